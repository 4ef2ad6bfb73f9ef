"""Dates: the forms grouped by value, what is none, the narrative clock, and that nothing raises."""

from __future__ import annotations

import gc
import random
import re
import string
import time
import tomllib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.find.clock import narrate
from extract.find.dates import DateExpression, parse_date, read_dates
from extract.find.dates_form import FOLDED, formed
from extract.find.dates_scan import KIND, new_scanner, scan, scanned
from extract.find.dates_start import starts
from extract.judge.evaluate import evaluate
from extract.judge.examples import examples
from extract.rules.load import load_rules
from extract.rules.match import candidates, settle
from tests.conftest import ROOT, shared

FOLDER = ROOT / "tests" / "dates"
POSITIVE = ("whole", "relative", "clock", "intervals", "open")


def groups(name: str) -> list[dict[str, Any]]:
    content = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
    found: list[dict[str, Any]] = content["negative" if name == "negative" else "dates"]
    return found


def rows(*names: str) -> list[Any]:
    """Every group of the files named, called by its value."""
    return [
        pytest.param(group, id=f"{name} {group.get('value', group.get('kind', ''))} {number}")
        for name in names
        for number, group in enumerate(groups(name))
    ]


def alone(row: Any) -> bool:
    return bool(row.values[0].get("alone"))


# --- the corpus --------------------------------------------------------------------------------


@pytest.mark.parametrize("group", rows(*POSITIVE))
def test_form_has_one_reading_over_its_length(group: dict[str, Any]) -> None:
    wrong = {}
    for form in group["forms"]:
        found = parse_date(form, group.get("reference"), group.get("told"))
        if not _as_written(found, group):
            read = read_dates(form, group.get("reference"))
            wrong[form] = found or [(date.text, date.value) for date in read]
    assert wrong == {}


def _as_written(found: DateExpression | None, group: dict[str, Any]) -> bool:
    if found is None or found.value != group.get("value"):
        return False
    usual = "interval" if "/" in (found.value or "") else "point"
    same_kind: bool = found.kind == group.get("kind", usual)
    return same_kind and (found.problem is not None or not group.get("problem"))


@pytest.mark.parametrize("group", [row for row in rows(*POSITIVE) if not alone(row)])
def test_form_reads_the_same_in_a_sentence(group: dict[str, Any]) -> None:
    """But for forms that are `alone`: 十日 is a length, 十日，甲某 is the tenth."""
    lead = f"{group['told'].replace('T', ' ')}，甲某报案。" if "told" in group else "经查，"
    wrong = {}
    for form in group["forms"]:
        text = f"{lead}{form}，乙某将名单转发。"
        found = [
            date for date in read_dates(text, group.get("reference")) if date.start >= len(lead)
        ]
        if [date.value for date in found] != [group.get("value")]:
            wrong[text] = [(date.text, date.value) for date in found]
    assert wrong == {}


@pytest.mark.parametrize("group", rows("negative"))
def test_no_date(group: dict[str, Any]) -> None:
    wrong = {}
    for text in group["texts"]:
        for sentence in (text, f"经查，{text}，有关情况通报如下。"):
            found = read_dates(sentence, "2020-02-14")
            if group["kind"] == "no_date":
                found = [date for date in found if date.kind in ("point", "interval")]
            if found:
                wrong[sentence] = [(date.text, date.value, date.rule) for date in found]
    assert wrong == {}


def test_corpus_is_as_large_as_it_claims() -> None:
    written = [form for name in POSITIVE for group in groups(name) for form in group["forms"]]
    numbers = re.compile(r"[0-9０-９]+|[〇○零一二三四五六七八九十百廿]+")
    shapes = {numbers.sub("0", form) for form in written}
    against = [text for group in groups("negative") for text in group["texts"]]
    assert len(shapes) >= 600
    assert len(set(against)) >= len(set(written)) / 2
    traditional = [form for form in written if any(c in FOLDED for c in form)]
    assert len(traditional) >= 150


# --- the narrative clock -----------------------------------------------------------------------

NARRATED = [
    (
        "a clock time takes the day told before it",
        "1月28日8时35分，甲某转给乙某。9时50分，乙某又转给丙某。9时52分，丙某发到群里。",
        "2020-02-14",
        ["2020-01-28T08:35", "2020-01-28T09:50", "2020-01-28T09:52"],
    ),
    (
        "minutes after a time told to the minute give a point",
        "8时17分，甲某发给乙某；10分钟后，乙某转发。一刻钟后，丙某截图。",
        "2020-02-05",
        ["2020-02-05T08:17", "2020-02-05T08:27", "2020-02-05T08:42"],
    ),
    (
        "minutes after a time told to the hour, or about, are a length",
        "1月29日晚8点，甲某误发，虽于两分钟后撤回。次日0时40分许，乙某转发，半小时后删除。",
        "2020-02-25",
        ["2020-01-29T20", "PT2M", "2020-01-30T00:40", "PT30M"],
    ),
    (
        "凌晨 after the evening is the next day",
        "3月5日晚10时，甲某发帖。凌晨2时许，乙某转发。",
        "2022-04-01",
        ["2022-03-05T22", "2022-03-06T02"],
    ),
    (
        "凌晨 of a day said is that day",
        "3月5日晚10时，甲某发帖。3月5日凌晨2时许，乙某已转发。当日凌晨，丙某报案。",
        "2022-04-01",
        ["2022-03-05T22", "2022-03-05T02", "2022-03-05"],
    ),
    (
        "afternoon hours go on on the dial of twelve",
        "3月5日下午3点，甲某到场。4点半，乙某到场。",
        "2022-04-01",
        ["2022-03-05T15", "2022-03-05T16:30"],
    ),
    (
        "a day without a month is the nearest one",
        "6月22日，群众报警。经查，21日上午，甲某收到表格。23日，警方通报。",
        "2021-06-24",
        ["2021-06-22", "2021-06-21", "2021-06-23"],
    ),
    (
        "a day may lie in the next month",
        "1月30日，甲某发布。2日，乙某转发。",
        "2020-02-14",
        ["2020-01-30", "2020-02-02"],
    ),
    (
        "a year goes over to the next where the story goes on",
        "2020年12月28日，甲某入职。1月3日，甲某离职。",
        "2021-02-10",
        ["2020-12-28", "2021-01-03"],
    ),
    (
        "but not where it would be later than the notice",
        "2020年12月7日，甲某发帖。3月7日，乙某转发。",
        "2020-12-13",
        ["2020-12-07", "2020-03-07"],
    ),
    (
        "a date without a year keeps the case's year",
        "2021年10月12日，甲某出售信息。10月28日，甲某被拘留八日。",
        "2022-11-04",
        ["2021-10-12", "2021-10-28"],
    ),
    (
        "an older date said by the way does not take the story with it",
        "3月12日，有图片流传。该图片系2021年1月就已出现的旧图。截至3月13日18时，未接到报警。",
        "2022-03-14",
        ["2022-03-12", "2021-01", "2022-03-13T18"],
    ),
    (
        "同年, 同月, 次月, 同日 follow what was told",
        "2021年9月3日，甲某被拘。同月30日，批捕。次月，起诉。同年12月2日，宣判；同日，公布。",
        "2022-03-01",
        ["2021-09-03", "2021-09-30", "2021-10", "2021-12-02", "2021-12-02"],
    ),
    (
        "今天, 昨天 and 本月 follow the notice",
        "昨天（9日），记者获悉此事。1月7日晚，有人发帖。今年1月3日起，本月已有3起。",
        "2021-01-10",
        ["2021-01-09", "2021-01-07", "2021-01-03", "2021-01"],
    ),
    (
        "a date inside a quotation does not move the clock",
        "3月19日19时40分，甲某发语音。乙某冒名制成落款“3月20日”的通知。21时10分，丙某转发。",
        "2022-03-22",
        ["2022-03-19T19:40", "2022-03-20", "2022-03-19T21:10"],
    ),
    (
        "明天 inside a quotation is the day after the story's day",
        "1月29日21时19分，甲某编造“明天全市超市关门”的消息。",
        "2020-02-14",
        ["2020-01-29T21:19", "2020-01-30"],
    ),
    (
        "a law's coming into force does not move the clock",
        "依据2017年6月1日起施行的《某解释》，甲某涉嫌犯罪。3月5日，甲某被刑事拘留。",
        "2022-04-01",
        ["2017-06-01", "2022-03-05"],
    ),
    (
        "a lunar day in brackets beside a solar one is not resolved",
        "1月29日（正月初五）中午，甲某拍照。正月初六（1月30日），乙某转发。大年初七，丙某报案。",
        "2020-03-02",
        ["2020-01-29", "2020-01-30", None],
    ),
    (
        "a coming date may be later than the notice",
        "甲某将于3月1日出庭。乙某已于3月1日入职。",
        "2022-02-14",
        ["2022-03-01", "2021-03-01"],
    ),
    (
        "years of Taiwan's calendar, where the text is from there",
        "臺中某衛生所田女於111年3月8日轉傳名單，同月20日被罰鍰新臺幣2萬元，113年修正規定。",
        "2024-11-21",
        ["2022-03-08", "2022-03-20", "2024"],
    ),
    (
        "without any year the year stays open, and goes on being so",
        "2月3日，甲某转发。次日，乙某转发。5日20时许，警方通报。",
        None,
        ["XXXX-02-03", "XXXX-02-04", "XXXX-02-05T20"],
    ),
    (
        "a year said later in the notice is taken over",
        "3月18日，甲某转发名单。\n某县公安局\n2022年3月19日",
        None,
        ["2022-03-18", "2022-03-19"],
    ),
    (
        "the clock of 24 hours ends with the next day's beginning",
        "自3月1日0时至3月2日24时，甲某在场。",
        "2022-03-05",
        ["2022-03-01T00/2022-03-03T00:00"],
    ),
    (
        "an interval moves the clock to its end",
        "2019年11月至2020年1月，甲某出售信息。2月17日，甲某被刑事拘留。",
        "2020-02-25",
        ["2019-11/2020-01", "2020-02-17"],
    ),
    (
        "上旬, 月底 are the month; 春天, 年底 the year",
        "3月上旬，甲某入职。同月底，离职。去年年底，乙某入职。2019年春天，丙某入职。",
        "2022-04-05",
        ["2022-03", "2022-03", "2021", "2019"],
    ),
    (
        "what is counted from an event that has no date stays a length",
        "2月6日，甲某投案。案发三天后，乙某投案。三天后的2月9日，丙某投案。",
        "2022-04-05",
        ["2022-02-06", "P3D", "2022-02-09"],
    ),
    (
        "a bracketed lunar day does not part the day from its hour",
        "1月24日（除夕）晚7时许，甲某拍照。25日（初一）9时，乙某转发，9点半删除，10点又发。",
        "2020-02-14",
        ["2020-01-24T19", "2020-01-25T09", "2020-01-25T09:30", "2020-01-25T10"],
    ),
    (
        "half-years and quarters are intervals",
        "2021年上半年，查处3起。三季度，查处2起。",
        "2022-03-05",
        ["2021-01/2021-06", "2021-07/2021-09"],
    ),
]


@pytest.mark.parametrize(
    ("text", "reference", "values"), [row[1:] for row in NARRATED], ids=[r[0] for r in NARRATED]
)
def test_narrated(text: str, reference: str | None, values: list[str | None]) -> None:
    assert [date.value for date in read_dates(text, reference)] == values


CASES = [
    (
        "the clock restarts with each case",
        ["2020年2月20日，甲某发帖。2月23日，甲某被罚。", "当日，乙某转发。", "9时许，丙某转发。"],
        "2020-12-13",
        ["2020-02-20", "2020-02-23", "2020-02-23", "2020-02-23T09"],
    ),
    (
        "次日 at the head of a case follows nothing",
        ["2020年2月20日，甲某发帖。", "第二天，乙某转发。"],
        "2020-12-13",
        ["2020-02-20", None],
    ),
    (
        "in a list of this year's cases an entry without a year is this year's",
        ["6月25日，甲行被罚。据了解，2020年4月至8月间，乙某出售信息。", "6月18日，丙行被罚。"],
        "2021-07-02",
        ["2021-06-25", "2020-04/2020-08", "2021-06-18"],
    ),
    (
        "the next entry of the same weeks is of the same year",
        ["2020年2月3日，甲某转发。", "2月5日，乙某转发。"],
        "2021-03-02",
        ["2020-02-03", "2020-02-05"],
    ),
    (
        "an entry that says its year keeps to it",
        ["8月3日，甲某转发。", "2019年11月，乙某转发。12月2日，乙某被罚。", "7月14日，丙某转发。"],
        "2021-08-18",
        ["2021-08-03", "2019-11", "2019-12-02", "2021-07-14"],
    ),
]


@pytest.mark.parametrize(
    ("parts", "reference", "values"), [row[1:] for row in CASES], ids=[row[0] for row in CASES]
)
def test_cases(parts: list[str], reference: str, values: list[str | None]) -> None:
    text = "".join(f"{part}\n" for part in parts)
    edges: list[tuple[int, int]] = []
    for part in parts:
        start = edges[-1][1] + 1 if edges else 0
        edges.append((start, start + len(part)))
    found = narrate(text, edges, reference, load_rules())
    assert [date.value for date in found] == values


def test_anchor_is_named() -> None:
    text = "2020年1月28日8时35分，甲某转发。9时50分，乙某转发。昨天，警方通报。"
    first, second, third = read_dates(text, "2020-02-14")
    assert first.anchor is None
    assert second.anchor is not None
    assert second.anchor.source == "text"
    assert second.anchor.value == first.value
    assert (second.anchor.start, second.anchor.end) == (first.start, first.end)
    assert third.anchor is not None
    assert (third.anchor.source, third.anchor.value) == ("reference", "2020-02-14")


PROBLEMS = [
    ("2020年2月30日，甲某转发。", "2020-03-05", None, "no calendar"),
    ("20200年1月3日，甲某转发。", "2020-03-05", None, "no calendar"),
    ("1月28日25时，甲某转发。", "2020-03-05", None, "no calendar"),
    ("2020年5月6日，甲某转发。", "2020-03-05", "2020-05-06", "later than the notice"),
    ("2月3日，甲某转发。", None, "XXXX-02-03", "year"),
    ("次日，甲某转发。", "2020-03-05", None, "nothing told before"),
    ("昨天，甲某转发。", None, None, "own date"),
    ("2020年5月至3月，甲某转发。", "2021-03-05", "2020-05/2020-03", "ends before"),
]


@pytest.mark.parametrize(("text", "reference", "value", "problem"), PROBLEMS)
def test_problem_for_a_person(
    text: str, reference: str | None, value: str | None, problem: str
) -> None:
    (found,) = read_dates(text, reference)
    assert found.value == value
    assert problem in (found.problem or "")


APPROXIMATE = ["23时许", "9时左右", "3月5日前后", "约9时50分", "晚8点多", "2020年左右", "晚约8时"]


@pytest.mark.parametrize("form", APPROXIMATE)
def test_approximate(form: str) -> None:
    found = parse_date(form, "2022-03-05", "2022-03-01")
    assert found is not None
    assert found.approximate


@pytest.mark.parametrize("form", ["", "名单", "3月5日，3月6日", "3月5日的名单", "甲某3月5日"])
def test_parse_date_takes_one_whole_expression(form: str) -> None:
    assert parse_date(form, "2022-03-05") is None


# --- nothing raises, and time is linear ---------------------------------------------------------

DATE_CHARACTERS = (
    string.digits
    + "０１２〇零一二三四五六七八九十百千两廿半年月日号时点分秒天周星期礼拜上下午早晚凌晨"
    "中旬初底末今昨明前后去同当次翌每第至到-—~：:/.，。（）()“”《》、 \n许左右约近内间以来个多余小"
    "正腊农历民國國時點號年月日拘留徒刑春夏季度半"
)


def sound(text: str, found: list[DateExpression]) -> None:
    last = 0
    for date in found:
        assert last <= date.start < date.end <= len(text)
        assert text[date.start : date.end] == date.text
        assert (date.value is None) or date.value
        last = date.end


@given(st.text(st.sampled_from(DATE_CHARACTERS), max_size=300))
@settings(max_examples=300, deadline=None)
def test_any_date_characters(text: str) -> None:
    for reference in (None, "2020-02-29", "2021"):
        sound(text, read_dates(text, reference))
    parse_date(text, "2020-02-14", "2020-01-28T08:35")


@given(st.text(max_size=200), st.text(max_size=12), st.text(max_size=12))
@settings(max_examples=150, deadline=None)
def test_any_text(text: str, reference: str, anchor: str) -> None:
    sound(text, read_dates(text, reference))
    parse_date(text, reference, anchor)


@pytest.mark.parametrize("seed", range(5))
def test_ten_thousand_characters(seed: int) -> None:
    text = "".join(random.Random(seed).choices(DATE_CHARACTERS, k=10000))
    sound(text, read_dates(text, "2020-02-14"))
    assert _ratio(text[:1000], text) < 15


REPEATED = (
    *("1日（", "今天（", "1", "一", "2020年", "1月", "1日至", "0:", "2020-", "今（", "“", "《"),
    *("每周一", "十年前", "从3月1日", "自从", "2020年1月到"),
)


@pytest.mark.parametrize("piece", REPEATED)
def test_linear_time(piece: str) -> None:
    assert _ratio((piece * 1000)[:1000], (piece * 10000)[:10000]) < 15


def _ratio(short: str, long: str) -> float:
    """How many times longer the long text takes, each at its best of several rounds."""
    gc.disable()
    try:
        rounds = [(_seconds(short), _seconds(long)) for _ in range(8)]
    finally:
        gc.enable()
    return min(seconds for _, seconds in rounds) / min(seconds for seconds, _ in rounds)


def _seconds(text: str) -> float:
    begin = time.process_time()
    read_dates(text, "2020-02-14")
    return time.process_time() - begin


# --- rules and their speed ----------------------------------------------------------------------


def test_rules_begin_where_the_scanner_looks() -> None:
    """Looking only where a rule can begin finds what looking everywhere finds."""
    rules = load_rules()
    everywhere = new_scanner(rules.of(KIND), everywhere=True)
    texts = [formed(example.text).text for example in examples(rules.of(KIND))]
    written = (form for name in POSITIVE for row in groups(name) for form in row["forms"])
    for text in (*texts, *map(formed_text, written)):
        assert scan(text, rules, True) == scanned(text, everywhere), text


def formed_text(form: str) -> str:
    return formed(form).text


def test_examples_hold_in_the_scanner() -> None:
    """The order of the rules gives each example what longest-first gives it."""
    rules = load_rules()
    for example in examples(rules.of(KIND)):
        if example.rule.blocks or not example.hit:
            continue
        text = formed(example.text).text
        found = {(part.rule, part.end) for part in scan(text, rules, True)}
        kept = settle(candidates(text, rules.of(KIND)))
        own = {(m.rule, m.end) for m in kept if m.rule == example.rule.id}
        assert own <= found, example.text


def test_starts_of_a_pattern_not_understood() -> None:
    assert starts([r".日"]) is None
    assert starts([r"(?:)日?"]) is None


def test_traditional_characters_of_the_rules_are_folded() -> None:
    from opencc import OpenCC

    simplify = OpenCC("t2s").convert
    used = set("".join(rule.pattern.pattern for rule in load_rules().of(KIND)))
    missing = []
    for code in range(0x4E00, 0xA000):
        character = chr(code)
        simple = simplify(character)
        if simple != character and simple in used and FOLDED.get(character) != simple:
            missing.append(character)
    assert missing == [], "".join(missing)


# --- the corpora beside the repository ----------------------------------------------------------


@pytest.mark.parametrize(("corpus", "floor"), [("seeds", 0.98), ("dev", 0.97)])
def test_dates_of_the_corpus(corpus: str, floor: float) -> None:
    folder = shared("corpus", corpus)
    assert evaluate(folder).counts["dates"].f1 >= floor
