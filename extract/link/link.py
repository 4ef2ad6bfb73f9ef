"""One notice linked: its cases with their rows, and what stands outside any case."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.find.dates import DateExpression
from extract.find.laws import find_laws
from extract.link import sanctions as measures
from extract.link import steps as hops
from extract.link.authorities import authority_role
from extract.link.bodies import written_bodies
from extract.link.cast import Cast
from extract.link.evidence import of_place, sources
from extract.link.exposures import exposures_for, find_exposures
from extract.link.kinds import kind_of_case
from extract.link.locations import adcode_of, context_of
from extract.link.parts import assign_parts
from extract.link.passages import published_passages
from extract.link.records import (
    actor_records,
    date_records,
    exposure_records,
    law_records,
    sanction_records,
    step_records,
    threshold_records,
)
from extract.link.review import Linked, review
from extract.link.scene import Scene, set_scene
from extract.link.thresholds import find_thresholds
from extract.rules.load import Rules
from extract.text import Prepared
from extract.values import Mention, Passage, Source
from schemas.records import Case, Notice

CODES = re.compile(r"[赋转变]为?[红黄绿]码|[红黄]码|赋码|转码|健康码")
SIGNED = re.compile(
    r"[\u4e00-\u9fff]{2,20}(?:公安局|分局|法院|检察院|委员会|局|派出所)(?=$|[\s\d])"
)
CURRENCIES = {"710000": "TWD", "810000": "HKD", "820000": "MOP"}
PUBLIC_BODY = re.compile(
    r"公安|警|派出所|纪委|监委|纪检|监察|法院|检察|[省市县区镇乡州旗]委$|党委|党组|党工委|政府|指挥部|局$|委员会|卫健委|网信|办公室$|管委会|"
    r"监管|机关|部门|司法|专班|常委会|地检署|调查组|工作组|协会$|医管局|管理局|公署|廉政|纪工委|支队|大队|人大|政协|[省市县区]联|信访|保密"
)


def link(
    source: Source, prepared: Prepared, dates: Sequence[DateExpression], rules: Rules
) -> Notice:
    """The notice with everything that its text tells, grounded and validated."""
    text = prepared.text
    passages = prepared.passages
    spans = [passage for passage in passages if passage.kind == "case"]
    laws = find_laws(text.norm, rules)
    linked = [
        _case(number, passage, source, prepared, (dates, laws), rules)
        for number, passage in enumerate(spans, 1)
    ]
    outside_dates = [d for d in dates if not _within(d.start, spans)]
    explained = [p for p in passages if p.kind == "law"]
    outside_laws = [m for m in laws if not _within(m.start, spans) or _within(m.start, explained)]
    return Notice(
        notice_id=source.notice_id,
        source=source.source,
        title=source.title,
        publisher=source.publisher,
        published=source.published,
        script=prepared.script,
        encoding=source.encoding,
        damage=prepared.damage,
        text=source.text,
        passages=tuple(published_passages(source, prepared)),
        cases=tuple(one.case for one in linked),
        dates=tuple(date_records(outside_dates, text, "")),
        legal_refs=tuple(law_records(outside_laws, text, "")),
        thresholds=tuple(threshold_records(find_thresholds(text.norm, laws, rules), text)),
        review=review(linked, prepared, dates, rules),
    )


def _within(at: int, passages: Sequence[Passage]) -> bool:
    return any(passage.start <= at < passage.end for passage in passages)


def _case(
    number: int,
    passage: Passage,
    source: Source,
    prepared: Prepared,
    found: tuple[Sequence[DateExpression], Sequence[Mention]],
    rules: Rules,
) -> Linked:
    dates, laws = found
    text, norm = prepared.text, prepared.text.norm
    prefix = f"c{number}-"
    scene = set_scene(norm, passage, prepared.passages, dates, rules)
    spans = [(other.start, other.end) for other in prepared.passages if other.kind == "case"]
    said = [value for value in (source.title, source.publisher) if value]
    context = [*context_of(norm, (passage.start, passage.end), spans), *said]
    located = adcode_of(norm, (passage.start, passage.end), context, rules)
    cast = Cast(written=written_bodies(scene), speaker=_speaker(source, prepared))
    inner = norm[passage.start : passage.end]
    orders = bool(CODES.search(inner))
    steps = hops.find_steps(scene, cast, orders=orders)
    rows = measures.find_sanctions(scene, cast, CURRENCIES.get(located.adcode or "", "CNY"))
    assign_parts(scene, cast, steps, rows)
    _authorities(scene, cast, rows)
    actors = actor_records(scene, cast, text, prefix)
    explained = [p for p in prepared.passages if p.kind == "law"]
    cited = [
        law for law in laws if _within(law.start, [passage]) and not _within(law.start, explained)
    ]
    refs = law_records(cited, text, prefix)
    told = [date for date in dates if _within(date.start, [passage])]
    scopes = _scopes(passage, explained)
    exposed = find_exposures(norm, scopes, rules)
    kind = kind_of_case(norm, scopes, exposed, rules)
    exposures = exposure_records(exposures_for(kind, exposed), text, prefix)
    start, end = text.span(passage.start, passage.end)
    case = Case(
        case_id=f"c{number}",
        kind=kind,
        title=_title(passage, prepared),
        place=located.place,
        adcode=located.adcode,
        occurred=_occurred(steps, told),
        start=start,
        end=end,
        sources=sources([("adcode", located.adcode, of_place(located.evidence, text))]),
        actors=tuple(actors.values()),
        steps=tuple(step_records(steps, actors, text, prefix)),
        sanctions=tuple(
            sanction_records(rows, actors, list(zip(cited, refs, strict=True)), scene, text, prefix)
        ),
        exposures=tuple(exposures),
        dates=tuple(date_records(told, text, prefix)),
        legal_refs=tuple(refs),
    )
    return Linked(case, scene, cast, rows)


def _scopes(passage: Passage, explained: Sequence[Passage]) -> list[tuple[int, int]]:
    """The stretches of a case outside what it quotes of the law."""
    scopes, at = [], passage.start
    for law in sorted(explained, key=lambda law: law.start):
        if passage.start <= law.start < passage.end:
            scopes.append((at, law.start))
            at = law.end
    scopes.append((at, passage.end))
    return [(start, end) for start, end in scopes if start < end]


def _speaker(source: Source, prepared: Prepared) -> str | None:
    """The body that issued the notice and says 我局 of itself: the publisher or the signature."""
    signed = [
        prepared.text.norm[p.start : p.end] for p in prepared.passages if p.kind == "signature"
    ]
    for name in (*signed, source.publisher or ""):
        match = SIGNED.search(name)
        if match:
            return match.group()
    return None


def _authorities(scene: Scene, cast: Cast, rows: Sequence[measures.Draft]) -> None:
    """Mark the bodies that decided, consented, received the report or investigated."""
    for row in rows:
        if row.authority is not None:
            row.authority.parts.add("authority")
    for sentence in scene.sentences:
        for clause in sentence.clauses:
            for listing in clause.lists:
                if listing.phrases[0].kind != "organization" or sentence.heading:
                    continue
                role = authority_role(scene.text, clause, listing)
                for phrase in listing.phrases if role else ():
                    member = next((m for m in cast.members if phrase in m.phrases), None)
                    if member and PUBLIC_BODY.search(member.name):
                        member.parts.add("authority")


def _title(passage: Passage, prepared: Prepared) -> str | None:
    for part in prepared.passages:
        if part.kind == "title" and passage.start <= part.start < passage.end:
            return prepared.text.norm[part.start : part.end].strip()
    return None


def _occurred(steps: Sequence[hops.Draft], dates: Sequence[DateExpression]) -> str | None:
    times = [step.time.value for step in steps if step.time]
    values = [one.value for one in dates if one.value and one.kind in ("point", "interval")]
    return next(iter([*times, *values]), None)
