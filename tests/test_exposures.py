"""What was exposed in a case, and how many people's; with it the kind of the case.

All people, offices and events are invented.
"""

from __future__ import annotations

import pytest

from extract.link.exposed import Exposed
from extract.link.exposures import exposures_for, find_exposures
from extract.link.kinds import kind_of_case
from extract.rules.load import load_rules
from schemas.enumerations import CaseKind

LEAK: CaseKind = "personal_information_leak"
SECRET: CaseKind = "work_secret_leak"
FALSE: CaseKind = "false_information"
CODE: CaseKind = "health_code_misuse"
TRADE: CaseKind = "personal_information_trade"
OTHER: CaseKind = "other_misconduct"

Rows = list[tuple[str, int | None]]

CASES: list[tuple[str, CaseKind, Rows]] = [
    (
        "某社区网格员温某将辖区78名居家隔离人员的姓名、门牌号、手机号拍照发到“楼友互助”微信群。",
        LEAK,
        [("address", 78), ("contact", 78), ("name", 78)],
    ),
    (
        "5月2日，护士甘某把一名产妇的B超单拍下来发了朋友圈。",
        LEAK,
        [("health", 1)],
    ),
    (
        "辅警余某查询前女友的开房记录、通话记录后转发给朋友。",
        LEAK,
        [("accommodation", None), ("communication", None)],
    ),
    (
        "滕某在电梯里听到同事议论，遂编造“某小区已封楼”的消息发至业主群，引发恐慌。",
        FALSE,
        [],
    ),
    (
        "镇干部施某将尚未印发的《全员检测工作方案》照片发到同学群。",
        SECRET,
        [("document", None)],
    ),
    (
        "刁某泄露密切接触者名单问题。4月6日，刁某将含有112人姓名、身份证件号码、联系方式、家庭住"
        "址、乘坐航班的排查表误发至“广场舞”群。",
        LEAK,
        [("address", 112), ("contact", 112), ("id_number", 112), ("itinerary", 112), ("name", 112)],
    ),
    (
        "物业经理穆某将小区1500余户业主的姓名、房号、手机号以5000元卖给装修公司。",
        TRADE,
        [("address", None), ("contact", None), ("name", None)],
    ),
    (
        "某医院信息科工程师鲍某利用职务便利，导出3.6万条新生儿及产妇信息，以每条2元的价格出售给奶"
        "粉销售商。",
        TRADE,
        [("unspecified", None)],
    ),
    (
        "阳性病例崔某的流调报告在网上流传，其活动轨迹、家庭成员情况、工作单位被曝光。",
        LEAK,
        [("family", None), ("itinerary", None), ("workplace", None)],
    ),
    (
        "经查，汪某将载有确诊患者及其同住人共6人的个人信息表拍照后上传抖音。",
        LEAK,
        [("unspecified", 6)],
    ),
    (
        "某银行柜员易某违规查询并打印客户账户流水、存款余额，交给客户前妻。",
        LEAK,
        [("property", None)],
    ),
    (
        "教师申某将学生家庭情况登记表发到班级群，表中有45名学生的姓名、出生日期、家长姓名、家长电话"
        "、家庭住址。",
        LEAK,
        [("address", 45), ("age", 45), ("contact", 45), ("name", 45)],
    ),
    (
        "市大数据局科长授意下属将8名信访人员健康码转为红码。",
        CODE,
        [("unspecified", 8)],
    ),
    (
        "村支书柴某在任职期间虚报冒领补贴款。",
        OTHER,
        [],
    ),
    (
        "某交警大队辅警利用民警数字证书查询车主姓名、车牌号、手机号，出售给二手车商，获利1.3万元。",
        TRADE,
        [("contact", None), ("name", None), ("property", None)],
    ),
    (
        "县委办干部娄某将一份标有“机密”字样的会议材料拍照发给在外地经商的同学。",
        SECRET,
        [("document", None)],
    ),
    (
        "检验员梅某将26名学生的体检结果发到家长群，内含姓名、身高、体重、血型。",
        LEAK,
        [("health", 26), ("name", 26), ("physique", 26)],
    ),
    (
        "某快递网点负责人将面单信息12万余条卖给他人，内含收件人姓名、电话、地址。",
        TRADE,
        [("address", None), ("contact", None), ("name", None)],
    ),
    (
        "民警提前将扫黄行动部署告知某KTV老板。",
        SECRET,
        [("document", None)],
    ),
    (
        "社区医生骆某将李某等3名HIV感染者的姓名、检测结果告诉邻居。",
        LEAK,
        [("health", 3), ("name", 3)],
    ),
    (
        "某局工作人员将干部人事调整方案泄露给他人。",
        SECRET,
        [("document", None)],
    ),
    (
        "8月，阎某在微博发布“某县水源被投毒”的虚假信息，转发300余次。",
        FALSE,
        [],
    ),
    (
        "韦某将记录有隔离酒店入住人员姓名、房间号、核酸结果的照片发送到老乡群，涉及入住人员93人。",
        LEAK,
        [("accommodation", 93), ("health", 93), ("name", 93)],
    ),
    (
        "职工白某私自截取监控画面，将一名女子的面部照片发到网上。",
        LEAK,
        [("photo", 1)],
    ),
    (
        "小学教师傅某误将全班工资卡账号、身份证复印件发到公开邮箱。",
        LEAK,
        [("account", None), ("id_number", None)],
    ),
    (
        "某医院职工泄露4名艾滋病患者病历资料。",
        LEAK,
        [("health", 4)],
    ),
    (
        "医生祁某将门诊患者就诊记录、处方卖给医药代表。",
        TRADE,
        [("health", None)],
    ),
    (
        "某高校辅导员将奖学金公示材料中380名学生的身份证号、银行卡号、手机号未经脱敏发布在学院网站"
        "。",
        LEAK,
        [("account", 380), ("contact", 380), ("id_number", 380)],
    ),
    (
        "居委会工作人员将返京人员台账误发至“闲置转让”群，台账登记有两百余人的姓名、来京车次、现住址"
        "及核酸检测时间。",
        LEAK,
        [("address", 200), ("itinerary", 200), ("name", 200)],
    ),
    (
        "某县融媒体中心记者在报道中未作处理，公开了一名未成年被害人的姓名、就读学校。",
        LEAK,
        [("name", 1), ("workplace", 1)],
    ),
    (
        "一名男子冒充防疫人员，谎称发放物资，被民警识破。",
        FALSE,
        [],
    ),
    (
        "某电信公司员工贾某向他人出售机主信息、通话清单。",
        TRADE,
        [("communication", None), ("unspecified", None)],
    ),
    (
        "私隐专员公署接获投诉，一名保险代理将客户的姓名、身份证号码及保单资料上载至网上。",
        LEAK,
        [("id_number", None), ("name", None), ("property", None)],
    ),
    (
        "陈姓里干事将辖内12名居家检疫者的姓名、电话、住址传至LINE群组。",
        LEAK,
        [("address", 12), ("contact", 12), ("name", 12)],
    ),
    (
        "丁某、戴某将一份疫情防控内部通报截图转发，造成不良影响。",
        SECRET,
        [("document", None)],
    ),
    (
        "公安机关从其手机中查获公民个人信息5万余条，涉嫌侵犯公民个人信息罪被刑事拘留。",
        TRADE,
        [("unspecified", None)],
    ),
    (
        "卫生院护士将一名孕妇的姓名、年龄、婚姻状况、妊娠信息透露给其公婆。",
        LEAK,
        [("age", 1), ("family", 1), ("health", 1), ("name", 1)],
    ),
    (
        "县公安局网安大队发现，有人在微信群发布一份流调报告，内容为确诊患者孔某近14天的行程、接触人"
        "员的姓名和电话。",
        LEAK,
        [("contact", None), ("itinerary", None), ("name", None)],
    ),
    (
        "甲某将乙某的聊天记录、裸照发布到网上。",
        LEAK,
        [("communication", None), ("photo", None)],
    ),
    (
        "镇卫生院公卫科李某将“应检未检人员名单”发到村民群，致使名单中三百多名村民信息泄露。",
        LEAK,
        [("name", 300)],
    ),
    (
        "某街道工作人员胡某将核酸检测异常人员信息转发给亲友。",
        LEAK,
        [("unspecified", None)],
    ),
    (
        "辖区居民武某在微信群里谎称自己是密接者。",
        FALSE,
        [],
    ),
    (
        "区疾控中心工作人员卢某把密接人员电话、住址等信息抄给开超市的岳母。",
        LEAK,
        [("address", None), ("contact", None)],
    ),
    (
        "6月，纪某违规将巡察组反馈意见材料复印给被巡察单位。",
        SECRET,
        [("document", None)],
    ),
    (
        "为向上级表功，杜某虚构入户走访记录。",
        OTHER,
        [],
    ),
    (
        "3月6日，某市公安局网警支队巡查发现，一份《涉疫重点人员协查表》在多个微信群流传。经查，3月"
        "5日晚，某街道社区专干解某（女，33岁，某镇人）为方便工作，将该表发至楼栋长群，群成员万某截"
        "图转发至家庭群。表中涉及41人，包括姓名、性别、身份证号、居住小区和电话。多名当事人接到陌生"
        "电话，有人辱骂。公安机关依据《治安管理处罚法》第四十二条第六项，对解某处以行政拘留三日，对万"
        "某罚款二百元。警方提醒：散布他人隐私的，处五日以下拘留。",
        LEAK,
        [("address", 41), ("contact", 41), ("gender", 41), ("id_number", 41), ("name", 41)],
    ),
    (
        "某县人民医院麻醉科医生晋某泄露患者信息问题。8月2日，晋某用手机登录医院内网，对一名新冠肺炎"
        "确诊患者的电子病历截屏，发送到“麻醉之家”微信群，群内成员甘某随即转发，造成该患者的姓名、工"
        "作单位、家庭住址等信息泄露。晋某受到警告处分。",
        LEAK,
        [("address", 1), ("health", 1), ("name", 1), ("workplace", 1)],
    ),
    (
        "被告人屠某系某房产中介门店经理。2019年至2021年间，屠某通过微信、QQ等方式向他人购买"
        "小区业主信息共计2.6万条，内容涵盖业主姓名、电话、楼栋房号等，用于拨打推销电话。法院以侵犯"
        "公民个人信息罪判处屠某有期徒刑三年，缓刑四年，并处罚金五万元。",
        TRADE,
        [("address", None), ("contact", None), ("name", None)],
    ),
    (
        "区纪委监委通报，区民政局救助科干部水某未经批准，将包含620名低保户姓名、身份证号、银行账号"
        "的发放表上传至单位QQ群，群里的村会计余某下载后在村务公开栏张贴。",
        LEAK,
        [("account", 620), ("id_number", 620), ("name", 620)],
    ),
    (
        "一份写满名字和手机号的名单在本地论坛炸了锅。记者了解到，名单系某小学家委会成员游某误传，涉及"
        "全校1106名学生。目前帖子已删除。",
        LEAK,
        [("contact", 1106), ("name", 1106)],
    ),
    (
        "4月，乡镇干部邢某在接到上级下发的《关于做好某某等人核查管控的通知》后，用手机拍照转发给妻子"
        "邬某，邬某又转至“姐妹淘”群，造成工作信息外泄。",
        SECRET,
        [("document", None)],
    ),
    (
        "高新区某药店店员蒋某某，将购买退烧药人员的实名登记本拍照发到店员群，登记本上有17名顾客的姓"
        "名、身份证号、体温和联系电话。",
        LEAK,
        [("contact", 17), ("health", 17), ("id_number", 17), ("name", 17)],
    ),
    (
        "桃园市一名户政事务所约雇人员利用职务之便，查询多名女子的户籍资料及照片，以通讯软体传给友人。",
        LEAK,
        [("household_registration", None), ("photo", None)],
    ),
    (
        "卫某利用担任社区卫生服务中心公卫科科长的便利，多次将辖区新生儿父母的姓名、住址、电话提供给某"
        "摄影公司业务员，收取好处费8000元。",
        TRADE,
        [("address", None), ("contact", None), ("name", None)],
    ),
    (
        "网民“小雨点”发布帖子称“某小区有人感染，已死亡三人”，经查系虚假信息，发帖人段某被处以行政"
        "拘留五日。",
        FALSE,
        [],
    ),
    (
        "某县教育局招生办工作人员擅自将2300余名考生的准考证号、成绩、手机号打包发给某培训学校校长"
        "，用于招生宣传。",
        TRADE,
        [("contact", 2300)],
    ),
    (
        "区法院书记员巴某在朋友圈晒出办案场景照片，照片中案卷上的当事人姓名、身份证号码、家庭住址清晰"
        "可见。",
        LEAK,
        [("address", None), ("id_number", None), ("name", None)],
    ),
    (
        "经查，辅警毕某受请托，私自查询3名公民的行踪轨迹和住宿信息，并将结果用微信发给私家侦探。",
        TRADE,
        [("accommodation", 3), ("itinerary", 3)],
    ),
    (
        "某乡政府值班人员韩某将县里尚未公布的中考延期决定提前透露给家长群。",
        SECRET,
        [("document", None)],
    ),
    (
        "某市某区数据管理局副局长安排技术员，对准备进京上访的32名群众赋“黄码”，阻止其出行。",
        CODE,
        [("unspecified", 32)],
    ),
    (
        "某村干部仲某在村民微信群发布“关于本村确诊病例轨迹的通报”，公布病例陆某的真实姓名、家庭住址"
        "和行动轨迹。",
        LEAK,
        [("address", None), ("itinerary", None), ("name", None)],
    ),
    (
        "香港一名护士将两名病人的病历相片传送给朋友，医管局将其停职。",
        LEAK,
        [("health", 2)],
    ),
    (
        "某保险公司业务员以帮忙冲业绩为由，从4S店员工处获取车主姓名、车型、电话共890条。",
        TRADE,
        [("contact", None), ("name", None), ("property", None)],
    ),
    (
        "房管局窗口人员闵某违规打印并外传他人不动产登记信息、婚姻登记信息，被诫勉。",
        LEAK,
        [("family", None), ("property", None)],
    ),
    (
        "县疾控中心消杀科科员符某私拍密接者信息外传问题。2月9日，符某趁值班室无人，拍下墙上张贴的密"
        "接者一览表，发给妹妹。表上23人的姓名、关系、隔离地点一目了然。",
        LEAK,
        [("family", 23), ("name", 23)],
    ),
    (
        "某社区党委副书记阳某在“邻里守望”群误发《辖区居家隔离人员明细（内部）》，6分钟后撤回，但已"
        "有人保存。明细涵盖61人的姓名、楼栋、电话、解除隔离时间。",
        LEAK,
        [("address", 61), ("contact", 61), ("name", 61)],
    ),
    (
        "因怀疑邻居感染，葛某托在医院当护工的表弟查到邻居的就诊科室和检查单，随后发到楼道群。",
        LEAK,
        [("health", None)],
    ),
    (
        "民警刁某私自将一起故意伤害案的监控视频转给网红。",
        SECRET,
        [("document", None)],
    ),
    (
        "市教育局干部屈某将未公布的中考命题人员名单告诉亲属。",
        LEAK,
        [("name", None)],
    ),
    (
        "镇政府工作人员封某把县防指的调度会议录音发到家族群。",
        SECRET,
        [("document", None)],
    ),
    (
        "邮政营业所长阮某将2.3万条收件人信息打包卖给电商运营商，每条0.15元。",
        TRADE,
        [("unspecified", None)],
    ),
    (
        "某医美机构前台将顾客术前照片、姓名、消费记录发布在社交平台。",
        LEAK,
        [("name", None), ("photo", None), ("property", None)],
    ),
    (
        "李某在“拼车群”里说“县医院门诊被封了”，引起不少人恐慌，经核实系其道听途说。",
        FALSE,
        [],
    ),
    (
        "“某镇有人从疫区回来没上报！”2月1日晚，一条短信传遍全镇。经查，系村民谈某捏造。",
        FALSE,
        [],
    ),
    (
        "某县司法局副局长连某酒后在饭局上向商人透露其掌握的案件侦办情况。",
        SECRET,
        [("document", None)],
    ),
    (
        "区行政审批局窗口人员苟某多次登录系统，帮朋友查询他人婚姻登记、房产登记情况，并截图发送。",
        LEAK,
        [("family", None), ("property", None)],
    ),
    (
        "高校教师鄢某将载有97名学生学号、成绩、身份证号的成绩单上传至百度文库。",
        LEAK,
        [("id_number", 97)],
    ),
    (
        "公司HR将离职员工汪某的身份证、银行卡照片发到员工大群。",
        LEAK,
        [("account", None), ("id_number", None)],
    ),
    (
        "值班民警误将报警人姓名、电话告知被举报人。",
        LEAK,
        [("contact", None), ("name", None)],
    ),
    (
        "社区民警把辖区吸毒人员名单给了物业保安。",
        LEAK,
        [("name", None)],
    ),
    (
        "街道办借调人员丰某将群众反映问题的信访件原件转给被反映单位负责人，致信访人身份、住址泄露。",
        LEAK,
        [("address", None)],
    ),
    (
        "4月18日，幼儿园保健医将本园一名水痘患儿的诊断书发在家长大群。",
        LEAK,
        [("health", 1)],
    ),
    (
        "有网民称“快递小哥确诊，已传染一栋楼”，警方查明该信息不实，发布者霍某被训诫。",
        FALSE,
        [],
    ),
    (
        "为帮朋友追债，辅警盘某查询债务人及其配偶的车辆轨迹、住宿登记信息共11次，通过短信告知朋友。",
        LEAK,
        [("accommodation", None), ("itinerary", None)],
    ),
    (
        "某支行客户经理将12名企业客户的征信报告拍照发给同业。",
        LEAK,
        [("property", 12)],
    ),
    (
        "某居民委员会在公告栏公示疫苗未接种者名单，包含92位老人的姓名、年龄、身份证号后六位、未接种"
        "原因。",
        LEAK,
        [("age", 92), ("id_number", 92), ("name", 92)],
    ),
    (
        "办公室文员解某把带有“秘密”标识的收文登记簿随手拍发朋友圈炫耀加班。",
        SECRET,
        [("document", None)],
    ),
    (
        "某派出所内勤将户籍系统中查询到的3名女子家庭住址、手机号码发给相亲中介。",
        TRADE,
        [("address", 3), ("contact", 3)],
    ),
    (
        "刘某将抖音博主“阿珍”的真实姓名、住址、电话“开盒”到论坛。",
        LEAK,
        [("address", None), ("contact", None), ("name", None)],
    ),
    (
        "志愿者颜某将登记抗原阳性居民情况的腾讯文档链接发到500人群，文档内140户288人的姓名、"
        "门牌、手机号可随意编辑。",
        LEAK,
        [("address", 288), ("contact", 288), ("name", 288)],
    ),
]


@pytest.mark.parametrize(("text", "kind", "rows"), CASES, ids=[row[0][:18] for row in CASES])
def test_exposures_of_a_case(text: str, kind: CaseKind, rows: Rows) -> None:
    rules = load_rules()
    found = find_exposures(text, [(0, len(text))], rules)
    told = kind_of_case(text, [(0, len(text))], found, rules)
    assert told == kind
    got = [(one.data_kind, one.count) for one in exposures_for(told, found)]
    assert sorted(got, key=str) == sorted(rows, key=str)
    assert all(text[one.start : one.end] == one.text for one in found)


def of(text: str) -> list[Exposed]:
    return find_exposures(text, [(0, len(text))], load_rules())


COUNTS = [
    ("将一千八百余人的姓名、住址发出", 1800),
    ("将1,203名返程人员的姓名、电话发出", 1203),
    ("泄露6万余名会员的姓名、电话", 60000),
    ("泄露1.2万余名旅客的姓名、电话", 12000),
    ("泄露近百名学生的姓名、电话", 100),
    ("造成柴某等9人的姓名、电话外泄", 9),
    ("将一名患者的姓名、病历发出", 1),
    ("将患者柴某的姓名、病历发出", None),
    ("将几十名居民的姓名、电话发出", None),
    ("将1268户居民的姓名、电话发出", None),
    ("将4.2万余条业主的姓名、电话发出", None),
    ("5名护士将患者的姓名、病历发出", None),
    ("两名柜员违规查询客户征信报告并出售", None),
    ("违规查询61名企业主的贷款余额并出售", 61),
    ("将居民姓名、电话发至业主群（群成员231人）", None),
    ("将业主姓名、房号卖出，涉及业主3800余名", 3800),
    ("一份载有17人的排查表流出。表上的姓名、手机号清晰可见", 17),
    ("筛出本小区83人，将表格发到群里，造成上述人员姓名、电话外泄", 83),
    ("将23名学生的姓名和其班主任的电话发出，随后教师5人被约谈", 23),
]


@pytest.mark.parametrize(("text", "count"), COUNTS, ids=[row[0] for row in COUNTS])
def test_people_are_counted_not_members_records_or_households(text: str, count: int | None) -> None:
    assert {one.count for one in of(text)} == {count}


def test_records_stand_apart() -> None:
    assert {(one.count, one.records) for one in of("将86条住宿记录卖给他人")} == {(None, 86)}


def test_a_count_shows_where_it_stands() -> None:
    text = "名单上62名居民的姓名、住址外泄"
    assert {text[slice(*one.counted)] for one in of(text) if one.counted} == {"62名"}


CODES = [
    ("将12名农民工的健康码赋为黄码", 12),
    ("先后为87名上访人员赋红码", 87),
    ("共有214名群众被违规赋码，其中红码57人、黄码157人", 214),
    ("违规将来访储户的健康码转为红码，共涉及238人", 238),
    ("授意将业主的健康码转为红码", None),
]


@pytest.mark.parametrize(("text", "count"), CODES, ids=[row[0] for row in CODES])
def test_people_whose_codes_were_changed_are_counted_whole(text: str, count: int | None) -> None:
    assert [(one.data_kind, one.count) for one in of(text)] == [("unspecified", count)]


NOTHING = [
    ("the law says", "《某法》第十条规定，任何组织不得公开他人姓名、住址、电话"),
    ("a warning", "警方提醒，切勿将他人姓名、身份证号发到群里"),
    ("collected by duty", "居民须如实登记姓名、身份证号、住址"),
    ("denied", "未发现居民姓名、电话泄露"),
    ("a phone call", "丁某接到多个骚扰电话，又打电话告知其妻"),
    ("a phone that takes pictures", "丁某用手机翻拍，通过微信发送"),
    ("a netizen's own name", "网民“山风”（真实姓名丁某）在群里发言"),
    ("an office's name", "市卫生健康局召开会议"),
    ("an account that was used", "丁某利用民警账号登录后发布在抖音账号上"),
    ("pay that was stopped", "停发丁某三个月绩效工资并转发通报"),
    ("reporting as a duty", "发现病例后未及时报告，疫情扩散"),
    ("evidence", "以上事实，有聊天记录、询问笔录为证"),
]


@pytest.mark.parametrize(("reason", "text"), NOTHING, ids=[row[0] for row in NOTHING])
def test_nothing_exposed(reason: str, text: str) -> None:
    assert [one for one in of(text) if one.tier != "secret"] == []


def test_only_the_scopes_are_read() -> None:
    text = "丁某将居民姓名、电话发出。《某法》：身份证号、住址受保护。"
    end = text.index("《")
    found = find_exposures(text, [(0, end)], load_rules())
    assert [one.data_kind for one in found] == ["name", "contact"]
