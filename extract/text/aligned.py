"""Text that remembers where its characters stood in the published text.

`norm` is what rules read; `raw` is what was published. Every rewriting is recorded while it
happens, so that `span` leads from any stretch of `norm` back to the published characters.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

Replacement = str | Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class Repair:
    """One rewriting that changed wording: which rule, where in the published text, and how."""

    rule: str
    start: int
    end: int
    before: str
    after: str


class Edit(NamedTuple):
    """A stretch of `norm` and what to write instead; with `rule`, the change is a repair."""

    start: int
    end: int
    new: str
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """Published text beside its normalised form, character by character."""

    raw: str
    norm: str
    starts: array[int]
    ends: array[int]
    repairs: tuple[Repair, ...] = ()

    @classmethod
    def of(cls, raw: str) -> Text:
        """The text before anything was rewritten."""
        return cls(raw, raw, array("I", range(len(raw))), array("I", range(1, len(raw) + 1)))

    def map(self, convert: Callable[[str], str]) -> Text:
        """The text with `convert` applied to `norm`, which must keep its length."""
        norm = convert(self.norm)
        if len(norm) != len(self.norm):
            raise ValueError(f"conversion changed the length from {len(self.norm)} to {len(norm)}")
        return Text(self.raw, norm, self.starts, self.ends, self.repairs)

    def sub(
        self, pattern: re.Pattern[str], replacement: Replacement, rule: str | None = None
    ) -> Text:
        """The text with every match rewritten; what is written points at the whole match.

        A replacement of the same length as its match is written character by character, so that
        the rest of a word keeps its own place. With `rule`, each change is kept as a `Repair`.
        """
        if pattern.match(""):
            raise ValueError(f"{pattern.pattern!r} matches the empty string")
        write = replacement if callable(replacement) else _template(replacement)
        return self.edit(Edit(*m.span(), write(m), rule) for m in pattern.finditer(self.norm))

    def edit(self, edits: Iterable[Edit]) -> Text:
        """The text with every edit made.

        Edits come in reading order, none of an empty stretch; one that overlaps the one before
        it is left out.
        """
        pieces: list[str] = []
        starts: array[int] = array("I")
        ends: array[int] = array("I")
        repairs: list[Repair] = []
        done = 0
        for a, b, new, rule in edits:
            if a >= b:
                raise ValueError(f"nothing to rewrite at [{a}:{b}]")
            if a < done or new == self.norm[a:b]:
                continue
            pieces += self.norm[done:a], new
            starts.extend(self.starts[done:a])
            ends.extend(self.ends[done:a])
            if len(new) == b - a:
                starts.extend(self.starts[a:b])
                ends.extend(self.ends[a:b])
            else:
                starts.extend([self.starts[a]] * len(new))
                ends.extend([self.ends[b - 1]] * len(new))
            if rule is not None:
                start, end = self.starts[a], self.ends[b - 1]
                repairs.append(Repair(rule, start, end, self.raw[start:end], new))
            done = b
        if not pieces:
            return self
        pieces.append(self.norm[done:])
        starts.extend(self.starts[done:])
        ends.extend(self.ends[done:])
        return Text(self.raw, "".join(pieces), starts, ends, (*self.repairs, *repairs))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the published text that `norm[start:end]` was made from."""
        if not 0 <= start < end <= len(self.norm):
            raise ValueError(f"no stretch [{start}:{end}] in {len(self.norm)} characters")
        return self.starts[start], self.ends[end - 1]

    def quote(self, start: int, end: int) -> str:
        """The published characters of `norm[start:end]`."""
        a, b = self.span(start, end)
        return self.raw[a:b]


def _template(replacement: str) -> Callable[[re.Match[str]], str]:
    return lambda match: match.expand(replacement)
