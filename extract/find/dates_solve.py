"""What a reading means where the clock stands: a moment, an interval, or a length of time."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from extract.find.dates_day import WEEKDAYS, day_level, number
from extract.find.dates_hours import with_time
from extract.find.dates_length import length, shifted
from extract.find.dates_read import Reading
from extract.find.dates_span import ordered, pair, season
from extract.find.dates_told import BACKWARDS, Clock, Solved, Told
from extract.find.dates_value import Moment, add_days

UNUSUAL: Final = frozenset(
    ("duration", "shift", "season", "holiday", "vague", "lunar", "pair"),
)


def solve(reading: Reading, clock: Clock) -> Solved:
    """The moment, interval or length that `reading` means where `clock` stands."""
    if not UNUSUAL.isdisjoint(reading.parts):
        return _unusual(reading, clock)
    return with_time(reading, day_level(reading, clock), clock)


def _unusual(reading: Reading, clock: Clock) -> Solved:
    parts = reading.parts
    if "duration" in parts:
        return Solved(length=length(parts["duration"]))
    if "shift" in parts:
        return with_time(reading, shifted(reading, clock), clock)
    if "season" in parts:
        return season(reading, clock)
    if "holiday" in parts:
        return _holiday(reading, clock)
    if "vague" in parts or "lunar" in parts:
        return Solved()
    return pair(reading, clock)


def solve_until(reading: Reading, clock: Clock) -> Solved:
    """The interval of a reading with `until`, whose end is told after its beginning."""
    begin = solve(reading, clock)
    until = reading.until
    if until is None or begin.moment is None:
        return begin
    if not until.has("hours") and set(until.parts) == {"clock"} and reading.has("hours"):
        until.parts["hours"] = reading.parts["hours"]
    inner = replace(clock)
    told = Told(begin.end or begin.moment, reading.start, reading.end, evening=evening(reading))
    inner.move(told)
    end = _weekday_from(until, begin.moment) or solve(until, inner)
    last = end.end or end.moment
    if last is None:
        return replace(begin, problem=end.problem)
    if not until.has("year", "full"):
        last = _not_before(begin.moment, last)
    solved = replace(begin, problem=begin.problem or end.problem)
    if reading.has("year", "full", "shift") or "from" in reading.parts.get("day", {}):
        backwards = (last.last_ordinal() or 0) < (begin.moment.ordinal() or 0)
        if backwards and last.year is not None:
            solved = replace(solved, problem=BACKWARDS)
        return replace(solved, end=last)
    return ordered(begin.moment, last, solved)


def _weekday_from(until: Reading, begin: Moment) -> Solved | None:
    """本周三至周五: a bare weekday at the end is the first one from the beginning on."""
    value = until.parts.get("weekday")
    ordinal = begin.ordinal()
    if set(until.parts) != {"weekday"} or value is None or "which" in value or ordinal is None:
        return None
    wanted = WEEKDAYS.get(value["weekday"]) or number(value["weekday"]) or 1
    return Solved(add_days(begin.to_day(), (wanted - 1 - (ordinal - 1)) % 7))


def _not_before(begin: Moment, end: Moment) -> Moment:
    """An end that says no year, in the year of its beginning rather than before it."""
    if (
        end.year is None
        or begin.year is None
        or (end.last_ordinal() or 0) >= (begin.ordinal() or 0)
    ):
        return end
    same = replace(end, year=begin.year)
    late = (same.last_ordinal() or 0) >= (begin.ordinal() or 0)
    return same if late and same.exists() else end


def evening(reading: Reading) -> bool:
    """Whether a reading ends in the evening, so that 凌晨 after it is the next day."""
    hours = reading.parts.get("hours")
    return hours is not None and hours["hours"] in ("evening", "midnight")


def _holiday(reading: Reading, clock: Clock) -> Solved:
    """A holiday on a fixed day, where its year or 当天 is said; all else stays vague."""
    value = reading.parts["holiday"]
    fixed = "month" in value and "stretch" not in value
    if not fixed or not ("year" in reading.parts or "day_of" in value):
        return Solved()
    parts = {name: part for name, part in reading.parts.items() if name != "holiday"}
    parts |= {name: {name: str(value[name])} for name in ("month", "day")}
    whole = replace(reading, parts=parts)
    return with_time(whole, day_level(whole, clock), clock)
