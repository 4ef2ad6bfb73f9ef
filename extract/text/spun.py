"""Words that a content farm put in the place of others, put back.

Farms replace word by word from a dictionary of synonyms: 通报 → 传递, 处理 → 处置惩罚, 大 → 年夜.
Some of their words are written nowhere else; only where enough different ones of these stand
in a text are the others put back too, for 打消 and 传递 are ordinary words on ordinary pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from extract.rules.load import Rules
from extract.text.aligned import Edit, Text
from extract.text.repair import rewritten

PROOF = 3
"""Different certain words that show a text to be spun."""

TABLE = "spun.table"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What stood before each spun word, and the words that prove a text to be spun."""

    words: Mapping[str, str]
    pattern: re.Pattern[str]
    proof: re.Pattern[str]


def unspun(text: Text, rules: Rules) -> Text:
    """The text with spun words put back, if enough of them are certain; otherwise as it is."""
    lexicon = _lexicon(rules)
    if not _is_spun(text.norm, lexicon, rules):
        return text
    text = text.edit(_plain(text.norm, lexicon))
    for rule in rules.of("spun"):
        text = rewritten(text, rule)
    return text


def _is_spun(norm: str, lexicon: Lexicon, rules: Rules) -> bool:
    seen: set[str] = set()
    patterns = [rule.pattern for rule in rules.of("spun") if rule.gives.get("sure")]
    for pattern in (lexicon.proof, *patterns):
        for match in pattern.finditer(norm):
            seen.add(match.group())
            if len(seen) >= PROOF:
                return True
    return False


def _plain(norm: str, lexicon: Lexicon) -> Iterator[Edit]:
    for match in lexicon.pattern.finditer(norm):
        yield Edit(*match.span(), lexicon.words[match.group()], TABLE)


@cache
def _lexicon(rules: Rules) -> Lexicon:
    rows = rules.table("spun")
    words = {row["spun"]: row["word"] for row in rows}
    certain = [row["spun"] for row in rows if row["sure"] == "yes"]
    return Lexicon(words, _any_of(words), _any_of(certain))


def _any_of(words: Mapping[str, str] | list[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest_first)))
