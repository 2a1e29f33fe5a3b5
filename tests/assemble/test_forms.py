"""What a quiz's forms are: orders of the same items, by a keyed hash."""

from decimal import Decimal
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.assemble.reports import passage, reported
from tests.make import choices, quiz_of, true_false


def numbers(form):
    return [placed.item.identity.question for placed in form.items]


def test_every_form_is_a_permutation_of_the_same_items():
    quiz = quiz_of(choices(30), "forms: 5\nsections: [{pick: 20}]")
    assert ["A", "B", "C", "D", "E"] == [form.letter for form in quiz.forms]
    assert 1 == len({frozenset(numbers(form)) for form in quiz.forms})
    assert 5 == len({tuple(numbers(form)) for form in quiz.forms})
    assert all(list(range(1, 21)) == [placed.number for placed in form.items] for form in quiz.forms)


def test_options_are_shown_in_an_order_of_their_own_on_each_form():
    quiz = quiz_of(choices(12), "forms: 2\nsections: [{pick: 12}]")
    shown = [{placed.item.identity: placed.shown for placed in form.items} for form in quiz.forms]
    assert all([0, 1, 2, 3] == sorted(order) for form in shown for order in form.values())
    assert shown[0] != shown[1]
    assert {0, 1, 2, 3} == {order.index(0) for form in shown for order in form.values()}


def test_options_stand_alike_on_all_forms_where_they_are_not_shuffled():
    quiz = quiz_of(choices(9), "forms: 3\nshuffle: {options: false}\nsections: [{pick: 9}]")
    assert 1 == len({frozenset((placed.item.identity, placed.shown) for placed in form.items) for form in quiz.forms})


def test_the_same_seed_gives_the_same_quiz_and_another_seed_another():
    one, two, other = (quiz_of(choices(30), f"seed: {seed}\nsections: [{{pick: 10}}]") for seed in ("a", "a", "b"))
    assert one.forms == two.forms
    assert numbers(one.forms[0]) != numbers(other.forms[0])


def test_rewording_moves_nothing():
    before = quiz_of(choices(10), "sections: [{pick: 10}]").forms[0]
    after = quiz_of(choices(10).replace("Which", "What").replace("wrong", "mistaken"), "sections: [{pick: 10}]").forms[
        0
    ]
    assert [(placed.number, placed.item.identity, placed.shown) for placed in before.items] == [
        (placed.number, placed.item.identity, placed.shown) for placed in after.items
    ]


UNBALANCED = "sections: [{pick: 10}]\nshuffle: {balance: false}"


def test_another_distractor_leaves_the_others_in_their_order():
    before = quiz_of(choices(10), UNBALANCED).forms[0]
    after = quiz_of(choices(10).replace("false]", "false, more]"), UNBALANCED).forms[0]
    assert [placed.shown for placed in before.items] == [
        tuple(place for place in placed.shown if place != 4) for placed in after.items
    ]


def test_questions_keep_the_blueprint_s_order_where_they_are_not_shuffled():
    quiz = quiz_of(true_false(6), "shuffle: {questions: none}\nsections: [{questions: [t-4, t-1]}, {pick: 4}]")
    assert ["t-4", "t-1", "t-0", "t-2", "t-3", "t-5"] == numbers(quiz.forms[0])


def test_a_question_more_leaves_the_others_in_their_order():
    before = quiz_of(choices(10), "sections: [{pick: 10}]").forms[0]
    after = quiz_of(choices(11), "sections: [{pick: 11}]").forms[0]
    assert numbers(before) == [name for name in numbers(after) if name != "m-10"]


def test_a_question_more_in_the_bank_displaces_one_at_most():
    held = [set(quiz_of(choices(count), "sections: [{pick: 10}]").asked) for count in range(20, 40)]
    assert all(len(before - after) <= 1 for before, after in pairwise(held))


def test_another_form_more_changes_none():
    few, many = (quiz_of(choices(8), f"forms: {count}\nsections: [{{pick: 8}}]") for count in (3, 9))
    assert few.forms == many.forms[:3]


def test_forms_differ_as_far_as_there_are_orders_to_differ_in():
    quiz = quiz_of(true_false(3), "forms: 6\nsections: [{pick: 3}]")
    assert 6 == len({tuple(numbers(form)) for form in quiz.forms})


def test_more_forms_than_orders_are_no_matter():
    assert 1000 == len(quiz_of(true_false(2), "forms: 1000\nsections: [{pick: 2}]").forms)


def test_with_nothing_shuffled_all_forms_are_alike_and_the_key_is_not_always_first():
    quiz = quiz_of(choices(9), "forms: 2\nshuffle: {questions: none, options: false}\nsections: [{pick: 9}]")
    assert quiz.forms[0].items == quiz.forms[1].items
    assert {(0, 1, 2, 3)} != {placed.shown for placed in quiz.forms[0].items}
    assert [f"m-{number}" for number in range(9)] == numbers(quiz.forms[0])


@given(st.integers(1, 12), st.integers(1, 5), st.text("abcxyz", min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)
def test_a_form_is_a_permutation_of_what_its_sections_hold(count, forms, seed):
    questions = f"{choices(15)}\n{passage('p-1', 'i-0', 'i-1')}"
    blueprint = f"sections: [{{pick: {count}, from: {{kind: multiple-choice}}}}, {{questions: [p-1]}}]"
    quiz = quiz_of(questions, f"forms: {forms}\nseed: {seed}\n{blueprint}")
    for form in quiz.forms:
        for placed, section in zip(form.sections, quiz.sections, strict=True):
            held = sorted(asked.identity for asked in section.asked)
            assert held == sorted(item.item.identity for item in placed.items)
    assert set(quiz.asked) == {placed.item.identity for placed in quiz.forms[-1].items}


def test_a_set_stays_together_in_its_order():
    questions = f"{true_false(8)}\n{passage('p-1', 'i-2', 'i-0', 'i-1')}"
    quiz = quiz_of(questions, "forms: 6\nsections: [{pick: 11}]")
    for form in quiz.forms:
        start = numbers(form).index("i-2")
        assert ["i-2", "i-0", "i-1"] == numbers(form)[start : start + 3]


def test_a_question_more_in_a_set_does_not_move_it():
    forms = [
        quiz_of(f"{true_false(8)}\n{passage('p-1', *inner)}", f"sections: [{{pick: {8 + len(inner)}}}]").forms[0]
        for inner in (("i-0", "i-1"), ("i-9", "i-0", "i-1"))
    ]
    assert numbers(forms[0]) == [name for name in numbers(forms[1]) if name != "i-9"]


def test_named_questions_of_one_set_stand_together():
    questions = f"{true_false(2)}\n{passage('p-1', 'i-0', 'i-1', 'i-2')}"
    quiz = quiz_of(questions, "shuffle: {questions: none}\nsections: [{questions: [i-1, t-0, i-0]}]")
    assert ["i-1", "i-0", "t-0"] == numbers(quiz.forms[0])


def test_a_section_s_points_stand_before_the_questions_own():
    quiz = quiz_of(true_false(5, points=3), "sections: [{pick: 2, points: 1.5}, {pick: 3}]")
    assert [Decimal(3), Decimal(9)] == [section.points for section in quiz.forms[0].sections]
    assert Decimal(12) == quiz.forms[0].points


def test_only_what_is_to_be_chosen_counts():
    quiz = quiz_of(true_false(3, points=5), "sections: [{pick: 3, choose: 2}]")
    assert Decimal(10) == quiz.forms[0].points


def test_the_language_is_the_bank_s_unless_the_quiz_has_its_own():
    quizzes = [
        quiz_of(true_false(1), f"{own}sections: [{{pick: 1}}]", head="language: de\n") for own in ("", "language: fr\n")
    ]
    assert ["de", "fr"] == [quiz.language for quiz in quizzes]


def test_the_seed_is_the_quiz_s_name_unless_one_is_given():
    quizzes = [
        quiz_of(choices(9), f"{own}sections: [{{pick: 5}}]", seed=given)
        for own, given in (("", None), ("seed: z-1\n", None), ("seed: other\n", "z-1"), ("", "other"))
    ]
    assert [True, True, False] == [quizzes[0].forms == other.forms for other in quizzes[1:]]


def test_forms_and_seed_from_outside_stand_before_the_file_s():
    quiz = quiz_of(choices(9), "forms: 2\nsections: [{pick: 5}]", forms=3, seed="x")
    assert (3, "x") == (len(quiz.forms), quiz.seed)


def test_a_number_of_forms_from_outside_has_its_bounds_too():
    found = [reported(choices(2), "sections: [{pick: 1}]", forms=forms) for forms in (0, 1001)]
    assert [
        [("too-many-forms", 1, 7, "0 forms are not from 1 to 1000")],
        [("too-many-forms", 1, 7, "1001 forms are not from 1 to 1000")],
    ] == found


def test_papers_ask_the_first_part_of_a_question():
    questions = "- {id: f-1, flashcard: Front, answer: Back, reverse: true, use: exam}"
    quiz = quiz_of(questions, "sections: [{pick: 1}]")
    assert ["Front"] == [placed.item.stem.typed for placed in quiz.forms[0].items]


def test_a_time_of_a_number_alone_counts_minutes():
    times = [quiz_of(true_false(1), f"time: {typed}\nsections: [{{pick: 1}}]").time for typed in ("50", "2 hours")]
    assert ["50 min", "2 hours"] == times
