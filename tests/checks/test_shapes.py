import pytest
from quizgen.checks import HINTS, check_bank, wanted_hints

from tests.checks.corpus import shapes
from tests.checks.find import choices, codes_of_line, found, lines
from tests.make import bank_of

SEEN = {
    "odd-format": (shapes.ODD_FORMAT, shapes.LIKE_FORMAT),
    "option-type-mix": (shapes.ODD_KIND, shapes.LIKE_KIND),
    "clang": (shapes.CLANG, shapes.NO_CLANG),
    "convergence": (shapes.CONVERGENT, shapes.NOT_CONVERGENT),
}


@pytest.mark.parametrize(("code", "line"), [(code, line) for code, (seen, _) in SEEN.items() for line in lines(seen)])
def test_an_option_that_stands_out_is_seen(code, line):
    assert code in codes_of_line(line)


@pytest.mark.parametrize(("code", "line"), [(code, line) for code, (_, left) in SEEN.items() for line in lines(left)])
def test_options_that_do_not_stand_out_are_left_alone(code, line):
    assert code not in codes_of_line(line)


@pytest.mark.parametrize(
    ("code", "question", "expected"),
    [
        (
            "odd-format",
            choices("What?", "Water.", "Salt", "Sand"),
            (7, 13, "the answer 'Water.' alone ends with a full stop"),
        ),
        (
            "option-type-mix",
            choices("How far?", "5 km", "6 km", "Nobody knows"),
            (12, 9, "'Nobody knows' is a name or a few words, and every other option is a number"),
        ),
        (
            "clang",
            choices("What takes up heat while ice melts?", "The melting", "The air", "A rise"),
            (7, 13, "of all options the answer alone repeats 'melting' of the stem"),
        ),
        (
            "convergence",
            choices("What?", "red and blue", "red and pink", "grey and blue", "mauve and blue"),
            (7, 13, "'red and blue' shares more of its parts with the other options than any of them"),
        ),
    ],
)
def test_what_stands_out_is_reported_at_its_option(code, question, expected):
    assert [expected] == found(question, code)


QUESTION = "- {id: q-1, multiple-choice: Which?, answer: Water., distractors: [Salt, Sand], rationale: So."


def codes_with(hints, more=""):
    return [each.code for each in check_bank(bank_of(QUESTION + more + "}"), {}, hints=hints)]


def test_hints_are_looked_for_only_where_they_are_wanted():
    assert (["odd-format"], []) == (codes_with({"odd-format"}), codes_with(()))


def test_a_silence_of_a_hint_that_was_not_looked_for_is_not_called_unused():
    assert [] == codes_with((), ", ignore: {odd-format: so, clang: so}")


def test_a_silence_of_a_hint_that_was_looked_for_is_called_unused():
    assert ["unused-ignore"] == codes_with({"odd-format", "clang"}, ", ignore: {odd-format: so, clang: so}")


def test_hints_are_wanted_by_name_or_all_together():
    assert frozenset() == wanted_hints()
    assert wanted_hints(hints=True) == HINTS
    assert frozenset({"clang"}) == wanted_hints(select=["clang", "absolute-cue"])
    assert wanted_hints(hints=True, ignore=["clang"]) == HINTS - {"clang"}
