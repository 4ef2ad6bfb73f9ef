"""Title, publisher and date of a page, and where each was found. All pages are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.read import read_inputs
from extract.read.days import day_of, days_in, edtf_of
from extract.read.form import form_of, plain_form
from extract.read.source import Given, read_content
from extract.rules.load import load_rules
from extract.values import Source
from tests.conftest import shared
from tests.segments import bare, gold_of, page_of
from tests.test_furniture import PAGES

RULES = load_rules()
STORY = "8月3日，县卫生院职工丁某将一份名单拍照后转发至微信群，造成信息外泄，影响恶劣。"
TITLE = "职工私传名单被依法处理"


def _read(*lines: str) -> Source:
    found = read_content("\n".join(lines), Given("0", "test"), RULES, "text")
    assert found is not None
    return found


def _html(head: str, body: str) -> Source:
    markup = f"<html><head>{head}</head><body>{body}</body></html>"
    found = read_content(markup, Given("0", "test"), RULES, "html")
    assert found is not None
    return found


@pytest.mark.parametrize("gold", PAGES, ids=lambda file: file.stem)
def test_pages(gold: Path) -> None:
    page, expected = page_of(gold), gold_of(gold)
    assert page.published == expected["published"]
    assert bare(page.title or "") == bare(expected["title"] or "")
    assert page.publisher in expected["publisher"]


@pytest.mark.parametrize("corpus", ["seeds", "dev"])
def test_the_dates_of_the_corpora(corpus: str) -> None:
    for file in sorted(shared("corpus", corpus).glob("*.gold.json")):
        gold = gold_of(file)
        (source,) = read_inputs([file.parent / gold["notice"]])
        assert isinstance(source, Source)
        assert (file.name, source.published) == (file.name, gold["published"])


# --- the date


@pytest.mark.parametrize(
    ("why", "lines", "published", "where"),
    [
        ("a byline", [TITLE, "2022-08-06 10:11  来源：某县发布", STORY], "2022-08-06", "byline"),
        (
            "with a label",
            [TITLE, "发布日期：2022年8月6日 点击数：9", STORY],
            "2022-08-06",
            "byline",
        ),
        (
            "full-width digits",
            [TITLE, "时间：２０２２年０８月０６日", STORY],
            "2022-08-06",
            "byline",
        ),
        ("a signature", [TITLE, STORY, "某县公安局", "2022年8月6日"], "2022-08-06", "signature"),
        (
            "in characters",
            [TITLE, STORY, "某县公安局", "二○二二年八月六日"],
            "2022-08-06",
            "signature",
        ),
        ("in one line", [TITLE, STORY, "某县公安局 2022年8月6日"], "2022-08-06", "signature"),
        ("under the title", [TITLE, "（2022年8月6日）", STORY], "2022-08-06", "under the title"),
        (
            "a signature before the site's date",
            [TITLE, "发布时间：2022-08-09", STORY, "某县公安局", "2022年8月6日"],
            "2022-08-06",
            "signature",
        ),
        (
            "on the body's own site the site's date",
            [TITLE, "来源：本站 发布时间：2022-08-09", STORY, "某县公安局", "2022年8月6日"],
            "2022-08-09",
            "byline",
        ),
        (
            "of a copy that names the body, what it signs",
            [TITLE, "来源：某县公安局 2022-08-09", STORY, "某县公安局", "2022年8月6日"],
            "2022-08-06",
            "signature",
        ),
        (
            "in a letter of Taiwan",
            ["某縣政府　函", "受文者：各鄉公所", "發文日期：中華民國112年5月8日", "主旨：" + STORY],
            "2023-05-08",
            "byline",
        ),
        (
            "of a copy, what it was copied from",
            [TITLE, "发布时间：2024-01-02 03:04", "作者：小周 来源：某报 2022-08-06 09:00", STORY],
            "2022-08-06",
            "byline",
        ),
        (
            "an update is no publication",
            [TITLE, "最后更新：2023-01-01 10:00", STORY, "某县公安局", "2022年8月6日"],
            "2022-08-06",
            "signature",
        ),
        (
            "a dateline",
            [TITLE, "", "某州在线2022年8月6日讯（记者 庄念），" + STORY],
            "2022-08-06",
            "dateline",
        ),
        (
            "behind 本报讯",
            [TITLE, "", "本报讯 2022年8月6日，某市通报一起案件，" + STORY],
            "2022-08-06",
            "dateline",
        ),
        (
            "a dateline without a year, beside a byline",
            [TITLE, "某报 2022-08-07", "某某社某地8月6日电（记者 庄念）" + STORY],
            "2022-08-07",
            "byline",
        ),
        ("the moment of saving", ["<!--1659750000000-->", TITLE, "", STORY], "2022-08-06", "saved"),
        (
            "the address",
            ["https://example.invalid/a/2022/0806/c1.html", TITLE, "", STORY],
            "2022-08-06",
            "address",
        ),
        (
            "a month is better than nothing",
            [f"[{TITLE}](https://example.invalid/2022/08/x)", "", STORY],
            "2022-08",
            "address",
        ),
        (
            "a date of the story is none",
            [TITLE, "", "2022年8月6日，某县通报一起案件。" + STORY],
            None,
            None,
        ),
        ("nor one of a law", [TITLE, "施行日期：2021-11-01", STORY], None, None),
        (
            "nor one of a related headline",
            [TITLE, "", STORY, "相关新闻", "某地通报案件 2022-08-01"],
            None,
            None,
        ),
        ("nor that of today", ["今天是2026年1月1日 星期四", TITLE, "", STORY], None, None),
        (
            "a signature without a year takes the text's",
            [TITLE, "", "2022年" + STORY, "某县公安局", "8月6日"],
            "2022-08-06",
            "signature, year of the text",
        ),
        ("and without any year is none", [TITLE, "", STORY, "某县公安局", "8月6日"], None, None),
    ],
)
def test_published(why: str, lines: list[str], published: str | None, where: str | None) -> None:
    source = _read(*lines)
    assert (source.published, source.found.get("published")) == (published, where), why


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta name="PubDate" content="2022-08-06 10:11">', "2022-08-06"),
        (
            '<meta property="article:published_time" content="2022-08-06T10:11:00+08:00">',
            "2022-08-06",
        ),
        ('<meta property="article:published_time" content="2022-08-05T20:11:00Z">', "2022-08-06"),
        (
            '<script type="application/ld+json">'
            '{"@type": "NewsArticle", "datePublished": "2022-08-06"}</script>',
            "2022-08-06",
        ),
        (
            '<script type="application/ld+json">{broken</script>'
            '<meta itemprop="datePublished" content="2022/8/6">',
            "2022-08-06",
        ),
        ('<script>var ct = "1659750000";</script>', "2022-08-06"),
        (
            '<script>var hits = 3; var pubtime = "2022-08-06 10:11";</script>',
            "2022-08-06",
        ),
        (
            '<link rel="canonical" href="https://example.invalid/c/2022-08-06/doc.shtml">',
            "2022-08-06",
        ),
        (
            '<script>var data = {"article": {"publishTime": "2022-08-06 10:11", "id": 3}}</script>',
            "2022-08-06",
        ),
        (
            '<script>var s = [{"created_at": "Sat Aug 06 20:41:07 +0800 2022"}]</script>',
            "2022-08-06",
        ),
        ('<meta name="keywords" content="2022-08-06">', None),
    ],
)
def test_published_in_the_head_of_a_page(head: str, published: str | None) -> None:
    assert _html(head, f"<h1>{TITLE}</h1><p>{STORY}</p>").published == published


# --- the title


@pytest.mark.parametrize(
    ("why", "lines", "title"),
    [
        ("the first line", [TITLE, "", STORY], TITLE),
        ("behind a way to it", ["首页 > 正文", TITLE, "2022-08-06", STORY], TITLE),
        ("a short one", ["警情通报", "", STORY], "警情通报"),
        ("spaced out", ["警 情 通 报", "", STORY], "警情通报"),
        ("with a label", ["原标题：" + TITLE, STORY], TITLE),
        ("of a message", ["留言主题:" + TITLE, "留言编号:0001", "答复内容:", STORY], TITLE),
        (
            "in two lines",
            ["某市教育局关于两起泄露信息", "问题的通报", "", STORY],
            "某市教育局关于两起泄露信息问题的通报",
        ),
        ("of Markdown", ["# " + TITLE, "", STORY], TITLE),
        ("a link of Markdown", [f"[{TITLE}](https://example.invalid/a)", "", STORY], TITLE),
        (
            "in three lines, behind a letterhead",
            ["某县县委办公室", "文件", "", "某县县委办公室", "关于三起问题的", "通 报", "", STORY],
            "某县县委办公室关于三起问题的通报",
        ),
        (
            "of a decision",
            ["某县公安局", "行 政 处 罚 决 定 书", "某公罚〔2022〕3号", STORY],
            "行政处罚决定书",
        ),
        ("no heading of a section", ["【案情回放】", "", STORY], None),
        ("none before a paragraph", [STORY, STORY], None),
        ("none of numbered cases", ["一、丁某泄露信息问题", STORY], None),
        ("a salutation is none", ["各乡镇党委、县直各单位：", STORY], None),
        (
            "not the head of a circular",
            ["某市教育局文件", "某教发〔2021〕46号", "", TITLE, "", STORY],
            TITLE,
        ),
    ],
)
def test_title(why: str, lines: list[str], title: str | None) -> None:
    assert _read(*lines).title == title, why


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", f"<h1>{TITLE}</h1>"),
        (f"<title>{TITLE}_法治频道_某某网</title>", f"<div>{TITLE}</div>"),
        (f"<title>{TITLE} - 某某网</title>", "<h1>某某网</h1>" + f"<h2>{TITLE}</h2>"),
        (f'<meta name="ArticleTitle" content="{TITLE}">', f"<p>{TITLE}</p>"),
        (f'<meta property="og:title" content="{TITLE}">', ""),
        ("<title>某某网</title>", f"<p align=center><b>{TITLE}</b></p>"),
    ],
)
def test_title_of_html(head: str, body: str) -> None:
    assert _html(head, body + f"<div><p>{STORY}</p><p>{STORY}</p></div>").title == TITLE


# --- the publisher


@pytest.mark.parametrize(
    ("why", "lines", "publisher"),
    [
        ("a source", [TITLE, "来源：某市晚报  2022-08-06", STORY], "某市晚报"),
        (
            "a body named as issuing",
            ["发布机构：某市卫生健康委员会", "发文日期：2022-08-06", TITLE, "", STORY],
            "某市卫生健康委员会",
        ),
        (
            "a body that signs",
            [TITLE, "来源：某市晚报 2022-08-06", STORY, "某县公安局", "2022年8月6日"],
            "某县公安局",
        ),
        (
            "two that sign",
            [TITLE, "", STORY, "某市纪委", "某市监委", "2022年8月6日"],
            "某市纪委、某市监委",
        ),
        ("a body in the title", ["某县公安局关于查处一起案件的通报", "", STORY], "某县公安局"),
        (
            "the police in the title",
            ["某县警方：名单外泄，一人被拘", "来源：本站 2022-08-06", STORY],
            "某县警方",
        ),
        ("a medium", [TITLE, "2022年8月6日 07:42   某州晚报   记者 林一舟", STORY], "某州晚报"),
        ("an account", [TITLE, "某县融媒体中心 2022-08-06 11:08 发布", STORY], "某县融媒体中心"),
        ("a dateline", [TITLE, "", "某州在线2022年8月6日讯（记者 庄念），" + STORY], "某州在线"),
        ("a credit", [TITLE, "", STORY, "（转载自某某观微信公众号）"], "某某观"),
        (
            "the owner of the site",
            [TITLE, "2022-08-06", STORY, "版权所有：某县人民政府办公室"],
            "某县人民政府办公室",
        ),
        (
            "a letterhead",
            ["某县卫生健康局文件", "某卫发〔2022〕3号", "", TITLE, "", STORY],
            "某县卫生健康局",
        ),
        (
            "no department alone",
            [TITLE, "来源：党政办 2022-08-06", STORY, "版权所有：某县人民政府"],
            "某县人民政府",
        ),
        (
            "nor a company of a paper",
            [TITLE, "2022-08-06", STORY, "版权所有：某湾日报有限公司"],
            "某湾日报",
        ),
        ("nor within a body", [TITLE, "来源：某县法院研究室 2022-08-06", STORY], "某县法院"),
        ("this site is nobody", [TITLE, "来源：本站 2022-08-06", STORY], None),
        ("nor is the net", [TITLE, "来源：网络 作者：佚名", STORY], None),
        ("nothing said", [TITLE, "", STORY], None),
    ],
)
def test_publisher(why: str, lines: list[str], publisher: str | None) -> None:
    assert _read(*lines).publisher == publisher, why


def test_the_publisher_of_html() -> None:
    story = f"<h1>{TITLE}</h1><p>{STORY}</p>"
    assert (
        _html('<meta name="ContentSource" content="某市公安局">', story).publisher == "某市公安局"
    )
    assert _html('<meta property="og:site_name" content="某某网">', story).publisher == "某某网"
    assert (
        _html('<script>var nickname = htmlDecode("平安某县");</script>', story).publisher
        == "平安某县"
    )
    assert _html(f"<title>{TITLE}_法治_某某网</title>", story).publisher == "某某网"
    site = '<meta property="og:site_name" content="微信公众平台">'
    assert _html(site, story).publisher is None


# --- days and forms


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("2020-02-25", ["2020-02-25"]),
        ("2020/2/5 10:00", ["2020-02-05"]),
        ("2020.02.25", ["2020-02-25"]),
        ("２０２０年２月５日", ["2020-02-05"]),
        ("二〇二二年三月十八日", ["2022-03-18"]),
        ("二○二一年十二月三十一日", ["2021-12-31"]),
        ("民國111年3月8日", ["2022-03-08"]),
        ("22-03-14 一图读懂", ["2022-03-14"]),
        ("23-11-2 18:06", ["2023-11-02"]),
        ("Tue Mar 21 10:13:02 2023", ["2023-03-21"]),
        ("November 2, 2023", ["2023-11-02"]),
        ("2月5日", ["XXXX-02-05"]),
        ("2020年2月30日", []),
        ("2020年2月", []),
        ("120-02-14", []),
        ("2020-02-14至2020-02-16", ["2020-02-14", "2020-02-16"]),
    ],
)
def test_days(written: str, days: list[str]) -> None:
    assert [day.value for day in days_in(plain_form(written), RULES)] == days


def test_machine_made_times_are_days_in_china() -> None:
    assert day_of("2023-05-11T16:31:00Z", RULES) == "2023-05-12"
    assert day_of("2023-05-12T00:31:00+09:00", RULES) == "2023-05-11"
    assert day_of("1659750000000", RULES) == "2022-08-06"
    assert day_of("yesterday", RULES) is None
    assert edtf_of("2022年8月6日", RULES) == "2022-08-06"
    assert edtf_of("2022-08-06/2022-08-09", RULES) is None


@pytest.mark.parametrize(
    ("raw", "form"),
    [
        ("原標(biāo)題(tí)：洩露", "原标题：泄露"),
        ("警　情　通　報", "警情通报"),
        ("索 引 號：0001", "索引号：0001"),
        ("  来源:本站   发布时间:2021-06-24 17:32 ", "来源：本站 发布时间：2021-06-24 17:32"),
        ("１，２０３名（女）", "1,203名（女）"),
        ("零\u200b宽", "零宽"),
        ("", ""),
    ],
)
def test_the_form_of_a_line(raw: str, form: str) -> None:
    line = form_of(raw, 0, len(raw))
    assert line.text == form
    assert len(line.places) == len(form)
    assert list(line.places) == sorted(set(line.places))
