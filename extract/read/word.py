"""The text of a Word document as plain text: one line for a paragraph, one for a cell of a table.

The numbers that Word puts before paragraphs by itself (一、 （一） 1.) are text: they part cases.
What was deleted under revision is none, and neither are headers, footers and notes.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from extract.read.limits import check_length
from extract.read.numbering import Numbering
from extract.read.unreadable import damaged, optional

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
SILENT = frozenset((f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", FALLBACK))
"""What holds no text, or text that stands in the document a second time."""
CHARACTERS = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
PARAGRAPH = f"{W}p"
TEXT = f"{W}t"


def read_word(raw: bytes) -> str:
    """The text of a .docx; raises `ReadError` for a broken one."""
    docx = optional("docx", "docx", "a Word document")
    with damaged("a Word document"):
        document = docx.Document(io.BytesIO(raw))
        numbering = Numbering(document)
        body = document.element.body
    lines = []
    length = 0
    for paragraph in _paragraphs(body):
        line = numbering.before(paragraph) + "".join(_text(paragraph))
        length += len(line) + 1
        check_length(length)
        lines.append(line)
    return "\n".join(lines).strip("\n")


def _paragraphs(element: Any) -> Iterator[Any]:
    """The paragraphs inside an element, in reading order; those of a text box behind their own."""
    for child in element.iterchildren():
        if child.tag == PARAGRAPH:
            yield child
        if child.tag not in SILENT:
            yield from _paragraphs(child)


def _text(element: Any) -> Iterator[str]:
    """The text of a paragraph, without that of paragraphs inside it."""
    for child in element.iterchildren():
        if child.tag == TEXT:
            yield child.text or ""
        elif child.tag in CHARACTERS:
            yield CHARACTERS[child.tag]
        elif child.tag not in SILENT and child.tag != PARAGRAPH:
            yield from _text(child)
