"""The dataset's records: one pydantic model per table, `Notice` as their root.

A `Notice` is built once and frozen. Building it checks that every quote is the slice of the
published text it claims, that every id resolves, and that every (track, measure) pair is legal;
an ungrounded notice cannot be constructed. Offsets count code points of `Notice.text`, half-open.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from pydantic import BaseModel, ConfigDict, Field, model_validator

from schemas.enumerations import (
    MEASURES,
    Action,
    ActorKind,
    CaseKind,
    Channel,
    DataKind,
    DateKind,
    Gender,
    Grade,
    Part,
    PassageKind,
    RecipientKind,
    Script,
    Status,
    Track,
    Unit,
)


class Record(BaseModel):
    """A frozen record; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Stretch(Record):
    """A half-open stretch of the published text."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Evidence(Stretch):
    """The characters that show a value, and the rule that read them."""

    quote: str
    rule: str


class Passage(Stretch):
    """A part of the published text: title, case, sentence, law explanation, furniture …"""

    kind: PassageKind
    number: str | None = None


class Grounded(Evidence):
    """A row with its quote, and the evidence of values that stand elsewhere in the text."""

    sources: dict[str, Evidence] = Field(default_factory=dict)


class Actor(Grounded):
    """A person, collective, organization or group chat taking part in a case."""

    actor_id: str
    name: str
    kind: ActorKind
    part: Part
    position: str | None = None
    organization: str | None = None
    gender: Gender | None = None
    age: int | None = None
    count: int | None = None


class Step(Grounded):
    """One sender passes something to one recipient."""

    step_id: str
    sender_id: str
    sender: str
    recipient_id: str | None = None
    recipient: str | None = None
    recipient_kind: RecipientKind
    channel: Channel
    action: Action
    object: str | None = None
    time: str | None = None
    audience: int | None = None


class Sanction(Grounded):
    """One measure that falls on one person or body."""

    sanction_id: str
    actor_id: str
    actor: str
    track: Track
    measure: str
    object: str | None = None
    value: float | int | None = None
    unit: Unit | None = None
    status: Status = "imposed"
    authority: str | None = None
    date: str | None = None
    legal_basis: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _legal_pair(self) -> Sanction:
        if self.measure not in MEASURES[self.track]:
            raise ValueError(f"{self.track} has no measure {self.measure}")
        return self


class Exposure(Grounded):
    """One kind of data exposed, or a group of people affected."""

    exposure_id: str
    data_kind: DataKind
    subjects: str | None = None
    count: int | None = None
    records: int | None = None


class Date(Stretch):
    """A date or time expression with its EDTF value."""

    date_id: str
    text: str
    value: str | None = None
    kind: DateKind
    approximate: bool = False
    rule: str
    sources: dict[str, Evidence] = Field(default_factory=dict)


class LegalRef(Grounded):
    """A citation of a law."""

    ref_id: str
    law: str
    article: str | None = None
    paragraph: str | None = None
    item: str | None = None


class Threshold(Grounded):
    """A quantity at which the law changes its grade of gravity."""

    data_kind: DataKind
    count: int
    grade: Grade
    law: str | None = None


class ReviewItem(Evidence):
    """A thing not understood, for a person to look at."""

    case_id: str | None = None
    review_id: str
    kind: str
    message: str


class Case(Stretch):
    """One chain of misconduct told as such, with its rows in reading order."""

    case_id: str
    kind: CaseKind
    title: str | None = None
    place: str | None = None
    adcode: str | None = None
    occurred: str | None = None
    actors: tuple[Actor, ...] = ()
    steps: tuple[Step, ...] = ()
    sanctions: tuple[Sanction, ...] = ()
    exposures: tuple[Exposure, ...] = ()
    dates: tuple[Date, ...] = ()
    legal_refs: tuple[LegalRef, ...] = ()


class Notice(Record):
    """Everything about one notice."""

    notice_id: str
    source: str
    copies: tuple[str, ...] = ()
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    script: Script
    encoding: str | None = None
    text: str
    passages: tuple[Passage, ...] = ()
    cases: tuple[Case, ...] = ()
    dates: tuple[Date, ...] = ()
    legal_refs: tuple[LegalRef, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    review: tuple[ReviewItem, ...] = ()

    @model_validator(mode="after")
    def _grounded(self) -> Notice:
        for start, end, quote, where in self._stretches():
            if not 0 <= start < end <= len(self.text) or self.text[start:end] != quote:
                raise ValueError(f"{where} [{start}:{end}] {quote!r} is not in the text there")
        return self

    @model_validator(mode="after")
    def _resolved(self) -> Notice:
        for case in self.cases:
            actors = {actor.actor_id for actor in case.actors}
            refs = {ref.ref_id for ref in case.legal_refs}
            for step in case.steps:
                _resolve(step.step_id, "sender_id", step.sender_id, actors)
                _resolve(step.step_id, "recipient_id", step.recipient_id, actors)
            for sanction in case.sanctions:
                _resolve(sanction.sanction_id, "actor_id", sanction.actor_id, actors)
                for ref in sanction.legal_basis:
                    _resolve(sanction.sanction_id, "legal_basis", ref, refs)
        return self

    def _stretches(self) -> Iterator[tuple[int, int, str, str]]:
        for case in self.cases:
            rows: Iterator[Grounded] = chain(
                case.actors, case.steps, case.sanctions, case.exposures, case.legal_refs
            )
            yield from _evidence_of(rows, case.case_id)
            for date in case.dates:
                yield date.start, date.end, date.text, f"{case.case_id} date"
        yield from _evidence_of(chain(self.legal_refs, self.thresholds), "outside any case")
        for date in self.dates:
            yield date.start, date.end, date.text, "date outside any case"
        for item in self.review:
            yield item.start, item.end, item.quote, f"review {item.review_id}"


def _evidence_of(rows: Iterator[Grounded], where: str) -> Iterator[tuple[int, int, str, str]]:
    for row in rows:
        yield row.start, row.end, row.quote, f"{where} {type(row).__name__}"
        for field, evidence in row.sources.items():
            yield evidence.start, evidence.end, evidence.quote, f"{where} source of {field}"


def _resolve(row: str, field: str, value: str | None, known: set[str]) -> None:
    if value is not None and value not in known:
        raise ValueError(f"{row}: {field} {value} names no row of its case")
