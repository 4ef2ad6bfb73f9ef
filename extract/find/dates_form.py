"""The one form of characters that date rules are matched against, offsets kept.

Published text may stand alone here: full-width digits, traditional characters of dates, half-width
punctuation and spaces inside 2020 年 1 月. Text already normalised passes through unchanged.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

FOLDED: Final = dict(
    zip(
        "０１２３４５６７８９○Ｏ時點號國後週鐘個間內當來農曆臘禮從約達處緩監滿餘兩萬臺幣"
        "許這將於該頭華預轉復還獲實際點"
        "僅過發現計數幾錢連續歷長為爲於歲訊電話視網報聞樣給與節慶勞動聖誕陽陰舊開學際會議們進"
        "～－﹣−–―─　\u00a0\t\u2009()",
        "0123456789〇〇时点号国后周钟个间内当来农历腊礼从约达处缓监满余两万台币"
        "许这将于该头华预转复还获实际点"
        "仅过发现计数几钱连续历长为为于岁讯电话视网报闻样给与节庆劳动圣诞阳阴旧开学际会议们进"
        "~---———    （）",
        strict=True,
    )
)
FOLDABLE = re.compile("[" + re.escape("".join(FOLDED)) + "]")
SPACED = re.compile(
    r" (?:(?<=[\u3400-\u9fff〇] ) ?(?=[0-9])|(?<=[0-9] ) ?(?=[\u3400-\u9fff])"
    r"|(?<=[〇零一二三四五六七八九十年月日] ) ?(?=[〇零一二三四五六七八九十年月日时点分]))"
)
COLON = re.compile(r"(?<=[0-9])：(?=[0-9])")
ZERO = re.compile(
    r"(?<=[〇零一二三四五六七八九十])[0OoＯｏ](?=[〇零一二三四五六七八九十0OoＯｏ年月日])"
)
COMMA = re.compile(r",(?![0-9]{3}(?![0-9]))")
TITLE = re.compile(r"《[^《》\n]{1,200}》")


@dataclass(frozen=True, slots=True)
class Form:
    """The text as rules match it, and the places where characters were left out of it."""

    text: str
    cuts: tuple[int, ...] = ()
    left_out: tuple[int, ...] = (0,)

    def place(self, at: int) -> int:
        """Where the character at `at` stood before."""
        return at + self.left_out[bisect_right(self.cuts, at)] if self.cuts else at


def formed(text: str) -> Form:
    """The text in the one form that rules are matched against."""
    for character in set(FOLDABLE.findall(text)):
        text = text.replace(character, FOLDED[character])
    if "：" in text:
        text = COLON.sub(":", text)
    if "," in text:
        text = COMMA.sub("，", text)
    if ZERO.search(text):
        text = ZERO.sub("〇", text)
    if "《" in text:
        text = TITLE.sub(lambda match: "《" + "\0" * (len(match.group()) - 2) + "》", text)
    return _unspaced(text) if " " in text else Form(text)


def _unspaced(text: str) -> Form:
    pieces: list[str] = []
    cuts: list[int] = []
    left_out = [0]
    done = 0
    for match in SPACED.finditer(text):
        start, end = match.span()
        pieces.append(text[done:start])
        cuts.append(start - left_out[-1])
        left_out.append(left_out[-1] + end - start)
        done = end
    return Form("".join((*pieces, text[done:])), tuple(cuts), tuple(left_out))


QUOTES: Final = {"“": "”", "‘": "’", "「": "」", "『": "』"}
LONGEST_QUOTE: Final = 400


def quoted(text: str) -> list[tuple[int, int]]:
    """The stretches between outer quotation marks that open and close in one paragraph."""
    found: list[tuple[int, int]] = []
    begin, close = -1, ""
    for match in re.finditer(r"[“”‘’「」『』\n]", text):
        c, at = match.group(), match.start()
        if c == "\n":
            begin, close = -1, ""
        elif begin < 0 and c in QUOTES:
            begin, close = at, QUOTES[c]
        elif begin >= 0 and c == close:
            if at - begin <= LONGEST_QUOTE:
                found.append((begin, at + 1))
            begin, close = -1, ""
    return found
