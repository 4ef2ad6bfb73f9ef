"""Lines that were broken where no line ends, joined again.

- a line that begins with a closing or pausing mark (，。）”) belongs to the line before
- a line that ends with ，、（《“ or inside an open bracket goes on in the next
- fixed-width copy (court texts, agency reports, mail), as wide in columns or in characters: full
  lines go on, an indented line begins
- a full sentence, then the beginning of one without an end: the next line goes on
- one clause per line without punctuation: a line end is ， and, before a date, 。

Markers of entries (案例一, 1、, （二）) and labels in tables (处罚决定) always begin a line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from itertools import pairwise

from extract.rules.load import Rules
from extract.text.aligned import Edit, Text
from extract.text.tables import records
from extract.text.torn import BARE, PROSE, torn

NARROWEST = 30
"""Columns of the narrowest fixed-width copy; a Chinese character takes two."""
SLACK = 3
"""Columns by which a full line falls short, where a mark may not begin the next line."""
PROOF = 2
"""Lines ending inside a word that show that lines of the text end anywhere."""
CLAUSE_LINE = 24
"""Characters of the longest line that still looks like one clause."""

BEGINNING = ("case_marker", "table_label")
"""Kinds of rules that read what only the beginning of a line can be."""

WRAPPED = "repair.line.wrapped"
CLAUSE = "repair.line.clause"

CONTINUES = re.compile(r"[，。、；：！？）》”’】,.;:!?)]")
GOES_ON = re.compile(r"[，、；（《“‘,;(]$")
CLOSED = re.compile(r"[。！？；：…!?;:”’）】\])]$")
OPENERS, CLOSERS = "（《“「『", "）》”」』"
LAST_STOP = re.compile(r"[。！？](?=[^。！？]*$)")
DATE = re.compile(
    r"(?:\d{4}年|\d{1,2}月|\d{1,2}日|[二〇零一两]{2,4}年|同年|今年|去年|当年|近日|日前|当[日天晚]|同[日月]"
    r"|次日|随后|事后|经查|目前|此前|截至|上午|下午|凌晨)"
)
ONLY_DATE = re.compile(
    r"(?:经查|现查明|经调查|经核查)$|[\d一二三四五六七八九十〇年月日时分许左右前后凌晨上下午中晚间]+$"
)
HANGING = re.compile(
    r"(?:将|把)(?!.*(?:发[送至到给布在]|转|上?传|拍|交|卖|提供|散|泄|告|拉))|(?:于|在|自|从|截至|由|被|对|向|和|与|及|的|至|给予|处以)$"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it: where its text begins and ends, and how it looks."""

    start: int
    end: int
    text: str
    indent: int
    sizes: tuple[int, ...]
    marked: bool
    blank_before: bool


def unbroken(text: Text, rules: Rules) -> Text:
    """The text with lines joined that are one line of writing."""
    lines = list(_lines(text, rules))
    if _one_clause_each(lines) and not records([line.text for line in lines], rules):
        joints = (
            Edit(a.end, b.start, _joint(a, b), CLAUSE) for a, b in _pairs(lines) if not a.marked
        )
        return text.edit(joints)
    return text.edit(_between(text.norm, _wrapped(lines)))


def _lines(text: Text, rules: Rules) -> Iterator[Line]:
    markers = [rule.pattern for kind in BEGINNING for rule in rules.of(kind)]
    at, blank = 0, False
    for whole in text.norm.split("\n"):
        line = whole.strip()
        if line:
            start = at + len(whole) - len(whole.lstrip())
            marked = any(pattern.match(line) for pattern in markers)
            published = text.quote(start, start + len(line))
            margin = whole[: len(whole) - len(whole.lstrip())]
            sizes = tuple(
                size for form in (published, unescape(published)) for size in _sizes(margin + form)
            )
            yield Line(start, start + len(line), line, _width(margin), sizes, marked, blank)
        blank = not line
        at += len(whole) + 1


def _sizes(line: str) -> tuple[int, int]:
    """A line's columns and characters."""
    return _width(line), len(line)


def _width(text: str) -> int:
    return len(text.encode("gbk", "replace"))


def _pairs(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Neighbours with no blank line between them, the second no marked entry."""
    for a, b in pairwise(lines):
        if not b.blank_before and not b.marked:
            yield a, b


def _wrapped(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    full, by = _measure(lines)
    broken = _torn(lines)
    for a, b in pairwise(lines):
        if CONTINUES.match(b.text) or _open(a.text, b.text):
            yield a, b
        elif b.marked or b.blank_before:
            continue
        elif (
            (_near(a.sizes[by], full) and b.indent <= a.indent)
            or (not a.marked and b.indent <= a.indent and _goes_on(a.text, b.text))
            or a.start in broken
        ):
            yield a, b


def _measure(lines: Sequence[Line]) -> tuple[int, int]:
    """The size of a full line, and which of the lines' sizes tells it best.

    Sizes are columns and characters, of the line as published, then with its entities decoded.
    """
    leasts = (NARROWEST, NARROWEST // 2) * 2
    found = [_full([x.sizes[by] for x in lines], lines, leasts[by]) for by in range(len(leasts))]
    by = max(range(len(leasts)), key=lambda one: found[one][1])
    return found[by][0], by


def _torn(lines: Sequence[Line]) -> set[int]:
    """Where the lines begin that end inside a word, and others of prose where several do."""
    pairs = [(a, b) for a, b in _pairs(lines) if BARE.search(a.text)]
    prose = [(a, b) for a, b in pairs if PROSE.search(a.text) or PROSE.search(b.text)]
    broken = {a.start for a, b in prose if torn(a.text, b.text)}
    if len(broken) < PROOF:
        return set()
    return broken | {a.start for a, b in prose if PROSE.search(a.text) and not DATE.match(b.text)}


def _near(size: int, full: int) -> bool:
    return full > 0 and full - SLACK <= size <= full + 1


def _full(sizes: Sequence[int], lines: Sequence[Line], least: int) -> tuple[int, int]:
    """The size of a full line and how many are full, 0 if this is no fixed-width copy."""
    going_on = [
        (size, CLOSED.search(a.text) is None)
        for size, (a, b) in zip(sizes, pairwise(lines), strict=False)
        if not b.blank_before and not b.marked and b.indent <= a.indent
    ]
    every = Counter(size for size, _ in going_on)
    cut = Counter(size for size, bare in going_on if bare)
    for full in sorted(every, reverse=True):
        count = sum(cut[size] for size in range(full - SLACK, full + 1))
        wider = sum(size > full + 1 for size in sizes)
        if wider * 5 > len(lines) or full < least:
            break
        if count >= 3 and count * 2 >= len(going_on):
            return full, count
    return 0, 0


def _open(a: str, b: str) -> bool:
    """Whether a bracket or quote is open at the end of `a` and closes in `b`."""
    tail, head = a[-60:], b[:60]
    for opener, closer in zip(OPENERS, CLOSERS, strict=True):
        if tail.rfind(opener) > tail.rfind(closer):
            close, again = head.find(closer), head.find(opener)
            if close >= 0 and (again < 0 or close < again):
                return True
    return False


def _goes_on(a: str, b: str) -> bool:
    if GOES_ON.search(a):
        return True
    if CLOSED.search(a) or DATE.match(b):
        return False
    if HANGING.search(a[-2:]):
        return len(a) > CLAUSE_LINE
    stop = LAST_STOP.search(a)
    if stop is None or stop.start() <= 10:
        return False
    return bool(CLOSED.search(b) or GOES_ON.search(b))


def _one_clause_each(lines: Sequence[Line]) -> bool:
    """Whether the text has one clause per line: short lines, nearly none with a mark at its end."""
    if len(lines) < 8:
        return False
    bare = sum(not CLOSED.search(x.text) and not GOES_ON.search(x.text) for x in lines)
    short = sum(len(x.text) <= CLAUSE_LINE for x in lines)
    inner = sum("，" in x.text or "。" in x.text for x in lines)
    least = 0.7 * len(lines)
    return bare >= least and short >= least and inner * 4 <= len(lines)


LEADS_TO = re.compile(r"(?:[发传转送贴][到至给在进往]|上传|告诉|告知)$")
"""What a clause ends with that goes on with a recipient on the next line: 分别发送到."""
COUNTED_GROUPS = re.compile(r"(?:等)?[0-9一二两三四五六七八九十多]+个(?:微信|QQ)?群")
"""What names that stand on the line before are: “甲”“乙”|两个微信群."""


def _joint(a: Line, b: Line) -> str:
    if CONTINUES.match(b.text) or GOES_ON.search(a.text) or a.text[-1] in "。！？；：":
        return ""
    if b.text[0] == "（" or HANGING.search(a.text):
        return ""
    if LEADS_TO.search(a.text) or COUNTED_GROUPS.match(b.text):
        return ""
    if DATE.match(b.text) and not ONLY_DATE.match(a.text):
        return "。"
    return "，"


def _between(norm: str, pairs: Iterable[tuple[Line, Line]]) -> Iterator[Edit]:
    for a, b in pairs:
        before, after = norm[a.end - 1], norm[b.start]
        words = before.isascii() and before.isalpha() and after.isascii() and after.isalpha()
        yield Edit(a.end, b.start, " " if words else "", WRAPPED)
