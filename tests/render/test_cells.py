"""What is right, in few characters, for every response."""

from decimal import Decimal

import pytest
from quizgen.render.cells import answer_cell, answer_text, option_letter, plain_number
from quizgen.render.words import words_of

from tests.render.make import placed_of

CHOICE = "multiple-choice: Who?\nanswer: Mill\ndistractors: [Kant, Hume]"
RESPONSE = "multiple-response: Which?\nanswer: [a, b]\ndistractors: [c, d]"
MATCHING = "matching: Match.\npairs: {x: one, y: two, z: three}"
ORDERING = "ordering: Order.\nsequence: [first, second, third]"
ESSAY = "essay: Discuss.\nrubric: {Reasons: 3, Judgement: 2.5}"

ROWS = [
    (CHOICE, (1, 0, 2), "B", "Mill"),
    (RESPONSE, (1, 2, 0, 3), "AC", "b; a"),
    ("true-false: So.\nanswer: true", (0, 1), "T", "True"),
    ("true-false: So.\nanswer: false", (0, 1), "F", "False"),
    ("short-answer: Where?\nanswer: [Beijing, Peking]", (), "Beijing", "Beijing | Peking"),
    ("numeric: How many?\nanswer: 49\ntolerance: 1\nunit: km", (), "49 ± 1", "49 ± 1 km"),
    ("numeric: How many?\nanswer: 5-7", (), "5-7", "5-7"),
    ("cloze: '{{cat|tom}} on {{mat}}'", (), "cat / mat", "cat | tom / mat"),
    (MATCHING, (1, 2, 0), "1c 2a 3b", "x = one; y = two; z = three"),
    (ORDERING, (2, 0, 1), "3-1-2", "first → second → third"),
    (ESSAY, (), "rubric", "Reasons (3); Judgement (2.5)"),
    (ESSAY + "\nmodel-answer: It *may* be.", (), "rubric", "It may be."),
]


@pytest.mark.parametrize(("yaml", "shown", "cell"), [row[:3] for row in ROWS])
def test_each_response_has_its_cell(yaml, shown, cell):
    assert cell == answer_cell(*placed_of(yaml, shown=shown), words_of("en"))


@pytest.mark.parametrize(("yaml", "shown", "text"), [(row[0], row[1], row[3]) for row in ROWS])
def test_each_response_has_its_text(yaml, shown, text):
    assert text == answer_text(*placed_of(yaml, shown=shown), words_of("en"))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de", [("R", "Richtig"), ("F", "Falsch")]),
        ("fr", [("V", "Vrai"), ("F", "Faux")]),
        ("es", [("V", "Verdadero"), ("F", "Falso")]),
        ("he", [("T", "True"), ("F", "False")]),
    ],
)
def test_verdicts_are_in_the_language_of_the_quiz(language, expected):
    told = [placed_of(f"true-false: So.\nanswer: {answer}") for answer in ("true", "false")]
    words = words_of(language)
    assert expected == [(answer_cell(*each, words), answer_text(*each, words)) for each in told]


def test_the_word_for_a_rubric_is_in_the_language_of_the_quiz():
    assert "Bewertung" == answer_cell(*placed_of(ESSAY), words_of("de"))


def test_letters_after_z_have_two_characters():
    assert ["A", "Z", "AA", "AB", "AZ", "BA"] == [option_letter(place) for place in (0, 25, 26, 27, 51, 52)]


def test_letters_of_two_characters_are_set_apart():
    options = ", ".join(f"o{number}" for number in range(26))
    placed, asked = placed_of(
        f"multiple-response: Which?\nanswer: [y, z]\ndistractors: [{options}]", shown=(0, *range(2, 28), 1)
    )
    assert "A AB" == answer_cell(placed, asked, words_of("en"))


@pytest.mark.parametrize(
    ("number", "written"), [("2", "2"), ("2.50", "2.5"), ("1E+3", "1000"), ("100", "100"), ("0.0", "0")]
)
def test_numbers_are_written_plainly(number, written):
    assert written == plain_number(Decimal(number))
