"""One act of passing something on: its verb with the clause around it, and who does it."""

from __future__ import annotations

from dataclasses import dataclass

from extract.link.cast import Member
from extract.link.lists import Listing
from extract.link.people import AUTHORITY
from extract.link.scene import Clause
from extract.link.story import PEOPLE, Story, Told, accomplices
from extract.values import Mention

GIVERS = ("person", "kin")
MADE_TO = ("person", "kin", "collective", "pronoun")
OUTCOME = 14
"""How many characters before a verb may hold what makes it a mere result."""


@dataclass(frozen=True, slots=True)
class Act:
    """A verb in its clause: `floor` ends the verb before it, `edge` begins the one after it."""

    text: str
    clause: Clause
    action: Mention
    floor: int
    edge: int
    told: Told

    @property
    def lead(self) -> str:
        """The clause up to the verb."""
        return self.text[self.clause.start : self.action.start]

    @property
    def rest(self) -> str:
        """What stands between the verb and the next one."""
        return self.text[self.action.end : self.edge]

    def of(self, listing: Listing) -> list[Member]:
        """The members that a list of the clause means."""
        return self.told[id(listing)]


def acts_of(clause: Clause, told: Told, story: Story) -> list[Act]:
    """The acts of a clause in reading order."""
    acts = []
    actions = clause.actions
    for place, action in enumerate(actions):
        floor = actions[place - 1].end if place else clause.start
        edge = actions[place + 1].start if place + 1 < len(actions) else clause.end
        acts.append(Act(story.scene.text, clause, action, floor, edge, told))
    return acts


def is_done(act: Act, story: Story) -> bool:
    """Whether a verb tells something done: not 未转发, 想发给, 转发的行为, 对其转发负责."""
    cues = story.cues
    if cues.ends("meant", act.lead) or cues.ends("not_done", act.lead[-12:]):
        return False
    if cues.begins("nominal", act.text[act.action.end : act.clause.end]):
        return False
    return not any(x.role == "target" and x.end == act.action.start for x in act.clause.lists)


def senders_of(act: Act, story: Story) -> list[Member]:
    """Who does it; nobody where nobody is told or the verb only tells a result."""
    cues = story.cues
    near = [x for x in act.clause.lists if x.end <= act.action.start]
    taken = cues.holds("object", act.lead)
    if taken:
        edge = act.clause.start + taken.start()
        near = [x for x in near if x.start < edge or x.role == "agent"]
    agent = _agent(act, near) or _made_to(act, story)
    if agent is not None:
        return act.of(agent)
    chosen = _subject(act, near, story)
    if chosen is None and cues.begins("outcome", act.clause.text):
        return []
    if chosen is not None and _is_somebody(act, chosen):
        return []
    if chosen is not None:
        if cues.ends("suffered", act.text[chosen.end : act.action.start]):
            return []
        first = chosen is act.clause.lists[0]
        return [
            *(story.pending if first else []),
            *act.of(chosen),
            *accomplices(act.clause, act.told, story),
        ]
    if story.reported or story.cues.begins("reported", act.clause.text):
        return []
    lead = act.lead[: taken.start()] if taken else act.lead
    if cues.holds("nobody", lead) or cues.ends("result", lead[-OUTCOME:]):
        return []
    return list(story.subjects)


def _is_somebody(act: Act, listing: Listing) -> bool:
    """Whether a list only says that there was somebody: 有|网友|发帖反映."""
    return listing.phrases[0].kind == "kin" and act.text[listing.start - 1] == "有"


def _agent(act: Act, near: list[Listing]) -> Listing | None:
    """The list of people by whom it was done: 被其侄女截图外传."""
    for listing in reversed(near):
        if listing.role != "agent" or not act.of(listing):
            continue
        if listing.phrases[0].kind == "organization":
            continue
        if "，" not in act.text[listing.end : act.action.start]:
            return listing
    return None


def _made_to(act: Act, story: Story) -> Listing | None:
    """The list of people who were made to do it: 安排|裘某|将名单上传, 让|儿子|发到群里."""
    for listing in reversed(act.clause.lists):
        lead = act.text[act.clause.start : listing.start]
        if listing.end > act.action.start or listing.phrases[0].kind not in MADE_TO:
            continue
        if story.cues.ends("made_to", lead) and act.of(listing):
            return listing
    return None


def giver_of(act: Act, story: Story) -> Listing | None:
    """Who passed on what another handles: 看到|蔺某|在群里发布的名单, 将|柏某|发来的名单转发."""
    if not story.cues.begins("attribute", act.text[act.action.end : act.clause.end]):
        return None
    for listing in reversed(act.clause.lists):
        if listing.end > act.action.start or listing.phrases[0].kind not in GIVERS:
            continue
        lead = act.text[act.clause.start : listing.start]
        return listing if story.cues.ends("attribute_of", lead) else None
    return None


def _subject(act: Act, near: list[Listing], story: Story) -> Listing | None:
    """The list that is the verb's subject: the first since the verb before, people first."""
    subjects = [x for x in near if x.role == "subject" and act.of(x) and not _is_group(act, x)]
    seen = story.cues.holds("perceived", act.lead)
    if seen:
        after = act.clause.start + seen.end()
        subjects = [x for x in subjects if x.start >= after] or subjects
    people = [x for x in subjects if any(m.kind in PEOPLE for m in act.of(x))]
    since = [x for x in people if x.start >= act.floor]
    return next(iter(since or people or subjects), None)


def _is_group(act: Act, listing: Listing) -> bool:
    return act.of(listing)[0].kind == "group_chat"


def only_notifies(act: Act, sender: Member, story: Story) -> bool:
    """Whether a body only publishes its notice: 市纪委在公众号发布《…的通报》."""
    if sender.kind != "organization":
        return False
    after = act.text[act.action.end : act.action.end + 60]
    return bool(story.cues.begins("notified", after) or AUTHORITY.search(sender.name))
