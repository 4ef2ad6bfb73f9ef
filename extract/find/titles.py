"""The canonical title of a law, from the title that a notice writes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.rules.load import Rules

TYPES = "法典|法|条例|办法|规定|规则|细则|准则|条令|解释|总则|通则"
STATE = re.compile(r"^(?:中华人民共和国|中共人民共和国|中国人民共和国|中华民国|人民共和国)")
COURTS = re.compile(
    r"^(?:(?:最高人民法院|最高人民检察院|公安部|司法部|国家安全部|海关总署|两高|最高法|最高检)"
    r"[、和与及]?)+(?=关于)"
)
VERSION = re.compile(
    r"（(?:\d{4}年?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:第[一二三四五六七八九十]+次)?(?:修正|修订|修改|版|公布|施行)*"
    r"|第[一二三四五六七八九十]+次修[正订]|修[正订](?:本|版)?|新修订|主席令第?[^（）]*号)）$"
)
ENDS = re.compile(rf"(?:{TYPES}|修正案(?:（[一二三四五六七八九十]+）)?)(?:（[^（）]+）)?$")
MISPRINT_FROM = 6
"""The shortest title in which one wrong character still leaves no doubt."""


@dataclass(frozen=True, slots=True)
class Name:
    """A law's canonical title, and where it is in force if that is not the mainland."""

    law: str
    region: str


def canonical(title: str, rules: Rules) -> Name | None:
    """The law that `title` means, None where it names none.

    中华人民共和国刑法: 刑法
    政务处分法: 公职人员政务处分法
    最高人民法院、最高人民检察院关于办理……的解释: 关于办理……的解释
    治安管理处理法: 治安管理处罚法 (one character misprinted)
    某省公共卫生条例（2021年修正）: 某省公共卫生条例
    """
    plain = re.sub(r"\s", "", title).strip("“”‘’")
    plain = VERSION.sub("", COURTS.sub("", STATE.sub("", plain)))
    rows = {row["written"]: row for row in rules.table("laws")}
    row = rows.get(plain) or rows.get(_misprinted(plain, tuple(rows)))
    if row is not None:
        return Name(row["law"], row["region"])
    return Name(plain, "") if ENDS.search(plain) else None


def law_type(name: str) -> str:
    """The kind of text that a title ends in: 条例, 办法 …, nothing where it is no law."""
    match = re.search(rf"(?:{TYPES})$", name)
    return match.group() if match else ""


def _misprinted(plain: str, names: tuple[str, ...]) -> str:
    """The one known title that differs from `plain` in one character."""
    near = [
        name
        for name in names
        if len(name) == len(plain) >= MISPRINT_FROM
        and sum(a != b for a, b in zip(name, plain, strict=True)) == 1
    ]
    return near[0] if len(near) == 1 else ""
