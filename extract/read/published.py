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
OWN_DATELINE = re.compile(r"\A本[报网台刊社站 ]?(?:综合)?[讯电] ?(?=\d)")


@dataclass(frozen=True, slots=True)
class Published:
    """A date (EDTF, to the day or the month) and where it was found."""

    value: str | None
    where: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date that a page tells of itself: the lower its rank, the better."""

    rank: int
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
        yield Candidate(0, signature.day.value, "signature")
    if day := day_under_title(page.lines, told, rules):
        yield Candidate(1, day.value, "under the title")
    story = next((place for place in told if is_prose(page.lines[place])), len(parts))
    end = max(told, default=0) + CREDITS
    for place, part in enumerate(parts):
        if part in FRAME and (place < story or (place < end and part == "byline")):
            yield from _of_line(page.lines[place], rules)
    if story < len(parts):
        yield from _dateline(page.lines[story], rules)
    if "published" in page.data and (value := day_of(page.data["published"], rules)):
        saved = page.data.get("saved") is not None
        yield Candidate(5 if saved else 2, value, "saved" if saved else "the page's data")
    yield from _address(page, story)


def _of_line(line: Line, rules: Rules) -> Iterator[Candidate]:
    days = {day.start: day for day in days_in(line.text, rules)}
    for mention in find(line.text, rules, "published"):
        day = next((d for start, d in days.items() if mention.start <= start < mention.end), None)
        if day is None or not day.has_year or mention.value["of"] == "law":
            continue
        if mention.value["of"] == "page":
            yield Candidate(4, day.value, "update")
        else:
            yield Candidate(2, day.value, "byline")
    for day in days.values():
        if not day.has_year:
            yield Candidate(3, day.value, "byline")


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
