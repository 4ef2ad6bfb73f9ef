"""Main text, title, publisher and date of pages, beside trafilatura's, as a table in Markdown.

    python benchmarks/pages.py                  the pages of others, by kind of site
    python benchmarks/pages.py --half odd       those with odd numbers alone
    python benchmarks/pages.py --wrong          and what differs from the gold, page by page
    python benchmarks/pages.py tests/pages      other folders

A segment is a line of the main text without its white space; lines count as often as they stand
on the page. A paragraph that was read counts whole or in the lines in which it was set, with its
dateline or without, whichever the gold has. trafilatura (extra `bench`) gets the decoded page,
its defaults, tables and no comments. In its favour its title counts as a line of the text where
it set the headline aside, a row of a table as its cells, and site, host and author are all taken
for its publisher. On plain text it has no figure; `all HTML` counts the same pages for both.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from extract.values import Source  # noqa: E402
from tests.segments import (  # noqa: E402
    Agreement,
    Reading,
    bare,
    counted,
    file_of,
    forms,
    gold_of,
    page_of,
    reading_of,
)

PAGES = HERE.parent / "tests" / "pages" / "others"
FIELDS = ("title", "publisher", "date")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path, default=[PAGES])
    parser.add_argument("--half", choices=("odd", "even"))
    parser.add_argument("--wrong", action="store_true", help="list what differs from the gold")
    options = parser.parse_args()
    files = [file for folder in options.folders for file in sorted(folder.glob("*.json"))]
    chosen = [file for file in files if in_half(file, options.half)]
    ours: dict[str, Agreement] = {}
    theirs: dict[str, Agreement] = {}
    for file in chosen:
        gold = gold_of(file)
        page = page_of(file)
        names = gold.get("kind", file.parent.name), "all", "all HTML"
        html = file_of(file).suffix != ".txt"
        count(ours, names if html else names[:2], reading_of(page), gold)
        if html:
            count(theirs, names, reading_by_trafilatura(page_text(file)), gold)
        if options.wrong:
            print(*differences(file.stem, page, gold), sep="\n")
    print(table(ours, theirs))


def in_half(file: Path, half: str | None) -> bool:
    """Whether a page's number is odd or even, as asked for."""
    number = int(file.stem.split("-", maxsplit=1)[0]) if half else 0
    return half is None or number % 2 == (half == "odd")


def count(counts: dict[str, Agreement], names: Iterable[str], reading: Reading, gold) -> None:
    for name in names:
        counts.setdefault(name, Agreement()).add(reading, gold)


def page_text(file: Path) -> str:
    """A page's markup, decoded as this project decodes it."""
    from extract.read.decode import decode
    from extract.rules.load import load_rules

    return decode(file_of(file).read_bytes(), load_rules()).text


def reading_by_trafilatura(markup: str) -> Reading:
    from trafilatura import bare_extraction  # a peer for this table, in the extra `bench`

    found = bare_extraction(markup, include_comments=False, with_metadata=True)
    if found is None:
        return Reading((), None, (None,), None)
    lines = [
        cell.removeprefix("- ")
        for line in (found.text or "").split("\n")
        for cell in line.split("|")
        if bare(cell.strip("-"))
    ]
    if found.title and bare(found.title) not in map(bare, lines):
        lines.insert(0, found.title)
    sites = (found.sitename, found.hostname, found.author)
    return Reading([[[bare(line)]] for line in lines], found.title, sites, found.date)


def differences(name: str, page: Source, gold) -> list[str]:
    """What was read of a page and is not in the gold (+), and the other way round (-)."""
    wanted = [bare(line) for line in gold["text"]]
    lines = counted(forms(page), Counter(wanted))
    found = [f"+ {line}" for line in lines if line not in wanted]
    found += [f"- {line}" for line in wanted if line not in lines]
    agreement = Agreement()
    agreement.add(reading_of(page), gold)
    values = {"title": page.title, "publisher": page.publisher, "date": page.published}
    told_by = {"title": gold["title"], "publisher": gold["publisher"], "date": gold["published"]}
    wrong = [key for key in FIELDS if not agreement.right[key]]
    found += [f"{key}: {values[key]!r}, gold {told_by[key]!r}" for key in wrong]
    return [f"## {name}", *found] if found else []


def table(ours: dict[str, Agreement], theirs: dict[str, Agreement]) -> str:
    reader = "trafilatura"
    rows = [
        "| kind of site | reader | pages | precision | recall | F1 | title | publisher | date |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name in sorted(ours, key=lambda name: name.startswith("all")):
        rows.append(row(name, "tongbao", ours[name]))
        if name in theirs and name != "all":
            rows.append(row(name, reader, theirs[name]))
    return "\n".join(rows)


def row(name: str, reader: str, sums: Agreement) -> str:
    scores: Sequence[str] = [f"{one:.3f}" for one in (sums.precision, sums.recall, sums.f1)]
    fields = [f"{sums.right[key]}/{sums.pages}" for key in FIELDS]
    return f"| {' | '.join((name, reader, str(sums.pages), *scores, *fields))} |"


if __name__ == "__main__":
    main()
