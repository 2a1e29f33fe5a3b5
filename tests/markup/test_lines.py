"""Texts are broken into lines at a stated measure, the same wherever they are shown."""

from hypothesis import given
from hypothesis import strategies as st
from quizgen.diagnostics import Place, SourceText
from quizgen.markup import Emphasis, Paragraph, Run, Text, break_lines, write_plain

PLACE = Place(SourceText("x", ""), 0, 0)


def lines_of(typed, measure=20):
    return [write_plain((Paragraph(line.children),)) for line in break_lines(Text(typed, PLACE).blocks, measure)]


def test_a_line_holds_as_many_words_as_fit():
    assert ["one two three four", "five six"] == lines_of("one two three four five six")


def test_a_line_is_filled_to_its_last_character():
    assert ["ten letter ten lette", "x"] == lines_of("ten letter ten lette x")


def test_a_word_that_is_too_long_has_its_own_line():
    assert ["a", "x" * 30, "b"] == lines_of(f"a {'x' * 30} b")


def test_a_mark_stays_with_the_word_before_it():
    assert ["1234567890 12345", "word."] == lines_of("1234567890 12345 *word*.")


def test_emphasis_goes_on_in_the_next_line():
    first, second = break_lines(Text("*one two three four five six*", PLACE).blocks, 20)
    assert (Emphasis((Run("one"),)), Emphasis((Run("five"),))) == (first.children[0], second.children[0])


def test_paragraphs_and_items_of_lists_open_lines():
    lines = break_lines(Text("one\n\ntwo two two two two two\n\n- three", PLACE).blocks, 20)
    assert [True, True, False, True] == [line.opens for line in lines]
    assert "• three" == write_plain((Paragraph(lines[-1].children),))


@given(st.lists(st.text("abc", min_size=1, max_size=12), min_size=1, max_size=40), st.integers(12, 60))
def test_no_word_is_lost_and_no_line_is_too_long(words, measure):
    lines = lines_of(" ".join(words), measure)
    assert words == " ".join(lines).split()
    assert all(len(line) <= measure for line in lines)
