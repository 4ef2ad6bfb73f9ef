"""Tables of notices: CSV and TSV, a row each, with the text in a column named so or told."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, TextIO

from extract.read.items import Record
from extract.read.records import LINE, Options, bounded, item_of, with_content
from extract.read.unreadable import ReadError, Unreadable
from extract.rules.load import Rules

DELIMITERS = ("\t", ",", ";")
NAME_LENGTH = 24
"""Characters of a column's name, at most."""
CONTENT = ("text", "html", "content")
"""What a text column may hold: text, a page, or either, which its content tells."""


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a table: their names, which holds the text, and what the others say.

    `fields` gives, by name, the key of a record that a column stands for.
    """

    delimiter: str
    names: tuple[str, ...]
    column: str | None
    fields: Mapping[str, str]


def table_of(head: str, promised: bool, options: Options) -> Table | None:
    """The table that a text begins with, or nothing where it is none.

    A file whose name promises a table is one where its first line has several cells. Any other
    is one only where a text column is among them, and the second row has as many cells.
    """
    lines = head.removeprefix("\ufeff").splitlines(keepends=True)
    first: Table | None = None
    for delimiter in DELIMITERS:
        rows = list(islice(_rows(lines, delimiter), 2))
        names = tuple(cell.strip() for cell in rows[0]) if rows else ()
        short = all(len(name) <= NAME_LENGTH for name in names)
        if not short or len(set(names)) < len(names):
            continue
        fields = _fields(names, options.rules)
        table = Table(delimiter, names, _text_column(names, fields, options), fields)
        alike = len(rows) == 2 and len(rows[1]) == len(names) > 1
        if table.column is not None and (promised or alike):
            return table
        if promised and len(names) > 1:
            first = first or table
    return first


def items_of_rows(
    lines: TextIO, table: Table, source: str, options: Options
) -> Iterator[Record | Unreadable]:
    """The records of a table, row by row, counted from 1 behind the header."""
    if table.column is None:
        told = options.text_column
        missing = f"no column {told}" if told else "no column that is known to hold the text"
        names = ", ".join(table.names)
        raise ReadError(f"a table with {missing}, but {names}; name it with --text-column")
    rows = _rows(bounded(lines), table.delimiter)
    number = 0
    try:
        next(rows, None)
        for number, row in enumerate(rows, 1):
            if any(cell.strip() for cell in row):
                yield _item(row, table, number, source, options)
    except csv.Error as error:
        raise ReadError(f"damaged: a table, behind row {number} ({error})") from error


def _item(
    row: Sequence[str], table: Table, number: int, source: str, options: Options
) -> Record | Unreadable:
    if len(row) > len(table.names):
        reason = f"a row of {len(row)} cells in a table of {len(table.names)} columns"
        return Unreadable(source, number, reason)
    cells = dict(zip(table.names, row, strict=False))
    record: dict[str, Any] = {}
    for name, field in table.fields.items():
        if field not in CONTENT and cells.get(name, "").strip():
            record.setdefault(field, cells[name])
    column = str(table.column)
    kind = "content" if options.text_column else table.fields[column]
    record[kind] = cells.get(column)
    if kind == "content":
        record = with_content(record, kind)
    return item_of(record, source, number)


def _text_column(names: Sequence[str], fields: Mapping[str, str], options: Options) -> str | None:
    """The column that holds the text: the one told, else the first whose name says so."""
    if options.text_column is not None:
        return options.text_column if options.text_column in names else None
    return next((name for kind in CONTENT for name in names if fields.get(name) == kind), None)


def _rows(lines: Iterable[str], delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(LINE)
    return csv.reader(lines, delimiter=delimiter)


def _fields(names: Sequence[str], rules: Rules) -> dict[str, str]:
    """What is known to stand in the columns, by their names."""
    known = {row["column"]: row["field"] for row in rules.table("record_columns")}
    return {name: known[name.lower()] for name in names if name.lower() in known}
