"""Inputs in, dataset out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from extract.link.incidents import incidents
from extract.pipeline import extract_source
from extract.read import Item, Options, find_items
from extract.rules.load import Rules
from extract.run.changes import changes, state_of
from extract.run.journal import KEPT, Journal, Key, journal_of, key_of, maker_of
from extract.run.outcome import Outcome, outcome_of
from extract.run.pool import Pool
from extract.run.result import Extract, Result, failed, result_of
from extract.run.show import progressing
from extract.values import Source
from extract.write.dataset import FILES, write_dataset
from extract.write.folder import PACKAGE, check_folder, put_right

SAMPLE = "8月3日，甘棠縣公安局對洩露名單的丁某某處以行政拘留五日的處罰。"
"""An invented notice in which numbers, names, words and traditional characters are looked up."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a run is done: by how many processes, how many seconds an item may take.

    With `resume` it goes on with what an unfinished run left, with `update` with what the last run
    with `update` kept; `model` is the name of the model that `extract` asks, if any.
    """

    workers: int = 1
    limit: float = 120.0
    resume: bool = False
    model: str | None = None
    update: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """An item to be worked on, and its key."""

    key: Key
    item: Item


def make_dataset(  # noqa: PLR0913 - what is read, how, and where to
    inputs: Sequence[str | Path],
    out: Path,
    options: Options,
    extract: Extract,
    stdin: BinaryIO | None = None,
    plan: Plan | None = None,
) -> Outcome:
    """What `extract` found in `inputs`, after writing it to the folder `out`; progress on stderr.

    A run that read no notice leaves a dataset that is there already as it was. Raises
    `FolderError` if `out` holds something else, before anything is read, and `WorkError` where
    the rules lack what is needed.
    """
    plan = plan or Plan()
    put_right(out, FILES)
    check_folder(out)
    _load(options.rules)
    maker = maker_of(options, plan.model)
    with journal_of(out, maker, plan.resume, plan.update) as journal:
        keys: dict[Key, None] = {}
        tasks = _tasks(find_items(inputs, options, stdin, out), journal, keys)
        _work(tasks, journal, partial(_worked, options=options, extract=extract), plan)
        outcome = outcome_of(journal.result(key) for key in keys)
        before = state_of(out) if plan.update else {}
        if outcome.notices or outcome.rejected or not (out / PACKAGE).exists():
            write_dataset(outcome.notices, outcome.errors, out, incidents(outcome.notices))
            if plan.update:
                journal.keep(keys, out / KEPT)
    return replace(outcome, changes=changes(before, state_of(out))) if plan.update else outcome


def _load(rules: Rules) -> None:
    """Have everything loaded that extraction needs, once for all workers, which are forked."""
    extract_source(Source("0" * 16, "sample", SAMPLE), rules)


def _tasks(items: Iterator[Item], journal: Journal, keys: dict[Key, None]) -> Iterator[Task]:
    """The items that the journal has no result of; `keys` gets those of all, in their order."""
    for item in items:
        key = key_of(item)
        if key not in keys and key not in journal:
            yield Task(key, item)
        keys[key] = None


def _work(
    tasks: Iterator[Task], journal: Journal, work: Callable[[Task], bytes], plan: Plan
) -> None:
    """Put the result of each task into the journal."""
    pool = Pool(work, plan.workers, plan.limit)
    try:
        with progressing() as advance:
            for answer in pool.answers(tasks):
                task = answer.task
                gave = answer.gave or _line(failed(task.item, answer.fault))
                journal.add(task.key, gave)
                advance()
    finally:
        pool.stop()


def _worked(task: Task, options: Options, extract: Extract) -> bytes:
    return _line(result_of(task.item, options, extract))


def _line(result: Result) -> bytes:
    return result.model_dump_json().encode()
