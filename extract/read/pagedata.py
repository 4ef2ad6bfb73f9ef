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
        r"\b(?:publish_?(?:ed)?_?(?:time|date|at)|pub_?(?:time|date)|create_?time|created_at|ct)"
        r"[\"']?\s*[=:]\s*[\"']?"
        r"(\d{10}(?:\d{3})?(?!\d)|\d{4}-\d{1,2}-\d{1,2}[^\"']{0,12}"
        r"|[A-Z][a-z]{2} [A-Z][a-z]{2} \d{1,2} [\d:]{8} \+\d{4} \d{4})[\"',;}\s]",
        re.IGNORECASE,
    ),
    "publisher": re.compile(
        r"\b(?:nick_?name|screen_?name|user_name_cn|source_?name|account_?name)[\"']?\s*[=:]\s*"
        r"(?:htmlDecode\()?[\"']([^\"'\\]{2,40})[\"']",
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
            column = columns[name]
            if column == "url" and content not in found.get(column, content):
                found[column] += f" {content}"
            found.setdefault(column, content)
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
            value = item.get(key)
            value = value[0] if isinstance(value, list) and value else value
            person = isinstance(value, dict) and value.get("@type") == "Person"
            if isinstance(value, dict) and isinstance(value.get("name"), str) and not person:
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
