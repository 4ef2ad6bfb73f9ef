"""Numerals: what one number written in digits or Chinese characters is worth."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

DIGITS: Final = {
    **{c: n for n, c in enumerate("零一二三四五六七八九")},
    **{c: n for n, c in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    **{c: n for n, c in enumerate("0123456789")},
    "○": 0,
    "两": 2,
    "俩": 2,
    "仨": 3,
    "参": 3,
    "弍": 2,
    "弌": 1,
    "弎": 3,
}
TENS: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
BIG: Final = {"万": 10**4, "亿": 10**8}
LONGEST: Final = 40
"""Characters that a numeral may have; a longer run of digits is a code, not a number."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number: its value, or for a range its ends, and whether it was said to be exact."""

    value: int | float | None
    approximate: bool = False
    low: int | float | None = None
    high: int | float | None = None


def integer(numeral: str) -> int | None:
    """The whole number that a numeral writes, digit by digit or by units; else `None`.

    28, 二十八, 廿八, 二八, 二〇二〇, 一百零二, 一百二, 两万五, 三千五百
    """
    if not numeral or len(numeral) > LONGEST:
        return None
    if numeral.isascii():
        return int(numeral) if numeral.isdigit() else None
    numeral = numeral.replace("廿", "二十").replace("卅", "三十")
    if all(c in DIGITS for c in numeral):
        return int("".join(str(DIGITS[c]) for c in numeral))
    return _by_units(numeral)


def _by_units(numeral: str) -> int | None:
    total = section = 0
    digit: int | None = None
    last = 1
    for c in numeral:
        if c in DIGITS:
            if digit not in (None, 0):
                return None
            digit = DIGITS[c]
            last = 1 if digit == 0 else last
        elif c in TENS:
            section += (1 if digit is None and section == 0 else digit or 0) * TENS[c]
            digit, last = None, TENS[c]
        elif c in BIG:
            section += digit or 0
            if section == 0:
                return None
            total = (total + section) * BIG[c] if BIG[c] > total > 0 else total + section * BIG[c]
            section, digit, last = 0, None, BIG[c]
        else:
            return None
    if digit:
        section += digit * (last // 10 if last > 10 else 1)
    return total + section


def numeral(text: str) -> Number | None:
    """The number that a numeral writes, with 余, 多, 几 as approximate and 四五百 as a range."""
    match = DECIMAL.fullmatch(text)
    if match:
        return Number(_decimal(match), bool(match["more"] or match["rest"]))
    spread = SPREAD.fullmatch(text)
    if spread:
        head, first, second, tail, _ = spread.groups()
        low, high = integer(head + first + tail), integer(head + second + tail)
        if low is not None and high is not None and low < high:
            return Number(None, True, low, high)
    plain = re.sub("[余多几来]", "", text)
    if not plain or text[0] in "几数":
        return None
    whole = integer(plain)
    return None if whole is None else Number(whole, plain != text)


DECIMAL = re.compile(
    r"(?P<digits>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)(?P<more>[余多])?(?P<unit>[十百千万亿]{0,3})"
    r"(?:(?P<tail>[0-9]{1,4})(?P<small>[百千]))?(?P<rest>[余多])?"
)
SPREAD = re.compile(
    r"([〇零一二三四五六七八九十百千万]{0,8}?)([一二两三四五六七八九])、?([二三四五六七八九])"
    r"([十百千万亿]{0,3})([余多])?"
)


def _decimal(match: re.Match[str]) -> int | float:
    """1,317 and 1.2万 and 1万2千."""
    digits = match["digits"].replace(",", "")
    value: int | float = float(digits) if "." in digits else int(digits[:LONGEST])
    for unit in match["unit"]:
        value *= times(unit)
    if match["tail"]:
        value += int(match["tail"]) * TENS[match["small"]]
    whole = round(value)
    return whole if abs(value - whole) < 1e-9 * max(1, abs(value)) else value


def times(unit: str) -> int:
    """What a unit multiplies by: 千 1000, 亿 100000000."""
    return TENS.get(unit) or BIG[unit]
