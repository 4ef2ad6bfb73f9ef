"""In how many notices of a gold set a rule carries a row that gold confirms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from extract.judge.evaluate import Judged, evaluate
from extract.rules.load import Rule, Rules


def supported(folder: Path, rules: Rules) -> dict[str, int]:
    """The number of notices by the id of each rule that finds something; blockers are left out.

    A notice counts for a rule where a found row that matches a gold row, required or optional, or
    one of the row's sources, carries the rule. Raises `GoldError` where `folder` holds no gold.
    """
    counts = {rule.id: 0 for rule in rules.rules if not rule.blocks}
    for judged in evaluate(folder, rules=rules).notices:
        for rule in set(_carried(judged)) & counts.keys():
            counts[rule] += 1
    return counts


def support_lines(counts: Mapping[str, int], rules: Sequence[Rule]) -> Iterator[str]:
    """The rules from the least supported on: notices, id, and how many hits it shows.

    Rules of a kind that carries no row at all (cues, furniture, repairs) serve the reading of
    others, and are only counted.
    """
    told = {rule.finds for rule in rules if counts.get(rule.id)}
    chosen = [rule for rule in rules if rule.id in counts and rule.finds in told]
    for rule in sorted(chosen, key=lambda rule: counts[rule.id]):
        yield f"{counts[rule.id]:>4}  {rule.id}  {len(set(rule.hits))} hits  {rule.file}"
    few = sum(counts[rule.id] < 2 for rule in chosen)
    yield (
        f"{len(chosen)} rules whose kind carries rows, {few} with a support of 0 or 1; "
        f"{len(counts) - len(chosen)} serve others"
    )


def _carried(judged: Judged) -> Iterator[str]:
    for pairing in judged.slots.values():
        for _, found in (*pairing.right, *pairing.excused):
            yield getattr(found.record, "rule", "")
            yield from (source.rule for source in found.record.sources.values())
