"""What a blueprint lacks, cell by cell, and how to say so where it can be mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizgen.assemble.pool import Pool
from quizgen.assemble.select import BUDGET, Cell, Unit, fill_cells, select_units
from quizgen.diagnostics import Diagnostic, Place, counted, error
from quizgen.schema import key_place
from quizgen.source_yaml import Mapping

_CODE = "blueprint-short"
_NEAR = 3  # how far from the number wanted another is looked for that could be met
_SMALL_BUDGET = BUDGET // 10
_MOST_CELLS = 10  # for which other numbers are looked for


@dataclass(frozen=True, slots=True)
class Shortage:
    """What a blueprint lacks: how many *fit* a cell at all, and how many it *lacks* beside the others' wants."""

    cell: Cell
    fit: int
    lacks: int

    @property
    def is_certain(self) -> bool:
        """Tell whether it falls short whatever other cells take."""
        return self.fit < self.cell.wanted


def find_shortages(cells: tuple[Cell, ...], units: Sequence[Unit]) -> tuple[Shortage, ...]:
    """Say which cells are short even if sets could be parted and rivals meet."""
    parted = [
        Unit((name,), unit.rank, tuple((section, (counted[index],)) for section, counted in unit.places))
        for unit in sorted(units, key=lambda unit: unit.rank)
        if unit.can_be_taken
        for index, name in enumerate(unit.names)
    ]
    fit = [0] * len(cells)
    for unit in parted:
        for cell in unit.cells:
            fit[cell] += 1
    filled = fill_cells(parted, [cell.wanted for cell in cells])
    lacks = [cell.wanted - len(taken) for cell, taken in zip(cells, filled, strict=True)]
    return tuple(Shortage(cell, have, lack) for cell, have, lack in zip(cells, fit, lacks, strict=True) if lack)


def report_unmet(pool: Pool, units: Sequence[Unit], place: Place, *, ended: bool) -> tuple[Diagnostic, ...]:
    """Say why no selection was found; *place* is where that is reported which no cell is to blame for."""
    cells = pool.cells()
    shortages = find_shortages(cells, units)
    if shortages:
        return tuple(report_shortage(pool, each) for each in shortages)
    usable = [unit for unit in units if unit.can_be_taken]
    alone = [each for section in range(len(pool.parts)) for each in _report_alone(pool, cells, usable, section)]
    if alone:
        return tuple(alone)
    if not ended:
        message = f"no selection was found among the first {BUDGET} ways of placing sets and 'never-together' groups"
        return (error(_CODE, place, message, help="there may be one: widen a filter, or pick fewer"),)
    return (
        _report_numbers(pool, cells, usable)
        or error(
            _CODE,
            place,
            f"{_reason(usable)} that every 'pick' is met at once",
            help="pick other numbers, or widen a filter",
        ),
    )


def _report_alone(pool: Pool, cells: tuple[Cell, ...], units: Sequence[Unit], section: int) -> tuple[Diagnostic, ...]:
    """Say of a section that could not be met even if all others were taken away; nothing where it could be."""
    own = {
        index: position for position, index in enumerate(at for at, cell in enumerate(cells) if cell.section == section)
    }
    kept = tuple(cells[index] for index in own)
    alone = [
        replace(
            unit,
            places=tuple((at, tuple(own[cell] for cell in counted)) for at, counted in unit.places if at == section),
        )
        for unit in units
    ]
    found, ended = select_units(kept, alone, budget=_SMALL_BUDGET)
    if found is not None or not ended:
        return ()
    told = _report_numbers(pool, kept, alone)
    if told is not None:
        return (told,)
    message = (
        f"{_reason([unit for unit in alone if unit.can_be_taken])} that {_name(pool, kept[0])} is filled as 'pick' says"
    )
    return (error(_CODE, _row_place(pool, kept[0]), message, help="pick another number, or widen a filter"),)


def _report_numbers(pool: Pool, cells: tuple[Cell, ...], units: Sequence[Unit]) -> Diagnostic | None:
    """Find a cell that would have to want another number for all cells to be met, and say which."""
    for index, cell in enumerate(cells[:_MOST_CELLS]):
        numbers = _other_numbers(cells, index, units)
        if numbers:
            message = f"{_name(pool, cell)} wants {_what(cell)}, which {_reason(units)}"
            return error(_CODE, _place(pool, cell), message, help=f"write {' or '.join(map(str, numbers))} here")
    return None


def _reason(units: Sequence[Unit]) -> str:
    with_sets = any(len(unit.names) > 1 for unit in units)
    with_rivals = any(unit.quarrels for unit in units)
    if with_sets and with_rivals:
        return "sets that stay together and 'never-together' don't allow"
    return "sets that stay together don't allow" if with_sets else "'never-together' doesn't allow"


def report_shortage(pool: Pool, shortage: Shortage) -> Diagnostic:
    """Say at its place what a cell lacks, and which properties of its filters take questions away from it."""
    cell = shortage.cell
    if shortage.is_certain:
        verb = "fits" if shortage.fit == 1 else "fit"
        message = f"{_name(pool, cell)} wants {_what(cell)}, and {shortage.fit} {verb}"
    else:
        left = cell.wanted - shortage.lacks
        verb = "is" if left == 1 else "are"
        message = f"{_name(pool, cell)} wants {_what(cell)}, and {left} {verb} left by the other sections"
    return error(_CODE, _place(pool, cell), message, help=_mend(pool, shortage))


def _mend(pool: Pool, shortage: Shortage) -> str:
    lacking = f"{shortage.lacks} {'is' if shortage.lacks == 1 else 'are'} lacking: pick fewer, or"
    filters = [
        (of, criteria) for of, criteria in zip(("from", "not"), pool.filters[shortage.cell.section], strict=True)
    ]
    gains = [
        (number, f"{number} fit without '{name}' of '{of}'")
        for of, criteria in filters
        for name in criteria.by_property
        if (number := pool.count_without(shortage.cell, name, of=of)) > shortage.fit
    ]
    if not any(criteria.by_property for _, criteria in filters):
        return f"{lacking} add questions to the banks"
    told = ", ".join(words for _, words in sorted(gains, key=lambda gain: -gain[0]))
    return f"{lacking} change the filters" + (f" ({told})" if told else "")


def _other_numbers(cells: tuple[Cell, ...], index: int, units: Sequence[Unit]) -> list[int]:
    """Find the nearest numbers, one below and one above, that a cell could want so that all cells are met."""
    wanted = cells[index].wanted
    found = []
    for numbers in (range(wanted - 1, max(wanted - _NEAR, 1) - 1, -1), range(wanted + 1, wanted + _NEAR + 1)):
        for number in numbers:
            changed = (*cells[:index], replace(cells[index], wanted=number), *cells[index + 1 :])
            if select_units(changed, units, budget=_SMALL_BUDGET)[0] is not None:
                found.append(number)
                break
    return found


def _name(pool: Pool, cell: Cell) -> str:
    return pool.parts[cell.section].name


def _what(cell: Cell) -> str:
    return counted(cell.wanted, "question") + (f" of level '{cell.level}'" if cell.level else "")


def _place(pool: Pool, cell: Cell) -> Place:
    row = pool.parts[cell.section].node.find("pick")
    if isinstance(row, Mapping) and cell.level is not None:
        return key_place(row, cell.level)
    return _row_place(pool, cell)


def _row_place(pool: Pool, cell: Cell) -> Place:
    node = pool.parts[cell.section].node
    row = node.find("pick")
    return row.place if row is not None else node.place
