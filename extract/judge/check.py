"""Gold files checked against the contract, and against the text that they annotate."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import ValidationError

from extract.judge.evaluate import read_notice
from extract.judge.gold import SUFFIX
from extract.judge.places import normal_text
from extract.judge.rows import accept, normal
from extract.judge.strict import StrictCase, StrictNotice

Forms = Sequence[str | None]


def gold_faults(folder: Path) -> list[str]:
    """What is wrong with the gold files under `folder`, or with the one file it is, a line each.

    - a key that the contract does not know, one that is lacking, a value outside its enumeration
    - a date that does not exist, a measure that its track cannot carry, a value without its unit
    - a name of which no accepted form stands in the repaired, simplified text
    - a sender or sanctioned actor that is no actor of the case, an actor with two rows
    - a notice that is not there, an incident of a case that is not there
    """
    paths = [folder] if folder.is_file() else sorted(folder.rglob(f"*{SUFFIX}"))
    broken = [] if paths else [f"{folder}: no *{SUFFIX} there"]
    for path in paths:
        broken += [f"{path}: {fault}" for fault in _file_faults(path)]
    for path in sorted(folder.rglob("incidents.json")):
        broken += [f"{path}: {fault}" for fault in _incident_faults(path)]
    return broken


def _file_faults(path: Path) -> Iterator[str]:
    if not path.name.endswith(SUFFIX):
        yield f"is not named NAME{SUFFIX}"
    try:
        gold = StrictNotice.model_validate_json(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        yield str(error)
        return
    except ValidationError as error:
        for one in error.errors():
            yield f"{'.'.join(map(str, one['loc'])) or 'file'}: {one['msg']}"
        return
    if not gold.notice.startswith(path.name.removesuffix(SUFFIX) + "."):
        yield f"notice: {gold.notice} is not named as the gold file"
    try:
        text = normal(normal_text(read_notice(path.with_name(gold.notice)).text).norm)
    except (OSError, ValueError) as error:
        yield f"notice: {error}"
        return
    for number, case in enumerate(gold.cases):
        yield from (f"cases.{number}.{fault}" for fault in _case_faults(case, str(text)))


def _case_faults(case: StrictCase, text: str) -> Iterator[str]:
    for where, forms in _names(case):
        if not any(form is None or str(normal(form)) in text for form in forms):
            yield f"{where}: no accepted form stands in the text: {_shown(forms)}"
    actors = [accept(actor.name) for actor in case.actors]
    for i, actor in enumerate(case.actors):
        if any(actors[i] == other for other in actors[:i]):
            yield f"actors.{i}: has a row already: {_shown(actor.name)}"
    for i, step in enumerate(case.steps):
        if all(actor.isdisjoint(accept(step.sender)) for actor in actors):
            yield f"steps.{i}.sender: is no actor of the case: {_shown(step.sender)}"
    for i, sanction in enumerate(case.sanctions):
        if all(actor.isdisjoint(accept(sanction.actor)) for actor in actors):
            yield f"sanctions.{i}.actor: is no actor of the case: {_shown(sanction.actor)}"


def _names(case: StrictCase) -> Iterator[tuple[str, Forms]]:
    """Every name of a case that the text has to hold, with where it stands in the gold file."""
    for i, actor in enumerate(case.actors):
        yield f"actors.{i}.name", actor.name
        yield f"actors.{i}.organization", actor.organization or (None,)
    for i, step in enumerate(case.steps):
        yield f"steps.{i}.sender", step.sender
        yield f"steps.{i}.recipient", step.recipient or (None,)
    for i, sanction in enumerate(case.sanctions):
        yield f"sanctions.{i}.actor", sanction.actor
        yield f"sanctions.{i}.authority", sanction.authority or (None,)


def _shown(forms: Forms) -> str:
    return " / ".join(form or "null" for form in forms)


def _incident_faults(path: Path) -> Iterator[str]:
    try:
        incidents = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        yield str(error)
        return
    numbers = {}
    for file in path.parent.glob(f"*{SUFFIX}"):
        content = json.loads(file.read_text("utf-8"))
        numbers[content["notice"]] = len(content["cases"])
    for i, incident in enumerate(incidents):
        if len(incident) < 2:
            yield f"{i}: one case alone is no incident told more than once"
        for name, number in incident:
            if not 1 <= number <= numbers.get(name, 0):
                yield f"{i}: {name} has no case {number}"
