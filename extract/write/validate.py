"""Whether a written dataset holds what the contract promises.

Each file is read on its own terms (header, types, enumerations, keys, stretches, legal pairs) and
then against `notices.jsonl`, whose notices are built again and so checked whole. Rows are read
along with their notices, so a dataset of any size is checked in the memory of one notice and the
ids of all.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from extract.write.agreement import incident_problems, notice_problems
from extract.write.dataset import FILES, PAGE, csv_cells
from extract.write.folder import PACKAGE
from extract.write.problems import Problem
from extract.write.sheets import Sheet, SheetRow, csv_rows, json_lines, open_sheet
from schemas.package import descriptor
from schemas.records import ErrorRecord, Notice, Record, ReviewRow
from schemas.tables import tables

NOTICES = "notices.jsonl"
REVIEW = "review.jsonl"
ERRORS = "errors.jsonl"

R = TypeVar("R", bound=Record)


def validate_dataset(path: Path) -> list[Problem]:
    """What is wrong with the dataset in the folder `path`, by file and row."""
    if not path.is_dir():
        return [Problem(str(path), None, "no such folder")]
    missing = [name for name in FILES if name != PAGE and not (path / name).is_file()]
    if missing:
        return [Problem(name, None, "is missing") for name in missing]
    problems = list(_package_problems(path / PACKAGE))
    for number, line, _ in json_lines(path / ERRORS, problems):
        problems += [Problem(ERRORS, number, why) for why in _built(ErrorRecord, line)[1]]
    order = _order(path / NOTICES, problems)
    sheets = _sheets(path, problems)
    named: set[str] = set()
    for number, line, content in json_lines(path / NOTICES, []):
        notice_id = str(content.get("notice_id"))
        if order.get(notice_id) != number:
            continue
        notice, reasons = _built(Notice, line)
        problems += [Problem(NOTICES, number, why) for why in reasons]
        taken = {name: sheet.take(notice_id, order) for name, sheet in sheets.items()}
        problems += incident_problems(taken["incidents"], named)
        problems += notice_problems(content.get("text"), notice, taken)
    for sheet in sheets.values():
        sheet.finish(order)
    return sorted(problems, key=lambda found: (FILES.index(found.file), found.row or 0))


def _sheets(path: Path, problems: list[Problem]) -> dict[str, Sheet]:
    """The files whose rows belong to notices: the tables, and `review.jsonl`."""
    found = {}
    for name, table in tables().items():
        file = path / f"{name}.csv"
        found[name] = open_sheet(file, csv_rows(file, table, problems), problems)
    review = path / REVIEW
    found["review"] = open_sheet(review, _review_rows(review, problems), problems)
    return found


def _review_rows(path: Path, problems: list[Problem]) -> Iterator[SheetRow]:
    for number, line, _ in json_lines(path, problems):
        row, reasons = _built(ReviewRow, line)
        problems += [Problem(path.name, number, why) for why in reasons]
        if row is not None:
            cells = csv_cells(row.model_dump().values())
            yield number, dict(zip(ReviewRow.model_fields, cells, strict=True))


def _order(path: Path, problems: list[Problem]) -> dict[str, int]:
    """The line of each notice by its id, which must be unique; sources must be in order."""
    order: dict[str, int] = {}
    before = ""
    for number, _, content in json_lines(path, problems):
        notice_id, source = str(content.get("notice_id")), str(content.get("source"))
        if notice_id in order:
            first = order[notice_id]
            problems.append(
                Problem(path.name, number, f"{notice_id} stands in line {first} already")
            )
            continue
        order[notice_id] = number
        if source < before:
            problems.append(Problem(path.name, number, f"{source} comes after {before}"))
        before = source
    return order


def _built(model: type[R], line: str) -> tuple[R | None, list[str]]:
    """The record that a line holds, or why it is none."""
    try:
        return model.model_validate_json(line), []
    except ValidationError as error:
        found = [(*map(str, e["loc"]), e["msg"]) for e in error.errors(include_url=False)]
        return None, [_reason(".".join(where), why) for *where, why in found]


def _reason(where: str, why: str) -> str:
    why = why.removeprefix("Value error, ")
    return f"{where}: {why}" if where else why


def _package_problems(path: Path) -> Iterator[Problem]:
    """Where the descriptor is not the one that this version writes."""
    try:
        package = json.loads(path.read_text("utf-8"))
    except ValueError as error:
        yield Problem(path.name, None, f"is no JSON: {error}")
        return
    if package != descriptor():
        yield Problem(path.name, None, "is not the descriptor that this version writes")
