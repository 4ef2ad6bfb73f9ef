"""What stands in brackets after a name: （男，29岁，某镇人）, （某小学教师）, （真名郝某）."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.link.phrase import Found
from extract.link.positions import describe
from schemas.enumerations import Gender

BRACKET = re.compile(r"（([^（）]{1,60})）")
SEX = re.compile(r"(?:^|，|、)(男|女)")
GENDERS: dict[str, Gender] = {"男": "male", "女": "female"}
LISTED = re.compile(
    r"，((?:男|女)(?:，[^，。；（）]{1,40}){0,4})(?=[。；\n]|$|，(?!\d|\S{0,6}[族人岁]))"
)
"""Attributes between commas: 当事人二：游某某，男，31岁，某公司执业医师。"""
AGE = re.compile(r"(?<!\d)(\d{1,3})(?:周)?岁")
REAL = re.compile(
    r"(?:真名|真实姓名|真实身份|本名|姓名)(?:为|系|是|：)?([\u4e00-\u9fff×·]{2,4}?)(?=[，、；]|$)"
)
ALIAS = re.compile(r"(?:网名|绰号|昵称|微信名|外号|账号名?|化名)(?:为|是|叫|：)?“([^“”]{1,16})”")
JOINED = re.compile(r"^[，、]?(?:系|原系|是|为|，系)?$")


@dataclass(frozen=True, slots=True)
class Attributes:
    """What brackets say of a person, and where the phrase ends with them."""

    end: int
    gender: Gender | None = None
    age: int | None = None
    real_name: str | None = None
    alias: str | None = None
    position: str | None = None
    organization: str | None = None


def attributes_after(text: str, end: int, found: Found) -> Attributes:
    """The attributes in the bracket that follows a name ending at `end`."""
    at = end + 1 if text[end : end + 1] == "”" else end
    match = BRACKET.match(text, at) or LISTED.match(text, at)
    if not match:
        position, organization, stop = _predicate(text, end, found)
        return Attributes(stop, position=position, organization=organization)
    inside = match.group(1)
    age = AGE.search(inside)
    sex = SEX.search(inside)
    gender: Gender | None = GENDERS[sex.group(1)] if sex else None
    real, alias = REAL.search(inside), ALIAS.search(inside)
    position, organization = _post(text, match.start(1), match.end(1), found)
    if position is None and organization is None:
        position, organization, _ = _predicate(text, match.end(), found)
    return Attributes(
        match.end(),
        gender,
        int(age.group(1)) if age else None,
        real.group(1) if real else None,
        alias.group(1) if alias else None,
        position,
        organization,
    )


PREDICATE = re.compile(
    r"，?(?:原|曾|现|系|均系|均为|是|为|在|原在|先后在|时任|原任|担任|任|利用|身为|作为|于[^，。；]{4,24}?在)+"
)
HELD = re.compile(r"[\u4e00-\u9fff]{2,8}?(?=期间|时|一职|职务|，|、|。)")
POSTED = re.compile(r"(?:中)?(?:担任|任|做|从事|当|工作|上班|就职|任职|的)?(?:一名|一家)?")


def _apposed(text: str, end: int, found: Found) -> re.Match[str] | None:
    """The comma before a post that is all a sentence says of a person: 钟某，某公司售后顾问。"""
    posts = (post for post in found.posts if text[post.end : post.end + 1] == "。")
    post = next((post for post in posts if 0 < post.start - end < 30), None)
    comma = re.compile("，").match(text, end)
    if post is None or comma is None or "，" in text[comma.end() : post.end]:
        return None
    return comma


def _predicate(text: str, end: int, found: Found) -> tuple[str | None, str | None, int]:
    """What a clause says of a person: 范某原系县人民医院信息科职工, 倪某在某物业公司担任客服."""
    lead = PREDICATE.match(text, end) or _apposed(text, end, found)
    if not lead:
        return None, None, end
    body = next((body for body in found.bodies if 0 <= body.start - lead.end() <= 3), None)
    at = body.end if body else lead.end()
    after = POSTED.match(text, at)
    at = after.end() if after else at
    post = next((post for post in found.posts if post.start == at), None)
    if body is not None and post is None and after and after.group().startswith(("担任", "任")):
        named = HELD.match(text, at)
        if named:
            cut = body.value["body_end"]
            return text[cut : body.end] + named.group(), text[body.start : cut], named.end()
    if body is None and post is None:
        return None, None, end
    if post is None:
        belonging = re.compile(r"(?:工作|上班|就职|任职|供职)").search(text, at - 2, at + 2)
        if body is None or belonging is None:
            return None, None, end
        return None, text[body.start : body.value["body_end"]], body.end
    if body is None:
        return post.text, None, post.end
    if body.value["type"] == "department":
        return body.text + post.text, None, post.end
    cut = body.value["body_end"]
    return text[cut : body.end] + post.text, text[body.start : cut], post.end


def _post(text: str, start: int, end: int, found: Found) -> tuple[str | None, str | None]:
    posts = [post for post in found.posts if start <= post.start and post.end <= end]
    if not posts:
        return None, None
    last = posts[-1]
    ends = {post.end: post for post in posts}
    bodies = {body.end: body for body in found.bodies if start <= body.start and body.end <= end}
    title = describe(text, last.end, ends, bodies)
    return title.position, title.organization
