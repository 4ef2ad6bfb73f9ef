"""Spaces: gone where they are damage or typesetting, one space where they separate items.

- indentation and trailing spaces are gone; the newline is the boundary
- before and after a mark, between a number or Latin word and Chinese: gone (2020 年, QQ 群)
- one space between Chinese characters in a line of prose: damage, gone
- in a line without marks (a title, a byline) and wherever several stand together: one space,
  which counts as a boundary of clauses
- 警 情 通 报, letter by letter: gone
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.text.aligned import Edit, Text

BEFORE_MARK = "repair.space.before_mark"
INSIDE = "repair.space.inside"

SPACES = re.compile(r"[ \u3000]+")
MARKS = "，。；：？！（）、“”‘’《》【】…—·~/「」『』"
CLOSING = "，。；：？！）、”’》】」』"
UNITS = "年月日时分秒点人名起条元万千百余多个岁届号周天件次份例项款％%"
SPELLED = re.compile(r"[ \u3000]*[\u3400-\u9fff](?:[ \u3000]+[\u3400-\u9fff])+[ \u3000]*$")
PROSE = re.compile("[，。；]")
MARKER = re.compile(
    r"[【（▌■●◆★]*(?:典型)?(?:案例|案件|案)?[一二三四五六七八九十\d]{1,3}[】）、.：]*$"
)
LABEL = re.compile("(?:记者|通讯员|编辑|作者|来源|讯|电)$")
SET_APART = re.compile(r"(?<=[\u3400-\u9fff]) [0-9A-Za-z.,%]+ (?=[\u3400-\u9fff])")


def spaced(text: Text) -> Text:
    """The text with only those spaces that separate items."""
    if " " not in text.norm and "\u3000" not in text.norm:
        return text
    return text.edit(_spaces(text.norm))


def _spaces(norm: str) -> Iterator[Edit]:
    start = 0
    for line in norm.split("\n"):
        prose = bool(PROSE.search(line))
        spelled = len(line) < 40 and bool(SPELLED.match(line))
        apart = set() if prose else {at for m in SET_APART.finditer(line) for at in _ends(m)}
        for match in SPACES.finditer(line):
            a, b = match.span()
            new, damage = ("", None) if spelled or a in apart else _one(line, a, b, prose)
            yield Edit(start + a, start + b, new, damage)
        start += len(line) + 1


def _ends(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), match.end() - 1


def _one(line: str, a: int, b: int, prose: bool) -> tuple[str, str | None]:
    """What is written for one run of spaces, and the rule if the spaces were damage."""
    if a == 0 or b == len(line):
        return "", None
    before, after = line[a - 1], line[b]
    if after in CLOSING:
        return "", BEFORE_MARK
    if before in MARKS or after in MARKS:
        return ("", None) if prose or before not in "】）”》" else (" ", None)
    if before.isascii() and after.isascii():
        return " ", None
    if before.isdigit() and after in UNITS:
        return "", None
    if b - a > 1 or line[a] == "\u3000" or not prose:
        return " ", None
    if MARKER.match(line[:a].strip()) or LABEL.search(line[max(0, a - 3) : a]):
        return " ", None
    return "", None if before.isascii() or after.isascii() else INSIDE
