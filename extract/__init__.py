"""Chinese official notices in, a grounded dataset out.

    from extract import extract, load_rules

    notice = extract("8月3日，某县公安局对丁某处以行政拘留五日的处罚。", published="2022-08-05")
    notice.tables()["sanctions"]

What is heavy is imported when it is first needed, so that `tongbao --help` answers at once.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.rules.load import Rules
    from schemas.records import Notice

__all__ = ["extract", "load_rules"]


def extract(  # noqa: PLR0913 - what is known of a notice, and what reads it
    text: str,
    *,
    published: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    rules: Rules | None = None,
    ner_model: str | None = None,
) -> Notice:
    """Everything found in one notice given as text, as a frozen, validated `Notice`.

    `published` (EDTF, `2022-08-05`), `title` and `publisher` win over what the text says.
    `rules` are those of the program unless others were loaded; `ner_model` names an installed
    spaCy pipeline to ask as well. Raises `ValueError` for a text with nothing in it or a model
    that is not there.
    """
    from extract.find.ner import load_model
    from extract.pipeline import extract_source
    from extract.read import read_record
    from extract.values import Source

    rules = rules or load_rules()
    model = load_model(ner_model) if ner_model else None
    given = {"text": text, "published": published, "title": title, "publisher": publisher}
    source = read_record(given, source="text", rules=rules)
    if not isinstance(source, Source):
        raise ValueError(source.reason)
    return extract_source(source, rules, model)


def load_rules(path: str | Path | None = None) -> Rules:
    """The rules and lexicons under `path`, or those that came with the program.

    Raises `extract.rules.load.RuleError` with file, id and reason where one cannot be used.
    """
    from extract.rules.load import load_rules

    return load_rules(path)
