"""Where the claims of an argument map stand."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from quizgen.assemble.study import ArgumentMap
from quizgen.render.argument_layout import draw_map

links = st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda link: link[0] != link[1]), max_size=25)


def drawn(count, supports):
    return draw_map(ArgumentMap((None,) * count, tuple(dict.fromkeys(supports))))


def places(drawing):
    return {box.claim: (box.column, box.middle) for box in drawing.boxes}


def test_what_supports_a_claim_stands_behind_it():
    assert {0: 0, 1: 1, 2: 2} == {claim: column for claim, (column, _) in places(drawn(3, [(1, 0), (2, 1)])).items()}


def test_a_claim_that_supports_two_stands_behind_the_last_of_them():
    assert 2 == places(drawn(3, [(1, 0), (2, 1), (2, 0)]))[2][0]


def test_a_line_that_passes_a_column_keeps_clear_of_its_boxes():
    drawing = drawn(3, [(1, 0), (2, 1), (2, 0)])
    passing = next(line for line in drawing.lines if len(line) == 3)
    assert abs(passing[1][1] - places(drawing)[1][1]) >= 0.5


def test_lines_that_need_not_cross_do_not():
    drawing = drawn(5, [(1, 0), (2, 0), (3, 2), (4, 1)])
    upper = places(drawing)
    assert (upper[1][1] < upper[2][1]) == (upper[4][1] < upper[3][1])


def test_supports_in_a_circle_are_drawn_but_for_the_last():
    assert 2 == len(drawn(3, [(1, 0), (2, 1), (0, 2)]).lines)


@given(links)
def test_no_box_covers_another_and_all_lie_inside(supports):
    drawing = drawn(12, supports)
    assert all(
        abs(one.middle - other.middle) >= 1 - 1e-6
        for one, other in combinations(drawing.boxes, 2)
        if one.column == other.column
    )
    assert all(0.5 - 1e-6 <= box.middle <= drawing.height - 0.5 + 1e-6 for box in drawing.boxes)


@given(links)
def test_every_line_leads_from_column_to_column_towards_the_first(supports):
    drawing = drawn(12, supports)
    assert all([step[0] for step in line] == list(range(line[0][0], line[-1][0] - 1, -1)) for line in drawing.lines)
