"""Damage undone where the form before it is certain, each change kept as a `Repair`.

Rules of the kinds `annotation` (pinyin in brackets) and `repair` (doubled marks, dropped
characters, typos in key words) give what to `write`; a named group `span` narrows what is
rewritten. A rule marked `unsure` is used only where damage of its sort is certain elsewhere in
the text. Damage that cannot be undone is only named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.rules.load import Rule, Rules
from extract.text.aligned import Edit, Text

KINDS = ("annotation", "repair", "repair_mark")
PROOF = 2
"""Certain repairs of one sort of damage that a text must show before unsure ones are made."""

SORTS = {
    "entity": "entities",
    "invisible": "invisible_characters",
    "lost": "lost_characters",
    "dropped": "dropped_characters",
}
"""Sorts of damage that are not called as their rules."""

LOST = re.compile(r"(?<=[\u3400-\u9fff])\?(?=[\u3400-\u9fff])|[\ufffd□■◻▯]|(?<=\d)\?(?=[\d日月年])")
MOJIBAKE = re.compile(
    "锟斤拷|烫烫烫|(?:[ÃÂåäæçèé][\u0080-\u00bf]{1,2}){2}|(?:[锛銆鐨鍦鏄][^锛銆鐨鍦鏄\\n]{0,12}){3}"
)
PROSE = 15
"""Characters of a line from which on it is prose, if it has a comma."""
ENDED = re.compile(r"[。！？…：；）”】]\s*$")
CUT = re.compile(r"[\u3400-\u9fff，、（《“]$")


def without_annotations(text: Text, rules: Rules) -> Text:
    """The text without the pinyin that a reading aid put behind its characters."""
    if "（" not in text.norm:
        return text
    for rule in rules.of("annotation"):
        text = rewritten(text, rule)
    return text


def repaired(text: Text, rules: Rules) -> Text:
    """The text with certain damage undone, then what is likely beside it."""
    proven: dict[str, int] = {}
    unsure: list[Rule] = []
    for rule in rules.of("repair"):
        if rule.gives.get("unsure"):
            unsure.append(rule)
            continue
        before = len(text.repairs)
        text = rewritten(text, rule)
        damage = rule.gives["damage"]
        proven[damage] = proven.get(damage, 0) + len(text.repairs) - before
    for rule in unsure:
        if proven.get(rule.gives["damage"], 0) >= PROOF:
            text = rewritten(text, rule)
    return text


def without_doubled_marks(text: Text, rules: Rules) -> Text:
    """The text with one mark where lines, spaces or typing doubled it."""
    for rule in rules.of("repair_mark"):
        text = rewritten(text, rule)
    return text


def rewritten(text: Text, rule: Rule) -> Text:
    """The text with every match of the rule (or its group `span`) written as the rule says."""
    return text.edit(_edits(text.norm, rule))


def _edits(norm: str, rule: Rule) -> Iterator[Edit]:
    group = "span" if "span" in rule.pattern.groupindex else 0
    for match in rule.pattern.finditer(norm):
        if match.group(group):
            yield Edit(*match.span(group), rule.gives["write"], rule.id)


def damage_of(text: Text, rules: Rules) -> tuple[str, ...]:
    """The sorts of damage found in the text, undone or not, in the order of their names."""
    sorts = {rule.id: rule.gives["damage"] for kind in KINDS for rule in rules.of(kind)}
    found = {sorts.get(repair.rule) or _sort(repair.rule) for repair in text.repairs}
    found.update(_irreparable(text.norm))
    return tuple(sorted(found))


def _sort(rule: str) -> str:
    """The sort of damage that the code itself undoes: `repair.line.wrapped` → `lines`."""
    family, sort = rule.split(".")[:2]
    return "spun_words" if family == "spun" else SORTS.get(sort, f"{sort}s")


def _irreparable(norm: str) -> Iterable[str]:
    if LOST.search(norm):
        yield "lost_characters"
    if MOJIBAKE.search(norm):
        yield "mojibake"
    if _cut_off(norm):
        yield "cut_off"


def _cut_off(norm: str) -> bool:
    """Whether the last line is prose without an end, in a text whose lines of prose have one."""
    prose = [line for line in norm.rstrip().split("\n") if len(line) > PROSE and "，" in line]
    ended = sum(bool(ENDED.search(line)) for line in prose)
    return (
        2 * ended >= len(prose) > 1
        and norm.rstrip().endswith(prose[-1])
        and "@" not in prose[-1][-PROSE:]
        and bool(CUT.search(prose[-1]))
    )
