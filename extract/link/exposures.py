"""What was exposed in a case: kinds of data, how many people's, and secrets without such data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extract.find.numbers import read_number
from extract.rules.load import Rules
from extract.rules.match import find
from extract.values import Mention
from schemas.enumerations import CaseKind, DataKind

SENTENCE = re.compile(r"[^。！？\n；]+")
CLAUSE_MARKS = "，。；！？\n"
TITLE = re.compile(r"《[^《》\n]{1,80}》|“关于[^“”\n]{1,80}”")
LISTED = re.compile(
    r"(?:等)?(?:(?:、|和|及|与|以及|或|，以及|并|，和)"
    r"(?:(?![将把发转给被向])[^，。；：、“”《》（）\n]){0,8}){1,4}|的?"
)
OWNED = re.compile(r"[^，。；：\n]{0,30}")
ACTING = re.compile(
    r"[将把]|泄|发[给送至到]|转发|上传|利用|私自|擅自|先后|偷拍|拍|通过|在群|提供|处以"
)
NAMED_OWNER = re.compile(
    r"(?:[\u4e00-\u9fff]某{1,2}[\u4e00-\u9fff]?|其|本人|女士|先生|自己|女儿|儿子|妻子|丈夫|前妻|前夫|父亲|母亲"
    r"|父母|男友|女友)的?$"
)
CONTAINING = re.compile(
    r"(?:涉及|载有|列有|写有|含有|包含|包括|筛出|登记|记录|印有|内含|录有|汇总|查询|牵涉)[^，。；]{0,12}$"
)
OF_THEIRS = re.compile(
    r"[^，。；、（）]{0,14}?(?:的)?(?:[\u4e00-\u9fff]{0,6}(?:表|名单|信息|资料|名册|记录|数据|照片|截图|轨迹|病历))"
)
SUBJECTS = re.compile(
    r"[^，。；、（）的将被]{0,10}?(?:患者|病例|病人|返[乡岗校程]|密接|密切接触|接触者|居民|业主|住户|学生|孩子|幼儿|老人"
    r"|会员|客户|用户|旅客|乘客|感染者|产妇|孕妇|群众|储户|市民|村民|阳性|隔离人员|考生|家长|消费者|投资者|人员)"
)
MEMBERS = re.compile(r"(?:成员|群友|群内|粉丝|观众|观看|浏览|播放|好友|关注)[^，。；、]{0,6}$")
IN_GROUP = re.compile(r"的?(?:[A-Za-z]{1,12}|微信|工作|业主)?群")
TIERS = ("data", "document", "general", "weak", "secret")
PERSONAL: tuple[CaseKind, ...] = ("personal_information_leak", "personal_information_trade")


@dataclass(frozen=True, slots=True)
class Exposed:
    """One kind of data exposed; `tier` tells what said so, `counted` where its count stands."""

    start: int
    end: int
    text: str
    rule: str
    data_kind: DataKind
    tier: str
    subjects: str | None = None
    count: int | None = None
    records: int | None = None
    counted: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A number of people, where it stands, and who they are as written."""

    count: int
    start: int
    end: int
    subjects: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """Nouns for data that stand in one list, and the sentence around them."""

    sentence: tuple[int, int]
    nouns: tuple[Mention, ...]


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
    nouns = [m for scope in scopes for m in _found(text, scope, "data", rules)]
    lists = [one for scope in scopes for one in _lists(text, scope, nouns)]
    said = [one for one in lists if _said(text, one, rules)]
    tier = next((t for t in TIERS if any(_tier(one, t) for one in said)), None)
    chosen = [one for one in said if tier is not None and _tier(one, tier)]
    if not chosen:
        return _codes(text, scopes, rules) or _secrets(text, scopes, rules)
    common = _common_count(text, scopes, chosen, rules)
    rows = [row for one in chosen for row in _rows(text, one, common, rules)]
    codes = _codes(text, scopes, rules)
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


def _found(text: str, scope: tuple[int, int], kind: str, rules: Rules) -> list[Mention]:
    start, end = scope
    return [
        replace(m, start=m.start + start, end=m.end + start)
        for m in find(text[start:end], rules, kind)
    ]


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
    if len(kinds) > 1:
        return True
    if _tier(one, "weak"):
        return True
    return cued and any(_alone(text, noun, rules) for noun in one.nouns)


def _alone(text: str, noun: Mention, rules: Rules) -> bool:
    """Whether a noun outside a list counts: `near` asks for a cue in its own clause."""
    if noun.value["alone"] != "near":
        return bool(noun.value["alone"])
    start = max(text.rfind(mark, 0, noun.start) for mark in CLAUSE_MARKS) + 1
    ends = [at for mark in CLAUSE_MARKS if (at := text.find(mark, noun.end)) >= 0]
    return bool(find(text[start : min(ends, default=len(text))], rules, "exposed"))


def _rows(text: str, one: Listed, common: Told | None, rules: Rules) -> list[Exposed]:
    """The exposures of one list, with the number of people that goes with it."""
    told = _count(text, one, common, rules)
    records = _records(text, one, rules)
    listed = len(one.nouns) > 1
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


def _count(text: str, one: Listed, common: Told | None, rules: Rules) -> Told | None:
    """How many people's data a list names, and who they are."""
    direct = _direct(text, one, rules)
    if direct is not None:
        return _told(direct, _subjects(text, direct, one.nouns[0].start))
    after = _found(text, (one.nouns[-1].end, one.sentence[1]), "total", rules)
    if after and not _members(text, after[0]):
        return _told(after[0])
    before = text[one.sentence[0] : one.nouns[0].start]
    return None if NAMED_OWNER.search(before) else common


def _direct(text: str, one: Listed, rules: Rules) -> Mention | None:
    """The number of people that stands before a list and owns it: 23人的姓名."""
    start = one.sentence[0]
    for m in reversed(_found(text, (start, one.nouns[0].start), "people", rules)):
        gap = text[m.end : one.nouns[0].start]
        if not OWNED.fullmatch(gap) or ACTING.search(gap):
            return None
        return m
    return None


def _members(text: str, m: Mention) -> bool:
    """Whether a number of people is that of a chat's members or of viewers."""
    return bool(MEMBERS.search(text[: m.start][-8:] + m.text) or IN_GROUP.match(text, m.end))


def _number(m: Mention) -> int | None:
    number = read_number(str(m.value["count"]))
    if number is None or not isinstance(number.value, int):
        return None
    return number.value


def _told(m: Mention, subjects: str | None = None) -> Told | None:
    count = _number(m)
    return None if count is None else Told(count, m.start, m.end, subjects)


def _subjects(text: str, m: Mention, until: int) -> str | None:
    gap = text[m.end : until].rstrip("的")
    return gap if gap and len(gap) <= 12 and "的" not in gap else None


def _records(text: str, one: Listed, rules: Rules) -> int | None:
    found = _found(text, one.sentence, "records", rules)
    return _number(found[0]) if found else None


def _common_count(
    text: str, scopes: Sequence[tuple[int, int]], lists: list[Listed], rules: Rules
) -> Told | None:
    """The number of people affected, where the case tells exactly one.

    One person told apart from the data (报告一例病例) is no such number.
    """
    direct = [m for one in lists if (m := _direct(text, one, rules))]
    told = [number for m in direct if (number := _told(m))]
    for scope in scopes:
        apart = [m.span() for m in TITLE.finditer(text, *scope)]
        apart += [(m.start, m.end) for m in _found(text, scope, "not_people", rules)]
        for m in _found(text, scope, "people", rules):
            if any(m.start < end and start < m.end for start, end in apart) or _members(text, m):
                continue
            owned = CONTAINING.search(text[scope[0] : m.start]) or OF_THEIRS.match(text, m.end)
            number = _told(m)
            if number and number.count > 1 and (owned or SUBJECTS.match(text, m.end)):
                told.append(number)
    return told[0] if len({number.count for number in told}) == 1 else None


def _codes(text: str, scopes: Sequence[tuple[int, int]], rules: Rules) -> list[Exposed]:
    """The people whose health codes were changed: the whole number, not its parts."""
    rows: list[Exposed] = []
    for scope in scopes:
        acts = _found(text, scope, "code_act", rules)
        if not acts:
            continue
        people = _found(text, scope, "code_people", rules)
        best = max(people, key=lambda m: _number(m) or 0, default=None)
        shown = best or acts[0]
        count = _number(best) if best else None
        rows.append(
            Exposed(
                shown.start,
                shown.end,
                text[shown.start : shown.end],
                shown.rule,
                "unspecified",
                "code",
                shown.text if best else None,
                count,
                None,
                _numeral_of(text, best) if best else None,
            )
        )
    return rows[:1]


def _numeral_of(text: str, m: Mention) -> tuple[int, int]:
    """Where the number of a mention stands, in it or before it."""
    count = str(m.value["count"])
    start = text.rfind(count, 0, m.end)
    return start, start + len(count)


def _secrets(text: str, scopes: Sequence[tuple[int, int]], rules: Rules) -> list[Exposed]:
    """The first document or decision that got out, where no personal data did.

    The sentence says so; of one called secret or internal, any sentence of the case.
    """
    acts = [cue for scope in scopes for cue in _found(text, scope, "exposed", rules)]
    acts = [cue for cue in acts if cue.value.get("act")]
    ranked: list[list[Mention]] = [[], [], []]
    for scope in scopes:
        for match in SENTENCE.finditer(text, *scope):
            passed = any(match.start() <= cue.start < match.end() for cue in acts)
            for m in _found(text, match.span(), "secret", rules):
                if passed:
                    ranked[2 if m.value.get("loose") else 0].append(m)
                elif acts and m.value.get("classified"):
                    ranked[1].append(m)
    return [_secret(m) for group in ranked for m in group][:1]


def _secret(m: Mention) -> Exposed:
    return Exposed(m.start, m.end, m.text, m.rule, m.value["data_kind"], "secret")


def _once(rows: list[Exposed]) -> list[Exposed]:
    """Each kind once: the row with a number of people, else the first; reading order."""
    kept: dict[str, Exposed] = {}
    for row in rows:
        key = f"{row.data_kind} {row.tier == 'code'}"
        if key not in kept or (kept[key].count is None and row.count is not None):
            kept[key] = row
    return sorted(kept.values(), key=lambda row: row.start)
