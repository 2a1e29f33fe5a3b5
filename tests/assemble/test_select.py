"""The search for a selection, held against trying everything."""

import time
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st
from quizgen.assemble.order import keyed_hash
from quizgen.assemble.select import Cell, Unit, select_units
from quizgen.assemble.shortage import find_shortages


def meets(cells, units, choice):
    """Tell whether taking each unit into the section that *choice* names, or None, meets every cell."""
    counts = [0] * len(cells)
    members = {}
    for unit, section in zip(units, choice, strict=True):
        if section is None:
            continue
        for cell in dict(unit.places)[section]:
            counts[cell] += 1
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
    shapes = []
    for number in range(draw(st.integers(0, 7))):
        if shapes and draw(st.booleans()):
            size, places = draw(st.sampled_from(shapes))  # sets that are alike, which the search takes together
        else:
            size = draw(st.sampled_from([1, 1, 1, 2, 3]))
            places = []
            for section in sections:
                if draw(st.booleans()):
                    own = [index for index, cell in enumerate(cells) if cell.section == section]
                    places.append((section, tuple(draw(st.sampled_from(own)) for _ in range(size))))
            shapes.append((size, places))
        quarrels = tuple(
            (group, draw(st.integers(0, 2)))
            for group in range(3)
            for _ in range(draw(st.sampled_from([0, 0, 0, 1, 1, 2])))
        )
        names = tuple(f"q{number}-{part}" for part in range(size))
        units.append(Unit(names, keyed_hash(number), tuple(places), quarrels))
    return cells, units


@given(blueprints())
@settings(max_examples=500, deadline=None)
def test_a_selection_is_found_whenever_there_is_one(blueprint):
    cells, units = blueprint
    chosen, ended = select_units(cells, units)
    assert (True, is_possible(cells, units)) == (ended, chosen is not None)


@given(blueprints())
@settings(max_examples=300, deadline=None)
def test_what_is_chosen_meets_every_cell_and_no_rivals_meet(blueprint):
    cells, units = blueprint
    chosen, _ = select_units(cells, units)
    assert chosen is None or meets(cells, units, [chosen.get(unit.names) for unit in units])


@given(blueprints())
@settings(max_examples=200, deadline=None)
def test_a_blueprint_that_can_be_met_has_no_shortage(blueprint):
    cells, units = blueprint
    assert not (find_shortages(cells, units) and is_possible(cells, units))


@given(blueprints(), st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_the_order_of_the_bank_plays_no_part(blueprint, random):
    cells, units = blueprint
    shuffled = random.sample(units, len(units))
    assert select_units(cells, units) == select_units(cells, shuffled)


def singles(count, *sections):
    return [Unit((f"q{n}",), keyed_hash(n), tuple((section, (section,)) for section in sections)) for n in range(count)]


def sets(count, size, *sections):
    return [
        Unit(
            tuple(f"s{n}-{part}" for part in range(size)),
            keyed_hash("s", n),
            tuple((at, (at,) * size) for at in sections),
        )
        for n in range(count)
    ]


def test_sections_that_share_questions_leave_each_other_enough():
    cells = (Cell(0, None, 3), Cell(1, None, 2))
    picky = [Unit(("p0",), keyed_hash("p0"), ((1, (1,)),))]
    chosen, _ = select_units(cells, [*singles(4, 0, 1), *picky])
    assert 5 == len(chosen)


def test_a_shortage_names_the_cell_and_how_many_it_lacks():
    cells = (Cell(0, "remember", 3), Cell(1, None, 2))
    shortages = find_shortages(cells, singles(2, 1))
    assert [(cells[0], 0, 3)] == [(each.cell, each.fit, each.lacks) for each in shortages]


@given(st.integers(1, 8), st.integers(8, 40))
@settings(max_examples=50, deadline=None)
def test_adding_a_question_displaces_one_at_most(wanted, count):
    cells = (Cell(0, None, wanted), Cell(1, None, 2))
    before, _ = select_units(cells, singles(count + 2, 0, 1))
    after, _ = select_units(cells, singles(count + 3, 0, 1))
    assert len(set(before) - set(after)) <= 1


def test_sets_are_found_a_way_into_a_number_that_the_preferred_ones_miss():
    chosen, _ = select_units((Cell(0, None, 7),), [*sets(3, 3, 0), *sets(2, 2, 0)])
    assert 7 == sum(map(len, chosen))


def test_a_set_that_holds_two_rivals_is_never_taken():
    torn = Unit(("a", "b"), b"", ((0, (0, 0)),), ((0, 0), (0, 1)))
    assert (None, True) == select_units((Cell(0, None, 2),), [torn])


def test_sets_that_are_alike_are_no_more_than_their_number():
    cells = (Cell(0, None, 5), Cell(1, None, 5))
    assert (None, True) == select_units(cells, sets(500, 2, 0, 1))


def test_a_search_without_an_end_is_given_up_and_says_so():
    # rivals in a long chain, with sets that never add up to an odd number
    cells = tuple(Cell(index, None, 21) for index in range(6))
    units = [
        Unit(
            (f"a{n}", f"b{n}"),
            keyed_hash(n),
            tuple((at, (at, at)) for at in range(6) if (n >> at) & 1),
            ((n, 0), (n + 1, 1)),
        )
        for n in range(1, 200)
    ]
    start = time.process_time()
    assert (None, False) == select_units(cells, units)
    assert time.process_time() - start < 5


def test_ten_thousand_questions_are_no_matter():
    cells = tuple(Cell(section, None, 30) for section in range(10))
    start = time.process_time()
    chosen, _ = select_units(cells, singles(10_000, *range(10)))
    assert 300 == len(chosen)
    assert time.process_time() - start < 1


def test_ten_thousand_questions_too_few_are_no_matter():
    cells = (*(Cell(section, None, 300) for section in range(10)), Cell(10, None, 1))
    start = time.process_time()
    assert (None, True) == select_units(cells, singles(10_000, *range(10)))
    assert [10] == [each.cell.section for each in find_shortages(cells, singles(10_000, *range(10)))]
    assert time.process_time() - start < 2


def test_two_thousand_sets_are_no_matter():
    cells = tuple(Cell(section, None, 30) for section in range(5))
    chosen, _ = select_units(cells, [*sets(2000, 3, *range(5)), *singles(50, *range(5))])
    assert 150 == sum(map(len, chosen))
