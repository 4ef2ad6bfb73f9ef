"""The division where a case happened, weighed from the places that it names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.find.divisions import Gazetteer, gazetteer, level
from extract.find.places import find_places, masked
from extract.rules.load import Rules
from extract.rules.match import find
from extract.values import Mention

WEIGHTS = {
    "body": 3.0,
    "told": 2.0,
    "titled": 2.0,
    "quoted": 0.3,
    "native": 0.6,
    "press": 0.0,
    "travel": 0.0,
}
CONTEXT_WEIGHTS = {**WEIGHTS, "titled": 0.0, "quoted": 0.0, "native": 0.0}
CONTEXT = 0.3
"""How much a place in a notice's title or heading counts beside one in the case."""
FIRST = 1.5
"""How much more the place counts that a case names first."""
SHARE = 0.6
"""What part of the weight under a division one of those in it needs to be the place."""
BESIDE_ABOVE = 0.35
"""How much it must weigh beside the division itself: one county office in a city's affair is not
the place."""
ENOUGH = 0.5
SIGNATURE = 3
"""Lines at a notice's foot that may name its body."""
SIGNS = {"tw": "710000", "hk": "810000"}


@dataclass(frozen=True, slots=True)
class Located:
    """Where a case happened: the place as written, its code, and the mention that shows it."""

    place: str | None
    adcode: str | None
    evidence: Mention | None


@dataclass(frozen=True, slots=True)
class Weighed:
    """A place with what it counts for; `code` is the one that its name means here."""

    mention: Mention | None
    code: str
    weight: float


def adcode_of(text: str, case: tuple[int, int], context: Sequence[str], rules: Rules) -> Located:
    """Where the case `text[case[0]:case[1]]` happened, as specific as the notice supports.

    `context` is what else may say it, nearest first: the heading above the case, the notice's
    title, its publisher, its signature. The evidence is a mention in `text`, None where only
    the context tells.

    某县公安局 in a notice of its city: the city
    我所, 县纪委, where the rest of the notice agrees on a place: there
    某市, **市 where no province is told: none
    湖北返乡人员, （男，某地人）: where people came from, not where it happened
    鼓楼区, 朝阳区: the one in the city or province that is told besides
    several counties of one city alike: the city
    """
    known = gazetteer(rules)
    start, end = case
    own = [_moved(m, start) for m in find_places(text[start:end], rules)]
    beside = [m for piece in context for m in _speaking(piece, rules)]
    settled = _settled(own, beside, known)
    weighed = _weighed(settled, own) + _signs(text[start:end], start, rules)
    if not any(each.weight >= ENOUGH for each in weighed):
        limit = 1 if masked(text[start:end], rules) else 3
        told = _from_context(context, limit, rules)
        if told.adcode is None and _here(text[start:end], rules):
            return _from_context([text], limit, rules)
        return told
    weighed += [
        Weighed(None, code, CONTEXT * CONTEXT_WEIGHTS[m.value["role"]])
        for m in beside
        if (code := settled.get(id(m)))
    ]
    code = _chosen(weighed, known, float(len(find(text[start:end], rules, "place_generic"))))
    return _shown(code, weighed, known)


def context_of(text: str, case: tuple[int, int], cases: Sequence[tuple[int, int]]) -> list[str]:
    """What stands outside all `cases` of `text`, as context of one: nearest first.

    The heading between the case before and this one, the notice's own head, and the last lines
    at its foot.
    """
    before = max((end for _, end in cases if end <= case[0]), default=0)
    first = min((start for start, _ in cases), default=0)
    last = max((end for _, end in cases), default=len(text))
    foot = [line for line in text[last:].splitlines() if line.strip()][-SIGNATURE:]
    pieces = [text[before : case[0]], text[:first], "\n".join(foot)]
    return list(dict.fromkeys(piece for piece in pieces if piece.strip()))


def _here(piece: str, rules: Rules) -> bool:
    """Whether a case speaks of its notice's place without naming it: 我所, 县纪委."""
    return bool(find(piece, rules, "place_here")) and not find(piece, rules, "place_hidden")


def _moved(m: Mention, by: int) -> Mention:
    return Mention(m.kind, m.start + by, m.end + by, m.text, m.rule, m.value)


def _speaking(piece: str, rules: Rules) -> list[Mention]:
    return [m for m in find_places(piece, rules) if CONTEXT_WEIGHTS[m.value["role"]] > 0]


def _settled(own: list[Mention], beside: list[Mention], known: Gazetteer) -> dict[int, str]:
    """The one code of each mention whose name, or whose surroundings, leave one."""
    settled = {
        id(m): m.value["codes"][0]
        for m in (*own, *beside)
        if len(m.value["codes"]) == 1 and m.value["sure"]
    }
    for helpers in (own, [*own, *beside]):
        above = [settled[id(m)] for m in helpers if id(m) in settled]
        for m in (*own, *beside):
            if id(m) not in settled and (code := _one(m, above, known)):
                settled[id(m)] = code
    return settled


def _one(m: Mention, above: Iterable[str], known: Gazetteer) -> str | None:
    """The code that an ambiguous name means, by what is told besides; a short name is the city."""
    codes = m.value["codes"]
    for depth in (2, 1) if m.value["sure"] else (2,):
        near = {code for code in above if level(code) == depth}
        fitting = [code for code in codes if near & set(known.path(code)[1:])]
        if len(fitting) == 1:
            return str(fitting[0])
        if len(fitting) > 1:
            return known.common(fitting)
    if m.value["short"] and m.value["sure"]:
        top = min(level(code) for code in codes)
        highest = [code for code in codes if level(code) == top]
        return str(highest[0]) if len(highest) == 1 and top < 3 else None
    return None


def _weighed(settled: dict[int, str], own: list[Mention]) -> list[Weighed]:
    told = [m for m in own if id(m) in settled]
    weighed: list[Weighed] = []
    first = True
    for m in told:
        weight = WEIGHTS[m.value["role"]]
        if first and weight > 1:
            weight, first = weight * FIRST, False
        weighed.append(Weighed(m, settled[id(m)], weight))
    return weighed


def _signs(piece: str, start: int, rules: Rules) -> list[Weighed]:
    """Words that are used on one side of a border only: 地检署, 裁判法院."""
    return [
        Weighed(_moved(m, start), SIGNS[m.value["region"]], 1.0)
        for m in find(piece, rules, "law_region")
    ]


def _from_context(context: Sequence[str], limit: int, rules: Rules) -> Located:
    """The place that the nearest piece of context tells, no deeper than `limit`."""
    known = gazetteer(rules)
    for piece in context:
        mentions = _speaking(piece, rules)
        codes = _settled(mentions, [], known)
        weighed = _weighed(codes, mentions)
        if not weighed or not _agreed(weighed, known):
            continue
        code = _chosen(weighed, known)
        if code is not None and limit == 1:
            code = known.path(code)[-1]
        if code is not None:
            return Located(_shown(code, weighed, known).place, code, None)
    return Located(None, None, None)


def _agreed(weighed: list[Weighed], known: Gazetteer) -> bool:
    """Whether one province has most of the weight: a notice of many regions is of none."""
    sums: dict[str, float] = {}
    for each in weighed:
        province = known.path(each.code)[-1]
        sums[province] = sums.get(province, 0) + each.weight
    return max(sums.values()) >= SHARE * sum(sums.values())


def _chosen(weighed: list[Weighed], known: Gazetteer, generic: float = 0) -> str | None:
    """The deepest division that the weights agree on, from the province down.

    `generic` counts the bodies called 市委, 市纪委: they speak for the city, not a part of it.
    """
    code: str | None = None
    while True:
        sums: dict[str, float] = {}
        for each in weighed:
            below = _below(each.code, code, known)
            if below and each.weight:
                sums[below] = sums.get(below, 0) + each.weight
        if not sums:
            return code
        best = max(sums, key=lambda below: sums[below])
        if sums[best] < SHARE * sum(sums.values()):
            if code is not None:
                return code
            best = next(iter(sums))
        above = 0.0
        if code and level(code) == 2 and any(each.code == code for each in weighed):
            above = generic + sum(each.weight for each in weighed if each.code == code)
        if sums[best] < max(ENOUGH, BESIDE_ABOVE * above):
            return code
        code = best


def _below(code: str, above: str | None, known: Gazetteer) -> str | None:
    """The division directly under `above` that is `code` or holds it."""
    path = known.path(code)
    if above is None:
        return path[-1]
    return path[path.index(above) - 1] if above in path[1:] else None


def _shown(code: str | None, weighed: list[Weighed], known: Gazetteer) -> Located:
    """The code with the mention that names it, else one that lies in it."""
    if code is None:
        return Located(None, None, None)
    within = [each for each in weighed if each.mention and known.within(each.code, code)]
    exact = [each for each in within if each.code == code]
    best = max(exact or within, key=lambda each: each.weight, default=None)
    if best is None or best.mention is None:
        return Located(None, code, None)
    return Located(best.mention.text, code, best.mention)
