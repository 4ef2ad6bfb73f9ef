"""Posts of several people on an HTML page: the first tells the story, the others are remarks.

Posts are blocks side by side of one tag and name. Most of them hold a name in a line of its own
and a time: a day with its hour, or a day alone where the block offers to answer or to praise. So
neither the cases of a notice nor the steps of a story, each with its day, are taken for posts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.read.days import days_in
from extract.read.page import NUMBERED, Page
from extract.rules.load import Rules

UP = 8
"""Blocks around a line among which a post is looked for."""
NAME_LENGTH, TIME_LENGTH = 16, 32
NO_NAME = re.compile(r"[，。；：！？“”（）《》、]|\d{4}|\A\d+\Z|(?:案|问题|情况)\Z")
CLOCK = re.compile(r"\d{1,2}:\d{2}|\d+ ?(?:秒|分钟|小时|天|周|个月|年)前")
CUE = re.compile(
    r"(?:回复|回覆|回应)(?!单位|时间|内容|部门|机构|意见|函)|赞|举报|引用|楼主|\d楼|IP属地|只看"
)
FEW, MANY = 2, 3
"""So many posts are enough with such an offer; so many without."""


@dataclass(slots=True)
class Signs:
    """What of a post a block shows."""

    name: bool = False
    day: bool = False
    clock: bool = False
    cue: bool = False

    @property
    def posted(self) -> bool:
        """Whether the block is a post."""
        return self.name and (self.clock or (self.day and self.cue))


def remarks_of(page: Page, told: Sequence[bool], rules: Rules) -> list[bool]:
    """Of each line, whether it stands in a post that does not begin the story."""
    signs, around = _signs(page, rules)
    groups: dict[tuple[int, str, str], list[int]] = {}
    for number in sorted(signs):
        node = page.nodes[number]
        if node.names or node.tag in ("li", "article"):
            groups.setdefault((node.parent, node.tag, node.names), []).append(number)
    first = next((place for place, tells in enumerate(told) if tells), -1)
    away: set[int] = set()
    for group in groups.values():
        posted = [number for number in group if signs[number].posted]
        enough = FEW if any(signs[number].cue for number in posted) else MANY
        if len(posted) >= enough and 2 * len(posted) >= len(group):
            away.update(number for number in group if first < 0 or number not in around[first])
    return [any(number in away for number in blocks) for blocks in around]


def _signs(page: Page, rules: Rules) -> tuple[dict[int, Signs], list[tuple[int, ...]]]:
    """What each block shows of a post, and of each line the blocks around it."""
    signs: dict[int, Signs] = {}
    around = []
    for line in page.lines:
        blocks: list[int] = []
        number = line.block
        while number >= 0 and len(blocks) < UP:
            blocks.append(number)
            number = page.nodes[number].parent
        around.append(tuple(blocks))
        text = line.text
        short = len(text) <= TIME_LENGTH
        clock = short and bool(CLOCK.search(text))
        day = short and (clock or any("年" not in text for _ in days_in(text, rules)))
        plain = len(text) <= NAME_LENGTH and not NO_NAME.search(text) and not NUMBERED.match(text)
        cue = short and bool(CUE.search(text))
        for block in blocks:
            sign = signs.setdefault(block, Signs())
            sign.name |= plain and not day and not cue
            sign.day |= day
            sign.clock |= clock
            sign.cue |= cue
    return signs, around
