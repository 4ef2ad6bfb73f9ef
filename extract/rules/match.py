"""Mentions of a kind, found by its rules, and the one policy that settles conflicts.

Longest first, then earlier, then the order of the rules; a blocker wins over what it contains, a
stretch that is just as long included.
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
    """What is left of overlapping candidates, in reading order, blockers aside."""
    return [mention for mention, blocks in settled(found) if not blocks]


def settled(found: Iterable[tuple[Mention, bool]]) -> list[tuple[Mention, bool]]:
    """What is left of overlapping candidates, in reading order, each with whether it blocks.

    The longest wins, then the earlier, then, of the same stretch, a blocker, then as given.
    """

    def rank(item: tuple[int, tuple[Mention, bool]]) -> tuple[int, int, bool, int]:
        place, (mention, blocks) = item
        return -_length(mention), mention.start, not blocks, place

    kept: list[tuple[Mention, bool]] = []
    for _, (mention, blocks) in sorted(enumerate(found), key=rank):
        if all(mention.end <= other.start or other.end <= mention.start for other, _ in kept):
            kept.append((mention, blocks))
    return sorted(kept, key=lambda item: item[0].start)


def _length(mention: Mention) -> int:
    return mention.end - mention.start
