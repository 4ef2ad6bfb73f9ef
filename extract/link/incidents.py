"""Cases that tell of one incident: the same act by the same people, also where one text masks.

Two cases are compared only if something in them is alike (a name, a document, a chat, a post),
so that many notices can be compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.link.alike import alike_names, alike_places, near_days, surname
from extract.link.traces import Trace, trace
from schemas.records import IncidentRow, Notice

SAME = 5.0
"""The weight of what two cases share from which on they are one incident."""
FULL_NAME, MASKED_NAME, GIVEN_NAME = 4.0, 1.0, 2.0
DOCUMENT, CHAT, POST, DAY, NEAR_DAY, COUNT = 3.0, 3.0, 1.5, 1.5, 0.5, 1.0
COUNTY, ABOVE = 2.0, 0.5
OTHER_KIND = -1.5
APART = {"false_information", "health_code_misuse"}
"""Kinds that no telling takes for another; leaks, trade and the rest may be told as each other."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two cases by their numbers, and how much they share."""

    first: int
    second: int
    weight: float


def incidents(notices: Sequence[Notice]) -> list[IncidentRow]:
    """A row per case: the incident it belongs to, named by its first case.

    Two cases of different notices are one incident when

    - the people who did it agree: 陶某 and 陶建平, 宋某 and 宋某某, each person of the shorter list
    - place and kind do not differ: 某市 agrees with any city, a city with its districts
    - their days are at most a few apart
    - and they share enough besides: full names, a document's title, a chat, a post, a day, the
      number of people affected

    Two cases of one notice are never one incident; a notice given twice counts once. The order
    of the notices decides nothing but the incidents' names.
    """
    distinct: dict[str, Notice] = {}
    for notice in notices:
        distinct.setdefault(notice.notice_id, notice)
    traces = [trace(notice, case) for notice in distinct.values() for case in notice.cases]
    pairs = [
        Pair(a, b, weight)
        for a, b in _candidates(traces)
        if (weight := shared(traces[a], traces[b])) >= SAME
    ]
    group = _grouped(traces, pairs)
    return [
        IncidentRow(
            incident_id=f"{traces[group[at]].notice_id}/{traces[group[at]].case_id}",
            notice_id=one.notice_id,
            case_id=one.case_id,
        )
        for at, one in enumerate(traces)
    ]


def shared(a: Trace, b: Trace) -> float:
    """How much two cases share; 0 where something in them cannot be of one incident."""
    if a.notice_id == b.notice_id or not alike_places(a.adcode, b.adcode):
        return 0
    if a.kind != b.kind and APART & {a.kind, b.kind}:
        return 0
    matched = _matched(a.people, b.people)
    fewer = min(len(a.people), len(b.people))
    if not matched or 2 * len(matched) < fewer + (fewer > 1):
        return 0
    near = near_days(a.days, b.days)
    if near is False:
        return 0
    weight = sum(_name_weight(one, other) for one, other in matched)
    weight += OTHER_KIND * (a.kind != b.kind)
    weight += DOCUMENT * bool(a.documents & b.documents) + CHAT * len(a.chats & b.chats)
    weight += POST * bool(a.posts & b.posts) + COUNT * bool(a.counts & b.counts)
    weight += DAY * bool(a.days & b.days) or NEAR_DAY * bool(near)
    if a.adcode and b.adcode:
        weight += COUNTY if a.adcode == b.adcode and not a.adcode.endswith("0000") else ABOVE
    return weight


def _matched(a: Sequence[str], b: Sequence[str]) -> list[tuple[str, str]]:
    """Names of either side that may be one person, each used once, the surest first."""
    pairs = sorted(
        ((one, other) for one in a for other in b if alike_names(one, other)),
        key=lambda pair: -_name_weight(*pair),
    )
    matched: list[tuple[str, str]] = []
    for one, other in pairs:
        if all(one != x and other != y for x, y in matched):
            matched.append((one, other))
    return matched


def _name_weight(one: str, other: str) -> float:
    if "某" not in one and one == other:
        return FULL_NAME
    bare = one.strip("某") != surname(one) and other.strip("某") != surname(other)
    return GIVEN_NAME if bare else MASKED_NAME


def _candidates(traces: Sequence[Trace]) -> Iterator[tuple[int, int]]:
    """Pairs of cases in which something is alike, each once."""
    by_key: dict[str, list[int]] = {}
    seen: set[tuple[int, int]] = set()
    for at, one in enumerate(traces):
        for key in sorted(one.keys()):
            for before in by_key.setdefault(key, []):
                if (before, at) not in seen:
                    seen.add((before, at))
                    yield before, at
            by_key[key].append(at)


def _grouped(traces: Sequence[Trace], pairs: Iterable[Pair]) -> list[int]:
    """Per case, the number of the first case of its incident; strongest pairs are joined first."""
    group = list(range(len(traces)))
    names = [(one.notice_id, one.case_id) for one in traces]
    strongest = sorted(
        pairs, key=lambda pair: (-pair.weight, sorted((names[pair.first], names[pair.second])))
    )
    for pair in strongest:
        low, high = sorted((group[pair.first], group[pair.second]))
        together = [at for at, of in enumerate(group) if of in (low, high)]
        notices = [traces[at].notice_id for at in together]
        if low == high or len(set(notices)) < len(notices):
            continue
        for at in together:
            group[at] = low
    return group
