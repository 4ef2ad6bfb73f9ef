"""Which lines of a page are furniture, and what of it.

A line is furniture if pieces of furniture (rules/furniture.toml) make it up, if it stands in a
block set apart, in a list of other pages, or behind the end of the story. What may be told, a
paragraph, a heading, the body and date that sign a document, is never furniture.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from extract.read.page import NUMBERED, Line, Page
from extract.read.pieces import READERS, Piece, made_of, pieces_of
from extract.read.story import outside_story
from extract.rules.load import Rules

PROSE_LENGTH = 24
LONG = 48
"""Characters from which on a line with marks is a paragraph, whatever it ends with."""
PROSE = re.compile("[，。；！？]|：“")
SENTENCE_END = ("。", "；", "：", "！", "？", "”", "）", "…", "》")
HEADLINE_END = re.compile(r"[。；]\Z")
STAMPED = re.compile(r"\d{1,2}[-月:]\d{1,2}")
STAMP = re.compile(r"(?<!\d)(?:\d{2,4}-)?\d{1,2}-\d{1,2}(?!\d)")
ENDS = frozenset(("neighbour", "footer", "related"))
"""Furniture behind which a page tells little more."""
PASSING = frozenset(("picture", "rule", "page", "advertisement", "circulation"))
"""Furniture that also stands in the middle of a story."""
SMALL = 0.35
"""The most prose, as a share of that before, that may stand behind the end of a story."""
NAME_LENGTH = 20
NO_NAME = re.compile(r"[，。；：！？“《（]|(?:通报|通告|公告|公示|决定|答复|声明|说明|提示)\Z")
WHOLE = 0.95
LETTER = ("受文者", "主旨")
LETTER_PARTS = frozenset(("data", "byline", "docnumber", "title", "label", "circulation"))
BYLINE = frozenset(("byline", "count", "people", "forum", "post", "follow"))


def parts_of(page: Page, rules: Rules) -> list[str]:
    """Of each line, the part of the furniture that it is; empty for what may be told."""
    lines: Sequence[Line] = page.lines
    pieces = [pieces_of(line, rules) for line in lines]
    parts = [made_of(line, p, "body") for line, p in zip(lines, pieces, strict=True)]
    told = [_told(line) and not part for line, part in zip(lines, parts, strict=True)]
    end = _end(page, parts, told)
    beyond = outside_story(page, told, end, rules)
    lines = [
        replace(line, place="outside") if away and line.place != "apart" else line
        for line, away in zip(lines, beyond, strict=True)
    ]
    told = [tells and not away for tells, away in zip(told, beyond, strict=True)]
    first, last = _story(lines, pieces, told, end)
    for place, line in enumerate(lines):
        zone = "head" if place < first else "foot" if place > last else "body"
        behind = "behind" if place >= end else ""
        parts[place] = made_of(line, pieces[place], zone) or _placed(line) or behind
    prose = [told[place] and not parts[place] for place in range(len(lines))]
    _names(lines, parts, first, rules)
    _links(lines, parts, first)
    _lists(lines, parts, prose, end)
    _stamped(lines, parts, last, end)
    _menus(lines, parts, pieces, range(first))
    _menus(lines, parts, pieces, range(last + 1, len(lines)))
    _data(lines, parts, pieces, first)
    _scraps(lines, parts, last, rules)
    if is_letter(page):
        parts = ["" if part in LETTER_PARTS else part for part in parts]
    return parts


def is_letter(page: Page) -> bool:
    """Whether a page is an official letter as Taiwan sets them: 受文者, 主旨, 说明.

    Its data are lines of the document, and it has no headline.
    """
    return all(any(line.text.startswith(label) for line in page.lines) for label in LETTER)


def is_prose(line: Line) -> bool:
    """Whether a line reads like a paragraph."""
    text = line.text
    if line.tag in ("h1", "h2") and len(text) < 2 * LONG:
        return False
    ended = len(text) >= LONG or (len(text) >= PROSE_LENGTH and text.endswith(SENTENCE_END))
    return ended and bool(PROSE.search(text)) and line.links < 0.5


def _told(line: Line) -> bool:
    return is_prose(line) and not _placed(line)


def _placed(line: Line) -> str:
    return line.place if line.place in ("apart", "outside") else ""


def _end(page: Page, parts: Sequence[str], told: Sequence[bool]) -> int:
    """The place of the first line behind the story: lists of other pages, comments, the foot."""
    lines, known = page.lines, any(told)
    sizes = [
        len(line.text) * (tells if known else not part and not _placed(line))
        for line, part, tells in zip(lines, parts, told, strict=True)
    ]
    spans = _paragraphs(page, told)
    total, before = sum(sizes), 0
    for place, part in enumerate(parts):
        before += sizes[place]
        little = total - before <= SMALL * before
        amid = part in ENDS and any(first < place < last for first, last in spans)
        ends = part in READERS or (part in ENDS and little and not amid)
        if before and ends and (known or little):
            return place
    return len(lines)


def _paragraphs(page: Page, told: Sequence[bool]) -> list[tuple[int, int]]:
    """The first and last line of the paragraphs that stand side by side in one block of HTML."""
    spans: dict[int, tuple[int, int]] = {}
    for place, line in enumerate(page.lines):
        if told[place] and line.tag == "p":
            around = page.nodes[line.block].parent
            spans[around] = spans.get(around, (place, place))[0], place
    return [span for span in spans.values() if span[0] < span[1]]


def _story(
    lines: Sequence[Line], pieces: Sequence[Sequence[Piece]], told: Sequence[bool], end: int
) -> tuple[int, int]:
    """The first and the last line of the story, given which lines are prose.

    Where there is no prose (one clause a line), every line counts that is no furniture.
    """
    known = any(told[:end])

    def stands(place: int, zone: str) -> bool:
        line = lines[place]
        story = told[place] if known else not _placed(line)
        return story and not made_of(line, pieces[place], zone)

    def headline(place: int) -> bool:
        """Whether a line that looks like prose is a headline: a byline follows it."""
        text, after = lines[place].text, place + 1
        short = len(text) < 2 * LONG and "。" not in text and after < end
        return short and bool(made_of(lines[after], pieces[after], "head"))

    heads = (place for place in range(end) if stands(place, "head") and not headline(place))
    first = next(heads, 0)
    last = next((place for place in reversed(range(end)) if stands(place, "foot")), end - 1)
    return first, last


def _names(lines: Sequence[Line], parts: list[str], first: int, rules: Rules) -> None:
    """Mark the name of an account or author that stands between the headline and its byline."""
    accounts = rules.of("account_name")
    for place in range(first):
        text = lines[place].text
        named = any(rule.pattern.match(text) for rule in accounts)
        stamped = parts[place + 1] in BYLINE or STAMPED.search(lines[place + 1].text)
        if parts[place] == "outside" and named and stamped:
            parts[place] = "account"
        if parts[place] or parts[place + 1] not in BYLINE:
            continue
        if len(text) > NAME_LENGTH or NO_NAME.search(text):
            continue
        above = place - 1
        headed = place > 0 and not parts[above] and len(lines[above].text) > max(len(text), 8)
        posted = place > 0 and parts[above] in ("post", "forum")
        if headed or posted or named:
            parts[place] = "account"


def _links(lines: Sequence[Line], parts: list[str], first: int) -> None:
    """Mark lines that are nothing but a link to another page."""
    for place in range(first, len(lines)):
        line = lines[place]
        if not parts[place] and line.links > WHOLE and not NUMBERED.match(line.text):
            parts[place] = "link"


def _lists(lines: Sequence[Line], parts: list[str], prose: Sequence[bool], end: int) -> None:
    """Mark the headlines under a heading like 相关阅读, up to the next line of the story.

    A headline before a byline is that of the story: the list stood above it.
    """
    inside = ""
    for place in range(end):
        line = lines[place]
        if parts[place] == "related":
            inside = line.place or "here"
        elif inside and not parts[place]:
            headed = place + 1 < end and parts[place + 1] in BYLINE
            ends = prose[place] or headed or NUMBERED.match(line.text)
            inside = "" if ends or inside != (line.place or "here") else inside
            parts[place] = "related" if inside else ""


def _stamped(lines: Sequence[Line], parts: list[str], last: int, end: int) -> None:
    """Mark headlines with the day of another page that stand behind the story."""
    for place in range(last + 1, end):
        text = lines[place].text
        if (
            not parts[place]
            and STAMP.search(text)
            and len(text) > 14
            and not HEADLINE_END.search(text)
        ):
            parts[place] = "related"


def _menus(
    lines: Sequence[Line],
    parts: list[str],
    pieces: Sequence[Sequence[Piece]],
    places: range,
) -> None:
    """Mark runs of short lines among which entries of menus stand, and runs of days."""

    def sort(place: int) -> str:
        text = lines[place].text
        if len(text) > 10 or PROSE.search(text):
            return ""
        return (
            "days"
            if not re.search("[\u4e00-\u9fff]{3}", text) and re.search(r"\d", text)
            else "entries"
        )

    for kind, run in groupby(places, key=sort):
        group = list(run)
        entries = [p for p in group if any(piece.part in ("entry", "menu") for piece in pieces[p])]
        enough = len(entries) >= 2 and 4 * len(entries) >= len(group) and len(group) >= 3
        if (kind == "entries" and enough) or (kind == "days" and len(group) >= 5):
            for place in group:
                parts[place] = parts[place] or "menu"


def _data(
    lines: Sequence[Line], parts: list[str], pieces: Sequence[Sequence[Piece]], first: int
) -> None:
    """Mark the value of a row of data where it stands in the line behind its label."""
    for place in range(1, min(first, len(lines))):
        labels = [p for p in pieces[place - 1] if p.part == "data" and not p.value.get("value")]
        if parts[place - 1] == "data" and labels and not parts[place] and not lines[place].gap:
            parts[place] = "data"


def _scraps(lines: Sequence[Line], parts: list[str], last: int, rules: Rules) -> None:
    """Mark scraps behind the story once furniture has begun there, signatures aside."""
    begun = False
    for place in range(last + 1, len(lines)):
        text = lines[place].text
        if parts[place]:
            printed = lines[place].place == "apart" and lines[place].block < 0
            begun = begun or not (printed or parts[place] in PASSING)
        elif begun and not is_prose(lines[place]):
            kinds = ("signer", "page_day", "after_signature")
            signs = any(rule.pattern.search(text) for kind in kinds for rule in rules.of(kind))
            parts[place] = "" if signs else "behind"
