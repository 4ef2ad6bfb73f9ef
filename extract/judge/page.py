"""A page of an evaluation: each notice with what was found, missed and wrong, beside its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Literal, NamedTuple

from extract.judge.bootstrap import Interval, intervals
from extract.judge.evaluate import Judged, Report
from extract.judge.places import place, published
from extract.judge.rows import SLOTS, Row
from extract.judge.table import fault_count, worst_first

Verdict = Literal["right", "excused", "missed", "wrong"]

STYLE = """
:root{--right:#2e7d32;--wrong:#c62828;--missed:#b26a00;--line:#ddd}
body{font:15px/1.6 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;
 margin:0 auto;max-width:1500px;padding:1rem 1.5rem;color:#222}
table{border-collapse:collapse;margin:.3rem 0 1rem}
td,th{padding:.15rem .6rem;text-align:left;border-bottom:1px solid var(--line);vertical-align:top}
td.n{text-align:right;font-variant-numeric:tabular-nums}
details{border-top:1px solid var(--line);padding:.5rem 0}summary{cursor:pointer}
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:2rem}
.rows{overflow-x:auto;font-size:90%}
.text{white-space:pre-wrap;max-height:80vh;overflow:auto;position:sticky;top:0}
mark{background:none;color:inherit;border-bottom:2px solid}
mark.right{border-color:var(--right);background:#e8f5e9}
mark.wrong{border-color:var(--wrong);background:#ffebee}
mark.missed{border-color:var(--missed);border-bottom-style:dashed;background:#fff8e1}
mark.excused{border-color:#999}
tr.right td:first-child{color:var(--right)}tr.wrong td:first-child{color:var(--wrong)}
tr.missed td:first-child{color:var(--missed)}tr.excused td{color:#888}
.rule{color:#888;font-size:85%}
"""

SAYS: dict[Verdict, str] = {
    "right": "found",
    "excused": "optional",
    "missed": "missed",
    "wrong": "wrong",
}


class Told(NamedTuple):
    """A row with its verdict and the stretch of the text that shows it."""

    verdict: Verdict
    row: Row
    start: int
    end: int


def write_page(report: Report, path: Path) -> None:
    """Write the page of a report, one self-contained file."""
    notices = "\n".join(_notice(judged) for judged in worst_first(report))
    page = (
        "<!doctype html><html lang=zh><meta charset=utf-8><title>Evaluation</title>"
        "<meta name=viewport content='width=device-width'>"
        f"<style>{STYLE}</style><h1>Score {report.score:.3f} on {len(report.notices)} notices</h1>"
        f"{_scores(report)}<p>Notices by number of faults, most first. "
        "<mark class=right>found</mark> <mark class=missed>missed</mark> "
        f"<mark class=wrong>wrong</mark> <mark class=excused>optional</mark></p>{notices}</html>\n"
    )
    path.write_text(page, "utf-8")


def _scores(report: Report) -> str:
    spread = intervals([judged.counts for judged in report.notices])
    lines = ["<table><tr><th>slot<th>P<th>R<th>F1<th>95 % of F1<th>gold<th>found<th>right"]
    for slot, c in report.counts.items():
        cells = [f"{c.p:.3f}", f"{c.r:.3f}", f"{c.f1:.3f}", _bounds(spread.slots[slot].f1)]
        cells += [str(c.gold), str(c.pred), str(c.right)]
        lines.append(f"<tr><td>{slot}" + "".join(f"<td class=n>{cell}" for cell in cells))
    return "\n".join([*lines, "</table>"])


def _bounds(interval: Interval) -> str:
    return f"{interval.low:.3f}–{interval.high:.3f}"


def _notice(judged: Judged) -> str:
    text, told = published(judged), list(_told(judged))
    count = fault_count(judged)
    failed = f"<pre>{escape(judged.failure)}</pre>" if judged.failure else ""
    tables = "\n".join(_slot(slot, [one for one in told if one.row.slot == slot]) for slot in SLOTS)
    return (
        f"<details{' open' if count else ''}><summary><b>{escape(judged.file.name)}</b>, "
        f"{count} faults</summary>{failed}<div class=pair>"
        f"<div class=text lang=zh>{_marked(text, told)}</div>"
        f"<div class=rows>{tables}</div></div></details>"
    )


def _told(judged: Judged) -> Iterator[Told]:
    text = published(judged)
    for pairing in judged.slots.values():
        groups: list[tuple[Verdict, Sequence[Row]]] = [
            ("right", [got for _, got in pairing.right]),
            ("excused", [got for _, got in pairing.excused]),
            ("missed", pairing.missed),
            ("wrong", pairing.wrong),
        ]
        for verdict, rows in groups:
            yield from (Told(verdict, row, *place(text, row)) for row in rows)


def _slot(slot: str, told: Sequence[Told]) -> str:
    if not told:
        return ""
    fields = "".join(f"<th>{field}" for field in SLOTS[slot].fields)
    lines = [f"<table><tr><th>{slot}<th>case{fields}<th>"]
    for one in sorted(told, key=lambda one: (one.row.case, one.start)):
        cells = "".join(f"<td>{escape(value)}" for value in one.row.shown())
        rule = escape(str(getattr(one.row.record, "rule", "")))
        lines.append(
            f"<tr class={one.verdict}><td>{SAYS[one.verdict]}<td>{one.row.case or ''}{cells}"
            f"<td class=rule>{rule}"
        )
    return "\n".join([*lines, "</table>"])


def _marked(text: str, told: Sequence[Told]) -> str:
    """The text with its rows marked; where marks overlap, what is to be looked at comes first."""
    order = ("wrong", "missed", "right", "excused")
    taken: list[Told] = []
    for one in sorted(told, key=lambda one: (order.index(one.verdict), one.end - one.start)):
        free = all(one.end <= other.start or other.end <= one.start for other in taken)
        if one.end and one.row.slot != "cases" and free:
            taken.append(one)
    pieces, done = [], 0
    for one in sorted(taken, key=lambda one: one.start):
        said = escape(" · ".join((one.row.slot, *one.row.shown())), quote=True)
        quote = escape(text[one.start : one.end])
        pieces.append(escape(text[done : one.start]))
        pieces.append(f'<mark class={one.verdict} title="{said}">{quote}</mark>')
        done = one.end
    return "".join(pieces) + escape(text[done:])
