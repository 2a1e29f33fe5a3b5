"""The search for a selection, held against trying everything."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st
from quizgen.assemble.order import keyed_hash
from quizgen.assemble.select import Cell, Unit, select_units


def meets(cells, units, choice):
    """Tell whether taking each unit into the section that *choice* names, or None, meets every cell."""
    counts = [0] * len(cells)
    members = {}
    for unit, section in zip(units, choice, strict=True):
        if section is None:
            continue
        for cell, count in dict(unit.places)[section]:
            counts[cell] += count
        for group, member in unit.quarrels:
            members.setdefault(group, set()).add(member)
    return counts == [cell.wanted for cell in cells] and all(len(each) == 1 for each in members.values())


def is_possible(cells, units):
    ways = [[None, *(section for section, _ in unit.places)] for unit in units]
    return any(meets(cells, units, choice) for choice in product(*ways))


@st.composite
def blueprints(draw):
    cells = tuple(Cell(index // 2, None, draw(st.integers(1, 3))) for index in range(draw(st.integers(1, 4))))
    sections = sorted({cell.section for cell in cells})
    units = []
    for number in range(draw(st.integers(0, 7))):
        size = draw(st.sampled_from([1, 1, 1, 2, 3]))
        places = []
        for section in sections:
            if draw(st.booleans()):
                own = [index for index, cell in enumerate(cells) if cell.section == section]
                spread = [draw(st.sampled_from(own)) for _ in range(size)]
                places.append((section, tuple((cell, spread.count(cell)) for cell in sorted(set(spread)))))
        quarrels = tuple((group, number) for group in range(2) if draw(st.integers(0, 3)) == 0)
        names = tuple(f"q{number}-{part}" for part in range(size))
        units.append(Unit(names, keyed_hash(number), tuple(places), quarrels))
    return cells, units


@given(blueprints())
@settings(max_examples=300, deadline=None)
def test_a_selection_is_found_whenever_there_is_one(blueprint):
    cells, units = blueprint
    chosen, _, ended = select_units(cells, units)
    assert ended
    assert is_possible(cells, units) == (chosen is not None)


@given(blueprints())
@settings(max_examples=200, deadline=None)
def test_what_is_chosen_meets_every_cell_and_parts_no_quarrel(blueprint):
    cells, units = blueprint
    chosen, _, _ = select_units(cells, units)
    assert chosen is None or meets(cells, units, [chosen.get(unit.names) for unit in units])


def singles(count, *sections):
    return [
        Unit((f"q{n}",), keyed_hash(n), tuple((section, ((section, 1),)) for section in sections)) for n in range(count)
    ]


def test_sections_that_share_questions_leave_each_other_enough():
    cells = (Cell(0, None, 3), Cell(1, None, 2))
    picky = [Unit(("p0",), keyed_hash("p0"), ((1, ((1, 1),)),))]
    chosen, shortages, _ = select_units(cells, [*singles(4, 0, 1), *picky])
    assert ((), 5) == (shortages, len(chosen))


def test_a_shortage_names_the_cell_and_how_many_it_lacks():
    cells = (Cell(0, "remember", 3), Cell(1, None, 2))
    _, shortages, _ = select_units(cells, singles(2, 1))
    assert [(cells[0], 0, 3)] == [(each.cell, each.fit, each.lacks) for each in shortages]


def test_adding_a_question_displaces_one_at_most():
    cells = (Cell(0, None, 5),)
    before, _, _ = select_units(cells, singles(20, 0))
    after, _, _ = select_units(cells, singles(21, 0))
    assert len(set(before) - set(after)) <= 1


def test_ten_thousand_questions_are_no_matter():
    cells = tuple(Cell(section, None, 30) for section in range(10))
    chosen, _, _ = select_units(cells, singles(10_000, *range(10)))
    assert 300 == len(chosen)
