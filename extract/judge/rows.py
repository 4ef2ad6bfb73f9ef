"""The tuples that are scored: one `Row` per gold or found row of a slot.

A field of a row is the set of its accepted forms, normalised; a found row has one form a field.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from extract.judge.gold import GoldNotice
from schemas.records import Notice

Scope = Literal["row", "case", "notice"]
Form = str | float | None
Accepted = frozenset[Form]


class Slot(NamedTuple):
    """What a slot compares: the table, its fields, and within what its rows are distinct."""

    table: str
    fields: tuple[str, ...]
    distinct: Scope = "row"


SANCTION = ("actor", "track", "measure", "value", "unit")
SLOTS: dict[str, Slot] = {
    "cases": Slot("cases", ("kind", "adcode")),
    "actors": Slot("actors", ("name", "part")),
    "positions": Slot("actors", ("name", "position", "organization")),
    "steps": Slot("steps", ("sender", "recipient", "channel")),
    "steps_full": Slot("steps", ("sender", "recipient", "channel", "time", "audience")),
    "sanctions": Slot("sanctions", SANCTION),
    "sanctions_full": Slot("sanctions", (*SANCTION, "status", "authority", "date")),
    "exposures": Slot("exposures", ("data_kind", "count"), "case"),
    "dates": Slot("dates", ("value",), "notice"),
    "legal_refs": Slot("legal_refs", ("law", "article", "paragraph", "item"), "notice"),
    "thresholds": Slot("thresholds", ("data_kind", "count", "grade"), "notice"),
}
HEADLINE = ("actors", "steps", "sanctions", "dates", "exposures", "legal_refs")
"""The slots whose F1s make the headline score."""

NUMBERS = {"value", "count", "audience", "article", "paragraph", "item"}
EMPTY: Accepted = frozenset({None})
IGNORED = {"Ps", "Pe", "Pi", "Pf"}
"""Unicode categories of brackets and quotation marks, which matching leaves out."""


@dataclass(frozen=True, slots=True)
class Row:
    """One tuple of a slot: its accepted forms, what to show of it, and where it came from.

    `record` is the gold or found record; `case` counts from 1, 0 is outside any case.
    """

    slot: str
    fields: tuple[Accepted, ...]
    optional: bool
    case: int
    record: Any

    def matches(self, other: Row) -> bool:
        """Whether every field shares a form with the same field of `other`."""
        return all(not a.isdisjoint(b) for a, b in zip(self.fields, other.fields, strict=True))

    def shown(self) -> tuple[str, ...]:
        """The first accepted form of every field, as written; '' where it is empty."""
        return tuple(first_form(self.record, field) for field in SLOTS[self.slot].fields)


def rows(notice: Notice | GoldNotice, slot: str, by_case: bool = False) -> list[Row]:
    """The rows of `slot` in reading order, distinct within what the slot asks for.

    Of rows that are the same, one stays; it is optional only where each of them is. With
    `by_case`, what is distinct within the notice is so within each case only.
    """
    found = list(_rows(notice, slot))
    scope = SLOTS[slot].distinct
    if scope == "row":
        return found
    if by_case:
        scope = "case"
    kept: dict[tuple[int, tuple[Accepted, ...]], Row] = {}
    for row in found:
        key = (row.case if scope == "case" else 0, row.fields)
        if key not in kept:
            kept[key] = row
        elif kept[key].optional and not row.optional:
            kept[key] = replace(kept[key], optional=False)
    return list(kept.values())


def _rows(notice: Notice | GoldNotice, slot: str) -> Iterator[Row]:
    table, fields, _ = SLOTS[slot]
    for number, case, record in _records(notice, table):
        if not _counts(record, slot):
            continue
        accepted = tuple(accept(getattr(record, field), field in NUMBERS) for field in fields)
        optional = _said_optional(case) or _said_optional(record) or _absent(slot, accepted)
        yield Row(slot, accepted, optional, number, record)


def _records(notice: Notice | GoldNotice, table: str) -> Iterator[tuple[int, Any, Any]]:
    for number, case in enumerate(notice.cases, 1):
        records = (case,) if table == "cases" else getattr(case, table, ())
        yield from ((number, case, record) for record in records)
    if table != "cases":
        yield from ((0, None, record) for record in getattr(notice, table, ()))


def _counts(record: Any, slot: str) -> bool:
    if slot == "positions":
        holds = _values(record.position) or _values(record.organization)
        return "person" in sequence(record.kind) and bool(holds)
    if slot == "dates":
        kind = getattr(record, "kind", "point")
        return kind in ("point", "interval") and bool(_values(record.value))
    return True


def _said_optional(record: Any) -> bool:
    return bool(getattr(record, "optional", False))


def _absent(slot: str, accepted: tuple[Accepted, ...]) -> bool:
    """Whether a notice without the row agrees with it: every value may rightly be empty."""
    if slot == "dates":
        return None in accepted[0]
    return slot == "positions" and None in accepted[1] and None in accepted[2]


def accept(value: Any, number: bool = False) -> Accepted:
    """The normalised forms that are accepted for a value or a list of forms."""
    return frozenset(normal(form, number) for form in sequence(value)) or EMPTY


@lru_cache(maxsize=65536)
def normal(form: str | float | None, number: bool = False) -> Form:
    """A form as it is compared; None where it is empty.

    NFKC, lower case, without white space, quotation marks, brackets, commas and 、; with `number`
    the value, where it is one (第42条 may be 42 or "42"; 253-1 and 3A stay strings).
    """
    if form is None:
        return None
    if isinstance(form, int | float):
        return float(form) if number else str(form)
    folded = unicodedata.normalize("NFKC", form).lower()
    text = "".join(char for char in folded if not _ignored(char))
    if not text:
        return None
    try:
        return float(text) if number and text[0].isdigit() else text
    except ValueError:
        return text


def _ignored(char: str) -> bool:
    return char.isspace() or char in "\"'`,、" or unicodedata.category(char) in IGNORED


def first_form(record: Any, field: str) -> str:
    """The fullest form of a field as written, '' where it is empty."""
    values = _values(getattr(record, field))
    return "" if not values else str(values[0])


def sequence(value: Any) -> Sequence[Any]:
    """The forms of a value, which may be a list of them."""
    return value if isinstance(value, tuple | list) else (value,)


def _values(value: Any) -> list[Any]:
    return [form for form in sequence(value) if form is not None and form != ""]


def equal_fields(one: Row, other: Row) -> int:
    """In how many fields two rows of a slot agree."""
    return sum(not a.isdisjoint(b) for a, b in zip(one.fields, other.fields, strict=True))
