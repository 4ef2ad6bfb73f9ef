"""What changed between two datasets: records lost, gained and changed, with quote and rule.

Rows are paired within a notice and a table: first by the scored tuple, those whose quotes overlap
before others, then by overlapping quotes. Notices are paired by their id; one whose page changed
has another id, and is paired by its source.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from extract.judge.dataset import SCORED, Dataset, Entry, read_dataset

Fate = Literal["same", "changed", "gained", "lost"]
FATES: tuple[Fate, ...] = ("same", "changed", "gained", "lost")


@dataclass(frozen=True, slots=True)
class Change:
    """One record of either dataset, or of both, and what became of it."""

    fate: Fate
    table: str
    old: Entry | None
    new: Entry | None

    @property
    def entry(self) -> Entry:
        """The record as it is now, or as it was where it is lost."""
        entry = self.new or self.old
        assert entry is not None
        return entry

    @property
    def fields(self) -> dict[str, tuple[str, str]]:
        """The columns that differ, with the value before and after."""
        if self.old is None or self.new is None:
            return {}
        old, new = self.old.said, self.new.said
        return {
            column: (old[column], new[column])
            for column in new
            if column in old and old[column] != new[column]
        }


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every record of two datasets with its fate."""

    changes: tuple[Change, ...]

    @property
    def summary(self) -> dict[str, dict[str, int]]:
        """How many records of each table met each fate."""
        tally = Counter((change.table, change.fate) for change in self.changes)
        return {table: {fate: tally[table, fate] for fate in FATES} for table in SCORED}

    def of(self, fate: Fate) -> list[Change]:
        """The records that met one fate, by table."""
        order = {table: number for number, table in enumerate(SCORED)}
        chosen = [change for change in self.changes if change.fate == fate]
        return sorted(chosen, key=lambda change: (order[change.table], change.entry.source))


def compare(old: Path, new: Path) -> Comparison:
    """The comparison of the datasets in two folders."""
    before, after = read_dataset(old), read_dataset(new)
    changes: list[Change] = []
    for old_id, new_id in _notices(before, after):
        for table in SCORED:
            olds = before.get(old_id, {}).get(table, [])
            news = after.get(new_id, {}).get(table, [])
            changes += _compare_rows(table, olds, news)
    return Comparison(tuple(changes))


def _notices(before: Dataset, after: Dataset) -> Iterator[tuple[str, str]]:
    """Pairs of notice ids; '' where a notice is in one dataset only."""
    fresh = {_source(after, new): new for new in after if new not in before}
    for old in before:
        yield old, old if old in after else fresh.pop(_source(before, old), "")
    yield from (("", new) for new in fresh.values())


def _source(data: Dataset, notice_id: str) -> str:
    rows = next(iter(data[notice_id].values()), [])
    return rows[0].source if rows else notice_id


def _compare_rows(table: str, olds: Sequence[Entry], news: Sequence[Entry]) -> Iterator[Change]:
    left, right = list(olds), list(news)
    pairs: list[tuple[Entry, Entry]] = []
    for agree in (_same_place, _same_tuple, _overlap):
        for old in tuple(left):
            new = next((entry for entry in right if agree(old, entry)), None)
            if new is not None:
                pairs.append((old, new))
                left.remove(old)
                right.remove(new)
    for old, new in pairs:
        change = Change("changed", table, old, new)
        yield change if change.fields else Change("same", table, old, new)
    yield from (Change("lost", table, old, None) for old in left)
    yield from (Change("gained", table, None, new) for new in right)


def _same_place(old: Entry, new: Entry) -> bool:
    return _same_tuple(old, new) and _overlap(old, new)


def _same_tuple(old: Entry, new: Entry) -> bool:
    return old.scored == new.scored


def _overlap(old: Entry, new: Entry) -> bool:
    """Whether two quotes overlap; of texts that differ, whether one quote holds the other."""
    if old.notice_id != new.notice_id:
        return bool(old.quote and new.quote) and (old.quote in new.quote or new.quote in old.quote)
    a, b = old.span, new.span
    return a is not None and b is not None and a[0] < b[1] and b[0] < a[1]


def as_json(comparison: Comparison) -> dict[str, Any]:
    """The comparison as JSON: the summary, then every record that is not the same."""
    listed: dict[str, Any] = {
        fate: [_described(change) for change in comparison.of(fate)] for fate in FATES[1:]
    }
    return {"summary": comparison.summary, **listed}


def _described(change: Change) -> dict[str, Any]:
    entry = change.entry
    described: dict[str, Any] = {
        "table": change.table,
        "notice_id": entry.notice_id,
        "source": entry.source,
        "quote": entry.quote,
        "rule": entry.values.get("rule", ""),
        "record": entry.values,
    }
    if change.fate == "changed" and change.old is not None:
        described["fields"] = {name: list(pair) for name, pair in change.fields.items()}
        described["old_rule"] = change.old.values.get("rule", "")
    return described


def as_text(comparison: Comparison) -> str:
    """The summary, then the records lost, changed and gained, each with its quote and rule."""
    lines = [f"{'table':<12}" + "".join(f"{fate:>9}" for fate in FATES)]
    for table, tally in comparison.summary.items():
        if any(tally.values()):
            lines.append(f"{table:<12}" + "".join(f"{tally[fate]:9}" for fate in FATES))
    for fate in ("lost", "changed", "gained"):
        changes = comparison.of(fate)
        if changes:
            lines.append(f"\n{fate} ({len(changes)})")
            lines += [_line(change) for change in changes]
    return "\n".join(lines)


def _line(change: Change) -> str:
    entry = change.entry
    said = " · ".join(value or "–" for value in entry.scored)
    if change.fate == "changed":
        said += " · " + ", ".join(
            f"{n}: {a or '–'}→{b or '–'}" for n, (a, b) in change.fields.items()
        )
    quote = entry.quote.replace("\n", "⏎")
    quote = quote if len(quote) <= 60 else f"{quote[:28]} … {quote[-28:]}"
    return f"  {change.table:<10} {entry.source}  {said}  «{quote}»  {entry.values.get('rule', '')}"
