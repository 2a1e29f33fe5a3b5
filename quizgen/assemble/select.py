"""Which questions a quiz takes: a search that meets every cell of its blueprint, or says that it can't be.

Questions are preferred by a keyed hash, so that adding one to a bank moves only what it displaces. Where cells share
questions, taken ones give way to others (augmenting paths, so that a selection of single questions is found whenever
there is one). Sets, and questions that must not meet, are tried out, in the order of preference and within a budget.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

# Steps of the search, beyond one for each set or rival. A blueprint of ten cells with a hundred sets takes a few
# hundred where it can be met, and mostly a few thousand where it can't; all of them together take less than a second.
BUDGET = 20_000
_COST_OF_FILLING = 20  # steps that filling the cells with single questions is reckoned as

Names: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A number that a section wants, of one level where its row says so."""

    section: int
    level: str | None
    wanted: int


@dataclass(frozen=True, slots=True)
class Unit:
    """What is taken whole: a question, or a set that stays together.

    *places* tells for each section that may take it to which cell each of its questions counts. *quarrels* are the
    groups that it is in, each with the member that it stands for; of a group one member at most is taken.
    """

    names: Names
    rank: bytes
    places: tuple[tuple[int, tuple[int, ...]], ...]
    quarrels: tuple[tuple[int, int], ...] = ()

    @property
    def is_simple(self) -> bool:
        """Tell whether it is a single question that quarrels with none."""
        return len(self.names) == 1 and not self.quarrels

    @property
    def can_be_taken(self) -> bool:
        """Tell whether any section may take it; a set that holds two members of one group never can be."""
        return bool(self.places) and len({group for group, _ in self.quarrels}) == len(set(self.quarrels))

    @property
    def cells(self) -> tuple[int, ...]:
        """The cells that it may count to, each once."""
        return tuple(dict.fromkeys(cell for _, cells in self.places for cell in cells))


def select_units(
    cells: tuple[Cell, ...], units: Sequence[Unit], *, budget: int = BUDGET
) -> tuple[Mapping[Names, int] | None, bool]:
    """Choose units so that every cell has just what it wants.

    Gives the section of each chosen unit, or None; and whether the search came to its end within the budget. When it
    did, None means that there is no selection.
    """
    ranked = sorted((unit for unit in units if unit.can_be_taken), key=lambda unit: unit.rank)
    simple = _enough([unit for unit in ranked if unit.is_simple], cells)
    hard, after = _decisions([unit for unit in ranked if not unit.is_simple])
    search = _Search(
        cells,
        hard,
        after,
        simple,
        _reserves(cells, hard, simple),
        _preferred(cells, ranked),
        {group: position for position, unit in enumerate(hard) for group, _ in unit.quarrels},
        budget + len(hard),
    )
    return search.run(), search.budget >= 0


def fill_cells(units: Sequence[Unit], wanted: Sequence[int]) -> list[list[Unit]]:
    """Fill cells with single questions, preferred ones first, moving those that fit elsewhere too.

    Taking units in the order of preference with augmenting paths gives a largest filling, and among those the one that
    holds the preferred (a transversal matroid's greedy basis).
    """
    filled: list[list[Unit]] = [[] for _ in wanted]
    missing = sum(wanted)
    refused: set[tuple[int, ...]] = set()
    for unit in units:
        if not missing:
            break
        cells = unit.cells
        if cells in refused:
            continue
        if _augment(unit, filled, wanted):
            missing -= 1
        else:
            refused.add(cells)  # for good: what more is taken only narrows the ways
    return filled


def _augment(unit: Unit, filled: list[list[Unit]], wanted: Sequence[int]) -> bool:
    """Find room for a unit, moving others along a shortest chain of cells."""
    came: dict[int, tuple[int | None, Unit]] = dict.fromkeys(unit.cells, (None, unit))
    queue = list(came)
    for reached, cell in enumerate(queue):
        # room is looked for in all cells at one distance before anyone is moved
        roomy = next((each for each in queue[reached:] if len(filled[each]) < wanted[each]), None)
        if roomy is not None:
            _shift(roomy, came, filled)
            return True
        for mover in filled[cell]:
            for other in mover.cells:
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


def _enough(simple: Sequence[Unit], cells: tuple[Cell, ...]) -> tuple[Unit, ...]:
    """Keep, of questions that are alike, as many as could ever be taken: those that are preferred."""
    kept: Counter[tuple[int, ...]] = Counter()
    made = []
    for unit in simple:
        shape = unit.cells
        if kept[shape] < sum(cells[cell].wanted for cell in shape):
            kept[shape] += 1
            made.append(unit)
    return tuple(made)


def _decisions(hard: Sequence[Unit]) -> tuple[tuple[Unit, ...], tuple[int, ...]]:
    """Put sets and rivals into the order in which they are decided on, those whose fates hang together side by side.

    Beside each stands where the next begins that is not like it: of sets that are alike, the preferred are taken.
    """
    near = _rivalries(hard)
    clusters: dict[object, list[Unit]] = {}
    for unit in hard:
        clusters.setdefault(near[unit.quarrels[0][0]] if unit.quarrels else unit.places, []).append(unit)
    ordered: list[Unit] = []
    after: list[int] = []
    for cluster in clusters.values():
        start, end = len(ordered), len(ordered) + len(cluster)
        ordered += cluster
        after += [position + 1 if ordered[position].quarrels else end for position in range(start, end)]
    return tuple(ordered), tuple(after)


def _rivalries(units: Sequence[Unit]) -> dict[int, int]:
    """Name for each group of rivals the groups that it is linked with through units that are in both."""
    near: dict[int, int] = {}
    members: dict[int, list[int]] = {}
    for unit in units:
        linked = {near.get(group, group) for group, _ in unit.quarrels}
        groups = [group for each in linked for group in members.pop(each, [each])]
        if groups:
            members[groups[0]] = groups
            near.update(dict.fromkeys(groups, groups[0]))
    return near


def _reserves(cells: tuple[Cell, ...], hard: Sequence[Unit], simple: Sequence[Unit]) -> list[tuple[int, ...]]:
    """Say for each position the most that the units from there on could bring to each cell."""
    supply = [0] * len(cells)
    for unit in simple:
        for cell in unit.cells:
            supply[cell] += 1
    made = [tuple(supply)]
    for unit in reversed(hard):
        for cell in unit.cells:
            supply[cell] += max(cells.count(cell) for _, cells in unit.places)
        made.append(tuple(supply))
    return made[::-1]


def _preferred(cells: tuple[Cell, ...], ranked: Sequence[Unit]) -> dict[Names, int]:
    """Say which place each unit would have if each in its turn took the first that has room."""
    left = [cell.wanted for cell in cells]
    busy: dict[int, int] = {}
    found: dict[Names, int] = {}
    missing = sum(left)
    for unit in ranked:
        if not missing:
            break
        if any(busy.get(group, member) != member for group, member in unit.quarrels):
            continue
        for index, (_, counted) in enumerate(unit.places):
            if all(left[cell] >= counted.count(cell) for cell in counted):
                for cell in counted:
                    left[cell] -= 1
                missing -= len(counted)
                busy.update(unit.quarrels)
                found[unit.names] = index
                break
    return found


class _State(NamedTuple):
    """What of the decisions taken so far matters for those to come; *lowest* is the first place an alike set may have.

    Sets that are alike take their places in order, since another order is the same selection.
    """

    position: int
    lowest: int
    left: tuple[int, ...]
    busy: frozenset[tuple[int, int]]


_Choice: TypeAlias = tuple[Names, int] | None  # the unit taken and its section


@dataclass(slots=True)
class _Search:
    cells: tuple[Cell, ...]
    hard: tuple[Unit, ...]
    after: tuple[int, ...]
    simple: tuple[Unit, ...]
    reserves: list[tuple[int, ...]]
    preferred: Mapping[Names, int]
    last: Mapping[int, int]  # for each group the position of its last unit
    budget: int
    dead: set[_State] = field(default_factory=set)
    unfillable: set[tuple[int, ...]] = field(default_factory=set)

    def run(self) -> dict[Names, int] | None:
        """Go through the decisions in depth, without recursion, since there may be thousands."""
        start = _State(0, 0, tuple(cell.wanted for cell in self.cells), frozenset())
        root = start._replace(position=-1)
        path: list[tuple[_State, Iterator[tuple[_State, _Choice]], _Choice]] = [(root, iter([(start, None)]), None)]
        while path:
            state, ways, _ = path[-1]
            step = next(ways, None)
            if step is None:
                self.dead.add(state)
                path.pop()
                continue
            following, choice = step
            self.budget -= 1
            if self.budget < 0:
                return None
            if following in self.dead or self.is_hopeless(following):
                continue
            if following.position < len(self.hard):
                path.append((following, self.ways(following), choice))
            elif (filled := self.fill(following.left)) is not None:
                return {**filled, **dict(each for *_, each in path if each), **dict([choice] if choice else [])}
        return None

    def is_hopeless(self, state: _State) -> bool:
        return any(want > most for want, most in zip(state.left, self.reserves[state.position], strict=True))

    def ways(self, state: _State) -> Iterator[tuple[_State, _Choice]]:
        """Give what may be done with the next unit, what is preferred first."""
        unit = self.hard[state.position]
        passed = self.following(state, self.after[state.position], 0, state.left, ()), None
        wish = self.preferred.get(unit.names)
        if wish is None:
            yield passed
        if not any(other != member for group, member in unit.quarrels for at, other in state.busy if at == group):
            indices = sorted(range(state.lowest, len(unit.places)), key=lambda index: index != wish)
            for index in indices:
                section, counted = unit.places[index]
                left = list(state.left)
                for cell in counted:
                    left[cell] -= 1
                if min(left) >= 0:
                    position = state.position + 1
                    lowest = index if position < self.after[state.position] else 0
                    yield self.following(state, position, lowest, tuple(left), unit.quarrels), (unit.names, section)
        if wish is not None:
            yield passed

    def following(
        self,
        state: _State,
        position: int,
        lowest: int,
        left: tuple[int, ...],
        quarrels: tuple[tuple[int, int], ...],
    ) -> _State:
        # groups that are decided on are forgotten, so that states that mean the same are the same
        busy = frozenset(each for each in (*state.busy, *quarrels) if self.last[each[0]] >= position)
        return _State(position, lowest, left, busy)

    def fill(self, left: tuple[int, ...]) -> dict[Names, int] | None:
        if left in self.unfillable:
            return None
        self.budget -= _COST_OF_FILLING
        filled = fill_cells(self.simple, left)
        if sum(map(len, filled)) < sum(left):
            self.unfillable.add(left)
            return None
        return {unit.names: self.cells[cell].section for cell, units in enumerate(filled) for unit in units}
