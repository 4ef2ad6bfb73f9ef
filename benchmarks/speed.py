"""What the program costs, as ratios measured in one run: `make bench` writes docs/benchmarks.md.

    python benchmarks/speed.py              the table on standard output
    python benchmarks/speed.py --docs       and into docs/benchmarks.md
    python benchmarks/speed.py --size 0.1   with a tenth of the pages

Everything is measured on corpora that `benchmarks/corpus.py` makes by a seed.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

import corpus  # noqa: E402
import jieba  # noqa: E402

from extract.pipeline import extract_source  # noqa: E402
from extract.read import Document, Options, read_item, sieve_of  # noqa: E402
from extract.rules.load import load_rules  # noqa: E402
from extract.run.dataset import Plan, make_dataset  # noqa: E402
from extract.values import Source  # noqa: E402
from schemas.records import Notice  # noqa: E402
from tests.formats import warc_of  # noqa: E402

RULES = load_rules()
OPTIONS = Options(RULES, sieve=sieve_of(RULES))
LONGEST = 95_000
"""Characters of a notice; longer ones than 100,000 are refused."""
HEAD = """# Benchmarks

Written by `make bench`, on corpora that `benchmarks/corpus.py` makes from the samples by a seed.
Ratios were measured in one run on one machine; MB are of UTF-8. The aims are what a crawl of a
million pages asks for; those that are not met stand here as well.

"""


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, what it came to, what it should come to, and whether it did."""

    what: str
    measured: str
    aim: str
    met: bool


def extract(source: Source) -> Notice:
    return extract_source(source, RULES)


def seconds(work: Callable[[], object], clock: Callable[[], float] = process_time) -> float:
    began = clock()
    work()
    return clock() - began


def size_of(texts: Iterable[str]) -> float:
    """Megabytes of UTF-8."""
    return sum(len(text.encode()) for text in texts) / 1e6


def sifting(pages: int) -> Figure:
    """The sieve on pages that are no notices."""
    made = [one.html for one in corpus.crawl(pages, share=0, seed=1)]
    sieve = sieve_of(RULES)
    passed = 0

    def sift() -> None:
        nonlocal passed
        passed = sum(bool(sieve.passed_by(html)) for html in made)

    speed = sum(map(len, made)) / 1e6 / seconds(sift)
    measured = f"{speed:,.0f} MB/s; {passed:,} of {len(made):,} passed"
    return Figure("sieve, pages that are no notices", measured, "200 MB/s", speed >= 200)


def extraction(notices: int) -> Figure:
    """All of the pipeline on notices alone, against jieba."""
    chance = Random(2)
    texts = [corpus.notice(chance) for _ in range(notices)]
    raws = [text.encode() for text in texts]
    read_and_extracted(raws[0])
    jieba.lcut(texts[0])
    ours = size_of(texts) / seconds(lambda: [read_and_extracted(raw) for raw in raws])
    theirs = size_of(texts) / seconds(lambda: [jieba.lcut(text) for text in texts])
    measured = f"{ours / theirs:.2f} × ({ours:.3f} against {theirs:.2f} MB/s)"
    return Figure("full pipeline against bare `jieba.lcut`", measured, "2 ×", ours >= 2 * theirs)


def read_and_extracted(raw: bytes) -> list[Notice]:
    found = read_item(Document(raw, "page"), OPTIONS)
    return [extract(one) for one in found if isinstance(one, Source)]


def two_workers(notices: int) -> Figure:
    """Two workers against one, the writing of the dataset included."""
    with TemporaryDirectory() as folder:
        pages = Path(folder, "pages")
        pages.mkdir()
        for number, one in enumerate(corpus.crawl(notices, 1, seed=3)):
            (pages / f"{number}.html").write_bytes(one.html)

        def run(workers: int) -> float:
            out, plan = Path(folder, f"out{workers}"), Plan(workers)
            work = lambda: make_dataset([pages], out, OPTIONS, extract, plan=plan)  # noqa: E731
            return seconds(work, perf_counter)

        one, two = run(1), run(2)
    measured = f"{one / two:.2f} × ({one:.1f} s, {two:.1f} s; {os.cpu_count()} cores)"
    return Figure("two workers against one", measured, "1.6 ×", one >= 1.6 * two)


def crawled(pages: int) -> Figure:
    """A crawl with few notices, against unpacking and decoding it."""
    from warcio.archiveiterator import ArchiveIterator

    with TemporaryDirectory() as folder:
        path = Path(folder, "crawl.warc.gz")
        made = corpus.crawl(pages, 0.01, seed=4)
        path.write_bytes(warc_of([(one.html, "text/html") for one in made], packed=True))

        def read() -> None:
            with path.open("rb") as file:
                for record in ArchiveIterator(file):
                    record.content_stream().read().decode()

        reading = seconds(read)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        plan, out = Plan(1), Path(folder, "out")
        ours = seconds(lambda: make_dataset([path], out, OPTIONS, extract, plan=plan))
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    ours += after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    measured = f"{ours / reading:.1f} × ({ours:.1f} s, {reading:.1f} s of CPU, with warcio)"
    what = f"crawl of {pages:,} pages, 1 % notices, against reading and decoding it"
    return Figure(what, measured, "4 ×", ours <= 4 * reading)


def long_and_short(characters: int) -> Figure:
    """A long notice against many short ones, per character."""
    chance = Random(5)
    short: list[str] = []
    while sum(map(len, short)) < characters:
        short += [text[:350] for text in (corpus.notice(chance),)]
    long = "\n".join(short)

    def per_character(texts: Sequence[str]) -> float:
        sources = [Source("0" * 16, "notice", text) for text in texts]
        return seconds(lambda: [extract(one) for one in sources]) / sum(map(len, texts))

    ratio = per_character([long]) / per_character(short)
    what = f"a notice of {len(long):,} characters against {len(short)} of 350, per character"
    return Figure(what, f"{ratio:.2f} ×", "1.3 ×", ratio <= 1.3)


def starting() -> list[Figure]:
    """The help, and the first notice from cold."""
    help_, notice = ["--help"], ["explain", str(ROOT / "docs" / "example.txt")]
    return [
        Figure(what, f"{took:.2f} s", f"{aim} s", took < aim)
        for what, took, aim in (
            ("`tongbao --help`, CPU time", cpu_of(help_), 0.3),
            ("first notice from cold, CPU time", cpu_of(notice), 1.5),
        )
    ]


def cpu_of(words: Sequence[str]) -> float:
    """Seconds of CPU of a command, the best of three."""

    def once() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [sys.executable, "cli.py", *words], cwd=ROOT, capture_output=True, check=True
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    return min(once() for _ in range(3))


def figures(size: float) -> list[Figure]:
    """Every figure, on corpora of a size: 1 is what `make bench` measures."""

    def of(count: int) -> int:
        return max(2, round(count * size))

    return [
        *starting(),
        sifting(of(5_000)),
        extraction(of(150)),
        two_workers(of(200)),
        crawled(of(10_000)),
        long_and_short(of(LONGEST)),
    ]


def table(found: Iterable[Figure]) -> str:
    """The figures as a table in Markdown."""
    rows = ["| figure | measured | aim | met |", "| --- | --- | --- | --- |"]
    rows += [f"| {f.what} | {f.measured} | {f.aim} | {'yes' if f.met else 'no'} |" for f in found]
    return "\n".join(rows) + "\n"


def machine() -> str:
    """The processor, its cores, the memory and the versions."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    models = [line.split(": ")[1] for line in lines if line.startswith("model name")]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    python = f"Python {platform.python_version()}"
    model = models[0] if models else platform.machine()
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()}, {python}"


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    asked.add_argument("--docs", action="store_true", help="write docs/benchmarks.md")
    asked.add_argument("--size", type=float, default=1.0, help="of the corpora, 1 being all")
    given = asked.parse_args()
    shown = table(figures(given.size))
    print(shown)
    if given.docs:
        day = f"Machine: {machine()}. Day: {date.today().isoformat()}.\n\n"
        (ROOT / "docs" / "benchmarks.md").write_text(f"{HEAD}{day}{shown}", "utf-8")


if __name__ == "__main__":
    main()
