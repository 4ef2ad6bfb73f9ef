"""A decoded document as a `Source`: its text, its blocks, title, publisher and date."""

from __future__ import annotations

from dataclasses import dataclass

from extract.read.content import read_html
from extract.read.kinds import Kind
from extract.read.plain import read_plain
from extract.rules.load import Rules
from extract.values import Source


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of a document before it is read; its metadata win over what is found."""

    notice_id: str
    source: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    encoding: str | None = None
    why: str = ""


def read_content(content: str, given: Given, rules: Rules, kind: Kind) -> Source | None:
    """The source that a document is, or nothing where no text is left without the markup."""
    page = read_html(content, rules) if kind == "html" else read_plain(content)
    if not page.lines:
        return None
    return Source(
        notice_id=given.notice_id,
        source=given.source,
        text=page.text,
        encoding=given.encoding,
        title=given.title,
        publisher=given.publisher,
        published=given.published,
    )
