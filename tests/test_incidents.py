"""Which cases of different notices tell of one incident.

All people, offices and events are invented.
"""

from __future__ import annotations

from typing import Any

import pytest

from extract.link.alike import alike_names, alike_places, near_days
from extract.link.incidents import incidents
from schemas.enumerations import CaseKind
from schemas.records import Actor, Case, Date, Notice

LEAK: CaseKind = "personal_information_leak"


def notice(number: int, *cases: dict[str, Any]) -> Notice:
    """A notice with one line per case; a case names its people, place, days and document."""
    lines = []
    for case in cases:
        people, days = "、".join(case["people"]), "、".join(case["days"])
        lines.append(f"{people}将《{case.get('document', '')}》发出。{days}")
    text = "\n".join(lines)
    made = []
    at = 0
    for place, (case, line) in enumerate(zip(cases, lines, strict=True), 1):
        made.append(_case(place, case, text, at))
        at += len(line) + 1
    return Notice(
        notice_id=f"{number:016x}",
        source=f"{number}.txt",
        script="hans",
        text=text,
        cases=tuple(made),
    )


def _case(place: int, case: dict[str, Any], text: str, at: int) -> Case:
    actors = []
    for n, name in enumerate(case["people"], 1):
        start = text.index(name, at)
        actors.append(
            Actor(
                actor_id=f"c{place}-a{n}",
                name=name,
                kind="person",
                part="offender",
                position=case.get("post"),
                start=start,
                end=start + len(name),
                quote=name,
                rule="name.test",
            )
        )
    dates = []
    for n, day in enumerate(case["days"], 1):
        start = text.index(day, at)
        dates.append(
            Date(
                date_id=f"c{place}-d{n}",
                text=day,
                value=day,
                kind="point",
                start=start,
                end=start + len(day),
                rule="date.test",
            )
        )
    end = text.find("\n", at)
    return Case(
        case_id=f"c{place}",
        kind=case.get("kind", LEAK),
        adcode=case.get("adcode"),
        start=at,
        end=end if end >= 0 else len(text),
        actors=tuple(actors),
        dates=tuple(dates),
    )


FULL = {"people": ["陶建国", "仲晓岚"], "adcode": "321281", "days": ["2022-03-12"]}

ORDERED = [
    ["陶建国", "仲晓岚"],
    ["陶某", "仲某"],
    ["陶建国", "仲某某"],
    ["陶某某", "仲晓岚"],
    ["吉荣"],
]

PAIRS: list[tuple[str, dict[str, Any], dict[str, Any], bool]] = [
    ("the same names", FULL, FULL, True),
    ("names masked", FULL, {**FULL, "people": ["陶某", "仲某某"]}, True),
    ("one of two people told", FULL, {**FULL, "people": ["仲晓岚"]}, True),
    (
        "place and name masked, the document told",
        {
            "people": ["范某"],
            "adcode": None,
            "days": ["2020-02-02"],
            "document": "恢复线路的通告",
            "post": "运营部部长",
        },
        {
            "people": ["范某某"],
            "adcode": "640100",
            "days": ["2020-02-01"],
            "document": "恢复线路的通告",
            "post": "运营部部长",
        },
        True,
    ),
    ("told of the city, and of its district", FULL, {**FULL, "adcode": "321200"}, True),
    ("another county", FULL, {**FULL, "adcode": "321282"}, False),
    ("another month", FULL, {**FULL, "days": ["2022-07-12"]}, False),
    ("another kind", FULL, {**FULL, "kind": "false_information"}, False),
    ("other people", FULL, {**FULL, "people": ["吉荣", "缪海峰"]}, False),
    (
        "one common mask, nothing else alike",
        {"people": ["李某"], "adcode": "321281", "days": ["2022-03-12"]},
        {"people": ["李某某"], "adcode": "321281", "days": ["2022-03-14"]},
        False,
    ),
    (
        "masks that differ in the given name",
        {"people": ["李某荣"], "adcode": "321281", "days": ["2022-03-12"]},
        {"people": ["李某平"], "adcode": "321281", "days": ["2022-03-12"]},
        False,
    ),
]


@pytest.mark.parametrize(("reason", "one", "other", "same"), PAIRS, ids=[row[0] for row in PAIRS])
def test_pairs(reason: str, one: dict[str, Any], other: dict[str, Any], same: bool) -> None:
    rows = incidents([notice(1, one), notice(2, other)])
    assert [row.notice_id for row in rows] == [f"{1:016x}", f"{2:016x}"]
    assert (rows[0].incident_id == rows[1].incident_id) is same


def test_every_case_has_a_row_and_an_incident_is_named_by_its_first_case() -> None:
    apart = {**FULL, "people": ["吉荣"], "adcode": "321202"}
    rows = incidents([notice(1, apart, FULL), notice(2, FULL)])
    first, second, third = (row.incident_id for row in rows)
    assert (first, second, third) == (f"{1:016x}/c1", f"{1:016x}/c2", f"{1:016x}/c2")


def test_two_cases_of_one_notice_are_two_incidents() -> None:
    rows = incidents([notice(1, FULL, FULL)])
    assert len({row.incident_id for row in rows}) == 2


def test_the_order_of_notices_groups_nothing_differently() -> None:
    notices = [notice(n, {**FULL, "people": people}) for n, people in enumerate(ORDERED)]
    groups = [
        {
            frozenset(row.notice_id for row in rows if row.incident_id == one.incident_id)
            for one in rows
        }
        for rows in (incidents(notices), incidents(notices[::-1]))
    ]
    assert groups[0] == groups[1]


def test_a_notice_given_twice_counts_once() -> None:
    rows = incidents([notice(1, FULL), notice(2, FULL), notice(1, FULL)])
    assert [row.incident_id for row in rows] == [f"{1:016x}/c1"] * 2


def test_three_tellings_are_one_incident() -> None:
    rows = incidents([notice(n, FULL) for n in (1, 2, 3)])
    assert len({row.incident_id for row in rows}) == 1


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("陶建国", "陶建国", True),
        ("陶某", "陶建国", True),
        ("宋某", "宋某某", True),
        ("李某荣", "李荣", True),
        ("欧阳某", "欧阳海", True),
        ("李某荣", "李某平", False),
        ("陶建国", "陶建军", False),
        ("欧阳某", "欧某", False),
        ("舒某", "宋某", False),
    ],
)
def test_alike_names(one: str, other: str, alike: bool) -> None:
    assert alike_names(one, other) is alike
    assert alike_names(other, one) is alike


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("321281", "321281", True),
        ("321281", "321200", True),
        ("321281", "320000", True),
        (None, "321281", True),
        ("321281", "321282", False),
        ("321281", "330000", False),
        ("110101", "110000", True),
        ("321000", "321281", False),
        ("320100", "321000", False),
    ],
)
def test_alike_places(one: str | None, other: str | None, alike: bool) -> None:
    assert alike_places(one, other) is alike
    assert alike_places(other, one) is alike


def test_days_without_a_year_are_compared_by_month_and_day() -> None:
    assert near_days({"XXXX-02-03"}, {"2020-02-01"}) is True
    assert near_days({"XXXX-02-03"}, {"2020-03-01"}) is False
    assert near_days(set(), {"2020-03-01"}) is None
    assert near_days({"2021-02-29"}, {"2021-03-01"}) is False
