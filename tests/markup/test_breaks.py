"""Endless words may break where they are printed, and nothing else is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quizgen.markup import allow_breaks

BREAK = "\u200b"


def test_an_address_breaks_after_its_marks():
    expected = f"https:{BREAK}/{BREAK}/{BREAK}example.{BREAK}org/{BREAK}a/{BREAK}path"
    assert expected == allow_breaks("https://example.org/a/path")


def test_a_word_without_marks_breaks_now_and_then():
    assert f"{'x' * 8}{BREAK}{'x' * 8}{BREAK}{'x' * 8}{BREAK}{'x' * 8}" == allow_breaks("x" * 32)


@pytest.mark.parametrize("text", ["", "plain words", "a well-known name", "x" * 24])
def test_words_that_fit_a_narrow_column_stay(text):
    assert text == allow_breaks(text)


@given(st.text())
def test_nothing_is_lost(text):
    assert text.replace(BREAK, "") == allow_breaks(text).replace(BREAK, "")
