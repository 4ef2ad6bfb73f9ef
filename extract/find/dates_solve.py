"""What a reading means where the clock stands: a moment, an interval, or a length of time."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from extract.find.dates_day import Value, base, day_level, number, written_year
from extract.find.dates_infer import year_of
from extract.find.dates_read import Reading
from extract.find.dates_told import (
    BACKWARDS,
    NO_ANCHOR,
    NO_REFERENCE,
    NO_SUCH,
    Clock,
    Solved,
    Told,
)
from extract.find.dates_value import (
    Anchor,
    Moment,
    add_days,
    add_minutes,
    add_months,
    duration,
)
from extract.find.numbers import numeral

HALVES: Final = {"上": (1, 6), "前": (1, 6), "下": (7, 12), "后": (7, 12)}
ORDINALS: Final = {"首": 1, "两": 2}
UNITS: Final = {
    "小时": "hour", "钟头": "hour", "分钟": "minute", "刻钟": "quarter", "秒": "second",
    "秒钟": "second", "天": "day", "日": "day", "工作日": "workday", "周": "week",
    "星期": "week", "礼拜": "week", "月": "month", "季度": "season", "年": "year",
}  # fmt: skip
HOLIDAYS: Final = (
    ("元旦", 1, 1), ("妇女节", 3, 8), ("三八妇女节", 3, 8), ("植树节", 3, 12), ("劳动节", 5, 1),
    ("五一劳动节", 5, 1), ("国际劳动节", 5, 1), ("五一国际劳动节", 5, 1), ("青年节", 5, 4),
    ("五四青年节", 5, 4), ("儿童节", 6, 1), ("六一儿童节", 6, 1), ("建党节", 7, 1),
    ("七一建党节", 7, 1), ("建军节", 8, 1), ("八一建军节", 8, 1), ("教师节", 9, 10),
    ("国庆", 10, 1), ("国庆节", 10, 1), ("十一国庆节", 10, 1), ("双十一", 11, 11),
    ("平安夜", 12, 24), ("圣诞节", 12, 25), ("情人节", 2, 14), ("愚人节", 4, 1),
)  # fmt: skip


def solve(reading: Reading, clock: Clock) -> Solved:
    """The moment, interval or length that `reading` means where `clock` stands."""
    parts = reading.parts
    if "duration" in parts:
        return Solved(length=length(parts["duration"]))
    if "shift" in parts:
        return _time(reading, _shift(reading, clock), clock)
    if "season" in parts:
        return _season(reading, clock)
    if "holiday" in parts:
        return _holiday(reading, clock)
    if "vague" in parts or "lunar" in parts:
        return Solved()
    if "pair" in parts:
        return _pair(reading, clock)
    return _time(reading, day_level(reading, clock), clock)


def solve_until(reading: Reading, clock: Clock) -> Solved:
    """The interval of a reading with `until`, whose end is told after its beginning."""
    begin = solve(reading, clock)
    until = reading.until
    if until is None or begin.moment is None:
        return begin
    if not until.has("hours") and set(until.parts) == {"clock"} and reading.has("hours"):
        until.parts["hours"] = reading.parts["hours"]
    inner = replace(clock)
    told = Told(begin.end or begin.moment, reading.start, reading.end, True, evening(reading))
    inner.move(told)
    end = solve(until, inner)
    last = end.end or end.moment
    if last is None:
        return replace(begin, problem=end.problem)
    if (last.last_ordinal() or 0) < (begin.moment.ordinal() or 0) and last.year is not None:
        return replace(begin, end=last, problem=BACKWARDS)
    return replace(begin, end=last, problem=begin.problem or end.problem)


def evening(reading: Reading) -> bool:
    """Whether a reading ends in the evening, so that 凌晨 after it is the next day."""
    return reading.parts.get("hours", {}).get("hours") in ("evening", "midnight")


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


def length(value: Value) -> str | None:
    """The ISO 8601 form of a length of time."""
    read = amount(value)
    if read is None:
        return None
    many, unit = read
    if "months" in value and unit == "year":
        months = numeral(value["months"])
        return f"P{int(many)}Y{months.value}M" if months and months.value else None
    return duration(many, "day" if unit == "workday" else unit)


def _shift(reading: Reading, clock: Clock) -> Solved:
    value = reading.parts["shift"]
    read = amount(value)
    if read is None:
        return Solved()
    many, unit = read
    sign = -1 if value["way"] == "前" else 1
    told = clock.told or (None if unit in ("minute", "hour", "second") else clock.today)
    if told is None:
        return Solved(length=length(value), problem=NO_ANCHOR)
    moment: Moment | None = None
    if unit in ("minute", "hour", "second"):
        if told.exact and told.moment.minute is not None and unit != "second":
            moment = add_minutes(told.moment, sign * int(many * (60 if unit == "hour" else 1)))
    elif unit in ("day", "week"):
        day = clock.day or told
        told = day if day.moment.whole else told
        moment = add_days(told.moment.to_day(), sign * int(many * (7 if unit == "week" else 1)))
    elif unit == "month":
        moment = add_months(told.moment, sign * int(many))
    elif unit == "year" and told.moment.year is not None:
        moment = Moment(told.moment.year + sign * int(many))
    if moment is None or not moment.exists():
        return Solved(length=length(value), anchor=None)
    return Solved(moment, anchor=told.anchor)


def _season(reading: Reading, clock: Clock) -> Solved:
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
    return Solved(first, last, Told(own.to_day()).anchor)


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


def _year_of_season(reading: Reading, first: int, clock: Clock) -> tuple[int | None, Anchor | None]:
    if "year" not in reading.parts:
        year, told = year_of(first, None, clock, reading.to_come)
        return year, told.anchor if told else None
    value = reading.parts["year"]
    if "from" not in value:
        return written_year(value), None
    told = base(value, reading, clock)
    if told is None or told.moment.year is None:
        return None, None
    return told.moment.year + int(value["shift"]), told.anchor


def _holiday(reading: Reading, clock: Clock) -> Solved:
    """A day of our calendar where its year or 当天 is said; else it stays vague."""
    value = reading.parts["holiday"]
    row = next((row for row in HOLIDAYS if row[0] == value["holiday"]), None)
    if "year" not in reading.parts and "day_of" not in value:
        return Solved()
    if row is None:
        return Solved()
    parts = {k: v for k, v in reading.parts.items() if k != "holiday"}
    parts |= {"month": {"month": str(row[1])}, "day": {"day": str(row[2])}}
    whole = replace(reading, parts=parts)
    return _time(whole, day_level(whole, clock), clock)


def _pair(reading: Reading, clock: Clock) -> Solved:
    """Two numbers with one unit: 6月12-14日, 3至5月, 2020—2022年, 9-11时."""
    value = reading.parts["pair"]
    low, high = number(value["low"]), number(value["high"])
    unit = value["of"]
    if low is None or high is None:
        return Solved(problem=NO_SUCH)
    if unit == "year":
        high = high if high > 99 else low // 100 * 100 + high
        return Solved(Moment(low), Moment(high), problem=None if low <= high else BACKWARDS)
    ends = []
    for one in (low, high):
        single = replace(reading, parts={k: v for k, v in reading.parts.items() if k != "pair"})
        name = "clock" if unit == "hour" else unit
        single.parts[name] = {name if unit != "hour" else "hour": str(one)}
        ends.append(_time(single, day_level(single, clock), clock))
    begin, end = ends
    if begin.moment is None or end.moment is None:
        return begin if begin.moment is None else end
    backwards = (end.moment.last_ordinal() or 0) < (begin.moment.ordinal() or 0)
    return replace(begin, end=end.moment, problem=BACKWARDS if backwards else None)


def _time(reading: Reading, day: Solved, clock: Clock) -> Solved:
    """The day with its time of day: 晚8点 is 20, 24时 the next day's T00:00."""
    if day.moment is None or not reading.has("clock", "hours"):
        return day
    hours = reading.parts.get("hours", {}).get("hours")
    inherited = not reading.has("year", "month", "day", "full", "weekday", "shift", "holiday")
    told = clock.told if inherited else None
    if "clock" not in reading.parts:
        late = told is not None and told.evening and hours == "dawn"
        return replace(day, moment=add_days(day.moment, 1)) if late and day.moment.whole else day
    if not day.moment.whole:
        return replace(day, problem=NO_ANCHOR)
    value = reading.parts["clock"]
    hour, minute, second = clock_time(value)
    shift, hour24 = _on_the_dial(hour, minute, reading, told)
    moment = add_days(day.moment.to_day(), shift) if shift else day.moment
    if hour24 == 0 and shift and minute is None:
        minute = 0
    if moment is None or not Moment(None, 1, 1, hour24, minute, second).exists():
        return replace(day, moment=None, problem=NO_SUCH)
    moment = Moment(moment.year, moment.month, moment.day, hour24, minute, second)
    half_day = hours in ("afternoon", "evening") and hour <= 12
    half_day = half_day or (hours is None and told is not None and told.half_day and hour24 > hour)
    return Solved(moment, anchor=day.anchor, half_day=half_day)


def clock_time(value: Value) -> tuple[int, int | None, int | None]:
    """Hour, minute and second as written: 半 is 30, 三刻 45, 整 0."""
    hour = 2 if value["hour"] == "两" else number(value["hour"])
    minute = number(value.get("minute"))
    if "half" in value:
        minute = 30
    elif "quarter" in value:
        minute = 15 * (number(value["quarter"]) or 1)
    elif "sharp" in value and value["sharp"] == "整":
        minute = 0
    return 99 if hour is None else hour, minute, number(value.get("second"))


def _on_the_dial(
    hour: int, minute: int | None, reading: Reading, told: Told | None
) -> tuple[int, int]:
    """Days to add, and the hour on the dial of twenty-four."""
    hours = reading.parts.get("hours", {}).get("hours")
    if hour == 24 and not minute:
        return 1, 0
    if hours == "dawn":
        late = told is not None and (told.evening or (told.moment.hour or 0) >= 18)
        return int(late), 0 if hour == 12 else hour
    if (hours == "afternoon" and hour < 12) or (hours == "noon" and hour < 10):
        return 0, hour + 12
    if hours in ("evening", "midnight"):
        if hour == 12:
            return 1, 0
        if 4 < hour < 12:
            return 0, hour + 12
        return (1, hour) if hour <= 4 and hours == "evening" else (0, hour)
    if hours is None and told is not None and told.moment.hour is not None:
        if told.half_day and hour < told.moment.hour <= hour + 12 < 24:
            return 0, hour + 12
        if told.moment.hour >= 20 and hour <= 5:
            return 1, hour
    return 0, hour
