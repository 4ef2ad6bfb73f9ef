"""Quotation marks, paired: outer “”, inner ‘’, whatever marks were published.

- 「…」, "…", 〝…〞, ＂…＂ and outer ‘…’ are “…”; 『…』 inside 「…」 is ‘…’
- straight quotes open and close in turn, in each paragraph anew
- “…“ and ”…” are mistyped pairs
- an apostrophe between Latin letters stays
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.text.aligned import Text

MARK = re.compile("[“”„‟〝〞＂\"「」『』﹁﹂﹃﹄‘’‚＇']")
OPENING, CLOSING = "“„‟〝「『﹁﹃‘‚", "”〞」』﹂﹄’"
PAUSES = "，。、；：！？）"
SINGLE = "'＇‘’"


def quoted(text: Text) -> Text:
    """The text with its quotation marks in the one form, as many as before."""
    if not MARK.search(text.norm):
        return text
    return text.map(lambda norm: "\n".join(map(_paired, norm.split("\n"))))


def _paired(line: str) -> str:
    marks = [match.start() for match in MARK.finditer(line) if not _apostrophe(line, match.start())]
    if not marks:
        return line
    characters = list(line)
    for at, mark in _written(line, marks):
        characters[at] = mark
    return "".join(characters)


def _written(line: str, marks: list[int]) -> Iterator[tuple[int, str]]:
    depth = 0
    for index, at in enumerate(marks):
        if _opens(line, marks, index, depth):
            yield at, "“‘"[min(depth, 1)]
            depth += 1
        else:
            depth = max(0, depth - 1)
            yield at, "”’"[min(depth, 1)]


def _opens(line: str, marks: list[int], index: int, depth: int) -> bool:
    mark = line[marks[index]]
    following = line[marks[index + 1]] if index + 1 < len(marks) else ""
    if mark in OPENING:
        before_pause = line[marks[index] + 1 : marks[index] + 2] in PAUSES
        same = depth > 0 and line[marks[index - 1]] == mark
        return not (same and (before_pause or following in ("", mark)))
    if mark in CLOSING:
        return depth == 0 and following == mark and marks[index + 1] - marks[index] < 40
    return depth == 0 or (mark in SINGLE and line[marks[index - 1]] not in SINGLE)


def _apostrophe(line: str, at: int) -> bool:
    if line[at] not in "'’＇":
        return False
    before, after = line[at - 1 : at], line[at + 1 : at + 2]
    return before.isascii() and before.isalnum() and after.isascii() and after.isalnum()
