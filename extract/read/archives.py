"""What stands in a .gz or .zip: the file packed in it, or its members by name."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from typing import IO
from zipfile import ZipFile, ZipInfo

from extract.read.decode import decode
from extract.read.feed import TOO_LARGE, WHOLE, Budget, Feed
from extract.read.unreadable import ReadError, damaged
from extract.rules.load import Rules

UTF8_NAME = 0x800
ENCRYPTED = 0x1
WORD_SIZE = 16 * 1024 * 1024
"""The most bytes of markup in a Word document: a tree of it takes ten times as many."""
WORD = "word/document.xml"
OFFICE = (
    ("xl/workbook.xml", "an Excel workbook: save it as CSV"),
    ("ppt/presentation.xml", "a PowerPoint file: save it as PDF"),
    ("OFD.xml", "an OFD document: save it as PDF"),
    ("content.xml", "an OpenDocument file: save it as DOCX"),
    ("META-INF/container.xml", "an EPUB book"),
)
"""Members that tell what a ZIP file is that is no archive."""


def unpacked(feed: Feed, budget: Budget) -> Feed:
    """The content of a .gz, all its parts in a row, as a stream."""
    return Feed(gzip.GzipFile(fileobj=feed), budget)


def zip_of(file: IO[bytes]) -> ZipFile:
    """The ZIP archive that a file is; raises `ReadError` for a broken one."""
    with damaged("a ZIP archive that cannot be opened, or is cut off"):
        return ZipFile(file)


def is_word(archive: ZipFile) -> bool:
    """Whether a ZIP archive is a Word document.

    Raises `ReadError` for another kind of document, and for a Word document too large to unpack.
    """
    sizes = {info.filename: info.file_size for info in archive.infolist()}
    names = set(sizes)
    if WORD in names:
        if sizes[WORD] > WORD_SIZE or sum(sizes.values()) > WHOLE:
            raise ReadError(TOO_LARGE)
        return True
    for member, what in OFFICE:
        if member in names:
            raise ReadError(f"binary: {what}")
    return False


def members_of(archive: ZipFile, rules: Rules) -> Iterator[tuple[str, ZipInfo]]:
    """The files in an archive by their names, in the order of these; none that begin with a dot."""
    files = (info for info in archive.infolist() if info.filename and not info.is_dir())
    named = [(_name(info, rules), info) for info in files]
    for name, info in sorted(named, key=lambda found: found[0]):
        parts = name.split("/")
        if not any(part.startswith(".") or part == "__MACOSX" for part in parts):
            yield name, info


def member(archive: ZipFile, info: ZipInfo, budget: Budget) -> Feed:
    """A file of an archive as a stream; raises `ReadError` where it cannot be unpacked."""
    if info.flag_bits & ENCRYPTED:
        raise ReadError("encrypted: no password is asked for")
    with damaged("a member that cannot be unpacked"):
        return Feed(archive.open(info), budget)


def _name(info: ZipInfo, rules: Rules) -> str:
    """A member's name; without a flag it is in the encoding of whoever packed it, often GBK."""
    if info.flag_bits & UTF8_NAME or info.filename.isascii():
        return info.filename
    decoded = decode(info.orig_filename.encode("cp437", "replace"), rules)
    return decoded.text if decoded else info.filename
