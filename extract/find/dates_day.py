"""The day, month or year that a reading means, before its time of day is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from extract.find.dates_infer import day_of_month, latest_day, year_of
from extract.find.dates_read import Reading
from extract.find.dates_told import (
    NO_ANCHOR,
    NO_REFERENCE,
    NO_SUCH,
    Clock,
    Solved,
    Told,
    checked,
)
from extract.find.dates_value import Moment, add_days, add_months
from extract.find.numerals import integer

Value = Mapping[str, Any]
SMALL: Final = {form: n for n in range(100) for form in (str(n), f"{n:02d}")}
WEEKDAYS: Final = {"日": 7, "天": 7}
WEEKS: Final = {"上上": -14, "上": -7, "下": 7, "下下": 14}


def day_level(reading: Reading, clock: Clock) -> Solved:
    """The date that a reading means, as precise as it says or as the story supplies."""
    parts = reading.parts
    if "full" in parts:
        return _written(reading, parts["full"], clock)
    if "near" in parts:
        return _near(reading, clock)
    day = parts.get("day")
    if day is not None:
        if "from" in day:
            return _relative_day(reading, day, clock)
        if "month" in parts or "year" in parts:
            return _calendar(reading, number(day["day"]), clock)
        return _bare_day(number(day["day"]) or 0, clock)
    if "weekday" in parts:
        return _nth_weekday(reading, clock) if "month" in parts else _weekday(reading, clock)
    if "month" in parts or "year" in parts:
        return _calendar(reading, None, clock)
    told = clock.day or clock.before_day or clock.today
    if told is None:
        return Solved(problem=NO_ANCHOR)
    return Solved(told.moment.to_day(), anchor=told)


def number(text: str | None) -> int | None:
    """The whole number of a part, 元 as one."""
    if text is None:
        return None
    if text in SMALL:
        return SMALL[text]
    return 1 if text == "元" else integer(text)


def _written(reading: Reading, value: Value, clock: Clock) -> Solved:
    month, day = number(value.get("month")), number(value.get("day"))
    if month is None or "year" in value or "roc" in value:
        return checked(Moment(written_year(value), month, day))
    year, told = year_of(month, day, clock, reading.to_come)
    return checked(Moment(year, month, day), told)


def written_year(value: Value) -> int | None:
    """The year that a part says outright: of four digits, of two, or of Taiwan's calendar."""
    if "roc" in value:
        year = number(value["roc"])
        return None if year is None else year + 1911
    if "yy" in value:
        year = number(value["yy"])
        return None if year is None else year + (1900 if year > 60 else 2000)
    return number(value.get("year"))


def base(value: Value, reading: Reading, clock: Clock) -> Told | None:
    """What a relative part counts from; in a quotation the speaker's day is the story's day."""
    if value["from"] == "notice" and not (reading.quoted and clock.day):
        return Told(clock.reference.to_day()) if clock.reference else None
    return clock.told or clock.before


def _relative_day(reading: Reading, day: Value, clock: Clock) -> Solved:
    story = clock.day or (clock.before_day if not day.get("shift") else None)
    if day["from"] == "notice" and not (reading.quoted and clock.day):
        told = clock.today
        if told is None:
            return Solved(problem=NO_REFERENCE)
    else:
        told = story or (None if day.get("shift") else clock.today)
    if told is None:
        return Solved(problem=NO_ANCHOR)
    if "day" in day:
        moment = day_of_month(number(day["day"]) or 0, told, None)
        return checked(moment, told)
    moment = add_days(told.moment.to_day(), day["shift"])
    if moment is not None and "year" in reading.parts:
        moment = replace(moment, year=_year(reading, clock)[0])
    return checked(moment, told)


def _near(reading: Reading, clock: Clock) -> Solved:
    """昨天（2月13日）: the date in brackets, in the year of the day that it says again."""
    parts = {name: value for name, value in reading.parts.items() if name != "near"}
    said = day_level(replace(reading, parts=dict(reading.parts["near"])), clock)
    if said.moment is None:
        return day_level(replace(reading, parts=parts), clock)
    told = Told(said.moment)
    solved = day_level(replace(reading, parts=parts), Clock(None, None, told, told, told))
    return replace(solved, anchor=said.anchor)


def _weekday(reading: Reading, clock: Clock) -> Solved:
    value = reading.parts["weekday"]
    today = clock.today
    ordinal = today.moment.ordinal() if today else None
    if today is None or ordinal is None:
        return Solved(problem=NO_REFERENCE)
    wanted = WEEKDAYS.get(value["weekday"]) or number(value["weekday"]) or 1
    shift = wanted - 1 - (ordinal - 1) % 7
    which = value.get("which")
    if which in WEEKS:
        shift += WEEKS[which]
    elif which is None and shift > 0 and not reading.to_come:
        shift -= 7
    return checked(add_days(today.moment, shift), today)


def _nth_weekday(reading: Reading, clock: Clock) -> Solved:
    """3月第一个星期二, 11月最后一个星期五: counted in the month that the reading names."""
    value = reading.parts["weekday"]
    solved = _calendar(reading, 1, clock)
    first = solved.moment.ordinal() if solved.moment else None
    if solved.moment is None or first is None:
        return replace(solved, moment=None)
    wanted = WEEKDAYS.get(value["weekday"]) or number(value["weekday"]) or 1
    ahead = (wanted - 1 - (first - 1)) % 7
    weeks = (number(value.get("nth")) or 5) - 1
    moment = add_days(solved.moment, ahead + 7 * weeks)
    if moment is not None and "nth" not in value and moment.month != solved.moment.month:
        moment = add_days(moment, -7)
    return checked(moment if moment and moment.month == solved.moment.month else None)


def _year(reading: Reading, clock: Clock) -> tuple[int | None, Told | None, str | None]:
    """The year said by a year part, what it counts from, and why it is not known."""
    value = reading.parts["year"]
    if "from" not in value:
        return written_year(value), None, None
    told = base(value, reading, clock)
    if told is None:
        return None, None, NO_REFERENCE if value["from"] == "notice" else NO_ANCHOR
    if told.moment.year is None:
        return None, told, None
    return told.moment.year + int(value["shift"]), told, None


def _calendar(reading: Reading, day: int | None, clock: Clock) -> Solved:
    parts = reading.parts
    year, told, problem = _year(reading, clock) if "year" in parts else (None, None, None)
    if "month" not in parts:
        if problem or year is None:
            return Solved(problem=problem or NO_ANCHOR)
        return checked(Moment(year, None, None), told)
    value = parts["month"]
    month = number(value.get("month"))
    if "from" in value:
        source = base(value, reading, clock)
        moment = add_months(source.moment, int(value["shift"])) if source else None
        if moment is None or source is None:
            return Solved(problem=NO_REFERENCE if value["from"] == "notice" else NO_ANCHOR)
        told = source
        month = moment.month
        year = moment.year if "year" not in parts else year
    if month is None or not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return Solved(problem=NO_SUCH)
    if "year" not in parts and "from" not in value:
        year, told = year_of(month, day, clock, reading.to_come)
    return checked(Moment(year, month, day), told)


def _bare_day(day: int, clock: Clock) -> Solved:
    """A day without a month: nearest to the date told before, else the last one of that number."""
    if not 1 <= day <= 31:
        return Solved(problem=NO_SUCH)
    told = clock.told if clock.told and clock.told.moment.month else clock.day
    if told is None and clock.reference is None:
        told = clock.before
    if told is not None and told.moment.month is not None:
        return checked(day_of_month(day, told, clock.reference), told)
    if clock.reference is not None:
        own = Told(clock.reference.to_day())
        return checked(latest_day(day, clock.reference), own)
    return Solved(Moment(None, None, day))
