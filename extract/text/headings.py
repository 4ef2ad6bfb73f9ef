"""Marked entries (一、 （二） 案例三 04 ● 【…】) and the series that they form."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.rules.load import Rules
from extract.text.paragraphs import Paragraph
from extract.text.sentences import SENTENCE_ENDS, stretches, stripped
from extract.text.story import says

DIGITS = "零一二三四五六七八九"
LONGEST = 70
SHORTEST_STORY = 18
"""Characters of an entry, its heading aside, that can tell a story."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A marked line: its place among the lines, its look and number, where its heading stands."""

    line: int
    style: str
    ordinal: int | None
    heading: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Series:
    """Entries of one look that follow each other, numbered from one where they are numbered."""

    style: str
    entries: tuple[Entry, ...]


def series_of(lines: Sequence[Paragraph], norm: str, rules: Rules) -> list[Series]:
    """The series of entries in the text, those that begin earlier first."""
    runs: dict[str, list[list[Entry]]] = {}
    for entry in _entries(lines, norm, rules):
        of_style = runs.setdefault(entry.style, [])
        if of_style and _follows(of_style[-1][-1], entry):
            of_style[-1].append(entry)
        else:
            of_style.append([entry])
    found = [
        Series(style, tuple(run))
        for style, of_style in runs.items()
        for run in of_style
        if len(run) > 1 or style == "labelled" or _begins_again(run[0], of_style)
    ]
    return sorted(found, key=lambda series: series.entries[0].line)


def _begins_again(entry: Entry, runs: Sequence[Sequence[Entry]]) -> bool:
    """Whether a first entry without a second stands beside longer runs of its look."""
    return entry.ordinal == 1 and any(len(run) > 1 for run in runs)


def _entries(lines: Sequence[Paragraph], norm: str, rules: Rules) -> Iterator[Entry]:
    for i, line in enumerate(lines):
        if line.role not in ("body", "heading"):
            continue
        for rule in rules.of("case_marker"):
            if match := rule.pattern.match(line.text):
                style = str(rule.gives["style"])
                groups = match.groupdict()
                number = groups.get("ordinal") or groups.get("ordinal_")
                begin = line.start + (0 if style == "boxed" else match.end())
                ordinal = value(number) if number else None
                yield Entry(i, style, ordinal, _heading(lines, i, begin, norm, rules))
                break
        else:
            if line.role == "heading":
                yield Entry(i, "heading", None, (line.start, line.end))
            elif says(line.text[:120], rules, "case_headline") and (
                head := _heading(lines, i, line.start, norm, rules)
            ):
                yield Entry(i, "headline", None, head)


def _follows(before: Entry, entry: Entry) -> bool:
    if before.ordinal is None or entry.ordinal is None:
        return before.ordinal is entry.ordinal
    return 0 < entry.ordinal - before.ordinal <= 2


def _heading(
    lines: Sequence[Paragraph], i: int, begin: int, norm: str, rules: Rules
) -> tuple[int, int] | None:
    """The heading of an entry: the rest of a short line, its first sentence, or the next line."""
    line = lines[i]
    if begin >= line.end:
        if i + 1 < len(lines) and _is_short(lines[i + 1]):
            return lines[i + 1].start, lines[i + 1].end
        return None
    if line.end - begin <= LONGEST and not _ends_like_prose(line):
        return stripped(norm, begin, line.end)
    first = next(stretches(norm, begin, line.end, SENTENCE_ENDS))
    sentence = norm[slice(*first)]
    if (
        len(sentence) <= LONGEST
        and (says(sentence, rules, "case_matter") or says(sentence, rules, "section_heading"))
        and "日，" not in sentence
    ):
        return stripped(norm, *first)
    return None


def _is_short(line: Paragraph) -> bool:
    return (
        line.role in ("body", "heading")
        and len(line.text) <= LONGEST_ALONE
        and not _ends_like_prose(line)
    )


LONGEST_ALONE = 40


def _ends_like_prose(line: Paragraph) -> bool:
    return line.text[-1] in "。；，：" or line.text.count("，") > 2


def value(number: str) -> int:
    """The number that an ordinal writes: 十二, 3, ③ → 12, 3, 3."""
    if number.isascii():
        return int(number)
    if len(number) == 1 and number not in DIGITS and number != "十":
        return int(unicodedata.numeric(number))
    tens, ten, ones = number.rpartition("十")
    if not ten:
        return DIGITS.index(number[-1])
    return 10 * (DIGITS.index(tens) if tens else 1) + (DIGITS.index(ones) if ones else 0)
