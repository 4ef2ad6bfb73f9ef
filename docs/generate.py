"""The page that is made from the program: `docs/cli.md` from the commands' own help."""

from __future__ import annotations

import sys
from pathlib import Path

from typer.testing import CliRunner

DOCS = Path(__file__).resolve().parent
WIDTH = 96
HEAD = """# The command line

Made from `--help` by `make docs`; a test compares the two. `python cli.py` does the same as
`tongbao`.
"""


def cli_page() -> str:
    """`docs/cli.md`: the help of the program, then of each command."""
    from cli import app

    names = [command.name for command in app.registered_commands if command.name]
    return "\n".join([HEAD, _section([]), *(_section([name]) for name in names)])


def _section(words: list[str]) -> str:
    from cli import app

    shown = CliRunner().invoke(app, [*words, "--help"], prog_name="tongbao", terminal_width=WIDTH)
    if shown.exit_code:
        raise RuntimeError(shown.output)
    lines = [line.rstrip() for line in shown.output.strip().splitlines()]
    title = " ".join(["tongbao", *words])
    return "\n".join([f"## {title}", "", "```text", *lines, "```", ""])


if __name__ == "__main__":
    sys.path.insert(0, str(DOCS.parent))
    (DOCS / "cli.md").write_text(cli_page(), "utf-8", newline="\n")
