"""Where values stand in the text: other mentions of an actor, and what a row says of elsewhere."""

from __future__ import annotations

import pytest

from extract import extract
from schemas.records import Notice

# Invented people and events. In a text, [field:…] marks what shows the field of the row.

MENTIONS = [
    (
        "a name told again",
        "8月3日，甘棠县水利局工作人员丁某将名单转发至微信群。8月5日，丁某被处以行政拘留五日的处罚。",
        {"丁某": ["丁某"]},
    ),
    (
        "a body by its short form",
        "8月3日，甘棠县公安局接到报案。丁某将名单转发至微信群。县公安局对丁某处以行政拘留五日的处罚。",
        {"甘棠县公安局": ["县公安局"], "丁某": ["丁某"]},
    ),
    (
        "told once",
        "8月5日，薛某某因转发名单至微信群被处以罚款三百元的处罚。",
        {"薛某某": []},
    ),
]


def _case(text: str) -> Notice:
    return extract(text, published="2022-08-06")


@pytest.mark.parametrize(("what", "text", "told"), MENTIONS, ids=[m[0] for m in MENTIONS])
def test_other_mentions_of_an_actor(what: str, text: str, told: dict[str, list[str]]) -> None:
    (case,) = _case(text).cases
    found = {actor.name: actor for actor in case.actors}
    for name, quotes in told.items():
        assert [said.quote for said in found[name].mentions] == quotes
        own = (found[name].start, found[name].end)
        assert own not in [(said.start, said.end) for said in found[name].mentions]


TEXT = (
    "2022年8月3日，甘棠县水利局办公室工作人员丁某将一份名单转发至“河畔一家”微信群。"
    "8月5日，甘棠县公安局依法对丁某处以行政拘留五日的处罚。该名单载有32人的姓名。"
)
SOURCES = [
    ("steps", "time", "2022年8月3日"),
    ("sanctions", "date", "8月5日"),
    ("sanctions", "authority", "甘棠县公安局"),
    ("exposures", "count", "32人"),
]


@pytest.mark.parametrize(("table", "field", "quote"), SOURCES, ids=[s[1] for s in SOURCES])
def test_what_shows_a_value_that_stands_elsewhere(table: str, field: str, quote: str) -> None:
    (case,) = _case(TEXT).cases
    (row,) = getattr(case, table)
    assert row.sources[field].quote == quote
    assert getattr(row, field) is not None


def test_an_organization_is_shown_where_the_post_names_it() -> None:
    (case,) = _case(TEXT).cases
    ding = next(actor for actor in case.actors if actor.name == "丁某")
    assert ding.sources["organization"].quote == "甘棠县水利局"


def test_a_date_without_a_year_shows_the_date_that_gave_it() -> None:
    (case,) = _case(TEXT).cases
    first, second = case.dates
    assert first.sources == {}
    assert (second.text, second.value) == ("8月5日", "2022-08-05")
    assert second.sources["value"].quote == "2022年8月3日"


def test_a_place_is_shown_where_it_is_named() -> None:
    (case,) = _case("2022年8月3日，长沙市岳麓区居民丁某将一份名单转发至微信群。").cases
    assert case.adcode == "430104"
    assert case.sources["adcode"].quote == "长沙市岳麓区"


def test_a_source_has_a_value() -> None:
    (case,) = _case("丁某将一份名单转发至微信群，被批评教育。").cases
    assert [row.sources for row in (*case.steps, *case.sanctions)] == [{}, {}]


PASSAGES = [
    (
        "a compilation",
        "甘棠县纪委监委通报2起典型问题\n1.丁某泄露工作秘密问题。丁某将文件转发至微信群，受到警告处分。\n"
        "2.薛某某泄露工作秘密问题。薛某某将文件发给贺某，受到警告处分。\n甘棠县纪委监委\n2022年8月6日",
        [
            ("title", "甘棠县纪委监委通报2起典型问题"),
            ("case", "1.丁某泄露工作秘密问题。丁某将文件转发至微信群，受到警告处分。"),
            ("case", "2.薛某某泄露工作秘密问题。薛某某将文件发给贺某，受到警告处分。"),
            ("title", "丁某泄露工作秘密问题。"),
            ("title", "薛某某泄露工作秘密问题。"),
        ],
    ),
    (
        "spaces and half-width marks are those of the text",
        "情况通报\n8月3日, 丁某 将名单转发至微信群, 被行政拘留五日.",
        [("case", "8月3日, 丁某 将名单转发至微信群, 被行政拘留五日.")],
    ),
]


@pytest.mark.parametrize(("what", "text", "told"), PASSAGES, ids=[p[0] for p in PASSAGES])
def test_passages_in_the_published_text(what: str, text: str, told: list[tuple[str, str]]) -> None:
    notice = _case(text)
    found = [(p.kind, notice.text[p.start : p.end]) for p in notice.passages]
    kinds = {kind for kind, _ in told}
    assert sorted(told) == sorted(pair for pair in found if pair[0] in kinds)
    starts = [(p.start, -p.end) for p in notice.passages]
    assert starts == sorted(starts)


def test_furniture_of_the_page_is_a_passage() -> None:
    from extract.pipeline import extract_source
    from extract.read import read_record
    from extract.rules.load import load_rules
    from extract.values import Source

    page = (
        "<html><body><nav>首页 | 新闻 | 政务公开</nav><h1>情况通报</h1><p>8月3日，丁某将一份名单"
        "转发至微信群，被处以行政拘留五日的处罚。</p><div>上一篇：防汛通知</div></body></html>"
    )
    rules = load_rules()
    source = read_record({"html": page}, source="page", rules=rules)
    assert isinstance(source, Source)
    notice = extract_source(source, rules)
    aside = [notice.text[p.start : p.end] for p in notice.passages if p.kind == "furniture"]
    assert any("政务公开" in piece for piece in aside)
    assert any("上一篇" in piece for piece in aside)


def test_damage_is_told() -> None:
    notice = _case("8月3日，丁某將名單發(fā)至微信群，關(guān)某被處以行政拘留五日的處罰。")
    assert notice.damage
