"""What may be picked for which section of a quiz: its questions, sets and filters as the search sees them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizgen.assemble.blueprint import Part
from quizgen.assemble.filters import Criteria
from quizgen.assemble.order import block_name, keyed_hash, what_stays_together
from quizgen.assemble.select import Cell, Unit
from quizgen.item import Asked


@dataclass(frozen=True, slots=True)
class Pool:
    """The questions that a paper may ask, by name in the order of the banks, and all that bounds where they may stand.

    *filters* are what each section takes and what it leaves out; *rivals* the groups of which one question at most is
    taken, for each member the questions that it means; *fixed* the questions that sections name themselves.
    """

    parts: tuple[Part, ...]
    by_name: Mapping[str, Asked]
    filters: Sequence[tuple[Criteria, Criteria]]
    rivals: Sequence[tuple[frozenset[str], ...]]
    fixed: frozenset[str]

    def cells(self) -> tuple[Cell, ...]:
        """List the numbers that sections want picked."""
        return tuple(
            Cell(index, level, wanted)
            for index, part in enumerate(self.parts)
            for level, wanted in part.properties.pick
        )

    def units(self, *, quiz: str, seed: str) -> list[Unit]:
        """List what can be picked, whole sets and single questions, ranked by a hash for this quiz and seed."""
        groups: dict[str, list[tuple[int, int]]] = {}
        for index, members in enumerate(self.rivals):
            for position, member in enumerate(members):
                for name in member:
                    groups.setdefault(name, []).append((index, position))
        # a group with a fixed question has nothing more to give
        spent = {group for name in self.fixed for group, _ in groups.get(name, ())}
        cells = self._cells_by_section()
        made = []
        for block in what_stays_together(self.by_name.values()):
            names = tuple(asked.identity.name for asked in block)
            quarrels = tuple(dict.fromkeys(each for name in names for each in groups.get(name, ())))
            if self.fixed.isdisjoint(names) and not any(group in spent for group, _ in quarrels):
                rank = keyed_hash(seed, quiz, block_name(block[0]))
                made.append(Unit(names, rank, self._places(block, cells), quarrels))
        return made

    def count_without(self, cell: Cell, name: str, *, of: str) -> int:
        """Count what would fit a cell if its section's filter *of* (`from` or `not`) had no property *name*."""
        wanted, unwanted = self.filters[cell.section]
        changed = (wanted.without(name), unwanted) if of == "from" else (wanted, unwanted.without(name))
        own = self._cells_by_section()[cell.section]
        index = self.cells().index(cell)
        blocks = what_stays_together(asked for name, asked in self.by_name.items() if name not in self.fixed)
        return sum((_counted(block, *changed, own) or ()).count(index) for block in blocks)

    def _cells_by_section(self) -> list[dict[str | None, int]]:
        made: list[dict[str | None, int]] = [{} for _ in self.parts]
        for index, cell in enumerate(self.cells()):
            made[cell.section][cell.level] = index
        return made

    def _places(
        self, block: tuple[Asked, ...], cells: Sequence[Mapping[str | None, int]]
    ) -> tuple[tuple[int, tuple[int, ...]], ...]:
        places = (
            (section, _counted(block, wanted, unwanted, own))
            for section, ((wanted, unwanted), own) in enumerate(zip(self.filters, cells, strict=True))
        )
        return tuple((section, counted) for section, counted in places if counted is not None)


def _counted(
    block: tuple[Asked, ...], wanted: Criteria, unwanted: Criteria, own: Mapping[str | None, int]
) -> tuple[int, ...] | None:
    """Say to which of a section's *own* cells each question of a set counts; None where it can't stand there whole."""
    if not own or not all(wanted.takes(asked) and not unwanted.touches(asked) for asked in block):
        return None
    found = [own.get(None, own.get(asked.about.level)) for asked in block]
    counted = tuple(cell for cell in found if cell is not None)
    return counted if len(counted) == len(found) else None
