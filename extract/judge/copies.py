"""How much a damaged copy of a notice loses against its clean telling."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from extract.judge.evaluate import Judged, Report
from extract.judge.score import headline, total


@dataclass(frozen=True, slots=True)
class Copies:
    """One incident told in a clean and in a damaged notice, both as judged."""

    clean: Judged
    damaged: Judged


def copies(report: Report, folder: Path) -> list[Copies]:
    """The pairs of a clean and a damaged notice in the `incidents.json` of a gold set.

    A notice is damaged where repairs were made in it. Two damaged or two clean ones are no pair.
    """
    path = folder / "incidents.json"
    if not path.is_file():
        return []
    by_name = {judged.file.notice_path.name: judged for judged in report.notices if judged.found}
    told: dict[tuple[str, str], None] = {}
    for incident in json.loads(path.read_text("utf-8")):
        names = [name for name, _ in incident if name in by_name]
        told |= dict.fromkeys(combinations(names, 2))
    return [pair for names in told for pair in _ordered(*(by_name[name] for name in names))]


def _ordered(one: Judged, other: Judged) -> Iterator[Copies]:
    if _damage(one) and not _damage(other):
        yield Copies(other, one)
    elif _damage(other) and not _damage(one):
        yield Copies(one, other)


def _damage(judged: Judged) -> tuple[str, ...]:
    return judged.found.damage if judged.found else ()


def copies_lines(pairs: list[Copies]) -> Iterator[list[str]]:
    """A row a pair: both names, the damage, both headline scores and their difference."""
    for pair in pairs:
        clean, damaged = headline(pair.clean.counts), headline(pair.damaged.counts)
        yield [
            pair.clean.file.name,
            pair.damaged.file.name,
            ", ".join(_damage(pair.damaged)),
            f"{clean:.3f}",
            f"{damaged:.3f}",
            f"{damaged - clean:+.3f}",
        ]
    if pairs:
        both = [
            headline(total(judged.counts for judged in side))
            for side in zip(*((pair.clean, pair.damaged) for pair in pairs), strict=True)
        ]
        yield ["**all**", "", "", *(f"{score:.3f}" for score in both), f"{both[1] - both[0]:+.3f}"]
