"""The dataset's records: one pydantic model per table, `Notice` as their root.

A `Notice` is built once and frozen. Building it checks that every quote is the slice of the
published text it claims, that ids are unique and resolve, and that every (track, measure) pair is
legal; an ungrounded notice cannot be constructed. Offsets count code points of `Notice.text`,
half-open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field, model_validator

from schemas.enumerations import (
    ANY_MEASURE,
    LEGAL_PAIRS,
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
from schemas.formats import (
    DATE_FORMS,
    Adcode,
    Age,
    Amount,
    Count,
    Edtf,
    Law,
    Moment,
    NoticeId,
    Numeral,
    Point,
    RowId,
    Words,
)

if TYPE_CHECKING:
    import pandas as pd


class Record(BaseModel):
    """A frozen record; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Stretch(Record):
    """A half-open stretch of the published text."""

    start: Count
    end: Count


class Evidence(Stretch):
    """The characters that show a value, and the rule that read them."""

    quote: Words
    rule: Words


class Repair(Evidence):
    """Damage undone: the characters that were published, the rule, and what is read instead."""

    written: str


class Passage(Stretch):
    """A part of the published text: title, case, sentence, law explanation, furniture …"""

    kind: PassageKind
    number: str | None = None


class Grounded(Evidence):
    """A row with its quote, and the evidence of values that stand elsewhere in the text."""

    sources: dict[str, Evidence] = Field(default_factory=dict)


class Actor(Grounded):
    """A person, collective, organization or group chat taking part in a case.

    `mentions` are the other places that speak of the actor: short forms, 其, 该, 上述3人.
    """

    actor_id: RowId
    name: Words
    kind: ActorKind
    part: Part
    position: Words | None = None
    organization: Words | None = None
    gender: Gender | None = None
    age: Age | None = None
    count: Count | None = None
    mentions: tuple[Evidence, ...] = ()


class Step(Grounded):
    """One sender passes something to one recipient."""

    step_id: RowId
    sender_id: RowId
    sender: Words
    recipient_id: RowId | None = None
    recipient: Words | None = None
    recipient_kind: RecipientKind
    channel: Channel
    action: Action
    object: Words | None = None
    time: Moment | None = None
    audience: Count | None = None


class Sanction(Grounded):
    """One measure that falls on one person or body."""

    model_config = ConfigDict(json_schema_extra={"allOf": LEGAL_PAIRS})

    sanction_id: RowId
    actor_id: RowId
    actor: Words
    track: Track
    measure: str = Field(json_schema_extra={"enum": list(ANY_MEASURE)})
    object: Words | None = None
    value: Amount | None = None
    unit: Unit | None = None
    status: Status = "imposed"
    authority: Words | None = None
    date: Moment | None = None
    legal_basis: tuple[RowId, ...] = ()

    @model_validator(mode="after")
    def _legal_pair(self) -> Sanction:
        if self.measure not in MEASURES[self.track]:
            raise ValueError(f"{self.track} has no measure {self.measure}")
        if (self.value is None) != (self.unit is None):
            raise ValueError(f"value {self.value} with unit {self.unit}: both or neither")
        return self


class Exposure(Grounded):
    """One kind of data exposed, or a group of people affected."""

    exposure_id: RowId
    data_kind: DataKind
    subjects: Words | None = None
    count: Count | None = None
    records: Count | None = None


class Date(Stretch):
    """A date or time expression with its EDTF value; a vague one has none."""

    date_id: RowId
    text: Words
    value: Edtf | None = None
    kind: DateKind
    approximate: bool = False
    rule: Words
    sources: dict[str, Evidence] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _value_of_its_kind(self) -> Date:
        if self.value is not None:
            form = DATE_FORMS.get(self.kind)
            if form is None or not form.fullmatch(self.value):
                raise ValueError(f"{self.text}: {self.value} is no value of kind {self.kind}")
        return self


class LegalRef(Grounded):
    """A citation of a law."""

    ref_id: RowId
    law: Law
    article: Numeral | None = None
    paragraph: Numeral | None = None
    item: Numeral | None = None


class Threshold(Grounded):
    """A quantity at which the law changes its grade of gravity."""

    data_kind: DataKind
    count: Count
    grade: Grade
    law: Law | None = None


class ReviewItem(Evidence):
    """A thing not understood, for a person to look at."""

    case_id: RowId | None = None
    review_id: RowId
    kind: Words
    message: Words


class Case(Stretch):
    """One chain of misconduct told as such, with its rows in reading order.

    `sources` says where its place is named.
    """

    case_id: RowId
    kind: CaseKind
    title: Words | None = None
    place: Words | None = None
    adcode: Adcode | None = None
    occurred: Moment | None = None
    actors: tuple[Actor, ...] = ()
    steps: tuple[Step, ...] = ()
    sanctions: tuple[Sanction, ...] = ()
    exposures: tuple[Exposure, ...] = ()
    dates: tuple[Date, ...] = ()
    legal_refs: tuple[LegalRef, ...] = ()
    sources: dict[str, Evidence] = Field(default_factory=dict)


class Notice(Record):
    """Everything about one notice.

    `…_from` says where each was found, or how it was decided; `damage` are the sorts of damage
    found, undone or not, `repairs` what was undone; `unread` is why no rule reads the text.
    """

    notice_id: NoticeId
    source: Words
    title: Words | None = None
    publisher: Words | None = None
    published: Point | None = None
    script: Script
    copies: tuple[Words, ...] = ()
    encoding: Words | None = None
    damage: tuple[Words, ...] = ()
    url: Words | None = None
    encoding_from: Words | None = None
    title_from: Words | None = None
    publisher_from: Words | None = None
    published_from: Words | None = None
    unread: Words | None = None
    text: Words
    repairs: tuple[Repair, ...] = ()
    passages: tuple[Passage, ...] = ()
    cases: tuple[Case, ...] = ()
    dates: tuple[Date, ...] = ()
    legal_refs: tuple[LegalRef, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    review: tuple[ReviewItem, ...] = ()

    def tables(self) -> dict[str, pd.DataFrame]:
        """The notice's rows as data frames, by the names of the contract's tables."""
        from schemas.frames import frames

        return frames([self])

    @model_validator(mode="after")
    def _holds(self) -> Notice:
        from schemas.grounding import check

        check(self)
        return self


class ReviewRow(Record):
    """A line of `review.jsonl`."""

    notice_id: NoticeId
    case_id: RowId | None = None
    review_id: RowId
    kind: Words
    rule: Words
    start: Count
    end: Count
    quote: Words
    message: Words


class ErrorRecord(Record):
    """Input that could not be read, or whose records broke an invariant (with `traceback`).

    `record` counts the records of a `.jsonl` file from 1.
    """

    source: Words
    record: int | None = None
    reason: Words
    traceback: str | None = None


class IncidentRow(Record):
    """A case, with the real-world incident it belongs to across notices."""

    incident_id: str = Field(pattern=r"^[0-9a-f]{16}/[A-Za-z0-9_.-]+$")
    notice_id: NoticeId
    case_id: RowId
