"""Noun phrases that can act: people with their posts and bodies, bodies, group chats, pronouns.

A phrase takes in all that describes one actor: 某县卫生健康局副股长|庞某|（男，41岁）. Phrases
never overlap and stand in reading order; what role each plays is decided by the linkers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.find.groups import find_groups
from extract.find.names import find_names
from extract.find.organizations import find_organizations
from extract.find.posts import find_posts
from extract.link.people import find_people
from extract.link.phrase import QUOTE, TITLE, Found, Phrase, Span, meets, overlaps
from extract.link.unnamed import find_unnamed
from extract.rules.load import Rules
from extract.rules.match import find
from extract.values import Mention


def find_phrases(text: str, rules: Rules, walls: Sequence[Span] = ()) -> list[Phrase]:
    """The noun phrases of `text` in reading order; walls (dates, say) belong to none."""
    found = gather(text, rules, walls)
    phrases = [_group(mention) for mention in found.groups]
    phrases += find_people(found, rules)
    taken = [(phrase.start, phrase.end) for phrase in phrases]
    phrases += find_unnamed(found, rules, taken)
    taken = [(phrase.start, phrase.end) for phrase in phrases]
    phrases += [_body(text, body) for body in found.bodies if not overlaps(body, taken)]
    _own_bodies(text, phrases)
    _name_families(phrases)
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


WHOSE_GROUP = re.compile(r"[^，。；：、和与及“”的]{0,8}的")
"""What joins a relative to a group that is described by them: 女儿|所在班级的|“三班家长”QQ群."""


def _name_families(phrases: list[Phrase]) -> None:
    """Let 吉某亮|家属 be told by the whole: relatives of somebody, without names of their own."""
    names = {phrase.end: phrase for phrase in phrases if phrase.kind == "person"}
    for phrase in phrases:
        person = names.get(phrase.start)
        if person is not None and phrase.kind == "kin" and phrase.name in SEVERAL:
            phrase.kind, phrase.name = "collective", person.name + phrase.name


def _describes_group(text: str, phrase: Phrase, groups: set[int]) -> bool:
    """Whether a phrase only says whose or how large a group is: 有27名成员的|家庭群."""
    if phrase.kind not in ("organization", "collective", "kin"):
        return False
    if phrase.end in groups:
        return True
    owned = WHOSE_GROUP.match(text, phrase.end)
    return owned is not None and owned.end() in groups


PATIENT = re.compile(
    r"(?:病例|患者|感染者|密接者|阳性人员)(?P<name>[\u4e00-\u9fff]某{1,2})(?=[^《》]{0,30}》)"
)
"""A patient named in the title of a document: 《确诊病例|岑某|流行病学调查报告》."""


def _without(span: Span, holes: Sequence[Span]) -> list[Span]:
    """A stretch without the holes in it."""
    pieces, at = [], span[0]
    for start, end in holes:
        if span[0] <= start < span[1]:
            pieces.append((at, start))
            at = end
    return [*pieces, (at, span[1])]


SEVERAL = ("家人", "亲属", "亲友", "亲戚", "父母", "家属")
"""Words for several relatives, after which no name is looked for: 担心家人|安危."""


def gather(text: str, rules: Rules, walls: Sequence[Span]) -> Found:
    """Posts, names, bodies and groups of `text`, found in the order in which they decide."""
    titles = [match.span() for match in TITLE.finditer(text)]
    sick = [(m.start("name"), m.end("name")) for m in PATIENT.finditer(text)]
    groups = [group for group in find_groups(text, rules) if not overlaps(group, titles)]
    held = [(group.start, group.end) for group in groups]
    quotes = [match.span() for match in QUOTE.finditer(text)]
    quotes = [quote for quote in quotes if not any(meets(quote, span) for span in held)]
    closed = [*titles, *quotes, *held]
    posts = [post for post in find_posts(text, rules) if not overlaps(post, closed)]
    kin = find(text, rules, "kin")
    shut = [piece for title in titles for piece in _without(title, sick)]
    introducing = [*posts, *(m for m in kin if not m.text.endswith(SEVERAL))]
    names = find_names(text, rules, introducing, [*shut, *held, *walls])
    names = [name for name in names if name.rule == "name.nickname" or not overlaps(name, quotes)]
    fixed = [*closed, *walls, *((m.start, m.end) for m in (*posts, *names))]
    bodies = find_organizations(text, rules, fixed)
    return Found(text, tuple(posts), tuple(names), tuple(bodies), tuple(groups), tuple(quotes))


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
