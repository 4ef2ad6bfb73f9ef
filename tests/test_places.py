"""Where a case happened: divisions named, the part they play, and which of several is meant.

Places are real; people and events are invented.
"""

from __future__ import annotations

import pytest

from extract.find.divisions import gazetteer
from extract.find.places import find_places
from extract.link.locations import adcode_of, context_of
from extract.rules.load import load_rules

LOCATED: list[tuple[str, list[str], str | None]] = [
    ("某市公交公司范某违规外传方案", [], None),
    ("9月3日，桂平市罗播乡卫生院职工覃某将名单发至群里", [], "450881"),
    ("朝阳区某街道社区工作者林某将名单发至业主群", ["长春市纪委监委通报5起问题"], "220104"),
    ("鼓楼区卫健局干部王某", ["福州市纪委监委"], "350102"),
    ("鼓楼区卫健局干部王某", [], None),
    ("城关区某医院护士马某（女，28岁，甘肃静宁人）", ["兰州市公安局"], "620102"),
    ("李某将武汉返乡人员名单发至微信群", ["常宁市公安局"], "430482"),
    ("李某将湖北返乡人员名单发至微信群", [], None),
    ("河北沧州一医生将病历发群", [], "130900"),
    ("沙洋警方通报，一男子传播谣言", [], "420822"),
    ("铜梁县公安局对王某处以罚款", [], "500151"),
    ("公安部门查明，张某从武汉返回衡南县某镇，衡南县疾控中心职工刘某", [], "430422"),
    ("台中市政府卫生局约聘人员陈女", [], "710000"),
    ("私隐专员公署表示，一名男子起底", [], "810000"),
    ("澳门司警局拘捕一名本地男子", [], "820000"),
    (
        "县纪委对赵某立案审查，镇党委副书记孙某受到处分",
        ["息烽县纪委监委通报三起典型问题"],
        "520122",
    ),
    ("内蒙古自治区鄂伦春旗某镇干部", [], "150723"),
    ("新疆生产建设兵团石河子市某团场", [], "659001"),
    ("海南乐东县某村干部", [], "469027"),
    ("吉林省吉林市船营区某社区", [], "220204"),
    ("市中区某街道办事处工作人员", ["济南市纪委监委"], "370103"),
    ("济南市市中区某街道办事处工作人员", [], "370103"),
    ("提高县城防控水平，造成县域内传播，某市民王某", [], None),
    ("海口市场监管局对某公司", [], "460100"),
    ("浦东新区周浦镇某村干部", [], "310115"),
    ("公安秦州分局对其处以罚款", [], "620502"),
    ("天水市公安局秦州分局对其处以罚款", [], "620502"),
    ("富川县人民医院宋某", [], "451123"),
    ("安徽省阜阳市颍上县某镇", [], "341226"),
    ("家住西湖区的陈某把表格发到网上，杭州市公安局西湖区分局", [], "330106"),
    ("江西人黄某在东莞某厂打工，东莞市公安局厚街分局对其行政拘留", [], "441900"),
    ("公安县公安局查明，夹竹园镇村干部余某", [], "421022"),
    ("某县公安局查明，镇干部余某", ["湖北省纪委监委通报"], "420000"),
    ("某市某区干部", ["湖北省纪委监委通报"], "420000"),
    ("某市某区干部", ["襄阳市纪委监委通报"], "420000"),
    ("延边州珲春市公安局", [], "222404"),
    ("湘西州永顺县某乡", [], "433127"),
    ("北京市昌平区回龙观某小区", [], "110114"),
    ("西安市长安区某街道", [], "610116"),
    ("和平区某医院", ["沈阳市"], "210102"),
    ("江苏省苏州工业园区某公司", [], "320500"),
    ("大同市云冈区", [], "140214"),
    ("宝山区某镇", ["上海警方"], "310113"),
    ("成都高新区某社区", [], "510100"),
    ("巴州区某镇", ["四川巴中"], "511902"),
    ("巴州库尔勒市", [], "652801"),
    ("在日照，岚山区某物业", [], "371103"),
    ("郑州警方通报", [], "410100"),
    ("广西来宾忻城县", [], "451321"),
    ("恩施市公安局", [], "422801"),
    ("连江县公安局", [], "350122"),
    ("伊犁州霍城县", [], "654023"),
    ("从沅江市纪委监委获悉，市住建局科员隋某外传方案", [], "430981"),
    ("枣阳市某镇返乡人员名单被该镇干部章某发到群里", [], "420683"),
    ("隋某将《老城区征收补偿方案》发到群里，讷河市纪委监委立案", [], "230281"),
    ("杭州市公安局查明，桐庐某医院护士范某将病历发出", [], "330122"),
    ("衡阳某银行蒸湘支行客户经理殷某出售客户信息", [], "430408"),
    ("人保财险泽普支公司将保单外泄", ["喀什监管分局"], "653124"),
    ("西安市公安局雁塔分局查明，临潼人邢某在雁塔区某公司", [], "610113"),
    ("绍兴县某镇村干部沈某", [], "330603"),
    ("济南市莱芜区某街道", [], "370116"),
    ("云南省大理州祥云县某乡卫生院", [], "532923"),
    ("重庆市綦江县某医院", [], "500110"),
    ("私隐公署及裁判法院", [], "810000"),
    ("澳门治安警察局警员黄某", [], "820000"),
    ("台北市中山区一名里干事将居家检疫名册外流", [], "710000"),
    ("陇西县公安局城关派出所查明，甘肃省陇西县某镇干部余某", [], "621122"),
    ("沅江市某镇村民等11人，将名单发出", [], "430981"),
    ("屏东县里干事将居家检疫名册外流", [], "710000"),
]


@pytest.mark.parametrize(
    ("text", "context", "adcode"), LOCATED, ids=[f"{row[0][:16]} {row[2]}" for row in LOCATED]
)
def test_where_a_case_happened(text: str, context: list[str], adcode: str | None) -> None:
    located = adcode_of(text, (0, len(text)), context, load_rules())
    assert located.adcode == adcode
    if located.evidence is not None:
        assert text[located.evidence.start : located.evidence.end] == located.place


ROLES = [
    ("由[北仑区]纪委监委给予警告", "body"),
    ("将[湖北]返乡人员名单发出", "travel"),
    ("丁某从[武汉]返回后确诊", "travel"),
    ("丁某（女，41岁，[沙洋县]某镇人）", "native"),
    ("“[沅江]老乡”微信群", "quoted"),
    ("《关于[平湖市]某病例的调查报告》", "titled"),
    ("丁某家住[海陵区]", "told"),
    ("据[沧州]晚报报道", "press"),
]


@pytest.mark.parametrize(("marked", "role"), ROLES, ids=[row[0] for row in ROLES])
def test_the_part_a_place_plays(marked: str, role: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    name = marked[marked.index("[") + 1 : marked.index("]")]
    found = [m for m in find_places(text, load_rules()) if m.text == name]
    assert [m.value["role"] for m in found] == [role]


CHAINS = [
    ("广西富川瑶族自治县人民医院", ["广西富川瑶族自治县"], ["451123"]),
    ("湖北省武穴市花桥镇", ["湖北省武穴市"], ["421182"]),
    ("荆门沙洋一医院", ["荆门沙洋"], ["420822"]),
    ("宁波市公安局北仑分局", ["宁波市公安局北仑"], ["330206"]),
    ("恩施州恩施市", ["恩施州恩施市"], ["422801"]),
    ("吉林市船营区", ["吉林市船营区"], ["220204"]),
    ("提高县城防控水平，造成县域传播", [], []),
    ("对应县区的公安机关", [], []),
    ("该公司公安条线", [], []),
    ("为群众解放思想", [], []),
    ("海口市场监管局", ["海口"], ["460100"]),
]


@pytest.mark.parametrize(("text", "places", "codes"), CHAINS, ids=[row[0] for row in CHAINS])
def test_names_of_divisions(text: str, places: list[str], codes: list[str]) -> None:
    found = [m for m in find_places(text, load_rules()) if m.value["sure"]]
    assert [m.text for m in found] == places
    assert [m.value["codes"][0] for m in found] == codes


def test_the_rest_of_a_notice_tells_where_our_station_is() -> None:
    first = "一、金寨县公安局查明，丁某将名单发到群里。"
    text = first + "\n二、保安柴某将登记表发出，居民来到我所报案。"
    start = len(first) + 1
    cases = [(0, len(first)), (start, len(text))]
    located = adcode_of(text, cases[1], context_of(text, cases[1], cases), load_rules())
    assert located.adcode == "341524"


def test_cases_of_other_places_tell_nothing() -> None:
    first = "一、金寨县公安局查明，丁某将名单发到群里。"
    text = first + "\n二、某县供电公司职工柴某将名单发出。"
    cases = [(0, len(first)), (len(first) + 1, len(text))]
    located = adcode_of(text, cases[1], context_of(text, cases[1], cases), load_rules())
    assert located.adcode is None


def test_every_division_leads_to_its_province() -> None:
    known = gazetteer(load_rules())
    codes = {code for codes in known.full.values() for code in codes}
    assert len(codes) > 3000
    assert {known.path(code)[-1] for code in codes} == {c for c in codes if c.endswith("0000")}


@pytest.mark.parametrize(
    ("former", "today"),
    [("铜梁县", "500151"), ("冀州市", "131103"), ("闸北区", "310106"), ("监利县", "421088")],
)
def test_names_given_up_lead_to_todays_code(former: str, today: str) -> None:
    assert gazetteer(load_rules()).full[former] == (today,)
