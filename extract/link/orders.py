"""Who receives an order: 安排某局科长甲，某公司经理乙，对储户赋红码."""

from __future__ import annotations

from extract.link.acts import Act
from extract.link.cast import Member
from extract.link.lists import Listing
from extract.link.phrase import Phrase
from extract.link.scene import Clause
from extract.link.story import Story

NEAR = 30
"""How far into a clause one more receiver of an order may stand."""


def receivers_of(act: Act, story: Story) -> list[tuple[Member, Phrase]]:
    """The people an order goes to: those after its verb, over clauses, up to what is ordered."""
    receivers: list[tuple[Member, Phrase]] = []
    for clause in _from(act, story):
        people = _people(act, clause)
        goes_on = clause is act.clause or (people and not story.cues.begins("ordered", clause.text))
        if not goes_on:
            break
        edge = next((a.start for a in clause.actions if a.start > act.action.start), clause.end)
        listed = [
            phrase for listing in people if listing.start < edge for phrase in listing.phrases
        ]
        receivers += [(story.cast.add(phrase), phrase) for phrase in listed]
        after = act.text[people[-1].end if people else clause.start : clause.end]
        if edge < clause.end or story.cues.holds("ordered", after):
            break
    return receivers


def _from(act: Act, story: Story) -> list[Clause]:
    """The clauses of the act's sentence from its own on."""
    return [
        clause
        for sentence in story.scene.sentences
        if sentence.start <= act.action.start < sentence.end
        for clause in sentence.clauses
        if clause.end > act.action.end
    ]


def _people(act: Act, clause: Clause) -> list[Listing]:
    return [
        listing
        for listing in clause.lists
        if listing.start >= act.action.end
        and listing.phrases[0].kind == "person"
        and listing.role in ("subject", "patient", "dest")
        and (clause is act.clause or listing.start - clause.start < NEAR)
    ]
