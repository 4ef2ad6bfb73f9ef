"""The divisions of the country by their names: today's, those given up, and short forms.

Source: rules/lexicon/divisions.csv, built by benchmarks/build_tables.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from extract.rules.load import Rules

LOOKAHEAD = 2
"""Characters by which names are filed; the shortest name is as long."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Codes by full name and by short form, parents by code, names filed by their head, and
    the names that are other words as well.
    """

    full: Mapping[str, tuple[str, ...]]
    short: Mapping[str, tuple[str, ...]]
    parents: Mapping[str, str]
    heads: Mapping[str, tuple[str, ...]]
    homographs: frozenset[str]

    def at(self, text: str, start: int) -> str | None:
        """The longest name that begins at `start`."""
        for name in self.heads.get(text[start : start + LOOKAHEAD], ()):
            if text.startswith(name, start):
                return name
        return None

    def path(self, code: str) -> tuple[str, ...]:
        """The code with those above it, itself first."""
        found = [code]
        while above := self.parents.get(found[-1], ""):
            found.append(above)
        return tuple(found)

    def within(self, code: str, above: str) -> bool:
        """Whether `code` is `above` or lies in it."""
        return above in self.path(code)

    def common(self, codes: Iterable[str]) -> str | None:
        """The most specific division that holds all of `codes`."""
        paths = [self.path(code) for code in codes]
        return next((code for code in paths[0] if all(code in path for path in paths)), None)


def level(code: str) -> int:
    """1 for a province, 2 for a city, 3 for a county.

    A county right under its province, and a city without counties, keep what their code says.
    """
    return 1 if code.endswith("0000") else 2 if code.endswith("00") else 3


@cache
def gazetteer(rules: Rules) -> Gazetteer:
    """The divisions of `rules`."""
    full: dict[str, dict[str, None]] = {}
    short: dict[str, dict[str, None]] = {}
    parents: dict[str, str] = {}
    for row in rules.table("divisions"):
        code = row["code"]
        parents.setdefault(code, row["parent"])
        full.setdefault(row["name"], {})[code] = None
        for form in filter(None, row["short"].split("|")):
            suffixed = len(form) > 2 and form[-1] in "县州旗市"
            (full if suffixed else short).setdefault(form, {})[code] = None
    heads: dict[str, list[str]] = {}
    for name in sorted({*full, *short}, key=lambda name: (-len(name), name)):
        heads.setdefault(name[:LOOKAHEAD], []).append(name)
    return Gazetteer(
        {name: tuple(codes) for name, codes in full.items()},
        {name: tuple(codes) for name, codes in short.items()},
        parents,
        {head: tuple(names) for head, names in heads.items()},
        frozenset(rules.words("place_homographs")),
    )
