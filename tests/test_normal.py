"""The normal form that rules read: one form for each character, mark and space."""

from __future__ import annotations

import pytest

from extract.rules.load import load_rules
from extract.text import normalise, prepare
from extract.values import Block, Source

RULES = load_rules()

FORMS = [
    ("full-width letters and digits", "ＱＱ群２０２０年", "QQ群2020年"),
    ("half-width marks", "经查,甲某(男,24岁)转发;乙某看!", "经查，甲某（男，24岁）转发；乙某看！"),
    ("a comma inside a number", "1,203名、1，203名", "1,203名、1,203名"),
    ("a comma between numbers of a list", "第42,433条、2020,100人", "第42，433条、2020，100人"),
    ("a comma before a date", "2月3日,1月5日", "2月3日，1月5日"),
    ("a clock", "08:35、8：35", "08:35、8:35"),
    ("a colon elsewhere", "经查:甲某", "经查：甲某"),
    ("points in dates and numbers", "2020.1.28、3.5万条", "2020.1.28、3.5万条"),
    ("a point that ends a line", "甲某转发.\n乙某看", "甲某转发。\n乙某看"),
    ("half-width kana marks", "甲｡乙､丙｢丁｣", "甲。乙、丙“丁”"),
    ("dashes and tildes", "3－5日、3～5日、警方－－通报", "3-5日、3~5日、警方--通报"),
    ("middle dots", "阿不都•热合曼、阿不都・热合曼", "阿不都·热合曼、阿不都·热合曼"),
    ("Kangxi radicals", "⼀名⼥⽣在⽉底", "一名女生在月底"),
    ("radicals of the supplement", "某县卫⽣局副局⻓⻢某⻅面", "某县卫生局副局长马某见面"),
    ("compatibility forms", "行政處罰", "行政处罚"),
    ("enclosed numbers", "①甲㈠乙⑴丙⒈丁", "①甲（一）乙（1）丙1.丁"),
    ("a zero among characters", "二○二○年", "二〇二〇年"),
    ("zero-width and private use", "甲\u200b某\ufeff转\ue5e5发\u00ad", "甲某转发"),
    ("titles in angle brackets", "<<网络安全法>>、＜刑法＞", "《网络安全法》、<刑法>"),
    ("line ends", "甲\r\n乙\u2028丙", "甲\n乙\n丙"),
]

QUESTIONS = [
    ("at the end", "算违法吗?", "算违法吗？"),
    ("before a quote's end", "“谁发的?”他问，", "“谁发的？”他问，"),
    ("inside a line that asks", "怎么办?记者了解到，", "怎么办？记者了解到，"),
    ("for a lost character", "某医?护士，将名单", "某医?护士，将名单"),
    ("for a lost character of a date", "1?28日，甲某", "1?28日，甲某"),
    (
        "on a page with half-width marks",
        "甲某被拘?官方回应,乙某,丙某",
        "甲某被拘？官方回应，乙某，丙某",
    ),
]

QUOTES = [
    ("corner brackets", "「群」、『群』", "“群”、“群”"),
    ("nested", "「甲說『走』後」", "“甲说‘走’后”"),
    ("straight", '发至"同学群"和"家人群"', "发至“同学群”和“家人群”"),
    ("single outside", "发至‘同学群’", "发至“同学群”"),
    ("mistyped pair", "发至“同学群“，又发至”家人群”", "发至“同学群”，又发至“家人群”"),
    ("each paragraph anew", '他说"走\n发至"群"', "他说“走\n发至“群”"),
    ("an apostrophe", "It's 'momo'", "It's “momo”"),
]

SPACES = [
    ("before marks", "信息 ，两字 。", "信息，两字。"),
    ("inside a word of prose", "经查，甲某将名 单转发。", "经查，甲某将名单转发。"),
    ("about numbers", "经查，2020 年 1 月 28 日，QQ 群内", "经查，2020年1月28日，QQ群内"),
    ("between items of a byline", "海州晚报 记者 林一", "海州晚报 记者 林一"),
    ("several between items", "来源：晚报    阅读 33", "来源：晚报 阅读 33"),
    ("letter by letter", "警 情 通 报", "警情通报"),
    ("indentation", "　　经查，甲某\n    乙某，转发", "经查，甲某\n乙某，转发"),
    ("between Latin words", "用No 1 phone发", "用No 1 phone发"),
    ("around a number in a title", "某市通报 3 起问题", "某市通报3起问题"),
    ("behind a marker", "案例一 一名男子偷拍，被罚。", "案例一 一名男子偷拍，被罚。"),
    ("between names", "对赵某 钱某 孙某某罚款，", "对赵某、钱某、孙某某罚款，"),
]

MARKUP = [
    ("tags", "<p>经查，<strong>甲某</strong>转发</p>", "\n经查，甲某转发\n"),
    ("line breaks", "甲某<br/>乙某", "甲某\n乙某"),
    ("entities", "&ldquo;群&rdquo;&nbsp;A&amp;B &#22269;", "“群” A&B 国"),
    ("an image", "经查![图](http://a.cn/1.png)，甲某", "经查，甲某"),
    ("a link", "据[某某网](https://a.cn/1)报道", "据某某网报道"),
    ("a footnote", "甲某转发[1]。乙某", "甲某转发。乙某"),
    ("emphasis", "**经查**，甲某", "经查，甲某"),
    ("a comment", "<!--1607869352000-->经查", "经查"),
    ("no tag", "体温<37.3℃，年龄>18岁", "体温<37.3℃，年龄>18岁"),
    ("masked characters", "**市公安局，某***群", "**市公安局，某***群"),
]


EVERY = [*FORMS, *QUESTIONS, *QUOTES, *SPACES, *MARKUP]


@pytest.mark.parametrize(("what", "raw", "norm"), EVERY, ids=[row[0] for row in EVERY])
def test_normal_form(what: str, raw: str, norm: str) -> None:
    assert normalise(raw, RULES).norm == norm


def test_furniture_is_gone_and_a_newline_stands_where_it_was() -> None:
    text = "经查，甲某广告：七折转发名单"
    prepared = prepare(Source("0", "test", text, (Block(5, 10, "furniture"),)), RULES)
    assert prepared.text.norm == "经查，甲某\n转发名单"
    at = prepared.text.norm.index("转发")
    assert prepared.text.span(at, at + 2) == (10, 12)


def test_a_page_of_nothing_has_nothing() -> None:
    for text in ("", " \n\u3000\n", "\u200b"):
        prepared = prepare(Source("0", "test", text), RULES)
        assert not prepared.text.norm.strip()
        assert prepared.passages == ()
        assert prepared.script == "hans"
