"""Numbers that a text states of what it tells, where fewer were found.

- 上述3人, 以上两名违法行为人: people told before
- 甲某、乙某2人: as many as the list holds; 甲某等3人 at least as many
- 5名当事人, 三名责任人; 问责8人, 处罚涉案人员3名: those of the case who did it, who were sanctioned
- 现将3起典型案例通报如下: the cases of the notice
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from extract.find.numbers import read_number
from extract.link.doubts import Doubt, shortened
from extract.link.lists import Listing
from extract.link.scene import Scene, Sentence
from extract.rules.load import Rules
from extract.rules.match import find
from extract.text import Text
from extract.values import Mention
from schemas.records import Actor, Case

DID = ("offender", "responsible_leader", "relay")
MOST_PEOPLE = 200
"""A larger number of people is that of those affected."""


def stated_in(scene: Scene, case: Case, text: Text, rules: Rules) -> Iterator[Doubt]:
    """The numbers of people stated in a case that its rows fall short of."""
    for sentence in scene.sentences:
        if sentence.heading:
            continue
        inner = scene.text[sentence.start : sentence.end]
        for m in find(inner, rules, "stated"):
            start, end = m.start + sentence.start, m.end + sentence.start
            said = Mention(m.kind, start, end, m.text, m.rule, m.value)
            count = _count(said)
            if count is None or not 2 <= count <= MOST_PEOPLE:
                continue
            message = _short(said, count, sentence, case, text)
            if message:
                yield Doubt("count", said.rule, said.start, said.end, message, case.case_id)


def stated_cases(text: str, cases: Sequence[Case], first: int, rules: Rules) -> Iterator[Doubt]:
    """The number of cases that a notice states before it tells the first, if others were found."""
    lead = text[:first]
    said = [(m, _count(m)) for m in find(lead, rules, "stated_cases")]
    said = [(m, count) for m, count in said if count is not None]
    if said and all(count != len(cases) for _, count in said):
        m, count = said[-1]
        message = f"{m.text}: {count} cases stated, {len(cases)} found"
        yield Doubt("count", m.rule, m.start, m.end, shortened(message))


def _count(said: Mention) -> int | None:
    written = next((said.value[key] for key in ("count", "count2") if key in said.value), "")
    number = read_number(written)
    if number is None or number.approximate or not isinstance(number.value, int):
        return None
    return number.value


def _short(said: Mention, count: int, sentence: Sentence, case: Case, text: Text) -> str | None:
    """What is wrong with a stated number of people, if anything is."""
    listing = _listed(said, sentence)
    if listing is not None:
        names = len(listing.phrases)
        if names == count or (names < count and "others" in said.value):
            return None
        return f"{said.text} after a list of {names}: {_names(listing)}"
    sort = said.value["of"]
    if sort == "list" or any(actor.count == count for actor in case.actors):
        return None
    if sort == "above":
        before = [a for a in case.actors if bisect_left(text.starts, a.start) < said.start]
        found = _people(a for a in before if a.part != "authority")
        return None if found >= count else f"{said.text}: {found} people told before"
    if sort == "dealt":
        ids = {row.actor_id for row in case.sanctions}
        found = _people(actor for actor in case.actors if actor.actor_id in ids)
        return None if found >= count else f"{said.text}: sanctions on {found} found"
    found = _people(actor for actor in case.actors if actor.part in DID)
    return None if found >= count else f"{said.text}: {found} of them found"


def _listed(said: Mention, sentence: Sentence) -> Listing | None:
    """The list of people that a number directly follows."""
    for clause in sentence.clauses:
        for listing in clause.lists:
            people = all(phrase.kind == "person" for phrase in listing.phrases)
            if people and listing.end == said.start:
                return listing
    return None


def _people(actors: Iterable[Actor]) -> int:
    counted = {"person": 1, "collective": 1}
    return sum(actor.count or counted.get(actor.kind, 0) for actor in actors)


def _names(listing: Listing) -> str:
    return shortened("、".join(phrase.name for phrase in listing.phrases))
