"""The sample notices: all the shapes that users have, and a clean dataset from them."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from extract.pipeline import extract_source
from extract.read import Options
from extract.rules.load import load_rules
from extract.run.dataset import make_dataset
from extract.run.outcome import Outcome
from extract.write.validate import validate_dataset
from schemas.records import Notice
from tests.conftest import ROOT

RAW = ROOT / "data" / "raw"
RULES = load_rules()
OPTIONS = Options(RULES)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("samples") / "out"


@pytest.fixture(scope="module")
def outcome(out: Path) -> Outcome:
    return make_dataset([RAW], out, OPTIONS, lambda source: extract_source(source, RULES))


@pytest.fixture(scope="module")
def samples(outcome: Outcome) -> dict[str, Notice]:
    return {notice.source: notice for notice in outcome.notices}


def test_the_dataset_of_the_samples_is_clean(outcome: Outcome, out: Path) -> None:
    assert len(outcome.notices) >= 18
    assert outcome.errors == ()
    assert validate_dataset(out) == []


ENCODINGS = [
    ("police-bulletin.txt", "utf-8"),
    ("bom-work-secret.txt", "utf-8"),
    ("gb18030-school.txt", "gb18030"),
    ("gbk-decision.html", "gb18030"),
    ("big5-clinic.txt", "big5"),
    ("utf16-village.txt", "utf-16"),
]


@pytest.mark.parametrize(("name", "encoding"), ENCODINGS, ids=[e[0] for e in ENCODINGS])
def test_encodings(samples: dict[str, Notice], name: str, encoding: str) -> None:
    found = {source: n for n in samples.values() for source in (n.source, *n.copies)}
    assert (found[name].encoding or "").startswith(encoding)
    assert "\ufffd" not in found[name].text


SHAPES = [
    ("compilation-three-matters.txt", 3, "hans"),
    ("court-three-cases.txt", 3, "hans"),
    ("traditional-roundup.txt", 4, "hant"),
    ("reply-thresholds.txt", 0, "hans"),
    ("law-explained.txt", 0, "hans"),
    ("hard-wrapped-court.txt", 1, "hans"),
    ("one-clause-per-line.txt", 3, "hans"),
    ("gbk-decision.html", 1, "hans"),
]


@pytest.mark.parametrize(("name", "cases", "script"), SHAPES, ids=[s[0] for s in SHAPES])
def test_shapes(samples: dict[str, Notice], name: str, cases: int, script: str) -> None:
    assert (len(samples[name].cases), samples[name].script) == (cases, script)


def test_the_same_bytes_are_one_notice(samples: dict[str, Notice]) -> None:
    assert samples["mirror/police-bulletin-copied.txt"].copies == ("police-bulletin.txt",)


def test_a_reply_has_thresholds(samples: dict[str, Notice]) -> None:
    assert len(samples["reply-thresholds.txt"].thresholds) == 16


def test_a_spun_copy_tells_the_incidents_of_its_original(outcome: Outcome, out: Path) -> None:
    with (out / "incidents.csv").open(encoding="utf-8", newline="") as file:
        told = Counter(row["incident_id"] for row in csv.DictReader(file))
    assert sorted(told.values(), reverse=True)[:4] == [2, 2, 2, 1]
