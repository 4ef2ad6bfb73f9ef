"""A decoded document as a `Source`: its text, its blocks, title, publisher and date."""

from __future__ import annotations

from dataclasses import dataclass, replace

from extract.read.blocks import blocks_of
from extract.read.content import read_html
from extract.read.furniture import parts_of
from extract.read.heads import above_title, second_headlines
from extract.read.kinds import Kind
from extract.read.page import Page
from extract.read.plain import read_plain
from extract.read.published import find_published
from extract.read.publisher import find_publisher
from extract.read.signature import behind_signature, find_signature
from extract.read.title import find_title
from extract.rules.load import Rules
from extract.values import Source


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of a document before it is read; its metadata win over what is found.

    `passed` are the words by which it passed the sieve.
    """

    notice_id: str
    source: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    encoding: str | None = None
    why: str = ""
    url: str | None = None
    passed: tuple[str, ...] = ()


def read_content(content: str, given: Given, rules: Rules, kind: Kind) -> Source | None:
    """The source that a document is, or nothing where no text is left without the markup.

    Raises `ReadError` for one that is too long.
    """
    page = read_html(content, rules) if kind == "html" else read_plain(content)
    return read_page(page, given, rules)


def read_page(page: Page, given: Given, rules: Rules) -> Source | None:
    """The source that a page is, or nothing where it has no text."""
    if not page.lines:
        return None
    if given.url:
        page = replace(page, data={**page.data, "url": given.url})
    parts = parts_of(page, rules)
    title = find_title(page, parts, rules)
    for place in title.repeats:
        parts[place] = "title again"
    second = second_headlines(page, parts, title.lines, rules)
    for place in above_title(page.lines, title.lines, rules):
        parts[place] = parts[place] or "above"
    for place in second:
        parts[place] = ""
    told = [place for place, part in enumerate(parts) if not part and place not in title.lines]
    signature = find_signature(page.lines, told, rules)
    for place in behind_signature(page.lines, told, signature, rules):
        parts[place] = "behind"
    published = find_published(page, parts, told, signature, rules)
    publisher = find_publisher(page, parts, title.text, signature, rules)
    found = {
        "encoding": given.why,
        "title": "given" if given.title else title.where,
        "publisher": "given" if given.publisher else publisher.where,
        "published": "given" if given.published else published.where,
        "sieve": " ".join(given.passed),
    }
    return Source(
        notice_id=given.notice_id,
        source=given.source,
        text=page.text,
        blocks=blocks_of(page, parts, title.lines, signature.lines, rules),
        encoding=given.encoding,
        title=given.title or title.text,
        publisher=given.publisher or publisher.name,
        published=given.published or published.value,
        url=page.data.get("url"),
        found={name: where for name, where in found.items() if where},
    )
