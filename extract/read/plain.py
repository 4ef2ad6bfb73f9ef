"""Plain text as a page: its lines, and the paragraphs that were broken at a fixed width."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from extract.read.form import form_of
from extract.read.limits import check_length
from extract.read.page import Line, Page, parts_within

BREAK = re.compile(
    r"\r\n?|[\n\v\f\x85\u2028\u2029]"
    r"|<!--(?:(?!-->).){0,2000}-->"
    r"|</?(?:p|br|div|h[1-6]|li|ul|ol|dl|dt|dd|tr|td|th|table|tbody|section|article|blockquote"
    r"|center|hr)(?:\s[^<>\n]{0,2000})?/?>",
    re.IGNORECASE,
)
"""What ends a line: a line end, or the tag of a block that was left in the text."""
MARKUP = re.compile(r"</?[a-z][a-z0-9]{0,9}(?:\s[^<>\n]{0,2000})?/?>", re.IGNORECASE)
PAGE = re.compile(
    r"[—–\-·.]{1,3} ?\d{1,3} ?[—–\-·.]{1,3}"
    r"|[^，。；：]{0,60}第 ?\d{1,3} ?[页頁][ ，,（(/]{0,2}共 ?\d{1,3} ?[页頁][)）]?"
    r"|[装裝订訂线線]|\*\d{6,14}\*|[\u4e00-\u9fff]{2,12} ?1[012]\d(?:0[1-9]|1[0-2])[0-3]\d"
)
"""What stands on every page of a printed document: its number, what printed it, 装 订 线."""
PROSE = re.compile("[，。；：！？]|.{41}")
NUMBER = re.compile(r"\d{1,3}")
SAVED = re.compile(r"\A\s*<!--\s*(1[0-9]{9})(?:[0-9]{3})?\s*-->")

LINK = re.compile(r"(?<!!)\[[^\[\]\n]{1,300}\]\([^()\s]{1,2000}(?:\(\))?\)")
WIDTHS = range(36, 101)
"""Widths, in half-width columns, at which text is broken by program."""
INDENT = 8
"""The deepest indent, in columns, of a paragraph; what stands deeper is centred or signed."""
LONGER = 10
"""One line in so many may be longer than the width: what a program printed on each page."""
PAGE_LINES = 4
"""Fewer lines than so many to a page are no pages: numbers of a list."""
SLACK = 4
"""Columns by which a broken line may be shorter than the others: a mark kept off the margin."""


def read_plain(text: str) -> Page:
    """The lines of a plain text, each without the white space around it.

    Raises `ReadError` where they are too long for a notice.
    """
    check_length(len(text))
    found = list(_stretches(text))
    aside = _pages(text, found)
    apart = [line for line in found if parts_within(aside, *line[:2])]
    found = [line for line in found if not parts_within(aside, *line[:2])]
    width = _broken_at(text, found)
    found = _joined(text, found, width, aside) if width else found
    lines = [_line(text, a, b, gap, parts_within(aside, a, b)) for a, b, gap in found]
    held = [span for line in lines for span in line.hidden]
    lines += [
        Line(a, b, form_of(text, a, b), gap, place="apart")
        for a, b, gap in apart
        if not parts_within(held, a, b)
    ]
    return Page(text, tuple(sorted(lines, key=lambda line: line.start)), data=_data(text))


def _pages(text: str, lines: Sequence[tuple[int, int, bool]]) -> list[tuple[int, int]]:
    """The lines that a printer put on every page: its number, and what is said again beside it.

    Bare numbers are those of pages where they count on from line to line, beginning with 1 or 2.
    """
    said = [text[a:b] for a, b, _ in lines]
    numbers = [place for place, line in enumerate(said) if NUMBER.fullmatch(line)]
    values = [int(said[place]) for place in numbers]
    counted = len(values) > 1 and values == list(range(values[0], values[0] + len(values)))
    found = {place for place, line in enumerate(said) if PAGE.fullmatch(line)}
    if counted and values[0] in (1, 2) and len(lines) > PAGE_LINES * len(values):
        found.update(numbers)
    beside = {place + step for place in found for step in (-1, 1)} & set(range(len(said)))
    heads = [place for place in beside if not PROSE.search(said[place])]
    found.update(p for p in heads if sum(said[p] == said[other] for other in heads) > 1)
    return [lines[place][:2] for place in sorted(found)]


def _line(text: str, a: int, b: int, gap: bool, hidden: tuple[tuple[int, int], ...]) -> Line:
    form = form_of(text, a, b, hidden)
    return Line(a, b, form, gap, links=_linked(text[a:b]), hidden=hidden)


def _linked(line: str) -> float:
    """1 for a line of nothing but links of Markdown, else 0."""
    rest = LINK.sub("", line)
    return float(rest != line and not any(c.isalnum() for c in rest))


def _data(text: str) -> dict[str, str]:
    data = {}
    if saved := SAVED.match(text):
        data["published"] = data["saved"] = saved.group(1)
    return data


def _stretches(text: str) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each line with something on it, and whether a blank one stands before."""
    start, blank = 0, False
    for match in [*BREAK.finditer(text), None]:
        end = match.start() if match else len(text)
        line = MARKUP.sub(lambda tag: " " * len(tag.group()), text[start:end])
        if line.strip():
            lead, tail = len(line) - len(line.lstrip()), len(line.rstrip())
            yield start + lead, start + tail, blank
            blank = False
        elif match is None or not match.group().startswith("<"):
            blank = True
        start = match.end() if match else end


def _broken_at(text: str, lines: Sequence[tuple[int, int, bool]]) -> int:
    """The width at which the text was broken: that of many lines, and few are longer; 0 if none.

    Lines that end with a sentence are as long as others by chance.
    """
    reaches = [(_reach(text, a, b), text[b - 1]) for a, b, _ in lines if _indent(text, a) <= INDENT]
    most = len(reaches) // LONGER
    for longest in sorted({reach for reach, _ in reaches}, reverse=True):
        if sum(reach > longest for reach, _ in reaches) > most:
            break
        long = [reach for reach, _ in reaches if longest >= reach and 2 * reach >= longest]
        ends = [last for reach, last in reaches if longest - SLACK <= reach <= longest]
        cut = sum(last not in "。！？；" for last in ends)
        if longest in WIDTHS and len(ends) >= 4 and 2 * cut >= len(ends) >= len(long) / 2:
            return longest
    return 0


def _joined(
    text: str,
    lines: Sequence[tuple[int, int, bool]],
    longest: int,
    pages: Sequence[tuple[int, int]],
) -> list[tuple[int, int, bool]]:
    """The lines with those of one paragraph joined: a full line goes on in the next.

    So does one before a mark that no line begins with, and one at the end of one of the `pages`.
    """
    joined: list[tuple[int, int, bool]] = []
    goes_on = False
    for a, b, gap in lines:
        hanging = text[a] in "，。、；：！？）》”’"
        turned = joined and any(joined[-1][1] <= start < a for start, _ in pages)
        begins = (gap and not (turned and goes_on)) or _indent(text, a) > 1
        if joined and (goes_on or hanging) and not begins:
            joined[-1] = joined[-1][0], b, joined[-1][2]
        else:
            joined.append((a, b, gap))
        reach = _reach(text, a, b)
        goes_on = _indent(text, a) <= INDENT and longest - SLACK <= reach <= longest
    return joined


def _indent(text: str, start: int) -> int:
    """Columns of white space before a line's first character."""
    begin = text.rfind("\n", 0, start) + 1
    return _width(text[begin:start])


def _reach(text: str, start: int, end: int) -> int:
    """The column at which a line ends."""
    return _indent(text, start) + _width(text[start:end])


def _width(line: str) -> int:
    """Columns that a line takes: two for a full-width character."""
    return sum(1 + (unicodedata.east_asian_width(c) in "WFA") for c in line)
