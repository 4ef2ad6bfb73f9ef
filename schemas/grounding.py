"""What must hold of a whole notice: every quote in its place, every id unique and resolving."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from schemas.records import Case, Date, Evidence, Grounded, Notice

Located = tuple[int, int, str | None, str]
"""Start, end, the quote that is claimed to stand there, and whose it is."""


def check(notice: Notice) -> None:
    """Raise `ValueError`, saying which row and why, unless the notice is grounded."""
    notice.text.encode("utf-8")  # a lone surrogate could not be written
    for start, end, quote, where in _stretches(notice):
        if not 0 <= start < end <= len(notice.text):
            raise ValueError(f"{where}: no stretch [{start}:{end}] in the text")
        if quote is not None and notice.text[start:end] != quote:
            raise ValueError(f"{where}: {quote!r} is not in the text at [{start}:{end}]")
    for kind, ids in _ids(notice):
        twice = [row for row, times in Counter(ids).items() if times > 1]
        if twice:
            raise ValueError(f"{kind} {', '.join(twice)} is not unique in the notice")
    outside = {ref.ref_id for ref in notice.legal_refs}
    for case in notice.cases:
        _resolve_case(case, outside)
    cases = {case.case_id for case in notice.cases}
    for item in notice.review:
        _resolve(item.review_id, "case_id", item.case_id, cases)


def _stretches(notice: Notice) -> Iterator[Located]:
    """Every stretch of the notice with its quote, if it has one, and what it belongs to."""
    for passage in notice.passages:
        yield passage.start, passage.end, None, f"passage {passage.kind}"
    for case in notice.cases:
        where = f"case {case.case_id}"
        yield case.start, case.end, None, where
        yield from _said(case.sources, where)
        rows = chain(case.actors, case.steps, case.sanctions, case.exposures, case.legal_refs)
        yield from _evidence(rows, where)
        yield from _dated(case.dates, where)
        for actor in case.actors:
            for said in actor.mentions:
                yield said.start, said.end, said.quote, f"mention of {actor.actor_id}"
    outside: Iterable[Grounded] = chain(notice.legal_refs, notice.thresholds)
    yield from _evidence(outside, "outside any case")
    yield from _dated(notice.dates, "outside any case")
    for item in notice.review:
        yield item.start, item.end, item.quote, f"review {item.review_id}"
    for repair in notice.repairs:
        yield repair.start, repair.end, repair.quote, f"repair {repair.rule}"


def _evidence(rows: Iterable[Grounded], where: str) -> Iterator[Located]:
    for row in rows:
        yield row.start, row.end, row.quote, f"{where}, {type(row).__name__}"
        yield from _said(row.sources, where)


def _dated(dates: Iterable[Date], where: str) -> Iterator[Located]:
    for date in dates:
        yield date.start, date.end, date.text, f"{where}, Date"
        yield from _said(date.sources, where)


def _said(sources: Mapping[str, Evidence], where: str) -> Iterator[Located]:
    for field, said in sources.items():
        yield said.start, said.end, said.quote, f"{where}, source of {field}"


def _ids(notice: Notice) -> Iterator[tuple[str, list[str]]]:
    """The ids of each kind of row, over the whole notice."""
    cases = notice.cases
    yield "case_id", [case.case_id for case in cases]
    yield "actor_id", [row.actor_id for case in cases for row in case.actors]
    yield "step_id", [row.step_id for case in cases for row in case.steps]
    yield "sanction_id", [row.sanction_id for case in cases for row in case.sanctions]
    yield "exposure_id", [row.exposure_id for case in cases for row in case.exposures]
    parts: list[Case | Notice] = [*cases, notice]
    yield "date_id", [row.date_id for part in parts for row in part.dates]
    yield "ref_id", [row.ref_id for part in parts for row in part.legal_refs]
    yield "review_id", [row.review_id for row in notice.review]


def _resolve_case(case: Case, outside: set[str]) -> None:
    """Raise unless every id in the case's rows names an actor or citation it may name."""
    names = {actor.actor_id: actor.name for actor in case.actors}
    refs = {ref.ref_id for ref in case.legal_refs} | outside
    for step in case.steps:
        _resolve(step.step_id, "sender_id", step.sender_id, names)
        _same_name(step.step_id, "sender", step.sender, names[step.sender_id])
        if step.recipient_id is not None:
            _resolve(step.step_id, "recipient_id", step.recipient_id, names)
            _same_name(step.step_id, "recipient", step.recipient, names[step.recipient_id])
    for sanction in case.sanctions:
        _resolve(sanction.sanction_id, "actor_id", sanction.actor_id, names)
        _same_name(sanction.sanction_id, "actor", sanction.actor, names[sanction.actor_id])
        for ref in sanction.legal_basis:
            _resolve(sanction.sanction_id, "legal_basis", ref, refs)


def _resolve(row: str, field: str, value: str | None, known: Iterable[str]) -> None:
    if value is not None and value not in known:
        raise ValueError(f"{row}: {field} {value} names no row of its case")


def _same_name(row: str, field: str, value: str | None, name: str) -> None:
    if value != name:
        raise ValueError(f"{row}: {field} {value} is not the actor's name {name}")
