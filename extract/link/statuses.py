"""Detentions that are imposed and held off: 暂缓执行, 不予执行, of those whom the text means."""

from __future__ import annotations

import re

from extract.link.cast import Cast, Member
from extract.link.drafts import SanctionDraft
from extract.link.reference import AND_OTHERS
from extract.link.scene import Clause
from extract.link.story import PEOPLE, Story
from schemas.enumerations import Status

STATUSES: tuple[Status, ...] = ("suspended", "not_executed")


def mark_statuses(clause: Clause, story: Story, rows: list[SanctionDraft], number: int) -> None:
    """Mark detentions that are said to be suspended or not carried out."""
    for status in STATUSES:
        if not story.cues.holds(status, clause.text):
            continue
        held = [row for row in rows if row.measure == "detention" and row.status == "imposed"]
        named = _named(clause, story.cast, rows) or _meant(clause, story)
        chosen = [row for row in held if row.member in named]
        here = [row for row in held if row.sentence == number]
        if not chosen and re.search(r"其中[^。]{0,30}$", _before(clause, story)):
            chosen = [row for row in here if row.member in story.focus]
        if not chosen and here:
            chosen = [row for row in here if row.mention is here[-1].mention]
        for row in chosen or held:
            row.status = status


def _before(clause: Clause, story: Story) -> str:
    """What its text tells just before a clause."""
    return story.scene.text[max(0, clause.start - 40) : clause.start]


def _meant(clause: Clause, story: Story) -> list[Member]:
    """Whom 其 means in a clause that holds off a detention: 对其行政拘留暂缓执行."""
    meant = any(p.kind == "pronoun" and p.name == "其" for x in clause.lists for p in x.phrases)
    return list(story.focus) if meant else []


def _named(clause: Clause, cast: Cast, rows: list[SanctionDraft]) -> list[Member]:
    """Whose detention a clause speaks of: those it names, 贺某等3人 with the others."""
    phrases = [phrase for listing in clause.lists for phrase in listing.phrases]
    named = [
        member
        for member in cast.members
        if member.kind in PEOPLE and any(phrase in member.phrases for phrase in phrases)
    ]
    if AND_OTHERS.search(clause.text):
        for row in reversed(rows):
            if len(row.told) > 1 and any(member in row.told for member in named):
                return row.told
    return named
