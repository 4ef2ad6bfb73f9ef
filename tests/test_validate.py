"""What is wrong with a written dataset is said in one line: file, row, reason."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from extract.write import validate_dataset, write_dataset
from schemas.records import ErrorRecord
from tests import specimen


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A sound dataset of three notices."""
    notices = [
        specimen.notice(source=name, notice_id=specimen.notice_id(name))
        for name in ("a.txt", "b.txt", "c.txt")
    ]
    write_dataset(notices, [ErrorRecord(source="d.txt", reason="is empty")], tmp_path / "out")
    return tmp_path / "out"


def problems(folder: Path) -> list[str]:
    return [str(problem) for problem in validate_dataset(folder)]


def test_what_is_written_is_sound(written: Path) -> None:
    assert problems(written) == []


def test_a_page_that_is_gone_is_no_problem(written: Path) -> None:
    (written / "index.html").unlink()
    assert problems(written) == []


def test_a_dataset_of_nothing_is_sound(tmp_path: Path) -> None:
    write_dataset([], [], tmp_path / "out")
    assert problems(tmp_path / "out") == []


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert problems(tmp_path / "nowhere") == [f"{tmp_path}/nowhere: no such folder"]


@pytest.mark.parametrize("name", ["actors.csv", "notices.jsonl", "datapackage.json"])
def test_a_missing_file(name: str, written: Path) -> None:
    (written / name).unlink()
    assert problems(written) == [f"{name}: is missing"]


CELLS: list[tuple[str, str, str, list[str]]] = [
    # file, what stands in its first such place, what is put there, what must be said
    ("steps.csv", "wechat_group", "pigeon", [
        "steps.csv:3: channel 'pigeon' is not in the enumeration",
        "steps.csv:3: channel 'pigeon' is 'wechat_group' in notices.jsonl",
    ]),
    ("dates.csv", ",true,", ",yes,", ["dates.csv:2: approximate 'yes' is neither true nor false"]),
    ("dates.csv", "2022-04-05", "2022-4-5", [
        "dates.csv:4: value '2022-4-5' has not the form of its column"
    ]),
    ("dates.csv", "4月5日", "4月6日", ["dates.csv:4: text '4月6日' is not in the text at"]),
    ("exposures.csv", ",1203,", ",many,", ["exposures.csv:2: count 'many' is no integer"]),
    ("exposures.csv", ",1203,", ",-1203,", ["exposures.csv:2: count '-1203' is less than 0"]),
    ("exposures.csv", ",1203,", ",1204,", [
        "exposures.csv:2: count '1204' is '1203' in notices.jsonl"
    ]),
    ("sanctions.csv", ",detention,", ",demerit,", [
        "sanctions.csv:2: public_security has no measure demerit"
    ]),
    ("sanctions.csv", ",a2,", ",a99,", ["sanctions.csv:2: actor_id a99 names no row of actors"]),
    ("sanctions.csv", ",a2,", ",a9,", ["sanctions.csv:2: actor_id a9 is an actor of another case"]),
    ("sanctions.csv", ",l1,", ",l2,", [
        "sanctions.csv:2: legal_basis l2 names no row of legal_refs in its case"
    ]),
    ("steps.csv", ",a1,", ",,", ["steps.csv:2: sender_id is empty"]),
    ("steps.csv", ",c1,", ",c9,", ["steps.csv:2: case_id c9 names no row of cases"]),
    ("actors.csv", ",a2,", ",a1,", ["actors.csv:3: actor_id a1 is not unique in the notice"]),
    ("actors.csv", "offender,检验科副科长", "offender,科长", [
        "actors.csv:2: position '科长' is '检验科副科长' in notices.jsonl"
    ]),
    ("actors.csv", ",80,82,", ",82,80,", ["actors.csv:2: no stretch [82:80] in the text"]),
    ("actors.csv", ",80,82,", ",80,99999,", ["actors.csv:2: no stretch [80:99999] in the text"]),
    ("actors.csv", ",80,82,", ",81,83,", [
        "actors.csv:2: quote '苏某' is not in the text at [81:83]"
    ]),
    ("notices.csv", ",hans,", ",latin,", [
        "notices.csv:2: script 'latin' is not in the enumeration"
    ]),
    ("notices.csv", ",2,,utf-8", ",3,,utf-8", ["notices.csv:2: cases '3' is '2' in notices.jsonl"]),
    ("notices.csv", ",script,", ",writing,", ["notices.csv:1: header is"]),
    ("cases.csv", "\r\n", ",extra\r\n", ["cases.csv:1: header is"]),
    ("legal_refs.csv", ",42,", ",42,42,", ["legal_refs.csv:2: has 12 cells, not 11"]),
    ("errors.jsonl", '"reason"', '"season"', ["errors.jsonl:1: reason: Field required"]),
    ("review.jsonl", '"alarm"', '"noise"', [
        "review.jsonl:1: kind 'noise' is 'alarm' in notices.jsonl"
    ]),
    ("review.jsonl", "{", "", ["review.jsonl:1: is no JSON"]),
    ("notices.jsonl", '"name":"苏某"', '"name":"苏某某"', [
        "notices.jsonl:1: s1: sender 苏某 is not the actor's name 苏某某"
    ]),
    ("notices.jsonl", '"quote":"苏某"', '"quote":"苏某某"', [
        "notices.jsonl:1: case c1, Actor: '苏某某' is not in the text at [80:82]"
    ]),
    ("notices.jsonl", '"measure":"detention"', '"measure":"demerit"', [
        "notices.jsonl:1: cases.0.sanctions.0: public_security has no measure demerit"
    ]),
    ("notices.jsonl", '"source"', '"sauce"', ["notices.jsonl:1: source: Field required"]),
    ("notices.jsonl", '{"notice_id"', '["notice_id"', ["notices.jsonl:1: is no JSON"]),
    ("datapackage.json", '"wechat"', '"telegraph"', [
        "datapackage.json: is not the descriptor that this version writes"
    ]),
    ("datapackage.json", "{", "", ["datapackage.json: is no JSON"]),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "said"), CELLS)
def test_a_spoiled_file(file: str, old: str, new: str, said: list[str], written: Path) -> None:
    spoil(written / file, old, new)
    found = problems(written)
    for line in said:
        assert any(line in problem for problem in found), (line, found)


def spoil(path: Path, old: str, new: str) -> None:
    content = path.read_bytes()
    assert old.encode() in content
    path.write_bytes(content.replace(old.encode(), new.encode(), 1))


def test_one_wrong_cell_is_one_problem(written: Path) -> None:
    spoil(written / "actors.csv", "检验科副科长", "科长")
    assert len(problems(written)) == 1


def lines_of(path: Path) -> list[str]:
    return path.read_bytes().decode().splitlines(keepends=True)


def test_a_row_too_few(written: Path) -> None:
    path = written / "exposures.csv"
    path.write_bytes("".join(lines_of(path)[:-1]).encode())
    (found,) = problems(written)
    assert re.fullmatch(r"exposures.csv:9: 2 rows of \w{16}, where notices.jsonl has 3", found)


def test_rows_of_a_notice_that_is_not_there(written: Path) -> None:
    lines = lines_of(written / "notices.jsonl")
    (written / "notices.jsonl").write_text("".join([lines[0], lines[2]]), "utf-8")
    gone = specimen.notice_id("b.txt")
    found = problems(written)
    assert f"notices.csv:3: notice_id {gone} is in no notice" in found
    assert all(gone in problem for problem in found)
    assert {problem.split(":")[0] for problem in found} >= {"actors.csv", "review.jsonl"}


def test_rows_out_of_the_order_of_notices(written: Path) -> None:
    path = written / "thresholds.csv"
    header, first, second, third = lines_of(path)
    path.write_bytes("".join([header, first, third, second]).encode())
    found = problems(written)
    assert any("is out of the order of notices" in problem for problem in found)
    assert {problem.split(":")[0] for problem in found} == {"thresholds.csv"}


def test_rows_out_of_reading_order(written: Path) -> None:
    path = written / "actors.csv"
    header, first, second, *more = lines_of(path)
    path.write_bytes("".join([header, second, first, *more]).encode())
    assert "actors.csv:3: is out of reading order" in problems(written)


def test_notices_out_of_order(written: Path) -> None:
    lines = lines_of(written / "notices.jsonl")
    (written / "notices.jsonl").write_text("".join([lines[1], lines[0], lines[2]]), "utf-8")
    assert "notices.jsonl:2: a.txt comes after b.txt" in problems(written)


def test_a_notice_told_twice(written: Path) -> None:
    lines = lines_of(written / "notices.jsonl")
    (written / "notices.jsonl").write_text("".join([lines[0], *lines]), "utf-8")
    same = specimen.notice_id("a.txt")
    assert problems(written) == [f"notices.jsonl:2: {same} stands in line 1 already"]


def test_an_incident_not_named_by_its_first_case(written: Path) -> None:
    path = written / "incidents.csv"
    content = path.read_text("utf-8")
    first, second = (specimen.notice_id(name) for name in ("a.txt", "b.txt"))
    path.write_text(content.replace(f"{first}/c1", f"{second}/c1"), "utf-8", newline="")
    wanted = f"incidents.csv:2: incident_id {second}/c1 is not that of its first case, {first}/c1"
    assert problems(written) == [wanted]


def test_bytes_that_are_no_utf8(written: Path) -> None:
    for name in ("steps.csv", "review.jsonl"):
        path = written / name
        path.write_bytes(path.read_bytes().replace("群".encode(), b"\xff", 1))
    spoil(written / "review.jsonl", "移", "\\ud800")
    found = problems(written)
    assert any(problem.startswith("steps.csv") and "cannot be read" in problem for problem in found)
    assert any(problem.startswith("review.jsonl") for problem in found)


def test_a_line_that_is_no_object(written: Path) -> None:
    with (written / "errors.jsonl").open("a", encoding="utf-8") as file:
        file.write("[]\n")
    assert problems(written) == ["errors.jsonl:2: is no JSON object"]


@pytest.mark.parametrize("value", [None, 7, ["文"]])
def test_a_notice_whose_text_is_none(value: Any, written: Path) -> None:
    path = written / "notices.jsonl"
    first, *more = lines_of(path)
    record = json.loads(first)
    record["text"] = value
    path.write_text("".join([json.dumps(record) + "\n", *more]), "utf-8")
    assert problems(written) == ["notices.jsonl:1: text: Input should be a valid string"]
