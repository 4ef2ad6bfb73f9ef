"""The blocks of a page: title, headings, paragraphs, and furniture, each with its stretch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.read.furniture import is_prose
from extract.read.page import Line, Page
from extract.rules.load import Rules
from extract.rules.match import find
from extract.values import Block, Role

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "caption", "legend"))
HEADING_LENGTH = 42
ASKED = ("问：", "答：", "Q", "A：")
UNFINISHED = ("。", "；", "，", "、", "：", "！", "）", "”", "…")


def blocks_of(
    page: Page, parts: Sequence[str], title: Sequence[int], signature: Sequence[int], rules: Rules
) -> tuple[Block, ...]:
    """The blocks in reading order; furniture at the edge of a paragraph lies inside its block."""
    blocks: list[Block] = []
    for place, line in enumerate(page.lines):
        role = _role(page.lines, parts, place, title, signature)
        blocks.append(Block(line.start, line.end, role))
        if role == "paragraph":
            blocks += _inside(line, rules)
        if role != "furniture":
            blocks += [Block(start, end, "furniture") for start, end in line.hidden]
    return tuple(sorted(blocks, key=lambda block: (block.start, -block.end)))


def _role(
    lines: Sequence[Line],
    parts: Sequence[str],
    place: int,
    title: Sequence[int],
    signature: Sequence[int],
) -> Role:
    if place in title:
        return "title"
    if parts[place]:
        return "furniture"
    if place not in signature and _is_heading(lines, parts, place):
        return "heading"
    return "paragraph"


def _is_heading(lines: Sequence[Line], parts: Sequence[str], place: int) -> bool:
    """Whether a line heads what follows: its tag says so, or it is short before a paragraph."""
    line = lines[place]
    if line.tag in HEADINGS:
        return True
    if len(line.text) > HEADING_LENGTH or line.text.endswith(UNFINISHED):
        return False
    if line.text.startswith(ASKED):
        return False
    following = next((p for p in range(place + 1, len(lines)) if not parts[p]), None)
    if following is None:
        return False
    before = next((p for p in reversed(range(place)) if not parts[p]), None)
    ended = before is None or line.gap or lines[before].text.endswith(("。", "！", "？", "）"))
    return (line.strong or ended) and is_prose(lines[following])


def _inside(line: Line, rules: Rules) -> Iterator[Block]:
    for mention in find(line.text, rules, "furniture_inline"):
        start, end = line.form.span(mention.start, mention.end)
        if (start, end) != (line.start, line.end):
            yield Block(start, end, "furniture")
