import pytest
from quizgen.checks.words import CUT, fold, prose, shortened, sketch, without_quotations
from quizgen.diagnostics import Place, SourceText
from quizgen.markup import Text


def text(typed):
    return Text(typed, Place(SourceText("a.yaml", "x"), 0, 1))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("plain words", "plain words"),
        ("**strong** and *weak*", "strong and weak"),
        ("a [link](https://example.org/not) here", "a link here"),
        ("run `not x` now", f"run {CUT} now"),
        ("where $x \\neq y$ holds", f"where {CUT} holds"),
        ("see ![not a dog](dog.png)", f"see {CUT}"),
        ("see https://example.org/not?x now", f"see {CUT} now"),
        ("mail never@example.org now", f"mail {CUT} now"),
        ("Look:\n\n```\nnot x\n```", f"Look:\n{CUT}"),
        ("Look:\n\n- one\n- two", "Look:\n- one\n- two"),
        ("Look:\n\n3. one\n4. two", "Look:\n3. one\n4. two"),
        ("one\\\ntwo", "one\ntwo"),
    ],
)
def test_code_math_pictures_and_addresses_are_cut_out(typed, words):
    assert words == prose(text(typed))


def test_strong_words_come_in_capitals_where_that_is_asked():
    assert "do NOT touch" == prose(text("do **not** touch"), loud=True)


@pytest.mark.parametrize("quoted", ["“not”", "„nicht“", "«pas»", '"not"', "‘not’", "'not'"])
def test_quotations_are_cut_out(quoted):
    assert f"what is {CUT} here" == without_quotations(f"what is {quoted} here")


def test_apostrophes_are_no_quotations():
    assert "the dogs' and the cat's" == without_quotations("the dogs' and the cat's")


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("short", "short"),
        ("  two\n words ", "two words"),
        ("one two three four", "one two…"),
        ("one two, three four", "one two…"),
        ("aaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaa…"),
    ],
)
def test_texts_are_shortened_at_a_word_where_that_can_be(words, shown):
    assert shown == shortened(words, 12)


def test_a_text_without_letters_is_sketched_as_typed():
    assert "+-" == sketch(text("+ -"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("null", '"null"', False),
        ('"loggedIn": true', 'loggedIn: "true"', False),
        ("It's a cell.", "it's a cell", True),
        ("Freedom of the press", "“Freedom of the press”", True),
    ],
)
def test_quotation_marks_around_few_words_may_be_the_point(one, other, same):
    assert same == (fold(text(one)) == fold(text(other)))
