"""Texts that no rule may read: those in another language, and those too damaged to trust.

Of any Chinese notice three quarters of the characters are among the 800 most frequent; of one
that was decoded wrongly, a tenth at most. Half read, it would give rows that nobody wrote.
"""

from __future__ import annotations

import re

from extract.rules.load import Rules
from extract.text.aligned import Edit, Text
from extract.text.repair import LOST

HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
WORD = re.compile(r"[^\W\d_\u3400-\u9fff]+")
KANA = re.compile("[\u3041-\u30fa]")
CHINESE = 0.3
"""The least share of Chinese characters, a foreign word counting as one; notices have 0.9."""
JAPANESE = 0.1
"""The largest share of kana beside them; the の of a shop is none."""
FAMILIAR = 0.4
"""The least share of frequent characters; notices have 0.7 and more, mojibake below 0.15."""
ENOUGH = 20
"""Chinese characters from which on their frequency tells anything."""
BROKEN = 0.1
"""The largest share of characters that were lost."""


def unread(norm: str, rules: Rules) -> str | None:
    """Why a normalised text is not to be read, or nothing where it is."""
    han = HAN.findall(norm)
    words = len(han) + len(WORD.findall(norm))
    kana = len(KANA.findall(norm))
    if not han or len(han) < CHINESE * words or kana > JAPANESE * (len(han) + kana):
        share = round(100 * len(han) / max(1, words))
        return f"not Chinese: {share} % of its characters and words are"
    if len(han) < ENOUGH:
        return None
    common = frozenset("".join(rules.words("common_characters")))
    familiar = sum(c in common for c in han) / len(han)
    if familiar < FAMILIAR:
        share = round(100 * familiar)
        return f"too damaged to trust: {share} % of its characters are common ones, as in mojibake"
    lost = len(LOST.findall(norm)) / len(han)
    if lost > BROKEN:
        return f"too damaged to trust: {round(100 * lost)} % of its characters are lost"
    return None


def emptied(text: Text) -> Text:
    """The text with nothing in it for a rule to find."""
    return text.edit([Edit(0, len(text.norm), "")]) if text.norm else text
