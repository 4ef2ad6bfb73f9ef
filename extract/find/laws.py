"""Citations of laws: which law, which article, paragraph and item.

Titles and names are told by rules/laws.toml and rules/lexicon/laws.csv; here a law is joined to
the provisions that follow it, and a provision to the law told before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from extract.find.provisions import SEPARATED, Provision, provisions_of
from extract.find.titles import canonical, law_type
from extract.rules.load import Rules
from extract.rules.match import find
from extract.values import Mention

WINDOW = 600
"""How far back, in characters, an article without a law looks for the law it belongs to."""

NO_NAME = "规(?!定)|[律院官治制定人庭学理盲条宝援典意纪]|宣传|知识|课|专家|解读|专栏|小组|群|办公室"
LOCAL = ("省", "市", "县", "区", "州", "旗")
AFTER_LAW = re.compile(
    r"(?:（[^（）]{1,40}）|〔[^〔〕]{1,20}〕|第\d+[A-Z]?章|之|的|中|规定：|规定|[：，])?的?"
)
JOINED = re.compile(r"[的之中]?(?:规定)?的?")
QUOTED = re.compile("《[^《》\n]*》")


@dataclass(frozen=True, slots=True)
class Law:
    """A law as it is told somewhere."""

    start: int
    end: int
    name: str
    region: str
    rule: str


def find_laws(text: str, rules: Rules) -> list[Mention]:
    """The citations of laws in `text`, one mention of kind `law` each, in reading order.

    《治安管理处罚法》第四十二条第（六）项
    第四十二条、第四十五条第一款: two
    第二百五十三条之一第一款、第四款: two
    该法第四十二条, 同法第十条, 同条第四款, 该条第二款第三项: of the law told before
    治安管理处罚法, 刑法, 保密法: without 《》, by their short names
    《刑法》《监察法》和《中国共产党问责条例》: three
    个资法第48条第4款 (Taiwan: 项 is the paragraph, 款 the item)
    《私隐条例》第64（3A）条 (Hong Kong)

    `value` holds law, article, paragraph, item; the last three are digits or None.
    """
    found: list[Mention] = []
    for law, provisions in _chains(text, rules):
        taiwan = _region(text, law, rules) == "tw"
        if not provisions:
            found.append(_mention(text, law, Provision(law.start, law.end, law.rule), taiwan))
        found += [_mention(text, law, provision, taiwan) for provision in provisions]
    return found


def told_laws(text: str, rules: Rules) -> list[Law]:
    """The laws named in `text`, names that point back among them, in reading order."""
    titles = [(m.start(), m.end()) for m in QUOTED.finditer(text)]
    definitions = find(text, rules, "law_alias")
    aliases = {m.value["alias"]: m.value["title"] for m in definitions}
    bare = [law for law in _bare(text, rules) if not _inside(law, titles)]
    ends = {law.end for law in bare}
    found = [
        law
        for m in find(text, rules, "law_title")
        if not any(d.start < m.start < d.end for d in definitions)
        and m.end not in ends
        and (law := _titled(m, aliases, rules))
    ]
    taken = [(law.start, law.end) for law in found]
    found += [law for law in bare if not _inside(law, taken)]
    found.sort(key=lambda law: law.start)
    return list(_pointed_back(found, find(text, rules, "law_back")))


def _inside(law: Law, taken: list[tuple[int, int]]) -> bool:
    return any(law.start < end and start < law.end for start, end in taken)


def _titled(mention: Mention, aliases: dict[str, str], rules: Rules) -> Law | None:
    title = aliases.get(mention.value["title"], mention.value["title"])
    name = canonical(title, rules)
    if name is None:
        return None
    return Law(mention.start, mention.end, name.law, name.region, mention.rule)


def _bare(text: str, rules: Rules) -> Iterator[Law]:
    pattern, names = _names(rules)
    for match in pattern.finditer(text):
        row = names[match["name"]]
        if text[: match.start()].endswith(LOCAL) and not match["name"].endswith("法"):
            continue
        yield Law(match.start(), match.end(), row["law"], row["region"], "law.named")


@cache
def _names(rules: Rules) -> tuple[re.Pattern[str], dict[str, Mapping[str, str]]]:
    names = {row["written"]: row for row in rules.table("laws")}
    longest = sorted(names, key=lambda name: (-len(name), name))
    union = "|".join(map(re.escape, longest))
    return re.compile(f"(?:中华人民共和国|中华民国)?(?P<name>{union})(?!{NO_NAME})"), names


def _pointed_back(told: list[Law], backs: list[Mention]) -> Iterator[Law]:
    """The laws, each short title (《条例》) and pointer (该法) resolved to one told before."""
    events: list[Law | Mention] = sorted([*told, *backs], key=lambda event: event.start)
    before: list[Law] = []
    for event in events:
        wanted = event.value["type"] if isinstance(event, Mention) else event.name
        if isinstance(event, Law) and law_type(wanted) != wanted:
            before.append(event)
            yield event
            continue
        fitting = [law for law in before if _fits(law.name, wanted)]
        if fitting:
            yield replace(fitting[-1], start=event.start, end=event.end, rule=event.rule)


def _fits(name: str, wanted: str) -> bool:
    return name.endswith(wanted) or (wanted == "法" and name.endswith("法典"))


def _chains(text: str, rules: Rules) -> Iterator[tuple[Law, list[Provision]]]:
    """Each law with the provisions cited of it, law by law and run by run."""
    laws = told_laws(text, rules)
    titles = [(m.start(), m.end()) for m in QUOTED.finditer(text)]
    parts = [
        part
        for part in find(text, rules, "law_part")
        if not any(start < part.start < end for start, end in titles)
        and not any(law.start < part.end and part.start < law.end for law in laws)
    ]
    last: Law | None = None
    article: str | None = None
    at = 0
    events: list[Law | Mention] = sorted([*laws, *parts], key=lambda event: event.start)
    while at < len(events):
        event = events[at]
        if isinstance(event, Law):
            last, end, at = event, event.end, at + 1
            run = _run(text, events, at, end)
            start = event.start
        else:
            run = _alone(text, events, at, last)
            start = event.start
        provisions = provisions_of(text, run, start, article)
        if isinstance(event, Law) or provisions:
            assert last is not None
            yield last, provisions
        article = provisions[-1].article if provisions else article
        at += max(len(run), 0 if isinstance(event, Law) else 1)


def _run(text: str, events: list[Law | Mention], at: int, end: int) -> list[Mention]:
    """The parts that follow one another, and a law that ends at `end`, without a break."""
    run: list[Mention] = []
    for event in events[at:]:
        gap = text[end : event.start]
        glue = AFTER_LAW.fullmatch(gap) if not run else _between(gap)
        if isinstance(event, Law) or not glue or (run and not _numbered(event, gap)):
            break
        run.append(event)
        end = event.end
    return run


def _alone(text: str, events: list[Law | Mention], at: int, last: Law | None) -> list[Mention]:
    """The parts from an article, or 同条, that no law stands before."""
    first = events[at]
    assert isinstance(first, Mention)
    heads = first.value["unit"] in {"article", "same"} and first.text[0] in "第同该本"
    far = last is None or first.start - last.end > WINDOW
    if not heads or far or text[: first.start].endswith(("》", "”")):
        return []
    return [first, *_rest(text, events, at + 1, first.end)]


def _rest(text: str, events: list[Law | Mention], at: int, end: int) -> list[Mention]:
    rest: list[Mention] = []
    for event in events[at:]:
        gap = text[end : event.start]
        if isinstance(event, Law) or not _between(gap) or not _numbered(event, gap):
            break
        rest.append(event)
        end = event.end
    return rest


def _between(gap: str) -> bool:
    return bool(JOINED.fullmatch(gap) or SEPARATED.fullmatch(gap))


def _numbered(part: Mention, gap: str) -> bool:
    """Whether a part is one without doubt: `86条` after a separator is a number of records."""
    return part.value["unit"] != "article" or part.text[0] in "第同该本" or not gap


def _mention(text: str, law: Law, provision: Provision, taiwan: bool) -> Mention:
    above, below = provision.kuan, provision.xiang
    if taiwan or provision.taiwanese:
        above, below = below, above
    value = {
        "law": law.name,
        "article": provision.article,
        "paragraph": above,
        "item": below,
    }
    start, end = provision.start, provision.end
    return Mention("law", start, end, text[start:end], law.rule, value)


def _region(text: str, law: Law, rules: Rules) -> str:
    """Where the law is in force, as its name or else its paragraph tells: tw, hk, or nothing."""
    if law.region:
        return law.region
    start = text.rfind("\n", 0, law.start) + 1
    end = text.find("\n", law.end)
    line = text[start : end if end >= 0 else len(text)]
    signs = find(line, rules, "law_region")
    if not signs:
        return ""
    at = law.start - start
    nearest = min(signs, key=lambda sign: abs(sign.start - at))
    return str(nearest.value["region"])
