"""Whether two names, places or sets of days may be the same, one of them masked."""

from __future__ import annotations

import re
from collections.abc import Set
from datetime import date

COMPOUND = (
    "欧阳", "司马", "上官", "诸葛", "尉迟", "令狐", "皇甫", "慕容", "司徒", "申屠", "闻人", "相里",
    "东方", "公孙", "宇文", "长孙", "独孤", "南宫", "夏侯", "端木", "钟离", "澹台", "淳于", "太史",
)  # fmt: skip
MASK = re.compile("[某×XＸ*〇○]+")
NEAR = 4
"""Days that the tellings of one act may lie apart."""


def surname(name: str) -> str:
    """The surname: its first character, or two of a compound one."""
    return name[:2] if name.startswith(COMPOUND) else name[:1]


def alike_names(one: str, other: str) -> bool:
    """Whether two written names may be one person's.

    陶建平 陶建平
    陶某 陶建平, 宋某 宋某某, 李某荣 李荣
    not 李某荣 李某平, 舒某 宋某
    """
    if one == other:
        return True
    if surname(one) != surname(other):
        return False
    if not MASK.search(one) and not MASK.search(other):
        return False
    tails = [MASK.split(name[len(surname(name)) :])[-1] for name in (one, other)]
    if all(tails):
        return tails[0].endswith(tails[1]) or tails[1].endswith(tails[0])
    return True


def alike_places(one: str | None, other: str | None) -> bool:
    """Whether two codes may be one place: equal, one within the other, or one unknown."""
    if not one or not other:
        return True
    short, long = sorted((one.rstrip("0"), other.rstrip("0")), key=len)
    stem = short + "0" * (len(short) % 2)
    return long.startswith(stem) or one == other


def near_days(one: Set[str], other: Set[str]) -> bool | None:
    """Whether some days of either lie near each other; None where one has no days to compare."""
    first, second = _read(one), _read(other)
    if not first or not second:
        return None
    return any(_apart(a, b) <= NEAR for a in first for b in second)


def _read(days: Set[str]) -> list[tuple[int | None, int, int]]:
    return [
        (None if year == "XXXX" else int(year), int(month), int(day))
        for year, month, day in (value.split("-") for value in days)
    ]


def _apart(a: tuple[int | None, int, int], b: tuple[int | None, int, int]) -> int:
    year = a[0] or b[0] or 2000
    try:
        return abs((date(a[0] or year, a[1], a[2]) - date(b[0] or year, b[1], b[2])).days)
    except ValueError:
        return NEAR + 1
