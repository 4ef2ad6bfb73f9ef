"""A notice's rows as HTML tables, only with columns that say something."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from schemas.records import Notice, ReviewRow
from schemas.tables import Cell, review_rows, rows, tables

SHOWN: Final = {
    "actors": ("actor", "actor_id"),
    "steps": ("step", "step_id"),
    "sanctions": ("sanction", "sanction_id"),
    "exposures": ("exposure", "exposure_id"),
    "dates": ("date", "date_id"),
    "legal_refs": ("legal_ref", "ref_id"),
    "thresholds": ("threshold", ""),
    "review": ("review", "review_id"),
}
"""The tables that are shown, with the kind of their rows and the column of their ids."""

HIDDEN: Final = {"notice_id", "start", "end", "sender_id", "recipient_id"}
STYLED: Final = {"quote", "rule", "message"}
"""Columns that look different from the rest."""
LONG: Final = 24
"""From how many letters on a cell may be cut, so that it says all when pointed at."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A table as it is shown: its name, the kind of its rows, columns, and rows with their keys."""

    name: str
    kind: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


def listings(notice: Notice) -> list[Listing]:
    """The notice's tables that have rows."""
    found = {name: (tables()[name].header, of) for name, of in rows(notice).items()}
    review = [tuple(row.model_dump().values()) for row in review_rows(notice)]
    found["review"] = (tuple(ReviewRow.model_fields), review)
    return [_listing(name, *found[name]) for name in SHOWN if found[name][1]]


def listing_html(listing: Listing, several_cases: bool) -> str:
    """A table as HTML; columns that are empty throughout are left out.

    `several_cases` says whether the column of cases tells anything.
    """
    kept = [
        at
        for at, column in enumerate(listing.columns)
        if column not in HIDDEN
        and (column != "actor_id" or listing.name == "actors")
        and (column != "case_id" or several_cases)
        and any(_says(cells[at]) for _, cells in listing.rows)
    ]
    head = "".join(f"<th>{_words(listing.columns[at])}</th>" for at in kept)
    body = "".join(_row(listing, key, cells, kept) for key, cells in listing.rows)
    return (
        f'<section class="table f-{listing.kind}"><h4>{_words(listing.name)} '
        f"<small>{len(listing.rows)}</small></h4><div><table><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table></div></section>"
    )


def _listing(name: str, header: Sequence[str], found: Sequence[tuple[Cell, ...]]) -> Listing:
    kind, key = SHOWN[name]
    ids = [str(row[header.index(key)]) if key else str(at) for at, row in enumerate(found)]
    keyed = tuple((f"{kind}-{row_id}", row) for row_id, row in zip(ids, found, strict=True))
    return Listing(name, kind, tuple(header), keyed)


def _row(listing: Listing, key: str, cells: tuple[Cell, ...], kept: Iterable[int]) -> str:
    shown = "".join(_cell(listing.columns[at], cells[at]) for at in kept)
    return f'<tr data-r="{escape(key)}">{shown}</tr>'


def _cell(column: str, cell: Cell) -> str:
    if not _says(cell):
        return "<td></td>"
    words = escape("yes" if cell is True else str(cell))
    kind = column if column in STYLED else ""
    if isinstance(cell, int | float) and cell is not True:
        kind = "number"
    styled = f' class="c-{kind}"' if kind else ""
    title = f' title="{words}"' if len(words) > LONG else ""
    return f"<td{styled}{title}>{words}</td>"


def _says(cell: Cell) -> bool:
    """Whether a cell tells anything; no is as good as nothing, 0 is not."""
    return cell is not None and cell != "" and cell is not False


def _words(name: str) -> str:
    return name.replace("_", " ")
