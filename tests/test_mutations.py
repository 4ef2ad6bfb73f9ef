"""Seeded faults, in the output and in the scorer: each has to be noticed.

A fault in the output is noticed where the notice cannot be built (what `tongbao validate` checks)
or where the counts of some slot change. A fault in the scorer is noticed where the canaries, a few
invented rows that hold every hard case of the metric, come to other counts than by hand.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from pydantic import ValidationError

from extract.judge import pairing, rows, score
from extract.judge.gold import GoldFile, GoldNotice
from extract.judge.score import Counts
from schemas.records import Notice
from tests.perfect import dev_files, perfect

Fault = Callable[[dict[str, Any]], bool]
"""Damages a dumped notice in place; False where it has nothing to damage."""


@cache
def judged_files() -> list[tuple[GoldFile, dict[str, Any]]]:
    return [(file, perfect(file).model_dump()) for file in dev_files()]


def first(notice: dict[str, Any], table: str, fits: Callable[[Any], bool] = bool) -> Any:
    """The first record of a table, in any case or outside, that fits; {} where there is none."""
    return next((row for part in parts(notice) for row in part.get(table, ()) if fits(row)), {})


def parts(notice: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from notice["cases"]
    yield notice


def dropped(table: str) -> Fault:
    def fault(notice: dict[str, Any]) -> bool:
        for part in parts(notice):
            if part.get(table) and (table != "actors" or not part["steps"] + part["sanctions"]):
                part[table] = part[table][1:]
                return True
        return False

    return fault


def doubled(table: str, key: str, **changes: Any) -> Fault:
    def fault(notice: dict[str, Any]) -> bool:
        for part in parts(notice):
            if part.get(table):
                copy = {**part[table][0], key: "copy", **changes}
                part[table] = (*part[table], copy)
                return True
        return False

    return fault


def changed(table: str, fits: Callable[[Any], bool], **changes: Any) -> Fault:
    """The first record that fits, with other values; a function is given the old one."""

    def fault(notice: dict[str, Any]) -> bool:
        row = first(notice, table, fits)
        for field, value in changes.items():
            if row:
                row[field] = value(row[field]) if callable(value) else value
        return bool(row)

    return fault


def swapped(table: str, one: str, other: str) -> Fault:
    def fault(notice: dict[str, Any]) -> bool:
        row = first(notice, table, lambda row: row[one] != row[other])
        if row:
            row[one], row[other] = row[other], row[one]
        return bool(row)

    return fault


def sender_and_recipient(notice: dict[str, Any]) -> bool:
    row = first(notice, "steps", lambda row: row["recipient_id"])
    if row:
        row["sender"], row["recipient"] = row["recipient"], row["sender"]
        row["sender_id"], row["recipient_id"] = row["recipient_id"], row["sender_id"]
    return bool(row)


def another_sender(notice: dict[str, Any]) -> bool:
    for case in notice["cases"]:
        for step in case["steps"]:
            taken = (step["sender"], step["recipient"])
            other = next((a for a in case["actors"] if a["name"] not in taken), None)
            if other:
                step["sender"], step["sender_id"] = other["name"], other["actor_id"]
                return True
    return False


def sanctions_of_the_first_only(notice: dict[str, Any]) -> bool:
    for case in notice["cases"]:
        people = {row["actor"] for row in case["sanctions"]}
        if len(people) > 1:
            one = case["sanctions"][0]["actor"]
            case["sanctions"] = tuple(s for s in case["sanctions"] if s["actor"] == one)
            return True
    return False


def cases_merged(notice: dict[str, Any]) -> bool:
    if len(notice["cases"]) < 2:
        return False
    one, other, *rest = notice["cases"]
    for table in ("actors", "steps", "sanctions", "exposures", "dates", "legal_refs"):
        one[table] = (*one[table], *other[table])
    notice["cases"] = (one, *rest)
    return True


def name_cut(notice: dict[str, Any]) -> bool:
    for case in notice["cases"]:
        used = {row[f] for row in case["steps"] for f in ("sender", "recipient")}
        used |= {row["actor"] for row in case["sanctions"]}
        for actor in case["actors"]:
            if actor["name"] not in used:
                actor["name"] = actor["name"][:-1]
                return True
    return False


FAULTS: dict[str, Fault] = {
    "an actor dropped": dropped("actors"),
    "a step dropped": dropped("steps"),
    "a sanction dropped": dropped("sanctions"),
    "an exposure dropped": dropped("exposures"),
    "a date dropped": dropped("dates"),
    "a legal reference dropped": dropped("legal_refs"),
    "a threshold dropped": dropped("thresholds"),
    "a case dropped": lambda notice: bool(notice["cases"]) and not notice.update(cases=()),
    "two cases merged": cases_merged,
    "an actor doubled": doubled("actors", "actor_id"),
    "a step doubled": doubled("steps", "step_id"),
    "a sanction doubled": doubled("sanctions", "sanction_id"),
    "an exposure doubled with another count": doubled("exposures", "exposure_id", count=987),
    "a date made up": doubled("dates", "date_id", value="1999-12-31", kind="point"),
    "a law made up": doubled("legal_refs", "ref_id", law="档案法"),
    "a row doubled with its id": doubled("sanctions", "measure", measure="unspecified"),
    "sender and recipient swapped": sender_and_recipient,
    "a step sent by somebody else": another_sender,
    "a recipient lost": changed(
        "steps", lambda r: r["recipient"], recipient=None, recipient_id=None
    ),
    "a group taken for a private chat": changed(
        "steps", lambda r: r["channel"] == "wechat_group", channel="wechat"
    ),
    "a time one minute late": changed(
        "steps", lambda r: r["time"] and r["time"][-2:] == "10", time=lambda t: t[:-2] + "11"
    ),
    "a time lost": changed("steps", lambda r: r["time"], time=None),
    "an audience lost": changed("steps", lambda r: r["audience"], audience=None),
    "sanctions for the first of several only": sanctions_of_the_first_only,
    "a wrong unit": changed("sanctions", lambda r: r["unit"] == "day", unit="month"),
    "a wrong currency": changed("sanctions", lambda r: r["unit"] == "CNY", unit="TWD"),
    "a unit without a value": changed("sanctions", lambda r: r["unit"], value=None),
    "a value ten times too high": changed(
        "sanctions", lambda r: r["value"], value=lambda v: v * 10
    ),
    "another measure of the track": changed(
        "sanctions", lambda r: r["measure"] == "demerit", measure="major_demerit"
    ),
    "a Party warning taken for the government's": changed(
        "sanctions",
        lambda r: (r["track"], r["measure"]) == ("party", "warning"),
        track="administrative",
    ),
    "a measure that the track cannot carry": changed(
        "sanctions", lambda r: r["measure"] == "detention", track="party"
    ),
    "a measure outside the enumeration": changed("sanctions", bool, measure="scolding"),
    "a suspension not seen": changed(
        "sanctions", lambda r: r["status"] == "suspended", status="imposed"
    ),
    "an authority lost": changed("sanctions", lambda r: r["authority"], authority=None),
    "the authority of the next": changed(
        "sanctions", lambda r: r["authority"], authority="某市某局"
    ),
    "a date of decision one day off": changed(
        "sanctions", lambda r: r["date"] and r["date"][-2:] == "10", date=lambda d: d[:-2] + "11"
    ),
    "a part too weak": changed("actors", lambda r: r["part"] == "offender", part="relay"),
    "an authority taken for an offender": changed(
        "actors", lambda r: r["part"] == "authority", part="offender"
    ),
    "a name cut short": name_cut,
    "a position lost": changed("actors", lambda r: r["position"], position=None),
    "an organization lost": changed(
        "actors",
        lambda r: r["kind"] == "person" and "局" in (r["organization"] or ""),
        organization=None,
    ),
    "position and organization swapped": swapped("actors", "position", "organization"),
    "a count lost": changed("exposures", lambda r: r["count"], count=None),
    "a count read as characters": changed("exposures", lambda r: (r["count"] or 0) > 9, count=1),
    "another kind of data": changed(
        "exposures", lambda r: r["data_kind"] == "contact", data_kind="account"
    ),
    "a year not inherited": changed(
        "dates", lambda r: r["value"][4:5] == "-", value=lambda v: "XXXX" + v[4:]
    ),
    "an interval cut to its start": changed(
        "dates", lambda r: "/" in r["value"], kind="point", value=lambda v: v.split("/")[0]
    ),
    "a day that does not exist": changed(
        "dates", lambda r: len(r["value"]) == 10, value="2021-02-29"
    ),
    "an article lost": changed("legal_refs", lambda r: r["article"], article=None),
    "paragraph and item swapped": swapped("legal_refs", "paragraph", "item"),
    "之一 lost": changed("legal_refs", lambda r: r["article"] == "253-1", article="253"),
    "a grade too high": changed(
        "thresholds", lambda r: r["grade"] == "serious", grade="especially_serious"
    ),
    "a multiple not resolved": changed("thresholds", bool, count=lambda n: n * 10),
    "another kind of case": changed(
        "cases",
        bool,
        kind=lambda kind: "other_misconduct" if kind[0] == "p" else "personal_information_leak",
    ),
    "the province for the county": changed(
        "cases",
        lambda r: r["adcode"] and r["adcode"][-2:] != "00",
        adcode=lambda code: code[:2] + "0000",
    ),
    "a start off by one": changed("actors", bool, start=lambda n: n + 1),
    "an end off by one": changed("actors", bool, end=lambda n: n + 1),
    "a quote in simplified script": changed(
        "actors", lambda r: "警察局" in r["quote"] or "公安局" in r["quote"], quote="某警察局"
    ),
    "an end beyond the text": changed("dates", bool, end=10**6),
    "an empty quote": changed("sanctions", bool, end=0, start=0, quote=""),
    "a sender that is nobody": changed("steps", bool, sender_id="a99.9"),
    "a sanctioned actor that is nobody": changed("sanctions", bool, actor_id="a99.9"),
    "a sanction under another name": changed("sanctions", bool, actor="某人"),
    "a channel outside the enumeration": changed("steps", bool, channel="telegram"),
    "a notice without an id": lambda notice: not notice.update(notice_id=""),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_in_the_output_is_noticed(name: str) -> None:
    applied = 0
    for file, whole in judged_files():
        damaged = deepcopy(whole)
        if not FAULTS[name](damaged):
            continue
        applied += 1
        assert noticed(file, damaged), f"{name} in {file.name}"
    assert applied, f"no notice could be damaged so: {name}"


def noticed(file: GoldFile, damaged: dict[str, Any]) -> bool:
    try:
        found = Notice.model_validate(damaged)
    except ValidationError:
        return True
    return any(c.right < c.gold or c.right < c.pred for c in score.score(file.gold, found).values())


def test_without_a_fault_nothing_is_noticed() -> None:
    assert not [file.name for file, whole in judged_files() if noticed(file, deepcopy(whole))]


def actor(name: Any, part: Any = "offender", **more: Any) -> dict[str, Any]:
    return {"name": name, "kind": "person", "part": part, **more}


CANARY = {
    "notice": "invented.txt",
    "cases": [
        {
            "kind": "false_information",
            "adcode": "430903",
            "actors": [
                actor(["乙某", "甲某"]),
                actor(["甲某"]),
                actor(["丁某", "ＡＢ（某）"]),
                actor("戊某", optional=True),
                actor("戊某"),
                actor("庚某", optional=True),
                actor("某局", "authority", kind="organization", organization="某市"),
            ],
            "steps": [
                {"sender": "甲某", "recipient": [], "channel": "wechat", "audience": 30},
                {"sender": "甲某", "recipient": "丁某", "channel": "wechat"},
            ],
            "exposures": [{"data_kind": "name", "count": 3}, {"data_kind": "name", "count": "3"}],
            "dates": ["2020-02-03"],
            "optional_dates": ["2020-02-04"],
            "legal_refs": [
                {"law": "刑法", "article": "42"},
                {"law": "刑法", "article": 253},
            ],
        },
        {"kind": "false_information", "dates": ["2020-02-03", "2020-02-04"]},
        {"kind": "work_secret_leak", "adcode": "110101"},
    ],
}
FOUND = {
    "notice": "invented.txt",
    "cases": [
        {
            "kind": "false_information",
            "adcode": "430903",
            "actors": [
                actor("甲某"),
                actor("乙某"),
                actor("「ab某」"),
                actor("戊某"),
                actor("庚某"),
                actor("某 局", "authority", kind="organization", organization="某市"),
            ],
            "steps": [
                {"sender": "甲某", "recipient": "己某", "channel": "wechat"},
                {"sender": "甲某", "recipient": "丁某", "channel": "wechat"},
            ],
            "exposures": [{"data_kind": "name", "count": 3.0}],
            "dates": ["2020-02-03"],
            "legal_refs": [{"law": "刑法", "article": 42.0}],
        },
        {"kind": "false_information", "adcode": "", "dates": ["2020-02-04"]},
        {"kind": "work_secret_leak", "adcode": "110000"},
    ],
}
BY_HAND = {
    "cases": Counts(2, 3, 3),
    "actors": Counts(5, 5, 5),
    "positions": Counts(0, 0, 0),
    "steps": Counts(1, 2, 2),
    "steps_full": Counts(1, 2, 2),
    "sanctions": Counts(0, 0, 0),
    "sanctions_full": Counts(0, 0, 0),
    "exposures": Counts(1, 1, 1),
    "dates": Counts(2, 2, 2),
    "legal_refs": Counts(1, 2, 1),
    "thresholds": Counts(0, 0, 0),
}


def canaries() -> tuple[dict[str, Counts], float]:
    rows.normal.cache_clear()
    gold, found = GoldNotice.model_validate(CANARY), GoldNotice.model_validate(FOUND)
    counted = score.score(gold, found)
    headlines = score.headline(score.total([counted, {"dates": Counts(1, 9, 9)}]))
    return counted, round(headlines, 6)


def true_headline() -> float:
    return round((1 + 1 / 2 + 1 + 3 / 11 + 1 + 2 / 3) / 6, 6)


def test_the_canaries_come_to_what_was_counted_by_hand() -> None:
    assert canaries() == (BY_HAND, true_headline())


Mutant = Callable[[pytest.MonkeyPatch], None]


def patched(module: Any, name: str, new: Any) -> Mutant:
    return lambda patch: patch.setattr(module, name, new)


def normal_but(**without: Any) -> Mutant:
    """The normal form lacking one of its steps."""

    def normal(form: Any, number: bool = False) -> Any:
        if form is None or form == "":
            return None
        if isinstance(form, int | float):
            return float(form) if number and "value" not in without else str(form)
        text = str(form)
        text = text if "width" in without else unicodedata.normalize("NFKC", text)
        text = text if "case" in without else text.lower()
        ignored = (lambda c: False) if "marks" in without else rows._ignored
        text = "".join(c for c in text if not ignored(c))
        return float(text) if number and text.isdigit() and "value" not in without else text

    normal.cache_clear = lambda: None  # type: ignore[attr-defined]
    return patched(rows, "normal", normal)


def slot_but(slot: str, **changes: Any) -> Mutant:
    return lambda patch: patch.setitem(rows.SLOTS, slot, rows.SLOTS[slot]._replace(**changes))


def first_free(i: int, edges: list[list[int]], owner: dict[int, int], seen: set[int]) -> bool:
    free = next((j for j in edges[i] if j not in owner), None)
    if free is not None:
        owner[free] = i
    return free is not None


def pairing_but(change: Callable[[pairing.Pairing], pairing.Pairing]) -> Mutant:
    true = pairing.pair
    return patched(score, "pair", lambda gold, found: change(true(gold, found)))


def gold_but(change: Callable[[rows.Row], rows.Row]) -> Mutant:
    true = pairing.pair
    return patched(score, "pair", lambda gold, found: true([change(r) for r in gold], found))


def optional_first(gold: list[rows.Row], found: list[rows.Row]) -> pairing.Pairing:
    turned = [replace(row, optional=not row.optional) for row in gold]
    turned_back = pairing.pair(turned, found)
    return replace(turned_back, right=turned_back.excused, missed=tuple(
        row for row in gold if not row.optional and row not in {b for b, _ in turned_back.excused}
    ))  # fmt: skip


def many_to_one(gold: list[rows.Row], found: list[rows.Row]) -> pairing.Pairing:
    right = [(want, got) for want in gold for got in found if want.matches(got)]
    return pairing.Pairing(tuple(right), (), (), ())


def counts_of(p: float) -> property:
    return property(lambda counts: counts.right / (counts.gold + counts.pred or 1) * 2 * p)


SCORER: dict[str, Mutant] = {
    "full width kept": normal_but(width=True),
    "capitals kept": normal_but(case=True),
    "brackets and spaces kept": normal_but(marks=True),
    "numbers compared as text": normal_but(value=True),
    "spaces kept": patched(rows, "_ignored", lambda c: not c.isspace() and c in "「」()（）"),
    "only the fullest form accepted": patched(
        rows, "sequence", lambda value: value[:1] if isinstance(value, tuple) else (value,)
    ),
    "an empty field matches any": patched(
        rows.Row,
        "matches",
        lambda a, b: all(
            not x.isdisjoint(y) or None in x for x, y in zip(a.fields, b.fields, strict=True)
        ),
    ),
    "the first field alone compared": patched(
        rows.Row, "matches", lambda a, b: not a.fields[0].isdisjoint(b.fields[0])
    ),
    "matching greedily": patched(pairing, "_augment", first_free),
    "a row matched many times": patched(score, "pair", many_to_one),
    "optional rows demanded": gold_but(lambda row: replace(row, optional=False)),
    "optional rows before required ones": patched(score, "pair", optional_first),
    "what matches an optional row counted as right": pairing_but(
        lambda p: replace(p, right=(*p.right, *p.excused))
    ),
    "what matches an optional row counted as wrong": pairing_but(
        lambda p: replace(p, wrong=(*p.wrong, *(got for _, got in p.excused)))
    ),
    "missed rows not counted": pairing_but(lambda p: replace(p, missed=())),
    "wrong rows not counted": pairing_but(lambda p: replace(p, wrong=())),
    "exposures not distinct": slot_but("exposures", distinct="row"),
    "dates distinct within the case only": slot_but("dates", distinct="case"),
    "dates not distinct": slot_but("dates", distinct="row"),
    "articles not compared": slot_but("legal_refs", fields=("law",)),
    "adcodes not compared": slot_but("cases", fields=("kind",)),
    "positions of bodies counted": patched(rows, "_counts", lambda record, slot: True),
    "an empty slot scores nothing": patched(Counts, "f1", counts_of(1)),
    "F1 half as high": patched(Counts, "f1", counts_of(0.5)),
    "headline over every slot": patched(score, "HEADLINE", tuple(rows.SLOTS)),
    "notices averaged, not rows": patched(
        score,
        "total",
        lambda notices: {**dict.fromkeys(rows.SLOTS, Counts()), **next(iter(notices))},
    ),
}


@pytest.mark.parametrize("name", SCORER)
def test_a_fault_in_the_scorer_is_noticed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    SCORER[name](monkeypatch)
    try:
        came_to = canaries()
    finally:
        monkeypatch.undo()
        rows.normal.cache_clear()
    assert came_to != (BY_HAND, true_headline())


def test_there_are_faults_enough() -> None:
    assert len(FAULTS) + len(SCORER) >= 30
