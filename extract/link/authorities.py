"""Which body decided or imposed: the subject of the clause, 由…, 被…, 经…研究."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.link.cast import Member
from extract.link.lists import Listing
from extract.link.scene import Clause
from extract.link.story import Story, Told
from extract.values import Mention

COURT = re.compile(r"法院|法庭|法官|裁判署")
PROCURATORATE = re.compile(r"检察院|检察机关|检方|地检署|检察署|律政司")
DISCIPLINE = re.compile(r"纪委|监委|纪检|监察|纪工委|纪律检查")
POLICE = re.compile(r"公安|警方|派出所|警察|警局|刑警|交警|巡警|网警|治安|警署|廉政公署")
PARTY = re.compile(r"党委|党组|党工委|党支部|党总支|[省市县区州旗盟]委$")
STUDIED = re.compile(
    r"^[^，。；]{0,14}?(?:研究|讨论|审议|决定|会议|审理|调查|审查|核查|认定|裁定|判决)"
)
CONSENTED = re.compile(r"^[^，。；]{0,6}?(?:同意|批准|授权|许可|核准|审批|备案)")
REPORTED = re.compile(r"(?:报经?|报请|报送|经报|提请|呈报|上报|请示)$")
SOURCE = re.compile(
    r"(?:召开|举行|成立|组成|组建|据|从|记者从|向|被移送|移送|移送至|移交|移交给|函送|根据|按照|依据|接受|接到|获|来自|自|在|到|赴|于|报告|隶属|所属|供职于|就职于|任职于|为|属于)$"
)
REPORTED_TO = re.compile(
    r"^[^，。；]{0,4}?(?:反映|举报|报案|报警|报了[案警]|投诉|求助|检举|控告|反应)"
)
GOES_TO = re.compile(r"(?:[去赴]|(?<![接收])到)$")
REPORTED_AT = re.compile(r"^[^，。；]{0,4}?(?:举报|报案|报警|报了[案警]|投诉|求助)")
SUMMONED = re.compile(r"^[^，。；]{0,4}?(?:传唤|口头传唤|通知|抓获|查获|调查核实|布控)")
PUBLIC = re.compile(
    r"公安|警|派出所|纪|监|法院|检察|委|局|政府|指挥部|部门|机关|专班|党|会|署|办|厅|部$|组$|卫生福利部|公所|中心$|支队|大队"
)
"""Bodies that hold public power; others decide only where they say so at once."""
ONLY_TOLD = re.compile(
    r"^[^，。；]{0,12}?(?:通报(?!批评)|发布|公布|公示|介绍|披露|表示|称|透露|消息|官方微博|微信公众号|获悉|证实|提醒|呼吁|新闻办)"
)
TELLS_OWN = re.compile(
    r"[^。；]{0,20}(?:称|表示)，?[^，。；]{0,12}(?:已(?:经)?|另)(?:召开|依|决议|对|将|与|给予|启动)|[^，。；]{0,20}(?:决定|给予|处以|对)|[^。；]{0,20}(?:称|表示)，?(?:已|现已|将)(?:与|对|将|给予)"
)
"""What a body that only tells something did itself: 该行回应称，已与某某解除劳动合同."""
APPEALS = re.compile(
    r"(?:机关|部门|局|委|方)?将(?:依法|始终|坚决|持续|继续|进一步|从严|一如既往|严厉|严肃|保持|加大|对此类|对任何)"
)
"""What a body says that it will do in general: 公安机关|将依法严厉打击."""
BLAMED = re.compile(
    r"^(?:因|由于)(?:日常|长期|自身|内部|对[^，。；该其某]{0,10})?(?:安全|保密)?(?:管理|监管|监督|督导|履职|教育|审核|把关|落实)[^，。；]{0,6}(?:不力|不严|不到位|失职|失责|失察|缺失|缺位|不善|松)"
    r"|^[^，。；因依以认裁]{0,16}?(?:不力|不严|不到位|失职|失责|失察|缺失|缺位|不健全|不完善|不善|失管|领导责任|管理责任|监管责任|未履行|未按|未建立|未落实|未采取|未尽|疏于|流于形式|(?<!涉嫌)违反)(?!的|问题|等)"
)
"""What says that a body is itself at fault."""
RULED = re.compile(
    r"^[^，。；]{0,14}?(?:公示|公布|作出|开出|披露|公开|下发|发布)的[^，。；]{0,8}(?:处罚|罚单|决定|判决|裁定|裁决)"
)
ACTED = re.compile(
    r"^[^。]{0,40}?(?:决定|召开|侦结|给予|予以|处以|作出|责令|责成|裁定|判处|判决|对|免去|解除|取消|扣发|停发|立案|批准|批捕|决议|议决|单处|吊销|注销|暂停|禁止|扣除|扣减|减发|按程序|罢免|提起|研究|受理|调查|核查|查处|查明|查获|侦破|破获|打掉|捣毁|抓获|锁定|收网|侦办|传唤|将[^，。]{1,8}(?:抓获|传唤|查获|调离|调整|退回|辞退|解聘|开除|停职|撤职|免职)|发现|接报|接到|接警|接(?=[^，。]{0,14}(?:报警|举报|报案|反映|投诉|线索))|介入|开展|组织|成立|同意|约谈|通报批评|免职|辞退|解聘|开除|处罚|罚款|拘留|训诫|诫勉|移送|移交|起诉|取保|逮捕|刑拘|巡查|监测|锁定|认定|依法|依据|依照|依(?=[^，。]{0,20}(?:法|条例|规定))|按照|根据|宣判|判(?=[^，。]{0,8}(?:徒刑|拘役|刑|监禁))|开庭|审理|派驻|成立|牵头|督促|约见|将其|勒令|依规|按规定|也|则|已|拟(?:给予|对|将|调整|免|作)|在处理|一并|另|核予|研判|核实|展开|启动|对此|联合|会同|先予|给)"
)


def authority_role(text: str, clause: Clause, listing: Listing) -> str | None:
    """What a body does in a clause: `decides`, `consents`, `acts` (investigates), or None."""
    phrase = listing.phrases[-1]
    before = text[max(clause.start, listing.start - 10) : listing.start]
    after = text[phrase.end : phrase.end + 48]
    own = re.split(r"[。；]", after)[0]
    if REPORTED.search(before):
        return "consents"
    if PROCURATORATE.search(phrase.name) and ARRESTED.match(own):
        return "decides"
    if before.endswith("经") and PROCURATORATE.search(phrase.name) and ARREST_NEXT.match(own):
        return "decides"
    if before.endswith("经"):
        return _passed_through(own)
    if before.endswith("向") and REPORTED_TO.match(own):
        return "acts"
    if GOES_TO.search(before) and REPORTED_AT.match(own):
        return "acts"
    if before.endswith(("责成", "指令", "交由", "委托")) and INQUIRES.match(own):
        return None if phrase.name.startswith(("有关", "相关")) else "acts"
    if before.endswith(("会同", "联合", "协同")):
        return "acts" if PUBLIC.search(phrase.name) else None
    if before.endswith("在") and COURT.search(phrase.name) and TRIED.match(own):
        return "decides"
    if SOURCE.search(before) or listing.role in NOT_ACTING:
        return None
    return "decides" if listing.role == "agent" or _does(phrase.name, own) else None


INQUIRES = re.compile(r"(?:立即|迅速|提级|牵头|进行|开展|介入)*(?:办理|核查|调查|核实|查处)")
"""What a body is told to do with a matter: 责成市纪委监委|提级办理."""
TRIED = re.compile(r"[^，。；]{0,8}?(?:判刑|宣判|判决|受审|提堂|认罪|被判|审结|裁决|判囚)")
"""What is done in a court: 案件今日在某法院|判刑."""
ARRESTED = re.compile(r"(?:依法)?(?:批准逮捕|批捕|决定逮捕)")
ARREST_NEXT = re.compile(r"(?:依法)?(?:批准|决定|同意)[^。；]{0,24}逮捕")
"""What a procuratorate is named for after 经: 经某检察院批准，二人被依法逮捕."""
INVESTIGATED = re.compile(r"调查|查明|核查|核实|巡查")
NOT_ACTING = ("target", "patient", "dest", "with", "object", "owner")


def _passed_through(own: str) -> str:
    """What a body does that is named after 经: 经县委批准, 经市纪委常委会研究, 经派出所传唤."""
    if CONSENTED.match(own) and not STUDIED.match(re.split(r"同意|批准", own)[0]):
        return "consents"
    return "acts" if SUMMONED.match(own) or INVESTIGATED.match(own) else "decides"


def _does(name: str, own: str) -> bool:
    """Whether a body as subject decides or investigates, by what is said of it."""
    if BLAMED.match(own):
        return False
    if RULED.match(own):
        return True
    if APPEALS.match(own):
        return False
    if ONLY_TOLD.match(own) and not TELLS_OWN.match(own):
        return False
    if not PUBLIC.search(name):
        own = own.split("，")[0][:18]
    return ACTED.match(own) is not None


def is_blamed(listing: Listing, clause: Clause) -> bool:
    """Whether a clause says of a body that it is at fault: 因该药店未采取保护措施."""
    own = clause.text[listing.end - clause.start :]
    return BLAMED.match(re.split(r"[，。；]", own)[0]) is not None


OF_REGULATORS = ("practice_suspension", "licence_revocation", "industry_ban")
"""Measures that the police impose in their own name only."""


def may_impose(body: str, track: str, measure: str, *, governed: bool) -> bool:
    """Whether a body can impose a measure; `governed` where it is only carried over from before."""
    if COURT.search(body):
        return track == "criminal" or (track == "open" and measure == "fine")
    if PROCURATORATE.search(body):
        return track == "criminal" or measure == "transfer_to_justice"
    if DISCIPLINE.search(body):
        return track not in ("public_security", "criminal", "regulatory", "employment") and not (
            track == "open" and measure in ("fine", "unspecified")
        )
    if POLICE.search(body):
        if governed and measure in OF_REGULATORS:
            return False
        return not (governed and track in ("party", "administrative", "disciplinary"))
    if PARTY.search(body):
        return track in (
            "party",
            "administrative",
            "disciplinary",
            "organizational",
            "employment",
            "procedural",
        )
    if governed and track == "public_security":
        return False
    return not (track == "criminal" and measure not in ("bail", "criminal_detention"))


BRANCH = re.compile(r"(?<![监管务关])分局$")
"""A police branch named without 公安; regulators, tax offices and customs have branches too."""
DATA_LAW = re.compile(r"(?:网络安全法|数据安全法|个人信息保护法)》")
"""Laws under which the police supervise data, as a regulator does."""


def settled_track(measure: str, body: str | None, told: str, sentence: str) -> tuple[str, str]:
    """The track and measure of one that several bodies impose: 罚款, 警告, 行政处罚."""
    if body and COURT.search(body) and measure == "fine":
        return "criminal", "criminal_fine"
    if body and (POLICE.search(body) or (BRANCH.search(body) and "公安局" in told)):
        by_data_law = DATA_LAW.search(sentence) and not re.search("治安管理|拘留", sentence)
        return "regulatory" if by_data_law else "public_security", measure
    if measure == "warning":
        if body and (DISCIPLINE.search(body) or PARTY.search(body)):
            return "disciplinary", measure
        if body is None and not re.search(
            r"罚款|行政处罚|没收|责令.{0,4}改正|护士条例|医师法|执业活动", sentence
        ):
            return (
                "public_security" if re.search(r"治安管理处罚法|拘留", sentence) else "disciplinary"
            ), measure
        return "regulatory", measure
    if body is None and re.search(r"治安管理?处罚法|公安|警方|民警|拘留", told):
        return "public_security", measure
    return "regulatory", measure


@dataclass(frozen=True, slots=True)
class Acting:
    """A body that does something in a clause: `decides`, `consents` or `acts`."""

    listing: Listing
    member: Member
    role: str


def acting_bodies(clause: Clause, told: Told, story: Story) -> list[Acting]:
    """The bodies of a clause that decide, consent or investigate, in reading order."""
    found = []
    for listing in clause.lists:
        inside = any(m.start < listing.start < m.end for m in clause.measures)
        if listing.phrases[0].kind != "organization" or inside:
            continue
        role = authority_role(story.scene.text, clause, listing)
        if role is not None:
            bodies = [m for m in told[id(listing)] if m.kind == "organization"]
            found += [Acting(listing, member, role) for member in bodies]
    return found


def imposing_body(
    acting: list[Acting], governing: Member | None, mention: Mention, member: Member
) -> Member | None:
    """The body that imposes a measure: the nearest of its clause that may, else the governing."""
    track, measure = mention.value["track"], mention.value["measure"]
    for body in reversed(acting):
        if body.role != "decides" or body.member is member or body.listing.start >= mention.end:
            continue
        if may_impose(body.member.name, track, measure, governed=False):
            return body.member
    if governing is None or governing is member:
        return None
    return governing if may_impose(governing.name, track, measure, governed=True) else None
