"""Expected totals of a dataset: `tongbao validate --expect`."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli import app
from extract.judge.expect import ExpectationError, read_expectations, unmet
from extract.write.dataset import write_dataset
from schemas.records import ErrorRecord
from tests import specimen


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    quiet = specimen.notice(source="乙.txt", notice_id=specimen.notice_id("乙"), review=[])
    errors = [ErrorRecord(source="空.txt", reason="the file is empty")]
    write_dataset([specimen.notice(), quiet], errors, tmp_path / "out")
    return tmp_path / "out"


@pytest.mark.parametrize(
    ("toml", "broken"),
    [
        ("[tables.steps]\nmin_rows = 10\nmax_rows = 10", []),
        ("[tables.steps]\nmin_rows = 11", ["steps: 10 rows, at least 11 expected"]),
        ("[tables.steps]\nmax_rows = 9", ["steps: 10 rows, at most 9 expected"]),
        ("[tables.steps.fill]\ntime = 0.8", []),
        (
            "[tables.steps.fill]\ntime = 0.9",
            ["steps.time: filled in 80.0%, at least 90.0% expected"],
        ),
        ("[tables.steps.fill]\nmood = 0.1", ["steps.mood: no such column"]),
        ("[tables.tweets]\nmin_rows = 1", ["tweets: 0 rows, at least 1 expected"]),
        ("[review]\nmax_share = 0.5", []),
        (
            "[review]\nmax_share = 0.4",
            ["review: 50.0% of the notices are listed, at most 40.0% expected"],
        ),
        ("[errors]\nmax_rows = 0", ["errors: 1 inputs could not be read, at most 0 expected"]),
        ("", []),
    ],
)
def test_expectations(dataset: Path, toml: str, broken: list[str]) -> None:
    file = dataset.parent / "expectations.toml"
    file.write_text(toml, "utf-8")
    assert unmet(read_expectations(file), dataset) == broken
    result = CliRunner().invoke(app, ["validate", str(dataset), "--expect", str(file)])
    assert result.exit_code == (1 if broken else 0)
    assert all(line in result.stdout for line in broken)


@pytest.mark.parametrize(
    ("toml", "reason"),
    [
        ("[tables.steps]\nminimum = 1", r"tables\.steps\.minimum"),
        ("[review]\nmax_share = 30", r"review\.max_share"),
        ("[tables.steps", "Expected"),
    ],
)
def test_a_file_that_means_nothing_is_refused(tmp_path: Path, toml: str, reason: str) -> None:
    file = tmp_path / "expectations.toml"
    file.write_text(toml, "utf-8")
    with pytest.raises(ExpectationError, match=reason):
        read_expectations(file)
    assert CliRunner().invoke(app, ["validate", "x", "--expect", str(file)]).exit_code == 2
