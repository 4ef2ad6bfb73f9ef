"""What a date is worth: a moment known to some precision, its EDTF form, and calendar arithmetic.

A year that nothing supplies is `None` and written `XXXX`. Nothing here raises: what no calendar
holds is `None`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from schemas.enumerations import DateKind

DAYS: Final = (31, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
LEAP: Final = 2000
"""Stands for the year in arithmetic where no year is known."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a value was resolved from: a date told in the text, or the notice's own date."""

    value: str
    start: int | None = None
    end: int | None = None

    @property
    def source(self) -> str:
        """`text` with a stretch, else `reference`."""
        return "reference" if self.start is None else "text"


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date or time expression: its characters, its EDTF value, and how it was come by.

    `value` is empty where the expression is vague or cannot be resolved; `problem` says what a
    person should look at.
    """

    text: str
    value: str | None
    kind: DateKind
    approximate: bool
    start: int
    end: int
    rule: str
    anchor: Anchor | None = None
    problem: str | None = None


@dataclass(slots=True)
class Moment:
    """A point in time known down to some unit; `year` may be missing above known parts."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None

    def __str__(self) -> str:
        """The EDTF form: 2020, 2020-01, XXXX-02-03, 2020-01-28T08, 2020-01-28T08:35."""
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        if self.day is None:
            return year if self.month is None else f"{year}-{self.month:02d}"
        month = "XX" if self.month is None else f"{self.month:02d}"
        if self.hour is None:
            return f"{year}-{month}-{self.day:02d}"
        text = f"{year}-{month}-{self.day:02d}T{self.hour:02d}"
        if self.minute is None:
            return text
        text = f"{text}:{self.minute:02d}"
        return text if self.second is None else f"{text}:{self.second:02d}"

    @property
    def whole(self) -> bool:
        """Whether the day is known down from the month, whatever the year."""
        return self.month is not None and self.day is not None

    def exists(self) -> bool:
        """Whether a calendar and a clock hold it (29 February needs a leap year, if known)."""
        year, month, day = self.year, self.month, self.day
        if year is not None and not 1 <= year <= 9999:
            return False
        if month is not None and not 1 <= month <= 12:
            return False
        if day is not None and not 1 <= day <= days_in(year, month):
            return False
        return self.hour is None or (
            0 <= self.hour < 24 and 0 <= (self.minute or 0) < 60 and 0 <= (self.second or 0) < 60
        )

    def to_day(self) -> Moment:
        """The same without the time of day."""
        return self if self.hour is None else Moment(self.year, self.month, self.day)

    def ordinal(self) -> int | None:
        """The number of its first day, for comparing; None where no year is known."""
        return None if self.year is None else _days(self.year, self.month, self.day)[0]

    def last_ordinal(self) -> int | None:
        """The number of its last day."""
        return None if self.year is None else _days(self.year, self.month, self.day)[1]


@lru_cache(maxsize=4096)
def _days(year: int, month: int | None, day: int | None) -> tuple[int | None, int | None]:
    """The numbers of the first and the last day of a day, month or year."""
    if not Moment(year, month, day).exists():
        return None, None
    last = month or 12
    first_day = date(year, month or 1, day or 1)
    return first_day.toordinal(), date(year, last, day or days_in(year, last)).toordinal()


def days_in(year: int | None, month: int | None) -> int:
    """The days of a month; of one not known as many as any has."""
    if month != 2:
        return 31 if month is None else DAYS[month]
    return 28 + (year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)))


def add_days(moment: Moment, days: int) -> Moment | None:
    """The day that lies `days` after a whole day; the time of day is kept."""
    if moment.month is None or moment.day is None or not moment.exists():
        return None
    try:
        new = date(moment.year or LEAP, moment.month, moment.day) + timedelta(days=days)
    except OverflowError:
        return None
    year = None if moment.year is None else new.year
    return Moment(year, new.month, new.day, moment.hour, moment.minute, moment.second)


def add_months(moment: Moment, months: int) -> Moment | None:
    """The month that lies `months` after the moment's month, without a day."""
    if moment.month is None:
        return None
    count = (moment.year or LEAP) * 12 + moment.month - 1 + months
    if not 12 <= count < 120000:
        return None
    return Moment(None if moment.year is None else count // 12, count % 12 + 1)


def add_minutes(moment: Moment, minutes: int) -> Moment | None:
    """The minute that lies `minutes` after a moment told to the minute."""
    if moment.hour is None or moment.minute is None:
        return None
    total = moment.hour * 60 + moment.minute + minutes
    day = add_days(moment, total // 1440)
    if day is None:
        return None
    return Moment(day.year, day.month, day.day, total % 1440 // 60, total % 60)


EDTF = re.compile(
    r"(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d)(?::(\d\d))?(?::(\d\d))?)?(?:Z|[+-]\d\d:?\d\d)?"
)


def read_moment(value: str | None) -> Moment | None:
    """The moment that an EDTF or ISO 8601 value writes; of an interval, its end."""
    match = EDTF.fullmatch((value or "").strip().rpartition("/")[2].replace(" ", "T"))
    if match is None:
        return None
    year, *rest = match.groups()
    parts = [None if part is None else int(part) for part in rest]
    moment = Moment(None if year == "XXXX" else int(year), *parts)
    return moment if moment.exists() else None


def duration(amount: float, unit: str) -> str:
    """The ISO 8601 form of a length: P14D, P6M, P1Y, P2W, PT15M, PT0.5H as PT30M."""
    letter = {"year": "Y", "month": "M", "week": "W", "day": "D"}.get(unit)
    if letter and amount == int(amount):
        return f"P{int(amount)}{letter}"
    if unit == "year":
        return f"P{int(amount * 12)}M"
    minutes = {"second": 1 / 60, "minute": 1, "hour": 60, "day": 1440, "week": 10080}
    if unit == "month":
        return f"P{int(amount * 30)}D"
    if unit == "second":
        return f"PT{int(amount)}S"
    total = int(amount * minutes[unit])
    hours, rest = divmod(total, 60)
    return f"PT{hours}H{rest}M" if hours and rest else f"PT{hours}H" if hours else f"PT{rest}M"
