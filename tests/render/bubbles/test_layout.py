"""Wherever bubbles are put, they stand on the page, apart from each other and from all else that is read."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quizgen.assemble.quiz import Paper
from quizgen.render.bubbles.frame import MOST_FORMS, RADIUS, frame_of
from quizgen.render.bubbles.layout import lay_out
from quizgen.render.bubbles.sheets import Sheets
from quizgen.render.bubbles.slots import DIGITS, NUMBER_COLUMNS, Row, Shape, Slot, allot
from quizgen.render.geometry import page_of

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
FORMS = {"few": ("A", "B"), "many": tuple(LETTERS[:MOST_FORMS]), "too many": tuple(LETTERS)}


def _rows(number, rows, options):
    return Slot(number, Shape.ROWS, tuple(Row(str(row), tuple(LETTERS[:options])) for row in range(rows)))


def _digits(number):
    return Slot(number, Shape.DIGITS, tuple(Row(str(row), (".", *DIGITS)) for row in range(NUMBER_COLUMNS)))


def _sheets(*forms, size="a4", letters=("A", "B")):
    frame = frame_of(page_of(Paper(size)), letters)
    layout = lay_out(allot(forms), frame)
    return Sheets(frame, dict.fromkeys(letters[: len(forms)], layout), dict(zip(letters, forms, strict=False)))


def _bubbles(sheets, page, form="A"):
    return (*sheets.frame.id_bubbles, *sheets.frame.forms, *page.bubbles)


def _off_the_page(sheets, page):
    frame = sheets.frame
    return [
        each
        for each in _bubbles(sheets, page)
        if not (frame.left <= each.x - RADIUS and each.x + RADIUS <= frame.right)
        or not (frame.top <= each.y - RADIUS and each.y + RADIUS <= frame.bottom)
    ]


def _overlapping(sheets, page):
    """Compare each bubble with those near it, found by a net of squares as wide as bubbles."""
    net = {}
    for each in _bubbles(sheets, page):
        net.setdefault((each.x // (2 * RADIUS), each.y // (2 * RADIUS)), []).append(each)
    found = []
    for across, down in net:
        near = [each for dx in (0, 1) for dy in (-1, 0, 1) for each in net.get((across + dx, down + dy), ())]
        found += [
            (one, other)
            for one, other in combinations(near, 2)
            if (one.x - other.x) ** 2 + (one.y - other.y) ** 2 < (2 * RADIUS) ** 2
        ]
    return found


def _asked(sheets, form="A"):
    return [(each.question, each.row, each.letter) for page in sheets.pages_of(form) for each in page.bubbles]


def _wanted(slots):
    return [
        (slot.number, row, letter)
        for slot in slots
        for row, named in enumerate(slot.rows, start=1)
        for letter in named.letters
    ]


def _faults(sheets, form="A"):
    pages = sheets.pages_of(form)
    return [fault for page in pages for fault in (*_off_the_page(sheets, page), *_overlapping(sheets, page))]


@pytest.mark.parametrize("size", ["a4", "letter"])
@pytest.mark.parametrize("options", range(2, 11))
def test_any_number_of_questions_finds_place(size, options):
    for count in (1, 2, 5, 6, 19, 20, 50, 99, 100, 120, 121, 200):
        slots = tuple(_rows(number, 1, options) for number in range(1, count + 1))
        sheets = _sheets(slots, size=size)
        assert [] == _faults(sheets), count
        assert _wanted(slots) == _asked(sheets), count


_shapes = st.one_of(
    st.builds(lambda rows, options: (rows, options), st.integers(1, 40), st.integers(1, 26)),
    st.builds(lambda options: (1, options), st.integers(2, 10)),
    st.sampled_from(["digits", "note"]),
)


def _slot(number, shape):
    if shape == "digits":
        return _digits(number)
    return Slot(number, Shape.NOTE) if shape == "note" else _rows(number, *shape)


@settings(max_examples=120, deadline=None)
@given(
    shapes=st.lists(_shapes, min_size=1, max_size=60),
    other=st.randoms(use_true_random=False),
    size=st.sampled_from(["a4", "letter"]),
    letters=st.sampled_from(sorted(FORMS)),
)
def test_whatever_two_forms_ask_both_find_place_in_one_layout(shapes, other, size, letters):
    shuffled = other.sample(shapes, len(shapes))
    forms = [tuple(_slot(number, shape) for number, shape in enumerate(each, 1)) for each in (shapes, shuffled)]
    sheets = _sheets(*forms, size=size, letters=FORMS[letters])
    for form, slots in zip("AB", forms, strict=True):
        assert [] == _faults(sheets, form)
        assert sorted(_wanted(slots)) == sorted(_asked(sheets, form))


def _crossed(box, bubble):
    return (
        box.x - RADIUS < bubble.x < box.x + box.width + RADIUS
        and box.y - RADIUS < bubble.y < box.y + box.height + RADIUS
    )


@pytest.mark.parametrize("size", ["a4", "letter"])
def test_nothing_in_the_head_stands_on_anything_else(size):
    for letters in FORMS.values():
        frame = frame_of(page_of(Paper(size)), letters)
        boxes = (*frame.marks, frame.turn, frame.code, *frame.fields, *frame.id_boxes)
        bubbles = (*frame.id_bubbles, *frame.forms)
        assert [] == [(box, bubble) for box in boxes for bubble in bubbles if _crossed(box, bubble)]
        assert all(bubble.y + RADIUS < frame.answers for bubble in bubbles)
        assert frame.hint + RADIUS < frame.answers


@pytest.mark.parametrize("size", ["a4", "letter"])
def test_boxes_for_numbers_stand_apart_from_bubbles(size):
    slots = tuple(_digits(number) if number % 3 else _rows(number, 2, 5) for number in range(1, 20))
    sheets = _sheets(slots, size=size)
    for page in sheets.pages_of("A"):
        assert [] == [(box, each) for box in page.boxes for each in page.bubbles if _crossed(box, each)]


def test_columns_are_even_and_break_at_fives():
    sheets = _sheets(tuple(_rows(number, 1, 4) for number in range(1, 51)))
    (page,) = sheets.pages_of("A")
    columns = {}
    for label in page.labels:
        columns.setdefault(label.x, []).append(label.number)
    assert [list(range(first, first + 10)) for first in range(1, 51, 10)] == list(columns.values())
    assert 5 == len(page.hairlines)


def test_numbers_that_are_wide_on_one_form_only_keep_their_room_on_all():
    narrow = tuple(_rows(number, 1, 2) for number in range(1, 4))
    wide = tuple(_rows(number, 1, 6) for number in range(1, 4))
    sheets = _sheets(narrow, wide)
    places = [
        {(each.question, each.x, each.y) for page in sheets.pages_of(form) for each in page.bubbles} for form in "AB"
    ]
    assert places[0] < places[1]
