"""The headline of a page: which line it is, and what it says.

In this order: a line that the page's own data name as the title; the first line before the
story that reads like a headline; a heading outside the main part; what a label gives (原标题：,
留言主题：); the page's own data alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.read.form import plain_form
from extract.read.furniture import is_letter, is_prose
from extract.read.headline import (
    FULL,
    NAMES,
    SHORTEST,
    bare,
    headline,
    names_site,
    reads_like_headline,
)
from extract.read.heads import (
    CIRCULAR,
    SITE_NAME,
    below_crumbs,
    better_heading,
    cut_in_two,
    heading_outside,
    lines_of_title,
)
from extract.read.page import Line, Page
from extract.rules.load import Rules

COUNTED = re.compile(
    r"\A\s*[（(\[]\d+[^（()）]{0,24}(?:私信|消息|通知|提醒)[^（()）]{0,8}[)）\]]\s*"
)
SEPARATORS = re.compile(r"\s*[_|｜]\s*|\s+[-–—]\s+|\s*--+\s*|-(?=[^-]{2,20}\Z)")
SITE = re.compile(r"\s*[-_|—–].{2,40}\Z")
ALIKE = 0.6
LINKED, LISTED = 0.9, 0.1
"""From which share of links on a line is an entry of a list, and what that takes from its score."""


@dataclass(frozen=True, slots=True)
class Title:
    """A headline, where it was found, its line, and the lines that merely repeat it."""

    text: str | None
    where: str
    lines: tuple[int, ...] = ()
    repeats: tuple[int, ...] = ()


def find_title(page: Page, parts: Sequence[str], rules: Rules) -> Title:
    """The headline of a page, given what part of the furniture each line is."""
    if is_letter(page):
        return Title(None, "")
    head = _head(page.lines, parts)
    place, where = _by_data(page, head, rules), "headline, as the page's data name it"
    if place is None:
        place, where = _by_look(page, parts, below_crumbs(parts, head), rules), "headline"
        if place is not None and page.nodes:
            better = better_heading(page.lines, parts, place, rules)
            place = place if better is None else better
    if place is None or NAMES.fullmatch(page.lines[place].text):
        around = heading_outside(page.lines, parts, head, rules)
        place, where = (place, where) if around is None else (around, "heading of the page")
    if place is None or parts[place] in ("title", "data"):
        labelled = _labelled(page, parts, head, rules)
        if labelled is not None:
            return labelled
    if place is None:
        named = [name for name in _data_titles(page) if not names_site(name, rules)]
        return Title(named[0], "the page's data") if named else Title(None, "")
    lines = lines_of_title(page.lines, parts, place)
    text = "".join(headline(page.text, page.lines[number]) for number in lines)
    return Title(text, where, lines, tuple(_repeats(page.lines, parts, text, lines)))


def _head(lines: Sequence[Line], parts: Sequence[str]) -> range:
    """The lines before the story."""
    for place, line in enumerate(lines):
        if not parts[place] and is_prose(line) and line.text.endswith(("。", "：", "；", "！")):
            return range(place)
    return range(min(len(lines), 3))


def _data_titles(page: Page) -> list[str]:
    titles = [page.data["title"]] if "title" in page.data else []
    if document := page.data.get("document_title"):
        first, *others = SEPARATORS.split(document)
        titles += [part for part in (first, *others) if len(part) >= FULL or part == first][:1]
    shown = (" ".join(COUNTED.sub("", title).split()) for title in titles)
    return [title for title in shown if len(title) >= SHORTEST]


def _by_data(page: Page, head: range, rules: Rules) -> int | None:
    """The line before the story that says what the page's data say, the most alike."""
    names = [page.data[key] for key in ("title", "document_title") if key in page.data]
    names += _data_titles(page)
    best: tuple[float, int] | None = None
    for place in head:
        line = bare(page.lines[place].text)
        if names_site(page.lines[place].text, rules):
            continue
        for name in map(bare, map(plain_form, names)):
            shorter, longer = sorted((len(line), len(name)))
            contained = (line in name or name in line) and not _ends(name, line)
            share = shorter / longer if contained and shorter >= SHORTEST else 0.0
            heading = page.lines[place].tag in ("h1", "h2") and contained and shorter >= SHORTEST
            listed = page.lines[place].tag == "li" or page.lines[place].links > LINKED
            score = share + heading - LISTED * (listed and not heading)
            if (share >= ALIKE or heading or name.startswith(line)) and shorter >= SHORTEST:
                best = max(best or (0.0, 0), (score, -place))
    return -best[1] if best else None


def _ends(name: str, line: str) -> bool:
    """Whether a line is merely the end of a page's title: the name of its site."""
    return name.endswith(line) and len(line) < len(name) and len(line) <= SITE_NAME


def _by_look(page: Page, parts: Sequence[str], head: range, rules: Rules) -> int | None:
    """The first line that looks like a headline, a long one before what may name the site."""
    short = None
    for place in head:
        line = page.lines[place]
        read = plain_form(headline(page.text, line))
        if parts[place] or not reads_like_headline(read):
            continue
        if names_site(read, rules) or _begins_post(page, place):
            continue
        again = [p for p in head if p > place and _begins(read, page.lines[p].text)]
        if again:
            return again[0]
        if _stands_alone(page, parts, place):
            if len(read) >= FULL or NAMES.fullmatch(read):
                return place
            short = place if short is None else short
    return short


def _begins_post(page: Page, place: int) -> bool:
    """Whether a line is the first of a post: set like its paragraphs, in one block with them."""
    line = page.lines[place]
    following = next((other for other in page.lines[place + 1 :] if is_prose(other)), None)
    return following is not None and 0 <= line.block == following.block and not line.strong


def _stands_alone(page: Page, parts: Sequence[str], place: int) -> bool:
    """Whether a line is set off from what follows: by a blank line, furniture, a paragraph."""
    if place + 1 >= len(page.lines):
        return len(page.lines) == 1
    following = page.lines[place + 1]
    if cut_in_two(page.lines[place].text, following.text) or CIRCULAR.search(following.text):
        return True
    subtitled = following.text.startswith(("（", "——", "—"))
    set_off = following.gap or following.place or parts[place + 1]
    return bool(set_off) or subtitled or is_prose(following)


def _labelled(page: Page, parts: Sequence[str], head: range, rules: Rules) -> Title | None:
    for place in head:
        line = page.lines[place]
        if parts[place] not in ("title", "data"):
            continue
        for rule in rules.of("furniture"):
            match = rule.pattern.search(line.text)
            if match and match.groupdict().get("title"):
                text = line.form.published(page.text, *match.span("title"))
                return Title(text.strip(), "label", (place,))
    return None


def _repeats(
    lines: Sequence[Line], parts: Sequence[str], text: str, own: Sequence[int]
) -> list[int]:
    wanted = bare(plain_form(text))
    if len(wanted) <= SHORTEST:
        return []
    return [
        place
        for place, line in enumerate(lines)
        if place not in own and not parts[place] and _repeats_it(line.text, wanted)
    ]


def _repeats_it(text: str, wanted: str) -> bool:
    """Whether a line is the headline again, alone or as the document's title (标题_频道_某网)."""
    return bare(text) == wanted or bool(
        (site := SITE.search(text)) and bare(text[: site.start()]) == wanted
    )


def _begins(whole: str, part: str) -> bool:
    """Whether a line is the first part of another, the names of site and section behind it."""
    rest = whole[len(part) :].lstrip()
    return len(part) >= SHORTEST and whole.startswith(part) and rest[:1] in tuple("-_|—–")
