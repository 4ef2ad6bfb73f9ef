"""Bytes to text: which encoding a file is in, and how that was decided.

In this order, the first that holds: a byte order mark; pure ASCII; else the reading, among UTF-8,
GB 18030, Big5-HKSCS and UTF-16 without a mark, that is most like running Chinese text. A label
that the file declares and strictly valid UTF-8 speak for a reading, they do not decide alone:
pages are often declared wrongly. A last character that was cut off is tolerated, and so are a
few broken ones in a long text; they become U+FFFD.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import cache

import charset_normalizer

from extract.rules.load import Rules

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
LABELS = {
    **dict.fromkeys(("utf-8", "utf8", "unicode-1-1-utf-8"), "utf-8"),
    **dict.fromkeys(
        ("gb2312", "gb_2312-80", "gb_2312", "csgb2312", "x-gbk", "gbk", "cp936", "gb18030"),
        "gb18030",
    ),
    **dict.fromkeys(
        ("big5", "big5-hkscs", "big5hkscs", "cn-big5", "csbig5", "x-x-big5", "cp950"), "big5hkscs"
    ),
}
DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)""",
    re.IGNORECASE,
)
CANDIDATES = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
NAMES = {"big5hkscs": "big5-hkscs"}
CUT_OFF = ("unexpected end of data", "incomplete multibyte sequence", "truncated data")
"""What Python's codecs say of a last character that is not all there."""
HEAD = 4096
"""Bytes in which a label is looked for."""
SAMPLE = 4000
"""Characters beyond ASCII that a reading is judged by."""
PLAUSIBLE = 0.1
"""The least score of a reading; Chinese prose scores about 0.7, a wrong reading below 0."""
BROKEN = 0.01
"""The largest share of broken characters in a text that is still read."""
CHAOS = 0.1
"""The largest disorder that charset-normalizer may see in a text of another language."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding that it was read in, and why that one."""

    text: str
    encoding: str
    why: str


def decode(raw: bytes, rules: Rules, label: str | None = None) -> Decoded | None:
    """The text of `raw`, or nothing where no encoding makes text of it.

    `label` is the encoding that a server or a mail's head named.
    """
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            text, broken = _read(raw[len(mark) :], encoding)
            return _decoded(text, encoding, "byte order mark", broken)
    if raw.isascii() and b"\0" not in raw:
        return Decoded(raw.decode("ascii"), "utf-8", "ASCII only")
    declared = LABELS.get((label or "").lower()) or declared_encoding(raw)
    best = _best(raw, declared, frozenset("".join(rules.words("common_characters"))))
    if best is not None:
        encoding, text, broken = best
        why = "declared" if encoding == declared else "detected"
        if declared not in (None, encoding):
            why += f", though {NAMES.get(str(declared), declared)} is declared"
        return _decoded(text, encoding, why, broken)
    return _other_language(raw)


def declared_encoding(raw: bytes) -> str | None:
    """The codec of the label in a meta tag or an XML declaration, gb2312 being gb18030."""
    match = DECLARED.search(raw[:HEAD])
    if match is None:
        return None
    return LABELS.get((match.group(1) or match.group(2)).decode("ascii").lower())


def _decoded(text: str, encoding: str, why: str, broken: int) -> Decoded | None:
    if broken > max(1, BROKEN * len(text)):
        return None
    if broken:
        why += f", {broken} broken characters"
    return Decoded(text, NAMES.get(encoding, encoding), why)


def _best(raw: bytes, declared: str | None, common: frozenset[str]) -> tuple[str, str, int] | None:
    ranked = []
    for place, encoding in enumerate(CANDIDATES):
        if encoding.startswith("utf-16") and len(raw) > HEAD and not _wide(raw):
            continue
        text, broken = _read(raw, encoding)
        if broken > max(1, BROKEN * len(text)):
            continue
        score = likeness(text, common, wide=encoding.startswith("utf-16") and b"\0" in raw)
        score -= min(0.5, 10 * broken / (len(text) or 1))
        score += 0.15 * (encoding == declared) + 0.3 * (encoding == "utf-8" and not broken)
        if score >= PLAUSIBLE:
            ranked.append((score, -place, encoding, text, broken))
    if not ranked:
        return None
    _, _, encoding, text, broken = max(ranked)
    return encoding, text, broken


def _wide(raw: bytes) -> bool:
    """Whether a long text may be UTF-16: its digits, line ends and Latin letters hold zeros."""
    return b"\0" in raw[: 16 * HEAD]


def _read(raw: bytes, encoding: str) -> tuple[str, int]:
    """The text of `raw` and how many characters are broken, one cut off at the end aside."""
    try:
        return raw.decode(encoding), 0
    except UnicodeDecodeError as error:
        if error.start > 0 and error.reason in CUT_OFF:
            return raw[: error.start].decode(encoding), 0
    text = raw.decode(encoding, "replace")
    return text, text.count("\ufffd") - raw.count("\ufffd".encode()) * (encoding == "utf-8")


def likeness(text: str, common: frozenset[str], wide: bool = False) -> float:
    """How like running Chinese text this is: 1 at most, below 0 where it is none.

    ASCII counts only in a `wide` reading: in all others it is the same, whatever the encoding.
    """
    points, seen = 0.0, 0
    for match in (ANY if wide else BEYOND_ASCII).finditer(text):
        c = match.group()
        points += 1.0 if c in common else _weight(c)
        seen += 1
        if seen == SAMPLE:
            break
    return points / seen if seen else 0.0


CONTROL = "\x00-\x08\x0e-\x1a\x1c-\x1f\x7f"
BEYOND_ASCII = re.compile(rf"[^\x20-\x7e\t\n\v\f\r\x1b]|[{CONTROL}]")
ANY = re.compile(r"(?s).")
RANGES: tuple[tuple[int, float], ...] = (
    (0x09, -3.0),  # control characters
    (0x0E, 0.5),
    (0x20, -3.0),
    (0x7F, 0.5),
    (0xA0, -3.0),
    (0x250, -0.4),  # accented Latin
    (0x2000, -0.6),  # Greek, Cyrillic, Arabic …
    (0x2070, 0.3),  # general punctuation
    (0x2E00, -0.1),  # letter-like signs, boxes, circled numbers
    (0x3000, -0.6),
    (0x3018, 0.3),  # 、。《》「」【】
    (0x3100, -0.3),  # kana
    (0x4E00, -0.6),
    (0xA000, -0.1),  # a rarer Chinese character
    (0xE000, -0.6),  # Hangul and others
    (0xF900, -1.0),  # private use
    (0xFF00, -0.6),
    (0xFF60, 0.3),  # ，：（）
    (0x10000, -1.0),
    (0x110000, -0.3),
)


@cache
def _weight(c: str) -> float:
    if c in "\xa0·×©®°":
        return 0.3
    return next(weight for end, weight in RANGES if ord(c) < end)


def _other_language(raw: bytes) -> Decoded | None:
    """Text that is not Chinese, as charset-normalizer reads it."""
    if len(re.findall(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]", raw[:HEAD])) > 0:
        return None
    best = charset_normalizer.from_bytes(raw[: 64 * HEAD]).best()
    if best is None or best.chaos > CHAOS:
        return None
    text, broken = _read(raw, best.encoding)
    return _decoded(text, best.encoding.replace("_", "-"), "not Chinese, detected", broken)
