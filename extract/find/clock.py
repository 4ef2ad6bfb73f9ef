"""The narrative clock: the date expressions of a notice, resolved in reading order.

A missing part comes from the date told before it in the case, else earlier in the notice, else
from the notice's own date. The clock restarts with each case; a date inside a quotation, and one
said aside (when a law came into force, when somebody was born), is resolved but does not move it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from extract.find.dates_form import Form, formed, quoted
from extract.find.dates_read import Reading, readings
from extract.find.dates_scan import scan
from extract.find.dates_solve import evening, solve, solve_until
from extract.find.dates_told import NO_YEAR, TOO_LATE, Clock, Solved, Told
from extract.find.dates_value import DateExpression, Moment, read_moment
from extract.rules.load import Rules
from schemas.enumerations import DateKind

Worth = tuple[Reading, Solved, DateKind, str | None]
"""An expression as written, what it was resolved to, and its kind and EDTF value."""
LOOSE = ("vague", "lunar", "holiday", "duration", "shift")
MOVED_ON = ("date.day.tomorrow", "date.day.after_tomorrow", "date.year.next", "date.month.next")


def narrate(
    text: str, cases: Sequence[tuple[int, int]], reference: str | None, rules: Rules
) -> list[DateExpression]:
    """The date expressions of a whole notice, in reading order, as `read_dates` reads them.

    `cases` are the stretches of its cases: the clock restarts at each of their edges, and 次日 at
    the head of a case follows nothing. `reference` is the notice's own date as EDTF.
    """
    form = formed(text)
    found = _readings(form.text, rules)
    own = read_moment(reference)
    order = _order(found, cases, form)
    told = _tell(order, own)
    if any(solved.moment and solved.moment.year is None for _, solved, _, _ in told):
        told = _supply_years(order, told)
    late = own.last_ordinal() if own else None
    return [_expression(text, worth, late, form) for worth in told]


def _readings(text: str, rules: Rules) -> list[Reading]:
    found = readings(text, scan(text, rules, _taiwan(text, rules)))
    quotes = iter(quoted(text))
    stretch = next(quotes, None)
    for reading in found:
        while stretch is not None and stretch[1] <= reading.start:
            stretch = next(quotes, None)
        if stretch is not None and stretch[0] <= reading.start:
            reading.quoted = True
    return found


def _taiwan(text: str, rules: Rules) -> bool:
    return _any_of(rules.words("taiwan_marks")).search(text) is not None


@lru_cache(maxsize=4)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)))


def _order(
    found: list[Reading], cases: Sequence[tuple[int, int]], form: Form
) -> list[tuple[Reading, bool]]:
    """The readings, each with whether the clock restarts before it."""
    edges = sorted({edge for case in cases for edge in case})
    order: list[tuple[Reading, bool]] = []
    section = number = 0
    for reading in found:
        while number < len(edges) and edges[number] <= form.place(reading.start):
            number += 1
        order.append((reading, number != section))
        section = number
    return order


def _tell(order: list[tuple[Reading, bool]], own: Moment | None) -> list[Worth]:
    clock = Clock.at(own)
    told: list[Worth] = []
    for reading, restarts in order:
        if restarts:
            clock.restart()
        clock.line = reading.line
        solved = solve(reading, clock) if reading.until is None else solve_until(reading, clock)
        kind, value = _value(reading, solved)
        told.append((reading, solved, kind, value))
        last = solved.end or solved.moment
        if last is not None and not (reading.quoted or reading.aside or reading.to_come):
            clock.move(_told(reading, solved, last, value))
    return told


def _told(reading: Reading, solved: Solved, last: Moment, value: str | None) -> Told:
    return Told(
        last,
        reading.start,
        reading.end,
        "" if solved.end is not None or value is None else value,
        not reading.approximate,
        evening(reading.until or reading) or (last.hour or 0) >= 18,
        solved.half_day,
        reading.line,
    )


def _supply_years(order: list[tuple[Reading, bool]], told: list[Worth]) -> list[Worth]:
    """Told once more from the first year said, where the notice's own date is not known."""
    moments = (solved.moment for _, solved, _, _ in told if solved.moment is not None)
    first = next((moment for moment in moments if moment.year is not None), None)
    return told if first is None or first.month is None else _tell(order, first)


def _expression(text: str, worth: Worth, late: int | None, form: Form) -> DateExpression:
    reading, solved, kind, value = worth
    start, end = reading.start, reading.end
    if form.cuts:
        start, end = form.place(start), form.place(end - 1) + 1
    return DateExpression(
        text[start:end],
        value,
        kind,
        reading.approximate or (reading.until is not None and reading.until.approximate),
        start,
        end,
        reading.rule,
        solved.anchor.anchor(form) if solved.anchor is not None else None,
        _problem(reading, solved, late),
    )


def _value(reading: Reading, solved: Solved) -> tuple[DateKind, str | None]:
    if solved.moment is None:
        if solved.length is not None:
            return "duration", solved.length
        return "vague" if reading.has(*LOOSE) else "point", None
    value = str(solved.moment)
    if solved.end is None or (end := str(solved.end)) == value:
        return "point", value
    return "interval", f"{value}/{end}"


def _problem(reading: Reading, solved: Solved, late: int | None) -> str | None:
    if solved.moment is None or solved.problem is not None:
        return solved.problem if solved.length is None else None
    if solved.moment.year is None:
        return NO_YEAR
    if late is None or (solved.moment.ordinal() or 0) <= late:
        return None
    expected = reading.to_come or reading.rule in MOVED_ON or "shift" in reading.parts
    return None if expected else TOO_LATE
