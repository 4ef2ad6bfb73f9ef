"""A written dataset, read back as rows by notice and table."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.judge.rows import SLOTS

SCORED: dict[str, tuple[str, ...]] = {
    "notices": (),
    "cases": SLOTS["cases"].fields,
    "actors": SLOTS["actors"].fields,
    "steps": SLOTS["steps_full"].fields,
    "sanctions": SLOTS["sanctions_full"].fields,
    "exposures": SLOTS["exposures"].fields,
    "dates": SLOTS["dates"].fields,
    "legal_refs": SLOTS["legal_refs"].fields,
    "thresholds": SLOTS["thresholds"].fields,
    "incidents": ("case_id",),
    "review": ("kind",),
}
"""Every table with the columns of its scored tuple; those of a table that is not scored name it."""

NOT_COMPARED = {"notice_id", "start", "end", "rule", "quote", "text", "legal_basis", "cases"}
"""Columns that say where a row stands or how it was made, not what it says."""


class DatasetError(ValueError):
    """A folder that holds no dataset: which, and what is lacking."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of one table, as written."""

    table: str
    notice_id: str
    source: str
    values: dict[str, str]

    @property
    def scored(self) -> tuple[str, ...]:
        """The scored tuple."""
        return tuple(self.values.get(column, "") for column in SCORED[self.table])

    @property
    def said(self) -> dict[str, str]:
        """What the row says, without ids, offsets and the rule that made it."""
        return {
            column: value
            for column, value in self.values.items()
            if column not in NOT_COMPARED and not column.endswith("_id")
        }

    @property
    def quote(self) -> str:
        """The characters that show the row."""
        return self.values.get("quote") or self.values.get("text", "")

    @property
    def span(self) -> tuple[int, int] | None:
        """Where the quote stands in the notice's text."""
        start, end = self.values.get("start"), self.values.get("end")
        return (int(start), int(end)) if start and end else None


Dataset = dict[str, dict[str, list[Entry]]]
"""The rows of a dataset: by `notice_id`, then by table."""


def read_dataset(folder: Path) -> Dataset:
    """Every row of the dataset in `folder`, by notice and table."""
    if not (folder / "notices.csv").is_file():
        raise DatasetError(f"{folder}: no notices.csv, so no dataset")
    sources = {values["notice_id"]: values["source"] for values in table_rows(folder, "notices")}
    data: Dataset = {notice_id: {} for notice_id in sources}
    for table in SCORED:
        for values in table_rows(folder, table):
            notice_id = values["notice_id"]
            entry = Entry(table, notice_id, sources.get(notice_id, ""), values)
            data.setdefault(notice_id, {}).setdefault(table, []).append(entry)
    return data


def table_rows(folder: Path, table: str) -> Iterator[dict[str, str]]:
    """The rows of one table, every value as text; none where the table was not written."""
    comma_separated, lines = folder / f"{table}.csv", folder / f"{table}.jsonl"
    if comma_separated.is_file():
        with comma_separated.open(encoding="utf-8", newline="") as handle:
            yield from csv.DictReader(handle)
    elif lines.is_file():
        with lines.open(encoding="utf-8") as handle:
            for line in handle:
                yield {key: _as_text(value) for key, value in json.loads(line).items()}


def _as_text(value: Any) -> str:
    return "" if value is None else str(value)
