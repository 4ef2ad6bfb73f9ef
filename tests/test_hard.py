"""Inputs that would take all time and memory: each is read or refused, in little of either.

Each runs as a command of its own: under 30 s, 500 MB, and with at most one line on what is wrong.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.formats import docx_of, gzip_of, html_of, pdf_of, warc_of, zip_of

SECONDS = 30
MEGABYTES = 500
MEASURE = """
import sys
import cli
try:
    cli.main()
finally:
    with open("/proc/self/status") as status:
        peak = next(line.split()[1] for line in status if line.startswith("VmHWM"))
    print(int(peak) // 1024, file=sys.stderr)
"""
NOTICE = "8月3日，某县公安局依法对丁某处以行政拘留五日的处罚。"
ZEROS = b"\0" * (1 << 20)
MEBI = 1 << 20


def _deflated(size: int, beginning: bytes = b"") -> bytes:
    """A gzip that unpacks to `size` MiB of nothing behind a beginning."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    packed = [packer.compress(beginning), *(packer.compress(ZEROS) for _ in range(size))]
    return b"".join([*packed, packer.flush()])


def _nested(deep: int) -> bytes:
    inner = zip_of({"a.txt": NOTICE.encode()})
    for _ in range(deep):
        inner = zip_of({f"{number}.zip": inner for number in range(8)})
    return inner


def _pdf_bomb() -> bytes:
    """A PDF whose page unpacks to 300 MiB."""
    content = zlib.compress(b"BT" + b" " * (300 * MEBI) + b"ET")
    raw = pdf_of([["X"]])
    start = raw.index(b"7 0 obj\n")
    head = b"7 0 obj\n<</Length %d/Filter/FlateDecode>>stream\n" % len(content)
    return raw[:start] + head + content + b"\nendstream\n" + raw[raw.index(b"endobj", start) :]


def _word_bomb() -> bytes:
    """A Word document of 20 MiB of empty markup."""
    path = "word/document.xml"
    with zipfile.ZipFile(BytesIO(docx_of(NOTICE))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members[path] = members[path].replace(b"<w:body>", b"<w:body>" + b"<w:p/>" * (4 * MEBI))
    return zip_of(members)


def _crawl() -> bytes:
    pages = [(html_of(f"{NOTICE}{number}").encode(), "text/html") for number in range(200)]
    return warc_of(pages, packed=True)


CRAWLED = (
    b"WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\n"
    b"Content-Length: 3221225472\r\n\r\n"
)
PICTURE = f"<p>{NOTICE}</p><img src='data:image/png;base64,{{}}'>"
PENALTY = (
    "<table><tr><td>丁某</td><td>某县公安局</td><td>2020年2月3日</td>"
    "<td>将名单转发至微信群</td><td>行政拘留五日，罚款二百元</td></tr></table>"
)
HARD: dict[str, tuple[Callable[[], bytes], int, str]] = {
    "a page of 20 MB": (lambda: html_of(f"{NOTICE}\n" * 250_000).encode(), 0, "too long: "),
    "a page of 20 MB, most of it a picture": (
        lambda: PICTURE.format("QUJD" * 5_000_000).encode(),
        1,
        "",
    ),
    "a text of 20 MB": (lambda: f"{NOTICE}\n".encode() * 250_000, 0, "too long: "),
    "a table of 100,000 cells": (
        lambda: b"<table>" + b"<tr><td>12</td><td>34</td></tr>" * 50_000,
        0,
        "too long: ",
    ),
    "a table of 2,000 penalties": (lambda: PENALTY.encode() * 2_000, 1, ""),
    "10,000 nested tags": (
        lambda: b"<div>" * 10_000 + NOTICE.encode() + b"</div>" * 10_000,
        1,
        "",
    ),
    "a gzip of 3 GB": (lambda: _deflated(3072), 0, "too large: "),
    "the same packed again": (lambda: gzip_of(_deflated(3072)), 0, "an archive bomb: "),
    "a crawl of one page of 3 GB": (lambda: _deflated(3072, CRAWLED), 0, "an archive bomb: "),
    "a table of nothing": (
        lambda: gzip.compress(b"id,text\n" + b"1,  \n" * 20_000_000),
        0,
        "given up: ",
    ),
    "a zip of a file of 300 MB": (
        lambda: zip_of({"a.txt": NOTICE.encode(), "b.txt": b"\n" * (300 * MEBI)}),
        1,
        "too large: ",
    ),
    "zips in zips in zips": (lambda: _nested(5), 0, "archives in archives, more than 3 deep"),
    "a PDF that unpacks to 300 MB": (_pdf_bomb, 0, "an archive bomb: "),
    "a PDF without text": (lambda: pdf_of([[]] * 300), 0, "no text layer: "),
    "a PDF of 1,500 pages": (lambda: pdf_of([[NOTICE] * 30] * 1500), 0, "too long: "),
    "a Word document of 24 MB": (_word_bomb, 0, "too large: "),
    "a crawl cut in the middle": (lambda: _crawl()[: len(_crawl()) // 2], 99, "cut off: "),
    "a record without an end": (lambda: b'{"text": "' + b"a" * 40_000_000, 0, "too large: "),
    "lists in lists": (lambda: b'[{"text": ' + b"[" * 1_000_000, 0, "too long: "),
}


@pytest.mark.slow
@pytest.mark.parametrize("why", HARD)
def test_hard_input(why: str, tmp_path: Path) -> None:
    make, notices, reason = HARD[why]
    file = tmp_path / ("a.jsonl" if "record" in why else "a.bin")
    file.write_bytes(make())
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, "run", str(file), "--no-sieve",
         "--out", str(tmp_path / "out")],
        cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False,
    )  # fmt: skip
    assert done.returncode == (0 if notices else 1), done.stderr
    *said, peak = done.stderr.strip().split("\n")
    assert int(peak) < MEGABYTES
    written = (tmp_path / "out" / "errors.jsonl").read_text("utf-8").splitlines()
    lines = [json.loads(line) for line in written]
    broken = [line for line in lines if not line["reason"].startswith("no text: ")]
    assert len(broken) == (1 if reason else 0), broken
    assert all(line["reason"].startswith(reason) for line in broken)
    assert not broken or any(broken[0]["reason"] in line for line in said)
    found = (tmp_path / "out" / "notices.jsonl").read_text("utf-8").splitlines()
    assert len(found) == notices
