"""The words of jieba's dictionary, which several stages ask whether something is a word."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache


@cache
def tags() -> Mapping[str, str]:
    """The words of two to four characters, with their tags."""
    import jieba

    found: dict[str, str] = {}
    with jieba.get_dict_file() as lines:
        for line in lines:
            word, _, tag = line.decode("utf-8").split(" ")
            if 1 < len(word) < 5:
                found[word] = tag.strip()
    return found
