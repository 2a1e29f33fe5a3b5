"""How texts begin, on one line."""

import pytest
from quizgen.diagnostics import Place, SourceText
from quizgen.markup import Math, Paragraph, Run, Text, open_text, seen_length, write_plain


def opened(typed, longest=20):
    return open_text(Text(typed, Place(SourceText("a", typed), 0, 0)).blocks, longest)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Short.", "Short."),
        ("Twenty signs is this", "Twenty signs is this"),
        ("Twenty signs is that one", "Twenty signs is that …"),
        ("An *emphasised* [link](https://a.b)", "An emphasised link"),
        ("One.\n\nTwo.", "One. Two."),
        ("See:\n\n- a list", "See:"),
        ("- a list", "- a list"),
        ("`code` is *cut off* here", "code is cut off here"),
        ("为什么这个问题没有任何空格而且比一行还要长得多呢", "为什么这个问题没有任何空格而且比一行还要…"),
        ("", ""),
    ],
)
def test_a_text_begins_with_its_first_words(typed, expected):
    assert expected == write_plain(opened(typed))


def test_a_formula_stays_a_formula_and_joins_what_it_touches():
    assert (Paragraph((Run("The ("), Math("x^2"), Run(")-axis"))),) == opened("The ($x^2$)-axis")


def test_a_formula_counts_by_its_signs():
    typed = r"Find $\frac{\alpha}{\beta}$ of what is"
    assert (Paragraph((Run("Find "), Math(r"\frac{\alpha}{\beta}"), Run(" of what is"))),) == opened(typed)


def test_a_formula_that_has_no_room_is_left_out_whole():
    assert "The sum of all is …" == write_plain(opened("The sum of all is $a+b+c$"))


@pytest.mark.parametrize(
    ("typed", "length"),
    [("", 0), ("four", 4), ("*a* b", 3), (r"$\frac{1}{2}$", 3), (r"$\alpha^2$ m", 4), ("a\n\nb", 3)],
)
def test_a_text_is_as_long_as_it_looks(typed, length):
    assert length == seen_length(Text(typed, Place(SourceText("a", typed), 0, 0)).blocks)
