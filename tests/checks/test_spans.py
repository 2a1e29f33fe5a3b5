import pytest

from tests.checks.corpus.spans import LONG_ENOUGH, NOT_OVERLAPPING, OVERLAPPING, TOO_LONG
from tests.checks.find import choices, codes_of_line, found, lines


@pytest.mark.parametrize("line", lines(OVERLAPPING))
def test_ranges_that_share_a_value_are_seen(line):
    assert "overlapping-ranges" in codes_of_line(line)


@pytest.mark.parametrize("line", lines(NOT_OVERLAPPING))
def test_ranges_apart_and_spans_that_are_the_answer_are_left_alone(line):
    assert "overlapping-ranges" not in codes_of_line(line)


@pytest.mark.parametrize("line", lines(TOO_LONG))
def test_an_answer_much_longer_than_the_rest_is_seen(line):
    assert "longest-option-is-key" in codes_of_line(line)


@pytest.mark.parametrize("line", lines(LONG_ENOUGH))
def test_answers_of_like_length_and_code_are_left_alone(line):
    assert "longest-option-is-key" not in codes_of_line(line)


def test_an_overlap_is_reported_at_the_second_of_the_ranges():
    question = choices("How many are there?", "10-20", "40-50", "20-30")
    message = "'20-30' and '10-20' overlap: for some values both are right"
    assert [(12, 9, message)] == found(question, "overlapping-ranges")


@pytest.mark.parametrize(("words", "expected"), [("a b c d e f g", 1), ("a b c d e f", 0)])
def test_an_answer_may_be_less_than_one_and_four_tenths_as_long(words, expected):
    assert expected == len(found(choices("Which?", words, "a b c d e", "a b"), "longest-option-is-key"))


def test_the_longest_answer_is_reported_with_both_lengths():
    question = choices("Which?", "one two three four five", "one two", "one")
    message = "the answer has 5 words, and the longest distractor has 2"
    assert [(7, 13, message)] == found(question, "longest-option-is-key")


def test_where_several_are_right_none_is_the_longest():
    question = "multiple-response: Which?\nanswer: [a b c d e f g h, a]\ndistractors: [a2, b2]"
    assert [] == found(question, "longest-option-is-key")
