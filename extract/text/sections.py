"""Cases under headings without numbers, where a section may go on with the story before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extract.text.entries import Case, Reader, is_section, last_line, names_case
from extract.text.headings import Entry, Series
from extract.text.story import DATED, says


def of_sections(series: Series, reader: Reader) -> Iterator[Case]:
    """The cases under the headings of `series`, each from its heading to its last telling line."""
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
        and not is_section(entry, reader)
        and (dated or names_case(entry, reader) or bool(persons))
    )
    outcome = any(line.signs.outcome for line in told)
    last = last_line(entry.line, end, None, reader)
    return Section(last, persons, opens, goes_on=recalls or outcome)
