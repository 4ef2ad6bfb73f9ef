"""Records of a table of penalties, cell by cell: each from its first label to its last value.

- 当事人姓名 / 单位名称 / 主要违法事实 / 处罚决定 / 作出决定的机关 / 日期, label and value in turn
- 违法事实：… 处罚决定：…, label and value in one line
- 序号 当事人 违法事实 处罚决定 日期, then 1 …, 2 …: all labels first, then the values row by row
- a number of the decision above the first label (某市监罚〔2023〕5号) belongs to its record
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.rules.load import Rules

ESSENTIAL = ("facts", "decision")
OPENING = ("docket", "party", "number")
FEWEST_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class Label:
    """A label: the line it begins, what it is the label of, whether its value is in its line."""

    line: int
    part: str
    filled: bool


def records(texts: Sequence[str], rules: Rules) -> list[tuple[int, int]]:
    """First and last line of each record, none where labels of facts and decision are missing."""
    labels = [label for i, text in enumerate(texts) if (label := _label(i, text, rules))]
    parts = {label.part for label in labels}
    if not parts.issuperset(ESSENTIAL) or not parts.intersection(OPENING):
        return []
    head = _header(labels)
    if head:
        return list(_rows(texts, head, rules))
    return list(_forms(labels, texts))


def _label(i: int, text: str, rules: Rules) -> Label | None:
    for rule in rules.of("table_label"):
        if match := rule.pattern.match(text):
            part = str(rule.gives["part"])
            return Label(i, part, part == "docket" or match.end() < len(text))
    return None


def _header(labels: Sequence[Label]) -> list[Label]:
    """The labels that stand together, no values between them, over the rows of a table."""
    run: list[Label] = []
    for label in labels:
        if run and label.line != run[-1].line + 1:
            if _heads(run):
                break
            run = []
        if not label.filled:
            run.append(label)
    return run if _heads(run) else []


def _heads(run: Sequence[Label]) -> bool:
    parts = [label.part for label in run]
    return len(parts) >= FEWEST_COLUMNS and set(parts).issuperset(ESSENTIAL)


def _rows(texts: Sequence[str], head: Sequence[Label], rules: Rules) -> Iterator[tuple[int, int]]:
    """The rows below `head`, told by their numbers, by the day in their last cell, or by count."""
    first = head[-1].line + 1
    if head[0].part == "number":
        begins = _numbered(texts, first)
    elif head[-1].part == "date":
        days = [i for i in range(first, len(texts)) if _is_day(texts[i], rules)]
        begins = [first, *(day + 1 for day in days)]
    else:
        begins = list(range(first, len(texts) + 1, len(head)))
    for begin, following in pairwise(begins):
        yield begin, following - 1
    if head[0].part == "number" and begins:
        yield begins[-1], min(begins[-1] + len(head) - 1, len(texts) - 1)


def _numbered(texts: Sequence[str], first: int) -> list[int]:
    begins: list[int] = []
    for i in range(first, len(texts)):
        if texts[i] == str(len(begins) + 1):
            begins.append(i)
    return begins


def _is_day(text: str, rules: Rules) -> bool:
    return any(rule.pattern.search(text) for rule in rules.of("signature_date"))


def _forms(labels: Sequence[Label], texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The records whose labels and values alternate."""
    of_record: list[Label] = []
    for label in labels:
        decided = any(earlier.part == "decision" for earlier in of_record)
        if decided and (label.part in OPENING or label.part == "facts"):
            yield from _form(of_record, label.line)
            of_record = []
        of_record.append(label)
    yield from _form(of_record, len(texts))


def _form(labels: Sequence[Label], end: int) -> Iterator[tuple[int, int]]:
    if not {label.part for label in labels}.issuperset(ESSENTIAL):
        return
    last = labels[-1]
    yield labels[0].line, last.line if last.filled else min(last.line + 1, end - 1)
