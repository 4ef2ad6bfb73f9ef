"""The layout of the normalised text as passages, in its coordinates.

- title: the notice's, and the heading of each case
- case: from its heading to its last sentence; `number` counts them from 1
- sentence, clause: of every line that is no furniture and no signature
- law: explanations of the law, inside a case or not; the legal basis of a sanction is none
- signature: issuing body and date of the document, also the date under its title
- furniture: bylines, datelines (某网1月11日讯) and repeated headlines that are still in the text
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.rules.load import Rules
from extract.text.cases import cases_of
from extract.text.entries import Case
from extract.text.paragraphs import Paragraph, paragraphs
from extract.text.sentences import CLAUSE_ENDS, SENTENCE_ENDS, stretches, stripped
from extract.values import Passage

ORDER = ("case", "law", "furniture", "signature", "title", "sentence", "clause")

Spans = Sequence[tuple[int, int]]


def layout(
    norm: str, rules: Rules, titles: Spans = (), headings: Spans = ()
) -> tuple[Passage, ...]:
    """The passages of `norm` in reading order, the wider first where two begin together.

    `titles` and `headings` are stretches that the page itself marks as such.
    """
    lines = paragraphs(norm, rules, titles, headings)
    found = [*_of_lines(lines, norm, rules), *_laws(lines)]
    for number, case in enumerate(cases_of(lines, norm, rules), 1):
        found += _of_case(case, str(number), lines, rules)
    return tuple(sorted(found, key=lambda p: (p.start, -p.end, ORDER.index(p.kind))))


def _of_case(
    case: Case, number: str, lines: Sequence[Paragraph], rules: Rules
) -> Iterator[Passage]:
    first, last = lines[case.first], lines[case.last]
    start = _dateline(first, rules) or first.start
    yield Passage("case", start, last.end, number)
    if case.heading:
        yield Passage("title", *case.heading, number)


def _of_lines(lines: Sequence[Paragraph], norm: str, rules: Rules) -> Iterator[Passage]:
    for line in lines:
        start = line.start
        if line.role == "byline":
            yield Passage("furniture", line.start, line.end)
            continue
        if line.role == "signature":
            yield Passage("signature", line.start, line.end)
            continue
        if line.role == "title":
            yield Passage("title", line.start, line.end)
        elif dateline := _dateline(line, rules):
            yield Passage("furniture", line.start, dateline)
            start = dateline
        yield from _sentences(norm, start, line.end)


def _dateline(line: Paragraph, rules: Rules) -> int | None:
    """Where the dateline at the head of the line ends."""
    for rule in rules.of("dateline"):
        if match := rule.pattern.match(line.text):
            return line.start + match.end()
    return None


def _sentences(norm: str, start: int, end: int) -> Iterator[Passage]:
    for sentence in stretches(norm, start, end, SENTENCE_ENDS):
        a, b = stripped(norm, *sentence)
        if a == b:
            continue
        yield Passage("sentence", a, b)
        for clause in stretches(norm, a, b, CLAUSE_ENDS):
            c, d = stripped(norm, *clause)
            if c < d:
                yield Passage("clause", c, d)


def _laws(lines: Sequence[Paragraph]) -> Iterator[Passage]:
    """Law passages: sentences that explain, and what stands under a heading of explanations."""
    open_from: int | None = None
    open_to = 0
    for start, end in _law_stretches(lines):
        if open_from is not None and start - open_to <= 2:
            open_to = end
            continue
        if open_from is not None:
            yield Passage("law", open_from, open_to)
        open_from, open_to = start, end
    if open_from is not None:
        yield Passage("law", open_from, open_to)


def _law_stretches(lines: Sequence[Paragraph]) -> Iterator[tuple[int, int]]:
    under = False
    for line in lines:
        if line.role == "law_heading":
            under = True
            yield line.start, line.end
            continue
        if line.role in ("signature", "heading", "title") or (
            line.signs.persons and line.signs.tells
        ):
            under = False
        if under and line.role == "body":
            yield line.start, line.end
        else:
            yield from line.laws
