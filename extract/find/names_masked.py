"""Masked names: 章某某, 李某荣, 欧阳某, 张XX, 陈某1; not 江苏某通信公司, 经某同事."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from extract.find.name_forms import Forms, ends_name, person
from extract.find.words import is_word
from extract.values import Mention

MASK = "某×XxＸ○〇*＊"
LATIN = re.compile(r"[A-Za-z]")


def masked_names(text: str, forms: Forms, introduced: set[int]) -> list[Mention]:
    """The names of surname and mask in `text`; `introduced` holds where posts and the like end."""
    pattern = _masked_pattern(forms.surname)
    matches = [match for match in pattern.finditer(text) if _is_masked(text, match, forms)]
    short = [m for m in matches if len(m["mask"]) == 1]
    followers = Counter(text[m.start() : m.end() + 1] for m in short)
    always = _always_followed(text, short, followers, forms)
    found = _rare(text, forms, introduced)
    for match in matches:
        start, end = match.span()
        longer = len(match["mask"]) == 1 and (
            text[start : end + 1] in always or _goes_on(text, match, forms, followers, introduced)
        )
        if longer or _is_numbered(text, match):
            end += 1
        found.append(person(text, start, end, "name.masked", masked=True))
    return found


def _always_followed(
    text: str, matches: list[re.Match[str]], followers: Counter[str], forms: Forms
) -> set[str]:
    """Names that stand twice or more and with one character behind 某 each time: 区某标.

    One place at least must not read as a word: 标|警告, not 看到.
    """
    told = Counter(match.group() for match in matches)
    always = set()
    for match in matches:
        at = match.end()
        name = text[match.start() : at + 1]
        if not ("\u3400" <= text[at : at + 1] <= "\u9fff") or text[at] in forms.ambiguous:
            continue
        is_verb = is_word(text[at : at + 2]) or text.startswith(forms.after, at)
        if 1 < followers[name] == told[match.group()] and not is_verb:
            always.add(name)
    return always


NO_SURNAME = frozenset(
    "在由对向被与和及给到至从于是有市县区省镇乡村州旗盟的了为以名位个家因某里内外上下中前后时日月年将把等据按经当该其此或并"
    "而也又还均各每另原任叫称说使用往同跟比如若即便就才都只仅凡且则地得着过来去进出起自这那何哪院局所校司部处科股室社组队员民警者师生长"
)
RARE_NAME = re.compile(r"[\u3400-\u9fff]某(?:某(?!某)|(?P<given>[\u3400-\u9fff]))?")
RARE = re.compile(
    r"(?<![\u3400-\u9fff])(?P<name>[\u3400-\u9fff]某某?)(?![某\u3400-\u9fff]?[省市县区镇乡村])"
)


def _rare(text: str, forms: Forms, introduced: set[int]) -> list[Mention]:
    """Masked names whose surname no list holds: told after a post, or twice."""
    found: list[Mention] = []
    known = set(forms.surname.split("|"))
    after_posts = [RARE_NAME.match(text, at) for at in sorted(introduced)]
    led = {name for match in after_posts if match for name in _led(text, match, forms)}
    names = [*led, *(match["name"] for match in RARE.finditer(text))]
    for name in dict.fromkeys(names):
        if name[0] in known or (
            name[0] in NO_SURNAME and not (name in led and name[0] in forms.rare)
        ):
            continue
        matches = list(re.finditer(rf"{name}(?!某)", text))
        fits = [match for match in matches if ends_name(text, match.end(), forms)]
        if len(fits) > 1 or name in led:
            found += [
                person(text, *match.span(), "name.masked_rare", masked=True) for match in fits
            ]
    return found


NUMBERED = re.compile(r"[1-9](?![\d.．、]?[\d年月日时分名人位个元万条天岁份])")


def _is_numbered(text: str, match: re.Match[str]) -> bool:
    """Whether people of one surname are told apart by numbers, as courts do: 张某1、张某2."""
    digit = NUMBERED.match(text, match.end())
    if digit is None:
        return False
    others = re.findall(re.escape(match.group()) + r"([1-9])(?!\d)", text)
    return len(set(others)) > 1


def _led(text: str, match: re.Match[str], forms: Forms) -> Iterator[str]:
    """The masked name told after a post, with its given name where it has one."""
    name = match.group()
    if match["given"] and not (
        match["given"] in forms.given and ends_name(text, match.end(), forms)
    ):
        name = name[:-1]
    if ends_name(text, match.start() + len(name), forms):
        yield name


@lru_cache(maxsize=4)
def _masked_pattern(surname: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<surname>{surname}|[甲乙丙丁戊])(?P<mask>[{MASK}]{{1,2}})(?![{MASK}])")


ORGANIZATION_AHEAD = re.compile(
    r"(?:[\u4e00-\u9fff·]{0,10}?)(?:公司|医院|学校|小学|中学|大学|学院|幼儿园|银行|酒店|宾馆|超市|小区|社区|街道|"
    r"村(?![民干])|镇(?!静)|乡(?!亲)|县|市(?!民)|区(?!别)|省|局|厂|单位|企业|集团|派出所|卫生院|平台|机构|项目|部门|院|所(?![在属有为获知称述致犯作做持拍发涉掌收得说管])|中心|站|部门|工厂|楼盘|工地|商场|药店|诊所|群)(?!长)"
)
NO_PERSON = re.compile(
    r"(?:经|从|由|因|自|据|以)某(?:同事|同学|朋友|友人|熟人|亲戚|邻居|人士|处(?![以分罚理于])|网站|渠道|途径|平台)"
    r"|任某(?:职务?|岗位?)|(?<=[责构造完形组达促变])成某(?:[省市县区镇乡村街]|单位|部门)"
    r"|(?<=[辖社地小校景郊片厂园库])区某|(?<=[法警军教史])官某|(?<=[来亲各擅独私])自某|(?<=[人刚口英])才某"
)
"""Prepositions and verbs that are surnames too: 经某同事, 从某处, 任某职务, 责成某镇, 法官某某."""

WHERE_AT = ("所在", "所属")
"""What shows that a body follows to which somebody belongs: 闻某|所在公司."""

LEVELS = ("省", "市", "县", "区", "镇", "乡", "村", "街道", "社区")
OFFICE = tuple("委纪监公政教卫法检人府局党")
"""What shows that a level word begins the next body: 免去闻某某|市委副秘书长职务."""

CUT = re.compile(r"[，。；：、？！（）“”《》\n]|将|把|对|给|被|受|在|因|通过|于|转|发|以|的|为")


def _is_masked(text: str, match: re.Match[str], forms: Forms) -> bool:
    if match["mask"][0] in "Xx" and LATIN.match(text[match.end() : match.end() + 1] or " "):
        return False
    before = text[match.start() - 1 : match.start()]
    if before in "某第" and before:
        return False
    surname = match["surname"]
    if NO_PERSON.match(text, match.start()):
        return False
    if text.startswith(WHERE_AT, match.end()):
        return True
    district = (text[match.start() - before : match.start() + 1] for before in (2, 3))
    if surname == "区" and any(map(is_word, district)):
        return False
    rest = text[match.end() : match.end() + 14]
    cut = CUT.search(rest)
    rest = rest[: cut.start()] if cut else rest
    ahead = ORGANIZATION_AHEAD.match(rest)
    if ahead and _is_of_body(text, match, ahead, forms):
        return False
    return not (surname in forms.ambiguous and rest and rest[0] in "些人个种位天日月年地时次项")


TAKEN_FROM = ("免去", "撤销", "扣发", "停发")
"""Verbs that name a person straight after them: 免去|练某|村报账员职务."""


def _is_of_body(text: str, match: re.Match[str], ahead: re.Match[str], forms: Forms) -> bool:
    """Whether 某 belongs to the body named after it: 江苏某通信公司, 在某中学."""
    if text.startswith(TAKEN_FROM, match.start() - 2):
        return False
    if match["surname"] in forms.ambiguous or is_word(text[match.start() - 1 : match.start() + 1]):
        return True
    if (
        ahead.group() in LEVELS
        and text[match.end() + ahead.end() : match.end() + ahead.end() + 1] in OFFICE
    ):
        return False
    gap = re.sub(r"(?:公司|医院|学校|小学|中学|大学|学院|幼儿园|银行|酒店|.)$", "", ahead.group())
    if not gap:
        return True
    ends = any(ends_name(text, match.end() + given, forms) for given in (0, 1))
    return not ends and ahead.end() <= 4


ADVERBS = ("本应", "本该", "本可", "本想", "本欲", "本来", "本就", "往“")
"""Words whose first character might be a given name: 温某|本应."""


def _goes_on(
    text: str,
    match: re.Match[str],
    forms: Forms,
    followers: Counter[str],
    introduced: set[int],
) -> bool:
    """Whether the character after X某 belongs to the name: 李某荣将…, not 白某建群时.

    `introduced` holds where posts end: a name behind one goes on before a word (黄某义|督促).
    """
    at = match.end()
    character = text[at : at + 1]
    if any(text.startswith(word, at) for word in ADVERBS):
        return False
    if character in forms.ambiguous:
        return character in forms.given and followers[text[match.start() : at + 1]] >= 2
    if character not in forms.given:
        return followers[text[match.start() : at + 1]] >= 2 and _is_rare(text, at, forms)
    if match.start() in introduced and text.startswith(forms.after_words, at + 1):
        return True
    if ends_name(text, at + 1, forms):
        return not (is_word(text[at : at + 2]) and followers[text[match.start() : at + 1]] < 2)
    if is_word(text[at : at + 2]) or is_word(text[at : at + 3]):
        return False
    if match.start() in introduced and is_word(text[at + 1 : at + 3]):
        return True
    return followers[text[match.start() : at + 1]] >= 2


def _is_rare(text: str, at: int, forms: Forms) -> bool:
    """Whether a character that no list of given names holds still seems to be one."""
    if not ("\u3400" <= text[at : at + 1] <= "\u9fff") or text.startswith(forms.after, at):
        return False
    return ends_name(text, at + 1, forms) and not is_word(text[at : at + 2])
