"""What came of one item, as one line of JSON: so it is sent, kept, and put together."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from extract.read import Document, Item, Options, Rejected, Unreadable, read_item
from extract.rules.load import RuleError
from extract.values import Source
from schemas.records import ErrorRecord, Notice

Extract = Callable[[Source], Notice]

HOME = Path(__file__).resolve().parents[2]
OURS = {"extract", "schemas"}
"""Where the program stands; a traceback names its own files from here, others by name."""


class Result(BaseModel):
    """The notices of one item, its errors, how many of these broke an invariant.

    `rejected` counts what the sieve kept back.
    """

    model_config = ConfigDict(frozen=True)

    notices: tuple[Notice, ...] = ()
    errors: tuple[ErrorRecord, ...] = ()
    broken: int = 0
    rejected: int = 0


def result_of(item: Item, options: Options, extract: Extract) -> Result:
    """What `extract` finds in an item.

    A notice whose records break an invariant becomes an error with its traceback. Raises
    `RuleError` where the rules lack what is needed.
    """
    notices: list[Notice] = []
    errors: list[ErrorRecord] = []
    broken = rejected = 0
    for found in read_item(item, options):
        if isinstance(found, Rejected):
            rejected += 1
        elif isinstance(found, Unreadable):
            errors.append(_unreadable(found))
        else:
            try:
                notices.append(extract(found))
            except RuleError:  # no notice's fault
                raise
            except Exception as error:  # recorded with its traceback; the exit status says so
                errors.append(_broken(found, error))
                broken += 1
    return Result(notices=tuple(notices), errors=tuple(errors), broken=broken, rejected=rejected)


def failed(item: Item, reason: str) -> Result:
    """That an item gave nothing, for it stopped the program that read it."""
    if isinstance(item, Document):
        return Result(errors=(_unreadable(item.unreadable(reason)),))
    number = item.record if isinstance(item, Unreadable) else item.number
    return Result(errors=(ErrorRecord(source=item.source, record=number, reason=reason),))


def _unreadable(found: Unreadable) -> ErrorRecord:
    return ErrorRecord(source=found.source, record=found.record, reason=found.reason)


def _broken(source: Source, error: Exception) -> ErrorRecord:
    reason = error.errors()[0]["msg"] if isinstance(error, ValidationError) else str(error)
    return ErrorRecord(
        source=source.source,
        reason=f"broken invariant: {type(error).__name__}: {reason}",
        traceback="\n".join([*_frames(error), f"{type(error).__name__}: {error}"]),
    )


def _frames(error: Exception) -> Iterator[str]:
    """Where the error came from, outermost first; the same on every machine."""
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"{_place(frame.filename)}:{frame.lineno} in {frame.name}"


def _place(filename: str) -> str:
    path = Path(filename)
    ours = path.is_relative_to(HOME) and path.relative_to(HOME).parts[0] in OURS
    return path.relative_to(HOME).as_posix() if ours else path.name
