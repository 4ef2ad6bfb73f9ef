"""Steps of a chain: who passed what to whom, on which way, when, before how many.

Clauses are walked in reading order with a small state: the last subject, the group in which the
story stands, the date that waits for its act, the way told before its verb.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extract.find.dates import DateExpression
from extract.find.numbers import read_number
from extract.link.cast import Cast, Member
from extract.link.phrases import AUTHORITY, Phrase
from extract.link.scene import Clause, Listing, Scene, Sentence
from extract.values import Mention

PEOPLE = ("person", "collective", "kin", "pronoun")
PUBLIC = ("wechat_moments", "weibo", "short_video", "internet", "forum")
NOT_DONE = re.compile(
    r"(?:未|没有|没|不|不得|严禁|禁止|请勿|勿|莫|不要|切勿|不能|防止|避免|杜绝|(?<![分特个区各])别|拒绝|以免|停止|制止|是否|如|若|可|应|将依法|凡|随意|不准|想|拟|准备|试图|企图|打算|欲|要求[^，。]{0,6})(?:再|随意|擅自|私自|对外|继续|将其|将|把)?$"
)
RESULT = re.compile(
    r"(?:引发|引起|造成|导致|致使|致|使|使得|广泛|大量|大面积|迅速|疯狂|持续|层出不穷|被|遭|遭到|已被|曾被|先后被|陆续被|再次被|多次|相继|进一步|随意|任意|可被任意|网上|纷纷被)[^，。；“”]{0,10}$"
)
BY_AGENT = re.compile(r"(?:被|遭|由|经)[^，。；]{0,4}$")
ALSO = re.compile(
    r"(?:（[^）]*）)?(?:微信群|QQ群|群)?(?:、|和|及|以及|与|并)?(?:同时|先后|再|又|还)?(?:自己的|其|本人的?|个人的?|在|到|至|于)?(?:的)?"
)
PERCEIVED = re.compile(r".*(?:看到|看见|见到|收到|接到|得知|发现|获知)(?:了)?")
MEANT = re.compile(
    r"(?:想|打算|准备|欲|拟|试图|企图|计划)(?:要|着|再)?(?:将|把|通过|用|以|在)[^，。；]*$"
)
NOTIFIED = re.compile(
    r"^(?:了)?(?:《[^》]*(?:通报|公告|通告|声明|提示)》|[^，。；]{0,10}(?:通报|公告|通告|声明|消息|情况说明|警情|辟谣|提示))"
)
OWNING = re.compile(
    r"的(?=[\u4e00-\u9fff]{1,6}某|[\u4e00-\u9fff]{0,4}(?:同事|朋友|同学|妻子|丈夫|亲戚|家属|亲属|员工|职工|经理|主任|公共邮箱|邮箱))"
)
"""What makes a phrase the owner of the next: 转发给卓某的同事罗某."""
DIRECTED = re.compile(
    r"(?:给|至|到|予|与|往|向|诉|知|意|使|排|示|求|令|咐|托)(?:了|过|一名|其|本|同)*[^，。；]{0,16}$"
)
OBJECT = re.compile(r"(?:将|把)(?!依|要|会|面临|被|来|按|由|对)(?!.*(?:将|把))")
NOBODY = re.compile(
    r"(?:有人|他人|不法分子|有网民|有网友|网上|网传|有群众|有市民|有微信群|多个微信群|不明人员|被人|何人)"
)
NOMINAL = re.compile(
    r"^(?:的?(?:行为|问题|案|案件|事件|量|次数|者|人员|内容|传播链|一事|途径|过程|情况|工作|对象)|行为|问题|扩散等|后果)"
)
MISSENT = re.compile(
    r"误将|误把|误发|误点|错发|错将|错把|误传|误以为是|点错|误操作|手误|失误[^，。]{0,8}(?:将|把|发)|误"
)
SUMMARY = re.compile(
    r"上述|以上|等\d*[一二三四五六七八九十]*人|违反了?|侵犯|侵害|性质|教训|影响恶劣|行为"
)


@dataclass(slots=True)
class Draft:
    """A step before its record: members, ways and times still open."""

    sender: Member
    recipient: Member | None
    recipient_text: str | None
    recipient_kind: str
    channel: str
    action: str
    time: DateExpression | None
    audience: int | None
    start: int
    end: int
    rule: str
    object: str | None = None


@dataclass(slots=True)
class State:
    """What the story has told so far and later clauses lean on."""

    subjects: list[Member] = field(default_factory=list)
    people: list[Member] = field(default_factory=list)
    lists: list[list[Member]] = field(default_factory=list)
    focus: list[Member] = field(default_factory=list)
    owner: Member | None = None
    group: Member | None = None
    platform: str | None = None
    date: DateExpression | None = None
    used: DateExpression | None = None
    way: str | None = None
    acted: bool = False
    pending: list[Member] = field(default_factory=list)


def find_steps(scene: Scene, cast: Cast, *, orders: bool) -> list[Draft]:
    """The steps of a case in reading order; `orders` says whether its chain is one of orders."""
    state = State()
    steps: list[Draft] = []
    for sentence in scene.sentences:
        state.date, state.way, state.acted, state.pending = None, None, False, []
        senders = [step.sender for step in steps]
        state.subjects = [m for m in state.subjects if m.kind != "organization" or m in senders]
        if sentence.heading:
            introduce(sentence, cast)
            continue
        for clause in sentence.clauses:
            steps += _clause_steps(scene, clause, cast, state, orders)
    return _distinct(steps)


def introduce(sentence: Sentence, cast: Cast) -> None:
    for clause in sentence.clauses:
        for listing in clause.lists:
            for phrase in listing.phrases:
                if phrase.kind == "person":
                    cast.add(phrase)


def _clause_steps(
    scene: Scene, clause: Clause, cast: Cast, state: State, orders: bool
) -> list[Draft]:
    dated = told_dates(clause)
    state.date = dated[-1] if dated else state.date
    steps: list[Draft] = []
    told = told_lists(scene.text, clause, cast, state)
    actions = [m for m in clause.actions if orders or m.value["action"] != "instruct"]
    for index, action in enumerate(actions):
        after = actions[index + 1].start if index + 1 < len(actions) else clause.end
        before = actions[index - 1].end if index else clause.start
        if action.value["action"] == "instruct":
            steps += _orders(scene, clause, action, told, cast, state)
            continue
        steps += _action_steps(scene, clause, action, (before, after), told, cast, state)
    advance(scene, clause, told, state, passed=bool(steps))
    return steps


def _orders(
    scene: Scene,
    clause: Clause,
    action: Mention,
    told: dict[int, list[Member]],
    cast: Cast,
    state: State,
) -> list[Draft]:
    """An order given to one or several: 安排某局科长甲，某公司经理乙，对储户赋红码."""
    givers = _senders(scene.text, clause, action, clause.start, told, state) or []
    receivers: list[tuple[Member, Phrase]] = []
    rest = [
        c
        for s in scene.sentences
        for c in s.clauses
        if s.start <= action.start < s.end and c.end > action.end
    ]
    for part in rest:
        lists = [x for x in part.lists if x.start >= action.end]
        named = [
            x
            for x in lists
            if x.phrases[0].kind == "person" and x.role in ("subject", "patient", "dest")
        ]
        near = [x for x in named if part is clause or x.start - part.start < 30]
        if part is not clause and (not near or re.match(r"对|将|把|并|在", part.text)):
            break
        edge = next((a.start for a in part.actions if a.start > action.start), part.end)
        receivers += [(cast.add(p), p) for x in near if x.start < edge for p in x.phrases]
        if edge < part.end or re.search(
            r"对|将|把|办理|操作|执行|具体",
            scene.text[(near[-1].end if near else part.start) : part.end],
        ):
            break
    time = _time(clause, action, state)
    steps = [
        _draft(
            scene.text,
            clause,
            action,
            giver,
            Goal(m, None, m.kind, None, None, p.end),
            "instruct",
            time,
            state,
        )
        for giver in givers
        for m, p in receivers
        if giver is not m and giver.kind == "person"
    ]
    if steps:
        state.used, state.date, state.way = time or state.used, None, None
    return steps


def told_lists(text: str, clause: Clause, cast: Cast, state: State) -> dict[int, list[Member]]:
    """The members of each list of a clause by the list's identity, pronouns resolved in order."""
    told: dict[int, list[Member]] = {}
    for listing in clause.lists:
        members = _couple(text, clause, listing, cast, told)
        members = members or _and_others(text, listing, members_of(listing, cast, state), state)
        told[id(listing)] = members
        people = [m for m in members if m.kind in ("person", "collective")]
        if not people or listing.role in ("owner", "reason") or in_object(clause, listing):
            continue
        if listing.role in ("dest", "with", "place") and state.focus:
            if len(people) > 1:
                state.lists.append(people)
            continue
        state.focus = people
        if listing.role == "subject" and listing.phrases[0].kind in ("person", "collective"):
            state.owner = people[-1]
        if len(people) > 1:
            state.lists.append(people)
    return told


def in_object(clause: Clause, listing: Listing) -> bool:
    """Whether a list stands in what a verb handles: 将54名返乡人员的名单发至…."""
    taken = OBJECT.search(clause.text)
    if (
        taken is None
        or listing.role in ("agent", "dest", "place")
        or listing.phrases[0].kind == "group_chat"
    ):
        return False
    edge = clause.start + taken.start()
    action = next((a.start for a in clause.actions if a.start > edge), clause.end)
    return edge < listing.start < action and listing.role != "object"


def members_of(listing: Listing, cast: Cast, state: State) -> list[Member]:
    """The members that a list of phrases mentions, pronouns resolved."""
    members: list[Member] = []
    owner = state.owner
    for phrase in listing.phrases:
        rest = _the_rest(phrase, state)
        if rest:
            members += rest
        elif phrase.kind == "pronoun":
            members += pronoun(phrase, state)
        elif (phrase.kind == "organization" and phrase.type in ("department", "settlement", "none")) or (phrase.kind == "group_chat" and not phrase.actor):
            continue
        else:
            members.append(cast.add(phrase, owner))
    return members


COUPLE = re.compile(r"(?:夫妻|夫妇|母子|父子|母女|父女|兄弟|姐妹|兄妹|姐弟)(?:二人|两人|俩|双方)?")


def _couple(
    text: str, clause: Clause, listing: Listing, cast: Cast, told: dict[int, list[Member]]
) -> list[Member]:
    """Both of 韩某夫妻二人 and 关某母子: the one named and the relative told of that one."""
    lead = text[clause.start : listing.start]
    pair = COUPLE.match(text, listing.end)
    named: list[Member] = []
    if pair:
        named = [cast.add(p) for p in listing.phrases if p.kind == "person"]
    elif listing.phrases[0].kind == "pronoun" and re.search(
        COUPLE.pattern.split("(?:二人")[0] + "$", lead
    ):
        named = next(
            (
                told[id(x)]
                for x in reversed(clause.lists)
                if x.end <= listing.start and told.get(id(x))
            ),
            [],
        )
    kin = [
        m
        for m in cast.members
        if named and m.owner == named[-1].number and m.phrases[0].kind == "kin"
    ]
    return [*named, *kin[-1:]] if kin else []


AND_OTHERS = re.compile(
    r"等(?P<n>[0-9]+|[一二两三四五六七八九十]+)(?:名|位|个)?(?:[\u4e00-\u9fff]{0,6}?)人"
)


def _and_others(text: str, listing: Listing, members: list[Member], state: State) -> list[Member]:
    """Those meant by 贺某等3人: the last list of three that holds the ones named."""
    match = AND_OTHERS.match(text, listing.end)
    number = read_number(match["n"]) if match else None
    count = int(number.value) if number and number.value is not None else 0
    if count <= len(members):
        return members
    for known in reversed(state.lists):
        if len(known) == count and all(member in known for member in members):
            return known
    return members


def _the_rest(phrase: Phrase, state: State) -> list[Member]:
    """Whom 其余两人 means: those of the last list who were not dealt with just now."""
    if (
        phrase.kind != "collective"
        or not phrase.count
        or not re.match(r"其余|其他|另外?", phrase.name)
    ):
        return []
    for known in reversed(state.lists):
        rest = [m for m in known if m not in state.focus]
        if len(rest) == phrase.count and len(known) > len(rest) and rest[0].kind == "person":
            return rest
    return []


def pronoun(phrase: Phrase, state: State) -> list[Member]:
    """Whom a pronoun means: 其 the last person told, 二人 and 上述3人 the last list of that size."""
    people = state.people
    if phrase.rule == "collective.group_pronoun":
        return [state.group] if state.group else []
    if phrase.name == "前者":
        return people[-2:-1]
    if phrase.name == "后者":
        return people[-1:]
    if phrase.count:
        whole = [m for m in people if m.kind == "collective" and m.phrases[0].count == phrase.count]
        if whole:
            return whole[-1:]
        return people[-phrase.count :] if len(people) >= phrase.count else list(people)
    if re.match(r"上述|以上|前述|有关|相关|涉", phrase.name):
        return list(people)
    if phrase.name in ("双方", "两者", "他们", "她们"):
        return people[-2:]
    return state.focus or state.subjects[-1:] or people[-1:]


def _action_steps(
    scene: Scene,
    clause: Clause,
    action: Mention,
    bounds: tuple[int, int],
    told: dict[int, list[Member]],
    cast: Cast,
    state: State,
) -> list[Draft]:
    text = scene.text
    lead = text[max(clause.start, action.start - 12) : action.start]
    if MEANT.search(text[clause.start : action.start]) or _nominal(clause, action):
        return []
    if NOT_DONE.search(lead) or NOMINAL.match(text[action.end : clause.end]):
        return []
    senders = _senders(text, clause, action, bounds[0], told, state)
    if senders is None:
        return []
    if action.value.get("reversed"):
        return _bought(clause, action, told, senders, state)
    goals = _goals(text, clause, action, bounds, told)
    placed = any(goal.kind in ("public", "group_chat") for goal in goals)
    if action.value.get("needs") == "place" and not placed:
        return []
    goals = [goal for goal in goals if goal.channel != "storage"]
    if not goals and action.value["action"] == "hand_over" and _to_storage(clause, action):
        return []
    if not goals and not _stands_alone(text, clause, action, bounds):
        return []
    senders = [m for m in senders if not _only_tells(text, action, m, goals)]
    missent = MISSENT.search(text[clause.start : action.end])
    name = (
        "missend"
        if missent and action.value["action"] in ("send", "forward", "upload", "post")
        else action.value["action"]
    )
    time = _time(clause, action, state)
    steps = []
    for sender in senders:
        for goal in goals or [_nowhere(clause, action, bounds)]:
            if goal.member is sender:
                continue
            steps.append(_draft(text, clause, action, sender, goal, name, time, state))
    if steps:
        state.used = time or state.used
        state.date, state.way, state.acted = None, None, True
    return steps


def _bought(
    clause: Clause,
    action: Mention,
    told: dict[int, list[Member]],
    buyers: list[Member],
    state: State,
) -> list[Draft]:
    """Steps told from the buyer's side: 耿某从保安包某手中购得电话号码."""
    sellers = [
        m
        for x in clause.lists
        if x.end <= action.start and x.role in ("place", "dest") and x.phrases[0].kind == "person"
        for m in told[id(x)]
        if m.kind == "person"
    ]
    time = _time(clause, action, state)
    steps = [
        _draft(
            "",
            clause,
            action,
            seller,
            Goal(buyer, None, buyer.kind, None, None, action.end),
            "sell",
            time,
            state,
        )
        for seller in sellers
        for buyer in buyers
        if buyer is not seller and buyer.kind in ("person", "collective", "organization")
    ]
    if steps:
        state.used, state.date, state.acted = time or state.used, None, True
    return steps


@dataclass(slots=True)
class Goal:
    """Where a step leads: an actor, a place such as 朋友圈, or nothing said."""

    member: Member | None
    text: str | None
    kind: str
    channel: str | None
    audience: int | None
    end: int


def _senders(
    text: str,
    clause: Clause,
    action: Mention,
    floor: int,
    told: dict[int, list[Member]],
    state: State,
) -> list[Member] | None:
    """Who does it; None where nobody is told or the verb only tells a result."""
    lead = text[clause.start : action.start]
    near = [listing for listing in clause.lists if listing.end <= action.start]
    taken = OBJECT.search(lead)
    if taken:
        edge = clause.start + taken.start()
        near = [x for x in near if x.start < edge or x.role == "agent"]
    for listing in reversed(near):
        if listing.role == "agent" and told[id(listing)]:
            gap = text[listing.end : action.start]
            if "，" not in gap and listing.phrases[0].kind != "organization":
                return told[id(listing)]
    subjects = [
        listing
        for listing in near
        if listing.role == "subject" and told[id(listing)] and not _is_group(told[id(listing)])
    ]
    seen = PERCEIVED.search(lead)
    if seen:
        later = [x for x in subjects if x.start >= clause.start + seen.end()]
        subjects = later or subjects
    people = [
        listing
        for listing in subjects
        if any(m.kind in ("person", "collective") for m in told[id(listing)])
    ]
    since = [x for x in people if x.start >= floor]
    if people or subjects:
        chosen = (since or people or subjects)[0]
        if re.search(r"(?:被|遭)(?:人|他人)?[^，。]{0,6}$", text[chosen.end : action.start]):
            return None
        first = chosen is clause.lists[0]
        return [*(state.pending if first else []), *told[id(chosen)]]
    lead = lead[: taken.start()] if taken else lead
    if NOBODY.search(lead) or RESULT.search(lead[-14:]):
        return None
    return list(state.subjects) or None


def _goals(
    text: str,
    clause: Clause,
    action: Mention,
    bounds: tuple[int, int],
    told: dict[int, list[Member]],
) -> list[Goal]:
    goals: list[Goal] = []
    at = action.end
    places = [
        c for c in clause.channels if "place" in c.value and action.end - 3 <= c.start < bounds[1]
    ]
    items: list[Listing | Mention] = [
        listing for listing in clause.lists if action.end - 1 <= listing.start < bounds[1]
    ]
    items = sorted([*items, *places], key=lambda item: item.start)
    for item in items:
        gap = text[at : item.start]
        if goals and not ALSO.fullmatch(gap):
            break
        if not goals and len(gap) > 24:
            break
        if isinstance(item, Listing):
            found = _listed(text, item, told)
            named = item.phrases[0].kind == "person" and (action.text + gap).endswith("送")
            if not goals and not named and not DIRECTED.search(action.text + gap):
                found = [goal for goal in found if goal.kind == "group_chat"]
            if goals and not found:
                break
            goals += found
        else:
            goals.append(Goal(None, None, "public", item.value["channel"], None, item.end))
        at = item.end
    if goals:
        return goals
    return _before(text, clause, action, bounds, told)


def _listed(text: str, listing: Listing, told: dict[int, list[Member]]) -> list[Goal]:
    members = told[id(listing)]
    goals = []
    for phrase in listing.phrases:
        if OWNING.match(text, phrase.end):
            continue
        if phrase.kind == "group_chat":
            member = next((m for m in members if phrase in m.phrases), None)
            if member is None and phrase.actor:
                continue
            goals.append(
                Goal(
                    member,
                    None if member else phrase.name,
                    "group_chat",
                    phrase.platform or "group",
                    phrase.audience,
                    phrase.end,
                )
            )
        elif (
            phrase.kind == "pronoun"
            and phrase.name == "其"
            and not re.match(r"[，。；、）]|$", text[phrase.end : phrase.end + 1])
        ):
            continue
        elif phrase.kind == "pronoun":
            goals += [Goal(m, None, m.kind, _channel_of(m), None, phrase.end) for m in members]
        elif phrase.kind == "organization" and phrase.type != "body":
            continue
        else:
            member = next((m for m in members if phrase in m.phrases), None)
            if member is not None:
                goals.append(Goal(member, None, member.kind, None, None, phrase.end))
    return goals


def _channel_of(member: Member) -> str | None:
    return member.phrases[0].platform or "group" if member.kind == "group_chat" else None


def _before(
    text: str,
    clause: Clause,
    action: Mention,
    bounds: tuple[int, int],
    told: dict[int, list[Member]],
) -> list[Goal]:
    """Recipients told before the verb: 在“甲”微信群发布, 向李某提供, 给女友打电话."""
    for listing in reversed(clause.lists):
        if listing.end > action.start or listing.start < bounds[0]:
            continue
        if listing.role == "dest" and listing.phrases[0].kind != "organization":
            return _listed(text, listing, told)
        if _is_group(told[id(listing)]) and listing.role in ("place", "subject", "dest"):
            lead = text[max(clause.start, listing.start - 4) : listing.start]
            if re.search(r"(?:从|自|将|把)$", lead) or text[listing.end : listing.end + 1] == "的":
                continue
            return _listed(text, listing, told)
    places = [
        c for c in clause.channels if "place" in c.value and bounds[0] <= c.start < action.start
    ]
    if places:
        return [Goal(None, None, "public", places[-1].value["channel"], None, action.end)]
    return []


def _nominal(clause: Clause, action: Mention) -> bool:
    """Whether a verb is only named: 刘某对叶某|转发传播|负领导责任."""
    return any(x.role == "target" and x.end == action.start for x in clause.lists)


def _only_tells(text: str, action: Mention, sender: Member, goals: list[Goal]) -> bool:
    """Whether a body only publishes its notice: 市纪委在公众号发布《…的通报》."""
    if sender.kind != "organization" or any(goal.kind == "group_chat" for goal in goals):
        return False
    return bool(NOTIFIED.match(text[action.end : action.end + 60]) or AUTHORITY.search(sender.name))


def _to_storage(clause: Clause, action: Mention) -> bool:
    """Whether a verb only copies onto a carrier: 拷贝至移动硬盘."""
    return any(
        c.value["channel"] == "storage" and 0 <= c.start - action.end < 3 for c in clause.channels
    )


def _is_group(members: list[Member]) -> bool:
    return bool(members) and members[0].kind == "group_chat"


def _stands_alone(text: str, clause: Clause, action: Mention, bounds: tuple[int, int]) -> bool:
    """Whether a verb without a recipient is a step: 又继续转发, not 复制后."""
    rest = text[action.end : bounds[1]]
    if bounds[1] < clause.end and not re.search(r"[，；]", rest):
        return False
    return action.value["action"] in (
        "forward",
        "sell",
        "post",
        "upload",
        "hand_over",
    ) and not re.match(r"(?:时|后(?!续)|前|期间|过程)", rest)


def _nowhere(clause: Clause, action: Mention, bounds: tuple[int, int]) -> Goal:
    return Goal(None, None, "unspecified", None, None, action.end)


def _draft(
    text: str,
    clause: Clause,
    action: Mention,
    sender: Member,
    goal: Goal,
    name: str,
    time: DateExpression | None,
    state: State,
) -> Draft:
    channel = _channel(clause, action, goal, name, state)
    return Draft(
        sender,
        goal.member,
        goal.member.name if goal.member else goal.text,
        goal.kind,
        channel,
        name,
        time,
        goal.audience,
        action.start,
        max(goal.end, action.end),
        action.rule,
    )


def _channel(clause: Clause, action: Mention, goal: Goal, name: str, state: State) -> str:
    ways = [c.value["channel"] for c in clause.channels if c.start < max(goal.end, action.end)]
    ways = [way for way in ways if way != "oral"] or ways
    ways = [way for way in ways if way not in PUBLIC or goal.kind in ("public", "unspecified")]
    near = ways[-1] if ways else state.way
    if goal.kind == "group_chat":
        if goal.channel not in (None, "group"):
            state.platform = goal.channel
            return str(goal.channel)
        if near == "qq":
            return "qq_group"
        return state.platform or "wechat_group"
    if goal.kind == "public":
        return str(goal.channel)
    if name == "instruct":
        return near if near in ("wechat", "phone", "qq", "oral") else "unspecified"
    return near or "unspecified"


def _time(clause: Clause, action: Mention, state: State) -> DateExpression | None:
    own = [date for date in told_dates(clause) if date.start < action.start]
    if own:
        return own[-1] if own[-1] is not state.used else None
    if state.date is None and state.acted and ALONG.match(clause.text):
        return state.used
    return state.date


ALONG = re.compile(r"(?:并|同时|并同时|与此同时|且|还|分别)")
"""How a clause begins that goes on with the act of the one before, at the same time."""


def told_dates(clause: Clause) -> list[DateExpression]:
    """The dates of a clause that can time an act: none in a quotation or in what is handled."""
    taken = OBJECT.search(clause.text)
    edge = clause.start + taken.start() if taken else clause.end
    action = next((a.start for a in clause.actions if a.start > edge), clause.end)
    closed = [
        (m.start() + clause.start, m.end() + clause.start) for m in QUOTED.finditer(clause.text)
    ]
    return [
        date
        for date in clause.dates
        if date.value
        and date.kind in ("point", "interval")
        and not edge < date.start < action
        and not any(a <= date.start < b for a, b in closed)
    ]


QUOTED = re.compile(r"“[^“”]*”|《[^《》]*》")


def advance(
    scene: Scene,
    clause: Clause,
    told: dict[int, list[Member]],
    state: State,
    *,
    passed: bool = False,
) -> None:
    """Take the clause's subject, people, way and group into the state."""
    for listing in clause.lists:
        members = told[id(listing)]
        people = [m for m in members if m.kind in ("person", "collective")]
        if people and listing.phrases[0].kind != "pronoun":
            state.people = [m for m in state.people if m not in people] + people
        groups = [m for m in members if m.kind == "group_chat"]
        if groups:
            state.group = groups[-1]
    subjects = [
        told[id(listing)]
        for listing in clause.lists
        if listing.role == "subject"
        and told[id(listing)]
        and not in_object(clause, listing)
        and not any(a.end <= listing.start for a in clause.actions)
    ]
    people_first = [s for s in subjects if s[0].kind in ("person", "collective")]
    bodies = [s for s in subjects if s[0].kind == "organization"]
    if RECALLED.search(clause.text):
        state.date = None
    if PURPOSE.match(clause.text):
        return
    if people_first:
        state.subjects = _pending(clause, told, state) + people_first[0]
    elif bodies and LEADS.fullmatch(scene.text[clause.start : _start(clause, bodies[0], told)]):
        state.subjects = bodies[0]
    ways = [c.value["channel"] for c in clause.channels if "place" not in c.value]
    if ways and (not clause.actions or not passed):
        state.way = ways[-1]


PURPOSE = re.compile(
    r"(?:为|为了|为给|为让|为使|致|致使|导致|造成|引发|引起|使得|因(?!此)|因为|由于|出于|鉴于|应(?![\u4e00-\u9fff]?某))(?![，])"
)
"""How a clause begins that gives a reason: its people are not those who act next."""
RECALLED = re.compile(r"撤回|删除|撤下|下架")


def _pending(clause: Clause, told: dict[int, list[Member]], state: State) -> list[Member]:
    """People of a clause that is nothing but their list, who act with those of the next."""
    pending, state.pending = state.pending, []
    last = clause.lists[-1] if clause.lists else None
    alone = last is not None and re.fullmatch(r"[，；]?", clause.text[last.end - clause.start :])
    if alone and last.role == "subject" and not clause.actions and not clause.measures:
        state.pending = [*pending, *told[id(last)]]
    return pending


LEADS = re.compile(
    r"(?:[\d年月日时分许上下午晚]*|随后|同时|目前|经查|此外|另外|其间|当[日天晚]|同[日月]|近日|日前|[一二三四五六七八九十]+、|【[^】]*】|但|而)*"
)


def _start(clause: Clause, members: list[Member], told: dict[int, list[Member]]) -> int:
    return next(x.start for x in clause.lists if told[id(x)] is members)


def _distinct(steps: list[Draft]) -> list[Draft]:
    """Each hop once; a later, vaguer telling of a sender's act adds nothing."""
    kept: list[Draft] = []
    for step in steps:
        same = [s for s in kept if s.sender is step.sender]
        if step.recipient is None and step.recipient_text is None:
            if any(s.channel == step.channel or step.recipient_kind == "unspecified" for s in same):
                continue
        elif any(
            s.recipient is step.recipient and s.recipient_text == step.recipient_text for s in same
        ):
            continue
        kept.append(step)
    named = {id(s.sender) for s in kept if s.recipient is not None or s.recipient_text}
    return [s for s in kept if not (_is_vague(s) and id(s.sender) in named)]


def _is_vague(step: Draft) -> bool:
    return (
        step.recipient is None and not step.recipient_text and step.recipient_kind == "unspecified"
    )
