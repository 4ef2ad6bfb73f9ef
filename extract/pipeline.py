"""The order of the stages, and nothing else."""

from __future__ import annotations

from extract.rules.load import Rules
from extract.text import prepare
from extract.values import Source
from schemas.records import Notice


def extract_source(source: Source, rules: Rules) -> Notice:
    """Everything that `rules` find in one notice, grounded in its text.

    Raises `pydantic.ValidationError` where a row is not grounded or an id does not resolve.
    """
    prepared = prepare(source, rules)
    return Notice(
        notice_id=source.notice_id,
        source=source.source,
        title=source.title,
        publisher=source.publisher,
        published=source.published,
        script=prepared.script,
        encoding=source.encoding,
        text=source.text,
    )
