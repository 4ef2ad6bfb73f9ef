"""Posts and bodies told with a person: 某局疾控股副股长|庞某, 某公司|张某, 村|党支部书记|康某."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.find.posts import FORMER
from extract.link.phrase import Span, is_body
from extract.values import Mention


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
        part, body, at = _posted(text, posts[at], bodies)
        parts.insert(0, part)
        joint = text[at - 1 : at]
        if at - 1 not in posts or not (joint == "、" or (joint == "，" and body is not None)):
            break
        if body is not None:
            parts[0] = text[body.start : body.value["body_end"]] + parts[0]
            body = None
        at -= 1
    if not parts:
        return _bare(text, end, bodies)
    position = "、".join(parts)
    if body is not None:
        span = (body.start, body.value["body_end"])
        return Title(_with_former(text, at), position, text[span[0] : span[1]], span)
    level = LEVEL.search(text, max(0, at - 3), at)
    if level and level.end() == at:
        return Title(level.start(), position, level.group(), level.span())
    return Title(_with_former(text, at), position)


def _posted(
    text: str, post: Mention, bodies: dict[int, Mention]
) -> tuple[str, Mention | None, int]:
    """One post with its department, the body before it, and where the two begin."""
    at, label = post.start, FORMER.sub("", post.text)
    body = bodies.get(at)
    if body is None:
        body, between = _near_body(text, at, bodies)
        if body is not None:
            label = between + label
    if body is None:
        counted = COUNTED.search(text[:at])
        body = bodies.get(counted.start()) if counted else None
    if body is None:
        return label, None, at
    if body.value["type"] == "department":
        return body.text + label, None, body.start
    department = text[body.value["body_end"] : body.end] if is_body(body) else ""
    return department + label, body, body.start


COUNTED = re.compile(r"(?:原|时任|现任|曾任|前任|原任|的|一名|1名|名|该|这名|上述)+$")
"""What may stand between a body and a post: 某公司的|一名|员工."""


def _with_former(text: str, at: int) -> int:
    """Where a title begins with 原 or 时任 before it."""
    former = re.search(r"(?:原|时任|现任|前任)$", text[:at])
    return former.start() if former else at


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


POSTLIKE = re.compile(r"(?<!人)[员师长任工手理监务记医警官士]$|(?:工作|值班|管理|聘用)人员$")
"""How a post ends that no list holds, between a body and a name: 某广告公司|设计员|鲁某."""
