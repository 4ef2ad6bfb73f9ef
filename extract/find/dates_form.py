"""The one form of characters that date rules are matched against, offsets kept.

Published text may stand alone here: full-width digits, traditional characters of dates, half-width
punctuation and spaces inside 2020 年 1 月. Text already normalised passes through unchanged.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from typing import Final

FOLDED: Final = str.maketrans(
    "０１２３４５６７８９○Ｏ時點號國後週鐘個間內當來農曆臘禮從約達處緩監滿餘兩萬臺幣"
    "許這將於該頭華預轉復還獲實際點"
    "僅過發現計數幾錢連續歷長為爲於歲訊電話視網報聞樣給與節慶勞動聖誕陽陰舊開學際會議們進"
    "，（）；：！？～－﹣−–―─　\u00a0\t\u2009",
    "0123456789〇〇时点号国后周钟个间内当来农历腊礼从约达处缓监满余两万台币"
    "许这将于该头华预转复还获实际点"
    "仅过发现计数几钱连续历长为为于岁讯电话视网报闻样给与节庆劳动圣诞阳阴旧开学际会议们进"
    "，（）；：！？~---———    ",
)
HALF_WIDTH: Final = str.maketrans("()", "（）")
SPACED = re.compile(
    r"(?<=[\u3400-\u9fff〇])[ ]{1,2}(?=[0-9])|(?<=[0-9])[ ]{1,2}(?=[\u3400-\u9fff])"
    r"|(?<=[〇零一二三四五六七八九十年月日])[ ]{1,2}(?=[〇零一二三四五六七八九十年月日时点分])"
)
COLON = re.compile(r"(?<=[0-9])：(?=[0-9])")
ZERO = re.compile(
    r"(?<=[〇零一二三四五六七八九十])[0OoＯｏ](?=[〇零一二三四五六七八九十0OoＯｏ年月日])"
)
COMMA = re.compile(r",(?![0-9]{3}(?![0-9]))")
TITLE = re.compile(r"《[^《》\n]{1,200}》")


def formed(text: str) -> tuple[str, Sequence[int] | None]:
    """The text as rules match it, and where each of its characters stood (None: at its place)."""
    text = text.translate(FOLDED).translate(HALF_WIDTH)
    text = ZERO.sub("〇", COLON.sub(":", text))
    if "," in text:
        text = COMMA.sub("，", text)
    if "《" in text:
        text = TITLE.sub(lambda match: "《" + "\0" * (len(match.group()) - 2) + "》", text)
    if not SPACED.search(text):
        return text, None
    pieces: list[str] = []
    places: array[int] = array("l")
    done = 0
    for match in SPACED.finditer(text):
        pieces.append(text[done : match.start()])
        places.extend(range(done, match.start()))
        done = match.end()
    pieces.append(text[done:])
    places.extend(range(done, len(text)))
    places.append(len(text))
    return "".join(pieces), places


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
