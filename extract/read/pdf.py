"""The text layer of a PDF as plain text, with what stands on every page set aside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extract.read.limits import check_length
from extract.read.unreadable import ReadError, damaged, optional

PAGE_NUMBER = re.compile(
    r"[\s\-—–─·]*(?:第\s*)?\d{1,4}\s*页?(?:\s*[/，,共]\s*\d{1,4}\s*页?)?[\s\-—–─·]*"
)
DIGITS = re.compile(r"\d+")
REPEATED = 3
"""Pages that a running head stands on, or more."""
NO_TEXT_LAYER = "no text layer: a scan, which character recognition has to read first"
LINE_END = re.compile(r"\r\n?|\ufffe\r?\n?")
"""PDFium ends a line with CR LF, and marks a hyphen at its end as U+FFFE."""

Span = tuple[int, int]


def read_pdf(raw: bytes) -> tuple[str, tuple[Span, ...]]:
    """The text of a PDF, page after page, and where in it page numbers and running heads stand.

    Raises `ReadError` for a scan, a password, or a broken file.
    """
    pages = [LINE_END.sub("\n", page).strip("\n").split("\n") for page in _pages(raw)]
    pages = [page for page in pages if any(line.strip() for line in page)]
    if not pages:
        raise ReadError(NO_TEXT_LAYER)
    text = "\n".join("\n".join(page) for page in pages)
    return text, tuple(_edges(pages))


def _pages(raw: bytes) -> Iterator[str]:
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
                text = page.get_textpage().get_text_range()
                page.close()
            length += len(text)
            check_length(length)
            yield text
    finally:
        document.close()


def _edges(pages: Sequence[Sequence[str]]) -> Iterator[Span]:
    """Where the first or last line of a page is its number, or the same as on other pages."""
    seen = Counter(form for page in pages for form in {_form(page[0]), _form(page[-1])})
    start = 0
    for page in pages:
        for place, line in enumerate(page):
            edge = place in (0, len(page) - 1) and len(pages) > 1
            running = len(line.strip()) > 1 and seen[_form(line)] >= REPEATED
            if edge and (PAGE_NUMBER.fullmatch(line) or running):
                yield start, start + len(line)
            start += len(line) + 1


def _form(line: str) -> str:
    """A line without what differs from page to page."""
    return DIGITS.sub("0", "".join(line.split()))
