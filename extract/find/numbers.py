"""Numbers, sums of money and lengths of time as Chinese official text writes them.

Every reader takes published or normalised text, folds what it needs, and never raises: what is
no number is `None`. A range (四、五百, 300元至500元, 三年至五年) has `low` and `high`, no `value`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from extract.find.numerals import BIG, DIGITS, LONGEST, TENS, Number, integer, numeral, times
from extract.rules.load import load_rules

__all__ = [
    "Amount",
    "Found",
    "Number",
    "find_money",
    "find_numbers",
    "find_terms",
    "integer",
    "read_money",
    "read_number",
    "read_term",
]

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


def _number(match: re.Match[str]) -> Number | None:
    number = numeral(match["low"])
    if number is None:
        return None
    about = number.approximate or bool(match["about"])
    if not match["high"]:
        return Number(number.value, about, number.low, number.high)
    ends = _range(number, match["low"], match["high"])
    if ends is None:
        return Number(number.value, about, number.low, number.high)
    return Number(None, about or ends[2], ends[0], ends[1])


def _range(low: Number, written: str, other: str) -> tuple[int | float, int | float, bool] | None:
    """The ends of 三至五, 一至五万 (where 万 goes for both), and whether the second is about."""
    high = numeral(other)
    if high is None or high.value is None or low.value is None:
        return None
    unit = other.rstrip("余多")[-1:]
    scaled = low.value
    if unit in (*TENS, *BIG) and unit not in "十拾" and written[-1:] not in (*TENS, *BIG):
        scaled *= times(unit)
    scaled = scaled if scaled <= high.value else low.value
    return scaled, high.value, high.approximate


def _money(match: re.Match[str], default: str) -> Amount | None:
    number = numeral(match["low"])
    if number is None:
        return None
    words = [match[name] for name in ("prefix", "unit", "suffix") if match[name]]
    named = [CURRENCIES[word] for word in words if word not in ("元", "圆", "块")]
    currency = named[0] if named else default
    about = number.approximate or bool(match["about"])
    small = _small(match["jiao"], 10) + _small(match["fen"], 100)
    if match["high"] and (ends := _range(number, match["low"], match["high"])):
        return Amount(None, currency, about, ends[0], ends[1])
    if number.value is None:
        return Amount(None, currency, about, number.low, number.high)
    return Amount(number.value + small if small else number.value, currency, about)


def _small(digits: str | None, parts: int) -> float:
    return (integer(digits) or 0) / parts if digits else 0


def _term(match: re.Match[str]) -> Amount | None:
    about = bool(match["about"])
    low, high = match["low"], match["high"]
    if match["bare"]:
        high = match["whole"]
        low = match["bare"] + high.lstrip("".join(DIGITS) + "".join(TENS))
    begin = _length(low)
    end = _length(high) if high else None
    if begin is None:
        return None
    if end is None:
        return Amount(begin[0], begin[1], about)
    if begin[1] != end[1]:
        return None
    return Amount(None, begin[1], about, *sorted((begin[0], end[0])))


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
