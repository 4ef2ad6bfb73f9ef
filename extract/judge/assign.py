"""The assignment of rows to columns with the largest sum of weights."""

from __future__ import annotations

from collections.abc import Sequence


def assign(weights: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """The pairs (row, column) of the heaviest one-to-one assignment, in order of rows.

    Weights are integers, none negative; pairs of weight 0 are left out. Bertsekas' auction: a row
    without a column bids for the one that is worth most to it, by as much as that is better than
    its second best and a little more; with steps under 1/rows integers come out exact.
    """
    if not weights or not weights[0]:
        return []
    if len(weights) > len(weights[0]):
        columns = list(zip(*weights, strict=True))
        return sorted((row, column) for column, row in assign(columns))
    owner = _auction(weights)
    return sorted((row, column) for column, row in owner.items() if weights[row][column])


def _auction(weights: Sequence[Sequence[int]]) -> dict[int, int]:
    step = 1 / (len(weights) + 1)
    prices = [0.0] * len(weights[0])
    owner: dict[int, int] = {}
    waiting = list(range(len(weights)))[::-1]
    while waiting:
        row = waiting.pop()
        worth = [weight - price for weight, price in zip(weights[row], prices, strict=True)]
        best = max(range(len(worth)), key=worth.__getitem__)
        second = max((w for column, w in enumerate(worth) if column != best), default=worth[best])
        prices[best] += worth[best] - second + step
        if best in owner:
            waiting.append(owner[best])
        owner[best] = row
    return owner
