"""Many notices on one machine: read, extract one by one, keep what failed."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from pydantic import ValidationError

from extract.read import Options, Rejected, Unreadable, find_items, read_item
from extract.rules.load import RuleError
from extract.values import Source
from schemas.records import ErrorRecord, Notice

Extract = Callable[[Source], Notice]

HOME = Path(__file__).resolve().parents[2]
OURS = {"extract", "schemas"}
"""Where the program stands; a traceback names its own files from here, others by name."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """What was read: each notice once, by source and place in it, and what could not be read.

    `copies` holds, by `notice_id`, the other sources of the same content; `rejected` counts what
    the sieve kept back.
    """

    sources: tuple[Source, ...]
    copies: Mapping[str, tuple[str, ...]]
    errors: tuple[ErrorRecord, ...]
    rejected: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """The notices of a run, its errors, how many of these broke an invariant.

    `rejected` counts the documents that the sieve kept back.
    """

    notices: tuple[Notice, ...]
    errors: tuple[ErrorRecord, ...]
    broken: int
    rejected: int = 0

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


def read_all(
    inputs: Sequence[str | Path],
    options: Options,
    stdin: BinaryIO | None = None,
    leave_out: Path | None = None,
) -> Inputs:
    """Every notice of `inputs` (files, folders, archives, `-`), whatever order they are given in.

    What lies under `leave_out`, the folder that is written to, is no input.
    """
    sources: list[Source] = []
    errors: list[ErrorRecord] = []
    rejected = 0
    items = find_items(inputs, options, stdin, leave_out)
    for found in chain.from_iterable(read_item(item, options) for item in items):
        if isinstance(found, Unreadable):
            errors.append(
                ErrorRecord(source=found.source, record=found.record, reason=found.reason)
            )
        elif isinstance(found, Rejected):
            rejected += 1
        else:
            sources.append(found)
    sources.sort(key=lambda source: source.source)
    errors.sort(key=lambda error: (error.source, error.record or 0))
    first: dict[str, Source] = {}
    names: dict[str, list[str]] = {}
    for source in sources:
        first.setdefault(source.notice_id, source)
        names.setdefault(source.notice_id, []).append(source.source)
    copies = {
        notice_id: tuple(name for name in dict.fromkeys(of_notice) if name != of_notice[0])
        for notice_id, of_notice in names.items()
    }
    return Inputs(tuple(first.values()), copies, tuple(errors), rejected)


def extract_all(sources: Iterable[Source], inputs: Inputs, extract: Extract) -> Outcome:
    """What `extract` finds in `sources`, which are those of `inputs`, perhaps counted on the way.

    A notice whose records break an invariant becomes an error with its traceback, and the run
    goes on. Raises `RuleError` where the rules lack what is needed.
    """
    notices: list[Notice] = []
    broken: list[ErrorRecord] = []
    for source in sources:
        try:
            notice = extract(source)
        except RuleError:  # no notice's fault
            raise
        except Exception as error:  # recorded with its traceback; the exit status says so
            broken.append(_broken(source, error))
            continue
        copies = inputs.copies[source.notice_id]
        notices.append(notice.model_copy(update={"copies": copies}) if copies else notice)
    errors = sorted((*inputs.errors, *broken), key=lambda error: (error.source, error.record or 0))
    return Outcome(tuple(notices), tuple(errors), len(broken), inputs.rejected)


def _broken(source: Source, error: Exception) -> ErrorRecord:
    reason = error.errors()[0]["msg"] if isinstance(error, ValidationError) else str(error)
    return ErrorRecord(
        source=source.source,
        reason=f"broken invariant: {type(error).__name__}: {reason}",
        traceback=_traceback(error),
    )


def _traceback(error: Exception) -> str:
    """Where the error came from, outermost first; the same on every machine."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{_place(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join([*lines, f"{type(error).__name__}: {error}"])


def _place(filename: str) -> str:
    path = Path(filename)
    ours = path.is_relative_to(HOME) and path.relative_to(HOME).parts[0] in OURS
    return path.relative_to(HOME).as_posix() if ours else path.name
