"""Texts that run from right to left do so in a document that runs the other way."""

import pytest
from quizgen.markup import Text, runs_leftward, write_typst

ARABIC = "السلام"


def typst(typed):
    return str(write_typst(Text(typed, None).blocks))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("abc", False),
        (ARABIC, True),
        (f"abc {ARABIC}", False),
        (f"12 ({ARABIC})", True),
        ("שלום", True),
        ("12é", False),
    ],
)
def test_the_first_letter_tells_the_direction(text, expected):
    assert expected == runs_leftward(text)


def test_a_short_text_stays_beside_its_letter():
    assert '{"\\u{2067}"; text("السلام\\u{2e}"); "\\u{2069}"}' == typst(f"{ARABIC}.")


def test_a_paragraph_begins_at_the_right():
    assert typst(" ".join([ARABIC] * 20)).startswith("text(dir: rtl, text(")


def test_a_paragraph_among_others_has_a_direction_of_its_own():
    assert typst(f"abc\n\n{ARABIC}").startswith('{text("abc"); parbreak(); {"\\u{2067}"')
