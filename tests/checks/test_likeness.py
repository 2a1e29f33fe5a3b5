import pytest

from tests.checks.corpus.likes import DIFFERENT_ON_PURPOSE, NEAR_DUPLICATES, NO_REPEATED_LEAD, REPEATED_LEAD
from tests.checks.find import choices, codes_of_line, found, lines


@pytest.mark.parametrize("line", lines(NEAR_DUPLICATES))
def test_options_that_say_almost_the_same_are_seen(line):
    assert "near-duplicate-options" in codes_of_line(line)


@pytest.mark.parametrize("line", lines(DIFFERENT_ON_PURPOSE))
def test_options_that_differ_in_a_word_that_counts_are_left_alone(line):
    assert "near-duplicate-options" not in codes_of_line(line)


@pytest.mark.parametrize("line", lines(REPEATED_LEAD))
def test_a_beginning_that_all_options_share_is_seen(line):
    assert "repeated-lead" in codes_of_line(line)


@pytest.mark.parametrize("line", lines(NO_REPEATED_LEAD))
def test_beginnings_that_belong_to_the_options_are_left_alone(line):
    assert "repeated-lead" not in codes_of_line(line)


def test_a_near_duplicate_is_reported_at_the_second_option():
    question = choices(
        "Why does it float?", "It is light", "The surface of water holds it", "Surface of the water holds it"
    )
    message = "'Surface of the water holds it' says almost the same as 'The surface of water holds it'"
    assert [(12, 9, message)] == found(question, "near-duplicate-options")


def test_two_pairs_of_near_duplicates_are_taken_as_meant():
    question = choices("Which?", "The red ball", "Red ball", "The blue ball", "Blue ball")
    assert [] == found(question, "near-duplicate-options")


def test_options_that_fill_lines_of_their_own_are_compared_too():
    question = choices("Which?", "a\n    b of the water", "c", "a\n        b of water")
    assert ["near-duplicate-options"] == ["near-duplicate-options" for _ in found(question, "near-duplicate-options")]


def test_a_repeated_lead_is_reported_at_the_first_option():
    question = choices("Why does ice float?", "Because it is light", "because it is cold", "Because it is hard")
    assert [(7, 13, "all options begin with 'Because it is'")] == found(question, "repeated-lead")
