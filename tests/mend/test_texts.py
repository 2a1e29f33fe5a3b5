"""Texts are changed in the style that they are written in."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from quizgen.mend.texts import Swap, offsets_of, rewrite, scalar_for, swapped
from quizgen.source_yaml import read_yaml

WORDS = st.text(alphabet=" abcü-:#'\"\\,[]{}*&|>\n%@`!?.", max_size=60)


def read(source):
    """Read the one text of a file `x: …`."""
    return read_yaml("bank.yaml", source.encode()).root.find("x")


def applied(source, edit):
    return source[: edit.place.start] + edit.text + source[edit.place.end :]


@pytest.mark.parametrize(
    ("source", "mended"),
    [
        ("x: which is not so\n", "x: which is **not** so\n"),
        ("x: not so\n", "x: '**not** so'\n"),
        ("x: not 'so'\n", "x: \"**not** 'so'\"\n"),
        ("x: it's not so  # a comment\ny: 1\n", "x: it's **not** so  # a comment\ny: 1\n"),
        ("x: 'it''s not so'\n", "x: 'it''s **not** so'\n"),
        ('x: "a \\"not\\" \\u00e4"\n', 'x: "a \\"**not**\\" \\u00e4"\n'),
        ("x: wrapped, and\n  not so\n", "x: wrapped, and\n  **not** so\n"),
        ("x: |\n  first\n\n  not so\n\ny: 1\n", "x: |\n  first\n\n  **not** so\n\ny: 1\n"),
        ("x: >\n  folded\n  not so\n", "x: >\n  folded\n  **not** so\n"),
        ("x: |\r\n  first\r\n  not so\r\n", "x: |\r\n  first\r\n  **not** so\r\n"),
        ("x: {a: not so}\n", None),
    ],
)
def test_words_are_swapped_in_the_style_of_their_text(source, mended):
    scalar = read(source)
    if mended is None:
        scalar, mended = scalar.find("a"), "x: {a: '**not** so'}\n"
    at = scalar.index("not")
    edit = rewrite(scalar, [Swap(at, at + 3, "**not**")], in_brackets="{" in source)
    assert mended == applied(source, edit)


@pytest.mark.parametrize("style", [None, "'", '"', "|", ">"])
@settings(max_examples=60)
@given(value=WORDS, words=st.text(alphabet="ab '\"\\:#*", max_size=5), spot=st.integers(0, 60))
def test_what_is_read_after_a_swap_is_what_was_asked_for(style, value, words, spot):
    source = "a: 1\n" + yaml.dump({"x": value}, default_style=style, allow_unicode=True, width=20) + "y: 2\n"
    scalar = next(each for key, each in read_yaml("bank.yaml", source.encode()).root.items() if key == "x")
    end = len(scalar.rstrip("\n"))  # the last line ends of a block are no part of what is said
    start = min(spot, end)
    swaps = [Swap(start, min(start + 2, end), words)]
    edit = rewrite(scalar, swaps)
    if edit is None:
        assert offsets_of(scalar) is None
        return
    again = read_yaml("bank.yaml", applied(source, edit).encode())
    wanted = swapped(scalar, swaps)
    after = again.root.find("x") if not again.diagnostics and again.root is not None else wanted
    assert wanted.split() == after.split()


@pytest.mark.parametrize(
    ("text", "written"),
    [("plain", "plain"), ("a: b", "'a: b'"), ("it's: so", '"it\'s: so"'), ("'a': \"b\"", "'''a'': \"b\"'")],
)
def test_a_new_text_stands_in_quotes_where_it_needs_them(text, written):
    assert written == scalar_for(text)
