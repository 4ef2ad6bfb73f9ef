"""The review list, most frequent form first."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from cli import app
from extract.judge.review import review_forms, shape
from extract.write.dataset import write_dataset
from schemas.records import Notice
from tests import specimen


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("行政拘留五日", "行政拘留15日", True),
        ("罚款1,200元", "罚款五百元", True),
        ("对丁某予以训诫", "对章某某予以训诫", True),
        ("某县公安局", "某市公安局", False),
        ("党内警告", "党内严重警告", False),
        ("移送\n检察", "移送检察", True),
    ],
)
def test_what_is_one_form(one: str, other: str, same: bool) -> None:
    assert (shape(one) == shape(other)) is same


def with_items(name: str, *quotes: str) -> Notice:
    def item(number: int, quote: str) -> dict[str, Any]:
        start = specimen.TEXT.index(quote)
        place = {"start": start, "end": start + len(quote), "quote": quote}
        return {"review_id": f"v{number}", "kind": "alarm", "message": "说明", "rule": "r", **place}

    review = [item(number, quote) for number, quote in enumerate(quotes, 1)]
    return specimen.notice(source=name, notice_id=specimen.notice_id(name), review=review)


def test_the_most_frequent_form_comes_first(tmp_path: Path) -> None:
    notices = [
        with_items("甲.txt", "行政拘留五日", "移送检察机关", "刑事拘留"),
        with_items("乙.txt", "移送检察机关", "刑事拘留", "移送检察机关"),
    ]
    write_dataset(notices, [], tmp_path / "out")
    forms = review_forms(tmp_path / "out")
    assert [(form.shape, form.times, form.notices) for form in forms] == [
        ("移送检察机关", 3, 2),
        ("刑事拘留", 2, 2),
        ("行政拘留N日", 1, 1),
    ]
    result = CliRunner().invoke(app, ["review", str(tmp_path / "out"), "--most", "1"])
    assert result.exit_code == 0
    assert result.stdout.startswith("3× in 2 notices  alarm  移送检察机关")
    assert "刑事拘留" not in result.stdout


def test_a_folder_without_a_list_is_refused(tmp_path: Path) -> None:
    assert CliRunner().invoke(app, ["review", str(tmp_path)]).exit_code == 2
