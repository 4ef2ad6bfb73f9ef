"""Whole datasets written from the gold sets' notices: grounded, valid, the same twice."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from shutil import copytree

import pytest
from jsonschema import Draft202012Validator

from extract.pipeline import extract_source
from extract.read import Options
from extract.rules.load import load_rules
from extract.run.dataset import make_dataset
from extract.run.outcome import Outcome
from extract.write.validate import validate_dataset
from tests.conftest import ROOT, shared

RULES = load_rules()
OPTIONS = Options(RULES)
GOLD = ROOT / "tests" / "gold"
SETS = [path.name for path in sorted(GOLD.iterdir()) if path.is_dir()]
QUOTED = ("actors", "steps", "sanctions", "exposures", "legal_refs", "thresholds")


def notices(gold: Path, folder: Path) -> Path:
    """A folder with the notices of a gold set alone."""

    def is_gold(_: str, names: list[str]) -> list[str]:
        return [name for name in names if name.endswith((".json", ".toml", ".md"))]

    return Path(copytree(gold, folder / "notices", ignore=is_gold))


def dataset(source: Path, out: Path) -> Outcome:
    """What a run writes for a folder of notices."""
    return make_dataset([source], out, OPTIONS, lambda one: extract_source(one, RULES))


def table(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module", params=[*SETS, "seeds"])
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dataset of a gold set; beside it, its notices."""
    name = request.param
    folder = tmp_path_factory.mktemp(name)
    source = shared("corpus", "seeds") if name == "seeds" else GOLD / name
    outcome = dataset(notices(source, folder), folder / "out")
    assert outcome.errors == ()
    assert outcome.notices
    return folder / "out"


def test_a_written_dataset_is_valid(written: Path) -> None:
    assert validate_dataset(written) == []


def test_every_quote_is_its_slice_of_the_published_text(written: Path) -> None:
    lines = (written / "notices.jsonl").read_text("utf-8").splitlines()
    texts = {record["notice_id"]: record["text"] for record in map(json.loads, lines)}
    rows = 0
    for name, column in [*((name, "quote") for name in QUOTED), ("dates", "text")]:
        for row in table(written, name):
            rows += 1
            start, end = int(row["start"]), int(row["end"])
            assert texts[row["notice_id"]][start:end] == row[column]
    assert rows


def test_every_record_holds_to_the_exported_schema(written: Path) -> None:
    schema = json.loads((ROOT / "schemas" / "notice.schema.json").read_text("utf-8"))
    validator = Draft202012Validator(schema)
    for line in (written / "notices.jsonl").read_text("utf-8").splitlines():
        assert [error.message for error in validator.iter_errors(json.loads(line))] == []


def test_two_runs_write_the_same_bytes(written: Path, tmp_path: Path) -> None:
    dataset(written.parent / "notices", tmp_path / "again")
    for file in sorted(written.iterdir()):
        assert file.read_bytes() == (tmp_path / "again" / file.name).read_bytes(), file.name


@pytest.mark.slow
def test_frictionless_finds_the_dataset_valid(written: Path) -> None:
    from frictionless import Package

    report = Package(str(written / "datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "message"])[:5]


def test_the_incidents_of_a_gold_set_and_no_others(tmp_path: Path) -> None:
    source = GOLD / "dev"
    told = {
        frozenset((file, number) for file, number in cases)
        for cases in json.loads((source / "incidents.json").read_text("utf-8"))
    }
    dataset(notices(source, tmp_path), tmp_path / "out")
    sources = {row["notice_id"]: row["source"] for row in table(tmp_path / "out", "notices")}
    found: dict[str, set[tuple[str, int]]] = {}
    for row in table(tmp_path / "out", "incidents"):
        case = (sources[row["notice_id"]], int(row["case_id"].removeprefix("c")))
        found.setdefault(row["incident_id"], set()).add(case)
    assert {frozenset(cases) for cases in found.values() if len(cases) > 1} == told
