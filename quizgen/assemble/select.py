"""Which questions a quiz takes: a search that meets every cell of its blueprint, or says that it can't be.

Questions are preferred by a keyed hash, so that adding one to a bank moves only what it displaces. Where cells share
questions, taken ones give way to others (augmenting paths, so that a selection of single questions is found whenever
there is one). Sets, and questions that must not meet, are tried out within a budget.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

BUDGET = 20_000  # ways of placing sets and quarrelling questions that are tried before giving up


@dataclass(frozen=True, slots=True)
class Cell:
    """A number that a section wants, of one level where its row says so."""

    section: int
    level: str | None
    wanted: int


@dataclass(frozen=True, slots=True)
class Unit:
    """What is taken whole: a question, or a set that stays together.

    *places* tells for each section that may take it how many questions it brings to which cell, by the cell's index.
    *quarrels* are the groups that it is in, each with the member that it stands for.
    """

    names: tuple[str, ...]
    rank: bytes
    places: tuple[tuple[int, tuple[tuple[int, int], ...]], ...]
    quarrels: tuple[tuple[int, int], ...] = ()

    @property
    def is_simple(self) -> bool:
        """Tell whether it is a single question that quarrels with none."""
        return len(self.names) == 1 and not self.quarrels


@dataclass(slots=True)
class _Search:
    cells: tuple[Cell, ...]
    hard: tuple[Unit, ...]
    simple: tuple[Unit, ...]
    left: list[int]
    supply: list[int]
    preferred: frozenset[tuple[str, ...]]
    taken: dict[tuple[str, ...], int] = field(default_factory=dict)
    busy: Counter[tuple[int, int]] = field(default_factory=Counter)
    tries: int = 0

    def place(self, position: int) -> dict[tuple[str, ...], int] | None:
        """Decide on the hard units from *position* on; give a whole selection, or None where there is none."""
        self.tries += 1
        if self.tries > BUDGET or any(want > supply for want, supply in zip(self.left, self.supply, strict=True)):
            return None
        if position == len(self.hard):
            return self.fill()
        unit = self.hard[position]
        self.count(unit, -1)
        ways: list[int | None] = [section for section, _ in unit.places if self.fits(unit, section)]
        ways.insert(0 if unit.names not in self.preferred else len(ways), None)
        for way in ways:
            if way is not None:
                self.take(unit, way, 1)
            found = self.place(position + 1)
            if way is not None:
                self.take(unit, way, -1)
            if found is not None:
                return found
        self.count(unit, 1)
        return None

    def fits(self, unit: Unit, section: int) -> bool:
        demand = dict(unit.places)[section]
        free = all(
            not any(busy for (other, one), busy in self.busy.items() if other == group and one != member)
            for group, member in unit.quarrels
        )
        return free and all(self.left[cell] >= count for cell, count in demand)

    def take(self, unit: Unit, section: int, sign: int) -> None:
        for cell, count in dict(unit.places)[section]:
            self.left[cell] -= sign * count
        for quarrel in unit.quarrels:
            self.busy[quarrel] += sign
        if sign > 0:
            self.taken[unit.names] = section
        else:
            del self.taken[unit.names]

    def count(self, unit: Unit, sign: int) -> None:
        """Keep *supply*, the most that the units still undecided could bring to each cell."""
        for cell in set(_cells_of(unit)):
            self.supply[cell] += sign * max(count for _, demand in unit.places for at, count in demand if at == cell)

    def fill(self) -> dict[tuple[str, ...], int] | None:
        filled = fill_cells(self.simple, self.left)
        if sum(map(len, filled)) < sum(self.left):
            return None
        chosen = {unit.names: self.cells[cell].section for cell, units in enumerate(filled) for unit in units}
        return {**chosen, **self.taken}


def fill_cells(units: Sequence[Unit], wanted: Sequence[int]) -> list[list[Unit]]:
    """Fill cells with single questions, preferred ones first, moving those that fit elsewhere too.

    Taking units in the order of preference with augmenting paths gives a largest filling, and among those the one that
    holds the preferred (a transversal matroid's greedy basis).
    """
    filled: list[list[Unit]] = [[] for _ in wanted]
    missing = sum(wanted)
    for unit in units:
        if not missing:
            break
        if _augment(unit, filled, wanted):
            missing -= 1
    return filled


def _augment(unit: Unit, filled: list[list[Unit]], wanted: Sequence[int]) -> bool:
    """Find room for a unit, moving others along a shortest chain of cells."""
    came: dict[int, tuple[int | None, Unit]] = dict.fromkeys(_cells_of(unit), (None, unit))
    queue = list(came)
    for cell in queue:
        if len(filled[cell]) < wanted[cell]:
            _shift(cell, came, filled)
            return True
        for mover in filled[cell]:
            for other in _cells_of(mover):
                if other not in came:
                    came[other] = (cell, mover)
                    queue.append(other)
    return False


def _shift(cell: int, came: dict[int, tuple[int | None, Unit]], filled: list[list[Unit]]) -> None:
    target: int | None = cell
    while target is not None:
        source, mover = came[target]
        filled[target].append(mover)
        if source is not None:
            filled[source].remove(mover)
        target = source


def _cells_of(unit: Unit) -> tuple[int, ...]:
    return tuple(cell for _, demand in unit.places for cell, _ in demand)


@dataclass(frozen=True, slots=True)
class Shortage:
    """What a blueprint lacks: how many *fit* a cell at all, and how many it *lacks* beside the others' wants."""

    cell: Cell
    fit: int
    lacks: int


def select_units(
    cells: tuple[Cell, ...], units: Sequence[Unit]
) -> tuple[Mapping[tuple[str, ...], int] | None, tuple[Shortage, ...], bool]:
    """Choose units so that every cell has just what it wants.

    Gives the section of each chosen unit; or None with what is short, and whether the search ended within its budget.
    """
    ranked = sorted(units, key=lambda unit: unit.rank)
    simple = tuple(unit for unit in ranked if unit.is_simple)
    hard = tuple(unit for unit in ranked if not unit.is_simple and unit.places)
    supply = [0] * len(cells)
    search = _Search(cells, hard, simple, [cell.wanted for cell in cells], supply, _preferred(cells, ranked))
    for unit in (*hard, *simple):
        search.count(unit, 1)
    found = search.place(0)
    if found is not None:
        return found, (), True
    return None, _shortages(cells, ranked), search.tries <= BUDGET


def _preferred(cells: tuple[Cell, ...], ranked: Sequence[Unit]) -> frozenset[tuple[str, ...]]:
    """Name the units that would be taken if each cell took the first that fit it."""
    left = [cell.wanted for cell in cells]
    found = set()
    for unit in ranked:
        for _, demand in unit.places:
            if all(left[cell] >= count for cell, count in demand):
                for cell, count in demand:
                    left[cell] -= count
                found.add(unit.names)
                break
    return frozenset(found)


def _shortages(cells: tuple[Cell, ...], units: Sequence[Unit]) -> tuple[Shortage, ...]:
    """Say which cells are short even if sets could be parted and quarrels forgotten."""
    parted = [
        Unit(
            (name,), unit.rank, tuple((section, ((cell, 1),)) for section, demand in unit.places for cell, _ in demand)
        )
        for unit in units
        for name in unit.names
    ]
    fit = [
        sum(count for unit in units for _, demand in unit.places for at, count in demand if at == cell)
        for cell in range(len(cells))
    ]
    filled = fill_cells(parted, [cell.wanted for cell in cells])
    lacks = [cell.wanted - len(units) for cell, units in zip(cells, filled, strict=True)]
    return tuple(Shortage(cell, have, lack) for cell, have, lack in zip(cells, fit, lacks, strict=True) if lack)
