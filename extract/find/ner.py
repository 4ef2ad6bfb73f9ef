"""Names that an installed spaCy pipeline recognises, as mentions beside those of the rules.

A model is asked only where it can decide something: in clauses in which an alarm word stands.
Its labels are mapped to our kinds in `rules/lexicon/ner_labels.csv`; others are passed over. The
`rule` of a mention names pipeline and label: `model.zh_core_web_sm.PERSON`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from extract.rules.load import Rules
from extract.rules.match import find
from extract.values import Mention, Passage

Span = tuple[int, int]

NAME = re.compile(r"[\u3400-\u9fff·A-Za-z0-9（）“”]{2,40}")
LONGEST_NAME = 16
"""Characters that a person's name may have; 买买提·艾力 are six."""
INSTALL = "pip install 'spacy>=3.8', or this project with its extra [ner]"


class ModelError(ValueError):
    """A model that cannot be used, and what to install."""


@dataclass(frozen=True, slots=True)
class Model:
    """A loaded pipeline and the name under which its mentions go."""

    name: str
    pipeline: Any


@lru_cache(maxsize=2)
def load_model(name: str) -> Model:
    """The installed spaCy pipeline of that name, or in that folder, loaded once.

    Raises `ModelError`, saying what to install, where spaCy or the pipeline is missing.
    """
    try:
        import spacy
    except ImportError as error:
        raise ModelError(f"--ner-model {name} needs spaCy: {INSTALL}") from error
    try:
        pipeline = spacy.load(name)
    except (OSError, ImportError, ValueError) as error:
        reason = str(error).strip().splitlines()[0]
        raise ModelError(
            f"no spaCy pipeline {name} ({reason}); one is installed by: python -m spacy download "
            "zh_core_web_sm"
        ) from error
    return Model(f"{pipeline.meta['lang']}_{pipeline.meta['name']}", pipeline)


def alarmed_clauses(text: str, passages: Iterable[Passage], rules: Rules) -> list[Span]:
    """The clauses of a normalised text in which an alarm word stands, explained or not."""
    clauses = [(p.start, p.end) for p in passages if p.kind == "clause"]
    return [(start, end) for start, end in clauses if find(text[start:end], rules, "alarm")]


def model_mentions(text: str, spans: Sequence[Span], rules: Rules, model: Model) -> list[Mention]:
    """People, bodies and places that `model` recognises in `spans` of `text`, in reading order.

    The values have the shape of those that `find_names` and `find_organizations` give.
    """
    kinds = {row["label"]: row["kind"] for row in rules.table("ner_labels")}
    found = []
    pieces = (text[start:end] for start, end in spans)
    for (start, _), document in zip(spans, model.pipeline.pipe(pieces), strict=True):
        for entity in document.ents:
            kind = kinds.get(entity.label_)
            place = (start + entity.start_char, start + entity.end_char)
            if kind and _is_name(kind, text[slice(*place)]):
                rule = f"model.{model.name}.{entity.label_}"
                found.append(Mention(kind, *place, entity.text, rule, _value(kind, place)))
    return sorted(found, key=lambda mention: (mention.start, mention.end))


def not_found(mentions: Iterable[Mention], taken: Iterable[Span]) -> list[Mention]:
    """The mentions that overlap nothing that the rules found."""
    spans = list(taken)
    return [
        mention
        for mention in mentions
        if all(mention.end <= start or end <= mention.start for start, end in spans)
    ]


def _is_name(kind: str, text: str) -> bool:
    return bool(NAME.fullmatch(text)) and (kind != "person" or len(text) <= LONGEST_NAME)


def _value(kind: str, place: Span) -> dict[str, object]:
    if kind == "person":
        return {"masked": False}
    return {"type": "body", "body_end": place[1]} if kind == "organization" else {}
