"""The form in which a page's lines are read: one spelling of script, width and white space.

It is made line by line for the reader's own rules (furniture, bylines, signatures); the text
stage makes the normal form of what is left. Every character knows where it was published.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from opencc import OpenCC

FULL_WIDTH = str.maketrans(",;:!?()｡､﹐", "，；：！？（）。、，")
SIGNS = str.maketrans("﹝﹞〈〉＜＞＂『』「」﹁﹂丨", '〔〕<><>"“”“”“”|')
BETWEEN_DIGITS = re.compile(r"(?<=\d)[，：](?=\d)")
PINYIN = re.compile(r"(?<=[\u4e00-\u9fff])（[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹḿ]{1,6}）")
SPACES = re.compile(r"\s+")
HAN = r"[\u3400-\u9fff〇]"
LETTERSPACED = re.compile(rf"{HAN}(?: {HAN})+")
LABEL = re.compile(rf"\A\W{{0,6}}?({HAN}(?:\s+{HAN}){{1,5}})\s*：")
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")


@dataclass(frozen=True, slots=True)
class Form:
    """A line as rules read it, and for each of its characters the offset in the page's text.

    `seams` are places in `text` where a space was put in that the page shows by its layout alone;
    each has the offset of the character before it.
    """

    text: str
    places: tuple[int, ...]
    seams: frozenset[int] = frozenset()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the page's text that `text[start:end]` was made from."""
        while start in self.seams:
            start += 1
        return self.places[start], self.places[end - 1] + 1

    def published(self, raw: str, start: int = 0, end: int | None = None) -> str:
        """The characters of the page that `text[start:end]` was made from."""
        last = len(self.places) if end is None else end
        return "".join(raw[self.places[p]] for p in range(start, last) if p not in self.seams)

    def sewn(self, seams: Sequence[int]) -> Form:
        """The same form with a space before each of the offsets `seams` of the page's text."""
        wanted = set(seams)
        text = ""
        places: list[int] = []
        put: set[int] = set()
        for c, place in zip(self.text, self.places, strict=True):
            if place in wanted and text and not (c.isspace() or text[-1].isspace()):
                put.add(len(text))
                text += " "
                places.append(places[-1])
            text += c
            places.append(place)
        return Form(text, tuple(places), frozenset(put))


def form_of(raw: str, start: int, end: int, hidden: Sequence[tuple[int, int]] = ()) -> Form:
    """The form of `raw[start:end]`: simplified, punctuation full-width, digits half-width.

    原標(biāo)題：  →  原标题：
    ２０２０年 →  2020年
    警 情 通 报 →  警情通报, where nothing but single characters stands in the line
    索 引 号：  →  索引号：
    runs of white space are one space, those at the ends are gone, and so is what is hidden
    """
    line = raw[start:end].translate({ord(c): _one(c) for c in set(raw[start:end])})
    line = BETWEEN_DIGITS.sub(lambda m: "," if m.group() == "，" else ":", line)
    cut = [(m.start() + 1, m.end()) for m in SPACES.finditer(line)]
    cut += [m.span() for m in PINYIN.finditer(line)] + [m.span() for m in INVISIBLE.finditer(line)]
    if LETTERSPACED.fullmatch(SPACES.sub(" ", line.strip())):
        cut = [m.span() for m in SPACES.finditer(line)]
    if label := LABEL.match(line):
        cut += [m.span() for m in SPACES.finditer(line, *label.span(1))]
    cut += [
        (max(a, start) - start, min(b, end) - start) for a, b in hidden if a < end and b > start
    ]
    lead = len(line) - len(line.lstrip())
    cut += [(0, lead), (len(line.rstrip()), len(line))]
    edges = [0, *(edge for span in _united(cut) for edge in span), len(line)]
    kept = [place for a, b in list(pairwise(edges))[::2] for place in range(a, b)]
    text = "".join(" " if line[place].isspace() else line[place] for place in kept)
    return Form(text, tuple(start + place for place in kept))


def plain_form(raw: str) -> str:
    """The text of `raw`'s form, where no offsets are wanted."""
    return form_of(raw, 0, len(raw)).text


def _united(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    united: list[tuple[int, int]] = []
    for a, b in sorted(spans):
        if united and a <= united[-1][1]:
            united[-1] = united[-1][0], max(b, united[-1][1])
        elif a < b:
            united.append((a, b))
    return united


@cache
def _one(c: str) -> str:
    if c.isascii() or c in "…—“”‘’·":
        return c.translate(FULL_WIDTH)
    new = unicodedata.normalize("NFKC", c.translate(SIGNS))
    new = new if len(new) == 1 else c
    simple = str(_simplifier().convert(new)).translate(FULL_WIDTH)
    return simple if len(simple) == 1 else new


@cache
def _simplifier() -> OpenCC:
    return OpenCC("t2s")
