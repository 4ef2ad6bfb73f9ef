"""A notice's published text as HTML, with everything that was found in it marked.

A mark that fills (a name, a date, a measure) colours its characters, one that underlines (a step,
a thing to review, a further mention) lies below; the shortest of several that fill wins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import Final

from schemas.records import Case, Date, Grounded, Notice

FILLED: Final = ("actor", "sanction", "exposure", "date", "legal_ref", "threshold")
LINED: Final = ("step", "review", "also")
STYLED: Final = ("title", "law", "furniture", "signature")
"""Passages that look different from the rest."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text with the key of the row that it shows, and the rule that read it."""

    start: int
    end: int
    kind: str
    row: str
    rule: str


def marks_of(notice: Notice) -> list[Mark]:
    """Every mark of a notice, shortest first."""
    found: list[Mark] = []
    for case in notice.cases:
        found += _case_marks(case)
    found += _rows("date", "date_id", notice.dates)
    found += _rows("legal_ref", "ref_id", notice.legal_refs)
    for number, row in enumerate(notice.thresholds):
        found.append(Mark(row.start, row.end, "threshold", f"threshold-{number}", row.rule))
    for item in notice.review:
        found.append(Mark(item.start, item.end, "review", f"review-{item.review_id}", item.rule))
    return sorted(found, key=lambda mark: (mark.end - mark.start, mark.start))


def marked_text(notice: Notice) -> str:
    """The text as HTML; furniture and other passages are marked too, and where a case begins."""
    marks = [*marks_of(notice), *_passages(notice)]
    numbers = {case.start: number for number, case in enumerate(notice.cases, 1)}
    if len(numbers) < 2:
        numbers = {}
    opening: dict[int, list[int]] = {}
    points = {0, len(notice.text), *numbers}
    for at, mark in enumerate(marks):
        opening.setdefault(mark.start, []).append(at)
        points |= {mark.start, mark.end}
    parts = []
    covering: list[int] = []
    for start, end in pairwise(sorted(points)):
        covering = sorted(
            [*(at for at in covering if marks[at].end > start), *opening.get(start, [])]
        )
        if start in numbers:
            parts.append(f'<b class="case-start">{numbers[start]}</b>')
        parts.append(_segment(notice.text[start:end], [marks[at] for at in covering]))
    return "".join(parts)


def _segment(text: str, covering: list[Mark]) -> str:
    """A stretch without boundaries inside, under the marks that cover it, shortest first."""
    if not covering:
        return escape(text)
    filled = next((f"f-{mark.kind}" for mark in covering if mark.kind in FILLED), "")
    lined = [f"l-{mark.kind}" for mark in covering if mark.kind in LINED]
    around = [mark.kind for mark in covering if not mark.row]
    rows = " ".join(dict.fromkeys(mark.row for mark in covering if mark.row))
    rules = " ".join(dict.fromkeys(mark.rule for mark in covering if mark.kind == "also"))
    classes = dict.fromkeys(filter(None, ["m" if rows else "", filled, *lined, *around]))
    said = f' data-r="{escape(rows)}"' if rows else ""
    said += f' data-rule="{escape(rules)}"' if rules else ""
    return f'<span class="{" ".join(classes)}"{said}>{escape(text)}</span>'


def _passages(notice: Notice) -> list[Mark]:
    """Passages that look different from the rest; they stand for no row."""
    return [
        Mark(passage.start, passage.end, f"p-{passage.kind}", "", "")
        for passage in notice.passages
        if passage.kind in STYLED
    ]


def _case_marks(case: Case) -> Iterator[Mark]:
    yield from _rows("actor", "actor_id", case.actors)
    yield from _rows("step", "step_id", case.steps)
    yield from _rows("sanction", "sanction_id", case.sanctions)
    yield from _rows("exposure", "exposure_id", case.exposures)
    yield from _rows("date", "date_id", case.dates)
    yield from _rows("legal_ref", "ref_id", case.legal_refs)
    for actor in case.actors:
        for said in actor.mentions:
            yield Mark(said.start, said.end, "also", f"actor-{actor.actor_id}", said.rule)


def _rows(kind: str, key: str, rows: Iterable[Grounded | Date]) -> Iterator[Mark]:
    """The marks of a kind of rows, and of the values that stand elsewhere."""
    for row in rows:
        name = f"{kind}-{getattr(row, key)}"
        yield Mark(row.start, row.end, kind, name, row.rule)
        for said in row.sources.values():
            yield Mark(said.start, said.end, "also", name, said.rule)
