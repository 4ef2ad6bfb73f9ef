"""The scorer on its own: `python -m extract.judge GOLD_DIR [--errors] [--slots A,B]`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from extract.judge.agree import agreement
from extract.judge.evaluate import evaluate
from extract.judge.table import report_json, report_text


def main() -> int:
    """The exit status, after printing the scores of a gold folder, and the errors when asked."""
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
    else:
        print(report_text(report, slots, options.errors))
    return 3 if report.failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
