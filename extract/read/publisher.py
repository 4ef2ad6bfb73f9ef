"""Who issued what a page tells: the body, else the medium, else the site; and where that stands.

发布机构：某市政府办公室, 发文机关：…            the body itself, named as such
某县公安局 / 2022年3月19日                       it signs the document
某县公安局关于查处一起案件的情况通报               the title names it
来源：某市晚报, （转载自某某公众号）               what was copied
某县融媒体中心 2022-03-14 11:08 发布, 某报 记者 …  a medium or an account
版权所有：某某网, og:site_name                   the site
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.read.days import days_in
from extract.read.form import plain_form
from extract.read.headline import names_site
from extract.read.page import Line, Page
from extract.read.signature import Signature
from extract.rules.load import Rules
from extract.rules.match import find

SITE = re.compile(
    r"(?:[_|｜]|\s[-–—]\s|--|-)\s*([^-_|｜–—]{2,20}?)(?:\s*[-_|]\s*Powered by.*)?\s*\Z"
)
BODY_OF = re.compile(
    r"\A(.{2,}?(?:法院|检察院|公安局|纪委监委|纪委|监委|政府|卫健委|委员会))"
    r"(?:研究室|政治部|政工科|宣传[处科股]|综合[处科股室]|党风(?:政风)?(?:监督)?室|新闻(?:办|中心))\Z"
)
"""A department inside a body: what it gives out is the body's."""
MEDIUM_OF = re.compile(r"\A(.{2,}(?:[报報网網台臺]|新[闻聞]|在[线線]))社?(?:股份)?有限公司\Z")
LETTERHEAD = re.compile(
    r"\A(.{2,24}?(?:政府|局|委|委员会|厅|部|院|署|处|会|中心|办公室|公所|公司|学校|大学))"
    r" ?(?:书函|函|令|文件)\Z"
)
SITE_SUFFIX = re.compile(
    r"(?:电子[版报]|電子[版報]|数字报|多媒体数字版|手机版|首页|官网|官方网站)\Z"
)
SIGNED, TITLED = 1.2, 1.5
"""Ranks of a body that signs or that the title names: behind a label, before a source."""
HEADED = 1.3
"""The rank of a body whose letterhead stands above its document."""
HEAD = 4
"""Lines in which a letterhead stands."""
ABOVE, BELOW = 12, 3
"""Lines around the story in which a medium is named, where nothing says it is a byline."""
MOSTLY = 0.8
ACCOUNT, OWNED = 3, 4
"""Ranks of an account and of the owner of a site."""
ELSEWHERE = frozenset(("behind", "related", "links", "link", "comments", "neighbour", "menu"))
"""Furniture that tells of other pages than this."""


@dataclass(frozen=True, slots=True)
class Publisher:
    """A name as published, and where it was found."""

    name: str | None
    where: str = ""


def find_publisher(
    page: Page, parts: Sequence[str], title: str | None, signature: Signature, rules: Rules
) -> Publisher:
    """The issuing body of a page, else its medium, else its site."""
    found = sorted(_candidates(page, parts, title, signature, rules), key=lambda item: item[0])
    for _, name, where in found:
        name = MEDIUM_OF.sub(r"\1", BODY_OF.sub(r"\1", name.strip(" ·-—_，。、")))
        if len(name) > 1 and not find(plain_form(name), rules, "no_publisher"):
            return Publisher(name, where)
    return Publisher(None)


def _candidates(
    page: Page, parts: Sequence[str], title: str | None, signature: Signature, rules: Rules
) -> Iterator[tuple[float, str, str]]:
    if signature.bodies:
        bodies = (_published(page, name, signature.lines) for name in signature.bodies)
        yield SIGNED, "、".join(bodies), "signature"
    for line, part in zip(page.lines[:HEAD], parts, strict=False):
        if part in ("", "above", "docnumber") and (letterhead := LETTERHEAD.match(line.text)):
            yield HEADED, line.form.published(page.text, *letterhead.span(1)), "letterhead"
    for name in _title_issuers(title or "", rules):
        yield TITLED, name, "title"
    yield from _framed(page, parts, rules)
    first = next(
        (place for place, part in enumerate(parts) if not part and _long(page.lines[place])), None
    )
    if first is not None:
        for rank, name, rule in _of_line(page, page.lines[first], rules):
            if rule == "publisher.dateline":
                yield rank, name, rule
    for rank, key in ((2.5, "publisher"), (4.5, "site")):
        if key in page.data:
            yield rank, page.data[key], "the page's data"
    document = page.data.get("document_title", "")
    if site := SITE.search(document):
        yield 5, SITE_SUFFIX.sub("", plain_site(site.group(1))), "the page's data"
    elif document and names_site(document, rules):
        yield 5, SITE_SUFFIX.sub("", plain_site(document)), "the page's data"


def _framed(page: Page, parts: Sequence[str], rules: Rules) -> Iterator[tuple[float, str, str]]:
    """The names in the lines that are furniture, those that tell of other pages aside."""
    told = [place for place, part in enumerate(parts) if not part]
    near = range(told[0] - ABOVE, told[-1] + 1 + BELOW) if told else range(len(parts))
    for place, (line, part) in enumerate(zip(page.lines, parts, strict=True)):
        far = part in ("apart", "outside") and place not in near
        menu = (
            part in ("apart", "outside") and line.links > MOSTLY and not days_in(line.text, rules)
        )
        if part == "account":
            yield ACCOUNT, page.text[line.start : line.end], "account"
        elif part and (far or menu):
            yield from (item for item in _of_line(page, line, rules) if item[0] >= OWNED)
        elif part:
            for rank, name, rule in _of_line(page, line, rules):
                if rank >= OWNED or part not in ELSEWHERE:
                    yield rank, name, rule


def _of_line(page: Page, line: Line, rules: Rules) -> Iterator[tuple[float, str, str]]:
    for rule in rules.of("publisher"):
        for match in rule.pattern.finditer(line.text):
            start, end = match.span("name")
            if start < end:
                name = line.form.published(page.text, start, end)
                yield float(rule.gives["rank"]), name, rule.id


def _title_issuers(title: str, rules: Rules) -> Iterator[str]:
    form = plain_form(title)
    for rule in rules.of("title_issuer"):
        if match := rule.pattern.search(form):
            name = next(filter(None, match.groups()))
            at = form.index(name)
            yield title[at : at + len(name)] if len(form) == len(title) else name


def _published(page: Page, name: str, lines: Sequence[int]) -> str:
    """A name in the characters of the page."""
    for place in lines:
        line = page.lines[place]
        at = line.text.find(name)
        if at >= 0:
            return line.form.published(page.text, at, at + len(name))
    return name


def plain_site(name: str) -> str:
    """A site's name without the marks around it."""
    return name.strip(" ★☆【】[]<>·-—_")


def _long(line: Line) -> bool:
    return len(line.text) > 30
