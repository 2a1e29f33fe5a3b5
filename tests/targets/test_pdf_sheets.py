"""The crib, marking sheets, and what keys show besides answers."""

import re

from tests.make import choices, quiz_of
from tests.targets.reading import lines_of, pages_of, squeeze
from tests.targets.test_pdf import documents

ESSAY = "- {id: essay-1, essay: Discuss it., words: 100, rubric: {Reasons: 2, Judgement: {1: in part, 3: in full}}}"


def test_the_crib_has_a_row_for_each_question_with_its_place_on_every_form():
    quiz = quiz_of(choices(6), "forms: 3\nsections: [{pick: 6}]")
    (page,) = pages_of(documents(quiz)["z-1.crib.pdf"])
    expected = {
        question: " ".join(
            str(placed.number)
            for form in quiz.forms
            for placed in form.items
            if placed.item.identity.question == question
        )
        for question in (f"m-{number}" for number in range(6))
    }
    found = {each[1]: each[2] for each in re.finditer(r"(m-\d) Which \d\? 1 (\d \d \d)", page)}
    assert expected == found


def test_a_single_form_needs_no_crib():
    assert "z-1.crib.pdf" not in documents(quiz_of(choices(2), "sections: [{pick: 2}]"))


def test_an_essay_has_a_sheet_to_mark_it_on():
    (page,) = pages_of(documents(quiz_of(ESSAY, "sections: [{pick: 1}]"))["z-1.marking.pdf"])
    said = [
        "Marking sheet",
        "Discuss it.",
        "Reasons (2)",
        "Judgement (3)",
        "a. / 2",
        "b. / 3",
        "/ 5",
        "Not for students",
    ]
    assert [] == [each for each in said if each not in page]


def test_a_marking_sheet_shows_the_levels_of_a_criterion_and_the_total_on_one_line():
    quiz = quiz_of(ESSAY, "paper: {theme: academic}\nsections: [{pick: 1}]")
    lines = [text for _, _, _, text in lines_of(documents(quiz)["z-1.marking.pdf"])]
    assert "3: in full · 1: in part" in lines
    assert any(squeeze(line).endswith("Total/5") for line in lines)


def test_no_paragraph_of_a_model_answer_stands_out_to_the_left():
    essay = '- {id: e-1, essay: Discuss it., words: 100, model-answer: "First.\\n\\nSecond.", rubric: {Reasons: 2}}'
    lines = lines_of(documents(quiz_of(essay, "sections: [{pick: 1}]"))["z-1-A.key.pdf"])
    first, second = (next(left for _, _, left, text in lines if word in text) for word in ("First.", "Second."))
    assert first < second


def test_the_crib_says_that_its_numbers_are_points():
    (page,) = pages_of(documents(quiz_of(choices(2), "forms: 2\nsections: [{pick: 2}]"))["z-1.crib.pdf"])
    assert "Question Points A B" in page


def test_a_quiz_without_essays_has_no_marking_sheet():
    assert "z-1.marking.pdf" not in documents(quiz_of(choices(2), "sections: [{pick: 2}]"))


def test_a_key_shows_what_its_questions_lean_on_and_what_stays_unused():
    questions = (
        "- {id: s-1, passage: A text to lean on., questions: [{id: q-1, true-false: So., answer: true}]}\n"
        "- {id: q-2, matching: Match., pairs: {a: b, c: d}, extra: [nobody]}"
    )
    key = " ".join(pages_of(documents(quiz_of(questions, "sections: [{pick: 2}]"))["z-1-A.key.pdf"]))
    said = ["A text to lean on.", "Not used: nobody"]
    assert [] == [each for each in said if each not in key]


def test_the_crib_names_a_question_by_its_sentences_rather_than_by_its_table():
    table = (
        "- id: q-1\n  true-false: |\n    | a | b |\n    | - | - |\n    | 1 | 2 |\n\n    Is 1 below a?\n  answer: true"
    )
    (page,) = pages_of(documents(quiz_of(table, "forms: 2\nsections: [{pick: 1}]"))["z-1.crib.pdf"])
    assert "q-1 Is 1 below a? 1 1 1" in " ".join(page.split())


def test_the_crib_shows_formulas_as_papers_do():
    quiz = quiz_of(r"- {id: q-1, true-false: 'Is $\frac{x}{y}$ one?', answer: true}", "forms: 2\nsections: [{pick: 1}]")
    (page,) = pages_of(documents(quiz)["z-1.crib.pdf"])
    assert ("frac" in page, "$" in page, "one?" in page) == (False, False, True)
