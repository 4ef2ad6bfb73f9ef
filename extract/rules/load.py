"""Rules and lexicons, loaded strictly from `rules/`.

A rule file is TOML, an array of `[[rule]]` tables:

    [[rule]]
    id = "sanction.party.serious_warning"   # unique; stands in the `rule` column
    finds = "measure"                        # the kind of mention
    match = '党内严重警告'                     # regex over the normalised text
    gives = {track = "party", measure = "serious_warning"}
    hits = ["给予李某[党内严重警告]处分"]       # brackets mark the expected published stretch
    misses = ["党内警告处分"]

`{{name}}` in `match` stands for any word of the lexicon `name`, longest first. A rule with
`blocks = true` finds nothing itself and keeps the other rules of its kind off what it matches.
A lexicon is `rules/lexicon/NAME.txt`, one word a line, `#` starts a comment; `NAME.re` holds a
form that several rules share, a regex on its last line; a table is `rules/lexicon/NAME.csv`
with a header.
"""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

KEYS = {"id", "finds", "match", "gives", "hits", "misses", "blocks", "note"}
PLACEHOLDER = re.compile(r"\{\{(\w+)\}\}")
MARK = re.compile(r"\[([^\[\]]+)\]")


class RuleError(ValueError):
    """A rule or lexicon that cannot be used: the file, the rule's id, and why."""

    def __init__(self, file: Path, rule: str | None, reason: str) -> None:
        where = f"{file}: {rule}" if rule else str(file)
        super().__init__(f"{where}: {reason}")


@dataclass(frozen=True, slots=True)
class Rule:
    """One written form: what it finds, how it is recognised, what it gives, its examples."""

    id: str
    finds: str
    pattern: re.Pattern[str]
    gives: Mapping[str, Any]
    hits: tuple[str, ...]
    misses: tuple[str, ...]
    blocks: bool
    file: str


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """Every rule by the kind of mention it finds, and every lexicon by name.

    One set is equal to itself alone, so that what is built from it can be cached by it.
    """

    rules: tuple[Rule, ...]
    lexicons: Mapping[str, tuple[str, ...]]
    tables: Mapping[str, tuple[Mapping[str, str], ...]]
    kinds: Mapping[str, tuple[Rule, ...]] = field(repr=False)

    def of(self, kind: str) -> tuple[Rule, ...]:
        """The rules that find `kind`, in the order of their files."""
        return self.kinds.get(kind, ())

    def words(self, name: str) -> tuple[str, ...]:
        """The words of the lexicon `name`, longest first; raises `RuleError` without one."""
        if name not in self.lexicons:
            raise RuleError(Path("lexicon", f"{name}.txt"), None, "no such lexicon")
        return self.lexicons[name]

    def table(self, name: str) -> tuple[Mapping[str, str], ...]:
        """The rows of the table `name`; raises `RuleError` without one."""
        if name not in self.tables:
            raise RuleError(Path("lexicon", f"{name}.csv"), None, "no such table")
        return self.tables[name]


def default_path() -> Path:
    """The folder of the rules that came with the program."""
    here = Path(__file__).resolve().parents[2] / "rules"
    if not here.is_dir():
        raise RuleError(here, None, "no such folder: the installation is incomplete")
    return here


def load_rules(path: str | Path | None = None) -> Rules:
    """All rules and lexicons under `path`, or those of the program, which are read once.

    Raises `RuleError` with file, id and reason on an unknown key, a duplicate id, a regex that
    does not compile, that matches the empty string, or that matches none of its own hits.
    """
    return _own() if path is None else _load(Path(path))


@cache
def _own() -> Rules:
    return _load(default_path())


def _load(path: Path) -> Rules:
    if not path.is_dir():
        raise RuleError(path, None, "no such folder")
    lexicons = {file.stem: _words(file) for file in sorted(path.glob("lexicon/*.txt"))}
    forms = {file.stem: _form(file) for file in sorted(path.glob("lexicon/*.re"))}
    fragments = forms | {name: _union(words) for name, words in lexicons.items()}
    tables = {file.stem: _rows(file) for file in sorted(path.glob("lexicon/*.csv"))}
    rules: list[Rule] = []
    seen: dict[str, str] = {}
    for file in sorted(path.glob("*.toml")):
        for entry in _entries(file):
            rule = _rule(entry, file, fragments)
            if rule.id in seen:
                raise RuleError(file, rule.id, f"the id stands in {seen[rule.id]} already")
            seen[rule.id] = file.name
            rules.append(rule)
    kinds: dict[str, tuple[Rule, ...]] = {}
    for rule in rules:
        kinds[rule.finds] = (*kinds.get(rule.finds, ()), rule)
    return Rules(tuple(rules), lexicons, tables, kinds)


def _words(file: Path) -> tuple[str, ...]:
    words: dict[str, None] = {}
    for line in file.read_text("utf-8").splitlines():
        word = line.split("#", 1)[0].strip()
        if word in words:
            raise RuleError(file, word, "the word stands there twice")
        if word:
            words[word] = None
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def _union(words: tuple[str, ...]) -> str:
    return "(?:" + "|".join(map(re.escape, words)) + ")"


def _form(file: Path) -> str:
    return "(?:" + file.read_text("utf-8").splitlines()[-1] + ")"


def _rows(file: Path) -> tuple[Mapping[str, str], ...]:
    with file.open(encoding="utf-8", newline="") as handle:
        return tuple(csv.DictReader(handle))


def _entries(file: Path) -> list[dict[str, Any]]:
    try:
        content = tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RuleError(file, None, str(error)) from error
    unknown = set(content) - {"rule"}
    if unknown:
        raise RuleError(file, None, f"unknown keys {', '.join(sorted(unknown))}")
    entries: list[dict[str, Any]] = content.get("rule", [])
    return entries


def _rule(entry: dict[str, Any], file: Path, fragments: Mapping[str, str]) -> Rule:
    name = entry.get("id")
    unknown = set(entry) - KEYS
    if unknown:
        raise RuleError(file, name, f"unknown keys {', '.join(sorted(unknown))}")
    missing = {"id", "finds", "match", "hits"} - set(entry)
    if missing:
        raise RuleError(file, name, f"lacks {', '.join(sorted(missing))}")
    pattern = _pattern(entry["match"], file, entry["id"], fragments)
    if pattern.match(""):
        raise RuleError(file, name, "matches the empty string")
    hits = tuple(entry["hits"])
    if not any(pattern.search(MARK.sub(r"\1", hit)) for hit in hits):
        raise RuleError(file, name, "matches none of its hits")
    return Rule(
        id=entry["id"],
        finds=entry["finds"],
        pattern=pattern,
        gives=entry.get("gives", {}),
        hits=hits,
        misses=tuple(entry.get("misses", ())),
        blocks=entry.get("blocks", False),
        file=file.name,
    )


def _pattern(match: str, file: Path, rule: str, fragments: Mapping[str, str]) -> re.Pattern[str]:
    def fragment(placeholder: re.Match[str]) -> str:
        name = placeholder.group(1)
        if name not in fragments:
            raise RuleError(file, rule, f"no lexicon {name}")
        return fragments[name]

    try:
        return re.compile(PLACEHOLDER.sub(fragment, match))
    except re.error as error:
        raise RuleError(file, rule, f"regex: {error}") from error
