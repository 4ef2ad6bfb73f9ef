"""People named in a case, each with post, body, kinship and what brackets say of them."""

from __future__ import annotations

import re
from itertools import pairwise

from extract.link.attributes import Attributes, attributes_after
from extract.link.phrase import Found, Phrase, Span
from extract.link.positions import Title, describe
from extract.rules.load import Rules
from extract.rules.match import find
from extract.values import Mention


def find_people(found: Found, rules: Rules) -> list[Phrase]:
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
        quoted = found.text[name.start - 1 : name.start] == "“"
        kin = kin_ends.get(name.start - quoted)
        start = min(title.start, kin.start if kin else name.start)
        employed = _employed(found, body_ends, start)
        attributes = attributes_after(found.text, name.end, found)
        phrase = Phrase(
            "person",
            start,
            attributes.end,
            name.text,
            name.start,
            name.end,
            name.rule,
            position=title.position or employed.position or attributes.position or _role(name),
            organization=title.organization or employed.organization or attributes.organization,
            organization_span=title.organization_span or employed.organization_span,
            relation=kin.text if kin else None,
        )
        _add(phrase, attributes)
        phrase.alias = phrase.alias or aliases.get(name.start)
        phrases.append(phrase)
    return _inherited(_shared(found.text, phrases), found)


NO_POST = re.compile(r"[男女]|居民|市民|民众|网友|商人|司机|店长")


def _role(name: Mention) -> str | None:
    """The post inside a name of surname and role: 曾姓|约雇人员; none of 陈姓女子."""
    role = name.text.partition("姓")[2] if name.rule == "name.surname_role" else ""
    return role if role and not NO_POST.search(role) else None


EMPLOYED = re.compile(
    r"(?:工作|上班|任职|就职|供职|服务|打工|务工|(?:担)?任(?P<post>[^，。；的某]{2,8}))的$"
)


def _employed(found: Found, bodies: dict[int, Mention], at: int) -> Title:
    """Where somebody works whom that describes: 在某县某局任文员的|表妹雍某."""
    match = EMPLOYED.search(found.text, max(0, at - 14), at)
    body = bodies.get(match.start()) if match else None
    if match is None or body is None or body.value["type"] != "body":
        return Title(at)
    cut = body.value["body_end"]
    post = match["post"]
    position = found.text[cut : body.end] + post if post else None
    return Title(at, position, found.text[body.start : cut], (body.start, cut))


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


def _shared(text: str, phrases: list[Phrase]) -> list[Phrase]:
    """People in one list share what the first says: 某局干部谭某、尚某 are both 干部 of 某局."""
    for first, second in pairwise(phrases):
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


def _inherited(phrases: list[Phrase], found: Found) -> list[Phrase]:
    """A post told without its body belongs to the body told before: 该院…。护理部主任|辛某."""
    last: Phrase | None = None
    for phrase in phrases:
        if phrase.organization:
            last = last or phrase
        elif phrase.position and phrase.position.endswith(TRADES):
            phrase.position = None
        elif MEMBER_OF_GROUP.search(found.text[max(0, phrase.start - 6) : phrase.start]):
            continue
        elif phrase.position and not phrase.position.endswith(FREE):
            body = _last_body(found, phrase.start, last)
            body = _of_level(phrase.position, body) if body else None
            if body is not None:
                phrase.organization, phrase.organization_span = body
                phrase.shared = True
    return phrases


HEAD_OF_LEVEL = re.compile(r"副?([镇乡县区市])长$")


def _of_level(position: str, body: tuple[str, Span]) -> tuple[str, Span]:
    """The town of a 副镇长, where the body told last lies in it: 高阳镇|原东村."""
    level = HEAD_OF_LEVEL.search(position)
    name, (start, end) = body
    cut = name.find(level.group(1)) + 1 if level else 0
    return (name[:cut], (start, start + cut)) if 0 < cut < end - start else body


MEMBER_OF_GROUP = re.compile(r"群(?:[内里中]的?|成员|友|员)$")
"""What shows that somebody comes from a group, not from the body told before: 群内的|收银员佟某."""


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
    r"公安|警|派出所|纪委|监委|监察|纪检|法院|检察|[省市县区]委$|党委|党组|党工委|指挥部|机关|部门|监管|政府|人大|政协|网信|卫生健康|卫健|教育局|管理局|银保监|人民银行"
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
