"""The order that options have by what they say."""

from pathlib import Path

import pytest
from quizgen.diagnostics import Place
from quizgen.markup import Text
from quizgen.questions.ladders import climb


def climbed(*typed: str) -> list[str]:
    """List texts in their order; nothing where they have none."""
    ladder = climb([Text(each, Place(Path("bank.yaml"), 1, 1)) for each in typed])
    return sorted(ladder, key=ladder.__getitem__)


@pytest.mark.parametrize(
    ("typed", "ordered"),
    [
        ("C|A|B", "A B C"),
        ("(c)|(a)|(b)", "(a) (b) (c)"),
        ("point C|point A", "point A,point C"),
        ("IX|V|I|X", "I V IX X"),
        ("xiv|ix|xii", "ix xii xiv"),
        ("siglo XX|siglo XIX", "siglo XIX,siglo XX"),
    ],
)
def test_letters_and_roman_numerals_stand_in_their_order(typed, ordered):
    assert ordered.split("," if "," in ordered else " ") == climbed(*typed.split("|"))


@pytest.mark.parametrize(
    ("typed", "ordered"),
    [
        ("60 °C|10 °C|37 °C", "10 °C|37 °C|60 °C"),
        ("3 °C|-5 °C|−10 °C", "−10 °C|-5 °C|3 °C"),
        ("in 1839|in 1590", "in 1590|in 1839"),
        ("20 km/h|5 km/h", "5 km/h|20 km/h"),
        ("7 days|1 day|30 days", "1 day|7 days|30 days"),
        ("2 Jahre|1 Jahr", "1 Jahr|2 Jahre"),
        ("the 21st century|the 19th century", "the 19th century|the 21st century"),
        ("U-238|U-235", "U-235|U-238"),
        ("12 kg|3,5 kg|1.500 kg", "3,5 kg|12 kg|1.500 kg"),
        ("37 000 m|9 500 m", "9 500 m|37 000 m"),
        ("1.5 million people|900,000 people", "900,000 people|1.5 million people"),
        ("about 5|3", "3|about 5"),
        ("$3\\pi$|$2\\pi$", "$2\\pi$|$3\\pi$"),
    ],
)
def test_numbers_with_the_same_around_them_stand_in_their_order(typed, ordered):
    assert ordered.split("|") == climbed(*typed.split("|"))


@pytest.mark.parametrize(
    ("typed", "ordered"),
    [
        ("2 mm|20 nm|2 µm", "20 nm|2 µm|2 mm"),
        ("3 MW|5 mW", "5 mW|3 MW"),
        ("10 Km|500 m|5 km", "500 m|5 km|10 Km"),
        ("5 h|30 min|20 s", "20 s|30 min|5 h"),
    ],
)
def test_units_with_a_prefix_stand_by_their_true_size(typed, ordered):
    assert ordered.split("|") == climbed(*typed.split("|"))


@pytest.mark.parametrize(
    "typed",
    [
        "a|B",
        "A|AB|0",
        "point C|spot A",
        "IIII|I",
        "A|cat",
        "5 m/s|3 km/h",
        "2 m|3 s",
        "2 mm²|20 nm²",
        "10-20 °C|5-10 °C",
        "in 1839|by 1590",
        "3 cats|2 dogs",
        "3|3 May 1998",
        "12:30|11:15",
        "1.2.3|1.2.1",
        "A",
    ],
)
def test_texts_of_different_shapes_have_no_order(typed):
    assert [] == climbed(*typed.split("|"))
