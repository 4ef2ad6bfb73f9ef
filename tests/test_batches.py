"""Batches of hard shapes: very many small files, and one page without a line break."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.pipeline import extract_source
from extract.read import Options, sieve_of
from extract.rules.load import load_rules
from extract.run.dataset import Plan, make_dataset
from extract.run.outcome import Outcome

RULES = load_rules()
OPTIONS = Options(RULES, sieve=sieve_of(RULES))

# Invented people and events.
TEXT = "甘棠县公安局通报：丁某将一份名单转发至微信群，被处以行政拘留五日的处罚。"
WEATHER = "今日多云转晴，公园里游人不少。"


def run(folder: Path, workers: int = 1) -> Outcome:
    """What a run finds in a folder, after writing it beside it."""
    out, plan = folder.parent / f"out{workers}", Plan(workers)
    return make_dataset(
        [folder], out, OPTIONS, lambda source: extract_source(source, RULES), plan=plan
    )


def small_files(folder: Path, count: int) -> None:
    """So many files in `folder`, every five thousandth a notice."""
    for number in range(count):
        if number % 1000 == 0:
            (folder / f"{number // 1000}").mkdir(parents=True)
        text = f"{TEXT}第{number}号" if number % 5000 == 0 else f"{WEATHER}{number}"
        (folder / f"{number // 1000}" / f"{number}.txt").write_text(text, "utf-8")


def test_five_million_characters_without_a_line_break(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "long.txt").write_text(TEXT * 140_000, "utf-8")
    (tmp_path / "in" / "one.txt").write_text(TEXT, "utf-8")
    outcome = run(tmp_path / "in")
    (error,) = outcome.errors
    assert (error.source, error.reason[:8]) == ("long.txt", "too long")
    assert [notice.source for notice in outcome.notices] == ["one.txt"]


@pytest.mark.slow
def test_a_folder_of_a_hundred_thousand_small_files(tmp_path: Path) -> None:
    small_files(tmp_path / "in", 100_000)
    one, two = run(tmp_path / "in"), run(tmp_path / "in", workers=2)
    assert (len(one.notices), one.rejected, one.errors) == (20, 99_980, ())
    assert one == two
