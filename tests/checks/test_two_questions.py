import pytest

from tests.checks.corpus.doubled import one, two
from tests.checks.find import choices, found


@pytest.mark.parametrize("stem", two())
def test_a_stem_that_asks_two_questions_is_reported(stem):
    assert ["the stem asks two questions"] == [each[2] for each in found(choices(stem, "A", "B"), "two-questions")]


@pytest.mark.parametrize("stem", one())
def test_a_stem_that_asks_one_is_left_alone(stem):
    assert [] == found(choices(stem, "A", "B"), "two-questions")


def test_it_is_reported_at_the_second_mark():
    question = "flashcard: Who wrote it? When?\nanswer: Hobbes, 1651"
    assert [(5, 34, "the stem asks two questions")] == found(question, "two-questions")


def test_it_is_reported_at_the_why():
    question = "short-answer: Which is bigger, and why?\nanswer: The first"
    assert [(5, 40, "the stem asks two questions")] == found(question, "two-questions")


@pytest.mark.parametrize(
    "question",
    [
        "essay: Was he right? Why?\nmodel-answer: He was.",
        "cloze: How are you? I'm {{fine}}. And you?",
        "true-false: Is it so? Is it not?\nanswer: true",
    ],
)
def test_essays_clozes_and_verdicts_are_left_alone(question):
    assert [] == found(question, "two-questions")
