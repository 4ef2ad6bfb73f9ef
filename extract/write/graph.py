"""The chain of a case as a layered graph: who passed it to whom, in columns from left to right.

Each step gets a slot of its own for its label, so that no two labels meet. This is Sugiyama's
method in small: break cycles, assign layers, order each column by barycentres. Cases have few
steps; nothing here is meant for graphs of thousands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from schemas.records import Case, Step

SWEEPS: Final = 6
THIN: Final = 4.0
"""The height of a slot where a line merely passes."""


@dataclass(frozen=True, slots=True)
class Edge:
    """The step of that number (from 0) between two nodes."""

    step: int
    source: str
    target: str


@dataclass(slots=True, eq=False)
class Slot:
    """A place in a column: a node, a step's label, or a line passing through.

    Nodes stand in even columns, labels in odd ones. `x` is the left side, `y` the middle.
    """

    column: int
    height: float
    node: str | None = None
    step: int | None = None
    x: float = 0.0
    y: float = 0.0
    left: list[Slot] = field(default_factory=list)
    right: list[Slot] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Route:
    """The slots that a step runs through, from left to right; `back` if it runs against that."""

    step: int
    slots: tuple[Slot, ...]
    back: bool


def edges_of(case: Case) -> list[Edge]:
    """A case's steps; a recipient that is no actor, or the sender again, is a node of its own."""
    steps = enumerate(case.steps)
    return [Edge(number, step.sender_id, target_of(step, number)) for number, step in steps]


def target_of(step: Step, number: int) -> str:
    """The node of the recipient of the step of that number."""
    if step.recipient_id is None or step.recipient_id == step.sender_id:
        return f"{step.step_id}?{number}"
    return step.recipient_id


def components(edges: Sequence[Edge]) -> list[list[Edge]]:
    """The edges in groups that share no node, in reading order."""
    group: dict[str, list[Edge]] = {}
    for edge in edges:
        first = group.setdefault(edge.source, [])
        second = group.setdefault(edge.target, first)
        if second is not first:
            first += second
            group.update(dict.fromkeys([n for n, of in group.items() if of is second], first))
        first.append(edge)
    found = {id(of): sorted(of, key=lambda edge: edge.step) for of in group.values()}
    return sorted(found.values(), key=lambda of: of[0].step)


def layered(
    edges: Sequence[Edge], heights: Mapping[str, float], label: float
) -> tuple[list[list[Slot]], list[Route]]:
    """A component's slots by column, ordered so that few lines cross, and its routes.

    `heights` are those of the nodes, `label` that of a label.
    """
    oriented = _without_cycles(edges)
    layers = _layers([pair for pair, _ in oriented])
    nodes = {name: Slot(2 * layer, heights[name], node=name) for name, layer in layers.items()}
    routes = []
    for edge, ((first, last), back) in zip(edges, oriented, strict=True):
        routes.append(Route(edge.step, _slots(nodes[first], nodes[last], edge.step, label), back))
    every = dict.fromkeys(slot for route in routes for slot in route.slots)
    columns: list[list[Slot]] = [[] for _ in range(1 + max(slot.column for slot in every))]
    for slot in every:
        columns[slot.column].append(slot)
    _untangle(columns)
    return columns, routes


def _without_cycles(edges: Iterable[Edge]) -> list[tuple[tuple[str, str], bool]]:
    """Each edge's ends from left to right, and whether that turns it round."""
    after: dict[str, list[str]] = {}
    found = []
    for edge in edges:
        back = edge.source in _reached(edge.target, after)
        pair = (edge.target, edge.source) if back else (edge.source, edge.target)
        after.setdefault(pair[0], []).append(pair[1])
        found.append((pair, back))
    return found


def _reached(node: str, after: Mapping[str, list[str]]) -> set[str]:
    reached, todo = {node}, [node]
    while todo:
        new = [name for name in after.get(todo.pop(), ()) if name not in reached]
        reached.update(new)
        todo += new
    return reached


def _layers(pairs: Sequence[tuple[str, str]]) -> dict[str, int]:
    """The layer of each node: after all that lead to it; who only sends, just before the first."""
    layers = dict.fromkeys((name for pair in pairs for name in pair), 0)
    moved = True
    while moved:
        moved = False
        for first, last in pairs:
            if layers[last] <= layers[first]:
                layers[last], moved = layers[first] + 1, True
    received = {last for _, last in pairs}
    for sender in [name for name in layers if name not in received]:
        layers[sender] = min(layers[last] for first, last in pairs if first == sender) - 1
    return layers


def _slots(first: Slot, last: Slot, step: int, label: float) -> tuple[Slot, ...]:
    """The slots from one node to another: lines pass through, the label stands before the last."""
    passing = [Slot(column, THIN) for column in range(first.column + 1, last.column - 1)]
    slots = (first, *passing, Slot(last.column - 1, label, step=step), last)
    for one, other in pairwise(slots):
        one.right.append(other)
        other.left.append(one)
    return slots


def _untangle(columns: list[list[Slot]]) -> None:
    """Order each column by the mean place of its neighbours, from the left and from the right."""
    place = {slot: at for column in columns for at, slot in enumerate(column)}
    for sweep in range(SWEEPS):
        leftward = sweep % 2 == 1
        for column in reversed(columns) if leftward else columns:
            means = {slot: _mean_place(slot, leftward, place) for slot in column}
            column.sort(key=means.__getitem__)
            place.update({slot: at for at, slot in enumerate(column)})


def _mean_place(slot: Slot, leftward: bool, place: Mapping[Slot, int]) -> float:
    beside = slot.right if leftward else slot.left
    places = [place[other] for other in beside] or [place[slot]]
    return sum(places) / len(places)
