"""One case linked: its actors, steps, sanctions, exposures and what they stand on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.find.dates import DateExpression
from extract.link import records
from extract.link import sanctions as measures
from extract.link import steps as hops
from extract.link.authorities import authority_role
from extract.link.bodies import written_bodies
from extract.link.cast import Cast
from extract.link.drafts import SanctionDraft, StepDraft
from extract.link.evidence import of_place, sources
from extract.link.exposures import exposures_for, find_exposures
from extract.link.kinds import kind_of_case
from extract.link.locations import Located, adcode_of, context_of
from extract.link.nicknames import merge_nicknames
from extract.link.parts import assign_parts
from extract.link.reading import Linked, Reading, within
from extract.link.scene import Scene, set_scene
from extract.link.secrets import secrets
from extract.values import Passage
from schemas.records import Case

CODES = re.compile(r"[赋转变]为?[红黄绿]码|[红黄]码|赋码|转码|健康码")
SIGNED = re.compile(
    r"[\u4e00-\u9fff]{2,20}(?:公安局|分局|法院|检察院|委员会|局|派出所)(?=$|[\s\d])"
)
CURRENCIES = {"710000": "TWD", "810000": "HKD", "820000": "MOP"}
PUBLIC_BODY = re.compile(
    r"公安|警|派出所|纪委|监委|纪检|监察|法院|检察|[省市县区镇乡州旗]委$|党委|党组|党工委|政府|指挥部"
    r"|局$|执法所$|监督所$|委员会|卫健委|卫生健康委$|健康委$|网信|办公室$|管委会|监管|机关|部门|司法|专班|常委会|地检署|调查组|工作组|协会$"
    r"|医管局|管理局|公署|廉政|纪工委|支队|大队|人大|政协|[省市县区]联|信访|保密"
)


def link_case(number: int, passage: Passage, reading: Reading) -> Linked:
    """A case of a notice with its rows, and what these were made from."""
    rules, text = reading.rules, reading.prepared.text
    prefix = f"c{number}-"
    located = _located(passage, reading)
    scene = set_scene(text.norm, passage, reading.prepared.passages, reading.dates, rules)
    cast = Cast(written=written_bodies(scene), speaker=_speaker(reading))
    orders = bool(CODES.search(text.norm, passage.start, passage.end))
    steps = hops.find_steps(scene, cast, orders=orders)
    rows = measures.find_sanctions(scene, cast, CURRENCIES.get(located.adcode or "", "CNY"))
    merge_nicknames(cast, steps, rows)
    assign_parts(scene, cast, steps, rows)
    _mark_authorities(scene, cast, rows)
    actors = records.actor_records(scene, cast, text, prefix)
    cited = reading.laws_in(passage)
    refs = records.law_records(cited, text, prefix)
    basis = list(zip(cited, refs, strict=True))
    told = [date for date in reading.dates if within(date, [passage])]
    scopes = _scopes(passage, reading.of("law"))
    exposed = find_exposures(text.norm, scopes, rules)
    kind = kind_of_case(text.norm, scopes, exposed, rules)
    if kind == "other_misconduct" and not exposed:
        titles = [(p.start, p.end) for p in reading.of("title") if p.number is None]
        kind = kind_of_case(text.norm, titles[:1], exposed, rules)
    exposed = exposures_for(kind, exposed)
    if kind == "work_secret_leak" and not exposed:
        exposed = secrets(text.norm, scopes, rules)
    start, end = text.span(passage.start, passage.end)
    case = Case(
        case_id=f"c{number}",
        kind=kind,
        title=_title(passage, reading),
        place=located.place,
        adcode=located.adcode,
        occurred=_occurred(steps, told),
        start=start,
        end=end,
        sources=sources([("adcode", located.adcode, of_place(located.evidence, text))]),
        actors=tuple(actors.values()),
        steps=tuple(records.step_records(steps, actors, text, prefix)),
        sanctions=tuple(records.sanction_records(rows, actors, (scene, basis), text, prefix)),
        exposures=tuple(records.exposure_records(exposed, text, prefix)),
        dates=tuple(records.date_records(told, text, prefix)),
        legal_refs=tuple(refs),
    )
    return Linked(case, scene, cast, rows, steps)


def _located(passage: Passage, reading: Reading) -> Located:
    norm, source = reading.prepared.text.norm, reading.source
    place = (passage.start, passage.end)
    spans = [(case.start, case.end) for case in reading.of("case")]
    said = [value for value in (source.title, source.publisher) if value]
    return adcode_of(norm, place, [*context_of(norm, place, spans), *said], reading.rules)


def _scopes(passage: Passage, explained: Sequence[Passage]) -> list[tuple[int, int]]:
    """The stretches of a case outside what it quotes of the law."""
    scopes, at = [], passage.start
    for law in sorted(explained, key=lambda law: law.start):
        if passage.start <= law.start < passage.end:
            scopes.append((at, law.start))
            at = law.end
    scopes.append((at, passage.end))
    return [(start, end) for start, end in scopes if start < end]


def _speaker(reading: Reading) -> str | None:
    """The body that issued the notice and says 我局 of itself: the publisher or the signature."""
    norm = reading.prepared.text.norm
    signed = [norm[p.start : p.end] for p in reading.of("signature")]
    for name in (*signed, reading.source.publisher or ""):
        match = SIGNED.search(name)
        if match:
            return match.group()
    return None


def _mark_authorities(scene: Scene, cast: Cast, rows: Sequence[SanctionDraft]) -> None:
    """Mark the bodies that decided, consented, received the report or investigated."""
    for row in rows:
        if row.authority is not None:
            row.authority.parts.add("authority")
    clauses = [
        clause
        for sentence in scene.sentences
        if not sentence.heading
        for clause in sentence.clauses
    ]
    for clause in clauses:
        for listing in clause.lists:
            if listing.phrases[0].kind != "organization":
                continue
            if not authority_role(scene.text, clause, listing):
                continue
            for phrase in listing.phrases:
                member = next((m for m in cast.members if phrase in m.phrases), None)
                if member and PUBLIC_BODY.search(member.name):
                    member.parts.add("authority")


def _title(passage: Passage, reading: Reading) -> str | None:
    for title in reading.of("title"):
        if passage.start <= title.start < passage.end:
            return reading.prepared.text.norm[title.start : title.end].strip()
    return None


def _occurred(steps: Sequence[StepDraft], dates: Sequence[DateExpression]) -> str | None:
    times = [step.time.value for step in steps if step.time]
    values = [one.value for one in dates if one.value and one.kind in ("point", "interval")]
    return next(iter([*times, *values]), None)
