"""Where columns and pages begin, from heights alone."""

from hypothesis import given
from hypothesis import strategies as st
from quizgen.render.pages import Part, Sheet, Stand, Tear, fill_alike, fill_pages

SHEET = Sheet(100.5)
PARTS = st.builds(
    lambda height, above, keeps, lines: Part(height * max(1, lines), above, keeps and not lines, lines),
    st.integers(1, 60),
    st.integers(0, 10),
    st.booleans(),
    st.sampled_from((0, 0, 1, 5, 30)),
)


def starts(parts, sheet=SHEET):
    return [place for place, stand in enumerate(fill_pages(parts, sheet).stands) if stand.starts]


def test_a_part_that_has_no_room_left_starts_a_page():
    assert [2] == starts([Part(40), Part(50, above=10), Part(1, above=10)])


def test_what_stands_above_a_part_is_not_counted_at_a_page_s_head():
    assert [1] == starts([Part(60), Part(100, above=10)])


def test_a_heading_goes_along_with_what_it_keeps_to():
    assert [1] == starts([Part(70), Part(10, keeps=True), Part(30)])


def test_a_heading_lets_go_of_what_is_taller_than_a_page():
    assert [2] == starts([Part(30), Part(10, keeps=True), Part(95)])


def test_a_part_taller_than_a_page_is_not_whole():
    assert [True, False] == [stand.whole for stand in fill_pages([Part(60), Part(130)], SHEET).stands]


def test_lines_run_on_in_the_next_column():
    assert (Stand(), Stand(lines=(4, 6))) == fill_pages([Part(60), Part(100, lines=10)], SHEET).stands


def test_lines_that_find_no_room_start_a_column():
    assert (Stand(), Stand(starts=True, lines=(10, 5))) == fill_pages([Part(95), Part(150, lines=15)], SHEET).stands


def test_no_one_or_two_lines_stand_alone_in_a_last_column():
    assert (Stand(), Stand(lines=(3, 3))) == fill_pages([Part(50), Part(60, lines=6)], SHEET).stands


def test_lines_that_what_precedes_them_keeps_to_stand_with_it():
    parts = [Part(60), Part(10, keeps=True), Part(50, lines=5)]
    assert (Stand(), Stand(starts=True), Stand(lines=(5,))) == fill_pages(parts, SHEET).stands


@given(st.lists(PARTS, max_size=12))
def test_every_line_to_write_on_is_set_once(parts):
    assert [part.lines for part in parts] == [sum(stand.lines) for stand in fill_pages(parts, SHEET).stands]


def test_the_first_page_s_columns_are_lower_than_others():
    sheet = Sheet(100.5, columns=2, taken=50)
    filled = fill_pages([Part(0), Part(45), Part(45), Part(45), Part(45)], sheet)
    assert ([False, False, True, True, False], 2) == ([stand.starts for stand in filled.stands], filled.pages)


def test_a_part_taller_than_the_first_page_s_columns_passes_them_by():
    assert 2 == fill_pages([Part(0), Part(80)], Sheet(100.5, columns=2, taken=50)).pages


def test_all_papers_get_as_many_pages():
    short, long = [Part(20)] * 10, [Part(60)] * 4
    made = fill_alike({"A": short, "B": long}, SHEET)
    assert (4, 4) == (made["A"].pages, made["B"].pages)
    assert [3, 6, 9] == [place for place, stand in enumerate(made["A"].stands) if stand.starts]


def test_what_is_higher_than_the_columns_below_a_head_ends_two_of_them():
    sheet = Sheet(100.5, columns=2, taken=40)
    assert [0, 2, 0] == [stand.starts for stand in fill_pages([Part(20), Part(90), Part(5)], sheet).stands]


def test_what_follows_a_torn_part_stands_where_that_was_seen_to_end():
    torn = Part(130, tears={(1, 0.0): Tear(2, 40)})
    filled = fill_pages([Part(80), torn, Part(50), Part(20)], SHEET)
    assert ([0, 1, 0, 1], 5) == ([stand.starts for stand in filled.stands], filled.pages)


def test_a_part_to_be_torn_begins_below_the_head_where_that_leaves_room():
    assert [Stand(), Stand(torn=(0, 60.0))] == list(fill_pages([Part(50), Part(130, above=10)], SHEET).stands)
    assert [Stand(), Stand(1, torn=(1, 0.0))] == list(fill_pages([Part(70), Part(130, above=10)], SHEET).stands)


def test_a_heading_stands_with_what_is_torn_below_it():
    parts = [Part(60), Part(10), Part(20, keeps=True), Part(130, above=10)]
    assert (Stand(1, leads=True), Stand(torn=(1, 30.0))) == fill_pages(parts, SHEET).stands[2:]


def test_nothing_at_the_end_starts_no_page_of_its_own():
    assert [0, 0] == [stand.starts for stand in fill_pages([Part(90), Part(0)], SHEET, share=0.5).stands]


CUTS = tuple((float(place), 60.0 - place) for place in range(20, 50, 10))


def test_a_long_part_runs_on_where_it_would_leave_much_of_a_column_empty():
    filled = fill_pages([Part(60), Part(60, cuts=CUTS, keeps=True), Part(60)], SHEET)
    assert (Stand(), Stand(parted=True), Stand()) == filled.stands
    assert 2 == filled.pages


def test_a_long_part_starts_a_column_where_that_leaves_little_empty():
    filled = fill_pages([Part(85), Part(60, cuts=CUTS, keeps=True), Part(20)], SHEET)
    assert (Stand(), Stand(1), Stand()) == filled.stands


def test_a_short_part_stays_whole():
    cuts = ((10.0, 20.0), (20.0, 10.0))
    assert Stand(1) == fill_pages([Part(75), Part(30, cuts=cuts)], SHEET).stands[1]


def test_a_long_part_that_fits_stays_whole_and_what_leans_on_it_follows():
    filled = fill_pages([Part(30), Part(60, cuts=CUTS, keeps=True), Part(60)], SHEET)
    assert [0, 0, 1] == [stand.starts for stand in filled.stands]


def test_what_no_column_holds_is_parted_as_often_as_it_takes():
    cuts = tuple((float(place), 210.0 - place) for place in range(10, 210, 10))
    assert 3 == fill_pages([Part(50), Part(210, cuts=cuts, keeps=True), Part(40)], SHEET).pages
    assert 4 == fill_pages([Part(50), Part(210, cuts=cuts, keeps=True), Part(60)], SHEET).pages


def test_lines_at_the_end_stay_with_their_question_where_that_takes_no_more_pages():
    filled = fill_pages([Part(40), Part(10), Part(60, lines=6), Part(0)], SHEET)
    assert ((Stand(), Stand(1), Stand(lines=(6,)), Stand()), 2) == (filled.stands, filled.pages)


def test_lines_at_the_end_run_on_where_they_are_too_many_for_a_page():
    assert (5, 6) == fill_pages([Part(40), Part(10), Part(110, lines=11), Part(0)], SHEET).stands[2].lines


def test_a_passage_that_passes_by_the_columns_below_the_head_is_parted_all_the_same():
    passage = Part(240, keeps=True, cuts=tuple((height, 240 - height) for height in range(10, 240, 10)))
    filled = fill_pages([Part(0), passage, Part(20)], Sheet(100.5, columns=2, taken=90))
    assert (Stand(2, parted=True), 3) == (filled.stands[1], filled.pages)
