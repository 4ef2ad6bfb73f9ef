"""The dataset on disk: every file of the contract.

CSV as RFC 4180 has it: UTF-8 without BOM, header, lines end in CRLF, empty = unknown, booleans
`true` and `false`, a list joined by `;`. Line breaks within a quoted cell are those of the text.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from extract.write.folder import PACKAGE, replacing
from extract.write.page import write_page
from schemas.package import RECORDS, descriptor_text
from schemas.records import ErrorRecord, IncidentRow, Notice, Record
from schemas.tables import Cell, review_rows, rows, tables

PAGE: Final = "index.html"
FILES: Final = (*RECORDS, *(f"{name}.csv" for name in tables()), PACKAGE, PAGE)
"""Every file of a dataset."""


def write_dataset(
    notices: Iterable[Notice],
    errors: Iterable[ErrorRecord],
    out: Path,
    incidents: Sequence[IncidentRow] | None = None,
) -> None:
    """Write every file of the contract, and the page, to the folder `out`.

    Notices are put in the order of their sources; those of one source keep the order they come
    in. Notices of equal content become one. Of `incidents` only the grouping counts; without it
    every case is an incident of its own. Raises `FolderError` if `out` holds something else.
    """
    with replacing(out, FILES) as folder:
        ordered = distinct(notices)
        failed = sorted(errors, key=lambda error: (error.source, error.record or 0))
        _write_lines(folder / "notices.jsonl", ordered)
        _write_lines(folder / "review.jsonl", (r for n in ordered for r in review_rows(n)))
        _write_lines(folder / "errors.jsonl", failed)
        _write_tables(folder, ordered, incident_rows(ordered, incidents))
        (folder / PACKAGE).write_text(descriptor_text(), "utf-8", newline="\n")
        write_page(ordered, failed, folder / PAGE)


def distinct(notices: Iterable[Notice]) -> list[Notice]:
    """The notices by source, each content once; further sources of it stand in `copies`."""
    ordered = sorted(notices, key=lambda notice: notice.source)
    first: dict[str, Notice] = {}
    for notice in ordered:
        known = first.setdefault(notice.notice_id, notice)
        if known is not notice:
            others = {*known.copies, *notice.copies, notice.source} - {known.source}
            first[notice.notice_id] = known.model_copy(update={"copies": tuple(sorted(others))})
    return list(first.values())


def incident_rows(
    notices: Iterable[Notice], incidents: Sequence[IncidentRow] | None
) -> list[IncidentRow]:
    """A row per case in the order of the notices; an incident is named by its first case.

    Raises `ValueError` if `incidents` leaves out a case.
    """
    cases = [(notice.notice_id, case.case_id) for notice in notices for case in notice.cases]
    group = {case: "/".join(case) for case in cases}
    if incidents is not None:
        group = {(row.notice_id, row.case_id): row.incident_id for row in incidents}
    left_out = [case for case in cases if case not in group]
    if left_out:
        raise ValueError(f"no incident for {', '.join('/'.join(case) for case in left_out)}")
    first: dict[str, str] = {}
    found = []
    for notice_id, case_id in cases:
        name = first.setdefault(group[notice_id, case_id], f"{notice_id}/{case_id}")
        found.append(IncidentRow(incident_id=name, notice_id=notice_id, case_id=case_id))
    return found


def csv_cells(row: Iterable[Cell]) -> list[str]:
    """A row's cells as they stand in the file."""
    return [_text(cell) for cell in row]


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return str(cell)


def _write_tables(
    folder: Path, notices: Iterable[Notice], incidents: Iterable[IncidentRow]
) -> None:
    with ExitStack() as stack:
        writers = {}
        for name, table in tables().items():
            file = stack.enter_context(
                (folder / f"{name}.csv").open("w", encoding="utf-8", newline="")
            )
            writers[name] = csv.writer(file, lineterminator="\r\n")
            writers[name].writerow(table.header)
        for notice in notices:
            for name, found in rows(notice).items():
                writers[name].writerows(map(csv_cells, found))
        for row in incidents:
            writers["incidents"].writerow((row.incident_id, row.notice_id, row.case_id))


def _write_lines(path: Path, records: Iterable[Record]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for record in records:
            file.write(record.model_dump_json() + "\n")
