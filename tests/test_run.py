"""Many inputs in, one dataset out: order, copies, what fails, what replaces what."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from extract.pipeline import extract_source
from extract.read import Options
from extract.rules.load import load_rules
from extract.run.dataset import make_dataset
from extract.run.outcome import extract_here
from extract.run.unused import unused_rules
from extract.values import Source
from schemas.records import Notice, ReviewItem

RULES = load_rules()
OPTIONS = Options(RULES)

# Invented people and events.
TEXT = "甘棠县公安局通报：2022年8月3日，丁某将一份名单转发至微信群，被处以行政拘留五日的处罚。"
OTHER = "甘棠县纪委监委通报：薛某某泄露工作秘密，受到党内警告处分。"


def extract(source: Source) -> Notice:
    return extract_source(source, RULES)


def with_review(source: Source) -> Notice:
    item = ReviewItem(
        review_id="r1", kind="alarm", message="invented", rule="alarm.x", start=0, end=1, quote="甘"
    )
    return extract(source).model_copy(update={"review": (item,)})


def breaks(source: Source) -> Notice:
    raise ValueError(f"{source.source} is broken")


def breaks_on_other(source: Source) -> Notice:
    return breaks(source) if "薛某某" in source.text else extract(source)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    (folder / "b").mkdir(parents=True)
    (folder / "b" / "one.txt").write_text(TEXT, "utf-8")
    (folder / "a.txt").write_text(OTHER, "utf-8")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_notices_stand_in_the_order_of_their_sources_then_of_their_place(folder: Path) -> None:
    lines = [json.dumps({"text": f"{TEXT}第{number}号"}) for number in range(12)]
    (folder / "a.jsonl").write_text("\n".join(lines), "utf-8")
    sources = extract_here([folder], OPTIONS, extract).notices
    assert [one.source for one in sources] == ["a.jsonl"] * 12 + ["a.txt", "b/one.txt"]
    assert [one.text[-3:].strip("第") for one in sources[:12]] == [f"{n}号" for n in range(12)]


def test_equal_content_is_one_notice_whatever_comes_first(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_text(TEXT, "utf-8")
    for order in ([folder, copy], [copy, folder]):
        outcome = extract_here(order, OPTIONS, extract)
        sources = {notice.source: notice.copies for notice in outcome.notices}
        assert sources == {str(copy): ("b/one.txt",), "a.txt": ()}


def test_the_folder_that_is_written_to_is_not_read(folder: Path) -> None:
    out = folder / "out"
    first = make_dataset([folder], out, OPTIONS, extract)
    again = make_dataset([folder], out, OPTIONS, extract)
    assert first == again
    assert len(again.notices) == 2
    assert again.errors == ()


def test_a_broken_invariant_is_recorded_and_the_run_goes_on(folder: Path) -> None:
    outcome = extract_here([folder], OPTIONS, breaks_on_other)
    assert [notice.source for notice in outcome.notices] == ["b/one.txt"]
    (error,) = outcome.errors
    assert error.source == "a.txt"
    assert error.reason == "broken invariant: ValueError: a.txt is broken"
    assert error.traceback is not None
    assert "in breaks_on_other\n" in error.traceback
    assert str(Path.cwd()) not in error.traceback
    assert outcome.broken == 1


STATUS = [
    ("all is well", extract, 0, 0),
    ("something to review", with_review, 0, 1),
    ("one of two is broken", breaks_on_other, 3, 3),
    ("all are broken", breaks, 3, 3),
]


@pytest.mark.parametrize(("what", "how", "status", "strict"), STATUS, ids=[s[0] for s in STATUS])
def test_exit_status(
    folder: Path, what: str, how: Callable[[Source], Notice], status: int, strict: int
) -> None:
    outcome = extract_here([folder], OPTIONS, how)
    assert (outcome.exit_status(), outcome.exit_status(strict=True)) == (status, strict)


def test_nothing_read_is_exit_status_1(tmp_path: Path) -> None:
    assert extract_here([tmp_path / "nowhere"], OPTIONS, extract).exit_status() == 1


def test_two_runs_write_the_same_bytes_in_whatever_order_inputs_come(
    folder: Path, tmp_path: Path
) -> None:
    inputs = [folder / "a.txt", folder / "b" / "one.txt", tmp_path / "nowhere"]
    outs = [tmp_path / name for name in ("first", "second", "turned")]
    for out, order in zip(outs, (inputs, inputs, inputs[::-1]), strict=True):
        make_dataset(order, out, OPTIONS, with_review)
    assert files(outs[0]) == files(outs[1]) == files(outs[2])


def test_errors_are_one_line_each(folder: Path) -> None:
    (folder / "bad.jsonl").write_text('{"text": "丁某"}\n{"title": "无正文"}\n', "utf-8")
    lines = extract_here([folder, folder / "nowhere"], OPTIONS, extract).error_lines()
    assert len(lines) == 2
    assert lines[0].startswith(f"{folder / 'nowhere'}: ")
    assert lines[1].startswith("bad.jsonl record 2: ")


def test_a_run_that_read_nothing_leaves_the_old_dataset(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    make_dataset([folder], out, OPTIONS, extract)
    before = files(out)
    outcome = make_dataset([tmp_path / "nowhere"], out, OPTIONS, extract)
    assert outcome.exit_status() == 1
    assert files(out) == before


def test_a_run_that_read_nothing_still_says_why(tmp_path: Path) -> None:
    out = tmp_path / "out"
    make_dataset([tmp_path / "nowhere"], out, OPTIONS, extract)
    (line,) = (out / "errors.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line)["source"] == str(tmp_path / "nowhere")


def test_a_new_dataset_replaces_the_old_one(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    make_dataset([folder], out, OPTIONS, extract)
    make_dataset([folder / "a.txt"], out, OPTIONS, extract)
    assert len((out / "notices.jsonl").read_text("utf-8").splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


STDIN = [
    ("a notice", TEXT, 1),
    ("a record a line", "\n".join(json.dumps({"text": text}) for text in (TEXT, OTHER)), 2),
]


@pytest.mark.parametrize(("what", "given", "notices"), STDIN, ids=[s[0] for s in STDIN])
def test_standard_input(what: str, given: str, notices: int) -> None:
    outcome = extract_here(["-"], OPTIONS, extract, BytesIO(given.encode()))
    assert len(outcome.notices) == notices
    assert outcome.errors == ()


def test_unused_rules_of_notices_and_of_their_dataset(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    make_dataset([folder], out, OPTIONS, extract)
    unused = {rule.id for rule in unused_rules(folder, RULES)}
    assert unused == {rule.id for rule in unused_rules(out, RULES)}
    assert "measure.party.warning" not in unused
    assert "measure.party.expulsion" in unused


def test_unused_rules_of_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no notice"):
        unused_rules(tmp_path, RULES)
