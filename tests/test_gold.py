"""Gold files: read leniently, checked strictly, drafted from output, compared with one another."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from cli import app
from extract.judge.agree import agreement
from extract.judge.check import gold_faults
from extract.judge.draft import draft, draft_text
from extract.judge.gold import GoldError, GoldNotice, gold_files, read_gold
from extract.judge.score import score
from extract.judge.strict import StrictNotice
from tests import specimen
from tests.conftest import shared
from tests.perfect import GOLD, dev_files, perfect

TEXT = "3月1日，柏县公安局對「夜读」微信群成员丁某处以行政拘留五日的处罚。"
CONTENT = {
    "notice": "invented.txt",
    "published": "2021-03-02",
    "script": "hans",
    "cases": [
        {
            "kind": "personal_information_leak",
            "adcode": None,
            "actors": [
                {"name": ["丁某"], "kind": "person", "part": "offender"},
                {"name": ["夜读"], "kind": "group_chat", "part": "recipient"},
                {"name": ["柏县公安局"], "kind": "organization", "part": "authority"},
            ],
            "steps": [
                {
                    "sender": ["丁某"],
                    "recipient": ["夜读", None],
                    "channel": "wechat_group",
                    "action": "send",
                }
            ],
            "sanctions": [
                {
                    "actor": ["丁某"],
                    "track": "public_security",
                    "measure": "detention",
                    "value": 5,
                    "unit": "day",
                    "status": "imposed",
                    "authority": ["柏县公安局", "公安局"],
                    "date": ["2021-03-01", None],
                }
            ],
            "exposures": [{"data_kind": "name", "count": None}],
            "dates": ["2021-03-01"],
            "legal_refs": [{"law": "治安管理处罚法", "article": "42", "item": 6, "optional": True}],
        }
    ],
    "dates": [["XXXX-02-03", "2021-02-03"]],
    "optional_dates": ["2020"],
    "legal_refs": [],
    "thresholds": [],
}

Slip = Callable[[dict[str, Any]], object]


def written(folder: Path, content: Any, text: str = TEXT) -> Path:
    path = folder / "invented.gold.json"
    path.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    (folder / "invented.txt").write_text(text, "utf-8")
    return path


def case(content: dict[str, Any]) -> Any:
    return content["cases"][0]


def put(table: str, **values: Any) -> Slip:
    return lambda content: case(content)[table][0].update(values)


def without(key: str) -> Slip:
    return lambda content: content.pop(key)


SLIPS: dict[str, tuple[Slip, str]] = {
    "an unknown key": (put("steps", recipent="夜读"), "steps.0.recipent: Extra inputs"),
    "a key left out": (without("script"), "script: Field required"),
    "a part that there is not": (put("actors", part="victim"), "actors.0.part.0: Input should be"),
    "a track that there is not": (put("sanctions", track="police"), "sanctions.0.track.0"),
    "a measure of another track": (
        put("sanctions", measure="demerit"),
        "public_security has no measure demerit",
    ),
    "a value without a unit": (put("sanctions", unit=None), "value and unit: both or neither"),
    "a channel that there is not": (put("steps", channel="wechat_chat"), "steps.0.channel.0"),
    "a kind of data that there is not": (put("exposures", data_kind="names"), "exposures.0"),
    "an adcode of five digits": (lambda c: case(c).update(adcode="43090"), "adcode.0"),
    "a day that does not exist": (lambda c: case(c).update(dates=["2021-02-29"]), "no such day"),
    "a time that does not exist": (put("steps", time="2021-02-01T24:10"), "steps.0.time.0"),
    "a date in another format": (lambda c: c.update(published="2021/3/2"), "published.0"),
    "a count in words": (put("exposures", count="五"), "exposures.0.count.0"),
    "a law in title marks": (put("legal_refs", law="《刑法》"), "legal_refs.0.law.0"),
    "a name that the text lacks": (
        put("actors", name=["章某某", "章某"]),
        "actors.0.name: no accepted form stands in the text: 章某某 / 章某",
    ),
    "an authority that the text lacks": (
        put("sanctions", authority=["柏县监委"]),
        "sanctions.0.authority: no accepted form stands in the text: 柏县监委",
    ),
    "a sender without a row": (
        put("steps", sender=["公安局"]),
        "steps.0.sender: is no actor of the case: 公安局",
    ),
    "a sanctioned actor without a row": (
        put("sanctions", actor=["成员"]),
        "sanctions.0.actor: is no actor of the case: 成员",
    ),
    "an actor with two rows": (
        lambda c: case(c)["actors"].append(case(c)["actors"][0]),
        "actors.3: has a row already: 丁某",
    ),
    "another notice": (lambda c: c.update(notice="else.txt"), "is not named as the gold file"),
}


def test_what_the_tables_have_beside_the_scores_may_be_annotated(tmp_path: Path) -> None:
    content = json.loads(json.dumps(CONTENT))
    put("exposures", records=42000, subjects=["群成员"])(content)
    put("actors", gender="male", age=34)(content)
    assert gold_faults(written(tmp_path, content)) == []
    put("exposures", records="四万条")(content)
    assert len(gold_faults(written(tmp_path, content))) == 1


def test_a_right_file_has_no_faults(tmp_path: Path) -> None:
    assert gold_faults(written(tmp_path, CONTENT)) == []


@pytest.mark.parametrize("why", SLIPS)
def test_a_slip_is_found(tmp_path: Path, why: str) -> None:
    slip, message = SLIPS[why]
    content = json.loads(json.dumps(CONTENT))
    slip(content)
    path = written(tmp_path, content)
    faults = gold_faults(path)
    assert any(message in fault for fault in faults), faults
    assert all(fault.startswith(f"{path}: ") for fault in faults)
    result = CliRunner().invoke(app, ["gold", "--check", str(tmp_path)])
    assert result.exit_code == 1
    assert message in result.stdout


def test_names_are_looked_for_in_the_repaired_simplified_text(tmp_path: Path) -> None:
    text = (
        TEXT.replace("丁某", "丁　某")
        .replace("公安局對", "公(gōng)安局對")
        .replace("拘留", "拘(jū)留")
    )
    assert gold_faults(written(tmp_path, CONTENT, text)) == []


@pytest.mark.parametrize("content", ["{", "[]", '{"cases": 1}', ""])
def test_what_is_no_gold_file_is_a_fault_and_no_crash(tmp_path: Path, content: str) -> None:
    path = tmp_path / "invented.gold.json"
    path.write_text(content, "utf-8")
    assert gold_faults(path)
    with pytest.raises(GoldError, match="invented"):
        read_gold(path)


def test_a_notice_that_is_not_there(tmp_path: Path) -> None:
    path = written(tmp_path, CONTENT)
    (tmp_path / "invented.txt").unlink()
    assert any("notice" in fault for fault in gold_faults(path))


def test_incidents_name_cases_that_are_there(tmp_path: Path) -> None:
    written(tmp_path, CONTENT)
    incidents = [[["invented.txt", 1], ["invented.txt", 2]], [["invented.txt", 1]]]
    (tmp_path / "incidents.json").write_text(json.dumps(incidents), "utf-8")
    faults = [fault.rpartition("incidents.json: ")[2] for fault in gold_faults(tmp_path)]
    assert faults == [
        "0: invented.txt has no case 2",
        "1: one case alone is no incident told more than once",
    ]


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no \\*"):
        list(gold_files(tmp_path))
    assert gold_faults(tmp_path) == [f"{tmp_path}: no *.gold.json there"]
    assert CliRunner().invoke(app, ["evaluate", str(tmp_path)]).exit_code == 2


def test_the_projects_own_gold_has_no_faults() -> None:
    assert gold_faults(GOLD.parent) == []


@pytest.mark.parametrize("corpus", ["dev", "seeds"])
def test_the_shared_gold_has_no_faults(corpus: str) -> None:
    assert gold_faults(shared("corpus", corpus)) == []


def test_a_value_may_be_one_form_or_a_list_of_them() -> None:
    one = GoldNotice.model_validate(CONTENT).cases[0]
    assert one.actors[0].part == ("offender",)
    assert one.steps[0].recipient == ("夜读", None)
    assert one.adcode == ()
    assert [(date.value, date.optional) for date in GoldNotice.model_validate(CONTENT).dates] == [
        (("XXXX-02-03", "2021-02-03"), False),
        (("2020",), True),
    ]


def test_a_draft_scores_one_against_what_it_was_made_from() -> None:
    for found in [specimen.notice(), *(perfect(file) for file in dev_files())]:
        content = draft(found, "invented.txt")
        StrictNotice.model_validate(content)
        counts = score(GoldNotice.model_validate(content), found)
        assert {c.f1 for c in counts.values()} == {1.0}
        assert sum(c.gold for c in counts.values()) > 0


def test_a_draft_has_the_contracts_keys() -> None:
    written_out = json.loads(draft_text(specimen.notice(), "invented.txt"))
    first = written_out["cases"][0]
    assert first["actors"][0] == {
        "name": ["苏某"],
        "kind": "person",
        "part": "offender",
        "position": "检验科副科长",
        "organization": ["青禾县疾控中心"],
    }
    assert first["legal_refs"] == [
        {"law": "治安管理处罚法", "article": 42, "paragraph": None, "item": 6}
    ]
    assert first["dates"] == ["2022-04-03T08:15", "2022-04-03T09", "2022-04-05"]


def test_a_draft_is_written_beside_its_notice_and_never_over_gold(tmp_path: Path) -> None:
    notice = tmp_path / "new.txt"
    shutil.copy(dev_files()[0].notice_path, notice)
    first = CliRunner().invoke(app, ["gold", str(notice)])
    assert (first.exit_code, first.stdout.strip()) == (0, str(tmp_path / "new.gold.json"))
    content = (tmp_path / "new.gold.json").read_bytes()
    assert json.loads(content)["notice"] == "new.txt"
    assert gold_faults(tmp_path / "new.gold.json") == []
    assert CliRunner().invoke(app, ["gold", str(notice)]).exit_code == 2
    assert (tmp_path / "new.gold.json").read_bytes() == content


def test_agreement_of_two_annotators(tmp_path: Path) -> None:
    mine, theirs = tmp_path / "mine", tmp_path / "theirs"
    for folder in (mine, theirs):
        folder.mkdir()
    written(mine, CONTENT)
    other = json.loads(json.dumps(CONTENT))
    case(other)["actors"][1]["part"] = "relay"
    case(other)["dates"].append("2021-02-28")
    written(theirs, other)
    counts = agreement(mine, theirs).counts
    assert (counts["actors"].right, counts["actors"].gold, counts["actors"].pred) == (2, 3, 3)
    assert (counts["dates"].right, counts["dates"].gold, counts["dates"].pred) == (2, 2, 3)
    assert counts["legal_refs"].gold == counts["legal_refs"].pred == 0
    result = CliRunner().invoke(app, ["gold", "--agree", str(mine), str(theirs), "--errors"])
    assert result.exit_code == 0
    assert "~ 夜读 · recipient≠relay" in result.stdout
    assert "+ 2021-02-28" in result.stdout


def test_agreement_needs_the_same_notices(tmp_path: Path) -> None:
    mine, theirs = tmp_path / "mine", tmp_path / "theirs"
    mine.mkdir()
    theirs.mkdir()
    written(mine, CONTENT)
    (theirs / "else.gold.json").write_text(json.dumps(CONTENT), "utf-8")
    with pytest.raises(GoldError, match="no counterpart"):
        agreement(mine, theirs)
    assert CliRunner().invoke(app, ["gold", "--agree", str(mine)]).exit_code == 2
