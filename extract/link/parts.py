"""The part each actor plays, by what they did: `offender`, `responsible_leader`, `relay` …."""

from __future__ import annotations

import re

from extract.link.cast import Cast, Member
from extract.link.drafts import SanctionDraft, StepDraft
from extract.link.lists import Listing
from extract.link.scene import Clause, Scene
from schemas.enumerations import PART_ORDER, Part

LEADING = re.compile(
    r"领导责任|监管(?:不力|不到位|不严|缺失|缺位|失职|责任)|监督(?:管理)?(?:不力|不到位|不严|不周|缺位|责任)|疏于(?:管理|监管|监督|检查|指导|教育|把关|审核)|流于形式|失察|失管|"
    r"管理(?:不严|不力|不善|不到位|职责不力|责任|失职|缺位)|履行[^，。；]{0,14}(?:职责|责任|双责”?)不(?:力|到位)|“?一岗双责”?|督导不[周力]|审核(?:把关)?不严|"
    r"教育管理|失之于[宽软]|既?(?:不|未)(?:加|予)?(?:制止|劝阻)|(?:督促|指导|督促指导|检查|督促检查)不[力周]|宽松软|主体责任|(?:负|承担)[^，。；]{0,10}(?:管理|监督|监管)责任|未(?:有效|及时)?(?:履行|尽到)[^，。；]{0,6}(?:管理|监管|监督)|群主[^，。；]{0,20}(?:未|不|没有)[^，。；]{0,6}(?:制止|管理|履行|劝阻)"
)
DIRECT = re.compile(r"直接责任|(?:主要|重要)责任(?!人)")
HEAD = re.compile(r"(?:长|主任|书记|负责人|主管|经理|总监|院长|行长|主席|组长|店长|负责同志)$")
BLAMED = re.compile(
    r"违反|违规|擅自|私自|泄露|泄漏|未经|编造|造谣|散布|谎称|伪造|篡改|偷拍|窃取|非法|违法|另案处理|在逃|网上追逃|道歉|悔过|追查|追究|涉嫌|倒卖|不实|虚假"
)
AT_LARGE = re.compile(
    r"^[^，。；]{0,4}?(?:（[^）]{0,8})?(?:另案处理|在逃|另行处理|已被上网追逃|网上追逃)"
)
SUBJECT_BEFORE = re.compile(
    r"(?:患者|病例|感染者|确诊者|阳性人员|接触者|密接者?|市民|居民|业主|失主|群众|住户|病人|产妇|考生|储户|客户|表中|包括|受害人|被害人|当事人|孕妇|家住[^，。；]{2,10}的|名为|内的|(?:名册|名单|表格|登记表|报告)[上中里内]的?)(?:[^，。；、]{0,4}的)?$"
)
SUBJECT_AFTER = re.compile(
    r"^(?:（[^）]*）)?(?:、[^，。；]{2,4})*(?:一家|夫妇|夫妻|母子|父子)?(?:等\d*[余多]?[名位]?[一-龥]{0,6}人?)?(?:[及和与]其?[^，。；]{0,8})?(?:的)[^，。；]{0,16}(?:信息|隐私|病历|姓名|身份|住址|电话|轨迹|照片|报告|结果|CT|档案|记录|病情|资料|号码|情况|影像|行程|证件|登记|名单|微信|账户|流水|交易|存款|保单|房产|快递|病史)"
)
SUBJECT_TELLS = re.compile(
    r"^(?:（[^）]*）)?[^。]{0,16}?(?:反映|发现|报案|报警|投诉|求助|举报|说|称|接到|收到|对记者|向我局|致电|来电)[^。]{0,60}(?:自己|其|本人|我|她|他|一家|个人信息|个人资料|个资|隐私|病历|骚扰|陌生)"
)


INTERVIEWED = re.compile(r"(?:告诉|对|向)(?:本报|本台|本网|现场)?记者")
"""What shows that somebody only speaks to a reporter: 居民齐女士|告诉记者."""


def assign_parts(
    scene: Scene, cast: Cast, steps: list[StepDraft], rows: list[SanctionDraft]
) -> None:
    """Give every member of `cast` all parts that fit; the strongest is written."""
    for step in steps:
        step.sender.sent = True
        if step.recipient is not None:
            step.recipient.received = True
    roots = [step.sender for step in steps if not step.sender.received]
    punished = {row.member.number for row in rows}
    leading = {m.number for m in _blamed_as_leaders(scene, cast)}
    for member in cast.members:
        text = _around(scene, member)
        if member.number in punished:
            member.parts.add(_punished(scene, member, steps, rows, leading))
        elif member.sent:
            senders = [step.sender for step in steps]
            member.parts.add(_unpunished(member, roots, senders, rows, text))
        if member.received:
            bought = any(s.recipient is member and s.action == "sell" for s in steps)
            person = member.kind in ("person", "collective")
            member.parts.add("offender" if bought and person else "recipient")
        if member.kind == "person" and any(
            AT_LARGE.match(scene.text[p.name_end : p.name_end + 12]) for p in member.phrases
        ):
            member.parts.add("offender")
        first = member.phrases[0]
        named = first.kind == "person" and not first.rule.startswith("collective")
        if not member.parts and named and _is_data_subject(scene, member):
            member.parts.add("data_subject")
    _share_subjects(scene, cast)


def part_of(member: Member) -> Part | None:
    """The strongest of a member's parts."""
    return next((part for part in PART_ORDER if part in member.parts), None)


def _punished(
    scene: Scene,
    member: Member,
    steps: list[StepDraft],
    rows: list[SanctionDraft],
    leading: set[int],
) -> str:
    if member.sent:
        return "offender"
    if member.number in leading and (
        member.kind != "organization" or _only_oversees(scene, member)
    ):
        return "responsible_leader"
    position = next((p.position for p in member.phrases if p.position), None)
    own = [row for row in rows if row.member is member]
    light = all(row.track in ("organizational", "procedural") for row in own)
    others = any(step.sender is not member for step in steps)
    acted = any(BLAMED.match(scene.text[p.end : p.end + 8]) for p in member.phrases)
    if position and HEAD.search(position) and light and others and not acted:
        return "responsible_leader" if not member.received else "offender"
    return "offender"


OVERSEEING = re.compile(
    r"监管|监督|疏于|审核(?:把关)?不严|管理(?:不[严力善到]|松)|流于形式|领导责任|失察|失管|督导|主体责任"
)


def _only_oversees(scene: Scene, member: Member) -> bool:
    """Whether a body is blamed for its oversight, not for a breach of its own."""
    return bool(OVERSEEING.search(_around(scene, member)))


ON_DUTY = re.compile(
    r"按(?:照)?(?:工作)?(?:流程|程序|规定|要求|职责)|因(?:工作|核对)[^，。]{0,6}需要|供[^，。]{1,12}(?:核对|核查|使用|排查|研判)"
)
"""What shows that somebody passed it on within their duty."""


def _unpunished(
    member: Member,
    roots: list[Member],
    senders: list[Member],
    rows: list[SanctionDraft],
    text: str,
) -> str:
    count = member.phrases[0].count
    if member.kind == "collective" and count:
        pieces = [r.member.phrases[0].count for r in rows if r.member.kind == "collective"]
        return "offender" if any(piece and piece < count for piece in pieces) else "relay"
    if member.kind != "person" or member.phrases[0].kind == "kin":
        return "relay"
    if ON_DUTY.search(text) and not BLAMED.search(text):
        return "relay"
    posted = any(p.position or p.organization for p in member.phrases)
    punished = {row.member.number for row in rows}
    others = any(
        step_sender.number in punished for step_sender in senders if step_sender is not member
    )
    if member in roots[:1] and ((posted and not others) or BLAMED.search(text)):
        return "offender"
    if BLAMED.search(text) and re.search(r"道歉|悔过|另案|在逃|未经核实|追究", text):
        return "offender"
    return "relay"


def _around(scene: Scene, member: Member) -> str:
    """The sentences that name a member."""
    told = []
    for sentence in scene.sentences:
        if any(sentence.start <= p.start < sentence.end for p in member.phrases):
            told.append(scene.text[sentence.start : sentence.end])
    return "".join(told)


def _blamed_as_leaders(scene: Scene, cast: Cast) -> list[Member]:
    """Members of whom a clause says that they only failed to lead, supervise or manage."""
    found: list[Member] = []
    for sentence in scene.sentences:
        last: list[Member] = []
        waiting: list[Member] = []
        for clause in sentence.clauses:
            for part, members in _told(scene, clause, cast):
                last = members or last
                if LEADING.search(part) and not DIRECT.search(part):
                    found += [*waiting, *last]
                waiting = [*waiting, *members] if _is_list(part) else []
    return found


def _is_list(part: str) -> bool:
    """Whether nothing follows a list of people but a comma: the next clause speaks of them too."""
    return re.fullmatch(r"[，、；]?", part) is not None


def _told(scene: Scene, clause: Clause, cast: Cast) -> list[tuple[str, list[Member]]]:
    """A clause cut after each list of people, with whom each piece is about."""
    pieces: list[tuple[str, list[Member]]] = []
    lists = [
        x
        for x in clause.lists
        if x.phrases[0].kind in ("person", "organization", "collective")
        and (
            x.role not in ("target", "dest", "with", "object", "place", "owner")
            or LEADING_OF.search(_lead(scene, clause, x))
        )
    ]
    if not lists:
        return [(clause.text, [])]
    edges = [x.start for x in lists[1:]] + [clause.end]
    for listing, edge in zip(lists, edges, strict=True):
        members = [m for m in cast.members if any(p in m.phrases for p in listing.phrases)]
        lead = (
            scene.text[clause.start : listing.start]
            if listing is lists[0]
            else _lead(scene, clause, listing)
        )
        pieces.append((lead + scene.text[listing.end : edge], members))
    return pieces


LEADING_OF = re.compile(rf"(?:{LEADING.pattern})[^，。；]{{0,4}}的[^，。；的]{{0,12}}$")


def _lead(scene: Scene, clause: Clause, listing: Listing) -> str:
    """What stands before a list as its attribute: 负有领导责任的|大队长虎某."""
    lead = scene.text[max(clause.start, listing.start - 24) : listing.start]
    return lead if LEADING_OF.search(lead) else ""


def _share_subjects(scene: Scene, cast: Cast) -> None:
    """Let those told in one list with a data subject be data subjects: 当事人马某、祁某先后报警."""
    for sentence in scene.sentences:
        for listing in (x for clause in sentence.clauses for x in clause.lists):
            if len(listing.phrases) < 2:
                continue
            told = [m for m in cast.members if any(p in m.phrases for p in listing.phrases)]
            if any(m.parts == {"data_subject"} for m in told):
                for member in told:
                    if not member.parts and member.kind == "person":
                        member.parts.add("data_subject")


def _is_data_subject(scene: Scene, member: Member) -> bool:
    for phrase in member.phrases:
        before = scene.text[max(scene.start, phrase.start - 14) : phrase.name_start]
        after = scene.text[phrase.name_end : phrase.name_end + 90]
        if (
            SUBJECT_BEFORE.search(before)
            or SUBJECT_AFTER.match(after)
            or SUBJECT_TELLS.match(after)
        ):
            return True
        if phrase.rule == "name.titled" and not INTERVIEWED.match(after):
            return True
    return False
