"""The review list of a notice: what was seen and not understood, and values left open.

- alarm: a word that speaks of a sanction, a step, a group or data, and no row explains it
- count: a stated number (3名当事人, 上述4人, 5起案例) that the rows fall short of
- open: a value with several candidates: two bodies could have decided; a mask fits two people
- model: a person or body that a model names and no rule found
- unread: a text that is not Chinese, or too damaged to trust: no rule reads it
- date: a date that cannot be, that lies after the notice, or whose year nothing supplies
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extract.find.dates import DateExpression
from extract.find.ner import not_found
from extract.link.alarms import ASIDE, alarms_in, alarms_outside
from extract.link.authorities import may_impose
from extract.link.cast import Member
from extract.link.doubts import Doubt, review_items
from extract.link.reading import Linked, Reading
from extract.link.scene import INTRODUCED
from extract.link.stated import stated_cases, stated_in
from extract.values import Mention, Source
from schemas.records import ReviewItem

FIRST = 60
"""Characters of its first line that stand for a notice that is not read."""
NAMED = {"person": "a person", "organization": "a body"}
OWN = tuple(field for field in INTRODUCED if field != "alias")
"""What introduces a person; another name may only have been guessed."""


def review(linked: Sequence[Linked], reading: Reading) -> tuple[ReviewItem, ...]:
    """Everything in a notice that a person should look at, in reading order."""
    rules, text = reading.rules, reading.prepared.text
    doubts: list[Doubt] = [*_dates(reading.dates, linked)]
    for one in linked:
        doubts += alarms_in(one.scene, one.case, text, rules)
        doubts += stated_in(one.scene, one.case, text, rules)
        doubts += _authorities(one)
        doubts += _after_decision(one)
        doubts += _masks(one)
        doubts += _by_model(one, reading.named)
    doubts += alarms_outside(text.norm, reading.prepared.passages, rules)
    if linked:
        cases = [one.case for one in linked]
        doubts += stated_cases(text.norm, cases, linked[0].scene.start, rules)
    return review_items(doubts, text)


def unread_item(source: Source, reason: str) -> ReviewItem:
    """What is said of a notice that no rule reads, at its first line."""
    start = len(source.text) - len(source.text.lstrip())
    quote = source.text[start:].split("\n", 1)[0][:FIRST]
    return ReviewItem(
        review_id="v1",
        kind="unread",
        rule="text.unread",
        start=start,
        end=start + len(quote),
        quote=quote,
        message=reason,
    )


def _dates(dates: Iterable[DateExpression], linked: Sequence[Linked]) -> Iterator[Doubt]:
    """Dates with a problem; of those that lack the same thing, the first stands for all."""
    by_problem: dict[str, list[DateExpression]] = {}
    for date in dates:
        if date.problem:
            by_problem.setdefault(date.problem, []).append(date)
    for problem, found in by_problem.items():
        alike = found[0].value is not None and found[0].value.startswith("XXXX")
        for date in found[:1] if alike else found:
            more = f" (and {len(found) - 1} more)" if alike and len(found) > 1 else ""
            case_id = next(
                (o.case.case_id for o in linked if o.scene.start <= date.start < o.scene.end), None
            )
            message = f"{date.text}: {problem}{more}"
            yield Doubt("date", date.rule, date.start, date.end, message, case_id)


def _authorities(one: Linked) -> Iterator[Doubt]:
    """Sanctions without an authority in a sentence with several bodies that could impose them."""
    seen: set[int] = set()
    for row in one.sanctions:
        if row.authority is not None or row.sentence in seen:
            continue
        sentence = one.scene.sentences[row.sentence]
        bodies = [
            member
            for member in one.cast.members
            if "authority" in member.parts
            and member is not row.member
            and any(sentence.start <= p.start < sentence.end for p in member.phrases)
            and may_impose(member.name, row.track, row.measure, governed=False)
        ]
        if len(bodies) > 1:
            seen.add(row.sentence)
            names = "、".join(body.name for body in bodies)
            message = f"{row.mention.text}: decided by one of {names}"
            start, end = row.mention.start, row.mention.end
            yield Doubt("open", "open.authority", start, end, message, one.case.case_id)


def _after_decision(one: Linked) -> Iterator[Doubt]:
    """Acts of a person that are read as later than the decision on that person."""
    for row in one.sanctions:
        decided = _day(row.date)
        for step in one.steps:
            acted = _day(step.time)
            if step.sender is row.member and step.time and acted and decided and acted > decided:
                message = f"{step.time.text}: later than the decision ({decided})"
                start, end = step.time.start, step.time.end
                yield Doubt("date", step.time.rule, start, end, message, one.case.case_id)


def _day(date: DateExpression | None) -> str | None:
    """The day of a point in time, as far as it is known."""
    known = date is not None and date.kind == "point" and date.value and date.value[0] != "X"
    return date.value[:10] if known and date and date.value and len(date.value) >= 10 else None


def _masks(one: Linked) -> Iterator[Doubt]:
    """Masked names that nothing introduces and that fit several people."""
    people = [member for member in one.cast.members if member.kind == "person"]
    told = [phrase for member in people for phrase in member.phrases]
    known = {p.name for p in told if any(getattr(p, field) for field in OWN)}
    seen: set[str] = set()
    for phrase in told:
        if phrase.rule != "name.masked" or phrase.name in known | seen:
            continue
        seen.add(phrase.name)
        fits = [other for other in people if _fits(phrase.name, other)]
        if len(fits) > 1:
            names = "、".join(other.name for other in fits)
            message = f"{phrase.name}: may be {names}"
            start, end = phrase.name_start, phrase.name_end
            yield Doubt("open", "open.mask", start, end, message, one.case.case_id)


def _by_model(one: Linked, named: Iterable[Mention]) -> Iterator[Doubt]:
    """People and bodies of a case that a model names where the rules found nothing."""
    scene = one.scene
    taken = [(phrase.start, phrase.end) for phrase in scene.phrases]
    taken += [m.span() for m in ASIDE.finditer(scene.text, scene.start, scene.end)]
    inside = [m for m in named if scene.start <= m.start < scene.end and m.kind in NAMED]
    for mention in not_found(inside, taken):
        message = f"{mention.text}: {NAMED[mention.kind]} that no rule found"
        yield Doubt("model", mention.rule, mention.start, mention.end, message, one.case.case_id)


def _fits(mask: str, other: Member) -> bool:
    """Whether a mask may be short for another's name: 李某 for 李某某, 李某华, 李建华."""
    surname, hidden = mask.rstrip("某"), mask.count("某")
    name = other.name
    return name != mask and name.startswith(surname) and len(name) - len(surname) >= hidden
