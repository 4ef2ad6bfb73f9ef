"""Steps of a chain: who passed what to whom, on which way, when, before how many."""

from __future__ import annotations

import re
from typing import cast as cast_to

from extract.find.dates import DateExpression
from extract.link.acts import Act, acts_of, giver_of, is_done, only_notifies, senders_of
from extract.link.cast import Cast, Member
from extract.link.distinct import distinct
from extract.link.drafts import StepDraft
from extract.link.goals import Goal, audience_of, goals_of, nowhere, place_at, to_member
from extract.link.lists import Listing
from extract.link.orders import receivers_of
from extract.link.scene import Clause, Scene
from extract.link.story import Story, Told, advance, told_dates, told_lists
from extract.link.ways import channel_of
from extract.values import Mention
from schemas.enumerations import Action, Channel

ALONE = ("forward", "sell", "post", "upload", "hand_over")
MISDIRECTED = ("send", "forward", "upload", "post")
SEPARATELY = "分别"
REASON = 12
BY_REASON = re.compile(r".*?(?:因|由于)[^。；]*，$")
"""A reason told in the clause before: 因操作失误，|将…."""
OF_CHAIN = {"wechat": "wechat_group", "qq": "qq_group", "messenger": "messenger"}
"""The channel of groups later in a chain that went on this way."""


def find_steps(scene: Scene, cast: Cast, *, orders: bool) -> list[StepDraft]:
    """The steps of a case in reading order; `orders` says whether its chain is one of orders."""
    story = Story(scene, cast)
    steps: list[StepDraft] = []
    for sentence in scene.sentences:
        senders = [step.sender for step in steps]
        story.subjects = [m for m in story.subjects if m.kind != "organization" or m in senders]
        if story.begin(sentence):
            for clause in sentence.clauses:
                steps += _clause_steps(clause, story, orders)
    steps = sorted([*steps, *_by_posters(story, steps)], key=lambda step: step.start)
    for step in steps:
        if step.audience is None and step.recipient_kind == "group_chat" and step.recipient:
            step.audience = audience_of(step.recipient)
    return distinct(steps)


def _clause_steps(clause: Clause, story: Story, orders: bool) -> list[StepDraft]:
    dates = told_dates(clause, story.cues)
    story.date = dates[-1] if dates else story.date
    told = told_lists(clause, story)
    steps: list[StepDraft] = []
    if not orders:
        clause.actions = [a for a in clause.actions if a.value["action"] != "instruct"]
    for act in acts_of(clause, told, story):
        if act.action.value["action"] == "instruct":
            steps += _orders(act, story)
        elif is_done(act, story):
            steps += _passings(act, story)
    _note_posters(clause, told, story)
    advance(clause, told, story, passed=bool(steps))
    return steps


def _note_posters(clause: Clause, told: Told, story: Story) -> None:
    """Remember whom a clause calls the one who posted: 发帖人|谌某|被查获."""
    for listing in clause.lists:
        if story.cues.ends("poster", story.scene.text[clause.start : listing.start]):
            story.posters += [m for m in told[id(listing)] if m.kind == "person"]


def _by_posters(story: Story, steps: list[StepDraft]) -> list[StepDraft]:
    """The steps of acts told without their doer, if posters are named who have no step."""
    acting = {step.sender.number for step in steps}
    posters = [member for member in story.posters if member.number not in acting]
    return [
        draft
        for act, goals in story.unsaid
        for draft in _drafts(act, posters, goals, _action(act, story), story)
    ]


def _orders(act: Act, story: Story) -> list[StepDraft]:
    """An order given to one or several: 安排某局科长甲，某公司经理乙，对储户赋红码."""
    givers = [giver for giver in senders_of(act, story) if giver.kind == "person"]
    goals = [to_member(member, phrase.end) for member, phrase in receivers_of(act, story)]
    return _drafts(act, givers, goals, "instruct", story)


def _passings(act: Act, story: Story) -> list[StepDraft]:
    """The steps of one verb: each of its senders to each of its recipients."""
    giver = giver_of(act, story)
    if giver is not None:
        return _given(act, giver, story)
    senders = senders_of(act, story)
    if not senders:
        if story.cues.holds("nobody", act.lead):
            story.unsaid += [(act, found)] if (found := goals_of(act, story.cues)) else []
        return []
    if act.action.value.get("mutual"):
        return _exchanged(act, senders, story)
    if act.action.value.get("reversed"):
        goals = [to_member(buyer, act.action.end) for buyer in senders]
        drafts = _drafts(act, _sellers(act), goals, act.action.value["action"], story)
        if not drafts:
            story.happened(story.time_of(act.clause, act.action.start))
        return drafts
    goals = goals_of(act, story.cues)
    if not goals and act.action.value.get("needs") == "place" and story.place:
        goals = [place_at(story.place, act.action.end)]
    placed = any(goal.kind in ("public", "group_chat") for goal in goals)
    if act.action.value.get("needs") == "place" and not placed:
        return []
    goals = [goal for goal in goals if goal.channel != "storage"]
    if not goals and not _stands_alone(act, story):
        return []
    if not any(goal.kind == "group_chat" for goal in goals):
        senders = [sender for sender in senders if not only_notifies(act, sender, story)]
    return _drafts(act, senders, goals or [nowhere(act)], _action(act, story), story)


def _action(act: Act, story: Story) -> str:
    action = str(act.action.value["action"])
    before = act.text[max(story.scene.start, act.clause.start - REASON) : act.clause.start]
    lead = (before if BY_REASON.match(before) else "") + act.lead
    missent = story.cues.holds("missent", lead + act.action.text)
    return "missend" if missent and action in MISDIRECTED else action


TAKEN = re.compile(r"(?:收到|接到|获得|得到|拿到)[^，。；]*$")


def _given(act: Act, giver: Listing, story: Story) -> list[StepDraft]:
    """The step told in an attribute: 收到|柏某发来的名单, 看到|蔺某在群里发布的名单.

    Its time is told only where the receiving is what the clause tells.
    """
    goals = [goal for goal in goals_of(act, story.cues) if goal.end > giver.end]
    goals = [goal for goal in goals if goal.member not in (*act.of(giver), None)]
    if not goals:
        takers = [x for x in act.clause.lists if x.end <= giver.start and x.role == "subject"]
        members = act.of(takers[-1]) if takers else story.subjects
        goals = [to_member(m, act.action.end) for m in members if m.kind != "group_chat"]
    waiting, told = story.date, TAKEN.search(act.lead) is not None
    drafts = _drafts(act, act.of(giver), goals, act.action.value["action"], story)
    if drafts and not told:
        for draft in drafts:
            draft.time = None
        story.date = waiting
    return drafts


def _exchanged(act: Act, senders: list[Member], story: Story) -> list[StepDraft]:
    """Both ways of an exchange: 虞某与冉某互相交换."""
    others = [m for x in act.clause.lists if x.role == "with" for m in act.of(x)]
    members = [*senders, *(member for member in others if member not in senders)]
    goals = [to_member(member, act.action.end) for member in members]
    return _drafts(act, members, goals, act.action.value["action"], story)


def _sellers(act: Act) -> list[Member]:
    """Those from whom something was bought: 耿某从保安|包某|手中购得电话号码."""
    return [
        member
        for listing in act.clause.lists
        if listing.end <= act.action.start
        and listing.role in ("place", "dest")
        and listing.phrases[0].kind == "person"
        for member in act.of(listing)
        if member.kind == "person"
    ]


OTHERS = re.compile(r"(?:了)?(?:他人|别人|外人|第三方|多人)(?=[，。；]|$)")
"""Recipients of whom nothing is said: 泄露给|他人."""


def _stands_alone(act: Act, story: Story) -> bool:
    """Whether a verb without a recipient is a step: 又继续转发, not 复制后, 拷贝至移动硬盘."""
    if act.action.text.endswith("给") and OTHERS.match(act.rest):
        return True
    if act.action.value["action"] not in ALONE or story.cues.begins("while", act.rest):
        return False
    if any(_is_carrier(act, channel.start) for channel in _carriers(act.clause)):
        return False
    return act.edge == act.clause.end or re.search(r"[，；]", act.rest) is not None


def _carriers(clause: Clause) -> list[Mention]:
    return [c for c in clause.channels if c.value["channel"] == "storage"]


def _is_carrier(act: Act, start: int) -> bool:
    return act.action.value["action"] == "hand_over" and 0 <= start - act.action.end < 3


def _drafts(
    act: Act, senders: list[Member], goals: list[Goal], action: str, story: Story
) -> list[StepDraft]:
    time = story.time_of(act.clause, act.action.start)
    times = _own_days(act, goals, story)
    drafts = [
        StepDraft(
            sender,
            goal.member,
            goal.member.name if goal.member else goal.text,
            goal.kind,
            cast_to(Channel, channel_of(act, goal, action, story)),
            cast_to(Action, action),
            times.get(id(goal), time),
            goal.audience,
            act.action.start,
            max(goal.end, act.action.end),
            act.action.rule,
        )
        for sender, goal in _paired(act, senders, goals)
        if goal.member is not sender
    ]
    if drafts:
        story.happened(time)
        story.platform = OF_CHAIN.get(drafts[-1].channel, story.platform)
    return drafts


def _own_days(act: Act, goals: list[Goal], story: Story) -> dict[int, DateExpression]:
    """The day of each goal where as many are told: 分别于1月30日、2月1日发至“甲”“乙”微信群."""
    days = [date for date in told_dates(act.clause, story.cues) if date.end <= act.action.start]
    if len(goals) < 2 or len(days) != len(goals) or SEPARATELY not in act.lead:
        return {}
    return {id(goal): day for goal, day in zip(goals, days, strict=True)}


def _paired(act: Act, senders: list[Member], goals: list[Goal]) -> list[tuple[Member, Goal]]:
    """Each sender with each goal, or in order where 分别 goes with as many goals as senders."""
    if 1 < len(senders) == len(goals) and SEPARATELY in act.lead + act.action.text:
        return list(zip(senders, goals, strict=True))
    return [(sender, goal) for sender in senders for goal in goals]
