"""Posts named in the text: 党组成员, 四级主任科员, 检验员, 村党支部书记."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.rules.load import Rules
from extract.values import Mention

EXTENDED = "师学校医协宿之群大队会组群家评培证称"
"""What makes another word of a post's last character: 会计师, 教师资格证, 职工医院."""

FORMER = re.compile(r"(?:原|时任|现任|曾任|前任|原任)+")


@lru_cache(maxsize=4)
def _pattern(prefixes: tuple[str, ...], heads: tuple[str, ...]) -> re.Pattern[str]:
    head = "|".join(map(re.escape, heads))
    prefix = "|".join(map(re.escape, prefixes))
    return re.compile(rf"(?:{prefix}){{0,4}}(?:{head})(?![{EXTENDED}])")


def find_posts(text: str, rules: Rules) -> list[Mention]:
    """The posts in `text`, each with what stands before its head: 副局长, 专职网格员."""
    pattern = _pattern(rules.words("post_prefixes"), rules.words("posts"))
    return [
        Mention("position", match.start(), match.end(), match.group(), "position.lexicon")
        for match in pattern.finditer(text)
    ]
