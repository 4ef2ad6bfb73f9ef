"""Errors by class: what the program gets wrong most, over all notices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.judge.errors import Fault, faults
from extract.judge.evaluate import Report
from extract.judge.rows import HEADLINE, SLOTS, Accepted, Row

NAMED_BY = {
    "actors": ("part",),
    "steps": ("channel",),
    "sanctions": ("track", "measure"),
    "exposures": ("data_kind",),
}
"""The fields that say of what class a row is that was missed or made up."""

CLOSED = {"part", "channel", "track", "measure", "unit", "status", "data_kind", "grade", "kind"}
"""Fields with an enumeration: their values are named in a class, those of others are not."""


@dataclass(frozen=True, slots=True)
class ErrorClass:
    """A class of errors: the slot, what went wrong, how often, and the first of them."""

    slot: str
    what: str
    times: int
    example: Fault


def error_classes(report: Report, slots: Sequence[str] = HEADLINE) -> list[ErrorClass]:
    """The classes of errors, most frequent first."""
    tally: Counter[tuple[str, str]] = Counter()
    example: dict[tuple[str, str], Fault] = {}
    for slot in slots:
        for judged in report.notices:
            for fault in faults(judged, slot):
                for what in _classes(fault):
                    tally[slot, what] += 1
                    example.setdefault((slot, what), fault)
    ranked = sorted(tally.items(), key=lambda item: (-item[1], item[0]))
    return [ErrorClass(slot, what, times, example[slot, what]) for (slot, what), times in ranked]


def _classes(fault: Fault) -> Iterator[str]:
    if fault.missed and fault.wrong:
        both = zip(
            SLOTS[fault.slot].fields,
            fault.missed.fields,
            fault.wrong.fields,
            fault.missed.shown(),
            fault.wrong.shown(),
            strict=True,
        )
        for field, want, got, gold, found in both:
            if want.isdisjoint(got):
                yield f"{field}: {_difference(field, want, got, gold, found)}"
    elif fault.missed:
        yield f"missed {_named(fault.missed)}".rstrip()
    elif fault.wrong:
        yield f"made up {_named(fault.wrong)}".rstrip()


def _difference(field: str, want: Accepted, got: Accepted, gold: str, found: str) -> str:
    if None in got:
        return "not found"
    if None in want:
        return "found where gold has none"
    if field in CLOSED:
        return f"{found} for {gold}"
    words = [(str(form), str(one)) for form in want for one in got if isinstance(one, str)]
    if any(one in form for form, one in words):
        return "cut short"
    if any(form in one for form, one in words):
        return "too long"
    return "another"


def _named(row: Row) -> str:
    shown = dict(zip(SLOTS[row.slot].fields, row.shown(), strict=True))
    if row.slot == "dates":
        return _precision(shown["value"])
    return " ".join(shown[field] or "–" for field in NAMED_BY.get(row.slot, ()))


def _precision(value: str) -> str:
    if "/" in value:
        return "interval"
    if "T" in value:
        return "time"
    return ("year", "month", "day")[min(value.count("-"), 2)]
