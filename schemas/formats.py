"""The formats of the contract's values, as types that refuse anything else.

Patterns are spelled without look-around and with `[0-9]`, so that Python, pydantic's Rust engine,
JSON Schema (ECMA 262) and Frictionless read them alike.
"""

from __future__ import annotations

import re
from calendar import monthrange
from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator, Field

YEAR: Final = r"(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)"
MONTH: Final = r"(?:0[1-9]|1[0-2]|XX)"
DAY: Final = r"(?:0[1-9]|[12][0-9]|3[01]|XX)"
CLOCK: Final = r"(?:[01][0-9]|2[0-3])(?::[0-5][0-9](?::[0-5][0-9])?)?"
POINT: Final = rf"{YEAR}(?:-{MONTH}(?:-{DAY}(?:T{CLOCK})?)?)?"
INTERVAL: Final = rf"{POINT}/{POINT}"
DURATION: Final = (
    r"P(?:[0-9]+W|[0-9]+Y(?:[0-9]+M)?(?:[0-9]+D)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D"
    r"|(?:[0-9]+D)?T(?:[0-9]+H(?:[0-9]+M)?(?:[0-9]+S)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S))"
)
NUMERAL: Final = r"(?:[0-9]+[A-Z]{0,3}(?:-[0-9]+)*|[A-Za-z]{1,4})"
"""A number in a law: `42`, `253-1` (第二百五十三条之一), `3A`, a lettered item `b` or `iv`."""

DATE_FORMS: Final = {
    "point": re.compile(POINT),
    "interval": re.compile(INTERVAL),
    "duration": re.compile(DURATION),
}
"""What a value of each `dates.kind` looks like; a `vague` date has none."""

_DAY = re.compile(rf"({YEAR})-({MONTH})-({DAY})")


def _on_the_calendar(value: str) -> str:
    """`value`, if every full day in it exists; 29 February does where the year is unknown."""
    for year, month, day in _DAY.findall(value):
        if "X" in month or "X" in day:
            continue
        known = int(year) if year.isdigit() and int(year) > 0 else 2000
        if int(day) > monthrange(known, int(month))[1]:
            raise ValueError(f"no such day: {year}-{month}-{day}")
    return value


def _whole(value: object) -> object:
    """A float without a fraction as the integer that it is: 12000.0 → 12000."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


Point = Annotated[str, Field(pattern=f"^{POINT}$"), AfterValidator(_on_the_calendar)]
"""A date or time: `2020`, `2022-04`, `2020-01-28`, `2020-12-07T23`, `XXXX-02-03`."""

Moment = Annotated[str, Field(pattern=f"^{POINT}(?:/{POINT})?$"), AfterValidator(_on_the_calendar)]
"""A point or an interval: `2022-06-12/2022-06-14`."""

Edtf = Annotated[
    str,
    Field(pattern=f"^(?:{POINT}(?:/{POINT})?|{DURATION})$"),
    AfterValidator(_on_the_calendar),
]
"""A point, an interval or a duration: `P14D`."""

NoticeId = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]
"""The first 16 hex digits of the SHA-256 of the bytes read."""

RowId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_.-]+$")]
"""The id of a row; free of `/` and `;`, which join ids."""

Adcode = Annotated[str, Field(pattern=r"^[1-9][0-9]{5}$")]
"""A six-digit GB/T 2260 code."""

Numeral = Annotated[str, Field(pattern=f"^{NUMERAL}$")]

Law = Annotated[str, Field(pattern=r"^[^\s《》][\s\S]*$")]
"""A law's title without 《》 around it."""

Words = Annotated[str, Field(min_length=1)]
"""Something written; what is unknown is None, never the empty string."""

Count = Annotated[int, Field(ge=0)]
Age = Annotated[int, Field(ge=0, le=130)]
Amount = Annotated[int | float, Field(gt=0), BeforeValidator(_whole)]
