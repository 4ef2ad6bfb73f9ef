"""The command line: each command a few lines over the library."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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

ModelName = Annotated[
    str | None,
    typer.Option("--ner-model", metavar="NAME", help="An installed spaCy pipeline to ask too."),
]

TextColumn = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="The column of tables, or key of records, with the text."),
]


NoSieve = Annotated[
    bool, typer.Option("--no-sieve", help="Read every page, also one that can hold no notice.")
]


@app.command("run")
def run(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT",
            help="Files, folders (with all below them), archives, or - for standard input.",
        ),
    ],
    out: Annotated[Path, typer.Option(metavar="DIR", help="The folder that gets the dataset.")],
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit 1 if anything is on the review list.")
    ] = False,
    workers: Annotated[
        int, typer.Option(metavar="N", min=1, help="How many processes extract.")
    ] = 1,
    time_limit: Annotated[
        float, typer.Option(metavar="SECONDS", min=0.1, help="What one page may take.")
    ] = 120,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with a run that did not end.")
    ] = False,
    update: Annotated[
        bool, typer.Option("--update", help="Work only on what is new since the last --update.")
    ] = False,
    no_sieve: NoSieve = False,
    text_column: TextColumn = None,
    ner_model: ModelName = None,
    rules: RulesFolder = None,
) -> None:
    """Turn notices into a dataset.

    A file is what its content is, whatever its name: plain text or Markdown, HTML, MHTML, PDF,
    DOCX, JSON Lines, CSV or TSV, WARC, and any of these in .zip or .gz. PDF, DOCX and WARC need
    the extras pdf, docx and warc.

    A JSONL record is {"text" or "html", "id"?, "source"?, "title"?, "publisher"?, "published"?};
    what it says wins over what is found in the text. Standard input is JSONL if its first
    character is {. A table has the text in a column named so (text, html, content, 正文 …) or
    told with --text-column; columns like url, title, 标题, 发布时间 are read too.

    What stands in a file that holds several is named after a #: circulars.zip#2020/one.docx,
    crawl.warc.gz#3. A dataset that DIR holds already is replaced only when the new one is
    complete.

    A page that tells neither of a measure nor of who takes one is rejected before it is read: it
    gets no row and is counted in the summary. `tongbao sieve` says why a page passes.

    A page on which a worker dies is tried once more, and so is no other page lost; one that kills
    it again, or takes too long, stands in errors.jsonl. A run that was killed leaves DIR as it
    was, and what it did beside it; --resume goes on, to the same bytes.

    --update keeps what came of each page in the hidden file DIR/.journal, and works the next time
    on those alone that are new or changed. What is not among the inputs any more is dropped; with
    other rules, options or another program all is new. The summary counts the notices added,
    changed and removed.

    Exit status: 0 even if some inputs failed (they are in errors.jsonl); 1 if none could be
    read, or with --strict if anything is on the review list; 2 for wrong usage or a broken rule
    file; 3 if a notice broke an invariant (it is in errors.jsonl with the traceback).

    Example:

      tongbao run data/raw more.jsonl crawl.warc.gz --out data/out

      zcat pages.csv.gz | tongbao run - --text-column 网页正文 --out data/out
    """
    from extract.read import Options, sieve_of
    from extract.rules.load import RuleError
    from extract.run.dataset import Plan, make_dataset
    from extract.run.pool import WorkError
    from extract.run.show import print_summary
    from extract.write.folder import FolderError

    loaded = _rules(rules)
    extract = _extractor(loaded, ner_model)
    with _refusing(FolderError, RuleError, WorkError):
        options = Options(loaded, text_column, None if no_sieve else sieve_of(loaded))
        plan = Plan(workers, time_limit, resume, ner_model, update)
        outcome = make_dataset(inputs, out, options, extract, sys.stdin.buffer, plan)
    for line in outcome.error_lines():
        typer.echo(line, err=True)
    print_summary(outcome, out)
    raise typer.Exit(outcome.exit_status(strict))


@app.command("explain")
def explain(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A notice, or - for standard input.")],
    case: Annotated[int | None, typer.Option(metavar="N", help="Only the Nth case.")] = None,
    text_column: TextColumn = None,
    ner_model: ModelName = None,
    rules: RulesFolder = None,
) -> None:
    """Show each value of a notice, the rule that found it and the characters that say so.

    The tree is coloured in a terminal.

    Example:

      tongbao explain notice.txt --case 2
    """
    from extract.read import Options
    from extract.rules.load import RuleError
    from extract.run.outcome import extract_here
    from extract.run.show import print_tree

    loaded = _rules(rules)
    extract = _extractor(loaded, ner_model)
    with _refusing(RuleError):
        options = Options(loaded, text_column)
        outcome = extract_here([file], options, extract, sys.stdin.buffer)
    for line in outcome.error_lines():
        typer.echo(line, err=True)
    with _refusing(IndexError):
        for notice in outcome.notices:
            print_tree(notice, case)
    raise typer.Exit(outcome.exit_status())


@app.command("sieve")
def sieve(
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT", help="Files, folders, archives, or -.")
    ],
    text_column: TextColumn = None,
    rules: RulesFolder = None,
) -> None:
    """Say of each document whether it can hold a notice, and by which words it passes.

    A line each, tabs between: passes, rejected or unreadable; the source; the words, or why not.
    Nothing is extracted.

    Example:

      tongbao sieve crawl.warc.gz
    """
    from extract.read import Options, find_items, read_item, sieve_of
    from extract.run.show import verdict_line

    loaded = _rules(rules)
    options = Options(loaded, text_column, sieve_of(loaded))
    for item in find_items(inputs, options, sys.stdin.buffer):
        for found in read_item(item, options):
            typer.echo(verdict_line(found))


@app.command("evaluate")
def evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD_DIR", help="A folder of gold files and their notices.")
    ],
    json: Annotated[
        bool, typer.Option("--json", help="The scores as JSON instead of a table.")
    ] = False,
    html: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write a page that shows them in each notice's text."),
    ] = None,
    errors: Annotated[
        bool, typer.Option("--errors", help="What was missed and what was wrong, in its text.")
    ] = False,
    slots: Annotated[
        str, typer.Option(metavar="A,B", help="Only these slots, in tables and errors.")
    ] = "",
    notice: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only notices named so, or in part.")
    ] = None,
    check_floors: Annotated[
        bool, typer.Option("--check-floors", help="Exit 1 if a slot is below its floor.")
    ] = False,
    update_floors: Annotated[
        bool, typer.Option("--update-floors", help="Raise floors.toml to the scores reached.")
    ] = False,
    allow_lower: Annotated[
        str, typer.Option(metavar="REASON", help="Let --update-floors lower a floor, and say why.")
    ] = "",
    blind: Annotated[
        bool, typer.Option("--blind", help="Record the score of sets never run before.")
    ] = False,
    ner_model: ModelName = None,
    rules: RulesFolder = None,
) -> None:
    """Run on the notices beside a folder of gold files and score what is found.

    Per slot precision, recall and F1 with 95 % intervals (notices are resampled, always alike),
    the headline score, the notices from worst to best, and how many rows are grounded and how
    many chains, cases and notices are wholly right. A notice that could not be extracted counts
    as one in which nothing was found, and the exit status is 3.

    Floors are the scores reached before, in floors.toml beside the gold sets, each with the hash
    of its set.

    Examples:

      tongbao evaluate tests/gold --errors --slots steps,actors

      tongbao evaluate tests/gold --update-floors
    """
    from extract.judge import evaluate as judging
    from extract.judge import floors
    from extract.judge.gold import GoldError
    from extract.judge.page import write_page
    from extract.judge.table import report_json, report_text

    loaded = _rules(rules)
    extract = _extractor(loaded, ner_model)
    try:
        chosen = _slots(slots)
        report = judging.evaluate(gold, extract, loaded, names=notice or ())
        if blind:
            typer.echo(f"blind scores recorded in {floors.record_blind(gold, report)}", err=True)
        if update_floors:
            path = floors.raise_floors(gold, report, allow_lower)
            typer.echo(f"floors raised in {path}", err=True)
        broken = floors.broken_floors(gold, report) if check_floors else []
    except (GoldError, floors.FloorError) as error:
        _refuse(error)
    if html is not None:
        write_page(report, html)
    if json:
        typer.echo(dumps(report_json(report), ensure_ascii=False, indent=2))
    else:
        typer.echo(report_text(report, chosen, errors))
    for line in broken:
        typer.echo(line, err=True)
    raise typer.Exit(3 if report.failed else 1 if broken else 0)


@app.command("compare")
def compare(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="A folder with a dataset.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The folder of a later one.")],
    json: Annotated[bool, typer.Option("--json", help="JSON instead of text.")] = False,
    fail_on: Annotated[
        str, typer.Option(metavar="lost|changed|gained", help="Exit 1 if there is any such record.")
    ] = "",
) -> None:
    """Show the records lost, changed and gained between two datasets.

    Rows are paired within a notice by what they say, then by overlapping quotes. Each is shown
    with its quote and the rule that made it, a summary by table first.

    Example:

      tongbao compare data/release-1 data/out --fail-on lost
    """
    from extract.judge import compare as comparing
    from extract.judge.dataset import DatasetError

    if fail_on not in ("", *comparing.FATES[1:]):
        _refuse(ValueError(f"--fail-on {fail_on}: one of {', '.join(comparing.FATES[1:])}"))
    try:
        comparison = comparing.compare(old, new)
    except DatasetError as error:
        _refuse(error)
    if json:
        typer.echo(dumps(comparing.as_json(comparison), ensure_ascii=False, indent=2))
    else:
        typer.echo(comparing.as_text(comparison))
    raise typer.Exit(1 if any(change.fate == fail_on for change in comparison.changes) else 0)


@app.command("review")
def review(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder with a dataset.")],
    most: Annotated[int, typer.Option(metavar="N", help="How many forms to list.")] = 50,
) -> None:
    """List what was not understood, the most frequent form first.

    Items with the same kind, rule and wording, numbers and masked names aside, are one form.

    Example:

      tongbao review data/out
    """
    from extract.judge.dataset import DatasetError
    from extract.judge.review import as_text, review_forms

    try:
        forms = review_forms(folder)
    except DatasetError as error:
        _refuse(error)
    typer.echo(as_text(forms[:most]))


@app.command("gold")
def gold(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="Notices, or with an option gold.")
    ],
    check: Annotated[
        bool, typer.Option("--check", help="Check gold files, or folders of them.")
    ] = False,
    agree: Annotated[
        bool, typer.Option("--agree", help="Score the second of two gold folders by the first.")
    ] = False,
    errors: Annotated[
        bool, typer.Option("--errors", help="With --agree: where the two differ.")
    ] = False,
    rules: RulesFolder = None,
) -> None:
    """Draft gold files, check them, or see how far two annotators agree.

    A draft NAME.gold.json is written beside each notice, from what the program finds in it, for a
    person to correct; one that is there already is left alone. --check verifies keys,
    enumerations and dates, and that some accepted form of each name stands in the text; exit
    status 1 if anything is wrong.

    Examples:

      tongbao gold new/notice.txt

      tongbao gold --check tests/gold

      tongbao gold --agree mine theirs --errors
    """
    from extract.judge.agree import agreement
    from extract.judge.check import gold_faults
    from extract.judge.draft import write_draft
    from extract.judge.gold import GoldError
    from extract.judge.table import report_text

    if agree and len(paths) != 2:
        _refuse(ValueError("--agree takes two folders"))
    try:
        if agree:
            typer.echo(report_text(agreement(*paths), errors=errors))
        elif check:
            broken = [fault for path in paths for fault in gold_faults(path)]
            typer.echo("\n".join([*broken, f"{len(broken) or 'no'} faults"]))
            raise typer.Exit(1 if broken else 0)
        else:
            loaded = _rules(rules)
            for path in paths:
                typer.echo(str(write_draft(path, loaded)))
    except (GoldError, ValueError, OSError) as error:
        _refuse(error)


@app.command("accuracy")
def accuracy(
    gold: Annotated[
        list[Path], typer.Argument(metavar="GOLD_DIR...", help="Folders of gold sets.")
    ],
    out: Annotated[Path, typer.Option(metavar="FILE", help="The page to write.")] = Path(
        "docs/accuracy.md"
    ),
    rules: RulesFolder = None,
) -> None:
    """Write the page of scores, ablations and most frequent errors.

    Text is quoted only from sets that have floors, not from foreign or still blind ones.

    Example:

      tongbao accuracy tests/gold ../shared/corpus/seeds
    """
    from extract.judge.accuracy import accuracy_page, judged_sets

    out.write_text(accuracy_page(judged_sets(gold, _rules(rules))), "utf-8")
    typer.echo(str(out))


@app.command("validate")
def validate(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder with a dataset.")],
    expect: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Totals that the dataset has to meet, in TOML."),
    ] = None,
) -> None:
    """Check a written dataset against the contract, and against expected totals.

    The schema, the enumerations, that every id resolves, that every quote is the slice of the
    text that it claims to be, that every track can carry its measure. --expect adds least and
    most rows by table, the share of rows in which a column is filled, and the share of notices
    on the review list. Exit status 1 if anything is wrong, with one line each.

    Example:

      tongbao validate data/out --expect expectations.toml
    """
    from extract.judge.expect import ExpectationError, read_expectations, unmet
    from extract.write.validate import validate_dataset

    try:
        expectations = read_expectations(expect) if expect else None
    except ExpectationError as error:
        _refuse(error)
    problems: list[object] = [*validate_dataset(folder)]
    if expectations and not problems:
        problems += unmet(expectations, folder)
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
    support: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Count the notices in DIR whose gold each rule serves."),
    ] = None,
    rules: RulesFolder = None,
) -> None:
    """List the rules with their examples, or check them.

    A hit (+) shows in brackets what the rule has to find; in a miss (-) it must find nothing.
    --check runs all rules on each example, and exits 1 if one does not hold. --unused takes a
    folder of notices, or a dataset. --support takes a folder of gold files, and lists first the
    rules that the fewest of its notices rest on: those are suspects.

    Examples:

      tongbao rules --check
      tongbao rules --support tests/gold
    """
    from extract.judge.examples import failures
    from extract.judge.support import support_lines, supported
    from extract.run.show import rule_lines
    from extract.run.unused import unused_rules

    loaded = _rules(rules)
    if check:
        broken = failures(loaded)
        for failure in broken:
            typer.echo(str(failure))
        typer.echo(f"{len(loaded.rules)} rules, {len(broken) or 'no'} failing examples")
        raise typer.Exit(1 if broken else 0)
    if support:
        with _refusing(ValueError):
            counts = supported(support, loaded)
        for line in support_lines(counts, loaded.rules):
            typer.echo(line)
        return
    with _refusing(ValueError):
        chosen = unused_rules(unused, loaded) if unused else loaded.rules
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


def _slots(names: str) -> list[str]:
    """The slots named in an option; refused where one is none."""
    from extract.judge.rows import SLOTS

    chosen = [name for name in names.split(",") if name]
    for name in chosen:
        if name not in SLOTS:
            _refuse(ValueError(f"--slots {name}: one of {', '.join(SLOTS)}"))
    return chosen


def _extractor(rules: Rules, ner_model: str | None = None) -> Callable[[Source], Notice]:
    """What finds everything in one notice, a model beside the rules where one is named."""
    from extract.find.ner import ModelError, load_model
    from extract.pipeline import extract_source

    with _refusing(ModelError):
        model = load_model(ner_model) if ner_model else None
    return lambda source: extract_source(source, rules, model)


def _rules(folder: Path | None) -> Rules:
    """The rules of `folder`, or the program's own, before anything is read or written."""
    from extract.rules.load import RuleError, load_rules

    with _refusing(RuleError):
        return load_rules(folder)


@contextmanager
def _refusing(*errors: type[Exception]) -> Iterator[None]:
    """One line on standard error and exit status 2 for these errors."""
    try:
        yield
    except errors as error:
        _refuse(error)


def _refuse(error: Exception) -> NoReturn:
    """One line on standard error, and exit status 2."""
    typer.echo(f"tongbao: {error}", err=True)
    raise typer.Exit(2) from error


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
