"""The kind of a case, from what was done and what was exposed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.link.exposed import Exposed
from extract.rules.load import Rules
from extract.rules.match import find
from schemas.enumerations import CaseKind

HEADING = re.compile(r"[^。！？\n]{0,80}?(?:问题|案)(?=[。\n，：]|$)|[^。\n]{0,40}(?=\n)")
ENOUGH = 3
"""The weight from which on a misdeed is one of falsehood or of trade."""
PERSONAL_TIERS = {"data", "document", "general", "weak"}


def kind_of_case(
    text: str, scopes: Sequence[tuple[int, int]], exposed: Sequence[Exposed], rules: Rules
) -> CaseKind:
    """The kind of the case that the stretches `scopes` of `text` tell.

    赋红码, 违规转码: health_code_misuse
    编造, 散布谣言, 谎称, unless true data got out and nothing was made up: false_information
    出售, 非法获取, 有偿提供, 提供给装修公司, of people's data: personal_information_trade
    people's data exposed, also by an internal document: personal_information_leak
    a document, a decision, 工作秘密 without people's data: work_secret_leak
    the rest: other_misconduct
    """
    weights = _weights(text, scopes, rules)
    tiers = {one.tier for one in exposed}
    personal = bool(tiers & PERSONAL_TIERS)
    if weights["health_code_misuse"]:
        return "health_code_misuse"
    leak = weights["personal_information_leak"] + (2 if "data" in tiers else 0)
    if weights["false_information"] >= ENOUGH and weights["false_information"] > leak:
        return "false_information"
    if personal and _traded(text, scopes, weights, rules):
        return "personal_information_trade"
    if personal:
        return "personal_information_leak"
    if "secret" in tiers or weights["work_secret_leak"]:
        return "work_secret_leak"
    return (
        "personal_information_leak" if weights["personal_information_leak"] else "other_misconduct"
    )


IN_GENERAL = re.compile(r"[^，。；]{0,12}(?:的|者)，")
"""What shows that words speak of all who do something: 编造、散布|疫情谣言的，同样…."""


def _weights(text: str, scopes: Sequence[tuple[int, int]], rules: Rules) -> dict[CaseKind, int]:
    """How much each kind is told: double in a heading, one more where a form is repeated."""
    told: dict[str, tuple[CaseKind, int]] = {}
    again: set[str] = set()
    for start, end in scopes:
        heading = HEADING.match(text, start, end)
        title = heading.end() if heading else start
        for m in find(text[start:end], rules, "kind_cue"):
            if IN_GENERAL.match(text, m.end + start, end):
                continue
            weight = m.value["weight"] * (2 if m.end + start <= title else 1)
            if m.rule in told:
                again.add(m.rule)
            told[m.rule] = (m.value["kind"], max(weight, told.get(m.rule, ("", 0))[1]))
    weights: dict[CaseKind, int] = dict.fromkeys(
        (
            "personal_information_leak",
            "work_secret_leak",
            "false_information",
            "health_code_misuse",
            "personal_information_trade",
        ),
        0,
    )
    for rule, (kind, weight) in told.items():
        weights[kind] += weight + (rule in again)
    return weights


def _traded(
    text: str,
    scopes: Sequence[tuple[int, int]],
    weights: dict[CaseKind, int],
    rules: Rules,
) -> bool:
    """Whether data was sold, bought or handed over for business, not merely spread."""
    spread = any(find(text[start:end], rules, "kind_spread") for start, end in scopes)
    return weights["personal_information_trade"] >= (ENOUGH + 1 if spread else ENOUGH)
