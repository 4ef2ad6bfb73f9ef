"""Numbers, sums of money and lengths of time, as tables of how they are written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.find.numbers import (
    Amount,
    Number,
    find_money,
    find_numbers,
    find_terms,
    integer,
    read_money,
    read_number,
    read_term,
)

EXACT = [
    ("十", 10),
    ("廿", 20),
    ("廿三", 23),
    ("卅", 30),
    ("一百二十", 120),
    ("一百二", 120),
    ("一百零二", 102),
    ("一千零五十", 1050),
    ("两万五", 25000),
    ("三千五百", 3500),
    ("三千五", 3500),
    ("一万二千", 12000),
    ("十二万", 120000),
    ("一亿两千万", 120000000),
    ("1317", 1317),
    ("1,317", 1317),
    ("12,345,678", 12345678),
    ("１２", 12),
    ("1.2万", 12000),
    ("3.15万条", 31500),
    ("4.2万余条".replace("余", ""), 42000),
    ("3千", 3000),
    ("1万2千", 12000),
    ("8百", 800),
    ("伍佰元", 500),
    ("壹仟元", 1000),
    ("贰拾", 20),
    ("參月", 3),
    ("壹萬伍仟", 15000),
    ("二〇二〇", 2020),
    ("11名", 11),
    ("5名中层干部", 5),
    ("一名患者", 1),
    ("兩人", 2),
    ("0.8元", 0.8),
]


@pytest.mark.parametrize(("text", "value"), EXACT)
def test_exact(text: str, value: float) -> None:
    assert read_number(text) == Number(value)


ABOUT = [
    ("6000余人", 6000),
    ("6000多名", 6000),
    ("近50", 50),
    ("近50多人", 50),
    ("约二十", 20),
    ("大约三百", 300),
    ("逾千名", 1000),
    ("超过500", 500),
    ("上百", 100),
    ("百余", 100),
    ("一千三百余", 1300),
    ("3万多", 30000),
    ("70余万条", 700000),
    ("十余万", 100000),
    ("二十余万", 200000),
    ("一千八百餘人", 1800),
    ("6萬餘名", 60000),
    ("十几例", 10),
    ("千余条", 1000),
    ("4.2万余条", 42000),
]


@pytest.mark.parametrize(("text", "value"), ABOUT)
def test_about(text: str, value: float) -> None:
    assert read_number(text) == Number(value, approximate=True)


RANGES = [
    ("四、五百人", 400, 500),
    ("四五百", 400, 500),
    ("七八十", 70, 80),
    ("十七八", 17, 18),
    ("三五千", 3000, 5000),
    ("两三万", 20000, 30000),
    ("二三十人", 20, 30),
    ("三至五", 3, 5),
    ("20-30元", 20, 30),
    ("3000~5000", 3000, 5000),
    ("一至五万", 10000, 50000),
    ("3千至5千", 3000, 5000),
    ("300至500", 300, 500),
]


@pytest.mark.parametrize(("text", "low", "high"), RANGES)
def test_range(text: str, low: int, high: int) -> None:
    number = read_number(text)
    assert number is not None
    assert (number.value, number.low, number.high) == (None, low, high)


@pytest.mark.parametrize(
    "text", ["", "几十人", "数百名", "若干", "甲某", "万某", "半", "第", "余人", "，5"]
)
def test_no_number(text: str) -> None:
    assert read_number(text) is None


MONEY = [
    ("五百元", 500, "CNY"),
    ("500元", 500, "CNY"),
    ("伍佰元整", 500, "CNY"),
    ("壹仟元", 1000, "CNY"),
    ("1.2万元", 12000, "CNY"),
    ("五万五千元", 55000, "CNY"),
    ("二十万元", 200000, "CNY"),
    ("1,200元", 1200, "CNY"),
    ("人民币5万元", 50000, "CNY"),
    ("人民币壹万伍仟元", 15000, "CNY"),
    ("5000元人民币", 5000, "CNY"),
    ("￥300元", 300, "CNY"),
    ("三百块", 300, "CNY"),
    ("五百块钱", 500, "CNY"),
    ("三十元", 30, "CNY"),
    ("3元5角", 3.5, "CNY"),
    ("新台币2万元", 20000, "TWD"),
    ("新臺幣壹仟元", 1000, "TWD"),
    ("新臺幣20萬元", 200000, "TWD"),
    ("台币五千元", 5000, "TWD"),
    ("港币3000元", 3000, "HKD"),
    ("5,000港元", 5000, "HKD"),
    ("三千港元", 3000, "HKD"),
    ("5万元港币", 50000, "HKD"),
    ("澳门元8000元", 8000, "MOP"),
    ("8000澳门元", 8000, "MOP"),
    ("500美元", 500, "USD"),
]


@pytest.mark.parametrize(("text", "value", "unit"), MONEY)
def test_money(text: str, value: float, unit: str) -> None:
    assert read_money(text) == Amount(value, unit)


def test_bare_yuan_is_the_currency_of_the_place() -> None:
    assert read_money("罰鍰5,000元"[2:], default="HKD") == Amount(5000, "HKD")
    assert read_money("人民币5000元", default="TWD") == Amount(5000, "CNY")


MONEY_RANGES = [
    ("300元至500元", 300, 500),
    ("三百元至五百元", 300, 500),
    ("二百元以上五百元以下", 200, 500),
    ("一至五万元", 10000, 50000),
    ("3000-5000元", 3000, 5000),
    ("新臺幣2萬元以上20萬元以下", 20000, 200000),
]


@pytest.mark.parametrize(("text", "low", "high"), MONEY_RANGES)
def test_money_range(text: str, low: int, high: int) -> None:
    amount = read_money(text)
    assert amount is not None
    assert (amount.value, amount.low, amount.high) == (None, low, high)


TERMS = [
    ("十日", 10, "day"),
    ("15日", 15, "day"),
    ("15天", 15, "day"),
    ("十五日", 15, "day"),
    ("七天", 7, "day"),
    ("两周", 14, "day"),
    ("一个星期", 7, "day"),
    ("三个月", 3, "month"),
    ("8个月", 8, "month"),
    ("參月", 3, "month"),
    ("半年", 6, "month"),
    ("一年", 12, "month"),
    ("三年", 36, "month"),
    ("贰年", 24, "month"),
    ("三年半", 42, "month"),
    ("二年六个月", 30, "month"),
    ("2年6个月", 30, "month"),
    ("一年零六个月", 18, "month"),
    ("一年又两个月", 14, "month"),
    ("一年零三个月", 15, "month"),
    ("1年2月", 14, "month"),
    ("一年二個月", 14, "month"),
    ("十年", 120, "month"),
    ("一个半月", 1.5, "month"),
]


@pytest.mark.parametrize(("text", "value", "unit"), TERMS)
def test_term(text: str, value: float, unit: str) -> None:
    assert read_term(text) == Amount(value, unit)


TERM_RANGES = [
    ("三年至五年", 36, 60, "month"),
    ("三年至一年", 12, 36, "month"),
    ("六个月以上一年以下", 6, 12, "month"),
    ("五日以上十日以下", 5, 10, "day"),
    ("五至十日", 5, 10, "day"),
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), TERM_RANGES)
def test_term_range(text: str, low: int, high: int, unit: str) -> None:
    amount = read_term(text)
    assert amount is not None
    assert (amount.value, amount.low, amount.high, amount.unit) == (None, low, high, unit)


FOUND = [
    ("转发给6000余人，其中11名患者", ["6000余", "11"]),
    ("列有四、五百人的电话", ["四、五百"]),
    ("共1,203名人员，分2批", ["1,203", "2"]),
]


@pytest.mark.parametrize(("text", "quotes"), FOUND)
def test_found_numbers(text: str, quotes: list[str]) -> None:
    found = find_numbers(text)
    assert [one.text for one in found] == quotes
    assert all(text[one.start : one.end] == one.text for one in found)


def test_found_money_and_terms() -> None:
    text = "判处有期徒刑一年零六个月，并处罚金人民币五千元；罚款300元。"
    assert [one.value for one in find_money(text)] == [Amount(5000, "CNY"), Amount(300, "CNY")]
    assert [one.value for one in find_terms(text)] == [Amount(18, "month")]


@pytest.mark.parametrize(
    ("text", "value"), [("28", 28), ("二十八", 28), ("廿八", 28), ("〇五", 5), ("二百五十三", 253)]
)
def test_integer(text: str, value: int) -> None:
    assert integer(text) == value


NUMBER_CHARACTERS = (
    "0123456789０１.,，、〇零一二三五十百千万亿廿半余多几近约至到-~元块角分个年月日天周新台币港"
)


@given(st.text(st.sampled_from(NUMBER_CHARACTERS), max_size=200))
@settings(max_examples=300, deadline=None)
def test_nothing_raises(text: str) -> None:
    read_number(text)
    read_money(text)
    read_term(text)
    integer(text)
    for one in (*find_numbers(text), *find_money(text), *find_terms(text)):
        assert text[one.start : one.end] == one.text


@given(st.text(max_size=100))
@settings(max_examples=100, deadline=None)
def test_nothing_raises_on_any_text(text: str) -> None:
    read_number(text)
    read_money(text)
    read_term(text)
    find_numbers(text)
