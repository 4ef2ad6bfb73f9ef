"""What a person at the terminal sees of a run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from time import monotonic

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
)
from rich.table import Table

from extract.read import Read, Rejected
from extract.rules.load import Rule
from extract.run.outcome import Outcome
from extract.values import Source
from extract.write.explain import explain_tree
from extract.write.totals import summary
from schemas.records import Notice

UNBROKEN = 10_000
"""Columns that no line of a tree fills."""
REFRESH = 0.1
"""Seconds between two states of the progress shown."""


@contextmanager
def progressing() -> Iterator[Callable[[], None]]:
    """What to call for each page that is done: a line on standard error counts them."""
    columns = (
        TextColumn("pages"),
        BarColumn(),
        MofNCompleteColumn(),
        TaskProgressColumn(show_speed=True),
        TimeElapsedColumn(),
    )
    done = count(1)
    # without a thread of its own, for processes are forked meanwhile
    with Progress(*columns, console=Console(stderr=True), auto_refresh=False) as progress:
        task = progress.add_task("pages", total=None)
        shown = monotonic()

        def advance() -> None:
            nonlocal shown
            due = monotonic() - shown > REFRESH
            progress.update(task, completed=next(done), refresh=due)
            shown = monotonic() if due else shown

        yield advance
        progress.update(task, total=next(done) - 1)


def print_summary(outcome: Outcome, out: Path) -> None:
    """Print where the dataset is, its rows by table, and how many pages the sieve kept back."""
    table = Table(title=str(out), title_justify="left")
    table.add_column("table")
    table.add_column("rows", justify="right")
    for name, rows in summary(outcome.notices, outcome.errors).items():
        style = "red" if name == "errors" and rows else None
        table.add_row(name, str(rows), style=style)
    table.add_row("rejected pages", str(outcome.rejected))
    Console().print(table)
    if outcome.changes is not None:
        Console().print(outcome.changes.line())


def verdict_line(found: Read | Rejected) -> str:
    """What the sieve said of a document, its source, and the words that it passed by."""
    if isinstance(found, Source):
        return f"passes\t{found.source}\t{found.found['sieve']}"
    if isinstance(found, Rejected):
        return f"rejected\t{found.source}"
    return f"unreadable\t{found.source}\t{found.reason}"


def print_tree(notice: Notice, case: int | None = None) -> None:
    """Print the notice, or one of its cases, as a tree of values, rules and quotes.

    Lines are wrapped in a terminal, and whole in a file or pipe.
    """
    console = Console()
    if not console.is_terminal:
        console.width = UNBROKEN
    console.print(explain_tree(notice, case))


def rule_lines(rules: Iterable[Rule]) -> Iterator[str]:
    """The rules by file: id, what each finds and gives, its hits (+) and misses (-)."""
    file = None
    for rule in rules:
        if rule.file != file:
            file = rule.file
            yield f"{file}"
        gives = ", ".join(f"{name} = {value}" for name, value in rule.gives.items())
        verb = "keeps off" if rule.blocks else "finds"
        yield f"  {rule.id}  {verb} {rule.finds}  {gives}".rstrip()
        yield from (f"    + {hit}" for hit in rule.hits)
        yield from (f"    - {miss}" for miss in rule.misses)
