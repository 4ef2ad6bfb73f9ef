"""Corpora of any size, made from the samples by a seed: notices, and pages that are none.

    python benchmarks/corpus.py crawl.warc.gz --pages 100000 --share 0.01
    python benchmarks/corpus.py folder --pages 1000 --share 1 --seed 7

A notice is one of `data/raw`, with other surnames, other numbers and its later paragraphs in
another order; what it says may make no sense, but it is worded as notices are. Pages that are none
are put together from invented sentences of daily news. Both stand amid the furniture of a site.
Nothing in them is real.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.formats import warc_of  # noqa: E402

RAW = ROOT / "data" / "raw"
SURNAMES = "丁薛贺焦卞邬祁柏尹郝龚邵万钱汤易常武乔"
MASKED = re.compile(r"[\u4e00-\u9fff](?=某)")
NUMBER = re.compile(r"(?<![\d.])[1-9]\d{0,2}(?=[人名条份起余万元])")
PLACES = ("滨湖公园", "城东菜场", "老码头", "体育馆", "河西新区", "图书馆", "青石街", "植物园")
PEOPLE = ("市民", "游客", "孩子们", "摊主", "志愿者", "老师傅", "球迷", "园丁")
ACTS = (
    "早早来到{place}，排起了长队",
    "在{place}度过了一个热闹的周末",
    "说{place}的银杏今年黄得比往年晚",
    "把新摘的柿子运到{place}，一斤卖{number}元",
    "在{place}看完了{number}分钟的演出",
    "为{place}的修缮提出了{number}条建议",
    "走了{number}级台阶，才看到{place}的全貌",
    "盼着{place}的地铁站明年{number}月开通",
)
TURNS = (
    "天气预报说后天有小雨",
    "气温回升到{number}度",
    "主办方说明年还会再来",
    "菜价比上周低了一成",
)
MENU = (
    "首页",
    "新闻",
    "天气",
    "体育",
    "文化",
    "生活",
    "教育",
    "旅游",
    "专题",
    "图片",
    "视频",
    "论坛",
)
FOOT = "版权所有 未经许可不得转载 违法和不良信息举报电话 京公网安备00000000000000号"


@dataclass(frozen=True, slots=True)
class Page:
    """A page, and whether it is a notice."""

    html: bytes
    is_notice: bool


def notice(chance: Random) -> str:
    """The text of a notice."""
    text = chance.choice(_samples())
    surnames = dict(
        zip(sorted(set(MASKED.findall(text))), _shuffled(SURNAMES, chance), strict=False)
    )
    text = MASKED.sub(lambda match: surnames.get(match.group(), match.group()), text)
    text = NUMBER.sub(lambda _: str(chance.randint(1, 999)), text)
    first, *rest = text.split("\n")
    return "\n".join([first, *_shuffled(rest, chance)])


def news(chance: Random, sentences: int = 40) -> str:
    """The text of a page that is no notice."""
    return "\n".join("".join(_sentence(chance) for _ in range(4)) for _ in range(sentences // 4))


def page(text: str, chance: Random) -> bytes:
    """A page of a site around a text."""
    menu = "".join(f'<li><a href="/{n}/">{word}</a></li>' for n, word in enumerate(MENU))
    head, *body = text.split("\n")
    story = "".join(f"<p>{line}</p>\n" for line in body)
    links = "".join(
        f'<li><a href="/{chance.randint(1, 9999)}.html">{_sentence(chance)}</a></li>'
        for _ in range(8)
    )
    return (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{head}</title></head><body>'
        f'<ul class="nav">{menu}</ul><h1>{head}</h1><div class="content">{story}</div>'
        f'<div class="side"><ul>{links}</ul></div><div class="foot">{FOOT}</div></body></html>'
    ).encode()


def crawl(pages: int, share: float, seed: int) -> Iterator[Page]:
    """So many pages, of which about `share` are notices."""
    chance = Random(seed)
    for _ in range(pages):
        is_notice = chance.random() < share
        yield Page(page(notice(chance) if is_notice else news(chance), chance), is_notice)


@cache
def _samples() -> tuple[str, ...]:
    names = ("police-bulletin", "compilation-full-names", "compilation-three-matters", "rumour")
    names += ("court-three-cases", "health-codes", "one-clause-per-line")
    return tuple((RAW / f"{name}.txt").read_text("utf-8").strip() for name in names)


def _sentence(chance: Random) -> str:
    def filled(form: str) -> str:
        return form.format(place=chance.choice(PLACES), number=chance.randint(2, 90))

    return f"{chance.choice(PEOPLE)}{filled(chance.choice(ACTS))}，{filled(chance.choice(TURNS))}。"


def _shuffled(what: str | list[str], chance: Random) -> list[str]:
    return chance.sample(list(what), len(what))


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    asked.add_argument("out", type=Path, help="a folder, or a file that ends in .warc.gz")
    asked.add_argument("--pages", type=int, default=1000)
    asked.add_argument("--share", type=float, default=0.01, help="of notices among them")
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    pages = crawl(given.pages, given.share, given.seed)
    if given.out.name.endswith(".warc.gz"):
        given.out.write_bytes(warc_of([(one.html, "text/html") for one in pages], packed=True))
        return
    given.out.mkdir(parents=True)
    for number, one in enumerate(pages):
        (given.out / f"{number:07}.html").write_bytes(one.html)


if __name__ == "__main__":
    main()
