"""How sure a score is: 95 % intervals by resampling notices."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from extract.judge.rows import HEADLINE, SLOTS
from extract.judge.score import Counts, SlotCounts

RESAMPLES = 1000
SEED = 20200128
LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Interval:
    """The bounds between which 95 % of the resampled values lie."""

    low: float
    high: float

    @property
    def half(self) -> float:
        """Half the width."""
        return (self.high - self.low) / 2


@dataclass(frozen=True, slots=True)
class SlotIntervals:
    """The intervals of one slot."""

    p: Interval
    r: Interval
    f1: Interval


@dataclass(frozen=True, slots=True)
class Intervals:
    """The intervals of every slot and of the headline score."""

    slots: dict[str, SlotIntervals]
    score: Interval


def intervals(
    notices: Sequence[SlotCounts], resamples: int = RESAMPLES, seed: int = SEED
) -> Intervals:
    """The 95 % intervals over `resamples` draws of as many notices, with replacement.

    The notice is what is drawn: rows of one notice stand or fall together. The same seed gives
    the same draws for every slot, and the same intervals at every run.
    """
    draws = _draws(len(notices), resamples, seed)
    drawn = {slot: _resampled([notice[slot] for notice in notices], draws) for slot in SLOTS}
    slots = {
        slot: SlotIntervals(
            _interval([c.p for c in counts]),
            _interval([c.r for c in counts]),
            _interval([c.f1 for c in counts]),
        )
        for slot, counts in drawn.items()
    }
    scores = [fmean(drawn[slot][i].f1 for slot in HEADLINE) for i in range(resamples)]
    return Intervals(slots, _interval(scores))


def _draws(size: int, resamples: int, seed: int) -> list[list[int]]:
    generator = random.Random(seed)
    return [generator.choices(range(size), k=size) if size else [] for _ in range(resamples)]


def _resampled(counts: Sequence[Counts], draws: Sequence[Sequence[int]]) -> list[Counts]:
    right = [c.right for c in counts]
    gold = [c.gold for c in counts]
    pred = [c.pred for c in counts]
    return [
        Counts(sum(right[i] for i in draw), sum(gold[i] for i in draw), sum(pred[i] for i in draw))
        for draw in draws
    ]


def _interval(values: Sequence[float]) -> Interval:
    ranked = sorted(values)
    tail = round(len(ranked) * (1 - LEVEL) / 2)
    return Interval(ranked[tail], ranked[-tail - 1]) if ranked else Interval(1.0, 1.0)
