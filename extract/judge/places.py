"""Where values stand in a notice's text, read in its normal form."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extract.judge.evaluate import Judged
from extract.judge.rows import Row, sequence
from extract.rules.load import load_rules
from extract.text import Text, normalise

ANCHORS = ("name", "actor", "sender", "recipient", "authority", "organization", "position", "law")
"""Fields whose values are words of the text, by which a row without a quote is located."""

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
    words = [form for field in ANCHORS for form in _words(row, field)]
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
    """Where `word` stands in `text`; 章某 does not stand in 章某某."""
    at = text.find(word)
    while at >= 0:
        if not (word.endswith("某") and text.startswith("某", at + len(word))):
            yield at
        at = text.find(word, at + 1)


def _words(row: Row, field: str) -> Sequence[str]:
    forms = sequence(getattr(row.record, field, ()))
    return [form for form in forms if isinstance(form, str) and form]
