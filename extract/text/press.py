"""Stories without marked entries: one that fills the page, or several told one after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extract.rules.load import Rules
from extract.text.paragraphs import Paragraph, listed
from extract.text.story import says

HEAD = 40
GOES_ON = ("same", "lists")


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
    closed = explained = False
    for i, line in enumerate(lines):
        explained = explained or line.role == "law_heading"
        if line.role not in ("body", "heading") or line.is_headline:
            continue
        if story is not None and i <= story.last:
            story.persons |= line.signs.persons
            continue
        tie = _tie(story, line, rules)
        if tie == "opens":
            opened, closed, explained = i, False, False
        closed = closed or tie == "closes"
        if explained or (closed and tie != "same") or not (line.signs.tells or tie in GOES_ON):
            continue
        if story is None or opened is not None or _another(story, line, rules):
            if story is not None:
                yield story
            story = Story(i if opened is None else opened, i)
        story.last = listed(lines, i)
        story.persons |= line.signs.persons
        story.outcome = story.outcome or line.signs.outcome
        opened = None
    if story is not None:
        yield story


def _tie(story: Story | None, line: Paragraph, rules: Rules) -> str:
    """How the line is tied to the story before it: it opens another, goes on, or closes it."""
    head = line.text[:HEAD]
    if says(head, rules, "case_opening"):
        return "opens"
    if story is None:
        return ""
    closes = says(line.text, rules, "story_closing")
    if _same(story, line, rules):
        return "closes" if closes and not line.signs.tells else "same"
    if says(head, rules, "case_turn"):
        return "opens"
    if closes:
        return "closes"
    return "lists" if says(line.text[-HEAD:], rules, "one_case_lead") else ""


def _same(story: Story, line: Paragraph, rules: Rules) -> bool:
    return bool(story.persons & line.signs.persons) or says(line.text[:12], rules, "same_case")


def _another(story: Story, line: Paragraph, rules: Rules) -> bool:
    """Whether the line tells of other people, who came to an end of their own."""
    signs = line.signs
    ended = story.persons and story.outcome and signs.persons and signs.outcome
    if not ended or not (signs.act or signs.dated):
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
