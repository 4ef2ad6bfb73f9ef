"""The time of day: where the hands stand, and whether that is still the same day."""

from __future__ import annotations

from dataclasses import replace

from extract.find.dates_day import Value, number
from extract.find.dates_read import Reading
from extract.find.dates_told import NO_ANCHOR, NO_SUCH, Clock, Solved, Told
from extract.find.dates_value import Moment, add_days


def with_time(reading: Reading, day: Solved, clock: Clock) -> Solved:
    """The day with its time of day: 晚8点 is 20, 24时 the next day's T00:00."""
    if not ("clock" in reading.parts or "hours" in reading.parts) or day.moment is None:
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
    if "minus" in value and hour is not None:
        before = 15 if value["minus"] == "一刻" else number(value["minus"]) or 0
        return (hour or 24) - 1, 60 - before, None
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
