"""How wide words are, and how to fit them."""

from __future__ import annotations

from typing import Final
from unicodedata import east_asian_width

LATIN: Final = 0.52
"""The mean width of a narrow letter, in heights of it."""


def width(words: str, size: float) -> float:
    """About how many pixels wide the words are in letters of that size."""
    return size * sum(1.0 if east_asian_width(letter) in "WFA" else LATIN for letter in words)


def fitted(words: str, size: float, room: float) -> str:
    """The words, cut with … where they are wider than `room`."""
    if width(words, size) <= room:
        return words
    while words and width(words + "…", size) > room:
        words = words[:-1]
    return words + "…"


def wrapped(words: str, size: float, room: float, lines: int) -> list[str]:
    """The words in at most that many lines no wider than `room`, the last cut with … if need be."""
    found = [""]
    for at, letter in enumerate(words):
        if width(found[-1] + letter, size) <= room:
            found[-1] += letter
        elif len(found) < lines:
            found.append(letter)
        else:
            found[-1] = fitted(found[-1] + words[at:], size, room)
            break
    return found
