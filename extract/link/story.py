"""What a case has told so far: who acts, who was named last, which group, which date waits.

The linkers walk the clauses of a case in reading order and lean on this for what a clause leaves
out: its subject, the date at the head of its sentence, the group in which the story stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extract.find.dates import DateExpression
from extract.link.cast import Cast, Member
from extract.link.cues import Cues
from extract.link.lists import Listing
from extract.link.reference import couple, members_meant, with_others
from extract.link.scene import Clause, Scene, Sentence
from extract.values import Mention

if TYPE_CHECKING:
    from extract.link.acts import Act
    from extract.link.goals import Goal

Told = dict[int, list[Member]]
"""The members of each list of a clause, by the list's identity."""

PEOPLE = ("person", "collective")
REASON_OF = re.compile(r"(?:但|鉴于|由于|因为?)+")
"""What opens a reason that lies with somebody: 因|佟某所在单位任务繁重，对其…."""
QUOTED = re.compile(r"“[^“”]*”|《[^《》]*》")


@dataclass(slots=True)
class Story:
    """The state of a walk over one case."""

    scene: Scene
    cast: Cast
    subjects: list[Member] = field(default_factory=list)
    people: list[Member] = field(default_factory=list)
    lists: list[list[Member]] = field(default_factory=list)
    focus: list[Member] = field(default_factory=list)
    owner: Member | None = None
    group: Member | None = None
    platform: str | None = None
    date: DateExpression | None = None
    used: DateExpression | None = None
    way: str | None = None
    place: Mention | None = None
    reported: bool = False
    """Whether the sentence tells by now what somebody reported: 接群众报警，称一份名单，…."""
    posters: list[Member] = field(default_factory=list)
    unsaid: list[tuple[Act, list[Goal]]] = field(default_factory=list)
    """Acts of which it is not said yet who did them: 有人在朋友圈发文称…, 发帖人谌某被查获."""
    acted: bool = False
    pending: list[Member] = field(default_factory=list)

    @property
    def cues(self) -> Cues:
        """The cues that the scene was set with."""
        return self.scene.cues

    def begin(self, sentence: Sentence) -> bool:
        """Start a sentence; whether it tells something (a heading only names people)."""
        self.date, self.way, self.place, self.acted, self.pending = None, None, None, False, []
        self.reported = False
        if sentence.heading:
            introduce(sentence, self.cast)
        return not sentence.heading

    def happened(self, time: DateExpression | None) -> None:
        """Take an act into the story: its date and its way are used up."""
        self.used = time or self.used
        self.date, self.way, self.place, self.acted = None, None, None, True

    def time_of(self, clause: Clause, at: int) -> DateExpression | None:
        """The date of an act at `at`: of its clause, waiting, or that of the act it goes with."""
        own = [date for date in told_dates(clause, self.cues) if date.start < at]
        if own:
            return own[-1] if own[-1] is not self.used else None
        if self.date is None and self.acted and self.cues.begins("alongside", clause.text):
            return self.used
        return self.date


def introduce(sentence: Sentence, cast: Cast) -> None:
    """Take the people that a heading names into the cast."""
    for clause in sentence.clauses:
        for listing in clause.lists:
            for phrase in listing.phrases:
                if phrase.kind == "person":
                    cast.add(phrase)


def told_lists(clause: Clause, story: Story) -> Told:
    """The members of each list of a clause, pronouns resolved in reading order."""
    told: Told = {}
    acting: list[Member] = []
    for listing in clause.lists:
        members = couple(clause, listing, story, told)
        members = members or with_others(listing, members_meant(listing, story, acting), story)
        if listing.role == "subject":
            acting += [member for member in members if member.kind in PEOPLE]
        told[id(listing)] = members
        people = [m for m in members if m.kind in PEOPLE]
        if people and REASON_OF.fullmatch(story.scene.text[clause.start : listing.start]):
            story.focus = people
        if not people or listing.role in ("owner", "reason"):
            continue
        if in_object(clause, listing, story.cues):
            continue
        if len(people) > 1:
            story.lists.append(people)
        if listing.role in ("dest", "with", "place") and story.focus:
            continue
        story.focus = people
        if listing.role == "subject" and listing.phrases[0].kind in PEOPLE:
            story.owner = people[-1]
    return told


def in_object(clause: Clause, listing: Listing, cues: Cues) -> bool:
    """Whether a list stands in what a verb handles: 将54名返乡人员的名单发至…."""
    if listing.role in ("agent", "dest", "place", "object") or is_group_phrase(listing):
        return False
    taken = cues.holds("object", clause.text)
    if taken is None:
        return False
    edge = clause.start + taken.start()
    action = next((a.start for a in clause.actions if a.start > edge), clause.end)
    return edge < listing.start < action


def is_group_phrase(listing: Listing) -> bool:
    """Whether a list is one of group chats."""
    return listing.phrases[0].kind == "group_chat"


def told_dates(clause: Clause, cues: Cues) -> list[DateExpression]:
    """The dates of a clause that can time an act: none in a quotation or in what is handled."""
    taken = cues.holds("object", clause.text)
    edge = clause.start + taken.start() if taken else clause.end
    action = next((a.start for a in clause.actions if a.start > edge), clause.end)
    closed = [
        (m.start() + clause.start, m.end() + clause.start) for m in QUOTED.finditer(clause.text)
    ]
    return [
        date
        for date in clause.dates
        if date.value
        and date.kind in ("point", "interval")
        and not edge < date.start < action
        and not any(a <= date.start < b for a, b in closed)
    ]


def advance(clause: Clause, told: Told, story: Story, *, passed: bool = False) -> None:
    """Take the clause's people, group, subject and way into the story."""
    for listing in clause.lists:
        members = told[id(listing)]
        people = [m for m in members if m.kind in PEOPLE]
        if people and listing.phrases[0].kind != "pronoun":
            story.people = [m for m in story.people if m not in people] + people
        story.group = next((m for m in members if m.kind == "group_chat"), story.group)
    if story.cues.holds("recalled", clause.text):
        story.date = None
    story.reported = _is_reported(clause, told, story)
    if story.cues.begins("purpose", clause.text):
        return
    subject = _subject(clause, told, story)
    if subject:
        story.subjects = subject
    places = [channel for channel in clause.channels if "place" in channel.value]
    if places and not clause.actions:
        story.place = places[-1]
    ways = [c.value["channel"] for c in clause.channels if "place" not in c.value]
    ways = [way for way in ways if way != "oral"] or ways
    if ways and (not clause.actions or not passed):
        story.way = ways[-1]


def accomplices(clause: Clause, told: Told, story: Story) -> list[Member]:
    """Those with whom the subject of a clause acts: 裘某伙同|华某|将资料卖给."""
    text = story.scene.text
    return [
        member
        for listing in clause.lists
        if story.cues.ends("with_accomplice", text[clause.start : listing.start])
        for member in told[id(listing)]
        if member.kind in PEOPLE
    ]


def _is_reported(clause: Clause, told: Told, story: Story) -> bool:
    """Whether a clause tells what somebody reported: it says so, or goes on without a subject."""
    if story.cues.begins("reported", clause.text):
        return True
    acting = any(x.role == "subject" and told[id(x)] for x in clause.lists)
    return story.reported and not acting


def _subject(clause: Clause, told: Told, story: Story) -> list[Member]:
    """Who acts in a clause: the first people that are its subject, else a body that leads it."""
    subjects = [
        listing
        for listing in clause.lists
        if listing.role == "subject"
        and told[id(listing)]
        and not in_object(clause, listing, story.cues)
        and not any(action.end <= listing.start for action in clause.actions)
    ]
    for listing in subjects:
        if told[id(listing)][0].kind in PEOPLE:
            others = accomplices(clause, told, story)
            return _pending(clause, told, story) + told[id(listing)] + others
    for listing in subjects:
        lead = story.scene.text[clause.start : listing.start]
        if told[id(listing)][0].kind == "organization" and (
            not lead or story.cues.is_all("lead", lead)
        ):
            return told[id(listing)]
    if clause.actions and not subjects:
        pending, story.pending = story.pending, []
        return pending
    return []


def _pending(clause: Clause, told: Told, story: Story) -> list[Member]:
    """People of clauses that are nothing but their list, who act with those of the next."""
    pending, story.pending = story.pending, []
    last = clause.lists[-1] if clause.lists else None
    if last is None or last.role != "subject" or clause.actions or clause.measures:
        return pending
    if re.fullmatch(r"[，；]?", clause.text[last.end - clause.start :]):
        story.pending = [*pending, *told[id(last)]]
    return pending
