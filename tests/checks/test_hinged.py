import pytest

from tests.checks.corpus.leaning import alone, leans
from tests.checks.find import choices, found


@pytest.mark.parametrize("stem", leans())
def test_a_stem_that_leans_on_another_item_is_reported(stem):
    assert 1 == len(found(choices(stem, "A", "B"), "hinged"))


@pytest.mark.parametrize("stem", alone())
def test_a_stem_that_stands_alone_is_left_alone(stem):
    assert [] == found(choices(stem, "A", "B"), "hinged")


def test_it_is_reported_at_the_words():
    question = "short-answer: What follows from your answer to question 3?\nanswer: Nothing"
    assert [(5, 37, "'your answer to question 3' leans on another item")] == found(question, "hinged")


def test_an_inner_question_may_speak_of_its_passage_as_a_scenario():
    question = """
        passage: A woman buys a house with a leak.
        questions:
          - id: q-1
            short-answer: In the scenario above, who is liable?
            answer: The seller
    """
    assert [] == found(question, "hinged")


def test_an_inner_question_may_not_speak_of_the_previous_question():
    question = """
        passage: A woman buys a house with a leak.
        questions:
          - id: q-1
            short-answer: According to the previous question, who is liable?
            answer: The seller
    """
    assert [(8, 23)] == [each[:2] for each in found(question, "hinged")]
