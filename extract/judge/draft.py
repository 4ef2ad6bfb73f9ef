"""A first draft of a gold file, from the program's own output, for a person to correct."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from extract.judge.evaluate import read_notice
from extract.judge.gold import SUFFIX, GoldError
from extract.pipeline import extract_source
from extract.rules.load import Rules
from schemas.records import Actor, Case, Date, Exposure, LegalRef, Notice, Sanction, Step


def write_draft(path: Path, rules: Rules) -> Path:
    """The gold file beside the notice `path`, after writing its draft.

    Raises `GoldError` where one is there already: a person may have corrected it.
    """
    gold = path.with_name(path.name.removesuffix(path.suffix) + SUFFIX)
    if gold.exists():
        raise GoldError(gold, "is there already")
    found = extract_source(read_notice(path, rules), rules)
    gold.write_text(draft_text(found, path.name), "utf-8")
    return gold


def draft(notice: Notice, name: str) -> dict[str, Any]:
    """The gold format filled with what was found in `notice`, whose file is `name`.

    Every value stands as if it were the one accepted form; whoever corrects the draft adds the
    others, and marks as optional what may be found or not.
    """
    return {
        "notice": name,
        "published": notice.published,
        "script": notice.script,
        "cases": [_case(case) for case in notice.cases],
        "dates": _dates(notice.dates),
        "legal_refs": _legal_refs(notice.legal_refs),
        "thresholds": [
            {"data_kind": row.data_kind, "count": row.count, "grade": row.grade, "law": row.law}
            for row in notice.thresholds
        ],
    }


def draft_text(notice: Notice, name: str) -> str:
    """The draft as it is written: JSON, one value a line."""
    return json.dumps(draft(notice, name), ensure_ascii=False, indent=1) + "\n"


def _case(case: Case) -> dict[str, Any]:
    return {
        "kind": case.kind,
        "adcode": case.adcode,
        "actors": [_actor(row) for row in case.actors],
        "steps": [_step(row) for row in case.steps],
        "sanctions": [_sanction(row) for row in case.sanctions],
        "exposures": _distinct(_exposure(row) for row in case.exposures),
        "dates": _dates(case.dates),
        "legal_refs": _legal_refs(case.legal_refs),
    }


def _actor(row: Actor) -> dict[str, Any]:
    return {
        "name": [row.name],
        "kind": row.kind,
        "part": row.part,
        "position": row.position,
        "organization": _list(row.organization),
    }


def _step(row: Step) -> dict[str, Any]:
    return {
        "sender": [row.sender],
        "recipient": _list(row.recipient),
        "channel": row.channel,
        "action": row.action,
        "time": row.time,
        "audience": row.audience,
    }


def _sanction(row: Sanction) -> dict[str, Any]:
    return {
        "actor": [row.actor],
        "track": row.track,
        "measure": row.measure,
        "value": row.value,
        "unit": row.unit,
        "status": row.status,
        "authority": _list(row.authority),
        "date": row.date,
    }


def _exposure(row: Exposure) -> dict[str, Any]:
    return {"data_kind": row.data_kind, "count": row.count}


def _legal_refs(rows: Iterable[LegalRef]) -> list[dict[str, Any]]:
    return _distinct(
        {
            "law": row.law,
            "article": _number(row.article),
            "paragraph": _number(row.paragraph),
            "item": _number(row.item),
        }
        for row in rows
    )


def _dates(rows: Iterable[Date]) -> list[str]:
    values = [row.value for row in rows if row.kind in ("point", "interval")]
    return [value for value in dict.fromkeys(values) if value is not None]


def _list(value: str | None) -> list[str]:
    return [] if value is None else [value]


def _number(value: str | None) -> int | str | None:
    return int(value) if value is not None and value.isdigit() else value


def _distinct(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    kept: list[dict[str, Any]] = []
    for row in rows:
        if row not in kept:
            kept.append(row)
    return kept
