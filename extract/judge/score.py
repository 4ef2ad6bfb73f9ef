"""Scores of found notices against gold notices, by the contract's metric and no other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from extract.judge.gold import GoldNotice
from extract.judge.pairing import Pairing, pair
from extract.judge.rows import HEADLINE, SLOTS, rows
from schemas.records import Notice


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows were right, how many gold has, how many were found.

    Optional gold rows and what they match count neither way.
    """

    right: int = 0
    gold: int = 0
    pred: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.right + other.right, self.gold + other.gold, self.pred + other.pred)

    @property
    def p(self) -> float:
        """Precision; 1 where there is neither gold nor found."""
        return self._share(self.pred)

    @property
    def r(self) -> float:
        """Recall; 1 where there is neither gold nor found."""
        return self._share(self.gold)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there is neither gold nor found."""
        rows_of_both = self.gold + self.pred
        return 2 * self.right / rows_of_both if rows_of_both else 1.0

    def _share(self, of: int) -> float:
        if of:
            return self.right / of
        return 0.0 if self.gold or self.pred else 1.0


SlotCounts = Mapping[str, Counts]


def pairings(gold: GoldNotice, predicted: Notice | GoldNotice | None) -> dict[str, Pairing]:
    """Per slot, which gold rows were found; of None, as of a notice not read, nothing was."""
    return {
        slot: pair(rows(gold, slot), rows(predicted, slot) if predicted is not None else [])
        for slot in SLOTS
    }


def score(gold: GoldNotice, predicted: Notice | GoldNotice | None) -> dict[str, Counts]:
    """The counts of every slot of one notice."""
    return {slot: count(pairing) for slot, pairing in pairings(gold, predicted).items()}


def count(pairing: Pairing) -> Counts:
    """The counts of one slot of one notice."""
    right = len(pairing.right)
    return Counts(right, right + len(pairing.missed), right + len(pairing.wrong))


def total(notices: Iterable[SlotCounts]) -> dict[str, Counts]:
    """The counts of every slot, summed over notices."""
    summed = dict.fromkeys(SLOTS, Counts())
    for counts in notices:
        for slot, slot_counts in counts.items():
            summed[slot] += slot_counts
    return summed


def headline(counts: SlotCounts) -> float:
    """The unweighted mean of the F1s of the headline's slots."""
    return fmean(counts[slot].f1 for slot in HEADLINE)


def slots_json(counts: SlotCounts) -> dict[str, Any]:
    """The counts of each slot with what they come to."""
    return {
        slot: {"p": c.p, "r": c.r, "f1": c.f1, "gold": c.gold, "pred": c.pred}
        for slot, c in counts.items()
    }


def as_json(counts: SlotCounts) -> dict[str, Any]:
    """The contract's JSON: `{"slots": {SLOT: {"p", "r", "f1", "gold", "pred"}}, "score"}`."""
    return {"slots": slots_json(counts), "score": headline(counts)}
