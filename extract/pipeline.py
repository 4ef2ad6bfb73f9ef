"""The order of the stages, and nothing else."""

from __future__ import annotations

from extract.find.clock import narrate
from extract.find.ner import Model, alarmed_clauses, model_mentions
from extract.link import link
from extract.rules.load import Rules
from extract.text import prepare
from extract.values import Source
from schemas.records import Notice


def extract_source(source: Source, rules: Rules, model: Model | None = None) -> Notice:
    """Everything that `rules`, and `model` beside them, find in one notice, grounded in its text.

    Raises `pydantic.ValidationError` where a row is not grounded or an id does not resolve.
    """
    prepared = prepare(source, rules)
    cases = [(p.start, p.end) for p in prepared.passages if p.kind == "case"]
    dates = narrate(prepared.text.norm, cases, source.published, rules)
    named = []
    if model is not None:
        spans = alarmed_clauses(prepared.text.norm, prepared.passages, rules)
        named = model_mentions(prepared.text.norm, spans, rules, model)
    return link(source, prepared, dates, rules, named)
