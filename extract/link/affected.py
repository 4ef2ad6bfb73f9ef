"""How many people's data was exposed: numbers of people, and whose data they count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.find.numbers import read_number
from extract.link.exposed import Listed, found_in
from extract.rules.load import Rules
from extract.values import Mention

TITLE = re.compile(r"《[^《》\n]{1,80}》|“关于[^“”\n]{1,80}”")
OWNED = re.compile(r"[^，。；：\n]{0,30}")
ACTING = re.compile(
    r"[将把]|泄|发[给送至到]|转发|上传|利用|私自|擅自|先后|偷拍|拍|通过|在群|提供|处以|违规|违法|非法|查询|查看|查阅|导出|窃取|登录|出售|购买|获取|行为|构成|侵犯|发布|公开|晒|曝光"
)
NAMED_OWNER = re.compile(
    r"(?:[\u4e00-\u9fff]某{1,2}[\u4e00-\u9fff]?|其|本人|女士|先生|自己|女儿|儿子|妻子|丈夫|前妻|前夫|父亲|母亲"
    r"|父母|男友|女友)的?$"
)
POINTED = re.compile(r"该(?:名)?(?:人员|患者|病例|感染者|病人|居民|学生|考生|客户|女子|男子)的?$")
BACK = 300
"""How far before a list its person may have been told, in characters."""
REPORTS = re.compile(r"(?:报警|报案|反映|举报|投诉|求助|控告)[^。]*(?:自己|其|本人)的?$")
"""Who reports speaks of all whose data it was: 接到群众报警，称自己的|姓名…."""
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
IN_GROUP = re.compile(r"的?(?:[A-Za-z]{1,12}|微信|工作|业主)?群(?![众体])")


@dataclass(frozen=True, slots=True)
class Told:
    """A number of people, where it stands, and who they are as written."""

    count: int
    start: int
    end: int
    subjects: str | None = None


def affected(text: str, one: Listed, common: Told | None, rules: Rules) -> Told | None:
    """How many people's data a list names, and who they are."""
    direct = _direct(text, one, rules)
    if direct is not None:
        return _told(direct, _subjects(text, direct, one.nouns[0].start))
    after = found_in(text, (one.nouns[-1].end, one.sentence[1]), "total", rules)
    if after and not _members(text, after[0]):
        return _told(after[0])
    before = text[one.sentence[0] : one.nouns[0].start]
    if POINTED.search(before):
        return _pointed(text, one, rules) or common
    if NAMED_OWNER.search(before) and not REPORTS.search(before):
        return None
    return common


def _pointed(text: str, one: Listed, rules: Rules) -> Told | None:
    """The one person told before whom a list points at: 1名阳性人员 … 该人员|姓名."""
    start = max(0, one.sentence[0] - BACK)
    told = [_told(m) for m in found_in(text, (start, one.nouns[0].start), "people", rules)]
    return told[-1] if told and told[-1] is not None and told[-1].count == 1 else None


def _direct(text: str, one: Listed, rules: Rules) -> Mention | None:
    """The number of people that stands before a list and owns it: 23人的姓名."""
    start = one.sentence[0]
    for m in reversed(found_in(text, (start, one.nouns[0].start), "people", rules)):
        gap = text[m.end : one.nouns[0].start]
        if not OWNED.fullmatch(gap) or ACTING.search(gap):
            return None
        return m
    return None


def _members(text: str, m: Mention) -> bool:
    """Whether a number of people is that of a chat's members or of viewers."""
    return bool(MEMBERS.search(text[: m.start][-8:] + m.text) or IN_GROUP.match(text, m.end))


def number_of(m: Mention) -> int | None:
    """The whole number that a mention counts."""
    number = read_number(str(m.value["count"]))
    if number is None or not isinstance(number.value, int):
        return None
    return number.value


def _told(m: Mention, subjects: str | None = None) -> Told | None:
    count = number_of(m)
    return None if count is None else Told(count, m.start, m.end, subjects)


def _subjects(text: str, m: Mention, until: int) -> str | None:
    gap = text[m.end : until].rstrip("的")
    return gap if gap and len(gap) <= 12 and "的" not in gap else None


def records_of(text: str, one: Listed, rules: Rules) -> int | None:
    """The number of records that the list's sentence tells."""
    found = found_in(text, one.sentence, "records", rules)
    return number_of(found[0]) if found else None


def common_number(
    text: str, scopes: Sequence[tuple[int, int]], lists: list[Listed], rules: Rules
) -> Told | None:
    """The number of people affected, where the case tells exactly one.

    One person told apart from the data (报告一例病例) is no such number.
    """
    direct = [m for one in lists if (m := _direct(text, one, rules))]
    told = [number for m in direct if (number := _told(m))]
    for scope in scopes:
        apart = [m.span() for m in TITLE.finditer(text, *scope)]
        apart += [(m.start, m.end) for m in found_in(text, scope, "not_people", rules)]
        for m in found_in(text, scope, "people", rules):
            if any(m.start < end and start < m.end for start, end in apart) or _members(text, m):
                continue
            owners = [OF_THEIRS.match(text, m.end), SUBJECTS.match(text, m.end)]
            owned = any(match and not ACTING.search(match.group()) for match in owners)
            number = _told(m)
            if (
                number
                and number.count > 1
                and (owned or CONTAINING.search(text[scope[0] : m.start]))
            ):
                told.append(number)
    return told[0] if len({number.count for number in told}) == 1 else None
