"""Whom a phrase means that gives no name: 其, 二人, 上述3人, 后者, 该群, 其余两人, 韩某夫妻二人."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from extract.find.numbers import read_number
from extract.link.cast import Cast, Member
from extract.link.lists import Listing
from extract.link.phrase import Phrase
from extract.link.scene import Clause, Scene

if TYPE_CHECKING:
    from extract.link.story import Story, Told

PAIR = r"(?:夫妻|夫妇|母子|父子|母女|父女|兄弟|姐妹|兄妹|姐弟)"
PAIR_AFTER = re.compile(rf"{PAIR}(?:二人|两人|俩|双方)?")
PAIR_BEFORE = re.compile(rf"{PAIR}$")
AND_OTHERS = re.compile(
    r"等(?P<n>[0-9]+|[一二两三四五六七八九十]+)(?:名|位|个)?(?:[\u4e00-\u9fff]{0,6}?)人"
)
THE_REST = re.compile(r"其余|其他|另外?")
THE_ABOVE = re.compile(r"上述|以上|前述|有关|相关|涉")
PAIRS = ("双方", "两者", "他们", "她们")
AT_FAULT = re.compile(r"(?:被|受到|擅自|违规|违反|因[^，。]{0,10}不)")
"""What shows that a settlement is the body that runs it: 向阳社区|被县指挥部通报批评."""
PLACES = ("department", "settlement", "none")


def members_meant(listing: Listing, story: Story, acting: Sequence[Member]) -> list[Member]:
    """The members that a list of phrases mentions, pronouns resolved.

    `acting` are those of whom its clause has told so far that they act.
    """
    members: list[Member] = []
    for phrase in listing.phrases:
        rest = the_rest(phrase, story)
        if rest:
            members += rest
        elif phrase.kind == "pronoun" and phrase.name == "其" and listing.role == "agent":
            members += story.people[-1:]
        elif phrase.name == OTHER or (phrase.name in SINGLE and listing.role == "dest"):
            members += _other(acting or story.subjects, story)
        elif phrase.kind == "pronoun":
            members += pronoun(phrase, story)
        elif phrase.kind == "organization" and phrase.type in PLACES:
            if phrase.type == "settlement" and AT_FAULT.match(story.scene.text, phrase.end):
                members.append(story.cast.add(phrase, story.owner))
        elif phrase.kind != "group_chat" or phrase.actor:
            members.append(story.cast.add(phrase, story.owner))
    return members


OTHER = "对方"
SINGLE = ("其", "他", "她")


def _other(acting: Sequence[Member], story: Story) -> list[Member]:
    """The last person told who is not the one who acts: 应牛某要求，沐某…发给|其."""
    return [member for member in story.people if member not in acting][-1:]


def pronoun(phrase: Phrase, story: Story) -> list[Member]:
    """Whom a pronoun means: 其 the last person told, 二人 and 上述3人 the last of that number."""
    people = story.people
    if phrase.rule == "collective.group_pronoun":
        return [story.group] if story.group else []
    if phrase.name == "当事人":
        return party(story.scene, story.cast)
    if phrase.name in ("前者", "后者"):
        return people[-2:-1] if phrase.name == "前者" else people[-1:]
    if phrase.count:
        whole = [m for m in people if m.kind == "collective" and m.count == phrase.count]
        named = [m for m in people if m.phrases[0].kind != "kin"]
        people = named if len(named) >= phrase.count else people
        return whole[-1:] or people[-phrase.count :]
    if THE_ABOVE.match(phrase.name):
        return list(people)
    if phrase.name in PAIRS:
        return people[-2:]
    return story.focus or story.subjects[-1:] or people[-1:]


PARTY = re.compile(
    r"(?:当事人|被处罚(?:人|单位|当事人|对象)?|行政相对人|违法主体)(?:姓名|名称|或|单位)*(?:（[^（）]*）)?：\s*"
)
"""What names the one that a penalty decision is about: 当事人：某公司."""


def party(scene: Scene, cast: Cast) -> list[Member]:
    """The one party that a penalty decision names behind its label; none of several."""
    ends = [match.end() for match in PARTY.finditer(scene.text, scene.start, scene.end)]
    if len(ends) != 1:
        return []
    return [m for m in cast.members if any(p.name_start == ends[0] for p in m.phrases)][:1]


def the_rest(phrase: Phrase, story: Story) -> list[Member]:
    """Whom 其余两人 means: those of the last list who were not dealt with just now."""
    if phrase.kind != "collective" or not phrase.count or not THE_REST.match(phrase.name):
        return []
    for known in reversed(story.lists):
        rest = [m for m in known if m not in story.focus]
        if len(rest) == phrase.count and len(known) > len(rest) and rest[0].kind == "person":
            return rest
    return []


def with_others(listing: Listing, members: list[Member], story: Story) -> list[Member]:
    """Those meant by 贺某等3人: the last list of three that holds the ones named."""
    match = AND_OTHERS.match(story.scene.text, listing.end)
    number = read_number(match["n"]) if match else None
    count = int(number.value) if number and number.value is not None else 0
    if count <= len(members):
        return members
    for known in reversed(story.lists):
        if len(known) == count and all(member in known for member in members):
            return known
    return members


def couple(clause: Clause, listing: Listing, story: Story, told: Told) -> list[Member]:
    """Both of 韩某夫妻二人 and 关某母子: the one named and the relative told of that one."""
    text = story.scene.text
    named: list[Member] = []
    if PAIR_AFTER.match(text, listing.end):
        named = [story.cast.add(p) for p in listing.phrases if p.kind == "person"]
    elif listing.phrases[0].kind == "pronoun" and PAIR_BEFORE.search(
        text[clause.start : listing.start]
    ):
        before = [x for x in clause.lists if x.end <= listing.start and told.get(id(x))]
        named = told[id(before[-1])] if before else []
    if not named:
        return []
    kin = [
        member
        for member in story.cast.members
        if member.owner == named[-1].number and member.phrases[0].kind == "kin"
    ]
    return [*named, *kin[-1:]] if kin else []
