"""What a case leaves to compare it by: who, where, when, and what was passed on in which chats."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from extract.link.alike import surname
from schemas.records import Case, Notice

DAY = re.compile(r"^(?:\d{4}|XXXX)-\d{2}-\d{2}")
TITLE = re.compile("[《「『“]([^《》「」『』“”\n]{6,60})[》」』”]")
LOOSE = re.compile(r"[\s“”‘’《》（）()、,，:：·\-—]")
DOERS = {"offender", "responsible_leader"}
GENERIC_CHAT = re.compile(
    r"^(?:其|他|她)?(?:所在|本)?(?:的)?(?:家人|家庭|家族|亲属|亲戚|亲友|同学|同事|朋友|公司|单位|工作|业主|小区|居民|村民|家长|学生|微信|QQ|qq)*群?$"
)


@dataclass(frozen=True, slots=True)
class Trace:
    """One case as it is compared with others."""

    notice_id: str
    case_id: str
    kind: str
    adcode: str | None
    people: tuple[str, ...]
    days: frozenset[str]
    documents: frozenset[str]
    chats: frozenset[str]
    posts: frozenset[str]
    counts: frozenset[int]

    def keys(self) -> set[str]:
        """What another case has to share, one of them at least, to be compared with this one."""
        names = {f"name {name}" for name in self.people if "某" not in name}
        things = {f"thing {thing}" for thing in self.documents | self.chats}
        place = (self.adcode or "")[:2]
        masked = {
            f"{place} {surname(name)} {day[5:7]}" for name in self.people for day in self.days
        }
        posts = {f"{surname(name)} {post}" for name in self.people for post in self.posts}
        return names | things | masked | posts


def trace(notice: Notice, case: Case) -> Trace:
    """The trace of `case` of `notice`."""
    text = notice.text[case.start : case.end]
    doers = [actor for actor in case.actors if actor.kind == "person" and actor.part in DOERS]
    chats = {actor.name for actor in case.actors if actor.kind == "group_chat"}
    return Trace(
        notice.notice_id,
        case.case_id,
        case.kind,
        case.adcode,
        tuple(dict.fromkeys(actor.name for actor in doers)),
        frozenset(day for one in case.dates for day in _days(one.value)),
        frozenset(_loose(title) for title in TITLE.findall(text)),
        frozenset(_loose(name) for name in chats if not GENERIC_CHAT.match(name)),
        frozenset(actor.position for actor in doers if actor.position),
        frozenset(one.count for one in case.exposures if one.count and one.count > 1),
    )


def _days(value: str | None) -> list[str]:
    parts = (value or "").split("/")
    return [match.group() for part in parts if (match := DAY.match(part))]


def _loose(text: str) -> str:
    return LOOSE.sub("", unicodedata.normalize("NFKC", text)).lower()
