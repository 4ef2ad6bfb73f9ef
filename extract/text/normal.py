"""The normal form that rules read, and how the published text becomes it.

- digits and Latin letters are half-width; a Kangxi radical or compatibility form is its character
- punctuation is full-width: ，。；：？！（）、 and the quotes “” (outer) ‘’ (inner), 《》 for titles
- between digits `,` `:` `.` stay half-width: 1,203, 08:35, 2020.1.28, 3.5; so do % and /
- dashes between digits are `-`, the tilde is `~`
- no space between Chinese characters where it is damage; a space that separates items stays one
  space, and counts as a boundary; a line keeps its indentation as two ideographic spaces at most
- no zero-width and no private-use characters, no HTML tags, no entities, no image marks
- furniture is gone; a newline stands where it was

Each step is a function from `Text` to `Text`, so that offsets stay true.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from extract.text.aligned import Text
from extract.values import Block

HAN = r"\u3400-\u9fff\U00020000-\U0003ffff〇○"
MARKS = "，。；：？！（）、“”‘’《》【】…—·"

SAME_WIDTH = {
    **{chr(c): chr(c - 0xFEE0) for c in range(0xFF10, 0xFF1A)},
    **{chr(c): chr(c - 0xFEE0) for c in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))},
    **dict.fromkeys("，﹐,", "，"),
    **dict.fromkeys("；﹔;", "；"),
    **dict.fromkeys("：﹕∶:", "："),
    **dict.fromkeys("！﹗!", "！"),
    **dict.fromkeys("（﹙⑴(", "（"),
    **dict.fromkeys("）﹚)", "）"),
    **dict.fromkeys("？﹖", "？"),
    **dict.fromkeys("｡", "。"),
    **dict.fromkeys("､﹑", "、"),
    **dict.fromkeys("．﹒", "."),
    **dict.fromkeys("～〜∼˜", "~"),
    **dict.fromkeys("－﹣−‐‑‒", "-"),
    **dict.fromkeys("–―─━", "—"),
    **dict.fromkeys("•‧・･∙⋅", "·"),
    **dict.fromkeys("％﹪", "%"),
    **dict.fromkeys("＃﹟", "#"),
    **dict.fromkeys("＋", "+"),
    **dict.fromkeys("／", "/"),
    **dict.fromkeys("＊﹡", "*"),
    **dict.fromkeys("＆", "&"),
    **dict.fromkeys("＠", "@"),
    **dict.fromkeys("＝", "="),
    **dict.fromkeys("｜", "|"),
    **dict.fromkeys("﹝", "〔"),
    **dict.fromkeys("﹞", "〕"),
    **dict.fromkeys("［", "["),
    **dict.fromkeys("］", "]"),
    **dict.fromkeys("〈﹤＜", "<"),
    **dict.fromkeys("〉﹥＞", ">"),
    **dict.fromkeys("○", "〇"),
    **dict.fromkeys("\t\v\f\r\x85\xa0\u1680\u202f\u205f", " "),
    **{chr(c): " " for c in range(0x2000, 0x200B)},
    **dict.fromkeys("\u2028\u2029", "\n"),
}
DROPPED = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ue000-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010fffd"
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
)
ENCLOSED = re.compile("[\u2474-\u249b\u3220-\u3229]")
LINE_END = re.compile(r"\r\n")


def without_furniture(text: Text, blocks: Iterable[Block]) -> Text:
    """The text with a newline in place of each block of furniture."""
    edits = (
        (block.start, block.end, "\n")
        for block in sorted(blocks, key=lambda block: block.start)
        if block.role == "furniture" and block.start < block.end
    )
    return text.edit(edits)


TAG = re.compile(
    r"</?(?:p|br|div|span|strong|em|b|i|u|a|img|font|h[1-6]|li|ul|ol|td|tr|th|table|tbody|section"
    r"|article|blockquote|sup|sub|center|hr|input|label|script|style)(?:\s[^<>\n]{0,2000})?\s*/?>"
    r"|<!--[^\n]{0,300}?-->",
    re.IGNORECASE,
)
BLOCK_TAG = re.compile(
    r"</?(?:p|br|div|h[1-6]|li|ul|ol|tr|table|section|article|blockquote)\b", re.IGNORECASE
)
ENTITY = re.compile(r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}\d{0,2});")
IMAGE = re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\s]{0,2000}\)|\{image=\d+\}")
LINK = re.compile(r"(?<!!)\[([^\[\]\n]{1,300})\]\((?:https?:)?//[^()\s]{1,2000}\)")
FOOTNOTE = re.compile(r"(?<=[\u3400-\u9fff。，”）])\[\d{1,3}\]")


def without_markup(text: Text) -> Text:
    """The text without tags, entities, image and link marks that were left in plain text."""
    if "<" in text.norm:
        text = text.sub(TAG, lambda m: "\n" if BLOCK_TAG.match(m.group()) else "")
    if "&" in text.norm:
        text = text.sub(ENTITY, lambda m: html.unescape(m.group()))
    if "[" in text.norm or "{" in text.norm:
        text = text.sub(IMAGE, "")
        text = text.edit(_link_marks(text.norm))
        text = text.sub(FOOTNOTE, "")
    return text


def _link_marks(norm: str) -> Iterable[tuple[int, int, str]]:
    for match in LINK.finditer(norm):
        yield match.start(), match.start(1), ""
        yield match.end(1), match.end(), ""


def folded(text: Text) -> Text:
    """The text with one form per character: widths, compatibility forms, white space, newlines."""
    text = text.sub(LINE_END, "\n").sub(DROPPED, "")
    table = {ord(c): new for c in set(text.norm) if (new := _one_form(c)) != c}
    if table:
        text = text.map(lambda norm: norm.translate(table))
    text = text.sub(ENCLOSED, lambda m: _enclosed(m.group()))
    return text.map(_between_digits).map(_questions).map(_stops)


@cache
def _one_form(c: str) -> str:
    if c in SAME_WIDTH:
        return SAME_WIDTH[c]
    if c < "\u2e80" or "\u3000" <= c <= "\u303f" or "\uff00" <= c <= "\uffef":
        return c
    new = unicodedata.normalize("NFKC", c)
    return new if len(new) == 1 else c


def _enclosed(c: str) -> str:
    new = unicodedata.normalize("NFKC", c)
    return new.replace("(", "（").replace(")", "）")


COMMA = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))(?<![第、]\d，)(?<![第、]\d{2}，)(?<![第、]\d{3}，)")
COLON = re.compile(r"(?<=\d)：(?=\d)")
STOP = re.compile(rf"(?<=[{HAN}”）》])\.(?=\s*(?:\n|$)|[”’])")


def _between_digits(norm: str) -> str:
    return COLON.sub(":", COMMA.sub(",", norm))


def _stops(norm: str) -> str:
    return STOP.sub("。", norm)


ASKING = re.compile(r"[吗呢么嗎麼谁誰何否哪几幾怎啥吧啊多是]")
QUESTION = re.compile(r"\?")


def _questions(norm: str) -> str:
    """`?` becomes ？ where it asks; one that stands for a lost character is left alone."""
    return QUESTION.sub(_question, norm)


def _question(match: re.Match[str]) -> str:
    norm, at = match.string, match.start()
    after = norm[at + 1 : at + 2]
    if not after or after in " \n　”’\"'」』）！？?!":
        return "？"
    before = norm[max(0, at - 30) : at]
    clause = re.split("[，。；！？\n]", before)[-1]
    return "？" if ASKING.search(clause) else "?"


QUOTES = re.compile("[“”„‟〝〞＂\"「」『』﹁﹂﹃﹄‘’‚＇']|\n")
OPENING = set("“„‟〝「『﹁﹃‘‚")
CLOSING = set("”〞」』﹂﹄’")
LATIN = re.compile(r"[A-Za-z]")


def quoted(text: Text) -> Text:
    """The text with outer quotes “” and inner quotes ‘’, whatever marks were published."""
    return text.map(_pair)


def _pair(norm: str) -> str:
    if not QUOTES.search(norm):
        return norm
    pieces: list[str] = []
    done, depth = 0, 0
    for match in QUOTES.finditer(norm):
        mark, at = match.group(), match.start()
        if mark == "\n":
            depth = 0
            continue
        if mark in "'’＇" and LATIN.match(norm[at + 1 : at + 2]) and LATIN.match(norm[at - 1 : at]):
            continue
        opens = depth == 0 or (mark in OPENING and not _closes(norm, at, depth))
        if not opens:
            depth -= 1
        pieces += norm[done:at], ("“‘" if opens else "”’")[min(depth, 1)]
        if opens:
            depth += 1
        done = at + 1
    pieces.append(norm[done:])
    return "".join(pieces)


def _closes(norm: str, at: int, depth: int) -> bool:
    """Whether an opening mark inside a quote is a closing one that was mistyped."""
    return False


SPACES = re.compile(r"[ \u3000]+")


def spaced(text: Text) -> Text:
    """The text with no space that is damage, one space where a space separates items."""
    return text.edit(_spaces(text.norm))


LETTERSPACED = re.compile(rf"(?m)^[ \u3000]*[{HAN}](?:[ \u3000]+[{HAN}])+[ \u3000]*$")
PROSE = re.compile("[，。；]")


def _spaces(norm: str) -> Iterable[tuple[int, int, str]]:
    start = 0
    while start < len(norm):
        end = norm.find("\n", start)
        end = len(norm) if end < 0 else end
        line = norm[start:end]
        prose = bool(PROSE.search(line))
        spelled = bool(LETTERSPACED.match(line))
        for match in SPACES.finditer(line):
            a, b = match.span()
            new = "" if spelled else _space(line, a, b, prose)
            yield start + a, start + b, new
        start = end + 1


def _space(line: str, a: int, b: int, prose: bool) -> str:
    if a == 0:
        return "　　" if b >= 2 or line[0] == "　" else ""
    if b == len(line):
        return ""
    before, after = line[a - 1], line[b]
    if before in MARKS or after in MARKS or after == "\n":
        return "" if before not in "】）”》" or prose else " "
    if _latin(before) and _latin(after):
        return " "
    if _latin(before) or _latin(after):
        return " " if b - a > 1 or not prose else ""
    return "" if prose and b - a == 1 and line[a] == " " else " "


def _latin(c: str) -> bool:
    return c.isascii() and c != " "
