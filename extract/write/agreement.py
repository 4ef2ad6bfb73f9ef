"""What is wrong with one notice's rows, taken together and against `notices.jsonl`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from extract.write.dataset import csv_cells
from extract.write.problems import Problem, cell_problems, row_problems
from extract.write.sheets import SheetRow
from schemas.records import Notice, ReviewRow
from schemas.tables import JOIN, OUTSIDE_TOO, Table, review_rows, rows, tables

Taken = Mapping[str, list[SheetRow]]
"""A notice's rows by table; `review` among them."""


def notice_problems(text: Any, notice: Notice | None, taken: Taken) -> Iterator[Problem]:
    """What is wrong with a notice's rows.

    `text` is what `notices.jsonl` says it is; `notice` is None where that record is broken.
    """
    text = text if isinstance(text, str) else None
    ids = {name: _ids(table, taken[name]) for name, table in tables().items()}
    for name, table in tables().items():
        file = f"{name}.csv"
        seen: set[str] = set()
        for number, row in taken[name]:
            reasons = [
                *cell_problems(table, row),
                *row_problems(table, row, text),
                *_key_problems(table, row, seen),
                *_reference_problems(table, row, ids),
            ]
            yield from (Problem(file, number, reason) for reason in reasons)
        yield from _order_problems(table, taken[name])
    if notice is not None:
        yield from _disagreements(notice, taken)


def incident_problems(taken: Iterable[SheetRow], named: set[str]) -> Iterator[Problem]:
    """Where an incident is not named by its first case; `named` are those met so far."""
    for number, row in taken:
        case, incident = f"{row['notice_id']}/{row['case_id']}", row["incident_id"]
        if incident not in named and incident != case:
            reason = f"incident_id {incident} is not that of its first case, {case}"
            yield Problem("incidents.csv", number, reason)
        named.add(incident)


def _ids(table: Table, taken: Iterable[SheetRow]) -> dict[str, str]:
    """The case of each row by its id; nothing for a table without a key."""
    return {row[table.key[-1]]: row.get("case_id", "") for _, row in taken} if table.key else {}


def _key_problems(table: Table, row: Mapping[str, str], seen: set[str]) -> Iterator[str]:
    if not table.key:
        return
    key = row[table.key[-1]]
    if key in seen:
        yield f"{table.key[-1]} {key} is not unique in the notice"
    seen.add(key)


def _reference_problems(
    table: Table, row: Mapping[str, str], ids: Mapping[str, Mapping[str, str]]
) -> Iterator[str]:
    for reference in table.references:
        column = reference.columns[-1]
        value = row[column]
        if not value:
            continue
        if value not in ids[reference.table]:
            yield f"{column} {value} names no row of {reference.table}"
        elif reference.table == "actors" and ids["actors"][value] != row["case_id"]:
            yield f"{column} {value} is an actor of another case"
    for ref in filter(None, row.get("legal_basis", "").split(JOIN)):
        if ids["legal_refs"].get(ref) not in ("", row["case_id"]):
            yield f"legal_basis {ref} names no row of legal_refs in its case"


def _order_problems(table: Table, taken: Iterable[SheetRow]) -> Iterator[Problem]:
    """Where a row stands after one that comes later in the text, within its case if it has one."""
    before: dict[str, int] = {}
    for number, row in taken:
        start = row.get("start", "")
        if not start.isdecimal():
            continue
        part = "" if table.name in ("cases", *OUTSIDE_TOO) else row.get("case_id", "")
        if int(start) < before.get(part, 0):
            yield Problem(f"{table.name}.csv", number, "is out of reading order")
        before[part] = int(start)


def _disagreements(notice: Notice, taken: Taken) -> Iterator[Problem]:
    """Where the rows are not those of the notice in `notices.jsonl`."""
    expected = {
        name: [dict(zip(tables()[name].header, csv_cells(row), strict=True)) for row in found]
        for name, found in rows(notice).items()
    }
    keys = ({"notice_id": notice.notice_id, "case_id": case.case_id} for case in notice.cases)
    expected["incidents"] = list(keys)
    for name, wanted in expected.items():
        yield from _differences(f"{name}.csv", notice.notice_id, wanted, taken[name])
    review = [
        dict(zip(ReviewRow.model_fields, csv_cells(row.model_dump().values()), strict=True))
        for row in review_rows(notice)
    ]
    yield from _differences("review.jsonl", notice.notice_id, review, taken["review"])


def _differences(
    file: str, notice_id: str, wanted: list[dict[str, str]], taken: list[SheetRow]
) -> Iterator[Problem]:
    if len(wanted) != len(taken):
        last = taken[-1][0] if taken else None
        reason = f"{len(taken)} rows of {notice_id}, where notices.jsonl has {len(wanted)}"
        yield Problem(file, last, reason)
        return
    for expected, (number, row) in zip(wanted, taken, strict=True):
        for column, value in expected.items():
            if row[column] != value:
                yield Problem(
                    file, number, f"{column} {row[column]!r} is {value!r} in notices.jsonl"
                )
