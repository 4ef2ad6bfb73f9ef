"""Floors under the scores: they hold, they rise, and they sink only with a reason."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli import app
from extract.judge.accuracy import gold_sets
from extract.judge.evaluate import Judged, Report, evaluate
from extract.judge.floors import (
    FloorError,
    Floors,
    blinded,
    broken_floors,
    corpus_hash,
    floors_file,
    raised,
    reached,
    read_floors,
    record_blind,
    write_floors,
)
from extract.judge.rows import SLOTS
from extract.judge.score import pairings
from schemas.records import Notice
from tests.perfect import dev_files, perfect
from tests.test_score import damaged

GOLD = Path(__file__).parent / "gold"
PINNED = read_floors(GOLD / "floors.toml")
HIGH = {"actors": 0.95, "score": 0.9}


@pytest.mark.parametrize("folder", gold_sets(GOLD), ids=lambda folder: folder.name)
def test_no_slot_falls_below_its_floor(folder: Path) -> None:
    if folder.name not in PINNED or not PINNED[folder.name].floors:
        pytest.skip(f"no floors yet: tongbao evaluate {folder} --update-floors")
    report = evaluate(folder)
    assert not report.failed
    assert broken_floors(folder, report) == []


def test_every_floor_is_of_a_gold_set() -> None:
    assert set(PINNED) <= {folder.name for folder in gold_sets(GOLD)}


def test_floors_rise_without_a_word() -> None:
    old = Floors("abc", HIGH)
    assert raised(old, "def", {"actors": 0.96, "score": 0.9}) == Floors(
        "def", {"actors": 0.96, "score": 0.9}
    )
    assert raised(None, "def", HIGH) == Floors("def", HIGH)


def test_floors_sink_only_with_a_reason_that_is_kept() -> None:
    old = Floors("abc", HIGH, {"score": ["0.9500 to 0.9000: earlier"]})
    low = {"actors": 0.94, "score": 0.8}
    with pytest.raises(FloorError, match=r"actors 0.95 > 0.94, score 0.9 > 0.8"):
        raised(old, "abc", low)
    sunk = raised(old, "abc", low, "gold corrected")
    assert sunk.floors == low
    assert sunk.lowered == {
        "actors": ["0.9500 to 0.9400: gold corrected"],
        "score": ["0.9500 to 0.9000: earlier", "0.9000 to 0.8000: gold corrected"],
    }


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    sets = {
        "dev": Floors("abc", HIGH, {"score": ['0.9500 to 0.9000: "gold" corrected']}),
        "batch 2": Floors("def", blind={"actors": 0.9, "score": 0.85}),
    }
    write_floors(tmp_path / "floors.toml", sets)
    assert read_floors(tmp_path / "floors.toml") == sets
    assert read_floors(tmp_path / "none.toml") == {}


@pytest.mark.parametrize("content", ["[dev", '[dev]\ncorpus = "a"\nroof = 1', "dev = 1"])
def test_a_broken_file_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "floors.toml").write_text(content, "utf-8")
    with pytest.raises(FloorError):
        read_floors(tmp_path / "floors.toml")


def test_scores_are_cut_and_not_rounded_up() -> None:
    notices = []
    for file in dev_files():
        found = damaged(perfect(file))
        notices.append(Judged(file, found, None, pairings(file.gold, found)))
    report = Report(tuple(notices))
    scores = reached(report)
    assert set(scores) == {*SLOTS, "score"}
    assert scores["actors"] == 1.0
    assert 0 <= report.counts["sanctions"].f1 - scores["sanctions"] < 0.0001


def test_the_hash_is_of_names_and_contents(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("甲", "utf-8")
    first = corpus_hash(tmp_path)
    assert corpus_hash(tmp_path) == first
    (tmp_path / "a.txt").write_text("乙", "utf-8")
    second = corpus_hash(tmp_path)
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    assert len({first, second, corpus_hash(tmp_path)}) == 3


def test_a_blind_score_is_recorded_once() -> None:
    once = blinded(None, "abc", HIGH)
    assert once.blind == HIGH
    for known in (once, Floors("abc", HIGH)):
        with pytest.raises(FloorError, match="scored before"):
            blinded(known, "abc", HIGH)
    assert raised(once, "abc", {"actors": 0.99, "score": 0.97}).blind == HIGH


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A gold set of two notices in a folder of its own."""
    folder = tmp_path / "gold" / "two"
    folder.mkdir(parents=True)
    for file in dev_files()[:2]:
        shutil.copy(file.path, folder)
        shutil.copy(file.notice_path, folder)
    return folder


def test_floors_stand_beside_the_sets(gold: Path) -> None:
    assert floors_file(gold) == floors_file(gold.parent) == gold.parent / "floors.toml"


def test_update_refuses_to_lower_without_a_reason(gold: Path) -> None:
    high = dict.fromkeys([*SLOTS, "score"], 1.0)
    write_floors(gold.parent / "floors.toml", {"two": Floors(corpus_hash(gold), high)})
    before = (gold.parent / "floors.toml").read_bytes()
    (gold / "added.gold.json").write_text(
        '{"notice": "added.txt", "cases": [], "dates": ["1987"]}', "utf-8"
    )
    (gold / "added.txt").write_text("没有日期的一段话，只为一次也找不到。", "utf-8")
    command = ["evaluate", str(gold), "--update-floors"]
    refused = CliRunner().invoke(app, command)
    assert refused.exit_code == 2
    assert "would lower floors" in refused.output
    assert (gold.parent / "floors.toml").read_bytes() == before
    allowed = CliRunner().invoke(app, [*command, "--allow-lower", "a notice added"])
    assert allowed.exit_code == 0
    floors = read_floors(gold.parent / "floors.toml")["two"]
    assert floors.corpus == corpus_hash(gold)
    assert floors.floors["dates"] < 1
    assert floors.lowered["dates"][0].endswith("a notice added")


@pytest.mark.parametrize(
    ("floors", "status", "line"),
    [
        ({"cases": 0.0}, 0, ""),
        ({"cases": 1.1}, 1, "two: cases fell to"),
        (None, 1, "two: no floors in"),
    ],
)
def test_check(gold: Path, floors: dict[str, float] | None, status: int, line: str) -> None:
    if floors is not None:
        write_floors(gold.parent / "floors.toml", {"two": Floors(corpus_hash(gold), floors)})
    command = ["evaluate", str(gold.parent), "--check-floors"]
    result = CliRunner().invoke(app, command)
    assert (result.exit_code, line in result.stderr) == (status, True)
    (gold / "more.txt").write_text("另外的一个文件。", "utf-8")
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 1
    assert floors is None or "not the one that the floors are of" in result.stderr


def test_blind_scores_of_every_set(gold: Path) -> None:
    report = evaluate(gold, extract=_nothing)
    path = record_blind(gold.parent, report)
    assert read_floors(path)["two"].blind["cases"] == 0
    with pytest.raises(FloorError):
        record_blind(gold.parent, report)


def _nothing(source: object) -> Notice:
    return perfect(dev_files()[0]).model_copy(update={"cases": (), "dates": ()})
