"""Cases: the stretches of a notice that tell a chain of misconduct, from heading to last sentence.

- entries of a series (一、 1. （一） 案例一 01 ●, page headings) that tell stories are cases;
  measures, replies, points of a denial and the sections of one case are none
- a series nested in bare headings (一、某市 … 1. 2.) gives the cases, not the headings
- records of a table of penalties are cases, and nothing beside them
- without a series, a story goes on while its people do; 无独有偶, 又讯, 另查明 and a paragraph of
  other people with their own outcome begin another
- general words, explanations of the law and signatures at the end belong to no case
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.rules.load import Rules
from extract.text.entries import (
    NAMED,
    TOLD,
    Case,
    Reader,
    is_case,
    is_section,
    last_line,
    names_case,
)
from extract.text.headings import Entry, Series, series_of
from extract.text.paragraphs import Paragraph
from extract.text.press import stories
from extract.text.sections import of_sections
from extract.text.story import says
from extract.text.tables import records

UNNUMBERED = ("heading", "boxed")


def cases_of(lines: Sequence[Paragraph], norm: str, rules: Rules) -> list[Case]:
    """The cases told in the lines, in reading order; none where nothing is told of anybody."""
    reader = Reader(lines, norm, rules)
    if rows := records([line.text for line in lines], rules):
        return [Case(first, last) for first, last in rows]
    if not _tells_anything(reader):
        return []
    chosen = _accepted(reader)
    if chosen and chosen[0].style in UNNUMBERED:
        return list(of_sections(chosen[0], reader))
    if chosen:
        return list(_of_entries(chosen, reader))
    return [Case(first, last) for first, last in stories(lines, rules)]


def _tells_anything(reader: Reader) -> bool:
    """Whether a story is told at all: of a denial or an explanation only one with people in it."""
    titles = [line.text for line in reader.lines if line.role == "title"]
    explained = any(says(title, reader.rules, "no_case_title") for title in titles)
    denied = any(says(line.text, reader.rules, "story_denied") for line in reader.lines)
    for line in reader.lines:
        signs = line.signs
        full = signs.outcome and signs.act
        if explained:
            told = full and bool(signs.persons)
        elif denied:
            punished = signs.outcome and not says(line.text, reader.rules, "story_denied")
            told = (full and signs.someone) or (punished and bool(signs.persons))
        else:
            ruled = signs.outcome and (signs.weight > 2 or (signs.act and signs.imposed))
            told = signs.tells and (signs.someone or ruled)
        if told:
            return True
    return False


def _accepted(reader: Reader) -> list[Series]:
    """The series whose entries are cases, none inside another."""
    every = series_of(reader.lines, reader.norm, reader.rules)
    chosen: list[Series] = []
    for series in every:
        if not _are_cases(series, every, reader):
            continue
        outer = chosen[-1] if chosen else None
        if outer is None or outer.style == series.style:
            chosen.append(series)
        elif _splits(outer, series, reader):
            chosen[-1] = series
    return chosen


def _are_cases(series: Series, every: Sequence[Series], reader: Reader) -> bool:
    if series.style in UNNUMBERED:
        return sum(1 for _ in of_sections(series, reader)) > 1
    bounds = _bounds(series, every, len(reader.lines))
    told = [
        is_case(entry, end, series.style, reader)
        for entry, end in zip(series.entries, bounds, strict=True)
    ]
    first = series.entries[0]
    named = series.style in NAMED or any(names_case(entry, reader) for entry in series.entries)
    if not named and _ended_elsewhere(series, reader):
        return False
    if first.line and not any(names_case(entry, reader) for entry in series.entries):
        lead = reader.lines[first.line - 1].text
        if says(lead[-80:], reader.rules, "one_case_lead"):
            return False
    return sum(told) * 2 >= len(told) and sum(told) >= min(2, len(told))


def _ended_elsewhere(series: Series, reader: Reader) -> bool:
    """Whether the entries are acts of one story, whose people come to their end behind them."""
    entries = [reader.lines[entry.line].signs for entry in series.entries]
    if any(signs.outcome for signs in entries):
        return False
    told = frozenset[str]().union(*(signs.persons for signs in entries))
    behind = reader.lines[series.entries[-1].line + 1 :]
    ended = (line.signs.persons for line in behind if line.signs.outcome)
    return len(told & frozenset[str]().union(*ended)) > 1


def _bounds(series: Series, every: Sequence[Series], total: int) -> list[int]:
    """The line behind each entry's last: the next entry, or the next of a series begun before."""
    begun = [entry.line for other in every for entry in other.entries if _outside(other, series)]
    last = series.entries[-1].line
    end = min((line for line in begun if line > last), default=total)
    return [*(entry.line for entry in series.entries[1:]), end]


def _outside(other: Series, series: Series) -> bool:
    if other is series:
        return False
    if other.style == series.style:
        return True
    return other.entries[0].line < series.entries[0].line and len(other.entries) > 1


def _splits(outer: Series, inner: Series, reader: Reader) -> bool:
    """Whether the entries of `inner` are the cases, under the bare headings of `outer`."""
    if outer.style in NAMED or any(names_case(entry, reader) for entry in outer.entries):
        return False
    edges = [entry.line for entry in outer.entries] + [len(reader.lines)]
    held = [sum(a < entry.line < b for entry in inner.entries) for a, b in pairwise(edges)]
    return max(held) > 1


def _of_entries(chosen: Sequence[Series], reader: Reader) -> Iterator[Case]:
    entries = [entry for series in chosen for entry in series.entries]
    styles = {entry.line: series.style for series in chosen for entry in series.entries}
    ends = [*(entry.line for entry in entries[1:]), len(reader.lines)]
    first = entries[0]
    if first.ordinal == 2 and (begin := _unmarked_first(first.line, reader)) is not None:
        yield Case(begin, first.line - 1)
    usual = 0
    for entry, end in zip(entries, ends, strict=True):
        style = styles[entry.line]
        if not is_case(entry, end, style, reader) and not _may_be(entry, end, style, reader):
            continue
        last = last_line(entry.line, end, usual if end == ends[-1] else None, reader)
        usual = max(usual, last - entry.line)
        yield Case(entry.line, last, entry.heading)


def _may_be(entry: Entry, end: int, style: str, reader: Reader) -> bool:
    """Whether an entry among cases is one, though it tells little: no section, no call to all."""
    if is_section(entry, reader):
        return False
    if style in NAMED or names_case(entry, reader):
        return True
    return any(line.signs.tells for line in reader.lines[entry.line : end])


def _unmarked_first(before: int, reader: Reader) -> int | None:
    """The line where the first case begins that lost its marker: the last telling of somebody."""
    for i in range(before - 1, -1, -1):
        line = reader.lines[i]
        if line.role in TOLD and line.signs.persons and line.signs.tells:
            return i
    return None
