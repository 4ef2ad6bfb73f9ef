"""Which body decided or imposed, and from which day: measure, authority, date on each line.

All people, offices and events are invented.
"""

from __future__ import annotations

import pytest

from extract.link.authorities import may_impose, settled_track
from tests import told

AUTHORITIES = [
    pytest.param(
        "经查，温某将名单外传。某县公安局对温某处以行政拘留三日。",
        ["detention 某县公安局 -"],
        id="subject of the clause",
    ),
    pytest.param(
        "经查，温某将名单外传，由某县公安局处以行政拘留三日。",
        ["detention 某县公安局 -"],
        id="由",
    ),
    pytest.param(
        "经查，温某将名单外传，被某县公安局处以行政拘留三日。",
        ["detention 某县公安局 -"],
        id="被",
    ),
    pytest.param(
        "经查，温某将名单外传。经某镇党委会议研究，给予温某党内警告处分。",
        ["warning 某镇党委 -"],
        id="经…研究",
    ),
    pytest.param(
        "经查，温某将名单外传。经某县委批准，某县纪委给予温某党内警告处分。",
        ["warning 某县纪委 -"],
        id="经…批准",
    ),
    pytest.param(
        "经查，温某将名单外传。某县纪委研究并报某县委批准，给予温某党内严重警告处分。",
        ["serious_warning 某县纪委 -"],
        id="报…批准",
    ),
    pytest.param(
        "经查，温某将名单外传。某镇纪委报请某县纪委同意，给予温某党内警告处分。",
        ["warning 某镇纪委 -"],
        id="报请…同意",
    ),
    pytest.param(
        "经查，温某将名单外传。某镇政府将情况报告某县监委，某县监委给予温某政务警告处分。",
        ["warning 某县监委 -"],
        id="reported to, decided by",
    ),
    pytest.param(
        "经查，温某将名单外传。根据某县纪委监委建议，某县卫健局对温某停职。",
        ["suspension 某县卫健局 -"],
        id="根据…意见",
    ),
    pytest.param(
        "经查，温某将名单外传。受某县纪委监委委托，某县卫健局党组对温某诫勉谈话。",
        ["admonishment 某县卫健局党组 -"],
        id="受…委托",
    ),
    pytest.param(
        "经查，温某将名单外传。某县公安局联合某县卫健局调查后，某县公安局对温某罚款二百元。",
        ["fine 某县公安局 -"],
        id="联合",
    ),
    pytest.param(
        "经查，温某将名单外传。公安机关对温某行政拘留三日。",
        ["detention 公安机关 -"],
        id="a general body as written",
    ),
    pytest.param(
        "经查，温某将名单外传，被警方行政拘留三日。",
        ["detention 警方 -"],
        id="the police",
    ),
    pytest.param(
        "经查，温某将名单外传。相关部门对温某给予通报批评。",
        ["public_criticism 相关部门 -"],
        id="相关部门",
    ),
    pytest.param(
        "经查，温某出售信息。法院判处温某有期徒刑一年。", ["imprisonment 法院 -"], id="bare court"
    ),
    pytest.param(
        "经查，温某出售信息。检察机关对温某提起公诉。",
        ["prosecution 检察机关 -"],
        id="bare procuratorate",
    ),
    pytest.param(
        "经查，温某出售信息。经某县检察院批准，温某被某县公安局依法逮捕。",
        ["arrest 某县公安局|某县检察院 -"],
        id="检察院 approves, police execute",
    ),
    pytest.param(
        "经查，温某、柏某将名单外传。2月9日，某县纪委监委决定，给予温某党内警告处分；给予柏某政"
        "务警告处分。",
        ["warning 某县纪委监委 2022-02-09", "warning 某县纪委监委 2022-02-09"],
        id="day and body at the head, over semicolons",
    ),
    pytest.param(
        "经查，温某、柏某将名单外传。2月9日，某县纪委监委给予温某党内警告处分。柏某被通报批评。",
        ["warning 某县纪委监委 2022-02-09", "public_criticism - -"],
        id="a new sentence",
    ),
    pytest.param(
        "经查，温某、柏某将名单外传。2月9日，某县纪委监委给予温某党内警告处分，柏某被行政拘留三"
        "日。",
        ["warning 某县纪委监委 2022-02-09", "detention - 2022-02-09"],
        id="detention is none of the commission's",
    ),
    pytest.param(
        "经查，温某、柏某将名单外传。2月9日，某县公安局对温某行政拘留三日，柏某受到党内警告处分。",
        ["detention 某县公安局 2022-02-09", "warning - 2022-02-09"],
        id="party sanctions are none of the police's",
    ),
    pytest.param(
        "经查，辅警温某将名单外传。某县公安局给予温某政务记过处分。",
        ["demerit 某县公安局 -"],
        id="but the police on their own officer",
    ),
    pytest.param(
        "经查，温某出售信息。某县人民法院判处温某拘役三个月，温某还被开除公职。",
        ["short_term_detention 某县人民法院 -", "dismissal - -"],
        id="a court imposes nothing but punishment",
    ),
    pytest.param(
        "经查，温某将名单外传。2月9日，某县公安局对温某行政拘留三日，随后温某被单位辞退。",
        ["detention 某县公安局 2022-02-09", "termination 单位|- -"],
        id="随后 ends",
    ),
    pytest.param(
        "经查，温某将名单外传。2月9日，某县公安局对温某行政拘留三日；2月12日，某镇党委给予其党内"
        "警告处分。",
        ["detention 某县公安局 2022-02-09", "warning 某镇党委 2022-02-12"],
        id="its own day",
    ),
    pytest.param(
        "经查，温某将名单外传。2月9日，某县公安局通报，已对温某行政拘留三日。",
        ["detention 某县公安局 -"],
        id="published",
        marks=pytest.mark.xfail(
            reason="the day of 通报，已对… is read as that of the decision",
            strict=True,
        ),
    ),
    pytest.param(
        "据某市委网信办2月9日消息，经查，温某将名单外传，已被某县公安局行政拘留三日。",
        ["detention 某县公安局 -"],
        id="announced by another",
    ),
    pytest.param(
        "经查，温某于2月3日将名单外传，某县公安局对其行政拘留三日。",
        ["detention 某县公安局 -"],
        id="the day of the leak is not that of the decision",
    ),
    pytest.param(
        "经查，温某将名单外传。因2月3日在微信群泄露患者隐私，温某被某县公安局行政拘留三日。",
        ["detention 某县公安局 -"],
        id="the day of the leak stands in the clause of the measure",
        marks=pytest.mark.xfail(
            reason="a day told in the reason is read as that of the decision",
            strict=True,
        ),
    ),
    pytest.param(
        "经查，温某将名单外传。2月4日，温某被城关派出所传唤到案，2月5日，某县公安局对其行政拘留"
        "三日。",
        ["detention 某县公安局 2022-02-05"],
        id="summoned",
    ),
    pytest.param(
        "经查，温某将名单外传。2月5日，某县公安局对其行政拘留三日，同日，某医院对其停职。",
        ["detention 某县公安局 2022-02-05", "suspension 某医院 2022-02-05"],
        id="the same day",
    ),
    pytest.param(
        "经查，某医院护士温某将名单外传。某县公安局对温某行政拘留三日，该院对其作出停职处理。",
        ["detention 某县公安局 -", "suspension 某医院 -"],
        id="the unit of the one punished",
    ),
    pytest.param(
        "经查，温某将名单外传。其所在单位对其予以辞退。",
        ["termination 其所在单位|所在单位|单位 -"],
        id="其所在单位",
    ),
    pytest.param(
        "经查，某医院护士温某将名单外传。院方已对其停职。",
        ["suspension 院方|某医院 -"],
        id="院方",
        marks=pytest.mark.xfail(reason="院方已对 does not decide", strict=True),
    ),
    pytest.param(
        "经查，温某将名单外传。我局已依法对温某行政拘留三日。\n某县公安局\n2022年2月6日",
        ["detention 某县公安局 -"],
        id="我局 with a signature",
    ),
    pytest.param(
        "经查，温某将名单外传。我分局依法对温某行政拘留三日。\n某市公安局某区分局\n2022年2月6日",
        ["detention 某市公安局某区分局 -"],
        id="我分局",
    ),
    pytest.param(
        "经查，温某将病历外传。我委对温某给予警告的行政处罚。\n某县卫生健康委员会\n2022年2月6日",
        ["warning 某县卫生健康委员会 -"],
        id="我委",
    ),
    pytest.param(
        "经查，温某将病历外传。本机关决定给予温某罚款一万元的行政处罚。\n某县卫生健康局\n202"
        "2年2月6日",
        ["fine 某县卫生健康局|本机关 -"],
        id="本机关",
    ),
    pytest.param(
        "2月4日，某县公安局接到报警。经查，温某将名单外传。县公安局对温某行政拘留三日。",
        ["detention 某县公安局 -"],
        id="县公安局 short of 某县公安局",
    ),
    pytest.param(
        "经查，温某将名单外传。某县纪委监委驻县卫健局纪检监察组对温某诫勉谈话。",
        ["admonishment 某县纪委监委驻县卫健局纪检监察组 -"],
        id="a discipline group in the office",
    ),
    pytest.param(
        "经查，温某将名单外传。某县疫情防控指挥部对温某全县通报批评。",
        ["public_criticism 某县疫情防控指挥部 -"],
        id="headquarters",
    ),
    pytest.param(
        "经查，温某将名单外传。按照某县疫情防控指挥部要求，某镇政府与温某解除劳务关系。",
        ["termination 某镇政府 -"],
        id="按照…要求",
    ),
    pytest.param(
        "经查，温某将名单外传。某县公安局对温某行政拘留三日，并由某镇党委对其诫勉谈话。",
        ["detention 某县公安局 -", "admonishment 某镇党委 -"],
        id="并由",
    ),
    pytest.param(
        "经查，温某将名单外传。温某被行政拘留三日，决定机关为某县公安局。",
        ["detention 某县公安局|- -"],
        id="after the measure",
    ),
    pytest.param(
        "经查，温某将名单外传。某县公安局2月9日对温某行政拘留三日。",
        ["detention 某县公安局 2022-02-09"],
        id="the day after the body",
    ),
    pytest.param(
        "经查，温某将名单外传。温某2月9日被某县公安局行政拘留三日。",
        ["detention 某县公安局 2022-02-09"],
        id="the day after the person",
    ),
    pytest.param(
        "经查，温某将名单外传。2022年2月，某县监委给予温某政务警告处分。",
        ["warning 某县监委 2022-02"],
        id="month only",
    ),
    pytest.param(
        "经查，温某将名单外传。日前，某县监委给予温某政务警告处分。",
        ["warning 某县监委 -"],
        id="日前",
    ),
    pytest.param(
        "经查，温某将名单外传。目前，某县监委已对温某立案调查。",
        ["case_filing 某县监委 -"],
        id="目前",
    ),
    pytest.param(
        "经查，温某、柏某、乐某将名单外传。某县公安局对温某行政拘留三日，某县纪委给予柏某党内警"
        "告处分，某镇政府对乐某予以批评教育。",
        ["detention 某县公安局 -", "warning 某县纪委 -", "criticism_education 某镇政府 -"],
        id="three bodies in one sentence",
    ),
    pytest.param(
        "经查，温某将名单外传。某县纪委监委责成某镇党委给予温某党内警告处分。",
        ["warning 某镇党委 -"],
        id="a body whose name begins with a verb's object",
        marks=pytest.mark.xfail(
            reason="责成某镇…: 成某 is read as a person and cuts the body",
            strict=True,
        ),
    ),
    pytest.param(
        "经查，温某将名单外传。某县卫健局要求某医院对温某停职检查。",
        ["suspension 某医院|某县卫健局 -"],
        id="asked",
    ),
    pytest.param(
        "经查，温某将名单外传。某镇政府将温某移交某派出所，某派出所对其训诫。",
        ["admonition 某派出所 -", "transfer_to_justice 某镇政府 -"],
        id="已移交某…处理",
    ),
    pytest.param(
        "经查，温某将名单外传，被当地公安机关行政拘留三日。",
        ["detention 当地公安机关 -"],
        id="当地",
    ),
    pytest.param(
        "经查，温某将名单外传。属地派出所对温某训诫。",
        ["admonition 属地派出所 -"],
        id="属地",
    ),
    pytest.param(
        "經查，文員卓某披露病人資料。東區裁判法院判處卓某監禁3個月。",
        ["imprisonment 東區裁判法院|东区裁判法院 -"],
        id="HK",
    ),
    pytest.param(
        "經查，警員卓某將個資外流。新北市政府警察局核予卓某記過二次。",
        ["demerit 新北市政府警察局 -"],
        id="TW",
    ),
    pytest.param(
        "经查，某银行员工温某出售信息。某银保监分局对温某处以警告，罚款5万元。",
        ["warning 某银保监分局 -", "fine 某银保监分局 -"],
        id="regulator",
    ),
    pytest.param(
        "经查，某银行泄露客户信息。人民银行某中心支行对该行罚款20万元。",
        ["fine 人民银行某中心支行 -"],
        id="the central bank",
        marks=pytest.mark.xfail(reason="a story about a body alone is no case", strict=True),
    ),
]


@pytest.mark.parametrize(("text", "rows"), AUTHORITIES)
def test_who_decided_and_when(text: str, rows: list[str]) -> None:
    found = [
        told.line(one.measure, one.authority, one.date) for one in told.case_of(text).sanctions
    ]
    assert sorted(found) == told.settled(rows, found)


# body, track, measure, whether it is only carried over from a clause before, whether it may
POWERS = [
    ("某县人民法院", "criminal", "imprisonment", False, True),
    ("某县人民法院", "open", "fine", False, True),
    ("某县人民法院", "administrative", "dismissal", True, False),
    ("某县人民法院", "public_security", "detention", True, False),
    ("某县人民检察院", "criminal", "arrest", False, True),
    ("某县人民检察院", "party", "warning", True, False),
    ("某县纪委监委", "party", "serious_warning", False, True),
    ("某县纪委监委", "administrative", "demerit", True, True),
    ("某县纪委监委", "organizational", "talk", True, True),
    ("某县纪委监委", "procedural", "case_filing", False, True),
    ("某县纪委监委", "public_security", "detention", False, False),
    ("某县纪委监委", "open", "fine", True, False),
    ("某县纪委监委", "open", "warning", True, True),
    ("某县公安局", "public_security", "detention", False, True),
    ("某县公安局", "open", "fine", True, True),
    ("某县公安局", "administrative", "demerit", False, True),
    ("某县公安局", "administrative", "demerit", True, False),
    ("某县公安局", "party", "warning", True, False),
    ("某县公安局", "criminal", "criminal_detention", False, True),
    ("某镇党委", "party", "warning", False, True),
    ("某镇党委", "employment", "termination", True, True),
    ("某镇党委", "public_security", "fine", True, False),
    ("某镇党委", "regulatory", "fine", True, False),
    ("某县卫生健康局", "regulatory", "practice_suspension", False, True),
    ("某县卫生健康局", "public_security", "detention", True, False),
    ("某县卫生健康局", "criminal", "imprisonment", False, False),
    ("某通信公司", "employment", "termination", True, True),
]


@pytest.mark.parametrize(("body", "track", "measure", "governed", "may"), POWERS)
def test_what_a_body_may_impose(
    body: str, track: str, measure: str, governed: bool, may: bool
) -> None:
    assert may_impose(body, track, measure, governed=governed) is may


# measure, body, what the case tells, the sentence, track and measure
SETTLED = [
    ("fine", "某县公安局", "", "", ("public_security", "fine")),
    ("fine", "某县人民法院", "", "", ("criminal", "criminal_fine")),
    ("fine", "某县卫健局", "", "", ("regulatory", "fine")),
    ("fine", None, "公安机关查明，温某泄露隐私", "", ("public_security", "fine")),
    ("fine", None, "某市网信办查明，某公司泄露信息", "", ("regulatory", "fine")),
    ("warning", "某县公安局", "", "", ("public_security", "warning")),
    ("warning", "某县纪委", "", "", ("disciplinary", "warning")),
    ("warning", "某镇党委", "", "", ("disciplinary", "warning")),
    ("warning", "某县卫健局", "", "", ("regulatory", "warning")),
    ("warning", None, "", "被给予警告，并处罚款", ("regulatory", "warning")),
    ("warning", None, "", "被给予警告", ("disciplinary", "warning")),
    ("unspecified", "某县公安局", "", "", ("public_security", "unspecified")),
    ("unspecified", "某县市场监管局", "", "", ("regulatory", "unspecified")),
]


@pytest.mark.parametrize(("measure", "body", "case", "sentence", "settled"), SETTLED)
def test_the_track_of_a_measure_that_several_bodies_impose(
    measure: str, body: str | None, case: str, sentence: str, settled: tuple[str, str]
) -> None:
    assert settled_track(measure, body, case, sentence) == settled
