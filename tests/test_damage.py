"""Damage done by program: what can be undone costs little, and no offset is ever wrong."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from benchmarks.damage import GOLD, Outcome, clean_notices, figures, measured
from benchmarks.damage_kinds import KINDS, LOST, UNDONE, Kind
from extract.judge.gold import gold_files
from extract.rules.load import load_rules

RULES = load_rules()
GAPS = (
    "script, pinyin, marks, lines, entities",
    "two other characters deleted",
    "four characters now ?",
    "1 character in 200 lost",
    "tail cut",
)
"""Kinds that cost 1.6 to 2.2 points, by the seed: docs/damage.md."""
ALLOWED = 0.02
"""Points of a hundred that damage may cost: of the score, or of precision where it is for good."""
FEW = ("a-police-bulletin-screenshot", "02-poyang-baoguang", "b-work-secret-four-numbered")


@pytest.fixture(scope="module")
def few() -> Sequence[Outcome]:
    return list(clean_notices(RULES, [file for file in gold_files(GOLD) if file.name in FEW]))


@pytest.fixture(scope="module")
def every() -> Sequence[Outcome]:
    return list(clean_notices(RULES))


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_every_quote_is_its_slice_of_a_damaged_notice(kind: Kind, few: Sequence[Outcome]) -> None:
    assert len(few) == len(FEW)
    _, after = measured(kind, few, RULES, 1)
    assert [one.offsets for one in after] == [0] * len(after)
    if kind.group == UNDONE:
        assert after


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_what_damage_costs_over_all_clean_notices(
    kind: Kind, every: Sequence[Outcome], request: pytest.FixtureRequest
) -> None:
    if kind.name in GAPS:
        request.applymarker(pytest.mark.xfail(reason="costs more than it may", strict=False))
    before, after = measured(kind, every, RULES, 2)
    assert not any(one.offsets for one in after)
    old, new = figures(before), figures(after)
    if kind.group == UNDONE:
        assert old[0] - new[0] <= ALLOWED
    elif kind.group == LOST:
        assert old[1] - new[1] <= ALLOWED
