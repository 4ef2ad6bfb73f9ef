"""Bodies named in the text: the bodies expected stand in brackets.

All people, offices and events are invented.
"""

from __future__ import annotations

import pytest

from extract.link.phrases import gather
from extract.rules.load import load_rules
from tests import told

BODIES = [
    # authority forms
    "[梁山县公安局]依法对温某处以罚款",
    "[梁山县公安局水泊派出所]接到报案",
    "[市公安局城西分局]对温某行政拘留",
    "[公安梁山分局]查明",
    "[梁山县纪委监委]给予温某警告",
    "[中共梁山县纪律检查委员会]立案",
    "[县纪委县监委]立案",
    "经[梁山县委]批准",
    "报[县委]同意",
    "由[县监委]给予政务警告",
    "经[县公安局党委]研究",
    "[某镇党委]、[镇政府]责令温某检查",
    "[某镇纪委]给予温某党内警告",
    "[某街道党工委]、[办事处]",
    "[某社区居民委员会]",
    "[某村村民委员会]主任温某",
    "[某村]党支部书记温某",
    "[某村]“两委”成员",
    "[梁山县新冠肺炎疫情防控指挥部办公室]通报",
    "[县疫情防控指挥部]责成",
    "[县卫健局]责令[该院]整改",
    "[县卫生健康局]对温某立案",
    "[梁山县人民法院]判处",
    "[某市中级人民法院]裁定",
    "经[梁山县人民检察院]批准逮捕",
    "[县网信办]约谈",
    "[国家金融监督管理总局某监管分局]罚款",
    "[人民银行某中心支行]处罚",
    "[县教育和体育局]",
    "[县人力资源和社会保障局]",
    "[县农业农村局]",
    "[县发展和改革局]",
    "[县住房和城乡建设局]",
    "[县市场监督管理局]",
    "[县医疗保障局]",
    pytest.param(
        "[县政务服务和大数据管理局]",
        marks=pytest.mark.xfail(reason="和 inside a body that no list of atoms holds", strict=True),
    ),
    "[县退役军人事务局]",
    "[县交通运输局]",
    "[县综合行政执法局]",
    "[县融媒体中心]",
    "[县应急管理局]",
    pytest.param(
        "[县自然资源局某镇中心所]",
        marks=pytest.mark.xfail(reason="中心所 ends no body", strict=True),
    ),
    "[县消防救援大队]",
    "[县直机关工委]",
    pytest.param(
        "[县供销合作社联合社]", marks=pytest.mark.xfail(reason="联合社 ends no body", strict=True)
    ),
    # workplaces
    "[某县中医院]护士温某",
    "[某县第二人民医院检验科]检验员温某",
    "[某镇中心卫生院]医生温某",
    "[某社区卫生服务中心]护士温某",
    "[某村卫生室]村医温某",
    "[某妇幼保健院]护士温某",
    "[某三甲医院]医生温某",
    "[某民营医院]护士温某",
    "[某康复医院]",
    "[某口腔诊所]",
    "[某县疾控中心]职工温某",
    "[某县疾病预防控制中心]",
    "[某小学]教师温某",
    "[某镇中心幼儿园]园长温某",
    "[某职业技术学院]辅导员温某",
    "[某物业服务有限公司]保安温某",
    pytest.param(
        "[江苏某通信公司]员工温某",
        marks=pytest.mark.xfail(
            reason="江苏 at the head of the text is read as a foreign name", strict=True
        ),
    ),
    "[某通信公司营业厅]营业员温某",
    "[某银行某支行]客户经理温某",
    "[某农村商业银行]柜员温某",
    "[某房产中介]店长温某",
    "[某快递公司]快递员温某",
    "[某酒店]前台温某",
    "[某隔离酒店]工作人员温某",
    "[某集中隔离点]工作人员温某",
    "[某火车站]工作人员温某",
    "[某高速收费站]收费员温某",
    "[某机场]地勤温某",
    "[某港口集团]职工温某",
    "[某药房]店员温某",
    "[某超市]收银员温某",
    "[某4S店]销售温某",
    "[某装修公司]业务员温某",
    "[某保险公司某支公司]业务员温某",
    "[某律师事务所]律师温某",
    "[某电信分公司]",
    "[某供电所]抄表员温某",
    "[某自来水公司]收费员温某",
    pytest.param(
        "[某加油站]加油员温某", marks=pytest.mark.xfail(reason="加油站 ends no body", strict=True)
    ),
    "[某殡仪馆]职工温某",
    "[某敬老院]护工温某",
    "[某国有林场]职工温某",
    "[某乡镇林业站]职工温某",
    "[某镇综合文化服务中心]",
    "[某镇退役军人服务站]",
    # pointing
    "[该院]对温某停职",
    "[该局]研究决定",
    "[该公司]与其解除劳动合同",
    "[我局]依法对温某处罚",
    "[本院]认为",
    "[该镇党委]给予警告",
    "[该村]支部书记温某",
    "[该校]对温某停课",
    "[该所]民警",
    "[该支行]被罚款",
    "[该中心]主任",
    "[该社区]书记",
    # after verbs
    "经[县公安局]立案侦查",
    "被[县公安局]行政拘留",
    "向[县公安局]报案",
    "移送[县公安局]处理",
    pytest.param(
        "责成[某镇党委]整改",
        marks=pytest.mark.xfail(reason="成某 is read in 责成某镇", strict=True),
    ),
    "责令[某镇党委]检查",
    "建议[某医院]处理",
    "通报[某县卫健委]",
    "函告[某公司]处理",
    "据[某县公安局]通报",
    "会同[县卫健局]调查",
    "由[某医院]给予扣发绩效",
    "交由[某医院]处理",
    "任职于[某公司]",
    "供职于[某医院]",
    "在[某医院]工作",
    "系[某医院]职工",
    "为[某公司]员工",
    pytest.param(
        "入职[某公司]", marks=pytest.mark.xfail(reason="入职 is read into the body", strict=True)
    ),
    "离职于[某公司]",
    "就职的[某公司]",
    # bare
    "[公安机关]依法处罚",
    "[警方]通报",
    "[检察机关]提起公诉",
    pytest.param(
        "[法院]判处温某", marks=pytest.mark.xfail(reason="bare 法院 is no body", strict=True)
    ),
    "[医院]对其停职",
    "[公司]对其辞退",
    "[学校]对其停课",
    "[卫生局]裁处",
    "[市场监管部门]罚款",
    "[卫健部门]罚款",
    "[属地派出所]传唤",
    "[辖区派出所]传唤",
    "[相关部门]处理",
    "[有关部门]处理",
    "[纪检监察机关]立案",
    "[所在单位]辞退",
    "[用人单位]辞退",
    "[当地公安机关]处罚",
    "[区卫健委]责令",
    "[县卫健委]责令",
    # no bodies
    "大部分群众",
    "部分居民",
    "局面得到控制",
    "将名单发至微信群",
    "按照县域内防控要求",
    "全县各级各部门",
    "委托他人",
    "委员温某",
    "厂房",
    "处罚决定",
    "处理结果",
    "组织核酸检测",
    "在市场内",
    "社会面",
    "镇静",
    "区分情况",
    "州际",
    "各村",
    "全镇范围内",
    "外省返乡",
    pytest.param(
        "出入小区", marks=pytest.mark.xfail(reason="出入 is read into the place", strict=True)
    ),
    "党员干部",
    # several
    "[某市公安局某分局]、[某区卫健局]联合调查",
    "[某县纪委监委驻县卫健局纪检监察组]立案",
    "[市纪委监委派驻市公安局纪检监察组]",
    "[某县公安局]与[某县卫健局]",
    # workplaces of other trades
    pytest.param(
        "[某洗车行]店主温某",
        marks=pytest.mark.xfail(reason="某洗车行 is not read whole", strict=True),
    ),
    pytest.param(
        "[某理发店]店员温某",
        marks=pytest.mark.xfail(reason="某理发店 is not read whole", strict=True),
    ),
    pytest.param(
        "[某美容院]老板温某",
        marks=pytest.mark.xfail(reason="某美容院 is not read whole", strict=True),
    ),
    "[某培训学校]教师温某",
    pytest.param(
        "[某托管班]负责人温某",
        marks=pytest.mark.xfail(reason="某托管班 is not read whole", strict=True),
    ),
    pytest.param(
        "[某茶楼]服务员温某",
        marks=pytest.mark.xfail(reason="某茶楼 is not read whole", strict=True),
    ),
    "[某棋牌室]老板温某",
    pytest.param(
        "[某驾校]教练温某", marks=pytest.mark.xfail(reason="某驾校 is not read whole", strict=True)
    ),
    pytest.param(
        "[某健身房]教练温某",
        marks=pytest.mark.xfail(reason="某健身房 is not read whole", strict=True),
    ),
    "[某售楼部]销售温某",
    pytest.param(
        "[某快递点]员工温某",
        marks=pytest.mark.xfail(reason="某快递点 is not read whole", strict=True),
    ),
    "[某菜鸟驿站]员工温某",
    "[某村卫生所]村医温某",
    "[某口腔门诊部]医生温某",
    "[某医学检验实验室]职员温某",
    "[某核酸检测公司]员工温某",
    pytest.param(
        "[某海关]关员温某", marks=pytest.mark.xfail(reason="某海关 is not read whole", strict=True)
    ),
    pytest.param(
        "[某边检站]民警温某",
        marks=pytest.mark.xfail(reason="某边检站 is not read whole", strict=True),
    ),
    "[某铁路局]列车员温某",
    "[某航空公司]乘务员温某",
    "[某烟草专卖局]稽查员温某",
    "[某税务局]科员温某",
    pytest.param(
        "[某税务所]科员温某",
        marks=pytest.mark.xfail(reason="某税务所 is not read whole", strict=True),
    ),
    pytest.param(
        "[某法庭]书记员温某",
        marks=pytest.mark.xfail(reason="某法庭 is not read whole", strict=True),
    ),
    "[某公证处]助理温某",
    "[某监狱]民警温某",
    pytest.param(
        "[某消防救援站]消防员温某",
        marks=pytest.mark.xfail(reason="某消防救援站 is not read whole", strict=True),
    ),
    "[某县人武部]职员温某",
    "[某县气象局]职员温某",
    "[某县文化和旅游局]科员温某",
    "[某县统计局]科员温某",
    "[某县招商服务中心]科员温某",
    "[某经济开发区管委会]科员温某",
    pytest.param(
        "[某风景名胜区管委会]科员温某",
        marks=pytest.mark.xfail(reason="某风景名胜区管委会 is not read whole", strict=True),
    ),
    "[某街道综治中心]主任温某",
    pytest.param(
        "[某县12345热线]话务员温某",
        marks=pytest.mark.xfail(reason="某县12345热线 is not read whole", strict=True),
    ),
    "[某县政务大厅窗口]人员温某",
    "[某镇便民服务中心]科员温某",
    "[某县委党校]教师温某",
    "[某县委办]科员温某",
    "[某县政府办]科员温某",
    "[某镇党政办]科员温某",
    "[某镇疫情防控办]科员温某",
    "[某县工信局]科员温某",
    "[某县财政局预算股]股长温某",
    "[某县人大常委会]委员温某",
    "[某县红十字会]干部温某",
    "[某县残联]干部温某",
    pytest.param(
        "[某县工商联]干部温某",
        marks=pytest.mark.xfail(reason="某县工商联 is not read whole", strict=True),
    ),
    pytest.param(
        "[某县总工会]干部温某",
        marks=pytest.mark.xfail(reason="某县总工会 is not read whole", strict=True),
    ),
    "[某乡司法所]所长温某",
    "[某派出所]户籍民警温某",
    "[某县交警大队]辅警温某",
    pytest.param(
        "[某市公安局交警支队]民警温某",
        marks=pytest.mark.xfail(reason="某市公安局交警支队 is not read whole", strict=True),
    ),
    "[某市地铁公司]站务员温某",
    "[某公交公司]司机温某",
    "[某出租车公司]司机温某",
    "[某砂石厂]工人温某",
    "[某食品厂]工人温某",
    "[某合作社]社员温某",
    pytest.param(
        "[某养殖场]老板温某",
        marks=pytest.mark.xfail(reason="某养殖场 is not read whole", strict=True),
    ),
    pytest.param(
        "[某工地]工人温某", marks=pytest.mark.xfail(reason="某工地 is not read whole", strict=True)
    ),
    pytest.param(
        "[某建材市场]商户温某",
        marks=pytest.mark.xfail(reason="某建材市场 is not read whole", strict=True),
    ),
    "[某花园小区]保安温某",
    "[某国际大酒店]经理温某",
    "[某民宿]老板温某",
    pytest.param(
        "[某网约车平台]司机温某",
        marks=pytest.mark.xfail(reason="某网约车平台 is not read whole", strict=True),
    ),
    "[某互联网公司]运营温某",
    "[某科技有限责任公司]技术员温某",
    "[某报社]记者温某",
    pytest.param(
        "[某影楼]摄影师温某",
        marks=pytest.mark.xfail(reason="某影楼 is not read whole", strict=True),
    ),
    "[某婚庆公司]策划温某",
    "[某月子会所]护理员温某",
    pytest.param(
        "[某奶粉店]导购温某",
        marks=pytest.mark.xfail(reason="某奶粉店 is not read whole", strict=True),
    ),
    "[某早教中心]顾问温某",
    "[某眼科医院]医生温某",
    "[某县中心血站]护士温某",
    "[某急救中心]调度员温某",
    "[某精神卫生中心]护士温某",
    pytest.param(
        "[某县皮肤病防治所]医生温某",
        marks=pytest.mark.xfail(reason="某县皮肤病防治所 is not read whole", strict=True),
    ),
    pytest.param(
        "[某县结核病防治院]医生温某",
        marks=pytest.mark.xfail(reason="某县结核病防治院 is not read whole", strict=True),
    ),
    "[某农业银行]柜员温某",
    pytest.param(
        "[某邮政储蓄所]柜员温某",
        marks=pytest.mark.xfail(reason="某邮政储蓄所 is not read whole", strict=True),
    ),
    "[某证券营业部]经纪人温某",
    "[某小额贷款公司]业务员温某",
    pytest.param(
        "[某典当行]店员温某",
        marks=pytest.mark.xfail(reason="某典当行 is not read whole", strict=True),
    ),
    "[某大学附属医院]医生温某",
    "[某中学]校长温某",
    pytest.param(
        "[某县一中]教师温某",
        marks=pytest.mark.xfail(reason="某县一中 is not read whole", strict=True),
    ),
    "[某幼教集团]园长温某",
    "[某村小学]教师温某",
    "[某街道某社区]网格员温某",
    pytest.param(
        "[某乡某村]会计温某",
        marks=pytest.mark.xfail(reason="某乡某村 is not read whole", strict=True),
    ),
    "[某嘎查]书记温某",
    "[某农场]职工温某",
    pytest.param(
        "[某团场]职工温某", marks=pytest.mark.xfail(reason="某团场 is not read whole", strict=True)
    ),
    pytest.param(
        "[某兵团某连]职工温某",
        marks=pytest.mark.xfail(reason="某兵团某连 is not read whole", strict=True),
    ),
    "[某开发区]干部温某",
    "[某管理区]干部温某",
    "[某片区]干部温某",
]


@pytest.mark.parametrize("marked", BODIES)
def test_bodies(marked: str) -> None:
    text = told.plain(marked)
    assert told.marked(text, gather(text, load_rules(), ()).bodies) == marked


# body and department parted by |, type
PARTED = [
    ("某县中医院|检验科", "body"),
    ("某通信公司|营业厅", "body"),
    ("某县卫健局|疾控股", "body"),
    ("某县公安局城关派出所|", "body"),
    ("水泊镇|", "settlement"),
    ("某街道某社区|", "settlement"),
]


@pytest.mark.parametrize(("parted", "kind"), PARTED)
def test_where_a_body_ends_and_its_department_begins(parted: str, kind: str) -> None:
    body, department = parted.split("|")
    text = f"{body}{department}工作人员温某"
    first = gather(text, load_rules(), ()).bodies[0]
    assert first.text == body + department
    assert first.value == {"type": kind, "body_end": len(body)}
