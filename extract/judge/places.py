"""Where values stand in a notice's text, read in its normal form."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from extract.judge.evaluate import Judged
from extract.judge.rows import Row, sequence
from extract.rules.load import load_rules
from extract.text import Text, normalise

ANCHORS = (
    "name",
    "actor",
    "sender",
    "recipient",
    "authority",
    "organization",
    "position",
    "law",
    "count",
)
"""Fields whose values are words of the text, by which a row without a quote is located."""

DATE = re.compile(r"(?P<year>[0-9X]{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?")

NEAR = 90
"""Characters within which the words of one row are expected together."""


def published(judged: Judged) -> str:
    """The published text of a notice; of one that could not be read, the content of its file."""
    if judged.found is not None:
        return judged.found.text
    try:
        return judged.file.notice_path.read_text("utf-8", errors="replace")
    except OSError:
        return ""


@lru_cache(maxsize=256)
def normal_text(raw: str) -> Text:
    """The normal form of a published text, beside it."""
    return normalise(raw, load_rules())


def as_read(raw: str, start: int, end: int) -> str:
    """The normal form of the published stretch `raw[start:end]`."""
    text = normal_text(raw)
    return text.norm[bisect_left(text.starts, start) : bisect_left(text.starts, end)]


def place(raw: str, row: Row) -> tuple[int, int]:
    """The published stretch that shows a row: its quote, or else where its words stand.

    A gold row has no quote: the first of its words found in the text stands for it, at the place
    where most of the others are near; of equal places the last for a sanction, else the first.
    (0, 0) where none of its words is in the text.
    """
    start, end = getattr(row.record, "start", None), getattr(row.record, "end", None)
    if start is not None and end is not None:
        return start, end
    text = normal_text(raw)
    words = _words(row)
    late = row.slot.startswith("sanctions")
    for word in words:
        places = [
            (sum(other in text.norm[max(0, at - NEAR) : at + NEAR] for other in words), at)
            for at in occurrences(text.norm, word)
        ]
        if places:
            at = max(places, key=lambda item: (item[0], item[1] if late else -item[1]))[1]
            return text.span(at, at + len(word))
    return 0, 0


def occurrences(text: str, word: str) -> Iterator[int]:
    """Where `word` stands in `text`; 章某 does not stand in 章某某, nor 11人 in 211人."""
    at = text.find(word)
    while at >= 0:
        before, after = text[max(0, at - 1) : at], text[at + len(word) : at + len(word) + 1]
        longer = word.endswith("某") and after == "某"
        if not longer and not (word[0].isdigit() and before.isdigit()):
            yield at
        at = text.find(word, at + 1)


def _words(row: Row) -> list[str]:
    """The words of a row that may stand in the text, those of the first field first."""
    if row.slot == "dates":
        return [word for form in row.fields[0] for word in _date_words(str(form))]
    forms = [form for field in ANCHORS for form in sequence(getattr(row.record, field, ()))]
    return [word for form in forms if form for word in _as_written(form)]


def _as_written(form: Any) -> list[str]:
    """How a name or a number of people may stand in the text."""
    return [form] if isinstance(form, str) else [f"{form}{unit}" for unit in "人名位余多个条"]


def _date_words(value: str) -> list[str]:
    """How an EDTF value may be written, its day first: 2月3日, 3日, 2月, 2020年."""
    match = DATE.match(value)
    if match is None:
        return []
    month, day = (int(match[name] or 0) for name in ("month", "day"))
    words = [f"{month}月{day}日", f"{day}日"] if day else [f"{month}月"] if month else []
    return [*words, f"{match['year']}年"]
