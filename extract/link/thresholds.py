"""Quantities from which on the law holds an offence for grave, or for especially grave."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.find.numbers import read_number
from extract.rules.load import Rules
from extract.rules.match import find
from extract.values import Mention
from schemas.enumerations import DataKind, Grade

SENTENCE = re.compile(r"[^。！？\n]+")
PART_START = re.compile(r"[。；\n？！]|条以上的?|或者(?=其他|其它)")
CLAUSE = re.compile(r"[^，：]+")
FAR = 480
"""How far before a quantity, in characters, its grade may stand outside its own sentence."""
BEFORE = 80
"""How far before a quantity, in characters, the data it counts may begin."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A threshold: from `count` records of `data_kind` on, an offence is of `grade`."""

    start: int
    end: int
    text: str
    rule: str
    data_kind: DataKind
    count: int
    grade: Grade
    law: str | None


def find_thresholds(text: str, laws: Sequence[Mention], rules: Rules) -> list[Quantity]:
    """The thresholds that `text` explains, in reading order; `laws` are its citations.

    行踪轨迹信息、财产信息五十条以上的: two
    住宿信息达到500条即为“情节严重”
    前两项规定以外的公民个人信息五千条以上, 其他个人信息: unspecified
    数量达到上述标准十倍以上的，属于“情节特别严重”: each one told before, ten times

    Sums of money and halves for staff (一半以上) are none; a number of records of a case is none.
    """
    rows: list[Quantity] = []
    grades = find(text, rules, "grade")
    multiples = find(text, rules, "multiple")
    for m in sorted([*find(text, rules, "threshold"), *multiples], key=lambda m: m.start):
        number = read_number(str(m.value["count"]))
        if number is None or not isinstance(number.value, int):
            continue
        if m.kind == "multiple":
            rows += _multiplied(m, number.value, _law(m, laws), rows)
            continue
        grade = _grade(text, m, grades)
        if grade is None:
            continue
        for kind in _kinds(text, m, rules):
            law = _law(m, laws)
            rows.append(Quantity(m.start, m.end, m.text, m.rule, kind, number.value, grade, law))
    return _once(rows)


def _grade(text: str, m: Mention, grades: list[Mention]) -> Grade | None:
    """The grade that the sentence tells, first after the quantity; else one told just before."""
    sentence = next((s for s in SENTENCE.finditer(text) if s.start() <= m.start < s.end()), None)
    if sentence is None:
        return None
    within = [g for g in grades if sentence.start() <= g.start < sentence.end()]
    said = [g for g in within if g.value["said"]]
    for told in (said, within):
        after = [g for g in told if g.start > m.start]
        if after:
            return _graded(after[0])
    if m.value.get("reached") and not within:
        return None
    before = [g for g in grades if g.value["said"] and g.start < m.start <= g.end + FAR]
    return _graded(before[-1]) if before else None


def _graded(m: Mention) -> Grade:
    grade: Grade = m.value["grade"]
    return grade


def _kinds(text: str, m: Mention, rules: Rules) -> list[DataKind]:
    """The kinds of data counted: those listed in its clause, or the nearest clause before it."""
    before = text[max(0, m.start - BEFORE) : m.start]
    edges = [edge.end() for edge in PART_START.finditer(before)]
    part = before[edges[-1] if edges else 0 :]
    for clause in reversed(CLAUSE.findall(part)):
        if find(clause, rules, "remaining"):
            return ["unspecified"]
        kinds = [n.value["data_kind"] for n in find(clause, rules, "data")]
        named = [kind for kind in kinds if kind != "unspecified"]
        if named:
            return list(dict.fromkeys(named))
        if find(clause, rules, "personal"):
            return ["unspecified"]
    return ["unspecified"]


def _multiplied(m: Mention, times: int, law: str | None, rows: list[Quantity]) -> list[Quantity]:
    """The thresholds told before, `times` as high and a grade graver."""
    return [
        Quantity(
            m.start,
            m.end,
            m.text,
            m.rule,
            row.data_kind,
            row.count * times,
            "especially_serious",
            row.law or law,
        )
        for row in rows
        if row.grade == "serious"
    ]


def _law(m: Mention, laws: Sequence[Mention]) -> str | None:
    """The interpretation told last before the quantity, else no law."""
    told = [law for law in laws if law.start < m.start and "解释" in str(law.value["law"])]
    return str(told[-1].value["law"]) if told else None


def _once(rows: list[Quantity]) -> list[Quantity]:
    kept = {(row.data_kind, row.count, row.grade): row for row in reversed(rows)}
    return sorted(kept.values(), key=lambda row: (row.start, rows.index(row)))
