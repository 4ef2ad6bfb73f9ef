"""A page's story line by line, as it was read and as its gold has it, and how much of it agrees.

A segment is a line without its white space. Lines count as often as they stand on the page. Gold
may give a paragraph whole or in the lines in which it was set, with its dateline or without: a
paragraph that was read counts in the form in which the gold has more of it.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extract.read import read_inputs
from extract.values import Source


def page_of(gold: Path) -> Source:
    """The page beside its gold file."""
    (found,) = read_inputs([file_of(gold)])
    assert isinstance(found, Source)
    return found


def file_of(gold: Path) -> Path:
    """The file of the page beside its gold file."""
    return next(gold.parent.glob(f"{gold.stem}.[ht]*"))


def gold_of(file: Path) -> dict[str, Any]:
    """What a page says, as it was written down."""
    gold: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return gold


def told(source: Source) -> list[str]:
    """The lines of the story, white space aside."""
    veils = [block for block in source.blocks if block.role == "furniture"]
    lines = []
    for block in source.blocks:
        if block.role != "furniture":
            kept = [
                source.text[place]
                for place in range(block.start, block.end)
                if not any(veil.start <= place < veil.end for veil in veils)
            ]
            lines.append(bare("".join(kept)))
    return [line for line in lines if line]


def bare(text: str) -> str:
    """A text without white space."""
    return re.sub(r"\s+", "", text)


def forms(source: Source) -> list[list[list[str]]]:
    """Of each paragraph, the lines that it may be counted as."""
    veils = [block for block in source.blocks if block.role == "furniture"]
    found = []
    for block in source.blocks:
        if block.role == "furniture":
            continue
        whole = source.text[block.start : block.end]
        inside = [veil for veil in veils if block.start <= veil.start and veil.end <= block.end]
        kept = [
            c
            for place, c in enumerate(whole, block.start)
            if not any(veil.start <= place < veil.end for veil in inside)
        ]
        texts = ["".join(kept), whole]
        ways = [[text] for text in texts] + [text.split("\n") for text in texts]
        lines = [[bare(line) for line in way if bare(line)] for way in ways]
        found.append([way for way in lines if way])
    return [ways for ways in found if ways]


@dataclass(frozen=True, slots=True)
class Reading:
    """What somebody read of a page: its paragraphs, title, possible publishers, and date.

    Of each paragraph `paragraphs` has the lines that it may be counted as.
    """

    paragraphs: Sequence[Sequence[list[str]]]
    title: str | None
    publishers: Sequence[str | None]
    published: str | None


def reading_of(source: Source) -> Reading:
    """What this project read of a page."""
    return Reading(forms(source), source.title, (source.publisher,), source.published)


def counted(paragraphs: Sequence[Sequence[list[str]]], wanted: Counter[str]) -> list[str]:
    """The lines of all paragraphs, each in the form of which most is wanted, by share."""
    lines: list[str] = []
    for ways in paragraphs:
        shares = [sum(line in wanted for line in way) / len(way) for way in ways]
        lines += ways[shares.index(max(shares))]
    return lines


@dataclass(slots=True)
class Agreement:
    """Lines and fields of pages that agree with the gold, and how many there are."""

    pages: int = 0
    both: int = 0
    read: int = 0
    wanted: int = 0
    right: Counter[str] = field(default_factory=Counter)

    def add(self, reading: Reading, gold: dict[str, Any]) -> None:
        """Count one page more."""
        wanted = Counter(map(bare, gold["text"]))
        lines = Counter(counted(reading.paragraphs, wanted))
        self.pages += 1
        self.both += (lines & wanted).total()
        self.read += lines.total()
        self.wanted += wanted.total()
        self.right["title"] += bare(reading.title or "") == bare(gold["title"] or "")
        accepted = [bare(name or "") for name in gold["publisher"] or [""]]
        self.right["publisher"] += any(bare(name or "") in accepted for name in reading.publishers)
        self.right["date"] += reading.published == gold["published"]

    @property
    def precision(self) -> float:
        """The share of what was read that is wanted."""
        return self.both / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        """The share of what is wanted that was read."""
        return self.both / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.both / (self.read + self.wanted) if self.read + self.wanted else 0.0
