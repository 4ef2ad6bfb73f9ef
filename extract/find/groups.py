"""Group chats named in the text: “海鲜批发”微信群（群成员206人）, 其家人微信群, 三个游戏微信群."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.find.edges import Edges, edges_of, left_edge
from extract.find.numbers import read_number
from extract.rules.load import Rules
from extract.rules.match import find
from extract.values import Mention

QUOTED = re.compile(r"“([^“”，。；！？]{1,24})”")
AUDIENCE = re.compile(
    r"[上内中里]?（(?:[^（）0-9]{0,12}?)(?P<n>[近约逾超]?(?:[0-9]+(?:,[0-9]{3})+|[0-9零一二两三四五六七八九十百千]+)[余多]?)(?:名|位|个)?(?:人|成员|群友|群员|群成员|用户)?[^（）]{0,6}）"
)
AUDIENCE_AFTER = re.compile(
    r"[，（]?(?:涉及)?(?:该群组|该群|此群|群组|群聊|群内|群里|群|内)?(?:当时|目前|现)?(?:共?有|共计|共|约有|拥有|多?达|成员数?|群成员|群员|成员总数)+(?:群?成员|群友)?(?P<n>[近约逾超]?[0-9零一二两三四五六七八九十百千]+[余多]?)(?:名|位|个)?(?:人|成员|群友|群员)"
)
AUDIENCE_BEFORE = re.compile(
    r"(?:有|共有|拥有|成员|达|约)?(?P<n>[近约逾超]?[0-9零一二两三四五六七八九十百千]+[余多]?)(?:名|位|个)?(?:人|成员|群友|群成员)的?(?:[A-Za-z]*(?:微信|QQ)?(?:群组|群聊|群))?$"
)
COUNTED = re.compile(
    r"(?:[^\W\d_的向其将把给至到]{2,6}[、和及与])+[^\W\d_的向其将把给至到]{2,6}?等?[0-9一二两三四五六七八九十]+个(?:微信|QQ)?群"
)
NAMELESS = re.compile(
    r"^(?:(?:其他|其它|别的|各自的?|多个|数个|几个|若干|某个?|一个|一些|不同的?|各个?|众多|另一个?|另外的?|[0-9一二两三四五六七八九十]+个|本地|当地|外面的?|相关|有关|该|此|上述|同一个?|另一)*)(?:的)?(?:本地|当地)?(?:微信|QQ)?(?:群组|群聊|群|聊天群)$"
)
QUANTIFIED = re.compile(r"(?:其他|其它|各自的?|多个|数个|若干个?|另外?的?[一两二三\d]*个?)$")
OWN = re.compile(r"^(?:其(?!他|它|余)|他|她|本人|将其|到其|至其)(?:的|所)?")
CITED = re.compile(
    r"(?:称|说|道|内容为|题为|标题为|名为《|编造|谎称|写有|写着|标注|标有|字样|消息|落款为?|自称|所谓)$"
)
PLATFORMS = (
    (re.compile(r"QQ|qq"), "qq_group"),
    (re.compile(r"钉钉|飞书|LINE|WhatsApp|Telegram|Messenger|脸书|支付宝|企业微信"), "messenger"),
    (re.compile(r"微信|WeChat"), "wechat_group"),
)


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun for a group chat, with where it stands."""

    start: int
    end: int


def find_groups(text: str, rules: Rules) -> list[Mention]:
    """The group chats in `text`, in reading order.

    `value` holds `name` (without quotation marks), `platform` (a channel or None), `audience`
    (members or None) and `actor` (whether the text says whose group it is or what it is about:
    家人微信群, not 其他微信群). The stretch takes in the noun after a quoted name.
    """
    nouns = [Noun(mention.start, mention.end) for mention in find(text, rules, "group_noun")]
    quoted, used = _quoted(text, nouns)
    taken = {at for mention in quoted for at in range(mention.start, mention.end)}
    taken |= used | _in_brackets(text, quoted)
    edges = edges_of(rules)
    plain = [_plain(text, noun, edges) for noun in nouns if noun.start not in taken]
    plain = [mention for mention in plain if mention.start not in taken]
    return sorted([*quoted, *plain], key=lambda mention: mention.start)


def _in_brackets(text: str, quoted: list[Mention]) -> set[int]:
    """The characters of brackets that follow a quoted name: “员工群”（微信群，群成员63人）."""
    spans = [(mention.end, _after_bracket(text, mention.end)) for mention in quoted]
    return {at for start, end in spans for at in range(start, end)}


def _quoted(text: str, nouns: list[Noun]) -> tuple[list[Mention], set[int]]:
    """Quoted names that something shows to be group chats, lists of them included."""
    starts = {noun.start: noun for noun in nouns}
    ends = {noun.end: noun for noun in nouns}
    matches = [
        match for match in QUOTED.finditer(text) if not CITED.search(text[: match.start()][-8:])
    ]
    known = {match.start(): _shown(text, match, starts, ends) for match in matches}
    for order in (matches, list(reversed(matches))):
        for match, following in pairwise(order):
            first, second = sorted((match, following), key=lambda found: found.start())
            if not _listed(text, first, second):
                continue
            shown = known[match.start()]
            if shown is not None and known[following.start()] is None:
                known[following.start()] = Noun(-1, -1) if shown.start < 0 else shown
    names = {match.group(1) for match in matches if known[match.start()] is not None}
    found = []
    for match in matches:
        noun = known[match.start()]
        if noun is None and match.group(1) not in names:
            continue
        found.append(_group(text, match, noun))
    _share_audiences(text, found)
    used = {noun.start for noun in known.values() if noun is not None}
    return found, used


SHARED = re.compile(r"[^“”。；，（]{0,8}（[^（）]{0,10}?分别(?:为|有|是)?(?P<counts>[^（）]+)）")


def _share_audiences(text: str, groups: list[Mention]) -> None:
    """Give each group of a list its own number: “甲”“乙”两个微信群（群成员分别为52人、118人）."""
    for place, last in enumerate(groups):
        match = SHARED.match(text, last.end)
        counts = re.findall(r"\d+(?:,\d{3})*", match["counts"]) if match else []
        if len(counts) < 2 or len(counts) > place + 1:
            continue
        for group, count in zip(groups[place + 1 - len(counts) : place + 1], counts, strict=True):
            groups[groups.index(group)] = replace(
                group, value={**group.value, "audience": int(count.replace(",", ""))}
            )


def _shown(
    text: str, match: re.Match[str], starts: dict[int, Noun], ends: dict[int, Noun]
) -> Noun | None:
    """The noun beside the quoted name, or a stand-in where its form alone shows the group."""
    after = _after_bracket(text, match.end())
    plural = re.compile(r"(?:等)?(?:[0-9一二两三四五六七八九十多数]+个)?(?:的)?").match(text, after)
    for at in dict.fromkeys((match.end(), after, plural.end() if plural else after)):
        if at in starts:
            return starts[at]
    before = re.search(r"(?:名为|名称为|名叫|叫做?|：|（)?$", text[: match.start()])
    at = before.start() if before else match.start()
    if at in ends:
        return ends[at]
    if re.search(r"(?:群|群组|群聊)$", match.group(1)):
        return Noun(-1, -1)
    if DOCUMENT.search(match.group(1)):
        return None
    audience = AUDIENCE.match(text, match.end())
    return Noun(-1, -1) if audience and re.search(r"[人员友]", audience.group()) else None


def _listed(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    between = text[first.end() : second.start()]
    between = re.sub(r"（[^（）]*）", "", between)
    return re.fullmatch(r"(?:微信群|QQ群|群)?[、和及与]?(?:以及|和|及)?", between) is not None


def _after_bracket(text: str, at: int) -> int:
    bracket = re.compile(r"（[^（）]{0,20}）").match(text, at)
    return bracket.end() if bracket else at


PLATFORM_IN_BRACKET = re.compile(r"群?（(?:微信|QQ|钉钉)[^（）]{0,16}）")
"""The platform told in the bracket behind a name: “业主群”|（微信群，497人）."""


def _group(text: str, match: re.Match[str], noun: Noun | None) -> Mention:
    end, start = match.end(), match.start()
    described = match.group(1)
    if bracket := PLATFORM_IN_BRACKET.match(text, end):
        described += bracket.group()
    if noun is not None and noun.start >= 0:
        described += text[noun.start : noun.end]
        if noun.start == end:
            end = noun.end
    value = {
        "name": match.group(1),
        "platform": _platform(described),
        "audience": _audience(text, match.end(), end, *_behind_noun(text, end, noun))
        or _before(text, start),
        "actor": True,
    }
    return Mention("group_chat", start, end, text[start:end], "group_chat.quoted", value)


def _behind_noun(text: str, end: int, noun: Noun | None) -> list[int]:
    """Where the noun of 名为“甲”的|微信群|（213人） ends."""
    described = noun is not None and text[end : noun.start] == "的"
    return [noun.end] if noun is not None and described else []


def _plain(text: str, noun: Noun, edges: Edges) -> Mention:
    start = left_edge(text, noun.start, max(0, noun.start - 16), edges)
    counted = re.search(
        r"(?<![0-9])[0-9一二两三四五六七八九十]+个[\u4e00-\u9fff]*$",
        text[max(0, start - 3) : noun.start],
    )
    if counted:
        start = max(0, start - 3) + counted.start()
    for match in COUNTED.finditer(text, max(0, noun.start - 24), noun.end):
        if match.end() == noun.end:
            start = max(match.start(), left_edge(text, match.start() + 2, match.start(), edges))
            start = match.start()
    start = _with_attribute(text, start, edges)
    nameless = QUANTIFIED.search(text[max(0, start - 8) : start])
    start = max(0, start - 8) + nameless.start() if nameless else start
    if text[start - 2 : start] in ("和其", "及其", "与其"):
        start -= 1
    name = OWN.sub("", text[start : noun.end])
    start = noun.end - len(name)
    value = {
        "name": name,
        "platform": _platform(name),
        "audience": _audience(text, noun.end, noun.end) or _before(text, start),
        "actor": not NAMELESS.match(name) and not re.match(r"各自|其他|其它", name),
    }
    return Mention("group_chat", start, noun.end, text[start : noun.end], "group_chat.noun", value)


DOCUMENT = re.compile(
    r"^关于|(?:清单|名单|表|报告|通知|函|方案|材料|文件|通报|信息|表格|预案|纪要|台账|册|截图|照片|图片|视频|消息)$"
)


PLACES = re.compile(
    r"(?:班级|小区|单位|公司|学校|年级|部门|科室|村|社区|街道|中心|医院|楼栋|家庭|家族|车间|班组|支部|幼儿园|企业|店|厂|校|娘家|婆家|老家)$"
)


OF_THEIRS = re.compile(r"[\u4e00-\u9fff]{2,6}(?:所在|聊天用|组建|创建|建立)$")
"""Whose group it is, told with a verb: 家人所在|的微信群, 亲友聊天用|的微信群."""


def _with_attribute(text: str, start: int, edges: Edges) -> int:
    """Where the name begins with what says whose group it is: 所在班级的|QQ群."""
    if text[start - 1 : start] != "的":
        return start
    before = left_edge(text, start - 1, max(0, start - 11), edges)
    told = text[before : start - 1]
    return before if PLACES.search(told) or OF_THEIRS.search(told) else start


def _platform(described: str) -> str | None:
    return next((channel for form, channel in PLATFORMS if form.search(described)), None)


def _audience(text: str, *ends: int) -> int | None:
    for end in dict.fromkeys(ends):
        match = AUDIENCE.match(text, end) or AUDIENCE_AFTER.match(text, end)
        if match:
            number = read_number(match["n"])
            return int(number.value) if number and number.value is not None else None
    return None


def _before(text: str, start: int) -> int | None:
    match = AUDIENCE_BEFORE.search(text[max(0, start - 14) : start])
    number = read_number(match["n"]) if match else None
    return int(number.value) if number and number.value is not None else None
