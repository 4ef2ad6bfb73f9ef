"""Cases: the stretches of a notice that tell a chain of misconduct, from heading to last sentence.

- entries of a series (一、 1. （一） 案例一 01 ●, page headings) that tell stories are cases;
  measures, replies, points of a denial and the sections of one case are none
- a series nested in bare headings (一、某市 … 1. 2.) gives the cases, not the headings
- without a series, a story goes on while its people do; 无独有偶, 又讯, 另查明 and a paragraph of
  other people with their own outcome begin another
- general words, explanations of the law and signatures at the end belong to no case
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.rules.load import Rules
from extract.text.headings import SHORTEST_STORY, Entry, Series, series_of
from extract.text.paragraphs import Paragraph
from extract.text.press import stories
from extract.text.story import DATED, says

ENOUGH = 3
"""The least that heading and signs of an entry must weigh."""
UNNUMBERED = ("heading", "boxed")
NAMED = ("labelled", "label", "nth")
TOLD = ("body", "heading", "law_heading")


@dataclass(frozen=True, slots=True)
class Case:
    """A case: its first and last line, and where its heading stands."""

    first: int
    last: int
    heading: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """The lines of one notice and the rules that they are read by."""

    lines: Sequence[Paragraph]
    norm: str
    rules: Rules


def cases_of(lines: Sequence[Paragraph], norm: str, rules: Rules) -> list[Case]:
    """The cases told in the lines, in reading order; none where nothing is told of anybody."""
    reader = Reader(lines, norm, rules)
    if not _tells_anything(reader):
        return []
    chosen = _accepted(reader)
    if chosen and chosen[0].style in UNNUMBERED:
        return list(_of_sections(chosen[0], reader))
    if chosen:
        return list(_of_entries(chosen, reader))
    return [Case(first, last) for first, last in stories(lines, rules)]


def _tells_anything(reader: Reader) -> bool:
    """Whether a story is told at all: of a denial or an explanation only one with people in it."""
    titles = [line.text for line in reader.lines if line.role == "title"]
    strict = any(says(title, reader.rules, "no_case_title") for title in titles)
    for line in reader.lines:
        signs = line.signs
        if strict and signs.persons and signs.outcome and signs.act:
            return True
        if not strict and signs.tells and (signs.someone or (signs.outcome and signs.weight > 2)):
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
        return sum(1 for _ in _of_sections(series, reader)) > 1
    bounds = _bounds(series, every, len(reader.lines))
    told = [
        _is_case(entry, end, series.style, reader)
        for entry, end in zip(series.entries, bounds, strict=True)
    ]
    first = series.entries[0]
    if first.line and not any(_names_case(entry, reader) for entry in series.entries):
        lead = reader.lines[first.line - 1].text
        if says(lead[-80:], reader.rules, "one_case_lead"):
            return False
    return sum(told) * 2 >= len(told) and sum(told) >= min(2, len(told))


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


def _is_case(entry: Entry, end: int, style: str, reader: Reader) -> bool:
    lines = reader.lines[entry.line : end]
    head, tail = entry.heading or (0, 0)
    length = sum(line.end - line.start for line in lines) - (tail - head)
    if length < SHORTEST_STORY:
        return False
    heading = reader.norm[head:tail]
    told = [line.signs for line in lines if line.role in TOLD]
    tells = any(signs.tells for signs in told)
    weight = sum(
        (
            any(signs.outcome for signs in told),
            any(signs.act for signs in told),
            any(signs.dated for signs in told),
            any(signs.someone for signs in told),
        )
    )
    if style in NAMED or _is_matter(heading, reader.rules):
        weight += 2
    if heading and says(heading, reader.rules, "section_heading"):
        weight -= 3
    return tells and weight >= ENOUGH


def _names_case(entry: Entry, reader: Reader) -> bool:
    heading = reader.norm[slice(*entry.heading)] if entry.heading else ""
    return bool(heading) and _is_matter(heading, reader.rules)


def _is_matter(heading: str, rules: Rules) -> bool:
    return says(heading, rules, "case_matter") or says(heading, rules, "case_heading")


def _splits(outer: Series, inner: Series, reader: Reader) -> bool:
    """Whether the entries of `inner` are the cases, under the bare headings of `outer`."""
    if outer.style in NAMED or any(_names_case(entry, reader) for entry in outer.entries):
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
        if not _is_case(entry, end, styles[entry.line], reader) and _is_section(entry, reader):
            continue
        last = _last_line(entry.line, end, usual if end == ends[-1] else None, reader)
        usual = max(usual, last - entry.line)
        yield Case(entry.line, last, entry.heading)


def _of_sections(series: Series, reader: Reader) -> Iterator[Case]:
    """The cases under headings without numbers: a section may go on with the story before it."""
    ends = [*(entry.line for entry in series.entries[1:]), len(reader.lines)]
    case: Case | None = None
    persons: frozenset[str] = frozenset()
    for entry, end in zip(series.entries, ends, strict=True):
        section = _section(entry, end, reader)
        begins = section.opens and not (persons & section.persons)
        if begins or (case is None and section.goes_on):
            if case is not None:
                yield case
            case, persons = Case(entry.line, section.last, entry.heading), section.persons
        elif case is not None and (section.goes_on or persons & section.persons):
            case = Case(case.first, max(case.last, section.last), case.heading)
            persons |= section.persons
    if case is not None:
        yield case


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch under a heading: its last telling line, its people, how it is tied to the rest."""

    last: int
    persons: frozenset[str]
    opens: bool
    goes_on: bool


def _section(entry: Entry, end: int, reader: Reader) -> Section:
    body = [line for line in reader.lines[entry.line + 1 : end] if line.role == "body"]
    persons = frozenset(name for line in body for name in line.signs.persons)
    told = [line for line in body if line.signs.tells]
    if not told:
        return Section(entry.line, persons, opens=False, goes_on=False)
    begin = body[0].text
    recalls = says(begin[:12], reader.rules, "same_case")
    dated = DATED.match(begin) is not None and told[0] is body[0]
    opens = (
        not recalls
        and not _is_section(entry, reader)
        and (dated or _names_case(entry, reader) or bool(persons))
    )
    outcome = any(line.signs.outcome for line in told)
    last = _last_line(entry.line, end, None, reader)
    return Section(last, persons, opens, goes_on=recalls or outcome)


def _is_section(entry: Entry, reader: Reader) -> bool:
    heading = reader.norm[slice(*entry.heading)] if entry.heading else ""
    return bool(heading) and says(heading, reader.rules, "section_heading")


def _unmarked_first(before: int, reader: Reader) -> int | None:
    """The line where the first case begins that lost its marker: the last telling of somebody."""
    for i in range(before - 1, -1, -1):
        line = reader.lines[i]
        if line.role in TOLD and line.signs.persons and line.signs.tells:
            return i
    return None


def _last_line(first: int, end: int, usual: int | None, reader: Reader) -> int:
    """The last line of the entry's story; `usual` is the length of the others for the last one."""
    lines, rules = reader.lines, reader.rules
    persons: set[str] = set()
    last, behind_law = first, False
    for i in range(first, end):
        line = lines[i]
        if line.role == "signature":
            break
        if line.role == "law_heading":
            behind_law = True
        if line.role not in ("body", "heading") or (line.role == "heading" and i > last + 1):
            continue
        same = bool(persons & line.signs.persons) or says(line.text[:12], rules, "same_case")
        general = says(line.text, rules, "closing") and not same
        if general and usual is not None:
            break
        long = usual is not None and i - first > usual > 0
        if line.explains and not behind_law and usual is None and i == last + 1:
            last = i
        elif same or (_strong(line) and not (behind_law or general or long)):
            last = i
            persons |= line.signs.persons
    return last


def _strong(line: Paragraph) -> bool:
    signs = line.signs
    if line.is_headline:
        return False
    return signs.outcome or signs.someone or (signs.act and signs.dated)
