"""The page: one file without network, the text as published, the chain drawn without overlap."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from extract.write import page
from extract.write.drawing import svg
from extract.write.geometry import NODE_WIDTH, Chart, chart, width_of
from extract.write.graph import Edge, Slot, components, edges_of
from extract.write.highlight import marked_text, marks_of
from extract.write.lettering import fitted, width, wrapped
from schemas.records import ErrorRecord, Notice
from tests import specimen

HOSTILE = "</script><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;\"<!--"


def page_of(notices: Sequence[Notice], errors: Sequence[ErrorRecord] = ()) -> str:
    return "\n".join(page.page_parts(notices, errors))


def inside(root: Any, at: int = 0) -> Any:
    """The inside of a notice as the browser gets it when the notice is opened."""
    inert = root.xpath("//details/script")[at].text.replace("<\\/", "</")
    return html.fragment_fromstring(inert, create_parent="div")


def tree(written: str) -> Any:
    return html.document_fromstring(written, parser=html.HTMLParser(huge_tree=True))


def test_a_page_is_written(tmp_path: Path) -> None:
    page.write_page([specimen.notice()], [], tmp_path / "index.html")
    written = (tmp_path / "index.html").read_text("utf-8")
    assert written.startswith("<!doctype html>")
    assert written == page_of([specimen.notice()]) + "\n"


def test_a_page_needs_no_network() -> None:
    root = tree(page_of([specimen.notice()]))
    assert root.xpath("//@src | //@href | //link | //iframe | //object | //embed") == []
    assert "url(" not in page_of([])
    assert "@import" not in page_of([])
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none';")


def test_the_text_is_the_published_text() -> None:
    notice = specimen.notice()
    (text,) = inside(tree(page_of([notice]))).xpath(".//div[@class='text']")
    for number in text.xpath(".//b[@class='case-start']"):
        number.drop_tree()
    assert text.text_content() == notice.text


def test_every_mark_leads_to_a_row() -> None:
    root = inside(tree(page_of([specimen.notice()])))
    rows = set(root.xpath(".//tr/@data-r"))
    named = {key for keys in root.xpath(".//*[@data-r]/@data-r") for key in keys.split()}
    # a recipient that is no actor has a node and no row
    assert named - rows == {"nobody-s4"}
    assert len(rows) == 10 + 5 + 6 + 3 + 5 + 1 + 1 + 1


MARKED = [
    # text, what fills it, what lies below it
    ("楚某明", "f-actor", "l-step"),
    ("青禾老友", "f-actor", "l-step"),
    ("行政拘留五日", "f-sanction", ""),
    ("身份证号码", "f-exposure", ""),
    ("2021年底", "f-date", ""),
    ("《中华人民共和国治安管理处罚法》第四十二条第六项", "f-legal_ref", ""),
    ("五千条以上", "f-threshold", "p-law"),
    ("移送检察机关", "", "l-review"),
    ("发送给其同学", "", "l-step"),
    ("4月5日", "f-date", "l-also"),
    ("首页 > 警务公开 > 通报", "", "p-furniture"),
    ("青禾县公安局关于两起泄露个人信息案件的通报", "", "p-title"),
]


@pytest.mark.parametrize(("words", "filled", "below"), MARKED)
def test_marks(words: str, filled: str, below: str) -> None:
    root = html.fragment_fromstring(marked_text(specimen.notice()), create_parent="div")
    classes = [set(e.get("class").split()) for e in root.iter("span") if e.text == words]
    wanted = {name for name in (filled, below) if name}
    assert any(wanted <= found for found in classes), classes
    for found in classes:
        assert len([name for name in found if name.startswith("f-")]) <= 1


def test_where_cases_begin() -> None:
    written = marked_text(specimen.notice())
    assert re.findall(r'<b class="case-start">(\d)</b>(..)', written) == [
        ("1", "一、"),
        ("2", "二、"),
    ]


def test_one_case_needs_no_number() -> None:
    record = specimen.notice().model_dump(mode="json")
    record["cases"], record["review"] = record["cases"][:1], []
    assert "case-start" not in marked_text(Notice.model_validate(record))


def test_marks_stand_shortest_first() -> None:
    lengths = [mark.end - mark.start for mark in marks_of(specimen.notice())]
    assert lengths == sorted(lengths)


def hostile() -> Notice:
    """A notice in which everything written tries to get out of its place."""
    stretch = {"start": 1, "end": 1 + len(HOSTILE), "quote": HOSTILE, "rule": "test"}
    actor = {**stretch, "kind": "group_chat", "part": "recipient", "position": HOSTILE}
    step = {
        **stretch, "step_id": "s1", "sender_id": "a1", "sender": HOSTILE, "recipient": HOSTILE,
        "recipient_kind": "public", "channel": "wechat", "action": "send", "object": HOSTILE,
    }  # fmt: skip
    return Notice.model_validate(
        {
            "notice_id": "0" * 16,
            "source": HOSTILE,
            "title": HOSTILE,
            "publisher": HOSTILE,
            "script": "hans",
            "text": f"甲{HOSTILE}乙",
            "cases": [
                {
                    "case_id": "c1",
                    "kind": "other_misconduct",
                    "start": 0,
                    "end": 5,
                    "title": HOSTILE,
                    "actors": [{**actor, "actor_id": "a1", "name": HOSTILE}],
                    "steps": [step],
                }
            ],
            "review": [{**stretch, "review_id": "v1", "kind": "alarm", "message": HOSTILE}],
        }
    )


def test_what_is_written_stays_in_its_place() -> None:
    errors = [ErrorRecord(source=HOSTILE, reason=HOSTILE)]
    root = tree(page_of([hostile()], errors))
    assert len(root.xpath("//script")) == 2  # the notice's inside, and ours
    assert root.xpath("//img") == []
    assert root.xpath("//span[@class='title']")[0].text == HOSTILE
    assert HOSTILE in root.xpath("//section[contains(@class, 'errors')]//td/text()")
    within = inside(root)
    assert within.xpath(".//script | .//img | .//comment()") == []
    assert within.xpath(".//div[@class='text']")[0].text_content() == f"甲{HOSTILE}乙"
    assert HOSTILE in within.xpath(".//td/text()")


def test_empty_columns_are_left_out() -> None:
    root = inside(tree(page_of([specimen.notice()])))
    heads = {
        section.xpath("string(h4/text())").strip(): section.xpath(".//th/text()")
        for section in root.xpath(".//section[contains(@class, 'table')]")
    }
    assert list(heads) == [
        "actors", "steps", "sanctions", "exposures", "dates", "legal refs", "thresholds", "review",
    ]  # fmt: skip
    assert heads["dates"] == ["case id", "date id", "text", "value", "kind", "approximate", "rule"]
    assert heads["exposures"][2:] == ["data kind", "count", "records", "quote", "rule"]


def test_a_long_page_says_what_it_leaves_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "MOST", 2)
    notices = [specimen.notice(source=name) for name in ("a", "b", "c")]
    root = tree(page_of(notices))
    assert len(root.xpath("//details")) == 2
    assert root.xpath("//p[@class='rest']/text()")[0].startswith("1 more notices are in the files")


def test_a_notice_without_anything_found() -> None:
    notice = Notice(notice_id="0" * 16, source="空.txt", script="hans", text="\n\n无事。\n")
    root = tree(page_of([notice]))
    assert root.xpath("//span[@class='title']/text()") == ["无事。"]
    assert inside(root).xpath(".//p[@class='none']/text()") == ["No case is told here."]


def test_a_thousand_notices_take_seconds() -> None:
    notice = specimen.notice()
    started = time.process_time()
    size = sum(map(len, page.page_parts([notice] * 1000, [])))
    assert time.process_time() - started < 20
    assert size < 1000 * 20_000


# The drawing.


def drawn(*pairs: str) -> Chart:
    """The chart of steps written as `A>B`."""
    edges = [Edge(number, *pair.split(">")) for number, pair in enumerate(pairs)]
    return chart(edges, dict.fromkeys((n for e in edges for n in (e.source, e.target)), 40.0))


def at(found: Chart, node: str) -> Slot:
    (slot,) = [slot for slot in found.slots if slot.node == node]
    return slot


def test_a_chain_runs_from_left_to_right() -> None:
    found = drawn("A>B", "B>C")
    assert at(found, "A").x < at(found, "B").x < at(found, "C").x
    assert at(found, "A").y == at(found, "B").y == at(found, "C").y


def test_recipients_of_one_sender_stand_in_one_column_in_reading_order() -> None:
    found = drawn("A>B", "A>C", "A>D")
    assert at(found, "B").x == at(found, "C").x == at(found, "D").x
    assert at(found, "B").y < at(found, "C").y < at(found, "D").y
    assert at(found, "A").y == pytest.approx(at(found, "C").y)


def test_two_senders_of_one_recipient_stand_in_one_column() -> None:
    found = drawn("A>B", "B>C", "D>C")
    assert at(found, "D").x == at(found, "B").x


def test_a_long_chain_goes_on_below() -> None:
    names = [chr(ord("A") + n) for n in range(16)]
    found = drawn(*(f"{a}>{b}" for a, b in pairwise(names)))
    assert found.width < 1000
    assert len({at(found, name).y for name in names}) > 4
    assert at(found, "A").y < at(found, "H").y < at(found, "P").y


def test_parallel_chains_stand_apart() -> None:
    edges = [Edge(0, "A", "B"), Edge(1, "C", "D"), Edge(2, "B", "E"), Edge(3, "F", "D")]
    assert [[e.step for e in part] for part in components(edges)] == [[0, 2], [1, 3]]


def test_chains_that_meet_late_are_one() -> None:
    edges = [Edge(0, "A", "B"), Edge(1, "C", "D"), Edge(2, "E", "F"), Edge(3, "B", "D")]
    assert [[e.step for e in part] for part in components(edges)] == [[0, 1, 3], [2]]


def test_what_goes_back_is_drawn_back() -> None:
    found = drawn("A>B", "B>A")
    assert [line.back for line in found.lines] == [False, True]
    assert at(found, "A").x < at(found, "B").x


pairs = st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] != pair[1])


@settings(max_examples=150, deadline=None)
@given(st.lists(pairs, min_size=1, max_size=24), st.integers(30, 110))
def test_nothing_in_a_drawing_overlaps(steps: list[tuple[int, int]], height: int) -> None:
    edges = [Edge(n, f"N{one}", f"N{other}") for n, (one, other) in enumerate(steps)]
    nodes = sorted({name for edge in edges for name in (edge.source, edge.target)})
    found = chart(edges, {name: height + 7.0 * n for n, name in enumerate(nodes)})
    assert sorted(slot.node for slot in found.slots if slot.node) == nodes
    assert sorted(slot.step for slot in found.slots if slot.step is not None) == [
        *range(len(edges))
    ]
    boxes = [(s.x, s.y - s.height / 2, s.x + width_of(s), s.y + s.height / 2) for s in found.slots]
    for number, (left, top, right, bottom) in enumerate(boxes):
        assert left >= -0.01
        assert top >= -0.01
        assert right <= found.width + 0.01
        assert bottom <= found.height + 0.01
        for other in boxes[:number]:
            apart = left >= other[2] or other[0] >= right or top >= other[3] or other[1] >= bottom
            assert apart
    for line, edge in zip(sorted(found.lines, key=lambda line: line.step), edges, strict=True):
        first, last = (edge.target, edge.source) if line.back else (edge.source, edge.target)
        assert line.pieces[0][0] == (at(found, first).x + NODE_WIDTH, at(found, first).y)
        assert line.pieces[-1][-1] == (at(found, last).x, at(found, last).y)
        for piece in line.pieces:
            assert not any(crosses(piece, box) for box in boxes if len(piece) > 2)


def crosses(piece: Sequence[tuple[float, float]], box: tuple[float, float, float, float]) -> bool:
    """Whether a line of level and upright parts runs through the inside of a box."""
    left, top, right, bottom = box
    return any(
        min(x0, x1) < right - 1
        and max(x0, x1) > left + 1
        and min(y0, y1) < bottom - 1
        and max(y0, y1) > top + 1
        for (x0, y0), (x1, y1) in pairwise(piece)
    )


def test_the_drawing_of_a_case() -> None:
    first, second = specimen.notice().cases
    root = html.fragment_fromstring(svg(first))
    names = root.xpath(".//*[local-name()='text'][@class='name']/text()")
    assert sorted(names) == sorted(
        ["苏某", "楚某明", "青禾老友", "河东业主之家", "群内成员", "其他微信群"]
    )
    words = root.xpath(".//*[local-name()='text']/text()")
    assert {"2022-04-03 08:15", "wechat group", "forward · 86 members"} <= set(words)
    assert {"检验科副科长", "fine 500 CNY", "warning", "detention 5 day"} <= set(words)
    assert root.xpath(".//*[@class='node p-nobody']/@data-r") == ["nobody-s4"]
    assert "sell" in svg(second)


def test_a_case_without_steps_has_no_drawing() -> None:
    case = specimen.notice().cases[0]
    assert svg(case.model_copy(update={"steps": ()})) == ""
    assert page.picture(case.model_copy(update={"steps": ()})) == ""


def test_a_picture_stands_alone() -> None:
    root = etree.fromstring(page.picture(specimen.notice().cases[0]))
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    (style,) = root.iter("{http://www.w3.org/2000/svg}style")
    assert ".chain .node rect" in (style.text or "")


def test_who_sends_to_himself_gets_a_second_node() -> None:
    case = specimen.notice().cases[1]
    own = case.steps[0].model_copy(update={"recipient_id": "a9", "recipient": "封某"})
    (edge,) = edges_of(case.model_copy(update={"steps": (own,)}))
    assert edge.source != edge.target
    assert svg(case.model_copy(update={"steps": (own,)})).count(">封某</text>") == 2


def test_a_drawing_is_the_same_every_time() -> None:
    case = specimen.notice().cases[0]
    assert svg(case) == svg(case)


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("青禾老友", ["青禾老友"]),
        ("青禾县河东片区业主", ["青禾县河东片", "区业主"]),
        ("青禾县河东片区业主维权互助总群", ["青禾县河东片", "区业主维权…"]),
        ("wechat friends", ["wechat frie", "nds"]),
        ("", [""]),
    ],
)
def test_names_are_wrapped(words: str, lines: list[str]) -> None:
    found = wrapped(words, 13, 80, 2)
    assert found == lines
    assert all(width(line, 13) <= 80 for line in found)


@given(st.text(max_size=40), st.floats(20, 300))
def test_what_is_fitted_fits(words: str, room: float) -> None:
    found = fitted(words, 12, room)
    assert width(found, 12) <= room
    assert found == words or found.endswith("…")
