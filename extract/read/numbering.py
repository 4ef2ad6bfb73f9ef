"""The numbers that Word writes before paragraphs by itself.

- chineseCounting: 一 二 … 十 十一
- decimal: 1 2 3
- decimalEnclosedCircle: ① ② ③
- lowerLetter, upperLetter: a b c
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = f"{W}val"
PLACE = re.compile(r"%([1-9])")
DIGITS = "零一二三四五六七八九"


class Numbering:
    """The lists of a Word document, and how far each has been counted."""

    def __init__(self, document: Any) -> None:
        """The lists of `document`, none counted yet."""
        root = _numbering_root(document)
        self._levels: dict[str, dict[int, Any]] = {}
        self._lists: dict[str, str] = {}
        if root is not None:
            for abstract in root.iterchildren(f"{W}abstractNum"):
                levels = {int(at.get(f"{W}ilvl")): at for at in abstract.iterchildren(f"{W}lvl")}
                self._levels[abstract.get(f"{W}abstractNumId")] = levels
            for one in root.iterchildren(f"{W}num"):
                self._lists[one.get(f"{W}numId")] = _value(one, "abstractNumId") or ""
        self._styles = {
            style.get(f"{W}styleId"): style.find(f"{W}pPr/{W}numPr")
            for style in document.styles.element.iterchildren(f"{W}style")
        }
        self._counts: dict[str, dict[int, int]] = {}

    def before(self, paragraph: Any) -> str:
        """What Word writes before a paragraph: `一、`, `（二）`, `3.`; empty for one without."""
        found = self._place(paragraph)
        if found is None:
            return ""
        abstract, level = found
        levels = self._levels[abstract]
        counts = self._counts.setdefault(abstract, {})
        start = int(_value(levels[level], "start") or 1)
        counts[level] = counts.get(level, start - 1) + 1
        for deeper in [at for at in counts if at > level]:
            del counts[deeper]
        written = _value(levels[level], "lvlText") or ""
        return PLACE.sub(lambda place: _numeral(int(place.group(1)) - 1, levels, counts), written)

    def _place(self, paragraph: Any) -> tuple[str, int] | None:
        """The list that a paragraph stands in and its level, by itself or by its style."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        if own is None:
            style = paragraph.find(f"{W}pPr/{W}pStyle")
            own = self._styles.get(style.get(VAL)) if style is not None else None
        if own is None:
            return None
        abstract = self._lists.get(_value(own, "numId") or "", "")
        level = int(_value(own, "ilvl") or 0)
        at = self._levels.get(abstract, {}).get(level)
        if at is None or _value(at, "numFmt") in ("bullet", "none"):
            return None
        return abstract, level


def _numbering_root(document: Any) -> Any:
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/numbering") and not relation.is_external:
            part = relation.target_part
            return getattr(part, "element", None)
    return None


def _value(element: Any, name: str) -> str | None:
    child = element.find(f"{W}{name}")
    value = child.get(VAL) if child is not None else None
    return str(value) if value is not None else None


def _numeral(level: int, levels: Mapping[int, Any], counts: Mapping[int, int]) -> str:
    """A list's number at `level`, as that level writes it."""
    number = counts.get(level, 1)
    form = (_value(levels[level], "numFmt") if level in levels else None) or "decimal"
    if form.startswith(("chinese", "japaneseCounting", "taiwanese", "ideographDigital")):
        return _chinese(number)
    if form == "decimalEnclosedCircle" and 1 <= number <= 20:
        return chr(ord("①") + number - 1)
    if form in ("lowerLetter", "upperLetter") and 1 <= number <= 26:
        return chr(ord("a" if form == "lowerLetter" else "A") + number - 1)
    return str(number)


def _chinese(number: int) -> str:
    """A number up to 99 as 一, 十, 十一, 二十, 二十一."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    ten = "" if tens == 0 else "十" if tens == 1 else f"{DIGITS[tens]}十"
    return ten + (DIGITS[ones] if ones else "")
