"""What jieba's dictionary knows of a word, asked where it decides where a name ends."""

from __future__ import annotations

import pytest

from extract.find.words import is_word

WORDS = [
    ("two characters that no dictionary holds together", "建群", False),
    ("a verb", "转发", True),
    ("a noun", "名单", True),
    ("an adverb", "随后", True),
    ("a word of four characters", "信以为真", True),
    ("a place", "北京", True),
    ("a place that is a name of people too", "梁山", False),
    ("a person's name", "李明", False),
    ("a surname with a mask", "温某", False),
    ("two characters that are no word", "某将", False),
    ("a single character is not asked for", "转", False),
    ("longer than any word that is asked for", "新型冠状病毒", False),
    ("nothing", "", False),
]


@pytest.mark.parametrize(
    ("reason", "word", "known"), WORDS, ids=[f"{row[0]} {row[1]}" for row in WORDS]
)
def test_words_of_the_dictionary(reason: str, word: str, known: bool) -> None:
    assert is_word(word) is known
