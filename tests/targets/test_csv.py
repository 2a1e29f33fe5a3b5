"""The table of keys: what stands in it, and that it is safe to open."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quizgen.targets import Supplies
from quizgen.targets.csv import disarm_cell, plan_files, write_keys

from tests.render.make import quiz_of

QUESTIONS = """
- {id: q-1, multiple-choice: Who?, answer: "Mill, J. S.", distractors: ["Kant"], points: 0.5}
- {id: q-2, short-answer: What?, answer: '=1+1'}
"""


def test_the_table_has_a_line_for_each_question_of_each_form():
    expected = (
        "form,number,section,id,kind,letters,text,points\r\n"
        'A,1,Part A,q-1,multiple-choice,A,"Mill, J. S.",0.5\r\n'
        "A,2,Part A,q-2,short-answer,'=1+1,'=1+1,1\r\n"
        "B,1,Part A,q-2,short-answer,'=1+1,'=1+1,1\r\n"
        'B,2,Part A,q-1,multiple-choice,B,"Mill, J. S.",0.5\r\n'
    )
    assert expected == write_keys(quiz_of(QUESTIONS, forms=("A", "B"), turned=True)).decode()


def test_the_target_plans_one_file():
    quiz = quiz_of(QUESTIONS)
    (job,), diagnostics = plan_files(quiz, Supplies((), 0))
    assert ("midterm/midterm.keys.csv", write_keys(quiz), ()) == (job.name, job.make().content, diagnostics)


def test_other_scripts_are_written_in_utf_8():
    assert "北京".encode() in write_keys(quiz_of("- {id: q-x, short-answer: W?, answer: 北京}"))


@pytest.mark.parametrize("cell", ["=1", "+a", "-a", "@x", "\tx", "\rx", "-4 ± 1", "-1-2", "+", "-"])
def test_a_cell_that_could_be_a_formula_is_disarmed(cell):
    assert f"'{cell}" == disarm_cell(cell)


@pytest.mark.parametrize("cell", ["", "a", "-4", "+4.5", "-37,000", "3-1-2", "A=B", "’=1"])
def test_numbers_and_other_cells_stay_as_they_are(cell):
    assert cell == disarm_cell(cell)


QUIZ = quiz_of(QUESTIONS)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_title_is_read_back_as_it_was_written(title):
    sections = (replace(QUIZ.forms[0].sections[0], title=title),)
    content = write_keys(replace(QUIZ, forms=(replace(QUIZ.forms[0], sections=sections),))).decode()
    _, first, second = csv.reader(io.StringIO(content, newline=""))
    assert [disarm_cell(title)] * 2 == [first[2], second[2]]
