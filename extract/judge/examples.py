"""The rules' own examples, and which rules a set of notices used.

The whole rule set of a kind runs on each example, so that a rule that loses to another one fails
as well. A blocker is judged alike: it has to keep its stretch (somewhere, if none is marked), or to
leave it alone. A rule that repairs the text finds what it rewrites.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extract.rules.load import MARK, Rule, Rules
from extract.rules.match import candidates, settled
from extract.text import Text, normalise
from extract.values import Mention


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that a rule must (`hit`) or must not read, and the stretches it must cover.

    `text` is free of the brackets; `stretches` count its code points.
    """

    rule: Rule
    text: str
    stretches: tuple[tuple[int, int], ...]
    hit: bool


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not hold, and what was found instead."""

    example: Example
    reason: str

    def __str__(self) -> str:
        """`measures.toml: sanction.fine: hit 处罚款五百元: …`."""
        sort = "hit" if self.example.hit else "miss"
        rule = self.example.rule
        return f"{rule.file}: {rule.id}: {sort} {self.example.text!r}: {self.reason}"


def examples(rules: Iterable[Rule]) -> list[Example]:
    """Every example of `rules`, hits before misses."""
    found: list[Example] = []
    for rule in rules:
        found += [_marked(rule, hit) for hit in rule.hits]
        found += [Example(rule, miss, (), False) for miss in rule.misses]
    return found


def failures(rules: Rules) -> list[Failure]:
    """Every example of every rule that does not hold."""
    return [failure for example in examples(rules.rules) if (failure := check(example, rules))]


def check(example: Example, rules: Rules) -> Failure | None:
    """The failure of one example, or None where it holds."""
    text = normalise(example.text, rules)
    kept = _settled(text.norm, rules, example.rule.finds)
    own = {text.span(m.start, m.end) for m in kept if m.rule == example.rule.id}
    own |= {(r.start, r.end) for r in text.repairs if r.rule == example.rule.id}
    if not example.hit:
        return Failure(example, f"finds {_listed(text, own)}") if own else None
    if not example.stretches and not example.rule.blocks:
        return Failure(example, "marks no stretch with [ ]")
    missing = [stretch for stretch in example.stretches if stretch not in own]
    if own and not missing:
        return None
    others = [f"{m.rule} {text.quote(m.start, m.end)!r}" for m in kept]
    others += [f"{r.rule} {text.raw[r.start : r.end]!r}" for r in text.repairs]
    return Failure(
        example, f"does not find {_listed(text, missing)}, but {', '.join(others) or 'nothing'}"
    )


def _settled(norm: str, rules: Rules, kind: str) -> list[Mention]:
    return [mention for mention, _ in settled(candidates(norm, rules.of(kind)))]


def _marked(rule: Rule, hit: str) -> Example:
    text, stretches = "", []
    done = 0
    for match in MARK.finditer(hit):
        text += hit[done : match.start()]
        stretches.append((len(text), len(text) + len(match.group(1))))
        text += match.group(1)
        done = match.end()
    return Example(rule, text + hit[done:], tuple(stretches), True)


def _listed(text: Text, stretches: Iterable[tuple[int, int]]) -> str:
    return ", ".join(repr(text.raw[start:end]) for start, end in sorted(stretches))
