"""The characters that show a value, in the published text."""

from __future__ import annotations

from collections.abc import Iterable

from extract.find.dates import DateExpression
from extract.link.cast import Member
from extract.text import Text
from extract.values import Mention
from schemas.records import Evidence


def evidence(text: Text, start: int, end: int, rule: str) -> Evidence:
    """What `rule` read at `text.norm[start:end]`."""
    at, to = text.span(start, end)
    return Evidence(start=at, end=to, quote=text.raw[at:to], rule=rule)


def mentions(member: Member, text: Text) -> tuple[Evidence, ...]:
    """Where else an actor is spoken of, in reading order: short forms, 该局, 前述2人."""
    shown = evidence(text, member.shown.name_start, member.shown.name_end, member.shown.rule)
    told = (evidence(text, p.name_start, p.name_end, p.rule) for p in member.phrases)
    others = {(said.start, said.end): said for said in told}
    others.pop((shown.start, shown.end), None)
    return tuple(others[place] for place in sorted(others))


def said_before(member: Member | None, end: int, text: Text) -> Evidence | None:
    """The last mention of a member that begins before `end`, else its first."""
    if member is None:
        return None
    told = sorted(member.phrases, key=lambda phrase: phrase.name_start)
    before = [phrase for phrase in told if phrase.name_start < end]
    phrase = before[-1] if before else told[0]
    return evidence(text, phrase.name_start, phrase.name_end, phrase.rule)


def of_date(date: DateExpression | None, text: Text) -> Evidence | None:
    """Where a date is told."""
    return evidence(text, date.start, date.end, date.rule) if date else None


def of_anchor(date: DateExpression, text: Text) -> Evidence | None:
    """The date told before, from which a date takes what it leaves out."""
    anchor = date.anchor
    if anchor is None or anchor.start is None or anchor.end is None:
        return None
    return evidence(text, anchor.start, anchor.end, "date.inherited")


def of_place(place: Mention | None, text: Text) -> Evidence | None:
    """Where the place of a case is named."""
    return evidence(text, place.start, place.end, place.rule) if place else None


def sources(pairs: Iterable[tuple[str, object, Evidence | None]]) -> dict[str, Evidence]:
    """The evidence by field, of the fields that have a value."""
    return {field: said for field, value, said in pairs if value is not None and said}
