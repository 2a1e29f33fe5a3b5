"""Where the claims of an argument map stand: a layered drawing, after Sugiyama, Tagawa and Toda (1981).

The claim that all others serve stands in the first column, what supports it in those behind it. Lines that pass a
column have a place of their own in it, so that none runs through a box.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean

from quizgen.assemble.study import ArgumentMap

_SWEEPS = 12  # there and back; maps of some thirty claims settle within four
_ROOM_OF_A_LINE = 0.3  # of a box's height, for a line that passes a column


@dataclass(frozen=True, slots=True)
class Box:
    """Where a claim stands: its place in the list, its column from 0, its middle in box heights from the top."""

    claim: int
    column: int
    middle: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A layered drawing; *lines* lead from the supporting claim to the supported, as (column, middle) of each stop."""

    boxes: tuple[Box, ...]
    lines: tuple[tuple[tuple[int, float], ...], ...]
    columns: int
    height: float


@dataclass(frozen=True, slots=True)
class _Node:
    """A claim, or (with a *claim* of -1) a line's place in a column that it passes."""

    claim: int
    number: int

    @property
    def room(self) -> float:
        return 1.0 if self.claim >= 0 else _ROOM_OF_A_LINE


def draw_map(arguments: ArgumentMap) -> Drawing:
    """Lay out a map; supports that lead round in a circle are drawn but for the one that closes it."""
    links = _without_circles(len(arguments.claims), arguments.supports)
    column = _columns(len(arguments.claims), links)
    layers, chains = _layers(column, links)
    near = _neighbours(layers, chains)
    layers = _ordered(layers, near)
    middle = _placed(layers, near)
    top = min((middle[node] - node.room / 2 for node in middle), default=0.0)
    boxes = tuple(
        Box(node.claim, index, middle[node] - top)
        for index, layer in enumerate(layers)
        for node in layer
        if node.claim >= 0
    )
    where = {node: index for index, layer in enumerate(layers) for node in layer}
    lines = tuple(tuple((where[node], middle[node] - top) for node in chain) for chain in chains)
    height = max((middle[node] + node.room / 2 - top for node in middle), default=0.0)
    return Drawing(boxes, lines, len(layers), height)


def _without_circles(count: int, links: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    above: dict[int, list[int]] = {claim: [] for claim in range(count)}
    kept = []
    for lower, upper in links:
        if not _reaches(upper, lower, above):
            above[lower].append(upper)
            kept.append((lower, upper))
    return kept


def _reaches(start: int, end: int, above: Mapping[int, Sequence[int]]) -> bool:
    waiting, seen = [start], {start}
    while waiting:
        claim = waiting.pop()
        if claim == end:
            return True
        fresh = [each for each in above[claim] if each not in seen]
        seen.update(fresh)
        waiting.extend(fresh)
    return False


def _columns(count: int, links: Sequence[tuple[int, int]]) -> list[int]:
    """Put each claim one column behind the last of those that it supports."""
    column = [0] * count
    for _ in range(count):
        moved = [(lower, column[upper] + 1) for lower, upper in links if column[lower] <= column[upper]]
        if not moved:
            break
        for lower, to in moved:
            column[lower] = max(column[lower], to)
    return column


def _layers(
    column: Sequence[int], links: Sequence[tuple[int, int]]
) -> tuple[list[list[_Node]], list[tuple[_Node, ...]]]:
    nodes = [_Node(claim, claim) for claim in range(len(column))]
    layers: list[list[_Node]] = [[] for _ in range(max(column, default=-1) + 1)]
    for node in nodes:
        layers[column[node.claim]].append(node)
    chains = []
    number = len(nodes)
    for lower, upper in links:
        passed = []
        for index in range(column[lower] - 1, column[upper], -1):
            node = _Node(-1, number)
            number += 1
            layers[index].append(node)
            passed.append(node)
        chains.append((nodes[lower], *passed, nodes[upper]))
    return layers, chains


def _neighbours(
    layers: Iterable[Sequence[_Node]], chains: Iterable[Sequence[_Node]]
) -> dict[_Node, tuple[list[_Node], list[_Node]]]:
    """List for each node its neighbours in the column before it and in the one behind."""
    near: dict[_Node, tuple[list[_Node], list[_Node]]] = {node: ([], []) for layer in layers for node in layer}
    for chain in chains:
        for behind, before in pairwise(chain):
            near[behind][0].append(before)
            near[before][1].append(behind)
    return near


def _ordered(layers: list[list[_Node]], near: Mapping[_Node, tuple[list[_Node], list[_Node]]]) -> list[list[_Node]]:
    """Put each column into the order with the fewest crossings that sweeps of barycentres find."""
    best, fewest = layers, _crossings(layers, near)
    current = layers
    for sweep in range(_SWEEPS):
        side = sweep % 2
        current = [list(layer) for layer in current]
        for index in range(len(current))[:: -1 if side else 1]:
            beside = index + 1 if side else index - 1
            if 0 <= beside < len(current):
                place = {node: position for position, node in enumerate(current[beside])}
                own = {node: position for position, node in enumerate(current[index])}
                current[index].sort(
                    key=lambda node, place=place, own=own: (  # type: ignore[misc]
                        fmean(place[each] for each in near[node][side]) if near[node][side] else own[node],
                        own[node],
                    )
                )
        crossed = _crossings(current, near)
        if crossed < fewest:
            best, fewest = current, crossed
    return best


def _crossings(layers: Sequence[Sequence[_Node]], near: Mapping[_Node, tuple[list[_Node], list[_Node]]]) -> int:
    crossed = 0
    for before, behind in pairwise(layers):
        place = {node: position for position, node in enumerate(before)}
        ends = [sorted(place[each] for each in near[node][0]) for node in behind]
        flat = [end for group in ends for end in group]
        crossed += sum(earlier > later for index, earlier in enumerate(flat) for later in flat[index + 1 :])
    return crossed


def _placed(
    layers: Sequence[Sequence[_Node]], near: Mapping[_Node, tuple[list[_Node], list[_Node]]]
) -> dict[_Node, float]:
    """Move nodes towards the middle of their neighbours, as far as those beside them leave room."""
    middle: dict[_Node, float] = {}
    for layer in layers:
        at = 0.0
        for node in layer:
            middle[node] = at + node.room / 2
            at += node.room
    for sweep in range(_SWEEPS):
        side = 1 - sweep % 2  # first towards what supports a claim
        for layer in layers[:: -1 if side else 1]:
            wanted = [
                fmean(middle[each] for each in near[node][side]) if near[node][side] else middle[node] for node in layer
            ]
            middle.update(zip(layer, _apart(wanted, [node.room for node in layer]), strict=True))
    return middle


def _apart(wanted: Sequence[float], rooms: Sequence[float]) -> list[float]:
    """Give the places nearest to those wanted (by least squares) that keep the order and leave each its room."""
    offsets = [0.0]
    for one, other in pairwise(rooms):
        offsets.append(offsets[-1] + (one + other) / 2)
    # pool adjacent violators
    pools: list[tuple[float, int]] = []
    for want, offset in zip(wanted, offsets, strict=True):
        mean, count = want - offset, 1
        while pools and pools[-1][0] > mean:
            other, others = pools.pop()
            mean = (mean * count + other * others) / (count + others)
            count += others
        pools.append((mean, count))
    flat = [mean for mean, count in pools for _ in range(count)]
    return [mean + offset for mean, offset in zip(flat, offsets, strict=True)]
