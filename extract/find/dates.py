"""Dates and times in Chinese official text, read by themselves.

>>> [(d.text, d.value) for d in read_dates("1月28日8时35分，…。9时50分，…", "2020-02-14")]
[('1月28日8时35分', '2020-01-28T08:35'), ('9时50分', '2020-01-28T09:50')]
"""

from __future__ import annotations

import re

from extract.find.clock import narrate
from extract.find.dates_form import formed
from extract.find.dates_value import Anchor, DateExpression, read_moment
from extract.rules.load import Rules, load_rules

__all__ = ["Anchor", "DateExpression", "narrate", "parse_date", "read_dates"]

FRAME_BEFORE = re.compile(
    r"(?:自从|截止到|截至|截止|直到|直至|将于|将在|预计|拟于|定于|案发|事发|大约|大概|过去|最近|未来"
    r"|今后|连续|为期|历时|长达|已往|以往|此前|此后|自|从|于|在|到|至|由|约|近|将)*+"
)
FRAME_AFTER = re.compile(
    r"(?:以来|以前|以后|之前|之后|期间|之间|时候|开始|当天|[那这]一天|[那这]天|起|止|前|后|间|时|的|内)*+"
)


def read_dates(
    text: str, reference: str | None = None, rules: Rules | None = None
) -> list[DateExpression]:
    """The date and time expressions of `text`, in reading order.

    2020年1月28日8时35分, 2020-01-28 08:35, 2020/1/28, 二〇二〇年一月二十八日, 20年1月, 20200128
    民国112年3月5日, 112.3.5: Taiwan's calendar, the bare form where the text is from there
    1月28日, 28日, 9时50分, 8点半, 晚8点, 凌晨2时许, 24时: what is missing comes from the story
    今天, 昨天（22日）, 今（16）日, 去年12月, 上月底, 本周五, 三天前: from the notice's own date
    当日, 同月30日, 次年3月, 前一晚, 三天后, 15分钟后: from the date told before
    6月12日至14日, 6月12—14日, 2019年11月至次年1月, 9时至11时, 上半年, 三季度: intervals
    近14天, 两个月内, 一年零六个月: durations (P14D); 近日, 上周, 春节期间, 正月初五: vague

    `reference` is the notice's own date as EDTF; without it the text supplies what it can.
    Lengths of detention and prison, dates inside 《》 and datelines (某网1月11日讯) are none.
    Published text is read as it is, in either script. Never raises, and takes linear time.
    """
    return narrate(text, (), reference, rules or load_rules())


def parse_date(
    expression: str, reference: str | None = None, anchor: str | None = None
) -> DateExpression | None:
    """The one date that `expression` is, by the same grammar; None if it is none or several.

    `anchor` is the date told before it (EDTF): 次日 after 2020-01-28 is 2020-01-29. Words that
    frame a date (自…起, 截至…) may stand around it.
    """
    rules = load_rules()
    lead = ""
    if anchor is not None and read_moment(anchor) is not None:
        lead = _spelled(anchor) + "，"
    found = narrate(lead + expression, (), reference, rules)
    own = [date for date in found if date.start >= len(lead)]
    if len(own) != 1 or len(found) != len(own) + bool(lead):
        return None
    date = own[0]
    before = formed(expression[: date.start - len(lead)]).text
    after = formed(expression[date.end - len(lead) :]).text
    if not FRAME_BEFORE.fullmatch(before.strip()) or not FRAME_AFTER.fullmatch(after.strip()):
        return None
    shift = len(lead)
    place = date.anchor
    if place is not None and place.start is not None:
        place = Anchor(place.value)
    return DateExpression(
        date.text, date.value, date.kind, date.approximate, date.start - shift, date.end - shift,
        date.rule, place, date.problem,
    )  # fmt: skip


def _spelled(value: str) -> str:
    moment = read_moment(value)
    return "" if moment is None else str(moment).replace("T", " ")
