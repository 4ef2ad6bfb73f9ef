"""The sieve: every notice passes, however it is written; pages about other things do not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest

from extract.judge.gold import gold_files
from extract.pipeline import extract_source
from extract.read import Options, Rejected, read_inputs, read_item, sieve_of
from extract.read.items import Document, Record
from extract.read.sieve import MATTERS, OUTCOMES
from extract.rules.load import load_rules
from extract.run.dataset import make_dataset
from extract.values import Source
from tests.conftest import ROOT, SHARED
from tests.formats import docx_of, pdf_of

RULES = load_rules()
SIEVE = sieve_of(RULES)
SIFTING = Options(RULES, sieve=SIEVE)
NOTHING_SIFTED = Options(RULES)

# Invented people and events.
NOTICE = "甘棠县公安局通报：丁某将一份名单泄露，被处以行政拘留五日的处罚。"
TRADITIONAL = "甘棠縣警方通報：丁某將一份名單外洩，被處以罰鍰。"
WEATHER = "今日多云转晴，公园里游人不少，湖边的茶馆坐满了人。"


def notices() -> Iterator[Path]:
    """Every notice that has a gold file."""
    for folder in (ROOT / "tests" / "gold", SHARED / "corpus"):
        if folder.exists():
            yield from (file.notice_path for file in gold_files(folder))


def test_every_gold_notice_passes_and_would_without_any_one_word() -> None:
    """A page that hangs on a single word is a page like it away from being lost."""
    outcomes = set(RULES.words(OUTCOMES))
    hanging = []
    for path in notices():
        words = set(SIEVE.passed_by(path.read_bytes()))
        for word in words or {""}:
            left = words - {word}
            if not left & outcomes or len(left) < 2:
                hanging.append((path.name, word))
    assert hanging == []


def mojibake(codec: str) -> bytes:
    return NOTICE.encode(codec).decode("latin-1").encode()


WRITTEN = [
    ("UTF-8", NOTICE.encode()),
    ("GB 18030", NOTICE.encode("gb18030")),
    ("Big5", TRADITIONAL.encode("big5")),
    ("UTF-16", NOTICE.encode("utf-16")),
    ("UTF-16, high byte first, no mark", NOTICE.encode("utf-16-be")),
    ("a space between characters", " ".join(NOTICE).encode()),
    ("a line each", "\r\n".join(NOTICE).encode("gb18030")),
    ("references", escape(NOTICE).encode("ascii", "xmlcharrefreplace")),
    ("hexadecimal references", "".join(f"&#x{ord(c):X};" for c in NOTICE).encode()),
    ("escapes", json.dumps(NOTICE).encode()),
    ("GB 18030 read as Windows-1252", mojibake("gb18030")),
    ("UTF-8 read as GB 18030", (NOTICE * 3).encode().decode("gb18030", "ignore").encode()),
    ("markup between", NOTICE.replace("，", "<br/>\n&nbsp;").encode()),
]


@pytest.mark.parametrize(("how", "raw"), WRITTEN, ids=[w[0] for w in WRITTEN])
def test_a_notice_passes_however_it_is_written(how: str, raw: bytes) -> None:
    assert SIEVE.passed_by(raw)


NONE = [
    ("the weather", WEATHER),
    ("the foot of a portal", "违法和不良信息举报 京公网安备1101号 微信 微博 网信办举报中心"),
    ("one word of what follows", "县法院昨天举行了篮球赛。"),
    ("words of the matter alone", "这份名单保密，请转发给朋友，手机号写在身份证旁边。"),
    ("English", "The police fined him for leaking a list."),
]


@pytest.mark.parametrize(("what", "text"), NONE, ids=[n[0] for n in NONE])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_other_pages_do_not_pass(what: str, text: str, encoding: str) -> None:
    assert SIEVE.passed_by(text.encode(encoding)) == ()


def test_what_is_packed_is_sifted_by_its_text() -> None:
    for text, passes in ((NOTICE, True), (WEATHER, False)):
        for item in (
            Document(docx_of(text), "a", "zip"),
            Document(pdf_of([[text]]), "a", "pdf"),
            Document(text.encode(), "a"),
            Document(json.dumps([{"text": text}]).encode(), "a"),
            Record({"text": text}, "a", 1),
        ):
            (found,) = read_item(item, SIFTING)
            assert isinstance(found, Source if passes else Rejected)


def test_a_source_says_why_it_passed() -> None:
    (found,) = read_item(Document(NOTICE.encode(), "a"), SIFTING)
    assert isinstance(found, Source)
    assert found.found["sieve"] == "公安 通报 处以 拘留 处罚 名单 泄露"


def test_what_is_no_text_is_unreadable_and_not_rejected() -> None:
    for raw in (b"", b"\x89PNG\r\n\x1a\n", b"\x00\xff\xfe\x81\x00\x9d\x00\xff\x00\x01\x02"):
        (found,) = read_item(Document(raw, "a"), SIFTING)
        assert type(found).__name__ == "Unreadable"


def test_on_notices_the_sieve_changes_nothing(tmp_path: Path) -> None:
    written = []
    for name, options in (("sifted", SIFTING), ("all", NOTHING_SIFTED)):
        out = tmp_path / name
        make_dataset([ROOT / "data" / "raw"], out, options, lambda one: extract_source(one, RULES))
        written.append({file.name: file.read_bytes() for file in out.iterdir()})
    assert written[0] == written[1]


def test_a_rejected_page_gets_no_row_and_is_counted(tmp_path: Path) -> None:
    for name, text in (("a.txt", NOTICE), ("b.txt", WEATHER), ("c.txt", WEATHER)):
        (tmp_path / name).write_text(text, "utf-8")
    outcome = make_dataset(
        [tmp_path], tmp_path / "out", SIFTING, lambda one: extract_source(one, RULES)
    )
    assert [notice.source for notice in outcome.notices] == ["a.txt"]
    assert (outcome.rejected, outcome.errors, outcome.exit_status()) == (2, (), 0)


def test_no_word_is_both_the_matter_and_what_follows() -> None:
    assert not set(RULES.words(MATTERS)) & set(RULES.words(OUTCOMES))


def test_reading_without_a_sieve_rejects_nothing(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(WEATHER, "utf-8")
    (found,) = read_inputs([tmp_path], rules=RULES)
    assert isinstance(found, Source)
