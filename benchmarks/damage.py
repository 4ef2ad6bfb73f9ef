"""What damage costs: done by program to every clean gold notice, as a table in Markdown.

    python benchmarks/damage.py                    every kind of damage, seed 1
    python benchmarks/damage.py --kind pinyin      kinds whose name contains this
    python benchmarks/damage.py --seed 2 --lost    and the rows that each kind loses and adds
    python benchmarks/damage.py --docs             and write docs/damage.md

A notice is clean where the program names no damage in its file. The damage is done to the text
of the file, in HTML to that between the tags, and the file is read again from its first byte.
Scores are of the same notices before and after. `precision` and `recall` are means over the
slots of the score. Where characters are lost for good, a name is right as the damaged text has
it, too, and of a notice without its end a part of someone whom only the end blames, and a date
whose year only the end told. `told`: of the notices that lose rows, those where the damage is
named or whose review list is longer than before. `offsets`: quotes that are not their slice of
the published text, or do not stand in the file.
"""

from __future__ import annotations

import argparse
import html
import re
import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import fmean
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from pydantic import BaseModel  # noqa: E402

from benchmarks.damage_kinds import KINDS, LOST, Kind, cut  # noqa: E402
from extract.judge.evaluate import read_notice  # noqa: E402
from extract.judge.gold import GoldDate, GoldFile, GoldNotice, gold_files  # noqa: E402
from extract.judge.pairing import Pairing  # noqa: E402
from extract.judge.rows import HEADLINE  # noqa: E402
from extract.judge.score import Counts, count, headline, pairings, total  # noqa: E402
from extract.pipeline import extract_source  # noqa: E402
from extract.rules.load import Rules, load_rules  # noqa: E402
from extract.text.aligned import Text  # noqa: E402
from schemas.records import Notice  # noqa: E402

GOLD = ROOT / "tests" / "gold"
DOCS = ROOT / "docs" / "damage.md"
NODE = re.compile(r"<(script|style)\b.*?</\1>|<!--.*?-->|<[^<>]*>", re.DOTALL | re.IGNORECASE)
WORDS = {"name", "sender", "recipient", "actor", "position", "organization", "authority"}
"""Fields whose values stand in the text as written."""


@dataclass(frozen=True, slots=True)
class Page:
    """A file as the pieces of text in it, with the markup before each and at the end."""

    pieces: tuple[str, ...]
    markup: tuple[str, ...]

    @property
    def text(self) -> str:
        """The pieces as one text."""
        return "\n\n".join(self.pieces)

    def written(self, damaged: Text) -> str:
        """The file with the damaged text in the place of its own."""
        if not self.markup:
            return damaged.norm
        at = 0
        out: list[str] = []
        for piece, before in zip(self.pieces, self.markup, strict=False):
            a, b = (bisect_left(damaged.starts, place) for place in (at, at + len(piece)))
            out += before, html.escape(damaged.norm[a:b], quote=False).replace("\n", "<br>")
            at += len(piece) + 2
        return "".join([*out, self.markup[-1]])


@dataclass(frozen=True, slots=True)
class Outcome:
    """One damaged notice: its pairs per slot, and what was found where."""

    file: GoldFile
    notice: Notice
    slots: dict[str, Pairing]
    offsets: int

    @property
    def counts(self) -> dict[str, Counts]:
        """The notice's counts per slot."""
        return {slot: count(pairing) for slot, pairing in self.slots.items()}

    @property
    def right(self) -> int:
        """Rows of the score that are right."""
        return sum(self.counts[slot].right for slot in HEADLINE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kind", default="", help="kinds whose name contains this")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--lost", action="store_true", help="list rows lost and added")
    parser.add_argument("--docs", action="store_true", help="write docs/damage.md")
    options = parser.parse_args()
    rules = load_rules()
    clean = list(clean_notices(rules))
    lines = [*HEAD]
    for kind in KINDS:
        if options.kind in kind.name:
            before, after = measured(kind, clean, rules, options.seed)
            lines.append(row(kind, before, after))
            print(lines[-1], file=sys.stderr)
            if options.lost:
                print(*differences(before, after), sep="\n")
    print(*lines, sep="\n")
    if options.docs:
        document(lines, options.seed, len(clean))


def clean_notices(rules: Rules, files: Iterable[GoldFile] = ()) -> Iterator[Outcome]:
    """The gold notices in which the program names no damage, as they are read undamaged."""
    for file in files or gold_files(GOLD):
        page = page_of(file.notice_path)
        outcome = outcome_of(file, page.written(Text.of(page.text)), file.gold, rules)
        if not outcome.notice.damage:
            yield outcome


def measured(
    kind: Kind, clean: Sequence[Outcome], rules: Rules, seed: int
) -> tuple[list[Outcome], list[Outcome]]:
    """The notices that the kind damages, before and after."""
    before, after = [], []
    for outcome in clean:
        if kind.simplified and outcome.notice.script != "hans":
            continue
        done = damaged(kind, outcome.file, rules, seed)
        if done is not None:
            before.append(outcome)
            after.append(done)
    return before, after


def damaged(kind: Kind, file: GoldFile, rules: Rules, seed: int) -> Outcome | None:
    """The notice damaged and read again; nothing where the damage finds nothing to do."""
    page = page_of(file.notice_path)
    text = kind.damage(Text.of(page.text), Random(f"{seed} {kind.name} {file.name}"))
    if text.norm == page.text:
        return None
    gold = as_damaged(file.gold, text) if kind.group == LOST else file.gold
    gold = as_cut(gold) if kind.damage is cut else gold
    return outcome_of(file, page.written(text), gold, rules)


def outcome_of(file: GoldFile, written: str, gold: GoldNotice, rules: Rules) -> Outcome:
    with TemporaryDirectory() as folder:
        path = Path(folder, file.notice_path.name)
        path.write_text(written, "utf-8", newline="")
        source = read_notice(path, rules)
    notice = extract_source(source, rules)
    held = written if source.text in written else None
    wrong = sum(not true(notice, one, held) for one in quotes(notice))
    return Outcome(file, notice, pairings(gold, notice), wrong)


def page_of(path: Path) -> Page:
    """A notice's file: all of a plain text, or what stands between the tags of HTML."""
    whole = path.read_text("utf-8")
    if path.suffix == ".txt":
        return Page((whole,), ())
    pieces, markup, at, held = [], [], 0, ""
    for tag in [*NODE.finditer(whole), None]:
        node = whole[at : tag.start() if tag else len(whole)]
        if node.strip():
            pieces.append(html.unescape(re.sub(r"\s+", " ", node)))
            markup.append(held)
            held = ""
        else:
            held += node
        held += tag.group() if tag else ""
        at = tag.end() if tag else at
    return Page(tuple(pieces), (*markup, held))


def as_damaged(gold: GoldNotice, text: Text) -> GoldNotice:
    """The gold with every name accepted as the damaged text has it, too."""
    changes: dict[str, Any] = {
        "cases": tuple(_renamed(case, text) for case in gold.cases),
    }
    return gold.model_copy(update=changes)


def _renamed(record: Any, text: Text) -> Any:
    changes: dict[str, Any] = {}
    for field, value in record:
        if isinstance(value, tuple) and value and isinstance(value[0], BaseModel):
            changes[field] = tuple(_renamed(one, text) for one in value)
        elif field in WORDS:
            changes[field] = (*value, *sorted(_forms(value, text)))
    return record.model_copy(update=changes)


def _forms(value: Iterable[Any], text: Text) -> set[str]:
    found = set()
    for form in value:
        for match in re.finditer(re.escape(str(form)), text.raw):
            a, b = (bisect_left(text.starts, place) for place in match.span())
            found.add(text.norm[a:b])
    return {form for form in found if form.strip()} - set(value)


def as_cut(gold: GoldNotice) -> GoldNotice:
    """The gold with what the cut end told left open: who is blamed, and the year."""

    def opened(record: Any) -> Any:
        changes: dict[str, Any] = {}
        for field, value in record:
            if isinstance(value, tuple) and value and isinstance(value[0], BaseModel):
                changes[field] = tuple(opened(one) for one in value)
            elif field == "part" and "offender" in value:
                changes[field] = (*value, "relay", "recipient")
            elif field == "value" and type(record) is GoldDate:
                years = (re.sub(r"(?:^|(?<=/))\d{4}-", "XXXX-", str(one)) for one in value if one)
                changes[field] = (*value, *years)
        return record.model_copy(update=changes)

    cut_off: GoldNotice = opened(gold)
    return cut_off


def quotes(notice: Notice) -> Iterator[tuple[int, int, str]]:
    """Every stretch that the notice quotes, wherever it stands in its records."""
    todo: list[Any] = [notice.model_dump()]
    while todo:
        one = todo.pop()
        if isinstance(one, dict):
            words = one.get("quote", one.get("text"))
            if isinstance(words, str) and "start" in one and "end" in one:
                yield one["start"], one["end"], words
            todo += one.values()
        elif isinstance(one, list | tuple):
            todo += one


def true(notice: Notice, quote: tuple[int, int, str], held: str | None) -> bool:
    start, end, words = quote
    return notice.text[start:end] == words and (held is None or words in held)


HEAD = (
    "| damage | notices | score | loss | precision | loss | recall | loss | told | offsets |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
)


def row(kind: Kind, before: Sequence[Outcome], after: Sequence[Outcome]) -> str:
    cells = [kind.name, str(len(after))]
    for old, new in zip(figures(before), figures(after), strict=True):
        cells += f"{new:.3f}", f"{100 * (old - new):.1f}"
    pairs = list(zip(before, after, strict=True))
    losing = [(a, b) for a, b in pairs if b.right < a.right]
    told = sum(bool(b.notice.damage) or more(b, a) for a, b in losing)
    cells += f"{told}/{len(losing)}", str(sum(one.offsets for one in after))
    return f"| {' | '.join(cells)} |"


def more(after: Outcome, before: Outcome) -> bool:
    return len(after.notice.review) > len(before.notice.review)


def figures(outcomes: Iterable[Outcome]) -> tuple[float, float, float]:
    """Score, precision and recall."""
    counts = total(outcome.counts for outcome in outcomes)
    slots = [counts[slot] for slot in HEADLINE]
    return headline(counts), fmean(slot.p for slot in slots), fmean(slot.r for slot in slots)


def differences(before: Sequence[Outcome], after: Sequence[Outcome]) -> Iterator[str]:
    """The rows that were right and are lost (-), and wrong ones that are new (+)."""
    for old, new in zip(before, after, strict=True):
        for slot in HEADLINE:
            was, now = old.slots[slot], new.slots[slot]
            lost = shown(now.missed) - shown(was.missed)
            added = shown(now.wrong) - shown(was.wrong)
            for sign, rows_of in (("-", lost), ("+", added)):
                yield from (f"{old.file.name} {slot} {sign} {one}" for one in sorted(rows_of))


def shown(found: Iterable[Any]) -> set[str]:
    return {" | ".join("/".join(map(str, field)) for field in one.fields) for one in found}


def document(lines: Sequence[str], seed: int, clean: int) -> None:
    """Write the table into docs/damage.md, between the marks that stand there."""
    page = DOCS.read_text("utf-8")
    table = "\n".join([f"{clean} clean notices, seed {seed}.", "", *lines])
    begin, end = "<!-- table -->\n", "<!-- end -->"
    head, _, rest = page.partition(begin)
    DOCS.write_text(f"{head}{begin}\n{table}\n\n{end}{rest.partition(end)[2]}", "utf-8")


if __name__ == "__main__":
    main()
