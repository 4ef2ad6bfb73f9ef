"""The values that flow through the pipeline, from a file to the records.

Everything here is frozen. Offsets of a `Source` and its blocks count code points of the
published text; offsets of a `Passage` or `Mention` count characters of `Text.norm`, and
`Text.span` leads from there back to the published text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from schemas.enumerations import PassageKind

Role = Literal["title", "heading", "paragraph", "furniture"]

NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the published text with the part it plays on its page."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Source:
    """One notice as it was found: its text, and what its file says about it.

    `found` says, for `encoding`, `title`, `publisher` and `published`, where each was found, and
    for `sieve` by which words it passed.
    """

    notice_id: str
    source: str
    text: str
    blocks: tuple[Block, ...] = ()
    encoding: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    found: Mapping[str, str] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of the normalised text: a case, a sentence, a clause, a law explanation …"""

    kind: PassageKind
    start: int
    end: int
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """Something found in the normalised text by one rule."""

    kind: str
    start: int
    end: int
    text: str
    rule: str
    value: Mapping[str, Any] = field(default_factory=lambda: NOTHING)
