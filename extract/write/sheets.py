"""The files of a written dataset, read row by row and handed out notice by notice."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from extract.write.problems import Problem
from schemas.tables import Table

SheetRow = tuple[int, dict[str, str]]
"""A row with its number, counted from 1 with the header."""


@dataclass(slots=True)
class Sheet:
    """A file's rows in groups of one notice each, and what was wrong on the way."""

    file: str
    groups: Iterator[tuple[str, list[SheetRow]]]
    problems: list[Problem]
    ahead: tuple[str, list[SheetRow]] | None = None

    def take(self, notice_id: str, order: Mapping[str, int]) -> list[SheetRow]:
        """The rows of that notice, if they come next.

        Rows before them that belong to no notice, or to one that was passed, are problems.
        """
        while (group := self.ahead or next(self.groups, None)) is not None:
            self.ahead = None
            if group[0] == notice_id:
                return group[1]
            if order.get(group[0], -1) > order[notice_id]:
                self.ahead = group
                break
            self._misplaced(group, order)
        return []

    def finish(self, order: Mapping[str, int]) -> None:
        """Read the rest: rows that no notice took."""
        left = [self.ahead] if self.ahead else []
        for group in (*left, *self.groups):
            self._misplaced(group, order)

    def _misplaced(self, group: tuple[str, list[SheetRow]], order: Mapping[str, int]) -> None:
        notice_id, rows = group
        where = "is out of the order of notices" if notice_id in order else "is in no notice"
        self.problems += [
            Problem(self.file, number, f"notice_id {notice_id} {where}") for number, _ in rows
        ]


def open_sheet(path: Path, rows: Iterator[SheetRow], problems: list[Problem]) -> Sheet:
    """The sheet of a file whose rows are read by `rows`; its problems go to `problems`."""
    groups = (
        (notice_id, list(group))
        for notice_id, group in groupby(rows, key=lambda row: row[1]["notice_id"])
    )
    return Sheet(path.name, groups, problems)


def csv_rows(path: Path, table: Table, problems: list[Problem]) -> Iterator[SheetRow]:
    """The rows of a table's file; a row that cannot be read is a problem."""
    number = 1
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file, strict=True)
            header = tuple(next(reader, ()))
            if header != table.header:
                reason = f"header is {','.join(header)!r}, not {','.join(table.header)!r}"
                problems.append(Problem(path.name, 1, reason))
                return
            for number, cells in enumerate(reader, start=2):
                if len(cells) == len(header):
                    yield number, dict(zip(header, cells, strict=True))
                else:
                    reason = f"has {len(cells)} cells, not {len(header)}"
                    problems.append(Problem(path.name, number, reason))
    except (csv.Error, UnicodeDecodeError) as error:
        problems.append(Problem(path.name, number + 1, f"cannot be read: {error}"))


def json_lines(path: Path, problems: list[Problem]) -> Iterator[tuple[int, str, dict[str, object]]]:
    """Number, text and content of each line that is a JSON object; another is a problem."""
    number = 0
    try:
        with path.open(encoding="utf-8", newline="\n") as file:
            for number, line in enumerate(file, start=1):
                try:
                    content = json.loads(line)
                except ValueError as error:
                    problems.append(Problem(path.name, number, f"is no JSON: {error}"))
                    continue
                if isinstance(content, dict):
                    yield number, line, content
                else:
                    problems.append(Problem(path.name, number, "is no JSON object"))
    except UnicodeDecodeError as error:
        problems.append(Problem(path.name, number + 1, f"cannot be read: {error}"))
