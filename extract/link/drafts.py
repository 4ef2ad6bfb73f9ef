"""Steps and sanctions before their records: members, ways, times and bodies still open."""

from __future__ import annotations

from dataclasses import dataclass, field

from extract.find.dates import DateExpression
from extract.link.cast import Member
from extract.values import Mention
from schemas.enumerations import Action, Channel, RecipientKind, Status, Track, Unit


@dataclass(slots=True)
class StepDraft:
    """A step before its record: members, ways and times still open."""

    sender: Member
    recipient: Member | None
    recipient_text: str | None
    recipient_kind: RecipientKind
    channel: Channel
    action: Action
    time: DateExpression | None
    audience: int | None
    start: int
    end: int
    rule: str
    object: str | None = None


@dataclass(slots=True)
class SanctionDraft:
    """A sanction before its record; `told` are all people that its measure fell on."""

    member: Member
    track: Track
    measure: str
    value: int | float | None
    unit: Unit | None
    status: Status
    authority: Member | None
    date: DateExpression | None
    object: str | None
    mention: Mention
    sentence: int
    told: list[Member] = field(default_factory=list)
