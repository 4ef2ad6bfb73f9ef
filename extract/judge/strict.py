"""The gold format as the contract has it, every key and value checked.

`gold` reads what it can, so that a slip in one value does not stop an evaluation; here nothing
that the contract does not know passes. What its tables have and its scores leave out (a person's
age, the number of records) may be annotated too.
"""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from extract.judge.gold import as_forms
from schemas.enumerations import (
    MEASURES,
    Action,
    ActorKind,
    CaseKind,
    Channel,
    DataKind,
    Gender,
    Grade,
    Part,
    RecipientKind,
    Script,
    Status,
    Track,
    Unit,
)
from schemas.formats import Adcode, Age, Amount, Count, Law, Moment, Numeral, Point, Words

T = TypeVar("T")
One = Annotated[tuple[T, ...], BeforeValidator(as_forms), Field(min_length=1)]
"""A value that has to be there, in one accepted form or several."""
Some = Annotated[tuple[T | None, ...], BeforeValidator(as_forms)]
"""A value that may be empty, in one accepted form or several, null among them."""


def _numeral(value: object) -> object:
    return str(value) if isinstance(value, int) else value


Number = Annotated[Numeral, BeforeValidator(_numeral)]


class Strict(BaseModel):
    """A table of the gold format; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class StrictRow(Strict):
    """A row that may be found or not."""

    optional: bool = False


class StrictActor(StrictRow):
    """Someone taking part in a case."""

    name: One[Words]
    kind: One[ActorKind]
    part: One[Part]
    position: Some[Words] = ()
    organization: Some[Words] = ()
    gender: Some[Gender] = ()
    age: Some[Age] = ()
    count: Some[Count] = ()


class StrictStep(StrictRow):
    """One sender passes something to one recipient."""

    sender: One[Words]
    recipient: Some[Words] = ()
    channel: One[Channel]
    action: One[Action]
    recipient_kind: Some[RecipientKind] = ()
    object: Some[Words] = ()
    time: Some[Moment] = ()
    audience: Some[Count] = ()


class StrictSanction(StrictRow):
    """One measure that falls on one person or body."""

    actor: One[Words]
    track: One[Track]
    measure: One[Words]
    value: Some[Amount] = ()
    unit: Some[Unit] = ()
    status: One[Status]
    object: Some[Words] = ()
    authority: Some[Words] = ()
    date: Some[Moment] = ()

    @model_validator(mode="after")
    def _legal(self) -> StrictSanction:
        legal = {measure for track in self.track for measure in MEASURES[track]}
        for measure in self.measure:
            if measure not in legal:
                raise ValueError(f"{' or '.join(self.track)} has no measure {measure}")
        if bool(self.value) != bool(self.unit):
            raise ValueError("value and unit: both or neither")
        return self


class StrictExposure(StrictRow):
    """One kind of data exposed."""

    data_kind: One[DataKind]
    count: Some[Count] = ()
    records: Some[Count] = ()
    subjects: Some[Words] = ()


class StrictLegalRef(StrictRow):
    """A citation of a law."""

    law: One[Law]
    article: Some[Number] = ()
    paragraph: Some[Number] = ()
    item: Some[Number] = ()


class StrictThreshold(StrictRow):
    """A quantity at which the law changes its grade of gravity."""

    data_kind: One[DataKind]
    count: One[Count]
    grade: One[Grade]
    law: Some[Law] = ()


class StrictCase(StrictRow):
    """One chain of misconduct."""

    kind: One[CaseKind]
    adcode: Some[Adcode]
    title: Some[Words] = ()
    place: Some[Words] = ()
    occurred: Some[Moment] = ()
    actors: tuple[StrictActor, ...]
    steps: tuple[StrictStep, ...]
    sanctions: tuple[StrictSanction, ...]
    exposures: tuple[StrictExposure, ...]
    dates: tuple[Some[Moment], ...]
    optional_dates: tuple[Some[Moment], ...] = ()
    legal_refs: tuple[StrictLegalRef, ...]


class StrictNotice(Strict):
    """A whole gold file."""

    notice: Words
    title: Some[Words] = ()
    publisher: Some[Words] = ()
    published: Some[Point]
    script: Script
    cases: tuple[StrictCase, ...]
    dates: tuple[Some[Moment], ...]
    optional_dates: tuple[Some[Moment], ...] = ()
    legal_refs: tuple[StrictLegalRef, ...]
    thresholds: tuple[StrictThreshold, ...]
