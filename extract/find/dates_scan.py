"""The parts of dates in a text: every match of a `date_part` rule, in one pass.

The rules' patterns are tried in the order of the file wherever one of them can begin; what a part
matched is consumed, so that the pass is linear. A blocker consumes and gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from extract.find.dates_start import ALIKE, Starts, alike, starts
from extract.rules.load import Rule, Rules

KIND: Final = "date_part"
GROUP = re.compile(r"\(\?P<(\w+)>")


@dataclass(slots=True)
class Part:
    """One part of a date: its place, its rule, what it tells (year, clock …), what it gives.

    Not frozen, nor are the other values that every date makes on its way: that would cost a
    third of the time.
    """

    start: int
    end: int
    rule: str
    name: str
    value: Mapping[str, Any]


Groups = tuple[tuple[str, int], ...]
Union = tuple[re.Pattern[str], Mapping[int, tuple[Rule, Groups]]]
Match = Callable[[str, int], re.Match[str] | None]
Entry = tuple[frozenset[str] | None, str | None, Match, Mapping[int, tuple[Rule, Groups]]]


@dataclass(frozen=True, slots=True)
class Scanner:
    """Rules, where they can begin, and by first character what is tried there, made when needed."""

    rules: tuple[Rule, ...]
    starts: Starts | None
    trigger: re.Pattern[str]
    entries: dict[str, Entry]

    def entry(self, first: str) -> Entry:
        """For a first character: the second ones, the rules as one pattern, what its groups are.

        Of a digit or numeral also the character that stands for its like.
        """
        key = alike(first)
        if key not in self.entries:
            runs, seconds = [("", list(range(len(self.rules))))], None
            if self.starts is not None:
                runs, seconds = self.starts.guarded(key), self.starts.seconds.get(key)
            union, outer = _union(self.rules, runs)
            self.entries[key] = (seconds, ALIKE.get(key), union.match, outer)
        self.entries[first] = self.entries[key]
        return self.entries[key]


def scan(text: str, rules: Rules, taiwan: bool) -> list[Part]:
    """The parts found in `text`; those of Taiwan's calendar only where `taiwan` holds."""
    return scanned(text, _scanner(rules, taiwan))


def scanned(text: str, scanner: Scanner) -> list[Part]:
    """The parts that a scanner finds; none begins inside a number."""
    entries = scanner.entries
    found: list[Part] = []
    take = found.append
    done = 0
    for trigger in scanner.trigger.finditer(text):
        at = trigger.start()
        if at < done:
            continue
        first = text[at]
        seconds, number, match_at, outer = entries.get(first) or scanner.entry(first)
        if seconds is not None and text[at + 1] not in seconds:
            continue
        if number is not None and at and ALIKE.get(text[at - 1]) == number:
            continue
        match = match_at(text, at)
        if match is None:
            continue
        done = match.end()
        rule, groups = outer[match.lastindex or 0]
        if not rule.blocks:
            take(_part(rule, match, groups))
    return found


def _part(rule: Rule, match: re.Match[str], groups: Groups) -> Part:
    start, end = match.span()
    gives = rule.gives
    if not groups:
        return Part(start, end, rule.id, gives["part"], gives)
    value = dict(gives)
    for name, group in groups:
        if (written := match[group]) is not None:
            value[name] = written
    return Part(start, end, rule.id, gives["part"], value)


KEPT: Final = 8
_made: dict[tuple[int, bool], tuple[Rules, Scanner]] = {}


def _scanner(rules: Rules, taiwan: bool) -> Scanner:
    """The scanner for a rule set, made once: rules are never changed after they were loaded."""
    known = _made.get((id(rules), taiwan))
    if known is not None and known[0] is rules:
        return known[1]
    if len(_made) >= KEPT:
        _made.clear()
    used = (rule for rule in rules.of(KIND) if taiwan or rule.gives.get("only") != "taiwan")
    scanner = new_scanner(tuple(used))
    _made[id(rules), taiwan] = rules, scanner
    return scanner


def new_scanner(rules: tuple[Rule, ...], everywhere: bool = False) -> Scanner:
    """A scanner for `rules`; with `everywhere` it tries them at every character."""
    where = None if everywhere else starts([rule.pattern.pattern for rule in rules])
    trigger = where.trigger() if where else re.compile(".", re.DOTALL)
    return Scanner(rules, where, trigger, {})


def _union(rules: tuple[Rule, ...], runs: list[tuple[str, list[int]]]) -> Union:
    """The rules of all runs as one pattern, and what each of its outer groups is and holds."""
    pieces = []
    inner: dict[int, list[tuple[str, int]]] = {}
    for guard, numbers in runs:
        inner |= {number: [] for number in numbers}
        bodies = [_renamed(rules[number].pattern.pattern, number) for number in numbers]
        pieces.append((f"(?=.{guard})" if guard else "") + f"(?:{'|'.join(bodies)})")
    union = re.compile("|".join(pieces), re.DOTALL)
    for name, group in union.groupindex.items():
        outer, _, own = name[1:].partition("_")
        if own:
            inner[int(outer)].append((own.rstrip("0123456789"), group))
    return union, {
        union.groupindex[f"r{number}"]: (rules[number], tuple(groups))
        for number, groups in inner.items()
    }


def _renamed(pattern: str, number: int) -> str:
    """A pattern as a group of its own, its groups named after it."""
    return f"(?P<r{number}>" + GROUP.sub(rf"(?P<r{number}_\1>", pattern) + ")"
