"""A page as it was read: its text, its lines, and what its head says about it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extract.read.form import Form
from extract.read.markup import Node
from extract.values import NOTHING

NUMBERED = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．：: ·|]"
    r"|（[一二三四五六七八九十\d]{1,3}）|[▌■●◆]"
    r"|(?:典型)?(?:案例|案件|事例|问题) ?[一二三四五六七八九十\d]"
)
"""How an entry of the story is numbered: a line that is part of it, however short."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page, or a paragraph that was broken into lines of a fixed width.

    `start` and `end` are offsets in the page's text, white space at both ends aside. What
    follows is known of HTML only: `tag` is the innermost block around the line, `links` the
    share of its characters that stand in links, `place` whether it belongs to the part of the
    page that tells the story (`content`), to the rest (`outside`, `apart`), or cannot be told
    (empty); `block` the number of the innermost block; `hidden` are stretches of it that a reader
    does not see.
    """

    start: int
    end: int
    form: Form
    gap: bool = False
    tag: str = ""
    links: float = 0.0
    strong: bool = False
    place: str = ""
    block: int = -1
    hidden: tuple[tuple[int, int], ...] = ()

    @property
    def text(self) -> str:
        """The line as rules read it."""
        return self.form.text


@dataclass(frozen=True, slots=True)
class Page:
    """The published text, its lines in reading order, and the page's own data by name.

    `nodes` are the blocks of HTML, each behind the one around it. `data` holds what a page says of
    itself outside its text: `title`, `published`, `publisher`, `site`, `url`.
    """

    text: str
    lines: tuple[Line, ...]
    nodes: tuple[Node, ...] = ()
    data: Mapping[str, str] = field(default_factory=lambda: NOTHING)


def parts_within(
    spans: Sequence[tuple[int, int]], start: int, end: int
) -> tuple[tuple[int, int], ...]:
    """The parts of `spans`, which stand in their order, that lie between `start` and `end`."""
    place = bisect_right(spans, start, key=lambda span: span[1])
    found = []
    while place < len(spans) and spans[place][0] < end:
        found.append((max(start, spans[place][0]), min(end, spans[place][1])))
        place += 1
    return tuple(found)
