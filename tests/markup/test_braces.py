"""Braces around gaps that are not two and two."""

import pytest
from quizgen.markup.braces import brace_problems


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("{a} {{b}}", "'{a}' has one brace on each side"),
        ("{{a} {{b}}", "'{{a}' has two braces before it and one brace behind it"),
        ("{a}} {{b}}", "'{a}}' has one brace before it and two braces behind it"),
        ("{{{{a}}}} {{b}}", "'{{{{a}}}}' has 4 braces on each side"),
    ],
)
def test_other_braces_than_two_are_told(typed, message):
    assert [message] == [each.message for each in brace_problems(typed, has_gap=True)]


@pytest.mark.parametrize(
    "typed",
    [
        "{{a}}",
        "`{a}` {{b}}",
        "${a}$ {{b}}",
        "\\{a\\} {{b}}",
        "{{{a}}}",
        "{{x {a} y}}",
        "{{x {a}}}",
        "{{{a} y}}",
        "{{}}",
    ],
)
def test_braces_that_are_meant_are_left_alone(typed):
    assert () == tuple(brace_problems(typed, has_gap=True))


def test_single_braces_without_a_gap_are_for_others_to_tell():
    assert () == tuple(brace_problems("{a}", has_gap=False))
