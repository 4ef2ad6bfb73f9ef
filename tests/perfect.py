"""What a program without fault would find: a `Notice` made from gold, each row with a quote."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from extract.judge.gold import GoldCase, GoldFile, GoldNotice, gold_files
from extract.judge.rows import accept
from schemas.records import Notice

GOLD = Path(__file__).parent / "gold" / "dev"
RULE = "test.perfect"
NAMED = ("name", "actor", "recipient", "law")
"""Fields whose forms are looked for in the text, to have a quote."""


def dev_files() -> list[GoldFile]:
    """The gold files of the invented notices that the project carries."""
    return list(gold_files(GOLD))


def perfect(file: GoldFile) -> Notice:
    """The notice that agrees with `file` in every row, optional ones left out."""
    return notice_of(file.gold, file.notice_path.read_text("utf-8"))


def notice_of(gold: GoldNotice, text: str) -> Notice:
    """The notice that agrees with `gold` in every required row."""

    def shown(record: Any) -> dict[str, Any]:
        forms = next((getattr(record, f) for f in NAMED if getattr(record, f, ())), ())
        places = ((text.find(str(form)), len(str(form))) for form in forms)
        start, length = next(((at, size) for at, size in places if at >= 0), (0, 1))
        quote = text[start : start + length]
        return {"start": start, "end": start + length, "quote": quote, "rule": RULE}

    cases = [_case(case, number, shown) for number, case in enumerate(gold.cases, 1)]
    outside = _outside(gold, shown)
    return Notice.model_validate(
        {
            "notice_id": "0" * 16,
            "source": gold.notice,
            "script": gold.script or "hans",
            "text": text,
            "cases": cases,
            **outside,
        }
    )


def _case(case: GoldCase, number: int, shown: Any) -> dict[str, Any]:
    actors = [actor for actor in case.actors if not actor.optional or _needed(actor, case)]
    ids = {f"a{number}.{i}": actor for i, actor in enumerate(actors, 1)}

    def id_of(name: Any) -> str | None:
        return next((i for i, a in ids.items() if accept(a.name) & accept(name) - {None}), None)

    def name_of(forms: Any) -> str | None:
        found = id_of(forms)
        return str(ids[found].name[0]) if found else one(forms)

    named = [
        {
            "actor_id": i,
            "name": a.name[0],
            "kind": a.kind[0],
            "part": a.part[0],
            "position": one(a.position),
            "organization": one(a.organization),
            **shown(a),
        }
        for i, a in ids.items()
    ]
    steps = [
        {
            "step_id": f"s{number}.{i}",
            "sender_id": id_of(s.sender),
            "sender": name_of(s.sender),
            "recipient_id": id_of(s.recipient),
            "recipient": name_of(s.recipient),
            "recipient_kind": "unspecified",
            "channel": s.channel[0],
            "action": s.action[0],
            "time": one(s.time),
            "audience": one(s.audience),
            **shown(s),
        }
        for i, s in enumerate(case.steps, 1)
        if not s.optional
    ]
    sanctions = [
        {
            "sanction_id": f"p{number}.{i}",
            "actor_id": id_of(s.actor),
            "actor": name_of(s.actor),
            **{f: one(getattr(s, f)) for f in ("track", "measure", "value", "unit", "status")},
            "authority": one(s.authority),
            "date": one(s.date),
            **shown(s),
        }
        for i, s in enumerate(case.sanctions, 1)
        if not s.optional
    ]
    exposures = [
        {
            "exposure_id": f"e{number}.{i}",
            "data_kind": e.data_kind[0],
            "count": one(e.count),
            **shown(e),
        }
        for i, e in enumerate(case.exposures, 1)
        if not e.optional
    ]
    return {
        "case_id": f"c{number}",
        "kind": case.kind[0],
        "adcode": one(case.adcode),
        "start": 0,
        "end": 1,
        "actors": named,
        "steps": steps,
        "sanctions": sanctions,
        "exposures": exposures,
        **_dates_and_refs(case, number, shown),
    }


def _needed(actor: Any, case: GoldCase) -> bool:
    """Whether a required step or sanction is of this optional actor."""
    users = [s.sender for s in case.steps if not s.optional]
    users += [s.actor for s in case.sanctions if not s.optional]
    return any(accept(actor.name) & accept(user) for user in users)


def _outside(gold: GoldNotice, shown: Any) -> dict[str, Any]:
    thresholds = [
        {"data_kind": t.data_kind[0], "count": t.count[0], "grade": t.grade[0], **shown(t)}
        for t in gold.thresholds
        if not t.optional
    ]
    return {"thresholds": thresholds, **_dates_and_refs(gold, 0, shown)}


def _dates_and_refs(part: GoldCase | GoldNotice, number: int, shown: Any) -> dict[str, Any]:
    dates = []
    for i, date in enumerate(part.dates, 1):
        if not date.optional:
            said = shown(date)
            said["text"] = said.pop("quote")
            value = str(date.value[0])
            kind = "interval" if "/" in value else "point"
            dates.append({"date_id": f"d{number}.{i}", "value": value, "kind": kind, **said})
    refs = [
        {
            "ref_id": f"r{number}.{i}",
            "law": ref.law[0],
            **{f: text_of(getattr(ref, f)) for f in ("article", "paragraph", "item")},
            **shown(ref),
        }
        for i, ref in enumerate(part.legal_refs, 1)
        if not ref.optional
    ]
    return {"dates": dates, "legal_refs": refs}


def one(forms: Any) -> Any:
    """The first form of a value that is one; None where there is none."""
    return next((form for form in forms if form is not None), None)


def text_of(forms: Any) -> str | None:
    """The first form as text."""
    form = one(forms)
    return None if form is None else str(form)
