"""Where cases, law explanations and signatures stand, in layouts of many shapes, all invented."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from extract.rules.load import load_rules
from extract.text import Prepared, prepare
from extract.text.headings import value
from extract.text.sentences import CLAUSE_ENDS, SENTENCE_ENDS, stretches
from extract.values import Block, Source

RULES = load_rules()
LAYOUTS = sorted(Path(__file__).with_name("layouts").glob("*.txt"))
OPENING = {"⟦": "case", "⟪": "law", "⦃": "signature"}
CLOSING = {"⟧": "case", "⟫": "law", "⦄": "signature"}

Spans = dict[str, list[tuple[int, int]]]


def _unmarked(marked: str) -> tuple[str, Spans]:
    """The text without its marks, and the stretches that they marked."""
    text, begun = "", {}
    spans: Spans = {"case": [], "law": [], "signature": []}
    for c in marked:
        if c in OPENING:
            begun[OPENING[c]] = len(text)
        elif c in CLOSING:
            spans[CLOSING[c]].append((begun[CLOSING[c]], len(text)))
        else:
            text += c
    return text, spans


def _prepared(text: str, *blocks: Block, title: str | None = None) -> Prepared:
    return prepare(Source("0", "test", text, blocks, title=title), RULES)


def _quotes(prepared: Prepared, kind: str) -> list[str]:
    return [prepared.text.quote(p.start, p.end) for p in prepared.passages if p.kind == kind]


@pytest.mark.parametrize("file", LAYOUTS, ids=lambda file: file.stem)
def test_cases_and_signatures_stand_where_marked(file: Path) -> None:
    text, spans = _unmarked(file.read_text("utf-8"))
    prepared = _prepared(text)
    for kind in ("case", "signature"):
        assert _quotes(prepared, kind) == [text[a:b] for a, b in spans[kind]]


@pytest.mark.parametrize("file", LAYOUTS, ids=lambda file: file.stem)
def test_law_explanations_cover_what_is_marked(file: Path) -> None:
    text, spans = _unmarked(file.read_text("utf-8"))
    prepared = _prepared(text)
    found = [prepared.text.span(p.start, p.end) for p in prepared.passages if p.kind == "law"]
    missed = [text[a:b] for a, b in spans["law"] if not any(c <= a and b <= d for c, d in found)]
    assert not missed


@pytest.mark.parametrize("file", LAYOUTS, ids=lambda file: file.stem)
def test_passages_nest_and_cases_are_numbered(file: Path) -> None:
    prepared = _prepared(_unmarked(file.read_text("utf-8"))[0])
    passages = prepared.passages
    assert list(passages) == sorted(passages, key=lambda p: (p.start, -p.end))
    assert all(0 <= p.start < p.end <= len(prepared.text.norm) for p in passages)
    cases = [p for p in passages if p.kind == "case"]
    assert [p.number for p in cases] == [str(n) for n in range(1, len(cases) + 1)]
    assert all(a.end <= b.start for a, b in pairwise(cases))
    sentences = [(p.start, p.end) for p in passages if p.kind == "sentence"]
    assert all(
        any(a <= p.start and p.end <= b for a, b in sentences)
        for p in passages
        if p.kind == "clause"
    )


def test_two_paragraphs_marked_as_titles_of_the_page_are_titles() -> None:
    text = "某县通报一起泄密问题\n首页\n3月2日，某镇干部胥某将名单发至朋友圈，被诫勉谈话。"
    blocks = (Block(0, 10, "title"), Block(11, 13, "furniture"))
    prepared = _prepared(text, *blocks)
    assert _quotes(prepared, "title") == ["某县通报一起泄密问题"]
    assert "首页" not in prepared.text.norm
    assert _quotes(prepared, "case") == [text[14:]]


TITLES = [
    (
        "the rest of a short line",
        "案例一：群里的名单\n3月2日，某镇干部胥某将名单发至朋友圈，被诫勉。",
        "群里的名单",
    ),
    (
        "the line below",
        "案例一\n群里的名单\n3月2日，某镇干部胥某将名单发至朋友圈，被诫勉。",
        "群里的名单",
    ),
    (
        "the first sentence, if it names a matter",
        "一、某镇干部胥某泄露名单问题。3月2日，胥某将名单发至朋友圈，被诫勉。\n"
        "二、某局职工逯某外传文件问题。3月5日，逯某将文件发至同学群，被批评教育。",
        "某镇干部胥某泄露名单问题。",
    ),
    (
        "no sentence of the story",
        "一、3月2日，某镇干部胥某将名单发至朋友圈，后被诫勉谈话，并在全镇通报批评。\n"
        "二、3月5日，某局职工逯某将文件发至同学群，被责令作出书面检查并批评教育。",
        None,
    ),
]


@pytest.mark.parametrize(("what", "text", "title"), TITLES, ids=[row[0] for row in TITLES])
def test_title_of_a_case(what: str, text: str, title: str | None) -> None:
    prepared = _prepared("某县通报典型案例\n" + text)
    titles = [prepared.text.quote(p.start, p.end) for p in prepared.passages if p.number == "1"]
    assert titles[1:] == ([] if title is None else [title])


SENTENCES = [
    ("plain", "甲发。乙转！丙看？", ["甲发。", "乙转！", "丙看？"]),
    (
        "a quote belongs to its sentence",
        "甲说“走。快走！”后转发。乙看。",
        ["甲说“走。快走！”后转发。", "乙看。"],
    ),
    ("a bracket too", "甲（男。三十岁）发。", ["甲（男。三十岁）发。"]),
    (
        "a bracket that never closes opens nothing",
        "甲（男，三十岁。乙看。",
        ["甲（男，三十岁。", "乙看。"],
    ),
    ("no mark at the end", "甲发。乙转", ["甲发。", "乙转"]),
    ("a semicolon ends no sentence", "对甲罚款；对乙训诫。", ["对甲罚款；对乙训诫。"]),
]


@pytest.mark.parametrize(("what", "text", "expected"), SENTENCES, ids=[row[0] for row in SENTENCES])
def test_sentences(what: str, text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in stretches(text, 0, len(text), SENTENCE_ENDS)] == expected


CLAUSES = [
    ("pauses", "经查，甲发；乙转：丙看。", ["经查，", "甲发；", "乙转：", "丙看。"]),
    ("not in a list", "甲、乙转发。", ["甲、乙转发。"]),
    (
        "not in a title",
        "依据《关于甲，乙的规定》，罚款。",
        ["依据《关于甲，乙的规定》，", "罚款。"],
    ),
    ("a space that separates", "甲发文 乙转发", ["甲发文 ", "乙转发"]),
    ("no space between Latin words", "用No 1号机", ["用No 1号机"]),
]


@pytest.mark.parametrize(("what", "text", "expected"), CLAUSES, ids=[row[0] for row in CLAUSES])
def test_clauses(what: str, text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in stretches(text, 0, len(text), CLAUSE_ENDS)] == expected


@pytest.mark.parametrize(
    ("ordinal", "number"),
    [
        ("一", 1),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("二十三", 23),
        ("7", 7),
        ("③", 3),
        ("❷", 2),
    ],
)
def test_value_of_an_ordinal(ordinal: str, number: int) -> None:
    assert value(ordinal) == number


BYLINES = [
    ("source and author", "来源：某某晚报 作者：林一"),
    ("a moment with reads", "2021-08-18 09:02:11 浏览：3077次"),
    ("a dateline alone", "某市晚报 记者 孙一文 2022年11月4日"),
    ("a note at the foot", "（本文所举例子均为虚构）"),
]


@pytest.mark.parametrize(("what", "byline"), BYLINES, ids=[row[0] for row in BYLINES])
def test_a_byline_is_furniture_without_sentences(what: str, byline: str) -> None:
    prepared = _prepared(
        f"某县通报一起泄密问题\n{byline}\n3月2日，某镇干部胥某将名单发至朋友圈，被诫勉。"
    )
    assert _quotes(prepared, "furniture") == [byline]
    assert not any(byline[:6] in quote for quote in _quotes(prepared, "sentence"))


def test_a_dateline_is_furniture_and_its_sentence_begins_behind_it() -> None:
    dateline = "某某在线1月11日讯（记者 莫文）"
    text = f"一干部泄密被查\n{dateline}1月8日，某镇干部胥某将名单发至朋友圈，被诫勉。"
    prepared = _prepared(text)
    assert _quotes(prepared, "furniture") == [dateline]
    assert _quotes(prepared, "sentence")[-1].startswith("1月8日")


SIGNATURES = [
    ("body and date at the foot", "\n\n某县公安局\n2022年3月1日", ["某县公安局", "2022年3月1日"]),
    (
        "two bodies",
        "\n中共某市纪律检查委员会\n某市监察委员会",
        ["中共某市纪律检查委员会", "某市监察委员会"],
    ),
    (
        "date in characters",
        "\n某县公安局\n二〇二二年三月一日",
        ["某县公安局", "二〇二二年三月一日"],
    ),
    ("none", "\n请勿转发。", []),
]


@pytest.mark.parametrize(
    ("what", "foot", "expected"), SIGNATURES, ids=[row[0] for row in SIGNATURES]
)
def test_signature(what: str, foot: str, expected: list[str]) -> None:
    text = "警情通报\n3月1日，我局查明，朱某将名单发至朋友圈。依法对朱某行政拘留三日。" + foot
    assert _quotes(_prepared(text), "signature") == expected


def test_a_date_in_brackets_under_the_title_is_signature_and_a_bare_one_a_byline() -> None:
    story = "3月1日，我局查明，朱某将名单发至朋友圈。依法对朱某行政拘留三日。"
    bracketed = _prepared(f"情况通报\n（2022年3月2日）\n{story}")
    bare = _prepared(f"情况通报\n2022年3月2日\n{story}")
    assert _quotes(bracketed, "signature") == ["（2022年3月2日）"]
    assert _quotes(bare, "signature") == []
    assert _quotes(bare, "furniture") == ["2022年3月2日"]


STORIES = [
    (
        "a legal basis",
        "依据《治安管理处罚法》第四十二条第六项，公安机关对朱某处以罚款三百元。",
        False,
    ),
    ("a law touched", "其行为已触犯《治安管理处罚法》第四十二条规定，被公安机关行政处罚。", False),
    ("a range", "散布他人隐私的，处五日以下拘留或者五百元以下罚款。", True),
    ("an article quoted", "《公务员法》第五十九条规定，公务员不得泄露国家秘密。", True),
    ("the most there is", "有关罪行最高可处罚款十万元及监禁两年。", True),
    ("an outcome in numbers", "法院以上述罪名判处朱某有期徒刑三年。", False),
]


@pytest.mark.parametrize(("what", "sentence", "law"), STORIES, ids=[row[0] for row in STORIES])
def test_what_explains_the_law(what: str, sentence: str, law: bool) -> None:
    text = f"警情通报\n3月1日，我局查明，朱某将名单发至朋友圈。{sentence}"
    assert (_quotes(_prepared(text), "law") == [sentence]) is law


def test_a_line_of_many_sentences_is_cut_into_all_of_them() -> None:
    line = "3月1日，朱某将名单发至朋友圈，被诫勉。" * 2_000
    prepared = _prepared("警情通报\n" + line)
    assert sum(p.kind == "sentence" for p in prepared.passages) == 2_001
