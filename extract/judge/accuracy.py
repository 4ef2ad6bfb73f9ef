"""The page `docs/accuracy.md`: scores, ablations, and what is wrong most often."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from extract.find.words import unasked
from extract.judge.bootstrap import Interval, Intervals, intervals
from extract.judge.classes import ErrorClass, error_classes
from extract.judge.copies import copies, copies_lines
from extract.judge.errors import context
from extract.judge.evaluate import Extract, Report, evaluate
from extract.judge.floors import Floors, corpus_hash, floors_file, read_floors
from extract.judge.gold import SUFFIX
from extract.judge.places import published
from extract.judge.rows import HEADLINE, SLOTS
from extract.judge.table import view_table
from extract.pipeline import extract_source
from extract.rules.load import Rules
from extract.values import Source
from schemas.records import Notice

MOST = 25
"""Classes of errors that the page shows."""

PARTS = {"repair": {"annotation", "repair", "spun"}}
"""The parts of the program that are rules, with the kinds of mention that these find."""


@dataclass(frozen=True, slots=True)
class GoldSet:
    """A gold set with a report for every variant of the program, the first the program itself.

    `floors` are those that the project keeps for it. The text of a set without scores to hold is
    not quoted: it is foreign, or still blind.
    """

    name: str
    folder: Path
    variants: Mapping[str, Report]
    floors: Floors | None = None

    @property
    def quoted(self) -> bool:
        """Whether the page may quote the set."""
        return self.floors is not None and bool(self.floors.floors)

    @property
    def report(self) -> Report:
        """The report on the program itself."""
        return next(iter(self.variants.values()))


def gold_sets(folder: Path) -> list[Path]:
    """The folders under `folder` that hold gold files, in order of name."""
    return sorted({path.parent for path in folder.rglob(f"*{SUFFIX}")})


def variants(rules: Rules) -> dict[str, Extract]:
    """The program, then the program without each part that can be left out."""
    found: dict[str, Extract] = {"all": partial(extract_source, rules=rules)}
    for part, kinds in PARTS.items():
        found[f"without {part}"] = partial(extract_source, rules=_without(rules, kinds))
    return found | {"without jieba": partial(_without_words, rules)}


def _without(rules: Rules, kinds: Collection[str]) -> Rules:
    """The rules that find none of `kinds`, and no tables of their names."""
    kept = tuple(rule for rule in rules.rules if rule.finds not in kinds)
    by_kind = {kind: of_kind for kind, of_kind in rules.kinds.items() if kind not in kinds}
    tables = {name: () if name in kinds else rows for name, rows in rules.tables.items()}
    return replace(rules, rules=kept, kinds=by_kind, tables=tables)


def _without_words(rules: Rules, source: Source) -> Notice:
    with unasked():
        return extract_source(source, rules)


def judged_sets(folders: Sequence[Path], rules: Rules) -> list[GoldSet]:
    """Every gold set in `folders`, judged with every variant of the program."""
    parts = variants(rules)
    sets = []
    for folder in folders:
        floors = read_floors(floors_file(folder))
        for one in gold_sets(folder):
            reports = {name: evaluate(one, extract, rules) for name, extract in parts.items()}
            sets.append(GoldSet(one.name, one, reports, floors.get(one.name)))
    return sets


def accuracy_page(sets: Sequence[GoldSet]) -> str:
    """The page, in Markdown."""
    blocks = [
        "# Accuracy",
        "Written by `tongbao accuracy`; do not edit. The metric is the contract's; brackets hold "
        "95 % intervals, from resampling notices. `score` is the mean F1 of the slots marked \\*.",
        *(block for one in sets for block in _set_blocks(one)),
        "## Ablations",
        "The same program with one part left out, and what that changes.",
        *(block for one in sets for block in _ablation_blocks(one)),
        "## Clean and damaged copies",
        "The same incidents in a clean notice and in a damaged copy of it, scored on their own.",
        _copies_table(sets),
        "## What is wrong most often",
        "Over the gold sets that the project carries, by class of error; a row that is nearly "
        "right is one error, not a missed and a made-up one. In the example, `-` is missed, `+` "
        "made up, `~` nearly right (gold≠found).",
        _class_table(sets),
    ]
    return "\n\n".join(blocks) + "\n"


def summary_table(sets: Sequence[GoldSet]) -> str:
    """A line a set: its score, the F1 that make it up, and what it scored while it was unseen."""
    head = ["set", "notices", "score", "unseen", *HEADLINE]
    rows = [head, ["---", *["---:"] * (len(head) - 1)]]
    for one in sets:
        counts = one.report.counts
        spread = intervals([judged.counts for judged in one.report.notices])
        blind = one.floors.blind.get("score") if one.floors else None
        rows.append(
            [
                one.name,
                str(len(one.report.notices)),
                f"**{_cell(one.report.score, spread.score)}**",
                f"{blind:.3f}" if blind is not None else "",
                *(f"{counts[slot].f1:.3f}" for slot in HEADLINE),
            ]
        )
    return _table(rows)


def _set_blocks(one: GoldSet) -> Iterator[str]:
    spread = intervals([judged.counts for judged in one.report.notices])
    yield f"## {one.name}"
    yield f"{len(one.report.notices)} notices, corpus `{corpus_hash(one.folder)[:12]}`."
    yield _score_table(one, spread)
    yield f"```\n{view_table(one.report)}\n```"


def _score_table(one: GoldSet, spread: Intervals) -> str:
    blind = one.floors.blind if one.floors else {}
    head = ["slot", "P", "R", "F1", *(["blind F1"] if blind else []), "gold", "found"]
    rows = [head, ["---", *["---:"] * (len(head) - 1)]]
    for slot, c in one.report.counts.items():
        bounds = spread.slots[slot]
        rows.append(
            [
                f"{slot} \\*" if slot in HEADLINE else slot,
                _cell(c.p, bounds.p),
                _cell(c.r, bounds.r),
                _cell(c.f1, bounds.f1),
                *([f"{blind[slot]:.3f}"] if blind else []),
                str(c.gold),
                str(c.pred),
            ]
        )
    score = f"**{_cell(one.report.score, spread.score)}**"
    last = [f"**{blind['score']:.3f}**"] if blind else []
    rows.append(["**score**", "", "", score, *last, "", ""])
    return _table(rows)


def _ablation_blocks(one: GoldSet) -> Iterator[str]:
    names = list(one.variants)
    if len(names) < 2:
        return
    yield f"### {one.name}"
    rows = [["slot (F1)", *names], ["---", *["---:"] * len(names)]]
    for slot in SLOTS:
        values = [report.counts[slot].f1 for report in one.variants.values()]
        rows.append([slot, *_against_first(values)])
    scores = [report.score for report in one.variants.values()]
    rows.append(["**score**", *_against_first(scores)])
    yield _table(rows)


def _copies_table(sets: Sequence[GoldSet]) -> str:
    pairs = [pair for one in sets for pair in copies(one.report, one.folder)]
    head = ["clean", "damaged", "damage", "score", "damaged", "difference"]
    return _table([head, ["---"] * 3 + ["---:"] * 3, *copies_lines(pairs)])


def _against_first(values: Sequence[float]) -> Iterator[str]:
    first, *others = values
    yield f"{first:.3f}"
    for value in others:
        yield f"{value:.3f} ({value - first:+.3f})" if round(value - first, 3) else f"{value:.3f}"


def _class_table(sets: Sequence[GoldSet]) -> str:
    quoted = [judged for one in sets if one.quoted for judged in one.report.notices]
    report = Report(tuple(quoted))
    texts = {judged.file.name: published(judged) for judged in quoted}
    classes = error_classes(report)
    errors = sum(one.times for one in classes)
    rows = [["times", "slot", "class", "example"], ["---:", "---", "---", "---"]]
    for one in classes[:MOST]:
        rows.append([str(one.times), one.slot, _plain(one.what), _example(one, texts)])
    return f"{_table(rows)}\n\n{errors} errors of {len(classes)} classes in all."


def _example(one: ErrorClass, texts: Mapping[str, str]) -> str:
    fault = one.example
    row = fault.wrong or fault.missed
    around = context(texts[fault.notice], row) if row else ""
    return _plain(f"{fault.said()} {around}")


def _plain(text: str) -> str:
    """Text as a cell of a Markdown table."""
    for mark in "\\|*_`<[]":
        text = text.replace(mark, "\\" + mark)
    return text


def _cell(value: float, interval: Interval) -> str:
    return f"{value:.3f} ({interval.low:.3f}–{interval.high:.3f})"


def _table(rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
