"""The matrix of keys fits its page, or is listed form by form."""

import pytest
from quizgen.render.key_views import matrix_view
from quizgen.render.matrix_fit import fit_matrix

from tests.make import choices, quiz_of
from tests.render.make import TYPST


def fit_of(forms, items):
    quiz = quiz_of(choices(items), f"forms: {forms}\nsections: [{{pick: {items}}}]")
    return fit_matrix(matrix_view(quiz, TYPST))


@pytest.mark.parametrize(("forms", "items"), [(2, 20), (12, 60), (4, 200)])
def test_few_forms_make_a_table(forms, items):
    assert not fit_of(forms, items).is_listed


def test_a_short_matrix_is_set_upright_in_the_largest_type():
    fit = fit_of(2, 20)
    assert (10, False, 1) == (fit.size, fit.flipped, fit.blocks)


def test_many_forms_are_listed():
    assert fit_of(100, 20).is_listed
