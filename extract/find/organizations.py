"""Bodies named in the text: 平罗县公安局城关派出所, 某通信公司营业厅, 市纪委监委, 该院, 警方.

A body's name ends in a known way (`bodies`, `departments`, `settlements`); where it begins is
found by walking left to the first word that no name contains (`boundaries`), over the words that
a name may hold although a function word stands in them (`atoms`, names of divisions).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from extract.find.edges import Edges, edges_of, left_edge
from extract.rules.load import Rules
from extract.values import Mention

WHOLE = tuple("全各外跨出入回")
"""What makes a level no place: 在全省通报, 各县."""
VERBS_OF_PUNISHING = tuple("判并查惩论单所害益长好深各到四裁科")
"""What makes a verb or another noun of 处: 判处, 查处, 裁处, 到处."""

AFTER_BODY = "告戒务长面部势限员托屈房商家址史"
FOLLOWED = "事力心钱民分织理以伍内域场面级别外者务件身门会员资管属医班团际学里长落口里罚置"
"""What turns the last character of a short ending into another word: 部分, 村民, 组织, 市场."""

TRADES = "会计|民警|医生|医师|门卫|员工|学员|组长|班长|管家|管教"
"""Posts that begin with such a character and leave the ending whole: 某村|会计."""

NUMBERED = (
    r"(?<=[省县市区镇州旗乡某])[一二三四五六七八九十]{1,2}[中小院]"
    r"(?![心队学午旬名级度央国人组时型区内外长])"
)
"""Schools and hospitals told by number: 某县一中, 市二院."""

NUMERALS = tuple("一二三四五六七八九十")

PLACES_OF_WORK = (
    r"(?<![住出入转病现当进执实同各自下到在上])(?:市场|平台|[店院站所场楼馆行校社房班吧坊铺屋地])"
)
"""Endings that make a body of 某 and a noun where a post or a name follows: 某健身房|教练温某."""

POINTING = re.compile(
    r"[该本我](?:市|县|区|镇|乡|街道|村|社区|省)?(?:人民|中心|信访|防疫|党政|综合|执法|纪检|业主|物业|居民|管理|检验|行政)?"
    r"(?:院|局|公司|单位|中心|医院|校|行|支行|分行|镇|街道|社区|村|县|区|市|所|站|企业|集团|酒店|学校|卫生院|厂|店|机构|委|协会|部门|支队|大队|办|党支部|党委|居委会|村委会|科|处|室|部|队|专班|指挥部|委员会|门诊部|诊所|药店|幼儿园|网点|机关|电视台|报社|法院|检察院|派出所|分局)(?![室长员门署罚理])"
)
"""Bodies pointed at: 该院, 我局, 本公司."""

TELECOMS = ("联通", "移动", "电信")
"""Endings that are the beginning of another word in 通讯, 移动支付 and the like."""
COUNTER = re.compile(
    r"(?<=[\d零一二两三四五六七八九十百千万多数几余])(?:条|家|名|个|份|张|起|所|间|处|位|人|件|例|套|款|次|余)(?=.)"
)
DETERMINER = re.compile(
    "(?:的|[一二两三几\\d]+(?:份|张|则|段|幅|页|条)(?=某)|个(?!人)|名|开(?=超市|饭店|餐馆|药店|小店|店|公司|诊所|网吧|宾馆)|位于|所辖|某日|被告单位|涉案单位|涉事|当事人|被处罚单位|告单位)(?=.)"
)


@lru_cache(maxsize=4)
def _endings(*lists: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    kinds: dict[str, str] = {}
    for kind, words in zip(("settlement", "department", "body"), lists, strict=True):
        for word in words:
            kinds[word] = "either" if kinds.get(word) == "department" else kind
    ordered = sorted(kinds, key=len, reverse=True)
    longer = "|".join(re.escape(word) for word in ordered if len(word) > 1)
    bodies = "".join(word for word in ordered if len(word) == 1 and kinds[word] == "body")
    others = "".join(word for word in ordered if len(word) == 1 and kinds[word] != "body")
    single = f"[{bodies}](?![{AFTER_BODY}])|[{others}](?!(?!{TRADES})[{FOLLOWED}])"
    return re.compile(f"(?=({longer}|{NUMBERED}|{single}|{PLACES_OF_WORK}))"), kinds


def find_organizations(
    text: str, rules: Rules, walls: Iterable[tuple[int, int]] = ()
) -> list[Mention]:
    """The bodies in `text`, the longest where several end in one name, none crossing a wall.

    `value["body_end"]` is where the body's own name ends and its department begins (某医院|检验科);
    `value["type"]` is `body`, `department` (no body told) or `settlement` (镇, 街道, 村, 县 …).
    Walls are stretches that belong to something else: posts, people, dates, titles, group chats.
    """
    edges = edges_of(rules)
    names = (rules.words("settlements"), rules.words("departments"), rules.words("bodies"))
    pattern, kinds = _endings(*names)
    bare = frozenset(rules.words("bare_bodies"))
    walls = list(walls)
    floors = _floors(len(text), walls)
    begins = {start for start, _ in walls}
    posted = begins.__contains__
    groups: dict[int, list[tuple[int, str]]] = {}
    for match in POINTING.finditer(text):
        if floors[match.start()] >= 0:
            kind = "settlement" if match.group()[-1] in "市县区镇乡村" else "body"
            groups.setdefault(match.start(), []).append((match.end(), kind))
    for match in pattern.finditer(text):
        word, at = match.group(1), match.start()
        end = at + len(word)
        if floors[at] < 0 or floors[end - 1] != floors[at]:
            continue
        if _ends_elsewhere(text, at, word, kinds):
            continue
        start = left_edge(text, at, floors[at], edges)
        loose = word not in kinds and word[0] not in NUMERALS
        if loose and (at - start < 2 or not posted(end) or "某" not in text[start:at]):
            continue
        start = _without_determiner(text, start, at, edges)
        start = _behind_agent(text, start, at)
        if text.startswith("各级", start):
            continue
        own = text.startswith("所在", start) and floors[at] == start
        if text[start:end].endswith(rules.words("no_bodies")) and not (
            own or _is_own(text, start, end)
        ):
            continue
        if any(end == other for other, _ in groups.get(start, ())):
            continue
        if start < at or word in bare or len(word) > 2 or (len(word) > 1 and posted(end)):
            groups.setdefault(start, []).append((end, kinds.get(word, "body")))
    groups = {_over_and(text, start, ends, edges, floors): ends for start, ends in groups.items()}
    return _outermost([_named(text, start, ends) for start, ends in groups.items()])


def _over_and(
    text: str, start: int, ends: list[tuple[int, str]], edges: Edges, floors: list[int]
) -> int:
    """Where a name begins whose 和 is its own: told twice, always with the same before it."""
    if text[start - 1 : start] not in ("和", "与") or start < 2 or floors[start - 1] < 0:
        return start
    rest = text[start - 1 : max(end for end, _ in ends)]
    before = left_edge(text, start - 1, floors[start - 1], edges)
    whole = text[before : start - 1] + rest
    return before if 1 < text.count(whole) == text.count(rest) and before < start - 1 else start


OWNED_BEFORE = ("被", "由", "。", "，", "；", "\n")


AGENT_FOR = re.compile(
    r".*(?:局|委员会|健康委|纪委|监委|法院|检察院|政府|支队|大队|派出所|指挥部)对(?=.{2,})"
)


def _behind_agent(text: str, start: int, end: int) -> int:
    """Where a name begins behind the body that deals with it: 某区卫生局对|象山服务站."""
    match = AGENT_FOR.match(text, start, end)
    return match.end() if match else start


def _ends_elsewhere(text: str, at: int, word: str, kinds: dict[str, str]) -> bool:
    """Whether an ending belongs to another word: 警告, 联通讯, 全县, 判处."""
    end = at + len(word)
    if text[end - 1 : end + 1] == "警告":  # 对某公司|警告, no 司警
        return True
    if word in TELECOMS and text[end : end + 1] in "讯话支互诈信":
        return True
    if word == "处" and text[at - 1 : at] in VERBS_OF_PUNISHING:
        return True
    if word.endswith("科") and text.startswith("处", end):
        return True
    if word.endswith("办") and text.startswith("公室", end):
        return True
    return kinds.get(word) == "settlement" and text[at - 1 : at] in WHOLE


def _is_own(text: str, start: int, end: int) -> bool:
    """Whether a body is that of somebody who was just told and does something: 被|所在医院|调离."""
    return text[start:end].startswith("所在") and text[start - 1 : start] in OWNED_BEFORE


FORMED = ("派出", "组成", "成立", "抽调", "组建")
"""Verbs before a body that is only then formed: 立即组成|工作组."""


def _without_determiner(text: str, start: int, end: int, edges: Edges) -> int:
    if text[start:end].endswith(FORMED):
        return end
    determiner = DETERMINER.match(text, start, end)
    if determiner and not edges.named(text, start):  # 名|医生, but 个旧市
        return determiner.end()
    counted = COUNTER.match(text, start, end)
    return counted.end() if counted else start


def _floors(length: int, walls: Iterable[tuple[int, int]]) -> list[int]:
    """For each character where the last wall before it ended; -1 inside a wall."""
    inside = [0] * (length + 1)
    for start, end in walls:
        for at in range(start, min(end, length)):
            inside[at] = 1
    floors, floor = [0] * length, 0
    for at in range(length):
        if inside[at]:
            floors[at], floor = -1, at + 1
        else:
            floors[at] = floor
    return floors


def _named(text: str, start: int, ends: list[tuple[int, str]]) -> Mention:
    end = max(end for end, _ in ends)
    first = min((end for end, kind in ends if kind == "body"), default=end + 1)
    ends = [(end, _settled(kind, end > first)) for end, kind in ends]
    bodies = [end for end, kind in ends if kind == "body"]
    kinds = {kind for _, kind in ends}
    kind: str = next(kind for kind in ("body", "department", "settlement") if kind in kinds)
    settled = [end for end, found in ends if found == "settlement" and end - start > 2]
    if kind == "department" and settled:
        kind = "settlement"
    elif kind == "settlement" and not settled:
        kind = "none"
    body_end = max(bodies or (settled if kind == "settlement" else [end]))
    value = {"type": kind, "body_end": body_end}
    return Mention("organization", start, end, text[start:end], f"organization.{kind}", value)


def _settled(kind: str, inside: bool) -> str:
    return ("department" if inside else "body") if kind == "either" else kind


def _outermost(found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda mention: (mention.start, -mention.end)):
        if kept and mention.start < kept[-1].end:
            continue
        kept.append(mention)
    return kept
