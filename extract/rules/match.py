"""Mentions of a kind, found by its rules, and the one policy that settles conflicts.

Longest first, then earlier, then the order of the rules; a blocker wins over what it contains.
"""

from __future__ import annotations

from collections.abc import Iterable

from extract.rules.load import Rule, Rules
from extract.values import Mention


def find(text: str, rules: Rules, kind: str) -> list[Mention]:
    """The mentions of `kind` in `text`, in reading order, none overlapping another.

    A named group `span` in the pattern narrows the mention to that group; all other named
    groups that matched stand in the mention's value beside what the rule gives.
    """
    return settle(candidates(text, rules.of(kind)))


def candidates(text: str, rules: Iterable[Rule]) -> list[tuple[Mention, bool]]:
    """Every match of every rule, overlapping or not, each with whether its rule blocks."""
    found: list[tuple[Mention, bool]] = []
    for rule in rules:
        for match in rule.pattern.finditer(text):
            groups = {name: value for name, value in match.groupdict().items() if value}
            start, end = match.span("span") if groups.pop("span", None) else match.span()
            value = {**rule.gives, **groups}
            mention = Mention(rule.finds, start, end, text[start:end], rule.id, value)
            found.append((mention, rule.blocks))
    return found


def settle(found: Iterable[tuple[Mention, bool]]) -> list[Mention]:
    """What is left of overlapping candidates: longest, then earlier, then as given."""
    ranked = sorted(
        enumerate(found), key=lambda item: (-_length(item[1][0]), item[1][0].start, item[0])
    )
    taken: list[tuple[int, int]] = []
    kept: list[Mention] = []
    for _, (mention, blocks) in ranked:
        if any(mention.start < end and start < mention.end for start, end in taken):
            continue
        taken.append((mention.start, mention.end))
        if not blocks:
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.start)


def _length(mention: Mention) -> int:
    return mention.end - mention.start
