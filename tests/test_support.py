"""How many notices of a gold set rest on a rule."""

from __future__ import annotations

from pathlib import Path

from extract.judge.support import support_lines, supported
from extract.rules.load import load_rules

RULES = load_rules()
GOLD = """{"schema": 1, "notice": "%s.txt", "title": null, "publisher": null, "published": null,
 "script": "hans", "cases": [{"kind": "patient_leak", "title": null, "place": null,
 "adcode": null, "actors": [{"name": ["%s"], "kind": "person", "part": "offender"}],
 "steps": [], "sanctions": [{"actor": ["%s"], "track": "%s", "measure": "%s",
 "status": "imposed"}], "exposures": [], "dates": [], "legal_refs": []}],
 "dates": [], "legal_refs": [], "thresholds": []}"""


def _notice(folder: Path, name: str, person: str, measure: tuple[str, str]) -> None:
    told = f"{person}将患者信息发至微信群，给予{person}党内警告处分。"
    text = f"关于患者信息泄露的通报（虚构）\n{told}\n"
    (folder / f"{name}.txt").write_text(text, "utf-8")
    gold = GOLD % (name, person, person, *measure)
    (folder / f"{name}.gold.json").write_text(gold, "utf-8")


def test_a_rule_is_supported_where_gold_confirms_its_row(tmp_path: Path) -> None:
    _notice(tmp_path, "one", "甘某", ("party", "warning"))
    _notice(tmp_path, "two", "单某", ("party", "warning"))
    _notice(tmp_path, "wrong", "丘某", ("party", "serious_warning"))
    counts = supported(tmp_path, RULES)
    assert counts["measure.party.warning"] == 2
    assert counts["measure.party.expulsion"] == 0


def test_the_least_supported_come_first_and_show_their_hits() -> None:
    counts = {rule.id: 0 for rule in RULES.of("measure") if not rule.blocks}
    counts["measure.party.warning"] = 3
    *lines, total = support_lines(counts, RULES.rules)
    assert [int(line.split()[0]) for line in lines] == sorted(counts.values())
    assert lines[-1].split()[1] == "measure.party.warning"
    assert f"{len(counts) - 1} with a support of 0 or 1" in total
