"""The documentation says what the program does."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from docs.generate import DOCS, READMES, cli_page, example, measured, picture, readme
from extract.judge.accuracy import GoldSet
from extract.judge.evaluate import evaluate
from extract.judge.examples import failures
from extract.judge.floors import Floors
from extract.rules.load import default_path, load_rules
from tests.conftest import ROOT

PAGES = (*READMES, DOCS / "how-to-add-a-rule.md")
TOML = re.compile(r"```toml\n(.*?)```", re.DOTALL)
LINK = re.compile(r"\]\(([^)#:]+)\)")


def test_the_page_of_the_commands_is_their_help() -> None:
    assert (DOCS / "cli.md").read_text("utf-8") == cli_page(), "run make docs"


@pytest.mark.parametrize("page", READMES, ids=lambda page: page.name)
def test_the_worked_example_is_what_the_program_finds(page: Path) -> None:
    text = page.read_text("utf-8")
    assert text == readme(text, example()), "run make docs"


def test_the_picture_shows_what_the_program_finds() -> None:
    assert (DOCS / "explain.svg").read_text("utf-8") == picture(example()), "run make docs"


@pytest.mark.parametrize("page", READMES, ids=lambda page: page.name)
def test_the_table_of_scores_has_a_line_a_set_and_the_day(page: Path) -> None:
    report = evaluate(ROOT / "tests" / "gold" / "dev", names=["screenshot"])
    floors = Floors("", blind={"score": 0.75})
    sets = [GoldSet("one", DOCS, {"all": report}, floors), GoldSet("two", DOCS, {"all": report})]
    text = measured(page.read_text("utf-8"), page.name, sets, date(2022, 8, 6))
    block = text.partition("<!-- accuracy -->")[2].partition("<!-- /accuracy -->")[0]
    one, two = (line.split(" | ") for line in block.splitlines() if re.match(r"\| (one|two)", line))
    assert "2022-08-06" in block
    assert one[3] == "0.750"
    assert two[3].strip() == ""
    assert one[2].startswith(f"**{report.score:.3f} (")
    assert text.count("<!--") == page.read_text("utf-8").count("<!--")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_rule_shown_in_the_docs_is_a_rule(page: Path, tmp_path: Path) -> None:
    (shown,) = TOML.findall(page.read_text("utf-8"))
    copytree(default_path() / "lexicon", tmp_path / "lexicon")
    (tmp_path / "shown.toml").write_text(shown, "utf-8")
    assert not failures(load_rules(tmp_path))


@pytest.mark.parametrize("page", sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")]), ids=str)
def test_links_lead_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
