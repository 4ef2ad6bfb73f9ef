"""What names are made of, for all finders of names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from extract.rules.load import Rules
from extract.values import Mention


@dataclass(frozen=True, slots=True)
class Forms:
    """What names are made of."""

    surname: str
    rare: frozenset[str]
    given: frozenset[str]
    after: tuple[str, ...]
    after_words: tuple[str, ...]
    ambiguous: frozenset[str]
    words: frozenset[str]


@lru_cache(maxsize=4)
def _forms(
    surnames: tuple[str, ...],
    rare: tuple[str, ...],
    given: tuple[str, ...],
    after: tuple[str, ...],
    words: tuple[str, ...],
) -> Forms:
    return Forms(
        "|".join(map(re.escape, surnames)),
        frozenset(rare),
        frozenset(given),
        after,
        tuple(word for word in after if len(word) > 1),
        frozenset(
            "自于向和从由与将经时任区应同为利处有在被对当后是给到把让因用每各该及以至据就并而属"
        ),
        frozenset(words),
    )


def forms_of(rules: Rules) -> Forms:
    """The parts of names, from the lexicons of `rules`."""
    words = ("surnames", "surnames_after_post", "given", "after_names", "no_names")
    return _forms(*(rules.words(name) for name in words))


def ends_name(text: str, at: int, forms: Forms) -> bool:
    """Whether a name may end at `at`: before punctuation, a function word, a verb."""
    if at >= len(text) or not ("\u3400" <= text[at] <= "\u9fff"):
        return True
    return text.startswith(forms.after, at)


def is_given(characters: str, forms: Forms) -> bool:
    """Whether all characters are such as given names are written with."""
    return bool(characters) and all(character in forms.given for character in characters)


def person(text: str, start: int, end: int, rule: str, *, masked: bool) -> Mention:
    """A person named at `text[start:end]`."""
    return Mention("person", start, end, text[start:end], rule, {"masked": masked})


class Spans:
    """Stretches taken already, with a test for overlap."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._taken = {at for start, end in spans for at in range(start, end)}

    def add(self, start: int, end: int) -> bool:
        """Whether the stretch was free; it is taken afterwards."""
        if any(at in self._taken for at in range(start, end)):
            return False
        self._taken.update(range(start, end))
        return True
