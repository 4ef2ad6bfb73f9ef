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

from extract.read.form import plain_form
from extract.read.page import Line, Page
from extract.read.signature import Signature
from extract.rules.load import Rules
from extract.rules.match import find

SITE = re.compile(
    r"(?:[_|｜]|\s[-–—]\s|--|-)\s*([^-_|｜–—]{2,20}?)(?:\s*[-_|]\s*Powered by.*)?\s*\Z"
)
SIGNED, TITLED = 1.2, 1.5
"""Ranks of a body that signs or that the title names: behind a label, before a source."""
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
        name = name.strip(" ·-—_，。、")
        if len(name) > 1 and not find(plain_form(name), rules, "no_publisher"):
            return Publisher(name, where)
    return Publisher(None)


def _candidates(
    page: Page, parts: Sequence[str], title: str | None, signature: Signature, rules: Rules
) -> Iterator[tuple[float, str, str]]:
    if signature.bodies:
        bodies = (_published(page, name, signature.lines) for name in signature.bodies)
        yield SIGNED, "、".join(bodies), "signature"
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
    site = SITE.search(page.data.get("document_title", ""))
    if site:
        yield 5, site.group(1), "the page's data"


def _framed(page: Page, parts: Sequence[str], rules: Rules) -> Iterator[tuple[float, str, str]]:
    """The names in the lines that are furniture, those that tell of other pages aside."""
    for line, part in zip(page.lines, parts, strict=True):
        if part == "account":
            yield ACCOUNT, page.text[line.start : line.end], "account"
        elif part:
            for rank, name, rule in _of_line(page, line, rules):
                if rank >= OWNED or part not in ELSEWHERE:
                    yield rank, name, rule


def _of_line(page: Page, line: Line, rules: Rules) -> Iterator[tuple[float, str, str]]:
    for rule in rules.of("publisher"):
        for match in rule.pattern.finditer(line.text):
            start, end = match.span("name")
            if start < end:
                places = line.form.places[start:end]
                name = "".join(page.text[place] for place in places)
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
            return "".join(page.text[p] for p in line.form.places[at : at + len(name)])
    return name


def _long(line: Line) -> bool:
    return len(line.text) > 30
