"""Names written in full: found where something introduces them, then everywhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from extract.find.name_forms import Forms, Spans, ends_name, is_given, person
from extract.find.words import is_word
from extract.values import Mention

BRACKET = re.compile(
    r"（(?:真实?名|真实姓名|化名|男|女|[^（）]{0,8}\d{1,2}岁|网名|[^（）]{2,16}(?:职工|员工|教师|人员|村民))"
)


@lru_cache(maxsize=4)
def _full_pattern(surname: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<surname>{surname})(?=[\u4e00-\u9fff])")


def full_names(
    text: str, forms: Forms, posts: Iterable[Mention], known: list[Mention], taken: Spans
) -> list[Mention]:
    """Full names where something introduces them, then everywhere else they occur."""
    starts = [post.end for post in posts]
    starts += [match.end() for match in INTRODUCED.finditer(text)]
    names: dict[str, None] = {}
    for start in starts:
        _collect(text, start, forms, names)
    for mention in known:
        if text[mention.end : mention.end + 1] == "、":
            _collect(text, mention.end + 1, forms, names)
    for match in BRACKET.finditer(text):
        name = _name_before(text, match.start(), forms)
        if name:
            names[name] = None
    for name in _repeated(text, forms):
        names[name] = None
    found = []
    for name in sorted(names, key=lambda name: (-len(name), name)):
        for match in re.finditer(re.escape(name), text):
            if taken.add(*match.span()):
                found.append(person(text, *match.span(), "name.full", masked=False))
    return found


INTRODUCED = re.compile(
    r"(?:当事人|被处罚人|违法行为人|被处罚单位|姓名|被告人|嫌疑人|责任人|申请人|投诉人|行为人|负责人)[一二三四五六七八九十]?：|[首次]被告|第[一二三四五]被告|被告人|嫌疑人|犯罪嫌疑人|违法行为人|当事人|(?:群主|代表)|对(?=[\u4e00-\u9fff]{2,4}(?:予以|处以|给予|行政拘留|罚款|警告|进行|作出|诫勉|训诫|立案|停职))|给予(?=[\u4e00-\u9fff]{2,4}同志)|患者|病例|市民|村民|居民|网民|男子|女子|"
    r"妻子|丈夫|儿子|女儿|朋友|同事|同学|男友|女友|亲戚|老乡|姐姐|妹妹|哥哥|弟弟|表姐|表妹|表哥|表弟|邻居|好友|群友|群成员|"
    r"家长|学生|名叫|姓名为|真名|真实姓名|真实姓名为|本名"
)


AGAIN = 2
"""How often a name of three characters that nothing introduces must stand where names do."""
SHORT_AGAIN = 3
"""How often a name of two characters must."""
BEFORE = re.compile(
    r"(?:^|[^\u4e00-\u9fff]|给予|免去|安排|指使|授意|要求|通知|指令|责令|告诉|告知|联系|[转发交拷传卖递]给|对|由|被|与|和|及|将|向|让|经|把|同志)$"
)
"""What stands before a person who is not introduced: 给予|赵显荣|党内警告处分."""


LEVELS = tuple("省市县区镇乡村州旗路街屯庄湾港桥江河湖山")
"""What shows a place rather than a person: 钟山|县, 胡阳|镇."""


@lru_cache(maxsize=4)
def _plain_pattern(surname: str, given: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?=((?:{surname})[{''.join(sorted(given))}]{{1,2}}))")


def _repeated(text: str, forms: Forms) -> list[str]:
    """Full names that nothing introduces: told several times, each time where names stand."""
    seats: Counter[str] = Counter()
    for match in _plain_pattern(forms.surname, forms.given).finditer(text):
        if not BEFORE.search(text[max(0, match.start() - 2) : match.start()]):
            continue
        whole = match.group(1)
        for name in {whole, whole[:2]}:
            if len(name) > 1 and _stands_as_name(text, match.start(), name, forms):
                seats[name] += 1
    return [
        name
        for name, times in seats.items()
        if times >= (AGAIN if len(name) > 2 else SHORT_AGAIN) and 2 * times > text.count(name)
    ]


def _stands_as_name(text: str, start: int, name: str, forms: Forms) -> bool:
    """Whether a name may stand here: no word itself, and a word or a function word behind it."""
    if name[0] in forms.ambiguous or _is_common(name, forms):
        return False
    end = start + len(name)
    if name[-1] in LEVELS or text[end : end + 1] in LEVELS or text.startswith("街道", end):
        return False
    return ends_name(text, end, forms) or is_word(text[end : end + 2])


def _collect(text: str, start: int, forms: Forms, names: dict[str, None]) -> None:
    """Add the name that begins at `start`, and those that follow it in a list."""
    at = start
    while True:
        name = _name_at(text, at, forms)
        if not name:
            return
        names[name] = None
        at += len(name)
        if text[at : at + 1] not in "、和及与" or at >= len(text):
            return
        at += 1


def _name_at(text: str, start: int, forms: Forms) -> str | None:
    match = _full_pattern(forms.surname).match(text, start)
    if not match:
        name = text[start : start + 3]
        rare = name[:1] in forms.rare and len(name) == 3 and is_given(name[1:], forms)
        return name if rare and ends_name(text, start + 3, forms) else None
    lengths = [len(match["surname"]) + given for given in (2, 1)]
    fits = [
        text[start : start + length]
        for length in lengths
        if _may_be_given(text, start, length, forms)
        and len(text) >= start + length
        and (ends_name(text, start + length, forms) or _before_word(text, start, length, forms))
    ]
    fits = [name for name in fits if not _is_common(name, forms)]
    if match["surname"] in forms.ambiguous:
        fits = [name for name in fits if text.count(name) > 1]
    if not fits:
        return None
    return max(fits, key=lambda name: (text.count(name) > 1 and text.count(name), len(name)))


def _before_word(text: str, start: int, length: int, forms: Forms) -> bool:
    """Whether a whole name with two given characters stands before a word: 佟志刚|组织."""
    end = start + length
    given = text[end - 2 : end]
    return length > 2 and is_given(given, forms) and is_word(text[end : end + 2])


def _is_common(name: str, forms: Forms) -> bool:
    """Whether a name is rather an everyday word, or begins with one."""
    return name in forms.words or is_word(name) or _begins_with_word(name, forms)


def _begins_with_word(name: str, forms: Forms) -> bool:
    """Whether a name is rather a word and the next one's beginning: 信息转, not 方志刚."""
    return len(name) == 3 and is_word(name[:2]) and not is_given(name[1:], forms)


def _may_be_given(text: str, start: int, length: int, forms: Forms) -> bool:
    """Whether the characters after the surname may be a given name, a rare one told twice."""
    name = text[start : start + length]
    given = name[1:] if len(name) < 4 else name[2:]
    if is_given(given, forms):
        return True
    if not all("\u3400" <= character <= "\u9fff" for character in name):
        return False
    if any(character in forms.after for character in given):
        return False
    if is_word(given) and text.count(name) < 2:
        return False
    return (
        len(name) == 3
        or text.count(name) > 1
        or text[start + length : start + length + 1] in "，、（"
    )


def _name_before(text: str, end: int, forms: Forms) -> str | None:
    for length in (3, 2, 4):
        start = end - length
        match = _full_pattern(forms.surname).match(text, max(start, 0), end)
        if start < 0 or not match or match.end() == end:
            continue
        if is_given(text[match.end() : end], forms) and not is_word(text[start:end]):
            return text[start:end]
    return None
