"""Every example of every rule holds, and a rule file that cannot be used stops the load."""

from __future__ import annotations

import re
from pathlib import Path
from shutil import copytree

import pytest

from extract.judge.examples import Example, check, examples, failures
from extract.rules.load import Rule, RuleError, default_path, load_rules
from extract.rules.match import settle
from extract.values import Mention

RULES = load_rules()

GOOD = """
[[rule]]
id = "measure.good"
finds = "measure"
match = '警告'
hits = ["给予丁某[警告]处分"]
misses = ["他被提醒"]
"""


def _name(example: Example) -> str:
    return f"{example.rule.id}-{'hit' if example.hit else 'miss'}-{example.text}"


@pytest.mark.parametrize("example", examples(RULES.rules), ids=_name)
def test_example(example: Example) -> None:
    failure = check(example, RULES)
    assert failure is None, str(failure)


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.id)
def test_a_rule_shows_different_hits_and_a_near_miss(rule: Rule) -> None:
    assert len(set(rule.hits)) >= 2
    assert rule.misses


def _folder(tmp_path: Path, text: str, name: str = "measures.toml") -> Path:
    copytree(default_path() / "lexicon", tmp_path / "lexicon", dirs_exist_ok=True)
    (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


BROKEN = [
    ("an unknown key", GOOD + 'hist = ["警告"]\n', "measure.good", "unknown keys hist"),
    ("an unknown table", GOOD + "[options]\nfast = true\n", None, "unknown keys options"),
    ("a duplicate id", GOOD + GOOD, "measure.good", "stands in measures.toml already"),
    ("a regex that does not compile", GOOD.replace("'警告'", "'(警告'"), "measure.good", "regex"),
    ("a regex that matches nothing at all", GOOD.replace("'警告'", "'(?:警告)?'"), None, "empty"),
    (
        "none of its hits found",
        GOOD.replace("'警告'", "'记过'"),
        "measure.good",
        "none of its hits",
    ),
    ("no hits", GOOD.replace('hits = ["给予丁某[警告]处分"]', ""), "measure.good", "lacks hits"),
    ("no kind", GOOD.replace('finds = "measure"', ""), "measure.good", "lacks finds"),
    ("no id", GOOD.replace('id = "measure.good"', ""), None, "lacks id"),
    ("a lexicon that is not there", GOOD.replace("警告'", "{{nowhere}}'"), None, "nowhere"),
    ("no TOML", "[[rule]\n", None, "measures.toml"),
]


@pytest.mark.parametrize(("what", "text", "rule", "reason"), BROKEN, ids=[b[0] for b in BROKEN])
def test_a_broken_rule_file_stops_the_load_with_file_id_and_reason(
    tmp_path: Path, what: str, text: str, rule: str | None, reason: str
) -> None:
    with pytest.raises(RuleError) as raised:
        load_rules(_folder(tmp_path, text))
    message = str(raised.value)
    assert "measures.toml" in message
    assert (rule or "") in message
    assert reason in message


def test_an_id_is_unique_over_all_files(tmp_path: Path) -> None:
    _folder(tmp_path, GOOD)
    with pytest.raises(RuleError, match=r"zz\.toml: measure\.good: .*measures\.toml"):
        load_rules(_folder(tmp_path, GOOD, "zz.toml"))


def test_a_word_stands_in_a_lexicon_once(tmp_path: Path) -> None:
    folder = _folder(tmp_path, GOOD)
    (folder / "lexicon" / "some.txt").write_text("局长\n科长\n局长 # again\n", "utf-8")
    with pytest.raises(RuleError, match=r"some\.txt: 局长"):
        load_rules(folder)


def test_a_missing_folder_is_a_broken_rule_set(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="no such folder"):
        load_rules(tmp_path / "nowhere")


LOSES = (
    GOOD
    + """
[[rule]]
id = "measure.longer"
finds = "measure"
match = '严重警告'
hits = ["给予丁某[严重警告]处分"]
misses = ["给予丁某警告处分"]
"""
)
FAILING = [
    (
        "a hit that a longer rule takes",
        LOSES.replace("给予丁某[警告]", "给予丁某严重[警告]"),
        "measure.longer",
    ),
    ("a hit that is found longer than marked", GOOD.replace("某[警告]", "某警[告]"), "'警告'"),
    ("a hit that marks nothing", GOOD.replace("[警告]", "警告"), "marks no stretch"),
    ("a miss that is found", GOOD.replace("他被提醒", "他被警告"), "finds '警告'"),
]


@pytest.mark.parametrize(("what", "text", "reason"), FAILING, ids=[f[0] for f in FAILING])
def test_an_example_that_does_not_hold_is_named(
    tmp_path: Path, what: str, text: str, reason: str
) -> None:
    (failure,) = failures(load_rules(_folder(tmp_path, text)))
    assert "measures.toml: measure.good" in str(failure)
    assert reason in str(failure)


def test_a_hit_is_marked_in_the_published_script(tmp_path: Path) -> None:
    traditional = GOOD.replace("hits = [", 'hits = ["依據規定，給予該員[警告]處分，記入檔案", ')
    assert not failures(load_rules(_folder(tmp_path, traditional)))


BLOCKER = """
[[rule]]
id = "measure.letter"
finds = "measure"
match = '警告信'
blocks = true
hits = ["收到[警告信]一封"]
misses = ["给予警告"]
"""


def test_a_blocker_keeps_its_stretch_and_keeps_others_off_it(tmp_path: Path) -> None:
    assert not failures(load_rules(_folder(tmp_path, GOOD + BLOCKER)))
    taken = GOOD.replace("给予丁某[警告]处分", "收到[警告]信")
    (failure,) = failures(load_rules(_folder(tmp_path / "taken", taken + BLOCKER)))
    assert "measure.letter '警告信'" in str(failure)


SETTLED = [
    ("the longest wins", "给予严重警告", "警告|严重警告", "", ["严重警告"]),
    ("then the earlier", "党内职务警告", "党内职|职务警", "", ["党内职"]),
    ("a blocker takes what it contains", "一封警告信", "警告", "警告信", []),
    ("and what is just as long", "警告", "警告", "警告", []),
    ("not what is longer", "严重警告", "严重警告", "警告", ["严重警告"]),
]


@pytest.mark.parametrize(
    ("what", "text", "finds", "blocks", "left"), SETTLED, ids=[s[0] for s in SETTLED]
)
def test_what_is_left_of_overlapping_mentions(
    what: str, text: str, finds: str, blocks: str, left: list[str]
) -> None:
    words = [(word, False) for word in finds.split("|")] + [(blocks, True)] * bool(blocks)
    found = [
        (Mention("measure", at := text.index(word), at + len(word), word, "invented"), blocking)
        for word, blocking in words
    ]
    assert [mention.text for mention in settle(found)] == left


def test_the_program_finds_its_own_rules() -> None:
    assert default_path().name == "rules"
    assert RULES.rules
    assert all(re.fullmatch(r"[a-z0-9_]+(\.[a-z0-9_]+)*", rule.id) for rule in RULES.rules)
