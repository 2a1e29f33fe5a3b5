import pytest

from tests.checks.find import choices, found

CODE = "true-false-as-options"


@pytest.mark.parametrize(
    ("answer", "distractor"),
    [
        ("True", "False"),
        ("false", "TRUE."),
        ("Correct", "Incorrect"),
        ("Right", "Wrong"),
        ("T", "F"),
        ("Falsch", "Wahr"),
        ("Vrai", "Faux"),
    ],
)
def test_the_two_verdicts_as_options_are_reported_at_the_answer(answer, distractor):
    question = choices("Mercury is the nearest planet.", answer, distractor)
    assert [(7, 13)] == [each[:2] for each in found(question, CODE)]


@pytest.mark.parametrize(
    "question",
    [
        choices("Does the text say so?", "True", "False", "Not given"),
        choices("Which way does it turn?", "Right", "Left"),
        choices("Did he sign?", "Yes", "No"),
        choices("Which test compares variances?", "F", "t"),
        choices("Which letter is it?", "T", "F"),
        choices("What is it?", "`True`", "`False`"),
        choices("What does `1 == 1.0` evaluate to?", "True", "False"),
        choices("Which is it?", "True north", "False north"),
        "true-false: Mercury is the nearest planet.\nanswer: true",
    ],
)
def test_other_pairs_and_values_are_left_alone(question):
    assert [] == found(question, CODE)
