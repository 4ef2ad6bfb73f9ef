"""Files, folders, records and standard input as sources. All people and events are invented."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import IO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.read import Unreadable, read_inputs, read_record
from extract.read.content import read_html
from extract.read.source import Given, read_content
from extract.rules.load import load_rules
from extract.values import Source

RULES = load_rules()
NOTICE = "警情通报\n\n8月3日，某县公安局依法对丁某处以行政拘留五日的处罚，现场查获名单一份。\n"


def _hash(content: str) -> str:
    return sha256(content.encode()).hexdigest()[:16]


def _read(path: Path | str) -> Source | Unreadable:
    (found,) = read_inputs([path])
    return found


def _stdin(content: str) -> list[Source | Unreadable]:
    return list(read_inputs(["-"], io.BytesIO(content.encode())))


# --- what cannot be read: one clear line each


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("empty.txt", b"", "empty: the file holds nothing"),
        ("blank.txt", b" \r\n\t\n", "empty: the file holds nothing"),
        ("spaces.txt", "\u3000\u3000\n".encode(), "empty: nothing but white space"),
        ("photo.html", b"\xff\xd8\xff\xe0....", "binary: a JPEG image, no text"),
        (
            "old.txt",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...",
            "binary: an old Office document (.doc, .xls), no text",
        ),
        ("video.txt", b"\0\0\0\x18ftypmp42", "binary: a video or image (MP4, HEIC), no text"),
        (
            "core.bin",
            bytes(range(32)) * 9,
            "binary: it holds NUL bytes: no encoding makes text of it",
        ),
        ("noise.txt", b"\x81\xff\xfe\x80" * 40, "cannot be decoded: no encoding makes text of it"),
        (
            "tags.html",
            b"<html><body><p> </p></body></html>",
            "no text: nothing is left without the markup",
        ),
        ("gold.json", b'{"notice": "a.txt"}', "JSON, but no record with `text` or `html`"),
        ("pairs.json", b'[["a.txt", 1]]', "JSON, but no record with `text` or `html`"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_unreadable(tmp_path: Path, name: str, raw: bytes, reason: str) -> None:
    file = tmp_path / name
    file.write_bytes(raw)
    assert _read(file) == Unreadable(str(file), None, reason)


def test_missing(tmp_path: Path) -> None:
    file = tmp_path / "nowhere.txt"
    assert _read(file) == Unreadable(str(file), None, "missing: no such file or folder")


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "locked.txt"
    file.write_text(NOTICE)

    def refuse(self: Path, mode: str) -> IO[bytes]:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", refuse)
    assert _read(file) == Unreadable(str(file), None, "no permission to read it")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert _read(pipe) == Unreadable(str(pipe), None, "not a file: a device, pipe or socket")


def test_reading_goes_on_after_what_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(NOTICE)
    assert [type(found).__name__ for found in read_inputs([tmp_path])] == ["Unreadable", "Source"]


# --- files and folders


def test_folders_are_read_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/y.html", "a b.txt", ".hidden", ".git/config"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(NOTICE + name)
    assert [found.source for found in read_inputs([tmp_path])] == [
        "a b.txt",
        "a/y.html",
        "a/z.txt",
        "b.txt",
    ]


def test_a_file_keeps_its_path_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("notice.txt").write_text(NOTICE)
    found = _read("notice.txt")
    assert isinstance(found, Source)
    assert (found.source, found.text, found.notice_id) == ("notice.txt", NOTICE, _hash(NOTICE))


def test_plain_text_is_the_decoded_content(tmp_path: Path) -> None:
    text = "\u3000\u3000第一行\r\n<b>标记</b>仍在 &nbsp;\r\n\r\n\ue000末行 \n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    found = _read(tmp_path / "a.txt")
    assert isinstance(found, Source)
    assert found.text == text


def test_html_is_html_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("<!doctype html><p>第<b>四</b>条</p>")
    found = _read(tmp_path / "a.txt")
    assert isinstance(found, Source)
    assert found.text == "第四条"


# --- records


def test_records(tmp_path: Path) -> None:
    records = [
        {"text": NOTICE, "id": "x1"},
        {"html": "<p>另一份通报</p>", "source": "https://example.invalid/1", "id": "x2"},
        {"text": NOTICE + "三", "title": None},
        {"text": NOTICE + "四", "id": 7},
    ]
    file = tmp_path / "notices.jsonl"
    file.write_text("\n".join(json.dumps(record, ensure_ascii=False) for record in records))
    found = list(read_inputs([file]))
    assert [one.source for one in found] == ["x1", "https://example.invalid/1", str(file), "7"]
    assert [one.notice_id for one in found if isinstance(one, Source)][:2] == [
        _hash(NOTICE),
        _hash("<p>另一份通报</p>"),
    ]


def test_what_a_record_gives_wins() -> None:
    text = "某县公安局关于一起案件的通报\n（2020年2月12日）\n经查，丁某将名单转发至微信群。\n"
    found = read_record({"text": text, "title": "甲", "publisher": "乙", "published": "2019-01-01"})
    assert isinstance(found, Source)
    assert (found.title, found.publisher, found.published) == ("甲", "乙", "2019-01-01")
    assert set(found.found.values()) == {"given"}
    found = read_record({"text": text, "title": ""})
    assert isinstance(found, Source)
    assert (found.title, found.published) == ("某县公安局关于一起案件的通报", "2020-02-12")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{broken", "not JSON: "),
        ("[1, 2]", "no record: a JSON object is expected"),
        ('{"id": "a"}', "no text: "),
        ('{"text": "  "}', "no text: "),
        ('{"text": 5}', "no text: "),
        ('{"text": "通报", "title": 5}', "`title` is no string"),
        ('{"text": "通报", "published": "昨天"}', "`published` is no date: 昨天"),
        ('{"text": "通报", "published": "2020-13-45"}', "`published` is no date: 2020-13-45"),
        ('{"html": "<script>x</script>"}', "no text: "),
    ],
)
def test_a_record_without_use_is_one_line(line: str, reason: str) -> None:
    first, second = _stdin('{"text": "一份通报"}\n\n' + line)
    assert isinstance(first, Source)
    assert isinstance(second, Unreadable)
    assert (second.source, second.record) == ("-", 3)
    assert second.reason.startswith(reason)


@pytest.mark.parametrize(
    "published", ["2020", "2020-02", "2020-02-14", "2020-02-14T08:30", "XXXX-02-14"]
)
def test_a_given_date_is_edtf(published: str) -> None:
    found = read_record({"text": NOTICE, "published": published})
    assert isinstance(found, Source)
    assert found.published == published


def test_standard_input_is_records_or_one_notice() -> None:
    (notice,) = _stdin(NOTICE)
    assert isinstance(notice, Source)
    assert (notice.source, notice.text) == ("-", NOTICE)
    one, two = _stdin('{"text": "通报一"}\n{"text": "通报二"}\n')
    assert [one.source, two.source] == ["-", "-"]
    assert _stdin("") == [Unreadable("-", None, "empty: the file holds nothing")]


def test_half_a_character_in_a_record_is_no_crash() -> None:
    found = read_record({"text": "通报\ud83d如下"})
    assert isinstance(found, Source)
    assert found.text == "通报?如下"


# --- HTML


@pytest.mark.parametrize(
    ("why", "markup", "text"),
    [
        ("inline tags cut nothing", "<p>第<b>四十</b>二<span>条</span></p>", "第四十二条"),
        ("a break is one newline", "甲<br>乙<br/>丙", "甲\n乙\n丙"),
        ("so are the ends of blocks", "<div><div><p>甲</p></div></div><p>乙</p>", "甲\n乙"),
        ("a break before the end of a block", "<p>甲<br></p><p>乙</p>", "甲\n乙"),
        ("two breaks leave an empty line", "甲<br><br>乙", "甲\n\n乙"),
        ("white space of the source", "<p>\n  甲\t 乙\n</p>\n<p>丙</p>", "甲 乙\n丙"),
        ("entities", "&ldquo;甲&rdquo;&#20057;&#x4e19;&emsp;&lt;丁&gt;", "“甲”乙丙\u2003<丁>"),
        ("a reference to a Windows character", "甲&#147;乙&#148;", "甲“乙”"),
        (
            "no text in head, script, style",
            "<head><title>甲</title></head><style>乙</style>丙<script>丁</script>",
            "丙",
        ),
        ("nor in attributes and comments", '<p title="甲">乙<!-- 丙 --><img alt="丁"></p>', "乙"),
        (
            "cells are blocks",
            "<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>",
            "甲\n乙\n丙",
        ),
        ("lines of pre", "<pre>甲\n  乙</pre>", "甲\n乙"),
        ("no end", "<html><body><p>甲<b>乙", "甲乙"),
        ("cut in a tag", "<p>甲</p><p>乙</p><a hre", "甲\n乙"),
        ("a sign that opens no tag", "<p>5<6，甲《<通报>》</p>", "5<6，甲《<通报>》"),
        ("text behind the end", "<html><body>甲</body></html>乙", "甲\n乙"),
        ("an XML declaration", '<?xml version="1.0" encoding="gbk"?><html><p>甲</p></html>', "甲"),
    ],
)
def test_the_text_of_html(why: str, markup: str, text: str) -> None:
    assert read_html(markup, RULES).text == text, why


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 10_000 + "通报" + "</div>" * 10_000,
        "<b>" * 10_000 + "通报",
        "<p>通报</p>" + "<table>" + "<tr><td>格</td></tr>" * 3_000 + "</table>",
    ],
    ids=["nested blocks", "nested marks", "a long table"],
)
def test_odd_pages_are_read_whole(markup: str) -> None:
    assert "通报" in read_html(markup, RULES).text


def test_what_is_hidden_is_text_and_furniture() -> None:
    markup = "<p>丁某将名单<span style='display:none'>彩票</span>转发至微信群，随后撤回。</p>"
    found = read_content(markup, Given("0", "test"), RULES, "html")
    assert found is not None
    assert found.text == "丁某将名单彩票转发至微信群，随后撤回。"
    assert [found.text[b.start : b.end] for b in found.blocks if b.role == "furniture"] == ["彩票"]


# --- blocks hold their promise, whatever the text


def _sound(source: Source) -> None:
    told = 0
    for block in source.blocks:
        assert 0 <= block.start < block.end <= len(source.text)
        assert source.text[block.start : block.end].strip()
        if block.start < told:
            assert block.role == "furniture"
            assert block.end <= told
        told = max(told, block.end)


PIECES = st.sampled_from(
    [
        "来源：",
        "2020年2月3日",
        "某县公安局",
        "，",
        "。",
        "\n",
        "　　",
        " > ",
        "首页",
        "丁某",
        "转发",
        "（",
        "）",
        "记者 ",
        "12",
        "<p>",
        "</p>",
        "<br>",
        "&nbsp;",
    ]
)


@given(st.lists(PIECES | st.text(max_size=3), max_size=40))
def test_blocks_of_any_text(pieces: list[str]) -> None:
    content = "".join(pieces).encode("utf-8", "replace").decode()
    readers: list[Callable[[], Source | None]] = [
        lambda: read_content(content, Given("0", "test"), RULES, "text"),
        lambda: read_content(content, Given("0", "test"), RULES, "html"),
    ]
    for reader in readers:
        found = reader()
        if found is not None:
            _sound(found)
