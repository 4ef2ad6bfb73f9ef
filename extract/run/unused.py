"""Rules that a set of notices has no use for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from extract.read import read_inputs
from extract.rules.load import Rule, Rules
from extract.rules.match import candidates, settled
from extract.text import Text, prepare
from extract.values import Source
from extract.write.folder import PACKAGE


def unused_rules(folder: Path, rules: Rules) -> tuple[Rule, ...]:
    """The rules that keep no stretch of any notice in `folder`: notices, or a written dataset.

    A blocker is used where it keeps its stretch from other rules, a repair where it rewrites.
    Raises `ValueError` where nothing could be read.
    """
    found = read_inputs([_notices(folder)], rules=rules)
    sources = [one for one in found if isinstance(one, Source)]
    if not sources:
        raise ValueError(f"{folder}: no notice could be read there")
    used = {rule for source in sources for rule in _used(prepare(source, rules).text, rules)}
    return tuple(rule for rule in rules.rules if rule.id not in used)


def _used(text: Text, rules: Rules) -> Iterator[str]:
    for repair in text.repairs:
        yield repair.rule
    for found in rules.kinds.values():
        for mention, _ in settled(candidates(text.norm, found)):
            yield mention.rule


def _notices(folder: Path) -> Path:
    """The notices of a dataset stand in its `notices.jsonl`; other folders hold them as files."""
    return folder / "notices.jsonl" if (folder / PACKAGE).is_file() else folder
