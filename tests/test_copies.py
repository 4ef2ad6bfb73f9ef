"""What a damaged copy loses against the clean telling of the same incident."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.judge.copies import Copies, copies, copies_lines
from extract.judge.evaluate import evaluate

DEV = Path(__file__).parent / "gold" / "dev"
CLEAN, SPUN = "a-compilation-numbered-full-names", "a-spun-copy-numbered-full-names"


@pytest.fixture(scope="module")
def pairs() -> list[Copies]:
    return copies(evaluate(DEV, names=("numbered-full-names",)), DEV)


def test_a_pair_is_a_clean_and_a_damaged_notice_once(pairs: list[Copies]) -> None:
    assert [(p.clean.file.name, p.damaged.file.name) for p in pairs] == [(CLEAN, SPUN)]


def test_a_row_shows_what_the_damage_costs(pairs: list[Copies]) -> None:
    row, whole = copies_lines(pairs)
    clean, damaged, difference = map(float, row[3:])
    assert row[:3] == [CLEAN, SPUN, "spun_words"]
    assert difference == pytest.approx(damaged - clean, abs=0.0011)
    assert whole[3:] == row[3:]


def test_a_set_without_incidents_has_no_pairs(tmp_path: Path) -> None:
    assert copies(evaluate(DEV, names=(CLEAN,)), tmp_path) == []
