"""Actors of a case: mentions merged into one, and the part that each plays.

The lines give name, kind and part, or name, gender, age and count.
All people, offices and events are invented.
"""

from __future__ import annotations

import pytest

from extract.link.body_names import plain, same_body
from tests import told

ACTORS = [
    pytest.param(
        "经查，温某将名单发至“城南团购”微信群。某县公安局对温某行政拘留五日。",
        [
            "温某 person offender",
            "城南团购 group_chat recipient",
            "某县公安局 organization authority",
        ],
        id="sender, group, police",
    ),
    pytest.param(
        "经查，护士温某某将名单发至家族群。温某某的行为违反规定，温某某被停职。",
        ["温某某 person offender", "家族群 group_chat recipient"],
        id="one name told three ways",
    ),
    pytest.param(
        "经查，温某、温某某将名单发至家族群。温某、温某某被训诫。",
        ["温某 person offender", "温某某 person offender", "家族群 group_chat recipient"],
        id="the longer mask is another person where both stand in one sentence",
    ),
    pytest.param(
        "经查，护士温某某（女，26岁）将名单发至家族群。某县公安局对温某行政拘留五日。",
        [
            "温某某 person offender",
            "家族群 group_chat recipient",
            "某县公安局 organization authority",
        ],
        id="masked twice, differently, one person",
    ),
    pytest.param(
        "经查，温某英将名单发给温某兰，温某兰转发至家族群。二人被训诫。",
        ["温某英 person offender", "温某兰 person offender", "家族群 group_chat recipient"],
        id="a name masked in the middle is another",
    ),
    pytest.param(
        "经查，医生温某将名单发给妻子，其妻子转发至家族群。温某受到政务警告处分。",
        ["温某 person offender", "妻子|其妻子 person relay", "家族群 group_chat recipient"],
        id="the one whom nobody blames passes on",
    ),
    pytest.param(
        "经查，医生温某将名单发至家族群，其家人又转发。温某受到政务警告处分。",
        ["温某 person offender", "家族群 group_chat recipient", "其家人 collective relay"],
        id="his family",
    ),
    pytest.param(
        "经查，医生温某将名单发至家族群，群内成员又转发至其他微信群。温某受到政务警告处分。",
        ["温某 person offender", "家族群 group_chat recipient", "群内成员 collective relay"],
        id="members of the group",
    ),
    pytest.param(
        "经查，医生温某将名单发给同学柏某。温某受到政务警告处分。",
        ["温某 person offender", "柏某 person recipient"],
        id="who received it and did nothing",
    ),
    pytest.param(
        "经查，医生温某将名单发给同学柏某，柏某未经核实发至朋友圈。温某受到政务警告处分，柏某被"
        "训诫。",
        ["温某 person offender", "柏某 person offender"],
        id="who received it and was punished is an offender",
    ),
    pytest.param(
        "经查，医生温某将名单发至家族群。科主任柏某因监管不力，被诫勉谈话；温某受到政务警告处分。",
        ["温某 person offender", "家族群 group_chat recipient", "柏某 person responsible_leader"],
        id="who was at the top",
    ),
    pytest.param(
        "经查，医生温某将名单发至家族群。副院长柏某对此负有领导责任，被批评教育；温某受到政务警"
        "告处分。",
        ["温某 person offender", "家族群 group_chat recipient", "柏某 person responsible_leader"],
        id="who was at the top, told with 负有领导责任",
    ),
    pytest.param(
        "经查，温某将名单发至“城南团购”微信群，群主柏某未及时制止。温某被行政拘留五日，柏某被训"
        "诫。",
        [
            "温某 person offender",
            "城南团购 group_chat recipient",
            "柏某 person responsible_leader",
        ],
        id="who owns the group",
    ),
    pytest.param(
        "经查，医生温某将患者柏某的病历发至家族群。温某受到政务警告处分。",
        ["温某 person offender", "家族群 group_chat recipient", "柏某 person data_subject"],
        id="whose data it was",
    ),
    pytest.param(
        "2月4日，柏女士反映其个人信息被泄露。经查，医生温某将其病历发至家族群。温某受到政务警告"
        "处分。",
        ["柏女士 person data_subject", "温某 person offender", "家族群 group_chat recipient"],
        id="who complained",
    ),
    pytest.param(
        "经查，温某将客户名单卖给柏某（另案处理）。温某被刑事拘留。",
        ["温某 person offender", "柏某 person offender"],
        id="dealt with elsewhere",
    ),
    pytest.param(
        "经查，温某伙同柏某（在逃）出售客户名单。温某被刑事拘留。",
        ["温某 person offender", "柏某 person offender"],
        id="at large",
    ),
    pytest.param(
        "经查，温某将客户名单卖给柏某。温某被刑事拘留。",
        ["温某 person offender", "柏某 person offender"],
        id="a buyer is an offender",
    ),
    pytest.param(
        "经查，温某将名单发至家族群。经某县委同意，某县纪委监委对温某立案审查。",
        [
            "温某 person offender",
            "家族群 group_chat recipient",
            "某县委 organization authority",
            "某县纪委监委 organization authority",
        ],
        id="a body that consents",
    ),
    pytest.param(
        "据某市委宣传部官方微博消息，经查，温某将名单发至家族群。温某被训诫。",
        ["温某 person offender", "家族群 group_chat recipient"],
        id="a body that only published",
    ),
    pytest.param(
        "2月4日，某县公安局接到报案。经查，温某将名单发至家族群。县公安局依法对温某行政拘留五日"
        "，该局将加强巡查。",
        [
            "某县公安局 organization authority",
            "温某 person offender",
            "家族群 group_chat recipient",
        ],
        id="a body told three ways",
    ),
    pytest.param(
        "经查，温某将名单发至家族群。经某县纪委常委会会议研究，某县纪委决定给予温某党内警告处分。",
        ["温某 person offender", "家族群 group_chat recipient", "某县纪委 organization authority"],
        id="a body and its own standing committee",
    ),
    pytest.param(
        "经查，某通信公司员工温某将客户资料发给柏某。某市网信办对某通信公司处以警告。温某被辞退。",
        [
            "温某 person offender",
            "柏某 person recipient",
            "某市网信办 organization authority",
            "某通信公司 organization offender",
        ],
        id="a body that is punished",
    ),
    pytest.param(
        "经查，某医院医生温某将病历发至家族群。某医院监管不力，被某县卫健局通报批评。温某被诫勉。",
        [
            "温某 person offender",
            "家族群 group_chat recipient",
            "某医院 organization responsible_leader",
            "某县卫健局 organization authority",
        ],
        id="a body blamed for its oversight",
    ),
    pytest.param(
        "经查，某县疾控中心将函件发至“卫健系统”微信群。某镇卫生院职工温某转发至家族群，被诫勉。",
        [
            "某县疾控中心 organization relay",
            "卫健系统 group_chat recipient",
            "温某 person offender",
            "家族群 group_chat recipient",
        ],
        id="a body sends within its duty",
    ),
    pytest.param(
        "经查，温某将名单发至其他微信群。温某被训诫。",
        ["温某 person offender"],
        id="groups that nothing is said of are no actors",
    ),
    pytest.param(
        "经查，某医院5名护士将病历外传。公安机关对其中4人行政拘留五日，对另1人罚款二百元。",
        [
            "5名护士|某医院5名护士 collective offender",
            "4人|其中4人 collective offender",
            "1人|另1人 collective offender",
            "公安机关 organization authority",
        ],
        id="a collective and its parts",
        marks=pytest.mark.xfail(reason="对另1人 is read as a person", strict=True),
    ),
    pytest.param(
        "经查，2月4日，城东派出所接到举报。温某将名单发至家族群。某县公安局对温某行政拘留五日。",
        [
            "城东派出所 organization authority",
            "温某 person offender",
            "家族群 group_chat recipient",
            "某县公安局 organization authority",
        ],
        id="police station that was told, bureau that punished",
    ),
    pytest.param(
        "经查，网民“城西老张”（真名温某）将名单发至家族群。温某被训诫。",
        ["温某 person offender", "家族群 group_chat recipient"],
        id="a nickname and the name behind it",
    ),
    pytest.param(
        "经查，网名“城西老张”的温某将名单发至家族群。温某被训诫。",
        ["温某 person offender", "家族群 group_chat recipient"],
        id="the nickname of a nickname",
    ),
    pytest.param(
        "經查，護理師陳女將名單以LINE傳給林女。陳女遭申誡。",
        ["陳女|陈女 person offender", "林女 person recipient"],
        id="surname and sex",
    ),
    pytest.param(
        "经查，温某将名单发给柏某夫妇。温某被训诫。",
        ["温某 person offender", "柏某 person recipient"],
        id="柏某夫妇",
    ),
    pytest.param(
        "经查，温某（系确诊患者柏某的同事）将柏某的住址发至家族群。温某被训诫。",
        ["温某 person offender", "家族群 group_chat recipient", "柏某 person data_subject"],
        id="it was the patient's relative that was asked",
    ),
    pytest.param(
        "经查，温某将名单发至家族群。温某被训诫。记者柏某报道，律师乐某表示，此举涉嫌违法。",
        ["温某 person offender", "家族群 group_chat recipient"],
        id="reporter and commentator are none",
    ),
    pytest.param(
        "经查，温某将名单发至家族群。某镇纪委对温某立案，并将线索移送某县公安局。",
        ["温某 person offender", "家族群 group_chat recipient", "某镇纪委 organization authority"],
        id="the matter was only handed over",
    ),
    pytest.param(
        "经查，居民柏某在群里看到名单后向社区反映。温某将名单发至家族群，被训诫。",
        ["温某 person offender", "家族群 group_chat recipient"],
        id="the one who only noticed",
        marks=pytest.mark.xfail(
            reason="who only noticed a leak is read as one whose data it was",
            strict=True,
        ),
    ),
    pytest.param(
        "经查，温某将账号借给柏某，柏某登录后将名单发至家族群。二人被训诫。",
        ["温某 person offender", "柏某 person offender", "家族群 group_chat recipient"],
        id="who provided the account",
    ),
    pytest.param(
        "经查，县大数据局局长温某授意工作人员柏某将5名储户的健康码转为红码。温某受到政务撤职处分。",
        ["温某 person offender", "柏某 person relay|recipient"],
        id="ordered, and the one who obeyed was not punished",
    ),
    pytest.param(
        "经查，应柏某请求，温某查询名单后发给柏某。温某被训诫。",
        ["温某 person offender", "柏某 person recipient"],
        id="who asked for it",
    ),
    pytest.param(
        "经查，群主温某将名单发至“城南团购”微信群。温某被训诫。",
        ["温某 person offender", "城南团购 group_chat recipient"],
        id="群主 who posted himself",
    ),
    pytest.param(
        "经查，局长温某将名单发至家族群。温某被诫勉谈话。",
        ["温某 person offender", "家族群 group_chat recipient"],
        id="a leader who is punished for a leak of his own",
    ),
    pytest.param(
        "经查，医生温某将名单发至家族群。温某被停职。院长柏某失察，被约谈。",
        ["温某 person offender", "家族群 group_chat recipient", "柏某 person responsible_leader"],
        id="a leader blamed with 失察",
    ),
    pytest.param(
        "经查，医生温某将名单发至家族群。温某被停职。院长柏某履行主体责任不力，受到党内警告处分。",
        ["温某 person offender", "家族群 group_chat recipient", "柏某 person responsible_leader"],
        id="a leader, 履行主体责任不力",
    ),
    pytest.param(
        "经查，医生温某将名单发至家族群。温某被停职，院长柏某被约谈。",
        ["温某 person offender", "家族群 group_chat recipient", "柏某 person responsible_leader"],
        id="a leader, no cause told",
    ),
    pytest.param(
        "经查，医生温某将名单发至家族群。温某被停职，办公室主任柏某对文件管理把关不严，被通报批"
        "评。",
        ["温某 person offender", "家族群 group_chat recipient", "柏某 person responsible_leader"],
        id="a leader, 把关不严",
    ),
    pytest.param(
        "经查，医生温某将名单发至家族群。温某被停职，分管副院长柏某日常教育管理不到位，被提醒谈"
        "话。",
        ["温某 person offender", "家族群 group_chat recipient", "柏某 person responsible_leader"],
        id="a leader, 教育引导不够",
    ),
    pytest.param(
        "经查，医生温某将名单发至家族群。温某被停职，党支部书记柏某负主要领导责任，受到党内警告"
        "处分。",
        ["温某 person offender", "家族群 group_chat recipient", "柏某 person responsible_leader"],
        id="a leader, 工作部署落实不力",
    ),
    pytest.param(
        "经查，温某将名单发至家族群。温某被训诫。各级各部门要引以为戒，广大党员干部要严守保密纪"
        "律，公安机关将依法严厉打击。",
        ["温某 person offender", "家族群 group_chat recipient"],
        id="a closing appeal names nobody",
    ),
    pytest.param(
        "经查，温某将名单发至家族群。温某被训诫。根据法律规定，任何组织、个人不得泄露他人隐私，"
        "违者由公安机关处罚。",
        ["温某 person offender", "家族群 group_chat recipient"],
        id="the law explained names nobody",
    ),
    pytest.param(
        "经查，温某将某医院就诊的患者柏某的病历发至家族群。温某被训诫。",
        ["温某 person offender", "家族群 group_chat recipient", "柏某 person data_subject"],
        id="where the patient was treated",
    ),
    pytest.param(
        "经群众举报，某县纪委监委调查发现，温某将名单发至家族群。温某被某县纪委监委诫勉谈话。",
        [
            "某县纪委监委 organization authority",
            "温某 person offender",
            "家族群 group_chat recipient",
        ],
        id="who provided the tip",
    ),
    pytest.param(
        "经查，温某将名单发到抖音。抖音平台已将视频下架。温某被训诫。",
        ["温某 person offender"],
        id="a platform is no actor",
    ),
    pytest.param(
        "经查，温某将《某县密接人员名单（柏某等8人）》发至家族群。温某被训诫。",
        ["温某 person offender", "家族群 group_chat recipient"],
        id="the name of a file",
    ),
    pytest.param(
        "经查，温某将名单发至家族群，患者家属柏某报警。温某被训诫。",
        ["温某 person offender", "家族群 group_chat recipient"],
        id="the patient's family was asked",
    ),
    pytest.param(
        "经查，温某将名单发给妻子柏某，柏某发给其母乐某。温某、柏某被训诫。",
        ["温某 person offender", "柏某 person offender", "乐某 person recipient"],
        id="three with their wives",
    ),
    pytest.param(
        "经查，温某将名单发至“驿站”微信群，群主发现后将其移出群聊。温某被训诫。",
        ["温某 person offender", "驿站 group_chat recipient"],
        id="该群群主 without a name",
    ),
    pytest.param(
        "某县公安局责成城关派出所核查。经查，温某将名单发至家族群，被城关派出所训诫。",
        [
            "某县公安局 organization authority",
            "城关派出所 organization authority",
            "温某 person offender",
            "家族群 group_chat recipient",
        ],
        id="the authorities of three levels",
    ),
    pytest.param(
        "经查，温某将名单发至家族群。温某被训诫。某律师事务所律师柏某认为，温某侵犯了他人隐私权。",
        ["温某 person offender", "家族群 group_chat recipient"],
        id="a lawyer's view",
    ),
    pytest.param(
        "经查，温某将名单发至家族群。县公安局对温某训诫。梁山县公安局提醒广大网民不信谣不传谣。",
        [
            "温某 person offender",
            "家族群 group_chat recipient",
            "梁山县公安局 organization authority",
        ],
        id="the body told in full at the end",
    ),
    pytest.param(
        "经查，温某将名单发至家族群。温某被停职；主持工作的副院长柏某负有管理责任，被通报批评。",
        ["温某 person offender", "家族群 group_chat recipient", "柏某 person responsible_leader"],
        id="an acting head",
    ),
    pytest.param(
        "经查，温某将名单发至家族群。温某被停职，某镇党委落实主体责任不力，被某县委责令作出书面"
        "检查。",
        [
            "温某 person offender",
            "家族群 group_chat recipient",
            "某镇党委 organization responsible_leader",
            "某县委 organization authority",
        ],
        id="a unit was told to explain itself",
    ),
    pytest.param(
        "经查，档案员柏某保管不善，致使温某获取名单后发至家族群。柏某、温某被诫勉谈话。",
        ["柏某 person offender", "温某 person offender", "家族群 group_chat recipient"],
        id="who kept the material badly",
    ),
    pytest.param(
        "经查，温某趁值班员柏某离岗之机拍下名单，发至家族群。温某被停职，柏某被批评教育。",
        ["温某 person offender", "柏某 person offender", "家族群 group_chat recipient"],
        id="a duty officer who was absent",
    ),
    pytest.param(
        "经查，温某将邻居温某某的核酸报告发至家族群。温某被训诫。",
        ["温某 person offender", "温某某 person data_subject", "家族群 group_chat recipient"],
        id="a victim and an offender of one surname",
    ),
    pytest.param(
        "经查，温某将名单发给同学柏某，柏某随即向公安机关举报。温某被训诫。",
        ["温某 person offender", "柏某 person recipient", "公安机关 organization authority"],
        id="the receiver reports it",
    ),
]

PEOPLE = [
    pytest.param(
        "经查，温某（女，26岁，某县人）将名单发至家族群。温某被训诫。",
        ["温某 female 26 -"],
        id="in brackets",
    ),
    pytest.param(
        "经查，温某（男，现年四十二岁）将名单发至家族群。温某被训诫。",
        ["温某 male 42 -"],
        id="years",
        marks=pytest.mark.xfail(reason="an age in Chinese numerals is not read", strict=True),
    ),
    pytest.param(
        "经查，温某，男，38岁，某公司员工，将名单发至家族群。温某被训诫。",
        ["温某 male 38 -"],
        id="between commas",
    ),
    pytest.param(
        "经查，26岁的女护士温某将名单发至家族群。温某被训诫。",
        ["温某 female 26 -"],
        id="before the name",
        marks=pytest.mark.xfail(reason="age and sex before the name are not read", strict=True),
    ),
    pytest.param(
        "经查，温某（男，1985年出生）将名单发至家族群。温某被训诫。",
        ["温某 male - -"],
        id="birth year",
    ),
    pytest.param(
        "经查，温某（男，回族，26岁）将名单发至家族群。温某被训诫。",
        ["温某 male 26 -"],
        id="ethnic",
    ),
    pytest.param(
        "经查，某医院5名护士将病历外传。5名护士被训诫。",
        ["5名护士|某医院5名护士 - - 5"],
        id="a count",
    ),
    pytest.param(
        "经查，温某（女，15周岁）将名单发至家族群。温某被训诫。",
        ["温某 female 15 -"],
        id="周岁",
    ),
    pytest.param(
        "经查，男子温某（26岁）将名单发至家族群。温某被训诫。",
        ["温某 male 26 -"],
        id="man",
        marks=pytest.mark.xfail(reason="男子 before the name tells no sex", strict=True),
    ),
]


@pytest.mark.parametrize(("text", "rows"), ACTORS)
def test_actors_and_their_parts(text: str, rows: list[str]) -> None:
    found = told.actors(text)
    assert sorted(found) == told.settled(rows, found)


@pytest.mark.parametrize(("text", "rows"), PEOPLE)
def test_what_is_said_of_people(text: str, rows: list[str]) -> None:
    found = [
        told.line(one.name, one.gender, one.age, one.count)
        for one in told.case_of(text).actors
        if one.kind in ("person", "collective")
    ]
    assert sorted(found) == told.settled(rows, found)


# one body's names, or those of two
BODIES = [
    ("梁山县公安局", "县公安局", True),
    ("梁山县公安局水泊派出所", "水泊派出所", True),
    ("梁山县水泊街道办事处", "水泊街道办", True),
    ("梁山县卫生健康委员会", "县卫健委", True),
    ("梁山县疾病预防控制中心", "县疾控中心", True),
    ("梁山县纪委监委", "梁山县纪委县监委", True),
    ("中共梁山县纪委", "县纪委", True),
    ("县纪委常委会会议", "县纪委", True),
    ("水泊镇人民政府", "水泊镇政府", True),
    ("城东社区居民委员会", "城东社区居委会", True),
    ("梁山县公安局", "梁山县卫健局", False),
    ("县纪委监委驻县卫健局纪检监察组", "县卫健局纪检监察组", False),
    ("梁山县人民医院", "医院", False),
]


@pytest.mark.parametrize(("first", "second", "same"), BODIES)
def test_whether_two_names_are_one_bodys(first: str, second: str, same: bool) -> None:
    assert same_body(first, second) is same
    assert same_body(second, first) is same


def test_a_body_is_plain_without_its_committee_and_its_long_words() -> None:
    assert plain("中共梁山县纪委常委会会议") == "梁山县纪委"
    assert plain("水泊镇人民政府") == "水泊镇政府"
