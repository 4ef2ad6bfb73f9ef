"""Plain text as a page: its lines, and the paragraphs that were broken at a fixed width."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from extract.read.form import form_of
from extract.read.limits import check_length
from extract.read.page import Line, Page

BREAK = re.compile(
    r"\r\n?|[\n\v\f\x85\u2028\u2029]"
    r"|<!--(?:(?!-->).){0,2000}-->"
    r"|</?(?:p|br|div|h[1-6]|li|ul|ol|dl|dt|dd|tr|td|th|table|tbody|section|article|blockquote"
    r"|center|hr)(?:\s[^<>\n]{0,2000})?/?>",
    re.IGNORECASE,
)
"""What ends a line: a line end, or the tag of a block that was left in the text."""
MARKUP = re.compile(r"</?[a-z][a-z0-9]{0,9}(?:\s[^<>\n]{0,2000})?/?>", re.IGNORECASE)
SAVED = re.compile(r"\A\s*<!--\s*(1[0-9]{9})(?:[0-9]{3})?\s*-->")

LINK = re.compile(r"(?<!!)\[[^\[\]\n]{1,300}\]\([^()\s]{1,2000}(?:\(\))?\)")
WIDTHS = range(36, 101)
"""Widths, in half-width columns, at which text is broken by program."""
INDENT = 8
"""The deepest indent, in columns, of a paragraph; what stands deeper is centred or signed."""
SLACK = 4
"""Columns by which a broken line may be shorter than the others: a mark kept off the margin."""


def read_plain(text: str) -> Page:
    """The lines of a plain text, each without the white space around it.

    Raises `ReadError` where they are too long for a notice.
    """
    check_length(len(text))
    found = list(_stretches(text))
    found = _joined(text, found) if _broken(text, found) else found
    lines = tuple(
        Line(a, b, form_of(text, a, b), gap, links=_linked(text[a:b])) for a, b, gap in found
    )
    return Page(text, lines, _data(text))


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


def _broken(text: str, lines: Sequence[tuple[int, int, bool]]) -> bool:
    """Whether the text was broken at a fixed width: many lines as long as the longest."""
    widths = [_reach(text, a, b) for a, b, _ in lines if _indent(text, a) <= INDENT]
    longest = max(widths, default=0)
    long = [width for width in widths if 2 * width >= longest]
    full = [width for width in long if width >= longest - SLACK]
    return longest in WIDTHS and len(full) >= 4 and 2 * len(full) >= len(long)


def _joined(text: str, lines: Sequence[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    """The lines with those of one paragraph joined: a full line goes on in the next.

    So does one before a mark that no line begins with.
    """
    longest = max(_reach(text, a, b) for a, b, _ in lines if _indent(text, a) <= INDENT)
    joined: list[tuple[int, int, bool]] = []
    goes_on = False
    for a, b, gap in lines:
        hanging = text[a] in "，。、；：！？）》”’"
        begins = gap or _indent(text, a) > 1
        if joined and (goes_on or hanging) and not begins:
            joined[-1] = joined[-1][0], b, joined[-1][2]
        else:
            joined.append((a, b, gap))
        goes_on = _indent(text, a) <= INDENT and _reach(text, a, b) >= longest - SLACK
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
