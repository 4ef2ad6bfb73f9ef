"""Noun phrases that can act: people with their posts and bodies, bodies, group chats, pronouns.

A phrase takes in all that describes one actor: 应县卫生健康局疾控股副股长|庞某|（男，41岁，某镇人）. Phrases
never overlap and stand in reading order; what role each plays is decided by the linkers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from extract.find.groups import find_groups
from extract.find.names import find_names
from extract.find.numbers import read_number
from extract.find.organizations import find_organizations
from extract.find.posts import FORMER, find_posts
from extract.link.attributes import Attributes, attributes_after
from extract.rules.load import Rules
from extract.rules.match import find
from extract.values import Mention

PhraseKind = Literal["person", "collective", "organization", "group_chat", "kin", "pronoun"]
Span = tuple[int, int]


@dataclass(slots=True)
class Phrase:
    """One noun phrase: its extent, the stretch its name stands in, and what it says of the actor."""

    kind: PhraseKind
    start: int
    end: int
    name: str
    name_start: int
    name_end: int
    rule: str
    position: str | None = None
    organization: str | None = None
    organization_span: Span | None = None
    relation: str | None = None
    gender: str | None = None
    age: int | None = None
    count: int | None = None
    alias: str | None = None
    platform: str | None = None
    audience: int | None = None
    actor: bool = True
    type: str | None = None
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The raw finds that phrases are put together from."""

    text: str
    posts: tuple[Mention, ...]
    names: tuple[Mention, ...]
    bodies: tuple[Mention, ...]
    groups: tuple[Mention, ...]
    quotes: tuple[Span, ...] = field(default=())


TITLE = re.compile(r"《[^《》\n]{1,80}》")
QUOTE = re.compile(r"“[^“”\n]{1,400}”")


def find_phrases(text: str, rules: Rules, walls: Sequence[Span] = ()) -> list[Phrase]:
    """The noun phrases of `text` in reading order; walls (dates, say) belong to none."""
    found = gather(text, rules, walls)
    phrases = [_group(mention) for mention in found.groups]
    phrases += _people(found, rules)
    taken = [(phrase.start, phrase.end) for phrase in phrases]
    phrases += _unnamed(found, rules, taken)
    taken = [(phrase.start, phrase.end) for phrase in phrases]
    phrases += [_body(text, body) for body in found.bodies if not _overlaps(body, taken)]
    _own_bodies(text, phrases)
    groups = {phrase.start for phrase in phrases if phrase.kind == "group_chat"}
    phrases = [phrase for phrase in phrases if not _describes_group(text, phrase, groups)]
    phrases.sort(key=lambda phrase: phrase.start)
    return phrases


WHERE = re.compile(r"(?:所在|所属|供职|任职|就职)的?$")


def _own_bodies(text: str, phrases: list[Phrase]) -> None:
    """Let 闻某所在公司 mean the body that the case gives for 闻某."""
    people = [phrase for phrase in phrases if phrase.kind == "person" and phrase.organization]
    for phrase in phrases:
        if phrase.kind != "organization" or len(phrase.name) > 4:
            continue
        if not WHERE.search(text[max(0, phrase.start - 4) : phrase.start]):
            continue
        told = [
            p
            for p in people
            if p.start < phrase.start and (p.organization or "").endswith(phrase.name)
        ]
        if told:
            phrase.name = str(max(told, key=lambda p: p.start).organization)


def _describes_group(text: str, phrase: Phrase, groups: set[int]) -> bool:
    """Whether a phrase only says whose or how large a group is: 有27名成员的|家庭群, 该中心的|工作群."""
    if phrase.kind not in ("organization", "collective"):
        return False
    return phrase.end in groups or (
        text[phrase.end : phrase.end + 1] == "的" and phrase.end + 1 in groups
    )


def gather(text: str, rules: Rules, walls: Sequence[Span]) -> Found:
    """Posts, names, bodies and groups of `text`, found in the order in which they decide."""
    titles = [match.span() for match in TITLE.finditer(text)]
    groups = [group for group in find_groups(text, rules) if not _overlaps(group, titles)]
    held = [(group.start, group.end) for group in groups]
    quotes = [match.span() for match in QUOTE.finditer(text)]
    quotes = [quote for quote in quotes if not any(_meets(quote, span) for span in held)]
    closed = [*titles, *quotes, *held]
    posts = [post for post in find_posts(text, rules) if not _overlaps(post, closed)]
    kin = find(text, rules, "kin")
    names = find_names(text, rules, [*posts, *kin], [*titles, *held, *walls])
    names = [name for name in names if name.rule == "name.nickname" or not _overlaps(name, quotes)]
    fixed = [*closed, *walls, *((m.start, m.end) for m in (*posts, *names))]
    bodies = find_organizations(text, rules, fixed)
    return Found(text, tuple(posts), tuple(names), tuple(bodies), tuple(groups), tuple(quotes))


def _meets(span: Span, other: Span) -> bool:
    return span[0] < other[1] and other[0] < span[1]


def _overlaps(mention: Mention, spans: Iterable[Span]) -> bool:
    return any(_meets((mention.start, mention.end), span) for span in spans)


def _group(mention: Mention) -> Phrase:
    value = mention.value
    return Phrase(
        "group_chat",
        mention.start,
        mention.end,
        value["name"],
        mention.start,
        mention.end,
        mention.rule,
        platform=value["platform"],
        audience=value["audience"],
        actor=value["actor"],
    )


def _body(text: str, mention: Mention) -> Phrase:
    end = mention.value["body_end"] if mention.value["type"] == "body" else mention.end
    name = text[mention.start : mention.end]
    return Phrase(
        "organization",
        mention.start,
        mention.end,
        name,
        mention.start,
        mention.end,
        mention.rule,
        type=mention.value["type"],
        organization=text[mention.start : end],
    )


def _people(found: Found, rules: Rules) -> list[Phrase]:
    """Named people with what stands before and after their names."""
    post_ends = {post.end: post for post in found.posts}
    body_ends = {body.end: body for body in found.bodies}
    kin_ends = {kin.end: kin for kin in find(found.text, rules, "kin")}
    phrases: list[Phrase] = []
    aliases: dict[int, str] = {}
    for name in found.names:
        if phrases and name.start < phrases[-1].end:
            continue
        if phrases and _nicknamed(found.text, phrases[-1], name):
            nickname = phrases.pop()
            aliases[name.start] = nickname.name
        title = describe(found.text, name.start, post_ends, body_ends)
        kin = kin_ends.get(name.start)
        start = min(title.start, kin.start if kin else name.start)
        attributes = attributes_after(found.text, name.end, found)
        phrase = Phrase(
            "person",
            start,
            attributes.end,
            name.text,
            name.start,
            name.end,
            name.rule,
            position=title.position or attributes.position,
            organization=title.organization or attributes.organization,
            organization_span=title.organization_span,
            relation=kin.text if kin else None,
        )
        _add(phrase, attributes)
        phrase.alias = phrase.alias or aliases.get(name.start)
        phrases.append(phrase)
    return _inherited(found.text, _shared(found.text, phrases), found)


def _nicknamed(text: str, phrase: Phrase, name: Mention) -> bool:
    """Whether a nickname only describes the name after it: 绰号“老K”的|葛某."""
    return phrase.rule == "name.nickname" and text[phrase.end : name.start] in (
        "”的",
        "”",
        "的",
        "",
    )


def _add(phrase: Phrase, attributes: Attributes) -> None:
    phrase.gender, phrase.age = attributes.gender, attributes.age
    if attributes.real_name:
        phrase.alias, phrase.name = phrase.name, attributes.real_name
    elif attributes.alias:
        phrase.alias = attributes.alias


@dataclass(frozen=True, slots=True)
class Title:
    """What stands before a name: where it begins, the post and the body."""

    start: int
    position: str | None = None
    organization: str | None = None
    organization_span: Span | None = None


def describe(text: str, end: int, posts: dict[int, Mention], bodies: dict[int, Mention]) -> Title:
    """The posts and the body that stand directly before `end`.

    Forms understood: 卫生健康局党组成员、副局长|张某 · 县医院检验科检验员|宋某 · 镇党委书记|李某 ·
    市委政法委副书记、市防控指挥部管控组组长|王某 · 某公司|员工|赵某 (the post after the body).
    """
    parts: list[str] = []
    body: Mention | None = None
    at = end
    while at in posts:
        post = posts[at]
        at = post.start
        label = FORMER.sub("", post.text)
        body = bodies.get(at)
        if body is None:
            body, kept = _near_body(text, at, bodies)
            if body is not None:
                label, at = kept + label, body.end
        former = re.search(
            r"(?:原|时任|现任|曾任|前任|原任|的|一名|1名|名|该|这名|上述)+$", text[:at]
        )
        if body is None and former and former.end() == at and former.start() in bodies:
            body = bodies[former.start()]
        if body is not None:
            department = text[body.value["body_end"] : body.end] if _is_body(body) else ""
            if body.value["type"] == "department":
                department, at = body.text, body.start
                parts.insert(0, department + label)
                body = None
            else:
                at = body.start
                parts.insert(0, department + label)
        else:
            parts.insert(0, label)
        if text[at - 1 : at] == "、" and at - 1 in posts:
            if body is not None:
                parts[0] = body.text[: body.value["body_end"] - body.start] + parts[0]
                body = None
            at -= 1
            continue
        break
    if not parts:
        return _bare(text, end, bodies)
    if body is None:
        level = LEVEL.search(text, max(0, at - 3), at)
        if level and level.end() == at:
            span = (level.start(), at)
            return Title(span[0], "、".join(parts), level.group(), span)
    former = re.search(r"(?:原|时任|现任|曾任|前任|系|原系)$", text[:at])
    start = former.start() if former and former.group() in ("原", "时任", "现任", "前任") else at
    if body is None:
        return Title(start, "、".join(parts))
    span = (body.start, body.value["body_end"])
    return Title(start, "、".join(parts), text[span[0] : span[1]], span)


def _near_body(text: str, at: int, bodies: dict[int, Mention]) -> tuple[Mention | None, str]:
    """A body a few characters before a post, and what stands between: 街道办事处|民政|干事."""
    for gap in range(2, 7):
        body = bodies.get(at - gap)
        between = text[at - gap : at]
        if body is not None and re.fullmatch(r"[\u4e00-\u9fff]+", between):
            return (body, between) if not BREAKS.search(between) else (None, "")
    return None, ""


BREAKS = re.compile(
    r"[的和与及由对被将把给在向从于到至经为是系即因]|一名|任|原|时|某|给予|免去|同意|决定|批准|研究|聘用|约谈|该|其|分别|安排|授意|要求|责令|责成|处|查|称|发|转|传"
)


LEVEL = re.compile(
    r"(?<![\u4e00-\u9fff])(?:村|镇|乡|社区|街道|县|市|区|院|校|局|所)$|(?<=的)(?:村|镇|乡)$"
)
"""A level alone before a post, which means the one told before: 村|党支部书记康某."""


def _is_body(mention: Mention) -> bool:
    return bool(mention.value["type"] in ("body", "settlement"))


def _bare(text: str, end: int, bodies: dict[int, Mention]) -> Title:
    """A body directly before a name, without a post: 某公司|张某, 某公司的|张某."""
    at = end - 1 if text[end - 1 : end] == "的" else end
    near, post = _near_body(text, end, bodies)
    if near is not None and near.value["type"] == "body" and POSTLIKE.search(post):
        cut = near.value["body_end"]
        position = text[cut : near.end] + post
        return Title(near.start, position, text[near.start : cut], (near.start, cut))
    body = bodies.get(at)
    if body is None or body.value["type"] != "body":
        return Title(end)
    if re.match(r"警方|公安|检察|有关|相关|主管|监管", body.text) or body.text.endswith(
        ("警方", "机关")
    ):
        return Title(end)
    span = (body.start, body.end)
    return Title(body.start, None, body.text, span)


POSTLIKE = re.compile(r"[员师长任工手理监务记医警官士]$")
"""How a post ends that no list holds, between a body and a name: 某广告公司|设计员|鲁某."""


def _shared(text: str, phrases: list[Phrase]) -> list[Phrase]:
    """People in one list share what the first says: 某局干部谭某、尚某 are both 干部 of 某局."""
    for first, second in zip(phrases, phrases[1:], strict=False):
        between = text[first.end : second.start]
        if between not in ("、", "和", "及", "与", "以及", "，") and not _titled_list(between):
            continue
        if second.relation or between == "，":
            continue
        if second.position is None and second.organization is None and between in "、和及与以及":
            second.position, second.shared = first.position, True
            second.organization = first.organization
            second.organization_span = first.organization_span
        elif second.organization is None and second.position is not None:
            second.organization = first.organization
            second.organization_span = first.organization_span
    return phrases


def _inherited(text: str, phrases: list[Phrase], found: Found) -> list[Phrase]:
    """A post told without its body belongs to the body told before: 该院…。护理部主任|辛某."""
    last: Phrase | None = None
    for phrase in phrases:
        if phrase.organization:
            last = last or phrase
        elif phrase.position and phrase.position.endswith(TRADES):
            phrase.position = None
        elif phrase.position and not phrase.position.endswith(FREE):
            body = _last_body(found, phrase.start, last)
            if body is not None:
                phrase.organization, phrase.organization_span = body
                phrase.shared = True
    return phrases


def _last_body(found: Found, at: int, last: Phrase | None) -> tuple[str, Span] | None:
    """The last workplace told before `at`: that of a person, or a body that is no authority."""
    told = [b for b in found.bodies if b.end <= at and b.value["type"] == "body"]
    told = [b for b in told if not AUTHORITY.search(b.text)]
    if last is not None and last.organization:
        return last.organization, last.organization_span or (last.start, last.end)
    if not told:
        return None
    body = told[-1]
    span = (body.start, body.value["body_end"])
    return found.text[span[0] : span[1]], span


AUTHORITY = re.compile(
    r"公安|警|派出所|纪委|监委|纪检|法院|检察|[省市县区]委$|党委|党组|党工委|指挥部|机关|部门|监管|政府|人大|政协|网信|卫生健康|卫健|教育局|管理局|银保监|人民银行"
)
TRADES = ("司机", "老板", "店主", "中介", "经营者", "保洁", "保姆", "主播")
"""Private trades, which are no posts where no body is named with them."""
FREE = (
    "网格员",
    "志愿者",
    "网格长",
    "楼长",
    "楼栋长",
    "单元长",
    "学生",
    "社区工作者",
    "里长",
    "委员",
    "代表",
)
"""Posts that stand alone."""


def _titled_list(between: str) -> bool:
    """The rest of a heading's clause between two people: …某履行职责不力、检验员|佟某."""
    return bool(re.fullmatch(r"[^，。；：\n]{0,24}、", between))


def _unnamed(found: Found, rules: Rules, taken: Sequence[Span]) -> list[Phrase]:
    """Collectives, relatives without a name and pronouns, outside what is taken already."""
    text = found.text
    closed = [*taken, *found.quotes, *(match.span() for match in TITLE.finditer(text))]
    phrases: list[Phrase] = []
    for kind in ("collective", "kin", "pronoun"):
        for mention in find(text, rules, kind):
            if _overlaps(mention, closed):
                continue
            phrase = _simple(text, mention, found)
            if phrase is not None:
                phrases.append(phrase)
                closed.append((phrase.start, phrase.end))
    phrases += _posts_alone(found, closed)
    return phrases


QUANTITIES = ("quantity", "quantity2", "quantity3", "n", "n2")


def _simple(text: str, mention: Mention, found: Found) -> Phrase | None:
    quantity = next((mention.value[k] for k in QUANTITIES if k in mention.value), None)
    digits = re.sub(r"^(?:其中|另外?|其他|其余|还有|上述|以上|剩余|的)+", "", quantity or "")
    number = read_number(digits) if digits else None
    count = int(number.value) if number and number.value is not None else None
    start = mention.start
    phrase = Phrase(
        "collective",
        start,
        mention.end,
        mention.text,
        start,
        mention.end,
        mention.rule,
        count=count,
    )
    if mention.kind == "kin":
        phrase.kind = "kin"
        if mention.text.startswith("的"):
            phrase.name, phrase.name_start = mention.text[1:], start + 1
    elif mention.kind == "pronoun":
        phrase.kind = "pronoun"
    else:
        body = next((b for b in found.bodies if b.end == start and _is_body(b)), None)
        lead = re.match(r"(?:的|，|；|：|。)+", mention.text)
        if lead and mention.kind == "collective":
            phrase.name, phrase.name_start = mention.text[lead.end() :], start + lead.end()
            phrase.start = phrase.name_start
        if body is not None:
            phrase.start = body.start
            phrase.organization = text[body.start : body.value["body_end"]]
            phrase.organization_span = (body.start, body.value["body_end"])
        if count == 1 and mention.text.endswith("负责人"):
            return None
        if count == 1:
            phrase.kind = "person"
        if mention.rule == "collective.people" and start and text[start - 1] in "、等":
            return None
    return phrase


HEADS = re.compile(r"(?:长|主任|书记|负责人|领导|主管|经理|店主|老板)$")
SUFFERS = re.compile(
    r"(?:、[\u4e00-\u9fff]{2,10}(?:长|主任|书记|负责人))*(?:分别|均|各|也|亦)?(?:被|受到|因)"
)
DEALT_WITH = re.compile(r"(?:对|给予|责令|责成|约谈)[\u4e00-\u9fff、]{0,20}$")
ARE_POSTS = re.compile(r"(?:免去|担任|任|原|撤销|其)[^，。；]{0,10}$")


def _posts_alone(found: Found, closed: Sequence[Span]) -> list[Phrase]:
    """An unnamed holder of a post, counted as one: 该中心负责人, 街道1名负责人."""
    text = found.text
    phrases = []
    bodies = {body.end: body for body in found.bodies}
    for post in found.posts:
        suffers = SUFFERS.match(text, post.end) or DEALT_WITH.search(text[: post.start][-24:])
        if _overlaps(post, closed) or not (suffers or post.text.endswith("负责人")):
            continue
        if not HEADS.search(post.text) or (suffers and ARE_POSTS.search(text[: post.start][-12:])):
            continue
        one = re.search(r"(?:[1一](?:名|位)|督导不周的|相关|有关)$", text[: post.start])
        body = bodies.get(one.start() if one else post.start)
        if body is None or not _is_body(body):
            continue
        span = (body.start, body.value["body_end"])
        phrases.append(
            Phrase(
                "person",
                body.start,
                post.end,
                text[body.start : post.end],
                body.start,
                post.end,
                "person.post",
                position=post.text,
                organization=text[span[0] : span[1]],
                organization_span=span,
            )
        )
    return phrases
