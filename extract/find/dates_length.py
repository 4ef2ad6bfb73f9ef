"""Lengths of time, and the moments that lie so long before or after a date told."""

from __future__ import annotations

from typing import Final

from extract.find.dates_day import Value
from extract.find.dates_read import Reading
from extract.find.dates_told import NO_ANCHOR, Clock, Solved, Told
from extract.find.dates_value import Moment, add_days, add_minutes, add_months, duration
from extract.find.numerals import numeral

UNITS: Final = {
    "小时": "hour", "钟头": "hour", "分钟": "minute", "刻钟": "quarter", "秒": "second",
    "秒钟": "second", "天": "day", "日": "day", "工作日": "workday", "周": "week",
    "星期": "week", "礼拜": "week", "月": "month", "季度": "season", "年": "year",
}  # fmt: skip
MINUTES: Final = {"minute": 1, "hour": 60}
DAYS: Final = {"day": 1, "week": 7}


def length(value: Value) -> str | None:
    """The ISO 8601 form of a length of time: 14天 is P14D, 一年零六个月 P1Y6M."""
    read = amount(value)
    if read is None:
        return None
    many, unit = read
    if "months" in value and unit == "year":
        months = numeral(value["months"])
        return f"P{int(many)}Y{months.value}M" if months and months.value else None
    return duration(many, "day" if unit == "workday" else unit)


def shifted(reading: Reading, clock: Clock) -> Solved:
    """三天后 and 15分钟后 from the date told before; 三天前 from the notice's own if none was."""
    value = reading.parts["shift"]
    read = amount(value)
    if read is None:
        return Solved()
    many, unit = read
    told = clock.told or (None if unit in (*MINUTES, "second") else clock.today)
    if told is None:
        return Solved(length=length(value), problem=NO_ANCHOR)
    if unit in DAYS and clock.day is not None:
        told = clock.day
    moment = _moved(told, -many if value["way"] == "前" else many, unit)
    if moment is None or not moment.exists():
        return Solved(length=length(value))
    return Solved(moment, anchor=told)


def _moved(told: Told, many: float, unit: str) -> Moment | None:
    """A date told, moved; a length in minutes only moves what was told to the minute."""
    if unit in MINUTES:
        exact = told.exact and told.moment.minute is not None
        return add_minutes(told.moment, int(many * MINUTES[unit])) if exact else None
    if unit in DAYS:
        return add_days(told.moment.to_day(), int(many * DAYS[unit]))
    if unit == "month":
        return add_months(told.moment, int(many))
    if unit == "year" and told.moment.year is not None:
        return Moment(told.moment.year + int(many))
    return None


def amount(value: Value) -> tuple[float, str] | None:
    """How much of which unit: 三天 (3, day), 一刻钟 (15, minute), 一个半小时 (1.5, hour)."""
    text = value["amount"]
    read = numeral(text) if text != "半" else None
    if text != "半" and (read is None or read.value is None):
        return None
    many: float = 0.5 if read is None or read.value is None else read.value
    many += 0.5 * (bool(value.get("half")) + bool(value.get("half2")))
    unit = UNITS[value["unit"].removeprefix("个").removeprefix("多")]
    if unit == "month" and many != int(many):
        return 30 * many, "day"
    if unit == "quarter":
        return 15 * many, "minute"
    if unit == "season":
        return 3 * many, "month"
    if unit == "hour" and many != int(many):
        return 60 * many, "minute"
    if unit == "year" and many != int(many):
        return 12 * many, "month"
    return many, unit
