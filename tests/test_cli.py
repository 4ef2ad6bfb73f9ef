"""The command line: what each command prints, writes and exits with."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from typer.testing import CliRunner

from cli import app
from extract.find.ner import Model
from extract.pipeline import extract_source
from extract.rules.load import Rules, default_path
from extract.values import Source
from schemas.records import Notice, ReviewItem
from tests.conftest import ROOT

# Invented people and events.
TEXT = "甘棠县公安局通报：8月3日，丁某将一份名单转发至微信群，被处以行政拘留五日的处罚。"
RULE = """
[[rule]]
id = "measure.warning"
finds = "measure"
match = '警告'
hits = ["给予丁某[警告]处分", "受到[警告]"]
misses = ["给予丁某记过处分"]
"""
COMMANDS = [command.name or "" for command in app.registered_commands]

invoke = CliRunner().invoke


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    path = tmp_path / "notice.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    folder = tmp_path / "rules"
    copytree(default_path() / "lexicon", folder / "lexicon")
    (folder / "measures.toml").write_text(RULE, "utf-8")
    return folder


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    shown = invoke(app, [command, "--help"])
    assert shown.exit_code == 0
    assert re.search(rf"Examples?:\n\n    tongbao {command}\b", shown.output)


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from typer.testing import CliRunner; import cli; "
        "CliRunner().invoke(cli.app, ['--help']); "
        "print([m for m in ('pandas', 'jieba', 'opencc', 'pydantic', 'lxml') if m in sys.modules])"
    )
    run = [sys.executable, "-c", code]
    assert subprocess.run(run, cwd=ROOT, capture_output=True, text=True).stdout.strip() == "[]"


def test_cli_py_is_the_program() -> None:
    run = [sys.executable, str(ROOT / "cli.py"), "--help"]
    shown = subprocess.run(run, cwd=ROOT.parent, capture_output=True, text=True)
    assert shown.returncode == 0
    assert "Turn notices into a dataset." in shown.stdout


def test_run_writes_a_dataset_that_validates(notice: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shown = invoke(app, ["run", str(notice), "--out", str(out)])
    assert shown.exit_code == 0, shown.output
    assert re.search(r"notices +│ +1 │", shown.stdout)
    assert "1/1" in shown.stderr
    assert lines(out / "notices.jsonl")[0]["text"] == TEXT
    valid = invoke(app, ["validate", str(out)])
    assert (valid.exit_code, valid.output) == (0, f"{out}: no problems\n")


BAD = [
    ("an empty file", b"", "empty"),
    ("white space", b" \n\t\n", "empty"),
    ("a binary file", b"\x89PNG\r\n\x1a\n\0\0\0", "binary"),
    ("nothing that decodes", b"\x00\xff\xfe\x81\x00\x9d\x00\xff\x00\x01\x02", "binary"),
    ("a page without text", "<html><title>公安处罚</title><img></html>".encode(), "no text"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "raw", "reason"), BAD, ids=[bad[0] for bad in BAD])
def test_bad_input_is_one_clear_line_and_the_run_goes_on(
    notice: Path, tmp_path: Path, what: str, raw: bytes, reason: str
) -> None:
    bad, out = tmp_path / "bad.txt", tmp_path / "out"
    bad.write_bytes(raw)
    shown = invoke(app, ["run", str(bad), str(notice), "--out", str(out)])
    assert shown.exit_code == 0
    (error,) = lines(out / "errors.jsonl")
    assert error["source"] == str(bad)
    assert reason in error["reason"]
    assert f"{bad}: {error['reason']}\n" in shown.stderr
    assert len(lines(out / "notices.jsonl")) == 1


def test_a_truncated_page_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    page, out = tmp_path / "page.html", tmp_path / "out"
    page.write_text(f"<html><body><div><p>{TEXT}</p><p>丁某被<a hre", "utf-8")
    assert invoke(app, ["run", str(page), "--out", str(out)]).exit_code == 0
    assert TEXT in lines(out / "notices.jsonl")[0]["text"]


def test_a_record_without_text_is_named_by_its_number(tmp_path: Path) -> None:
    file, out = tmp_path / "some.jsonl", tmp_path / "out"
    file.write_text(json.dumps({"text": TEXT, "id": "n1"}) + '\n{"title": "无正文"}\n', "utf-8")
    assert invoke(app, ["run", str(file), "--out", str(out)]).exit_code == 0
    (error,) = lines(out / "errors.jsonl")
    assert (error["source"], error["record"]) == (str(file), 2)
    assert lines(out / "notices.jsonl")[0]["source"] == "n1"


def test_a_file_without_permission(notice: Path, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("the superuser may read everything")
    out, closed = tmp_path / "out", tmp_path / "closed.txt"
    closed.write_text(TEXT, "utf-8")
    closed.chmod(0)
    assert invoke(app, ["run", str(closed), str(notice), "--out", str(out)]).exit_code == 0
    assert "permission" in lines(out / "errors.jsonl")[0]["reason"]


def test_nothing_that_could_be_read_exits_1(tmp_path: Path) -> None:
    out = tmp_path / "out"
    shown = invoke(app, ["run", str(tmp_path / "nowhere"), "--out", str(out)])
    assert shown.exit_code == 1
    assert "nowhere: missing" in shown.stderr
    assert "missing" in lines(out / "errors.jsonl")[0]["reason"]


STDIN = [
    ("one notice", TEXT, 1),
    ("two records", f'{{"text": "{TEXT}"}}\n{{"text": "{TEXT}其他。"}}\n', 2),
]


@pytest.mark.parametrize(("what", "given", "notices"), STDIN, ids=[s[0] for s in STDIN])
def test_standard_input(tmp_path: Path, what: str, given: str, notices: int) -> None:
    out = tmp_path / "out"
    assert invoke(app, ["run", "-", "--out", str(out)], input=given).exit_code == 0
    assert len(lines(out / "notices.jsonl")) == notices


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("no input", ["run", "--out", "out"]),
        ("no folder to write to", ["run", "notice.txt"]),
        ("an unknown option", ["run", "notice.txt", "--out", "out", "--fast"]),
        ("an unknown command", ["rum"]),
        ("an output that is a file", ["run", "notice.txt", "--out", "notice.txt"]),
        ("an output that holds something else", ["run", "notice.txt", "--out", "rules"]),
        ("no case of that number", ["explain", "notice.txt", "--case", "9"]),
        ("no gold there", ["evaluate", "rules"]),
    ],
)
def test_wrong_usage_exits_2(
    notice: Path, rules: Path, monkeypatch: pytest.MonkeyPatch, what: str, words: list[str]
) -> None:
    monkeypatch.chdir(notice.parent)
    shown = invoke(app, words)
    assert shown.exit_code == 2, shown.output
    assert shown.stderr
    assert notice.read_text("utf-8") == TEXT
    assert sorted(path.name for path in notice.parent.iterdir()) == ["notice.txt", "rules"]


@pytest.mark.parametrize("command", ["run", "explain", "evaluate", "rules"])
def test_a_broken_rule_file_stops_before_anything_is_written(
    notice: Path, rules: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    (rules / "measures.toml").write_text(RULE.replace("'警告'", "'(警告'"), "utf-8")
    monkeypatch.chdir(notice.parent)
    words = {"run": [".", "--out", "out"], "explain": ["notice.txt"], "evaluate": ["."]}
    shown = invoke(app, [command, *words.get(command, []), "--rules", str(rules)])
    assert shown.exit_code == 2
    assert shown.stdout == ""
    (line,) = shown.stderr.splitlines()
    assert line.startswith(f"tongbao: {rules / 'measures.toml'}: measure.warning: regex: ")
    assert not (notice.parent / "out").exists()


def test_rules_without_a_lexicon_that_is_needed(notice: Path, tmp_path: Path) -> None:
    (tmp_path / "few").mkdir()
    (tmp_path / "few" / "measures.toml").write_text(RULE, "utf-8")
    out = tmp_path / "out"
    words = ["run", str(notice), "--out", str(out), "--rules", str(tmp_path / "few")]
    shown = invoke(app, words)
    assert shown.exit_code == 2
    assert "no such" in shown.stderr.splitlines()[-1]
    assert not out.exists()


def _in_place_of_the_pipeline(
    monkeypatch: pytest.MonkeyPatch, extract: Callable[..., Notice]
) -> None:
    monkeypatch.setattr("extract.pipeline.extract_source", extract)


def test_strict_exits_1_if_anything_is_to_be_reviewed(
    notice: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reviewed(source: Source, rules: Rules, model: Model | None = None) -> Notice:
        item = ReviewItem(
            review_id="r1", kind="alarm", message="invented", rule="x", start=0, end=1, quote="甘"
        )
        return extract_source(source, rules).model_copy(update={"review": (item,)})

    _in_place_of_the_pipeline(monkeypatch, reviewed)
    words = ["run", str(notice), "--out", str(tmp_path / "out")]
    assert invoke(app, words).exit_code == 0
    assert invoke(app, [*words, "--strict"]).exit_code == 1


def test_a_broken_invariant_exits_3(
    notice: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(source: Source, rules: Rules, model: Model | None = None) -> Notice:
        raise ValueError("a row without a ground")

    _in_place_of_the_pipeline(monkeypatch, broken)
    out = tmp_path / "out"
    assert invoke(app, ["run", str(notice), "--out", str(out)]).exit_code == 3
    (error,) = lines(out / "errors.jsonl")
    assert error["source"] == str(notice)
    assert "a row without a ground" in error["traceback"]


def test_explain_shows_the_notice(notice: Path) -> None:
    shown = invoke(app, ["explain", str(notice)])
    assert shown.exit_code == 0, shown.output
    assert str(notice) in shown.stdout or TEXT[:6] in shown.stdout
    because = [line for line in shown.stdout.splitlines() if line.count(" ← ") == 2]
    assert because
    assert all(line.endswith("]") for line in because), "lines are cut"


def test_evaluate_prints_the_table_or_json(notice: Path) -> None:
    gold = {"notice": notice.name, "cases": [], "dates": [], "legal_refs": [], "thresholds": []}
    notice.with_name("notice.gold.json").write_text(json.dumps(gold), "utf-8")
    table = invoke(app, ["evaluate", str(notice.parent)])
    assert table.exit_code == 0, table.output
    assert "sanctions_full" in table.stdout
    scores = json.loads(invoke(app, ["evaluate", str(notice.parent), "--json"]).stdout)
    assert set(scores["slots"]["actors"]) >= {"p", "r", "f1", "gold", "pred"}
    assert 0 <= scores["score"] <= 1
    assert invoke(app, ["evaluate", str(notice.parent), "--errors"]).exit_code == 0


def test_validate_says_what_is_wrong(notice: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    invoke(app, ["run", str(notice), "--out", str(out)])
    (out / "steps.csv").unlink()
    shown = invoke(app, ["validate", str(out)])
    assert shown.exit_code == 1
    assert "steps.csv" in shown.output


def test_rules_are_listed_with_their_examples(rules: Path) -> None:
    shown = invoke(app, ["rules", "--rules", str(rules)])
    assert shown.output.splitlines() == [
        "measures.toml",
        "  measure.warning  finds measure",
        "    + 给予丁某[警告]处分",
        "    + 受到[警告]",
        "    - 给予丁某记过处分",
    ]


def test_rules_check_runs_every_example(rules: Path) -> None:
    words = ["rules", "--check", "--rules", str(rules)]
    assert invoke(app, words).output == "1 rules, no failing examples\n"
    (rules / "more.toml").write_text(RULE.replace("measure.w", "measure.z"), "utf-8")
    shown = invoke(app, words)
    assert shown.exit_code == 1
    assert "more.toml: measure.zarning: hit" in shown.output


def test_rules_unused(notice: Path, rules: Path) -> None:
    words = ["rules", "--unused", str(notice), "--rules", str(rules)]
    assert "measure.warning" in invoke(app, words).output
    notice.write_text(TEXT + "薛某受到警告。", "utf-8")
    assert invoke(app, words).output == ""


def test_schema_writes_schemas_and_descriptors(tmp_path: Path) -> None:
    shown = invoke(app, ["schema", str(tmp_path)])
    assert shown.exit_code == 0
    written = {path.name for path in tmp_path.iterdir()}
    assert {"notice.schema.json", "datapackage.json"} <= written
    assert {Path(line).name for line in shown.output.splitlines()} == written
