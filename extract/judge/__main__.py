"""The scorer on its own: `python -m extract.judge GOLD_DIR [--errors] [--slots A,B]`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from extract.judge.agree import agreement
from extract.judge.errors import error_list
from extract.judge.evaluate import evaluate
from extract.judge.table import notice_table, report_json, score_table, view_table


def main() -> None:
    """Print the scores of a gold folder, and what was wrong when asked."""
    parser = argparse.ArgumentParser(prog="python -m extract.judge", description=__doc__)
    parser.add_argument("gold", type=Path, help="a folder of gold files, or one of them")
    parser.add_argument("--errors", action="store_true", help="what was missed and wrong")
    parser.add_argument("--slots", default="", help="only these slots, joined by commas")
    parser.add_argument("--notice", action="append", default=[], help="only notices named so")
    parser.add_argument("--json", action="store_true", help="the contract's JSON")
    parser.add_argument("--agree", type=Path, help="score this other gold folder instead")
    options = parser.parse_args()
    slots = [slot for slot in options.slots.split(",") if slot]
    if options.agree:
        report = agreement(options.gold, options.agree)
    else:
        report = evaluate(options.gold, names=options.notice)
    if options.json:
        print(json.dumps(report_json(report), ensure_ascii=False, indent=1))
        return
    if options.errors:
        print(error_list(report, slots), end="\n\n")
    else:
        print(notice_table(report, slots), end="\n\n")
    print(score_table(report, slots), end="\n\n")
    print(view_table(report))
    for judged in report.failed:
        last = (judged.failure or "").strip().splitlines()[-1]
        print(f"FAILED {judged.file.name}: {last}")
    raise SystemExit(3 if report.failed else 0)


main()
