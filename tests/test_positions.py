"""Posts named in the text, and what position and body a case gives for each person.

All people, offices and events are invented.
"""

from __future__ import annotations

import pytest

from extract.find.posts import find_posts
from extract.link.phrases import gather
from extract.link.positions import describe
from extract.rules.load import load_rules
from tests import told

POSTS = [
    "某县卫健局[党组成员]、[副局长]温某",
    "某县卫健局疾控股[副股长]温某",
    "某[县委常委]、[宣传部长]温某",
    "某镇[党委委员]、[武装部长]温某",
    "某村[党支部书记]、村委会[主任]温某",
    "某社区[党总支书记]温某",
    "某医院检验科[检验员]温某",
    "某医院[副主任护师]温某",
    "某医院[住院医师]温某",
    "某医院[规培医生]温某",
    "某镇[人大主席]温某",
    "某镇[一级科员]温某",
    "某镇[四级主任科员]温某",
    "某镇[二级调研员]温某",
    "某镇[包村干部]温某",
    "某镇[驻村干部]温某",
    "某镇[挂职干部]温某",
    "某镇[公益性岗位人员]温某",
    "某镇[三支一扶人员]温某",
    "某局[试用期公务员]温某",
    "某局办公室[副主任]温某",
    "某派出所[副所长]温某",
    "某派出所[辅警]温某",
    "某派出所[教导员]温某",
    "某大队[大队长]温某",
    "某学校[班主任]温某",
    "某学校德育处[主任]温某",
    "某公司[总经理]温某",
    "某公司[法定代表人]温某",
    "某公司[实际控制人]温某",
    "某公司[客户经理]温某",
    "某社区[网格员]温某",
    "某社区[专职网格员]温某",
    "某社区[网格长]温某",
    "某社区[楼栋长]温某",
    "某社区[志愿者]温某",
    "某村[妇女主任]温某",
    "某村[治保主任]温某",
    "某村[防疫员]温某",
    "某隔离点[点长]温某",
    "某隔离点[安保人员]温某",
    "某酒店[前台]温某",
    "某快递[站长]温某",
    "某药店[店长]温某",
    "某银行[柜员]温某",
    "某医院[导诊员]温某",
    "某医院[收费员]温某",
    "某医院[护工]温某",
    "某医院[药剂师]温某",
    "某医院[放射技师]温某",
    "某医院病案[管理员]温某",
    "某医院信息科[科长]温某",
    "某医院[实习生]温某",
    "某疾控[流调员]温某",
    "某疾控[公卫医师]温某",
    "某机场[地勤人员]温某",
    "某火车站[客运员]温某",
    "某收费站[站长]温某",
    "某物业保安[队长]温某",
    "某[物业管家]温某",
    "会计师事务所",
    "教师资格证",
]
"""Posts in brackets."""

POSITIONS = [
    pytest.param(
        "经查，某县卫健局疾控股副股长温某将名单外传。温某被诫勉。",
        ["温某 疾控股副股长 某县卫健局"],
        id="body, department, post",
    ),
    pytest.param(
        "经查，某县卫健局党组成员、副局长温某将名单外传。温某被诫勉。",
        ["温某 党组成员、副局长 某县卫健局"],
        id="two posts joined by 、",
    ),
    pytest.param(
        "经查，时任某县卫健局副局长温某将名单外传。温某被诫勉。",
        ["温某 副局长 某县卫健局"],
        id="时任 and 原 are no part of it",
    ),
    pytest.param(
        "经查，某县卫健局原副局长温某将名单外传。温某被诫勉。",
        ["温某 副局长 某县卫健局"],
        id="原",
    ),
    pytest.param(
        "经查，某县委政法委副书记、县疫情防控指挥部管控组组长温某将名单外传。温某被诫勉。",
        ["温某 副书记、县疫情防控指挥部管控组组长 某县委政法委"],
        id="a post in a second body is written with it",
    ),
    pytest.param(
        "经查，某镇干部温某、柏某将名单外传。温某、柏某被诫勉。",
        ["温某 干部 某镇", "柏某 干部 某镇"],
        id="a list of people of one body",
    ),
    pytest.param(
        "经查，某镇党委书记温某、镇长柏某将名单外传。温某、柏某被诫勉。",
        ["温某 党委书记 某镇", "柏某 镇长 某镇"],
        id="the second has a post of his own",
    ),
    pytest.param(
        "经查，温某（某小学教师）将名单外传。温某被诫勉。",
        ["温某 教师 某小学"],
        id="in brackets after the name",
    ),
    pytest.param(
        "经查，温某（男，31岁，某县人，某医院护士）将名单外传。温某被诫勉。",
        ["温某 护士 某医院"],
        id="sex, age, home, then the post",
    ),
    pytest.param(
        "经查，温某系某医院检验科检验员。2月3日，温某将名单外传。温某被诫勉。",
        ["温某 检验科检验员 某医院"],
        id="系…",
    ),
    pytest.param(
        "经查，温某在某物流公司工作。2月3日，温某将名单外传。温某被诫勉。",
        ["温某 - 某物流公司"],
        id="where he works, no post said",
    ),
    pytest.param(
        "经查，某县中医院护士温某将名单外传。该院护理部主任柏某监管不力。温某、柏某被诫勉。",
        ["温某 护士 某县中医院", "柏某 护理部主任 某县中医院"],
        id="该院",
    ),
    pytest.param(
        "经查，某镇某村党支部书记、村委会主任温某将名单外传。温某被诫勉。",
        ["温某 党支部书记、村委会主任|党支部书记、主任 某镇某村"],
        id="the head of a village",
    ),
    pytest.param(
        "经查，网格员温某将名单外传。温某被诫勉。",
        ["温某 网格员 -"],
        id="a public post without its body",
    ),
    pytest.param(
        "经查，个体户温某将名单外传。温某被训诫。",
        [],
        id="a private trade is none",
    ),
    pytest.param(
        "经查，出租车司机温某将名单外传。温某被训诫。",
        [],
        id="driver of a taxi is none",
    ),
    pytest.param(
        "经查，社区工作人员温某将名单外传。温某被训诫。",
        ["温某 工作人员 社区"],
        id="a generic workplace is the organization",
    ),
    pytest.param(
        "经查，酒店前台温某将名单外传。温某被训诫。",
        ["温某 前台 酒店"],
        id="酒店前台",
    ),
    pytest.param(
        "经查，镇疫情防控办工作人员温某将名单外传。温某被训诫。",
        ["温某 工作人员 镇疫情防控办"],
        id="an office named with its level",
    ),
    pytest.param(
        "经查，梁山县水泊街道办事处干部温某将名单外传。水泊街道办事处社会事务办主任柏某监管不力"
        "。温某、柏某被诫勉。",
        ["温某 干部 梁山县水泊街道办事处", "柏某 社会事务办主任 梁山县水泊街道办事处"],
        id="fullest form of the body",
    ),
    pytest.param(
        "经查，温某身为某镇人大副主席，将名单外传。温某被诫勉。",
        ["温某 人大副主席 某镇"],
        id="post after the name, with 身为",
    ),
    pytest.param(
        "经查，温某2020年起担任某村党支部副书记，将名单外传。温某被诫勉。",
        ["温某 党支部副书记 某村"],
        id="担任",
        marks=pytest.mark.xfail(reason="担任 after a year is not read", strict=True),
    ),
    pytest.param(
        "经查，温某在任某社区主任期间将名单外传。温某被诫勉。",
        ["温某 主任 某社区"],
        id="任…期间",
    ),
    pytest.param(
        "经查，某县教育局借调人员温某将名单外传。温某被诫勉。",
        ["温某 借调人员 某县教育局"],
        id="借调",
    ),
    pytest.param(
        "经查，某小学教师、县防控办工作人员温某将名单外传。温某被诫勉。",
        ["温某 教师、县防控办工作人员 某小学"],
        id="seconded to another body",
    ),
    pytest.param(
        "经查，某小学教师温某被抽调至县防控办工作期间将名单外传。温某被诫勉。",
        ["温某 教师 某小学"],
        id="抽调",
    ),
    pytest.param(
        "经查，某洗车行店长温某将名单外传。温某被训诫。", ["温某 店长 某洗车行"], id="a car wash"
    ),
    pytest.param(
        "经查，某加油站加油员温某将名单外传。温某被训诫。",
        ["温某 加油员 某加油站"],
        id="a petrol station",
    ),
    pytest.param(
        "经查，某美容院店长温某将名单外传。温某被训诫。",
        ["温某 店长 某美容院"],
        id="a beauty parlour",
    ),
    pytest.param(
        "经查，某县皮肤病防治所医生温某将名单外传。温某被训诫。",
        ["温某 医生 某县皮肤病防治所"],
        id="a clinic named by its illness",
    ),
    pytest.param(
        "经查，某县一中教师温某将名单外传。温某被训诫。",
        ["温某 教师 某县一中"],
        id="school number one",
    ),
    pytest.param(
        "经查，某县税务局某税务所科员温某将名单外传。温某被诫勉。",
        ["温某 科员 某县税务局某税务所"],
        id="tax office",
    ),
    pytest.param(
        "经查，某市公安局交警支队民警温某将名单外传。温某被诫勉。",
        ["温某 民警|交警支队民警 某市公安局|某市公安局交警支队"],
        id="traffic police",
    ),
    pytest.param(
        "经查，某村村民小组长温某将名单外传。温某被诫勉。",
        ["温某 村民小组长 某村"],
        id="village group",
    ),
    pytest.param(
        "经查，某社区公益性岗位人员温某将名单外传。温某被诫勉。",
        ["温某 公益性岗位人员 某社区"],
        id="公益性岗位",
    ),
    pytest.param(
        "经查，某镇“三支一扶”人员温某将名单外传。温某被诫勉。",
        ["温某 “三支一扶”人员|三支一扶人员|人员 某镇"],
        id="三支一扶",
        marks=pytest.mark.xfail(reason="a post in quotation marks is not read", strict=True),
    ),
    pytest.param(
        "经查，某村大学生村官温某将名单外传。温某被诫勉。",
        ["温某 大学生村官 某村"],
        id="college village official",
    ),
    pytest.param(
        "经查，某局派驻某村第一书记温某将名单外传。温某被诫勉。",
        ["温某 第一书记|派驻某村第一书记 某村|某局"],
        id="first secretary",
    ),
    pytest.param(
        "经查，某医院合同制护士温某将名单外传。温某被诫勉。",
        ["温某 合同制护士|护士 某医院"],
        id="contract worker",
    ),
    pytest.param(
        "经查，某医院病案室管理员温某将名单外传。温某被诫勉。",
        ["温某 病案室管理员 某医院"],
        id="head of a hospital's archive",
    ),
    pytest.param(
        "经查，某医院一名护士温某将名单外传。温某被诫勉。",
        ["温某 护士 某医院"],
        id="一名",
    ),
    pytest.param(
        "经查，某快递公司员工温某将名单外传。温某被训诫。",
        ["温某 员工 某快递公司"],
        id="员工",
    ),
    pytest.param(
        "经查，某药店老板温某将名单外传。温某被训诫。",
        ["温某 老板 某药店"],
        id="the boss of a shop",
    ),
    pytest.param(
        "经查，某县委常委、宣传部部长温某将名单外传。温某被诫勉。",
        ["温某 常委、宣传部部长|县委常委、宣传部部长 某县委|某县"],
        id="county party standing committee",
        marks=pytest.mark.xfail(reason="县委常委 hides the body in its post", strict=True),
    ),
    pytest.param(
        "经查，某县副县长温某将名单外传。温某被诫勉。",
        ["温某 副县长 某县"],
        id="deputy head of county",
    ),
    pytest.param(
        "经查，某县人民医院退休医生温某将名单外传。温某被训诫。",
        ["温某 退休医生|医生 某县人民医院"],
        id="retired",
    ),
    pytest.param(
        "经查，某县人大代表温某将名单外传。温某被训诫。",
        ["温某 人大代表 某县"],
        id="people's congress delegate",
    ),
    pytest.param(
        "经查，某县公安局城关派出所民警温某将名单外传。温某被诫勉。",
        ["温某 民警 某县公安局城关派出所"],
        id="police officer of a station",
    ),
    pytest.param(
        "经查，任职于某县公安局的民警温某将名单外传。温某被诫勉。",
        ["温某 民警 某县公安局"],
        id="police officer, body after 的",
    ),
    pytest.param(
        "经查，2月3日，温某将名单外传。温某，某县供电公司抄表员。温某被诫勉。",
        ["温某 抄表员 某县供电公司"],
        id="所在单位 told later",
    ),
    pytest.param(
        "经查，某县医院护士温某、某镇干部柏某及某公司员工乐某将名单外传。三人被诫勉。",
        ["温某 护士 某县医院", "柏某 干部 某镇", "乐某 员工 某公司"],
        id="three bodies, three people",
    ),
    pytest.param(
        "经查，温某将名单发给妻子、某小学教师柏某。温某被诫勉。",
        ["柏某 教师 某小学"],
        id="kin with a post",
    ),
]
"""Name, position, organization of each person."""


@pytest.mark.parametrize("marked", POSTS)
def test_posts(marked: str) -> None:
    text = told.plain(marked)
    assert told.marked(text, find_posts(text, load_rules())) == marked


@pytest.mark.parametrize(("text", "rows"), POSITIONS)
def test_position_and_organization(text: str, rows: list[str]) -> None:
    found = [
        told.line(one.name, one.position, one.organization)
        for one in told.case_of(text).actors
        if one.kind == "person" and (one.position or one.organization)
    ]
    assert sorted(found) == told.settled(rows, found)


# what stands before the name, position, body
TITLES = [
    ("某县卫健局党组成员、副局长|温某", "党组成员、副局长", "某县卫健局"),
    ("某县医院检验科检验员|温某", "检验科检验员", "某县医院"),
    ("某镇党委书记|温某", "党委书记", "某镇"),
    (
        "某县委政法委副书记、县防控指挥部管控组组长|温某",
        "副书记、县防控指挥部管控组组长",
        "某县委政法委",
    ),
    ("某公司员工|温某", "员工", "某公司"),
    ("某公司的|温某", None, "某公司"),
    ("网格员|温某", "网格员", None),
    ("公安机关将|温某", None, None),
]


@pytest.mark.parametrize(("told_text", "position", "body"), TITLES)
def test_what_stands_before_a_name(told_text: str, position: str | None, body: str | None) -> None:
    before, name = told_text.split("|")
    found = gather(before + name, load_rules(), ())
    title = describe(
        before + name,
        len(before),
        {post.end: post for post in found.posts},
        {one.end: one for one in found.bodies},
    )
    assert (title.position, title.organization) == (position, body)
