"""Which block of an HTML page holds its story: the smallest around nearly all of its paragraphs.

Names of blocks tell little, so this is told from what stands in them, once the furniture that
pieces make up is known. What stands elsewhere is of the site, but for a line that signs right
behind the story, and the number or second headline of a document right before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.read.days import days_in
from extract.read.page import Line, Page
from extract.read.posts import remarks_of
from extract.rules.load import Rules

NEARLY_ALL = 0.92
MOST = 0.7
"""The share of the paragraphs that a block must hold where all others are remarks behind it."""
REMARK = 80
WITHIN = frozenset(("p", "section", "li", "ul", "ol", "blockquote", "font", "center", "pre", "tr"))
"""Blocks that hold a paragraph, but hardly ever a whole story."""
SIGNING = 3
"""Lines right behind a story in which it may be signed."""
TIP = re.compile(
    "(?:警方|公安|网警|民警|检察官|法官|纪检干部|温馨|普法|法律|友情)(?:提示|提醒|寄语|说法|链接)[：:]"
)
BEFORE = re.compile(r"\A(?:——|—)|\A\W?[\u4e00-\u9fff（）]{1,12}[〔\[【（]\d{4}[〕\]】）]第?\d+号\Z")
"""A second headline (——某县干部泄密案剖析), the number of a document (某办发〔2021〕4号)."""


def outside_story(page: Page, told: Sequence[bool], end: int, rules: Rules) -> list[bool]:
    """Of each line, whether it stands outside the story, given its paragraphs before `end`."""
    lines = page.lines
    remarks = remarks_of(page, told, rules)
    own = [tells and not away for tells, away in zip(told, remarks, strict=True)]
    core = _core(page, own, end)
    if core < 0:
        return remarks
    inside = _inside(page, core)
    held = [inside[line.block] and not away for line, away in zip(lines, remarks, strict=True)]
    first = next(place for place, is_held in enumerate(held) if is_held)
    last = len(held) - 1 - held[::-1].index(True)
    for place in range(last + 1, min(last + 1 + SIGNING, len(lines))):
        if not _signs(lines[place], rules):
            break
        held[place] = True
    for place in range(first):
        held[place] = bool(BEFORE.search(lines[place].text))
    return [not is_held for is_held in held]


def _core(page: Page, told: Sequence[bool], end: int) -> int:
    """The smallest block around nearly all paragraphs, -1 where there is none."""
    nodes = page.nodes
    sums, rows = [0] * len(nodes), [0] * len(nodes)
    for place, line in enumerate(page.lines[:end]):
        if told[place] and line.block >= 0:
            sums[line.block] += len(line.text)
            rows[line.block] += 1
    for number in range(len(nodes) - 1, 0, -1):
        if (parent := nodes[number].parent) >= 0:
            sums[parent] += sums[number]
            rows[parent] += rows[number]
    if not nodes or not sums[0]:
        return -1
    core, whole = 0, sums[0]
    for number, node in enumerate(nodes):
        if node.parent not in (core, -1):
            continue
        if sums[number] >= NEARLY_ALL * whole:
            core = number
        elif sums[number] >= MOST * whole and _alone(page, told, end, number):
            core, whole = number, sums[number]
    lone = rows[core] == 1 and nodes[core].tag == "div"
    core = nodes[core].parent if lone and nodes[core].parent >= 0 else core
    while nodes[core].tag in WITHIN and nodes[core].parent >= 0:
        core = nodes[core].parent
    return core


def _alone(page: Page, told: Sequence[bool], end: int, block: int) -> bool:
    """Whether all other paragraphs are remarks: short ones behind `block`, in blocks of their own.

    Such blocks are named and hold the remarks in blocks further down, as comments are set.
    """
    nodes = page.nodes
    inside = _inside(page, block)
    last = max(place for place in range(end) if told[place] and inside[page.lines[place].block])
    for place in range(end):
        line = page.lines[place]
        if not told[place] or inside[line.block]:
            continue
        around = line.block
        while around >= 0 and nodes[around].parent != nodes[block].parent:
            around = nodes[around].parent
        own = around < 0 or around == line.block or not nodes[around].names
        if place < last or len(line.text) > REMARK or own:
            return False
    return True


def _inside(page: Page, core: int) -> list[bool]:
    inside = [False] * len(page.nodes)
    for number, node in enumerate(page.nodes):
        inside[number] = number == core or (node.parent >= 0 and inside[node.parent])
    return inside


def _signs(line: Line, rules: Rules) -> bool:
    """Whether a line ends a document: a body, a day as 2022年3月4日, a word of the police."""
    if TIP.match(line.text) and not line.links:
        return True
    if line.links or len(line.text) > 40:
        return False
    day = "年" in line.text and len(line.text) <= 12 and bool(days_in(line.text, rules))
    return day or any(rule.pattern.fullmatch(line.text) for rule in rules.of("signer"))
