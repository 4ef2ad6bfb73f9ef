"""The layout of a notice in the coordinates of its published text."""

from __future__ import annotations

from extract.text import Prepared
from extract.values import Source
from schemas.records import Passage

WIDEST_FIRST = ("case", "law", "furniture", "signature", "title", "sentence", "clause")


def published_passages(source: Source, prepared: Prepared) -> list[Passage]:
    """The passages of a notice in reading order, the wider first where two begin together.

    Furniture is what the page sets aside (menus, related headlines) and what the text holds of
    it (bylines, datelines).
    """
    found = [
        Passage(kind="furniture", start=block.start, end=block.end)
        for block in source.blocks
        if block.role == "furniture" and block.start < block.end
    ]
    for passage in prepared.passages:
        start, end = prepared.text.span(passage.start, passage.end)
        found.append(Passage(kind=passage.kind, number=passage.number, start=start, end=end))
    return sorted(found, key=lambda p: (p.start, -p.end, WIDEST_FIRST.index(p.kind)))
