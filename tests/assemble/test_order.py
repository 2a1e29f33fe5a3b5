"""The keyed order of options, right sides and steps."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quizgen.assemble.order import form_letter, in_keyed_order, order_options, shown_order

from tests.make import asked_of


def item_of(question):
    return asked_of(question)[0].item


def matching(pairs, extra=""):
    return item_of(f"matching: Match.\npairs: {{{pairs}}}\n{extra}")


def test_the_order_is_fixed_for_good():
    # papers that were printed have to come out the same with every later program
    options = item_of("multiple-choice: Which?\nanswer: ant\ndistractors: [bee, cat, dog, eel]").response.options
    assert (3, 0, 4, 1, 2) == order_options(options, "autumn-2026", "A", "mill/minus-one")
    assert (0, 2, 1, 4, 3) == order_options(options, "autumn-2026", "B", "mill/minus-one")


@given(st.integers(2, 8), st.text(max_size=5), st.text(max_size=5))
@settings(max_examples=50, deadline=None)
def test_what_is_shown_is_a_permutation(count, seed, form):
    names = [f"option {number}x" for number in range(count)]
    item = item_of(f"multiple-choice: Which?\nanswer: {names[0]}\ndistractors: [{', '.join(names[1:])}]")
    assert list(range(count)) == sorted(shown_order(item, seed, form))


def test_the_key_stands_at_every_place_about_as_often():
    options = item_of("multiple-choice: Which?\nanswer: ant\ndistractors: [bee, cat, dog]").response.options
    places = [order_options(options, "seed", "A", f"b/{number}").index(0) for number in range(2000)]
    assert all(440 < places.count(place) < 560 for place in range(4))


@given(st.text(max_size=5))
@settings(max_examples=50, deadline=None)
def test_another_distractor_leaves_the_others_in_their_order(seed):
    before, after = (
        shown_order(item_of(f"multiple-choice: Which?\nanswer: a\ndistractors: [{rest}]"), seed, "A")
        for rest in ("b, c, d", "b, c, d, e")
    )
    assert before == tuple(place for place in after if place != 4)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("answer: 20\ndistractors: [3, 100, None of the above]", (1, 0, 2, 3)),
        ("answer: 4 May 1998\ndistractors: [4 April 1998, 2 May 1997]", (2, 1, 0)),
        ("answer: $3 million\ndistractors: [$2 billion, $20]", (2, 0, 1)),
        ("answer: a\ndistractors: [b, c]\norder: [c, a, b]", (2, 0, 1)),
    ],
)
def test_what_has_an_order_of_its_own_stands_in_it(options, expected):
    assert expected == shown_order(item_of(f"multiple-choice: Which?\n{options}"), "seed", "A")


@pytest.mark.parametrize("seed", range(20))
def test_what_must_stand_last_stands_last(seed):
    item = item_of("multiple-choice: Which?\nanswer: None of the above\ndistractors: [b, c, d]")
    pinned = item_of("multiple-choice: Which?\nanswer: a\ndistractors: [b, c, d]\norder: [b]")
    assert (0, 1) == (shown_order(item, seed)[-1], shown_order(pinned, seed)[-1])


@given(st.integers(2, 7), st.text(max_size=5))
@settings(max_examples=100, deadline=None)
def test_steps_never_stand_in_their_right_order(count, seed):
    steps = ", ".join("abcdefg"[:count])
    shown = shown_order(item_of(f"ordering: Order.\nsequence: [{steps}]"), seed, "A")
    assert list(range(count)) == sorted(shown) != list(shown)


@given(st.integers(3, 5), st.text(max_size=5))
@settings(max_examples=100, deadline=None)
def test_three_steps_or_more_never_stand_backwards(count, seed):
    steps = ", ".join("abcde"[:count])
    shown = shown_order(item_of(f"ordering: Order.\nsequence: [{steps}]"), seed, "A")
    assert list(range(count)) == sorted(shown)
    assert shown not in (tuple(range(count)), tuple(reversed(range(count))))


@given(st.text(max_size=5))
@settings(max_examples=50, deadline=None)
def test_right_sides_never_stand_straight_beside_their_partners(seed):
    with_extras = matching("a: x, b: y", "extra: [z, w]")
    assert (0, 1) not in (shown_order(matching("a: x, b: y"), seed), shown_order(with_extras, seed)[:2])


def test_right_sides_that_have_an_order_stand_in_it():
    assert (1, 2, 0) == shown_order(matching("a: 1998, b: 1991, c: 1994"), "seed")


def test_right_sides_whose_own_order_is_straight_go_down():
    assert (2, 1, 0, 3) == shown_order(matching("a: 1991, b: 1994, c: 1998", "extra: [None of the above]"), "seed")


def test_right_sides_without_another_order_stand_as_they_must():
    assert (0,) == shown_order(matching("a: x, b: x"), "seed")


def test_verdicts_always_stand_in_one_order():
    assert {(0, 1)} == {shown_order(item_of("true-false: S.\nanswer: false"), seed) for seed in range(20)}


def test_what_holds_no_options_shows_none():
    assert () == shown_order(item_of("short-answer: What?\nanswer: a"), "seed")


def test_parts_of_a_key_cannot_run_into_each_other():
    things = [str(number) for number in range(20)]
    assert in_keyed_order(things, str, "a", "b") != in_keyed_order(things, str, "ab")


def test_forms_are_named_by_letters():
    assert ["A", "Z", "AA", "AZ", "BA", "ALL"] == [form_letter(index) for index in (0, 25, 26, 51, 52, 999)]
