"""The layout of the normalised text: title, sentences, clauses, law passages, signature, cases."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.values import Passage

SENTENCE_END = "。！？；"


def stretches(norm: str, start: int, end: int, marks: str) -> Iterator[tuple[int, int]]:
    """The stretches of a paragraph between `marks`, marks inside quotes or brackets aside."""
    depth, begin = 0, start
    for at in range(start, end):
        c = norm[at]
        if c in "“‘（《【":
            depth += 1
        elif c in "”’）》】":
            depth = max(0, depth - 1)
        elif c in marks and depth == 0:
            yield begin, at + 1
            begin = at + 1
    if begin < end:
        yield begin, end


def paragraphs(norm: str) -> Iterator[tuple[int, int]]:
    """The lines with something on them, white space at both ends aside."""
    for match in re.finditer(r"[^\s](?:[^\n]*[^\s])?", norm):
        yield match.span()


NUMBERED = re.compile(
    r"(?m)^[\s　]*(?:案例([一二三四五六七八九十]+|\d+)|(?:[一二三四五六七八九十]+)、"
    r"|（[一二三四五六七八九十]+）|\d{1,2}[、.](?=[^\d])|0\d(?=[^\d])|▌案例\d+)"
)
STOPPERS = re.compile(
    r"^[\s　]*(?:法条链接|【法条链接】|以案说法|律师说法|警方提示|警方再次提醒|上述问题|全市各级|【法官提醒】|记者手记)"
)


def layout(norm: str) -> tuple[Passage, ...]:
    """The passages of the text in reading order, the longest first where two begin together."""
    found: list[Passage] = []
    lines = list(paragraphs(norm))
    if lines:
        found.append(Passage("title", *lines[0]))
    starts = [m.start() for m in NUMBERED.finditer(norm)]
    if len(starts) > 1:
        edges = [*starts, len(norm)]
        for number, (a, b) in enumerate(zip(edges, edges[1:], strict=False), 1):
            a, b = _stripped(norm, a, _stop(norm, a, b, lines))
            found.append(Passage("case", a, b, str(number)))
    elif len(lines) > 1:
        a, b = _stripped(norm, lines[1][0], _stop(norm, lines[1][0], len(norm), lines))
        found.append(Passage("case", a, b, "1"))
    for a, b in lines:
        for s, e in stretches(norm, a, b, "。！？"):
            found.append(Passage("sentence", s, e))
            found += [Passage("clause", *c) for c in stretches(norm, s, e, "，；：。！？")]
    return tuple(sorted(found, key=lambda p: (p.start, -p.end)))


def _stop(norm: str, a: int, b: int, lines: list[tuple[int, int]]) -> int:
    for start, end in lines:
        if a < start < b and STOPPERS.match(norm[start:end]):
            return start
    return b


def _stripped(norm: str, a: int, b: int) -> tuple[int, int]:
    piece = norm[a:b]
    return a + len(piece) - len(piece.lstrip()), a + len(piece.rstrip())
