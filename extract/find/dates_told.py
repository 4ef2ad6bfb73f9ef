"""The state of the narrative clock: what the story has told so far, and what a reading comes to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from extract.find.dates_form import Form
from extract.find.dates_value import Anchor, Moment

NO_ANCHOR: Final = "nothing told before it resolves this"
NO_REFERENCE: Final = "the notice's own date is not known"
NO_SUCH: Final = "no calendar has this date"
NO_YEAR: Final = "nothing in the notice supplies the year"
TOO_LATE: Final = "later than the notice"
BACKWARDS: Final = "ends before it begins"


@dataclass(slots=True)
class Told:
    """A date told in the text: what it was, where it stood, and how the next one reads after it.

    A negative `start` is the notice's own date; `value` is its EDTF form where that is made.
    """

    moment: Moment
    start: int = -1
    end: int = -1
    value: str = ""
    exact: bool = True
    evening: bool = False
    half_day: bool = False
    line: int = 0

    def anchor(self, form: Form) -> Anchor:
        """The same, as the anchor of a later expression, where it stood in the text as given."""
        value = self.value or str(self.moment)
        if self.start < 0:
            return Anchor(value)
        if not form.cuts:
            return Anchor(value, self.start, self.end)
        return Anchor(value, form.place(self.start), form.place(self.end - 1) + 1)


@dataclass(slots=True)
class Clock:
    """The narrative clock: the notice's own date, and what the story has told so far.

    `today` is the notice's own date where it is known to the day, `limit` the number of its last
    day. `told` is the date told last in the case, `day` the last one known to the day, `front` the
    latest; `before` was told last before the case. `by_reference` says that a date without a
    year was taken to be the notice's, so that the next one without is so too.
    """

    reference: Moment | None = None
    today: Told | None = None
    told: Told | None = None
    day: Told | None = None
    front: Told | None = None
    before: Told | None = None
    before_day: Told | None = None
    by_reference: bool = False
    line: int = 0
    limit: int | None = None

    @classmethod
    def at(cls, reference: Moment | None) -> Clock:
        """The clock of a notice of that date, before anything was told."""
        if reference is None:
            return cls()
        today = Told(reference.to_day()) if reference.whole else None
        return cls(reference, today, limit=reference.last_ordinal())

    def restart(self) -> None:
        """Begin another case: what was told becomes what was told earlier in the notice."""
        self.before, self.before_day = self.told or self.before, self.day or self.before_day
        self.told = self.day = self.front = None

    def move(self, told: Told) -> None:
        """Take a date that was told."""
        self.told = told
        if told.moment.whole:
            self.day = told
        if self.front is None or (told.moment.ordinal() or 0) >= (self.front.moment.ordinal() or 0):
            self.front = told


@dataclass(slots=True)
class Solved:
    """What a reading was resolved to: a moment, with `end` an interval, or a `length`.

    `anchor` is the date told that a missing part was taken from.
    """

    moment: Moment | None = None
    end: Moment | None = None
    anchor: Told | None = None
    problem: str | None = None
    length: str | None = None
    half_day: bool = False


def checked(moment: Moment | None, anchor: Told | None = None) -> Solved:
    """The moment, or that no calendar has it."""
    if moment is not None and moment.exists():
        return Solved(moment, anchor=anchor)
    return Solved(anchor=anchor, problem=NO_SUCH)
