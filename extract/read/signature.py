"""The lines that sign a document: the bodies that issued it and the day, at its foot.

某县公安局 / 2022年3月19日
中共某市纪律检查委员会 / 某市监察委员会 / 二〇二二年三月十八日
某区疫情防控指挥部办公室 2022年3月14日
（2020年2月12日）, under the title
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.read.days import Day, days_in
from extract.read.furniture import is_prose
from extract.read.page import Line
from extract.rules.load import Rules

WEEKDAY = re.compile("（?(?:星期|周)[一二三四五六日天]）?")
ENDS = ("。", "！", "？")
SIGNING = 8
"""Lines at the foot of a document among which it is signed."""
LONGEST = 50
UNDER_TITLE = 3
"""Lines behind the title among which its day may stand."""


@dataclass(frozen=True, slots=True)
class Signature:
    """The bodies that signed, the day of signing, and the lines where they stand."""

    bodies: tuple[str, ...] = ()
    day: Day | None = None
    lines: tuple[int, ...] = ()


def find_signature(lines: Sequence[Line], told: Sequence[int], rules: Rules) -> Signature:
    """The signature in the last of the lines `told`, those that are no furniture."""
    bodies: list[str] = []
    day: Day | None = None
    signing: list[int] = []
    for place in reversed(told[-SIGNING:]):
        text = lines[place].text
        body, dated = _signs(text, rules)
        if body is None and dated is None:
            if signing or is_prose(lines[place]):
                break
            continue
        if body is not None and (bodies or signing or len(told) > 1):
            bodies.insert(0, body)
        day = dated or day
        signing.insert(0, place)
    full = day is not None and day.has_year
    behind = told[told.index(signing[-1]) + 1 :] if signing else []
    sure = bool(bodies and full) or all(_follows(lines[place].text, rules) for place in behind)
    if not sure or not (bodies or (full and _after_prose(lines, told, signing))):
        return Signature()
    return Signature(tuple(bodies), day, tuple(signing))


def behind_signature(
    lines: Sequence[Line], told: Sequence[int], signature: Signature, rules: Rules
) -> list[int]:
    """The scraps behind a body and day that sign: neither prose nor notes on the document."""
    if not (signature.bodies and signature.day):
        return []
    behind = told[told.index(signature.lines[-1]) + 1 :]
    return [
        place
        for place in behind
        if not is_prose(lines[place])
        and not _follows(lines[place].text, rules)
        and not (lines[place].place == "content" and lines[place].text.endswith(ENDS))
        and not 0 <= lines[place].block == lines[signature.lines[-1]].block
    ]


def _after_prose(lines: Sequence[Line], told: Sequence[int], signing: Sequence[int]) -> bool:
    """Whether the first line that signs stands behind a paragraph, and is no value of a table."""
    at = told.index(signing[0])
    return at == 0 or is_prose(lines[told[at - 1]])


def _follows(text: str, rules: Rules) -> bool:
    """Whether a line may stand behind the signature: （此件公开发布）, 附件：…"""
    return any(rule.pattern.match(text) for rule in rules.of("after_signature"))


def day_under_title(lines: Sequence[Line], told: Sequence[int], rules: Rules) -> Day | None:
    """The day that stands alone, in brackets or not, in one of the first lines `told`."""
    for place in told[:UNDER_TITLE]:
        day = _only_day(lines[place].text, rules)
        if day is not None:
            return day
    return None


def _signs(text: str, rules: Rules) -> tuple[str | None, Day | None]:
    """The body and the day of a line that holds nothing else."""
    if len(text) > LONGEST:
        return None, None
    day = _only_day(text, rules)
    if day is not None:
        return None, day
    for rule in rules.of("signer"):
        if match := rule.pattern.fullmatch(text):
            days = days_in(text, rules)
            return match.group("name").strip(" （"), days[0] if days else None
    return None, None


def _only_day(text: str, rules: Rules) -> Day | None:
    days = days_in(text, rules)
    if len(days) != 1:
        return None
    rest = text[: days[0].start] + text[days[0].end :]
    return days[0] if not WEEKDAY.sub("", rest).strip("日 （）【】[]：") else None
