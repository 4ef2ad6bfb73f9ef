"""People named in the text, in full or masked.

章某某, 李某荣 and 申屠某 are recognised by their form; 陶建平 by what introduces it (a post, a
kinship, 被告人, the name before it in a list) or follows it, as （男，29岁）. Whether a character
after the mask or the first given name still belongs to the name is decided by what follows it,
by how the same name goes on elsewhere in the text, and by jieba's dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from extract.find.name_forms import Spans, forms_of, person
from extract.find.names_full import INTRODUCED, full_names
from extract.find.names_masked import ORGANIZATION_AHEAD, masked_names
from extract.rules.load import Rules
from extract.values import Mention


def find_names(
    text: str, rules: Rules, posts: Iterable[Mention] = (), blocked: Iterable[tuple[int, int]] = ()
) -> list[Mention]:
    """The people named in `text`, none inside a blocked stretch; `value["masked"]` says how.

    Forms understood: 章某某, 李某荣, 叶某, 李某X, 欧阳某某, 丙○○, 张XX, 姓刘, 刘姓男子, 周女士,
    陶建平, 买买提·艾力.
    """
    forms = forms_of(rules)
    posts = list(posts)
    introduced = {post.end for post in posts} | {m.end() for m in INTRODUCED.finditer(text)}
    found = [*_styled(text, rules), *masked_names(text, forms, introduced)]
    taken = Spans(blocked)
    held = {at for post in posts for at in range(post.start, post.end)}
    found = [m for m in found if not (m.rule.startswith("name.ethnic") and m.start in held)]
    kept = [mention for mention in found if taken.add(mention.start, mention.end)]
    kept += _again(text, kept, taken)
    kept += full_names(text, forms, posts, kept, taken)
    return sorted(kept, key=lambda mention: mention.start)


def _again(text: str, found: list[Mention], taken: Spans) -> list[Mention]:
    """Names recognised once by their surroundings, wherever else they stand."""
    told = {m.text: m.rule for m in found if m.rule.startswith(AGAIN)}
    again = []
    for name, rule in told.items():
        form = re.escape(name) + ("" if len(name) > 1 else STEM)
        for match in re.finditer(form, text):
            if taken.add(*match.span()):
                again.append(person(text, *match.span(), rule, masked=True))
    return again


AGAIN = ("name.ethnic", "name.heavenly", "name.elements")
"""Rules under which a name is known by what stands around it."""
STEM = r"(?<![\u4e00-\u9fff].)(?=[再又将把则也遂即并在向对用以])"


def _styled(text: str, rules: Rules) -> list[Mention]:
    found = []
    for rule in rules.of("person"):
        for match in rule.pattern.finditer(text):
            start, end = match.span("span") if "span" in match.groupdict() else match.span()
            if rule.id == "name.ethnic_mask_after" and _is_place(text, start, end, rules):
                continue
            found.append(person(text, start, end, rule.id, masked=True))
    return found


@lru_cache(maxsize=4)
def _provinces(rules: Rules) -> frozenset[str]:
    """The divisions by name and without their level: 江苏省, 江苏, 玛沁县, 玛沁."""
    names = [row["name"] for row in rules.tables.get("divisions", ())]
    short = (re.sub(r"(?:维吾尔|壮族|回族)?(?:自治区|省|市|县)$", "", name) for name in names)
    return frozenset(name for name in (*names, *short) if len(name) > 1)


def _is_place(text: str, start: int, end: int, rules: Rules) -> bool:
    """Whether what seems a foreign name is a place before a masked body: 江苏某通信公司."""
    stem = text[start:end].split("某")[0]
    return stem in _provinces(rules) and ORGANIZATION_AHEAD.match(text, end) is not None
