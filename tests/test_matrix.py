"""The same notice in every format, and in every encoding that can hold it, gives the same rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from extract.pipeline import extract_source
from extract.read import read_inputs
from extract.rules.load import load_rules
from extract.values import Source
from schemas.records import Notice
from schemas.tables import rows, tables
from tests.conftest import ROOT
from tests.formats import (
    docx_of,
    gzip_of,
    html_of,
    lines_of,
    mhtml_of,
    pdf_of,
    set_in_lines,
    table_of,
    warc_of,
    zip_of,
)

RULES = load_rules()
NOTICES = ("police-bulletin.txt", "reply-thresholds.txt", "traditional-reply-thresholds.txt")
"""Sample notices of `data/raw`, all invented: simplified and traditional."""
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "gbk", "gb2312", "big5hkscs", "utf-16", "utf-16-le")
ASIDE = {"notice_id", "source", "start", "end", "encoding", "encoding_from", "damage", "url"}
"""Columns that tell where a row stands, and in what form its file was."""

Make = Callable[[str, str], bytes]
ENCODED: Mapping[str, Make] = {
    "txt": lambda text, codec: text.encode(codec),
    "html": lambda text, codec: html_of(text, codec).encode(codec),
    "html, nothing declared": lambda text, codec: html_of(text).encode(codec),
    "html, wrongly declared": lambda text, codec: html_of(text, "iso-8859-1").encode(codec),
    "mhtml": lambda text, codec: mhtml_of(html_of(text).encode(codec), codec),
    "jsonl": lambda text, codec: lines_of([{"text": text}]).encode(codec),
    "jsonl of html": lambda text, codec: lines_of([{"html": html_of(text)}]).encode(codec),
    "csv": lambda text, codec: table_of([{"text": text, "x": "1"}]).encode(codec),
    "tsv": lambda text, codec: table_of([{"x": "1", "正文": text}], "\t").encode(codec),
    "warc": lambda text, codec: warc_of([(text.encode(codec), "text/plain")], False),
    "warc.gz": lambda text, codec: warc_of(
        [(html_of(text).encode(codec), f"text/html; charset={codec}")], True
    ),
    "gz": lambda text, codec: gzip_of(text.encode(codec)),
    "zip": lambda text, codec: zip_of({"a/通报.txt": text.encode(codec)}),
}
WRITTEN: Mapping[str, Callable[[str], bytes]] = {
    "pdf": lambda text: pdf_of(set_in_lines(text)),
    "docx": docx_of,
    "docx in zip in gz": lambda text: gzip_of(zip_of({"a.docx": docx_of(text)})),
}


@cache
def _text(name: str) -> str:
    return (ROOT / "data" / "raw" / name).read_text("utf-8").strip()


@cache
def _expected(name: str) -> dict[str, list[dict[str, Any]]]:
    (found,) = read_inputs([ROOT / "data" / "raw" / name], rules=RULES)
    assert isinstance(found, Source)
    expected = _told(extract_source(found, RULES))
    assert sum(map(len, expected.values())) > 5
    return expected


def _told(notice: Notice) -> dict[str, list[dict[str, Any]]]:
    """The rows of a notice, by table, without what depends on where they were read."""
    found = {}
    for name, table in rows(notice).items():
        header = tables()[name].header
        found[name] = [
            {
                column: _joined(cell)
                for column, cell in zip(header, row, strict=True)
                if column not in ASIDE
            }
            for row in table
        ]
    return found


def _joined(cell: object) -> object:
    """A quote that a printer broke into lines is the same quote."""
    return "".join(cell.split()) if isinstance(cell, str) else cell


def _same(raw: bytes, name: str, tmp_path: Path) -> None:
    (tmp_path / "notice").write_bytes(raw)
    (found,) = read_inputs([tmp_path / "notice"], rules=RULES)
    assert isinstance(found, Source), found
    assert _told(extract_source(found, RULES)) == _expected(name)


@pytest.mark.parametrize("name", NOTICES)
@pytest.mark.parametrize("made", WRITTEN)
def test_a_notice_in_a_format_of_its_own(name: str, made: str, tmp_path: Path) -> None:
    _same(WRITTEN[made](_text(name)), name, tmp_path)


@pytest.mark.parametrize("name", NOTICES)
@pytest.mark.parametrize("codec", ENCODINGS)
@pytest.mark.parametrize("made", ENCODED)
def test_a_notice_in_an_encoding(name: str, codec: str, made: str, tmp_path: Path) -> None:
    text = _text(name)
    try:
        text.encode(codec)
    except UnicodeEncodeError:
        pytest.skip(f"{codec} cannot hold it")
    _same(ENCODED[made](text, codec), name, tmp_path)
