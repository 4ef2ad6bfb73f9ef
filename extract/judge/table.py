"""The score table, and the notices from worst to best, as text."""

from __future__ import annotations

from collections.abc import Sequence

from extract.judge.evaluate import Judged, Report
from extract.judge.rows import HEADLINE
from extract.judge.score import Counts


def score_table(report: Report, slots: Sequence[str] = ()) -> str:
    """Precision, recall and F1 per slot, then the headline score."""
    lines = [f"{'slot':<16}{'P':>7}{'R':>7}{'F1':>7}{'gold':>6}{'pred':>6}{'right':>6}"]
    for slot, c in report.counts.items():
        if slots and slot not in slots:
            continue
        mark = "*" if slot in HEADLINE else " "
        lines.append(
            f"{slot:<15}{mark}{c.p:7.3f}{c.r:7.3f}{c.f1:7.3f}{c.gold:6}{c.pred:6}{c.right:6}"
        )
    lines.append(f"{'score (* slots)':<30}{report.score:7.3f}   {len(report.notices)} notices")
    return "\n".join(lines)


def notice_table(report: Report, slots: Sequence[str] = ()) -> str:
    """Each notice with its rows missed and wrong in the headline's slots, the worst first."""
    chosen = tuple(slots) or HEADLINE
    width = max((len(judged.file.name) for judged in report.notices), default=0)
    head = "".join(f"{slot:>13}" for slot in chosen)
    lines = [f"{'notice':<{width}}  faults{head}   (-missed +wrong)"]
    for judged in sorted(report.notices, key=lambda one: (-_faults(one, chosen), one.file.name)):
        cells = "".join(f"{_cell(judged.counts[slot]):>13}" for slot in chosen)
        failed = "  FAILED" if judged.failure else ""
        lines.append(f"{judged.file.name:<{width}}{_faults(judged, chosen):8}{cells}{failed}")
    return "\n".join(lines)


def _faults(judged: Judged, slots: Sequence[str]) -> int:
    counts = judged.counts
    return sum(counts[slot].gold + counts[slot].pred - 2 * counts[slot].right for slot in slots)


def _cell(counts: Counts) -> str:
    missed, wrong = counts.gold - counts.right, counts.pred - counts.right
    return " ".join(
        part for part in (f"-{missed}" if missed else "", f"+{wrong}" if wrong else "") if part
    ) or ("ok" if counts.gold else ".")
