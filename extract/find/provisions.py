"""The parts of a provision, one after another: articles, paragraphs, items."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extract.find.numbers import integer
from extract.values import Mention

SEPARATED = re.compile(
    r"(?:[之的]?规定)?(?:、|，|和|与|及|以及|、以及|或|或者|并|暨|至|到|-|~|，并依|及其|和其)(?:依|按|依照)?"
)


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision being read: 款 and 项 as they stand, before it is known which is which."""

    start: int
    end: int
    rule: str
    article: str | None = None
    kuan: str | None = None
    xiang: str | None = None
    taiwanese: bool = False


def provisions_of(
    text: str, run: list[Mention], start: int, article: str | None
) -> list[Provision]:
    """The provisions that a run of parts cites; the first begins at `start`."""
    done: list[Provision] = []
    now: Provision | None = None
    end = run[0].start if run else start
    for part in run:
        apart = bool(SEPARATED.fullmatch(text[end : part.start]))
        end = part.end
        if part.value["unit"] == "same":
            done += [now] if now else []
            now = Provision(part.start, part.end, part.rule, now.article if now else article)
            continue
        for value in _values(part):
            begins = start if not done and now is None else part.start
            grown = _grown(now, part, value, apart)
            if now is not None and not grown:
                done.append(now)
            now = grown or _begun(now, part, value, begins)
            apart = True
    return [*done, now] if now else done


def _values(part: Mention) -> list[str]:
    """The numbers of one part: 第四十二、四十三条 has two."""
    branch = part.value.get("branch")
    values: list[str] = []
    for written in re.findall(r"[\d〇零一二三四五六七八九十百千]+[A-Z]*", part.value["numbers"]):
        number = integer(written)
        value = written if number is None else str(number)
        values.append(f"{value}-{integer(branch)}" if branch else value)
    return values


def _grown(now: Provision | None, part: Mention, value: str, apart: bool) -> Provision | None:
    """The provision one part longer, where the part belongs to it."""
    unit = part.value["unit"]
    if now is None or apart or unit == "article":
        return None
    if unit == "paragraph" and now.kuan is None:
        taiwanese = now.taiwanese or now.xiang is not None
        return replace(now, end=part.end, kuan=value, taiwanese=taiwanese)
    if unit == "item" and now.xiang is None:
        return replace(now, end=part.end, xiang=value)
    return None


def _begun(now: Provision | None, part: Mention, value: str, start: int) -> Provision:
    """A new provision from one part, under the article of the one before."""
    unit = part.value["unit"]
    if unit == "article":
        kuan, xiang = part.value.get("paragraph"), part.value.get("item")
        return Provision(start, part.end, part.rule, value, kuan, xiang)
    article = now.article if now else None
    if unit == "paragraph":
        above = now.xiang if now and now.taiwanese else None
        taiwanese = bool(now and now.taiwanese)
        return Provision(start, part.end, part.rule, article, value, above, taiwanese)
    above = now.kuan if now and not now.taiwanese else None
    return Provision(start, part.end, part.rule, article, above, value)
