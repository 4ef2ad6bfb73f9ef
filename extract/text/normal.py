"""The normal form that rules read: one form for each character and mark.

- digits and Latin letters are half-width; a Kangxi radical or compatibility form is its character
- marks are full-width: ，。；：？！（）、《》【】 and the quotes “” (outer) and ‘’ (inner)
- between digits `,` `:` `.` stay half-width: 1,203, 08:35, 2020.1.28, 3.5; so do % and /
- a dash between digits is `-`, a tilde `~`, a middle dot `·`; ① stays, ⑴ is （1）, ⒈ is 1.
- `?` is ？ where it asks; one that stands for a lost character stays `?`
- no zero-width, private-use or control characters; a tab or special space is a space

Each step is a function from `Text` to `Text`, so that offsets stay true.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from extract.text.aligned import Text

ONE_FORM = {
    "，": "，﹐,",
    "；": "；﹔;",
    "：": "：﹕∶︰:",
    "！": "！﹗!",
    "？": "？﹖",
    "（": "（﹙(",
    "）": "）﹚)",
    "。": "。｡",
    "、": "、､﹑",
    "「": "「｢",
    "」": "」｣",
    "《": "《︽",
    "》": "》︾",
    "【": "【〖",
    "】": "】〗",
    "〔": "〔﹝",
    "〕": "〕﹞",
    "[": "［",
    "]": "］",
    "<": "〈﹤＜",
    ">": "〉﹥＞",
    ".": "．﹒",
    "~": "～〜∼˜",
    "-": "－﹣−‐‑‒",
    "—": "–―─━",
    "·": "•‧・･∙⋅‧",
    "%": "％﹪",
    "#": "＃﹟",
    "+": "＋",
    "/": "／",
    "*": "＊﹡",
    "&": "＆",
    "@": "＠",
    "=": "＝",
    "_": "＿",
    "|": "｜",
    "〇": "○",
    " ": "\t\v\f\r\x85\xa0\u1680\u202f\u205f" + "".join(map(chr, range(0x2000, 0x200B))),
    "\n": "\u2028\u2029",
}
RADICALS = (
    "⺄乙⺈刀⺊卜⺒巳⺝月⺠民⺩王⺬示⺮竹⺶羊⺷羊⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻒長"
    "⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙"
)
"""Radicals that NFKC leaves, each before its character (Unicode: EquivalentUnifiedIdeograph)."""
FORMS = {form: mark for mark, forms in ONE_FORM.items() for form in forms}
FORMS |= dict(zip(RADICALS[::2], RADICALS[1::2], strict=True))
DROPPED = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ue000-\uf8ff\U000e0000-\U000e0fff"
    "\U000f0000-\U0010fffd\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
)
INVISIBLE = "repair.invisible.dropped"
ENCLOSED = re.compile("[\u2474-\u249b\u3220-\u3229]")
LINE_END = re.compile(r"\r\n")
TITLE_MARKS = re.compile("<<(?=[^<>\n]{1,80}>>)|(?<=[^<>\n])>>(?!>)")

COMMA = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))")
ORDINAL = re.compile(r"第[\d，、]+$")
COLON = re.compile(r"(?<=\d)：(?=\d)")
STOP = re.compile(r"(?<=[\u3400-\u9fff”）》])\.(?=[ ]*\n|[ ]*$|”)")
ASKING = re.compile("[吗呢么嗎麼谁誰何否哪几幾怎啥吧啊多是]")
QUESTION = re.compile(r"\?")
HALF_WIDTH = re.compile(r"(?<=[\u3400-\u9fff]),")


def folded(text: Text) -> Text:
    """The text with one form for each character, its newlines `\\n` alone."""
    text = text.sub(LINE_END, "\n").sub(DROPPED, "", INVISIBLE)
    question = _question if _has_full_width_marks(text.norm) else _half_width_question
    table = {ord(c): new for c in set(text.norm) if (new := _one_form(c)) != c}
    if table:
        text = text.map(lambda norm: norm.translate(table))
    text = text.sub(ENCLOSED, lambda m: _enclosed(m.group()))
    text = text.sub(TITLE_MARKS, lambda m: "《" if m.group() == "<<" else "》")
    return text.map(lambda norm: QUESTION.sub(question, STOP.sub("。", _between_digits(norm))))


@cache
def _one_form(c: str) -> str:
    if c in FORMS:
        return FORMS[c]
    if "\uff10" <= c <= "\uff5a" and (new := chr(ord(c) - 0xFEE0)).isalnum():
        return new
    if c < "\u2e80" or "\u3000" <= c <= "\u303f" or "\uff00" <= c <= "\uffef":
        return c
    new = unicodedata.normalize("NFKC", c)
    return new if len(new) == 1 else c


def _enclosed(c: str) -> str:
    return unicodedata.normalize("NFKC", c).replace("(", "（").replace(")", "）")


def _between_digits(norm: str) -> str:
    return COLON.sub(":", COMMA.sub(_comma, norm))


def _comma(match: re.Match[str]) -> str:
    """`,` in 1,203, but ， in a list of numbers (第42，433条)."""
    before = match.string[max(0, match.start() - 12) : match.start()]
    digits = len(before) - len(before.rstrip("0123456789"))
    return "，" if ORDINAL.search(before) or digits > 3 else ","


def _has_full_width_marks(norm: str) -> bool:
    """Whether the page writes ， and not `,` between Chinese: then `?` is hardly a mark of it."""
    return norm.count("，") >= len(HALF_WIDTH.findall(norm))


def _half_width_question(match: re.Match[str]) -> str:
    """？, save between digits (1?28) and where a number is cut (10?日)."""
    after = match.string[match.end() : match.end() + 1]
    return "?" if after.isdigit() or after in set("日月年") else "？"


def _question(match: re.Match[str]) -> str:
    norm, at = match.string, match.start()
    after = norm[at + 1 : at + 2]
    if not after or after in " \n　”’\"'」』）！？?!":
        return "？"
    before = norm[max(0, at - 30) : at]
    clause = re.split("[，。；！？\n]", before)[-1]
    return "？" if ASKING.search(clause) else "?"
