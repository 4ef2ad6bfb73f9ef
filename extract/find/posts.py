"""Posts named in the text: 党组成员, 四级主任科员, 检验员, 村党支部书记."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.find.words import is_word
from extract.rules.load import Rules
from extract.values import Mention

EXTENDED = "师学校医协宿之群大队会组群家评培证称"
"""What makes another word of a post's last character: 会计师, 教师资格证, 职工医院."""

FORMER = re.compile(r"(?:原|时任|现任|曾任|前任|原任)+")


@lru_cache(maxsize=4)
def _pattern(prefixes: tuple[str, ...], heads: tuple[str, ...]) -> re.Pattern[str]:
    head = "|".join(map(re.escape, heads))
    prefix = "|".join(map(re.escape, prefixes))
    return re.compile(
        rf"(?!总工会)(?<!总(?=工会))(?:{prefix}){{0,4}}(?:{head})(?![{EXTENDED}]|[总支中]队|资格|事务)"
    )


TRADES = re.compile(
    r"(?=(?P<post>(?P<left>[一-龥])(?P<word>[一-龥](?P<kind>[员师士工])))[一-龥]{1,2}[某×○〇X])"
    r"|(?=(?P<staff>[一-龥]{2}人员)[一-龥]{1,2}[某×○〇X])"
)
"""What seems a trade straight before a masked name: 加油员温某, 电工温某, 地勤人员温某."""

NO_TRADE = re.compile(
    r"[人成党会动伤全一复议]员|[男女人博硕烈]士|[员施复返加手打化动停开分]工|[出拜]师"
)
"""Words with such an ending that are no trades: 成员, 女士, 施工."""

NO_STAFF = re.compile(
    r"窗口|单位|公司|医院|有关|[相无]关|涉[事案疫嫌黄赌毒]|密接|密切|接触|确诊|[阳阴]性|感染|隔离|返[乡程岗汉]|[外来]地|外来|流动|[其他]他|[上前]述"
    r"|违法|违规|可疑|失信|社会|闲散|吸毒|服刑|在押|治愈|[住出]院|就诊|来访|入境|境外|染疫|贫困|困难|参保|受害|知情"
    r"|风险|管控|内部|退休|无业|失业|公职|责任|当事|被害|留观|重点|核心|[两三四五六七八九十\d多数]名|名[一-龥]|一般"
)
"""What makes people of another kind of the staff: 密接人员, 相关人员."""


def _trades(text: str, surnames: tuple[str, ...]) -> list[Mention]:
    """Trades that no list holds, known by their ending and the masked name after them."""
    found: list[Mention] = []
    for match in TRADES.finditer(text):
        if match["staff"]:
            start, end = match.span("staff")
            fits = not NO_STAFF.match(match["staff"])
        else:
            start, end = match.span("post")
            known = is_word(match["post"])
            fits = not NO_TRADE.match(match["word"])
            if is_word(match["word"]) and not known:
                start, known = match.start("word"), True
            fits = fits and (known or match["kind"] in "员师")
        if fits and text.startswith(surnames, end):
            found.append(Mention("position", start, end, text[start:end], "position.trade"))
    return found


OTHER_WORDS = ("警察", "长途")
"""Words that begin with the last character of a post: 司法|警察|局, 县|长途|汽车站."""


def find_posts(text: str, rules: Rules) -> list[Mention]:
    """The posts in `text`, each with what stands before its head: 副局长, 专职网格员."""
    pattern = _pattern(rules.words("post_prefixes"), rules.words("posts"))
    found = [
        Mention("position", match.start(), match.end(), match.group(), "position.lexicon")
        for match in pattern.finditer(text)
        if text[match.end() - 1 : match.end() + 1] not in OTHER_WORDS
    ]
    listed = {at for post in found for at in range(post.start, post.end)}
    found += [
        trade
        for trade in _trades(text, rules.words("surnames"))
        if listed.isdisjoint(range(trade.start, trade.end))
    ]
    return sorted(found, key=lambda post: post.start)
