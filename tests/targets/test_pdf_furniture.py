"""What stands around the questions of a paper: lines to fill, boxes for points, codes, and hints at pages' feet."""

import re
from dataclasses import replace

from quizgen.render.pages import Filled
from quizgen.targets.pdf import plan_files

from tests.make import choices, quiz_of, true_false
from tests.targets.reading import pages_of
from tests.targets.test_pdf import SUPPLIES, documents


def pages_for(questions, lines, name="z-1-A.pdf"):
    return pages_of(documents(quiz_of(questions, lines))[name])


def test_a_paper_has_lines_for_who_writes_it():
    (page,) = pages_for(choices(2), "sections: [{pick: 2}]")
    assert ["Name", "Class", "ID", "Date"] == [each for each in ("Name", "Class", "ID", "Date") if each in page]


def test_each_section_has_a_box_for_its_points():
    (page,) = pages_for(
        choices(4), "sections: [{title: Part A. Facts, pick: 3}, {title: Part B, questions: [m-3], points: 2}]"
    )
    assert re.search(r"Part A\s+Part B\s+Total\s+/ 3\s+/ 2\s+/ 5", page)


def test_a_paper_says_when_to_turn_over_and_where_it_ends():
    pages = pages_for(true_false(45), "sections: [{pick: 45}]")
    assert 3 == len(pages)
    assert [True, False, False] == ["Turn over" in page for page in pages]
    assert [False, False, True] == [bool(re.search(r"Page 3 of 3\s+·\s+End", page)) for page in pages]


def test_paper_key_and_matrix_bear_one_code():
    made = documents(quiz_of(choices(3), "forms: 2\nsections: [{pick: 3}]"))
    codes = {re.search(r" · ([0-9A-Z]{6})\b", pages_of(content)[0])[1] for content in made.values()}
    assert 1 == len(codes)


def test_what_hangs_on_wrong_ticks_is_said():
    several = "- {id: q-1, multiple-response: Which?, answer: [one, two], distractors: [three, four]%s}"
    (parts,) = pages_for(several % "", "sections: [{pick: 1}]")
    (whole,) = pages_for(several % ", credit: whole", "sections: [{pick: 1}]")
    assert ("A wrong tick costs" in parts, "All or nothing." in whole) == (True, True)


def test_a_form_that_can_not_be_spread_ends_in_a_page_left_blank():
    quiz = quiz_of(choices(2), "sections: [{pick: 2}]")
    press = plan_files(quiz, SUPPLIES)[0][0].make.func.__self__
    longer = replace(press.pages, forms={**press.pages.forms, "B": Filled((), 2)})
    pages = pages_of(replace(press, pages=longer).paper(quiz.forms[0]).content)
    assert (2, True) == (len(pages), "This page is left blank." in pages[1])
