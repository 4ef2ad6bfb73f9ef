"""The text layer of a PDF as a page: paragraphs made whole, what stands on every page set aside.

A printer broke the text into lines and pages. A line goes on in the next where it reaches the
right margin within a sentence, and the next begins at the left one; a sentence over two pages is
one line, in which the number of the page is furniture.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from unicodedata import east_asian_width

from extract.read.form import form_of
from extract.read.limits import check_length
from extract.read.page import Line, Page
from extract.read.unreadable import ReadError, damaged, optional

PAGE_NUMBER = re.compile(
    r"[\s\-—–─·]*(?:第\s*)?\d{1,4}\s*[页頁]?(?:\s*[/，,共]+\s*\d{1,4}\s*[页頁]?)?[\s\-—–─·]*"
)
DIGITS = re.compile(r"\d+")
REPEATED = 3
"""Pages that a running head stands on, or more."""
NO_TEXT_LAYER = "no text layer: a scan, which character recognition has to read first"
LINE_END = "\r\n"
HYPHEN = "\ufffe"
"""What PDFium writes for a hyphen at the end of a line."""
FULL = 2.0
"""Characters that may be missing at the right margin of a line that goes on …"""
INDENTED = 1.0
"""… and by how many the next line may be indented."""
ENDED = re.compile(r"[。！？!?][”’」』）)]*\Z")
WORD = re.compile(r"[A-Za-z0-9]\Z")

STREAM = re.compile(rb"stream\r?\n")
BEFORE = 400
"""Bytes before a stream that say what it is."""
PICTURE = re.compile(rb"/Subtype\s*/Image|/Image\b")
UNPACKED = 32 * 1024 * 1024
"""The most bytes that one stream of a page may unpack to; pictures are not unpacked."""
BOMB = "an archive bomb: a PDF in which a page unpacks to more than 32 MiB"


@dataclass(frozen=True, slots=True)
class Row:
    """A line as it was printed: its text, where it begins and ends, the width of a character."""

    text: str
    left: float
    right: float
    width: float


@dataclass(slots=True)
class Written:
    """The text as far as it was put together, and its lines: start, end, hidden stretches."""

    pieces: list[str] = field(default_factory=list)
    lines: list[tuple[int, int, list[tuple[int, int]], str]] = field(default_factory=list)
    length: int = 0

    def add(self, text: str) -> tuple[int, int]:
        """Where the text stands after it was written."""
        self.pieces.append(text)
        start, self.length = self.length, self.length + len(text)
        return start, self.length

    def line(self, text: str, place: str = "") -> None:
        """Write a line of its own."""
        if self.lines:
            self.add("\n")
        start, end = self.add(text)
        self.lines.append((start, end, [], place))

    def more(self, text: str, between: Sequence[str]) -> None:
        """Write what the last line goes on with, behind the ends of pages `between`."""
        start, _, hidden, place = self.lines[-1]
        if between:
            hidden.append(self.add("\n" + "\n".join(between) + "\n"))
        elif WORD.search(self.pieces[-1]) and WORD.match(text[:1]):
            self.add(" ")
        _, end = self.add(text)
        self.lines[-1] = (start, end, hidden, place)


def read_pdf(raw: bytes) -> Page:
    """The page that a PDF is; raises `ReadError` for a scan, a password, or a broken file."""
    _check_streams(raw)
    pages = [rows for rows in _pages(raw) if rows]
    if not pages:
        raise ReadError(NO_TEXT_LAYER)
    written = _written(pages)
    text = "".join(written.pieces)
    lines = [
        Line(a, b, form_of(text, a, b, hidden), place=place, hidden=tuple(hidden))
        for a, b, hidden, place in written.lines
    ]
    return Page(text, tuple(lines))


def _pages(raw: bytes) -> Iterator[list[Row]]:
    pdfium = optional("pypdfium2", "pdf", "a PDF document")
    with damaged("a PDF document"):
        try:
            document = pdfium.PdfDocument(raw)
        except pdfium.PdfiumError as error:
            if "password" in str(error):
                raise ReadError("encrypted: a PDF that asks for a password") from error
            raise
    length = 0
    try:
        for number in range(len(document)):
            with damaged(f"page {number + 1} of a PDF document"):
                page = document[number]
                rows = list(_rows(page.get_textpage()))
                page.close()
            length += sum(len(row.text) + 1 for row in rows)
            check_length(length)
            yield rows
    finally:
        document.close()


def _rows(page: Any) -> Iterator[Row]:
    """The lines of a page; PDFium counts characters in units of UTF-16."""
    start = 0
    for line in page.get_text_range().split(LINE_END):
        text = line.replace(HYPHEN, "").strip()
        if text:
            first = start + _units(line[: len(line) - len(line.lstrip())])
            last = start + _units(line.rstrip()) - 1
            left, right = page.get_charbox(first)[0], page.get_charbox(last)[2]
            yield Row(text, left, right, 2 * (right - left) / _columns(text))
        start += _units(line) + len(LINE_END)


def _written(pages: Sequence[Sequence[Row]]) -> Written:
    written = Written()
    seen = Counter(form for rows in pages for form in {_form(rows[0]), _form(rows[-1])})
    left, right = _margins([row for rows in pages for row in rows])
    last: Row | None = None
    between: list[str] = []
    for rows in pages:
        for place, row in enumerate(rows):
            edge = place in (0, len(rows) - 1) and len(pages) > 1
            if edge and _is_furniture(row, seen):
                between.append(row.text)
                continue
            if last is not None and _goes_on(last, row, left, right):
                written.more(row.text, between)
            else:
                for text in between:
                    written.line(text, "apart")
                written.line(row.text)
            last, between = row, []
    for text in between:
        written.line(text, "apart")
    return written


def _margins(rows: Sequence[Row]) -> tuple[float, float]:
    """The left and the right margin; no line reaches the right one where only the longest would."""
    right = max(row.right for row in rows)
    full = sum(row.right >= right - FULL * row.width for row in rows)
    return min(row.left for row in rows), right if full > 1 else float("inf")


def _goes_on(row: Row, following: Row, left: float, right: float) -> bool:
    """Whether a line reaches the right margin, and the next begins at the left one."""
    full = row.right >= right - FULL * row.width and not ENDED.search(row.text)
    return full and following.left <= left + INDENTED * following.width


def _is_furniture(row: Row, seen: Counter[str]) -> bool:
    """Whether the first or last line of a page is its number, or the same as on other pages."""
    running = len(row.text) > 1 and seen[_form(row)] >= REPEATED
    return running or PAGE_NUMBER.fullmatch(row.text) is not None


def _form(row: Row) -> str:
    """A line without what differs from page to page."""
    return DIGITS.sub("0", "".join(row.text.split()))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _columns(text: str) -> int:
    return sum(1 + (east_asian_width(c) in "WFA") for c in text)


def _check_streams(raw: bytes) -> None:
    """Raise `ReadError` where what PDFium would unpack for a page is a bomb: it has no limit."""
    for match in STREAM.finditer(raw):
        if PICTURE.search(raw, max(0, match.start() - BEFORE), match.start()):
            continue
        try:
            unpacked = zlib.decompressobj().decompress(raw[match.end() :], UNPACKED + 1)
        except zlib.error:
            continue  # packed in another way, or not at all
        if len(unpacked) > UNPACKED:
            raise ReadError(BOMB)
