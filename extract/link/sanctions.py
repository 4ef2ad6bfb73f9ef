"""Sanctions: which measure falls on whom, how much, by whom decided, when, and whether carried out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extract.find.dates import DateExpression
from extract.find.numbers import read_money, read_term
from extract.link.authorities import authority_role, may_impose, settled_track
from extract.link.cast import Cast, Member
from extract.link.scene import Clause, Listing, Scene, Sentence
from extract.link.steps import AND_OTHERS, PURPOSE, State, advance, introduce, told_lists
from extract.values import Mention

NOT_IMPOSED = re.compile(
    r"(?:免予|免于|不予|未受到?|没有受到|尚未|未被|不再|未|没有|避免|可以?|可被|可处|应当?|应予|应被|最高|可能|面临|将依法|将予以|将被|将按|将从严|将由|将会|将面临|一律|该|视情[^，。]{0,4}|涉嫌犯罪的|依法可|严肃|从严|拟被?告知|以免|否则|申请|曾|曾因)(?:依法|从严|从重|依规|予以|给予|处以|处|被|判处|受到|并处|单处|接受)*$"
)
AT_MOST = re.compile(
    r"最高(?:可|将|处)|可(?:处|被|判|并处|以处|以并处)|面临|[届屆]期未|逾期(?:未|不)|按次|(?:构成犯罪|情节[^，。]{2,4}|违[^，。]{1,8}|履职不力|拒不[^，。]{1,6})的$"
)
CONDITION = re.compile(r"(?:的|者)[，：]?$")
CONDITIONAL = re.compile(
    r"(?:情节(?:较重|严重|特别严重|较轻|恶劣)|构成犯罪|造成(?:严重|不良)?(?:后果|影响)|触犯刑律|拒不改正|拒不履行|逾期不改|屆期未改正|届期未改正|有下列行为之一|散布[^，。]{0,20}|[^，。]{0,20}(?:泄露|传播|编造|出售|提供|违反)[^，。]{0,20})(?:的|者)[，：]?$"
)
PROPOSED = re.compile(
    r"(?:(?<![草模虚])拟(?:对|给予|处以|作出|依法|由|以)?|建议|提请|提名|按程序|按照程序|按法定程序|将按程序)[^，。；]{0,24}$"
)
SUSPENDED = re.compile(r"暂缓执行|暂缓拘留|缓期执行行政拘留|暂不执行|暂缓(?:送|投)")
NOT_EXECUTED = re.compile(
    r"不予执行|不执行|不送(?:拘留所)?执行|免予执行|不投所执行|不送(?:行政)?拘留所"
)
SEPARATELY = re.compile(r"分别")
ORDERED_JOIN = re.compile(r"^(?:的)?(?:处分|处罚|处理)?[和与及]|以及")
EXCLUSIVE = {"party", "administrative", "disciplinary", "organizational"}
PASSIVE = re.compile(r"(?:被|受到?|遭|获)[^，。；]{0,24}$")


PUBLISHED = re.compile(r"公示|公布|披露|公开发布|发布消息|对外发布|通报(?!批评)")
AFTERWARDS = re.compile(r"(?:其后|随后|之后|此后|不久|后来|事后|嗣后|日后)")


@dataclass(slots=True)
class Draft:
    """A sanction before its record."""

    member: Member
    track: str
    measure: str
    value: int | float | None
    unit: str | None
    status: str
    authority: Member | None
    date: DateExpression | None
    object: str | None
    mention: Mention
    sentence: int
    told: list[Member] = field(default_factory=list)
    sources: dict[str, tuple[int, int, str]] = field(default_factory=dict)


@dataclass(slots=True)
class Ruling:
    """What governs the clauses of one sentence: body, date, the people last dealt with."""

    authority: Member | None = None
    date: DateExpression | None = None
    targets: list[Member] = field(default_factory=list)
    conditional: bool = False


def find_sanctions(scene: Scene, cast: Cast, currency: str) -> list[Draft]:
    """The sanctions of a case in reading order; `currency` is read where a sum names none."""
    state, rows = State(), []
    told = scene.text[scene.start : scene.end]
    carried: list[Member] = []
    for number, sentence in enumerate(scene.sentences):
        ruling = Ruling(targets=carried)
        if sentence.heading:
            introduce(sentence, cast)
            continue
        for clause in sentence.clauses:
            rows += _clause_rows(
                scene, sentence, clause, cast, state, ruling, number, currency, told
            )
            _statuses(scene, clause, rows, cast, number)
        carried = ruling.targets
    return _without_summaries(rows)


def _clause_rows(
    scene: Scene,
    sentence: Sentence,
    clause: Clause,
    cast: Cast,
    state: State,
    ruling: Ruling,
    number: int,
    currency: str,
    told: str,
) -> list[Draft]:
    lists = told_lists(scene.text, clause, cast, state)
    text = scene.text
    first = min((m.start for m in clause.measures), default=clause.end)
    dates = [d for d in clause.dates if d.value and d.kind == "point" and d.start < first]
    if dates:
        ruling.date = None if PUBLISHED.search(clause.text) else dates[-1]
    if AFTERWARDS.match(clause.text):
        ruling.date, ruling.authority = None, None
    own = _authority(text, clause, lists, cast)
    rows: list[Draft] = []
    groups: list[tuple[Listing | None, list[Member], list[Mention]]] = []
    for measure in clause.measures:
        if _not_imposed(text, clause, measure, ruling):
            continue
        listing, members = _targets(text, clause, measure, lists, state, ruling)
        if groups and groups[-1][0] is listing and groups[-1][1] == members:
            groups[-1][2].append(measure)
        else:
            groups.append((listing, members, [measure]))
        if members:
            ruling.targets = members
    for listing, members, measures in groups:
        for member, measure in _spread(text, clause, listing, members, measures):
            rows.append(
                _row(scene, clause, sentence, measure, member, own, ruling, number, currency, told)
            )
            rows[-1].told = members
    ruling.authority = _governing(own, ruling.authority)
    ruling.conditional = bool(CONDITIONAL.search(clause.text.strip("，；。")))
    advance(scene, clause, lists, state)
    people = (
        []
        if PURPOSE.match(clause.text)
        else _subjects(clause, lists) or _bodies(clause, lists, own)
    )
    if people and not rows:
        ruling.targets = people
    return rows


def _subjects(clause: Clause, lists: dict[int, list[Member]]) -> list[Member]:
    """The people a clause without a measure speaks of, for the measures that follow it."""
    for listing in reversed(clause.lists):
        people = _people(lists[id(listing)])
        if people and listing.role in ("subject", "target", "patient"):
            return people
    return []


def _bodies(
    clause: Clause,
    lists: dict[int, list[Member]],
    own: list[tuple[Listing, Member, str]],
) -> list[Member]:
    """The body a clause without a measure speaks of, unless it is the one that decides."""
    acting = {id(listing) for listing, _, _ in own}
    for listing in clause.lists:
        bodies = [m for m in lists[id(listing)] if m.kind == "organization"]
        if bodies and listing.role in ("subject", "target") and id(listing) not in acting:
            return bodies
    return []


def _not_imposed(text: str, clause: Clause, measure: Mention, ruling: Ruling) -> bool:
    lead = text[clause.start : measure.start]
    if ruling.conditional or NOT_IMPOSED.search(lead[-16:]) or AT_MOST.search(lead):
        return True
    after = text[measure.end : measure.end + 6]
    valued = any(key.startswith("value") for key in measure.value)
    if re.match(r"的?(?:暂缓|不予|暂不|不)执行", after) and not valued:
        return True
    return bool(re.match(r"的?(?:，|：)?(?:标准|风险|规定|依据|情形|后果|法律责任)", after))


def _targets(
    text: str,
    clause: Clause,
    measure: Mention,
    lists: dict[int, list[Member]],
    state: State,
    ruling: Ruling,
) -> tuple[Listing | None, list[Member]]:
    """The list that a measure falls on, inside it (免去…职务), before it, or carried over."""
    inside = [x for x in clause.lists if measure.start <= x.start < measure.end]
    for listing in inside:
        if _people(lists[id(listing)]):
            return listing, _people(lists[id(listing)])
    if inside and measure.value["measure"] == "order_to_correct" and lists[id(inside[0])]:
        return inside[0], lists[id(inside[0])]
    before = [x for x in clause.lists if x.end <= measure.start and lists[id(x)]]
    for listing in reversed(before):
        members = lists[id(listing)]
        if listing.role in ("target", "patient", "with") or (
            listing.role == "object" and _people(members)
        ):
            chosen = [m for m in members if m.kind != "group_chat"]
            if chosen:
                return listing, chosen
        if listing.role in ("subject", "owner", "agent") and _people(members):
            if listing.role == "agent" and not PASSIVE.search(text[listing.end : measure.start]):
                continue
            if listing.role == "owner":
                continue
            return listing, _people(members)
        if listing.role in ("subject", "object") and _passive_body(text, listing, measure):
            return listing, members
    return None, list(ruling.targets)


def _people(members: list[Member]) -> list[Member]:
    return [member for member in members if member.kind in ("person", "collective")]


def _passive_body(text: str, listing: Listing, measure: Mention) -> bool:
    """Whether a body as subject suffers the measure: 该公司被罚款, 乙书店罚10万元."""
    if listing.phrases[0].kind != "organization":
        return False
    between = text[listing.end : measure.start]
    return bool(re.search(r"被|受到|遭|因[^，。]{0,20}$|各$|均$", between)) or (
        between == "" and listing.role == "subject" and measure.text[0] in "罚限"
    )


def _spread(
    text: str,
    clause: Clause,
    listing: Listing | None,
    members: list[Member],
    measures: list[Mention],
) -> list[tuple[Member, Mention]]:
    """Who gets what: 分别受到A和B处理 in order; 分别处以拘留六日、罚款五百元, 均, 各 each of them."""
    lead = text[(listing.start - 4 if listing else clause.start) : measures[0].start]
    if len(members) > 1 and len(measures) == 1 and SEPARATELY.search(lead):
        values = _values(text, measures[0])
        if len(values) == len(members):
            return list(zip(members, values, strict=True))
    if len(members) > 1 and len(members) == len(measures):
        joins = [text[a.end : b.start] for a, b in zip(measures, measures[1:], strict=False)]
        if SEPARATELY.search(lead) and _in_order(joins, measures):
            return list(zip(members, measures, strict=True))
    return [(member, measure) for measure in measures for member in members]


VALUES = re.compile(
    r"(?:[、和及]|，)(?P<value>(?:[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?|[零〇一二两三四五六七八九十百千万半]+)(?:万|千)?(?:元|日|天|个月|年)(?:[零又]?[0-9一二两三四五六七八九十]+个月)?)"
)


def _values(text: str, measure: Mention) -> list[Mention]:
    """A measure with a value for each of several people: 分别处以罚款500元、200元."""
    key = next((k for k in sorted(measure.value) if k.startswith("value")), None)
    found, at = [measure], measure.end
    while key is not None and (match := VALUES.match(text, at)):
        value = {**measure.value, key: match["value"]}
        found.append(
            Mention(
                measure.kind,
                match.start("value"),
                match.end(),
                match["value"],
                measure.rule,
                value,
            )
        )
        at = match.end()
    return found


LISTED = re.compile(r"(?:的)?(?:处分|处罚|处理)?(?:、|和|与|及|以及)(?:给予|予以|处以)?")


def _in_order(joins: list[str], measures: list[Mention]) -> bool:
    if joins and ORDERED_JOIN.search(joins[-1]):
        return True
    if not all(LISTED.fullmatch(join) for join in joins):
        return False
    tracks = {measure.value["track"] for measure in measures}
    kinds = {measure.value["measure"] for measure in measures}
    if "warning" in kinds and len(kinds) == len(measures):
        return True
    return len(tracks) == 1 and tracks <= EXCLUSIVE and len(kinds) == len(measures)


def _authority(
    text: str, clause: Clause, lists: dict[int, list[Member]], cast: Cast
) -> list[tuple[Listing, Member, str]]:
    found = []
    for listing in clause.lists:
        if listing.phrases[0].kind != "organization":
            continue
        if any(m.start < listing.start < m.end for m in clause.measures):
            continue
        role = authority_role(text, clause, listing)
        for member in lists[id(listing)]:
            if role and member.kind == "organization":
                found.append((listing, member, role))
    return found


def _governing(own: list[tuple[Listing, Member, str]], before: Member | None) -> Member | None:
    deciders = [member for _, member, role in own if role == "decides"]
    return deciders[-1] if deciders else before


RANGE = re.compile(r"(?:至|到|—|－|-|~)[^，。；]{1,10}?不等|(?:不等)")


def _row(
    scene: Scene,
    clause: Clause,
    sentence: Sentence,
    mention: Mention,
    member: Member,
    own: list[tuple[Listing, Member, str]],
    ruling: Ruling,
    number: int,
    currency: str,
    told: str,
) -> Draft:
    track, measure = mention.value["track"], mention.value["measure"]
    body = _imposing(own, ruling, mention, member, track, measure)
    name = body.name if body else None
    if track == "open":
        track, measure = settled_track(
            measure, name, told, scene.text[sentence.start : sentence.end]
        )
    value, unit = _amount(mention, currency)
    if RANGE.match(scene.text, mention.end):
        value, unit = None, None
    lead = scene.text[clause.start : mention.start]
    status = "proposed" if PROPOSED.search(lead) or mention.text.startswith("提名") else "imposed"
    date = ruling.date
    return Draft(
        member, track, measure, value, unit, status, body, date, _object(mention), mention, number
    )


def _imposing(
    own: list[tuple[Listing, Member, str]],
    ruling: Ruling,
    mention: Mention,
    member: Member,
    track: str,
    measure: str,
) -> Member | None:
    near = [
        (listing, body) for listing, body, role in own if role == "decides" and body is not member
    ]
    before = [body for listing, body in near if listing.start < mention.end]
    for body in reversed(before):
        if may_impose(body.name, track, measure, governed=False):
            return body
    body = ruling.authority
    if body and body is not member and may_impose(body.name, track, measure, governed=True):
        return body
    return None


def _amount(mention: Mention, currency: str) -> tuple[int | float | None, str | None]:
    unit = mention.value.get("unit")
    written = next((v for k, v in sorted(mention.value.items()) if k.startswith("value")), None)
    if not unit or not written:
        return None, None
    amount = read_money(written, currency) if unit == "money" else read_term(written)
    if amount is None or amount.value is None:
        return None, None
    if unit == "day" and amount.unit == "month":
        return amount.value, "month"
    return amount.value, amount.unit


def _object(mention: Mention) -> str | None:
    found = next((v for k, v in sorted(mention.value.items()) if k.startswith("object")), None)
    return re.sub(r"^(?:其|了)", "", found) or None if found else None


def _statuses(scene: Scene, clause: Clause, rows: list[Draft], cast: Cast, number: int) -> None:
    """Mark detentions that are said to be suspended or not carried out."""
    for form, status in ((SUSPENDED, "suspended"), (NOT_EXECUTED, "not_executed")):
        match = form.search(clause.text)
        if not match:
            continue
        named = [
            m for m in cast.members if any(p in m.phrases for x in clause.lists for p in x.phrases)
        ]
        if AND_OTHERS.search(clause.text):
            named = next(
                (
                    r.told
                    for r in reversed(rows)
                    if len(r.told) > 1 and set(map(id, named)) & set(map(id, r.told))
                ),
                named,
            )
        held = [row for row in rows if row.measure == "detention" and row.status == "imposed"]
        chosen = [row for row in held if row.member in named]
        if not chosen:
            here = [row for row in held if row.sentence == number]
            last = here[-1].mention if here else None
            chosen = [row for row in here if row.mention is last] or held
        for row in chosen:
            row.status = status


def _without_summaries(rows: list[Draft]) -> list[Draft]:
    """Rows without the bare 行政处罚 that later rows spell out, and without telling one twice."""
    kept: list[Draft] = []
    for row in rows:
        police = {"public_security", "regulatory"}
        if row.measure == "unspecified" and row.track in police:
            spelled = [r for r in rows if r.measure != "unspecified" and r.track in police]
            if any(r.member is row.member for r in spelled) or _parts(row.member, spelled):
                continue
        same = [
            r
            for r in kept
            if r.member is row.member and (r.track, r.measure) == (row.track, row.measure)
        ]
        if any(r.value == row.value or row.value is None or r.value is None for r in same):
            continue
        kept.append(row)
    return kept


def _parts(whole: Member, rows: list[Draft]) -> bool:
    """Whether rows fall on parts (4人, 另1人) that together make up the whole (5名工作人员)."""
    counts = {
        id(r.member): r.member.phrases[0].count or 0 for r in rows if r.member.kind == "collective"
    }
    total = whole.phrases[0].count
    return whole.kind == "collective" and bool(total) and sum(counts.values()) == total
