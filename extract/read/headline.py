"""What a line must look like to be a headline, and what of it is published."""

from __future__ import annotations

import re

from extract.read.form import PINYIN, plain_form
from extract.read.page import NUMBERED, Line
from extract.rules.load import Rules

LINK = re.compile(r"\A[#*\s]*!?\[([^\[\]\n]{2,300})\]\(\S*\)\s*\Z")
MARKS = re.compile(r"\A(?:#{1,6}\s+|\*\*|[■◆●▪◇□○·★☆]\s*)|\*\*\Z")
OFFERED = re.compile(r"\s*[\[【](?:复制链接|複製連結|打印|收藏|转载|原创)[\]】]\s*\Z")
HAN = re.compile("[\u4e00-\u9fff]")
BARE = re.compile(r"[\W_]+")
NAMES = re.compile(
    "(?:警情|情况|案情|案件|协查|处罚|查处|调查|处理|内部|党内)?(?:通报|通告|公告|公示|声明|说明|快报|简报|提示|辟谣)"
    "|(?:公安|行政|刑事|民事|政务|党纪|纪律|处分|处罚|复议|检察|监察|司法|律师){0,3}"
    "(?:决定书|判决书|裁定书|通知书|告知书|建议书|意见书)"
)
NO_HEADLINE = re.compile(
    r"\A(?:受文者|主旨|说明|正本|副本|发文\w{2}|收文\w{2}) ?[：:]|[。；，、：]\Z|\A尊敬的"
    r"|\A【(?![^】]*(?:通报|通告|公告|声明|说明|提示))[^【】]{2,8}】\Z"
    r"|(?<!\d)\d{1,2}-\d{1,2} \d{1,2}:\d{2}|\A\W*\Z|代表[：:]?\Z|(?<!关于)文件\Z|号\Z"
)
BRACKETS = str.maketrans("()", "（）")
SHORTEST, LONGEST = 5, 90
FULL = 9
"""Characters from which on a headline is no name of a site."""


def headline(text: str, line: Line) -> str:
    """A line's published characters, without marks of Markdown and spaces between letters."""
    whole = text[line.start : line.end]
    link = LINK.match(whole)
    raw = link.group(1) if link else line.form.published(text)
    if not link and not line.hidden and PINYIN.search(whole.translate(BRACKETS)):
        raw = whole
    return " ".join(OFFERED.sub("", MARKS.sub("", raw)).split())


def names_site(text: str, rules: Rules) -> bool:
    """Whether a headline is the name of a site, of a body, or of a kind of page: 微博正文."""
    form = plain_form(text)
    kinds = ("signer", "site_name")
    return not NAMES.fullmatch(form) and any(
        rule.pattern.fullmatch(form) for kind in kinds for rule in rules.of(kind)
    )


def reads_like_headline(text: str) -> bool:
    """Whether a line may be a headline: short, no end of a sentence, no number of an entry."""
    if NAMES.fullmatch(text):
        return True
    chinese = len(HAN.findall(text)) >= SHORTEST - 1
    return (
        chinese
        and SHORTEST <= len(text) <= LONGEST
        and not (NO_HEADLINE.search(text) or NUMBERED.match(text))
    )


def bare(text: str) -> str:
    """A text's letters and digits alone."""
    return BARE.sub("", text)
