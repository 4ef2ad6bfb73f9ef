"""Cues: what a clause is taken to say, and the four ways in which it is asked.

Each row gives the cue, the question put to it, the stretch and the answer; the stretches are
other wordings than those that the rules carry themselves. All of it is invented.
"""

from __future__ import annotations

import pytest

from extract.link.cues import cues_of
from extract.rules.load import load_rules

ANSWERS = [
    # what stands before a verb and says that it was not done
    ("not_done", "ends", "再三叮嘱同事不要", True),
    ("not_done", "ends", "要求家属切勿对外", True),
    ("not_done", "ends", "名单并没有", True),
    ("not_done", "ends", "先后分别", False),
    ("not_done", "ends", "温某随即", False),
    # an intention is none either
    ("meant", "ends", "打算把登记表", True),
    ("meant", "ends", "试图通过微信将名单", True),
    ("meant", "ends", "错把登记表", False),
    # a verb that only names the deed
    ("nominal", "begins", "的问题", True),
    ("nominal", "begins", "一事", True),
    ("nominal", "begins", "至业主群", False),
    # what was done to something by nobody in particular
    ("suffered", "ends", "被他人", True),
    ("suffered", "ends", "遭大量", True),
    ("suffered", "ends", "随手", False),
    ("nobody", "holds", "有网友将截图", True),
    ("nobody", "holds", "何人拍摄尚不清楚", True),
    ("nobody", "holds", "同事柏某将截图", False),
    # a result and what leads to it
    ("result", "ends", "导致该名单", True),
    ("result", "ends", "被迅速", True),
    ("result", "ends", "温某又", False),
    ("outcome", "begins", "致使名单外泄", True),
    ("outcome", "begins", "最终导致名单外泄", True),
    ("outcome", "begins", "致电柏某", False),
    ("outcome", "begins", "使用手机拍照", False),
    # what a verb handles begins after 将 and 把, but not after a future 将
    ("object", "holds", "温某把登记表", True),
    ("object", "holds", "温某将依规处理", False),
    ("object", "holds", "相关人员将被问责", False),
    # something seen or received before
    ("perceived", "holds", "温某看见了柏某", True),
    ("perceived", "holds", "温某转给柏某", False),
    # a body that only publishes
    ("notified", "begins", "情况说明", True),
    ("notified", "begins", "《关于温某的通报》", True),
    ("notified", "begins", "患者名单", False),
    # acts at the same time
    ("alongside", "begins", "同时私信给丈夫", True),
    ("alongside", "begins", "之后私信给丈夫", False),
    ("afterwards", "begins", "事后，温某被辞退", True),
    ("afterwards", "begins", "当日，温某被辞退", False),
    # taken back
    ("recalled", "holds", "三分钟后予以撤回", True),
    ("recalled", "holds", "自行删除", True),
    ("recalled", "holds", "未作处理", False),
    # why, not what
    ("purpose", "begins", "为提醒家人", True),
    ("purpose", "begins", "由于疏忽", True),
    ("purpose", "begins", "因此被罚", False),
    ("purpose", "begins", "应柏某请求", False),
    # what may stand before a body that leads its clause
    ("lead", "is_all", "2月5日", True),
    ("lead", "is_all", "随后", True),
    ("lead", "is_all", "经查", True),
    ("lead", "is_all", "据", False),
    ("lead", "is_all", "温某称", False),
    # what may stand between two recipients
    ("also", "is_all", "和", True),
    ("also", "is_all", "以及其", True),
    ("also", "is_all", "（微信群，53人）、", True),
    ("also", "is_all", "后传播", False),
    # whether people after a verb are whom it goes to
    ("directed", "ends", "转发给", True),
    ("directed", "ends", "告知其", True),
    ("directed", "ends", "公布", False),
    # by mistake
    ("missent", "holds", "误将会议纪要", True),
    ("missent", "holds", "由于误操作", True),
    ("missent", "holds", "特意将会议纪要", False),
    # an act that is only the time of another
    ("while", "begins", "时被同事发现", True),
    ("while", "begins", "后被举报", True),
    ("while", "begins", "后续名单", False),
    # measures that were not imposed
    ("not_imposed", "ends", "将依法给予", True),
    ("not_imposed", "ends", "情节轻微，不予", True),
    ("not_imposed", "ends", "最高可处", True),
    ("not_imposed", "ends", "否则将面临", True),
    ("not_imposed", "ends", "某县公安局依法给予", False),
    ("not_imposed", "ends", "决定对温某处以", False),
    ("at_most", "holds", "一经查实最高可处", True),
    ("at_most", "holds", "逾期不改的", True),
    ("at_most", "holds", "温某认可", False),
    ("if_so", "ends", "拒不配合的", True),
    ("if_so", "ends", "构成犯罪的", True),
    ("if_so", "ends", "温某的", False),
    ("condition", "ends", "情节较重的", True),
    ("condition", "ends", "故意传播他人隐私的", True),
    ("condition", "ends", "温某受到的", False),
    # proposed, suspended, not carried out
    ("proposed", "ends", "拟给予温某", True),
    ("proposed", "ends", "建议某镇党委", True),
    ("proposed", "ends", "决定给予温某", False),
    ("suspended", "holds", "因疫情防控需要暂缓执行", True),
    ("suspended", "holds", "缓刑二年", False),
    ("not_executed", "holds", "因怀孕不予执行", True),
    ("not_executed", "holds", "不送拘留所执行", True),
    ("not_executed", "holds", "已送拘留所执行", False),
    # published, not decided
    ("published", "holds", "6日公示的处罚信息", True),
    ("published", "holds", "6日通报了处理结果", True),
    ("published", "holds", "6日给予通报批评", False),
    ("passive", "ends", "被依法处以", True),
    ("passive", "ends", "受到", True),
    ("passive", "ends", "负责", False),
    ("no_measure", "begins", "的标准", True),
    ("no_measure", "begins", "的处罚", False),
]


@pytest.mark.parametrize(
    ("cue", "question", "stretch", "answer"),
    ANSWERS,
    ids=[f"{row[0]} {row[1]} {row[2]}" for row in ANSWERS],
)
def test_what_a_cue_answers(cue: str, question: str, stretch: str, answer: bool) -> None:
    asked = getattr(cues_of(load_rules()), question)
    assert (asked(cue, stretch) is not None) is answer


def test_every_cue_of_the_rules_can_be_asked_for() -> None:
    cues = cues_of(load_rules())
    kinds = {kind for kind in load_rules().kinds if kind.startswith("cue.")}
    assert {f"cue.{name}" for name in cues.anywhere} == kinds
    assert set(cues.anywhere) == set(cues.closing)


def test_a_cue_begins_where_it_is_asked_for() -> None:
    cues = cues_of(load_rules())
    text = "温某随后转发"
    assert cues.begins("afterwards", text) is None
    assert cues.begins("afterwards", text, 2) is not None


def test_an_unknown_cue_is_an_error() -> None:
    with pytest.raises(KeyError):
        cues_of(load_rules()).holds("hearsay", "温某称")
