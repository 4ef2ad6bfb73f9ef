"""From a `Source` to the text that rules read, and its layout."""

from __future__ import annotations

from dataclasses import dataclass

from extract.rules.load import Rules
from extract.text.aligned import Repair, Text
from extract.text.layout import layout
from extract.text.normal import folded, quoted, spaced, without_furniture, without_markup
from extract.text.script import script_of, simplified
from extract.values import Passage, Source
from schemas.enumerations import Script

__all__ = ["Passage", "Prepared", "Repair", "Text", "normalise", "prepare"]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text ready for the rules: normal form, passages in its coordinates, script, damage."""

    text: Text
    passages: tuple[Passage, ...]
    script: Script
    damage: tuple[str, ...]


def prepare(source: Source, rules: Rules) -> Prepared:
    """The text of `source` in its normal form, furniture aside, with its layout."""
    text = without_furniture(Text.of(source.text), source.blocks)
    text, script = _normal(text, rules)
    damage = tuple(dict.fromkeys(repair.rule for repair in text.repairs))
    return Prepared(text, layout(text.norm), script, damage)


def normalise(raw: str, rules: Rules) -> Text:
    """The normal form of `raw`: the same without furniture and layout, for the rules' examples."""
    return _normal(Text.of(raw), rules)[0]


def _normal(text: Text, rules: Rules) -> tuple[Text, Script]:
    text = folded(without_markup(text))
    script = script_of(text.norm)
    text = spaced(quoted(simplified(text, script)))
    return text, script
