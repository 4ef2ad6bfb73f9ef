"""Quantities at which the law changes its grade of gravity."""

from __future__ import annotations

import pytest

from extract.find.laws import find_laws
from extract.link.thresholds import find_thresholds
from extract.rules.load import load_rules

Row = tuple[str, int, str]
S, E = "serious", "especially_serious"

TOLD: list[tuple[str, str, list[Row]]] = [
    (
        "two kinds under one quantity",
        "提供行踪轨迹信息、财产信息五十条以上的，属于“情节严重”",
        [("itinerary", 50, S), ("property", 50, S)],
    ),
    (
        "several quantities in a sentence",
        "财产信息50条以上、住宿信息500条以上、其他公民个人信息5000条以上的，即为情节严重",
        [("property", 50, S), ("accommodation", 500, S), ("unspecified", 5000, S)],
    ),
    (
        "前三项规定以外",
        "认定为“情节严重”：（一）前三项规定以外的公民个人信息五千条以上的",
        [("unspecified", 5000, S)],
    ),
    (
        "the kind stands in the clause before",
        "属于“情节严重”；住宿信息、健康生理信息等公民个人信息，标准为五百条以上",
        [("accommodation", 500, S), ("health", 500, S)],
    ),
    ("reached, not 以上", "健康生理信息达到500条的，属于情节严重", [("health", 500, S)]),
    (
        "ten times",
        "通信内容五十条以上的，属于“情节严重”。达到上述标准十倍以上的，属于“情节特别严重”",
        [("communication", 50, S), ("communication", 500, E)],
    ),
    (
        "digits in ten times",
        "征信信息50条以上即情节严重，如数量达到前述标准10倍以上，则属情节特别严重",
        [("property", 50, S), ("property", 500, E)],
    ),
    (
        "the graver grade told outright",
        "住宿信息五千条以上的，属于“情节特别严重”",
        [("accommodation", 5000, E)],
    ),
    ("a crime, without the grade's name", "健康生理信息五百条以上即构成犯罪", [("health", 500, S)]),
]

NONE = [
    ("sums of money", "违法所得五千元以上的，属于“情节严重”"),
    ("half for staff", "数量达到前款规定标准一半以上的，属于“情节严重”"),
    ("records of a case", "其卖出住宿记录86条，情节严重"),
    ("a multiple of nothing told", "达到规定标准十倍以上的，属于情节特别严重"),
    ("a fine's multiple", "处违法所得一倍以上十倍以下罚款，情节严重的吊销执照"),
]


@pytest.mark.parametrize(("reason", "text", "rows"), TOLD, ids=[row[0] for row in TOLD])
def test_thresholds(reason: str, text: str, rows: list[Row]) -> None:
    rules = load_rules()
    found = find_thresholds(text, find_laws(text, rules), rules)
    assert [(one.data_kind, one.count, one.grade) for one in found] == rows
    assert all(text[one.start : one.end] == one.text for one in found)


@pytest.mark.parametrize(("reason", "text"), NONE, ids=[row[0] for row in NONE])
def test_no_threshold(reason: str, text: str) -> None:
    rules = load_rules()
    assert find_thresholds(text, find_laws(text, rules), rules) == []


def test_the_interpretation_told_before_is_the_law() -> None:
    title = "关于办理侵犯公民个人信息刑事案件适用法律若干问题的解释"
    text = f"《{title}》第五条规定，财产信息五十条以上的，属于“情节严重”，依照刑法处罚"
    rules = load_rules()
    found = find_thresholds(text, find_laws(text, rules), rules)
    assert [one.law for one in found] == [title]
