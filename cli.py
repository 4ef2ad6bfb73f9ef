"""The command line: each command a few lines over the library."""

from __future__ import annotations

import sys
from collections.abc import Callable
from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from extract.rules.load import Rules
    from extract.values import Source
    from schemas.records import Notice

app = typer.Typer(
    name="tongbao",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96},
    help="""
    Chinese official notices in, a grounded dataset of actors, leak chains and sanctions out.

    Every value that is written carries the characters of the notice that say so, and the rule
    that read them.
    """,
)

RulesFolder = Annotated[
    Path | None,
    typer.Option("--rules", metavar="DIR", help="Rules to use in place of the program's own."),
]


@app.command("run")
def run(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT",
            help="Files, folders (with all below them), .jsonl files, or - for standard input.",
        ),
    ],
    out: Annotated[Path, typer.Option(metavar="DIR", help="The folder that gets the dataset.")],
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit 1 if anything is on the review list.")
    ] = False,
    rules: RulesFolder = None,
) -> None:
    """Turn notices into a dataset.

    A JSONL record is {"text" or "html", "id"?, "source"?, "title"?, "publisher"?, "published"?};
    what it says wins over what is found in the text. Standard input is JSONL if its first
    character is {, else one notice. A dataset that DIR holds already is replaced only when the
    new one is complete.

    Exit status: 0 even if some inputs failed (they are in errors.jsonl); 1 if none could be
    read, or with --strict if anything is on the review list; 2 for wrong usage or a broken rule
    file; 3 if a notice broke an invariant (it is in errors.jsonl with the traceback).

    Example:

      tongbao run data/raw more.jsonl --out data/out
    """
    from extract.run.dataset import make_dataset
    from extract.run.show import print_summary
    from extract.write.folder import FolderError

    loaded = _rules(rules)
    try:
        outcome = make_dataset(inputs, out, loaded, _extractor(loaded), sys.stdin.buffer)
    except FolderError as error:
        _refuse(error)
    for line in outcome.error_lines():
        typer.echo(line, err=True)
    print_summary(outcome, out)
    raise typer.Exit(outcome.exit_status(strict))


@app.command("explain")
def explain(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A notice, or - for standard input.")],
    case: Annotated[int | None, typer.Option(metavar="N", help="Only the Nth case.")] = None,
    rules: RulesFolder = None,
) -> None:
    """Show each value of a notice, the rule that found it and the characters that say so.

    The tree is coloured in a terminal.

    Example:

      tongbao explain notice.txt --case 2
    """
    from extract.run.local import extract_all, read_all
    from extract.run.show import print_tree

    loaded = _rules(rules)
    inputs = read_all([file], loaded, sys.stdin.buffer)
    outcome = extract_all(inputs.sources, inputs, _extractor(loaded))
    for line in outcome.error_lines():
        typer.echo(line, err=True)
    try:
        for notice in outcome.notices:
            print_tree(notice, case)
    except IndexError as error:
        _refuse(error)
    raise typer.Exit(outcome.exit_status())


@app.command("evaluate")
def evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD_DIR", help="A folder of gold files and their notices.")
    ],
    json: Annotated[
        bool, typer.Option("--json", help="The scores as JSON instead of a table.")
    ] = False,
    errors: Annotated[
        bool, typer.Option("--errors", help="What was missed and what was wrong, in its text.")
    ] = False,
    rules: RulesFolder = None,
) -> None:
    """Run on the notices beside a folder of gold files and print the score table.

    Exit status 3 if a notice could not be extracted; it counts as one in which nothing was found.

    Example:

      tongbao evaluate tests/gold --errors
    """
    from extract.judge import evaluate as judging
    from extract.judge.errors import error_list
    from extract.judge.gold import GoldError
    from extract.judge.score import as_json
    from extract.judge.table import score_table

    extract = _extractor(_rules(rules))
    try:
        report = judging.evaluate(gold, lambda path: extract(judging.read_notice(path)))
    except GoldError as error:
        _refuse(error)
    if json:
        typer.echo(dumps(as_json(report.counts), ensure_ascii=False, indent=2))
        raise typer.Exit(3 if report.failed else 0)
    if errors:
        typer.echo(error_list(report) + "\n")
    typer.echo(score_table(report))
    for judged in report.failed:
        typer.echo(f"{judged.file.name}: {(judged.failure or '').splitlines()[-1]}", err=True)
    raise typer.Exit(3 if report.failed else 0)


@app.command("validate")
def validate(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder with a dataset.")],
) -> None:
    """Check a written dataset against the contract.

    The schema, the enumerations, that every id resolves, that every quote is the slice of the
    text that it claims to be, that every track can carry its measure. Exit status 1 if anything
    is wrong, with one line each.

    Example:

      tongbao validate data/out
    """
    from extract.write.validate import validate_dataset

    problems = validate_dataset(folder)
    for problem in problems:
        typer.echo(str(problem))
    typer.echo(f"{folder}: {len(problems) or 'no'} problem{'' if len(problems) == 1 else 's'}")
    raise typer.Exit(1 if problems else 0)


@app.command("rules")
def list_rules(
    check: Annotated[
        bool, typer.Option("--check", help="Run every example of every rule.")
    ] = False,
    unused: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="List the rules that no notice in DIR used."),
    ] = None,
    rules: RulesFolder = None,
) -> None:
    """List the rules with their examples, or check them.

    A hit (+) shows in brackets what the rule has to find; in a miss (-) it must find nothing.
    --check runs all rules on each example, and exits 1 if one does not hold. --unused takes a
    folder of notices, or a dataset.

    Example:

      tongbao rules --check
    """
    from extract.judge.examples import failures
    from extract.run.show import rule_lines
    from extract.run.unused import unused_rules

    loaded = _rules(rules)
    if check:
        broken = failures(loaded)
        for failure in broken:
            typer.echo(str(failure))
        typer.echo(f"{len(loaded.rules)} rules, {len(broken) or 'no'} failing examples")
        raise typer.Exit(1 if broken else 0)
    try:
        chosen = unused_rules(unused, loaded) if unused else loaded.rules
    except ValueError as error:
        _refuse(error)
    for line in rule_lines(chosen):
        typer.echo(line)


@app.command("schema")
def schema(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to write to.")] = Path(
        "schemas"
    ),
) -> None:
    """Write the JSON Schema of the records and the descriptors of the tables.

    Example:

      tongbao schema schemas
    """
    from schemas.export import export

    for path in export(folder):
        typer.echo(str(path))


def _extractor(rules: Rules) -> Callable[[Source], Notice]:
    """What finds everything in one notice."""
    from extract.pipeline import extract_source

    return lambda source: extract_source(source, rules)


def _rules(folder: Path | None) -> Rules:
    """The rules of `folder`, or the program's own, before anything is read or written."""
    from extract.rules.load import RuleError, load_rules

    try:
        return load_rules(folder)
    except RuleError as error:
        _refuse(error)


def _refuse(error: Exception) -> NoReturn:
    """One line on standard error, and exit status 2."""
    typer.echo(f"tongbao: {error}", err=True)
    raise typer.Exit(2)


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
