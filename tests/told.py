"""A case told in one text, its rows as lines that a table can hold.

`温某 城南团购 wechat_group 2022-02-03T21 206` is a step: sender, recipient, channel, time,
audience; `-` is an empty value. `温某 party warning - - imposed 某县纪委 2022-02-05` is a sanction:
actor, track, measure, value, unit, status, authority, date. Where the contract accepts several
forms, a line of a table gives them all: `妻子|其妻子`.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract import extract
from extract.values import Mention
from schemas.records import Case

PUBLISHED = "2022-03-05"
"""The day of every notice in the tables: years left out are that of 2022."""


def case_of(text: str) -> Case:
    """The one case that a text tells."""
    cases = extract(text, published=PUBLISHED).cases
    assert len(cases) == 1, f"{len(cases)} cases are told"
    return cases[0]


def line(*values: object) -> str:
    """Values as a line, empty ones as `-`."""
    return " ".join("-" if value is None else str(value) for value in values)


def steps(text: str) -> list[str]:
    """The steps of the case as lines."""
    return [
        line(one.sender, one.recipient, one.channel, one.time, one.audience)
        for one in case_of(text).steps
    ]


def sanctions(text: str) -> list[str]:
    """The sanctions of the case as lines."""
    return [
        line(
            one.actor,
            one.track,
            one.measure,
            one.value,
            one.unit,
            one.status,
            one.authority,
            one.date,
        )
        for one in case_of(text).sanctions
    ]


def actors(text: str) -> list[str]:
    """The actors of the case as lines: name, kind, part."""
    return [line(one.name, one.kind, one.part) for one in case_of(text).actors]


def settled(wanted: Sequence[str], found: Sequence[str]) -> list[str]:
    """The lines wanted in the form in which they were found, in a fixed order."""
    left = list(found)
    lines = []
    for one in wanted:
        agreeing = next((other for other in left if _agrees(one, other)), one)
        if agreeing in left:
            left.remove(agreeing)
        lines.append(agreeing)
    return sorted(lines)


def _agrees(wanted: str, found: str) -> bool:
    forms, values = wanted.split(" "), found.split(" ")
    return len(forms) == len(values) and all(
        value in form.split("|") for form, value in zip(forms, values, strict=True)
    )


def plain(marked: str) -> str:
    """A text without the brackets that mark what is expected in it."""
    return marked.replace("[", "").replace("]", "")


def marked(text: str, mentions: Sequence[Mention]) -> str:
    """A text with brackets around what was found in it."""
    return bracketed(text, [(one.start, one.end) for one in mentions])


def bracketed(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """A text with brackets around stretches of it."""
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text
