"""Where names begin: walking left to the first word that no name contains.

The walk stops at `boundaries` and goes over the words that a name may hold although a function
word stands in them (`atoms`, names of divisions).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract.find.words import is_word
from extract.rules.load import Rules

ALWAYS = "予经给被将把由向对至到予让令请因为是系使并遭从"
"""Function words that end a name even where they close another word: 发送给|某公司."""
COUNTIES = "县市区州旗"
REACH = 36
"""The longest name, in characters."""

NAME_CHARACTER = re.compile(r"[\u3400-\u9fff某×*○〇·XxA-Za-z]")


@dataclass(frozen=True, slots=True)
class Edges:
    """What the left end of a name is decided by: words it stops at, words it may hold."""

    stops: frozenset[str]
    atoms: frozenset[str]
    longest_stop: int
    longest_atom: int

    def named(self, text: str, start: int) -> bool:
        """Whether a division's name with its level, or as long a word, begins at `start`."""
        return any(text[start : start + n] in self.atoms for n in range(3, self.longest_atom + 1))


@lru_cache(maxsize=4)
def edges_of(rules: Rules) -> Edges:
    """What decides where names begin, from the lexicons of `rules`."""
    stops, atoms = rules.words("boundaries"), rules.words("atoms")
    divisions = [row["name"] for row in rules.tables.get("divisions", ())]
    ending = frozenset(stops)
    held = frozenset(atoms) | {name for name in divisions if name[:2] not in ending}
    return Edges(frozenset(stops), held, max(map(len, stops)), max(map(len, held)))


def left_edge(text: str, end: int, floor: int, edges: Edges) -> int:
    """Where the name that ends at `end` begins, not before `floor`."""
    at = end
    floor = max(floor, end - REACH)
    while at > floor:
        atom = _ending(text, at, floor, edges.atoms, edges.longest_atom)
        if atom and not (
            atom == 2 and text[at - 1] in COUNTIES and text[at - 3 : at - 1] in edges.stops
        ):  # 责成|县, not 成县
            at -= atom
            continue
        character = text[at - 1]
        if character.isdigit():
            number = re.search(r"第\d+$", text[floor:at])
            if not number:
                break
            at -= len(number.group())
            continue
        if not NAME_CHARACTER.match(character):
            break
        stop = _ending(text, at, floor, edges.stops, edges.longest_stop)
        if stop > 1 or (stop and (character in ALWAYS or not is_word(text[at - 2 : at]))):
            break
        at -= 1
    return at


def _ending(text: str, at: int, floor: int, words: frozenset[str], longest: int) -> int:
    """The length of the longest of `words` that ends at `at`; 0 if none does."""
    for length in range(min(longest, at - floor), 0, -1):
        if text[at - length : at] in words:
            return length
    return 0
