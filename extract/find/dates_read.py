"""Readings: the parts of dates put together into expressions, before anything is resolved.

Parts that stand side by side go from large to small: year, month, day, weekday, time of day, clock
(2020年 | 1月 | 28日 | 上午 | 8时35分). 的 and a bracketed weekday or lunar day may stand between.
Two readings joined by 至, 到 or a dash are one interval.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from extract.find.dates_scan import Part

RANK: Final = {
    "year": 1, "holiday": 2, "month": 2, "season": 2, "full": 3, "date": 3, "within": 3, "day": 3,
    "pair": 3, "shift": 3, "lunar": 3, "weekday": 4, "hours": 5, "clock": 6,
}  # fmt: skip
PAIR_RANK: Final = {"year": 1, "month": 2, "day": 3, "hour": 6}
GLUE: Final = ("", "的", " ", "T", "在")
ABOUT: Final = ("约", "大约", "大概")
JOIN = re.compile(r"(?:起|开始)? {0,2}(?:一?直?(?:持续|延续)?[至到]|[-~]|—{1,2}) {0,2}")
ABOUT_AFTER = re.compile(r"许|左右|前后|上下|多(?![人名条次个户份])|前后")
ABOUT_BEFORE = re.compile(r"(?:大约|大概|约莫|约|近)(?:在|于)?$")
TO_COME = re.compile(
    r"(?:将[于在自从至到]?|[拟定须应][于在]|预计|预定|计划[于在]?|有望[于在]?|[迟期延][至到]|请[于在]"
    r"|务必[于在]|截止(?:时间|日期)?[为是：]?)$"
)
ASIDE = re.compile(
    r"(?:日|号)?(?:起)?(?:正式|开始|首次)?(?:施行|实施|生效|修订|修正|颁布|(?:公布|印发|发布)的《"
    r"|出生|生[，）]|参加工作|入党)|(?<=年)[^，。；\n]{0,8}《\0"
)
ABOUT_FIRST: Final = frozenset("许左前上多")
ABOUT_LAST: Final = frozenset("约概莫近在于")
TO_COME_LAST: Final = frozenset("将于在自从至到定计有望为是：")
ASIDE_FIRST: Final = frozenset("日号起正开首施实生修颁公印发出参入")
SAID: Final[tuple[str, ...]] = ("day", "weekday")
LONGEST_JOIN: Final = 8
BOUNDARY: Final = "，。；：、！？\n　 “‘（【》”）于在至到"


@dataclass(slots=True)
class Reading:
    """One expression as written: its parts by name, and what surrounds it."""

    start: int
    end: int
    rule: str
    parts: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    approximate: bool = False
    to_come: bool = False
    aside: bool = False
    quoted: bool = False
    line: int = 0
    until: Reading | None = None

    def has(self, *names: str) -> bool:
        """Whether any of the parts named is there."""
        return any(map(self.parts.__contains__, names))


def readings(text: str, parts: list[Part]) -> list[Reading]:
    """The expressions that `parts` make in `text`, in reading order."""
    found: list[Reading] = []
    at = line = seen = 0
    while at < len(parts):
        reading, at = _one(text, parts, at)
        near = at < len(parts) and parts[at].start - reading.end <= LONGEST_JOIN
        join = JOIN.match(text, reading.end) if near else None
        if join and parts[at].start == join.end() and _joins(reading):
            until, after = _one(text, parts, at)
            if _joins(until):
                reading.until, reading.end, at = until, until.end, after
        line += text.count("\n", seen, reading.start)
        seen = reading.start
        reading.line = line
        if _stands(text, reading):
            found.append(_in_context(text, reading))
    return found


def _one(text: str, parts: list[Part], at: int, inside: bool = False) -> tuple[Reading, int]:
    first = parts[at]
    reading = Reading(first.start, first.end, first.rule)
    _take(reading, first)
    rank = _rank(first)
    at += 1
    while rank and at < len(parts):
        part = parts[at]
        gap = text[reading.end : part.start]
        if gap == "（" and not inside and (inner := _bracketed(text, reading, parts, at)):
            at, rank = inner, max(rank, 4)
        elif not _glued(gap, part) or not _attaches(reading, part, rank):
            break
        else:
            reading.approximate |= gap in ABOUT
            _take(reading, part)
            rank = max(rank, _rank(part))
            at += 1
    last = text[reading.end : reading.end + 1]
    if last in ABOUT_FIRST and (about := ABOUT_AFTER.match(text, reading.end)):
        reading.approximate |= reading.has("clock", "day", "month", "year", "full", "pair")
        reading.end = about.end() if reading.approximate else reading.end
    return reading, at


def _take(reading: Reading, part: Part) -> None:
    """Add what a part tells; a date written out tells a month, a day, and perhaps a year."""
    reading.end = part.end
    if "about" in part.value or "more" in part.value:
        reading.approximate = True
    if part.name != "date":
        reading.parts.setdefault(part.name, part.value)
        return
    if "year" in part.value:
        reading.parts["year"] = part.value
    reading.parts.pop("shift", None)
    reading.parts["month"] = reading.parts["day"] = part.value


def _glued(gap: str, part: Part) -> bool:
    return gap in GLUE or (gap in ABOUT and part.name == "clock")


def _rank(part: Part) -> int:
    if part.name == "pair":
        return PAIR_RANK[part.value["of"]]
    return RANK.get(part.name, 0)


def _attaches(reading: Reading, part: Part, rank: int) -> bool:
    name = part.name
    if name in ("clock", "hours", "month"):
        return RANK[name] > rank
    if name == "day" and part.value.get("from") == "clock" and not part.value["shift"]:
        return rank < RANK["day"] or reading.has("day", "full")
    if name in ("shift", "lunar"):
        return False
    if name == "date":
        only = set(reading.parts)
        return (only == {"year"} and "year" not in part.value) or only == {"shift"}
    if part.rule == "date.nth_weekday":
        return reading.has("month") and not reading.has("day")
    if name == "within":
        return reading.has("year" if part.value["of"] == "year" else "month", "year")
    return _rank(part) > rank


def _bracketed(text: str, reading: Reading, parts: list[Part], at: int) -> int | None:
    """The place after a bracket that says the day again: （星期二）, （正月初五）, （2月4日）."""
    inner, after = _one(text, parts, at, inside=True)
    if text[inner.end : inner.end + 1] != "）":
        return None
    weekday_or_lunar = set(inner.parts) <= {"weekday", "lunar"}
    loose = reading.has("lunar", "weekday", "shift") or _relative(reading)
    if weekday_or_lunar and reading.has("day", "full"):
        reading.end = inner.end + 1
        return after
    if loose and inner.has("day", "full") and not _relative(inner):
        said = {name: reading.parts[name] for name in SAID if name in reading.parts}
        near: dict[str, Mapping[str, Any]] = {"near": said} if said else {}
        hours = {name: reading.parts[name] for name in ("hours",) if name in reading.parts}
        reading.parts = {**hours, **inner.parts, **near}
        reading.rule = inner.rule
        reading.end = inner.end + 1
        return after
    return None


def _relative(reading: Reading) -> bool:
    day = reading.parts.get("day", {})
    return "from" in day and "day" not in day


def _joins(reading: Reading) -> bool:
    return _rank_of(reading) > 0 and not reading.has("shift", "lunar", "pair")


def _rank_of(reading: Reading) -> int:
    return max(RANK.get(name, 0) for name in reading.parts)


def _stands(text: str, reading: Reading) -> bool:
    """Whether the parts make an expression by themselves."""
    if len(reading.parts) > 1:
        return True
    if "hours" in reading.parts:
        before = text[reading.start - 1 : reading.start]
        after = text[reading.end : reading.end + 1]
        return reading.until is not None or (before in BOUNDARY and after == "，")
    if "year" in reading.parts and reading.until is None:
        return _plausible_year(reading.parts["year"])
    return True


def _plausible_year(value: Mapping[str, Any]) -> bool:
    year = value.get("year", "2000")
    return not year.isascii() or (len(year) == 4 and 1800 <= int(year) <= 2199)


def _in_context(text: str, reading: Reading) -> Reading:
    before = text[max(0, reading.start - 8) : reading.start].rstrip()
    last, following = before[-1:], text[reading.end : reading.end + 1]
    if last in ABOUT_LAST and ABOUT_BEFORE.search(before):
        reading.approximate = True
    reading.to_come = last in TO_COME_LAST and TO_COME.search(before) is not None
    if following in ASIDE_FIRST or "year" in reading.parts:
        reading.aside = ASIDE.match(text, reading.end) is not None
    return reading
