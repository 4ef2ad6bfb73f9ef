"""What jieba knows of a word: narrow questions, asked only where a boundary decides something."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from extract.text.dictionary import tags

_ASKED: ContextVar[bool] = ContextVar("asked", default=True)


def is_word(word: str) -> bool:
    """Whether `word` is a word of the dictionary and no person's name."""
    return _ASKED.get() and tags().get(word, "nr") != "nr"


@contextmanager
def unasked() -> Iterator[None]:
    """Within it no word is known: for measuring what the dictionary gives."""
    token = _ASKED.set(False)
    try:
        yield
    finally:
        _ASKED.reset(token)
