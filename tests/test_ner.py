"""Names by a spaCy pipeline: labels mapped, asked only where an alarm word stands."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli import app
from extract import extract
from extract.find.ner import (
    Model,
    ModelError,
    alarmed_clauses,
    load_model,
    model_mentions,
    not_found,
)
from extract.rules.load import load_rules
from extract.values import Mention, Passage

RULES = load_rules()

# Invented people and events.
NAMES = {
    "赛罕娜": "PERSON",
    "星野会": "ORG",
    "甘棠": "GPE",
    "三号楼": "WORK_OF_ART",
    "丁某": "PERSON",
}
TEXT = (
    "情况通报\n2022年8月3日，甘棠县某局职工丁某将一份名单转发至“河畔一家”微信群。"
    "赛罕娜住在三号楼。名单又由赛罕娜几经周折寄往星野会。"
)


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A blank Chinese pipeline that knows `NAMES`, on disk."""
    spacy = pytest.importorskip("spacy", reason="spaCy is not installed: the extra [ner]")
    nlp = spacy.blank("zh", meta={"name": "invented"})
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": name} for name, label in NAMES.items()])
    folder = tmp_path_factory.mktemp("models") / "zh_invented"
    nlp.to_disk(folder)
    return Path(folder)


@pytest.fixture(scope="module")
def model(pipeline: Path) -> Model:
    return load_model(str(pipeline))


FOUND = [
    ("a person", "寄给赛罕娜", [("person", "赛罕娜", "PERSON")]),
    ("a body", "卖给星野会", [("organization", "星野会", "ORG")]),
    ("a place", "在甘棠转发", [("place", "甘棠", "GPE")]),
    ("a label that is none of ours", "贴在三号楼", []),
    (
        "several in reading order",
        "星野会转发给赛罕娜",
        [("organization", "星野会", "ORG"), ("person", "赛罕娜", "PERSON")],
    ),
]


@pytest.mark.parametrize(("what", "text", "names"), FOUND, ids=[f[0] for f in FOUND])
def test_labels_become_kinds(
    model: Model, what: str, text: str, names: list[tuple[str, str, str]]
) -> None:
    found = model_mentions(text, [(0, len(text))], RULES, model)
    assert [(m.kind, m.text, m.rule) for m in found] == [
        (kind, name, f"model.zh_invented.{label}") for kind, name, label in names
    ]
    assert all(text[m.start : m.end] == m.text for m in found)


def test_places_count_from_the_beginning_of_the_text(model: Model) -> None:
    text = "。。寄给赛罕娜。卖给星野会"
    found = model_mentions(text, [(2, 8), (8, len(text))], RULES, model)
    assert [(m.start, m.text) for m in found] == [(4, "赛罕娜"), (10, "星野会")]


def test_values_have_the_shape_of_those_by_rules(model: Model) -> None:
    found = model_mentions("星野会转发给赛罕娜", [(0, 9)], RULES, model)
    assert [dict(m.value) for m in found] == [{"type": "body", "body_end": 3}, {"masked": False}]


CLAUSES = [
    ("an alarm word", "名单转发给他，", True),
    ("none", "他住在那里，", False),
]


@pytest.mark.parametrize(("what", "text", "asked"), CLAUSES, ids=[c[0] for c in CLAUSES])
def test_a_model_is_asked_where_an_alarm_word_stands(what: str, text: str, asked: bool) -> None:
    passages = [Passage("sentence", 0, len(text)), Passage("clause", 0, len(text))]
    assert alarmed_clauses(text, passages, RULES) == ([(0, len(text))] if asked else [])


def test_what_the_rules_found_stays_theirs() -> None:
    mentions = [Mention("person", a, b, "x", "model.x") for a, b in ((0, 2), (3, 5), (6, 8))]
    assert not_found(mentions, [(4, 6)]) == [mentions[0], mentions[2]]


def test_a_name_that_only_the_model_knows_is_for_review(pipeline: Path) -> None:
    notice = extract(TEXT, published="2022-08-20", ner_model=str(pipeline))
    items = [(item.quote, item.rule) for item in notice.review if item.kind == "model"]
    assert items == [
        ("赛罕娜", "model.zh_invented.PERSON"),
        ("星野会", "model.zh_invented.ORG"),
    ]
    without = extract(TEXT, published="2022-08-20")
    assert [item for item in without.review if item.kind == "model"] == []
    assert notice.cases == without.cases


@pytest.mark.parametrize("command", ["run", "explain", "evaluate"])
def test_a_model_that_is_not_there_is_refused_before_anything_is_done(
    command: str, tmp_path: Path
) -> None:
    pytest.importorskip("spacy", reason="spaCy is not installed: the extra [ner]")
    out = tmp_path / "out"
    wanted = ["--out", str(out)] if command == "run" else []
    result = CliRunner().invoke(app, [command, str(tmp_path), *wanted, "--ner-model", "zh_nowhere"])
    assert result.exit_code == 2
    assert "no spaCy pipeline zh_nowhere" in result.stderr
    assert "spacy download" in result.stderr
    assert not out.exists()


def test_without_spacy_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(ModelError, match=r"needs spaCy: .*\[ner\]"):
        load_model("zh_uninstalled")


def test_the_commands_ask_the_model(pipeline: Path, tmp_path: Path) -> None:
    notice = tmp_path / "notice.txt"
    notice.write_text(TEXT, "utf-8")
    model = ["--ner-model", str(pipeline)]
    shown = CliRunner().invoke(app, ["explain", str(notice), *model])
    assert "model.zh_invented.PERSON" in shown.stdout
    run = CliRunner().invoke(app, ["run", str(notice), "--out", str(tmp_path / "out"), *model])
    assert run.exit_code == 0
    assert "model.zh_invented.ORG" in (tmp_path / "out" / "review.jsonl").read_text("utf-8")
