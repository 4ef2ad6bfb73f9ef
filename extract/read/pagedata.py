"""What an HTML page says of itself in its head: meta tags, JSON-LD, the title element.

Gives `published` (as written), `title`, `publisher`, `site`, `url`, each where the page has it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from extract.read.markup import Head
from extract.rules.load import Rules

STRUCTURED = {"datePublished": "published", "headline": "title", "url": "url"}
ARTICLE = re.compile(r"Article|Posting|Report|WebPage")
SCRIPTED = {
    "published": re.compile(
        r"\b(?:publish_?time|publish_?date|pub_?time|pub_?date|create_?time|ct)\s*[=:]\s*"
        r"[\"'](\d{10}(?:\d{3})?|\d{4}-\d{1,2}-\d{1,2}[^\"']{0,12})[\"']",
        re.IGNORECASE,
    ),
    "publisher": re.compile(
        r"\b(?:nick_?name|user_name_cn)\s*[=:]\s*(?:htmlDecode\()?[\"']([^\"'\\]{2,40})[\"']",
        re.IGNORECASE,
    ),
}
"""What accounts and portals say in their scripts: var ct = "1647856800", pubtime = "2020-03-05"."""
DEPTH = 6
"""Levels of JSON-LD that are looked into."""


def page_data(head: Head, rules: Rules) -> dict[str, str]:
    """The page's own data by name; meta tags come before JSON-LD, JSON-LD before scripts."""
    columns = {row["name"]: row["column"] for row in rules.table("page_meta")}
    ranks = {name: rank for rank, name in enumerate(columns)}
    found: dict[str, str] = {}
    for name, content in sorted(head.meta, key=lambda item: ranks.get(item[0], len(ranks))):
        if name in columns and not content.isspace():
            found.setdefault(columns[name], content)
    for block in head.structured:
        for name, value in _structured(block):
            found.setdefault(name, value)
    for name, form in SCRIPTED.items():
        if name not in found and (match := form.search("\n".join(head.scripts))):
            found[name] = match.group(1)
    if title := " ".join(head.title.split()):
        found["document_title"] = title
    return found


def _structured(block: str) -> Iterator[tuple[str, str]]:
    try:
        content = json.loads(block, strict=False)
    except ValueError:
        return  # a script that is no JSON says nothing
    for item in _objects(content, DEPTH):
        if not ARTICLE.search(str(item.get("@type", ""))):
            continue
        for key, name in STRUCTURED.items():
            if isinstance(value := item.get(key), str) and value.strip():
                yield name, value.strip()
        for key, name in (("publisher", "site"), ("author", "publisher")):
            if isinstance(value := item.get(key), dict) and isinstance(value.get("name"), str):
                yield name, value["name"].strip()


def _objects(content: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth == 0:
        return
    if isinstance(content, dict):
        yield content
        for value in content.values():
            yield from _objects(value, depth - 1)
    elif isinstance(content, list):
        for value in content:
            yield from _objects(value, depth - 1)
