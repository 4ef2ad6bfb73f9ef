"""The program's output on the notices beside a folder of gold files, scored."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.judge.gold import GoldFile, gold_files
from extract.judge.pairing import Pairing
from extract.judge.score import Counts, count, headline, pairings, total
from extract.pipeline import extract_source
from extract.read import read_inputs
from extract.rules.load import Rules, load_rules
from extract.values import Source
from schemas.records import Notice

Extract = Callable[[Source], Notice]
"""Finds everything in one notice, knowing nothing of its gold."""


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


def evaluate(
    gold_dir: Path,
    extract: Extract | None = None,
    rules: Rules | None = None,
    names: Sequence[str] = (),
) -> Report:
    """The report on the notices beside the gold files under `gold_dir`.

    `extract` is the whole pipeline unless another is given; `names` narrows the report to notices
    whose name contains one of them. A notice that fails counts as one in which nothing was found,
    and its traceback stands in the report.
    """
    loaded = rules or load_rules()
    run = extract or (lambda source: extract_source(source, loaded))
    chosen = [
        file
        for file in gold_files(gold_dir)
        if not names or any(name in file.name for name in names)
    ]
    return Report(tuple(judge(file, run, loaded) for file in chosen))


def judge(file: GoldFile, extract: Extract, rules: Rules) -> Judged:
    """One notice, read, extracted and compared with its gold."""
    found, failure = None, None
    try:
        found = extract(read_notice(file.notice_path, rules))
    except Exception:  # reported, and the exit status says so: one bad notice hides no other
        failure = traceback.format_exc()
    return Judged(file, found, failure, pairings(file.gold, found))


def read_notice(path: Path, rules: Rules | None = None) -> Source:
    """The one notice that `path` holds; raises `ValueError` where it holds none or several."""
    sources = list(read_inputs([path], rules=rules))
    if len(sources) != 1:
        raise ValueError(f"{path}: {len(sources)} notices where one was expected")
    source = sources[0]
    if not isinstance(source, Source):
        raise ValueError(f"{path}: {source.reason}")
    return source
