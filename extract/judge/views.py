"""Stricter views beside the scores: are rows grounded, are chains, cases and notices whole?

- grounded: a right row counts only where its quote shows it (module `grounded`)
- whole chain: gold cases with steps, all of them right and none too many
- whole case: gold cases whose every row of every slot is right and none too many
- whole notice: notices without a fault in any slot
"""

from __future__ import annotations

from dataclasses import dataclass

from extract.judge.assign import assign
from extract.judge.evaluate import Judged, Report
from extract.judge.gold import GoldNotice
from extract.judge.grounded import grounded_counts
from extract.judge.pairing import pair
from extract.judge.rows import SLOTS, Row, rows
from extract.judge.score import Counts
from schemas.records import Notice

Cases = dict[int, dict[str, list[Row]]]
"""The rows of each case by slot; cases count from 1."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many were wholly right."""

    right: int = 0
    of: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.of + other.of)

    @property
    def value(self) -> float:
        """The share; 1 of none."""
        return self.right / self.of if self.of else 1.0


@dataclass(frozen=True, slots=True)
class Views:
    """The stricter views of a report, or of one notice of it."""

    grounded: dict[str, Counts]
    chains: Share
    cases: Share
    notices: Share

    def __add__(self, other: Views) -> Views:
        grounded = {slot: counts + other.grounded[slot] for slot, counts in self.grounded.items()}
        return Views(
            grounded,
            self.chains + other.chains,
            self.cases + other.cases,
            self.notices + other.notices,
        )


def views(report: Report) -> Views | None:
    """The stricter views over all notices; None of a report without any."""
    summed: Views | None = None
    for judged in report.notices:
        one = notice_views(judged)
        summed = one if summed is None else summed + one
    return summed


def notice_views(judged: Judged) -> Views:
    """The stricter views of one notice."""
    gold, found = cases_of(judged.file.gold), cases_of(judged.found)
    partner = dict(pair_cases(gold, found))
    with_steps = [
        number for number in gold if any(not row.optional for row in gold[number]["steps"])
    ]
    chains = [_whole(gold, found, number, partner, ("steps",)) for number in with_steps]
    cases = [_whole(gold, found, number, partner, tuple(SLOTS)) for number in gold]
    whole = all(not p.missed and not p.wrong for p in judged.slots.values())
    return Views(
        grounded_counts(judged),
        Share(sum(chains), len(chains)),
        Share(sum(cases), len(cases)),
        Share(int(whole), 1),
    )


def cases_of(notice: Notice | GoldNotice | None) -> Cases:
    """The rows of every case of a notice, by slot; what is outside any case is left out."""
    if notice is None:
        return {}
    cases: Cases = {
        number: {slot: [] for slot in SLOTS} for number in range(1, len(notice.cases) + 1)
    }
    for slot in SLOTS:
        for row in rows(notice, slot, by_case=True):
            if row.case:
                cases[row.case][slot].append(row)
    return cases


def pair_cases(gold: Cases, found: Cases) -> list[tuple[int, int]]:
    """The gold and found cases that belong together: so paired that most rows match."""
    weights = [[_shared(want, got) for got in found.values()] for want in gold.values()]
    numbers, others = list(gold), list(found)
    return [(numbers[i], others[j]) for i, j in assign(weights)]


def _shared(want: dict[str, list[Row]], got: dict[str, list[Row]]) -> int:
    pairings = (pair(want[slot], got[slot]) for slot in SLOTS)
    return sum(len(pairing.right) + len(pairing.excused) for pairing in pairings)


def _whole(
    gold: Cases, found: Cases, number: int, partner: dict[int, int], slots: tuple[str, ...]
) -> bool:
    got = found.get(partner.get(number, 0))
    if got is None:
        return False
    pairings = (pair(gold[number][slot], got[slot]) for slot in slots)
    return all(not pairing.missed and not pairing.wrong for pairing in pairings)
