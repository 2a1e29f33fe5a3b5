"""The table of specifications: what is wanted, had, left over, and could be drawn again."""

import textwrap

from quizgen.assemble.specification import specify_quiz
from quizgen.source_yaml import read_yaml

from tests.make import bank_of

BANK = """\
- {id: u-1, true-false: One., answer: true, level: understand, evidence: p1}
- {id: u-2, true-false: Two., answer: true, level: understand, evidence: p1}
- {id: u-3, true-false: Three., answer: true, level: understand, evidence: p2}
- {id: a-1, true-false: Four., answer: true, level: analyze, evidence: p6-p7}
- {id: a-2, true-false: Five., answer: true, level: analyze, tags: [odd], evidence: p2}
"""
HEAD = "sources: {s-1: {title: S}}\ndefaults: {source: s-1}\n"


def specify(quiz):
    document = read_yaml("quiz.yaml", f"quiz: z-1\ntitle: Z\nbanks: [bank.yaml]\n{textwrap.dedent(quiz)}\n".encode())
    return specify_quiz(document, (bank_of(BANK, head=HEAD),))


def rows(quiz):
    found = specify(quiz)
    return [(row.level, row.wants, row.fits, row.has, row.left, row.again) for row in found.sections[0].rows]


def test_a_row_of_levels_is_held_against_the_bank_level_by_level():
    assert [(None, 3, 5, 3, 2, 2), ("understand", 2, 3, 2, 1, 1), ("analyze", 1, 2, 1, 1, 1)] == rows(
        "sections: [{pick: {understand: 2, analyze: 1}}]"
    )


def test_a_plain_number_leaves_the_levels_open():
    assert [None, None] == [row[1] for row in rows("sections: [{pick: 4}]")[1:]]


def test_a_filter_narrows_what_fits():
    assert (None, 1, 1, 1, 0, 0) == rows("sections: [{pick: 1, from: {tags: [odd]}}]")[0]


def test_a_short_cell_is_filled_as_far_as_it_goes():
    found = specify("sections: [{pick: {understand: 1, analyze: 4}}]")
    assert [("understand", False), ("analyze", True)] == [
        (row.level, row.is_short) for row in found.sections[0].rows[1:]
    ]
    assert not found.is_met


def test_a_second_quiz_draws_what_the_first_has_not():
    assert 1 == rows("sections: [{pick: 4}]")[0][5]


def test_what_the_file_names_is_counted_and_not_drawn_again():
    assert [(None, 1, 0, 1, 0, None), ("understand", None, 0, 1, 0, None)] == rows("sections: [{questions: [u-1]}]")


def test_a_rival_of_a_named_question_may_stand_on_a_second_quiz():
    found = specify(
        "sections: [{questions: [u-1]}, {pick: 1, from: {questions: [u-2, u-3]}}]\nnever-together: [[u-1, u-2]]"
    )
    assert 1 == found.sections[1].rows[0].again


def test_paragraphs_are_counted_in_groups_of_four_where_no_lock_tells_of_headings():
    groups = specify("sections: [{questions: [u-1, a-1]}]").paragraphs
    assert [(1, 4, 1, 4), (5, 7, 1, 1)] == [(each.first, each.last, each.has, each.fits) for each in groups]


def test_points_of_a_section_count_for_each_item():
    assert [6] == [section.points for section in specify("sections: [{pick: 3, points: 2}]").sections]


def test_a_blueprint_that_cannot_be_read_has_no_table():
    assert specify("sections: [{pick: 1, from: {tags: [none-such]}}]") is None
