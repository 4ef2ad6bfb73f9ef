"""Characters that a page lost, put back where only one can have stood.

- 《治安管理处?法》, 《中华民共和国刑法》: the one known law that it can be
- 传染?防治法》 behind a stop that ate 《: the law whose name ends so
- 行政?留, 公?局: the one key word that fits; 卫?健康局: as the notice itself writes it elsewhere
- 微群, 个人息, 短息 in a text without any 信: a site that deletes a character does so everywhere
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.rules.load import Rules
from extract.text.aligned import Edit, Text
from extract.text.dictionary import tags

MARKS = "?□■◻▯\ufffd"
MARK = re.compile(rf"(?<=[\u3400-\u9fff])[{MARKS}]|[{MARKS}](?=[\u3400-\u9fff])")
HAN = re.compile("[\u3400-\u9fff]")
TITLE = re.compile(r"《([^《》\n]{4,60})》")
ORPHAN = re.compile(r"(?:[？！?][！？.。]?|[！])[^《》“”，。\n]{0,40}》")
COUNTRY = "中华人民共和国"
TITLE_RULE, WORD_RULE, DROPPED = "repair.lost.title", "repair.lost.word", "repair.dropped.word"
MOST = 300
"""Lost characters of a text that still tells what stood there."""
ENOUGH = 150
"""Chinese characters of a text from which on it tells something that one of them is missing."""
PROOF = 2
"""Different key words without the same character that show it to be deleted everywhere."""


def found_again(text: Text, rules: Rules) -> Text:
    """The text with lost characters where titles, key words or the notice itself tell them."""
    if "》" in text.norm:
        text = text.edit(_titles(text.norm, rules))
        text = text.edit(_orphans(text.norm, rules))
    if 0 < len(MARK.findall(text.norm)) <= MOST:
        text = text.edit(_marked(text.norm, rules))
    return _undeleted(text, rules)


# ---- titles of laws


@cache
def _laws(rules: Rules) -> frozenset[str]:
    """The known titles, short ones left out, with the country before them and without."""
    written = {row[key] for row in rules.table("laws") for key in ("written", "law")}
    long = {title for title in written if len(title) >= 5}
    return frozenset(long | {COUNTRY + title for title in written if title[-1] in "法例定典"})


def _titles(norm: str, rules: Rules) -> Iterator[Edit]:
    for match in TITLE.finditer(norm):
        at = match.start(1) + max(0, match.group(1).find("关于"))
        title = norm[at : match.end(1)]
        law = _law_of(title, rules)
        if law is not None:
            yield Edit(at, match.end(1), law, TITLE_RULE)


@cache
def _law_of(title: str, rules: Rules) -> str | None:
    """The one known law that a title of none can be."""
    if title in _laws(rules) or title[-1] not in "法例定释则典" + MARKS:
        return None
    fitting = [law for law in _laws(rules) if _fits(title, law)]
    nearest = min(map(len, fitting), default=0)
    best = [law for law in fitting if len(law) == nearest]
    return best[0] if len(best) == 1 else None


def _fits(title: str, law: str) -> bool:
    """Whether `title` is `law` with characters lost: marked, or without a trace."""
    missing = len(law) - len(title)
    if missing == 0:
        lost = [a in MARKS for a, b in zip(title, law, strict=True) if a != b]
        return bool(lost) and all(lost) and len(lost) * 3 <= len(law)
    if not 0 < missing <= max(1, len(law) // 6) or title[-1] != law[-1] or title[0] != law[0]:
        return False
    rest = iter(law)
    return all(c in rest for c in title)


def _orphans(norm: str, rules: Rules) -> Iterator[Edit]:
    """Titles whose 《 and first characters were eaten with the stop before them."""
    for match in ORPHAN.finditer(norm):
        told = match.group()[:-1]
        ends = [(n, law) for law in _laws(rules) if (n := _common_end(told, law)) >= 3]
        longest = max((n for n, _ in ends), default=0)
        best = [law for n, law in ends if n == longest and len(law) - n <= 5]
        if len(best) == 1 and len(told) - longest <= 6:
            yield Edit(*match.span(), f"。《{best[0]}》", TITLE_RULE)


def _common_end(told: str, law: str) -> int:
    length = 0
    while length < min(len(told), len(law)) and told[-1 - length] == law[-1 - length]:
        length += 1
    return length


# ---- marks in the place of characters


def _marked(norm: str, rules: Rules) -> Iterator[Edit]:
    for match in MARK.finditer(norm):
        at = match.start()
        fitting = _of_key_words(norm, at, rules) or _of_the_notice(norm, at)
        if len(fitting) == 1:
            yield Edit(at, at + 1, fitting.pop(), WORD_RULE)


def _of_key_words(norm: str, at: int, rules: Rules) -> set[str]:
    """The characters that make a key word of three or more of the mark and those around it."""
    found: dict[str, int] = {}
    for word in rules.words("key_words"):
        for index, c in enumerate(word):
            start = at - index
            if len(word) < 3 or start < 0:
                continue
            if norm.startswith(word[:index], start) and norm.startswith(word[index + 1 :], at + 1):
                found[c] = max(found.get(c, 0), len(word))
    longest = max(found.values(), default=0)
    return {c for c, length in found.items() if length == longest}


def _of_the_notice(norm: str, at: int) -> set[str]:
    """The characters that stand elsewhere in the notice between the same neighbours."""
    found: set[str] = set()
    for left, right in ((2, 1), (1, 2)):
        before, after = norm[max(0, at - left) : at], norm[at + 1 : at + 1 + right]
        around = before + after
        if len(HAN.findall(around)) == left + right and "某" not in around:
            pattern = f"{re.escape(before)}([\u3400-\u9fff]){re.escape(after)}"
            found.update(re.findall(pattern, norm))
    return found


# ---- characters deleted everywhere


def _undeleted(text: Text, rules: Rules) -> Text:
    norm = text.norm
    if len(HAN.findall(norm[: 4 * ENOUGH])) < ENOUGH:
        return text
    words = rules.words("key_words")
    for c in sorted({c for word in words for c in word} - set(norm)):
        forms = {
            form: word
            for word in words
            if c in word and len(form := word.replace(c, "")) > 1 and form in norm
        }
        within = [form for form, word in forms.items() if c in word[1:-1] and form not in tags()]
        if len(within) >= PROOF:
            text = text.edit(_whole(text.norm, forms))
    return text


def _whole(norm: str, forms: dict[str, str]) -> Iterator[Edit]:
    """The key words that lack a character, where what is left of them is part of no other word."""
    pattern = re.compile("|".join(sorted(map(re.escape, forms), key=len, reverse=True)))
    for match in pattern.finditer(norm):
        a, b = match.span()
        word, known = forms[match.group()], tags()
        if word[0] != norm[a] and norm[max(0, a - 1) : a + 1] in known:
            continue
        if word[-1] != norm[b - 1] and norm[b - 1 : b + 1] in known:
            continue
        if match.group() not in known:
            yield Edit(a, b, word, DROPPED)
