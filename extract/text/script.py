"""The script a text is written in, and traditional characters as simplified ones.

The script is decided first: `t2s` damages names that are simplified already (范乾 → 范干), so a
text in simplified characters is never converted. A traditional page may hold characters that
are written alike in both scripts (后, 于, 余): they speak for neither.
"""

from __future__ import annotations

import re
from functools import cache

from opencc import OpenCC

from extract.text.aligned import Text
from schemas.enumerations import Script

SENTENCE = re.compile(r"[^。！？；!?;\n]+[。！？；!?;\n]?")
KEPT = re.compile(r"(?<![餅晒曬烘])乾(?![淨燥脆枯洗旱糧杯癟涸貨])|沈|著(?=[。，；、的]|$)")
RESTORED = frozenset("昇甦濛祇堃邨")
"""Characters that GB 2312 lacks and simplified names are written with since 2013."""
VARIANTS = str.maketrans("衞濶痺", "衛闊痹")
"""Forms used in Hong Kong that OpenCC leaves as they are."""
ENOUGH = 3
"""Characters of one script that a sentence needs before it counts as written in it."""


def script_of(text: str) -> Script:
    """`hans`, `hant`, or `mixed` where whole sentences stand in either script.

    A few characters of the other script decide nothing: a page is what most of its telling
    characters are, and mixed only if a tenth of the sentences' characters tell otherwise.
    """
    if _all_simplified(text):
        return "hans"
    counts = [_counts(sentence) for sentence in SENTENCE.findall(text)]
    hant = sum(t for t, s in counts if t > 3 * s and t >= ENOUGH)
    hans = sum(s for t, s in counts if s > 3 * t and s >= ENOUGH)
    if not hant and not hans:
        hant, hans = sum(t for t, _ in counts), sum(s for _, s in counts)
        return "hant" if hant > hans else "hans"
    if min(hant, hans) * 10 > max(hant, hans):
        return "mixed"
    return "hant" if hant > hans else "hans"


def simplified(text: Text, script: Script) -> Text:
    """The text in simplified characters, as long as before, character for character.

    Of a `mixed` text only the sentences with traditional characters are converted. 乾, 沈 and
    a final 著 stay where no word decides: they are written in names too.
    """
    if script == "hans":
        return text
    if script == "hant":
        return text.map(_convert)
    return text.map(lambda norm: SENTENCE.sub(_sentence, norm))


def _sentence(match: re.Match[str]) -> str:
    traditional, simple = _counts(match.group())
    return _convert(match.group()) if traditional > simple else match.group()


def _convert(text: str) -> str:
    new = _t2s(text.translate(VARIANTS))
    if len(new) != len(text):
        new = "".join(one if len(one := _t2s(c)) == 1 else c for c in text)
    kept = [match.start() for match in KEPT.finditer(text)]
    if not kept:
        return new
    pieces = list(new)
    for place in kept:
        pieces[place] = text[place]
    return "".join(pieces)


def _t2s(text: str) -> str:
    return str(_converter("t2s").convert(text))


def _counts(sentence: str) -> tuple[int, int]:
    """How many characters are traditional only, how many simplified only."""
    traditional, simple = _telling()
    return len(traditional.findall(sentence)), len(simple.findall(sentence))


def _all_simplified(text: str) -> bool:
    """Whether no character can be traditional: GB 2312 holds none, so this is the fast way out."""
    if len(text.encode("gb2312", "ignore").decode("gb2312")) == len(text):
        return True
    return _telling()[0].search(text) is None


@cache
def _telling() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The characters that only traditional text has, and those that only simplified text has."""
    every = "".join(map(chr, range(0x4E00, 0xA000)))
    gb2312 = every.encode("gb2312", "ignore").decode("gb2312")
    big5 = every.encode("big5", "ignore").decode("big5")
    traditional = _changed(set(every) - set(gb2312) - RESTORED, "t2s")
    simple = _changed(set(gb2312) - set(big5), "s2t")
    return re.compile(f"[{traditional}]"), re.compile(f"[{simple}]")


def _changed(characters: set[str], way: str) -> str:
    convert = _converter(way).convert
    return "".join(sorted(c for c in characters if convert(c) != c))


@cache
def _converter(way: str) -> OpenCC:
    return OpenCC(way)
