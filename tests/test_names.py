"""People named in the text: the names expected stand in brackets.

All people, offices and events are invented.
"""

from __future__ import annotations

import pytest

from extract.find.names import find_names
from extract.link.phrases import gather
from extract.rules.load import load_rules
from tests import told

NAMES = [
    # masked, one mask
    "护士[温某]将名单发至微信群",
    # masked, two masks
    "网格员[温某某]收到名单",
    # a mask of crosses
    "教师[温××]将照片转发",
    # a mask of capital letters
    "教师[温XX]将照片转发",
    # a mask and a given name after it
    "职工[温某兵]将名单转发至家族群",
    # given name after the mask, at a full stop
    "将名单转发给[温某兵]。",
    # the next word is no given name
    "[温某]建群后将名单发出",
    "[温某]将患者信息发布",
    "[温某]同时受到处分",
    "[温某]因违反工作纪律受到处分",
    "[温某]明知不得外传",
    "[温某]平时负责登记",
    "[温某]国庆期间值班",
    "[温某]文明办工作人员",
    "[温某]在某医院工作",
    "[温某]通过微信发给[柏某]",
    # lists
    "[温某]、[柏某]、[滑某]三人",
    "[温某]和[柏某]",
    "[温某]与其妻[柏某]",
    "[温某]，[柏某]，[滑某]",
    "对[温某]、[柏某]分别处以罚款",
    # two-character surnames
    "[欧阳某]、[上官某某]、[司徒某]将名单转发",
    "[尉迟某]的妻子",
    "[诸葛某某]受到处分",
    "[慕容某华]将名单发出",
    "[皇甫某]被训诫",
    "[令狐某]、[呼延某]二人",
    "[太史某]对名单拍照",
    # rare surnames
    "镇干部[乜某]将名单外传",
    "干部[禚某]将名单外传，[禚某]受到处分",
    "教师[仉某]将名单转发",
    "村民[昝某]、[佴某]",
    "辅警[妫某]查询信息",
    "[亓某]将照片转发",
    "[逄某]受到党内警告处分",
    "[郗某]、[卞某]被约谈",
    "[厍某]将名单转给他人，[厍某]被训诫",
    "护士[缑某]",
    "网格员[衡某]将名单发出",
    "职工[年某]将名单发出",
    "村医[哈某]将名单发出",
    "职工[海某]将名单发出",
    "职工[冼某]将名单发出",
    "职工[练某]将名单发出",
    "职工[生某]将名单发出",
    # surnames that are words
    "对[于某]给予警告",
    "[于某]于2月3日将名单发出",
    "将名单发给[于某]",
    "[时某]、[从某]被训诫",
    "[向某]向[和某]发送名单",
    "由[由某]转发",
    "[成某]成为群主",
    "[高某]在某中学任教",
    "[金某]、[钱某]、[银某]",
    "[安某]安排[全某]办理",
    "[方某]将名单发到三方群",
    "[明某]明知故犯",
    "[白某]白天值班",
    "[党某]受到党内警告",
    "[水某]、[火某]受到处分",
    "[包某]包庇[牛某]",
    "[连某]连续转发",
    "[单某]单独发给[全某]",
    "[冷某]冷静后撤回",
    "[常某]常年负责",
    "[关某]关于名单的供述",
    "护士[别某]分别发给[邹某]",
    "[车某]驾车送货",
    "[终某]被约谈",
    # ethnic names
    "村民[阿不都某某]将名单转发",
    "护士[古丽·某]将名单转发",
    "民警[买买提·艾力]查询信息",
    pytest.param(
        "村干部[阿依某某]将名单发至群",
        marks=pytest.mark.xfail(
            reason="阿依 is cut before a character that is a surname", strict=True
        ),
    ),
    "居民[扎西某某]将名单转发",
    "牧民[巴特某某]、[其其格某]",
    "教师[乌兰某某]被训诫",
    "司机[艾某江]被训诫",
    pytest.param(
        "司机[玉素甫某]被训诫",
        marks=pytest.mark.xfail(reason="甫 hides the mask behind a foreign name", strict=True),
    ),
    "护士[热依某]将名单发出",
    "[岩某]、[玉某]、[刀某]被训诫",
    # names of places whose characters write foreign names
    "玛沁某医院护士将名单外传",
    "阿坝某中学教师将名单外传",
    "哈密某酒店员工将名单外传",
    "西藏某企业员工将名单外传",
    "巴东某公司员工将名单外传",
    # compound surnames
    pytest.param(
        "班主任[宗政某]将名单发出",
        marks=pytest.mark.xfail(reason="宗政 is no surname", strict=True),
    ),
    "教师[仲孙某]将名单发出",
    "医生[端木某]、[公孙某]",
    "干部[万俟某]将名单发出",
    "干部[澹台某某]将名单发出",
    "干部[单于某]将名单发出",
    "干部[濮阳某]将名单发出",
    "干部[东方某]将名单发出",
    "干部[独孤某]将名单发出",
    "干部[拓跋某]将名单发出",
    "干部[闻人某]将名单发出",
    "干部[夏侯某]、[赫连某]",
    # stems
    "传给友人[甲]，[甲]再转发",
    "张姓、李姓两名男子",
    # by surname and sex, in Taiwan
    "警方通知[陈姓护理师]到案",
    "[林姓女子]把名单贴上网",
    "[纪姓侦查佐]将足迹外传，[纪员]遭申诫",
    pytest.param(
        "护理师[陈女]将名单传给[林女]",
        marks=pytest.mark.xfail(reason="林女 after 给 is not read", strict=True),
    ),
    # full names
    "检验员[宋砚秋]将名单转发",
    "办公室主任[乔砚舟]、科员[鲍子昂]",
    "给予[乔砚舟]同志党内警告处分",
    "被告人[鲍子昂]出售信息",
    "[乔砚舟]（男，42岁）将名单转发",
    "其妻[鲍子昂]将名单转发",
    "患者[乔砚舟]的信息",
    "时任副局长[乔砚舟]",
    "副主任[乔舟]将名单转发",
    "副局长[欧阳砚秋]受到处分",
    "犯罪嫌疑人[鲍昂]、[乔舟]",
    # nickname
    "网民“[城西老张]”发布",
    "微信名为“[云淡风轻]”的用户",
    # titled
    "居民[梁女士]反映个人信息外泄",
    "[周先生]报警",
    # 姓
    "一名[温姓护士]将名单转发",
    "一名[姓温的护士]",
    # no one: a body, a place, a thing, or anybody at all
    "责成某镇党委作出检查",
    "责成某村党支部整改",
    "安排某镇干部值守",
    "和某公司签订合同",
    "由于某种原因",
    pytest.param(
        "江苏某通信公司员工将名单外传",
        marks=pytest.mark.xfail(
            reason="江苏 at the head of the text is read as a foreign name", strict=True
        ),
    ),
    "在某医院工作的护士",
    "任何人不得传播某人的信息",
    "传播某患者的信息",
    "某某公司将名单外传",
    "在某中学任教",
    "某县某镇某村",
    pytest.param(
        "在任某职务期间", marks=pytest.mark.xfail(reason="任某 is read in 任某职务", strict=True)
    ),
    "在某群内发布",
    "成员某日",
    "某男将名单发出",
    "对某些人员给予处分",
    "因某种原因",
    pytest.param(
        "经某同事介绍", marks=pytest.mark.xfail(reason="经某 is read in 经某同事", strict=True)
    ),
    "以某种方式",
    pytest.param(
        "从某处获得名单", marks=pytest.mark.xfail(reason="从某 is read in 从某处", strict=True)
    ),
    "与某科技公司合作",
    "向某平台投诉",
    "应某公司要求",
    "同某单位职工",
    "时某地发生",
    "由某局负责",
    # beside bodies
    "某县公安局[温某]",
    "某公司职工[温某]系[柏某]之子",
    pytest.param(
        "[温某]所在的某公司", marks=pytest.mark.xfail(reason="A所在的 hides A", strict=True)
    ),
    "[温某]（某小学教师）",
    "（[温某]，另案处理）",
    # before posts, after posts
    "县委副书记[温某]、县长[柏某]",
    "对[温某]副科长予以免职",
    "免去[温某]科长职务",
    "免去[温某]副科长职务",
    "免去[温某]村党支部书记职务",
    "给予[温某]撤职处分",
    "给予[温某]留党察看一年处分",
    "给予[温某]政务记过处分",
    # word-like given names
    "护士[温某红]、[温某英]",
    "护士[温某燕]称",
    "护士[温某芳]让其帮忙",
    "护士[温某]让其帮忙",
    "护士[温某]用手机拍照",
    "护士[温某]借机偷拍",
    "护士[温某]拍照后转发",
    "护士[温某]晚上拍照",
    "护士[温某]深夜拍照",
    "护士[温某]偷偷拍照",
    "护士[温某]打算转发",
    "护士[温某]为图方便",
    "护士[温某]下载后转发",
    "护士[温某]值夜班",
    "护士[温某]加班时拍照",
    "护士[温某]见状转发",
    "护士[温某]闻讯转发",
    "护士[温某]早上转发",
    "护士[温某]误把名单发出",
    "护士[温某]主动交代",
    "护士[温某]家属报案",
    "护士[温某]本人承认",
    "护士[温某]一家三口",
    "护士[温某]夫妇",
    "护士[温某]之女",
    "护士[温某]违纪问题",
    "护士[温某]泄密案",
    "护士[温某]等三人",
    "护士[温某]另案处理",
    "护士[温某]（已判刑）",
    "护士[温某]转而发给[柏某]",
    pytest.param(
        "护士[温某]本应报告",
        marks=pytest.mark.xfail(reason="本 is taken for a given name before 应", strict=True),
    ),
    "护士[温某]两次转发",
    "护士[温某]多次转发",
    "护士[温某]还转发",
    "护士[温某]不仅转发",
    "护士[温某]虽已删除",
    "护士[温某]仅作检查",
    "护士[温某]首次转发",
    "护士[温某]错误地将名单发出",
    "护士[温某]轻信他人",
    "护士[温某]图新鲜",
    "护士[温某]贪图小利",
    "护士[温某]经受不住诱惑",
    "护士[温某]碍于情面",
    "护士[温某]考虑到安全",
    "护士[温某]出于好奇",
    "护士[温某]误认为",
    "护士[温某]没有核实",
    "护士[温某]没有报告",
    "护士[温某]疏忽大意",
    "护士[温某]法治观念淡薄",
    "护士[温某]保密意识不强",
    "护士[温某]纪律意识不强",
    "护士[温某]思想松懈",
    "护士[温某]缺乏保密意识",
    "护士[温某]身份信息",
    "护士[温某]手机内",
    "护士[温某]朋友圈",
    "护士[温某]老家",
    "护士[温某]丈夫",
    "护士[温某]同学",
]


@pytest.mark.parametrize("marked", NAMES)
def test_names(marked: str) -> None:
    text = told.plain(marked)
    assert told.marked(text, gather(text, load_rules(), ()).names) == marked


# text, name, whether masked, rule
FORMS = [
    ("护士温某将名单发出", "温某", True, "name.masked"),
    ("镇干部嗞某将名单外传，嗞某受到处分", "嗞某", True, "name.masked_rare"),
    ("检验员宋砚秋将名单转发", "宋砚秋", False, "name.full"),
    ("居民梁女士反映", "梁女士", True, "name.titled"),
    ("民警买买提·艾力查询信息", "买买提·艾力", True, "name.ethnic"),
    ("网民“城西老张”发布", "城西老张", True, "name.nickname"),
]


@pytest.mark.parametrize(("text", "name", "masked", "rule"), FORMS)
def test_the_form_of_a_name(text: str, name: str, masked: bool, rule: str) -> None:
    found = gather(text, load_rules(), ()).names
    forms = {(one.text, one.value["masked"], one.rule) for one in found}
    assert forms == {(name, masked, rule)}


def test_no_name_inside_a_blocked_stretch() -> None:
    text = "温某将《柏某住院清单》发出"
    blocked = [(text.index("《"), text.index("》") + 1)]
    assert [one.text for one in find_names(text, load_rules(), (), blocked)] == ["温某"]


def test_the_character_after_a_mask_is_decided_by_the_rest_of_the_text() -> None:
    once = "护士温某宁愿受罚。"
    often = "护士温某宁将名单发出。温某宁被停职。公安机关对温某宁罚款。"
    names = [[one.text for one in find_names(text, load_rules())] for text in (once, often)]
    assert names == [["温某"], ["温某宁"] * 3]
