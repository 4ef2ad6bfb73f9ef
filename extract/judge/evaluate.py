"""The program's output on the notices beside a folder of gold files, scored."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.judge.gold import GoldFile, gold_files
from extract.judge.pairing import Pairing
from extract.judge.score import Counts, count, headline, pairings, total
from extract.rules.load import load_rules
from extract.values import Source
from schemas.records import Notice

Extract = Callable[[Path], Notice]
"""Reads one notice file, knowing nothing of its gold, and returns what is found in it."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One notice with its gold, what was found, and the pairs per slot.

    `found` is None, with the traceback in `failure`, where the notice could not be read.
    """

    file: GoldFile
    found: Notice | None
    failure: str | None
    slots: dict[str, Pairing]

    @property
    def counts(self) -> dict[str, Counts]:
        """The notice's counts per slot."""
        return {slot: count(pairing) for slot, pairing in self.slots.items()}


@dataclass(frozen=True, slots=True)
class Report:
    """Every notice of a gold folder, judged."""

    notices: tuple[Judged, ...]

    @property
    def counts(self) -> dict[str, Counts]:
        """The counts per slot over all notices."""
        return total(judged.counts for judged in self.notices)

    @property
    def score(self) -> float:
        """The headline score."""
        return headline(self.counts)

    @property
    def failed(self) -> tuple[Judged, ...]:
        """The notices that could not be read."""
        return tuple(judged for judged in self.notices if judged.failure)


def evaluate(gold_dir: Path, extract: Extract | None = None, names: Sequence[str] = ()) -> Report:
    """The report on the notices beside the gold files under `gold_dir`.

    `names` narrows it to notices whose name contains one of them. A notice that fails counts as
    one in which nothing was found, and its traceback stands in the report.
    """
    run = extract or extract_file
    chosen = [
        file
        for file in gold_files(gold_dir)
        if not names or any(name in file.name for name in names)
    ]
    return Report(tuple(judge(file, run) for file in chosen))


def judge(file: GoldFile, extract: Extract) -> Judged:
    """One notice, extracted and compared with its gold."""
    found, failure = None, None
    try:
        found = extract(file.notice_path)
    except Exception:  # reported, and the exit status says so: one bad notice hides no other
        failure = traceback.format_exc()
    return Judged(file, found, failure, pairings(file.gold, found))


def extract_file(path: Path) -> Notice:
    """What the program finds in the one notice that `path` holds."""
    from extract.pipeline import extract_source

    return extract_source(read_notice(path), load_rules())


def read_notice(path: Path) -> Source:
    """The one notice that `path` holds; raises `ValueError` where it holds none or several."""
    from extract.read import read_inputs

    sources = list(read_inputs([path]))
    if len(sources) != 1:
        raise ValueError(f"{path}: {len(sources)} notices where one was expected")
    source = sources[0]
    if not isinstance(source, Source):
        raise ValueError(f"{path}: {source.reason}")
    return source
