"""Where right answers stand: spread on each form, and unlike those of its neighbours."""

from collections import Counter
from dataclasses import replace
from itertools import combinations, groupby

import pytest
from quizgen.assemble.balance import right_place

from tests.make import choices, quiz_of


def letters(quiz):
    """Give the places of right options, item by item, for each form."""
    return [
        [right_place(quiz.asked[placed.item.identity], placed.shown) for placed in form.items] for form in quiz.forms
    ]


def balanced(questions, count, forms=1, more=""):
    return quiz_of(questions, f"forms: {forms}\nsections: [{{pick: {count}}}]\n{more}")


@pytest.mark.parametrize("count", [4, 20, 41])
def test_each_letter_is_right_equally_often(count):
    for line in letters(balanced(choices(count), count, forms=5)):
        spread = Counter(line)
        assert max(spread.values()) - min(spread[letter] for letter in range(4)) <= 1


@pytest.mark.parametrize("forms", [1, 4, 26])
def test_no_letter_is_right_four_times_running(forms):
    for line in letters(balanced(choices(30), 30, forms=forms)):
        assert max(len(list(run)) for _, run in groupby(line)) <= 3


def test_four_forms_share_no_letter_at_any_place():
    lines = letters(balanced(choices(20), 20, forms=4))
    assert 0 == sum(
        one == other for first, second in combinations(lines, 2) for one, other in zip(first, second, strict=True)
    )


def test_forms_of_many_are_no_likelier_than_chance_to_share_letters():
    lines = letters(balanced(choices(20), 20, forms=26))
    pairs = list(combinations(lines, 2))
    shared = sum(one == other for first, second in pairs for one, other in zip(first, second, strict=True))
    assert shared / len(pairs) / 20 < 0.25


def test_without_balance_letters_are_left_to_the_hash():
    unbalanced = letters(balanced(choices(20), 20, more="shuffle: {balance: false}"))[0]
    assert max(Counter(unbalanced).values()) - min(Counter(unbalanced).values()) > 1


@pytest.mark.parametrize(
    "ordered", [("1993", "1994", "1996", "1998"), ("A", "B", "C", "D"), ("10 °C", "37 °C", "60 °C", "90 °C")]
)
def test_options_that_have_an_order_keep_it(ordered):
    first, second, third, last = ordered
    questions = "\n".join(
        f"- {{id: m-{number}, multiple-choice: Which {number}?, answer: '{last}',"
        f" distractors: ['{third}', '{first}', '{second}']}}"
        for number in range(8)
    )
    quiz = balanced(questions, 8)
    assert {ordered} == {
        tuple(placed.item.response.options[place].text.typed for place in placed.shown)
        for placed in quiz.forms[0].items
    }


def test_none_of_the_above_stays_last_when_the_right_answer_moves():
    questions = choices(8).replace("false]", "None of the above]")
    quiz = balanced(questions, 8)
    assert {3} == {placed.shown.index(3) for placed in quiz.forms[0].items}


def test_the_same_options_are_shown_as_without_balance():
    chance, design = (
        balanced(choices(10), 10, forms=3, more=f"shuffle: {{balance: {way}}}") for way in ("false", "true")
    )
    assert [[sorted(placed.shown) for placed in form.items] for form in chance.forms] == [
        [sorted(placed.shown) for placed in form.items] for form in design.forms
    ]


def test_rewording_moves_nothing():
    def shown(questions):
        return [[placed.shown for placed in form.items] for form in balanced(questions, 10, forms=4).forms]

    assert shown(choices(10)) == shown(choices(10).replace("Which", "Which one"))


def test_the_place_of_a_right_option_is_told_of_single_choices_alone():
    quiz = balanced(choices(4), 4)
    placed = quiz.forms[0].items[0]
    asked = quiz.asked[placed.item.identity]
    several = replace(asked, answered=(replace(asked.answered[0], several=True), asked.answered[1]))
    assert (True, None) == (right_place(asked, placed.shown) is not None, right_place(several, placed.shown))
