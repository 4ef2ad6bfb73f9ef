"""What was not understood, in the coordinates of the normalised text, before it is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extract.text import Text
from schemas.records import ReviewItem

LONGEST = 40
"""Characters of the text around that a message quotes."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something for a person to look at: what sort of doubt, which rule saw it, and where."""

    kind: str
    rule: str
    start: int
    end: int
    message: str
    case_id: str | None = None


def shortened(text: str) -> str:
    """A stretch on one line, cut where a message would become too long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


def review_items(doubts: Iterable[Doubt], text: Text) -> tuple[ReviewItem, ...]:
    """The lines of the review list in reading order."""
    ordered = sorted(set(doubts), key=lambda d: (d.start, d.end, d.kind, d.rule, d.message))
    items = []
    for number, doubt in enumerate(ordered, 1):
        start, end = text.span(doubt.start, doubt.end)
        items.append(
            ReviewItem(
                review_id=f"r{number}",
                case_id=doubt.case_id,
                kind=doubt.kind,
                message=doubt.message,
                start=start,
                end=end,
                quote=text.raw[start:end],
                rule=doubt.rule,
            )
        )
    return tuple(items)
