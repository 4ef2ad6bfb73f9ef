"""The lines of the normalised text, each with the part that it plays.

Title, heading and byline are told by the page's own blocks where it has them, else by their look.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from extract.rules.load import Rules
from extract.text.sentences import SEGMENT_ENDS, stretches, stripped
from extract.text.story import NOTHING_TOLD, Signs, says, signs_of
from extract.text.tables import records

Span = tuple[int, int]
Role = Literal["body", "title", "heading", "byline", "law_heading", "signature"]

MARKS = re.compile("[。；]|，.*，|[，：！？]$")
LETTERS = re.compile(r"[^\w]|_")
LONGEST_BYLINE = 200
LONGEST_TITLE = 70
LONGEST_LABEL = 8
LONGEST_HEADLINE = 45
LONGEST_HEADING = 30
FOOT = 8
"""Lines at the end of a text among which the signature is looked for."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line: where it stands, what part it plays, what it tells, where it explains the law."""

    start: int
    end: int
    text: str
    role: Role
    laws: tuple[tuple[int, int], ...] = ()
    signs: Signs = NOTHING_TOLD
    marked: bool = False

    @property
    def is_headline(self) -> bool:
        """Whether it looks like the headline of another page: short, without an end, of nobody."""
        text = self.text.removesuffix("”")
        short = len(self.text) < LONGEST_HEADLINE and text[-1:] not in "。！？；：，…）"
        return short and not self.signs.persons

    @property
    def explains(self) -> bool:
        """Whether it explains the law from its first character to its last."""
        return sum(b - a for a, b in self.laws) >= 0.9 * (self.end - self.start)


def paragraphs(
    norm: str, rules: Rules, titles: Sequence[Span], headings: Sequence[Span]
) -> list[Paragraph]:
    """The lines of `norm`, with `titles` and `headings` of the page's blocks where it has any."""
    lines = [
        Paragraph(a, b, norm[a:b], _role(norm, (a, b), rules, (titles, headings)))
        for a, b in _lines(norm)
    ]
    lines = _titled(lines)
    lines = _tabled(_headed(_signed(lines, rules), rules), rules)
    return [_told(line, norm, rules) for line in lines]


def _lines(norm: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in norm.split("\n"):
        if line and not line.isspace():
            yield stripped(norm, start, start + len(line))
        start += len(line) + 1


def _role(norm: str, line: Span, rules: Rules, blocks: tuple[Sequence[Span], ...]) -> Role:
    start, end = line
    titles, headings = blocks
    if _covered(start, end, titles):
        return "title"
    if end - start <= LONGEST_BYLINE and says(norm[start:end], rules, "byline"):
        return "byline"
    if says(norm[start : min(end, start + 80)], rules, "law_heading"):
        return "law_heading"
    if _covered(start, end, headings):
        return "heading"
    return "body"


def _covered(start: int, end: int, spans: Sequence[Span]) -> bool:
    """Whether one of the spans, in reading order and apart from each other, covers the stretch."""
    at = bisect_right(spans, (start, end)) - 1
    near = spans[max(0, at) : at + 2]
    return any(a <= start and end <= b for a, b in near)


def _titled(lines: list[Paragraph]) -> list[Paragraph]:
    """The lines with their title told, and its repetitions set aside as bylines."""
    known = [line.text for line in lines if line.role == "title"]
    if not known:
        first = next((i for i, line in enumerate(lines) if line.role != "byline"), None)
        if first is not None and _looks_like_title(lines, first):
            lines[first] = replace(lines[first], role="title")
            known = [lines[first].text]
    keys = {_key(text) for text in known}
    seen: set[str] = set()
    for i, line in enumerate(lines):
        key = _key(line.text) if len(line.text) <= LONGEST_TITLE + 4 else ""
        if key in keys and (line.role != "title" or key in seen):
            lines[i] = replace(line, role="byline")
        elif line.role == "title":
            seen.add(key)
    return lines


def _looks_like_title(lines: list[Paragraph], first: int) -> bool:
    line = lines[first]
    if len(line.text) > LONGEST_TITLE or line.text[-1] in "。；，：" or first == len(lines) - 1:
        return False
    return line.role in ("body", "heading") or len(line.text) > LONGEST_LABEL


def _key(text: str) -> str:
    return LETTERS.sub("", text)


def _signed(lines: list[Paragraph], rules: Rules) -> list[Paragraph]:
    """The lines with the document's date, and the issuing bodies at its foot, told as such."""
    for i, line in enumerate(lines):
        if line.role == "body" and len(line.text) < 20 and says(line.text, rules, "signature_date"):
            above = all(before.role in ("title", "byline") for before in lines[:i])
            bare = above and line.text[0] != "（"
            lines[i] = replace(line, role="byline" if bare else "signature")
    foot = True
    for i in range(len(lines) - 1, max(len(lines) - 1 - FOOT, 0), -1):
        line = lines[i]
        after = i + 1 < len(lines) and lines[i + 1].role == "signature"
        body = line.role == "body" and len(line.text) < 50
        if body and (foot or after) and says(line.text, rules, "signature"):
            lines[i] = replace(line, role="signature")
        foot = foot and lines[i].role in ("byline", "signature")
    return lines


def _headed(lines: list[Paragraph], rules: Rules) -> list[Paragraph]:
    """The lines with several short ones over paragraphs told as headings."""
    found = [
        i
        for i, line in enumerate(lines[:-1])
        if line.role == "body"
        and len(line.text) <= LONGEST_HEADING
        and not MARKS.search(line.text)
        and _is_paragraph(lines[i + 1])
        and not says(line.text, rules, "case_marker")
    ]
    known = sum(line.role == "heading" for line in lines)
    if found and len(found) + known > 1:
        for i in found:
            lines[i] = replace(lines[i], role="heading")
    return lines


def _tabled(lines: list[Paragraph], rules: Rules) -> list[Paragraph]:
    """The lines with cells of a table of penalties told as text, whatever they look like."""
    for first, last in records([line.text for line in lines], rules):
        for i in range(first, last + 1):
            lines[i] = replace(lines[i], role="body")
    return lines


def _is_paragraph(line: Paragraph) -> bool:
    return line.role == "body" and len(line.text) > LONGEST_HEADING and line.text[-1] in "。！？”）"


def _told(line: Paragraph, norm: str, rules: Rules) -> Paragraph:
    if line.role in ("byline", "signature"):
        return line
    laws, told = [], []
    for a, b in stretches(norm, line.start, line.end, SEGMENT_ENDS):
        a, b = stripped(norm, a, b)
        segment = norm[a:b]
        if a == b or says(segment, rules, "story_hypothetical"):
            continue
        if _explains(segment, rules):
            laws.append((a, b))
        else:
            told.append(segment)
    marked = says(line.text[:LONGEST_HEADING], rules, "case_marker")
    return replace(line, laws=tuple(laws), signs=signs_of("".join(told), rules), marked=marked)


def listed(lines: Sequence[Paragraph], i: int) -> int:
    """The last item of the list that line `i` announces (决定如下： 1. 2.), else `i` itself."""
    if not lines[i].text.endswith("：") or lines[i].role == "heading":
        return i
    while i + 1 < len(lines) and lines[i + 1].marked and lines[i + 1].role == "body":
        i += 1
    return i


def _explains(segment: str, rules: Rules) -> bool:
    if not says(segment, rules, "law_sentence"):
        return False
    return not (signs_of(segment, rules).persons or says(segment, rules, "story_imposed"))
