"""People told without a name: counted, by kinship, by their group, by a pronoun.

The phrases expected stand in brackets. All people, offices and events are invented.
"""

from __future__ import annotations

import pytest

from extract.link.phrases import find_phrases
from extract.rules.load import load_rules
from tests import told

UNNAMED = [
    "[3名护士]先后转发",
    "某医院[5名护理人员]将病历外传",
    "对其中[4人]处以罚款",
    "给予另[1人]批评教育",
    "[其余2人]被训诫",
    "[其他3名工作人员]",
    "[群内成员]又转发",
    "[群友]纷纷转发",
    "[部分群成员]转发至朋友圈",
    "[其家人]又继续转发",
    "[其亲属]转发",
    "[其同事]看到后",
    "[多名网民]转发",
    "[部分职工]转发",
    "发给[妻子]",
    "发给[其妻子]",
    "发给[其妻]",
    "发给[其丈夫]",
    "发给[男友]",
    "发给[一名同事]",
    "发给[闺蜜]",
    "发给[朋友]",
    "发给[两名同学]",
    "[上述3人]均被训诫",
    "[上述人员]被训诫",
    "对[二人]予以训诫",
    "对[两人]予以训诫",
    "对[该4人]予以训诫",
    "决定对[其]行政拘留",
    "[其]明知不得外传",
    "[前者]被拘留，[后者]被罚款",
    "[双方]均承认",
    "在[该群]发布",
    "[该护士]承认",
    "[该名护士]承认",
    "[涉事人员]已停职",
    "[相关责任人]被问责",
    "[两名护士]被处理",
    "[二人]均被处以罚款",
    "[两人]各被罚款",
    "[三人]分别受到处分",
    "[4名当事人]被训诫",
    "[2名违法行为人]被拘留",
    "对[两名当事人]予以训诫",
    "[老乡]转发",
    "其中包括姓名",
    "其他信息",
    "其他微信群",
    "其实并非如此",
    "其次应当",
    "其所在单位",
    "极其恶劣",
    "尤其注意",
    "与其沟通",
    "三个微信群",
    "3个月",
    "200余人受影响",
    "群成员206人",
    "群众反映",
    "共17人的信息",
    "家长群",
    "亲友群",
    "[其母]、[其父]",
    "[他]将名单发出",
    "[她]收到后",
    "他人隐私",
    "[对方]又转发",
    "[此人]被训诫",
]


@pytest.mark.parametrize("marked", UNNAMED)
def test_the_unnamed(marked: str) -> None:
    text = told.plain(marked)
    phrases = find_phrases(text, load_rules())
    spans = [
        (one.name_start, one.name_end)
        for one in phrases
        if one.kind in ("collective", "kin", "pronoun") or one.rule.startswith("collective")
    ]
    assert told.bracketed(text, spans) == marked


# text, kind, name, count
KINDS = [
    ("某医院5名护士将病历外传", "collective", "5名护士", 5),
    ("对其中4人处以罚款", "collective", "4人", 4),
    ("其家人又继续转发", "collective", "其家人", None),
    ("群内成员又转发", "collective", "群内成员", None),
    ("发给其妻子", "kin", "其妻子", None),
    ("上述3人均被训诫", "pronoun", "上述3人", 3),
    ("对二人予以训诫", "pronoun", "二人", 2),
    ("二人均被处以罚款", "pronoun", "二人", 2),
    ("决定对其行政拘留", "pronoun", "其", None),
    ("十余名群众围观", "collective", "十余名群众", 10),
]


@pytest.mark.parametrize(("text", "kind", "name", "count"), KINDS)
def test_kind_and_count(text: str, kind: str, name: str, count: int | None) -> None:
    people = ("person", "collective", "kin", "pronoun")
    found = [one for one in find_phrases(text, load_rules()) if one.kind in people]
    assert [(one.kind, one.name, one.count) for one in found] == [(kind, name, count)]
