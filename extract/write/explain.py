"""A notice as a tree: each value ← its rule ← the quote that shows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich.text import Text
from rich.tree import Tree

from schemas.records import Case, Date, Evidence, Grounded, Notice, Record

TABLES: Final = ("actors", "steps", "sanctions", "exposures", "dates", "legal_refs")
HIDDEN: Final = {"start", "end", "quote", "text", "rule", "sources", "mentions"}
"""Fields of a row that stand in its evidence, or on lines of their own."""

EMPTY: Final = (None, "", ())
"""What is not worth a word in the tree, besides a `False`."""

QUOTE_LENGTH: Final = 60
"""Characters of a quote that are shown before it is cut in the middle."""


def explain_tree(notice: Notice, case: int | None = None) -> Tree:
    """The tree of a notice, or of one of its cases (`case` counts from 1).

    Raises `IndexError` where there is no such case.
    """
    tree = Tree(Text(notice.title or notice.source, "bold"))
    tree.add(_values(notice, ("notice_id", "source", "url", "script")))
    for field in ("encoding", "title", "publisher", "published"):
        _found(tree, field, getattr(notice, field), getattr(notice, f"{field}_from"))
    if case is None:
        _repairs(tree, notice)
    chosen = notice.cases
    if case is not None:
        if not 1 <= case <= len(notice.cases):
            raise IndexError(f"no case {case}: the notice tells {len(notice.cases)}")
        chosen = (notice.cases[case - 1],)
    for one in chosen:
        _case(tree, one)
    if case is None:
        for name in ("dates", "legal_refs", "thresholds"):
            _table(tree, f"{name} outside any case", getattr(notice, name))
    _review(tree, notice, {one.case_id for one in chosen} if case is not None else None)
    return tree


def _found(tree: Tree, field: str, value: str | None, where: str | None) -> None:
    """A value of the whole notice, and where on its page it stands."""
    if value is not None:
        because = Text.assemble((" ← ", "dim"), (where, "cyan")) if where else Text()
        tree.add(Text.assemble(_value(field, value), because))


def _repairs(tree: Tree, notice: Notice) -> None:
    """What was undone in the text, and the sorts of damage that were seen."""
    if not notice.damage:
        return
    branch = tree.add(Text.assemble(("damage ", "bold magenta"), ", ".join(notice.damage)))
    for repair in notice.repairs:
        branch.add(Text.assemble(_value("written", repr(repair.written)), _because(repair)))


def _case(tree: Tree, case: Case) -> None:
    fields = ("kind", "title", "place", "adcode", "occurred")
    shown = [field for field in fields if field not in case.sources]
    branch = tree.add(Text.assemble((f"case {case.case_id}  ", "bold"), _values(case, shown)))
    for field, evidence in sorted(case.sources.items()):
        branch.add(Text.assemble(_value(field, getattr(case, field)), _because(evidence)))
    for name in TABLES:
        _table(branch, name, getattr(case, name))


def _table(tree: Tree, name: str, rows: Sequence[Grounded | Date]) -> None:
    if not rows:
        return
    branch = tree.add(Text(name, "bold magenta"))
    for row in rows:
        shown = [field for field in type(row).model_fields if _shows(field, row)]
        leaf = branch.add(Text.assemble(_values(row, shown), _because(row)))
        for field, evidence in sorted(row.sources.items()):
            leaf.add(Text.assemble(_value(field, getattr(row, field, None)), _because(evidence)))
        mentions: Sequence[Evidence] = getattr(row, "mentions", ())
        for mention in mentions:
            leaf.add(Text.assemble(("also ", "dim"), _because(mention)))


def _shows(field: str, row: Grounded | Date) -> bool:
    """Whether a field stands on its row's line; of the ids, only the one that others cite."""
    an_id = field.endswith("_id") and field != "ref_id"
    return field not in HIDDEN and field not in row.sources and not an_id


def _review(tree: Tree, notice: Notice, cases: set[str] | None) -> None:
    items = [item for item in notice.review if cases is None or item.case_id in cases]
    if not items:
        return
    branch = tree.add(Text("review", "bold red"))
    for item in items:
        branch.add(Text.assemble(f"{item.kind}: {item.message}", _because(item)))


def _values(record: Record, fields: Sequence[str]) -> Text:
    shown = ((field, getattr(record, field)) for field in fields)
    said = [
        _value(field, value) for field, value in shown if value not in EMPTY and value is not False
    ]
    return Text("  ").join(said)


def _value(field: str, value: object) -> Text:
    shown = ";".join(map(str, value)) if isinstance(value, tuple) else str(value)
    return Text.assemble((f"{field}=", "dim"), (shown, "green"))


def _because(evidence: Evidence | Date) -> Text:
    quote = evidence.text if isinstance(evidence, Date) else evidence.quote
    quote = " ".join(quote.split())
    if len(quote) > QUOTE_LENGTH:
        half = QUOTE_LENGTH // 2
        quote = f"{quote[:half]}…{quote[-half:]}"
    where = f" [{evidence.start}:{evidence.end}]"
    return Text.assemble(
        (" ← ", "dim"),
        (evidence.rule, "cyan"),
        (" ← ", "dim"),
        (f"“{quote}”", "yellow"),
        (where, "dim"),
    )
