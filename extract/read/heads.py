"""The lines of which a headline is made, and those around it: of the document, or of the site."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.read.furniture import is_prose
from extract.read.headline import FULL, HAN, NAMES, names_site, reads_like_headline
from extract.read.page import Line, Page
from extract.rules.load import Rules

DOCUMENT = re.compile("(?:通报|通告|公告|公示|决定|通知|答复|复函|函|意见|情况|说明|声明)\\Z")
CIRCULAR = re.compile(
    r"文件\Z|[〔\[【（]\d{4}[〕\]】）]第?\d+号|\A（?密级|\A(?:特急|加急|签发人[：:])"
)
TITLE_OF_DOCUMENT = re.compile(
    r"[\u4e00-\u9fff 、（）]{0,60}关于[^。；：]{4,80}的?"
    "(?:通报|通告|公告|公示|决定|通知|意见|情况说明|答复)"
)
DOCUMENT_LINES = 4
SITE_NAME = 12


def lines_of_title(lines: Sequence[Line], parts: Sequence[str], place: int) -> tuple[int, ...]:
    """The lines of the headline that stands in the line `place`, in which it may go on."""
    document = _document(lines, parts, place)
    return document or (place, *_continued(lines, parts, place))


def above_title(lines: Sequence[Line], title: Sequence[int], rules: Rules) -> list[int]:
    """The lines above those of the headline that are of the site: short, no head of a circular.

    某市教育局文件, 某教发〔2021〕46号, and the bodies beside them: they belong to the document.
    """
    above = range(title[0] if title else 0)
    circular = any(CIRCULAR.search(lines[place].text) for place in above)
    after = title[-1] + 1 if title else 0
    numbered = after < len(lines) and bool(CIRCULAR.search(lines[after].text))
    return [
        place
        for place in above
        if len(lines[place].text) <= SITE_NAME
        and not CIRCULAR.search(lines[place].text)
        and not ((circular or numbered) and names_site(lines[place].text, rules))
    ]


def second_headlines(
    page: Page, parts: Sequence[str], title: Sequence[int], rules: Rules
) -> list[int]:
    """The lines right above and under the headline of an HTML page that go with it.

    They stand in the same block, or in rows of the same table, and are no names of a section.
    """
    if not title or not page.nodes:
        return []
    own = page.lines[title[0]]
    found = []
    for place in (title[0] - 1, title[-1] + 1):
        if not 0 <= place < len(page.lines) or parts[place] not in ("", "outside"):
            continue
        line = page.lines[place]
        if line.links or len(line.text) < FULL - 1 or not HAN.search(line.text):
            continue
        headed = line.tag in ("h2", "h3", "h4", "h5") and own.tag in ("h1", "h2", "h3")
        rows = line.tag == own.tag == "td" and _table(page, line) == _table(page, own)
        beside = rows or (headed and _parent(page, line) == _parent(page, own))
        if beside and not names_site(line.text, rules):
            found.append(place)
    return found


def _parent(page: Page, line: Line) -> int:
    return page.nodes[line.block].parent


def _table(page: Page, line: Line) -> int:
    return page.nodes[_parent(page, line)].parent


def _continued(lines: Sequence[Line], parts: Sequence[str], place: int) -> list[int]:
    """The next line where the headline goes on in it: one heading in two, 关于…的 / 通报."""
    after = place + 1
    if after >= len(lines) or parts[after] not in ("", "outside") or lines[after].gap:
        return []
    first, second = lines[place], lines[after]
    both = first.tag == second.tag and first.tag in ("h1", "h2")
    return [after] if both or cut_in_two(first.text, second.text) else []


def _document(lines: Sequence[Line], parts: Sequence[str], place: int) -> tuple[int, ...]:
    """The lines of a document's title that was set in several, the bodies that issue it first.

    中共某县委办公室 某县人民政府办公室 / 关于三起典型问题的 / 通 报
    """
    if TITLE_OF_DOCUMENT.fullmatch(lines[place].text):
        return ()
    for first in range(max(0, place - DOCUMENT_LINES + 1), place + 1):
        text = ""
        for last in range(first, min(first + DOCUMENT_LINES, len(lines))):
            text += lines[last].text
            loose = (
                parts[last] not in ("", "outside")
                or (last > first and lines[last].gap)
                or is_prose(lines[last])
            )
            if loose or CIRCULAR.search(lines[last].text):
                break
            if last > first and last >= place and TITLE_OF_DOCUMENT.fullmatch(text):
                return tuple(range(first, last + 1))
    return ()


def cut_in_two(first: str, second: str) -> bool:
    """Whether two lines are the title of one document: 关于…的 / 通报."""
    whole = DOCUMENT.search(first)
    return "关于" in first and not whole and len(second) <= 30 and bool(DOCUMENT.search(second))


def better_heading(
    lines: Sequence[Line], parts: Sequence[str], place: int, rules: Rules
) -> int | None:
    """A line before the one in `place` that is more surely the headline."""
    head = range(place)
    over = None if lines[place].strong else over_byline(lines, parts, head, rules)
    heading = None if lines[place].tag == "h1" else full_heading(lines, parts, head, rules)
    return over if heading is None else heading


def below_crumbs(parts: Sequence[str], head: range) -> range:
    """The lines of the head behind the way to the page, where any are left."""
    crumbs = [place for place in head if parts[place] == "crumb"]
    below = range(crumbs[-1] + 1, head.stop) if crumbs else head
    return below if any(not parts[place] for place in below) else head


def full_heading(
    lines: Sequence[Line], parts: Sequence[str], head: range, rules: Rules
) -> int | None:
    """The last h1 that is too long to name a site."""
    found = [
        place
        for place in head
        if lines[place].tag == "h1"
        and parts[place] in ("", "outside")
        and len(lines[place].text) >= FULL
        and reads_like_headline(lines[place].text)
        and not names_site(lines[place].text, rules)
    ]
    return found[-1] if found else None


def over_byline(
    lines: Sequence[Line], parts: Sequence[str], head: range, rules: Rules
) -> int | None:
    """The last line before a byline that reads like a headline."""
    over = [
        place
        for place in head
        if parts[place] in ("", "outside")
        and place + 1 < len(lines)
        and parts[place + 1] in ("byline", "people", "count")
        and reads_like_headline(lines[place].text)
        and not names_site(lines[place].text, rules)
    ]
    return over[-1] if over else None


def heading_outside(
    lines: Sequence[Line], parts: Sequence[str], head: range, rules: Rules
) -> int | None:
    """A heading before the main part: h1, h2, the line over the byline, else the last in bold."""
    below = below_crumbs(["" if part == "outside" else part for part in parts], head)
    for places, tag in ((head, "h1"), (below, "h2"), (below, "h3"), (head, "h2")):
        for place in places:
            read = lines[place].text
            told = parts[place] in ("", "outside") and not names_site(read, rules)
            if lines[place].tag == tag and told and reads_like_headline(read):
                return place
    over = over_byline(lines, parts, head, rules)
    if over is not None:
        return over
    bold = [
        place
        for place in head
        if lines[place].strong
        and parts[place] in ("", "outside")
        and reads_like_headline(lines[place].text)
        and not NAMES.fullmatch(lines[place].text)
    ]
    return bold[-1] if bold else None
