"""HTML as a page: the text as a reader sees it, line by line, in the order of the page.

Entities are characters, `<br>` and the end of a block are one newline, runs of white space in
the source are one space. Head, scripts, styles and attributes are no text. An inline tag cuts
nothing, so a word set half in bold stays one word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

SILENT = frozenset(("script", "style", "template", "title"))
BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "button", "caption", "center"),
        *("dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure"),
        *("footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "iframe"),
        *("legend", "li", "main", "marquee", "menu", "nav", "noscript", "ol", "optgroup"),
        *("option", "p", "pre", "section", "select", "summary", "table", "tbody", "td"),
        *("textarea", "tfoot", "th", "thead", "tr", "ul"),
    )
)
STRONG = ("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6")
KINDS = frozenset((*STRONG, "a", "pre", "textarea", "svg"))
DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
WHITE = re.compile(r"[ \t\r\n\f]+")
CONTROLS = {code: bytes((code,)).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
SEWN = frozenset(
    (
        "a",
        "b",
        "cite",
        "em",
        "font",
        "i",
        "label",
        "mark",
        "s",
        "small",
        "span",
        "strong",
        "time",
        "u",
    )
)
"""Inline tags that a page may set apart from each other by its layout alone."""
HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$)"
    r"|text-indent\s*:\s*-\d{3,}|(?:left|top)\s*:\s*-\d{3,}|opacity\s*:\s*0\s*(?:;|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Node:
    """A block of the page: the one around it, its tag, its class and id, whether it is hidden."""

    parent: int
    tag: str
    names: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the page's text with the block it stands in, and how much of it is link or bold."""

    start: int
    end: int
    node: int
    links: float
    strong: bool
    gap: bool


@dataclass(slots=True)
class Head:
    """What a page says of itself: its title, its meta tags and links by name, its scripts.

    `structured` is its JSON-LD; `scripts` is the rest, in which accounts keep name and time.
    """

    title: str = ""
    meta: list[tuple[str, str]] = field(default_factory=list)
    structured: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)


def read_markup(markup: str) -> Written:
    """The text of an HTML document, however broken, with its lines, blocks and head."""
    raw = DECLARATION.sub("", markup).replace("\0", "\ufffd").encode("utf-8", "replace")
    written = Written()
    target: Any = written  # lxml's stub wants methods that take bytes as well; none are sent
    etree.fromstring(raw, etree.HTMLParser(encoding="utf-8", huge_tree=True, target=target))
    return written


@dataclass(slots=True)
class Written:
    """What was read so far, while the parser tells of one tag after the other.

    No tree is built: a page may be nested deeper than any tree that libxml2 would make of it.
    `hidden` holds the stretches inside lines that a reader does not see, `seams` the offsets where
    one inline tag ends and another begins without a space.
    """

    lines: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    head: Head = field(default_factory=Head)
    stack: list[int] = field(default_factory=list)
    inside: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    current: list[str] = field(default_factory=list)
    counts: list[int] = field(default_factory=lambda: [0, 0, 0])
    length: int = 0
    at: int = -1
    gap: bool = False
    silent: list[str] = field(default_factory=list)
    hidden: list[tuple[int, int]] = field(default_factory=list)
    veil: str = ""
    veiled: int = 0
    seams: list[int] = field(default_factory=list)
    closed: bool = False
    width: int = 0

    @property
    def text(self) -> str:
        """The text as read, without empty lines at its end."""
        return "\n".join(self.lines).rstrip("\n")

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A tag is opened."""
        if tag in BLOCKS:
            self._close(forced=False)
            self._node(tag, attributes)
        elif tag == "br":
            self._close(forced=True)
        elif tag in SEWN:
            if self.closed and self.current:
                self.seams.append(self._place())
            self.closed = False
        elif tag in ("meta", "link"):
            self._meta(attributes)
        elif tag in SILENT:
            structured = tag == "script" and attributes.get("type") == "application/ld+json"
            self.silent.append("structured" if structured else tag)
            if structured:
                self.head.structured.append("")
        if tag in KINDS:
            self.inside[tag] += 1
        if self.veil == tag:
            self.veiled += 1
        elif not self.veil and tag not in BLOCKS and _is_hidden(attributes):
            self.veil, self.veiled = tag, 1
            self.hidden.append((self._place(), self._place()))

    def end(self, tag: str) -> None:
        """A tag is closed, by the page or by what follows."""
        if tag in BLOCKS:
            self._close(forced=False)
            self.stack.pop()
        elif tag in SILENT and self.silent:
            self.silent.pop()
        elif tag in SEWN:
            self.closed = True
        if self.veil == tag:
            self.veiled -= 1
            if not self.veiled:
                self.veil = ""
                self.hidden[-1] = self.hidden[-1][0], self._place()
        if tag in KINDS:
            self.inside[tag] -= 1

    def data(self, text: str) -> None:
        """Text between tags."""
        if self.silent:
            if self.silent[-1] == "structured":
                self.head.structured[-1] += text
            elif self.silent[-1] == "script":
                self.head.scripts.append(text)
            elif self.silent[-1] == "title" and self.inside["svg"] == 0:
                self.head.title += text
        elif not self.inside["pre"] and not self.inside["textarea"]:
            self._add(text)
        else:
            first, *others = text.replace("\r\n", "\n").split("\n")
            self._add(first)
            for line in others:
                self._close(forced=True)
                self._add(line)

    def comment(self, text: str) -> None:
        """A comment is no text."""

    def close(self) -> None:
        """The page is read to its end."""
        self._close(forced=False)

    def _place(self) -> int:
        return self.length + self.width

    def _add(self, text: str) -> None:
        text = WHITE.sub(" ", text).translate(CONTROLS)
        if not self.current or self.current[-1].endswith(" "):
            text = text.lstrip(" ")
        if not text:
            return
        if self.at < 0 and text.strip() and self.stack:
            self.at = self.stack[-1]
        size = sum(map(len, text.split()))
        linked = self.inside["a"] > 0
        strong = any(self.inside[tag] for tag in STRONG)
        for place, counted in enumerate((True, linked, strong)):
            self.counts[place] += size * counted
        self.current.append(text)
        self.width += len(text)
        self.closed = False

    def _close(self, forced: bool) -> None:
        line = "".join(self.current).rstrip(" ")
        stripped = line.strip()
        if stripped:
            start = self.length + len(line) - len(line.lstrip())
            total, linked, strong = self.counts
            bold = strong * 10 >= total * 9
            end = start + len(stripped)
            self.rows.append(Row(start, end, self.at, linked / total, bold, self.gap))
        self.current.clear()
        self.width = 0
        if line or forced:
            self.gap = not stripped
            self.lines.append(line)
            self.length += len(line) + 1
            self.counts = [0, 0, 0]
            self.at = -1

    def _node(self, tag: str, attributes: Mapping[str, str]) -> None:
        parent = self.stack[-1] if self.stack else -1
        names = " ".join(filter(None, (attributes.get("class"), attributes.get("id"))))
        self.nodes.append(Node(parent, tag, names, _is_hidden(attributes)))
        self.stack.append(len(self.nodes) - 1)

    def _meta(self, attributes: Mapping[str, str]) -> None:
        names = ("name", "property", "itemprop", "http-equiv", "rel")
        name = next((attributes[key] for key in names if attributes.get(key)), "")
        content = attributes.get("content") or attributes.get("href") or ""
        if name and content:
            self.head.meta.append((name.lower(), content.strip()))


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    return "hidden" in attributes or bool(HIDDEN.search(attributes.get("style", "")))
