"""Each hop told once: a later, vaguer telling of a sender's act adds nothing."""

from __future__ import annotations

from extract.link.drafts import StepDraft


def distinct(steps: list[StepDraft]) -> list[StepDraft]:
    """Each hop once; a later, vaguer telling of a sender's act adds nothing."""
    kept: list[StepDraft] = []
    for step in steps:
        same = [s for s in kept if s.sender is step.sender]
        if _is_open(step):
            if any(s.channel == step.channel or _is_vague(step) for s in same):
                continue
        elif any(_goes_alike(s, step) for s in same):
            continue
        kept.append(step)
    named = {id(step.sender) for step in kept if not _is_open(step)}
    return [step for step in kept if not (_is_vague(step) and id(step.sender) in named)]


def _goes_alike(first: StepDraft, second: StepDraft) -> bool:
    return first.recipient is second.recipient and first.recipient_text == second.recipient_text


def _is_open(step: StepDraft) -> bool:
    return step.recipient is None and not step.recipient_text


def _is_vague(step: StepDraft) -> bool:
    return _is_open(step) and step.recipient_kind == "unspecified"
