import pytest
from quizgen.checks import check_quiz, chosen
from quizgen.diagnostics import Diagnostic, Place, Severity, SourceText


def diagnostic(code, severity=Severity.ERROR):
    return Diagnostic(code, severity, Place(SourceText("a.yaml", "x"), 0, 1), "m")


RULE = diagnostic("duplicate-options")
WARNING = diagnostic("unverified-quote", Severity.WARNING)
HINT = diagnostic("double-negative", Severity.HINT)
READING = diagnostic("unknown-property")


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, (RULE, WARNING, READING)),
        ({"hints": True}, (RULE, WARNING, HINT, READING)),
        ({"ignore": ("duplicate-options",)}, (WARNING, READING)),
        ({"select": ("unverified-quote",)}, (WARNING, READING)),
        ({"select": ("double-negative",)}, (HINT, READING)),
        ({"select": ("duplicate-options",), "ignore": ("duplicate-options",)}, (READING,)),
        ({"ignore": ("unknown-property",)}, (RULE, WARNING, READING)),
    ],
)
def test_rules_are_chosen_by_code_and_what_reading_found_always_stays(options, expected):
    assert expected == chosen((RULE, WARNING, HINT, READING), **options)


def test_a_quiz_has_no_rules_of_its_own_yet(quiz_without_banks):
    assert () == check_quiz(quiz_without_banks)


@pytest.fixture
def quiz_without_banks():
    from quizgen.assemble.quiz import Paper, Quiz

    place = Place(SourceText("quiz.yaml", ""), 0, 0)
    return Quiz("q", "Q", "en", "", "", "s", "each-form", Paper(), (), (), {}, (), place)
