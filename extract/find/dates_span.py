"""Intervals: halves and quarters of years, and two numbers with one unit."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from extract.find.dates_day import Value, base, day_level, number, written_year
from extract.find.dates_hours import with_time
from extract.find.dates_infer import year_of
from extract.find.dates_read import Reading
from extract.find.dates_told import BACKWARDS, NO_REFERENCE, NO_SUCH, Clock, Solved, Told
from extract.find.dates_value import Moment, add_months

HALVES: Final = {"上": (1, 6), "前": (1, 6), "下": (7, 12), "后": (7, 12)}
ORDINALS: Final = {"首": 1, "两": 2}


def season(reading: Reading, clock: Clock) -> Solved:
    """2021年上半年, 三季度, 前三季度, 上季度, 今年前九个月: from the first month to the last."""
    value = reading.parts["season"]
    if "which" in value:
        return _quarter_from(value["which"], clock)
    first, last = _months(value)
    year, anchor = _year_of_season(reading, first, clock)
    if year is None:
        return Solved(problem=NO_REFERENCE)
    return Solved(Moment(year, first), Moment(year, last), anchor)


def _quarter_from(which: str, clock: Clock) -> Solved:
    """本季度, 上季度, 下季度: counted from the notice's own date."""
    own = clock.reference
    if own is None or own.month is None:
        return Solved(problem=NO_REFERENCE)
    shift = {"上": -3, "下": 3}.get(which[0], 0)
    first = add_months(Moment(own.year, (own.month - 1) // 3 * 3 + 1), shift)
    last = add_months(first, 2) if first else None
    return Solved(first, last, Told(own.to_day()))


def _months(value: Value) -> tuple[int, int]:
    if "half" in value:
        return HALVES[value["half"]]
    if "many" in value:
        return 1, min(12, 2 if value["many"] == "两" else number(value["many"]) or 1)
    if "quarters" in value:
        many = ORDINALS.get(value["quarters"]) or number(value["quarters"]) or 1
        return 1, 3 * many
    text = value.get("quarter", "首")
    quarter = ORDINALS.get(text) or number(text) or 1
    return 3 * quarter - 2, 3 * quarter


def _year_of_season(reading: Reading, first: int, clock: Clock) -> tuple[int | None, Told | None]:
    if "year" not in reading.parts:
        year, told = year_of(first, None, clock, reading.to_come)
        return year, told
    value = reading.parts["year"]
    if "from" not in value:
        return written_year(value), None
    told = base(value, reading, clock)
    if told is None or told.moment.year is None:
        return None, None
    return told.moment.year + int(value["shift"]), told


def pair(reading: Reading, clock: Clock) -> Solved:
    """Two numbers with one unit: 6月12-14日, 3至5月, 2020—2022年, 9-11时."""
    value = reading.parts["pair"]
    low, high = number(value["low"]), number(value["high"])
    unit = value["of"]
    if low is None or high is None:
        return Solved(problem=NO_SUCH)
    if unit == "year":
        high = high if high > 99 else low // 100 * 100 + high
        return Solved(Moment(low), Moment(high), problem=None if low <= high else BACKWARDS)
    end = _single(reading, unit, high, clock)
    if end.moment is None:
        return end
    if unit == "hour":
        begin = _single(reading, unit, low, clock).moment
    elif unit == "month":
        begin = Moment(end.moment.year, low)
    else:
        begin = Moment(end.moment.year, end.moment.month, low)
    if begin is None or not begin.exists():
        return Solved(problem=NO_SUCH)
    return ordered(begin, end.moment, end)


def _single(reading: Reading, unit: str, value: int, clock: Clock) -> Solved:
    """The reading with one number in place of its two."""
    parts = {name: part for name, part in reading.parts.items() if name != "pair"}
    parts["clock" if unit == "hour" else unit] = {unit: str(value)}
    single = replace(reading, parts=parts)
    return with_time(single, day_level(single, clock), clock)


def ordered(begin: Moment, end: Moment, solved: Solved) -> Solved:
    """The interval, its beginning a year or a month back where that puts it in order."""
    late = (begin.ordinal() or 0) - (end.last_ordinal() or 0)
    if end.year is not None and late > 0 and begin.hour is None:
        earlier = [Moment(year, begin.month, begin.day) for year in (end.year, end.year - 1)]
        month = add_months(begin, -1)
        if begin.day is not None and begin.month == end.month and month is not None:
            earlier.insert(0, Moment(month.year, month.month, begin.day))
        begin = next((one for one in earlier if _before(one, end)), begin)
    problem = solved.problem if _before(begin, end) else BACKWARDS
    return Solved(begin, end, solved.anchor, problem)


def _before(begin: Moment, end: Moment) -> bool:
    return begin.exists() and (begin.ordinal() or 0) <= (end.last_ordinal() or 0)
