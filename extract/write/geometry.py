"""Where everything of a chain's drawing stands, in pixels.

A component too long for one band goes on in the next one below; components stand side by side
where there is room.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Final

from extract.write.graph import Edge, Route, Slot, components, layered

NODE_WIDTH: Final = 136.0
LABEL_WIDTH: Final = 142.0
LABEL_HEIGHT: Final = 50.0
BETWEEN: Final = 18.0
"""Free space between columns, where lines bend."""
GAP: Final = 12.0
"""Free space between the slots of a column."""
BAND_GAP: Final = 34.0
LANE: Final = 8.0
"""The distance of lines that run from one band to the next."""
APART: Final = 28.0
"""Free space between components."""
LAYERS: Final = 3
"""How many layers a band holds at most."""
SWEEPS: Final = 8

Point = tuple[float, float]


Lanes = dict[tuple[Slot, Slot], tuple[Point, ...]]
"""The pieces that lead from one band to the next, by their ends."""


@dataclass(frozen=True, slots=True)
class Line:
    """A step's line, from left to right: each piece leads from one slot to the next.

    A piece of two points stays in its band; a longer one leads to the band below.
    """

    step: int
    pieces: tuple[tuple[Point, ...], ...]
    back: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing's size, its nodes and labels, and its lines."""

    width: float
    height: float
    slots: tuple[Slot, ...]
    lines: tuple[Line, ...]


def width_of(slot: Slot) -> float:
    """How wide the column of a slot is."""
    return LABEL_WIDTH if slot.column % 2 else NODE_WIDTH


def chart(edges: Sequence[Edge], heights: Mapping[str, float]) -> Chart:
    """The chart of all components, in reading order; `heights` are those of the nodes."""
    room = LAYERS * (NODE_WIDTH + LABEL_WIDTH + 2 * BETWEEN)  # of the widest band
    slots: list[Slot] = []
    lines: list[Line] = []
    x = y = shelf = width = 0.0
    for part in components(edges):
        columns, routes = layered(part, heights, LABEL_HEIGHT)
        lanes = _place(columns)
        size = _size(columns, lanes)
        if x and x + size[0] > room:
            x, y, shelf = 0.0, y + shelf + APART, 0.0
        for slot in (slot for column in columns for slot in column):
            slot.x, slot.y = slot.x + x, slot.y + y
            slots.append(slot)
        moved = {ends: tuple((px + x, py + y) for px, py in lane) for ends, lane in lanes.items()}
        lines += [_line(route, moved) for route in routes]
        width, shelf = max(width, x + size[0]), max(shelf, size[1])
        x += size[0] + APART
    return Chart(width, y + shelf, tuple(slots), tuple(lines))


def _size(columns: list[list[Slot]], lanes: Lanes) -> Point:
    """The width and height of a component that stands at (0, 0)."""
    slots = [slot for column in columns for slot in column]
    right = [slot.x + width_of(slot) for slot in slots]
    out = [x for lane in lanes.values() for x, _ in lane]
    return max(right + out), max(slot.y + slot.height / 2 for slot in slots)


def _place(columns: list[list[Slot]]) -> Lanes:
    """Give every slot of a component its `x` and `y`, from (0, 0)."""
    layers = (len(columns) + 1) // 2
    bands = ceil(layers / LAYERS)
    size = 2 * ceil(layers / bands)
    ends = [0, *range(size - 1, len(columns), size), len(columns)]
    lanes: Lanes = {}
    bottom = 0.0
    crossing: list[tuple[Slot, Slot]] = []
    for first, end in pairwise(ends):
        band = columns[first:end]
        _place_in_columns(band)
        top = bottom + BAND_GAP + LANE * len(crossing) if crossing else 0.0
        x = LANE * (len(crossing) + 1) if crossing else 0.0
        for column in band:
            for slot in column:
                slot.x, slot.y = x, slot.y + top
            x += width_of(column[0]) + BETWEEN
        lanes |= _lanes(crossing, bottom + BAND_GAP / 2)
        crossing = [(slot, after) for slot in band[-1] for after in slot.right]
        bottom = max(slot.y + slot.height / 2 for column in band for slot in column)
    return lanes


def _lanes(crossing: list[tuple[Slot, Slot]], top: float) -> Lanes:
    """The way of each line that leaves a band at its right end and enters the next at its left.

    `top` is where the uppermost runs. The lowest line keeps to the inside, so that none cross.
    """
    lanes: Lanes = {}
    for at, (slot, after) in enumerate(sorted(crossing, key=lambda ends: -ends[0].y)):
        out = slot.x + width_of(slot)
        right, left, middle = out + LANE * (at + 1), LANE * at, top + LANE * at
        lanes[slot, after] = (
            (out, slot.y),
            (right, slot.y),
            (right, middle),
            (left, middle),
            (left, after.y),
            (after.x, after.y),
        )
    return lanes


def _line(route: Route, lanes: Lanes) -> Line:
    pieces = []
    for one, other in pairwise(route.slots):
        straight = ((one.x + width_of(one), one.y), (other.x, other.y))
        pieces.append(lanes.get((one, other), straight))
    return Line(route.step, tuple(pieces), route.back)


def _place_in_columns(band: list[list[Slot]]) -> None:
    """Give the slots of a band their `y`: near their neighbours, apart from each other."""
    inside = {slot for column in band for slot in column}
    for column in band:
        _settle(column, [0.0] * len(column))
    for sweep in range(SWEEPS):
        for column in reversed(band) if sweep % 2 else band:
            wanted = []
            for slot in column:
                beside = [s for s in (slot.right if sweep % 2 else slot.left) if s in inside]
                wanted.append(_mean([s.y for s in beside] or [slot.y]))
            _settle(column, wanted)
    top = min(slot.y - slot.height / 2 for slot in inside)
    for slot in inside:
        slot.y -= top


def _settle(column: list[Slot], wanted: list[float]) -> None:
    """Put each slot as near as can be to where it is wanted, in order and without overlap.

    Least squares under minimal distances, by pooling neighbours that would violate them.
    """
    offsets = [0.0]
    for one, other in pairwise(column):
        offsets.append(offsets[-1] + (one.height + other.height) / 2 + GAP)
    pools: list[tuple[float, int]] = []
    for place, offset in zip(wanted, offsets, strict=True):
        total, count = place - offset, 1
        while pools and pools[-1][0] / pools[-1][1] >= total / count:
            more, others = pools.pop()
            total, count = total + more, count + others
        pools.append((total, count))
    settled = [total / count for total, count in pools for _ in range(count)]
    for slot, place, offset in zip(column, settled, offsets, strict=True):
        slot.y = place + offset


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found)
