"""What a file is, told by its content and not by its name alone."""

from __future__ import annotations

import json
import re
from typing import Literal

Kind = Literal["records", "html", "text"]
Packed = Literal["gzip", "zip", "pdf", "warc", "mhtml"]

PACKED: tuple[tuple[bytes, Packed], ...] = (
    (b"\x1f\x8b", "gzip"),
    (b"PK\x03\x04", "zip"),
    (b"WARC/", "warc"),
)
SIGNATURES = (
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (.doc, .xls)"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"OggS", "an Ogg file"),
    (b"ID3", "an MP3 file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\0", "a database"),
    (b"{\\rtf", "an RTF document"),
)
TAR = (257, b"ustar")
"""Where a TAR archive bears its mark."""
PDF = re.compile(rb"\A[\s\S]{0,1024}?%PDF-\d")
"""A PDF may have something before its mark."""
MHTML = re.compile(
    rb"\A(?=(?:.*\n){0,40}?MIME-Version:)(?:[A-Za-z][\w-]*:.*\n(?:[ \t].*\n)*){0,40}?"
    rb"Content-Type:\s*(?:multipart/|text/html)",
    re.IGNORECASE,
)
"""A page saved with its pictures, or a mail: lines of headers, among them these two."""
OPENING = re.compile(r"\A(?:\ufeff|\s|<!--(?:(?!-->).)*-->|<\?xml[^>]*\?>)*", re.DOTALL)
DOCUMENT = re.compile(
    r"<!doctype\s+(?:html|wml)|<(?:html|head|body|meta|title|link|style|script|frameset|center"
    r"|div|p|table|tbody|tr|td|section|article|main|header|h[1-6]|ul|ol|dl|font|span)[\s>/]",
    re.IGNORECASE,
)
ANYWHERE = re.compile(
    r"<!doctype\s+html|<html[\s>]|<body[\s>]|</body\s*>|</html\s*>", re.IGNORECASE
)
RECORDS = re.compile(r"\A\s*\{\s*[\"}]")
LIST = re.compile(r"\A\s*\[\s*[\[{\"\]]")


def packed(raw: bytes) -> Packed | None:
    """What a file is that holds its text packed, by its first bytes."""
    for mark, kind in PACKED:
        if raw.startswith(mark):
            return kind
    if PDF.match(raw):
        return "pdf"
    return "mhtml" if MHTML.match(raw.lstrip()[:8192]) else None


def binary(raw: bytes) -> str | None:
    """What a file is that holds no text, by its first bytes."""
    if raw.startswith(TAR[1], TAR[0]):
        return "a TAR archive: pack it as ZIP"
    if raw[4:8] == b"ftyp":
        return "a video or image (MP4, HEIC)"
    if raw[:4] == b"RIFF":
        return "a sound, video or image (RIFF)"
    return next((name for mark, name in SIGNATURES if raw.startswith(mark)), None)


def kind_of(text: str) -> Kind:
    """What decoded text is: JSON, HTML or plain text, whatever the name of its file.

    HTML begins with a tag of a document or a block, or has a document's tags further down. Text
    that merely has tags left in it (a copied paragraph in `<p>`) is plain text.
    """
    if RECORDS.match(text) or (LIST.match(text) and _json(text)):
        return "records"
    opening = OPENING.match(text)
    if DOCUMENT.match(text, opening.end() if opening else 0) or ANYWHERE.search(text):
        return "html"
    return "text"


def _json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
