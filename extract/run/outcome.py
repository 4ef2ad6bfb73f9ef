"""The outcome of a run: the results of its items put together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from extract.read import Options, find_items
from extract.run.changes import Changes
from extract.run.result import Extract, Result, result_of
from extract.write.dataset import distinct
from schemas.records import ErrorRecord, Notice


@dataclass(frozen=True, slots=True)
class Outcome:
    """The notices of a run, each content once, its errors, how many of these broke an invariant.

    `rejected` counts the documents that the sieve kept back; `changes` says what an update found.
    """

    notices: tuple[Notice, ...]
    errors: tuple[ErrorRecord, ...]
    broken: int
    rejected: int = 0
    changes: Changes | None = None

    def error_lines(self) -> tuple[str, ...]:
        """One line an error: the source, the record counted from 1 where it has one, why."""
        return tuple(
            f"{error.source}{f' record {error.record}' if error.record else ''}: {error.reason}"
            for error in self.errors
        )

    def exit_status(self, strict: bool = False) -> int:
        """3 for a broken invariant, 1 for nothing read or (`strict`) anything to review, else 0."""
        if self.broken:
            return 3
        to_review = strict and any(notice.review for notice in self.notices)
        return 1 if to_review or not (self.notices or self.rejected) else 0


def outcome_of(results: Iterable[Result]) -> Outcome:
    """The outcome of results, which stand in the order in which their items were found."""
    notices: list[Notice] = []
    errors: list[ErrorRecord] = []
    broken = rejected = 0
    for result in results:
        notices += result.notices
        errors += result.errors
        broken += result.broken
        rejected += result.rejected
    errors.sort(key=lambda error: (error.source, error.record or 0))
    return Outcome(tuple(distinct(notices)), tuple(errors), broken, rejected)


def extract_here(
    inputs: Sequence[str | Path],
    options: Options,
    extract: Extract,
    stdin: BinaryIO | None = None,
) -> Outcome:
    """What `extract` finds in `inputs`, one after the other, within this process."""
    items = find_items(inputs, options, stdin)
    return outcome_of(result_of(item, options, extract) for item in items)
