"""Maximum one-to-one matching of gold rows with found rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.judge.rows import Row


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which gold row was matched by which found row, and what was left on either side.

    Only required gold rows count: `right` and `missed` hold those. `excused` are the pairs of
    optional rows, which count neither way; `wrong` are the found rows that match nothing.
    """

    right: tuple[tuple[Row, Row], ...]
    excused: tuple[tuple[Row, Row], ...]
    missed: tuple[Row, ...]
    wrong: tuple[Row, ...]


def pair(gold: Sequence[Row], found: Sequence[Row]) -> Pairing:
    """The maximum matching of `gold` with `found`, required gold rows before optional ones.

    Rows are given out by augmenting paths: a row once matched stays matched, so that optional
    rows, which come last, never cost a required one its match.
    """
    edges = [[j for j, row in enumerate(found) if want.matches(row)] for want in gold]
    owner: dict[int, int] = {}
    order = sorted(range(len(gold)), key=lambda i: gold[i].optional)
    for i in order:
        _augment(i, edges, owner, set())
    pairs = sorted((i, j) for j, i in owner.items())
    matched = {i for i, _ in pairs}
    return Pairing(
        right=tuple((gold[i], found[j]) for i, j in pairs if not gold[i].optional),
        excused=tuple((gold[i], found[j]) for i, j in pairs if gold[i].optional),
        missed=tuple(row for i, row in enumerate(gold) if i not in matched and not row.optional),
        wrong=tuple(row for j, row in enumerate(found) if j not in owner and not row.optional),
    )


def _augment(i: int, edges: list[list[int]], owner: dict[int, int], seen: set[int]) -> bool:
    for j in edges[i]:
        if j in seen:
            continue
        seen.add(j)
        if j not in owner or _augment(owner[j], edges, owner, seen):
            owner[j] = i
            return True
    return False
