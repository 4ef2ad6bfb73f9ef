"""Sanctions: which measure falls on whom, how much, carried out or not, by whom, when.

The lines are those of `told.sanctions`. All people, offices and events are invented.
"""

from __future__ import annotations

import pytest

from tests import told

SANCTIONS = [
    pytest.param(
        "经查，2月3日，温某将名单发至“城南团购”微信群。2月5日，某县公安局依法对温某处以行政拘留"
        "五日，并处罚款三百元。",
        [
            "温某 public_security detention 5 day imposed 某县公安局 2022-02-05",
            "温某 public_security fine 300 CNY imposed 某县公安局 2022-02-05",
        ],
        id="detention and fine, body and day of the decision",
    ),
    pytest.param(
        "经查，庄某、景某将名单外传。经某镇纪委研究决定，给予庄某、景某党内警告处分。",
        ["庄某 party warning - - imposed 某镇纪委 -", "景某 party warning - - imposed 某镇纪委 -"],
        id="two people share one measure",
    ),
    pytest.param(
        "经查，庄某、景某将名单外传。庄某、景某分别受到诫勉谈话和批评教育处理。",
        [
            "庄某 organizational admonishment - - imposed - -",
            "景某 organizational criticism_education - - imposed - -",
        ],
        id="分别 in order: joined by 和",
    ),
    pytest.param(
        "经查，庄某、景某、安某将名单外传。庄某、景某、安某分别受到政务记大过、政务记过、政务警"
        "告处分。",
        [
            "庄某 administrative major_demerit - - imposed - -",
            "景某 administrative demerit - - imposed - -",
            "安某 administrative warning - - imposed - -",
        ],
        id="分别 in order: measures that exclude each other, joined by 、",
    ),
    pytest.param(
        "经查，庄某、景某将名单外传。公安机关对庄某、景某分别处以行政拘留七日、罚款五百元。",
        [
            "庄某 public_security detention 7 day imposed 公安机关 -",
            "庄某 public_security fine 500 CNY imposed 公安机关 -",
            "景某 public_security detention 7 day imposed 公安机关 -",
            "景某 public_security fine 500 CNY imposed 公安机关 -",
        ],
        id="分别 of two measures that go together: each gets both",
    ),
    pytest.param(
        "经查，庄某、景某出售信息。某区人民法院以侵犯公民个人信息罪分别判处庄某、景某有期徒刑八"
        "个月、缓刑一年和有期徒刑六个月、缓刑一年。",
        [
            "庄某 criminal imprisonment 8 month imposed 某区人民法院 -",
            "庄某 criminal suspended_sentence 12 month imposed 某区人民法院 -",
            "景某 criminal imprisonment 6 month imposed 某区人民法院 -",
            "景某 criminal suspended_sentence 12 month imposed 某区人民法院 -",
        ],
        id="分别 in bundles, parted by 和",
    ),
    pytest.param(
        "经查，庄某、景某、安某将名单外传。公安机关对庄某、景某、安某分别处以罚款五百元、三百元"
        "、二百元。",
        [
            "庄某 public_security fine 500 CNY imposed 公安机关 -",
            "景某 public_security fine 300 CNY imposed 公安机关 -",
            "安某 public_security fine 200 CNY imposed 公安机关 -",
        ],
        id="分别 with as many values",
    ),
    pytest.param(
        "经查，庄某、景某、安某将名单外传。公安机关对三人分别处以行政拘留十日、七日、五日。",
        [
            "庄某 public_security detention 10 day imposed 公安机关 -",
            "景某 public_security detention 7 day imposed 公安机关 -",
            "安某 public_security detention 5 day imposed 公安机关 -",
        ],
        id="分别 with as many values, of days",
    ),
    pytest.param(
        "经查，庄某、景某出售信息。法院以侵犯公民个人信息罪，分别判处庄某、景某有期徒刑三年、一"
        "年六个月，并处罚金人民币三万元、一万元。",
        [
            "庄某 criminal imprisonment 36 month imposed 法院 -",
            "景某 criminal imprisonment 18 month imposed 法院 -",
            "庄某 criminal criminal_fine 30000 CNY imposed 法院 -",
            "景某 criminal criminal_fine 10000 CNY imposed 法院 -",
        ],
        id="分别 over parallel lists of prison, probation and fine",
    ),
    pytest.param(
        "经查，庄某、景某将名单外传。二人均被处以行政拘留三日的处罚。",
        [
            "庄某 public_security detention 3 day imposed - -",
            "景某 public_security detention 3 day imposed - -",
        ],
        id="均",
    ),
    pytest.param(
        "经查，庄某、景某将名单外传。某区公安分局对庄某、景某各处罚款二百元。",
        [
            "庄某 public_security fine 200 CNY imposed 某区公安分局 -",
            "景某 public_security fine 200 CNY imposed 某区公安分局 -",
        ],
        id="各",
    ),
    pytest.param(
        "经查，2月3日，柯某将名单外传。2月6日，某县卫生健康局免去柯某办公室副主任职务。",
        ["柯某 organizational removal_from_office - - imposed 某县卫生健康局 2022-02-06"],
        id="the person inside the measure",
    ),
    pytest.param(
        "经查，柯某将名单外传。柯某被某县教育局通报批评。",
        ["柯某 organizational public_criticism - - imposed 某县教育局 -"],
        id="passive, the body told with 被",
    ),
    pytest.param(
        "经查，柯某将名单外传。柯某受到党内严重警告、政务降级处分。",
        [
            "柯某 party serious_warning - - imposed - -",
            "柯某 administrative demotion - - imposed - -",
        ],
        id="passive without a body",
    ),
    pytest.param(
        "经查，柯某、饶某、殳某将名单外传。2月8日，经某镇党委研究，决定给予柯某党内警告处分；免"
        "去饶某网格长职务；责令殳某作出书面检查。",
        [
            "柯某 party warning - - imposed 某镇党委 2022-02-08",
            "饶某 organizational removal_from_office - - imposed 某镇党委 2022-02-08",
            "殳某 organizational written_self_examination - - imposed 某镇党委 2022-02-08",
        ],
        id="body and day govern every clause of the sentence",
    ),
    pytest.param(
        "经查，柯某、饶某将名单外传。2月8日，某镇党委给予柯某党内警告处分，某县公安局对饶某处以"
        "行政拘留五日。",
        [
            "柯某 party warning - - imposed 某镇党委 2022-02-08",
            "饶某 public_security detention 5 day imposed 某县公安局 2022-02-08",
        ],
        id="a clause names its own body",
    ),
    pytest.param(
        "经查，柯某、饶某将名单外传。2月8日，某镇党委给予柯某党内警告处分。饶某被诫勉谈话。",
        [
            "柯某 party warning - - imposed 某镇党委 2022-02-08",
            "饶某 organizational admonishment - - imposed - -",
        ],
        id="a new sentence starts without body and day",
    ),
    pytest.param(
        "经查，柯某将名单外传。经某县委同意，某县纪委监委决定对柯某立案审查调查。",
        ["柯某 procedural case_filing - - imposed 某县纪委监委 -"],
        id="the one who consented does not decide",
    ),
    pytest.param(
        "经查，柯某将名单外传。经某县纪委常委会会议研究并报某县委批准，决定给予柯某撤销党内职务"
        "处分。",
        ["柯某 party removal_from_party_posts - - imposed 某县纪委常委会|某县纪委 -"],
        id="decided, then reported for approval",
    ),
    pytest.param(
        "经查，柯某将名单外传。经城东派出所传唤，柯某如实供述，某县公安局对其处以行政拘留三日。",
        ["柯某 public_security detention 3 day imposed 某县公安局 -"],
        id="summoned by a police station, punished by the bureau",
    ),
    pytest.param(
        "经查，柯某出售客户信息。2021年12月1日，柯某被某县公安局刑事拘留；12月30日，经某县人民检"
        "察院批准逮捕。",
        [
            "柯某 criminal criminal_detention - - imposed 某县公安局 2021-12-01",
            "柯某 criminal arrest - - imposed 某县人民检察院 2021-12-30",
        ],
        id="the procuratorate approves the arrest",
    ),
    pytest.param(
        "经查，柯某将名单外传。某县公安局对柯某处以行政拘留五日，某县纪委监委给予其党内严重警告"
        "、政务记过处分。",
        [
            "柯某 public_security detention 5 day imposed 某县公安局 -",
            "柯某 party serious_warning - - imposed 某县纪委监委 -",
            "柯某 administrative demerit - - imposed 某县纪委监委 -",
        ],
        id="police first, discipline after: each what it may impose",
    ),
    pytest.param(
        "经查，饶某将名单外传。某县公安局对饶某处以罚款五百元，饶某还受到政务警告处分。",
        [
            "饶某 public_security fine 500 CNY imposed 某县公安局 -",
            "饶某 administrative warning - - imposed - -",
        ],
        id="what the police cannot impose is not theirs",
    ),
    pytest.param(
        "经查，饶某将名单外传。2月8日，某县公安局对饶某处以罚款五百元，事后，饶某被调离工作岗位。",
        [
            "饶某 public_security fine 500 CNY imposed 某县公安局 2022-02-08",
            "饶某 organizational transfer - - imposed - -",
        ],
        id="事后 ends body and day",
    ),
    pytest.param(
        "经查，某县中医院将患者资料外泄。2月20日，某县卫健委公布的行政处罚信息显示，该院被处以警"
        "告、罚款2万元。",
        [
            "某县中医院 regulatory warning - - imposed 某县卫健委 -",
            "某县中医院 regulatory fine 20000 CNY imposed 某县卫健委 -",
        ],
        id="the day of publication is none",
    ),
    pytest.param(
        "经查，饶某将名单外传，被行政拘留三日。根据《治安管理处罚法》第四十二条，散布他人隐私的"
        "，处五日以下拘留或者五百元以下罚款；情节较重的，处五日以上十日以下拘留，可以并处五百元"
        "以下罚款。",
        ["饶某 public_security detention 3 day imposed - -"],
        id="what the law may impose is none",
    ),
    pytest.param(
        "经查，饶某将名单外传，被行政拘留三日。公安机关将依法追究泄密者责任，构成犯罪的，依法追"
        "究刑事责任；对党员干部一律开除党籍。",
        ["饶某 public_security detention 3 day imposed - -"],
        id="a threat is none",
    ),
    pytest.param(
        "经查，饶某将名单外传。某县公安局决定对饶某行政拘留十日（暂缓执行），罚款五百元。",
        [
            "饶某 public_security detention 10 day suspended 某县公安局 -",
            "饶某 public_security fine 500 CNY imposed 某县公安局 -",
        ],
        id="suspended, in brackets",
    ),
    pytest.param(
        "经查，饶某将名单外传。某县公安局决定对饶某行政拘留十日。因疫情防控需要，对饶某的行政拘"
        "留暂缓执行。",
        ["饶某 public_security detention 10 day suspended 某县公安局 -"],
        id="suspended, in a sentence of its own",
    ),
    pytest.param(
        "经查，饶某（男，15岁）将名单外传。某县公安局决定对饶某行政拘留五日。因饶某系未成年人，"
        "依法不予执行。",
        ["饶某 public_security detention 5 day not_executed 某县公安局 -"],
        id="not executed for age",
    ),
    pytest.param(
        "经查，饶某将名单外传，被处以行政拘留三日（不执行）。",
        ["饶某 public_security detention 3 day not_executed - -"],
        id="not executed, in brackets",
    ),
    pytest.param(
        "经查，饶某将名单外传。某县教育局党组研究，拟给予饶某政务警告处分。",
        ["饶某 administrative warning - - proposed 某县教育局党组 -"],
        id="proposed with 拟",
    ),
    pytest.param(
        "经查，饶某将名单外传。某县纪委监委建议免去饶某村委会主任职务。",
        ["饶某 organizational removal_from_office - - proposed 某县纪委监委 -"],
        id="proposed with 建议",
    ),
    pytest.param(
        "经查，饶某将名单外传。某县委决定，提名免去饶某县卫健局局长职务。",
        ["饶某 organizational removal_from_office - - proposed 某县委 -"],
        id="提名免去",
    ),
    pytest.param(
        "经查，饶某出售客户信息。2021年11月8日，某市人民法院以侵犯公民个人信息罪，判处饶某有期徒"
        "刑一年零二个月，缓刑一年六个月，并处罚金人民币一万二千元。",
        [
            "饶某 criminal imprisonment 14 month imposed 某市人民法院 2021-11-08",
            "饶某 criminal suspended_sentence 18 month imposed 某市人民法院 2021-11-08",
            "饶某 criminal criminal_fine 12000 CNY imposed 某市人民法院 2021-11-08",
        ],
        id="a court: prison, probation, fine",
    ),
    pytest.param(
        "经查，饶某、殳某出售客户信息。某市人民法院判处饶某有期徒刑三年，并处罚金5万元；判处殳某"
        "拘役五个月，并处罚金8000元。",
        [
            "饶某 criminal imprisonment 36 month imposed 某市人民法院 -",
            "饶某 criminal criminal_fine 50000 CNY imposed 某市人民法院 -",
            "殳某 criminal short_term_detention 5 month imposed 某市人民法院 -",
            "殳某 criminal criminal_fine 8000 CNY imposed 某市人民法院 -",
        ],
        id="a court: one after another",
    ),
    pytest.param(
        "经查，饶某、殳某等人出售客户信息。某市人民法院判处饶某、殳某有期徒刑三年至一年不等。",
        [
            "饶某 criminal imprisonment - - imposed 某市人民法院 -",
            "殳某 criminal imprisonment - - imposed 某市人民法院 -",
        ],
        id="a range over several people has no value",
    ),
    pytest.param(
        "经查，某医院5名工作人员将名单外传。某县公安局依法给予其中4人行政拘留十日并处罚款五百元"
        "的处罚，给予另1人罚款五百元的处罚。",
        [
            "4人|其中4人 public_security detention 10 day imposed 某县公安局 -",
            "4人|其中4人 public_security fine 500 CNY imposed 某县公安局 -",
            "1人|另1人 public_security fine 500 CNY imposed 某县公安局 -",
        ],
        id="其中4人…另1人 splits a collective",
    ),
    pytest.param(
        "经查，某镇3名网格员将名单外传。3名网格员被批评教育。",
        ["3名网格员 organizational criticism_education - - imposed - -"],
        id="a collective",
    ),
    pytest.param(
        "经查，殳某将名单外传。某县公安局对殳某予以批评教育。",
        ["殳某 organizational criticism_education - - imposed 某县公安局 -"],
        id="批评教育 is organizational whoever gives it",
    ),
    pytest.param(
        "经查，某通信公司员工殳某将客户信息外传。殳某所在公司与其解除劳动合同。",
        ["殳某 employment termination - - imposed 某通信公司 -"],
        id="his own company",
    ),
    pytest.param(
        "经查，2月3日，殳某将名单外传。2月5日，我局依法对殳某处以行政拘留五日的处罚。\n某县公"
        "安局\n2022年2月6日",
        ["殳某 public_security detention 5 day imposed 某县公安局 2022-02-05"],
        id="我局 is the one that signs",
    ),
    pytest.param(
        "经查，殳某将名单外传。某镇纪委对殳某立案审查，并将其涉嫌违法问题移送公安机关立案侦查。",
        [
            "殳某 procedural case_filing - - imposed 某镇纪委 -",
            "殳某 procedural transfer_to_justice - - imposed 某镇纪委 -",
        ],
        id="transferred to the police: one row",
    ),
    pytest.param(
        "经查，殳某将名单外传。某县监委对殳某立案调查并采取留置措施。",
        [
            "殳某 procedural case_filing - - imposed 某县监委 -",
            "殳某 procedural unspecified - - imposed 某县监委 -",
        ],
        id="retention",
    ),
    pytest.param(
        "经查，殳某将名单外传，被行政拘留三日。依法追缴违法所得；同案人员另案处理；责令其监护人"
        "严加管教；检察机关对饶某不起诉；殳某向当事人赔礼道歉。",
        ["殳某 public_security detention 3 day imposed - -"],
        id="no rows: recovered gains, not prosecuted, dealt with elsewhere, guardians, apology",
    ),
    pytest.param(
        "经查，殳某将名单外传，被行政拘留三日。今年以来，全县共查处此类案件12起，行政拘留9人，批"
        "评教育26人。",
        ["殳某 public_security detention 3 day imposed - -"],
        id="no rows: totals",
    ),
    pytest.param(
        "经查，殳某将名单外传。某医院扣发殳某三个月绩效工资。",
        ["殳某 organizational pay_deduction 3 month imposed 某医院 -"],
        id="pay for three months",
    ),
    pytest.param(
        "经查，殳某将名单外传。某医院扣发殳某当月绩效工资。",
        ["殳某 organizational pay_deduction - - imposed 某医院 -"],
        id="pay of the month",
    ),
    pytest.param(
        "经查，殳某、饶某将名单外传。某县公安局依法对二人作出行政处罚。其中，对殳某处以行政拘留"
        "五日，对饶某处以罚款二百元。",
        [
            "殳某 public_security detention 5 day imposed 某县公安局 -",
            "饶某 public_security fine 200 CNY imposed 某县公安局 -",
        ],
        id="a summary that is spelled out",
    ),
    pytest.param(
        "经查，殳某将名单外传。某县公安局依法对殳某作出行政处罚。",
        ["殳某 public_security unspecified - - imposed 某县公安局 -"],
        id="nothing more is said than 行政处罚",
    ),
    pytest.param(
        "某县一护士外传名单被行政拘留五日。经查，2月3日，护士殳某将名单外传。某县公安局依法对殳"
        "某行政拘留五日。",
        ["殳某 public_security detention 5 day imposed 某县公安局 -"],
        id="told twice, once in the lead",
    ),
    pytest.param(
        "经查，某中介公司泄露客户信息。某市网信办责令该公司限期改正，给予警告，并处罚款5万元。",
        [
            "某中介公司 regulatory order_to_correct - - imposed 某市网信办 -",
            "某中介公司 regulatory warning - - imposed 某市网信办 -",
            "某中介公司 regulatory fine 50000 CNY imposed 某市网信办 -",
        ],
        id="a body is punished",
        marks=pytest.mark.xfail(reason="a story about a body alone is no case", strict=True),
    ),
    pytest.param(
        "经查，医生殳某将病历外传。某县卫健局给予殳某警告，责令暂停执业活动六个月。",
        [
            "殳某 regulatory warning - - imposed 某县卫健局 -",
            "殳某 regulatory practice_suspension 6 month imposed 某县卫健局 -",
        ],
        id="a doctor's licence",
    ),
    pytest.param(
        "经查，殳某将名单外传。某县公安局决定对其行政拘留七日。",
        ["殳某 public_security detention 7 day imposed 某县公安局 -"],
        id="pronoun: 决定对其",
    ),
    pytest.param(
        "经查，殳某、饶某将名单外传。前者被行政拘留五日，后者被罚款二百元。",
        [
            "殳某 public_security detention 5 day imposed - -",
            "饶某 public_security fine 200 CNY imposed - -",
        ],
        id="前者被…，后者被…",
    ),
    pytest.param(
        "经查，殳某、饶某、柯某将名单外传。殳某被行政拘留五日，其余两人被批评教育。",
        [
            "殳某 public_security detention 5 day imposed - -",
            "饶某 organizational criticism_education - - imposed - -",
            "柯某 organizational criticism_education - - imposed - -",
        ],
        id="其余两人",
    ),
    pytest.param(
        "经查，殳某、饶某、柯某将名单外传。某县公安局对上述3人予以训诫。",
        [
            "殳某 public_security admonition - - imposed 某县公安局 -",
            "饶某 public_security admonition - - imposed 某县公安局 -",
            "柯某 public_security admonition - - imposed 某县公安局 -",
        ],
        id="上述3人",
    ),
    pytest.param(
        "经查，殳某、饶某、柯某将名单外传。某县公安局对殳某等3人予以训诫。",
        [
            "殳某 public_security admonition - - imposed 某县公安局 -",
            "饶某 public_security admonition - - imposed 某县公安局 -",
            "柯某 public_security admonition - - imposed 某县公安局 -",
        ],
        id="等3人: the list of three told before",
    ),
    pytest.param(
        "經查，警員卓某將個資外流。市警察局考績委員會決議將卓某記過一次，並調離主管職務。",
        [
            "卓某 administrative demerit - - imposed 市警察局考績委員會|市警察局|市警察局考绩委"
            "员会 -",
            "卓某 organizational transfer - - imposed 市警察局考績委員會|市警察局|市警察局考绩委"
            "员会 -",
        ],
        id="Taiwan: demerit and transfer",
    ),
    pytest.param(
        "經查，里幹事卓某將名冊外流，遭申誡二次。",
        ["卓某 administrative censure - - imposed - -"],
        id="Taiwan: censure",
    ),
    pytest.param(
        "經查，文員卓某披露病人資料。裁判官判處卓某監禁8個月。",
        ["卓某 criminal imprisonment 8 month imposed 裁判官|- -"],
        id="Hong Kong: prison",
    ),
    pytest.param(
        "经查，柯某将名单外传。某县纪委对柯某在全县范围内通报批评。",
        ["柯某 organizational public_criticism - - imposed 某县纪委 -"],
        id="通报批评 with its scope",
    ),
    pytest.param(
        "经查，柯某将名单外传。某县教育局取消柯某年度评优评先资格。",
        ["柯某 organizational disqualification - - imposed 某县教育局 -"],
        id="disqualified",
    ),
    pytest.param(
        "经查，柯某出售信息。某县人民法院以侵犯公民个人信息罪单处柯某罚金人民币5000元。",
        ["柯某 criminal criminal_fine 5000 CNY imposed 某县人民法院 -"],
        id="单处罚金",
    ),
    pytest.param(
        "经查，甘某将名单外传。某县公安局依据《治安管理处罚法》第四十二条第六项之规定，决定给予"
        "甘某行政拘留五日并处罚款人民币伍佰元的行政处罚。",
        [
            "甘某 public_security detention 5 day imposed 某县公安局 -",
            "甘某 public_security fine 500 CNY imposed 某县公安局 -",
        ],
        id="处…、…，with the unit told once",
    ),
    pytest.param(
        "经查，甘某将名单外传。某县公安局给予其500元罚款的行政处罚。",
        ["甘某 public_security fine 500 CNY imposed 某县公安局 -"],
        id="500元罚款",
    ),
    pytest.param(
        "经查，甘某将名单外传、阻碍执行职务。某县公安局对其合并执行行政拘留十五日。",
        ["甘某 public_security detention 15 day imposed 某县公安局 -"],
        id="合并执行",
    ),
    pytest.param(
        "经查，甘某将名单外传。某县公安局依法裁决对甘某处三日行政拘留。",
        ["甘某 public_security detention 3 day imposed 某县公安局 -"],
        id="处…日拘留",
    ),
    pytest.param(
        "经查，甘某将名单外传。某县公安局根据治安管理处罚法，对甘某给予警告处罚。",
        ["甘某 public_security warning - - imposed 某县公安局 -"],
        id="警告, of the police",
    ),
    pytest.param(
        "经查，医生甘某将病历外传。某县卫健局给予甘某警告，并处罚款三千元。",
        [
            "甘某 regulatory warning - - imposed 某县卫健局 -",
            "甘某 regulatory fine 3000 CNY imposed 某县卫健局 -",
        ],
        id="给予A警告: the person between",
    ),
    pytest.param(
        "经查，甘某将名单外传。某镇党委对甘某予以党内警告，扣除2022年度绩效奖金。",
        [
            "甘某 party warning - - imposed 某镇党委 -",
            "甘某 organizational pay_deduction - - imposed 某镇党委 -",
        ],
        id="予以党内警告",
    ),
    pytest.param(
        "经查，甘某将名单外传。甘某受到党内严重警告、记大过处分。",
        [
            "甘某 party serious_warning - - imposed - -",
            "甘某 disciplinary major_demerit - - imposed - -",
        ],
        id="党政双处分 told short",
    ),
    pytest.param(
        "经查，甘某将名单外传。甘某（某镇卫生院）受政务警告处分（某县监委，2月9日）。",
        ["甘某 administrative warning - - imposed 某县监委 2022-02-09"],
        id="bracketed body",
        marks=pytest.mark.xfail(
            reason="body and day in a bracket after the measure are not read",
            strict=True,
        ),
    ),
    pytest.param(
        "经查，甘某将名单外传。某县监委于2月9日给予甘某政务警告处分。",
        ["甘某 administrative warning - - imposed 某县监委 2022-02-09"],
        id="the day told after 于",
    ),
    pytest.param(
        "经查，甘某将名单外传。甘某因违反工作纪律，2022年2月9日受到政务警告处分。",
        ["甘某 administrative warning - - imposed - 2022-02-09"],
        id="the day in the middle",
    ),
    pytest.param(
        "经查，甘某将名单外传。目前，甘某已被依法行政拘留。",
        ["甘某 public_security detention - - imposed - -"],
        id="目前 … 已被",
    ),
    pytest.param(
        "经查，甘某将名单外传。现甘某已被某县公安局依法采取刑事强制措施。",
        ["甘某 criminal unspecified - - imposed 某县公安局 -"],
        id="现已",
    ),
    pytest.param(
        "经查，甘某将名单外传。由某镇纪委对甘某进行诫勉谈话，由其所在单位扣发其2个月绩效工资。",
        [
            "甘某 organizational admonishment - - imposed 某镇纪委 -",
            "甘某 organizational pay_deduction 2 month imposed 其所在单位|所在单位 -",
        ],
        id="由…给予",
    ),
    pytest.param(
        "经查，甘某将名单外传。某县卫健局责成某镇卫生院对甘某作出停职处理。",
        ["甘某 organizational suspension - - imposed 某镇卫生院|某县卫健局 -"],
        id="责成 a body to deal with the person",
    ),
    pytest.param(
        "经查，甘某将名单外传。某县纪委监委对甘某予以诫勉，责令某镇党委向某县委作出书面检查。",
        [
            "甘某 organizational admonishment - - imposed 某县纪委监委 -",
            "某镇党委 organizational written_self_examination - - imposed 某县纪委监委 -",
        ],
        id="责令 the town committee to explain itself",
    ),
    pytest.param(
        "经查，甘某将名单外传。甘某被行政拘留五日，其科室主任乐某、分管副院长时某分别被诫勉谈话"
        "、提醒谈话。",
        [
            "甘某 public_security detention 5 day imposed - -",
            "乐某 organizational admonishment - - imposed - -",
            "时某 organizational talk - - imposed - -",
        ],
        id="leaders in one breath",
    ),
    pytest.param(
        "经查，甘某、乐某将名单外传。某县公安局对甘某、乐某分别处以行政拘留七日并处罚款五百元、"
        "行政拘留五日的处罚。",
        [
            "甘某 public_security detention 7 day imposed 某县公安局 -",
            "甘某 public_security fine 500 CNY imposed 某县公安局 -",
            "乐某 public_security detention 5 day imposed 某县公安局 -",
        ],
        id="分别 in bundles, parted by 、 with 并",
    ),
    pytest.param(
        "经查，甘某、乐某、时某将名单外传。甘某、乐某被行政拘留五日，时某被予以训诫。",
        [
            "甘某 public_security detention 5 day imposed - -",
            "乐某 public_security detention 5 day imposed - -",
            "时某 public_security admonition - - imposed - -",
        ],
        id="three people, two measures: 前两人",
    ),
    pytest.param(
        "经查，甘某、乐某、时某将名单外传。以上人员均被某县公安局处以行政拘留。",
        [
            "甘某 public_security detention - - imposed 某县公安局 -",
            "乐某 public_security detention - - imposed 某县公安局 -",
            "时某 public_security detention - - imposed 某县公安局 -",
        ],
        id="以上人员",
    ),
    pytest.param(
        "经查，甘某、乐某、时某将名单外传。三人分别受到记过、警告、警告处分。",
        [
            "甘某 disciplinary demerit - - imposed - -",
            "乐某 disciplinary warning - - imposed - -",
            "时某 disciplinary warning - - imposed - -",
        ],
        id="三人 at the head of a sentence",
    ),
    pytest.param(
        "经查，甘某将名单发到微信群，乐某转发。某县公安局对首发者甘某行政拘留五日，对转发者乐某"
        "批评教育。",
        [
            "甘某 public_security detention 5 day imposed 某县公安局 -",
            "乐某 organizational criticism_education - - imposed 某县公安局 -",
        ],
        id="对首发者",
    ),
    pytest.param(
        "经查，甘某、乐某、时某将名单外传。处理结果如下：甘某，党内警告；乐某，诫勉谈话；时某，"
        "批评教育。",
        [
            "甘某 party warning - - imposed - -",
            "乐某 organizational admonishment - - imposed - -",
            "时某 organizational criticism_education - - imposed - -",
        ],
        id="colon and list",
    ),
    pytest.param(
        "经查，甘某、乐某将名单外传。给予政务记过处分的有：甘某；给予政务警告处分的有：乐某。",
        [
            "甘某 administrative demerit - - imposed - -",
            "乐某 administrative warning - - imposed - -",
        ],
        id="measure first",
        marks=pytest.mark.xfail(reason="the people after …的有： are not read", strict=True),
    ),
    pytest.param(
        "经查，甘某、乐某将名单外传。某镇党委决定：①给予甘某党内警告处分；②对乐某通报批评。",
        [
            "甘某 party warning - - imposed 某镇党委 -",
            "乐某 organizational public_criticism - - imposed 某镇党委 -",
        ],
        id="numbered ①",
    ),
    pytest.param(
        "经查，甘某、乐某将名单外传。2月11日，某镇党委研究决定：一是对甘某予以停职；二是对乐某给"
        "予通报批评；三是责成该村党支部向镇党委作出深刻检讨。",
        [
            "甘某 organizational suspension - - imposed 某镇党委 2022-02-11",
            "乐某 organizational public_criticism - - imposed 某镇党委 2022-02-11",
            "该村党支部|村党支部 organizational written_self_examination - - imposed 某镇党委 20"
            "22-02-11",
        ],
        id="决定：(1)",
    ),
    pytest.param(
        "经查，劳务派遣人员甘某将名单外传。某县大数据中心已将甘某退回劳务派遣公司。",
        ["甘某 employment termination - - imposed 某县大数据中心 -"],
        id="labour dispatch",
    ),
    pytest.param(
        "经查，辅警甘某将名单外传。某县公安局决定对甘某予以辞退。",
        ["甘某 employment termination - - imposed 某县公安局 -"],
        id="予以辞退",
    ),
    pytest.param(
        "经查，网格员甘某将名单外传。某街道办事处与甘某解除聘用关系。",
        ["甘某 employment termination - - imposed 某街道办事处 -"],
        id="取消聘任",
    ),
    pytest.param(
        "经查，志愿者甘某将名单外传。某社区将甘某清退出志愿者队伍。",
        ["甘某 employment|organizational termination|disqualification - - imposed 某社区|- -"],
        id="清退出队伍",
    ),
    pytest.param(
        "经查，护士甘某将名单外传。某县卫健局给予甘某降低岗位等级处分。",
        ["甘某 administrative demotion - - imposed 某县卫健局 -"],
        id="降低岗位等级",
    ),
    pytest.param(
        "经查，甘某将名单外传。某镇党委免去甘某某村党支部书记职务。",
        ["甘某 organizational removal_from_office - - imposed 某镇党委 -"],
        id="免职 with the post before",
        marks=pytest.mark.xfail(
            reason="免去A某村…职务: the 某 of the village is read into the name",
            strict=True,
        ),
    ),
    pytest.param(
        "经查，甘某将名单外传。某镇纪委给予甘某撤销党内职务处分，某镇政府按程序罢免其村委会主任"
        "职务。",
        [
            "甘某 party removal_from_party_posts - - imposed 某镇纪委 -",
            "甘某 organizational removal_from_office - - proposed 某镇政府 -",
        ],
        id="撤销…党支部书记职务",
    ),
    pytest.param(
        "经查，甘某将名单外传。经某县委研究决定，甘某被免去县大数据局副局长职务。",
        ["甘某 organizational removal_from_office - - imposed 某县委 -"],
        id="免职 already",
    ),
    pytest.param(
        "经查，甘某将名单外传。某镇党委对甘某就地免职。",
        ["甘某 organizational removal_from_office - - imposed 某镇党委 -"],
        id="就地免职",
    ),
    pytest.param(
        "经查，甘某将名单外传。某县教育局责令甘某停职检查15天。",
        ["甘某 organizational suspension - - imposed 某县教育局 -"],
        id="停职检查 with a period",
    ),
    pytest.param(
        "经查，甘某将名单外传。某县纪委给予甘某留党察看一年处分。",
        ["甘某 party probation_within_party 12 month imposed 某县纪委 -"],
        id="留党察看 with a term",
    ),
    pytest.param(
        "经查，甘某将名单外传。某县纪委监委给予甘某开除党籍、开除公职处分，并将其涉嫌犯罪问题移"
        "送检察机关依法审查起诉。",
        [
            "甘某 party expulsion_from_party - - imposed 某县纪委监委 -",
            "甘某 administrative dismissal - - imposed 某县纪委监委 -",
            "甘某 procedural transfer_to_justice - - imposed 某县纪委监委 -",
        ],
        id="开除",
    ),
    pytest.param(
        "经查，甘某曾因赌博被行政拘留五日。2022年2月，甘某将名单外传，某县公安局对其处以行政拘留"
        "十日。",
        ["甘某 public_security detention 10 day imposed 某县公安局 2022-02|-"],
        id="what a party member was given in the past",
    ),
    pytest.param(
        "经查，甘某出售客户信息。某县公安局以涉嫌侵犯公民个人信息罪对甘某立案侦查。",
        ["甘某 procedural case_filing - - imposed 某县公安局 -"],
        id="filing of a case, by the police",
    ),
    pytest.param(
        "经查，甘某出售客户信息，已被某县公安局取保候审。",
        ["甘某 criminal bail - - imposed 某县公安局 -"],
        id="bail",
    ),
    pytest.param(
        "经查，甘某出售客户信息。2022年1月7日，某区人民检察院以涉嫌侵犯公民个人信息罪对甘某提起"
        "公诉。",
        ["甘某 criminal prosecution - - imposed 某区人民检察院 2022-01-07"],
        id="prosecution",
    ),
    pytest.param(
        "经查，甘某出售客户信息，一审获刑一年，缓刑一年，罚金1万元。",
        [
            "甘某 criminal imprisonment 12 month imposed - -",
            "甘某 criminal suspended_sentence 12 month imposed - -",
            "甘某 criminal criminal_fine 10000 CNY imposed - -",
        ],
        id="获刑, in a newspaper's words",
    ),
    pytest.param(
        "经查，甘某出售客户信息。某区人民法院一审判处甘某有期徒刑二年，并处罚金2万元。甘某上诉后"
        "，某市中级人民法院裁定驳回上诉，维持原判。",
        [
            "甘某 criminal imprisonment 24 month imposed 某区人民法院 -",
            "甘某 criminal criminal_fine 20000 CNY imposed 某区人民法院 -",
        ],
        id="the appeal court upholds",
    ),
    pytest.param(
        "经查，甘某出售客户信息。检察机关建议对甘某判处有期徒刑一年。",
        ["甘某 criminal imprisonment 12 month proposed 检察机关 -"],
        id="what the prosecutor recommended",
    ),
    pytest.param(
        "经查，甘某出售客户信息。某市人民法院判处甘某有期徒刑三年，并禁止其自刑罚执行完毕之日起"
        "三年内从事房产中介业务。",
        [
            "甘某 criminal imprisonment 36 month imposed 某市人民法院 -",
            "甘某 regulatory industry_ban 36 month imposed -|某市人民法院 -",
        ],
        id="从业禁止",
    ),
    pytest.param(
        "经查，某中介门店店长甘某出售客户信息。某县公安局对甘某行政拘留十日，没收违法所得3200元。",
        [
            "甘某 public_security detention 10 day imposed 某县公安局 -",
            "甘某 regulatory confiscation 3200 CNY imposed 某县公安局|- -",
        ],
        id="confiscation",
    ),
    pytest.param(
        "经查，某药店店员甘某将名单外传。某县市场监管局责令该药店停业整顿15日。",
        ["某药店 regulatory practice_suspension 15 day imposed 某县市场监管局 -"],
        id="a shop is closed",
    ),
    pytest.param(
        "经查，某物业公司将业主资料外泄。某区网信办对该公司罚款10万元，对直接负责的主管人员甘某"
        "罚款1万元。",
        [
            "某物业公司 regulatory fine 100000 CNY imposed 某区网信办 -",
            "甘某 regulatory fine 10000 CNY imposed 某区网信办 -",
        ],
        id="the company and the one in charge",
    ),
    pytest.param(
        "经查，护士甘某将病历外传。某市卫健委吊销甘某护士执业证书。",
        ["甘某 regulatory licence_revocation - - imposed 某市卫健委 -"],
        id="certificates",
    ),
    pytest.param(
        "经查，某医院护士甘某将病历外传。某区卫健局约谈该医院主要负责人。甘某被停职。",
        [
            "某医院主要负责人|该医院主要负责人 organizational talk - - imposed 某区卫健局 -",
            "甘某 organizational suspension - - imposed - -",
        ],
        id="约谈 of a body",
    ),
    pytest.param(
        "经查，甘某将名单外传。某乡党委取消甘某评先树优资格，扣发年终奖励。",
        [
            "甘某 organizational disqualification - - imposed 某乡党委 -",
            "甘某 organizational pay_deduction - - imposed 某乡党委 -",
        ],
        id="一票否决 and merits",
    ),
    pytest.param(
        "经查，甘某出售客户信息。某县公安局对其罚款1.5万元。",
        ["甘某 public_security fine 15000 CNY imposed 某县公安局 -"],
        id="交通 the sum in 万",
    ),
    pytest.param(
        "经查，甘某将名单外传，被警方拘留5日。",
        ["甘某 public_security detention 5 day imposed 警方 -"],
        id="拘五日, in a headline's words",
    ),
    pytest.param(
        "经查，甘某将名单外传，被行拘7日。",
        ["甘某 public_security detention 7 day imposed - -"],
        id="行拘",
    ),
    pytest.param(
        "经查，甘某将名单外传。2月8日，某县公安局对其行政拘留五日；2月20日，某县监委给予其政务记"
        "过处分。",
        [
            "甘某 public_security detention 5 day imposed 某县公安局 2022-02-08",
            "甘某 administrative demerit - - imposed 某县监委 2022-02-20",
        ],
        id="two boards, two days",
    ),
    pytest.param(
        "经查，甘某将名单外传。2月8日，某县公安局对其行政拘留五日。同日，某镇党委对其停职。",
        [
            "甘某 public_security detention 5 day imposed 某县公安局 2022-02-08",
            "甘某 organizational suspension - - imposed 某镇党委 2022-02-08",
        ],
        id="同日",
    ),
    pytest.param(
        "经查，甘某将名单外传。鉴于其主动投案，某县公安局依法从轻处罚，对其罚款三百元。",
        ["甘某 public_security fine 300 CNY imposed 某县公安局 -"],
        id="鉴于…，从轻",
    ),
    pytest.param(
        "经查，甘某将名单外传。鉴于情节轻微，某县公安局依法不予处罚，仅作批评教育。",
        ["甘某 organizational criticism_education - - imposed 某县公安局 -"],
        id="免予处罚",
    ),
    pytest.param(
        "经查，甘某将名单外传。某派出所责令甘某具结悔过，并予以训诫。",
        ["甘某 public_security admonition - - imposed 某派出所 -"],
        id="具结悔过",
    ),
    pytest.param(
        "经查，甘某将名单外传。某派出所对甘某口头训诫。",
        ["甘某 public_security admonition - - imposed 某派出所 -"],
        id="warned orally",
    ),
    pytest.param(
        "经查，甘某将名单外传。对甘某予以训诫，如再犯将依法行政拘留。",
        ["甘某 public_security admonition - - imposed - -"],
        id="conditional rest",
    ),
    pytest.param(
        "經查，護士卓某披露病人資料，被判120小時社會服務令。",
        ["卓某 criminal community_service - - imposed - -"],
        id="HK: community service",
    ),
    pytest.param(
        "經查，診所護理師卓某將個資外流。衛生局裁處卓某3萬元罰鍰。",
        ["卓某 regulatory fine 30000 TWD|CNY imposed 衛生局|卫生局 -"],
        id="TW: fine",
        marks=pytest.mark.xfail(reason="bare 卫生局 is no body", strict=True),
    ),
    pytest.param(
        "經查，里長卓某將名冊外流。地檢署予以緩起訴處分一年。",
        ["卓某 criminal deferred_prosecution 12 month imposed 地檢署|地检署 -"],
        id="TW: deferred",
    ),
    pytest.param(
        "经查，李某、李某某将名单外传。某县公安局对李某行政拘留五日，对李某某罚款二百元。",
        [
            "李某 public_security detention 5 day imposed 某县公安局 -",
            "李某某 public_security fine 200 CNY imposed 某县公安局 -",
        ],
        id="the family name repeats: 李某 and 李某某",
    ),
    pytest.param(
        "经查，甘某、乐某将名单外传。某县纪委分别给予甘某、乐某党内警告、党内严重警告处分。",
        [
            "甘某 party warning - - imposed 某县纪委 -",
            "乐某 party serious_warning - - imposed 某县纪委 -",
        ],
        id="分别给予 before the names",
    ),
    pytest.param(
        "经查，甘某、乐某将名单外传。甘某、乐某依次受到党内严重警告、党内警告处分。",
        ["甘某 party serious_warning - - imposed - -", "乐某 party warning - - imposed - -"],
        id="依次",
    ),
    pytest.param(
        "经查，甘某将名单外传。某县公安局对甘某行政拘留五日，对群主乐某一并予以批评教育。",
        [
            "甘某 public_security detention 5 day imposed 某县公安局 -",
            "乐某 organizational criticism_education - - imposed 某县公安局 -",
        ],
        id="一并",
    ),
    pytest.param(
        "经查，甘某将名单外传，受到诫勉谈话。某县卫健局党组被某县委通报批评。",
        [
            "甘某 organizational admonishment - - imposed - -",
            "某县卫健局党组 organizational public_criticism - - imposed 某县委 -",
        ],
        id="a body as leader",
    ),
    pytest.param(
        "经查，甘某将名单外传。某镇纪委给予甘某诫勉谈话，并在全镇干部大会上作检讨。",
        [
            "甘某 organizational admonishment - - imposed 某镇纪委 -",
            "甘某 organizational written_self_examination - - imposed 某镇纪委 -",
        ],
        id="给予甘某诫勉谈话，并在全镇通报",
    ),
    pytest.param(
        "经查，甘某将名单外传。某县人社局对甘某记过，处分期12个月。",
        ["甘某 disciplinary|administrative demerit - - imposed 某县人社局 -"],
        id="an interval of service",
    ),
    pytest.param(
        "经查，沐某、柏某将名单外传。某县公安局对沐某行政拘留七日，对柏某等3人分别罚款二百元。",
        [
            "沐某 public_security detention 7 day imposed 某县公安局 -",
            "柏某 public_security fine 200 CNY imposed 某县公安局 -",
        ],
        id="等3人 after another person",
    ),
    pytest.param(
        "经查，沐某在某银行工作，将客户资料外传。某银保监分局对沐某作出禁止从事银行业工作三年的"
        "处罚。",
        ["沐某 regulatory industry_ban 36 month imposed 某银保监分局 -"],
        id="a ban with its years after it",
    ),
    pytest.param(
        "经查，沐某在某银行工作，将客户资料外传。某银保监分局禁止沐某从事银行业工作5年。",
        ["沐某 regulatory industry_ban 60 month imposed 某银保监分局 -"],
        id="a ban, the person inside",
    ),
    pytest.param(
        "经查，沐某在某银行工作，将客户资料外传。某银保监分局对沐某作出三年内禁止从事银行业工作"
        "的处罚。",
        ["沐某 regulatory industry_ban 36 month imposed 某银保监分局 -"],
        id="a ban with its years before it",
    ),
    pytest.param(
        "经查，沐某将名单外传。某派出所对沐某予以治安警告。",
        ["沐某 public_security warning - - imposed 某派出所 -"],
        id="治安警告",
    ),
    pytest.param(
        "经查，沐某、柏某将名单外传。沐某、柏某二人均被某县公安局罚款二百元。",
        [
            "沐某 public_security fine 200 CNY imposed 某县公安局 -",
            "柏某 public_security fine 200 CNY imposed 某县公安局 -",
        ],
        id="二人 before 均, in brackets of a list",
    ),
    pytest.param(
        "经查，沐某、柏某将名单外传。两人因泄露他人隐私被公安机关训诫。",
        [
            "沐某 public_security admonition - - imposed 公安机关 -",
            "柏某 public_security admonition - - imposed 公安机关 -",
        ],
        id="两人 因",
    ),
    pytest.param(
        "经查，护士沐某将名单外传。沐某被所在医院调离护理岗位。",
        ["沐某 organizational transfer - - imposed 所在医院|医院 -"],
        id="被所在医院",
    ),
    pytest.param(
        "经查，沐某将名单外传。沐某被某派出所训诫，并移交其单位处理。",
        ["沐某 public_security admonition - - imposed 某派出所 -"],
        id="移交其单位处理 is no step and no sanction",
    ),
    pytest.param(
        "经查，甘某将病历外传。某县卫健局对甘某处警告并处500元罚款。",
        [
            "甘某 regulatory warning - - imposed 某县卫健局 -",
            "甘某 regulatory fine 500 CNY imposed 某县卫健局 -",
        ],
        id="警告并处…罚款",
    ),
    pytest.param(
        "经查，甘某将名单外传。某县公安局对甘某处以10日行政拘留、500元罚款。",
        [
            "甘某 public_security detention 10 day imposed 某县公安局 -",
            "甘某 public_security fine 500 CNY imposed 某县公安局 -",
        ],
        id="days before the word, joined by 、",
    ),
    pytest.param(
        "经查，甘某、乐某将名单外传。某县公安局对二人各行政拘留五日。",
        [
            "甘某 public_security detention 5 day imposed 某县公安局 -",
            "乐某 public_security detention 5 day imposed 某县公安局 -",
        ],
        id="各行政拘留",
    ),
    pytest.param(
        "经查，甘某将名单外传。某县公安局对甘某行政拘留五日（已执行）。",
        ["甘某 public_security detention 5 day imposed 某县公安局 -"],
        id="already carried out",
    ),
    pytest.param(
        "经查，甘某将名单外传，受到纪律处分。",
        ["甘某 disciplinary unspecified - - imposed - -"],
        id="纪律处分",
    ),
    pytest.param(
        "经查，甘某将名单外传。某县纪委监委给予甘某党纪政务处分。",
        ["甘某 disciplinary unspecified - - imposed 某县纪委监委 -"],
        id="党纪政务处分",
    ),
    pytest.param(
        "经查，甘某将名单外传。甘某被撤职。",
        ["甘某 administrative|disciplinary removal_from_post - - imposed - -"],
        id="撤职",
    ),
    pytest.param(
        "经查，甘某将名单外传。某医院责令甘某停职反省。",
        ["甘某 organizational suspension - - imposed 某医院 -"],
        id="停职反省",
    ),
    pytest.param(
        "经查，甘某将名单外传。某医院扣除甘某当月绩效500元。",
        ["甘某 organizational pay_deduction -|500 -|CNY imposed 某医院 -"],
        id="pay in money",
    ),
    pytest.param(
        "经查，甘某将名单外传。某医院将甘某调离原岗位，安排至后勤部门。",
        ["甘某 organizational transfer - - imposed 某医院 -"],
        id="to a new post",
    ),
    pytest.param(
        "经查，甘某将名单外传。某公司与甘某解除劳务派遣合同。",
        ["甘某 employment termination - - imposed 某公司 -"],
        id="解除劳务派遣合同",
    ),
    pytest.param(
        "经查，甘某将名单外传。某县监委给予甘某政务警告处分，影响期六个月。",
        ["甘某 administrative warning - - imposed 某县监委 -"],
        id="影响期",
    ),
    pytest.param(
        "经查，甘某出售客户信息。某县公安局已将甘某移送检察院审查起诉。",
        ["甘某 procedural transfer_to_justice - - imposed 某县公安局 -"],
        id="审查起诉",
    ),
    pytest.param(
        "经查，甘某将名单外传。某镇党委免去甘某镇党委委员、副镇长职务。",
        ["甘某 organizational removal_from_office - - imposed 某镇党委 -"],
        id="several posts taken away",
    ),
    pytest.param(
        "经查，甘某出售客户信息。甘某被开除党籍、开除公职，某县人民法院以侵犯公民个人信息罪判处"
        "其有期徒刑一年六个月。",
        [
            "甘某 party expulsion_from_party - - imposed - -",
            "甘某 administrative dismissal - - imposed - -",
            "甘某 criminal imprisonment 18 month imposed 某县人民法院 -",
        ],
        id="dismissed and sentenced",
    ),
    pytest.param(
        "经查，甘某出售客户信息。甘某犯侵犯公民个人信息罪，判处有期徒刑七个月，并处罚金人民币三"
        "千元。",
        [
            "甘某 criminal imprisonment 7 month imposed - -",
            "甘某 criminal criminal_fine 3000 CNY imposed - -",
        ],
        id="a court's decision with the crime first",
    ),
    pytest.param(
        "经查，甘某出售客户信息。某县人民法院判处甘某拘役四个月，宣告缓刑六个月。",
        [
            "甘某 criminal short_term_detention 4 month imposed 某县人民法院 -",
            "甘某 criminal suspended_sentence 6 month imposed 某县人民法院 -",
        ],
        id="刑期 from to",
    ),
    pytest.param(
        "经查，甘某等7人将名单外传。某县公安局对甘某行政拘留五日，对其余6人批评教育。",
        [
            "甘某 public_security detention 5 day imposed 某县公安局 -",
            "其余6人|6人 organizational criticism_education - - imposed 某县公安局 -",
        ],
        id="numbers of people with the measure",
    ),
    pytest.param(
        "经查，甘某将名单发到微信群。某县公安局对甘某行政拘留五日，对参与转发的12名群成员批评教"
        "育。",
        [
            "甘某 public_security detention 5 day imposed 某县公安局 -",
            "12名群成员 organizational criticism_education - - imposed 某县公安局 -",
        ],
        id="the group's other members",
    ),
    pytest.param(
        "经查，甘某将名单发给妻子。某派出所对甘某训诫，对其妻子批评教育。",
        [
            "甘某 public_security admonition - - imposed 某派出所 -",
            "妻子|其妻子 organizational criticism_education - - imposed 某派出所 -",
        ],
        id="family",
    ),
    pytest.param(
        "经查，甘某将名单外传。某县教育局对甘某作出调离教学岗位、取消三年内评优评先和晋级资格的"
        "处理决定。",
        [
            "甘某 organizational transfer - - imposed 某县教育局 -",
            "甘某 organizational disqualification - - imposed 某县教育局 -",
        ],
        id="对…作出…处理决定",
    ),
    pytest.param(
        "经查，甘某将名单外传，被行政拘留三日。对相关责任人，将依规依纪严肃问责。",
        ["甘某 public_security detention 3 day imposed - -"],
        id="追究责任 in general is none",
    ),
    pytest.param(
        "经查，甘某将名单外传。目前，甘某已被停职接受调查。",
        ["甘某 organizational suspension - - imposed - -"],
        id="under way",
    ),
    pytest.param(
        "经查，甘某将名单外传。目前该案正在进一步侦办中，甘某已移交纪委监委处理。",
        [],
        id="handed over, not yet decided",
    ),
    pytest.param(
        "经查，甘某将名单外传，被行政拘留三日。如不服本决定，可在六十日内申请行政复议。",
        ["甘某 public_security detention 3 day imposed - -"],
        id="等待",
    ),
    pytest.param(
        "经查，甘某将名单外传，被训诫。警方提醒，散布他人隐私将被处以拘留、罚款。",
        ["甘某 public_security admonition - - imposed - -"],
        id="the law says 警告",
    ),
    pytest.param(
        "经查，甘某将名单外传，被训诫。此前，某地一男子因同样行为被行政拘留十日。",
        ["甘某 public_security admonition - - imposed - -"],
        id="an earlier case as a warning",
    ),
    pytest.param(
        "经查，甘某将名单外传。某县公安局对甘某行政拘留五日，后因其患病决定停止执行。",
        ["甘某 public_security detention 5 day not_executed|suspended|imposed 某县公安局 -"],
        id="由A变B: a changed decision",
    ),
    pytest.param(
        "经查，某医院护士甘某将病历外传。某县卫健局对该院处以警告并罚款1万元。",
        [
            "某医院 regulatory warning - - imposed 某县卫健局 -",
            "某医院 regulatory fine 10000 CNY imposed 某县卫健局 -",
        ],
        id="hospital as offender, 责任科室",
    ),
    pytest.param(
        "经查，甘某将名单外传。某镇党委书记乐某、镇长时某被县纪委监委主要负责同志约谈，甘某被停"
        "职。",
        [
            "乐某 organizational talk - - imposed 县纪委监委|- -",
            "时某 organizational talk - - imposed 县纪委监委|- -",
            "甘某 organizational suspension - - imposed -|县纪委监委 -",
        ],
        id="talk with several",
    ),
    pytest.param(
        "经查，甘某首发名单，受到党内警告处分；乐某转发，受到诫勉谈话；时某未制止，受到批评教育。",
        [
            "甘某 party warning - - imposed - -",
            "乐某 organizational admonishment - - imposed - -",
            "时某 organizational criticism_education - - imposed - -",
        ],
        id="党内警告 told after the deed of each",
    ),
    pytest.param(
        "经查，甘某、乐某、时某将名单外传。某县纪委给予甘某、乐某党内警告处分，给予时某诫勉谈话"
        "处理。",
        [
            "甘某 party warning - - imposed 某县纪委 -",
            "乐某 party warning - - imposed 某县纪委 -",
            "时某 organizational admonishment - - imposed 某县纪委 -",
        ],
        id="给予A、B…，给予C…",
    ),
    pytest.param(
        "经查，甘某、乐某、时某将名单外传。甘某被免职，乐某、时某均被诫勉。",
        [
            "甘某 organizational removal_from_office - - imposed - -",
            "乐某 organizational admonishment - - imposed - -",
            "时某 organizational admonishment - - imposed - -",
        ],
        id="A被…，B、C均被…",
    ),
    pytest.param(
        "经查，甘某、乐某将名单外传。除甘某因主动投案从轻处罚外，乐某被行政拘留五日。",
        ["乐某 public_security detention 5 day imposed - -"],
        id="除…外",
    ),
    pytest.param(
        "经查，甘某将名单外传。某县公安局依照《治安管理处罚法》第四十二条第（六）项、第十九条第"
        "（四）项，对甘某减轻处罚，决定给予罚款二百元。",
        ["甘某 public_security fine 200 CNY imposed 某县公安局 -"],
        id="处以… with the law between",
    ),
    pytest.param(
        "经查，某物业公司职工甘某将名单外传。某县住建局责令某物业公司立即整改，并记入不良信用记"
        "录。",
        ["某物业公司 regulatory order_to_correct - - imposed 某县住建局 -"],
        id="责令 the unit",
    ),
]


@pytest.mark.parametrize(("text", "rows"), SANCTIONS)
def test_sanctions(text: str, rows: list[str]) -> None:
    found = told.sanctions(text)
    assert sorted(found) == told.settled(rows, found)


OBJECTS = [
    ("免去其副所长职务", "removal_from_office", "副所长"),
    ("取消其党员发展对象资格", "disqualification", "党员发展对象"),
    pytest.param(
        "免去柯某办公室副主任职务",
        "removal_from_office",
        "办公室副主任",
        marks=pytest.mark.xfail(reason="the person is left in what was taken away", strict=True),
    ),
]
"""What was taken away, as written and without the person inside the measure."""


@pytest.mark.parametrize(("measure", "kind", "taken"), OBJECTS)
def test_what_was_taken_away(measure: str, kind: str, taken: str) -> None:
    case = told.case_of(f"经查，柯某将名单外传。某镇党委研究决定，{measure}。")
    assert [(one.measure, one.object) for one in case.sanctions] == [(kind, taken)]
