"""A notice as a tree of values, rules and quotes."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from extract.write.explain import explain_tree
from schemas.records import Actor, Case, Date, Evidence, Notice, ReviewItem, Sanction

# An invented notice.
TEXT = "8月3日，甘棠县公安局对丁某处以行政拘留五日的处罚。另有处分若干。"


def evidence(quote: str, rule: str) -> dict[str, object]:
    start = TEXT.index(quote)
    return {"start": start, "end": start + len(quote), "quote": quote, "rule": rule}


def notice() -> Notice:
    date = evidence("8月3日", "date.day")
    actor = Actor.model_validate(
        {"actor_id": "a1", "name": "丁某", "kind": "person", "part": "offender"}
        | evidence("丁某", "name.masked")
    )
    sanction = Sanction.model_validate(
        {"sanction_id": "s1", "actor_id": "a1", "actor": "丁某", "track": "public_security"}
        | {"measure": "detention", "value": 5, "unit": "day", "date": "2022-08-03"}
        | evidence("行政拘留五日", "measure.detention")
        | {"sources": {"date": Evidence.model_validate(date)}}
    )
    day = Date(
        date_id="d1",
        text="8月3日",
        value="2022-08-03",
        kind="point",
        rule="date.day",
        start=0,
        end=4,
    )
    case = Case(
        case_id="c1",
        kind="personal_information_leak",
        start=0,
        end=len(TEXT),
        actors=(actor,),
        sanctions=(sanction,),
        dates=(day,),
    )
    review = ReviewItem.model_validate(
        {"review_id": "r1", "kind": "alarm", "message": "unexplained"}
        | evidence("处分", "alarm.sanction")
    )
    return Notice(
        notice_id="0" * 16,
        source="invented.txt",
        script="hans",
        text=TEXT,
        cases=(case,),
        review=(review,),
    )


def shown(case: int | None = None) -> list[str]:
    console = Console(file=StringIO(), width=200)
    console.print(explain_tree(notice(), case))
    assert isinstance(console.file, StringIO)
    return [line.rstrip() for line in console.file.getvalue().splitlines()]


def test_every_value_stands_before_its_rule_and_its_quote() -> None:
    assert shown() == [
        "invented.txt",
        "├── notice_id=0000000000000000  source=invented.txt  script=hans",
        "├── case c1  kind=personal_information_leak",
        "│   ├── actors",
        "│   │   └── name=丁某  kind=person  part=offender ← name.masked ← “丁某” [12:14]",
        "│   ├── sanctions",
        "│   │   └── actor=丁某  track=public_security"
        "  measure=detention  value=5  unit=day  status=imposed"
        " ← measure.detention ← “行政拘留五日” [16:22]",
        "│   │       └── date=2022-08-03 ← date.day ← “8月3日” [0:4]",
        "│   └── dates",
        "│       └── value=2022-08-03  kind=point ← date.day ← “8月3日” [0:4]",
        "└── review",
        "    └── alarm: unexplained ← alarm.sanction ← “处分” [28:30]",
    ]


def test_one_case_alone() -> None:
    assert "└── case c1  kind=personal_information_leak" in shown(1)
    assert not any("alarm" in line for line in shown(1))


@pytest.mark.parametrize("case", [0, 2])
def test_a_case_that_is_not_told(case: int) -> None:
    with pytest.raises(IndexError, match=f"no case {case}: the notice tells 1"):
        explain_tree(notice(), case)
