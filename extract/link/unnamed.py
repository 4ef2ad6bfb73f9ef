"""People told without a name: 5名护士, 其家人, 群内成员, 其, 上述3人, 该局分管副局长."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.find.numbers import read_number
from extract.link.phrase import TITLE, Found, Phrase, Span, is_body, overlaps
from extract.rules.load import Rules
from extract.rules.match import find
from extract.values import Mention


def find_unnamed(found: Found, rules: Rules, taken: Sequence[Span]) -> list[Phrase]:
    """Collectives, relatives without a name and pronouns, outside what is taken already."""
    text = found.text
    closed = [*taken, *found.quotes, *(match.span() for match in TITLE.finditer(text))]
    phrases: list[Phrase] = []
    for kind in ("collective", "kin", "pronoun"):
        for mention in find(text, rules, kind):
            if overlaps(mention, closed):
                continue
            phrase = _simple(text, mention, found)
            if phrase is not None:
                phrases.append(phrase)
                closed.append((phrase.start, phrase.end))
    phrases += _posts_alone(found, closed)
    return phrases


QUANTITIES = ("quantity", "quantity2", "quantity3", "n", "n2")


LEAD = re.compile(r"(?:的|，|；|：|。)*(?:(?:其中|另外?)(?=[\d一二两三四五六七八九十]))?")
"""What stands before the name of a collective: 其中|4人, 另|1人."""


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
        body = next((b for b in found.bodies if b.end == start and is_body(b)), None)
        lead = LEAD.match(mention.text)
        if lead and lead.end() and mention.kind == "collective":
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
        if overlaps(post, closed) or not (suffers or post.text.endswith("负责人")):
            continue
        if not HEADS.search(post.text) or (suffers and ARE_POSTS.search(text[: post.start][-12:])):
            continue
        one = re.search(r"(?:[1一](?:名|位)|督导不周的|相关|有关)$", text[: post.start])
        body = bodies.get(one.start() if one else post.start)
        if body is None or not is_body(body):
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
