"""The wheel carries what the program needs away from its repository."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy of the files that git knows, so that nothing is left in the tree."""
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("dist")
    packed = subprocess.run(
        ["tar", "--create", "--exclude-vcs", "--exclude=./.*", "--exclude=./data/out", "."],
        cwd=ROOT, capture_output=True, check=True,
    ).stdout  # fmt: skip
    subprocess.run(["tar", "--extract"], cwd=source, input=packed, check=True)
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check"]
    build += ["--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", str(out), "."]
    subprocess.run(build, cwd=source, check=True)
    (built,) = out.glob("tongbao-*.whl")
    return built


def test_every_rule_file_is_in_the_wheel(wheel: Path) -> None:
    here = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "rules").rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
    with ZipFile(wheel) as archive:
        there = {name for name in archive.namelist() if name.startswith("rules/")}
    assert there == here


def test_the_installed_program_loads_them_and_runs(wheel: Path, tmp_path: Path) -> None:
    with ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    (tmp_path / "notice.txt").write_text("某县公安局对丁某处以行政拘留五日的处罚。", "utf-8")
    code = (
        "import sys; sys.path.insert(0, 'site'); import cli, extract;"
        "assert extract.__file__.startswith(sys.argv.pop(1)), extract.__file__;"
        "assert extract.load_rules().rules; cli.main()"
    )
    run = [sys.executable, "-P", "-c", code, str(tmp_path / "site")]
    shown = subprocess.run(
        [*run, "run", "notice.txt", "--out", "out"], cwd=tmp_path, capture_output=True, text=True
    )
    assert shown.returncode == 0, shown.stderr
    assert (tmp_path / "out" / "notices.jsonl").exists()
