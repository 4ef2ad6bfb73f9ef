"""A dataset is written whole or not at all, the same bytes every time."""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import frictionless
import jsonschema
import pytest

from extract.write import FolderError, check_folder, summary, validate_dataset, write_dataset
from extract.write.dataset import FILES, distinct, incident_rows
from schemas.package import descriptor
from schemas.records import ErrorRecord, IncidentRow, Notice
from schemas.tables import tables
from tests import specimen
from tests.perfect import dev_files, perfect

SCHEMAS = Path(__file__).parents[1] / "schemas"
ERRORS = [
    ErrorRecord(source="空.txt", reason="the file is empty"),
    ErrorRecord(source="批.jsonl", record=12, reason="no text"),
    ErrorRecord(source="批.jsonl", record=2, reason="no text"),
]


def named(*sources: str) -> list[Notice]:
    """The specimen once for each source, as if each had other content."""
    return [specimen.notice(source=name, notice_id=specimen.notice_id(name)) for name in sources]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def written(tmp_path: Path) -> Path:
    out = tmp_path / "out"
    write_dataset([*named("乙.txt", "甲.txt"), specimen.notice()], ERRORS, out)
    return out


def test_every_file_of_the_contract_is_there(written: Path) -> None:
    assert set(contents(written)) == set(FILES)


def test_notices_stand_by_source(written: Path) -> None:
    sources = [row["source"] for row in rows_of(written / "notices.csv")]
    assert sources == sorted(["乙.txt", "甲.txt", "qinghe/2022-04.txt"])
    lines = (written / "notices.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["source"] for line in lines] == sources
    ids = [row["notice_id"] for row in rows_of(written / "notices.csv")]
    for name in tables():
        found = [row["notice_id"] for row in rows_of(written / f"{name}.csv")]
        assert list(dict.fromkeys(found)) == ids, name


def test_notices_of_one_source_keep_their_place(tmp_path: Path) -> None:
    many = [
        specimen.notice(source="批.jsonl", notice_id=specimen.notice_id(str(n))) for n in range(12)
    ]
    write_dataset(many, [], tmp_path / "out")
    found = [row["notice_id"] for row in rows_of(tmp_path / "out" / "notices.csv")]
    assert found == [notice.notice_id for notice in many]


def test_csv_is_rfc_4180(written: Path) -> None:
    for name, table in tables().items():
        content = (written / f"{name}.csv").read_bytes()
        assert content.startswith(",".join(table.header).encode() + b"\r\n"), name
        assert content.endswith(b"\r\n"), name
        assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r"), name


def test_cells(written: Path) -> None:
    dates = rows_of(written / "dates.csv")
    assert [row["approximate"] for row in dates[:3]] == ["true", "true", "false"]
    assert [row["value"] for row in dates[3:5]] == ["2021", ""]
    fine = next(row for row in rows_of(written / "sanctions.csv") if row["measure"] == "fine")
    assert (fine["value"], fine["unit"], fine["legal_basis"]) == ("500", "CNY", "l1")
    assert (fine["object"], fine["status"]) == ("", "imposed")
    assert rows_of(written / "notices.csv")[0]["cases"] == "2"


TEXTS = {
    "a comma": "某,某",
    "a quotation mark": '某"某"某',
    "a line break": "某\n某",
    "a carriage return": "某\r\n某",
    "spaces": " 某 ",
    "a character beyond the BMP": "某𠮷某",
    "a line separator": "某\u2028某",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_whatever_stands_in_a_quote_is_read_back(text: str, tmp_path: Path) -> None:
    date = {"date_id": "d1", "text": text, "kind": "vague", "start": 1, "end": 1 + len(text)}
    notice = Notice.model_validate(
        {
            "notice_id": "0" * 16,
            "source": "a.txt",
            "script": "hans",
            "text": f"。{text}。",
            "dates": [{**date, "rule": "test"}],
        }
    )
    write_dataset([notice], [], tmp_path / "out")
    assert rows_of(tmp_path / "out" / "dates.csv")[0]["text"] == text
    lines = (tmp_path / "out" / "notices.jsonl").read_bytes().split(b"\n")
    assert Notice.model_validate_json(lines[0]) == notice
    assert lines[1:] == [b""]


def test_two_runs_and_another_order_give_the_same_bytes(tmp_path: Path) -> None:
    notices = named(*(f"{n:02}.txt" for n in range(20)))
    write_dataset(notices, ERRORS, tmp_path / "first")
    write_dataset(iter(notices), iter(ERRORS), tmp_path / "second")
    shuffled, errors = notices[:], ERRORS[:]
    random.Random(7).shuffle(shuffled)
    random.Random(8).shuffle(errors)
    assert shuffled != notices
    write_dataset(shuffled, errors, tmp_path / "third")
    first = contents(tmp_path / "first")
    assert contents(tmp_path / "second") == first
    assert contents(tmp_path / "third") == first


def test_equal_content_is_one_notice(tmp_path: Path) -> None:
    copies = [specimen.notice(source=name) for name in ("丙.txt", "甲.txt", "乙.txt", "甲.txt")]
    copies[0] = copies[0].model_copy(update={"copies": ("丁.txt",)})
    write_dataset(copies, [], tmp_path / "out")
    (row,) = rows_of(tmp_path / "out" / "notices.csv")
    assert row["source"] == min("甲.txt", "乙.txt", "丙.txt")
    assert row["copies"] == ";".join(
        sorted({"甲.txt", "乙.txt", "丙.txt", "丁.txt"} - {row["source"]})
    )
    assert [notice.source for notice in distinct(copies)] == [row["source"]]


def test_errors_stand_by_source_and_record(written: Path) -> None:
    found = [
        json.loads(line) for line in (written / "errors.jsonl").read_text("utf-8").splitlines()
    ]
    assert [(row["source"], row["record"]) for row in found] == [
        ("批.jsonl", 2),
        ("批.jsonl", 12),
        ("空.txt", None),
    ]


def test_review_has_the_contracts_columns(written: Path) -> None:
    line = (written / "review.jsonl").read_text("utf-8").splitlines()[0]
    columns = "notice_id, case_id, review_id, kind, rule, start, end, quote, message"
    assert list(json.loads(line)) == columns.split(", ")


def test_every_case_is_an_incident_of_its_own_unless_told_otherwise(written: Path) -> None:
    for row in rows_of(written / "incidents.csv"):
        assert row["incident_id"] == f"{row['notice_id']}/{row['case_id']}"


def test_an_incident_is_named_by_its_first_case() -> None:
    first, second = named("甲.txt", "丁.txt")[::-1]  # 丁 before 甲
    told = [
        IncidentRow(incident_id=f"{second.notice_id}/c1", notice_id=n.notice_id, case_id=case)
        for n in (second, first)
        for case in ("c1", "c2")
    ]
    found = incident_rows([first, second], told)
    assert {row.incident_id for row in found} == {f"{first.notice_id}/c1"}
    assert [(row.notice_id, row.case_id) for row in found] == [
        (n.notice_id, case) for n in (first, second) for case in ("c1", "c2")
    ]


def test_a_case_without_incident_is_a_bug() -> None:
    notice = specimen.notice()
    with pytest.raises(ValueError, match=f"no incident for {notice.notice_id}/c1"):
        incident_rows([notice], [])


def test_frictionless_finds_the_package_valid(written: Path) -> None:
    report = frictionless.validate(str(written / "datapackage.json"))
    assert report.flatten(["type", "note"]) == []
    assert report.valid
    assert [task.name for task in report.tasks][: len(tables())] == list(tables())


SPOILED = [
    ("steps.csv", "wechat_group", "carrier_pigeon", "constraint-error"),
    ("sanctions.csv", ",a2,", ",a99,", "foreign-key"),
    ("cases.csv", ",c2,", ",c1,", "primary-key"),
    ("dates.csv", "true", "yes", "type-error"),
    ("exposures.csv", "1203", "many", "type-error"),
    ("legal_refs.csv", ",42,", ",四十二,", "constraint-error"),
]


@pytest.mark.parametrize(("file", "old", "new", "error"), SPOILED, ids=[s[0] for s in SPOILED])
def test_frictionless_notices_what_is_spoiled(
    file: str, old: str, new: str, error: str, written: Path
) -> None:
    path = written / file
    path.write_bytes(path.read_bytes().replace(old.encode(), new.encode(), 1))
    report = frictionless.validate(str(written / "datapackage.json"))
    assert error in {found[0] for found in report.flatten(["type"])}


def test_jsonl_files_are_resources_of_type_file() -> None:
    resources = {found["path"]: found for found in descriptor()["resources"]}
    for path in ("notices.jsonl", "review.jsonl", "errors.jsonl"):
        assert resources[path]["type"] == "file"
        assert "profile" not in resources[path]


def test_lines_follow_the_exported_schemas(written: Path) -> None:
    for name, file in (("notice", "notices"), ("review", "review"), ("error", "errors")):
        schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
        validator = jsonschema.Draft202012Validator(schema)
        lines = (written / f"{file}.jsonl").read_text("utf-8").splitlines()
        assert len(lines) == 3
        for line in lines:
            assert [error.message for error in validator.iter_errors(json.loads(line))] == []


def test_an_old_dataset_is_replaced_and_what_is_not_ours_stays(written: Path) -> None:
    (written / "notes.md").write_text("mine", "utf-8")
    (written / "plots").mkdir()
    (written / "plots" / "a.svg").write_text("mine too", "utf-8")
    (written / "actors.csv").write_text("spoiled", "utf-8")
    write_dataset([specimen.notice()], [], written)
    assert len(rows_of(written / "notices.csv")) == 1
    assert len(rows_of(written / "actors.csv")) == 10
    assert (written / "notes.md").read_text("utf-8") == "mine"
    assert (written / "plots" / "a.svg").read_text("utf-8") == "mine too"
    assert [path.name for path in written.parent.iterdir()] == ["out"]


def test_an_old_dataset_stays_if_the_new_one_fails(written: Path) -> None:
    before = contents(written)

    def failing() -> Iterator[Notice]:
        yield specimen.notice()
        raise RuntimeError("a bug on the way")

    with pytest.raises(RuntimeError, match="a bug on the way"):
        write_dataset(failing(), [], written)
    with pytest.raises(ValueError, match="no incident for"):
        write_dataset([specimen.notice()], [], written, [])
    assert contents(written) == before
    assert [path.name for path in written.parent.iterdir()] == ["out"]


def test_nothing_is_left_behind_where_there_was_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no incident for"):
        write_dataset([specimen.notice()], [], tmp_path / "out", [])
    assert list(tmp_path.iterdir()) == []


FOREIGN: dict[str, dict[str, str]] = {
    "a file of somebody": {"thesis.tex": "years of work"},
    "another package": {"datapackage.json": '{"name": "weather"}'},
    "a package that is no JSON": {"datapackage.json": "{"},
    "a package that is no object": {"datapackage.json": "[]"},
}


@pytest.mark.parametrize("files", FOREIGN.values(), ids=FOREIGN)
def test_a_folder_of_something_else_is_refused(files: dict[str, str], tmp_path: Path) -> None:
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    before = contents(tmp_path)
    for attempt in (check_folder, lambda out: write_dataset([], [], out)):
        with pytest.raises(FolderError, match="and holds no datapackage"):
            attempt(tmp_path)
    assert contents(tmp_path) == before


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", "utf-8")
    with pytest.raises(FolderError, match="is no folder"):
        write_dataset([], [], tmp_path / "out")
    with pytest.raises(FolderError, match="out/deeper: cannot be made: File exists"):
        write_dataset([], [], tmp_path / "out" / "deeper")


@pytest.mark.parametrize("entry", [None, ".gitkeep"])
def test_an_empty_folder_is_filled(entry: str | None, tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    out.mkdir(parents=True)
    if entry:
        (out / entry).touch()
    write_dataset([], [], out)
    assert set(contents(out)) == set(FILES) | ({entry} if entry else set())


def test_a_linked_folder_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    link = tmp_path / "out"
    link.symlink_to(tmp_path / "disk")
    write_dataset([specimen.notice()], [], link)
    assert link.is_symlink()
    assert set(contents(tmp_path / "disk")) == set(FILES)


def test_the_folder_can_be_read_by_others(tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    write_dataset([], [], tmp_path / "out")
    assert (tmp_path / "out").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_dataset_of_nothing_is_valid(tmp_path: Path) -> None:
    write_dataset([], [], tmp_path / "out")
    assert frictionless.validate(str(tmp_path / "out" / "datapackage.json")).valid


def test_summary() -> None:
    notices: list[Any] = [specimen.notice(), *named("甲.txt")]
    assert summary(notices, ERRORS) == {
        "notices": 2,
        "cases": 4,
        "actors": 20,
        "steps": 10,
        "sanctions": 12,
        "exposures": 6,
        "dates": 10,
        "legal_refs": 2,
        "thresholds": 2,
        "review": 2,
        "errors": 3,
    }


def test_summary_counts_what_stands_outside_any_case() -> None:
    outside = specimen.notice().model_dump(mode="json")["cases"][0]["dates"]
    for row in outside:
        row["date_id"] = f"o{row['date_id']}"
    notice = specimen.notice(dates=outside)
    assert summary([notice], [])["dates"] == 5 + len(outside)


def test_the_invented_notices_are_written_and_sound(tmp_path: Path) -> None:
    notices = [
        perfect(file).model_copy(update={"notice_id": specimen.notice_id(file.gold.notice)})
        for file in dev_files()
    ]
    assert len(notices) >= 30
    write_dataset(notices, [], tmp_path / "out")
    report = frictionless.validate(str(tmp_path / "out" / "datapackage.json"))
    assert report.flatten(["taskNumber", "type", "note"]) == []
    # rows made from gold stand in gold's order, which is not that of the text
    found = {problem.reason for problem in validate_dataset(tmp_path / "out")}
    assert found <= {"is out of reading order"}
