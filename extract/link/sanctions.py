"""Sanctions: which measure falls on whom, how much, by whom, when, and whether carried out."""

from __future__ import annotations

import re
from typing import cast as cast_to
from typing import get_args

from extract.find.numbers import read_money, read_term
from extract.link.authorities import (
    Acting,
    acting_bodies,
    imposing_body,
    is_blamed,
    settled_track,
)
from extract.link.cast import Cast, Member
from extract.link.cues import Cues
from extract.link.drafts import SanctionDraft
from extract.link.reference import party
from extract.link.scene import Clause, Scene, Sentence
from extract.link.spread import spread
from extract.link.statuses import mark_statuses
from extract.link.story import PEOPLE, Story, advance, told_lists
from extract.link.summaries import without_summaries
from extract.link.targets import Ruling, Target, subjects_of, target_of
from extract.values import Mention
from schemas.enumerations import Unit

RANGE = re.compile(r"(?:至|到|—|－|-|~)[^，。；]{1,10}?不等|(?:不等)")
NOT_NOW = re.compile(r"的?(?:暂缓|不予|暂不|不)执行")
UNITS = get_args(Unit)


JOINED = re.compile(r"(?:的)?(?:、|和|或者?|及|以及|并处|并)")
"""What joins two measures of which the first is denied: 将被处以拘留|、|罚款."""
SPELLED_OUT = re.compile(r"\s*(?:其中|具体|即)")
"""What opens a sentence that spells out the summary before it: 其中，对殳某…."""
ANNOUNCES = re.compile(
    r"(?:判决|裁定|决定|处理|处罚|处分|问责|追责|意见|如下)[^，。；：]{0,10}：\s*$"
)
ITEM = re.compile(
    r"\s*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.、．]|[①-⑳]|[-•·])"
)
"""What opens one decision of a list that the sentence before announces: 判决如下：一、…."""
PENALTY_LINE = re.compile(r"(?:行政)?处罚(?:内容|决定|结果|种类|类别)[^，。；\n]{0,6}(?:：|\n)")
"""The label in a penalty record of what its party got: 处罚内容：警告，责令…."""


def find_sanctions(scene: Scene, cast: Cast, currency: str) -> list[SanctionDraft]:
    """The sanctions of a case in reading order; `currency` is read where a sum names none."""
    story = Story(scene, cast)
    rows: list[SanctionDraft] = []
    targets: list[Member] = []
    ruling: Ruling | None = None
    announced: Ruling | None = None
    for number, sentence in enumerate(scene.sentences):
        if not story.begin(sentence):
            continue
        if PENALTY_LINE.match(scene.text, sentence.start):
            targets = party(scene, cast) or targets
        spelled = SPELLED_OUT.match(scene.text, sentence.start) if rows else None
        told = ruling if spelled and rows[-1].measure == "unspecified" else None
        ruling = Ruling(sentence, number, currency, targets=targets)
        goes_on = ITEM.match(scene.text, sentence.start) or _in_list(scene, sentence)
        announced = announced if goes_on else None
        told = told or announced
        if told is not None:
            ruling.authority, ruling.date = told.authority, told.date
        for clause in sentence.clauses:
            rows += _clause_rows(clause, story, ruling)
            mark_statuses(clause, story, rows, number)
        targets = ruling.targets
        if ANNOUNCES.search(scene.text, sentence.start, sentence.end):
            announced = ruling
    return without_summaries(rows)


def _in_list(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence goes on with a list: behind a colon or a semicolon, with a measure."""
    before = scene.text[: sentence.start].rstrip()[-1:]
    return before in ("：", "；") and any(clause.measures for clause in sentence.clauses)


def _clause_rows(clause: Clause, story: Story, ruling: Ruling) -> list[SanctionDraft]:
    told = told_lists(clause, story)
    _take_date(clause, story, ruling)
    acting = acting_bodies(clause, told, story)
    rows: list[SanctionDraft] = []
    for target, measures in _grouped(clause, story, ruling, told):
        for member, measure in spread(clause, story, target, measures):
            rows.append(_row(clause, story, ruling, (member, measure, acting)))
            rows[-1].told = target.members
    deciding = [body.member for body in acting if body.role == "decides"]
    ruling.authority = deciding[-1] if deciding else ruling.authority
    ruling.conditional = bool(story.cues.ends("condition", clause.text.strip("，；。：")))
    if clause.measures:
        story.pending = []
    waiting = [m for m in story.pending if m.kind in PEOPLE]
    advance(clause, told, story)
    if not rows and not story.cues.begins("purpose", clause.text):
        subjects = subjects_of(clause, told, acting)
        if waiting and subjects and subjects[0].kind in PEOPLE:
            subjects = [m for m in waiting if m not in subjects] + subjects
        ruling.targets = subjects or ruling.targets
        if subjects:
            ruling.bodies = _bodies(subjects) if _blamed(clause) else []
    return rows


def _take_date(clause: Clause, story: Story, ruling: Ruling) -> None:
    """Take the date of a decision that the clause tells; that of its publication is none."""
    first = min((measure.start for measure in clause.measures), default=clause.end)
    dates = [d for d in clause.dates if d.value and d.kind == "point" and d.start < first]
    if dates:
        ruling.date = None if _acts_on_its_day(clause, story) else dates[-1]
    if story.cues.holds("published", clause.text) and (dates or not clause.measures):
        ruling.date = None
    if story.cues.begins("afterwards", clause.text):
        ruling.date, ruling.authority = None, None


def _acts_on_its_day(clause: Clause, story: Story) -> bool:
    """Whether a clause tells a passing-on, whose day no later measure shares: 于3日将名单外传."""
    if clause.measures or not clause.actions or story.cues.begins("purpose", clause.text):
        return False
    return any(listing.role == "subject" for listing in clause.lists)


def _grouped(
    clause: Clause, story: Story, ruling: Ruling, told: dict[int, list[Member]]
) -> list[tuple[Target, list[Mention]]]:
    """The measures of a clause, those together that fall on the same list."""
    groups: list[tuple[Target, list[Mention]]] = []
    text = story.scene.text
    denied: int | None = None
    for measure in clause.measures:
        goes_on = denied is not None and JOINED.fullmatch(text, denied, measure.start)
        if goes_on or not _is_imposed(clause, story, ruling, measure):
            denied = measure.end
            continue
        target = target_of(clause, story, ruling, measure, told)
        if groups and groups[-1][0] == target:
            groups[-1][1].append(measure)
        else:
            groups.append((target, [measure]))
        ruling.targets = target.members or ruling.targets
        ruling.bodies = _bodies(ruling.targets)
    return groups


def _blamed(clause: Clause) -> bool:
    """Whether a clause says of anybody in it that they are at fault."""
    return any(is_blamed(listing, clause) for listing in clause.lists)


def _bodies(members: list[Member]) -> list[Member]:
    """The members if they are bodies, which 其 can mean in the rest of the sentence."""
    return members if all(member.kind == "organization" for member in members) else []


def _is_imposed(clause: Clause, story: Story, ruling: Ruling, measure: Mention) -> bool:
    """Whether a measure is told as imposed: not 可处, 情节严重的…, 最高可, 拘留标准."""
    text, cues = story.scene.text, story.cues
    lead = text[clause.start : measure.start]
    if cues.begins("outcome", clause.text):
        return False
    if (
        ruling.conditional
        or cues.ends("not_imposed", lead[-16:])
        or cues.ends("past", text[ruling.sentence.start : measure.start])
    ):
        return False
    if cues.begins("summed", text, measure.end) and _is_total(ruling, text, cues):
        return False
    if cues.holds("at_most", lead) or cues.ends("if_so", lead):
        return False
    valued = any(key.startswith("value") for key in measure.value)
    if NOT_NOW.match(text, measure.end) and not valued:
        return False
    return not cues.begins("no_measure", text[measure.end : measure.end + 8])


def _is_total(ruling: Ruling, text: str, cues: Cues) -> bool:
    """Whether a sentence sums up many cases: 共查处案件12起，批评教育26人."""
    return cues.holds("total", text[ruling.sentence.start : ruling.sentence.end]) is not None


def _row(
    clause: Clause, story: Story, ruling: Ruling, falls: tuple[Member, Mention, list[Acting]]
) -> SanctionDraft:
    member, mention, acting = falls
    text = story.scene.text
    track, measure = mention.value["track"], mention.value["measure"]
    body = imposing_body(acting, ruling.authority, mention, member)
    if track == "open":
        told = text[story.scene.start : story.scene.end]
        sentence = text[ruling.sentence.start : ruling.sentence.end]
        track, measure = settled_track(measure, body.name if body else None, told, sentence)
    value, unit = _amount(mention, ruling.currency)
    if RANGE.match(text, mention.end):
        value, unit = None, None
    lead = text[clause.start : mention.start]
    proposed = story.cues.ends("proposed", lead) or mention.text.startswith("提名")
    return SanctionDraft(
        member,
        track,
        measure,
        value,
        unit,
        "proposed" if proposed else "imposed",
        body,
        ruling.date,
        _object(mention),
        mention,
        ruling.number,
    )


def _amount(mention: Mention, currency: str) -> tuple[int | float | None, Unit | None]:
    unit = mention.value.get("unit")
    written = next((v for k, v in sorted(mention.value.items()) if k.startswith("value")), None)
    if not unit or not written:
        return None, None
    amount = read_money(written, currency) if unit == "money" else read_term(written)
    if amount is None or amount.value is None:
        return None, None
    if amount.unit not in UNITS:
        return None, None
    return amount.value, cast_to(Unit, amount.unit)


def _object(mention: Mention) -> str | None:
    found = next((v for k, v in sorted(mention.value.items()) if k.startswith("object")), None)
    return re.sub(r"^(?:其|了)", "", found) or None if found else None
