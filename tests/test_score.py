"""The contract's metric: what matches, what counts, and what it comes to."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from extract.judge.bootstrap import intervals
from extract.judge.evaluate import Judged, Report
from extract.judge.gold import GoldFile, GoldNotice
from extract.judge.pairing import pair
from extract.judge.rows import HEADLINE, SLOTS, normal, rows
from extract.judge.score import Counts, as_json, headline, pairings, score, total
from schemas.records import Notice
from tests.perfect import GOLD, dev_files, notice_of, perfect

TEXT = "某县公安局对丁某处以行政拘留五日的处罚。"
CASE = {"kind": "personal_information_leak", "adcode": "430903"}


def gold(cases: list[dict[str, Any]] | None = None, **outside: Any) -> GoldNotice:
    filled = [{**CASE, **case} for case in cases or []]
    return GoldNotice.model_validate({"notice": "invented.txt", "cases": filled, **outside})


def counts(want: GoldNotice, got: GoldNotice, slot: str) -> tuple[int, int, int]:
    """Right, gold and pred of a slot, where the program found exactly what `got` says."""
    c = score(want, notice_of(got, TEXT))[slot]
    return c.right, c.gold, c.pred


def actor(name: Any, part: Any = "offender", **more: Any) -> dict[str, Any]:
    return {"name": name, "kind": "person", "part": part, **more}


def step(sender: str, recipient: Any, channel: str = "wechat", **more: Any) -> dict[str, Any]:
    return {"sender": sender, "recipient": recipient, "channel": channel, "action": "send", **more}


def sanction(name: str, value: Any = None, unit: Any = None, **more: Any) -> dict[str, Any]:
    base = {"actor": name, "track": "public_security", "measure": "detention"}
    return {**base, "value": value, "unit": unit, **more}


@pytest.mark.parametrize(
    ("form", "same"),
    [
        ("“平安一家”", "平安一家"),
        ("「平安一家」", "平安一家"),
        ("平安 一家\u3000", "平安一家"),
        ("ＱＱ群", "qq群"),
        ("党组成员、副局长", "党组成员副局长"),
        ("甲，乙,丙", "甲乙丙"),
        ("（某镇）", "某镇"),
        ("《条例》", "条例"),
        ("", None),
        ("“”", None),
        (None, None),
    ],
)
def test_normal_form(form: str | None, same: str | None) -> None:
    assert normal(form) == same


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        (42, "42", True),
        (42, "４２", True),
        (12000, 12000.0, True),
        ("12,000", 12000, True),
        ("253-1", "253-1", True),
        ("253-1", 253, False),
        ("3A", "3a", True),
        (0, None, False),
    ],
)
def test_numbers_match_by_value(one: Any, other: Any, equal: bool) -> None:
    assert (normal(one, number=True) == normal(other, number=True)) is equal


def test_dots_and_hyphens_are_not_left_out() -> None:
    assert normal("阿依古丽·某") != normal("阿依古丽某")
    assert normal("2022-06-12/2022-06-14") == "2022-06-12/2022-06-14"


@pytest.mark.parametrize(
    ("why", "slot", "want", "got", "expected"),
    [
        ("the same", "actors", [actor("丁某")], [actor("丁某")], (1, 1, 1)),
        (
            "any accepted form",
            "actors",
            [actor(["某县公安局", "县公安局"])],
            [actor("县公安局")],
            (1, 1, 1),
        ),
        ("another part", "actors", [actor("丁某")], [actor("丁某", "relay")], (0, 1, 1)),
        (
            "an accepted part",
            "actors",
            [actor("丁某", ["relay", "recipient"])],
            [actor("丁某", "recipient")],
            (1, 1, 1),
        ),
        (
            "twice found, once in gold",
            "actors",
            [actor("丁某")],
            [actor("丁某"), actor("丁某")],
            (1, 1, 2),
        ),
        (
            "twice in gold, once found",
            "actors",
            [actor("丁某"), actor("丁某")],
            [actor("丁某")],
            (1, 2, 1),
        ),
        ("optional, not found", "actors", [actor("丁某", optional=True)], [], (0, 0, 0)),
        ("optional, found", "actors", [actor("丁某", optional=True)], [actor("丁某")], (0, 0, 0)),
        (
            "optional, found twice",
            "actors",
            [actor("丁某", optional=True)],
            [actor("丁某")] * 2,
            (0, 0, 1),
        ),
        (
            "required before optional",
            "actors",
            [actor("丁某", optional=True), actor("丁某")],
            [actor("丁某")],
            (1, 1, 1),
        ),
        (
            "optional does not take what a required row needs",
            "actors",
            [actor(["甲某", "乙某"], optional=True), actor(["甲某"])],
            [actor("甲某"), actor("乙某")],
            (1, 1, 1),
        ),
        (
            "maximum, not greedy: the row that fits both gets what the other leaves",
            "actors",
            [actor(["甲某", "乙某"]), actor(["甲某"])],
            [actor("甲某"), actor("乙某")],
            (2, 2, 2),
        ),
        (
            "a chain of three that greedy matching leaves at two",
            "actors",
            [actor(["甲某", "乙某"]), actor(["乙某", "丙某"]), actor(["甲某"])],
            [actor("甲某"), actor("乙某"), actor("丙某")],
            (3, 3, 3),
        ),
    ],
)
def test_actors(
    why: str, slot: str, want: list[Any], got: list[Any], expected: tuple[int, int, int]
) -> None:
    assert counts(gold([{"actors": want}]), gold([{"actors": got}]), slot) == expected, why


def test_positions_are_of_persons_who_have_one() -> None:
    body = {**actor("某县公安局", "authority"), "kind": "organization", "organization": "某县"}
    holder = actor("丁某", position=["党组成员、副局长"], organization=["某局"])
    nobody = actor("戊某")
    want = gold([{"actors": [body, holder, nobody]}])
    assert counts(want, want, "positions") == (1, 1, 1)
    other = gold(
        [{"actors": [body, actor("丁某", position="副局长", organization="某局"), nobody]}]
    )
    assert counts(want, other, "positions") == (0, 1, 1)


def test_a_position_that_may_be_none_is_not_demanded() -> None:
    want = gold([{"actors": [actor("丁某", position=["村民", None])]}])
    assert counts(want, gold([{"actors": [actor("丁某")]}]), "positions") == (0, 0, 0)


def test_an_empty_recipient_matches_an_empty_one_only() -> None:
    people = [actor("丁某"), actor("戊某", "recipient")]
    want = gold([{"actors": people, "steps": [step("丁某", [])]}])
    assert counts(want, want, "steps") == (1, 1, 1)
    named = gold([{"actors": people, "steps": [step("丁某", "戊某")]}])
    assert counts(want, named, "steps") == (0, 1, 1)
    either = gold([{"actors": people, "steps": [step("丁某", ["戊某", None])]}])
    assert counts(either, want, "steps") == (1, 1, 1)
    assert counts(either, named, "steps") == (1, 1, 1)


def test_steps_full_adds_time_and_audience() -> None:
    people = [actor("丁某"), actor("戊某", "recipient")]
    want = gold([{"actors": people, "steps": [step("丁某", "戊某", time=["2020-02-03", None])]}])
    got = gold([{"actors": people, "steps": [step("丁某", "戊某", audience=30)]}])
    assert counts(want, got, "steps") == (1, 1, 1)
    assert counts(want, got, "steps_full") == (0, 1, 1)


def test_sanctions_compare_value_and_unit_and_only_in_full_the_rest() -> None:
    want = gold([{"actors": [actor("丁某")], "sanctions": [sanction("丁某", 5, "day")]}])
    later = sanction("丁某", 5, "day", date="2020-02-03", status="suspended")
    got = gold([{"actors": [actor("丁某")], "sanctions": [later]}])
    assert counts(want, got, "sanctions") == (1, 1, 1)
    assert counts(want, got, "sanctions_full") == (0, 1, 1)
    other = gold([{"actors": [actor("丁某")], "sanctions": [sanction("丁某", 6, "day")]}])
    assert counts(want, other, "sanctions") == (0, 1, 1)


def test_exposures_are_distinct_within_a_case_and_counted_in_each() -> None:
    name = {"data_kind": "name", "count": 3}
    twice = gold([{"exposures": [name, name]}, {"exposures": [name]}])
    assert counts(twice, twice, "exposures") == (2, 2, 2)


def test_dates_are_distinct_within_the_notice() -> None:
    want = gold([{"dates": ["2020-02-03"]}, {"dates": ["2020-02-03"]}], dates=["2020-02-03"])
    assert counts(want, want, "dates") == (1, 1, 1)


def test_legal_refs_and_thresholds_are_distinct_within_the_notice() -> None:
    ref = {"law": "治安管理处罚法", "article": 42}
    line = {"data_kind": "name", "count": 50, "grade": "serious"}
    want = gold(
        [{"legal_refs": [ref]}], legal_refs=[{**ref, "article": "42"}], thresholds=[line] * 2
    )
    assert counts(want, want, "legal_refs") == (1, 1, 1)
    assert counts(want, want, "thresholds") == (1, 1, 1)


def test_what_is_required_anywhere_is_required() -> None:
    want = gold([{"optional_dates": ["2020-02-03"]}, {"dates": ["2020-02-03"]}])
    assert counts(want, gold(), "dates") == (0, 1, 0)
    only = gold([{"optional_dates": ["2020-02-03"]}])
    assert counts(only, gold(), "dates") == (0, 0, 0)
    assert counts(only, gold(dates=["2020-02-03"]), "dates") == (0, 0, 0)
    assert counts(only, gold(dates=["2020-02-04"]), "dates") == (0, 0, 1)


def test_durations_and_vague_dates_are_not_scored() -> None:
    found = notice_of(gold(dates=["2020-02-03"]), TEXT).model_dump()
    extra = {**found["dates"][0], "date_id": "d9", "value": "P5D", "kind": "duration"}
    vague = {**found["dates"][0], "date_id": "d8", "value": None, "kind": "vague"}
    notice = Notice.model_validate({**found, "dates": [*found["dates"], extra, vague]})
    assert [row.fields for row in rows(notice, "dates")] == [(frozenset({"2020-02-03"}),)]


def test_rows_of_an_optional_case_are_optional() -> None:
    want = gold([{"optional": True, "actors": [actor("丁某")]}])
    assert counts(want, gold(), "cases") == (0, 0, 0)
    assert counts(want, gold(), "actors") == (0, 0, 0)


def test_neither_gold_nor_found_scores_one() -> None:
    empty = score(gold(), notice_of(gold(), TEXT))
    assert headline(empty) == 1
    assert {(c.p, c.r, c.f1) for c in empty.values()} == {(1.0, 1.0, 1.0)}


def test_found_where_gold_has_nothing_scores_none() -> None:
    c = score(gold(), notice_of(gold(dates=["2020"]), TEXT))["dates"]
    assert (c.p, c.r, c.f1) == (0, 0, 0)


def test_a_notice_that_was_not_read_counts_as_nothing_found() -> None:
    assert score(gold(dates=["2020"]), None)["dates"] == Counts(0, 1, 0)


def test_micro_average_and_headline() -> None:
    one = {slot: Counts(1, 1, 1) for slot in SLOTS}
    two = {slot: Counts(0, 3, 1) for slot in SLOTS}
    summed = total([one, two])
    assert (summed["steps"].p, summed["steps"].r) == (0.5, 0.25)
    assert summed["steps"].f1 == pytest.approx(1 / 3)
    assert headline(summed | {"dates": Counts(1, 1, 1)}) == pytest.approx((5 / 3 + 1) / 6)
    assert headline(summed | {"cases": Counts(), "thresholds": Counts()}) == headline(summed)


def test_json_is_the_contracts() -> None:
    written = as_json({slot: Counts(1, 2, 1) for slot in SLOTS})
    assert written["slots"]["dates"] == {"p": 1.0, "r": 0.5, "f1": 2 / 3, "gold": 2, "pred": 1}
    assert list(written["slots"]) == [
        "cases", "actors", "positions", "steps", "steps_full", "sanctions", "sanctions_full",
        "exposures", "dates", "legal_refs", "thresholds",
    ]  # fmt: skip
    assert written["score"] == pytest.approx(2 / 3)
    assert set(HEADLINE) < set(written["slots"])


def test_perfect_output_scores_one_in_every_slot() -> None:
    for file in dev_files():
        assert {c.f1 for c in score(file.gold, perfect(file)).values()} == {1.0}, file.name


def test_gold_against_itself_agrees_wholly() -> None:
    for file in dev_files():
        assert {c.f1 for c in score(file.gold, file.gold).values()} == {1.0}, file.name


def test_sanctions_recounted_by_hand() -> None:
    """An independent count of one slot: gold sanctions have one form each, so bags suffice."""
    right = wanted = got = 0
    for file in dev_files():
        found = damaged(perfect(file))
        bag: Counter[tuple[Any, ...]] = Counter(
            (str(s.actor[0]), s.track[0], s.measure[0], *s.value, *s.unit)
            for case in file.gold.cases
            for s in case.sanctions
            if not s.optional
        )
        found_bag: Counter[tuple[Any, ...]] = Counter(
            (s.actor, s.track, s.measure, *(v for v in (s.value, s.unit) if v is not None))
            for case in found.cases
            for s in case.sanctions
        )
        right += (bag & found_bag).total()
        wanted, got = wanted + bag.total(), got + found_bag.total()
    counted = total(score(file.gold, damaged(perfect(file))) for file in dev_files())["sanctions"]
    assert (counted.right, counted.gold, counted.pred) == (right, wanted, got)
    assert 0 < right < min(wanted, got)


def damaged(notice: Notice) -> Notice:
    """The notice with the first sanction of each case lost, and the last given another length."""
    cases = []
    for case in notice.cases:
        kept = case.sanctions[1:]
        if kept:
            kept = (*kept[:-1], kept[-1].model_copy(update={"value": 999, "unit": "day"}))
        cases.append(case.model_copy(update={"sanctions": kept}))
    return notice.model_copy(update={"cases": tuple(cases)})


def test_a_row_is_matched_once() -> None:
    want = rows(gold([{"actors": [actor(["甲某", "乙某"])] * 3}]), "actors")
    got = rows(gold([{"actors": [actor("甲某"), actor("乙某")]}]), "actors")
    pairing = pair(want, got)
    assert (len(pairing.right), len(pairing.missed), len(pairing.wrong)) == (2, 1, 0)


def report(damage: bool) -> Report:
    judged = []
    for file in dev_files():
        found = damaged(perfect(file)) if damage else perfect(file)
        judged.append(Judged(file, found, None, pairings(file.gold, found)))
    return Report(tuple(judged))


def test_intervals_hold_the_score_and_repeat() -> None:
    notices = [judged.counts for judged in report(damage=True).notices]
    found = intervals(notices)
    summed = total(notices)
    for slot, slot_intervals in found.slots.items():
        assert slot_intervals.f1.low <= summed[slot].f1 <= slot_intervals.f1.high
    assert found.slots["sanctions"].f1.half > 0
    assert found.score.low < headline(summed) < found.score.high
    assert intervals(notices) == found
    assert intervals(notices, seed=1) != found


def test_intervals_of_perfect_output_are_points() -> None:
    found = intervals([judged.counts for judged in report(damage=False).notices])
    assert (found.score.low, found.score.high) == (1.0, 1.0)


def test_gold_files_name_their_notices() -> None:
    files = dev_files()
    assert len(files) == 30
    assert all(isinstance(file, GoldFile) and file.notice_path.is_file() for file in files)
    assert GOLD.is_dir()
