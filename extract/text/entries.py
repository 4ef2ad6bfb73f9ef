"""Entries of a series as cases: whether they tell stories, and where each story ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.rules.load import Rules
from extract.text.headings import SHORTEST_STORY, Entry
from extract.text.paragraphs import Paragraph, listed
from extract.text.story import says

ENOUGH = 3
"""The least that heading and signs of an entry must weigh."""
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


def is_case(entry: Entry, end: int, style: str, reader: Reader) -> bool:
    """Whether the entry that ends before line `end` tells a story rather than what holds."""
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


def names_case(entry: Entry, reader: Reader) -> bool:
    """Whether the heading of the entry names a matter: …问题, …案, …被罚."""
    heading = reader.norm[slice(*entry.heading)] if entry.heading else ""
    if not heading:
        return False
    if says(heading, reader.rules, "case_matter"):
        return True
    return _is_matter(heading, reader.rules) and not is_section(entry, reader)


def _is_matter(heading: str, rules: Rules) -> bool:
    return says(heading, rules, "case_matter") or says(heading, rules, "case_heading")


def is_section(entry: Entry, reader: Reader) -> bool:
    """Whether the heading is one of a part of a story, of measures or of topics of the law."""
    heading = reader.norm[slice(*entry.heading)] if entry.heading else ""
    return bool(heading) and says(heading, reader.rules, "section_heading")


def last_line(first: int, end: int, usual: int | None, reader: Reader) -> int:
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
        if i <= last and i > first:
            continue
        if line.role not in ("body", "heading") or (line.role == "heading" and i > last + 1):
            continue
        same = bool(persons & line.signs.persons) or says(line.text[:12], rules, "same_case")
        dealt_with = line.signs.persons and line.signs.outcome and line.signs.act
        general = says(line.text, rules, "story_closing") and not same and not dealt_with
        if general and usual is not None:
            break
        long = usual is not None and i - first > usual > 0
        if line.explains and not behind_law and usual is None and i == last + 1:
            last = i
        elif not behind_law and (same or (_strong(line) and not (general or long))):
            last = listed(lines, i)
            persons |= line.signs.persons
    return last


def _strong(line: Paragraph) -> bool:
    signs = line.signs
    if line.is_headline:
        return False
    return signs.outcome or signs.someone or (signs.act and signs.dated)
