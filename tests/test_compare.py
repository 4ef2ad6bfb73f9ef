"""What changed between two datasets: which records are lost, gained, changed, and by which rule."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from cli import app
from extract.judge.compare import Comparison, as_json, as_text, compare
from extract.judge.dataset import SCORED, DatasetError, table_rows
from extract.judge.evaluate import read_notice
from extract.pipeline import extract_source
from extract.rules.load import default_path, load_rules
from extract.write.dataset import write_dataset
from schemas.records import Notice
from schemas.tables import tables
from tests import specimen
from tests.perfect import dev_files

Edit = dict[str, Any]

NAME = specimen.TEXT.index("人姓名、") + 2
NOUN: Edit = {"start": NAME, "end": NAME + 1, "quote": "名"}
"""A part of what the specimen quotes for the names exposed."""


def edited(table: str, row: int, edit: Edit | None, case: int = 0) -> Notice:
    """The specimen with one row of a case changed, or left out."""
    found = specimen.notice().model_dump()
    part = found["cases"][case]
    rows = list(part[table])
    rows[row : row + 1] = [] if edit is None else [{**rows[row], **edit}]
    part[table] = rows
    return Notice.model_validate(found)


def compared(folder: Path, old: list[Notice], new: list[Notice]) -> Comparison:
    write_dataset(old, [], folder / "old")
    write_dataset(new, [], folder / "new")
    return compare(folder / "old", folder / "new")


def fates(comparison: Comparison) -> dict[str, tuple[int, int, int]]:
    """Changed, gained and lost of every table in which anything is not the same."""
    tally = {
        table: (counts["changed"], counts["gained"], counts["lost"])
        for table, counts in comparison.summary.items()
    }
    return {table: counts for table, counts in tally.items() if any(counts)}


def test_every_table_of_the_contract_is_compared() -> None:
    assert {*tables(), "review"} == set(SCORED)


def test_a_dataset_is_the_same_as_itself(tmp_path: Path) -> None:
    comparison = compared(tmp_path, [specimen.notice()], [specimen.notice()])
    assert fates(comparison) == {}
    assert comparison.summary["steps"]["same"] == 5


@pytest.mark.parametrize(
    ("why", "table", "row", "edit", "expected"),
    [
        ("a row left out", "steps", 3, None, {"steps": (0, 0, 1)}),
        ("another value", "sanctions", 0, {"value": 15}, {"sanctions": (1, 0, 0)}),
        ("an unscored column", "steps", 0, {"action": "tell"}, {"steps": (1, 0, 0)}),
        ("another rule says the same", "sanctions", 0, {"rule": "test.other"}, {}),
        ("another quote says the same", "exposures", 0, NOUN, {}),
    ],
)
def test_one_row_changed(
    tmp_path: Path, why: str, table: str, row: int, edit: Edit | None, expected: Any
) -> None:
    comparison = compared(tmp_path, [specimen.notice()], [edited(table, row, edit)])
    assert fates(comparison) == expected, why


def test_lost_and_gained_are_told_with_quote_and_rule(tmp_path: Path) -> None:
    comparison = compared(tmp_path, [specimen.notice()], [edited("sanctions", 0, None)])
    (lost,) = comparison.of("lost")
    assert (lost.table, lost.entry.quote) == ("sanctions", "行政拘留五日")
    assert lost.entry.values["rule"] == specimen.RULE
    assert "«行政拘留五日»  test.specimen" in as_text(comparison)
    turned = compare(tmp_path / "new", tmp_path / "old")
    assert [change.entry.quote for change in turned.of("gained")] == ["行政拘留五日"]


def test_changed_fields_are_named(tmp_path: Path) -> None:
    comparison = compared(
        tmp_path,
        [specimen.notice()],
        [edited("sanctions", 0, {"value": 15, "status": "suspended"})],
    )
    (change,) = comparison.of("changed")
    assert change.fields == {"value": ("5", "15"), "status": ("imposed", "suspended")}
    assert "value: 5→15, status: imposed→suspended" in as_text(comparison)


def test_of_equal_rows_those_with_overlapping_quotes_are_paired(tmp_path: Path) -> None:
    """刑事拘留 falls on two people; without the first, the first is lost, not the second."""
    comparison = compared(tmp_path, [specimen.notice()], [edited("sanctions", 0, None, case=1)])
    (lost,) = comparison.of("lost")
    assert lost.entry.values["actor"] == "封某"
    assert fates(comparison) == {"sanctions": (0, 0, 1)}


def test_a_notice_that_is_gone_is_lost_with_all_its_rows(tmp_path: Path) -> None:
    other = specimen.notice(source="乙.txt", notice_id=specimen.notice_id("乙"))
    comparison = compared(tmp_path, [specimen.notice(), other], [specimen.notice()])
    tally = comparison.summary
    assert tally["notices"] == {"same": 1, "changed": 0, "gained": 0, "lost": 1}
    assert tally["sanctions"] == {"same": 6, "changed": 0, "gained": 0, "lost": 6}


def test_a_page_that_changed_is_paired_by_its_source(tmp_path: Path) -> None:
    """Its id and its offsets are others; what it says is the same, or overlaps by its quotes."""
    text = "更新：" + specimen.TEXT
    moved = json.loads(
        specimen.notice().model_dump_json(),
        object_hook=lambda one: {
            key: value + 3 if key in ("start", "end") else value for key, value in one.items()
        },
    )
    moved |= {"text": text, "notice_id": specimen.notice_id(text)}
    comparison = compared(tmp_path, [specimen.notice()], [Notice.model_validate(moved)])
    assert fates(comparison) == {}


def test_json_has_the_summary_first(tmp_path: Path) -> None:
    comparison = compared(tmp_path, [specimen.notice()], [edited("steps", 3, None)])
    written = as_json(comparison)
    assert list(written) == ["summary", "changed", "gained", "lost"]
    (lost,) = written["lost"]
    assert (lost["table"], lost["source"], lost["quote"]) == (
        "steps", "qinghe/2022-04.txt", "转发至其他微信群",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("option", "status"), [([], 0), (["--fail-on", "lost"], 1), (["--fail-on", "gained"], 0)]
)
def test_exit_status(tmp_path: Path, option: list[str], status: int) -> None:
    compared(tmp_path, [specimen.notice()], [edited("steps", 3, None)])
    arguments = ["compare", str(tmp_path / "old"), str(tmp_path / "new"), *option]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == status
    assert result.stdout.startswith("table")


def test_nothing_lost_is_no_failure(tmp_path: Path) -> None:
    compared(tmp_path, [specimen.notice()], [specimen.notice()])
    arguments = ["compare", str(tmp_path / "old"), str(tmp_path / "new"), "--fail-on", "lost"]
    assert CliRunner().invoke(app, arguments).exit_code == 0


def test_a_folder_without_a_dataset_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"no notices\.csv"):
        compare(tmp_path, tmp_path)
    result = CliRunner().invoke(app, ["compare", str(tmp_path), str(tmp_path)])
    assert result.exit_code == 2
    assert CliRunner().invoke(app, ["compare", ".", ".", "--fail-on", "all"]).exit_code == 2


def run_on_dev(out: Path, rules: Path) -> None:
    loaded = load_rules(rules)
    notices = [extract_source(read_notice(f.notice_path, loaded), loaded) for f in dev_files()]
    write_dataset(notices, [], out)


def without_rule(rules: Path, name: str, folder: Path) -> Path:
    """A copy of the rules that lacks one of them."""
    shutil.copytree(rules, folder)
    for file in folder.glob("*.toml"):
        head, *blocks = file.read_text("utf-8").split("[[rule]]")
        kept = [block for block in blocks if f'\nid = "{name}"\n' not in block]
        file.write_text("[[rule]]".join([head, *kept]), "utf-8")
    return folder


@pytest.mark.slow
def test_every_record_lost_with_a_rule_is_named(tmp_path: Path) -> None:
    """The rule that made most sanctions is dropped; an independent count knows what is lost."""
    run_on_dev(tmp_path / "old", default_path())
    made = list(table_rows(tmp_path / "old", "sanctions"))
    name, times = Counter(row["rule"] for row in made).most_common(1)[0]
    assert times > 10
    run_on_dev(tmp_path / "new", without_rule(default_path(), name, tmp_path / "rules"))
    comparison = compare(tmp_path / "old", tmp_path / "new")

    def bag(rows: Iterable[dict[str, str]]) -> Counter[tuple[str, ...]]:
        return Counter((row["notice_id"], *(row[f] for f in SCORED["sanctions"])) for row in rows)

    gone = bag(made) - bag(table_rows(tmp_path / "new", "sanctions"))
    named = [
        change.old.values
        for fate in ("lost", "changed")
        for change in comparison.of(fate)
        if change.table == "sanctions" and change.old is not None
    ]
    assert gone
    assert gone - bag(named) == Counter()
    lost = [c for c in comparison.of("lost") if c.table == "sanctions"]
    assert sum(c.entry.values["rule"] == name for c in lost) > times / 2
