"""Numbers, sums of money and lengths of time as Chinese official text writes them.

Every reader takes published or normalised text, folds what it needs, and never raises: what is
no number is `None`. A range (四、五百, 300元至500元, 三年至五年) has `low` and `high`, no `value`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from extract.rules.load import load_rules

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
FOLDED: Final = str.maketrans(
    "０１２３４５６７８９．，％萬億兩貳參陸餘個圓幣臺門約滿過將達數幾塊錢罰鍰間週鐘時廿卅卄",
    "0123456789.,%万亿两贰叁陆余个圆币台门约满过将达数几块钱罚锾间周钟时廿卅廿",
)
CURRENCIES: Final = {
    "人民币": "CNY", "RMB": "CNY", "￥": "CNY", "¥": "CNY", "元": "CNY", "圆": "CNY", "块": "CNY",
    "新台币": "TWD", "台币": "TWD", "NT$": "TWD", "NTD": "TWD",
    "港币": "HKD", "港元": "HKD", "港纸": "HKD", "HK$": "HKD", "HKD": "HKD",
    "澳门元": "MOP", "澳门币": "MOP", "澳币": "MOP", "MOP": "MOP",
    "美元": "USD", "美金": "USD", "US$": "USD", "欧元": "EUR", "日元": "JPY", "日圆": "JPY",
}  # fmt: skip
LONGEST = 40
"""Characters that a numeral may have; a longer run of digits is a code, not a number."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number: its value, or for a range its ends, and whether it was said to be exact."""

    value: int | float | None
    approximate: bool = False
    low: int | float | None = None
    high: int | float | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit: `CNY`, `TWD`, `HKD`, `MOP`, `USD` …, `month` or `day`."""

    value: int | float | None
    unit: str
    approximate: bool = False
    low: int | float | None = None
    high: int | float | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Where in the text a number or amount stands."""

    start: int
    end: int
    text: str
    value: Number | Amount


def read_number(text: str) -> Number | None:
    """The number that `text` begins with, whatever counted word follows; else `None`.

    十, 廿三, 一百二十, 一百二, 两万五, 一千三百余, 百余
    1,317, １２, 1.2万, 3万多, 70余万
    近50, 约二十, 逾千, 超过6000名, 上百
    四、五百, 七八十, 十七八, 三至五, 20-30: a range
    伍佰, 壹仟, 参万
    几十, 数百: `None`, for they say no number
    """
    folded = text.translate(FOLDED).strip()
    match = _pattern("number.number").match(folded[: 2 * LONGEST])
    return _number(match) if match else None


def find_numbers(text: str) -> list[Found]:
    """The numbers in `text`, in reading order; what is no number in context is left out."""
    folded = text.translate(FOLDED)
    return [
        Found(*match.span(), text[match.start() : match.end()], number)
        for match in _pattern("number.number").finditer(folded)
        if (number := _number(match)) is not None
    ]


def read_money(text: str, default: str = "CNY") -> Amount | None:
    """The sum of money that `text` is; `default` is the currency of a bare 元.

    五百元, 500元, 伍佰元整, 1.2万元, 壹仟元, 五百块
    人民币5万元, 5000元人民币, 新台币2万元, 港币三千元, 5,000港元, 澳门元8000元
    300元至500元, 二百元以上五百元以下: a range
    3元5角
    """
    folded = text.translate(FOLDED).strip()
    match = _pattern("number.money").match(folded)
    return _money(match, default) if match else None


def find_money(text: str, default: str = "CNY") -> list[Found]:
    """The sums of money in `text`, in reading order."""
    folded = text.translate(FOLDED)
    return [
        Found(*match.span(), text[match.start() : match.end()], amount)
        for match in _pattern("number.money").finditer(folded)
        if (amount := _money(match, default)) is not None
    ]


def read_term(text: str) -> Amount | None:
    """The length of time that `text` begins with, in months, or in days where no month is said.

    十日, 15天, 三个月, 8个月, 半年, 一年, 二年六个月, 一年零六个月, 1年2月, 三年半, 两周
    三年至五年, 六个月以上一年以下: a range
    """
    folded = text.translate(FOLDED).strip()
    match = _pattern("number.term").match(folded[: 2 * LONGEST])
    return _term(match) if match else None


def find_terms(text: str) -> list[Found]:
    """The lengths of time in `text`, in reading order; dates are left out by their context."""
    folded = text.translate(FOLDED)
    return [
        Found(*match.span(), text[match.start() : match.end()], amount)
        for match in _pattern("number.term").finditer(folded)
        if (amount := _term(match)) is not None
    ]


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
        digits, more, unit, rest = match.groups()
        value: float | int = float(digits.replace(",", "")) if "." in digits else _int(digits)
        for c in unit:
            value *= TENS.get(c) or BIG[c]
        value = int(value) if abs(value - round(value)) < 1e-9 * max(1, abs(value)) else value
        return Number(round(value) if isinstance(value, int) else value, bool(more or rest))
    spread = SPREAD.fullmatch(text)
    if spread:
        head, first, second, tail, more = spread.groups()
        low, high = integer(head + first + tail), integer(head + second + tail)
        if low is not None and high is not None and low < high:
            return Number(None, True, low, high)
    plain = re.sub("[余多几来]", "", text)
    if not plain or text[0] in "几数":
        return None
    whole = integer(plain)
    return None if whole is None else Number(whole, plain != text)


DECIMAL = re.compile(r"([0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)([余多])?([十百千万亿]{0,3})([余多])?")
SPREAD = re.compile(
    r"([〇零一二三四五六七八九十百千万]{0,8}?)([一二两三四五六七八九])、?([二三四五六七八九])"
    r"([十百千万亿]{0,3})([余多])?"
)


def _int(digits: str) -> int:
    return int(digits.replace(",", "")[:LONGEST])


def _number(match: re.Match[str]) -> Number | None:
    number = numeral(match["low"])
    if number is None:
        return None
    about = number.approximate or bool(match["about"])
    if not match["high"]:
        return Number(number.value, about, number.low, number.high)
    high = numeral(match["high"])
    if high is None or high.value is None or number.value is None:
        return Number(number.value, about, number.low, number.high)
    low = number.value
    if low < high.value / 1000 and match["high"][-1] in "百千万亿" and match["low"][-1] not in BIG:
        low = low * (TENS.get(match["high"][-1]) or BIG[match["high"][-1]])
    return Number(None, about or high.approximate, low, high.value)


def _money(match: re.Match[str], default: str) -> Amount | None:
    number = numeral(match["low"])
    if number is None:
        return None
    words = [match[name] for name in ("prefix", "unit", "suffix") if match[name]]
    named = [CURRENCIES[word] for word in words if word not in ("元", "圆", "块")]
    currency = named[0] if named else default
    about = number.approximate or bool(match["about"])
    small = _small(match["jiao"], 10) + _small(match["fen"], 100)
    if match["high"] and (high := numeral(match["high"])) is not None:
        return Amount(None, currency, about, number.value, high.value)
    if number.value is None:
        return Amount(None, currency, about, number.low, number.high)
    return Amount(number.value + small if small else number.value, currency, about)


def _small(digits: str | None, parts: int) -> float:
    return (integer(digits) or 0) / parts if digits else 0


def _term(match: re.Match[str]) -> Amount | None:
    low = _length(match["low"])
    if low is None:
        return None
    about = bool(match["about"])
    high = _length(match["high"]) if match["high"] else None
    if high is None:
        return Amount(low[0], low[1], about)
    if low[1] != high[1]:
        return None
    return Amount(None, low[1], about, *sorted((low[0], high[0])))


UNIT_OF_LENGTH = re.compile(
    r"([0-9]+(?:\.[0-9]+)?|[〇零一二两三四五六七八九十百廿卅壹贰叁参肆伍陆柒捌玖拾]+|半)"
    r"个?(半)?(周?年|星期|礼拜|周|月|日|天)(半)?"
)


def _length(text: str) -> tuple[int | float, str] | None:
    months: float = 0
    days: float = 0
    for amount, half, unit, more in UNIT_OF_LENGTH.findall(text):
        number = 0.5 if amount == "半" else (numeral(amount) or Number(None)).value
        if number is None:
            return None
        number += 0.5 * (bool(half) + bool(more))
        if unit in ("年", "周年"):
            months += number * 12
        elif unit == "月":
            months += number
        else:
            days += number * (1 if unit in "日天" else 7)
    if months and days:
        return _whole(months * 30 + days), "day"
    return (_whole(months), "month") if months else (_whole(days), "day")


def _whole(number: float) -> int | float:
    return int(number) if number == int(number) else number


@cache
def _pattern(rule: str) -> re.Pattern[str]:
    return next(one.pattern for one in load_rules().rules if one.id == rule)
