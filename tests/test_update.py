"""Updating a dataset: only what is new is worked on, and the bytes are those of a run anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.pipeline import extract_source
from extract.read import Options, sieve_of
from extract.rules.load import load_rules
from extract.run.changes import Changes, changes
from extract.run.dataset import Plan, make_dataset
from extract.run.journal import KEPT
from extract.run.outcome import Outcome
from extract.values import Source
from schemas.records import Notice

RULES = load_rules()
OPTIONS = Options(RULES, sieve=sieve_of(RULES))

# Invented people and events.
TEXT = "甘棠县公安局通报：丁某将第{}份名单转发至微信群，被处以行政拘留五日的处罚。"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(4):
        write(folder, number, number)
    return folder


def write(folder: Path, name: int, number: int) -> None:
    (folder / f"{name}.txt").write_text(TEXT.format(number), "utf-8")


def update(folder: Path, options: Options = OPTIONS) -> tuple[Outcome, list[str]]:
    """The outcome of an update, and the sources that were worked on."""
    seen = folder.parent / "seen"
    seen.write_text("", "utf-8")

    def extract(source: Source) -> Notice:
        with seen.open("a", encoding="utf-8") as file:
            file.write(f"{source.source}\n")
        return extract_source(source, RULES)

    outcome = make_dataset(
        [folder], folder.parent / "out", options, extract, plan=Plan(update=True)
    )
    return outcome, seen.read_text("utf-8").split()


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.name != KEPT}


def anew(folder: Path) -> dict[str, bytes]:
    out = folder.parent / "anew"
    make_dataset([folder], out, OPTIONS, lambda source: extract_source(source, RULES))
    return files(out)


def test_only_what_is_new_or_changed_is_worked_on(folder: Path) -> None:
    first, worked = update(folder)
    assert (first.changes, len(worked)) == (
        Changes(("0.txt", "1.txt", "2.txt", "3.txt"), (), ()),
        4,
    )
    write(folder, 1, 11)
    write(folder, 5, 5)
    (folder / "3.txt").unlink()
    second, worked = update(folder)
    assert second.changes == Changes(("5.txt",), ("1.txt",), ("3.txt",))
    assert worked == ["1.txt", "5.txt"]
    assert files(folder.parent / "out") == anew(folder)


def test_nothing_new(folder: Path) -> None:
    update(folder)
    before = files(folder.parent / "out")
    outcome, worked = update(folder)
    assert (outcome.changes, worked) == (Changes((), (), ()), [])
    assert files(folder.parent / "out") == before


def test_with_other_options_all_is_new(folder: Path) -> None:
    update(folder)
    outcome, worked = update(folder, Options(RULES))
    assert (outcome.changes, len(worked)) == (Changes((), (), ()), 4)


def test_what_was_withdrawn_is_forgotten(folder: Path) -> None:
    update(folder)
    (folder / "3.txt").unlink()
    update(folder)
    assert len((folder.parent / "out" / KEPT).read_text("utf-8").splitlines()) == 4
    write(folder, 3, 3)
    assert update(folder)[1] == ["3.txt"]


def test_an_update_of_a_dataset_that_was_not_kept(folder: Path) -> None:
    out = folder.parent / "out"
    make_dataset([folder], out, OPTIONS, lambda source: extract_source(source, RULES))
    outcome, worked = update(folder)
    assert (outcome.changes, len(worked)) == (Changes((), (), ()), 4)


def test_changes_are_told_by_source() -> None:
    told = changes({"a": b"1", "b": b"2", "c": b"3"}, {"b": b"2", "c": b"4", "d": b"5"})
    assert told == Changes(("d",), ("c",), ("a",))
    assert told.line() == "1 added, 1 changed, 1 removed"
