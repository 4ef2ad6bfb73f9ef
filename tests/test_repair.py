"""Damage that is undone where the form before it is certain, and left alone where it is not."""

from __future__ import annotations

import pytest

from extract.rules.load import load_rules
from extract.text import normalise, prepare
from extract.values import Source

RULES = load_rules()

CERTAIN = [
    ("pinyin", "處(chǔ)罰、個（gè）人、發(fā)至羣", "处罚、个人、发至群", "pinyin"),
    ("pinyin of a neutral tone", "人們(men)議論，還(hái)轉發", "人们议论，还转发", "pinyin"),
    ("pinyin across a line end", "監(jiā\nn)委、處\n(chǔ)罰個人", "监委、处罚个人", "pinyin"),
    ("doubled pauses", "甲某、、乙某", "甲某、乙某", "doubled_marks"),
    ("doubled commas", "经查,,甲某(男,,24岁)", "经查，甲某（男，24岁）", "doubled_marks"),
    ("a comma before the end", "引起恐慌，。甲某", "引起恐慌。甲某", "doubled_marks"),
    ("a dropped first character", "在社交 络散布，", "在社交网络散布，", "dropped_characters"),
    ("a dropped middle character", "被全县通 批评", "被全县通报批评", "dropped_characters"),
    ("a dropped post", "社区 格员秦某", "社区网格员秦某", "dropped_characters"),
    ("a typo in a measure", "处以行政枸留五日", "处以行政拘留五日", "typo"),
    ("a typo in a sentence", "判处有期徙刑三年，缓型四年", "判处有期徒刑三年，缓刑四年", "typo"),
    ("a typo in a talk", "给予诫免谈话，取保侯审", "给予诫勉谈话，取保候审", "typo"),
    (
        "a law with a mark",
        "《中华人民共和国治安管□处罚法》",
        "《中华人民共和国治安管理处罚法》",
        "lost_characters",
    ),
    ("a law without a character", "《治安管处罚法》", "《治安管理处罚法》", "lost_characters"),
    (
        "a law whose beginning was eaten",
        "议论?!丝共和国刑法》",
        "议论。《中华人民共和国刑法》",
        "lost_characters",
    ),
    ("a key word with a mark", "被行\ufffd拘留", "被行政拘留", "lost_characters"),
    (
        "a word written elsewhere",
        "在柏溪镇内，到柏□镇内",
        "在柏溪镇内，到柏溪镇内",
        "lost_characters",
    ),
    ("a lost month", "2022年3□5日，", "2022年3月5日，", "lost_characters"),
    ("a misprinted country", "《中共人民共和国刑法》", "《中华人民共和国刑法》", "typo"),
]


@pytest.mark.parametrize(
    ("what", "raw", "norm", "damage"), CERTAIN, ids=[row[0] for row in CERTAIN]
)
def test_certain_damage_is_undone_and_named(what: str, raw: str, norm: str, damage: str) -> None:
    prepared = prepare(Source("0", "test", raw), RULES)
    assert prepared.text.norm == norm
    assert prepared.damage == (damage,)
    for repair in prepared.text.repairs:
        assert raw[repair.start : repair.end] == repair.before


SOUND = [
    ("brackets that are none of pinyin", "检验科（ICU）、网名（momo）、（cm）"),
    ("ellipses", "等等……后来。。。"),
    ("words that look like typos", "表兄弟、关押枸杞、缓行"),
    ("laws alike", "《行政处罚法》《行政复议法》《某市档案管理办法》"),
    ("a space in a title", "某县通报 三人被罚"),
    ("ordinary words of spinners", "为打消顾虑，他传递信息；严峻形势下，大夫正告病人"),
]


@pytest.mark.parametrize(("what", "raw"), SOUND, ids=[row[0] for row in SOUND])
def test_what_is_sound_stays(what: str, raw: str) -> None:
    text = normalise(raw, RULES)
    assert text.norm == raw
    assert text.repairs == ()


def test_likely_damage_is_undone_only_beside_certain_damage() -> None:
    alone = normalise("看到一份工作通 ，他主动 告。", RULES).norm
    beside = normalise("看到一份工作通 ，他主动 告。又在社交 络发布，被全县通 批评。", RULES).norm
    assert alone == "看到一份工作通，他主动告。"
    assert beside == "看到一份工作通报，他主动报告。又在社交网络发布，被全县通报批评。"


LOST = [
    ("characters turned into question marks", "经查，某医?护士将名单", ("lost_characters",)),
    ("replacement characters", "经查，某\ufffd\ufffd将名单", ("lost_characters",)),
    ("mojibake", "锟斤拷锟斤拷", ("mojibake",)),
    ("a page read as GBK", "鍏充簬鐨勯€氭姤锛屽湪鏄ュぉ銆傛槸鐨勩€鏄鐨", ("mojibake",)),
    ("a name with a mark", "王□某与李某某", ("lost_characters",)),
    (
        "the end cut off",
        "4月2日，群成员甲某将名单转发至群内。\n经查，甲某将名单转发后删除。其中乙某，男",
        ("cut_off",),
    ),
    ("an end", "经查，甲某将名单转发。\n某县公安局", ()),
    ("none", "经查，谁发的？", ()),
]


@pytest.mark.parametrize(("what", "raw", "damage"), LOST, ids=[row[0] for row in LOST])
def test_damage_beyond_repair_is_named(what: str, raw: str, damage: tuple[str, ...]) -> None:
    assert prepare(Source("0", "test", raw), RULES).damage == damage


FIXED_WIDTH = """\
经查，三月七日晚八时许，社区工作者胡某（女，三十五岁）违反规定，将排查
表发至“快乐一班”家长微信群，群内家长方某将该表转发给同事，同事又上
传至论坛。公安机关认定，胡某、方某的行为违反了《中华人民共和国治安管理
处罚法》第四十二条，依法对二人各处罚款。"""

STORY = "经查，4月2日17时许，网格员胡某（女，35岁）将名单发至“快乐一班”群，家长方某转发给同事。"
BY_CHARACTERS = "\n".join((STORY * 4)[i : i + 31] for i in range(0, len(STORY * 4), 31))

DIGITS_AND_MARKS = (
    "经查,3月15日晚8时许,平河县某乡政府工作人员甲某(女,27岁)为布置入户排查任务,"
    "将该乡112名居家人员的排查名单发送至某村村干部微信群(群成员11人)。"
    "当日21时03分,该群成员乙某(男,52岁)将名单截图,通过微信发给其儿媳丙某某,"
    "丙某某次日6时40分又将其转发至“平河同城交友”微信群(群成员500人),名单随后扩散。"
)
"""Half-width marks and digits make lines of as many characters of very different widths."""

LINES = [
    (
        "as many characters, of very different widths",
        "\n".join(DIGITS_AND_MARKS[i : i + 31] for i in range(0, len(DIGITS_AND_MARKS), 31)),
        DIGITS_AND_MARKS.replace(",", "，").replace("(", "（").replace(")", "）"),
    ),
    ("as many characters in each line", BY_CHARACTERS, STORY * 4),
    ("fixed width", FIXED_WIDTH, FIXED_WIDTH.replace("\n", "")),
    (
        "behind a comma",
        "1月6日，\n某院护士将照片发至群内，\n被罚款。",
        "1月6日，某院护士将照片发至群内，被罚款。",
    ),
    ("before a mark", "违反规定\n，将表发至群内。", "违反规定，将表发至群内。"),
    ("inside a title", "依据《治安管理\n处罚法》，罚款。", "依据《治安管理处罚法》，罚款。"),
    (
        "inside a title, a line between",
        "依据\n《治安管理\n\n处罚法》，罚款。",
        "依据\n《治安管理处罚法》，罚款。",
    ),
    (
        "behind the beginning of a sentence",
        "某市公安局当天接到群众举报。次日，该市纪委监委\n给予马某党内警告处分。",
        "某市公安局当天接到群众举报。次日，该市纪委监委给予马某党内警告处分。",
    ),
]

LINES += [
    (
        "inside a word, a date and a number",
        "4月\n2日晚，甲某将名单发至业\n主群，群内26\n人看到，其中乙某又转给了同事。",
        "4月2日晚，甲某将名单发至业主群，群内26人看到，其中乙某又转给了同事。",
    ),
    (
        "between words, beside others inside words",
        "3月，甲某将名单发至业\n主群，乙某看到后\n转发给同事，同事又上\n传至论坛，被罚款。",
        "3月，甲某将名单发至业主群，乙某看到后转发给同事，同事又上传至论坛，被罚款。",
    ),
    (
        "fixed width, before entities were left in it",
        "\n".join(
            (STORY * 4)[i : i + 31].replace("名", "&#21517;").replace("，", "，&nbsp;")
            for i in range(0, len(STORY * 4), 31)
        ),
        STORY * 4,
    ),
]


@pytest.mark.parametrize(("what", "raw", "norm"), LINES, ids=[row[0] for row in LINES])
def test_broken_lines_are_joined(what: str, raw: str, norm: str) -> None:
    text = normalise(raw, RULES)
    assert text.norm == norm
    assert {repair.rule for repair in text.repairs} - {"repair.entity.left"} == {
        "repair.line.wrapped"
    }


KEPT_LINES = [
    ("paragraphs", "甲某转发名单。\n乙某看到后删除。"),
    ("a title over a date", "两人被罚，一人被拘\n3月2日，甲某转发名单。"),
    ("a heading over a story", "一、群里的名单，谁发的\n近日，甲某转发名单。"),
    ("marked entries behind a comma", "下列人员，\n1、甲某\n2、乙某"),
    ("equal lines that all end", "甲某将名单发至群内，被罚款二百元整。\n" * 5),
    (
        "headings as wide as each other over wider paragraphs",
        "".join(f"案例{n} 某县医院收费员倒卖产妇名单案\n{STORY * 2}\n" for n in "一二三四"),
    ),
    ("one line end that may be inside a word", "甲某发至群内，被罚款\n项某某，女"),
    ("a signature", "对甲某罚款。\n某县公安局\n2022年3月1日"),
]


@pytest.mark.parametrize(("what", "raw"), KEPT_LINES, ids=[row[0] for row in KEPT_LINES])
def test_lines_that_end_stay(what: str, raw: str) -> None:
    assert normalise(raw, RULES).norm == raw


CLAUSE_LINES = """\
保密不是小事
看看这个案例

案例一
2021年3月4日
某局干部路某
把还没有公布的名单
念给妻子听
妻子打成文字
发至业主群（共86人）
次日
路某被诫勉谈话
并作出书面检查
妻子被批评教育"""


def test_one_clause_per_line_becomes_sentences() -> None:
    text = normalise(CLAUSE_LINES, RULES)
    assert text.norm.split("\n")[-2:] == [
        "案例一",
        "2021年3月4日，某局干部路某，把还没有公布的名单念给妻子听，妻子打成文字，"
        "发至业主群（共86人）。次日，路某被诫勉谈话，并作出书面检查，妻子被批评教育",
    ]
    at = text.norm.index("。次日")
    assert text.quote(at, at + 1) == "\n"


SPUN_PAGE = "平易近警查询拜访，小我私家德律风被泄漏。"
"""Enough certain words to show a page to be spun."""

SPUN = [
    ("the page itself", "", ""),
    ("大", "年夜量转发，记年夜过处分", "大量转发，记大过处分"),
    ("not 大", "今年夜里吃年夜饭，2021年夜间", "今年夜里吃年夜饭，2021年夜间"),
    ("a circular", "全县传递攻讦，现将环境传递以下", "全县通报批评，现将环境通报以下"),
    ("information passed on", "为传递信息", "为传递信息"),
    ("a revocation", "打消党内职务处分、政务罢免处分", "撤销党内职务处分、政务撤职处分"),
    ("worries dispelled", "打消顾虑", "打消顾虑"),
    ("a warning", "遭到党内严峻正告处罚", "受到党内严重警告处分"),
    ("a police penalty", "遭到行政惩罚", "受到行政处罚"),
    ("talks", "赐与诫勉发言处置惩罚，书面查抄", "给予诫勉谈话处理，书面检查"),
    ("posts", "事情职员、西席、总司理、管帐、支部布告", "工作人员、教师、总经理、会计、支部书记"),
    ("a notice board", "村布告栏", "村布告栏"),
    ("bodies", "疾控中央、市监视治理局、人平易近当局", "疾控中心、市监督管理局、人民政府"),
    ("the Party's centre", "党中央", "党中央"),
    ("laws", "《治安治理惩罚法》《个人信息庇护法》", "《治安管理处罚法》《个人信息保护法》"),
    ("the country", "中华人平易近共以及国", "中华人民共和国"),
    ("a network", "在收集上流传，收集小我私家信息", "在网络上流传，收集个人信息"),
    ("discipline", "违背事情规律", "违反工作纪律"),
    ("a pattern of life", "摸清作息规律", "摸清作息规律"),
    ("a matter", "这件事情", "这件事情"),
    ("responsibility", "负间接义务、带领义务", "负直接责任、领导责任"),
    ("contacts", "亲密打仗者的接洽方法、勾当轨迹", "密切接触者的联系方式、活动轨迹"),
    ("in a group", "赵某于该群公布", "赵某在该群发布"),
    ("units", "主管单元、3单元住户", "主管单位、3单元住户"),
    ("months and years", "本年3月，停止7月8日", "今年3月，截至7月8日"),
    ("pay", "停发两个月绩效人为", "停发两个月绩效工资"),
    ("contracts", "消除劳动条约", "解除劳动合同"),
    ("filing", "予以备案审查", "予以立案审查"),
]


@pytest.mark.parametrize(("what", "spun", "norm"), SPUN, ids=[row[0] for row in SPUN])
def test_spun_words_are_put_back_on_a_spun_page(what: str, spun: str, norm: str) -> None:
    text = normalise(SPUN_PAGE + spun, RULES)
    assert text.norm == "民警调查，个人电话被泄漏。" + norm
    for repair in text.repairs:
        assert repair.rule.startswith("spun.")


def test_fewer_certain_words_prove_nothing() -> None:
    ordinary = "他打消顾虑，传递消息，正告大夫，公布动静，遭到攻讦。"
    assert normalise(ordinary, RULES).norm == ordinary


def test_a_spun_table_names_each_word_once_and_never_itself_as_sure() -> None:
    rows = RULES.table("spun")
    words = [row["spun"] for row in rows]
    assert len(words) == len(set(words))
    assert all(row["sure"] in ("yes", "no") for row in rows)
    assert not [row for row in rows if row["sure"] == "yes" and row["spun"] == row["word"]]


def test_a_spun_word_leads_back_to_what_was_published() -> None:
    raw = SPUN_PAGE + "遭到诫勉发言处置惩罚"
    text = normalise(raw, RULES)
    at = text.norm.index("诫勉谈话处理")
    assert text.quote(at, at + 6) == "诫勉发言处置惩罚"


DELETED = (
    "4月2日，群成员甲某将患者个人息发至微群，又用短息告诉家人。公安机关接报后调查，乙某看到后转发给同事，"
    "同事又上传至论坛，致使名单在全县扩散，当事人的住址、电话和工作单位都被公开，造成不良影响。"
    "公安机关依法对甲某行政拘留五日，对乙某处以罚款二百元，并责令二人删除名单、在群内说明情况、向患者道歉。"
    "有关部门提醒，未经许可，任何人不得转发他人的住址和病历，违者将被追究责任。"
)


def test_a_character_deleted_everywhere_is_put_back_in_key_words() -> None:
    text = normalise(DELETED, RULES)
    restored = {(repair.before, repair.after) for repair in text.repairs}
    assert restored == {("个人息", "个人信息"), ("微群", "微信群")}


def test_a_character_that_stands_somewhere_was_not_deleted() -> None:
    assert normalise(DELETED + "勿轻信。", RULES).repairs == ()
