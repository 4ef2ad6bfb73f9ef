"""Where a notice says that things happened: divisions named, and the part each one plays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.find.divisions import Gazetteer, gazetteer, level
from extract.rules.load import Rules
from extract.rules.match import find
from extract.values import Mention

HAN = re.compile(r"[\u4e00-\u9fff]")
LEADING = set("在于由从经据驻至到将向系是距的往原今来")
"""Characters that may stand before a name of two characters (唐县) without being part of it."""
PART_OF_WORD = re.compile(r"(?:区域|区别|区间|区块|县域|县级|市场|市民|市政|市值|市价|市容)")
ONLY_IN_CITY = {"城区", "郊区", "矿区", "东区", "西区", "南区", "北区"}
"""Districts that the words for parts of any town name too, even before an office's name."""
PARTS_OF_TOWNS = {"老城区", "新城区", "城中区", "城东区", "城西区", "城北区", "中心区"}
"""Districts that are such words unless an office's name follows."""
AUTHORITY = re.compile(
    r"(?:市|县|区|州)?(?:公安|警方|警察|网警|分局|法院|检察|检方|纪委|监委|监察|卫健|卫生|疾控"
    r"|银保监|教育局|财政局|人民医院|支行|分行|中院|一(?:男子|女子|医院|护士|医生|小区|社区|村|干部|民警|辅警))"
)
BRANCH = re.compile(
    r"(?:公安|法院|检察院|银保监|监管|税务|自然资源|生态环境)?(?:分局|分院|支行|支公司|分公司|营业部|分理处)"
)
QUOTE = re.compile(r"[^“”《》\n]{0,60}?(?P<end>[”》])")
OPENING = str.maketrans("”》", "“《")
DOCUMENT = re.compile(
    r"(?:报告|通报|名单|表|函|通知|通告|方案|预案|纪要|请示|批复|办法|清单|台账|信息|文件|图)(?:（[^（）]*）)?[”》]"
)
BEYOND = {"710000", "810000", "820000"}
"""Taiwan, Hong Kong, Macao: one code each, none for what lies in them."""
BETWEEN = {"公安局", "公安", "中级人民法院", "市场监督管理局", "税务局"}
"""What may stand between a city and its branch office: 某市公安局海州分局."""
ROLES = ("native", "travel", "press", "body")
NEAR = 24
"""Characters of the text around a name that tell its part."""


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a division as it stands in the text, and the codes that it may mean."""

    start: int
    end: int
    name: str
    codes: tuple[str, ...]
    short: bool


def find_places(text: str, rules: Rules) -> list[Mention]:
    """The divisions named in `text`, in reading order, mentions of kind `place`.

    湖北省武穴市, 河南林州市, 南平邵武: one place, the last part is meant
    富川瑶族自治县, 富川县: the same
    铜梁县: a name given up, its ground's code of today
    某市公安局海州分局, 海州公安分局, 公安海州分局: the district
    沧州, 沙洋警方: without 市 or 县
    高雄市, 南投县: Taiwan; 旺角: Hong Kong

    `value` holds `codes` (those that the name may mean, fewer where a longer name decides),
    `sure` (a county without 县 or 区 is none but where its city is told besides), and
    `role`: `body` (a body's name begins with it), `native` (someone was born there), `travel`
    (someone came from there or went), `press`, `titled` (in a document's
    title), `quoted` (in other quotation marks: a group's name), `told` (the rest).
    """
    known = gazetteer(rules)
    found: list[Mention] = []
    for chain in _chains(text, known):
        sure = len(chain) > 1 or _stands_alone(text, chain[0], known)
        if not sure and not _perhaps(text, chain[0], known):
            continue
        codes = _meant(chain, known)
        start, end = chain[0].start, chain[-1].end
        role = _role(text, start, end, rules)
        value = {"codes": codes, "role": role, "short": chain[-1].short, "sure": sure}
        found.append(Mention("place", start, end, text[start:end], "place.division", value))
    return found


def _chains(text: str, known: Gazetteer) -> Iterator[list[Name]]:
    """The names that stand side by side, each lying in the one before it."""
    chain: list[Name] = []
    for name in _names(text, known):
        if chain and _follows(chain[-1], name, text, known):
            chain.append(name)
            continue
        if chain and _ward(chain[-1], name):
            chain.append(replace(name, codes=chain[-1].codes))
            continue
        if chain:
            yield chain
        chain = [name]
    if chain:
        yield chain


def _names(text: str, known: Gazetteer) -> Iterator[Name]:
    at = 0
    while at < len(text):
        name = known.at(text, at)
        if name is None:
            at += 1
            continue
        end = at + len(name)
        if name in known.full and PART_OF_WORD.match(text, end - 1):
            name, end = name[:-1], end - 1
        if name in known.full:
            yield Name(at, end, name, known.full[name], False)
        elif name in known.short:
            yield Name(at, end, name, known.short[name], True)
        at = end


def _follows(before: Name, name: Name, text: str, known: Gazetteer) -> bool:
    gap = text[before.end : name.start]
    if gap and not (gap in BETWEEN and BRANCH.match(text, name.end)):
        return False
    return _inside(before, name, known)


def _inside(before: Name, name: Name, known: Gazetteer) -> bool:
    return any(
        code != above and known.within(code, above) for code in name.codes for above in before.codes
    )


def _ward(before: Name, name: Name) -> bool:
    """Whether a name belongs to a town beyond the mainland: 台北市中山区."""
    return before.end == name.start and set(before.codes) <= BEYOND


def _meant(chain: list[Name], known: Gazetteer) -> tuple[str, ...]:
    """The codes of the last name that lie in what the names before it mean."""
    codes = chain[0].codes
    if set(codes) <= BEYOND:
        return codes
    for name in chain[1:]:
        codes = tuple(
            code
            for code in name.codes
            if any(code != above and known.within(code, above) for above in codes)
        )
    return codes


def _stands_alone(text: str, name: Name, known: Gazetteer) -> bool:
    """Whether a name that no larger one precedes is a place here, not part of another word."""
    if name.name in ONLY_IN_CITY:
        return False
    before = text[name.start - 1 : name.start]
    if name.name in PARTS_OF_TOWNS:
        return bool(AUTHORITY.match(text, name.end))
    if not name.short:
        free = not HAN.match(before) or before in LEADING
        return free or (len(name.name) > 2 and name.name not in known.homographs)
    cued = bool(AUTHORITY.match(text, name.end) or BRANCH.match(text, name.end))
    if all(level(code) == 3 for code in name.codes):
        branch = BRANCH.match(text, name.end) and before
        return bool(branch) or (cued and (not HAN.match(before) or before in LEADING))
    return cued or name.name not in known.homographs


def _perhaps(text: str, name: Name, known: Gazetteer) -> bool:
    """Whether a county's name without its suffix may be one, if its city is told besides."""
    before = text[name.start - 1 : name.start]
    return (
        name.short
        and name.name not in known.homographs
        and (not HAN.match(before) or before in LEADING)
    )


def _role(text: str, start: int, end: int, rules: Rules) -> str:
    """The part of a place, told by the text around it."""
    before = text[max(0, start - NEAR) : start].rpartition("\n")[2]
    after = text[end : end + NEAR].partition("\n")[0]
    around = f"{before}◇{after}"
    at = len(before)
    told = {
        str(rule.gives["role"])
        for rule in rules.of("place_role")
        for match in rule.pattern.finditer(around)
        if match.start() <= at < match.end()
    }
    first = next((role for role in ROLES if role in told), "told")
    if first == "native" or not (quote := QUOTE.match(text, end)):
        return first
    opening = quote["end"].translate(OPENING)
    line = text[text.rfind("\n", 0, start) + 1 : start]
    if line.rfind(opening) <= line.rfind(quote["end"]) or opening not in line:
        return first
    return "titled" if DOCUMENT.search(text, end, quote.end()) else "quoted"


def masked(text: str, rules: Rules) -> bool:
    """Whether `text` hides the city or province it tells of: 某市, **市, 某省."""
    return bool(find(text, rules, "place_masked"))
