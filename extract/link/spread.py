"""Who of several gets which of several measures: 分别受到A和B处理, 均处以, 分别罚款500元、200元."""

from __future__ import annotations

import re
from itertools import pairwise

from extract.link.cast import Member
from extract.link.scene import Clause
from extract.link.story import Story
from extract.link.targets import Target
from extract.values import Mention

SEPARATELY = re.compile(r"分别|依次")
ORDERED = re.compile(r"^(?:的)?(?:处分|处罚|处理)?[和与及]|以及")
LISTED = re.compile(r"(?:的)?(?:处分|处罚|处理)?(?:、|和|与|及|以及)(?:给予|予以|处以)?")
EXCLUSIVE = {"party", "administrative", "disciplinary", "organizational"}
"""Tracks of which one person gets one measure at a time."""
VALUES = re.compile(
    r"(?:[、和及]|，)(?P<value>(?:[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?|[零〇一二两三四五六七八九十百千万半]+)(?:万|千)?(?:元|日|天|个月|年)(?:[零又]?[0-9一二两三四五六七八九十]+个月)?)"
)


def spread(
    clause: Clause, story: Story, target: Target, measures: list[Mention]
) -> list[tuple[Member, Mention]]:
    """Each person with each measure, or in order where 分别 goes with as many as people."""
    members, text = target.members, story.scene.text
    begin = clause.start if target.start is None else target.start - 4
    separately = SEPARATELY.search(text, begin, measures[0].start) is not None
    if len(members) > 1 and len(measures) == 1:
        values = _values(text, measures[0])
        if len(values) == len(members):
            return list(zip(members, values, strict=True))
    elif separately and len(members) > 1:
        if len(measures) == len(members) and _in_order(text, measures):
            return list(zip(members, measures, strict=True))
        if len(bundles := _bundles(text, measures)) == len(members):
            pairs = zip(members, bundles, strict=True)
            return [(member, measure) for member, bundle in pairs for measure in bundle]
    return [(member, measure) for measure in measures for member in members]


def _bundles(text: str, measures: list[Mention]) -> list[list[Mention]]:
    """Measures parted where 和 joins them: 徒刑八个月、缓刑一年|和|徒刑六个月、缓刑一年.

    Or where 、 does, if 并 binds those of one person: 拘留七日并处罚款五百元|、|拘留五日.
    """
    joins = [text[first.end : second.start] for first, second in pairwise(measures)]
    parting = ORDERED.search
    if not any(map(parting, joins)) and any(join.startswith("并") for join in joins):
        parting = LISTED.fullmatch
    bundles = [measures[:1]]
    for join, second in zip(joins, measures[1:], strict=True):
        if parting(join):
            bundles.append([])
        bundles[-1].append(second)
    return bundles


def _in_order(text: str, measures: list[Mention]) -> bool:
    """Whether measures go to people one by one: joined by 和, or such that exclude each other."""
    joins = [text[a.end : b.start] for a, b in pairwise(measures)]
    if ORDERED.search(joins[-1]):
        return True
    if not all(LISTED.fullmatch(join) for join in joins):
        return False
    tracks = {measure.value["track"] for measure in measures}
    kinds = {measure.value["measure"] for measure in measures}
    if len(kinds) < len(measures):
        return len(measures) > 2 or len(kinds) == 1
    return "warning" in kinds or (len(tracks) == 1 and tracks <= EXCLUSIVE)


def _values(text: str, measure: Mention) -> list[Mention]:
    """A measure with a value for each of several people: 分别处以罚款500元、200元."""
    key = next((k for k in sorted(measure.value) if k.startswith("value")), None)
    found, at = [measure], measure.end
    while key is not None and (match := VALUES.match(text, at)):
        value = {**measure.value, key: match["value"]}
        start, at = match.span("value")
        found.append(Mention(measure.kind, start, at, match["value"], measure.rule, value))
    return found
