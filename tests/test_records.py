"""The records refuse what the contract does not allow; tables and schemas follow from them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

from schemas.enumerations import MEASURES
from schemas.export import documents, export
from schemas.records import Case, Date, LegalRef, Notice, Sanction
from schemas.tables import ADDED, rows, tables
from tests import specimen
from tests.conftest import shared

SCHEMAS = Path(__file__).parents[1] / "schemas"

COLUMNS = {
    "notices": "notice_id, source, title, publisher, published, script, cases",
    "cases": "notice_id, case_id, kind, title, place, adcode, occurred, start, end",
    "actors": "notice_id, case_id, actor_id, name, kind, part, position, organization, gender, "
    "age, count, start, end, quote, rule",
    "steps": "notice_id, case_id, step_id, sender_id, sender, recipient_id, recipient, "
    "recipient_kind, channel, action, object, time, audience, start, end, quote, rule",
    "sanctions": "notice_id, case_id, sanction_id, actor_id, actor, track, measure, object, value, "
    "unit, status, authority, date, legal_basis, start, end, quote, rule",
    "exposures": "notice_id, case_id, exposure_id, data_kind, subjects, count, records, start, "
    "end, quote, rule",
    "dates": "notice_id, case_id, date_id, text, value, kind, approximate, start, end, rule",
    "legal_refs": "notice_id, case_id, ref_id, law, article, paragraph, item, start, end, quote, "
    "rule",
    "thresholds": "notice_id, data_kind, count, grade, law, start, end, quote, rule",
    "incidents": "incident_id, notice_id, case_id",
}
"""The contract's columns."""


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_are_the_contracts_and_ours_come_after(name: str) -> None:
    wanted = COLUMNS[name].split(", ")
    header = list(tables()[name].header)
    assert header[: len(wanted)] == wanted
    assert tuple(header[len(wanted) :]) == (ADDED if name == "notices" else ())


def test_the_columns_here_are_those_of_the_contract() -> None:
    said = " ".join(shared("contract.md").read_text("utf-8").split())
    for name, columns in COLUMNS.items():
        assert f"**{name}**: `{columns}`" in said


KEYS = {
    "notices": ["notice_id"],
    "cases": ["notice_id", "case_id"],
    "steps": ["notice_id", "step_id"],
    "legal_refs": ["notice_id", "ref_id"],
    "thresholds": [],
    "incidents": ["notice_id", "case_id"],
}


@pytest.mark.parametrize(("name", "key"), KEYS.items())
def test_key(name: str, key: list[str]) -> None:
    assert list(tables()[name].key) == key


def test_references_of_a_step() -> None:
    found = {(r.columns[-1], r.table, r.required) for r in tables()["steps"].references}
    assert found == {
        ("notice_id", "notices", True),
        ("case_id", "cases", True),
        ("sender_id", "actors", True),
        ("recipient_id", "actors", False),
    }


def test_enumerations_reach_the_columns() -> None:
    columns = {column.name: column for column in tables()["sanctions"].columns}
    assert columns["track"].enumeration == tuple(MEASURES)
    assert set(columns["measure"].enumeration) == {m for ms in MEASURES.values() for m in ms}
    assert (columns["value"].type, columns["start"].type) == ("number", "integer")
    assert columns["unit"].enumeration == ("day", "month", "CNY", "TWD", "HKD", "MOP")
    assert not columns["unit"].required


VALUES = {
    "2020": "point",
    "2022-04": "point",
    "2020-01-28": "point",
    "2020-12-07T23": "point",
    "2020-01-28T08:35": "point",
    "2020-01-29T00:00": "point",
    "2020-02-29": "point",
    "XXXX-02-03": "point",
    "XXXX-02-29": "point",
    "199X": "point",
    "2022-06-12/2022-06-14": "interval",
    "2021-01/2021-06": "interval",
    "P14D": "duration",
    "PT15M": "duration",
    "P1Y6M": "duration",
}
NO_VALUES = [
    "2020-13", "2020-1-28", "2021-02-29", "2020-04-31", "2020-01-28T24:00", "20200128", "P", "PT",
    "2020年", "2020-01-28 08:35", "2020-01-28T08:35Z", "2022-06-12/", "", "2020\n",
]  # fmt: skip


def date(**fields: Any) -> Date:
    given = {"date_id": "d1", "text": "某日", "start": 0, "end": 2, "rule": "test", "kind": "point"}
    return Date.model_validate({**given, **fields})


@pytest.mark.parametrize(("value", "kind"), VALUES.items())
def test_value_of_a_date(value: str, kind: str) -> None:
    assert date(value=value, kind=kind).value == value


@pytest.mark.parametrize("kind", ["point", "interval", "duration"])
@pytest.mark.parametrize("value", NO_VALUES)
def test_no_value_of_a_date(value: str, kind: str) -> None:
    with pytest.raises(ValidationError):
        date(value=value, kind=kind)


@pytest.mark.parametrize(("value", "kind"), VALUES.items())
def test_a_value_belongs_to_its_kind(value: str, kind: str) -> None:
    for other in {"point", "interval", "duration", "vague"} - {kind}:
        with pytest.raises(ValidationError, match=f"no value of kind {other}"):
            date(value=value, kind=other)


def test_a_vague_date_has_no_value() -> None:
    assert date(text="近日", kind="vague").value is None


ARTICLES = {
    "42": True, "253-1": True, "64": True, "3A": True, "120-2": True, "b": True,
    "第四十二条": False, "四十二": False, "42条": False, "253之一": False, "(3A)": False, "": False,
}  # fmt: skip


@pytest.mark.parametrize(("article", "legal"), ARTICLES.items())
def test_number_of_an_article(article: str, legal: bool) -> None:
    given = {"ref_id": "l1", "law": "刑法", "start": 0, "end": 2, "quote": "刑法", "rule": "test"}
    if legal:
        assert LegalRef.model_validate({**given, "article": article}).article == article
    else:
        with pytest.raises(ValidationError):
            LegalRef.model_validate({**given, "article": article})


@pytest.mark.parametrize("law", ["《刑法》", "", " 刑法"])
def test_a_law_stands_without_its_marks(law: str) -> None:
    with pytest.raises(ValidationError):
        LegalRef(ref_id="l1", law=law, start=0, end=2, quote="刑法", rule="test")


@pytest.mark.parametrize("adcode", ["43090", "4309030", "043090", "43090a", "４３０９０３", ""])
def test_an_adcode_has_six_digits(adcode: str) -> None:
    with pytest.raises(ValidationError):
        Case(case_id="c1", start=0, end=1, kind="other_misconduct", adcode=adcode)


def sanction(**fields: Any) -> Sanction:
    given = {
        "sanction_id": "p1", "actor_id": "a1", "actor": "楚某明", "start": 0, "end": 2,
        "quote": "罚款", "rule": "test", "track": "public_security", "measure": "fine",
    }  # fmt: skip
    return Sanction.model_validate({**given, **fields})


@pytest.mark.parametrize(
    ("track", "measure", "legal"),
    [
        ("public_security", "detention", True),
        ("party", "detention", False),
        ("party", "demerit", False),
        ("disciplinary", "demerit", True),
        ("disciplinary", "expulsion_from_party", True),
        ("criminal", "fine", False),
        ("organizational", "unspecified", True),
    ],
)
def test_pairs_of_track_and_measure(track: str, measure: str, legal: bool) -> None:
    if legal:
        assert sanction(track=track, measure=measure).measure == measure
    else:
        with pytest.raises(ValidationError, match=f"{track} has no measure {measure}"):
            sanction(track=track, measure=measure)


@pytest.mark.parametrize(
    ("given", "written"), [(12000.0, "12000"), (500, "500"), (3.5, "3.5"), (None, "null")]
)
def test_a_whole_value_is_written_without_a_fraction(given: float | None, written: str) -> None:
    unit = None if given is None else "month"
    assert f'"value":{written},' in sanction(value=given, unit=unit).model_dump_json()


@pytest.mark.parametrize("fields", [{"value": 5}, {"unit": "day"}, {"value": 0, "unit": "CNY"}])
def test_a_value_has_a_unit_and_a_unit_a_value(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        sanction(**fields)


def changed(path: str, value: Any) -> dict[str, Any]:
    """The specimen's record with one value replaced; `path` as in `cases.0.actors.1.name`."""
    record: dict[str, Any] = specimen.notice().model_dump(mode="json")
    *way, last = [int(key) if key.isdigit() else key for key in path.split(".")]
    place: Any = record
    for key in way:
        place = place[key]
    place[last] = value
    return record


BROKEN = [
    ("cases.0.actors.0.end", 83, "苏某' is not in the text at"),
    ("cases.0.actors.0.start", 79, "is not in the text at"),
    ("cases.0.dates.2.text", "4月6日", "'4月6日' is not in the text"),
    ("cases.0.sanctions.0.sources.date.quote", "4月6日", "source of date"),
    ("cases.0.actors.0.mentions.1.quote", "楚某", "mention of a1"),
    ("thresholds.0.quote", "五百条以上", "Threshold"),
    ("review.0.end", 9999, "no stretch"),
    ("cases.1.end", 9999, "case c2: no stretch"),
    ("passages.0.end", 0, "passage title: no stretch"),
    ("cases.1.case_id", "c1", "case_id c1 is not unique"),
    ("cases.1.actors.0.actor_id", "a1", "actor_id a1 is not unique in the notice"),
    ("cases.1.dates.0.date_id", "d1", "date_id d1 is not unique in the notice"),
    ("cases.1.exposures.0.exposure_id", "e1", "exposure_id e1 is not unique"),
    ("cases.0.steps.0.sender_id", "a99", "s1: sender_id a99 names no row of its case"),
    ("cases.0.steps.0.recipient_id", "a9", "s1: recipient_id a9 names no row of its case"),
    ("cases.0.steps.0.recipient", "苏某", "s1: recipient 苏某 is not the actor's name 楚某明"),
    ("cases.0.sanctions.0.actor_id", "a9", "p1: actor_id a9 names no row of its case"),
    ("cases.0.sanctions.0.actor", "苏某", "p1: actor 苏某 is not the actor's name 楚某明"),
    ("cases.0.sanctions.0.legal_basis", ["l7"], "p1: legal_basis l7"),
    ("review.0.case_id", "c9", "v1: case_id c9"),
    ("notice_id", "notice-1", "String should match pattern"),
    ("published", "2022-04-31", "no such day"),
    ("text", "", "at least 1 character"),
    ("colour", "red", "Extra inputs"),
    ("cases.0.actors.0.position", "", "at least 1 character"),
]


@pytest.mark.parametrize(("path", "value", "reason"), BROKEN, ids=[b[0] for b in BROKEN])
def test_a_broken_notice_cannot_be_built(path: str, value: Any, reason: str) -> None:
    with pytest.raises(ValidationError, match=reason.replace("[", r"\[")):
        Notice.model_validate(changed(path, value))


def test_a_text_that_cannot_be_written_is_refused() -> None:
    with pytest.raises(ValidationError):
        Notice(notice_id="0" * 16, source="a", script="hans", text="某\ud800")


def test_a_notice_is_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        specimen.notice().title = "另一个标题"


def test_a_citation_outside_any_case_can_be_the_basis_of_a_sanction() -> None:
    record = changed(
        "legal_refs", specimen.notice().model_dump(mode="json")["cases"][0]["legal_refs"]
    )
    record["cases"][0]["legal_refs"] = []
    assert Notice.model_validate(record).cases[0].sanctions[0].legal_basis == ("l1",)


def test_rows_outside_any_case_stand_in_reading_order() -> None:
    record = specimen.notice().model_dump(mode="json")
    record["dates"] = [record["cases"][0]["dates"].pop(1)]
    found = rows(Notice.model_validate(record))["dates"]
    assert [(row[1], row[2]) for row in found][:3] == [("c1", "d1"), (None, "d2"), ("c1", "d3")]


def test_tables_of_a_notice_are_frames() -> None:
    found = specimen.notice().tables()
    assert list(found) == [name for name in tables() if name != "incidents"]
    sanctions = found["sanctions"]
    assert tuple(sanctions.columns) == tables()["sanctions"].header
    assert sanctions.query("unit == 'day'")["value"].tolist() == [5]
    assert found["dates"]["value"].isna().tolist() == [False, False, False, False, True]
    assert str(found["actors"]["age"].dtype) == "Int64"
    assert found["notices"]["cases"].tolist() == [2]


def test_frames_of_a_notice_without_rows_keep_their_columns() -> None:
    notice = Notice(notice_id="0" * 16, source="空.txt", script="hans", text="无事。")
    found = notice.tables()
    assert all(
        tuple(frame.columns) == tables()[name].header and len(frame) == (name == "notices")
        for name, frame in found.items()
    )


@pytest.mark.parametrize("name", documents())
def test_the_exported_schemas_are_current(name: str) -> None:
    current = (SCHEMAS / name).read_text("utf-8")
    assert current == documents()[name], "run: python -m schemas.export"


def test_export_writes_every_document(tmp_path: Path) -> None:
    written = export(tmp_path / "schemas")
    assert {path.name: path.read_text("utf-8") for path in written} == documents()


def json_schema(name: str) -> Any:
    schema = json.loads((SCHEMAS / name).read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_a_notice_follows_the_exported_schema() -> None:
    written = json.loads(specimen.notice().model_dump_json())
    assert list(json_schema("notice.schema.json").iter_errors(written)) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("script", "latin"),
        ("cases.0.sanctions.0.measure", "demerit"),
        ("cases.0.sanctions.0.measure", "flogging"),
        ("cases.0.dates.0.value", "2022年4月"),
        ("cases.0.legal_refs.0.article", "四十二"),
        ("cases.0.actors.0.age", -1),
        ("cases.0.adcode", "4309"),
        ("notice_id", "1"),
        ("colour", "red"),
    ],
)
def test_the_exported_schema_refuses(path: str, value: Any) -> None:
    assert not json_schema("notice.schema.json").is_valid(changed(path, value))
