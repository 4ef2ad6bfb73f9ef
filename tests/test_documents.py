"""Documents by their titles: what is one, and what is a law, a newspaper or a chat."""

from __future__ import annotations

import pytest

from extract.find.documents import find_documents
from extract.rules.load import load_rules

DOCUMENTS = [
    ("将《返镇人员排查名单》发出", ["返镇人员排查名单"]),
    (
        "《关于恢复客运线路的通告（讨论稿）》和《值守方案》",
        ["关于恢复客运线路的通告（讨论稿）", "值守方案"],
    ),
    ("转发“关于某医院报告一例病例的调查报告”", ["关于某医院报告一例病例的调查报告"]),
    ("依据《治安管理处罚法》，将《值守方案》", ["值守方案"]),
    ("《小区管理办法（征求意见稿）》外传", ["小区管理办法（征求意见稿）"]),
    ("发至“数据报表”微信群", []),
    ("称“马上封城”", []),
    ("据《某某晚报》报道", []),
]


@pytest.mark.parametrize(("text", "titles"), DOCUMENTS, ids=[row[0] for row in DOCUMENTS])
def test_documents(text: str, titles: list[str]) -> None:
    found = find_documents(text, load_rules())
    assert [m.value["title"] for m in found] == titles
    assert all(text[m.start : m.end] == m.text for m in found)


def test_drafts_and_spellings() -> None:
    one, other = find_documents("《停运通告（讨论稿）》《停运通告(讨论稿)》", load_rules())
    assert one.value["draft"]
    assert one.value["key"] == other.value["key"]
