"""What was missed and what was wrong, with the text around it, for those who write rules.

- a gold row that nothing matched
+ a found row that matches no gold row, with the rule that made it
~ a missed and a wrong row that differ in one field only, shown as gold≠found
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from extract.judge.evaluate import Judged, Report
from extract.judge.pairing import Pairing
from extract.judge.places import place, published
from extract.judge.rows import HEADLINE, SLOTS, Row, equal_fields

AROUND = 28
"""Characters shown on either side of a quote."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to look at: a missed row, a wrong row, or both where they nearly agree."""

    notice: str
    slot: str
    missed: Row | None
    wrong: Row | None
    context: str

    @property
    def case(self) -> int:
        """The number of the case in gold, else in what was found."""
        row = self.missed or self.wrong
        return row.case if row else 0

    def said(self) -> str:
        """The sign and the tuple, nearly right ones as gold≠found."""
        sign = "~" if self.missed and self.wrong else "-" if self.missed else "+"
        return f"{sign} {_shown(self.missed, self.wrong)}"

    def line(self) -> str:
        """The fault on one line: case, sign and tuple, context, rule."""
        rule = getattr(self.wrong.record, "rule", "") if self.wrong else ""
        where = f"c{self.case}" if self.case else "--"
        return f"  {where:<3} {self.said()}  {self.context}  {rule}".rstrip()


def error_list(report: Report, slots: Sequence[str] = ()) -> str:
    """Every fault, by slot, then by notice."""
    lines: list[str] = []
    for slot in slots or HEADLINE:
        counts = report.counts[slot]
        missed, wrong = counts.gold - counts.right, counts.pred - counts.right
        lines.append(f"\n== {slot}  -{missed} +{wrong}  ({', '.join(SLOTS[slot].fields)})")
        found = (fault for judged in report.notices for fault in faults(judged, slot))
        for notice, of_notice in groupby(found, key=lambda fault: fault.notice):
            lines.append(notice)
            lines += [fault.line() for fault in of_notice]
    for judged in report.failed:
        lines.append(f"\nFAILED {judged.file.notice_path}\n{judged.failure}")
    return "\n".join(lines)


def faults(judged: Judged, slot: str) -> Iterator[Fault]:
    """The faults of one slot of one notice, in the order of the cases."""
    text = published(judged)
    return iter(sorted(_faults(judged, slot, text), key=lambda fault: fault.case))


def _faults(judged: Judged, slot: str, text: str) -> Iterator[Fault]:
    name = judged.file.name
    near, missed, wrong = near_misses(judged.slots[slot])
    for want, got in near:
        yield Fault(name, slot, want, got, context(text, got))
    for want in missed:
        yield Fault(name, slot, want, None, context(text, want))
    for got in wrong:
        yield Fault(name, slot, None, got, context(text, got))


def near_misses(pairing: Pairing) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    """Pairs of a missed and a wrong row that are one error, then what is left of both.

    The two are of one name (kind, date), or the name of one holds the other's, and one field
    differs, or two where a slot has more to agree in, or one row a name as `positions` has. The
    nearest is taken, first of the same case.
    """
    missed, wrong = list(pairing.missed), list(pairing.wrong)
    near: list[tuple[Row, Row]] = []
    for off in (1, 2):
        for want in tuple(missed):
            close = [got for got in wrong if _off_by(want, got) == off and _alike(want, got)]
            if close and (off == 1 or len(want.fields) >= 5 or want.slot == "positions"):
                got = min(close, key=lambda got: got.case != want.case)
                near.append((want, got))
                missed.remove(want)
                wrong.remove(got)
    return near, missed, wrong


def _off_by(want: Row, got: Row) -> int:
    return len(want.fields) - equal_fields(want, got)


def _alike(want: Row, got: Row) -> bool:
    """Whether the first fields agree, or a form of one is part of a form of the other."""
    forms = [(str(a), str(b)) for a in want.fields[0] for b in got.fields[0]]
    return any(a in b or b in a for a, b in forms)


def context(text: str, row: Row) -> str:
    """The row's place in brackets with the characters around it, on one line; '' if unknown."""
    start, end = place(text, row)
    if not end:
        return ""
    quote = text[start:end]
    if len(quote) > 3 * AROUND:
        quote = f"{quote[:AROUND]} … {quote[-AROUND:]}"
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return f"…{before}[{quote}]{after}…".replace("\r", "").replace("\n", "⏎")


def _shown(missed: Row | None, wrong: Row | None) -> str:
    if missed is None or wrong is None:
        row = missed or wrong
        return " · ".join(value or "–" for value in row.shown()) if row else ""
    both = zip(missed.shown(), wrong.shown(), missed.fields, wrong.fields, strict=True)
    return " · ".join(
        (got or "–") if not a.isdisjoint(b) else f"{want or '–'}≠{got or '–'}"
        for want, got, a, b in both
    )
