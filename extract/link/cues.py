"""Cues: the words that tell the linkers what a clause does with what it names.

Every cue is a rule of `rules/cues.toml` whose kind is `cue.NAME`; the linkers ask whether a
stretch holds one, begins with one or ends with one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from extract.rules.load import Rules

PREFIX = "cue."


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of a set of rules by name, each compiled to be found anywhere or at an end."""

    anywhere: Mapping[str, re.Pattern[str]]
    closing: Mapping[str, re.Pattern[str]]

    def holds(self, name: str, text: str) -> re.Match[str] | None:
        """The first cue `name` in `text`."""
        return self.anywhere[name].search(text)

    def begins(self, name: str, text: str, at: int = 0) -> re.Match[str] | None:
        """The cue `name` with which `text` goes on at `at`."""
        return self.anywhere[name].match(text, at)

    def is_all(self, name: str, text: str) -> re.Match[str] | None:
        """The cue `name` if it is the whole of `text`."""
        return self.anywhere[name].fullmatch(text)

    def ends(self, name: str, text: str) -> re.Match[str] | None:
        """The cue `name` with which `text` ends."""
        return self.closing[name].search(text)


@lru_cache(maxsize=4)
def cues_of(rules: Rules) -> Cues:
    """The cues of `rules`, compiled once."""
    anywhere: dict[str, re.Pattern[str]] = {}
    closing: dict[str, re.Pattern[str]] = {}
    for kind in rules.kinds:
        if kind.startswith(PREFIX):
            union = "|".join(f"(?:{rule.pattern.pattern})" for rule in rules.of(kind))
            name = kind.removeprefix(PREFIX)
            anywhere[name] = re.compile(f"(?:{union})")
            closing[name] = re.compile(f"(?:{union})$")
    return Cues(anywhere, closing)
