"""What is wrong with a row of a written table, read on its own terms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from schemas.columns import Column
from schemas.enumerations import MEASURES
from schemas.tables import Table

NUMBERS = {"integer": re.compile(r"-?[0-9]+"), "number": re.compile(r"-?[0-9]+(?:\.[0-9]+)?")}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: the file, the row counted from 1 with the header, the reason."""

    file: str
    row: int | None
    reason: str

    def __str__(self) -> str:
        return (
            f"{self.file}:{self.row}: {self.reason}" if self.row else f"{self.file}: {self.reason}"
        )


def cell_problems(table: Table, row: Mapping[str, str]) -> Iterator[str]:
    """Why cells of the row are not what their columns hold."""
    for column in table.columns:
        cell = row[column.name]
        if not cell:
            if column.required:
                yield f"{column.name} is empty"
        elif reason := _misfit(column, cell):
            yield f"{column.name} {cell!r} {reason}"


def row_problems(table: Table, row: Mapping[str, str], text: str | None) -> Iterator[str]:
    """Why the row's stretch or its measure cannot be; `text` is the notice's, where known."""
    if "measure" in row and row["measure"] not in MEASURES.get(row["track"], ()):
        yield f"{row['track']} has no measure {row['measure']}"
    if "start" not in row or text is None:
        return
    start, end = row["start"], row["end"]
    if not (start.isdecimal() and end.isdecimal() and int(start) < int(end) <= len(text)):
        yield f"no stretch [{start}:{end}] in the text"
        return
    quote = "text" if table.name == "dates" else "quote"
    if quote in row and text[int(start) : int(end)] != row[quote]:
        yield f"{quote} {row[quote]!r} is not in the text at [{start}:{end}]"


def _misfit(column: Column, cell: str) -> str | None:
    if column.type == "boolean" and cell not in ("true", "false"):
        return "is neither true nor false"
    if column.type in NUMBERS:
        if not NUMBERS[column.type].fullmatch(cell):
            return f"is no {column.type}"
        if column.minimum is not None and float(cell) < column.minimum:
            return f"is less than {column.minimum}"
    if column.enumeration and cell not in column.enumeration:
        return "is not in the enumeration"
    if column.pattern and not _pattern(column.pattern).fullmatch(cell):
        return "has not the form of its column"
    return None


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
