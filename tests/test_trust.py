"""Texts that no rule may read, and mojibake that is undone. All people and events are invented."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extract import extract
from extract.pipeline import extract_source
from extract.read import read_inputs
from extract.read.mojibake import undone
from extract.rules.load import load_rules
from extract.values import Source
from schemas.records import Notice
from tests.conftest import ROOT

RULES = load_rules()
TEXT = (
    "警情通报\n8月3日，某县公安局依法对丁某处以行政拘留五日的处罚。丁某将一份名单转发至微信群，"
    "造成三十二人的姓名、身份证号码泄露。\n某县公安局\n2022年8月5日\n"
)
TRADITIONAL = (
    "警局表示，丁姓男子將洩漏個資的名單轉傳至群組，依法處以罰鍰三千元，全案移送偵辦。\n" * 2
)


def _read(tmp_path: Path, raw: bytes) -> Notice:
    (tmp_path / "a.txt").write_bytes(raw)
    (found,) = read_inputs([tmp_path / "a.txt"], rules=RULES)
    assert isinstance(found, Source), found
    return extract_source(found, RULES)


# --- what is not read


@pytest.mark.parametrize(
    ("why", "text", "reason"),
    [
        ("English", "On 3 August Ding was detained for five days.", "not Chinese: 0 %"),
        ("Russian", "Полиция задержала пять человек.", "not Chinese: 0 %"),
        ("Japanese", "警察は三日、個人情報を漏えいしたとして男を逮捕した。", "not Chinese: "),
        ("Korean", "경찰은 개인정보를 유출한 남성을 체포했다.", "not Chinese: 0 %"),
        ("numbers", "2022-08-03 12345", "not Chinese: 0 %"),
        ("UTF-8 read as GB 18030", TEXT.encode().decode("gb18030", "replace"), "too damaged"),
        ("UTF-8 read as Big5", TEXT.encode().decode("big5hkscs", "replace"), "too damaged"),
        ("GB 18030 read as Big5", TEXT.encode("gbk").decode("big5hkscs", "replace"), "too damaged"),
        (
            "every fifth character lost",
            "".join("\ufffd" if place % 5 == 4 else c for place, c in enumerate(TEXT)),
            "too damaged to trust: ",
        ),
    ],
    ids=lambda value: value if value.isascii() and len(value) < 30 else "",
)
def test_what_no_rule_reads_says_so(why: str, text: str, reason: str) -> None:
    notice = extract(text, rules=RULES)
    assert notice.unread is not None
    assert notice.unread.startswith(reason)
    (item,) = notice.review
    assert (item.kind, item.message) == ("unread", notice.unread)
    found = (notice.cases, notice.dates, notice.legal_refs, notice.thresholds)
    assert not any(found)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TRADITIONAL,
        "丁某",
        "丁某在微信群“Happy Family”（ID：wxid_abcdefghijkl）发布https://example.invalid/abcdef",
        "の木咖啡店员丁某被处以罚款五百元。",
        TEXT.replace("名单", "名\ufffd"),
    ],
)
def test_what_is_read(text: str) -> None:
    assert extract(text, rules=RULES).unread is None


def test_every_gold_notice_is_read() -> None:
    sources = list(read_inputs([ROOT / "tests" / "gold"], rules=RULES))
    notices = [one for one in sources if isinstance(one, Source) and "floors" not in one.source]
    assert len(notices) > 100
    for one in notices:
        assert extract_source(one, RULES).unread is None, one.source


# --- mojibake


@pytest.mark.parametrize(
    ("text", "meant", "misread", "said"),
    [
        (TEXT, "utf-8", "cp1252", "UTF-8 that had been read as Windows-1252"),
        (TEXT, "gb18030", "cp1252", "GB 18030 that had been read as Windows-1252"),
        (TRADITIONAL, "big5hkscs", "cp1252", "Big5 that had been read as Windows-1252"),
        ("通报", "utf-8", "gb18030", "UTF-8 that had been read as GB 18030"),
    ],
)
@pytest.mark.parametrize("form", ["text", "record"])
def test_mojibake_is_undone(
    tmp_path: Path, text: str, meant: str, misread: str, said: str, form: str
) -> None:
    wrong = "".join(_char(byte) for byte in text.encode(meant))
    if misread != "cp1252":
        wrong = text.encode(meant).decode(misread)
    saved = wrong if form == "text" else json.dumps({"text": wrong})
    notice = _read(tmp_path, saved.encode())
    assert notice.text == text
    assert notice.encoding_from == f"mojibake undone: {said}"


def _char(byte: int) -> str:
    return bytes((byte,)).decode("cp1252", "ignore") or chr(byte)


@pytest.mark.parametrize(
    "text", [TEXT, TRADITIONAL, "Straße, Übung, français", "Привет, мир", "¥ 500 × 3 ÷ 2", ""]
)
def test_what_is_no_mojibake_stays(text: str) -> None:
    assert undone(text, RULES) is None


# --- where values come from, and what was undone


def test_a_notice_says_where_its_values_come_from(tmp_path: Path) -> None:
    page = (
        '<html><head><meta charset="utf-8"><link rel="canonical" href="http://x.invalid/1.html">'
        f"</head><body><h1>关于丁某的通报</h1><p>{TEXT.splitlines()[1]}</p></body></html>"
    )
    notice = _read(tmp_path, page.encode("gbk"))
    assert notice.encoding_from == "detected, though utf-8 is declared"
    assert notice.title == "关于丁某的通报"
    assert notice.title_from
    assert notice.url == "http://x.invalid/1.html"
    given = extract(TEXT, title="甲", published="2022-08-06", rules=RULES)
    assert (given.title_from, given.published_from) == ("given", "given")
    assert given.publisher_from == "signature"


def test_repairs_are_written_with_what_stood_there() -> None:
    text = (
        TEXT.replace("名单", "名\u200b单")
        .replace("，造成", "&nbsp;，，造成")
        .replace("丁某将", "<b>丁某</b>将")
    )
    notice = extract(text, rules=RULES)
    assert {"invisible_characters", "entities", "tags"} <= set(notice.damage)
    made = {(repair.quote, repair.written) for repair in notice.repairs}
    assert {("\u200b", ""), ("&nbsp;", "\xa0"), ("<b>", "")} <= made
    assert all(text[repair.start : repair.end] == repair.quote for repair in notice.repairs)
    assert [repair.start for repair in notice.repairs] == sorted(r.start for r in notice.repairs)
