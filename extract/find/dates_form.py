"""The one form of characters that date rules are matched against, offsets kept.

Published text may stand alone here: full-width digits, traditional characters of dates, half-width
punctuation and spaces inside 2020 年 1 月. Text already normalised passes through unchanged.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

TRADITIONAL: Final = (
    "並亞佈併來個傢僅億優兒內兩別劃動務勞區卽厤參叄唸問啓啟噹嚮國圍圓執堅報塊墰壇壜奧奬婦學實寧"
    "將專對屆嵗師幣幾強彆後從慶應戰戶摺擬敎數於時暫曆曉曏會査條棟業樓樹檢檯歐歲歷歸淩測滿為無營"
    "爲獎獲現產産甯畢當發監禮種穫箇節簽籤紀約紙級紹終組經綫網線緩縣總績繼續纍纔罈罎罰習聖聞聯職"
    "脩腦臘臺舉舊華萬葉蓆蔘處號衕裏補裝裡製覈見視親觀訂計訊訓記許註評話該誌誕語說説調請議貳貼資"
    "踰軍輕輩轉農這連週遊運過達遲邊郵醜醫釦鈡錢錶鍾鐘長門閉開閏間閤關陰陸陽階際隨雙離電靜鞦韆項"
    "須預頒頓領頭頻題風颱飯餅養餘驗體髮鬚黃點黨鼕齡齣訴復還緊憑證頁嚴讓標碼聰聲証闡顯鮮滯庫廳橋"
    "舘館準結迴"
)
SIMPLIFIED: Final = (
    "并亚布并来个家仅亿优儿内两别划动务劳区即历参叁念问启启当向国围圆执坚报块坛坛坛奥奖妇学实宁"
    "将专对届岁师币几强别后从庆应战户折拟教数于时暂历晓向会查条栋业楼树检台欧岁历归凌测满为无营"
    "为奖获现产产宁毕当发监礼种获个节签签纪约纸级绍终组经线网线缓县总绩继续累才坛坛罚习圣闻联职"
    "修脑腊台举旧华万叶席参处号同里补装里制核见视亲观订计讯训记许注评话该志诞语说说调请议贰贴资"
    "逾军轻辈转农这连周游运过达迟边邮丑医扣钟钱表钟钟长门闭开闰间合关阴陆阳阶际随双离电静秋千项"
    "须预颁顿领头频题风台饭饼养余验体发须黄点党冬龄出诉复还紧凭证页严让标码聪声证阐显鲜滞库厅桥"
    "馆馆准结回"
)
WIDE: Final = "０１２３４５６７８９○Ｏ～－﹣−–―─　\u00a0\t\u2009()"
PLAIN: Final = "0123456789〇〇~---———    （）"
FOLDED: Final = dict(zip(TRADITIONAL + WIDE, SIMPLIFIED + PLAIN, strict=True))
FOLDABLE = re.compile("[" + re.escape("".join(FOLDED)) + "]")
SPACED = re.compile(
    r" (?:(?<=[\u3400-\u9fff〇] ) ?(?=[0-9])|(?<=[0-9] ) ?(?=[\u3400-\u9fff])"
    r"|(?<=[〇零一二三四五六七八九十年月日] ) ?(?=[〇零一二三四五六七八九十年月日时点分]))"
)
COLON = re.compile(r"：(?<=[0-9]：)(?=[0-9])")
ZERO = re.compile(
    r"([〇零一二三四五六七八九十])([0OoＯｏ]{1,3})(?=[〇零一二三四五六七八九十年月日])"
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
        text = ZERO.sub(lambda match: match[1] + "〇" * len(match[2]), text)
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


QUOTED = re.compile(r"“[^“”\n]{0,400}”|「[^「」\n]{0,400}」|『[^『』\n]{0,400}』|‘[^‘’\n]{0,400}’")


def quoted(text: str) -> list[tuple[int, int]]:
    """The stretches between outer quotation marks that open and close in one paragraph."""
    return [match.span() for match in QUOTED.finditer(text)]
