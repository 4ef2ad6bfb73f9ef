"""Several workers: the same bytes as one, and nothing lost with one that dies or hangs."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.pipeline import extract_source
from extract.read import Options, sieve_of
from extract.rules.load import load_rules
from extract.run.dataset import Plan, make_dataset
from extract.run.pool import Pool, WorkError
from extract.values import Source
from schemas.records import Notice
from tests.conftest import ROOT

RULES = load_rules()
OPTIONS = Options(RULES, sieve=sieve_of(RULES))

# Invented people and events.
TEXT = "甘棠县公安局通报：丁某将第{}份名单转发至微信群，被处以行政拘留五日的处罚。"


def extract(source: Source) -> Notice:
    return extract_source(source, RULES)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number:02}.txt").write_text(TEXT.format(number), "utf-8")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def answered(work: Callable[[int], bytes], tasks: int, workers: int = 2) -> dict[int, bytes]:
    """What each task gave, and nothing for those that were given up."""
    pool = Pool(work, workers, 60)
    try:
        return {one.task: one.gave for one in pool.answers(range(tasks))}
    finally:
        pool.stop()


@pytest.mark.parametrize("workers", [2, 3])
def test_workers_write_the_same_bytes_as_one(tmp_path: Path, workers: int) -> None:
    inputs = [ROOT / "data" / "raw", tmp_path / "nowhere"]
    for name, plan in (("one", Plan()), ("more", Plan(workers=workers))):
        make_dataset(inputs, tmp_path / name, OPTIONS, extract, plan=plan)
    assert files(tmp_path / "one") == files(tmp_path / "more")


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_every_task_is_answered_once(workers: int) -> None:
    assert answered(lambda task: b"%d" % task, 300, workers) == {n: b"%d" % n for n in range(300)}


def test_no_tasks() -> None:
    assert answered(lambda task: b"", 0) == {}


@pytest.mark.parametrize("workers", [1, 2])
def test_a_page_that_kills_its_worker_takes_no_other_with_it(folder: Path, workers: int) -> None:
    def kills(source: Source) -> Notice:
        if source.source == "05.txt":
            os.kill(os.getpid(), signal.SIGKILL)
        return extract(source)

    out = folder.parent / "out"
    outcome = make_dataset([folder], out, OPTIONS, kills, plan=Plan(workers=workers))
    assert len(outcome.notices) == 11
    (error,) = outcome.errors
    assert (error.source, error.reason) == (
        "05.txt",
        "given up: it killed the process that read it, twice",
    )
    assert outcome.exit_status() == 0


def test_a_page_whose_worker_died_by_chance_is_tried_again(folder: Path) -> None:
    died = folder.parent / "died"

    def dies_once(source: Source) -> Notice:
        if source.source == "05.txt" and not died.exists():
            died.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return extract(source)

    make_dataset([folder], folder.parent / "out", OPTIONS, dies_once, plan=Plan(workers=2))
    make_dataset([folder], folder.parent / "undisturbed", OPTIONS, extract)
    assert files(folder.parent / "out") == files(folder.parent / "undisturbed")


def test_a_page_that_takes_too_long_is_given_up(folder: Path) -> None:
    def hangs(source: Source) -> Notice:
        if source.source == "05.txt":
            time.sleep(60)
        return extract(source)

    began = time.monotonic()
    plan = Plan(workers=2, limit=1)
    outcome = make_dataset([folder], folder.parent / "out", OPTIONS, hangs, plan=plan)
    assert time.monotonic() - began < 30
    assert len(outcome.notices) == 11
    assert [error.reason for error in outcome.errors] == ["given up: it took more than 1 seconds"]


def test_many_deaths_at_once() -> None:
    def kills(task: int) -> bytes:
        if task % 3 == 0:
            os._exit(1)
        return b"done"

    found = answered(kills, 30, workers=4)
    assert found == {task: b"done" if task % 3 else b"" for task in range(30)}


def test_large_tasks_and_answers_do_not_block() -> None:
    pool: Pool[bytes] = Pool(lambda task: task * 2, 2, 60)
    tasks = [bytes([n]) * 3_000_000 for n in range(6)]
    try:
        assert {one.gave[:1]: len(one.gave) for one in pool.answers(tasks)} == {
            bytes([n]): 6_000_000 for n in range(6)
        }
    finally:
        pool.stop()


def test_what_is_the_fault_of_no_task_stops_the_work() -> None:
    def stumbles(task: int) -> bytes:
        raise ValueError("no such lexicon")

    with pytest.raises(WorkError, match="no such lexicon"):
        answered(stumbles, 3)
