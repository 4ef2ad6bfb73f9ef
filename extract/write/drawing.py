"""The chain of a case as SVG: nodes are actors, arrows are steps with time, channel, audience.

Colours and fonts come from the page's style sheet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from math import hypot
from typing import Final

from extract.write.geometry import LABEL_WIDTH, NODE_WIDTH, Chart, Line, Point, chart
from extract.write.graph import Slot, edges_of, target_of
from extract.write.lettering import fitted, wrapped
from schemas.records import Actor, Case, Sanction, Step

MARGIN: Final = 8.0
READABLE: Final = 620.0
"""A wider drawing shrinks with the window down to this."""
NAME_SIZE: Final = 13.0
SMALL_SIZE: Final = 10.5
NAME_HEIGHT: Final = 17.0
SMALL_HEIGHT: Final = 14.0
PADDING: Final = 8.0
ICON: Final = 20.0
BEND: Final = 8.0
ARROW: Final = 7.0
NUMBER: Final = 8.5
SANCTIONS: Final = 3
"""How many lines of sanctions a node has at most."""

ICONS: Final = {
    "person": '<circle cx="7" cy="4" r="3.2"/><path d="M1 14a6 6 0 0 1 12 0z"/>',
    "collective": '<circle cx="5" cy="4.5" r="2.6"/><path d="M0 13a5 5 0 0 1 10 0z"/>'
    '<circle cx="10.5" cy="4.5" r="2.1"/><path d="M11 13h3.6a4.4 4.4 0 0 0-4.6-4.6"/>',
    "organization": '<path d="M1 6 7 1.5 13 6z"/><path d="M2 7h2v5H2zm4 0h2v5H6zm4 0h2v5h-2z"/>'
    '<path d="M1 12.6h12V14H1z"/>',
    "group_chat": '<path d="M0 2h10v7H4.5L2 11.4V9H0z"/>'
    '<path d="M11 5h3v6h-1.4v2.2L10.2 11H6v-1h5z"/>',
    "public": '<path d="M7 1a6 6 0 1 0 .1 0zM1.2 6.4h11.6v1.2H1.2zM6.4 1h1.2v12H6.4z" '
    'fill-rule="evenodd"/>',
    "unspecified": '<path d="M4 4.6a3 3 0 1 1 4.3 2.8c-.5.3-.6.6-.6 1.4H6.2c0-1.5.3-2 1.3-2.6'
    'A1.5 1.5 0 1 0 5.5 4.6zM6.1 10h1.7v1.8H6.1z"/>',
}
"""A sign for each kind of actor or recipient, 14 by 14."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a node says: its sign, name, post and sanctions; `row` is the row behind it."""

    row: str
    kind: str
    part: str
    name: list[str]
    small: list[tuple[str, str]]

    @property
    def height(self) -> float:
        """How high the node is."""
        lines = NAME_HEIGHT * len(self.name) + SMALL_HEIGHT * len(self.small)
        return 2 * PADDING + lines


def svg(case: Case) -> str:
    """The drawing of a case's chain; empty if the case has no steps."""
    if not case.steps:
        return ""
    cards = _cards(case)
    drawn = chart(edges_of(case), {name: card.height for name, card in cards.items()})
    width, height = drawn.width + 2 * MARGIN, drawn.height + 2 * MARGIN
    parts = [
        f'<svg class="chain" xmlns="http://www.w3.org/2000/svg" role="img" '
        f'aria-label="{len(case.steps)} steps" width="{width:.0f}" height="{height:.0f}" '
        f'style="min-width:{min(width, READABLE):.0f}px" '
        f'viewBox="{-MARGIN:.0f} {-MARGIN:.0f} {width:.0f} {height:.0f}">',
        *_steps(case, drawn),
        *(_node(slot, cards[slot.node]) for slot in drawn.slots if slot.node is not None),
        "</svg>",
    ]
    return "".join(parts)


def sanction_words(sanction: Sanction) -> str:
    """A sanction in words: `detention 5 day`, `fine 500 CNY (suspended)`."""
    words = sanction.measure.replace("_", " ")
    if sanction.value is not None:
        words += f" {sanction.value} {sanction.unit}"
    return words if sanction.status == "imposed" else f"{words} ({sanction.status})"


def _cards(case: Case) -> dict[str, Card]:
    """The card of every node of the case's chain."""
    actors = {actor.actor_id: actor for actor in case.actors}
    cards: dict[str, Card] = {}
    for number, step in enumerate(case.steps):
        cards[step.sender_id] = _actor_card(actors[step.sender_id], case)
        target = target_of(step, number)
        if target == step.recipient_id:
            cards[target] = _actor_card(actors[target], case)
        else:
            name = step.recipient or step.recipient_kind
            cards[target] = _card(f"nobody-{step.step_id}", step.recipient_kind, "nobody", name, [])
    return cards


def _actor_card(actor: Actor, case: Case) -> Card:
    given = [s for s in case.sanctions if s.actor_id == actor.actor_id]
    small = [("post", actor.position or actor.organization or "")]
    small += [("given", words) for words in _listed([*map(sanction_words, given)])]
    return _card(f"actor-{actor.actor_id}", actor.kind, actor.part, actor.name, small)


def _listed(words: list[str]) -> list[str]:
    """The words, the last of too many saying how many more there are."""
    if len(words) <= SANCTIONS:
        return words
    return [*words[: SANCTIONS - 1], f"+ {len(words) - SANCTIONS + 1} more"]


def _card(row: str, kind: str, part: str, name: str, small: list[tuple[str, str]]) -> Card:
    room = NODE_WIDTH - 2 * PADDING
    return Card(
        row,
        kind,
        part,
        wrapped(name, NAME_SIZE, room - ICON, 3),
        [(what, fitted(words, SMALL_SIZE, room)) for what, words in small if words],
    )


def _node(slot: Slot, card: Card) -> str:
    top = slot.y - slot.height / 2
    x, y = slot.x + PADDING, top + PADDING
    icon = ICONS[card.kind]
    lines = []
    for line in card.name:
        y += NAME_HEIGHT
        lines.append(_text("name", x + ICON, y - 4, line))
    for what, words in card.small:
        y += SMALL_HEIGHT
        lines.append(_text(what, x, y - 2.5, words))
    return (
        f'<g class="node p-{card.part}" data-r="{escape(card.row)}">'
        f'<rect x="{slot.x:.1f}" y="{top:.1f}" width="{NODE_WIDTH:.0f}" '
        f'height="{slot.height:.1f}" rx="9"/>'
        f'<g class="icon" transform="translate({x:.1f} {top + PADDING + 1.5:.1f})">{icon}</g>'
        f"{''.join(lines)}</g>"
    )


def _steps(case: Case, drawn: Chart) -> Iterator[str]:
    """The lines with their labels, in reading order."""
    labels = {slot.step: slot for slot in drawn.slots if slot.step is not None}
    for line in sorted(drawn.lines, key=lambda line: line.step):
        step = case.steps[line.step]
        path = _path(line)
        yield (
            f'<g class="step" data-r="step-{escape(step.step_id)}">'
            f'<path class="hit" d="{path}"/><path class="line" d="{path}"/>{_arrow(line)}'
            f"{_label(labels[line.step], step, line.step + 1)}</g>"
        )


def _label(slot: Slot, step: Step, number: int) -> str:
    """A step's number on its line, its time above, action, channel and audience below."""
    x, y = slot.x + 2 * NUMBER + 5, slot.y
    room = LABEL_WIDTH - 2 * NUMBER - 4
    times = step.time.replace("T", " ").split("/") if step.time else []
    if len(times) == 2:
        times = [times[0] + " –", times[1]]
    members = [f"{step.audience} members"] if step.audience is not None else []
    below = [step.channel.replace("_", " "), " · ".join([step.action.replace("_", " "), *members])]
    lines = [_text("time", x, y - 6 - 12 * up, time) for up, time in enumerate(reversed(times))]
    for down, words in enumerate(below):
        lines.append(_text("how", x, y + 14 + 12.5 * down, fitted(words, SMALL_SIZE, room)))
    return (
        f'<circle cx="{slot.x + NUMBER:.1f}" cy="{y:.1f}" r="{NUMBER}"/>'
        f'<text class="number" x="{slot.x + NUMBER:.1f}" y="{y + 3.6:.1f}">{number}</text>'
        f"{''.join(lines)}"
    )


def _text(what: str, x: float, y: float, words: str) -> str:
    return f'<text class="{what}" x="{x:.1f}" y="{y:.1f}">{escape(words)}</text>'


def _path(line: Line) -> str:
    """The line as path data: curves between slots, straight through them, round corners."""
    first, last = line.pieces[0][0], line.pieces[-1][-1]
    start = first[0] + (ARROW if line.back else 0)
    end = last[0] - (0 if line.back else ARROW)
    data = [f"M{start:.1f} {first[1]:.1f}"]
    for at, piece in enumerate(line.pieces):
        stop = end if at == len(line.pieces) - 1 else piece[-1][0]
        (x0, y0), (_, y1) = piece[0], piece[-1]
        data.append(f"L{x0 if at else start:.1f} {y0:.1f}")
        if len(piece) > 2:
            data.append(_round(piece))
            data.append(f"L{stop:.1f} {y1:.1f}")
        elif abs(y0 - y1) < 0.5:
            data.append(f"L{stop:.1f} {y1:.1f}")
        else:
            middle = (x0 + stop) / 2
            data.append(f"C{middle:.1f} {y0:.1f} {middle:.1f} {y1:.1f} {stop:.1f} {y1:.1f}")
    return "".join(data)


def _round(piece: tuple[Point, ...]) -> str:
    """A piece with corners, as path data that bends round each."""
    data = []
    for (before, corner), (_, after) in pairwise(pairwise(piece)):
        one, other = _towards(corner, before), _towards(corner, after)
        data.append(
            f"L{one[0]:.1f} {one[1]:.1f}"
            f"Q{corner[0]:.1f} {corner[1]:.1f} {other[0]:.1f} {other[1]:.1f}"
        )
    return "".join(data)


def _towards(corner: Point, end: Point) -> Point:
    """The point where the bend of a corner meets the line to `end`."""
    length = hypot(end[0] - corner[0], end[1] - corner[1]) or 1.0
    part = min(BEND, length / 2) / length
    return corner[0] + (end[0] - corner[0]) * part, corner[1] + (end[1] - corner[1]) * part


def _arrow(line: Line) -> str:
    """The head at the recipient: the right end, or the left one of a line that runs back."""
    x, y = line.pieces[0][0] if line.back else line.pieces[-1][-1]
    size = -ARROW if line.back else ARROW
    return f'<path class="head" d="M{x:.1f} {y:.1f}l{-size:.1f} -4.2v8.4z"/>'
