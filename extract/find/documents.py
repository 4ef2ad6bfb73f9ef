"""Documents by their titles: what was passed on, shown or read."""

from __future__ import annotations

import re

from extract.rules.load import Rules
from extract.rules.match import find
from extract.values import Mention

DRAFT = re.compile(r"征求意见稿|意见稿|讨论稿|送审稿|审议稿|草案|初稿|未定稿|草稿")
LOOSE = re.compile(r"[\s“”‘’《》（）()、，,：:·\-—]")


def find_documents(text: str, rules: Rules) -> list[Mention]:
    """The titled documents in `text`, mentions of kind `document`, in reading order.

    《关于恢复客运线路的通告（讨论稿）》
    “关于某医院报告一例病例的调查报告”

    Laws, newspapers and the names of group chats are none. `value` holds `title` without its
    marks, `draft`, and `key`, by which two spellings of one title are equal.
    """
    return [_valued(m) for m in find(text, rules, "document")]


def _valued(m: Mention) -> Mention:
    title = str(m.value["title"])
    value = {"title": title, "draft": bool(DRAFT.search(title)), "key": LOOSE.sub("", title)}
    return Mention(m.kind, m.start, m.end, m.text, m.rule, value)
