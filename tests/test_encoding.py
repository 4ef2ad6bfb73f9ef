"""Bytes to text: encodings told, told wrongly, and not told at all. All texts are invented."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.read.decode import declared_encoding, decode
from extract.read.kinds import kind_of
from extract.rules.load import load_rules
from tests.conftest import shared

RULES = load_rules()
PAGES = Path(__file__).with_name("pages")
GOLD = Path(__file__).with_name("gold")
HANS = "县公安局依法对丁某处以行政拘留五日的处罚，并处罚款二百元。"
HANT = "縣警局依法對丁男處以罰鍰，並將洩漏個資的護理師移送偵辦。"
RUSSIAN = "Привет, мир. Сегодня хорошая погода, и мы идём гулять по городу. "
WINDOW = 20
ENCODINGS = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "utf-16")


@pytest.mark.parametrize(
    ("why", "raw", "text", "encoding"),
    [
        ("UTF-8", HANS.encode(), HANS, "utf-8"),
        ("a UTF-8 mark is no text", codecs.BOM_UTF8 + HANS.encode(), HANS, "utf-8"),
        ("GBK", HANS.encode("gbk"), HANS, "gb18030"),
        (
            "characters that only GB 18030 has",
            ("㐂䶮" + HANS).encode("gb18030"),
            "㐂䶮" + HANS,
            "gb18030",
        ),
        ("Big5", HANT.encode("big5"), HANT, "big5-hkscs"),
        (
            "characters that only HKSCS has",
            ("啲嘢" + HANT).encode("big5hkscs"),
            "啲嘢" + HANT,
            "big5-hkscs",
        ),
        ("UTF-16 with a mark", HANS.encode("utf-16"), HANS, "utf-16-le"),
        ("UTF-16 without a mark", HANS.encode("utf-16-le"), HANS, "utf-16-le"),
        ("the other UTF-16", HANS.encode("utf-16-be"), HANS, "utf-16-be"),
        ("UTF-32 is not taken for UTF-16", HANS.encode("utf-32"), HANS, "utf-32-le"),
        ("ASCII", b"Notice 2020-02-14", "Notice 2020-02-14", "utf-8"),
        ("two characters", "联通".encode("gb18030"), "联通", "gb18030"),
        ("a last character cut off, UTF-8", HANS.encode()[:-1], HANS[:-1], "utf-8"),
        ("a last character cut off, GBK", HANS.encode("gbk")[:-1], HANS[:-1], "gb18030"),
        ("another language", (RUSSIAN * 3).encode("cp1251"), RUSSIAN * 3, "cp1251"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_encoding(why: str, raw: bytes, text: str, encoding: str) -> None:
    decoded = decode(raw, RULES)
    assert decoded is not None, why
    assert (decoded.text, decoded.encoding) == (text, encoding)


@pytest.mark.parametrize(
    ("why", "head", "codec", "encoding"),
    [
        ("gb2312 is read as GB 18030", '<meta charset="gb2312">镕堃', "gb18030", "gb18030"),
        ("declared GBK, but UTF-8", '<meta charset="gbk">', "utf-8", "utf-8"),
        ("declared UTF-8, but GBK", '<meta charset="utf-8">', "gbk", "gb18030"),
        ("declared Latin-1, but GBK", '<meta charset="iso-8859-1">', "gbk", "gb18030"),
        ("declared Big5, but GBK", '<meta charset="big5">', "gbk", "gb18030"),
        ("an XML declaration", '<?xml version="1.0" encoding="GBK"?>', "gbk", "gb18030"),
    ],
)
def test_a_declared_label_adds_weight_and_does_not_decide(
    why: str, head: str, codec: str, encoding: str
) -> None:
    decoded = decode((head + HANS).encode(codec), RULES)
    assert decoded is not None
    assert decoded.text == head + HANS
    assert decoded.encoding == encoding
    assert ("though" in decoded.why) == ("but" in why and "Latin" not in why)


def test_labels() -> None:
    assert (
        declared_encoding(b'<META http-equiv=Content-Type content="text/html; charset=GB2312">')
        == "gb18030"
    )
    assert declared_encoding(b"<meta charset='Big5-HKSCS'>") == "big5hkscs"
    assert declared_encoding(b'<meta charset="koi8-r">') is None
    assert declared_encoding(b"charset=gbk") is None


def test_a_few_broken_characters_are_told_and_many_are_refused() -> None:
    good = (HANS * 20).encode("gbk")
    decoded = decode(good[:60] + b"\xff" + good[60:], RULES)
    assert decoded is not None
    assert decoded.text.count("\ufffd") in (1, 2)
    assert "broken" in decoded.why
    broken = b"".join(good[i : i + 20] + b"\xff\xff" for i in range(0, len(good), 20))
    assert decode(broken, RULES) is None or decode(broken, RULES).encoding != "utf-8"  # type: ignore[union-attr]


def test_what_no_encoding_makes_text_of_is_no_text() -> None:
    assert decode(bytes(range(256)) * 8, RULES) is None
    assert decode(b"\x00\x01\x02\x03" * 50, RULES) is None


def _windows(texts: list[str], step: int) -> Iterator[str]:
    for text in texts:
        for start in range(0, len(text) - WINDOW, step):
            yield text[start : start + WINDOW]


def _right(texts: list[str], encoding: str, step: int) -> float:
    """The share of windows of twenty characters that are read as they were written."""
    seen = right = 0
    for window in _windows(texts, step):
        try:
            raw = window.encode(encoding)
        except UnicodeEncodeError:
            continue  # this encoding cannot hold the window
        if raw.decode(encoding) != window:
            continue
        decoded = decode(raw, RULES)
        seen += 1
        right += decoded is not None and decoded.text == window
    assert seen > 100
    return right / seen


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_windows_of_twenty_characters_of_the_pages(encoding: str) -> None:
    texts = [file.read_text("utf-8") for file in sorted(PAGES.glob("*.txt"))]
    assert _right(texts, encoding, 5) >= 0.99


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_windows_of_twenty_characters_of_the_gold(encoding: str) -> None:
    files = sorted(GOLD.rglob("*.txt"))
    assert _right([file.read_text("utf-8") for file in files], encoding, 1) >= 0.99


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_windows_of_twenty_characters_of_the_corpora(encoding: str) -> None:
    files = sorted(shared("corpus").glob("*/*.txt"))
    assert _right([file.read_text("utf-8") for file in files], encoding, 1) >= 0.99


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!DOCTYPE html><p>通报", "html"),
        ("\ufeff\n<!-- saved -->\n<div>通报</div>", "html"),
        ('<?xml version="1.0"?><html><body>通报', "html"),
        ("HTTP/1.1 200 OK\n\n<html><body>通报</body></html>", "html"),
        ("<p>通报</p>", "html"),
        ("通报如下：<br>一、<strong>某局</strong>", "text"),
        ("[标题](https://example.invalid)\n<p>正文</p>", "text"),
        ("<通报>第一号", "text"),
        ('{"text": "通报"}', "records"),
        ('[{"text": "通报"}]', "records"),
        ("[责任编辑：某某]", "text"),
        ("{image=1}通报", "text"),
    ],
)
def test_a_document_is_what_its_content_is(text: str, kind: str) -> None:
    assert kind_of(text) == kind
