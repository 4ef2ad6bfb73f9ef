"""Drafts of exposures, and what is found in a stretch in the text's own coordinates."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extract.rules.load import Rules
from extract.rules.match import find
from extract.values import Mention
from schemas.enumerations import DataKind

SENTENCE = re.compile(r"[^。！？\n；]+")


@dataclass(frozen=True, slots=True)
class Exposed:
    """One kind of data exposed; `tier` tells what said so, `counted` where its count stands."""

    start: int
    end: int
    text: str
    rule: str
    data_kind: DataKind
    tier: str
    subjects: str | None = None
    count: int | None = None
    records: int | None = None
    counted: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """Nouns for data that stand in one list, and the sentence around them."""

    sentence: tuple[int, int]
    nouns: tuple[Mention, ...]


def found_in(text: str, scope: tuple[int, int], kind: str, rules: Rules) -> list[Mention]:
    """The mentions of `kind` in the stretch `scope` of `text`."""
    start, end = scope
    return [
        replace(m, start=m.start + start, end=m.end + start)
        for m in find(text[start:end], rules, kind)
    ]
