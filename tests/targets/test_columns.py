"""A number or an id that can't be bubbled is told before sheets are printed."""

from dataclasses import replace

import pytest
from quizgen.diagnostics import Place, SourceText
from quizgen.roster import Order, Person, Share, make_copies
from quizgen.targets.pdf import plan_files

from tests.make import quiz_of, true_false
from tests.targets.test_pdf import SUPPLIES


def told(answer, sheet="own"):
    questions = f"- {{id: q-1, numeric: How many?, {answer}}}"
    quiz = quiz_of(questions, f"paper: {{answer-sheet: {sheet}}}\nsections: [{{pick: 1}}]")
    return [(each.code, each.place.line, each.place.column) for each in plan_files(quiz, SUPPLIES)[1]]


@pytest.mark.parametrize("answer", ["answer: '123456789'", "answer: '-1234567'", "answer: '0.12345678'"])
@pytest.mark.parametrize("sheet", ["own", "last"])
def test_a_number_of_more_signs_than_columns_is_told_at_the_answer(answer, sheet):
    assert [("too-long-for-sheet", 4, 43)] == told(answer, sheet)


@pytest.mark.parametrize(
    "answer",
    [
        "answer: '37,000'",
        "answer: '1234567'",
        "answer: '-123456'",
        "answer: '3.14159'",
        "answer: '3.14159265', tolerance: 1%",
    ],
)
def test_one_that_can_be_bubbled_is_not(answer):
    assert [] == told(answer)


def test_inline_numbers_are_written():
    assert [] == told("answer: '123456789'", "inline")


def told_of_ids(*ids, sheet="last", share=None):
    share = share or Share()
    quiz = quiz_of(true_false(1), f"paper: {{answer-sheet: {sheet}}}\nsections: [{{pick: 1}}]")
    source = SourceText("class.csv", "name,id\n" + "".join(f"P{place},{id_}\n" for place, id_ in enumerate(ids)))
    persons = tuple(
        Person(f"P{place}", id_, Place(source, source.text.index(f"P{place},"), source.text.index(f"P{place},") + 2))
        for place, id_ in enumerate(ids)
    )
    copies = make_copies(persons, ("A",), quiz=quiz.id, seed=quiz.seed, share=share)
    order = Order(quiz.id, copies, share, persons)
    problems = plan_files(quiz, replace(SUPPLIES, order=order))[1]
    return [(each.code, each.place.line, each.place.column, each.message.partition(":")[0]) for each in problems]


@pytest.mark.parametrize("sheet", ["own", "last", "inline"])
@pytest.mark.parametrize("id_", ["s4711", "47-11", "12345678901", "٤٧"])
def test_ids_that_the_grid_has_no_bubbles_for_are_told_once_at_the_first(sheet, id_):
    said = "2 of 4 ids have letters or other signs, or over 10 digits"
    assert [("unmarked-id", 3, 1, said)] == told_of_ids("1", id_, "", "0000000002", f"{id_}x", sheet=sheet)


def test_where_no_sheet_is_made_ids_may_be_any():
    assert [] == told_of_ids("s4711", sheet="false")


def test_ids_of_up_to_ten_digits_are_bubbled():
    assert [] == told_of_ids("1", "1234567890", "")


def test_other_parts_of_a_roster_say_nothing_of_its_ids():
    assert [] == told_of_ids("s4711", "4712", share=Share(2, 2))
