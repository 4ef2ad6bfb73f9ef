"""The page to look at: one self-contained HTML file that needs no network.

The inside of each notice lies in the page as inert text and becomes part of it only when the
notice is opened, so that a page of a thousand notices opens at once. `page.css` and `page.js` stand
beside this module.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Final

from extract.write.drawing import svg
from extract.write.highlight import marked_text
from extract.write.listing import listing_html, listings
from extract.write.totals import summary
from schemas.enumerations import PART_ORDER
from schemas.records import Case, ErrorRecord, Notice

MOST: Final = 2000
"""How many notices a page shows; the files beside it hold all."""

KINDS: Final = {
    "actor": "actors",
    "step": "steps",
    "sanction": "sanctions",
    "exposure": "exposures",
    "date": "dates",
    "legal_ref": "legal refs",
    "threshold": "thresholds",
    "review": "to review",
}
"""The kinds of marks, as the legend names them."""

ALONE: Final = ".chain { background: var(--card); font-family: system-ui, sans-serif; }"
"""What a drawing outside the page needs besides the page's style."""

POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"


def write_page(notices: Sequence[Notice], errors: Sequence[ErrorRecord], path: Path) -> None:
    """Write the page of a dataset to the file `path`."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for part in page_parts(notices, errors):
            file.write(part + "\n")


def picture(case: Case) -> str:
    """The drawing of a case's chain as an SVG file of its own; empty if there are no steps."""
    start, separator, rest = svg(case).partition(">")
    style = f"<style>{_beside('page.css')}{ALONE}</style>"
    return f"{start}{separator}{style}{rest}\n" if rest else ""


def page_parts(notices: Sequence[Notice], errors: Sequence[ErrorRecord]) -> Iterator[str]:
    """The page piece by piece."""
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>通报 · {len(notices)} notices</title>"
    yield f"<style>\n{_beside('page.css')}</style>\n</head>\n<body>"
    yield _head(notices, errors)
    yield '<main id="notices">'
    for notice in notices[:MOST]:
        yield _notice(notice)
    yield "</main>"
    if len(notices) > MOST:
        more = f"{len(notices) - MOST} more notices are in the files beside this page."
        yield f'<p class="rest">{more}</p>'
    if errors:
        yield _errors(errors)
    yield '<noscript><p class="rest">Opening a notice needs JavaScript.</p></noscript>'
    yield f'<div id="tip" hidden></div>\n<script>\n{_beside("page.js")}</script>\n</body>\n</html>'


def _beside(name: str) -> str:
    return files("extract.write").joinpath(name).read_text("utf-8")


def _head(notices: Sequence[Notice], errors: Sequence[ErrorRecord]) -> str:
    figures = "".join(
        f"<li class='{'warn' if name in ('review', 'errors') and rows else ''}'>"
        f"<b>{rows:,}</b> {name.replace('_', ' ')}</li>"
        for name, rows in summary(notices, errors).items()
    )
    marks = "".join(
        f'<label class="key k-{kind}"><input type="checkbox" checked data-kind="{kind}">'
        f"<span>{words}</span></label>"
        for kind, words in KINDS.items()
    )
    parts = "".join(
        f'<span class="key part p-{part}">{part.replace("_", " ")}</span>' for part in PART_ORDER
    )
    orders = "".join(
        f'<option value="{value}">{words}</option>'
        for value, words in (
            ("", "by source"),
            ("published", "newest first"),
            ("steps", "longest chain first"),
            ("review", "most to review first"),
        )
    )
    return (
        f'<header><div class="bar"><h1><i>通报</i> tongbao</h1><ul class="figures">{figures}</ul>'
        f'</div><div class="bar tools"><input id="filter" type="search" '
        f'placeholder="title, publisher, source, names …" aria-label="filter notices">'
        f'<select id="order" aria-label="order of notices">{orders}</select>'
        f'<span id="shown"></span><span class="legend">{marks}</span>'
        f'<span class="legend">{parts}</span></div></header>'
    )


def _notice(notice: Notice) -> str:
    """A notice: a line to open, and its inside as inert text."""
    steps = sum(len(case.steps) for case in notice.cases)
    names = [actor.name for case in notice.cases for actor in case.actors]
    said = (notice.title, notice.publisher, notice.source, notice.notice_id, *names)
    search = " ".join(dict.fromkeys(words for words in said if words)).lower()
    inside = _inside(notice).replace("</", "<\\/")
    return (
        f'<details class="notice" id="{notice.notice_id}" data-search="{escape(search)}" '
        f'data-published="{notice.published or ""}" data-steps="{steps}" '
        f'data-review="{len(notice.review)}"><summary>{_line(notice, steps)}</summary>'
        f'<div class="inside"></div><script type="text/plain">{inside}</script></details>'
    )


def _line(notice: Notice, steps: int) -> str:
    title = notice.title or _first_line(notice.text)
    origin = (notice.published, notice.publisher, notice.source)
    kinds = dict.fromkeys(case.kind for case in notice.cases)
    sanctions = sum(len(case.sanctions) for case in notice.cases)
    counts = (("case", len(notice.cases)), ("step", steps), ("sanction", sanctions))
    chips = [f'<em class="kind {kind}">{kind.replace("_", " ")}</em>' for kind in kinds]
    chips += [f"<em>{_counted(number, word)}</em>" for word, number in counts if number]
    if notice.review:
        chips.append(f'<em class="warn">{len(notice.review)} to review</em>')
    return (
        f'<span class="title">{escape(title)}</span>'
        f'<span class="origin">{" · ".join(escape(words) for words in origin if words)}</span>'
        f'<span class="chips">{"".join(chips)}</span>'
    )


def _inside(notice: Notice) -> str:
    """What is shown of an open notice: its text beside its chains, its tables below."""
    facts = {
        "id": notice.notice_id,
        "source": notice.source,
        "copies": ", ".join(notice.copies),
        "script": notice.script,
        "address": notice.url,
        "encoding": notice.encoding,
        "damage": ", ".join(notice.damage),
        "not read": notice.unread,
    }
    said = "".join(f"<span><b>{k}</b> {escape(v)}</span>" for k, v in facts.items() if v)
    cases = "".join(_case(case, number) for number, case in enumerate(notice.cases, 1))
    several = len(notice.cases) > 1
    shown = "".join(listing_html(listing, several) for listing in listings(notice))
    return (
        f'<p class="facts">{said}</p><div class="beside">'
        f'<div class="text" lang="zh">{marked_text(notice)}</div>'
        f'<div class="cases">{cases or "<p class=none>No case is told here.</p>"}</div></div>'
        f'<div class="tables">{shown}</div>'
    )


def _case(case: Case, number: int) -> str:
    place = " ".join(words for words in (case.place, case.adcode) if words)
    facts = [escape(words) for words in (place, case.occurred) if words]
    chain = svg(case) or '<p class="none">No step of a chain is told.</p>'
    return (
        f'<section class="case"><h3><b class="case-start">{number}</b>'
        f'<em class="kind {case.kind}">{case.kind.replace("_", " ")}</em>'
        f"{f'<span>{escape(case.title)}</span>' if case.title else ''}"
        f'<small>{" · ".join(facts)}</small></h3><div class="scroll">{chain}</div></section>'
    )


def _errors(errors: Sequence[ErrorRecord]) -> str:
    rows = "".join(
        f'<tr><td>{escape(error.source)}</td><td class="c-number">{error.record or ""}</td>'
        f"<td>{escape(error.reason)}</td></tr>"
        for error in errors[:MOST]
    )
    return (
        f'<section class="table errors"><h4>errors <small>{len(errors)}</small></h4><div><table>'
        f"<thead><tr><th>source</th><th>record</th><th>reason</th></tr></thead>"
        f"<tbody>{rows}</tbody></table></div></section>"
    )


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _first_line(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "")[:80]
