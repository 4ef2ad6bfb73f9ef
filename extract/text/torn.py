"""Line ends inside words and numbers, which no writer puts there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.text.dictionary import tags

BARE = re.compile(r"[\u3400-\u9fff\dA-Za-z]$")
GOING_ON = re.compile(r"[\u3400-\u9fff\dA-Za-z“《（]")
PROSE = re.compile("[，。；]")
NUMBER = re.compile(
    r"(?:\d\n(?:年|月|日|时\d|分[，许]|余?[人名条份元天起])|年\n\d{1,2}月|月\n\d{1,2}日|日\n\d{1,2}时"
    r"|年\d\n\d月|月\d\n\d日|日\d\n\d时|(?<!\d)(?:2\n0\d\d|20\n\d\d|20[012]\n\d)年"
    r"|第[\d一二三四五六七八九十百]+\n[\d一二三四五六七八九十百]*[条款项])"
)
HEAD, TAIL = 5, 6


def torn(before: str, after: str) -> bool:
    """Whether the end of the line `before` stands inside a word or number that `after` goes on.

    - 10月 / 22日, 3 / 名, 第四十 / 二条
    - 微信 / 群, 公安 / 局: a word of the dictionary across, and not two words side by side
    """
    if not (BARE.search(before) and GOING_ON.match(after)):
        return False
    if NUMBER.search(f"{before[-TAIL:]}\n{after[:HEAD]}"):
        return True
    words = tags()
    apart = before[-2:] in words and after[:2] in words
    return any(
        word in words and words[word] != "nr" and not (len(word) == 2 and apart)
        for word in _across(before, after)
    )


def _across(before: str, after: str) -> Iterator[str]:
    for left in range(1, 4):
        for right in range(1, 5 - left):
            if left <= len(before) and right <= len(after):
                yield before[-left:] + after[:right]
