"""The body a person belongs to, in the fullest form that the case writes."""

from __future__ import annotations

import re

from extract.link.body_names import POINTING, same_body
from extract.link.phrase import Phrase
from extract.link.scene import Scene

GENERIC = re.compile(
    r"^(?:公司|医院|单位|学校|企业|本单位|社区|街道|镇|村|局|院|中心|县委|市委|区委)$"
)


def fullest_body(scene: Scene, phrase: Phrase) -> str | None:
    """The fullest form of the body named with a person; 该院 and 公司 mean the last that fits."""
    name = phrase.organization
    if not name:
        return None
    written = written_bodies(scene)
    at = phrase.organization_span[0] if phrase.organization_span else phrase.start
    if POINTING.match(name) or GENERIC.match(name):
        tail = POINTING.sub("", name)
        whole = _settlement(written, tail, at)
        if whole:
            return whole
        fits = [known for start, known in written if start < at and _fits(known, tail)]
        own = _of_last_person(scene, at, tail) if POINTING.match(name) else None
        fits = [*fits, own] if own else fits
        if not fits:
            fits = [known for _, known in written if _fits(known, tail)]
            return fits[0] if fits and POINTING.match(name) else name
        name = fits[-1]
    same = [known for _, known in written if known == name or same_body(known, name)]
    return max([*same, name], key=len)


def _of_last_person(scene: Scene, at: int, tail: str) -> str | None:
    """The body of the person named last before `at`, if it fits: 莫某安排|该中心|工作人员."""
    before = [p for p in scene.phrases if p.kind == "person" and p.end <= at]
    if not before:
        return None
    told = [p.organization for p in before if p.name == before[-1].name and p.organization]
    return next((name for name in reversed(told) if _fits(name, tail)), None)


def _settlement(written: list[tuple[int, str]], tail: str, at: int) -> str | None:
    """The village or town that a bare 村 or 镇 means, cut from the bodies named with it."""
    if tail not in ("村", "镇", "乡", "街道", "社区"):
        return None
    cuts = [
        name[: name.index(tail) + len(tail)]
        for start, name in written
        if tail in name[1:] and start < at
    ]
    cuts = [cut for cut in cuts if len(cut) > len(tail) + 1]
    return max(cuts, key=len, default=None)


def _fits(known: str, tail: str) -> bool:
    return bool(tail) and known.endswith(tail) and known != tail and not POINTING.match(known)


def written_bodies(scene: Scene) -> list[tuple[int, str]]:
    """The bodies named in a case with where, those of people's posts as well, in reading order."""
    found = []
    for phrase in scene.phrases:
        if phrase.kind == "organization" and phrase.type != "none" and phrase.organization:
            found.append((phrase.start, phrase.organization))
        elif phrase.organization and phrase.organization_span:
            found.append((phrase.organization_span[0], phrase.organization))
        elif phrase.organization:
            found.append((phrase.start, phrase.organization))
    return sorted(found)
