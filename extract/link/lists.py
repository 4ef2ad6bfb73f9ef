"""Lists of people and bodies in a clause, and the role that each plays."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.link.phrase import Phrase
from extract.values import Passage


@dataclass(slots=True)
class Listing:
    """Phrases joined into one list (张某、李某和王某), with the role that the list plays."""

    phrases: list[Phrase]
    role: str

    @property
    def start(self) -> int:
        """Where the list begins."""
        return self.phrases[0].start

    @property
    def end(self) -> int:
        """Where the list ends."""
        return self.phrases[-1].end


KINSHIP = re.compile(r"(?:姐弟|兄弟|姐妹|兄妹|夫妻|夫妇|父子|父女|母子|母女|婆媳|等)?")
"""What stands between people and their number: 靳某、靳某涛|姐弟|二人."""


def listings(text: str, passage: Passage, phrases: Sequence[Phrase]) -> list[Listing]:
    """The phrases of a clause, joined into lists, each with the role of its first.

    A list is a possessor where its last is one: 客户孙某及其亲属共4人|的账户.
    """
    lists: list[Listing] = []
    begins = {phrase.start for phrase in phrases if phrase.kind == "kin" or phrase.relation}
    for phrase in phrases:
        counted = phrase.kind == "pronoun" and phrase.count and lists
        if counted and KINSHIP.fullmatch(text, lists[-1].end, phrase.start):
            continue
        if lists and _joins(text, lists[-1].phrases[-1], phrase):
            last = lists[-1].phrases[-1]
            if _is_apposition(text, last, phrase):
                lists[-1].phrases[-1] = phrase
                phrase.start = min(phrase.start, last.start)
            else:
                lists[-1].phrases.append(phrase)
            continue
        role = role_of(text, passage.start, phrase)
        if role == "subject" and phrase.kind == "person" and phrase.end in begins:
            role = "owner"
        lists.append(Listing([phrase], role))
    for listing in lists:
        if listing.role == "subject" and len(listing.phrases) > 1:
            of_last = role_of(text, listing.start, listing.phrases[-1])
            listing.role = of_last if of_last == "owner" else "subject"
    return lists


TOGETHER = re.compile(
    r"(?:一起|一同|相约)?(?:(?:通过|用|在)?(?:微信|QQ|电话|网上)(?:里|上)?)?(?:聚[会餐]|分手|离婚|结婚|恋爱|交往|同居|聊天|闲聊|吃饭|喝酒|交谈|通话|打牌|见面|吵架|争吵)"
)
"""What a person does with another who has no part in it: 方某与朋友|聚会时."""


def _joins(text: str, first: Phrase, second: Phrase) -> bool:
    between = text[first.end : second.start]
    if _is_apposition(text, first, second):
        return True
    if between == "":
        return _is_apposition(text, first, second) or first.kind == second.kind == "group_chat"
    if second.kind in ("kin", "person") and TOGETHER.match(text, second.end):
        return False
    if second.kind == "person" == first.kind and DESCRIBED.fullmatch(between):
        return True
    if not re.fullmatch(
        r"(?:、|和|与|及|以及|还有|并)(?:另外?|还有|上述|自己的)?|等?(?:人)?(?:、|和|及|以及)(?:其|上述|另)?",
        between,
    ):
        return False
    if "group_chat" in (first.kind, second.kind):
        return first.kind == second.kind
    return not (first.kind == "organization" and second.kind == "person" and between in "和与及")


DESCRIBED = re.compile(
    r"(?:、|和|与|及|以及)[^\W\d_将把发给至到在由被与向对又再并的了让请为从通过用看告传转未另称]{2,6}"
)
"""A list going on with somebody whose trade no lexicon holds: 邱某|、货车司机|白某."""
BARE = 3
"""Characters of a relative told without more (其表兄, 同学), whom the next phrase may name."""
PRIVATE_TRADE = re.compile(r"、[\u4e00-\u9fff]{0,6}(?:户|业主|商贩|老板|店主|摊主|商人)")
"""A trade told between a relative and the name: 其表兄、个体经营户|柳某."""


def _is_apposition(text: str, first: Phrase, second: Phrase) -> bool:
    """Whether the second phrase names the first: 该群成员、护师|向某, 群内成员|贺某, 叶某等3人."""
    between = text[first.end : second.start]
    if first.kind in ("collective", "kin") and second.kind == "person":
        bare = first.kind == "kin" and len(first.name) <= BARE
        posted = between == "、" and second.position and not second.relation
        if bare and (posted or PRIVATE_TRADE.fullmatch(between)):
            return True
        if between == "、" and second.relation:
            return False
        return between in ("", "、", "的", "之一的", "之一", "中的", "里的") and (
            first.count is None or "一" in first.name[:2]
        )
    return False


ROLES = (
    (
        "patient",
        re.compile(
            r"(?:给予|免去|责令|责成|取消|约谈|训诫|判处|处以|令|要求|建议|免除|处|辞退|解聘|开除|拘留|批评|罚|扣发|停发|撤销|提名免去|诫勉|裁处|裁罚|开罚|科处|各处)(?:了)?(?:被告人|违法行为人|犯罪嫌疑人|当事人|时任|原|其所在的?|其|该|所在)*$"
        ),
    ),
    (
        "target",
        re.compile(
            r"(?:对于?|针对)(?:被告人|违法行为人|犯罪嫌疑人|涉事|当事人|时任|原|其|上述|涉案的?|首发者|相关责任人|[^，。；对将把向给]{2,16}的)*$"
        ),
    ),
    ("with", re.compile(r"(?:与|同|跟|和|伙同|为)$")),
    ("agent", re.compile(r"(?:由|被|遭|受到|受|获|经由|经)(?:其|群里的|群内的|同群的|该群的)?$")),
    (
        "dest",
        re.compile(
            r"(?:给|至|到|进|入|往|向|[报抄发推呈转]送|告诉|告知|转告|予|发在|拉进|拉入|加入|进了|给了|至了)(?:了)?(?:一名|1名|另一名|其所在的?|其|自己的?|所在的?|本|各自的?|在[^，。；]{1,8}的|同[桌村组班城乡窗]?|昔日|多年|微信|QQ|名为|叫|另外的?|[0-9一二两三四五六七八九十]+个?)*$"
        ),
    ),
    (
        "object",
        re.compile(
            r"(?:将|把|误将|误把|涉及|关于|拿|以|按|查[出到询]|查得|导出|调取|窃取|套取|偷拍|拍[下摄]|获取|抄录|抄走|抄下|收集|下载|复印)(?:了)?(?:一名|上述|其|患者|病人|客户|当事人)?$"
        ),
    ),
    (
        "place",
        re.compile(
            r"(?:在|从|自|(?<![鉴由关对基限至])于|通过|利用|用|借助)(?:其|自己的?|所在的?|本|该|各自的?|个人)*$"
        ),
    ),
)


FROM = re.compile(r"从[^，。；]{2,12}的$")
AT_THEIRS = re.compile(r"(?:（[^）]*）)?(?:处|手[中里]|那[里儿])")
"""What shows that something came from somebody: 从做二手房买卖的|阳某|处购买."""
REASON = re.compile(
    r"(?:因(?!此|而|涉|本)[^，。；]{0,10}|(?:经不[住起]|架不住|拗不过|禁不[住起]|耐不住|碍于|碍不过)(?:其|了)?[^，。；]{0,4})$"
)
"""What makes a phrase part of a reason: 某支行因客户经理|殷某|出售信息."""
POSSESSOR = re.compile(
    r"(?:(?:等|共|一家|全家)*\d*[余多]?[名位口]?人?)?的|名下|家中|手机(?:里|中|内)|账[户号]"
)
THEIR_PEOPLE = re.compile(
    r"[^\W将把为因在对向发给由被]{0,8}?(?:人员|患者|员工|职工|学生|居民|客户|业主|村民|考生|病人|病例|新生儿|产妇|储户|会员)(?:等)?(?:的|名单|明细|信息|登记|报告|流调)|(?:的)?一(?:份|张|段|则|批)"
)
"""What makes a body the place of those whose data it is: 某医院|采样人员的信息."""
DEED = re.compile(
    r"的(?:上述|该|违法|违规|违纪|以上|此种|这种|前述)*(?:行为|做法|举动|过错|问题已)"
)
"""What makes a possessor the one who did it: 游某的行为违反了…."""


def role_of(text: str, floor: int, phrase: Phrase) -> str:
    """The role that what stands before (and after) a phrase gives it: `subject` if nothing does."""
    start = phrase.start + (text[phrase.start] == "的")
    before = text[max(floor, start - 14) : start]
    for role, form in ROLES:
        if form.search(before):
            return role
    if FROM.search(before) and AT_THEIRS.match(text, phrase.end):
        return "place"
    if REASON.search(before):
        return "reason"
    possessor = POSSESSOR.match(text, phrase.end)
    if phrase.kind == "organization" and THEIR_PEOPLE.match(text, phrase.end):
        return "owner"
    if phrase.kind != "group_chat" and possessor and not DEED.match(text, possessor.end() - 1):
        return "owner"
    return "subject"
