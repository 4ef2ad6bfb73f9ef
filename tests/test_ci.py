"""The workflow for users' repositories: its steps are run on a small repository of notices."""

from __future__ import annotations

import importlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from extract.judge.expect import read_expectations
from tests.perfect import dev_files

ROOT = Path(__file__).resolve().parents[1]
WORKFLOW = ROOT / "docs" / "ci-workflow.yml"
SKIPPED = {"Install", "Post the report"}
"""Steps that need the network."""


def workflow() -> Any:
    return importlib.import_module("yaml").safe_load(WORKFLOW.read_text("utf-8"))


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    for folder in ("notices", "gold", "bin"):
        (tmp_path / folder).mkdir()
    for file in dev_files()[:3]:
        shutil.copy(file.notice_path, tmp_path / "notices")
    shutil.copy(dev_files()[0].notice_path, tmp_path / "gold")
    shutil.copy(dev_files()[0].path, tmp_path / "gold")
    (tmp_path / "expectations.toml").write_text("[tables.notices]\nmin_rows = 3\n", "utf-8")
    command = tmp_path / "bin" / "tongbao"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{ROOT / "cli.py"}" "$@"\n', "utf-8")
    command.chmod(0o755)
    return tmp_path


def run_steps(repository: Path) -> dict[str, subprocess.CompletedProcess[str]]:
    content = workflow()
    env = {
        **os.environ,
        **content["env"],
        "PATH": f"{repository / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "GITHUB_STEP_SUMMARY": str(repository / "summary.md"),
    }
    return {
        step["name"]: subprocess.run(
            ["bash", "-eo", "pipefail", "-c", step["run"]],
            cwd=repository, env=env, capture_output=True, text=True, check=False,
        )
        for step in content["jobs"]["dataset"]["steps"]
        if "run" in step and step["name"] not in SKIPPED
    }  # fmt: skip


@pytest.mark.slow
def test_the_steps_run(repository: Path) -> None:
    first = run_steps(repository)
    assert first.pop("Evaluate").returncode == 1, "gold without floors"
    assert {name: done.returncode for name, done in first.items() if done.returncode} == {}
    report = (repository / "summary.md").read_text("utf-8")
    assert "There is no dataset of main yet" in report
    assert "score" in report
    subprocess.run(
        [repository / "bin" / "tongbao", "evaluate", "gold", "--update-floors"],
        cwd=repository, check=True, capture_output=True,
    )  # fmt: skip
    (repository / "notices" / dev_files()[0].notice_path.name).unlink()
    second = run_steps(repository)
    assert second["Evaluate"].returncode == 0
    assert second["Validate"].returncode == 1, "fewer notices than expected"
    assert "lost" in (repository / "comparison.txt").read_text("utf-8")
    assert (repository / "evaluation.html").is_file()


def test_where_to_install_from_is_a_variable() -> None:
    steps = {step.get("name"): step for step in workflow()["jobs"]["dataset"]["steps"]}
    assert steps["Install"]["run"] == 'python -m pip install "$TONGBAO"'
    assert steps["Install"]["env"] == {"TONGBAO": "${{ vars.TONGBAO }}"}


def test_the_expectations_in_the_page_are_understood(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "ci.md").read_text("utf-8")
    example = page.split("```toml\n")[1].split("```")[0]
    (tmp_path / "expectations.toml").write_text(example, "utf-8")
    read = read_expectations(tmp_path / "expectations.toml")
    assert read.tables["steps"].fill == {"time": 0.5}
    assert read.review.max_share == 0.3
    assert read.errors.max_rows == 0
