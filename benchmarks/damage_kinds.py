"""Damage as it is seen on real pages, done to a text by program: see `benchmarks/damage.py`.

Each kind is a function from a `Text` and a random source to the damaged `Text`: what it changes
is recorded, so that it is known what has become of every name. Nothing here knows the rules.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from opencc import OpenCC

from extract.text.aligned import Edit, Text

HERE = Path(__file__).resolve().parent
HAN = re.compile("[\u4e00-\u9fff]")
INSIDE = re.compile("(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])")
PAUSE = re.compile("[，。；：！？]+[”’）]*(?=[^\n])")

MISTAKEN = [
    "症癥",
    "餘余",
    "後后",
    "裏里",
    "羣群",
    "群羣",
    "纔才",
    "爲為",
    "為爲",
    "泄洩",
    "於于",
    "幹干",
]
MISTAKEN += ["係系", "隻只", "麪面", "徵征", "鍾鐘", "發髮", "復複", "歷曆", "製制", "週周", "佔占"]
MISTAKEN += ["匯彙", "證証", "着著", "範范", "註注", "祕秘", "線綫", "衆眾", "啓啟", "説說", "臺台"]
"""What a converter or a writer puts for a traditional character, and both forms in use."""

READINGS = (
    "關guān 發fā 個gè 時shí 實shí 對duì 會huì 這zhè 國guó 員yuán 單dān 負fù 責zé 該gāi "
    "將jiāng 給gěi 與yǔ 從cóng 來lái 後hòu 間jiān 門mén 開kāi 問wèn 題tí 過guò 進jìn 還hái "
    "違wéi 規guī 處chù 罰fá 鎮zhèn 縣xiàn 區qū 黨dǎng 務wù 紀jì 監jiān 審shěn 調diào 經jīng "
    "決jué 嚴yán 響xiǎng 傳chuán 轉zhuǎn 擴kuò 隱yǐn 點diǎn 電diàn 話huà 號hào 碼mǎ 姓xìng "
    "戶hù 籍jí 現xiàn 樣yàng 報bào 導dǎo 網wǎng 絡luò 絕jué 統tǒng 結jié 織zhī 親qīn 屬shǔ "
    "學xué 業yè 醫yī 護hù 師shī 場chǎng 廣guǎng 東dōng 長cháng 動dòng 勞láng 際jì 隊duì 無wú "
    "為wèi 爲wéi 謝xiè 許xǔ 訊xùn 記jì 誡jiè 論lùn 談tán 認rèn 識shí 證zhèng 說shuō 説shuō "
    "讓ràng 議yì 譯yì 據jù 擊jī 擬nǐ 應yīng 惡è 恐kǒng 總zǒng 當dāng 內nèi 兩liǎng 眾zhòng "
    "衆zhòng 體tǐ 價jià 們men 麼me 養yǎng 衛wèi 術shù 臨lín 華huá 萬wàn 義yì 習xí 聲shēng "
    "聯lián 舉jǔ 興xīng 車chē 較jiào 輕qīng 輸shū 辦bàn 達dá 遠yuǎn 連lián 選xuǎn 遞dì "
    "鄉xiāng 鄰lín 釋shì 銀yín 錄lù 錢qián 鐵tiě 險xiǎn 離lí 須xū 領lǐng 風fēng 飛fēi 館guǎn "
    "馬mǎ 驗yàn 龍lóng 減jiǎn 測cè 滿mǎn 濟jì 營yíng 獲huò 環huán 畫huà 積jī 簡jiǎn 類lèi "
    "級jí 細xì"
)
NEUTRAL = "們men 個ge 這zhe 麼me 對dui 會hui 時shi 還hai 來lai 過guo 為wei"

RADICALS = {
    "月": "⽉", "生": "⽣", "女": "⼥", "日": "⽇", "人": "⼈", "大": "⼤", "手": "⼿", "网": "⽹",
    "行": "⾏", "用": "⽤", "文": "⽂", "自": "⾃", "子": "⼦", "心": "⼼", "见": "⻅", "长": "⻓",
}  # fmt: skip
"""Characters with a look-alike among the radicals, which conversions turn into `?`."""

SLIPS = (
    "拘抅枸 留畄溜 罚伐罰 款欵 警敬 告吿 诫戒 勉免 谈淡 话活 微徽薇 信言 群裙 转传 发友 拍怕 "
    "散撒 隐稳 私和 患串 者著 料科 查杳 给结 予子 处外 分份 党觉 务物 记纪 免兔 职识 判叛 "
    "刑形 缓援 网罔 情倩 况兄"
)
"""A character, and those typed for it because they look or sound alike."""

DELETED = "报网信息员人发局传知公安委会疫党照片号电话学院社"
"""Characters of which a site loses two everywhere (seen: 报 and 网)."""


class Kind(NamedTuple):
    """A kind of damage: its name, what is promised of it, and how it is done."""

    name: str
    group: str
    damage: Callable[[Text, Random], Text]
    simplified: bool = False


def everywhere(text: Text, changes: Mapping[str, str], share: float, random: Random) -> Text:
    """The text with a share of the occurrences of each key written as its value."""
    if not changes:
        return text
    pattern = re.compile("|".join(map(re.escape, sorted(changes, key=len, reverse=True))))
    return text.edit(
        Edit(*match.span(), changes[match.group()])
        for match in pattern.finditer(text.norm)
        if random.random() < share
    )


# ---- what can be undone


@cache
def converter(way: str) -> OpenCC:
    return OpenCC(way)


def traditional(text: Text, random: Random) -> Text:
    convert = converter(random.choice(["s2t", "s2tw", "s2hk"])).convert

    def kept(norm: str) -> str:
        new = convert(norm)
        return new if len(new) == len(norm) else "".join(convert(c)[:1] for c in norm)

    return text.map(kept)


def mistaken(text: Text, random: Random) -> Text:
    pairs = random.sample(MISTAKEN, len(MISTAKEN) // 2)
    return everywhere(traditional(text, random), {pair[0]: pair[1] for pair in pairs}, 0.7, random)


def annotated(share: float) -> Callable[[Text, Random], Text]:
    def damage(text: Text, random: Random) -> Text:
        toned = {one[0]: f"{one[0]}({one[1:]})" for one in READINGS.split()}
        bare = {one[0]: f"{one[0]}({one[1:]})" for one in NEUTRAL.split()}
        text = everywhere(traditional(text, random), toned, share, random)
        alone = {
            f"{c}{after}": new + after for c, new in bare.items() for after in "，的了一，。在"
        }
        return everywhere(text, alone, share, random) if share < 1 else text

    return damage


def doubled_marks(text: Text, random: Random) -> Text:
    double = {"，": ",,", "。": ",。", "；": ",；", "、": "、、"}
    return everywhere(text, double, 0.2, random)


def spaced_marks(text: Text, random: Random) -> Text:
    spaced = {mark: f" {mark}" for mark in "，。；：）”"} | {mark: f"{mark} " for mark in "（“《、"}
    text = everywhere(text, spaced, 0.25, random)
    return everywhere(text, {mark: f"{mark} " for mark in "，。；："}, 0.4, random)


def widths(text: Text, random: Random) -> Text:
    half = {"，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "“": '"', "”": '"', "！": "!"}
    full = {c: chr(ord(c) + 0xFEE0) for c in "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGH"}
    text = everywhere(text, half, random.choice([0.5, 1.0]), random)
    return everywhere(text, full, random.choice([0.5, 1.0]), random)


def wrapped(text: Text, random: Random) -> Text:
    width, indent = random.randrange(26, 42), random.choice(["", "\u3000\u3000"])

    def edits() -> Iterator[Edit]:
        for line in re.finditer(r"[^\n]+", text.norm):
            if indent and len(line.group()) > width and not line.group()[0].isspace():
                yield Edit(line.start(), line.start() + 1, indent + line.group()[0])
            for at in range(line.start() + width - len(indent), line.end(), width):
                yield Edit(at, at + 1, "\n" + text.norm[at])

    return text.edit(edits())


def broken_words(text: Text, random: Random) -> Text:
    def edits() -> Iterator[Edit]:
        for place in INSIDE.finditer(text.norm):
            if random.random() < 1 / 80:
                at = place.start()
                yield Edit(at, at + 1, "\n" + text.norm[at])

    return text.edit(edits())


def clause_lines(text: Text, _: Random) -> Text:
    return text.edit(Edit(*m.span(), m.group() + "\n") for m in PAUSE.finditer(text.norm))


def entities(text: Text, random: Random) -> Text:
    named = {"“": "&ldquo;", "”": "&rdquo;", "·": "&middot;", "—": "&mdash;", "…": "&hellip;"}
    named |= {"，": "，&nbsp;", "\u3000": "&#12288;", "《": "&#12298;", "》": "&#12299;"}
    text = everywhere(text, named, random.choice([0.3, 1.0]), random)
    numbered = {
        c: f"&#{ord(c)};" for c in sorted(set(HAN.findall(text.norm))) if random.random() < 1 / 40
    }
    return everywhere(text, numbered, 1.0, random)


def tags(text: Text, random: Random) -> Text:
    pairs = [("<strong>", "</strong>"), ('<span style="font-size: 16px;">', "</span>")]
    pairs += [
        ('<a href="http://www.example.invalid/1.html" target="_blank">', "</a>"),
        ("<b>", "</b>"),
    ]
    after = [
        "<br/>",
        "<br />\n",
        "[1]",
        "![](http://www.example.invalid/1.png)",
        "{image=1}",
        "</p><p>",
    ]

    def edits() -> Iterator[Edit]:
        for word in re.finditer("[\u4e00-\u9fff]{2,4}|。(?=[\n]|$)", text.norm):
            if word.group() == "。" and random.random() < 0.5:
                yield Edit(*word.span(), "。" + random.choice(after))
            elif word.group() != "。" and random.random() < 1 / 15:
                yield Edit(*word.span(), word.group().join(random.choice(pairs)))

    return text.edit(edits())


def invisible(text: Text, random: Random) -> Text:
    marks = "\u200b\ufeff\u00ad\u200d\ue5e5\ue011"

    def edits() -> Iterator[Edit]:
        for place in INSIDE.finditer(text.norm):
            if random.random() < 1 / 30:
                at = place.start()
                yield Edit(at, at + 1, random.choice(marks) + text.norm[at])

    return text.edit(edits())


def radicals(text: Text, random: Random) -> Text:
    return everywhere(text, RADICALS, 1.0, random)


def together(text: Text, random: Random) -> Text:
    text = doubled_marks(annotated(0.3)(text, random), random)
    return entities(wrapped(text, random), random)


# ---- words put in the place of others

PATTERNS = (
    "通报传递 调查查询拜访 给予赐与 撤职罢免 撤销打消 严重严正 大年夜 和以及 擅自私自 "
    "健康康健 处理处置惩罚 公众号公家号 个人小我私家 事件事务 结果成果 原因缘故原由 "
    "记者采访人员 医师医生"
)


@cache
def replacements() -> dict[str, str]:
    with (HERE / "spun.csv").open(encoding="utf-8", newline="") as file:
        return {row["word"]: row["spun"] for row in csv.DictReader(file)}


def described() -> dict[str, str]:
    """The replacements that are known from real pages."""
    words = {one[:2]: one[2:] for one in PATTERNS.split() if len(one) > 3}
    words |= {"公众号": "公家号", "大": "年夜", "和": "以及"}
    del words["公众"]
    return words


def spun(text: Text, random: Random) -> Text:
    words = replacements()
    chosen = {word: words[word] for word in sorted(words) if random.random() < 0.5}
    return everywhere(text, chosen, 1.0, random)


def spun_both(text: Text, random: Random) -> Text:
    words = described() | replacements()
    chosen = {word: words[word] for word in sorted(words) if random.random() < 0.5}
    return everywhere(text, chosen, 1.0, random)


# ---- what cannot be undone


def deleted_seen(text: Text, random: Random) -> Text:
    return everywhere(text, {"报": " ", "网": " "}, 1.0, random)


def deleted_pair(text: Text, random: Random) -> Text:
    return everywhere(text, dict.fromkeys(random.sample(DELETED, 2), ""), 1.0, random)


def asked(text: Text, random: Random) -> Text:
    chosen = random.sample([*RADICALS, "学"], 4)
    return everywhere(text, dict.fromkeys(chosen, "?"), 0.5, random)


def lost(text: Text, random: Random) -> Text:
    mark = random.choice("?□\ufffd")
    characters = dict.fromkeys(set(HAN.findall(text.norm)) | set("0123456789"), mark)
    return everywhere(text, characters, 1 / 200, random)


def eaten(text: Text, random: Random) -> Text:
    """A stop before an opening mark loses bytes; what follows falls out of step for a while."""

    def edits() -> Iterator[Edit]:
        for match in re.finditer("。[“《（](.{2,4})", text.norm):
            if random.random() < 0.7:
                shifted = match.group(1).encode("gb18030")[1:].decode("gb18030", "ignore")
                yield Edit(*match.span(), random.choice(["?!", "!", "?."]) + shifted)

    return text.edit(edits())


def typos(text: Text, random: Random) -> Text:
    slips = {one[0]: random.choice(one[1:]) for one in SLIPS.split()}
    return everywhere(text, slips, 1 / 25, random)


def cut(text: Text, random: Random) -> Text:
    at = round(len(text.norm) * random.uniform(0.3, 0.9))
    return text.edit(iter([Edit(at, len(text.norm), "")])) if at < len(text.norm) else text


def bare_lines(text: Text, _: Random) -> Text:
    marks = re.compile("[，。；]+(?=[^\n”’）])(?![^（\n]*）)")
    return text.edit(Edit(*m.span(), "\n") for m in marks.finditer(text.norm))


UNDONE, SPUN, LOST = "can be undone", "words replaced", "cannot be undone"
KINDS = (
    Kind("traditional script", UNDONE, traditional, True),
    Kind("its one-to-many errors", UNDONE, mistaken, True),
    Kind("pinyin, sparse", UNDONE, annotated(0.1), True),
    Kind("pinyin, dense", UNDONE, annotated(1.0), True),
    Kind("doubled marks", UNDONE, doubled_marks),
    Kind("spaced marks", UNDONE, spaced_marks),
    Kind("half- and full-width forms", UNDONE, widths),
    Kind("lines of fixed width", UNDONE, wrapped),
    Kind("line breaks inside words", UNDONE, broken_words),
    Kind("one clause a line", UNDONE, clause_lines),
    Kind("entities", UNDONE, entities),
    Kind("tags and image marks", UNDONE, tags),
    Kind("invisible characters", UNDONE, invisible),
    Kind("radicals for characters", UNDONE, radicals),
    Kind("script, pinyin, marks, lines, entities", UNDONE, together, True),
    Kind("spun, a list of its own", SPUN, spun, True),
    Kind("spun, with words seen", SPUN, spun_both, True),
    Kind("报 and 网 deleted", LOST, deleted_seen, True),
    Kind("two other characters deleted", LOST, deleted_pair, True),
    Kind("four characters now ?", LOST, asked, True),
    Kind("1 character in 200 lost", LOST, lost),
    Kind("bytes eaten after a stop", LOST, eaten, True),
    Kind("typos in key words", LOST, typos, True),
    Kind("tail cut", LOST, cut),
    Kind("one clause a line, no marks", LOST, bare_lines),
)
