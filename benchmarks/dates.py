"""Our dates beside JioNLP's and Recognizers-Text's, on the same notices, in one run.

    python benchmarks/dates.py ../shared/corpus/seeds ../shared/corpus/dev

Prints precision, recall and F1 of the distinct points and intervals per notice (EDTF, all
accepted forms of the gold), and characters per second, as a table in Markdown. All readers get
the same text: normal form, furniture aside, with the notice's own date. The peers are installed
into `.venv-peers` (not in git), from the versions pinned here.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
import venv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from extract.find.dates import narrate, read_dates  # noqa: E402
from extract.read import read_inputs  # noqa: E402
from extract.rules.load import load_rules  # noqa: E402
from extract.text import prepare  # noqa: E402
from extract.values import Source  # noqa: E402

PEERS = HERE.parent / ".venv-peers"
PINNED = (
    "jionlp==1.5.31",
    "recognizers-text-date-time==1.0.2a2",
    "emoji<2",  # Recognizers-Text needs a name that emoji 2 dropped
    "setuptools<81",  # and pkg_resources
)
ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice: its text in normal form, its cases, its date, and what its gold says."""

    text: str
    cases: list[tuple[int, int]]
    published: str | None
    wanted: list[list[str]]
    optional: set[str]


@dataclass(frozen=True, slots=True)
class Result:
    """What a reader found per notice, and the seconds of its best round over all of them."""

    values: list[list[str]]
    seconds: float


def main() -> None:
    folders = [Path(folder) for folder in sys.argv[1:]]
    if not folders:
        raise SystemExit(__doc__)
    corpora = {folder.name: notices(folder) for folder in folders}
    every = [notice for corpus in corpora.values() for notice in corpus]
    characters = sum(len(notice.text) for notice in every)
    results = {
        "ours, whole notice": measured(every, whole),
        "ours, read_dates": measured(every, alone),
    }
    results |= {name: peer(name, every) for name in ("JioNLP", "Recognizers-Text")}
    titles = [f"{name} P / R / F1" for name in corpora]
    print("| reader | " + " | ".join(titles) + " | characters/s |")
    print("|---" * (len(titles) + 2) + "|")
    for name, result in results.items():
        cells = []
        start = 0
        for corpus in corpora.values():
            cells.append(scores(corpus, result.values[start : start + len(corpus)]))
            start += len(corpus)
        speed = f"{characters / result.seconds:,.0f}"
        print(f"| {name} | " + " | ".join(cells) + f" | {speed} |")
    times = results["JioNLP"].seconds / results["ours, read_dates"].seconds
    print(f"\n{times:.1f} times the speed of JioNLP over {characters:,} characters.")


def notices(folder: Path) -> list[Notice]:
    rules = load_rules()
    found = []
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        (source,) = read_inputs([folder / gold["notice"]], rules=rules)
        assert isinstance(source, Source)
        prepared = prepare(source, rules)
        cases = [(p.start, p.end) for p in prepared.passages if p.kind == "case"]
        places = [gold, *gold["cases"]]
        wanted = [date for place in places for date in place.get("dates", ())]
        forms = [date if isinstance(date, list) else [date] for date in wanted]
        optional = {date for place in places for date in place.get("optional_dates", ())}
        distinct = list({tuple(form): form for form in forms}.values())
        found.append(Notice(prepared.text.norm, cases, gold["published"], distinct, optional))
    return found


def whole(notice: Notice) -> list[str]:
    found = narrate(notice.text, notice.cases, notice.published, load_rules())
    return [d.value for d in found if d.value and d.kind in ("point", "interval")]


def alone(notice: Notice) -> list[str]:
    found = read_dates(notice.text, notice.published)
    return [d.value for d in found if d.value and d.kind in ("point", "interval")]


def measured(every: list[Notice], read: Callable[[Notice], list[str]]) -> Result:
    values = [read(notice) for notice in every]
    seconds = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        for notice in every:
            read(notice)
        seconds.append(time.perf_counter() - begin)
    return Result(values, min(seconds))


def peer(name: str, every: list[Notice]) -> Result:
    """What a peer finds, in its own environment."""
    python = PEERS / "bin" / "python"
    if not (PEERS / ".installed").exists():
        venv.create(PEERS, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PINNED], check=True)
        (PEERS / ".installed").write_text("\n".join(PINNED))
    given = json.dumps([{"text": n.text, "published": n.published} for n in every])
    script = [python, str(HERE / "dates_peers.py"), name, str(ROUNDS)]
    done = subprocess.run(script, input=given, capture_output=True, text=True, check=True)
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return Result(answer["values"], answer["seconds"])


def scores(corpus: list[Notice], values: list[list[str]]) -> str:
    right = gold = found = 0
    for notice, read in zip(corpus, values, strict=True):
        distinct = set(read)
        hits = sum(any(form in distinct for form in forms) for forms in notice.wanted)
        accepted = {form for forms in notice.wanted for form in forms} | notice.optional
        right += hits
        gold += len(notice.wanted)
        found += hits + len(distinct - accepted)
    precision, recall = right / max(found, 1), right / max(gold, 1)
    f1 = 2 * right / max(found + gold, 1)
    return f"{precision:.3f} / {recall:.3f} / {f1:.3f}"


if __name__ == "__main__":
    main()
