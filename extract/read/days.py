"""Days as pages write them, and their ISO dates.

2020-02-25, 2020/2/25, 2020.02.25, 2020年2月25日   2020-02-25
22-03-14 (before a space)                         2022-03-14
二〇二二年三月十八日                                2022-03-18
民国111年3月8日                                    2022-03-08
Tue Feb 25 10:13:02 2020, Feb 25, 2020            2020-02-25
2月5日                                             XXXX-02-05
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from extract.read.form import plain_form
from extract.rules.load import Rules
from extract.rules.match import find

DIGITS = {c: str(n) for n, c in enumerate("〇一二三四五六七八九")} | dict.fromkeys("零OＯ○", "0")
MOMENT = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})"
)
EDTF = re.compile(
    r"(XXXX|\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(?:[01]\d|2[0-4])(?::[0-5]\d){0,2}(?:Z|[+-]\d{2}:\d{2})?)?)?)?"
)
EPOCH = re.compile(r"1\d{9}(?:\d{3})?")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
CHINA = timedelta(hours=8)
NO_YEAR = "XXXX"


@dataclass(frozen=True, slots=True)
class Day:
    """A day in a line: where it stands in the line's form, and its ISO date (XXXX: no year)."""

    start: int
    end: int
    value: str

    @property
    def has_year(self) -> bool:
        """Whether the day is told with its year."""
        return not self.value.startswith(NO_YEAR)


def days_in(text: str, rules: Rules) -> list[Day]:
    """The days told in a line's form, in reading order; what is no day of the calendar is none."""
    found = []
    for mention in find(text, rules, "page_day"):
        value = _value(mention.value)
        if value is not None:
            found.append(Day(mention.start, mention.end, value))
    return found


def day_of(written: str, rules: Rules) -> str | None:
    """The day of a machine-made time, that of China where the time zone is told.

    2023-05-12T01:31:00Z, 2021-11-05 09:12, 1647856800 (seconds, or milliseconds, since 1970),
    Sat Mar 19 20:41:07 +0800 2022
    """
    if EPOCH.fullmatch(written):
        return (datetime.fromtimestamp(int(written[:10]), UTC) + CHINA).date().isoformat()
    if moment := MOMENT.search(written):
        year, month, day, hour, minute = (int(part) for part in moment.groups()[:5])
        zone = moment.group(6).replace(":", "")
        offset = timedelta() if zone == "Z" else _offset(zone)
        try:
            return (datetime(year, month, day, hour, minute) - offset + CHINA).date().isoformat()
        except ValueError:
            return None
    days = [day for day in days_in(written, rules) if day.has_year]
    return days[0].value if days else None


def edtf_of(written: str, rules: Rules) -> str | None:
    """The date that somebody gives, as EDTF: as it is, or from the form in which pages write it.

    2020, 2020-02, 2020-02-14, 2020-02-14T08:30, XXXX-02-14; 2020年2月14日
    """
    if match := EDTF.fullmatch(written):
        year, month, day = match.groups()
        try:
            date(2020 if year == NO_YEAR else int(year), int(month or 1), int(day or 1))
        except ValueError:
            return None
        return written
    days = days_in(plain_form(written), rules)
    return days[0].value if len(days) == 1 and days[0].has_year else None


def _offset(zone: str) -> timedelta:
    size = timedelta(hours=int(zone[1:3]), minutes=int(zone[3:5]))
    return -size if zone[0] == "-" else size


def _value(parts: Mapping[str, str]) -> str | None:
    month = _month(parts)
    day = int(parts["day"]) if "day" in parts else _number(parts.get("day_c", ""))
    year = _year(parts)
    try:
        date(2020 if year is None else year, month, day)
    except ValueError:
        return None
    return f"{NO_YEAR if year is None else f'{year:04d}'}-{month:02d}-{day:02d}"


def _month(parts: Mapping[str, str]) -> int:
    if "month_e" in parts:
        return MONTHS.index(parts["month_e"]) + 1
    return int(parts["month"]) if "month" in parts else _number(parts.get("month_c", ""))


def _year(parts: Mapping[str, str]) -> int | None:
    if "year" in parts:
        return int(parts["year"])
    if "short" in parts:
        return 2000 + int(parts["short"])
    if "roc" in parts:
        return 1911 + int(parts["roc"])
    if "year_c" in parts:
        return int("".join(DIGITS[c] for c in parts["year_c"]))
    return None


def _number(written: str) -> int:
    """The number that characters up to 三十一 write."""
    tens, _, ones = written.rpartition("十")
    value = int(DIGITS[ones]) if ones else 0
    if "十" in written:
        value += 10 * (int(DIGITS[tens]) if tens else 1)
    return value
