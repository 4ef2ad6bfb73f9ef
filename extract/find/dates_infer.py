"""Which year a date without a year is in, and which month a day without a month.

The order of the contract: the date told before in the case, else the nearest told earlier in the
notice, else the notice's own date. Among the readings possible the one nearest before the notice's
own date is meant where the story's order allows it, and never one after it save where the text
speaks of what is to come.
"""

from __future__ import annotations

from typing import Final

from extract.find.dates_told import Clock, Told
from extract.find.dates_value import Moment, add_months, days_in

HALF_A_YEAR: Final = 180
A_SEASON: Final = 92
FLASHBACK: Final = 4
"""How many times nearer to the front of the story a date must lie to be told from there again."""


def year_of(
    month: int, day: int | None, clock: Clock, to_come: bool
) -> tuple[int | None, Told | None]:
    """The year of a month or a day of a month, and the date that it was taken from."""
    wanted = Moment(None, month, day)
    own = clock.reference
    if to_come and own is not None and own.year is not None:
        later = _at(wanted, own.year)
        past = (later.last_ordinal() or 0) < (own.ordinal() or 0)
        return own.year + past, Told(own.to_day())
    if clock.told is not None:
        return _within_case(wanted, clock, clock.told)
    recent = _recent(wanted, own)
    if clock.before is not None and clock.before.moment.year is not None:
        year = _after(wanted, clock.before, clock.limit)
        distant = _distance(_at(wanted, year), clock.before.moment) > A_SEASON
        if recent is None or recent == year or not (clock.by_reference or distant):
            return year, clock.before
    if recent is None or own is None:
        return None, None
    clock.by_reference = True
    return recent, Told(own.to_day())


def _within_case(wanted: Moment, clock: Clock, told: Told) -> tuple[int | None, Told | None]:
    if told.moment.year is None:
        return None, told
    year = _after(wanted, told, clock.limit)
    front = clock.front
    if front is None or front.moment.year is None or front is told:
        return year, told
    flashback = (front.moment.ordinal() or 0) - (told.moment.last_ordinal() or 0) > HALF_A_YEAR
    if clock.by_reference and flashback and clock.line > told.line:
        recent = _recent(wanted, clock.reference)
        if recent is not None:
            return recent, front
    resumed = _at(wanted, front.moment.year)
    ahead = (resumed.ordinal() or 0) - (front.moment.ordinal() or 0)
    late = clock.limit is not None and (resumed.ordinal() or 0) > clock.limit
    if ahead >= 0 and not late and FLASHBACK * ahead < _distance(_at(wanted, year), told.moment):
        return front.moment.year, front
    return year, told


def _after(wanted: Moment, told: Told, limit: int | None) -> int:
    """The year that a date takes over from the one told before it, or the next or last one."""
    year = told.moment.year or 0
    begin, end = told.moment.ordinal() or 0, told.moment.last_ordinal() or 0
    here = _at(wanted, year)
    if limit is not None and begin <= limit:
        while (here.ordinal() or 0) > limit:
            year -= 1
            here = _at(wanted, year)
    if told.moment.month is None:
        return year
    behind = begin - (here.last_ordinal() or 0)
    if behind > HALF_A_YEAR:
        following = _at(wanted, year + 1).ordinal() or 0
        if following <= limit if limit is not None else following - end <= A_SEASON:
            return year + 1
    return year


def _at(wanted: Moment, year: int) -> Moment:
    """The wanted day in a year; 29 February goes back to a year that has one."""
    if wanted.month == 2 and wanted.day == 29:
        year = next((one for one in range(year, year - 8, -1) if days_in(one, 2) == 29), year)
    return Moment(year, wanted.month, wanted.day)


def _recent(wanted: Moment, own: Moment | None) -> int | None:
    """The last year in which the wanted day is not after the notice's own date."""
    if own is None or own.year is None:
        return None
    moment = _at(wanted, own.year)
    if (moment.ordinal() or 0) > (own.last_ordinal() or 0):
        moment = _at(wanted, own.year - 1)
    return moment.year


def _distance(one: Moment, other: Moment) -> int:
    """Days between two moments, none where one lies in the other."""
    a, b = one.ordinal() or 0, one.last_ordinal() or 0
    c, d = other.ordinal() or 0, other.last_ordinal() or 0
    return max(0, c - b, a - d)


def day_of_month(day: int, told: Told, own: Moment | None) -> Moment | None:
    """The day with that number nearest to a date told, not after the notice's own date."""
    base = told.moment
    if base.month is None:
        return None
    if base.day is None:
        moment = Moment(base.year, base.month, day)
        return moment if moment.exists() else None
    limit = own.last_ordinal() if own else None
    if limit is not None and (base.ordinal() or 0) > limit:
        limit = None
    best: Moment | None = None
    for shift in (0, -1, 1, -2):
        month = add_months(base, shift)
        if month is None:
            continue
        moment = Moment(month.year, month.month, day)
        if not moment.exists():
            continue
        if limit is not None and moment.year is not None and (moment.ordinal() or 0) > limit:
            continue
        if best is None or _days_apart(moment, base) < _days_apart(best, base):
            best = moment
    return best


def _days_apart(one: Moment, other: Moment) -> int:
    if one.year is None or other.year is None:
        months = ((one.month or 1) - (other.month or 1) + 6) % 12 - 6
        return abs(months * 31 + (one.day or 1) - (other.day or 1))
    return abs((one.ordinal() or 0) - (other.ordinal() or 0))


def latest_day(day: int, own: Moment) -> Moment | None:
    """The last day with that number that is not after the notice's own date."""
    for shift in (0, -1, -2):
        month = add_months(own, shift)
        moment = Moment(month.year, month.month, day) if month else None
        late = shift == 0 and own.day is not None and day > own.day
        if moment is not None and moment.exists() and not late:
            return moment
    return None
