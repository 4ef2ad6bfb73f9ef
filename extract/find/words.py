"""What jieba knows of a word: narrow questions, asked only where a boundary decides something."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

_ASKED: ContextVar[bool] = ContextVar("asked", default=True)


@cache
def _tags() -> dict[str, str]:
    """The words of jieba's dictionary, two to four characters long, with their tags."""
    import jieba

    tags: dict[str, str] = {}
    with jieba.get_dict_file() as lines:
        for line in lines:
            word, _, tag = line.decode("utf-8").split(" ")
            if 1 < len(word) < 5:
                tags[word] = tag.strip()
    return tags


def is_word(word: str) -> bool:
    """Whether `word` is a word of the dictionary and no person's name."""
    return _ASKED.get() and _tags().get(word, "nr") != "nr"


@contextmanager
def unasked() -> Iterator[None]:
    """Within it no word is known: for measuring what the dictionary gives."""
    token = _ASKED.set(False)
    try:
        yield
    finally:
        _ASKED.reset(token)
