"""Sentences and clauses: stretches of a line between marks, those inside quotes and brackets aside.

- a sentence ends with 。！？ or with its line; what is quoted in it belongs to it
- a clause ends with ，；： or a space that separates items
- a bracket that does not close within its line, or not within `FAR` characters, opens nothing
"""

from __future__ import annotations

import re
from collections.abc import Iterator

SENTENCE_ENDS = "。！？"
CLAUSE_ENDS = "，；：。！？ "
SEGMENT_ENDS = "；。！？"

FAR = 400
BRACKETS = {"”": "“", "’": "‘", "）": "（", "》": "《", "】": "【", "〕": "〔"}
OPENERS = frozenset(BRACKETS.values())
MARK = re.compile("[“”‘’（）《》【】〔〕。！？；，：]| (?=[\u3400-\u9fff“《（])")


def stretches(norm: str, start: int, end: int, ends: str) -> Iterator[tuple[int, int]]:
    """The stretches of `norm[start:end]`, a line or part of one, each up to one of `ends`."""
    marks = [(m.start(), m.group()) for m in MARK.finditer(norm, start, end)]
    closes = _closing(marks)
    begin, skip = start, -1
    for at, mark in marks:
        if at < skip:
            continue
        if mark in OPENERS:
            skip = closes.get(at, -1)
        elif mark in ends and at + 1 > begin:
            yield begin, at + 1
            begin = at + 1
    if begin < end:
        yield begin, end


def _closing(marks: list[tuple[int, str]]) -> dict[int, int]:
    """Where each bracket that closes does so."""
    closes: dict[int, int] = {}
    open_at: dict[str, list[int]] = {opener: [] for opener in OPENERS}
    for at, mark in marks:
        if mark in OPENERS:
            open_at[mark].append(at)
        elif (waiting := open_at.get(BRACKETS.get(mark, ""))) and at - waiting[-1] <= FAR:
            closes[waiting.pop()] = at
    return closes


def stripped(norm: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without white space at its ends."""
    piece = norm[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
