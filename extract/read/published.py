"""When a page's article was published, and where that was found.

The date that signs a document comes first, then one in brackets under its title, then the
earliest of those that the page tells (byline, dateline, meta tags): a copy is dated later than
what it copies. A dateline without a year, the date of an update, of saving the page and of its
address come last. A day told without its year takes that of another of these dates, else that
of the text's last date before it; where there is none, it is no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.read.days import Day, day_of, days_in
from extract.read.form import plain_form
from extract.read.furniture import is_prose
from extract.read.page import Line, Page
from extract.read.signature import Signature, day_under_title
from extract.rules.load import Rules
from extract.rules.match import find

FRAME = frozenset(
    ("byline", "people", "count", "data", "forum", "post", "share", "tools", "outside", "crumb")
)
CREDITS = 3
"""Lines behind the story in which what was copied may be credited with its date."""
ADDRESS = re.compile(
    r"(?<!\d)(20\d{2})(?:[-/_]?)(0[1-9]|1[0-2])(?:[-/_]?)(0[1-9]|[12]\d|3[01])(?!\d)"
)
ADDRESS_MONTH = re.compile(r"/(20\d{2})[-/]?(0[1-9]|1[0-2])(?=/)")
HEADED = re.compile("(?:发文|成文|发布|印发)日期 ?[：:]")
"""The day in the head of an official letter, which is told with its text."""
HERE = re.compile("(?:来源|来自|出处|稿源)[：:] ?本[站网局院委厅办]")
COPIED = re.compile("来源|来自|转自|转载|出处|稿源|摘自")
NAMED = 4
"""Characters of a body's name in a byline: 区应急局 for 某山区应急局."""
OWNED = re.compile("版权所有|主办|(?:发布|发文|答复|处理|办理|承办)(?:机构|机关|单位|部门)[：: ]")
OWN_DATELINE = re.compile(r"\A本[报网台刊社站 ]?(?:综合)?[讯电] ?(?=\d)")


SIGNED_LATER, WRITTEN = 2.6, 2.5
"""Ranks of the day that signs a document on its body's own site, and of that of its writing."""
CHOICES = frozenset(("option", "select"))
ISSUE = 4
"""The rank of the day in the head of a newspaper's page."""
LABEL = re.compile(r"\W?[\u4e00-\u9fff]{2,6}[：:]")
SHEET = re.compile(r"第 ?[A-Z]?\d{1,3} ?版|[A-Z]\d{2}版|版次[：:]")


@dataclass(frozen=True, slots=True)
class Published:
    """A date (EDTF, to the day or the month) and where it was found."""

    value: str | None
    where: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date that a page tells of itself: the lower its rank, the better."""

    rank: float
    value: str
    where: str


def find_published(
    page: Page, parts: Sequence[str], told: Sequence[int], signature: Signature, rules: Rules
) -> Published:
    """The date of a page's article, given its furniture and the lines `told`."""
    found = list(_candidates(page, parts, told, signature, rules))
    dated = [candidate for candidate in found if candidate.value[:4].isdigit()]
    for candidate in found:
        if not candidate.value[:4].isdigit():
            year = _year(candidate.value, dated, _days_told(page.lines, told, rules))
            if year is not None:
                value = year + candidate.value[4:]
                dated.append(
                    Candidate(candidate.rank, value, f"{candidate.where}, year of the text")
                )
    if not dated:
        return Published(None)
    best = min(dated, key=lambda candidate: (candidate.rank, candidate.value))
    return Published(best.value, best.where)


def _candidates(
    page: Page, parts: Sequence[str], told: Sequence[int], signature: Signature, rules: Rules
) -> Iterator[Candidate]:
    if signature.day:
        rank = SIGNED_LATER if _own_site(page, parts, signature) else 0
        yield Candidate(rank, signature.day.value, "signature")
    above = [place for place in told if place not in signature.lines]
    if day := day_under_title(page.lines, above, rules):
        yield Candidate(1, day.value, "under the title")
    story = next((place for place in told if is_prose(page.lines[place])), len(parts))
    yield from _framed(page, parts, told, story, rules)
    if story < len(parts):
        yield from _dateline(page.lines[story], rules)
    if "published" in page.data and (value := day_of(page.data["published"], rules)):
        saved = page.data.get("saved") is not None
        yield Candidate(5 if saved else 2, value, "saved" if saved else "the page's data")
    yield from _issue(page, parts, rules)
    yield from _address(page, story)


def _framed(
    page: Page, parts: Sequence[str], told: Sequence[int], story: int, rules: Rules
) -> Iterator[Candidate]:
    """The days of the lines around the story, and of the head of an official letter."""
    end = max(told, default=0) + CREDITS
    for place, part in enumerate(parts):
        framed = part in FRAME and (place < story or (place < end and part == "byline"))
        if framed and page.lines[place].tag not in CHOICES:
            yield from _of_line(page.lines[place], rules, _label(page.lines, place))
    for place in told:
        if place < story and HEADED.match(page.lines[place].text):
            yield from _of_line(page.lines[place], rules)


def _issue(page: Page, parts: Sequence[str], rules: Rules) -> Iterator[Candidate]:
    """The day in the head of a newspaper's page: 2015年10月8日 星期四 … 第A07版."""
    framed = [line for line, part in zip(page.lines, parts, strict=True) if part]
    if any(SHEET.search(line.text) for line in framed):
        for line, part in zip(page.lines, parts, strict=True):
            for day in days_in(line.text, rules) if part == "clock" else ():
                yield Candidate(ISSUE, day.value, "issue")


def _of_line(line: Line, rules: Rules, label: str = "") -> Iterator[Candidate]:
    """The days of a line of the frame, behind the label that stands in the line before."""
    text = label + line.text
    days = {day.start: day for day in days_in(text, rules)}
    for mention in find(text, rules, "published"):
        day = next((d for start, d in days.items() if mention.start <= start < mention.end), None)
        if day is None or not day.has_year or mention.value["of"] == "law":
            continue
        if mention.value["of"] == "page":
            yield Candidate(4, day.value, "update")
        elif mention.value["of"] == "document":
            yield Candidate(WRITTEN, day.value, "byline")
        else:
            yield Candidate(2, day.value, "byline")
    for day in days.values():
        if not day.has_year:
            yield Candidate(3, day.value, "byline")


def _label(lines: Sequence[Line], place: int) -> str:
    """What the line before says, where it is a label and nothing else: a cell of a table."""
    before = lines[place - 1].text if place else ""
    return before if LABEL.fullmatch(before) else ""


def _own_site(page: Page, parts: Sequence[str], signature: Signature) -> bool:
    """Whether a page is of the body that signed its document: what it tells of itself names it.

    发布机构：某县公安局, 来源：本站, 版权所有 某县公安局, the page's own data, a byline without a
    label (2022-09-21 区应急局). A source alone does not tell: copies name it too.
    """
    frame = [page.data.get(key, "") for key in ("document_title", "site")]
    for line, part in zip(page.lines, parts, strict=True):
        if part in ("footer", "data") or OWNED.search(line.text):
            frame.append(line.text)
        if part and HERE.search(line.text):
            return True
    told = plain_form(" ".join(frame))
    named = [
        name
        for line, part in zip(page.lines, parts, strict=True)
        if part in ("byline", "people", "count") and not COPIED.search(line.text)
        for name in line.text.split()
    ]
    return any(
        body in told or any(len(name) >= NAMED and body.endswith(name) for name in named)
        for body in signature.bodies
    )


def _dateline(line: Line, rules: Rules) -> Iterator[Candidate]:
    for mention in find(line.text, rules, "furniture_inline"):
        if mention.value.get("part") == "dateline" and mention.start == 0:
            for day in days_in(mention.text, rules):
                yield Candidate(2 if day.has_year else 3, day.value, "dateline")
    if own := OWN_DATELINE.match(line.text):
        days = days_in(line.text[own.end() :], rules)
        if days and days[0].start == 0 and days[0].has_year:
            yield Candidate(2, days[0].value, "dateline")


def _address(page: Page, story: int) -> Iterator[Candidate]:
    start = page.lines[story].start if story < len(page.lines) else 0
    address = page.data.get("url") or page.text[:start]
    if "http" not in address:
        return
    address = address[address.index("http") :]
    if day := ADDRESS.search(address):
        yield Candidate(6, "-".join(day.groups()), "address")
    elif month := ADDRESS_MONTH.search(address):
        yield Candidate(7, "-".join(month.groups()), "address")


def _days_told(lines: Sequence[Line], told: Sequence[int], rules: Rules) -> list[Day]:
    days = (day for place in told for day in days_in(lines[place].text, rules))
    return [day for day in days if day.has_year]


def _year(value: str, dated: Sequence[Candidate], told: Sequence[Day]) -> str | None:
    """The year of a day told without one, if another date of the page decides it."""
    known = sorted(candidate.value for candidate in dated if len(candidate.value) == 10)
    if known:
        year = known[0][:4]
        return year if year + value[4:] <= known[0] else str(int(year) - 1)
    if told:
        last = max(day.value for day in told)
        if last[4:] <= value[4:]:
            return last[:4]
    return None
