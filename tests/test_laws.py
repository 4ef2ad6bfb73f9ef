"""Citations of laws: which law, article, paragraph and item, and how far the citation reaches.

Offices, places and events are invented.
"""

from __future__ import annotations

import pytest

from extract.find.laws import find_laws
from extract.find.titles import canonical
from extract.rules.load import load_rules

Cited = tuple[str, str | None, str | None, str | None]
PUBLIC_ORDER = "治安管理处罚法"
INTERPRETATION = "关于办理侵犯公民个人信息刑事案件适用法律若干问题的解释"

CITATIONS: list[tuple[str, str, list[Cited]]] = [
    (
        "title, article and bracketed item",
        "违反《中华人民共和国治安管理处罚法》第四十二条第（六）项之规定",
        [(PUBLIC_ORDER, "42", None, "6")],
    ),
    ("title alone", "依据《治安管理处罚法》相关规定", [(PUBLIC_ORDER, None, None, None)]),
    ("digits", "依据《治安管理处罚法》第42条第6项", [(PUBLIC_ORDER, "42", None, "6")]),
    (
        "item in brackets without 第",
        "《治安管理处罚法》第四十二条（六）项",
        [(PUBLIC_ORDER, "42", None, "6")],
    ),
    (
        "two articles under one law",
        "《数据安全法》第二十七条、第四十五条第一款",
        [("数据安全法", "27", None, None), ("数据安全法", "45", "1", None)],
    ),
    (
        "two articles in one numeral",
        "《个人信息保护法》第六十六、六十七条",
        [("个人信息保护法", "66", None, None), ("个人信息保护法", "67", None, None)],
    ),
    (
        "之一, two paragraphs",
        "依照《刑法》第二百五十三条之一第一款与第四款",
        [("刑法", "253-1", "1", None), ("刑法", "253-1", "4", None)],
    ),
    (
        "two items of one paragraph",
        "《护士条例》第三十一条第一款第（一）、（三）项",
        [("护士条例", "31", "1", "1"), ("护士条例", "31", "1", "3")],
    ),
    (
        "items with 和 between them",
        "《监察法》第四十五条第一款第二项和第四项",
        [("监察法", "45", "1", "2"), ("监察法", "45", "1", "4")],
    ),
    (
        "laws listed without 和",
        "依据《中国共产党纪律处分条例》《中国共产党问责条例》《政务处分法》第三十九条",
        [
            ("中国共产党纪律处分条例", None, None, None),
            ("中国共产党问责条例", None, None, None),
            ("公职人员政务处分法", "39", None, None),
        ],
    ),
    ("a name without marks", "违反了治安管理处罚法的有关规定", [(PUBLIC_ORDER, None, None, None)]),
    ("a short name without marks", "保密法规定，不得泄露", [("保守国家秘密法", None, None, None)]),
    ("no 第", "依照刑法253条之一判处", [("刑法", "253-1", None, None)]),
    (
        "an unknown law without marks",
        "根据某省公共数据条例第二十条",
        [("某省公共数据条例", "20", None, None)],
    ),
    (
        "该法 carries the law told before",
        "《治安管理处罚法》第二十五条：散布谣言的；该法第四十二条第六项",
        [(PUBLIC_ORDER, "25", None, None), (PUBLIC_ORDER, "42", None, "6")],
    ),
    (
        "同法 and 同条",
        "依《网络安全法》第六十四条第一款；依同法第四十条，同条第二款",
        [
            ("网络安全法", "64", "1", None),
            ("网络安全法", "40", None, None),
            ("网络安全法", "40", "2", None),
        ],
    ),
    (
        "该条 carries the article",
        "《刑法》第二百五十三条之一第一款。按照该条第二款从重处罚",
        [("刑法", "253-1", "1", None), ("刑法", "253-1", "2", None)],
    ),
    (
        "该条例 skips a law of another type",
        "《护士条例》第十八条、《行政处罚法》第九条，依据该条例第三十一条",
        [
            ("护士条例", "18", None, None),
            ("行政处罚法", "9", None, None),
            ("护士条例", "31", None, None),
        ],
    ),
    (
        "an article at the head of a quoted text",
        "《治安管理处罚法》规定：第四十二条 有下列行为之一的",
        [(PUBLIC_ORDER, "42", None, None)],
    ),
    (
        "an interpretation with its number between",
        "《最高人民法院、最高人民检察院关于办理侵犯公民个人信息刑事案件适用法律若干问题的解释》"
        "（法释〔2017〕10号）第五条第一款第三项",
        [(INTERPRETATION, "5", "1", "3")],
    ),
    (
        "以下简称",
        f"《{INTERPRETATION}》（以下简称《解释》）第五条第一款；《解释》第六条",
        [(INTERPRETATION, "5", "1", None), (INTERPRETATION, "6", None, None)],
    ),
    (
        "条例 for the one told",
        "《征信业管理条例》第十八条；《条例》第四十条",
        [("征信业管理条例", "18", None, None), ("征信业管理条例", "40", None, None)],
    ),
    (
        "one misprinted character",
        "根据《治安管理处理法》第四十二条",
        [(PUBLIC_ORDER, "42", None, None)],
    ),
    (
        "misprinted state",
        "《中共人民共和国治安管理处罚法》第四十二条",
        [(PUBLIC_ORDER, "42", None, None)],
    ),
    ("管理 missing", "《治安处罚法》第二十五条第一项", [(PUBLIC_ORDER, "25", None, "1")]),
    (
        "a local rule",
        "违反《某省新冠肺炎疫情防控健康码管理办法》",
        [("某省新冠肺炎疫情防控健康码管理办法", None, None, None)],
    ),
    (
        "on trial",
        "依据《某市工作秘密管理办法（试行）》",
        [("某市工作秘密管理办法（试行）", None, None, None)],
    ),
    (
        "a version in brackets",
        "《某省消防条例（2021年修正）》第八条",
        [("某省消防条例", "8", None, None)],
    ),
    (
        "Taiwan: 款 under a special law is the item",
        "依个人资料保护法第48条第4款并第50条裁处",
        [("个人资料保护法", "48", None, "4"), ("个人资料保护法", "50", None, None)],
    ),
    (
        "Taiwan: 项 before 款",
        "违反个资法第6条第1项第2款，同条第3款",
        [("个人资料保护法", "6", "1", "2"), ("个人资料保护法", "6", None, "3")],
    ),
    (
        "Taiwan: a shared name, told by what stands around it",
        "函送地检署，依刑法第132条第1项侦办",
        [("刑法", "132", "1", None)],
    ),
    ("mainland: 项 alone is an item", "依刑法第三百零八条第二项", [("刑法", "308", None, "2")]),
    (
        "Hong Kong",
        "违反《个人资料（私隐）条例》第64（3A）条",
        [("个人资料（私隐）条例", "64", "3A", None)],
    ),
    (
        "Hong Kong: paragraph and item",
        "《刑事罪行条例》第161（1）（c）条",
        [("刑事罪行条例", "161", "1", "c")],
    ),
    ("Hong Kong: short name", "触犯私隐条例第50A条", [("个人资料（私隐）条例", "50A", None, None)]),
]

NONE = [
    ("a circular", "印发《关于加强涉疫数据安全工作的通知》"),
    ("a plan", "将《全员核酸检测实施方案》发到群里"),
    ("a draft that leaked", "转发《小区封闭管理办法（征求意见稿）》"),
    ("an interpretation without its title", "根据两高司法解释"),
    ("a broadcast", "据《今日说法》栏目报道"),
    ("lawyers and courts", "保密法律法规、刑法学专家、人民法院"),
    ("records, not an article", "共卖出86条住宿记录"),
    ("an article without any law", "违反合同第三条"),
    ("a plan's article", "违反《某镇值守方案》第三条"),
    ("regulations of a place", "当地条例办法繁多"),
]


@pytest.mark.parametrize(("reason", "text", "cited"), CITATIONS, ids=[row[0] for row in CITATIONS])
def test_citations(reason: str, text: str, cited: list[Cited]) -> None:
    found = find_laws(text, load_rules())
    assert [tuple(m.value.values()) for m in found] == cited
    assert all(text[m.start : m.end] == m.text for m in found)


@pytest.mark.parametrize(("reason", "text"), NONE, ids=[row[0] for row in NONE])
def test_no_citation(reason: str, text: str) -> None:
    assert find_laws(text, load_rules()) == []


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "依据《刑法》第二百五十三条之一第一款、第四款判处",
            ["《刑法》第二百五十三条之一第一款", "第四款"],
        ),
        ("违反治安管理处罚法，该法第四十二条规定", ["治安管理处罚法", "该法第四十二条"]),
        ("《监察法》第四十五条第一款第（二）项规定", ["《监察法》第四十五条第一款第（二）项"]),
    ],
)
def test_a_citation_reaches_from_the_name_to_the_last_number(text: str, quotes: list[str]) -> None:
    assert [m.text for m in find_laws(text, load_rules())] == quotes


@pytest.mark.parametrize(
    ("written", "law"),
    [
        ("中华人民共和国个人信息保护法", "个人信息保护法"),
        ("个保法", "个人信息保护法"),
        ("党纪处分条例", "中国共产党纪律处分条例"),
        (
            "最高人民法院最高人民检察院关于审理某类案件适用法律的解释",
            "关于审理某类案件适用法律的解释",
        ),
        ("关于做好排查工作的通知", None),
        ("某厂员工手册", None),
    ],
)
def test_canonical_titles(written: str, law: str | None) -> None:
    name = canonical(written, load_rules())
    assert (name.law if name else None) == law
