"""What got out where no list of data did: people's health codes, secrets without personal data."""

from __future__ import annotations

from collections.abc import Sequence

from extract.link.affected import number_of
from extract.link.exposed import SENTENCE, Exposed, found_in
from extract.rules.load import Rules
from extract.values import Mention


def changed_codes(text: str, scopes: Sequence[tuple[int, int]], rules: Rules) -> list[Exposed]:
    """The people whose health codes were changed: the whole number, not its parts."""
    rows: list[Exposed] = []
    for scope in scopes:
        acts = found_in(text, scope, "code_act", rules)
        if not acts:
            continue
        people = found_in(text, scope, "code_people", rules) or [
            m
            for match in SENTENCE.finditer(text, *scope)
            if "码" in match.group()
            for m in found_in(text, match.span(), "total", rules)
        ]
        best = max(people, key=lambda m: number_of(m) or 0, default=None)
        shown = best or acts[0]
        count = number_of(best) if best else None
        rows.append(
            Exposed(
                shown.start,
                shown.end,
                text[shown.start : shown.end],
                shown.rule,
                "unspecified",
                "code",
                shown.text if best and shown.kind == "code_people" else None,
                count,
                None,
                _numeral_of(text, best) if best else None,
            )
        )
    return rows[:1]


def _numeral_of(text: str, m: Mention) -> tuple[int, int]:
    """Where the number of a mention stands, in it or before it."""
    count = str(m.value["count"])
    start = text.rfind(count, 0, m.end)
    return start, start + len(count)


def secrets(text: str, scopes: Sequence[tuple[int, int]], rules: Rules) -> list[Exposed]:
    """The first document or decision that got out, where no personal data did.

    The sentence says so; of one called secret or internal, any sentence of the case.
    """
    acts = [cue for scope in scopes for cue in found_in(text, scope, "exposed", rules)]
    acts = [cue for cue in acts if cue.value.get("act")]
    ranked: list[list[Mention]] = [[], [], []]
    for scope in scopes:
        for match in SENTENCE.finditer(text, *scope):
            passed = any(match.start() <= cue.start < match.end() for cue in acts)
            for m in found_in(text, match.span(), "secret", rules):
                if passed:
                    ranked[2 if m.value.get("loose") else 0].append(m)
                elif acts and m.value.get("classified"):
                    ranked[1].append(m)
    return [_secret(m) for group in ranked for m in group][:1]


def _secret(m: Mention) -> Exposed:
    return Exposed(m.start, m.end, m.text, m.rule, m.value["data_kind"], "secret")
