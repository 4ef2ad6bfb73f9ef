"""Whether the quote of a right row shows what the row says.

- an actor's quote, repaired and normalised as for matching, contains an accepted form of its name
- where gold has a value or count, the quote holds that number; a count may stand elsewhere than
  the noun (62名居民的姓名), then the evidence that the row names for it is looked at
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.find.numbers import find_money, find_numbers, find_terms
from extract.judge.evaluate import Judged
from extract.judge.places import as_read
from extract.judge.rows import SLOTS, Accepted, Row, normal
from extract.judge.score import Counts, count

SHOWN = {"actors": "name", "sanctions": "value", "exposures": "count", "thresholds": "count"}
"""The slots whose quotes are checked, with the field that has to be seen in them."""


def grounded_counts(judged: Judged) -> dict[str, Counts]:
    """Per slot that is checked, the counts when an ungrounded row is no right one."""
    counts = {}
    for slot in SHOWN:
        pairing = judged.slots[slot]
        ungrounded = sum(not grounded(judged, want, got) for want, got in pairing.right)
        whole = count(pairing)
        counts[slot] = Counts(whole.right - ungrounded, whole.gold, whole.pred)
    return counts


def grounded(judged: Judged, want: Row, got: Row) -> bool:
    """Whether the quote of `got` shows what gold says in `want`."""
    field = SHOWN[want.slot]
    accepted = want.fields[SLOTS[want.slot].fields.index(field)]
    if judged.found is None:
        return False
    if None in got.fields[SLOTS[got.slot].fields.index(field)]:
        return True
    text = judged.found.text
    quotes = [as_read(text, start, end) for start, end in _stretches(got, field)]
    if field == "name":
        return any(_contains(quote, accepted) for quote in quotes)
    return any(not accepted.isdisjoint(numbers_in(quote)) for quote in quotes)


def numbers_in(quote: str) -> set[float]:
    """Every value that a quote says: its numbers, sums of money, and lengths of time."""
    found = [*find_numbers(quote), *find_money(quote), *find_terms(quote)]
    return {float(one.value.value) for one in found if one.value.value is not None}


def _contains(quote: str, accepted: Accepted) -> bool:
    read = normal(quote)
    return isinstance(read, str) and any(
        isinstance(form, str) and form in read for form in accepted
    )


def _stretches(got: Row, field: str) -> Iterator[tuple[int, int]]:
    yield got.record.start, got.record.end
    source = getattr(got.record, "sources", {}).get(field)
    if source is not None:
        yield source.start, source.end
