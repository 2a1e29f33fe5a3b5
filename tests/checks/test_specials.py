import pytest

from tests.checks.corpus.specials import (
    ALL_OF_THE_ABOVE,
    NONE_OF_THE_ABOVE,
    NOT_ALL_OF_THE_ABOVE,
    NOT_NONE_OF_THE_ABOVE,
)
from tests.checks.find import choices, codes_of_line, found, lines


@pytest.mark.parametrize("line", lines(ALL_OF_THE_ABOVE))
def test_all_of_the_above_is_seen_in_every_wording(line):
    assert {"all-of-the-above"} == codes_of_line(line) & {"all-of-the-above", "none-of-the-above"}


@pytest.mark.parametrize("line", lines(NOT_ALL_OF_THE_ABOVE))
def test_what_only_sounds_like_all_of_the_above_is_left_alone(line):
    assert set() == codes_of_line(line) & {"all-of-the-above", "none-of-the-above"}


@pytest.mark.parametrize("line", lines(NONE_OF_THE_ABOVE))
def test_none_of_the_above_is_seen_in_every_wording(line):
    assert {"none-of-the-above"} == codes_of_line(line) & {"all-of-the-above", "none-of-the-above"}


@pytest.mark.parametrize("line", lines(NOT_NONE_OF_THE_ABOVE))
def test_what_only_sounds_like_none_of_the_above_is_left_alone(line):
    assert set() == codes_of_line(line) & {"all-of-the-above", "none-of-the-above"}


def test_all_of_the_above_is_reported_at_the_option():
    message = "'All of these' is right only if all the others are: two that are known give it away"
    question = choices("Which carry heat?", "Radiation", "Conduction", "All of these")
    assert [(12, 9, message)] == found(question, "all-of-the-above")


def test_none_of_the_above_is_reported_at_the_option():
    message = "'None' asks what is wrong, and shows of no student what he knows to be right"
    question = choices("Which of the following floats?", "Cork", "Lead", "None")
    assert [(12, 9, message)] == found(question, "none-of-the-above")


@pytest.mark.parametrize(
    ("distractors", "expected"),
    [
        (["One"], "only two options say something of their own"),
        (["None of the above"], "only one option says something of its own"),
        (["Rome", "All of the above", "None of these"], "only two options say something of their own"),
    ],
)
def test_too_few_options_are_reported_at_the_answer(distractors, expected):
    assert [(7, 13, expected)] == found(choices("Which?", "Paris", *distractors), "too-few-options")


@pytest.mark.parametrize(
    "line",
    [
        "Which? | One | Two | Three",
        "Is it so? | True | False",
        "Who signed? | France | Spain | Both | Neither",
        "How many recovered? | All of them | None of them | Half of them",
        "Which cities? | Both A and B | Paris | London",
        "Consider: I. Ice floats. II. Iron floats. Which is right? | I only | II only | I and II",
    ],
)
def test_enough_options_are_left_alone(line):
    assert "too-few-options" not in codes_of_line(line)


def test_a_verdict_is_not_said_to_have_too_few_options():
    assert [] == found("true-false: Ice floats.\nanswer: true", "too-few-options")


def test_options_beyond_the_sixth_are_reported_at_the_first_of_them():
    question = choices("Which?", *"ABCDEFGH")
    assert [(20, 9, "8 options are more than students read with care")] == found(question, "too-many-options")


def test_six_options_and_a_special_one_are_not_too_many():
    assert [] == found(choices("Which?", *"ABCDEF", "None of these"), "too-many-options")


def test_where_several_are_right_eight_options_are_not_too_many():
    question = "multiple-response: Which?\nanswer: [a1, a2]\ndistractors: [b1, b2, b3, b4, b5, b6]"
    assert [] == found(question, "too-many-options")
    assert [(7, 43)] == [each[:2] for each in found(question.replace("b6]", "b6, b7]"), "too-many-options")]


@pytest.mark.parametrize("code", ["all-of-the-above", "none-of-the-above", "absolute-cue", "vague-frequency"])
def test_rules_on_english_words_are_silent_for_other_languages(code):
    line = "Which? | One | all of the above | none of the above | it is always so | it is often so"
    assert code in codes_of_line(line)
    assert code not in codes_of_line(line, head="language: de\n")
