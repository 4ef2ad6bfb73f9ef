"""How long an evaluation takes: reading and extraction, scoring, intervals and views.

    python benchmarks/evaluate.py [GOLD_DIR …] [--notices 40]

Notices are taken in turn from the gold sets until there are as many as asked for. One core.
"""

from __future__ import annotations

import argparse
import sys
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from extract.judge.bootstrap import intervals  # noqa: E402
from extract.judge.evaluate import Judged, Report, read_notice  # noqa: E402
from extract.judge.gold import gold_files  # noqa: E402
from extract.judge.score import pairings  # noqa: E402
from extract.judge.views import views  # noqa: E402
from extract.pipeline import extract_source  # noqa: E402
from extract.rules.load import load_rules  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, nargs="*", default=[ROOT / "tests" / "gold"])
    parser.add_argument("--notices", type=int, default=40)
    options = parser.parse_args()
    times = {}

    start = perf_counter()
    rules = load_rules()
    files = [file for folder in options.gold for file in gold_files(folder)]
    chosen = list(islice(cycle(files), options.notices))
    times["rules and gold"] = perf_counter() - start

    start = perf_counter()
    found = [extract_source(read_notice(file.notice_path, rules), rules) for file in chosen]
    times["reading and extraction"] = perf_counter() - start

    start = perf_counter()
    judged = [
        Judged(file, notice, None, pairings(file.gold, notice))
        for file, notice in zip(chosen, found, strict=True)
    ]
    report = Report(tuple(judged))
    score = report.score
    times["scoring"] = perf_counter() - start

    start = perf_counter()
    intervals([one.counts for one in report.notices])
    times["intervals"] = perf_counter() - start

    start = perf_counter()
    views(report)
    times["stricter views"] = perf_counter() - start

    print(f"{len(chosen)} notices of {len(files)}, score {score:.3f}")
    for name, seconds in [*times.items(), ("in all", sum(times.values()))]:
        print(f"  {name:<24}{seconds:8.3f} s")


if __name__ == "__main__":
    main()
