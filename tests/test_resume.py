"""A run that is killed at any moment leaves no mixture, and `--resume` ends in the same bytes."""

from __future__ import annotations

import os
import resource
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path
from random import Random

import pytest

from extract.pipeline import extract_source
from extract.read import Options, sieve_of
from extract.rules.load import load_rules
from extract.run.dataset import Plan, make_dataset
from extract.run.journal import Journal, journal_of
from extract.run.outcome import extract_here
from extract.values import Source
from extract.write.dataset import FILES
from extract.write.folder import FolderError, beside, put_right
from schemas.records import Notice
from tests.conftest import ROOT

RULES = load_rules()
OPTIONS = Options(RULES, sieve=sieve_of(RULES))
RAW = ROOT / "data" / "raw"


def extract(source: Source) -> Notice:
    return extract_source(source, RULES)


def slowly(source: Source) -> Notice:
    time.sleep(0.01)
    return extract(source)


def run(out: Path, resume: bool = False, workers: int = 2) -> None:
    make_dataset([RAW], out, OPTIONS, slowly, plan=Plan(workers=workers, resume=resume))


def hashes(folder: Path) -> dict[str, str]:
    return {file.name: sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()}


def killed(work: Callable[[], None], after: float, who: Callable[[int], int]) -> None:
    """Do `work` in another process, and kill that, or one of its workers, after some seconds."""
    process = get_context("fork").Process(target=work)
    process.start()
    time.sleep(after)
    with suppress(ProcessLookupError):
        os.kill(who(process.pid or 0), signal.SIGKILL)
    process.join()


def a_worker(parent: int) -> int:
    """A worker of the process, or the process itself where it has none."""
    try:
        children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    except OSError:
        children = []
    return int(children[0]) if children else parent


def whole(out: Path, undisturbed: dict[str, str]) -> bool:
    """Whether what stands there is nothing, or a complete dataset."""
    return not out.exists() or hashes(out) == undisturbed


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], float]:
    """The files of a run that nobody disturbs, and its seconds."""
    out = tmp_path_factory.mktemp("undisturbed") / "out"
    began = time.monotonic()
    run(out)
    return hashes(out), time.monotonic() - began


def survives(folder: Path, moments: int, seed: int, expected: tuple[dict[str, str], float]) -> None:
    files, seconds = expected
    chance = Random(seed)
    for moment in range(moments):
        out = folder / str(moment)
        who = chance.choice((lambda parent: parent, lambda parent: parent, a_worker))
        killed(lambda out=out: run(out), chance.uniform(0, 1.2 * seconds), who)  # type: ignore[misc]
        assert whole(out, files)
        if chance.random() < 0.5:
            resumed = chance.uniform(0, seconds)
            killed(lambda out=out: run(out, resume=True), resumed, lambda pid: pid)  # type: ignore[misc]
        run(out, resume=True, workers=chance.choice((1, 2)))
        assert hashes(out) == files
        assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []


def test_killed_at_a_few_moments(tmp_path: Path, undisturbed: tuple[dict[str, str], float]) -> None:
    survives(tmp_path, 4, 20220803, undisturbed)


@pytest.mark.slow
def test_killed_at_fifty_moments(tmp_path: Path, undisturbed: tuple[dict[str, str], float]) -> None:
    survives(tmp_path, 50, 20200212, undisturbed)


@pytest.mark.parametrize("size", [100, 20_000, 100_000, 300_000])
def test_a_full_disk(tmp_path: Path, undisturbed: tuple[dict[str, str], float], size: int) -> None:
    out = tmp_path / "out"

    def on_a_small_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        try:
            run(out)
        except FolderError as error:
            os._exit(7 if "File too large" in str(error) else 8)
        os._exit(0)

    process = get_context("fork").Process(target=on_a_small_disk)
    process.start()
    process.join()
    assert process.exitcode == 7
    assert not out.exists()
    run(out, resume=True)
    assert hashes(out) == undisturbed[0]


def test_what_is_done_is_not_done_again(tmp_path: Path) -> None:
    out, seen = tmp_path / "out", tmp_path / "seen"

    def until_the_tenth(source: Source) -> Notice:
        with seen.open("a", encoding="utf-8") as file:
            file.write(f"{source.notice_id}\n")
        if len(seen.read_text("utf-8").splitlines()) == 10:
            os.kill(os.getppid(), signal.SIGKILL)
        return extract(source)

    def first() -> None:
        make_dataset([RAW], out, OPTIONS, until_the_tenth)

    process = get_context("fork").Process(target=first)
    process.start()
    process.join()
    make_dataset([RAW], out, OPTIONS, until_the_tenth, plan=Plan(resume=True))
    all_at_once: list[str] = []

    def counted(source: Source) -> Notice:
        all_at_once.append(source.notice_id)
        return extract(source)

    extract_here([RAW], OPTIONS, counted)
    again = seen.read_text("utf-8").splitlines()
    assert set(again) == set(all_at_once)
    assert len(again) <= len(all_at_once) + 3  # the one that it was at, and what the orphan began


def test_an_old_dataset_stays_until_the_new_one_is_complete(tmp_path: Path) -> None:
    out = tmp_path / "out"
    make_dataset([RAW / "rumour.txt"], out, OPTIONS, extract)
    before = hashes(out)
    killed(lambda: run(out), 0.3, lambda pid: pid)
    assert hashes(out) == before
    assert beside(out, "unfinished").exists()


def test_another_run_is_not_gone_on_with(tmp_path: Path) -> None:
    out = tmp_path / "out"
    killed(lambda: run(out), 0.3, lambda pid: pid)
    with pytest.raises(FolderError, match="other program, rules or options; run without --resume"):
        make_dataset([RAW], out, Options(RULES), extract, plan=Plan(resume=True))


def test_two_runs_do_not_write_to_one_folder(tmp_path: Path) -> None:
    out = tmp_path / "out"
    process = get_context("fork").Process(target=lambda: run(out))
    process.start()
    time.sleep(0.3)
    with pytest.raises(FolderError, match="another run is writing"):
        run(out)
    process.join()
    assert process.exitcode == 0


EXCHANGES = [
    ("before the new one came", ("old",), "old"),
    ("before the old one went", ("old", "out"), "out"),
    ("before anything", ("out", "part"), "out"),
]


@pytest.mark.parametrize(("when", "there", "stays"), EXCHANGES, ids=[e[0] for e in EXCHANGES])
def test_an_exchange_that_was_cut_short_is_put_right(
    tmp_path: Path, when: str, there: tuple[str, ...], stays: str
) -> None:
    out = tmp_path / "out"
    for name in there:
        folder = out if name == "out" else beside(out, name)
        folder.mkdir()
        (folder / "notices.csv").write_text(name, "utf-8")
    if "old" in there:
        (beside(out, "old") / "mine.txt").write_text("mine", "utf-8")
    put_right(out, FILES)
    assert (out / "notices.csv").read_text("utf-8") == stays
    assert (out / "mine.txt").exists() == ("old" in there)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@contextmanager
def broken_off(out: Path, resume: bool) -> Iterator[Journal]:
    """The journal of a run that does not end well."""
    with suppress(KeyboardInterrupt), journal_of(out, "maker", resume) as journal:
        yield journal
        raise KeyboardInterrupt


def test_a_journal_cut_anywhere_is_gone_on_with(tmp_path: Path) -> None:
    out = tmp_path / "out"
    keys = [bytes([number]) * 16 for number in range(5)]
    with broken_off(out, resume=False) as journal:
        for number, key in enumerate(keys):
            journal.add(key, b'{"rejected": %d}' % number)
    path = beside(out, "unfinished")
    raw = path.read_bytes()
    for cut in range(len(raw)):
        path.write_bytes(raw[: len(raw) - cut])
        with broken_off(out, resume=True) as journal:
            kept = [key for key in keys if key in journal]
            assert kept == keys[: len(kept)]
            assert [journal.result(key).rejected for key in kept] == list(range(len(kept)))
