"""What in the documentation is made from the program, so that it cannot drift from it.

- `docs/cli.md`: the commands' own help
- `README.md`, `README.zh.md`: the worked example, between its marks
- `docs/explain.svg`: the same example as `tongbao explain` shows it

With folders of gold sets, it makes what is measured instead: `docs/accuracy.md`, and the table in
`README.md` and `README.zh.md`, with the day.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from datetime import date
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from typer.testing import CliRunner

if TYPE_CHECKING:
    import pandas as pd

    from extract.judge.accuracy import GoldSet
    from schemas.records import Notice

DOCS = Path(__file__).resolve().parent
READMES = (DOCS.parent / "README.md", DOCS.parent / "README.zh.md")
WIDTH = 96
HEAD = """# The command line

Made from `--help` by `make docs`; a test compares the two. `python cli.py` does the same as
`tongbao`.
"""
MEASURED = {
    "README.md": """\
Mean F1 over six tables, with its 95 % interval, and the F1 of each; measured on {day} by
`make accuracy`. `unseen` is what a set scored before anybody had learned from it, which is what to
expect of notices of one's own. All notices are invented, save `seeds`, five real pages that are
not in the repository. Precision, recall and errors: [docs/accuracy.md](docs/accuracy.md).
""",
    "README.zh.md": """\
六张表 F1 的平均值（括号内为 95% 置信区间）以及各表的 F1，{day} 由 `make accuracy` 测得。
`unseen` 是该组通报在无人据以改进规则之前的得分，最接近用在新通报上的效果。
除 `seeds`（五篇真实网页，不在仓库中）外，所有通报均为虚构。
精确率、召回率与常见错误见 [docs/accuracy.md](docs/accuracy.md)。
""",
}
SHOWN = ("actors", "steps", "sanctions", "exposures", "legal_refs")
LEFT_OUT = ("start", "end", "rule")
SVG = """<svg viewBox="0 0 {terminal_width} {terminal_height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: monospace; font-size: {char_height}px;
  line-height: {line_height}px; }}
{styles}
</style>
<defs>
{lines}
</defs>
<rect width="100%" height="100%" rx="6" fill="#292929"/>
<g transform="translate(8, 6)" class="{unique_id}-matrix">
{backgrounds}
{matrix}
</g>
</svg>
"""


def cli_page() -> str:
    """`docs/cli.md`: the help of the program, then of each command."""
    from cli import app

    names = [command.name for command in app.registered_commands if command.name]
    return "\n".join([HEAD, _section([]), *(_section([name]) for name in names)])


def example() -> Notice:
    """What the program finds in `docs/example.txt`."""
    from extract import extract

    return extract((DOCS / "example.txt").read_text("utf-8"))


def readme(page: str, notice: Notice) -> str:
    """The page with the example's text and rows between their marks."""
    text = "\n".join(f"> {line}\n>" for line in notice.text.strip().split("\n")).rstrip(">\n")
    tables = notice.tables()
    rows = [f"`{name}.csv`\n\n{_markdown(tables[name])}" for name in SHOWN if len(tables[name])]
    return _between(_between(page, "example text", text), "example rows", "\n\n".join(rows))


def measured(page: str, name: str, sets: Sequence[GoldSet], day: date) -> str:
    """The page of that name with the table of scores between its marks."""
    from extract.judge.accuracy import summary_table

    text = MEASURED[name].format(day=day.isoformat())
    return _between(page, "accuracy", f"{text}\n{summary_table(sets)}")


def picture(notice: Notice) -> str:
    """The notice's first case as a tree of values, rules and quotes, as SVG."""
    from extract.write.explain import explain_tree

    console = Console(record=True, width=130, file=StringIO(), force_terminal=True)
    console.print(explain_tree(notice, case=1 if notice.cases else None), "")
    svg = console.export_svg(title="", code_format=SVG, unique_id="explain")
    # rich counts characters where it says how long a stretch is; Chinese ones take two cells
    return re.sub(r' textLength="[^"]*"', "", svg)


def _section(words: list[str]) -> str:
    from cli import app

    shown = CliRunner().invoke(app, [*words, "--help"], prog_name="tongbao", terminal_width=WIDTH)
    if shown.exit_code:
        raise RuntimeError(shown.output)
    lines = [line.rstrip() for line in shown.output.strip().splitlines()]
    title = " ".join(["tongbao", *words])
    return "\n".join([f"## {title}", "", "```text", *lines, "```", ""])


def _markdown(table: pd.DataFrame) -> str:
    """The columns that hold something, keys and offsets aside."""
    names = [
        name
        for name in table.columns
        if name not in LEFT_OUT and not name.endswith("_id") and table[name].notna().any()
    ]
    lines = [names, ["---"] * len(names)]
    for row in table[names].astype("object").fillna("").itertuples(index=False):
        lines.append([_cell(cell) for cell in row])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).replace("|", "\\|").replace("\n", " ")


def _between(page: str, mark: str, text: str) -> str:
    pattern = re.compile(rf"(<!-- {mark} -->\n).*?(<!-- /{mark} -->)", re.DOTALL)
    if not pattern.search(page):
        raise ValueError(f"no marks for {mark}")
    return pattern.sub(lambda match: f"{match[1]}\n{text}\n\n{match[2]}", page)


def _write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8", newline="\n")


def _pages() -> None:
    found = example()
    _write(DOCS / "cli.md", cli_page())
    _write(DOCS / "explain.svg", picture(found))
    for path in READMES:
        _write(path, readme(path.read_text("utf-8"), found))


def _scores(folders: Sequence[Path]) -> None:
    from extract.judge.accuracy import accuracy_page, judged_sets
    from extract.rules.load import load_rules

    sets = judged_sets(folders, load_rules())
    _write(DOCS / "accuracy.md", accuracy_page(sets))
    for path in READMES:
        page = measured(path.read_text("utf-8"), path.name, sets, date.today())
        _write(path, page)


if __name__ == "__main__":
    sys.path.insert(0, str(DOCS.parent))
    if len(sys.argv) > 1:
        _scores([Path(folder) for folder in sys.argv[1:]])
    else:
        _pages()
