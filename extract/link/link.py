"""One notice linked: its cases with their rows, and what stands outside any case."""

from __future__ import annotations

from collections.abc import Sequence

from extract.find.dates import DateExpression
from extract.find.laws import find_laws
from extract.link.case import link_case
from extract.link.passages import published_passages
from extract.link.reading import Linked, Reading, within
from extract.link.records import date_records, law_records, repair_records, threshold_records
from extract.link.review import review, unread_item
from extract.link.thresholds import find_thresholds
from extract.rules.load import Rules
from extract.text import Prepared
from extract.values import Mention, Source
from schemas.records import Notice


def link(
    source: Source,
    prepared: Prepared,
    dates: Sequence[DateExpression],
    rules: Rules,
    named: Sequence[Mention] = (),
) -> Notice:
    """The notice with everything that its text tells, grounded and validated.

    `named` are people and bodies that a model recognised beside the rules.
    """
    text = prepared.text
    reading = Reading(source, prepared, dates, find_laws(text.norm, rules), rules, named)
    linked = link_cases(reading)
    cases, explained = reading.of("case"), reading.of("law")
    outside_dates = [date for date in dates if not within(date, cases)]
    outside_laws = [m for m in reading.laws if not within(m, cases) or within(m, explained)]
    thresholds = find_thresholds(text.norm, reading.laws, rules)
    return Notice(
        notice_id=source.notice_id,
        source=source.source,
        title=source.title,
        publisher=source.publisher,
        published=source.published,
        script=prepared.script,
        encoding=source.encoding,
        damage=prepared.damage,
        url=source.url,
        encoding_from=source.found.get("encoding"),
        title_from=source.found.get("title"),
        publisher_from=source.found.get("publisher"),
        published_from=source.found.get("published"),
        unread=prepared.unread,
        text=source.text,
        passages=tuple(published_passages(source, prepared)),
        cases=tuple(one.case for one in linked),
        dates=tuple(date_records(outside_dates, text, "")),
        legal_refs=tuple(law_records(outside_laws, text, "")),
        thresholds=tuple(threshold_records(thresholds, text)),
        repairs=tuple(repair_records(text)),
        review=(unread_item(source, prepared.unread),)
        if prepared.unread
        else review(linked, reading),
    )


def link_cases(reading: Reading) -> list[Linked]:
    """The cases of a notice in reading order."""
    return [
        link_case(number, passage, reading) for number, passage in enumerate(reading.of("case"), 1)
    ]
