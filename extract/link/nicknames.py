"""Who an account is: 网民“某某老常”发布…。派出所依法将|常某|传唤到案 tells of one person."""

from __future__ import annotations

from collections.abc import Sequence

from extract.link.cast import Cast, Member
from extract.link.drafts import SanctionDraft, StepDraft


def merge_nicknames(cast: Cast, steps: Sequence[StepDraft], rows: Sequence[SanctionDraft]) -> None:
    """Let an account that sent and the one person punished later without an act be one member.

    Nothing is merged where more than one account or more than one such person is told.
    """
    accounts = [member for member in cast.members if _is_account(member, steps)]
    acting = {id(member) for step in steps for member in (step.sender, step.recipient)}
    punished = {id(row.member): row.member for row in rows if row.member.kind == "person"}
    quiet = [member for key, member in punished.items() if key not in acting]
    if len(accounts) != 1 or len(quiet) != 1:
        return
    account, person = accounts[0], quiet[0]
    if id(account) in punished or person.number < account.number:
        return
    for step in steps:
        if step.sender is account:
            step.sender = person
    cast.members.remove(account)


def _is_account(member: Member, steps: Sequence[StepDraft]) -> bool:
    named = any(phrase.rule != "name.nickname" for phrase in member.phrases)
    return not named and any(step.sender is member for step in steps)
