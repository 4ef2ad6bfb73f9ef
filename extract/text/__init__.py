"""From a `Source` to the text that rules read, and its layout."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from extract.rules.load import Rules
from extract.text.aligned import Edit, Repair, Text
from extract.text.layout import layout
from extract.text.lines import unbroken
from extract.text.lost import found_again
from extract.text.markup import without_furniture, without_markup
from extract.text.normal import folded
from extract.text.quotes import quoted
from extract.text.repair import damage_of, repaired, without_annotations, without_doubled_marks
from extract.text.script import script_of, simplified
from extract.text.spaces import spaced
from extract.text.spun import unspun
from extract.text.trust import emptied, unread
from extract.values import Passage, Source
from schemas.enumerations import Script

__all__ = ["Edit", "Passage", "Prepared", "Repair", "Text", "normalise", "prepare"]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text ready for the rules: normal form, passages in its coordinates, script, damage.

    `unread` says why a text has nothing for the rules to read.
    """

    text: Text
    passages: tuple[Passage, ...]
    script: Script
    damage: tuple[str, ...]
    unread: str | None = None


def prepare(source: Source, rules: Rules) -> Prepared:
    """The text of `source` in its normal form, furniture aside, with its layout."""
    published = without_furniture(Text.of(source.text), source.blocks)
    text, script = _normal(published, rules)
    damage = damage_of(text, rules)
    if reason := unread(text.norm, rules):
        return Prepared(emptied(text), (), script, damage, reason)
    titles, headings = (_placed(text, source, role) for role in ("title", "heading"))
    passages = layout(text.norm, rules, titles, headings)
    return Prepared(text, passages, script, damage)


def _placed(text: Text, source: Source, role: str) -> list[tuple[int, int]]:
    """Where the blocks of `role` stand in the normalised text."""
    blocks = sorted((b.start, b.end) for b in source.blocks if b.role == role)
    return [(bisect_left(text.starts, a), bisect_left(text.starts, b)) for a, b in blocks]


def normalise(raw: str, rules: Rules) -> Text:
    """The normal form of `raw`: the same without furniture and layout, for the rules' examples."""
    return _normal(Text.of(raw), rules)[0]


def _normal(text: Text, rules: Rules) -> tuple[Text, Script]:
    text = without_annotations(folded(without_markup(text)), rules)
    script = script_of(text.norm)
    text = unbroken(repaired(simplified(text, script), rules), rules)
    text = found_again(without_doubled_marks(spaced(text), rules), rules)
    return unspun(quoted(text), rules), script
