"""What stands in the text and is none of it: furniture, tags, entities, image and link marks."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from extract.text.aligned import Edit, Text
from extract.values import Block

TAG = re.compile(
    r"</?(?:p|br|div|span|strong|em|b|i|u|a|img|font|h[1-6]|li|ul|ol|td|tr|th|table|tbody|section"
    r"|article|blockquote|sup|sub|center|hr|input|label|script|style|video|figure|iframe)"
    r"(?:\s[^<>\n]{0,2000})?\s*/?>|<!--[^\n]{0,300}?-->",
    re.IGNORECASE,
)
BLOCK_TAG = re.compile(
    r"</?(?:p|br|div|h[1-6]|li|ul|ol|tr|table|section|article|blockquote)\b", re.IGNORECASE
)
LEFT_TAG, LEFT_ENTITY = "repair.tag.left", "repair.entity.left"
"""Marks of HTML that were left in plain text."""
ENTITY = re.compile(r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}\d{0,2});")
IMAGE = re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\s]{0,2000}\)|\{image=\d+\}")
LINK = re.compile(r"(?<!!)\[([^\[\]\n]{1,300})\]\((?:https?:)?//[^()\s]{1,2000}\)")
FOOTNOTE = re.compile(r"(?<=[\u3400-\u9fff。，”）])\[\d{1,3}\]")
EMPHASIS = re.compile(r"(?<![*_])(\*\*|__)(?=[^\s*_])([^*_\n]{1,200}?)\1(?![*_])")
HASHES = re.compile(r"(?m)^[ \t\u3000]*#{1,6}[ \t]+(?=\S)")


def without_furniture(text: Text, blocks: Iterable[Block]) -> Text:
    """The text with a newline in place of each block of furniture, so that no rule reads it.

    Furniture inside another block (a dateline, a share price) leaves nothing: it cuts no sentence.
    """
    edits: list[Edit] = []
    told = 0
    for block in sorted(blocks, key=lambda block: (block.start, -block.end)):
        if block.role != "furniture":
            told = max(told, block.end)
        elif block.start < block.end:
            edits.append(Edit(block.start, block.end, "" if block.end <= told else "\n"))
    return text.edit(edits)


def without_markup(text: Text) -> Text:
    """The text without marks of HTML and Markdown that were left in plain text.

    - <p>, <br>: a newline; other tags and comments: nothing
    - &nbsp; &#8220; &lt;: the character
    - ![图](…), {image=1}, [1]: nothing; [文字](https://…): 文字; **重点**, # 标题: without marks
    """
    if "<" in text.norm:
        text = text.sub(TAG, lambda m: "\n" if BLOCK_TAG.match(m.group()) else "", LEFT_TAG)
    if "&" in text.norm:
        text = text.sub(ENTITY, lambda m: html.unescape(m.group()), LEFT_ENTITY)
    if "[" in text.norm or "{" in text.norm:
        text = text.sub(IMAGE, "")
        text = text.edit(_around(text.norm, LINK, 1)).sub(FOOTNOTE, "")
    if "**" in text.norm or "__" in text.norm:
        text = text.edit(_around(text.norm, EMPHASIS, 2))
    return text.sub(HASHES, "") if "#" in text.norm else text


def _around(norm: str, pattern: re.Pattern[str], group: int) -> Iterator[Edit]:
    """The edits that leave of each match its `group` alone."""
    for match in pattern.finditer(norm):
        a, b = match.span(group)
        if match.start() < a:
            yield Edit(match.start(), a, "")
        if b < match.end():
            yield Edit(b, match.end(), "")
