"""Agreement of two annotators: one folder of gold files scored against another."""

from __future__ import annotations

from pathlib import Path

from extract.judge.evaluate import Judged, Report
from extract.judge.gold import GoldError, gold_files
from extract.judge.score import pairings


def agreement(dir_a: Path, dir_b: Path) -> Report:
    """The report on B's gold files, taken as found, against A's gold files of the same names.

    Raises `GoldError` where a file of A has no counterpart in B.
    """
    others = {file.path.relative_to(dir_b): file for file in gold_files(dir_b)}
    judged = []
    for file in gold_files(dir_a):
        other = others.get(file.path.relative_to(dir_a))
        if other is None:
            raise GoldError(file.path, f"has no counterpart under {dir_b}")
        judged.append(Judged(file, None, None, pairings(file.gold, other.gold)))
    return Report(tuple(judged))
