"""The parts of dates in a text: every match of a `date_part` rule, in one pass.

The rules' patterns become one union, tried at each place in the order of the file; what a part
matched is consumed, so that the pass is linear. A blocker consumes and gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from extract.rules.load import Rules

KIND: Final = "date_part"
GROUP = re.compile(r"\(\?P<(\w+)>")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a date: its place, the rule that found it, and what it gives."""

    start: int
    end: int
    rule: str
    value: Mapping[str, Any]

    @property
    def name(self) -> str:
        """What the part tells: year, month, day, clock, shift …"""
        return str(self.value["part"])


Groups = tuple[tuple[str, int], ...]


def scan(text: str, rules: Rules, taiwan: bool) -> list[Part]:
    """The parts found in `text`; those of Taiwan's calendar only where `taiwan` holds."""
    used = [rule for rule in rules.of(KIND) if taiwan or rule.gives.get("only") != "taiwan"]
    pattern, outer = _union(tuple(rule.pattern.pattern for rule in used))
    found: list[Part] = []
    for match in pattern.finditer(text):
        number, groups = outer[match.lastindex or 0]
        rule = used[number]
        if rule.blocks:
            continue
        start, end = match.span()
        value: dict[str, Any] = dict(rule.gives)
        for name, group in groups:
            if match[group] is not None:
                value[name] = match[group]
        if "span" in value:
            start = end - len(value.pop("span"))
        found.append(Part(start, end, rule.id, value))
    return found


@lru_cache(maxsize=8)
def _union(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], Mapping[int, tuple[int, Groups]]]:
    """All patterns as one, and which of them each outer group is, with its own groups."""
    pieces = [
        f"(?P<r{number}>" + GROUP.sub(rf"(?P<r{number}_\1>", pattern) + ")"
        for number, pattern in enumerate(patterns)
    ]
    union = re.compile("|".join(pieces))
    inner: dict[int, list[tuple[str, int]]] = {number: [] for number in range(len(patterns))}
    for name, group in union.groupindex.items():
        number, _, own = name[1:].partition("_")
        if own:
            inner[int(number)].append((own.rstrip("0123456789"), group))
    return union, {
        union.groupindex[f"r{number}"]: (number, tuple(groups)) for number, groups in inner.items()
    }
