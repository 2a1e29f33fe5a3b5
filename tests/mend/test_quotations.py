"""A phrase that stands in one place only gets the paragraph in which it stands."""

import pytest

from tests.mend.make import SOURCE, question


def evidence(written, *, text=SOURCE):
    found = question(f"id: q-1\nflashcard: F?\nanswer: A\nevidence: {written}", text=text)
    return found.removeprefix("id: q-1\nflashcard: F?\nanswer: A\nevidence: ")


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ('p1 "tested just once"', 'p2 "tested just once"'),
        ('mill p1-p2 "knows little of that"  # where?', 'mill p3 "knows little of that"  # where?'),
        ('p1 "tested just once" "gains even more"', 'p2 "tested just once" "gains even more"'),
        ('[p1, p1 "tested just once"]', '[p1, p2 "tested just once"]'),
        ('"tested just once"', '"p2 \\"tested just once\\""'),
        ("'tested just once'", "'p2 \"tested just once\"'"),
        ('mill "tested just once"', 'mill p2 "tested just once"'),
        ("“tested just once”", "p2 “tested just once”"),
    ],
)
def test_the_paragraph_of_a_phrase_is_written(written, after):
    assert after == evidence(written)


@pytest.mark.parametrize(
    "written",
    [
        'p1 "tested just"',  # in two places
        'p1 "tested only once"',  # in none
        'p1 "tested just once" "knows little of that"',  # in two different ones
        'p2 "tested just once"',
        "tested just once",
        '"once"',
    ],
)
def test_what_is_not_certain_is_left(written):
    assert written == evidence(written)


def test_without_the_text_nothing_is_written():
    assert 'p1 "tested just once"' == evidence('p1 "tested just once"', text=None)
