"""What was exposed in a case: kinds of data, how many people's, and secrets without such data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.link.affected import TITLE, Told, affected, common_number, records_of
from extract.link.exposed import SENTENCE, Exposed, Listed, found_in
from extract.link.secrets import changed_codes, secrets
from extract.rules.load import Rules
from extract.rules.match import find
from extract.values import Mention
from schemas.enumerations import CaseKind

CLAUSE_MARKS = "，。；！？\n"
LISTED = re.compile(
    r"(?:等)?(?:(?:、|和|及|与|以及|或|，以及|并|，和)"
    r"(?:(?![将把发转给被向])[^，。；：、“”《》（）\n]){0,8}){1,4}|的?"
)
FORM = re.compile(
    r"(?:登记|排查|统计|信息|汇总|调查|采集|明细|摸排|核查|核对|管控|备案|反馈|一览){0,2}(?:表|簿|册|台账|卡)"
)
OTHERS = re.compile(r"、[^，。；：、“”《》（）\n将把发转给]{2,8}(?=[、，。和及等])")
TIERS = ("data", "document", "general", "weak", "secret")
PERSONAL: tuple[CaseKind, ...] = ("personal_information_leak", "personal_information_trade")


def find_exposures(text: str, scopes: Sequence[tuple[int, int]], rules: Rules) -> list[Exposed]:
    """What the stretches `scopes` of `text` say was exposed, each kind once, in reading order.

    54名返乡人员姓名、身份证号码、户籍地
    23人的姓名、手机号码和近期行程
    姓名、房号，涉及业主3800余名
    患者病历, CT影像, 密接人员名单: documents named for what they hold
    11人的个人隐私信息: unspecified
    12名农民工的健康码被赋黄码: unspecified
    会议纪要, 未公开的方案: a document, where no personal data is said

    Law texts, warnings and data collected by duty expose nothing. `count` is a number of people;
    a number of records goes into `records`.
    """
    lists = [one for scope in scopes for one in _lists(text, scope, _nouns(text, scope, rules))]
    said = [one for one in lists if _said(text, one, rules)] or _elsewhere(
        text, lists, scopes, rules
    )
    tier = next((t for t in TIERS if any(_tier(one, t) for one in said)), None)
    chosen = [one for one in said if tier is not None and _tier(one, tier)]
    if not chosen:
        return changed_codes(text, scopes, rules) or secrets(text, scopes, rules)
    common = common_number(text, scopes, chosen, rules)
    rows = [row for one in chosen for row in _rows(text, one, common, rules)]
    codes = changed_codes(text, scopes, rules)
    if codes and tier != "data":
        rows = []
    return _once([*rows, *codes])


def exposures_for(kind: CaseKind, found: Iterable[Exposed]) -> list[Exposed]:
    """The exposures that belong in a case of `kind`: none where nothing true got out."""
    if kind in {"false_information", "other_misconduct"}:
        return []
    if kind == "work_secret_leak":
        return [one for one in found if one.tier == "secret"]
    if kind in PERSONAL:
        return [one for one in found if one.tier not in {"secret", "code"}]
    return [one for one in found if one.tier != "secret"]


def _nouns(text: str, scope: tuple[int, int], rules: Rules) -> list[Mention]:
    """The nouns for data; words for personal data in general where they hold none of those."""
    data = [_demoted(text, m) for m in found_in(text, scope, "data", rules)]
    general = [
        m
        for m in found_in(text, scope, "personal", rules)
        if not any(m.start < noun.end and noun.start < m.end for noun in data)
    ]
    return sorted([*data, *general], key=lambda m: m.start)


def _demoted(text: str, m: Mention) -> Mention:
    """The noun; as part of a form's name (家庭情况登记表) it tells less than a list does."""
    if m.rule.startswith("exposure.health") or not FORM.match(text, m.end):
        return m
    return replace(m, value={**m.value, "tier": "document"})


def _lists(text: str, scope: tuple[int, int], nouns: list[Mention]) -> list[Listed]:
    """The nouns of a scope, sentence by sentence, those of one list together."""
    lists: list[Listed] = []
    for match in SENTENCE.finditer(text, *scope):
        titles = [m.span() for m in TITLE.finditer(text, *match.span())]
        run: list[Mention] = []
        for noun in (m for m in nouns if match.start() <= m.start < match.end()):
            titled = any(a <= noun.start < b for a, b in titles)
            if (
                titled
                and noun.value["tier"] == "data"
                and not noun.rule.startswith("exposure.health")
            ):
                continue
            if run and not _joined(text, run[-1], noun):
                lists.append(Listed(match.span(), tuple(run)))
                run = []
            run.append(noun)
        if run:
            lists.append(Listed(match.span(), tuple(run)))
    return lists


def _joined(text: str, before: Mention, noun: Mention) -> bool:
    if "data" not in (before.value["tier"], noun.value["tier"]):
        return False
    return bool(LISTED.fullmatch(text, before.end, noun.start))


def _tier(one: Listed, tier: str) -> bool:
    return any(noun.value["tier"] == tier for noun in one.nouns)


def _said(text: str, one: Listed, rules: Rules) -> bool:
    """Whether the sentence says that what is listed got out."""
    a, b = one.sentence
    sentence = text[a:b]
    if find(sentence, rules, "not_exposed"):
        return False
    cued = bool(find(sentence, rules, "exposed"))
    if not cued and find(sentence, rules, "collected"):
        return False
    kinds = {noun.value["data_kind"] for noun in one.nouns if noun.value["tier"] == "data"}
    if len(kinds) > 1 or (kinds and _among_others(text, one)):
        return True
    if _tier(one, "weak"):
        return True
    return cued and any(_alone(text, noun, rules) for noun in one.nouns)


def _elsewhere(
    text: str, lists: Sequence[Listed], scopes: Sequence[tuple[int, int]], rules: Rules
) -> list[Listed]:
    """Lists of sentences that do not say so themselves, where another sentence passes things on."""
    acts = (cue for scope in scopes for cue in found_in(text, scope, "exposed", rules))
    if not any(cue.value.get("act") for cue in acts):
        return []
    return [
        one
        for one in lists
        if any(noun.value["tier"] == "data" and noun.value["alone"] is True for noun in one.nouns)
        and not find(text[slice(*one.sentence)], rules, "not_exposed")
        and not find(text[slice(*one.sentence)], rules, "collected")
    ]


def _among_others(text: str, one: Listed) -> bool:
    """Whether nouns of no known kind stand in the list too: 姓名、学号."""
    return bool(text[one.nouns[0].start - 1] == "、" or OTHERS.match(text, one.nouns[-1].end))


def _alone(text: str, noun: Mention, rules: Rules) -> bool:
    """Whether a noun outside a list counts: `near` asks for a cue in its own clause."""
    if noun.value["alone"] != "near":
        return bool(noun.value["alone"])
    start = max(text.rfind(mark, 0, noun.start) for mark in CLAUSE_MARKS) + 1
    ends = [at for mark in CLAUSE_MARKS if (at := text.find(mark, noun.end)) >= 0]
    return bool(find(text[start : min(ends, default=len(text))], rules, "exposed"))


def _rows(text: str, one: Listed, common: Told | None, rules: Rules) -> list[Exposed]:
    """The exposures of one list, with the number of people that goes with it."""
    told = affected(text, one, common, rules)
    records = records_of(text, one, rules)
    listed = len(one.nouns) > 1 or _among_others(text, one)
    return [
        Exposed(
            noun.start,
            noun.end,
            noun.text,
            noun.rule,
            noun.value["data_kind"],
            noun.value["tier"],
            told.subjects if told else None,
            told.count if told else None,
            records,
            (told.start, told.end) if told else None,
        )
        for noun in one.nouns
        if noun.value["alone"] or listed
    ]


def _once(rows: list[Exposed]) -> list[Exposed]:
    """Each kind once: the row with a number of people, else the first; reading order."""
    kept: dict[str, Exposed] = {}
    for row in rows:
        key = f"{row.data_kind} {row.tier == 'code'}"
        if key not in kept or (kept[key].count is None and row.count is not None):
            kept[key] = row
    return sorted(kept.values(), key=lambda row: row.start)
