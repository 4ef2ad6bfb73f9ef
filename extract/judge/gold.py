"""Gold notices: what a person says that a notice holds, in the contract's gold format.

A gold file `NAME.gold.json` stands beside the notice that it annotates. A value that may rightly
be given in several forms is a list of the accepted forms, fullest first; here every such value
is a tuple of forms, and an empty tuple means that the value is empty.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

SUFFIX = ".gold.json"

Value = str | int | float | None


def as_forms(value: Any) -> tuple[Any, ...]:
    """The accepted forms of a value as a gold file has it; none where it is null."""
    if isinstance(value, list | tuple):
        return tuple(value)
    return () if value is None else (value,)


Forms = Annotated[tuple[Value, ...], BeforeValidator(as_forms)]


class GoldError(ValueError):
    """A gold file that cannot be used: the file and why."""

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(f"{file}: {reason}")


class GoldRow(BaseModel):
    """A row of a gold file; keys that the scores do not need are left to `check`."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    optional: bool = False


class GoldActor(GoldRow):
    """Someone taking part in a case."""

    name: Forms
    kind: Forms = ()
    part: Forms
    position: Forms = ()
    organization: Forms = ()


class GoldStep(GoldRow):
    """One sender passes something to one recipient."""

    sender: Forms
    recipient: Forms = ()
    channel: Forms
    action: Forms = ()
    time: Forms = ()
    audience: Forms = ()


class GoldSanction(GoldRow):
    """One measure that falls on one person or body."""

    actor: Forms
    track: Forms
    measure: Forms
    value: Forms = ()
    unit: Forms = ()
    status: Forms = ("imposed",)
    authority: Forms = ()
    date: Forms = ()


class GoldExposure(GoldRow):
    """One kind of data exposed."""

    data_kind: Forms
    count: Forms = ()


class GoldDate(GoldRow):
    """A date or interval of the case or notice."""

    value: Forms


class GoldLegalRef(GoldRow):
    """A citation of a law."""

    law: Forms
    article: Forms = ()
    paragraph: Forms = ()
    item: Forms = ()


class GoldThreshold(GoldRow):
    """A quantity at which the law changes its grade of gravity."""

    data_kind: Forms
    count: Forms
    grade: Forms


def _with_optional_dates(data: Any) -> Any:
    """The data with `dates` and `optional_dates` as one list of rows."""
    if not isinstance(data, dict):
        return data
    dates = [{"value": value} for value in data.get("dates", ())]
    dates += [{"value": value, "optional": True} for value in data.get("optional_dates", ())]
    return {**data, "dates": dates}


class GoldCase(GoldRow):
    """One chain of misconduct."""

    kind: Forms
    adcode: Forms = ()
    actors: tuple[GoldActor, ...] = ()
    steps: tuple[GoldStep, ...] = ()
    sanctions: tuple[GoldSanction, ...] = ()
    exposures: tuple[GoldExposure, ...] = ()
    dates: tuple[GoldDate, ...] = ()
    legal_refs: tuple[GoldLegalRef, ...] = ()

    _dates = model_validator(mode="before")(_with_optional_dates)


class GoldNotice(BaseModel):
    """Everything that a gold file says about its notice."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    notice: str = Field(min_length=1)
    published: Forms = ()
    script: str | None = None
    cases: tuple[GoldCase, ...] = ()
    dates: tuple[GoldDate, ...] = ()
    legal_refs: tuple[GoldLegalRef, ...] = ()
    thresholds: tuple[GoldThreshold, ...] = ()

    _dates = model_validator(mode="before")(_with_optional_dates)


@dataclass(frozen=True, slots=True)
class GoldFile:
    """A gold notice with the file that holds it and the file that it annotates."""

    path: Path
    notice_path: Path
    gold: GoldNotice

    @property
    def name(self) -> str:
        """The name of the notice without its endings."""
        return self.path.name.removesuffix(SUFFIX)


def gold_files(folder: Path) -> Iterator[GoldFile]:
    """Every gold file under `folder`, in order of path; `folder` may be one gold file itself.

    Raises `GoldError` where a file is no gold file, or where the folder holds none.
    """
    paths = [folder] if folder.is_file() else sorted(folder.rglob(f"*{SUFFIX}"))
    if not paths:
        raise GoldError(folder, f"no *{SUFFIX} there")
    for path in paths:
        gold = read_gold(path)
        yield GoldFile(path, path.with_name(gold.notice), gold)


def read_gold(path: Path) -> GoldNotice:
    """The gold notice that `path` holds."""
    try:
        return GoldNotice.model_validate(json.loads(path.read_text("utf-8")))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise GoldError(path, str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise GoldError(path, f"{where}: {first['msg']}") from error
