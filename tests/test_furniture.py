"""What of a page is its story and what is furniture: whole pages, and lines in their places.

All pages, people and events are invented; `tests/pages` holds a page for each kind of site.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extract.read import read_inputs
from extract.read.source import Given, read_content
from extract.rules.load import load_rules
from extract.values import Source
from tests.conftest import shared
from tests.segments import Agreement, bare, gold_of, page_of, reading_of, told

RULES = load_rules()
PAGES = sorted(Path(__file__).with_name("pages").glob("*.json"))
OTHERS = sorted(Path(__file__).with_name("pages").glob("*/*.json"))
STORY = "8月3日，县卫生院职工丁某将一份名单拍照后转发至微信群，造成信息外泄，影响恶劣。"
MORE = "经查，丁某违反工作纪律。8月5日，县公安局依法对丁某处以行政拘留五日的处罚。"
TITLE = "职工私传名单被依法处理"
BYLINE = "2022-08-06 10:11  来源：某县发布"


def _read(text: str) -> Source:
    found = read_content(text, Given("0", "test"), RULES, "text")
    assert found is not None
    return found


def test_numbered_pages_are_read() -> None:
    """What docs/pages.md says of the pages of others, and of those after them, is held."""
    sums = Agreement()
    for gold in OTHERS:
        sums.add(reading_of(page_of(gold)), gold_of(gold))
    assert sums.pages >= 50
    assert sums.f1 >= 0.985
    assert min(sums.right.values()) >= 0.95 * sums.pages


@pytest.mark.parametrize("gold", PAGES, ids=lambda file: file.stem)
def test_pages_tell_their_story_and_nothing_else(gold: Path) -> None:
    assert told(page_of(gold)) == [bare(line) for line in gold_of(gold)["text"]]


def test_every_kind_of_site_has_a_page() -> None:
    assert len(PAGES) >= 30


# --- single lines: where they stand decides

HEAD = [
    "您的位置：首页 > 警务公开 > 正文",
    "当前位置: 网站首页 >> 曝光台 >> 内容",
    "首页 | 新闻 | 法治 | 视频",
    "登录 注册",
    "2024年3月8日 星期五  农历正月廿八",
    "设为首页  加入收藏",
]
UNDER_TITLE = [
    BYLINE,
    "发布时间：2022年8月6日  浏览次数：120次  【字体：大 中 小】  【打印】",
    "某县晚报  记者 林一舟  通讯员 吕晓",
    "时间：2022-08-06  作者：办公室  点击数：88",
    "廉洁某县 2022-08-06 08:00 发表于某省",
    "分享到：微信 微博 QQ空间",
    "字号 A+ A-",
    "阅读：",
]
FOOT = [
    "（责任编辑：西木）",
    "编辑：小周  审核：老吴  终审：大郑",
    "上一篇：某男子造谣被行政拘留5日",
    "【打印】【关闭】",
    "分享到：微信 微博",
    "版权所有：某县人民政府办公室  某ICP备00000000号",
    "相关阅读：一护士泄露病历被处罚",
    "扫码关注“某县发布”微信公众号",
    "免责声明：本文转自网络，版权归原作者所有。",
    "1024人看过  56人点赞",
    "头条 22-08-05 某县三名干部被通报",
    "某某娱乐app下载-某某娱乐官网欢迎您",
    "（来源：某县晚报）",
    "资料图（图文无关）",
    "— 1 —",
]


@pytest.mark.parametrize("line", HEAD)
def test_lines_above_the_headline(line: str) -> None:
    assert told(_read(f"{line}\n{TITLE}\n{BYLINE}\n\n{STORY}\n{MORE}\n")) == [TITLE, STORY, MORE]


@pytest.mark.parametrize("line", UNDER_TITLE)
def test_lines_under_the_headline(line: str) -> None:
    assert told(_read(f"{TITLE}\n\n{line}\n\n{STORY}\n{MORE}\n")) == [TITLE, STORY, MORE]


@pytest.mark.parametrize("line", FOOT)
def test_lines_behind_the_story(line: str) -> None:
    assert told(_read(f"{TITLE}\n{BYLINE}\n{STORY}\n{MORE}\n{line}\n")) == [TITLE, STORY, MORE]


@pytest.mark.parametrize(
    ("heading", "items"),
    [
        ("相关新闻", ["太原一协警外传名单被辞退", "男子造谣“封村”被行政拘留5日 2020-02-19"]),
        ("猜你喜欢", ["· 只因多说一句，女子被拘7日", "· 放假安排来了"]),
        ("24小时热榜", ["1", "某地三名医护被处理", "2", "油价又要变"]),
        (
            "网友评论（2条）",
            ["momo：早该拘留了！我们单位王某也发过这种名单，还被罚了五百块钱呢。", "支持"],
        ),
        ("友情链接", ["某市发布", "某省检察"]),
    ],
)
def test_lists_of_other_pages(heading: str, items: list[str]) -> None:
    lines = "\n".join((heading, *items))
    assert told(_read(f"{TITLE}\n{BYLINE}\n\n{STORY}\n{MORE}\n\n{lines}\n")) == [TITLE, STORY, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "相关阅读：一护士泄露病历被处罚",
        "【推荐】立即下载某某客户端",
        "广告：核酸检测7折起！",
        "请继续往下阅读...",
        "1628035200.jpg",
    ],
)
def test_furniture_in_the_middle_ends_nothing(line: str) -> None:
    assert told(_read(f"{TITLE}\n{BYLINE}\n{STORY}\n{line}\n{MORE}\n")) == [TITLE, STORY, MORE]


# --- what is never furniture


@pytest.mark.parametrize(
    "line",
    [
        "某县公安局\n2022年8月6日",
        "中共某市纪律检查委员会\n某市监察委员会\n二〇二二年八月六日",
        "某县疫情防控指挥部办公室 2022年8月6日",
        "某县公安局",
        "（此件公开发布）",
        "【法条链接】《某某条例》第五条：散布他人隐私的，处五日以下拘留或者罚款。",
        "警方提示：请广大群众不要转发他人个人信息，违者将依法处理。",
        "温馨提示：指尖虽快，莫越红线，转发之前请三思而后行！",
        "下一步，公安机关将依法从严追究责任，请相互转告。",
        "来源一栏写着“内部资料”的文件也被丁某发到了群里，引发关注。",
        "（为保护当事人隐私，部分人物使用化名）",
        "联系电话：0000-0000000。",
        "关注公众安全，从我做起，从不转发做起，从现在做起。",
    ],
)
def test_the_story_goes_on_to_its_end(line: str) -> None:
    expected = [TITLE, STORY, MORE, *(bare(part) for part in line.split("\n"))]
    assert told(_read(f"{TITLE}\n{BYLINE}\n{STORY}\n{MORE}\n{line}\n")) == expected


@pytest.mark.parametrize(
    "line",
    [
        "（2022年8月6日）",
        "2022年8月6日",
        "各乡镇党委、县直各单位：",
        "一、县级层面",
        "案例一：一张截图惹的祸",
        "案例一 · 群里的名单",
        "01 群里的名单",
        "——某县卫生院职工外传名单案剖析",
    ],
)
def test_the_story_begins_under_its_headline(line: str) -> None:
    assert told(_read(f"{TITLE}\n{line}\n\n{STORY}\n{MORE}\n")) == [TITLE, bare(line), STORY, MORE]


def test_a_notice_in_one_clause_a_line_is_kept_whole() -> None:
    lines = [
        "手快一时",
        "2020年2月3日晚",
        "某街道干部邱某",
        "用手机拍下名单",
        "转发到微信群",
        "2月6日",
        "邱某被通报批评",
    ]
    assert told(_read("\n".join(lines))) == lines


def test_a_headline_put_in_again_is_furniture() -> None:
    again = f"【{TITLE}】"
    assert told(_read(f"{TITLE}\n{BYLINE}\n{STORY}\n{again}\n{MORE}\n")) == [TITLE, STORY, MORE]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("本报讯 ", STORY),
        ("本报讯（记者 林一舟 通讯员 吕晓）", STORY),
        ("某某社某地8月6日电（记者 庄念）", STORY),
        ("某州在線2022年8月6日訊(xùn)(記(jì)者 莊念),", STORY),
        ("【本報訊】", STORY),
        ("〔記者葉安／台北報導〕", STORY),
    ],
)
def test_datelines_at_the_head_of_a_paragraph(before: str, after: str) -> None:
    assert told(_read(f"{TITLE}\n\n{before}{after}\n{MORE}\n")) == [TITLE, after, MORE]


@pytest.mark.parametrize(
    "tail", ["（责任编辑：西木）", "（完）", "（来源：某县发布）", "（记者 林一舟）"]
)
def test_credits_at_the_foot_of_a_paragraph(tail: str) -> None:
    assert told(_read(f"{TITLE}\n\n{STORY}\n{MORE}{tail}\n")) == [TITLE, STORY, MORE]


@pytest.mark.parametrize("tail", ["（不执行）", "（未公开）", "（见附件）", "（女，28岁）"])
def test_brackets_of_the_story_stay(tail: str) -> None:
    assert told(_read(f"{TITLE}\n\n{STORY}\n{MORE}{tail}\n")) == [TITLE, STORY, MORE + tail]


def test_share_prices_inside_a_sentence() -> None:
    text = "某某银行(4.210, -0.05, -1.17%)某支行因客户经理殷某出售客户信息，被罚款20万元。"
    assert told(_read(f"{TITLE}\n\n{text}\n")) == [TITLE, re.sub(r"\(.*?\)", "", text)]


# --- blocks of HTML without telling names


def _html(body: str) -> Source:
    markup = f"<html><head><title>{TITLE}_某某网</title></head><body>{body}</body></html>"
    found = read_content(markup, Given("0", "test"), RULES, "html")
    assert found is not None
    return found


ASIDE = "<div class=x1><p>欢迎光临</p><p>[曝光] 某镇两名干部泄露名单被处分</p></div>"
BODY = f"<p>{STORY}</p><p>{MORE}</p>"


@pytest.mark.parametrize(
    "body",
    [
        f"{ASIDE}<div class=x2><h2>{TITLE}</h2><div class=x3>{BODY}</div></div>{ASIDE}",
        f"<div class=x2><h2>{TITLE}</h2><div class=x3>{BODY}</div><div>客户端下载区</div></div>",
        "<table><tr><td>导航<br>本月排行<br>1. 某地干部被撤职</td><td><table><tr><td align=center>"
        f"<font size=5>{TITLE}</font></td></tr><tr><td>{BYLINE}</td></tr><tr><td>{BODY}</td></tr>"
        "</table></td></tr></table>",
        f"<marquee>热烈祝贺我县通过复审！预防流感，请勤洗手！</marquee><h1>{TITLE}</h1>"
        f"<div>{BODY}</div>",
    ],
)
def test_what_stands_outside_the_block_of_the_story(body: str) -> None:
    assert told(_html(body)) == [TITLE, STORY, MORE]


def test_a_body_that_signs_right_behind_the_block_of_the_story() -> None:
    body = f"<h1>{TITLE}</h1><div><p>{STORY}</p><p>{MORE}</p></div><div>某县公安局</div>"
    assert told(_html(f"{body}<div>2022年8月6日</div><div>某县公安局三队导航</div>")) == [
        TITLE,
        STORY,
        MORE,
        "某县公安局",
        "2022年8月6日",
    ]


def test_the_first_of_several_posts_is_the_story() -> None:
    post = (
        "<div class=item><div><h3>{}</h3><i>8月6日</i></div><div class=b>{}</div><i>回复</i></div>"
    )
    posts = [
        post.format("路人甲", f"<p>{STORY}</p><p>{MORE}</p>"),
        post.format("路人乙", "<p>隔壁单位的钱某去年也发过名单，只是被警告了一次，算轻的。</p>"),
        post.format("路人丙", "<p>支持</p>"),
    ]
    assert told(_html(f"<h1>{TITLE}</h1><div>{''.join(posts)}</div>")) == [TITLE, STORY, MORE]


def test_remarks_of_readers_without_telling_names() -> None:
    said = "这种人就该严肃处理，去年也有过一次，大家都气愤。"
    remark = "<div class=q3><b>网友{0}</b><p>{1}</p><i>8-{0} 10:0{0}</i></div>"
    remarks = "".join(remark.format(n, said) for n in range(1, 5))
    assert told(_html(f"<h1>{TITLE}</h1><div class=q1><p>{STORY}</p></div>{remarks}")) == [
        TITLE,
        STORY,
    ]


@pytest.mark.parametrize(
    ("heads", "days"),
    [
        (("一、丁某泄露名单问题", "二、王某外传截图问题"), ("2022年3月4日", "2022年4月4日")),
        (("丁某泄露名单案", "王某外传截图案"), ("2022-03-04", "2022-04-04")),
        (("", ""), ("8月3日上午 10:03", "8月5日 15:21")),
    ],
)
def test_cases_and_steps_are_no_posts(heads: tuple[str, str], days: tuple[str, str]) -> None:
    card = "<div class=item><h4>{}</h4><p class=t>{}</p><p>{}</p></div>"
    texts = (STORY + MORE, MORE + STORY)
    cards = "".join(card.format(*parts) for parts in zip(heads, days, texts, strict=True))
    page = _html(f"<h1>某县通报两起典型问题</h1><div class=list>{cards}</div>")
    assert [line for line in told(page) if line in texts] == list(texts)
    assert page.title == "某县通报两起典型问题"


def test_a_word_of_the_police_behind_the_block_of_the_story() -> None:
    tip = "警方提示：个人信息受法律保护，请勿转发。"
    body = f"<h1>{TITLE}</h1><div class=a>{BODY}</div><div class=b><p>{tip}</p></div>"
    assert told(_html(body)) == [TITLE, STORY, MORE, tip]


def test_second_headlines_beside_the_headline() -> None:
    heads = f"<h3>名单被外传以后——</h3><h1>{TITLE}</h1><h4>某县依法处理一名医院职工</h4>"
    page = _html(f"<div>{heads}<p>{BYLINE}</p></div><div>{BODY}</div>")
    assert told(page) == ["名单被外传以后——", TITLE, "某县依法处理一名医院职工", STORY, MORE]


def test_what_a_printer_puts_on_every_page() -> None:
    sentences = [f"第{n}项要求，各单位应当对照检查，认真整改落实。" for n in "一二三四五六七八九"]
    lines = [TITLE, ""]
    for page in range(3):
        lines += [
            *sentences[3 * page : 3 * page + 3],
            str(page + 1),
            "某局公文处理系统 某发〔2022〕3号",
        ]
    assert told(_read("\n".join(lines))) == [TITLE, *sentences]


# --- text broken at a fixed width


def test_lines_of_a_fixed_width_are_one_paragraph() -> None:
    text = "　　" + STORY + MORE
    broken = "\n".join(text[start : start + 20] for start in range(0, len(text), 20))
    assert told(_read(f"{TITLE}\n\n{broken}\n\n某县公安局\n")) == [
        TITLE,
        STORY + MORE,
        "某县公安局",
    ]


# --- the corpora, where they are


@pytest.mark.parametrize("corpus", ["seeds", "dev"])
def test_furniture_of_the_corpora_names_nobody_of_the_gold(corpus: str) -> None:
    """No actor of the gold stands in furniture alone."""
    for file in sorted(shared("corpus", corpus).glob("*.gold.json")):
        gold = gold_of(file)
        (source,) = read_inputs([file.parent / gold["notice"]])
        assert isinstance(source, Source)
        story, whole = "".join(told(source)), bare(source.text)
        for case in gold["cases"]:
            for actor in case["actors"]:
                names = [bare(name) for name in actor["name"] if name]
                if any(name in whole for name in names):
                    assert any(name in story for name in names), (file.name, names)
