"""The pieces of furniture in a line, and whether a line is made of nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extract.read.page import Line
from extract.rules.load import Rules

LONGEST = 400
"""Characters of a line that rules for whole lines still look at."""
BYLINE_REST = 16
"""Characters in a byline that no piece explains: the name of an author or of an account."""
READERS = frozenset(("comments", "post"))
"""Furniture behind which others than the page's author write."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line's form that is furniture: what of it, where it may stand."""

    start: int
    end: int
    part: str
    zone: str
    alone: bool
    value: Mapping[str, Any]


def pieces_of(line: Line, rules: Rules) -> tuple[Piece, ...]:
    """Every stretch of a line that a rule for furniture matches, overlapping or not."""
    if len(line.text) > LONGEST:
        return ()
    found = []
    for rule in rules.of("furniture"):
        gives = rule.gives
        for match in rule.pattern.finditer(line.text):
            found.append(
                Piece(
                    *match.span(),
                    str(gives["part"]),
                    str(gives.get("zone", "")),
                    bool(gives.get("alone", True)),
                    match.groupdict(),
                )
            )
    return tuple(found)


ALLOWED = {"head": ("", "head", "edge"), "foot": ("", "foot", "edge"), "body": ("",)}


def made_of(line: Line, pieces: Sequence[Piece], zone: str) -> str:
    """The part that a line is if pieces that may stand in `zone` make it up, else empty."""
    fitting = [piece for piece in pieces if piece.zone in ALLOWED[zone]]
    if not fitting:
        return ""
    sure = [piece for piece in fitting if piece.alone]
    if not sure and (zone == "body" or len(fitting) == 1):
        return ""
    covered: set[int] = set()
    for piece in fitting:
        covered.update(range(piece.start, piece.end))
    rest = [c for place, c in enumerate(line.text) if place not in covered]
    left = sum(c.isalnum() for c in rest)
    dated = any(piece.part in ("byline", "count") for piece in fitting)
    allowed = BYLINE_REST if zone == "head" and dated and not set(rest) & set("。；！？，") else 2
    allowed = min(allowed, len(covered))
    if left > allowed:
        return ""
    if any(piece.part in READERS for piece in fitting):
        return next(piece.part for piece in fitting if piece.part in READERS)
    return max(sure or fitting, key=lambda piece: piece.end - piece.start).part
