"""On whom a measure falls: 对某某, 给予某某, 某某受到, 免去某某职务, or those just dealt with."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extract.find.dates import DateExpression
from extract.link.authorities import Acting, is_blamed
from extract.link.cast import Member
from extract.link.lists import Listing
from extract.link.scene import Clause, Sentence
from extract.link.story import PEOPLE, Story, Told
from extract.values import Mention


@dataclass(slots=True)
class Ruling:
    """What governs the clauses of one sentence: body, date, the people last dealt with."""

    sentence: Sentence
    number: int
    currency: str
    authority: Member | None = None
    date: DateExpression | None = None
    targets: list[Member] = field(default_factory=list)
    bodies: list[Member] = field(default_factory=list)
    conditional: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """Those a measure falls on, with where their list begins (None where carried over)."""

    start: int | None
    members: list[Member]


OF_BODIES = ("order_to_correct", "talk", "public_criticism")
"""Measures that name a body straight after their verb: 约谈该公司, 责令某医院改正."""


NAMED_AFTER = ("talk", "admonition", "termination", "criticism_education", "public_criticism")
"""Measures that are verbs and name people after them: 约谈了负有管理责任的|项目经理祖某."""
FOLLOWS = re.compile(r"(?:了)?(?:[^，。；、]{0,18}的)?")


def _follows(listing: Listing, measure: Mention, story: Story) -> bool:
    """Whether a list is the object of a measure that is its verb."""
    if listing.start < measure.end or listing.role not in ("subject", "patient", "target"):
        return False
    return FOLLOWS.fullmatch(story.scene.text, measure.end, listing.start) is not None


def target_of(clause: Clause, story: Story, ruling: Ruling, measure: Mention, told: Told) -> Target:
    """The list that a measure falls on: inside it (免去…职务), behind, before, or carried over."""
    for listing in clause.lists:
        if ruling.bodies and listing.start < measure.end and _is_it(listing):
            return Target(listing.start, ruling.bodies)
        members = _held(listing, told[id(listing)], measure)
        if members:
            return Target(listing.start, members)
    for listing in clause.lists:
        people = _people(told[id(listing)])
        if people and measure.value["measure"] in NAMED_AFTER and _follows(listing, measure, story):
            return Target(listing.start, people)
    for listing in reversed(clause.lists):
        if listing.end <= measure.start and told[id(listing)]:
            members = _suffering(listing, told[id(listing)], measure, story)
            if members:
                return Target(listing.start, members)
    return Target(None, list(ruling.targets))


def _held(listing: Listing, members: list[Member], measure: Mention) -> list[Member]:
    """Those of a list inside a measure or straight behind its verb: 免去|柯某|职务, 约谈|该公司."""
    of_bodies = measure.value["measure"] in OF_BODIES
    if measure.start <= listing.start < measure.end:
        return _people(members) or (members if of_bodies else [])
    if listing.start == measure.end and listing.role == "patient" and of_bodies:
        return [member for member in members if member.kind != "group_chat"]
    return []


def _is_it(listing: Listing) -> bool:
    """Whether a list is 其 alone, which means a body where its sentence spoke of one last."""
    phrase = listing.phrases[0]
    return phrase.kind == "pronoun" and phrase.name == "其" and listing.role != "agent"


def _suffering(
    listing: Listing, members: list[Member], measure: Mention, story: Story
) -> list[Member]:
    """Those of a list before a measure who suffer it, by the role of the list."""
    between = story.scene.text[listing.end : measure.start]
    if listing.role in ("target", "patient", "with"):
        return [member for member in members if member.kind != "group_chat"]
    people = _people(members)
    if people and listing.role in ("subject", "object"):
        return people
    if people and listing.role == "agent" and story.cues.ends("passive", between):
        return people
    if listing.role in ("subject", "object") and _is_passive(listing, between, measure):
        return members
    return []


def _is_passive(listing: Listing, between: str, measure: Mention) -> bool:
    """Whether a body as subject suffers the measure: 该公司被罚款, 乙书店罚10万元."""
    if listing.phrases[0].kind != "organization":
        return False
    own = measure.value["measure"] == "written_self_examination" and listing.role == "subject"
    if own and not re.search(r"责令|要求|责成", between + measure.text):
        return True
    if re.search(r"被|受到|遭|因[^，。]{0,20}$|各$|均$", between):
        return True
    return between == "" and listing.role == "subject" and measure.text[0] in "罚限"


def subjects_of(clause: Clause, told: Told, acting: list[Acting]) -> list[Member]:
    """Whom a clause without a measure speaks of, for the measures that follow it."""
    for listing in reversed(clause.lists):
        people = _people(told[id(listing)])
        if people and listing.role in ("subject", "target", "patient"):
            return people
    deciding = {id(body.listing) for body in acting}
    for listing in clause.lists:
        bodies = [m for m in told[id(listing)] if m.kind == "organization"]
        spoken_of = listing.role in ("subject", "target") or is_blamed(listing, clause)
        if bodies and spoken_of and id(listing) not in deciding:
            return bodies
    return []


def _people(members: list[Member]) -> list[Member]:
    return [member for member in members if member.kind in PEOPLE]
