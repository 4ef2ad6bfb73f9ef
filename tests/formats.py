"""A notice in every format that is read, made by program. Nothing here is a real notice."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from email.message import EmailMessage
from html import escape
from unicodedata import east_asian_width

import docx

ADDRESS = "http://www.example.invalid/tongbao/1.html"
FULL = 68
"""Columns of a line in a PDF: a Chinese character takes two."""


def html_of(text: str, charset: str | None = None) -> str:
    """A bare page: a paragraph for each line."""
    meta = f'<meta charset="{charset}">' if charset else ""
    lines = "\n".join(f"<p>{escape(line)}</p>" for line in text.split("\n"))
    return f"<!DOCTYPE html>\n<html><head>{meta}</head><body>\n{lines}\n</body></html>\n"


def mhtml_of(page: bytes, charset: str | None = None) -> bytes:
    """The page as a browser saves it, with a picture."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = ADDRESS
    message["Subject"] = "通报"
    message["MIME-Version"] = "1.0"
    message.set_content(page, "text", "html", cte="quoted-printable")
    if charset:
        message.set_param("charset", charset)
    message["Content-Location"] = ADDRESS
    message.make_related()
    message.add_related(b"\x89PNG....", "image", "png")
    return message.as_bytes()


def docx_of(text: str) -> bytes:
    """A Word document: a paragraph for each line."""
    document = docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    return saved(document)


def saved(document: docx.document.Document) -> bytes:
    """The bytes of a Word document."""
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def pdf_of(pages: Sequence[Sequence[str]]) -> bytes:
    """A PDF with these lines on its pages, in a font that is not embedded; no line: a scan."""
    kids = " ".join(f"{6 + 2 * place} 0 R" for place in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>",
        "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H"
        "/DescendantFonts[4 0 R]>>",
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/FontDescriptor 5 0 R/DW 1000"
        "/W[1 95 500]"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>>>",
        "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]"
        "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
    ]
    for place, lines in enumerate(pages):
        shown = "".join(f"<{line.encode('utf-16-be').hex()}> Tj T*\n" for line in lines)
        content = f"BT /F1 12 Tf 72 780 Td 20 TL\n{shown}ET"
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
            f"/Contents {7 + 2 * place} 0 R>>"
        )
        objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
    return _numbered(objects)


def _numbered(objects: Sequence[str]) -> bytes:
    written = "%PDF-1.7\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    written += (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R>>\n"
        f"startxref\n{len(written)}\n%%EOF"
    )
    return written.encode("ascii")


def set_in_lines(text: str, per_page: int = 30) -> list[list[str]]:
    """The text as a printer sets it: lines of one width, so many on a page, with its number."""
    lines = [line for paragraph in text.split("\n") for line in _lines(paragraph)]
    pages = [lines[start : start + per_page] for start in range(0, len(lines), per_page)]
    return [[*page, f"— {number} —"] for number, page in enumerate(pages, 1)]


def _lines(paragraph: str) -> Iterator[str]:
    line, width = "", 0
    for c in paragraph:
        columns = 2 if east_asian_width(c) in "WFA" else 1
        if width + columns > FULL and c not in "，。；：、）》”":
            yield line
            line, width = "", 0
        line += c
        width += columns
    yield line


def warc_of(pages: Sequence[tuple[bytes, str]], packed: bool) -> bytes:
    """A crawl of pages with their media types, each behind the request for it."""
    records = [_record("warcinfo", b"software: test\r\n", "application/warc-fields")]
    for page, media_type in pages:
        asked = b"GET /1.html HTTP/1.1\r\nHost: www.example.invalid\r\n\r\n"
        head = f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\n\r\n".encode()
        records.append(_record("request", asked, "application/http; msgtype=request"))
        records.append(_record("response", head + page, "application/http; msgtype=response"))
    return b"".join(map(gzip_of, records) if packed else records)


def _record(kind: str, block: bytes, media_type: str) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {ADDRESS}\r\n"
        f"Content-Type: {media_type}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def table_of(rows: Sequence[Mapping[str, str]], delimiter: str = ",") -> str:
    """A table with a header, as a spreadsheet writes it."""
    held = io.StringIO()
    writer = csv.DictWriter(held, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return held.getvalue()


def lines_of(records: Sequence[Mapping[str, str]]) -> str:
    """JSON Lines."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def zip_of(members: Mapping[str, bytes]) -> bytes:
    """An archive of files by their names."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return held.getvalue()


def gzip_of(content: bytes) -> bytes:
    """The content packed."""
    return gzip.compress(content, mtime=0)
