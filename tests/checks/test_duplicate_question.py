import textwrap

import pytest
from quizgen.checks import check_bank

from tests.make import bank_of

FIRST = "- id: first\n  short-answer: What is the capital of Australia?\n  answer: Canberra\n"


def found(questions):
    bank = bank_of(textwrap.dedent(questions))
    return [
        (each.place.line, each.place.column, each.question, each.message)
        for each in check_bank(bank, {})
        if each.code == "duplicate-question"
    ]


@pytest.mark.parametrize(
    "second",
    [
        "short-answer: What is the capital of Australia?\n  answer: Canberra",
        "short-answer: What is the Capital of Australia\n  answer: canberra.",
        "short-answer: What is the capital of Australia?\n  answer: [Canberra, The city of Canberra]",
        "short-answer: What is the capital of Australia?\n  answer: Canberra\n  use: exam",
    ],
)
def test_the_same_stem_and_key_are_reported_at_the_later_question(second):
    message = "second asks the same as first in line 5, with the same key"
    assert [(8, 19, "second", message)] == found(FIRST + "- id: second\n  " + second)


@pytest.mark.parametrize(
    "second",
    [
        "short-answer: What is the capital of New Zealand?\n  answer: Canberra",
        "short-answer: What is the capital of Australia?\n  answer: Sydney",
        "flashcard: What is the capital of Australia?\n  answer: Canberra",
        "short-answer: What is the capital of Australia?\n  answer: Canberra\n  withdrawn: asked too often",
        "short-answer: What is the capital of Australia?\n  answer: Canberra\n  image: {file: a.png, alt: A map}",
    ],
)
def test_another_stem_key_kind_or_picture_is_another_question(second):
    assert [] == found(FIRST + "- id: second\n  " + second)


def test_templates_that_differ_in_a_number_are_other_questions():
    assert [] == found(
        "- id: one\n  numeric: What is 2 + 3?\n  answer: 5\n- id: two\n  numeric: What is 1 + 4?\n  answer: 5"
    )


def test_numbers_compare_by_value():
    assert 1 == len(
        found("- id: q1\n  numeric: How far?\n  answer: 37,000\n- id: q2\n  numeric: How far?\n  answer: 37000")
    )


def test_symbols_differ_by_case():
    assert [] == found(
        "- id: q1\n  short-answer: What is $f$?\n  answer: F\n- id: q2\n  short-answer: What is $f$?\n  answer: f"
    )


def test_a_twin_for_study_and_one_for_exams_are_meant():
    twin = "short-answer: What is the capital of Australia?\n  answer: Canberra\n"
    assert [] == found(f"- id: q1\n  {twin}  use: exam\n- id: q2\n  {twin}  use: study\n")


def test_the_same_question_about_two_passages_is_two_questions():
    inner = "    - id: q{}\n      true-false: The author agrees.\n      answer: true\n"
    passage = "- id: p{}\n  passage: Text {}.\n  questions:\n"
    assert [] == found(passage.format(1, 1) + inner.format(1) + passage.format(2, 2) + inner.format(2))


def test_within_one_passage_it_is_a_duplicate():
    inner = "    - id: q{}\n      true-false: The author agrees.\n      answer: true\n"
    assert 1 == len(found("- id: p1\n  passage: Text.\n  questions:\n" + inner.format(1) + inner.format(2)))


def test_an_argument_with_several_parts_is_reported_once():
    claim = "argument: A bargain helps.\n  grounds: It is cheap.\n  hedge: perhaps\n"
    assert 1 == len(found(f"- id: q1\n  {claim}- id: q2\n  {claim}"))


@pytest.mark.parametrize(
    "question",
    [
        "cloze: The {{capital}} is {{Canberra}}.",
        "matching: Match.\n  pairs: {Canberra: Australia, Wellington: New Zealand}",
        "ordering: Order.\n  sequence: [One, Two]",
        "essay: Discuss.\n  model-answer: At length.",
        "multiple-choice: Which?\n  answer: This\n  distractors: [That, Other]",
        "true-false: It is so.\n  answer: true",
    ],
)
def test_every_response_has_a_key_that_compares(question):
    assert 1 == len(found(f"- id: q1\n  {question}\n- id: q2\n  {question}\n"))


def test_other_gaps_in_one_sentence_are_another_question():
    assert [] == found(
        "- id: q1\n  cloze: The {{capital}} is Canberra.\n- id: q2\n  cloze: The capital is {{Canberra}}."
    )
