"""What a user expects of a dataset as a whole, checked: the guard of a regenerated dataset.

[tables.steps]
min_rows = 100
max_rows = 400
[tables.steps.fill]      # share of rows in which the column is filled, at least
time = 0.5
[review]
max_share = 0.3          # share of notices on the review list
[errors]
max_rows = 0
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from extract.judge.dataset import table_rows

Share = Annotated[float, Field(ge=0, le=1)]


class ExpectationError(ValueError):
    """A file of expectations that cannot be used."""


class Strict(BaseModel):
    """A table of the file; a key that means nothing is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class TableExpectation(Strict):
    """What is expected of one table."""

    min_rows: int | None = None
    max_rows: int | None = None
    fill: dict[str, Share] = Field(default_factory=dict)


class ReviewExpectation(Strict):
    """What is expected of the review list."""

    max_share: Share | None = None


class ErrorExpectation(Strict):
    """What is expected of the inputs that could not be read."""

    max_rows: int | None = None


class Expectations(Strict):
    """What is expected of a dataset."""

    tables: dict[str, TableExpectation] = Field(default_factory=dict)
    review: ReviewExpectation = ReviewExpectation()
    errors: ErrorExpectation = ErrorExpectation()


def read_expectations(path: Path) -> Expectations:
    """The expectations in a TOML file; raises `ExpectationError` with the reason."""
    try:
        return Expectations.model_validate(tomllib.loads(path.read_text("utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ExpectationError(f"{path}: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise ExpectationError(f"{path}: {where}: {first['msg']}") from error


def unmet(expectations: Expectations, folder: Path) -> list[str]:
    """What the dataset in `folder` does not fulfil, one line each."""
    broken: list[str] = []
    for table, expected in expectations.tables.items():
        broken += _unmet_table(folder, table, expected)
    broken += _unmet_review(folder, expectations.review.max_share)
    limit = expectations.errors.max_rows
    errors = sum(1 for _ in table_rows(folder, "errors"))
    if limit is not None and errors > limit:
        broken.append(f"errors: {errors} inputs could not be read, at most {limit} expected")
    return broken


def _unmet_table(folder: Path, table: str, expected: TableExpectation) -> list[str]:
    found = list(table_rows(folder, table))
    broken: list[str] = []
    if expected.min_rows is not None and len(found) < expected.min_rows:
        broken.append(f"{table}: {len(found)} rows, at least {expected.min_rows} expected")
    if expected.max_rows is not None and len(found) > expected.max_rows:
        broken.append(f"{table}: {len(found)} rows, at most {expected.max_rows} expected")
    for column, least in expected.fill.items():
        if found and column not in found[0]:
            broken.append(f"{table}.{column}: no such column")
            continue
        share = sum(bool(row[column]) for row in found) / len(found) if found else 1.0
        if share < least:
            broken.append(f"{table}.{column}: filled in {share:.1%}, at least {least:.1%} expected")
    return broken


def _unmet_review(folder: Path, limit: float | None) -> list[str]:
    notices = {row["notice_id"] for row in table_rows(folder, "notices")}
    listed = {row["notice_id"] for row in table_rows(folder, "review")}
    share = len(listed & notices) / len(notices) if notices else 0.0
    if limit is None or share <= limit:
        return []
    return [f"review: {share:.1%} of the notices are listed, at most {limit:.1%} expected"]
