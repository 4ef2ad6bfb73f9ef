"""What a notice may be saved as: each format, the archives, and what a record is called.

All people and events are invented.
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path
from random import Random

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from extract.read import Unreadable, read_inputs
from extract.rules.load import load_rules
from extract.values import Source
from tests.formats import (
    ADDRESS,
    docx_of,
    gzip_of,
    html_of,
    lines_of,
    mhtml_of,
    pdf_of,
    saved,
    set_in_lines,
    table_of,
    warc_of,
    zip_of,
)

RULES = load_rules()
NOTICE = "警情通报\n8月3日，某县公安局依法对丁某处以行政拘留五日的处罚。\n某县公安局\n2020年8月5日"
MAIL = (
    b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
    b"--x\nContent-Type: image/png\n\n....\n--x--\n"
)
OTHER = "情况说明\n2021年3月2日，某市卫生健康委对护士焦某给予警告处分。"


def _id(value: object) -> str:
    """A case is called by what it says, not by bytes."""
    return value if isinstance(value, str) and len(value) < 40 else ""


def _read(
    tmp_path: Path, name: str, raw: bytes, column: str | None = None
) -> list[Source | Unreadable]:
    (tmp_path / "in").mkdir(exist_ok=True)
    (tmp_path / "in" / name).write_bytes(raw)
    return list(read_inputs([tmp_path / "in"], rules=RULES, text_column=column))


def _texts(found: list[Source | Unreadable]) -> list[tuple[str, str]]:
    assert all(isinstance(one, Source) for one in found), found
    return [(one.source, one.text) for one in found if isinstance(one, Source)]


# --- documents


@pytest.mark.parametrize("name", ["notice", "notice.txt"], ids=["no name", "another name"])
@pytest.mark.parametrize(
    ("why", "raw"),
    [
        ("PDF", pdf_of([NOTICE.split("\n")])),
        ("Word", docx_of(NOTICE)),
        ("MHTML", mhtml_of(html_of(NOTICE).encode("gbk"), "gb2312")),
        ("HTML", html_of(NOTICE).encode()),
        ("packed text", gzip_of(NOTICE.encode("gb18030"))),
        ("packed twice", gzip_of(gzip_of(NOTICE.encode()))),
        ("something before a PDF", b"\n\n" + pdf_of([NOTICE.split("\n")])),
    ],
    ids=_id,
)
def test_a_document_is_what_its_content_is(tmp_path: Path, why: str, raw: bytes, name: str) -> None:
    assert _texts(_read(tmp_path, name, raw)) == [(name, NOTICE)]


def test_what_stands_on_every_page_is_furniture(tmp_path: Path) -> None:
    sentence = "经查，工作人员丁某将含有居民姓名的名单转发至微信群，"
    pages = [["某县纪委文件", *line, f"- {n} -"] for n, line in enumerate([[sentence]] * 4, 1)]
    (found,) = _read(tmp_path, "a.pdf", pdf_of(pages))
    assert isinstance(found, Source)
    told = [found.text[b.start : b.end] for b in found.blocks if b.role == "furniture"]
    heads = " ".join(f"某县纪委文件 - {number} -" for number in range(1, 5))
    assert " ".join(told).split() == heads.split()


def test_lines_of_a_pdf_that_end_of_themselves_are_not_joined(tmp_path: Path) -> None:
    lines = ["关于丁某泄露居民个人信息问题的通报", "某县纪委监委", "8月3日，丁某受到警告处分"]
    (found,) = _read(tmp_path, "a.pdf", pdf_of([lines]))
    assert isinstance(found, Source)
    assert found.text == "\n".join(lines)


def test_a_sentence_over_two_pages_of_a_pdf_is_one(tmp_path: Path) -> None:
    paragraph = (
        "　　" + "经查，工作人员丁某将含有居民姓名的名单转发至家庭微信群，" * 6 + "造成泄露。"
    )
    (found,) = _read(tmp_path, "a.pdf", pdf_of(set_in_lines(f"通报\n{paragraph}", per_page=4)))
    assert isinstance(found, Source)
    (block,) = [b for b in found.blocks if b.role == "paragraph"]
    assert found.text[block.start : block.end].endswith("造成泄露。")
    assert "— 1 —" in found.text[block.start : block.end]


@pytest.mark.parametrize(
    ("why", "raw", "reason"),
    [
        ("a scan", pdf_of([[], []]), "no text layer: a scan, which character recognition"),
        ("a broken PDF", b"%PDF-1.4\n...", "damaged: a PDF document ("),
        ("a broken ZIP", b"PK\x03\x04....", "damaged: a ZIP archive that cannot be opened"),
        ("a cut ZIP", zip_of({"a.txt": NOTICE.encode()})[:-30], "damaged: a ZIP archive that"),
        ("a workbook", zip_of({"xl/workbook.xml": b"<x/>"}), "binary: an Excel workbook"),
        ("an OFD", zip_of({"OFD.xml": b"<x/>"}), "binary: an OFD document"),
        ("a broken Word file", zip_of({"word/document.xml": b"<x/>"}), "damaged: a Word document"),
        ("a cut gzip", gzip_of(NOTICE.encode() * 9)[:-20], "cut off: its packed data end"),
        ("a broken gzip", b"\x1f\x8b\x08\0\0\0\0\0\0\0....", "damaged: its packed data are"),
        ("a mail without a page", MAIL, "no text: an MHTML file or a mail without"),
        ("a TAR archive", b"a.txt".ljust(257, b"\0") + b"ustar\0", "binary: a TAR archive"),
    ],
    ids=_id,
)
def test_one_line_for_what_gives_no_text(tmp_path: Path, why: str, raw: bytes, reason: str) -> None:
    (found,) = _read(tmp_path, "a.bin", raw)
    assert isinstance(found, Unreadable)
    assert found.reason.startswith(reason)


@pytest.mark.parametrize(
    ("module", "extra", "raw"),
    [
        ("pypdfium2", "pdf", pdf_of([[NOTICE]])),
        ("docx", "docx", docx_of(NOTICE)),
        ("warcio.archiveiterator", "warc", warc_of([(NOTICE.encode(), "text/plain")], False)),
    ],
    ids=_id,
)
def test_a_missing_extra_says_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, extra: str, raw: bytes
) -> None:
    monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.setitem(sys.modules, module.split(".")[0], None)
    (found,) = _read(tmp_path, "a.bin", raw)
    assert isinstance(found, Unreadable)
    assert found.reason.endswith(f'install the extra {extra} (pip install "tongbao[{extra}]")')


# --- Word


def test_a_word_document_in_the_order_of_reading(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("关于丁某违纪问题的通报", 1)
    table = document.add_table(2, 2)
    for cell, text in zip((c for row in table.rows for c in row.cells), "甲乙丙丁", strict=True):
        cell.text = text
    paragraph = document.add_paragraph("某县")
    paragraph.add_run("纪委").bold = True
    for tag, text in (("ins", "监委"), ("del", "局")):
        word = "t" if tag == "ins" else "delText"
        run = f"<w:{tag} {nsdecls('w')}><w:r><w:{word}>{text}</w:{word}></w:r></w:{tag}>"
        paragraph._p.append(parse_xml(run))
    paragraph.add_run("\n2020年8月5日")
    (found,) = _read(tmp_path, "a.docx", saved(document))
    assert isinstance(found, Source)
    assert found.text == "关于丁某违纪问题的通报\n甲\n乙\n丙\n丁\n某县纪委监委\n2020年8月5日"


def _numbered(levels: list[tuple[str, str]], lines: list[tuple[str, int]]) -> bytes:
    """A document whose paragraphs Word numbers itself: formats of levels, texts with levels."""
    document = docx.Document()
    root = document.part.numbering_part.element
    written = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(levels)
    )
    root.insert(
        0,
        parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{written}</w:abstractNum>'),
    )
    root.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>')
    )
    for text, level in lines:
        paragraph = document.add_paragraph(text)
        if level >= 0:
            place = (
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'
            )
            paragraph._p.get_or_add_pPr().append(parse_xml(place))
    return saved(document)


@pytest.mark.parametrize(
    ("levels", "lines", "text"),
    [
        (
            [("chineseCountingThousand", "%1、"), ("chineseCounting", "（%2）")],
            [("甲", 0), ("乙", 1), ("丙", 1), ("丁", 0), ("戊", 1), ("己", -1)],
            "一、甲\n（一）乙\n（二）丙\n二、丁\n（一）戊\n己",
        ),
        (
            [("decimal", "案例%1："), ("decimal", "%1.%2 ")],
            [("甲", 0), ("乙", 1)],
            "案例1：甲\n1.1 乙",
        ),
        ([("decimalEnclosedCircle", "%1")], [("甲", 0), ("乙", 0)], "①甲\n②乙"),
        ([("bullet", "●")], [("甲", 0), ("乙", 0)], "甲\n乙"),
        ([("chineseCounting", "第%1条　")], [("甲", 0)] * 21, "二十一条　甲"),
    ],
    ids=_id,
)
def test_numbers_that_word_writes_itself(
    tmp_path: Path, levels: list[tuple[str, str]], lines: list[tuple[str, int]], text: str
) -> None:
    (found,) = _read(tmp_path, "a.docx", _numbered(levels, lines))
    assert isinstance(found, Source)
    assert found.text.endswith(text)


# --- tables


@pytest.mark.parametrize(
    ("why", "name", "rows", "column"),
    [
        ("by name", "a.csv", [{"url": "u1", "text": NOTICE}, {"url": "u2", "text": OTHER}], None),
        (
            "in Chinese",
            "a.csv",
            [{"网址": "u1", "正文": NOTICE}, {"网址": "u2", "正文": OTHER}],
            None,
        ),
        ("told", "a.csv", [{"id": "u1", "说的": NOTICE}, {"id": "u2", "说的": OTHER}], "说的"),
        (
            "told, not text",
            "a.csv",
            [{"id": "u1", "text": "", "x": NOTICE}, {"id": "u2", "text": "短", "x": OTHER}],
            "x",
        ),
        (
            "whatever its name",
            "a.txt",
            [{"id": "u1", "内容": NOTICE}, {"id": "u2", "内容": OTHER}],
            None,
        ),
        (
            "pages",
            "a.csv",
            [{"id": "u1", "html": html_of(NOTICE)}, {"id": "u2", "html": html_of(OTHER)}],
            None,
        ),
        (
            "either",
            "a.csv",
            [{"id": "u1", "content": html_of(NOTICE)}, {"id": "u2", "content": OTHER}],
            None,
        ),
    ],
    ids=_id,
)
@pytest.mark.parametrize("delimiter", [",", "\t", ";"], ids=["comma", "tab", "semicolon"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_table(
    tmp_path: Path, why: str, name: str, rows: list[dict[str, str]], column: str | None,
    delimiter: str, encoding: str,
) -> None:  # fmt: skip
    found = _read(tmp_path, name, table_of(rows, delimiter).encode(encoding), column)
    assert _texts(found) == [("u1", NOTICE), ("u2", OTHER)]


def test_what_a_row_gives_wins(tmp_path: Path) -> None:
    row = {"标题": "甲", "发布机构": "乙", "发布时间": "2019-01-02", "内容": NOTICE, "点击": "9"}
    (found,) = _read(tmp_path, "a.csv", table_of([row]).encode("gbk"))
    assert isinstance(found, Source)
    assert (found.title, found.publisher, found.published) == ("甲", "乙", "2019-01-02")
    assert found.source == "a.csv"


@pytest.mark.parametrize(
    ("why", "raw", "reason"),
    [
        (
            "no such column",
            "a,b\n1,2\n",
            "a table with no column that is known to hold the text, but a, b;",
        ),
        ("an empty cell", "id,text\n1,\n", "no text: the record has neither"),
        ("too many cells", "id,text\n1,通报,多\n", "a row of 3 cells in a table of 2 columns"),
        ("no date", "text,date\n通报,昨天\n", "`published` is no date: 昨天"),
        (
            "a page in its place",
            "<!DOCTYPE html><html><body></body></html>",
            "no text: nothing is left",
        ),
    ],
    ids=_id,
)
def test_a_row_without_use_is_one_line(tmp_path: Path, why: str, raw: str, reason: str) -> None:
    (found,) = _read(tmp_path, "a.csv", raw.encode())
    assert isinstance(found, Unreadable)
    assert found.reason.startswith(reason)


def test_a_table_without_the_column_told(tmp_path: Path) -> None:
    (found,) = _read(tmp_path, "a.csv", b"id,text\n1,2\n", "body")
    assert isinstance(found, Unreadable)
    assert found.reason == "a table with no column body, but id, text; name it with --text-column"


@pytest.mark.parametrize(
    "text", ["通报如下, text, 附后\n经查，丁某转发名单。", "内容\n经查，丁某转发名单。"]
)
def test_a_notice_with_commas_is_no_table(tmp_path: Path, text: str) -> None:
    assert _texts(_read(tmp_path, "a.txt", text.encode())) == [("a.txt", text)]


def test_the_key_of_records_that_holds_the_text(tmp_path: Path) -> None:
    lines = lines_of([{"id": "1", "zw": NOTICE}, {"id": "2", "zw": html_of(OTHER), "text": "短"}])
    assert _texts(_read(tmp_path, "a.jsonl", lines.encode(), "zw")) == [("1", NOTICE), ("2", OTHER)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("name", ["a.jsonl", "a.txt"])
def test_records_in_any_encoding(tmp_path: Path, name: str, encoding: str) -> None:
    lines = lines_of([{"id": "1", "text": NOTICE}, {"id": "2", "text": OTHER}])
    assert _texts(_read(tmp_path, name, lines.encode(encoding))) == [("1", NOTICE), ("2", OTHER)]


# --- archives and crawls


def test_files_in_an_archive_in_the_order_of_names(tmp_path: Path) -> None:
    inner = zip_of({"c.txt": OTHER.encode()})
    members = {
        "二.txt": OTHER.encode() * 2,
        "a/一.docx": docx_of(NOTICE),
        "a/b.zip": inner,
        ".x": b"x",
        "__MACOSX/a.txt": b"y",
        "a/l.jsonl.gz": gzip_of(lines_of([{"text": NOTICE * 2}]).encode()),
    }
    assert [source for source, _ in _texts(_read(tmp_path, "z.zip", zip_of(members)))] == [
        "z.zip#a/b.zip#c.txt",
        "z.zip#a/l.jsonl.gz",
        "z.zip#a/一.docx",
        "z.zip#二.txt",
    ]


def test_names_that_an_old_packer_wrote_in_gbk(tmp_path: Path) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(zipfile.ZipInfo("XXXXXXXXXX.txt"), NOTICE)
    raw = held.getvalue().replace(b"XXXXXXXXXX", "县公安通报".encode("gbk"))
    assert _texts(_read(tmp_path, "z.zip", raw)) == [("z.zip#县公安通报.txt", NOTICE)]


def test_a_member_with_a_password_is_one_line(tmp_path: Path) -> None:
    raw = bytearray(zip_of({"a.txt": NOTICE.encode(), "b.txt": OTHER.encode()}))
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    refused, read = _read(tmp_path, "z.zip", bytes(raw))
    assert refused == Unreadable("z.zip#a.txt", None, "encrypted: no password is asked for")
    assert isinstance(read, Source)


@pytest.mark.parametrize("packed", [True, False], ids=["packed", "unpacked"])
def test_the_pages_of_a_crawl(tmp_path: Path, packed: bool) -> None:
    pages = [
        (html_of(NOTICE).encode("gbk"), "text/html; charset=gb2312"),
        (b"\x89PNG....", "image/png"),
        (pdf_of([OTHER.split("\n")]), "application/pdf"),
        (b"body {}", "text/css"),
        (b"", "text/html"),
    ]
    name = "c.warc.gz" if packed else "c.warc"
    *found, failed = _read(tmp_path, name, warc_of(pages, packed))
    assert _texts(found) == [(f"{name}#3", NOTICE), (f"{name}#7", OTHER)]
    assert failed == Unreadable(name, 11, "empty: the file holds nothing")


@pytest.mark.parametrize("packed", [True, False], ids=["packed", "unpacked"])
def test_a_crawl_that_is_cut_off_gives_what_stands_before(tmp_path: Path, packed: bool) -> None:
    pages = [(html_of(f"{NOTICE}{number}").encode(), "text/html") for number in range(40)]
    raw = warc_of(pages, packed)
    seen = set()
    for cut in range(3, len(raw) // 3, 97):
        *found, failed = _read(tmp_path, "c.warc", raw[:-cut])
        assert isinstance(failed, Unreadable)
        assert failed.reason.startswith(("cut off: ", "damaged: what stands behind"))
        seen.add(len(_texts(found)))
    assert seen <= set(range(24, 41))
    assert len(seen) > 10


def test_a_record_that_is_longer_than_it_says(tmp_path: Path) -> None:
    raw = warc_of([(NOTICE.encode(), "text/plain"), (OTHER.encode(), "text/plain")], False)
    length = raw.rindex(b"Content-Length: ", 0, raw.index(NOTICE.encode())) + 16
    short = int(raw[length : raw.index(b"\r\n", length)]) - 3
    raw = raw[:length] + str(short).encode() + raw[raw.index(b"\r\n", length) :]
    first, failed, second = _read(tmp_path, "c.warc", raw)
    assert isinstance(failed, Unreadable)
    assert (failed.record, failed.reason[:8]) == (3, "damaged:")
    assert _texts([first, second])[1] == ("c.warc#5", OTHER)


def test_standard_input_is_whatever_it_holds() -> None:
    for raw, count in (
        (docx_of(NOTICE), 1),
        (gzip_of(zip_of({"a.txt": NOTICE.encode(), "b.html": html_of(OTHER).encode()})), 2),
        (warc_of([(NOTICE.encode(), "text/plain")], True), 1),
        (table_of([{"text": NOTICE}, {"text": OTHER}]).encode(), 1),
        (table_of([{"id": "1", "text": NOTICE}, {"id": "2", "text": OTHER}]).encode(), 2),
    ):
        found = list(read_inputs(["-"], _Pipe(raw), RULES))
        assert len(_texts(found)) == count


class _Pipe(io.BytesIO):
    """Bytes that come once."""

    def seekable(self) -> bool:
        return False


def test_damage_anywhere_is_no_crash(capfd: pytest.CaptureFixture[str]) -> None:
    page = html_of(NOTICE).encode()
    files = [
        pdf_of([NOTICE.split("\n")]),
        docx_of(NOTICE),
        mhtml_of(page),
        warc_of([(page, "text/html")] * 3, False),
        warc_of([(page, "text/html")] * 3, True),
        zip_of({"a.txt": NOTICE.encode(), "b.html": page}),
        table_of([{"id": "1", "text": NOTICE}] * 2).encode("gbk"),
        lines_of([{"text": NOTICE}] * 2).encode(),
        page,
    ]
    chance = Random(20220803)
    for _ in range(100):
        for raw in files:
            broken = bytearray(raw[: chance.randint(len(raw) // 2, len(raw))])
            for place in chance.sample(range(len(broken)), chance.choice((0, 1, 20))):
                broken[place] = chance.randrange(256)
            list(read_inputs(["-"], io.BytesIO(bytes(broken)), RULES))
    assert capfd.readouterr().err == ""


def test_the_address_of_a_page_tells_its_day(tmp_path: Path) -> None:
    text = "情况说明\n经查，护士焦某将名单转发至微信群，已给予警告处分。"
    (plain,) = _read(tmp_path, "a.html", html_of(text).encode())
    assert isinstance(plain, Source)
    assert plain.published is None
    (tmp_path / "in" / "a.html").unlink()
    raw = mhtml_of(html_of(text).encode()).replace(
        ADDRESS.encode(), b"http://x.invalid/202103/t20210302_1.html"
    )
    (found,) = _read(tmp_path, "a.mht", raw)
    assert isinstance(found, Source)
    assert found.published == "2021-03-02"
