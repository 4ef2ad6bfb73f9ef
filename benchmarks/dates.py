"""Our dates beside JioNLP's and Recognizers-Text's, on the same notices, in one run.

    python benchmarks/dates.py ../shared/corpus/seeds ../shared/corpus/dev

Prints precision, recall and F1 of the distinct points and intervals per notice (EDTF, all
accepted forms of the gold), as a table in Markdown. All readers get the same text: normal form,
furniture aside, with the notice's own date. Characters per second are those of the text as
published, the readers taking turns on one core. The peers are installed into `.venv-peers` (not
in git), from the versions pinned here.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
import venv
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

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
ROUNDS = 15
SLOW_ROUNDS = 1


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice: its text in normal form and as published, and what its gold says."""

    text: str
    raw: str
    cases: list[tuple[int, int]]
    published: str | None
    wanted: list[list[str]]
    optional: set[str]


def main() -> None:
    folders = [Path(folder) for folder in sys.argv[1:]]
    if not folders:
        raise SystemExit(__doc__)
    corpora = {folder.name: notices(folder) for folder in folders}
    every = [notice for corpus in corpora.values() for notice in corpus]
    readers: dict[str, Reader] = {
        "ours": Ours(every),
        "JioNLP": Peer("JioNLP", every),
        "Recognizers-Text": Peer("Recognizers-Text", every),
    }
    found = {name: reader.values() for name, reader in readers.items()}
    found["ours, told the cases"] = [whole(notice) for notice in every]
    seconds = in_turn(readers)
    characters = sum(len(notice.raw) for notice in every)
    titles = [f"{name} P / R / F1" for name in corpora]
    print("| reader | " + " | ".join(titles) + " | characters/s |")
    print("|---" * (len(titles) + 2) + "|")
    for name, values in found.items():
        cells, start = [], 0
        for corpus in corpora.values():
            cells.append(scores(corpus, values[start : start + len(corpus)]))
            start += len(corpus)
        speed = f"{characters / seconds[name]:,.0f}" if name in seconds else ""
        print(f"| {name} | " + " | ".join(cells) + f" | {speed} |")
    times = seconds["JioNLP"] / seconds["ours"]
    print(f"\n{times:.1f} times the speed of JioNLP over {characters:,} characters.")


def in_turn(readers: dict[str, Reader]) -> dict[str, float]:
    """The seconds of each reader's best round; they take turns, so that the machine is fair."""
    best = dict.fromkeys(readers, float("inf"))
    for turn in range(ROUNDS):
        for name, reader in readers.items():
            if turn < SLOW_ROUNDS or name != "Recognizers-Text":
                best[name] = min(best[name], reader.round())
    return best


class Reader(Protocol):
    """Something that finds dates in all notices, once for their values and then for the time."""

    def values(self) -> list[list[str]]: ...

    def round(self) -> float: ...


class Ours:
    """Our reader, in this process."""

    def __init__(self, every: list[Notice]) -> None:
        self.every = every

    def values(self) -> list[list[str]]:
        return [alone(notice) for notice in self.every]

    def round(self) -> float:
        begin = time.perf_counter()
        for notice in self.every:
            read_dates(notice.raw, notice.published)
        return time.perf_counter() - begin


class Peer:
    """A peer in its own environment, told over a pipe when to read."""

    def __init__(self, name: str, every: list[Notice]) -> None:
        install()
        command = [PEERS / "bin" / "python", HERE / "dates_peers.py", name]
        self.process = subprocess.Popen(
            list(map(str, command)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.every = every

    def values(self) -> list[list[str]]:
        given = [
            {"text": notice.text, "raw": notice.raw, "published": notice.published}
            for notice in self.every
        ]
        answer: list[list[str]] = json.loads(self.ask(json.dumps(given)))
        return answer

    def round(self) -> float:
        return float(self.ask("round"))

    def ask(self, line: str) -> str:
        if self.process.stdin is None or self.process.stdout is None:
            raise RuntimeError("the peer has no pipe")
        print(line, file=self.process.stdin, flush=True)
        while not (answer := self.process.stdout.readline()).startswith("> "):
            if not answer:
                raise RuntimeError("the peer has stopped")
        return answer.removeprefix("> ")


def install() -> None:
    """The peers' environment, made once."""
    if (PEERS / ".installed").exists():
        return
    venv.create(PEERS, with_pip=True, clear=True)
    python = str(PEERS / "bin" / "python")
    subprocess.run([python, "-m", "pip", "install", "--quiet", *PINNED], check=True)
    (PEERS / ".installed").write_text("\n".join(PINNED))


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
        found.append(
            Notice(prepared.text.norm, source.text, cases, gold["published"], distinct, optional)
        )
    return found


def whole(notice: Notice) -> list[str]:
    found = narrate(notice.text, notice.cases, notice.published, load_rules())
    return [d.value for d in found if d.value and d.kind in ("point", "interval")]


def alone(notice: Notice) -> list[str]:
    found = read_dates(notice.text, notice.published)
    return [d.value for d in found if d.value and d.kind in ("point", "interval")]


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
