"""Stories without marked entries: one that fills the page, or several told one after another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.rules.load import Rules
from extract.text.paragraphs import Paragraph, listed
from extract.text.story import says

HEAD = 40
GOES_ON = ("same", "lists")
QUESTION = re.compile(r"(?:问|Q\d{0,2}|提问|记者)[：、.]?.{2,60}？$")


@dataclass(slots=True)
class Story:
    """A story while it is read: its lines, its people, whether it came to an end, and by whom."""

    first: int
    last: int
    persons: set[str] = field(default_factory=set)
    outcome: bool = False
    imposed: bool = False

    def take(self, line: Paragraph) -> None:
        """Count the line to the story, which a lead over several does not tell yet."""
        self.persons |= line.signs.persons
        self.outcome = self.outcome or line.signs.outcome
        self.imposed = self.imposed or line.signs.imposed


def stories(lines: Sequence[Paragraph], rules: Rules) -> list[tuple[int, int]]:
    """First and last line of each story, in reading order."""
    found = _read(lines, rules)
    if not found:
        return []
    first = found[0]
    begin = _beginning(lines, first, rules, several=len(found) > 1)
    return [(begin, first.last), *((story.first, story.last) for story in found[1:])]


def _read(lines: Sequence[Paragraph], rules: Rules) -> list[Story]:
    found: list[Story] = []
    opened: int | None = None
    closed = explained = False
    for i, line in enumerate(lines):
        story = found[-1] if found else None
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
            story = Story(_asked(lines, i) if opened is None else opened, i)
            found.append(story)
        elif len(found) > 1 and _ends_both(found[-2], story, line):
            story = _united(found)
        story.last = listed(lines, i)
        if not says(line.text[-HEAD:], rules, "story_lead"):
            story.take(line)
        opened = None
    return found


def _asked(lines: Sequence[Paragraph], i: int) -> int:
    """The line of the question that line `i` answers, else `i` itself."""
    return i - 1 if i and QUESTION.match(lines[i - 1].text) else i


def _ends_both(before: Story, story: Story, line: Paragraph) -> bool:
    """Whether the line tells what became of the people of `before` and of `story` together."""
    shared = (before.persons - story.persons) & line.signs.persons
    return line.signs.outcome and len(shared) >= (2 if before.imposed else 1)


def _united(found: list[Story]) -> Story:
    """The last two stories as one, in their place."""
    story, before = found.pop(), found[-1]
    before.persons |= story.persons
    before.outcome, before.imposed = True, before.imposed or story.imposed
    return before


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
    only_outcome = line.signs.outcome and not line.signs.act
    if says(head, rules, "case_turn") and not only_outcome:
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
    if not ended or not (signs.act or (signs.dated and line.text[0] != "另")):
        return False
    if story.persons & signs.persons or says(line.text[:HEAD], rules, "passed_further"):
        return False
    return not says(line.text[:12], rules, "goes_on")


PARTY = re.compile(r"(?:当事人|被处罚(?:人|单位|对象)|行政相对人)[^，。：]{0,8}：")
LABELLED = re.compile(r"[^，。：]{2,16}：")
REACH = 8
"""How many labelled lines may stand between the party of a decision and what it tells."""


def _with_party(lines: Sequence[Paragraph], begin: int) -> int:
    """The line that names the party of a penalty decision, where labelled lines lead up to it."""
    for i in range(begin - 1, max(-1, begin - 1 - REACH), -1):
        if PARTY.match(lines[i].text):
            return i
        if not LABELLED.match(lines[i].text):
            break
    return begin


def _beginning(lines: Sequence[Paragraph], first: Story, rules: Rules, several: bool) -> int:
    """The line where the first story begins: that of its report, but no lead over several."""
    begin = first.first
    for i in range(first.first - 1, -1, -1):
        if lines[i].role not in ("body", "heading") or says(lines[i].text, rules, "salutation"):
            break
        begin = i
    begin = _with_party(lines, begin)
    while begin < first.last and several and says(lines[begin].text, rules, "lead_of_several"):
        begin += 1
    return begin
