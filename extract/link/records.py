"""From what the linkers drafted to the contract's records, each with its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extract.find.dates import DateExpression
from extract.link.bodies import fullest_body
from extract.link.cast import Cast, Member
from extract.link.drafts import SanctionDraft, StepDraft
from extract.link.evidence import (
    evidence,
    mentions,
    of_anchor,
    of_date,
    said_before,
    sources,
)
from extract.link.exposed import Exposed
from extract.link.parts import part_of
from extract.link.scene import Scene
from extract.link.thresholds import Quantity
from extract.text import Text
from extract.values import Mention
from schemas.enumerations import Part
from schemas.records import Actor, Date, Exposure, LegalRef, Repair, Sanction, Step, Threshold


def repair_records(text: Text) -> Iterator[Repair]:
    """What was undone in a text before rules read it, in reading order."""
    for made in sorted(text.repairs, key=lambda repair: (repair.start, repair.end)):
        quote = text.raw[made.start : made.end]
        yield Repair(
            start=made.start, end=made.end, quote=quote, rule=made.rule, written=made.after
        )


def actor_records(scene: Scene, cast: Cast, text: Text, prefix: str) -> dict[int, Actor]:
    """The actors of a case by their number in its cast, in reading order; all have a part."""
    members = sorted(cast.members, key=lambda member: (member.shown.name_start, member.number))
    actors: dict[int, Actor] = {}
    for member in members:
        part = part_of(member)
        if part is not None:
            actor_id = f"{prefix}a{len(actors) + 1}"
            actors[member.number] = _actor(scene, member, part, text, actor_id)
    return actors


def _actor(scene: Scene, member: Member, part: Part, text: Text, actor_id: str) -> Actor:
    shown = member.shown
    own = [p for p in member.phrases if p.position and not p.shared]
    posted = own or [p for p in member.phrases if p.position]
    described = max(
        posted, key=lambda p: (bool(p.organization), len(p.position or "")), default=None
    )
    bodied = described if described and described.organization else None
    bodied = bodied or next((p for p in member.phrases if p.organization), None)
    person = member.kind in ("person", "collective")
    start, end = text.span(shown.name_start, shown.name_end)
    place = bodied.organization_span if bodied else None
    body = evidence(text, *place, "organization.of_post") if place else None
    return Actor(
        actor_id=actor_id,
        name=member.name,
        kind=member.kind,
        part=part,
        position=described.position if described and person else None,
        organization=fullest_body(scene, bodied) if bodied and person else None,
        gender=next((p.gender for p in member.phrases if p.gender), None),
        age=next((p.age for p in member.phrases if p.age is not None), None),
        count=shown.count if member.kind == "collective" else None,
        start=start,
        end=end,
        quote=text.raw[start:end],
        rule=shown.rule,
        sources=sources([("organization", bodied if person else None, body)]),
        mentions=mentions(member, text),
    )


def step_records(
    drafts: Iterable[StepDraft], actors: dict[int, Actor], text: Text, prefix: str
) -> list[Step]:
    """The steps of a case, numbered in reading order."""
    records = []
    for place, draft in enumerate(sorted(drafts, key=lambda d: (d.start, d.end)), 1):
        start, end = text.span(draft.start, draft.end)
        recipient = actors.get(draft.recipient.number) if draft.recipient else None
        records.append(
            Step(
                step_id=f"{prefix}s{place}",
                sender_id=actors[draft.sender.number].actor_id,
                sender=actors[draft.sender.number].name,
                recipient_id=recipient.actor_id if recipient else None,
                recipient=recipient.name if recipient else draft.recipient_text,
                recipient_kind=draft.recipient_kind,
                channel=draft.channel,
                action=draft.action,
                object=draft.object,
                time=draft.time.value if draft.time else None,
                audience=draft.audience,
                start=start,
                end=end,
                quote=text.raw[start:end],
                rule=draft.rule,
                sources=sources([("time", draft.time, of_date(draft.time, text))]),
            )
        )
    return records


Cited = Sequence[tuple[Mention, LegalRef]]
"""The citations of a case with their records."""


def sanction_records(
    drafts: Iterable[SanctionDraft],
    actors: dict[int, Actor],
    told: tuple[Scene, Cited],
    text: Text,
    prefix: str,
) -> list[Sanction]:
    """The sanctions of a case, numbered in reading order, with the provisions cited for them."""
    scene, refs = told
    records = []
    for place, draft in enumerate(drafts, 1):
        start, end = text.span(draft.mention.start, draft.mention.end)
        sentence = scene.sentences[draft.sentence]
        basis = [ref.ref_id for m, ref in refs if sentence.start <= m.start < draft.mention.start]
        authority = actors.get(draft.authority.number) if draft.authority else None
        body = said_before(draft.authority, draft.mention.end, text)
        records.append(
            Sanction(
                sanction_id=f"{prefix}p{place}",
                actor_id=actors[draft.member.number].actor_id,
                actor=actors[draft.member.number].name,
                track=draft.track,
                measure=draft.measure,
                object=draft.object,
                value=draft.value,
                unit=draft.unit,
                status=draft.status,
                authority=authority.name if authority else None,
                date=_day(draft.date),
                legal_basis=tuple(basis),
                start=start,
                end=end,
                quote=text.raw[start:end],
                rule=draft.mention.rule,
                sources=sources(
                    [
                        ("authority", authority, body),
                        ("date", _day(draft.date), of_date(draft.date, text)),
                    ]
                ),
            )
        )
    return records


def _day(date: DateExpression | None) -> str | None:
    return date.value.split("T")[0] if date and date.value and date.kind == "point" else None


def exposure_records(found: Iterable[Exposed], text: Text, prefix: str) -> list[Exposure]:
    """The exposures of a case, numbered in reading order."""
    records = []
    for place, one in enumerate(found, 1):
        start, end = text.span(one.start, one.end)
        counted = evidence(text, *one.counted, "exposure.count") if one.counted else None
        records.append(
            Exposure(
                exposure_id=f"{prefix}e{place}",
                data_kind=one.data_kind,
                subjects=one.subjects,
                count=one.count,
                records=one.records,
                start=start,
                end=end,
                quote=text.raw[start:end],
                rule=one.rule,
                sources=sources([("count", one.count, counted)]),
            )
        )
    return records


def threshold_records(found: Iterable[Quantity], text: Text) -> list[Threshold]:
    """The thresholds of a notice in reading order."""
    records = []
    for one in found:
        start, end = text.span(one.start, one.end)
        records.append(
            Threshold(
                data_kind=one.data_kind,
                count=one.count,
                grade=one.grade,
                law=one.law,
                start=start,
                end=end,
                quote=text.raw[start:end],
                rule=one.rule,
            )
        )
    return records


def date_records(dates: Iterable[DateExpression], text: Text, prefix: str) -> list[Date]:
    """The dates of a case or of what stands outside any, in reading order."""
    records = []
    for place, date in enumerate(dates, 1):
        start, end = text.span(date.start, date.end)
        records.append(
            Date(
                date_id=f"{prefix}d{place}",
                text=text.raw[start:end],
                value=date.value,
                kind=date.kind,
                approximate=date.approximate,
                start=start,
                end=end,
                rule=date.rule,
                sources=sources([("value", date.value, of_anchor(date, text))]),
            )
        )
    return records


def law_records(laws: Iterable[Mention], text: Text, prefix: str) -> list[LegalRef]:
    """The citations of a case or of what stands outside any, in reading order."""
    records = []
    for place, law in enumerate(laws, 1):
        start, end = text.span(law.start, law.end)
        value = law.value
        records.append(
            LegalRef(
                ref_id=f"{prefix}l{place}",
                law=value["law"],
                article=value.get("article") or None,
                paragraph=value.get("paragraph") or None,
                item=value.get("item") or None,
                start=start,
                end=end,
                quote=text.raw[start:end],
                rule=law.rule,
            )
        )
    return records
