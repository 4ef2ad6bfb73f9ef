"""Who takes part in a case: all mentions of one actor merged, short forms and pronouns resolved."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from extract.link.body_names import COMMITTEE, GENERAL, POINTING, ends_alike, same_body
from extract.link.phrase import Phrase
from schemas.enumerations import ActorKind

BY_SURNAME = ("name.surname_role", "name.surname_sex", "name.surname_before")
"""Rules under which 纪姓侦查佐 and 纪员 are one person."""

OWN = re.compile(r"^(?:其|他的?|她的?|自己的?)(?:的|所)?")
SPEAKING = re.compile(r"(?:我|本)(?:市|县|区)?(?:公安)?(?:局|分局|院|委|所)")


@dataclass(slots=True)
class Member:
    """One actor of a case with every phrase that mentions it."""

    number: int
    kind: ActorKind
    phrases: list[Phrase] = field(default_factory=list)
    parts: set[str] = field(default_factory=set)
    owner: int | None = None
    of: int | None = None
    sent: bool = False
    received: bool = False

    @property
    def name(self) -> str:
        """The fullest form of the name written in the case."""
        named = [phrase.name for phrase in self.phrases if phrase.kind != "pronoun"]
        if self.kind == "organization":
            named = [name for name in named if not POINTING.match(name)] or named
            whole = [name for name in named if not COMMITTEE.search(name)] or named
            return max(whole, key=len)
        if self.kind in ("collective", "group_chat"):
            return named[0]
        return max(named, key=len)

    @property
    def count(self) -> int | None:
        """How many people the member is, where the case says so."""
        return self.phrases[0].count

    @property
    def shown(self) -> Phrase:
        """The phrase that the name is taken from."""
        return next(phrase for phrase in self.phrases if phrase.name == self.name)


@dataclass(slots=True)
class Cast:
    """The actors of one case, in the order in which they are first told."""

    members: list[Member] = field(default_factory=list)
    written: list[tuple[int, str]] = field(default_factory=list)
    """The bodies written in the case, with where: those of people's posts as well."""
    speaker: str | None = None
    """The body that speaks of itself as 我局."""

    def add(self, phrase: Phrase, owner: Member | None = None) -> Member:
        """The member that `phrase` mentions, a new one if it is the first to do so."""
        spoken = SPEAKING.match(phrase.name) if self.speaker else None
        if spoken:
            own = phrase.name[spoken.end() :]
            phrase.name = f"{self.speaker}{own if own.endswith('派出所') else ''}"
        member = self._known(phrase, owner)
        if member is None:
            member = Member(len(self.members), _kind(phrase))
            member.owner = owner.number if owner and _owned(phrase) else None
            self.members.append(member)
        if phrase not in member.phrases:
            member.phrases.append(phrase)
        return member

    def find(self, name: str, kinds: Iterable[str]) -> Member | None:
        """The member of one of `kinds` that is called `name`."""
        for member in self.members:
            if member.kind in kinds and any(name in (p.name, p.alias) for p in member.phrases):
                return member
        return None

    def _known(self, phrase: Phrase, owner: Member | None) -> Member | None:
        kind = _kind(phrase)
        if kind == "organization":
            return self._body(phrase)
        if kind == "person" and phrase.kind != "kin":
            return self._person(phrase)
        name = _kin(phrase.name)
        if (
            kind == "collective"
            and phrase.count
            and re.match(r"其他|其余|其它|上述|以上", phrase.name)
        ):
            for member in self.members:
                if member.kind == kind and member.phrases[0].count == phrase.count:
                    return member
        for member in self.members:
            if member.kind != kind:
                continue
            if _owned(phrase) and owner is not None and member.owner not in (None, owner.number):
                continue
            if any(_kin(known.name) == name for known in member.phrases):
                return member
        if kind == "group_chat" and re.match(r"该(?:微信|QQ|工作)?群", phrase.name):
            return next((m for m in reversed(self.members) if m.kind == "group_chat"), None)
        return None

    def _only(
        self, phrase: Phrase, general: re.Pattern[str], bodies: list[Member]
    ) -> Member | None:
        """The one body of a kind that the case has told, also as somebody's place of work."""
        fits = [m for m in bodies if any(general.search(p.name) for p in m.phrases)]
        if fits:
            return fits[0] if len(fits) == 1 else None
        told = {name for at, name in self.written if at < phrase.start and general.search(name)}
        if len(told) != 1 or phrase.name in told:
            return None
        phrase.name = told.pop()
        return self._body(phrase)

    def _person(self, phrase: Phrase) -> Member | None:
        names = [name for name in (phrase.name, phrase.alias) if name]
        for name in names:
            member = self.find(name, ("person",))
            if member is not None:
                return member
        if phrase.rule in BY_SURNAME:
            for member in self.members:
                same = [p for p in member.phrases if p.rule in BY_SURNAME]
                alike = same and _surname(same[0]) == _surname(phrase)
                if alike and same[0].rule != phrase.rule and _of_one_sex(same[0], phrase):
                    return member
        return None

    def _body(self, phrase: Phrase) -> Member | None:
        bodies = [member for member in self.members if member.kind == "organization"]
        for member in bodies:
            if any(phrase.name == known.name for known in member.phrases):
                return member
        general = GENERAL.get(phrase.name)
        if general is not None:
            return self._only(phrase, general, bodies)
        if POINTING.match(phrase.name) or len(phrase.name) <= 2:
            tail = POINTING.sub("", phrase.name)
            for member in reversed(bodies):
                if any(ends_alike(known.name, tail) for known in member.phrases):
                    return member
            told = [
                name for at, name in self.written if at < phrase.start and ends_alike(name, tail)
            ]
            told = [name for name in told if not POINTING.match(name)]
            if not told:
                return None
            phrase.name = told[-1]
            return self._body(phrase) if not POINTING.match(phrase.name) else None
        for member in bodies:
            if any(same_body(known.name, phrase.name) for known in member.phrases):
                return member
        return None


KIN = {
    "母": "母亲",
    "父": "父亲",
    "妻": "妻子",
    "夫": "丈夫",
    "子": "儿子",
    "女": "女儿",
    "弟": "弟弟",
    "妹": "妹妹",
    "姐": "姐姐",
    "兄": "哥哥",
}
"""Short words for relatives: 其母 is 母亲."""


def _kin(name: str) -> str:
    """A name without the pronoun before it, a relative by the longer word."""
    bare = OWN.sub("", name)
    return KIN.get(bare, bare)


def _kind(phrase: Phrase) -> ActorKind:
    if phrase.kind == "kin" or phrase.kind == "pronoun":
        return "person"
    return phrase.kind


def _surname(phrase: Phrase) -> str:
    return phrase.name.lstrip("姓")[:1]


def _of_one_sex(first: Phrase, second: Phrase) -> bool:
    """Whether two forms by surname may be one person's: 许姓男子 and 许男, not 许女."""
    sexes = {re.sub("[^男女]", "", phrase.name)[:1] for phrase in (first, second)} - {""}
    return len(sexes) < 2


def _owned(phrase: Phrase) -> bool:
    return phrase.kind == "kin" or phrase.rule in ("collective.relatives", "group_chat.noun")
