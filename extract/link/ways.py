"""The way of a step: said by its recipient, told in its clause, or before its verb."""

from __future__ import annotations

from extract.link.acts import Act
from extract.link.goals import Goal
from extract.link.story import Story

PUBLIC = ("wechat_moments", "weibo", "short_video", "internet", "forum")
OF_GROUPS = {"qq": "qq_group", "messenger": "messenger"}
"""The channel of a group whose platform only its clause tells: 用LINE传到“甲”群组."""
SPOKEN = ("wechat", "phone", "qq", "oral")


def channel_of(act: Act, goal: Goal, action: str, story: Story) -> str:
    """The way of a step: said by its recipient, in its clause, or told before its verb."""
    if goal.kind == "public":
        return str(goal.channel)
    open_end = goal.member is None and goal.text is None
    edge = act.edge if open_end else max(goal.end, act.action.end)
    ways = [c.value["channel"] for c in act.clause.channels if c.start < edge]
    ways = [way for way in ways if way != "oral"] or ways
    ways = [way for way in ways if way not in PUBLIC or goal.kind == "unspecified"]
    near = ways[-1] if ways and (ways[-1] != "oral" or story.way is None) else story.way
    if goal.kind == "group_chat":
        if goal.channel not in (None, "group"):
            story.platform = goal.channel
            return str(goal.channel)
        return OF_GROUPS.get(near or "") or story.platform or "wechat_group"
    if action == "instruct" and near not in SPOKEN:
        return "unspecified"
    return near or "unspecified"
