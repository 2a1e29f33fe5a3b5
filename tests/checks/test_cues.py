import pytest

from tests.checks.corpus.absolutes import ABSOLUTE, NO_CUE, NOT_VAGUE, VAGUE
from tests.checks.find import choices, codes_of_line, found, lines


@pytest.mark.parametrize("line", lines(ABSOLUTE))
def test_a_distractor_that_claims_too_much_is_seen(line):
    assert "absolute-cue" in codes_of_line(line)


@pytest.mark.parametrize("line", lines(NO_CUE))
def test_absolute_words_that_give_nothing_away_are_left_alone(line):
    head = "language: de\n" if line.startswith("Wann") else ""
    assert "absolute-cue" not in codes_of_line(line, head)


@pytest.mark.parametrize("line", lines(VAGUE))
def test_a_frequency_that_nobody_can_judge_is_seen(line):
    assert "vague-frequency" in codes_of_line(line)


@pytest.mark.parametrize("line", lines(NOT_VAGUE))
def test_frequencies_that_are_the_point_are_left_alone(line):
    head = "language: de\n" if line.startswith("Was ist") else ""
    assert "vague-frequency" not in codes_of_line(line, head)


def test_an_absolute_word_is_reported_at_its_distractor():
    question = choices("What do vaccines do?", "They train cells", "They kill germs", "They always heal")
    message = "'always' in 'They always heal' sounds wrong, since the answer claims less"
    assert [(12, 9, message)] == found(question, "absolute-cue")


def test_a_vague_frequency_is_reported_at_the_first_option_that_has_one():
    question = choices("What is true of gout?", "It is often red", "It is rarely blue", "It is a burn")
    message = "'often' in 'It is often red' means one thing to some and another to others"
    assert [(7, 13, message)] == found(question, "vague-frequency")
