"""Text beside its published form: every rewriting leads back to the characters it was made from."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.rules.load import load_rules
from extract.text import Edit, Repair, Text, normalise

RULES = load_rules()


def _where(text: Text, word: str) -> str:
    at = text.norm.index(word)
    return text.quote(at, at + len(word))


def test_untouched_text_is_its_own_published_form() -> None:
    text = Text.of("转发名单")
    assert text.norm == text.raw == "转发名单"
    assert [text.span(i, i + 1) for i in range(4)] == [(0, 1), (1, 2), (2, 3), (3, 4)]


SUBS = [
    ("longer", "给甲警告", r"警告", "党内警告", "给甲党内警告", "党内警告", "警告"),
    ("shorter", "年夜学", r"年夜", "大", "大学", "大", "年夜"),
    ("gone", "开（kāi）除", r"（\w+）", "", "开除", "开除", "开（kāi）除"),
    ("same length, character by character", "甲轉發", r"轉發", "转发", "甲转发", "发", "發"),
    ("a group kept", "第(六)项", r"\((.)\)", r"\1", "第六项", "六", "(六)"),
]


@pytest.mark.parametrize(
    ("what", "raw", "pattern", "new", "norm", "word", "quote"), SUBS, ids=[row[0] for row in SUBS]
)
def test_sub_points_at_what_was_rewritten(
    what: str, raw: str, pattern: str, new: str, norm: str, word: str, quote: str
) -> None:
    text = Text.of(raw).sub(re.compile(pattern), new)
    assert text.norm == norm
    assert _where(text, word) == quote


def test_what_follows_a_rewriting_keeps_its_own_place() -> None:
    text = Text.of("年夜量转发，年夜学").sub(re.compile("年夜"), "大")
    assert text.norm == "大量转发，大学"
    assert [_where(text, word) for word in ("量", "转发", "，大学")] == ["量", "转发", "，年夜学"]


def test_rewritings_pile_up() -> None:
    text = (
        Text.of("處(chǔ)罰")
        .sub(re.compile(r"\(\w+\)"), "")
        .map(lambda s: s.replace("處罰", "处罚"))
    )
    text = text.sub(re.compile("处罚"), "行政处罚")
    assert text.norm == "行政处罚"
    assert text.quote(0, 4) == "處(chǔ)罰"


def test_a_rule_leaves_a_repair_for_each_change_and_none_for_what_stays() -> None:
    text = Text.of("枸留、拘留、枸留").sub(re.compile("[枸拘]留"), "拘留", "typo")
    assert text.repairs == (
        Repair("typo", 0, 2, "枸留", "拘留"),
        Repair("typo", 6, 8, "枸留", "拘留"),
    )


def test_edits_come_in_order_and_an_overlapping_one_is_left_out() -> None:
    text = Text.of("甲乙丙丁").edit([Edit(0, 2, "一"), Edit(1, 3, "二"), Edit(3, 4, "三")])
    assert text.norm == "一丙三"
    assert text.quote(0, 3) == "甲乙丙丁"


def test_an_edit_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing to rewrite"):
        Text.of("甲").edit([Edit(0, 0, "乙")])


def test_a_pattern_that_matches_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="empty string"):
        Text.of("甲").sub(re.compile("乙*"), "丙")


def test_map_keeps_the_length() -> None:
    with pytest.raises(ValueError, match="from 2 to 1"):
        Text.of("甲乙").map(lambda s: s[:1])


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (-1, 1), (0, 3)])
def test_a_stretch_that_is_none_has_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no stretch"):
        Text.of("甲乙").span(start, end)


EDITS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 4), st.text("甲乙a ", max_size=4)), max_size=6
)


@given(st.text("甲乙丙，1a \n", min_size=1, max_size=30), EDITS)
def test_any_edits_leave_offsets_true(raw: str, wanted: list[tuple[int, int, str]]) -> None:
    text = Text.of(raw)
    for _ in range(2):
        edits = [
            Edit(a, min(a + n, len(text.norm)), new)
            for a, n, new in sorted(wanted)
            if a < len(text.norm)
        ]
        text = text.edit(edits)
    assert len(text.norm) == len(text.starts) == len(text.ends)
    assert all(0 <= a < b <= len(raw) for a, b in zip(text.starts, text.ends, strict=True))
    assert all(a <= b for a, b in pairwise(text.starts))
    assert all(a <= b for a, b in pairwise(text.ends))


WRITTEN = """
经查， 甲某 （男，24岁） “群” 「群」 轉發 (fā) 2020年1月28日 8：35 1，203 <br> &nbsp; 查询拜访
年夜 平易近警 德律风 , ； 《通 报》 ?! ① １． \u200b \u3000\u3000 案例一 问题。 。 络 拘溜五日
"""
PIECES = st.sampled_from([*WRITTEN.split(), " ", "\n", "\n\n"])


@settings(deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_the_normal_form_of_anything_leads_back(raw: str) -> None:
    text = normalise(raw, RULES)
    assert text.raw == raw
    assert all(0 <= a < b <= len(raw) for a, b in zip(text.starts, text.ends, strict=True))
    assert all(a <= b for a, b in pairwise(text.starts))
    for repair in text.repairs:
        assert raw[repair.start : repair.end] == repair.before


@settings(deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_the_normal_form_is_its_own_normal_form(raw: str) -> None:
    once = normalise(raw, RULES).norm
    again = normalise(once, RULES).norm
    assert normalise(again, RULES).norm == again
