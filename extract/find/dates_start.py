"""Where patterns can begin: what the first characters of their matches can be.

Tried at every character, a hundred patterns cost a hundred times what they cost where they can
begin. That is read off their own parse trees, so that no list has to be kept beside the rules.
Digits count as one character here and Chinese numerals as another, which keeps the beginnings
few. Where a tree holds something not known here, or the module that parses patterns is not to be
had, the answer is None: slower, never wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

DEPTHS: Final = (5, 4, 3, 2, 1)
"""How many characters of a beginning are looked at, fewer where there are too many of them."""
WIDEST: Final = 4000
AHEAD: Final = 1
CLOSED: Final = "\0"
"""Ends a beginning whose last characters were only looked at: what comes next overlaps them."""
DIGITS: Final = "0123456789"
NUMERALS: Final = "〇零一二两三四五六七八九十百千万廿卅半壹贰叁参肆伍陆柒捌玖拾佰仟"
ALIKE: Final = {**dict.fromkeys(DIGITS, "0"), **dict.fromkeys(NUMERALS, "一")}
CLASSES: Final = {"0": "0-9", "一": NUMERALS}


class Unknown(Exception):
    """A pattern whose beginnings cannot be listed."""


class TooMany(Exception):
    """A pattern with more beginnings than are worth listing so far."""


@dataclass(frozen=True, slots=True)
class Starts:
    """Which patterns can begin with a character, and what can follow it there.

    `tails` holds what may follow the first character, by pattern and first character; `seconds`
    the second characters, for those first ones that are never a match by themselves.
    """

    by_first: Mapping[str, tuple[int, ...]]
    tails: Mapping[tuple[int, str], frozenset[str]]
    seconds: Mapping[str, frozenset[str]]

    def trigger(self) -> re.Pattern[str]:
        """A character that a match can begin with, before one that can be the second."""
        alone = [first for first in self.by_first if first not in self.seconds]
        after = sorted(frozenset().union(*self.seconds.values()))
        ahead = f"(?=[{_escaped_all(after)}])" + (f"|(?<=[{_escaped_all(alone)}])" if alone else "")
        return re.compile(f"[{_escaped_all(self.by_first)}](?:{ahead})")

    def guarded(self, first: str) -> list[tuple[str, list[int]]]:
        """The patterns for a first character, in their order, with what they all look ahead for.

        Patterns that stand side by side share a guard; one that a single character can match
        has none.
        """
        runs: list[tuple[set[str], list[int]]] = []
        for number in self.by_first[first]:
            tails = self.tails[number, alike(first)]
            if not runs or ("" in tails) != ("" in runs[-1][0]):
                runs.append((set(), []))
            runs[-1][0].update(tails)
            runs[-1][1].append(number)
        return [(_trie(tails), numbers) for tails, numbers in runs]


def starts(patterns: Sequence[str]) -> Starts | None:
    """The places where one of `patterns` can begin; None where that cannot be told."""
    try:
        from re import _parser  # type: ignore[attr-defined]

        found = [_prefixes(_parser.parse(pattern)) for pattern in patterns]
    except (ImportError, Unknown):
        return None
    by_first: dict[str, list[int]] = {}
    tails: dict[tuple[int, str], set[str]] = {}
    for number, prefixes in enumerate(found):
        for prefix in prefixes:
            tails.setdefault((number, prefix[0]), set()).add(prefix[1:])
        for first in sorted({prefix[0] for prefix in prefixes}):
            by_first.setdefault(first, []).append(number)
    return Starts(
        {one: tuple(by_first[first]) for first in by_first for one in _members(first)},
        {place: frozenset(following) for place, following in tails.items()},
        _seconds(by_first, tails),
    )


def _seconds(
    by_first: Mapping[str, list[int]], tails: Mapping[tuple[int, str], set[str]]
) -> dict[str, frozenset[str]]:
    seconds: dict[str, frozenset[str]] = {}
    for first, numbers in by_first.items():
        following = set().union(*(tails[number, first] for number in numbers))
        if "" not in following:
            known = frozenset("".join(_members(tail[0]) for tail in following))
            seconds.update(dict.fromkeys(_members(first), known))
    return seconds


def _members(character: str) -> str:
    return {"0": DIGITS, "一": NUMERALS}.get(character, character)


def _trie(tails: set[str]) -> str:
    """A regex for what may follow: nothing where some beginning ends."""
    if "" in tails:
        return ""
    alike: dict[str, list[str]] = {}
    for first in sorted({tail[0] for tail in tails}):
        rest = _trie({tail[1:] for tail in tails if tail[0] == first})
        alike.setdefault(rest, []).append(first)
    pieces = [f"[{''.join(map(_escaped, firsts))}]{rest}" for rest, firsts in alike.items()]
    return pieces[0] if len(pieces) == 1 else f"(?:{'|'.join(pieces)})"


def _escaped_all(characters: Iterable[str]) -> str:
    return re.escape("".join(characters))


def _escaped(character: str) -> str:
    return CLASSES.get(character) or re.escape(character)


def _prefixes(tree: Iterable[tuple[Any, Any]]) -> set[str]:
    nodes = list(tree)
    for depth in DEPTHS:
        with suppress(TooMany):
            prefixes = {prefix.rstrip(CLOSED) for prefix in _sequence(nodes, depth)}
            if "" in prefixes:
                raise Unknown
            return prefixes
    raise Unknown


def _sequence(tree: Iterable[tuple[Any, Any]], depth: int) -> set[str]:
    """What the matches of a sequence begin with; shorter than `depth` where they may end."""
    found = {""}
    for code, value in tree:
        if all(len(prefix) >= depth or prefix.endswith(CLOSED) for prefix in found):
            break
        found = _joined(found, _one(str(code), value, depth), depth)
    return found


def _joined(heads: set[str], tails: set[str], depth: int) -> set[str]:
    whole = {head for head in heads if len(head) == depth or head.endswith(CLOSED)}
    found = whole | {(head + tail)[:depth] for head in heads - whole for tail in tails}
    if len(found) > WIDEST:
        raise TooMany
    return found


def _one(code: str, value: Any, depth: int) -> set[str]:
    if code == "LITERAL":
        return {alike(chr(value))}
    if code == "IN":
        return {character for part in value for character in _class(str(part[0]), part[1])}
    if code == "BRANCH":
        return {prefix for branch in value[1] for prefix in _sequence(branch, depth)}
    if code == "SUBPATTERN":
        return _sequence(value[3], depth)
    if code in ("MAX_REPEAT", "MIN_REPEAT"):
        return _repeated(value, depth)
    if code == "ASSERT" and value[0] == AHEAD:
        return _ahead(value[1], depth)
    if code in ("ASSERT", "ASSERT_NOT", "AT"):
        return {""}
    raise Unknown


def alike(character: str) -> str:
    """The character that stands for its like: 0 for the digits, 一 for Chinese numerals."""
    return ALIKE.get(character, character)


def _ahead(tree: Iterable[tuple[Any, Any]], depth: int) -> set[str]:
    """What a pattern looks ahead for; nothing where that cannot be told or may be nothing."""
    with suppress(Unknown):
        found = _sequence(tree, depth)
        if "" not in found and CLOSED not in found:
            return {prefix.rstrip(CLOSED) + CLOSED for prefix in found}
    return {""}


def _class(code: str, value: Any) -> Iterable[str]:
    if code == "LITERAL":
        return (alike(chr(value)),)
    if code == "RANGE" and value[1] - value[0] < len(ALIKE):
        return {alike(chr(c)) for c in range(value[0], value[1] + 1)}
    raise Unknown


def _repeated(value: Any, depth: int) -> set[str]:
    least, most, tree = value
    once = _sequence(tree, depth)
    heads = {""}
    found = set(heads) if least == 0 else set()
    for turn in range(1, min(int(most), depth) + 1):
        heads = _joined(heads, once, depth)
        if turn >= min(least, depth):
            found |= heads
    return found
