"""Alarm words that nothing found in their case explains.

A word is explained by a row that stands on it, by a measure that those told of here have a row
of, by the kind of data that the case exposes. It needs no explanation in a heading, a quotation,
a title, a citation, an explanation of the law, nor where a clause says what may or should happen.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from extract.link.doubts import Doubt, shortened
from extract.link.scene import Clause, Scene, Sentence
from extract.rules.load import Rules
from extract.rules.match import find
from extract.text import Text
from extract.values import Mention, Passage
from schemas.records import Actor, Case, Evidence, Grounded

Span = tuple[int, int]
ASIDE = re.compile(r"“[^“”\n]{1,400}”|‘[^‘’\n]{1,80}’|《[^《》\n]{1,80}》")
ENDS = "。！？；"
WHAT = {
    "sanction": "is in no sanction",
    "step": "is in no step",
    "group": "is in no group that was found",
    "data": "is in no exposure",
}
"""What is said of a word, by what should have been found there."""
CLOSED = ("case", "law", "title", "signature", "furniture")
CHARGED = ("offender", "responsible_leader", "relay")


@dataclass(frozen=True, slots=True)
class Known:
    """What explains alarm words, in the coordinates of the normalised text.

    `rows` are stretches that need no explanation; `measures` holds, by measure, the ids of those
    on whom it falls; `people` where those who may have done something are told.
    """

    rows: tuple[Span, ...]
    sanctions: tuple[Span, ...]
    steps: tuple[Span, ...]
    measures: dict[str, set[str]]
    people: tuple[tuple[int, str], ...]
    data: frozenset[str]


def alarms_in(scene: Scene, case: Case, text: Text, rules: Rules) -> Iterator[Doubt]:
    """The alarm words of a case that nothing explains, in reading order, one of a sort a clause."""
    known = _known(scene, case, text)
    data = set(known.data)
    for sentence in scene.sentences:
        if sentence.heading or _is_line(scene, sentence):
            continue
        for clause in sentence.clauses:
            told: set[str] = set()
            for alarm in _alarms(scene.text, sentence, clause, rules):
                about = alarm.value["about"]
                sort = alarm.value.get("data_kind", about)
                if sort in told | data or _explained(alarm, sentence, clause, known):
                    continue
                (data if about == "data" else told).add(sort)
                told |= {"group"} if about == "step" else set()
                message = f"{alarm.text} {WHAT[about]}: {shortened(clause.text)}"
                yield Doubt("alarm", alarm.rule, alarm.start, alarm.end, message, case.case_id)


def alarms_outside(text: str, passages: Sequence[Passage], rules: Rules) -> Iterator[Doubt]:
    """Sanctions on somebody that stand outside every case: one not seen, or not to its end."""
    closed = sorted((p.start, p.end) for p in passages if p.kind in CLOSED)
    starts = [start for start, _ in closed]
    reach = list(accumulate((end for _, end in closed), max))
    sentence = Sentence(0, 0, [], heading=False)
    for passage in passages:
        before = bisect_right(starts, passage.start)
        if before and passage.start < reach[before - 1]:
            continue
        if passage.kind == "sentence":
            sentence = Sentence(passage.start, passage.end, [], heading=False)
        if passage.kind != "clause":
            continue
        clause = Clause(passage.start, passage.end, text[passage.start : passage.end])
        if not find(clause.text, rules, "untold"):
            continue
        quoted = [m.span() for m in ASIDE.finditer(text, clause.start, clause.end)]
        for alarm in _alarms(text, sentence, clause, rules):
            if alarm.value["about"] == "sanction" and not _meets(alarm, quoted):
                message = f"{alarm.text} stands in no case: {shortened(clause.text)}"
                yield Doubt("alarm", alarm.rule, alarm.start, alarm.end, message)
                break


def _is_line(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence is a heading not marked as one: the first, without its full stop."""
    first = sentence is scene.sentences[0] and len(scene.sentences) > 1
    return first and scene.text[sentence.end - 1] not in ENDS


def _known(scene: Scene, case: Case, text: Text) -> Known:
    def place(row: Evidence) -> Span:
        return bisect_left(text.starts, row.start), bisect_left(text.starts, row.end)

    def places(rows: Iterable[Grounded]) -> tuple[Span, ...]:
        return tuple(place(row) for row in rows)

    quoted = [m.span() for m in ASIDE.finditer(scene.text, scene.start, scene.end)]
    groups = [(p.start, p.end) for p in scene.phrases if p.kind == "group_chat"]
    steps, sanctions = places(case.steps), places(case.sanctions)
    others = places((*case.exposures, *case.legal_refs))
    measures: dict[str, set[str]] = {}
    for row in case.sanctions:
        for measure in (row.measure, "unspecified"):
            measures.setdefault(measure, set()).add(row.actor_id)
    return Known(
        rows=(*quoted, *groups, *steps, *sanctions, *others),
        sanctions=sanctions,
        steps=steps,
        measures=measures,
        people=tuple(
            (place(said)[0], actor.actor_id)
            for actor in case.actors
            if _may_have_done(actor)
            for said in (actor, *actor.mentions)
        ),
        data=frozenset(row.data_kind for row in case.exposures),
    )


def _may_have_done(actor: Actor) -> bool:
    return actor.kind in ("person", "collective") and actor.part in CHARGED


def _alarms(text: str, sentence: Sentence, clause: Clause, rules: Rules) -> Iterator[Mention]:
    """The alarm words of a clause, unless it tells what may or should happen."""
    inner = text[sentence.start : clause.end]
    if find(inner, rules, "hypothetical"):
        return
    for m in find(clause.text, rules, "alarm"):
        start, end = m.start + clause.start, m.end + clause.start
        yield Mention(m.kind, start, end, m.text, m.rule, m.value)


def _explained(alarm: Mention, sentence: Sentence, clause: Clause, known: Known) -> bool:
    if _meets(alarm, known.rows):
        return True
    about = alarm.value["about"]
    if about == "sanction":
        return _measured(alarm, clause, known) or bool(
            alarm.value.get("alone") and _holds(sentence, known.sanctions)
        )
    return about in ("step", "group") and _holds(clause, known.steps)


def _measured(alarm: Mention, clause: Clause, known: Known) -> bool:
    """Whether a measure told again falls on those told of in its clause, as rows have it."""
    here = {who for at, who in known.people if clause.start <= at < clause.end}
    for measure in clause.measures:
        if measure.start < alarm.end and alarm.start < measure.end:
            fallen = known.measures.get(measure.value["measure"], set())
            if fallen and (not here or here & fallen):
                return True
    return False


def _meets(alarm: Mention, spans: Iterable[Span]) -> bool:
    return any(start < alarm.end and alarm.start < end for start, end in spans)


def _holds(part: Sentence | Clause, spans: Iterable[Span]) -> bool:
    return any(part.start <= start < part.end for start, _ in spans)
