"""Stories without marked entries: one that fills the page, or several told one after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extract.rules.load import Rules
from extract.text.paragraphs import Paragraph
from extract.text.story import says

HEAD = 40


@dataclass(slots=True)
class Story:
    """A story while it is read: its first and last line, its people, whether it came to an end."""

    first: int
    last: int
    persons: set[str] = field(default_factory=set)
    outcome: bool = False


def stories(lines: Sequence[Paragraph], rules: Rules) -> list[tuple[int, int]]:
    """First and last line of each story, in reading order."""
    found = list(_read(lines, rules))
    if not found:
        return []
    first = found[0]
    begin = _beginning(lines, first, rules, several=len(found) > 1)
    return [(begin, first.last), *((story.first, story.last) for story in found[1:])]


def _read(lines: Sequence[Paragraph], rules: Rules) -> Iterator[Story]:
    story: Story | None = None
    opened: int | None = None
    general = False
    for i, line in enumerate(lines):
        if line.role == "law_heading":
            general = True
        if line.role not in ("body", "heading") or line.is_headline:
            continue
        opens = says(line.text[:HEAD], rules, "case_opening")
        same = story is not None and not opens and _same(story, line, rules)
        if story is not None and says(line.text, rules, "closing") and not same:
            general = True
        if opens or (says(line.text[:HEAD], rules, "case_turn") and not same):
            opened = i
        if not (line.signs.tells or same) or (general and not (same or opened == i)):
            continue
        if story is None:
            story = Story(i, i)
        elif opened is not None or _another(story, line, rules):
            yield story
            story = Story(i if opened is None else opened, i)
            general = False
        story.last = i
        story.persons |= line.signs.persons
        story.outcome = story.outcome or line.signs.outcome
        opened = None
    if story is not None:
        yield story


def _same(story: Story, line: Paragraph, rules: Rules) -> bool:
    return bool(story.persons & line.signs.persons) or says(line.text[:12], rules, "same_case")


def _another(story: Story, line: Paragraph, rules: Rules) -> bool:
    """Whether the line tells of other people, who came to an end of their own."""
    signs = line.signs
    if not (story.persons and story.outcome and signs.persons and signs.outcome and signs.act):
        return False
    return not (story.persons & signs.persons) and not says(line.text[:12], rules, "goes_on")


def _beginning(lines: Sequence[Paragraph], first: Story, rules: Rules, several: bool) -> int:
    """The line where the first story begins: that of its report, but no lead over several."""
    begin = first.first
    for i in range(first.first - 1, -1, -1):
        if lines[i].role not in ("body", "heading") or says(lines[i].text, rules, "salutation"):
            break
        begin = i
    while begin < first.last and several and says(lines[begin].text, rules, "lead_of_several"):
        begin += 1
    return begin
