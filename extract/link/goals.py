"""Where an act of passing-on leads: people, bodies, group chats, 朋友圈 and the like."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.link.acts import Act
from extract.link.cast import Member
from extract.link.cues import Cues
from extract.link.lists import Listing
from extract.link.phrase import Phrase
from extract.values import Mention
from schemas.enumerations import RecipientKind

OWN_STORE = re.compile(r"(?:本人|自己|个人|其)(?:的)?(?:百度|私人)?(?:网盘|云盘)$")
"""A disk on the net to which one only saves for oneself."""
FAR = 24
"""How many characters may stand between a verb and its recipient."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A recipient: an actor, a text that names none, or a place; `kind` is the contract's."""

    member: Member | None
    text: str | None
    kind: RecipientKind
    channel: str | None
    audience: int | None
    end: int


def to_member(member: Member, end: int) -> Goal:
    """The goal that is an actor."""
    return Goal(member, None, member.kind, None, None, end)


def nowhere(act: Act) -> Goal:
    """The goal of an act whose recipient is not said."""
    return Goal(None, None, "unspecified", None, None, act.action.end)


def goals_of(act: Act, cues: Cues) -> list[Goal]:
    """The recipients that an act names, after its verb or else before it."""
    goals: list[Goal] = []
    at = act.action.end
    for item in _items(act):
        gap = act.text[at : item.start]
        if (goals and gap and not cues.is_all("also", gap)) or (not goals and len(gap) > FAR):
            break
        if isinstance(item, Listing):
            found = _listed(act, item)
            if not goals and not _is_directed(act, item, gap, cues):
                found = [goal for goal in found if goal.kind == "group_chat"]
            if not found and any(_owns(act.text, phrase) for phrase in item.phrases):
                continue
            if goals and not found:
                break
            goals += found
        else:
            goals.append(place_at(item, item.end))
        at = item.end
    return goals or _before(act, cues)


def _items(act: Act) -> list[Listing | Mention]:
    """The lists and the places after a verb, in reading order."""
    begin = act.action.end
    lists: list[Listing | Mention] = [
        x for x in act.clause.lists if begin - 1 <= x.start < act.edge
    ]
    places = [
        c for c in act.clause.channels if "place" in c.value and begin - 3 <= c.start < act.edge
    ]
    places = [c for c in places if not OWN_STORE.search(act.text[max(0, c.start - 6) : c.end])]
    return sorted([*lists, *places], key=lambda item: item.start)


def _is_directed(act: Act, listing: Listing, gap: str, cues: Cues) -> bool:
    """Whether people after a verb are whom it goes to, not what it is about: 发给, 报送李某."""
    to = act.action.text + gap
    if to.endswith("送") and listing.phrases[0].kind == "person":
        return True
    return cues.ends("directed", to) is not None


def place_at(channel: Mention, end: int) -> Goal:
    """The goal that is a place open to all: 朋友圈, 抖音, 网上."""
    return Goal(None, None, "public", channel.value["channel"], None, end)


def _listed(act: Act, listing: Listing) -> list[Goal]:
    goals: list[Goal] = []
    for phrase in listing.phrases:
        if _owns(act.text, phrase):
            continue
        if phrase.kind == "pronoun":
            meant = [_meant(m, phrase.end) for m in act.of(listing)]
            goals += meant or _some_group(phrase)
            continue
        member = next((m for m in act.of(listing) if phrase in m.phrases), None)
        if phrase.kind == "group_chat":
            if member is not None or not phrase.actor:
                goals.append(_group(phrase, member))
        elif member is not None and (phrase.kind != "organization" or phrase.type == "body"):
            goals.append(to_member(member, phrase.end))
    return goals


OWNED = re.compile(
    r"(?:(?:担)?任[^，。；的]{2,8}|工作|上班|任职|就职|供职|就读|打工|务工|服务|当差)?的(?=[\u4e00-\u9fff]{1,6}某|[\u4e00-\u9fff]姓|[\u4e00-\u9fff]{0,4}(?:同事|朋友|同学|妻子|丈夫|亲戚|家属|亲属|员工|职工|经理|主任|公共邮箱|邮箱))"
)
ENDS = re.compile(r"[，。；、）]|$")


def _owns(text: str, phrase: Phrase) -> bool:
    """Whether a phrase only owns what follows: 转发给卓某|的同事罗某, 发至其|家人群."""
    if phrase.kind == "pronoun" and phrase.name == "其":
        return not ENDS.match(text, phrase.end)
    return OWNED.match(text, phrase.end) is not None


def _some_group(phrase: Phrase) -> list[Goal]:
    """The group of 发到群里 where none was told before."""
    if phrase.rule != "collective.group_pronoun":
        return []
    return [Goal(None, phrase.name, "group_chat", "group", None, phrase.end)]


def _meant(member: Member, end: int) -> Goal:
    if member.kind != "group_chat":
        return to_member(member, end)
    platform = member.phrases[0].platform or "group"
    return Goal(member, None, "group_chat", platform, audience_of(member), end)


def _group(phrase: Phrase, member: Member | None) -> Goal:
    text = None if member else phrase.name
    platform = phrase.platform or "group"
    audience = phrase.audience or (audience_of(member) if member else None)
    return Goal(member, text, "group_chat", platform, audience, phrase.end)


def audience_of(member: Member) -> int | None:
    """How many members a group was said to have where it was told before."""
    return next((phrase.audience for phrase in member.phrases if phrase.audience), None)


def _before(act: Act, cues: Cues) -> list[Goal]:
    """Recipients told before the verb: 在“甲”微信群、“乙”微信群及朋友圈发布, 向李某提供."""
    items = [item for item in _told_before(act) if _is_goal(act, item)]
    if not items:
        return []
    last = len(items) - 1
    groups = [at for at, item in enumerate(items) if isinstance(item, Listing)]
    anchor = groups[-1] if groups else last
    first = anchor
    while first and cues.is_all("also", act.text[items[first - 1].end : items[first].start]):
        first -= 1
    while anchor < last and cues.is_all(
        "also", act.text[items[anchor].end : items[anchor + 1].start]
    ):
        anchor += 1
    goals: list[Goal] = []
    for item in items[first : anchor + 1]:
        goals += (
            _listed(act, item) if isinstance(item, Listing) else [place_at(item, act.action.end)]
        )
    return goals


def _told_before(act: Act) -> list[Listing | Mention]:
    """The lists and the places since the verb before, in reading order."""
    lists: list[Listing | Mention] = [
        x for x in act.clause.lists if act.floor <= x.start and x.end <= act.action.start
    ]
    places = [
        c
        for c in act.clause.channels
        if "place" in c.value and act.floor <= c.start < act.action.start
    ]
    return sorted([*lists, *places], key=lambda item: item.start)


def _is_goal(act: Act, item: Listing | Mention) -> bool:
    """Whether a list or place before a verb is where the verb leads."""
    if isinstance(item, Mention):
        return not OWN_STORE.search(act.text[max(0, item.start - 6) : item.end])
    first = item.phrases[0]
    if item.role == "dest" and first.kind != "organization":
        return True
    if item.role == "with" and act.action.text.endswith(("共享", "分享")):
        return True
    members = act.of(item)
    group = bool(members) and members[0].kind == "group_chat"
    group = group or first.kind == "group_chat"
    return group and item.role in ("place", "subject", "dest") and not _left(act, item)


def _left(act: Act, listing: Listing) -> bool:
    """Whether a group is where something came from, or only described: 从“甲”群复制."""
    lead = act.text[max(act.clause.start, listing.start - 4) : listing.start]
    return lead.endswith(("从", "自", "将", "把")) or act.text.startswith("的", listing.end)
