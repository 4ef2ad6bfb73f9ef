"""A noun phrase that can act, and the raw finds that phrases are put together from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from extract.values import Mention
from schemas.enumerations import Gender

PhraseKind = Literal["person", "collective", "organization", "group_chat", "kin", "pronoun"]
Span = tuple[int, int]
TITLE = re.compile(r"《[^《》\n]{1,80}》")
QUOTE = re.compile(r"“[^“”\n]{1,400}”")


@dataclass(slots=True, eq=False)
class Phrase:
    """One noun phrase: its extent, where its name stands, and what it says of the actor."""

    kind: PhraseKind
    start: int
    end: int
    name: str
    name_start: int
    name_end: int
    rule: str
    position: str | None = None
    organization: str | None = None
    organization_span: Span | None = None
    relation: str | None = None
    gender: Gender | None = None
    age: int | None = None
    count: int | None = None
    alias: str | None = None
    platform: str | None = None
    audience: int | None = None
    actor: bool = True
    type: str | None = None
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The raw finds that phrases are put together from."""

    text: str
    posts: tuple[Mention, ...]
    names: tuple[Mention, ...]
    bodies: tuple[Mention, ...]
    groups: tuple[Mention, ...]
    quotes: tuple[Span, ...] = field(default=())


def meets(span: Span, other: Span) -> bool:
    """Whether two stretches share a character."""
    return span[0] < other[1] and other[0] < span[1]


def overlaps(mention: Mention, spans: Iterable[Span]) -> bool:
    """Whether a mention shares a character with one of `spans`."""
    return any(meets((mention.start, mention.end), span) for span in spans)


def is_body(mention: Mention) -> bool:
    """Whether a body or a place was found that people belong to, not only a department."""
    return bool(mention.value["type"] in ("body", "settlement"))
