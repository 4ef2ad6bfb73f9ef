"""The review list of a notice: what it holds, and what needs no explanation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

import pytest

from extract import extract
from extract.find.clock import narrate
from extract.find.laws import find_laws
from extract.link.alarms import alarms_in
from extract.link.link import link_cases
from extract.link.reading import Linked, Reading
from extract.read import read_record
from extract.rules.load import load_rules
from extract.text import Prepared, prepare
from extract.values import Source
from schemas.records import Notice
from tests.conftest import ROOT

RULES = load_rules()

# Invented people and events.

HEAD = "情况通报\n2022年8月3日，甘棠县某局职工丁某用微信将一份名单转发至“河畔一家”微信群。"


def found(text: str, published: str | None = "2022-08-20") -> Notice:
    return extract(text, published=published, rules=RULES)


def listed(text: str, kind: str, published: str | None = "2022-08-20") -> list[str]:
    return [item.quote for item in found(text, published).review if item.kind == kind]


ALARMS = [
    ("a sanction that no rule reads", "8月5日，丁某被县公安局处以三个拘留日。", ["拘留"]),
    ("one on people that nobody finds", "8月5日，另有人员被除名。", ["除名"]),
    ("a step without a sender", "随后名单又经几番周折被寄往外地。", ["寄往"]),
    ("data that no rule reads", "名单上护照号码齐全。", ["护照号码"]),
    ("groups that no rule reads", "照片被人先后发至“一家亲”和“拼单”两个微信群。", ["微信群"]),
]
EXPLAINED = [
    ("a sanction with its row", "8月5日，县公安局对丁某处以行政拘留五日的处罚。"),
    ("two measures and their common end", "8月5日，丁某受到党内警告、政务记过处分。"),
    (
        "a sanction told again",
        "8月5日，县公安局对丁某处以行政拘留五日的处罚。丁某对被行政拘留无异议。",
    ),
    ("a law's name", "丁某的行为违反了《中华人民共和国治安管理处罚法》。"),
    ("a document's name", "8月6日，县公安局送达行政处罚决定书。"),
    ("what is not imposed", "鉴于情节轻微，县公安局依法不予处罚。"),
    ("a condition", "构成犯罪的，依法追究刑事责任，处三年以下有期徒刑。"),
    ("a warning to the public", "警方提醒，请勿转发他人信息，违者将被依法拘留。"),
    ("a prohibition", "严禁将工作信息发至微信群。"),
    ("a result", "该行为导致名单被大量转发，造成不良影响。"),
    ("a nominal form", "该信息转发量已过万。"),
    ("a quotation", "群内有人称“再转发就要被拘留了”。"),
    ("the police tell the public", "8月6日，县公安局在微博发布情况通报。"),
    ("a place", "丁某现已被送往拘留所。"),
    ("a transfer to hospital", "患者已转至定点医院救治。"),
]


@pytest.mark.parametrize(("what", "text", "quotes"), ALARMS, ids=[a[0] for a in ALARMS])
def test_alarm_words_that_nothing_explains(what: str, text: str, quotes: list[str]) -> None:
    assert listed(HEAD + text, "alarm") == quotes


@pytest.mark.parametrize(("what", "text"), EXPLAINED, ids=[e[0] for e in EXPLAINED])
def test_alarm_words_that_need_no_explanation(what: str, text: str) -> None:
    assert listed(HEAD + text, "alarm") == []


OUTSIDE = [
    (
        "a decision after the end of its case",
        "关于网络安全的问答\n问：什么是个人信息？\n答：姓名、住址等都是。\n对丁某给予警告，罚款五百元。",
        ["警告"],
    ),
    ("a law that is explained", "关于网络安全的问答\n散布谣言的，处五日以下拘留。", []),
]


@pytest.mark.parametrize(("what", "text", "quotes"), OUTSIDE, ids=[o[0] for o in OUTSIDE])
def test_sanctions_outside_every_case(what: str, text: str, quotes: list[str]) -> None:
    notice = found(text)
    assert notice.cases == ()
    assert [item.quote for item in notice.review if item.kind == "alarm"] == quotes
    assert all(item.case_id is None for item in notice.review)


COUNTS = [
    (
        "fewer people told before",
        "8月5日，县公安局对丁某处以行政拘留五日的处罚。上述4人均已认错。",
        ["上述4人"],
    ),
    (
        "as many people told before",
        "群成员薛某某又将名单发给贺某，上述3人均已认错。",
        [],
    ),
    ("a list of another length", "薛某某、贺某、施某2人又将名单转发至“拼单”微信群。", ["2人"]),
    ("a list of that length", "薛某某、贺某2人又将名单转发至“拼单”微信群。", []),
    ("a list with others", "薛某某、贺某等5人又将名单转发至“拼单”微信群。", []),
    ("more parties than found", "经查，5名违法行为人均系该局职工。", ["5名违法行为人"]),
    ("parties as a collective", "8月5日，县公安局对5名违法行为人予以训诫。", []),
    ("more people dealt with", "8月5日，县公安局对丁某予以训诫。该案共处罚6人。", ["处罚6人"]),
    ("a number of people affected", "名单载有6000人的姓名。", []),
]


@pytest.mark.parametrize(("what", "text", "quotes"), COUNTS, ids=[c[0] for c in COUNTS])
def test_stated_numbers_of_people(what: str, text: str, quotes: list[str]) -> None:
    assert listed(HEAD + text, "count") == quotes


ENTRY = "{0}.{1}泄露工作秘密问题。2022年3月，{1}将文件转发至微信群，受到党内警告处分。\n"
CASES = [("as many as stated", "2", []), ("more stated", "3", ["3起典型问题"])]


@pytest.mark.parametrize(("what", "number", "quotes"), CASES, ids=[c[0] for c in CASES])
def test_stated_numbers_of_cases(what: str, number: str, quotes: list[str]) -> None:
    text = f"甘棠县纪委监委通报典型问题\n日前，县纪委监委对{number}起典型问题进行通报：\n"
    text += ENTRY.format(1, "丁某") + ENTRY.format(2, "薛某某")
    notice = found(text)
    assert len(notice.cases) == 2
    assert [item.quote for item in notice.review if item.kind == "count"] == quotes


def test_a_mask_that_fits_two_people() -> None:
    text = (
        "8月4日，群成员李某某（男，40岁）、李某华（女，30岁）看到后又将名单发给贺某。"
        "8月5日，李某受到批评教育。"
    )
    (item,) = [item for item in found(HEAD + text).review if item.kind == "open"]
    assert (item.quote, item.rule, item.case_id) == ("李某", "open.mask", "c1")
    assert item.message == "李某: may be 李某某、李某华"


DATES = [
    ("no such day", "2022年2月30日，丁某受到批评教育。", ["2月30日"], "no calendar"),
    ("later than the notice", "2022年9月5日，丁某受到批评教育。", ["9月5日"], "later"),
    ("all is well", "2022年8月5日，丁某受到批评教育。", [], ""),
]


@pytest.mark.parametrize(("what", "text", "ends", "says"), DATES, ids=[d[0] for d in DATES])
def test_dates_that_cannot_be(what: str, text: str, ends: list[str], says: str) -> None:
    items = [item for item in found(HEAD + text).review if item.kind == "date"]
    assert [item.quote[-len(end) :] for item, end in zip(items, ends, strict=True)] == ends
    assert all(says in item.message for item in items)


def test_years_that_nothing_supplies_are_one_item() -> None:
    text = "情况通报\n8月3日，丁某将名单转发至微信群。8月4日，丁某受到批评教育。"
    (item,) = [item for item in found(text, None).review if item.kind == "date"]
    assert item.quote == "8月3日"
    assert item.message.endswith("(and 1 more)")


@pytest.mark.parametrize(
    ("decided", "quotes"),
    [("2022年8月1日", ["2022年8月3日"]), ("2022年8月3日", []), ("2022年8月5日", [])],
)
def test_acts_later_than_their_decision(decided: str, quotes: list[str]) -> None:
    text = f"{HEAD}\n{decided}，县公安局对丁某处以行政拘留五日的处罚。"
    assert listed(text, "date") == quotes


def test_ids_follow_the_text() -> None:
    review = found(HEAD + "随后名单又经几番周折被寄往外地。8月5日，另有人员被除名。").review
    assert [item.review_id for item in review] == [f"r{n}" for n in range(1, len(review) + 1)]
    assert [item.start for item in review] == sorted(item.start for item in review)


def _gold() -> Iterator[tuple[Prepared, Linked]]:
    """Every case of the gold set, with what it was made from."""
    folder = ROOT / "tests" / "gold" / "dev"
    for path in sorted([*folder.glob("*.txt"), *folder.glob("*.html")]):
        key = "html" if path.suffix == ".html" else "text"
        record = {key: path.read_text("utf-8")}
        source = read_record(record, source=path.name, rules=RULES)
        assert isinstance(source, Source)
        prepared = prepare(source, RULES)
        cases = [(p.start, p.end) for p in prepared.passages if p.kind == "case"]
        dates = narrate(prepared.text.norm, cases, source.published, RULES)
        laws = find_laws(prepared.text.norm, RULES)
        for one in link_cases(Reading(source, prepared, dates, laws, RULES)):
            yield prepared, one


def test_few_alarms_where_little_is_missed() -> None:
    folder = ROOT / "tests" / "gold" / "dev"
    paths = [*folder.glob("*.txt")]
    items = sum(len(found(path.read_text("utf-8"), None).review) for path in paths)
    assert items <= 1.5 * len(paths)


LEAST = {"sanctions": 0.9, "steps": 0.7}


@pytest.mark.slow
@pytest.mark.parametrize("table", LEAST)
def test_a_row_that_is_left_out_rings_an_alarm(table: str) -> None:
    rung = rows = 0
    for prepared, one in _gold():
        before = set(alarms_in(one.scene, one.case, prepared.text, RULES))
        for row in getattr(one.case, table):
            rows += 1
            rung += bool(_left_out(prepared, one, table, (row.start, row.end)) - before)
    assert rung >= LEAST[table] * rows


def _left_out(prepared: Prepared, one: Linked, table: str, place: tuple[int, int]) -> set[object]:
    """The alarms of a case as they would be had no rule read what stands at `place`."""
    rows = [row for row in getattr(one.case, table) if (row.start, row.end) != place]
    case = one.case.model_copy(update={table: tuple(rows)})
    starts = prepared.text.starts
    start, end = bisect_left(starts, place[0]), bisect_left(starts, place[1])
    clauses = [clause for sentence in one.scene.sentences for clause in sentence.clauses]
    kept = [clause.measures for clause in clauses]
    for clause in clauses:
        clause.measures = [m for m in clause.measures if m.end <= start or end <= m.start]
    try:
        return set(alarms_in(one.scene, case, prepared.text, RULES))
    finally:
        for clause, measures in zip(clauses, kept, strict=True):
            clause.measures = measures
