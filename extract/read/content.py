"""HTML as a page with its main part told from the rest.

The main part is the smallest block that holds nearly all of the page's prose. Blocks that are
named after furniture (nav, share, related …) are never part of it, unless most of the prose
stands in them: then the name means something else.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from extract.read.form import form_of
from extract.read.limits import check_length
from extract.read.markup import Node, Row, read_markup
from extract.read.page import Line, Page, parts_within
from extract.read.pagedata import page_data
from extract.rules.load import Rules

APART = frozenset(
    (
        *("nav", "footer", "aside", "button", "select", "optgroup", "option", "noscript"),
        *("figcaption", "label", "marquee", "textarea"),
    )
)
NEARLY_ALL = 0.92
MOST = 0.5
CAMEL = re.compile(r"([a-z0-9])([A-Z])")
PROSE = re.compile("[，。；：,;]")
SHORT = 120
STOPS = re.compile("[。；！？]")
"""Lines longer than `SHORT`, or with such marks, are no bylines: inline tags join their words."""
UNFINISHED = re.compile(r"[^。！？；：”’）】…!?;:)\]]\Z")


def read_html(markup: str, rules: Rules) -> Page:
    """The lines of an HTML document, each with the place where it stands.

    `content`: in the main part; `apart`: in a block that its tag, name or style sets aside, or
    that is hidden; `outside`: anywhere else. A page without prose has no main part: its lines
    stand nowhere, save those apart. Raises `ReadError` where they are too long for a notice.
    """
    written = read_markup(markup)
    text, nodes = written.text, written.nodes
    check_length(len(text))
    rows = _joined(text, written.rows)
    hidden = [span for span in written.hidden if span[0] < span[1]]
    apart = _apart(text, rows, nodes, rules)
    told = [(row, 0 if apart[row.node] else _weight(text, row)) for row in rows]
    main = _main(nodes, _sums(nodes, told))
    within = [False] * len(nodes)
    for number, node in enumerate(nodes):
        within[number] = number == main or (node.parent >= 0 and within[node.parent])
    lines = []
    for row in rows:
        place = "apart" if apart[row.node] else "content" if within[row.node] else "outside"
        if main < 0 and place == "outside":
            place = ""
        veiled = parts_within(hidden, row.start, row.end)
        form = form_of(text, row.start, row.end, veiled)
        if len(form.text) <= SHORT and not STOPS.search(form.text):
            form = form.sewn(_between(written.seams, row.start, row.end))
        tag = nodes[row.node].tag
        lines.append(
            Line(
                row.start,
                row.end,
                form,
                row.gap,
                tag,
                row.links,
                row.strong,
                place,
                row.node,
                veiled,
            )
        )
    return Page(text, tuple(lines), tuple(nodes), page_data(written.head, rules))


def _between(offsets: Sequence[int], start: int, end: int) -> Sequence[int]:
    """Those of `offsets`, which stand in their order, that lie inside a line."""
    return offsets[bisect_right(offsets, start) : bisect_left(offsets, end)]


def _joined(text: str, rows: Sequence[Row]) -> list[Row]:
    """The rows, those of one sentence joined that a `<br>` cut in two."""
    joined: list[Row] = []
    for row in rows:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.node == row.node
            and not row.gap
            and text[last.end : row.start] == "\n"
            and PROSE.search(text, last.start, last.end)
            and UNFINISHED.match(text, last.end - 1, last.end)
        ):
            joined[-1] = replace(last, end=row.end, links=(last.links + row.links) / 2)
        else:
            joined.append(row)
    return joined


def _apart(text: str, rows: Sequence[Row], nodes: Sequence[Node], rules: Rules) -> list[bool]:
    """Of each block, whether it or one around it is set aside."""
    prose = _sums(nodes, [(row, _weight(text, row)) for row in rows])
    parts = rules.of("page_part")
    named: dict[str, bool] = {}
    apart: list[bool] = []
    for node, weight in zip(nodes, prose, strict=True):
        if node.names not in named:
            words = CAMEL.sub(r"\1-\2", node.names).lower()
            named[node.names] = any(rule.pattern.search(words) for rule in parts)
        aside = node.hidden or node.tag in APART or named[node.names]
        aside = aside and weight <= MOST * prose[0]
        apart.append(aside or (node.parent >= 0 and apart[node.parent]))
    return apart


def _sums(nodes: Sequence[Node], weights: Sequence[tuple[Row, float]]) -> list[float]:
    """Of each block, the weight of all rows in it."""
    sums = [0.0] * len(nodes)
    for row, weight in weights:
        sums[row.node] += weight
    for place in range(len(nodes) - 1, -1, -1):
        if (parent := nodes[place].parent) >= 0:
            sums[parent] += sums[place]
    return sums


def _main(nodes: Sequence[Node], sums: Sequence[float]) -> int:
    """The smallest block that holds nearly all prose, or -1 where there is none."""
    main = -1
    for place, node in enumerate(nodes):
        if node.parent in (main, -1) and sums[place] > NEARLY_ALL * sums[0]:
            main = place
    return main


def _weight(text: str, row: Row) -> float:
    """How much prose a row holds: its characters, few where it has no punctuation or is a link."""
    size = (row.end - row.start) * (1 - row.links)
    return size if PROSE.search(text, row.start, row.end) else size / 4
