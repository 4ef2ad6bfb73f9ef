"""The tables of the contract, derived from the records.

A table's columns are the keys, then the record's own fields, then `start, end, quote, rule`, then
what we add to the contract. Types, enumerations and patterns are those of the record's fields.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from operator import attrgetter, itemgetter
from typing import Any, Final

from schemas.columns import Column, column_of
from schemas.records import (
    Actor,
    Case,
    Date,
    Exposure,
    IncidentRow,
    LegalRef,
    Notice,
    Record,
    ReviewRow,
    Sanction,
    Step,
    Threshold,
)

Cell = str | int | float | bool | None
Row = tuple[Cell, ...]

EVIDENCE: Final = ("start", "end", "quote", "rule")
ADDED: Final = (
    *("copies", "encoding", "damage", "url"),
    *("encoding_from", "title_from", "publisher_from", "published_from", "unread"),
)
"""Columns that follow the contract's."""

WITHIN_CASES: Final = ("actors", "steps", "sanctions", "exposures", "dates", "legal_refs")
"""The tables whose rows belong to a case …"""
OUTSIDE_TOO: Final = ("dates", "legal_refs")
"""… or, in these, to none: their `case_id` may be empty."""

REFERENCES: Final = {
    "notice_id": ("notices", ("notice_id",)),
    "case_id": ("cases", ("notice_id", "case_id")),
    "actor_id": ("actors", ("notice_id", "actor_id")),
    "sender_id": ("actors", ("notice_id", "actor_id")),
    "recipient_id": ("actors", ("notice_id", "actor_id")),
}
"""What an id refers to: a table and its key."""

KEY_FIELDS: Final[dict[str, type[Record]]] = {"notice_id": Notice, "case_id": Case}
NO_COLUMN: Final = {("notices", "text")}
"""What only `notices.jsonl` holds, besides nested records."""

JOIN: Final = ";"
"""What stands between the values of a list in one cell."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A foreign key: these columns name a row of that table, where the last is not empty."""

    columns: tuple[str, ...]
    table: str
    to: tuple[str, ...]
    required: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file of the dataset."""

    name: str
    record: type[Record]
    columns: tuple[Column, ...]
    key: tuple[str, ...]

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    @property
    def references(self) -> tuple[Reference, ...]:
        """The foreign keys."""
        return tuple(
            Reference((*to[:-1], column.name), table, to, column.required)
            for column in self.columns
            if column.name in REFERENCES
            for table, to in (REFERENCES[column.name],)
            if table != self.name
        )


@cache
def tables() -> dict[str, Table]:
    """The tables by name, in the contract's order."""
    case = ("notice_id", "case_id")
    found = [
        _table("notices", Notice, ()),
        _table("cases", Case, ("notice_id",)),
        _table("actors", Actor, case),
        _table("steps", Step, case),
        _table("sanctions", Sanction, case),
        _table("exposures", Exposure, case),
        _table("dates", Date, case),
        _table("legal_refs", LegalRef, case),
        _table("thresholds", Threshold, ("notice_id",)),
        _table("incidents", IncidentRow, ()),
    ]
    return {table.name: table for table in found}


def rows(notice: Notice) -> dict[str, list[Row]]:
    """The notice's rows in reading order, by table; `incidents` needs every notice."""
    own = (notice.notice_id,)
    found = {
        "notices": _cells("notices", [notice], ()),
        "cases": _cells("cases", notice.cases, own),
        "thresholds": _cells("thresholds", notice.thresholds, own),
    }
    for name in WITHIN_CASES:
        found[name] = [
            row
            for case in notice.cases
            for row in _cells(name, getattr(case, name), (*own, case.case_id))
        ]
    for name in OUTSIDE_TOO:
        header = tables()[name].header
        place = itemgetter(header.index("start"), header.index("end"))
        outside = _cells(name, getattr(notice, name), (*own, None))
        found[name] = sorted(found[name] + outside, key=place)
    return {name: found[name] for name in tables() if name in found}


def review_rows(notice: Notice) -> list[ReviewRow]:
    """The notice's lines of `review.jsonl`."""
    return [ReviewRow(notice_id=notice.notice_id, **item.model_dump()) for item in notice.review]


def _cells(name: str, records: Iterable[Record], keys: Row) -> list[Row]:
    """Each record's cells after its keys; lists joined, or counted in a column of numbers."""
    get, plural = _getter(name)
    if not plural:
        return [(*keys, *get(record)) for record in records]
    found: list[Row] = []
    for record in records:
        cells = list(get(record))
        for position, counted in plural:
            many = cells[position]
            cells[position] = len(many) if counted else JOIN.join(many) or None
        found.append((*keys, *cells))
    return found


@cache
def _getter(
    name: str,
) -> tuple[Callable[[Record], tuple[Any, ...]], tuple[tuple[int, bool], ...]]:
    """What reads a record's own cells, and which of them are lists (and merely counted)."""
    table = tables()[name]
    own = [column for column in table.columns if column.name in table.record.model_fields]
    plural = tuple((i, column.type == "integer") for i, column in enumerate(own) if column.many)
    return attrgetter(*(column.name for column in own)), plural


def _table(name: str, record: type[Record], keys: tuple[str, ...]) -> Table:
    """The table of a record whose rows stand under `keys`."""
    own = [
        column
        for field, info in record.model_fields.items()
        if (name, field) not in NO_COLUMN and (column := column_of(field, info))
    ]
    last = {field: place for place, field in enumerate((*EVIDENCE, *ADDED), start=1)}
    own.sort(key=lambda column: last.get(column.name, 0))
    above = [
        replace(column, required=key == "notice_id" or name not in OUTSIDE_TOO)
        for key in keys
        if (column := column_of(key, KEY_FIELDS[key].model_fields[key]))
    ]
    return Table(name, record, (*above, *own), _key(name, own[0].name))


def _key(name: str, first: str) -> tuple[str, ...]:
    """The primary key of a table, from the first column of its own."""
    if name == "incidents":
        return ("notice_id", "case_id")
    return tuple(dict.fromkeys(("notice_id", first))) if first.endswith("_id") else ()
