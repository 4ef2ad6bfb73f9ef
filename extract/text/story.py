"""What a line tells: people, acts, outcomes and dates, apart from what is quoted or supposed.

The signs decide what is a case and where it ends; the rows of the dataset come from elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.rules.load import Rules

QUOTED = re.compile("“[^“”\n]{0,300}”|《[^《》\n]{0,120}》")
DATED = re.compile(
    r"(?:\d{4}年|[今去前]年|同年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|[初底]|，|，)?|\d{1,2}日|\d{4}年"
    r"|近日|日前|近期|当[日晚天]|次日|昨[日天]"
)
COLLECTIVE = re.compile(
    r"(?:\d{1,9}|[一二两三四五六七八九十几多数]{1,8})余?(?:名|位)(?!患者|病例|感染|居民|群众|储户|业主|学生|客户)"
    r"|(?:[二两三四五六七八九十]|\d{1,9})人(?!份|次|以[上下]|间)|(?:一|该|两|三|\d)(?:男|女|网民|网友|男子|女子|干部|护士|医生|辅警|民警)|网民“|网友“"
)


@dataclass(frozen=True, slots=True)
class Signs:
    """What a stretch of text tells of a story."""

    persons: frozenset[str]
    act: bool
    outcome: bool
    dated: bool
    collective: bool
    imposed: bool

    @property
    def someone(self) -> bool:
        """Whether somebody does or suffers something here."""
        return bool(self.persons) or self.collective

    @property
    def tells(self) -> bool:
        """Whether this tells part of a story rather than what holds in general."""
        if self.outcome:
            return self.someone or self.dated or self.act or self.imposed
        return self.act and (self.someone or self.dated)

    @property
    def weight(self) -> int:
        """How much of a story: 0 to 4."""
        return self.outcome + self.act + self.dated + self.someone


NOTHING_TOLD = Signs(frozenset(), False, False, False, False, False)


def signs_of(text: str, rules: Rules) -> Signs:
    """The signs in `text`, which holds no explanation of the law any more."""
    bare = QUOTED.sub("“”", text)
    return Signs(
        persons=persons_in(bare, rules),
        act=says(bare, rules, "story_act"),
        outcome=says(bare, rules, "story_outcome"),
        dated=bool(DATED.search(bare)),
        collective=bool(COLLECTIVE.search(bare)),
        imposed=says(bare, rules, "story_imposed"),
    )


def persons_in(text: str, rules: Rules) -> frozenset[str]:
    """The people named in the text, masked ones by surname and 某 alone."""
    names = set()
    for rule in rules.of("story_person"):
        for match in rule.pattern.finditer(text):
            name = match.group("span")
            names.add(name[:2] if "某" in name else name)
    return frozenset(names)


def says(text: str, rules: Rules, kind: str) -> bool:
    """Whether any rule of `kind` reads something in the text."""
    return any(rule.pattern.search(text) for rule in rules.of(kind))
