"""The figures of a run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from schemas.records import ErrorRecord, Notice
from schemas.tables import OUTSIDE_TOO, WITHIN_CASES


def summary(notices: Sequence[Notice], errors: Sequence[ErrorRecord]) -> dict[str, int]:
    """How many rows of each kind there are, in the order of the contract's files."""
    cases = [case for notice in notices for case in notice.cases]
    found = {"notices": len(notices), "cases": len(cases)}
    for name in WITHIN_CASES:
        found[name] = _count(cases, name) + (_count(notices, name) if name in OUTSIDE_TOO else 0)
    for name in ("thresholds", "review"):
        found[name] = _count(notices, name)
    return {**found, "errors": len(errors)}


def _count(holders: Iterable[object], name: str) -> int:
    return sum(len(getattr(holder, name)) for holder in holders)
