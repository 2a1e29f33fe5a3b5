"""A number that can't be bubbled is told before sheets are printed."""

import pytest
from quizgen.targets.pdf import plan_files

from tests.make import quiz_of
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
