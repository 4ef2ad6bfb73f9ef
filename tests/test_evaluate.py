"""An evaluation: the report, what it shows of errors, the stricter views, and the page."""

from __future__ import annotations

import json
import re
import shutil
from html import unescape
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from typer.testing import CliRunner

from cli import app
from extract.judge.accuracy import GoldSet, accuracy_page, variants
from extract.judge.assign import assign
from extract.judge.classes import error_classes
from extract.judge.draft import draft_text
from extract.judge.errors import error_list
from extract.judge.evaluate import Judged, Report, evaluate, read_notice
from extract.judge.floors import Floors
from extract.judge.gold import GoldFile, read_gold
from extract.judge.grounded import numbers_in
from extract.judge.page import write_page
from extract.judge.rows import HEADLINE, SLOTS
from extract.judge.score import pairings
from extract.judge.table import report_json, report_text
from extract.judge.views import views
from extract.pipeline import extract_source
from extract.rules.load import load_rules
from schemas.records import Notice
from tests import specimen
from tests.perfect import GOLD, dev_files, perfect
from tests.test_score import damaged

Edit = dict[str, Any]


@pytest.fixture
def judged(tmp_path: Path) -> Any:
    """What judges an output against the specimen as gold."""
    gold = tmp_path / "invented.gold.json"
    gold.write_text(draft_text(specimen.notice(), "invented.txt"), "utf-8")
    (tmp_path / "invented.txt").write_text(specimen.TEXT, "utf-8")
    file = GoldFile(gold, tmp_path / "invented.txt", read_gold(gold))
    return lambda found: Report((Judged(file, found, None, pairings(file.gold, found)),))


def edited(table: str, row: int, edit: Edit | None, case: int = 0) -> Notice:
    """The specimen with one row of a case changed, or left out."""
    found = specimen.notice().model_dump()
    rows = list(found["cases"][case][table])
    rows[row : row + 1] = [] if edit is None else [{**rows[row], **edit}]
    found["cases"][case][table] = rows
    return Notice.model_validate(found)


@pytest.mark.parametrize(
    ("why", "slot", "table", "row", "edit", "lines"),
    [
        (
            "a missed row is shown where its actor is named beside its authority",
            "sanctions", "sanctions", 3, None,
            ["c1  - 柴某 · organizational · admonishment · – · –  …", "[柴某]予以诫勉谈话"],
        ),
        (
            "a nearly right row is one line with both values and the rule",
            "sanctions", "sanctions", 0, {"value": 15},
            ["c1  ~ 楚某明 · public_security · detention · 5≠15 · day  …", "[行政拘留五日]",
             "test.specimen"],
        ),
        (
            "a made-up row is shown with its quote and rule",
            "dates", "dates", 2, {"value": "2022-05-04"},
            ["c1  + 2022-05-04  …", "[4月5日]", "c1  - 2022-04-05", "test.specimen"],
        ),
    ],
)  # fmt: skip
def test_error_list(
    judged: Any, why: str, slot: str, table: str, row: int, edit: Edit | None, lines: list[str]
) -> None:
    shown = error_list(judged(edited(table, row, edit)), [slot])
    assert all(line in shown for line in lines), shown
    assert not error_list(judged(specimen.notice()), [slot]).count("…")


def test_views_of_a_right_notice(judged: Any) -> None:
    found = views(judged(specimen.notice()))
    assert found is not None
    assert (found.chains.right, found.chains.of) == (2, 2)
    assert (found.cases.right, found.cases.of) == (2, 2)
    assert (found.notices.right, found.notices.of) == (1, 1)
    assert found.grounded["sanctions"].r == 1
    assert found.grounded["actors"].r == 1


@pytest.mark.parametrize(
    ("why", "table", "row", "edit", "chains", "cases"),
    [
        ("a step lost breaks chain and case", "steps", 0, None, 1, 1),
        ("a wrong channel breaks chain and case", "steps", 0, {"channel": "qq"}, 1, 1),
        ("a wrong time breaks the case only", "steps", 0, {"time": "2022-04-03"}, 2, 1),
        ("a wrong sanction breaks the case only", "sanctions", 0, {"value": 6}, 2, 1),
    ],
)
def test_chains_and_cases_are_whole_or_not(
    judged: Any, why: str, table: str, row: int, edit: Edit | None, chains: int, cases: int
) -> None:
    found = views(judged(edited(table, row, edit)))
    assert found is not None
    assert (found.chains.right, found.cases.right, found.notices.right) == (chains, cases, 0), why


def test_cases_are_paired_by_their_rows_and_not_by_their_order(judged: Any) -> None:
    notice = specimen.notice()
    turned = notice.model_copy(update={"cases": notice.cases[::-1]})
    found = views(judged(turned))
    assert found is not None
    assert found.cases.right == 2


def test_a_right_row_with_a_wrong_quote_is_not_grounded(judged: Any) -> None:
    at = specimen.TEXT.index("其同学")
    wrong: Edit = {"start": at, "end": at + 3, "quote": "其同学"}
    report = judged(edited("actors", 1, wrong))
    found = views(report)
    assert found is not None
    assert report.counts["actors"].r == 1
    assert found.grounded["actors"].right == report.counts["actors"].right - 1
    value = views(judged(edited("sanctions", 0, wrong)))
    assert value is not None
    assert value.grounded["sanctions"].r < 1


def test_a_count_may_be_grounded_by_its_source(judged: Any) -> None:
    at = specimen.TEXT.index("1203人")
    source = {"start": at, "end": at + 5, "quote": "1203人", "rule": "test"}
    without = views(judged(specimen.notice()))
    found = views(judged(edited("exposures", 0, {"sources": {"count": source}})))
    assert found is not None
    assert without is not None
    assert found.grounded["exposures"].right == without.grounded["exposures"].right + 1


@pytest.mark.parametrize(
    ("quote", "number"),
    [
        ("行政拘留六日", 6),
        ("罰款伍佰元", 500),
        ("有期徒刑一年零六个月", 18),
        ("罚款1.2万元", 12000),
        ("一名患者", 1),
        ("6000余人", 6000),
    ],
)
def test_numbers_that_a_quote_holds(quote: str, number: float) -> None:
    assert number in numbers_in(quote)


@pytest.mark.parametrize(
    ("weights", "pairs"),
    [
        ([], []),
        ([[]], []),
        ([[0, 0], [0, 0]], []),
        ([[3]], [(0, 0)]),
        ([[1, 2], [2, 9]], [(0, 0), (1, 1)]),
        ([[5, 6], [0, 5]], [(0, 0), (1, 1)]),
        ([[1], [4], [2]], [(1, 0)]),
        ([[4, 4, 4], [4, 4, 4]], [(0, 0), (1, 1)]),
    ],
)
def test_assignment(weights: list[list[int]], pairs: list[tuple[int, int]]) -> None:
    found = assign(weights)
    assert len({i for i, _ in found}) == len({j for _, j in found}) == len(found)
    assert sum(weights[i][j] for i, j in found) == sum(weights[i][j] for i, j in pairs)


def test_classes_of_errors(judged: Any) -> None:
    found = [
        (one.slot, one.what, one.times)
        for edit in ({"value": 15}, {"unit": "month"}, None)
        for one in error_classes(judged(edited("sanctions", 0, edit)))
    ]
    assert found == [
        ("sanctions", "value: another", 1),
        ("sanctions", "unit: month for day", 1),
        ("sanctions", "missed public_security detention", 1),
    ]


def report_on_damaged() -> Report:
    notices = []
    for file in dev_files():
        found = damaged(perfect(file))
        notices.append(Judged(file, found, None, pairings(file.gold, found)))
    return Report(tuple(notices))


def test_the_page_shows_every_notice_with_its_rows(tmp_path: Path) -> None:
    write_page(report_on_damaged(), tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text("utf-8")
    assert page.count("<details") == 30
    assert "<script" not in page
    own = re.sub(r"<div class=text.*?</div>", "", page, flags=re.DOTALL)
    assert not re.search(r"(?:src|href)=|https?://", own)
    assert page.count("<tr class=missed>") > 50
    texts = re.findall(r"<div class=text lang=zh>(.*?)</div>", page, re.DOTALL)
    plain = {unescape(re.sub("</?mark[^>]*>", "", text)) for text in texts}
    assert plain == {file.notice_path.read_text("utf-8") for file in dev_files()}
    assert all("<mark class=" in text for text in texts)


def test_the_accuracy_page_quotes_only_sets_with_floors() -> None:
    report = report_on_damaged()
    scores = dict.fromkeys([*SLOTS, "score"], 0.5)
    both = {"all": report, "without jieba": report}
    page = accuracy_page([GoldSet("dev", GOLD, both, Floors("abc", scores, blind=scores))])
    assert "| blind F1 |" in page
    assert "| without jieba |" in page
    assert "value: found where gold has none" in page
    assert re.search(r"\\\[\w+\\\]", page)
    for floors in (None, Floors("abc", blind=scores)):
        foreign = accuracy_page([GoldSet("seeds", GOLD, {"all": report}, floors)])
        assert "## seeds" in foreign
        assert not re.search(r"[一-鿿]", foreign)


def test_a_variant_lacks_its_part_and_nothing_else() -> None:
    rules = load_rules()
    found = variants(rules)
    assert list(found)[:2] == ["all", "without repair"]
    (spun,) = (file for file in dev_files() if "spun" in file.name)
    source = read_notice(spun.notice_path, rules)
    whole, without = found["all"](source), found["without repair"](source)
    assert whole == extract_source(source, rules)
    assert without.text == whole.text
    assert without != whole
    assert without.cases


def test_a_notice_that_fails_is_told_and_scores_nothing() -> None:
    def fail(source: object) -> Notice:
        raise ZeroDivisionError("invented")

    report = evaluate(GOLD, fail, names=["screenshot"])
    assert len(report.failed) == len(report.notices) == 1
    assert report.score == 0
    assert "ZeroDivisionError: invented" in report_text(report)
    assert "Traceback" in report_text(report, errors=True)


def test_json_of_the_command() -> None:
    result = CliRunner().invoke(app, ["evaluate", str(GOLD), "--json", "--notice", "screenshot"])
    assert result.exit_code == 0
    written = json.loads(result.stdout)
    assert list(written["slots"]) == list(SLOTS)
    assert set(written["slots"]["dates"]) == {"p", "r", "f1", "gold", "pred"}
    report = evaluate(GOLD, names=["screenshot"])
    assert written["score"] == report.score
    assert written["notices"][0]["notice"] == report.notices[0].file.name
    assert written["intervals"]["score"]["low"] <= written["score"]


def test_dates_recounted_by_hand_agree_with_the_command() -> None:
    """Gold dates have one form each here, so plain sets of what stands in the files suffice."""
    result = CliRunner().invoke(app, ["evaluate", str(GOLD), "--json"])
    rules = load_rules()
    right = wanted = got = 0
    for path in sorted(GOLD.glob("*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        parts = [gold, *gold["cases"]]
        required = {value for part in parts for value in part["dates"]}
        optional = {v for part in parts for v in part.get("optional_dates", ())} - required
        found = extract_source(read_notice(path.with_name(gold["notice"]), rules), rules)
        dates = [*found.dates, *(date for case in found.cases for date in case.dates)]
        values = {d.value for d in dates if d.value and d.kind in ("point", "interval")}
        right += len(required & values)
        wanted += len(required)
        got += len(values - optional)
    dates_slot = json.loads(result.stdout)["slots"]["dates"]
    assert (dates_slot["gold"], dates_slot["pred"]) == (wanted, got)
    assert dates_slot["p"] == pytest.approx(right / got)
    assert dates_slot["r"] == pytest.approx(right / wanted)


def test_slots_and_notices_are_chosen() -> None:
    command = ["evaluate", str(GOLD), "--notice", "screenshot", "--slots"]
    shown = CliRunner().invoke(app, [*command, "steps,dates", "--errors"]).stdout
    assert "== steps" in shown
    assert "== actors" not in shown
    refused = CliRunner().invoke(app, [*command, "step"])
    assert refused.exit_code == 2
    assert "one of cases, actors" in refused.output


def test_the_report_says_every_score_with_its_interval() -> None:
    report = report_on_damaged()
    shown = report_text(report)
    assert all(re.search(rf"^{slot} .*\(\d\.\d+–\d\.\d+\)", shown, re.MULTILINE) for slot in SLOTS)
    written = report_json(report)
    assert [one["faults"] for one in written["notices"]] == sorted(
        (one["faults"] for one in written["notices"]), reverse=True
    )
    assert set(HEADLINE) < set(written["intervals"]["slots"])
    assert written["views"]["whole notices"]["of"] == 30


@pytest.mark.slow
def test_forty_notices_are_scored_within_a_second() -> None:
    files = (dev_files() * 2)[:40]
    found = [(file, perfect(file)) for file in files]
    start = perf_counter()
    report = Report(tuple(Judged(file, one, None, pairings(file.gold, one)) for file, one in found))
    assert report.score == 1
    assert perf_counter() - start < 1


@pytest.mark.slow
def test_forty_notices_are_evaluated_within_ten_seconds(tmp_path: Path) -> None:
    for number, file in enumerate((dev_files() * 2)[:40]):
        name = f"{number}-{file.name}"
        content = json.loads(file.path.read_text("utf-8"))
        notice = f"{name}{file.notice_path.suffix}"
        shutil.copy(file.notice_path, tmp_path / notice)
        (tmp_path / f"{name}.gold.json").write_text(
            json.dumps({**content, "notice": notice}, ensure_ascii=False), "utf-8"
        )
    start = perf_counter()
    report = evaluate(tmp_path)
    assert report_json(report)["score"] == report.score
    assert perf_counter() - start < 10
    assert len(report.notices) == 40
