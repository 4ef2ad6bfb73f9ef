"""The scores of a report, its notices from worst to best, and the stricter views, to be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from extract.judge.bootstrap import Interval, intervals
from extract.judge.errors import error_list
from extract.judge.evaluate import Judged, Report
from extract.judge.rows import HEADLINE
from extract.judge.score import Counts, as_json, slots_json
from extract.judge.views import Share, Views, views


def report_text(report: Report, slots: Sequence[str] = (), errors: bool = False) -> str:
    """The errors or the notices from worst to best, then the scores and the stricter views."""
    blocks = [error_list(report, slots) if errors else notice_table(report, slots)]
    blocks += [score_table(report, slots), view_table(report)]
    blocks += [f"{judged.file.name}: {last_line(judged)}" for judged in report.failed]
    return "\n\n".join(block for block in blocks if block)


def last_line(judged: Judged) -> str:
    """What a notice failed with."""
    return (judged.failure or "").strip().splitlines()[-1]


def score_table(report: Report, slots: Sequence[str] = ()) -> str:
    """Precision, recall and F1 per slot with 95 % intervals, then the headline score."""
    spread = intervals([judged.counts for judged in report.notices])
    head = "".join(f"{name:<22}" for name in ("P", "R", "F1"))
    lines = [f"{'slot':<17}{head}{'gold':>5}{'pred':>6}{'right':>6}"]
    for slot, c in report.counts.items():
        if slots and slot not in slots:
            continue
        mark = "*" if slot in HEADLINE else " "
        bounds = spread.slots[slot]
        cells = "".join(
            f"{value:.3f} {_bounds(interval):<16}"
            for value, interval in ((c.p, bounds.p), (c.r, bounds.r), (c.f1, bounds.f1))
        )
        lines.append(f"{slot:<15}{mark} {cells}{c.gold:5}{c.pred:6}{c.right:6}")
    lines.append(
        f"{'score':<15}* {'mean F1 of the slots marked *':<44}"
        f"{report.score:.3f} {_bounds(spread.score):<16}{len(report.notices):5} notices"
    )
    return "\n".join(lines)


def view_table(report: Report) -> str:
    """The stricter views: grounded rows per slot, then whole chains, cases and notices.

    Nothing where no notice was found to look at, as when gold is scored against gold.
    """
    stricter = views(report) if any(judged.found for judged in report.notices) else None
    if stricter is None:
        return ""
    counts = report.counts
    lines = [f"{'grounded':<17}{'P':<7}{'R':<7}{'F1':<7}of right rows"]
    for slot, c in stricter.grounded.items():
        shown = f"{c.right}/{counts[slot].right}"
        lines.append(f"  {slot:<15}{c.p:.3f}  {c.r:.3f}  {c.f1:.3f}  {shown}")
    for name, share in _shares(stricter).items():
        lines.append(f"{name:<17}{share.value:.3f}  {share.right}/{share.of}")
    return "\n".join(lines)


def notice_table(report: Report, slots: Sequence[str] = ()) -> str:
    """Each notice with its rows missed (-) and wrong (+) in the headline's slots, worst first."""
    chosen = tuple(slots) or HEADLINE
    width = max((len(judged.file.name) for judged in report.notices), default=6)
    head = "".join(f"{slot:>13}" for slot in chosen)
    lines = [f"{'notice':<{width}}  faults{head}"]
    for judged in worst_first(report, chosen):
        counts = judged.counts
        cells = "".join(f"{_cell(counts[slot]):>13}" for slot in chosen)
        failed = "  FAILED" if judged.failure else ""
        lines.append(f"{judged.file.name:<{width}}{fault_count(judged, chosen):8}{cells}{failed}")
    return "\n".join(lines)


def worst_first(report: Report, slots: Sequence[str] = HEADLINE) -> list[Judged]:
    """The notices by their number of faults, most first."""
    return sorted(report.notices, key=lambda one: (-fault_count(one, slots), one.file.name))


def fault_count(judged: Judged, slots: Sequence[str] = HEADLINE) -> int:
    """How many rows of the slots are missed or wrong in one notice."""
    counts = judged.counts
    return sum(counts[slot].gold + counts[slot].pred - 2 * counts[slot].right for slot in slots)


def report_json(report: Report) -> dict[str, Any]:
    """The contract's JSON, with intervals, the stricter views, and the notices, worst first."""
    spread = intervals([judged.counts for judged in report.notices])
    stricter = views(report)
    written = as_json(report.counts)
    written["intervals"] = {
        "slots": {slot: asdict(bounds) for slot, bounds in spread.slots.items()},
        "score": asdict(spread.score),
    }
    if stricter is not None:
        written["views"] = {
            "grounded": slots_json(stricter.grounded),
            **{name: asdict(share) for name, share in _shares(stricter).items()},
        }
    written["notices"] = [
        {"notice": judged.file.name, "faults": fault_count(judged), **as_json(judged.counts)}
        for judged in worst_first(report)
    ]
    return written


def _shares(stricter: Views) -> dict[str, Share]:
    return {
        "whole chains": stricter.chains,
        "whole cases": stricter.cases,
        "whole notices": stricter.notices,
    }


def _bounds(interval: Interval) -> str:
    return f"({interval.low:.3f}–{interval.high:.3f})"


def _cell(counts: Counts) -> str:
    missed, wrong = counts.gold - counts.right, counts.pred - counts.right
    parts = (f"-{missed}" if missed else "", f"+{wrong}" if wrong else "")
    return " ".join(filter(None, parts)) or ("ok" if counts.gold else ".")
