"""The kind of a case, where its words and what was exposed pull different ways.

All people, offices and events are invented.
"""

from __future__ import annotations

import pytest

from extract.link.exposures import exposures_for, find_exposures
from extract.link.kinds import kind_of_case
from extract.rules.load import load_rules
from schemas.enumerations import CaseKind

LEAK: CaseKind = "personal_information_leak"
SECRET: CaseKind = "work_secret_leak"
FALSE: CaseKind = "false_information"
CODE: CaseKind = "health_code_misuse"
TRADE: CaseKind = "personal_information_trade"
OTHER: CaseKind = "other_misconduct"

KINDS: list[tuple[str, CaseKind, str]] = [
    (
        "an internal document that exposes people's data",
        LEAK,
        "毕某将内部协查函转发至亲友群，函中写有12名密接人员的姓名、住址。",
    ),
    ("an internal document that exposes none", SECRET, "毕某将内部协查函转发至亲友群。"),
    (
        "a leak that set off rumours",
        LEAK,
        "毕某将患者姓名、住址、行程发到群里，引发谣言，群众恐慌。依据第四十二条第六项处罚。",
    ),
    (
        "a rumour about a patient",
        FALSE,
        "毕某编造“某小区一家五口确诊”的虚假信息发到群里，谎称是医生所说。",
    ),
    ("a forged test report", FALSE, "毕某伪造核酸检测报告截图，谎称同学感染，发到班级群。"),
    ("health codes of petitioners", CODE, "毕某授意将9名信访群众的健康码转为红码。"),
    (
        "a code that was only checked",
        LEAK,
        "毕某查验健康码时，将27名旅客的姓名、身份证号拍照发群。",
    ),
    ("sold", TRADE, "毕某将学生姓名、家长电话以每条两元卖给培训机构。"),
    ("handed over unpaid for a business", TRADE, "毕某无偿向装修公司提供业主姓名、手机号、房号。"),
    ("bought", TRADE, "毕某从他人处购买公民个人信息3万余条，用于电话推销。"),
    (
        "convicted of infringing data",
        TRADE,
        "法院以侵犯公民个人信息罪判处毕某有期徒刑一年，其导出他人轨迹信息发给朋友。",
    ),
    (
        "documents sold",
        SECRET,
        "毕某将6份内部资料拍照卖给中介，法院以侵犯商业秘密罪判处其有期徒刑。",
    ),
    ("given to an acquaintance", LEAK, "毕某把23名病人的病历传给朋友。"),
    ("a decision told early", SECRET, "毕某提前透露封控消息，致群众抢购。"),
    ("nothing got out", OTHER, "毕某履职不力，隔离点管理混乱，造成疫情扩散。"),
    (
        "an order of the county, and someone who broke it",
        OTHER,
        "县防指发布《关于加强管控的通告》后，毕某擅自组织聚餐，造成疫情传播扩散。",
    ),
    (
        "received in one sentence, passed on in the next",
        LEAK,
        "毕某收到患者葛某的病历照片。他随手转发到老乡群。",
    ),
    ("a duty that was done badly", LEAK, "为做好人员管理，毕某将居民姓名、电话发到群里。"),
    ("what must not be passed on", LEAK, "毕某明知该表不得外传，仍将居民姓名、电话发到群里。"),
    ("kept badly", LEAK, "毕某因未妥善保管导致客户姓名、电话泄露。"),
    ("records of nobody in particular", TRADE, "毕某将采集的3万余条数据卖给他人牟利。"),
    ("embezzlement", OTHER, "毕某侵占集体资金，受到撤销党内职务处分。"),
    ("a heading decides", FALSE, "毕某散布不实信息问题。毕某在群内称超市关门，群众转发。"),
]


@pytest.mark.parametrize(("reason", "kind", "text"), KINDS, ids=[row[0] for row in KINDS])
def test_kind_of_a_case(reason: str, kind: CaseKind, text: str) -> None:
    rules = load_rules()
    scopes = [(0, len(text))]
    found = find_exposures(text, scopes, rules)
    assert kind_of_case(text, scopes, found, rules) == kind


@pytest.mark.parametrize("kind", [FALSE, OTHER])
def test_where_nothing_true_got_out_nothing_is_exposed(kind: CaseKind) -> None:
    text = "毕某将居民姓名、电话发出"
    found = find_exposures(text, [(0, len(text))], load_rules())
    assert found
    assert exposures_for(kind, found) == []
