"""From a quiz file and a bank to forms."""

from decimal import Decimal

import pytest
from quizgen.assemble.order import form_letter

from tests.make import assemble, choices, quiz_of, true_false

SOURCE = "sources: {mill: {author: Mill}}\n"


def numbers(form):
    return [placed.item.identity.question for placed in form.items]


def reported(questions, quiz, head=""):
    found = assemble(questions, quiz, head=head)[1]
    return [(each.code, each.place.line, each.place.column, each.message) for each in found]


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


def test_another_distractor_leaves_the_others_in_their_order():
    before = quiz_of(choices(10), "sections: [{pick: 10}]").forms[0]
    after = quiz_of(choices(10).replace("false]", "false, more]"), "sections: [{pick: 10}]").forms[0]
    assert [placed.shown for placed in before.items] == [
        tuple(place for place in placed.shown if place != 4) for placed in after.items
    ]


def test_questions_keep_the_blueprint_s_order_where_they_are_not_shuffled():
    quiz = quiz_of(true_false(6), "shuffle: {questions: none}\nsections: [{questions: [t-4, t-1]}, {pick: 4}]")
    assert ["t-4", "t-1", "t-0", "t-2", "t-3", "t-5"] == numbers(quiz.forms[0])


def test_numbers_stand_in_their_order_and_specials_last():
    quiz = quiz_of(
        "- {id: n-1, multiple-choice: How many?, answer: 20, distractors: [3, 100, None of the above]}",
        "sections: [{pick: 1}]",
    )
    assert (1, 0, 2, 3) == quiz.forms[0].items[0].shown


@pytest.mark.parametrize("seed", range(40))
def test_an_ordering_never_shows_its_right_order_and_pairs_never_stand_straight(seed):
    questions = "- {id: o-1, ordering: Order., sequence: [a, b]}\n- {id: p-1, matching: Match., pairs: {a: x, b: y}}"
    quiz = quiz_of(questions, f"seed: {seed}\nsections: [{{pick: 2}}]")
    assert {(1, 0)} == {placed.shown for placed in quiz.forms[0].items}


def test_a_row_of_the_table_picks_by_level():
    questions = f"{true_false(5, level='remember')}\n{choices(5).replace('}', ', level: analyze}')}"
    quiz = quiz_of(questions, "sections: [{pick: {remember: 2, analyze: 3}}]")
    assert ["analyze"] * 3 + ["remember"] * 2 == sorted(asked.about.level for asked in quiz.asked.values())


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("kind: true-false", {"t-0", "t-1"}),
        ("kind: [multiple-choice, true-false]", {"t-0", "t-1", "m-1"}),
        ("tags: [dates]", {"t-0", "m-1"}),
        ("level: understand", {"t-1"}),
        ("difficulty: 2-4", {"t-1", "m-1"}),
        ("paragraphs: 1-3", {"t-0", "m-1"}),
        ("paragraphs: [1, 9]", {"t-0"}),
        ("questions: [t-1, b-1/m-1]", {"t-1", "m-1"}),
        ("tags: dates, difficulty: 1", {"t-0"}),
    ],
)
def test_filters_take_what_meets_all_that_they_ask(wanted, expected):
    questions = (
        "- {id: t-0, true-false: a, answer: true, tags: [dates], difficulty: 1, evidence: p1}\n"
        "- {id: t-1, true-false: b, answer: true, level: understand, difficulty: 2, evidence: p4}\n"
        "- {id: m-1, multiple-choice: c, answer: x, distractors: [y], tags: [Dates, more], difficulty: 4, evidence: p2-p3}"
    )
    taken = quiz_of(questions, f"sections: [{{pick: {len(expected)}, from: {{{wanted}}}}}]", head=SOURCE)
    rest = (
        quiz_of(questions, f"sections: [{{pick: {3 - len(expected)}, not: {{{wanted}}}}}]", head=SOURCE)
        if len(expected) < 3
        else None
    )
    assert expected == {identity.question for identity in taken.asked}
    assert rest is None or {"t-0", "t-1", "m-1"} - expected == {identity.question for identity in rest.asked}


def test_another_quiz_can_be_left_out():
    first = quiz_of(true_false(10), "sections: [{pick: 4}]")
    second = quiz_of(
        true_false(10), "sections: [{pick: 6, not: {quizzes: [first.yaml]}}]", others={"first.yaml": first}
    )
    assert not set(first.asked) & set(second.asked)


def test_a_set_is_taken_whole_and_stays_together_in_its_order():
    passage = (
        "- {id: p-1, passage: Text., questions: ["
        + ", ".join(f"{{id: i-{n}, true-false: Inner {n}., answer: true}}" for n in range(3))
        + "]}"
    )
    quiz = quiz_of(f"{true_false(8)}\n{passage}", "forms: 6\nsections: [{pick: 4, from: {questions: [p-1, t-0]}}]")
    for form in quiz.forms:
        start = numbers(form).index("i-0")
        assert ["i-0", "i-1", "i-2"] == numbers(form)[start : start + 3]


def test_a_count_that_no_set_fits_is_reported():
    passage = "- {id: p-1, passage: Text., questions: [{id: i-0, true-false: a, answer: true}, {id: i-1, true-false: b, answer: true}]}"
    message = "sets that stay together and 'never-together' leave no way to meet every 'pick' exactly"
    assert [("blueprint-short", 1, 7, message)] == reported(passage, "sections: [{pick: 1}]")


@pytest.mark.parametrize("seed", range(20))
def test_questions_that_must_not_meet_never_do(seed):
    quiz = quiz_of(true_false(6), f"seed: {seed}\nsections: [{{pick: 4}}]\nnever-together: [[t-0, t-1, t-2]]")
    assert 1 == len({"t-0", "t-1", "t-2"} & {identity.question for identity in quiz.asked})


def test_a_fixed_question_keeps_its_rivals_out():
    quiz = quiz_of(true_false(4), "sections: [{questions: [t-0]}, {pick: 2}]\nnever-together: [[t-0, t-1]]")
    assert {"t-0", "t-2", "t-3"} == {identity.question for identity in quiz.asked}


def test_a_section_s_points_stand_before_the_questions_own():
    quiz = quiz_of(true_false(5, points=3), "sections: [{pick: 2, points: 1.5}, {pick: 3}]")
    assert [Decimal(3), Decimal(9)] == [section.points for section in quiz.forms[0].sections]
    assert Decimal(12) == quiz.forms[0].points


def test_only_what_is_to_be_chosen_counts():
    quiz = quiz_of(true_false(3, points=5), "sections: [{pick: 3, choose: 2}]")
    assert Decimal(10) == quiz.forms[0].points


@pytest.mark.parametrize("state", ["use: study", "draft: true", "withdrawn: superseded"])
def test_what_is_not_for_papers_is_not_picked(state):
    found = reported(f"- {{id: t-0, true-false: a, answer: true, {state}}}", "sections: [{pick: 1}]")
    assert [("blueprint-short", 4, 19, "section 1 wants 1 question, and 0 fit")] == found


def test_flashcards_are_for_study_unless_they_say_otherwise():
    questions = "- {id: f-1, flashcard: a, answer: b}\n- {id: f-2, flashcard: c, answer: d, use: exam}"
    assert {"f-2"} == {identity.question for identity in quiz_of(questions, "sections: [{pick: 1}]").asked}


@pytest.mark.parametrize(
    ("quiz", "expected"),
    [
        (
            "sections: [{title: Part A, pick: 10}]",
            ("blueprint-short", 4, 34, "section 'Part A' wants 10 questions, and 4 fit"),
        ),
        (
            "sections: [{pick: {remember: 1, analyze: 3}}]",
            ("blueprint-short", 4, 33, "section 1 wants 3 questions of level 'analyze', and 0 fit"),
        ),
        (
            "sections: [{pick: 3}, {title: B, pick: 3}]",
            ("blueprint-short", 4, 40, "section 'B' wants 3 questions, and 1 is left by the other sections"),
        ),
        ("sections: [{questions: [t-9]}]", ("unknown-question", 4, 25, "there is no question 't-9' in the banks")),
        ("sections: [{questions: [t-1, t-1]}]", ("repeated-question", 4, 30, "'t-1' stands twice on this quiz")),
        ("sections: [{title: Empty}]", ("empty-section", 4, 12, "the section has no questions")),
        ("sections: [{pick: 1, from: {tags: [dats]}}]", ("unknown-tag", 4, 36, "no question has the tag 'dats'")),
        ("sections: [{pick: 1, from: {kind: essays}}]", None),
        ("sections: [{pick: 0}]", ("not-a-count", 4, 19, "'0' is not a whole number from 1")),
        ("sections: [{pick: 1}]\nforms: 5000", ("too-many-forms", 5, 8, "5000 forms are more than 1000")),
        ("sections: [{pick: 2, choose: 3}]", ("choose-too-many", 4, 30, "3 are to be chosen of 2")),
        (
            "sections: [{questions: [t-0, t-1]}]\nnever-together: [[t-0, t-1]]",
            ("never-together-broken", 5, 24, "'t-0' and 't-1' must not meet, yet sections name both"),
        ),
        ("sections: [{pick: 1}]\npaper: {size: a3}", ("unknown-value", 5, 15, "'a3' is none of a4, letter")),
        ("sections: [{pick: 1}]\nsead: x", ("unknown-property", 5, 1, "unknown property 'sead' of a quiz")),
    ],
)
def test_what_is_wrong_with_a_blueprint_is_reported_at_its_place(quiz, expected):
    found = reported(true_false(4, level="remember", tags="[dates]"), quiz)
    if expected is None:
        assert ["unknown-value"] == [code for code, *_ in found]
    else:
        assert [expected] == found


def test_all_that_is_wrong_is_reported_at_once():
    found = reported(
        true_false(4), "sections: [{questions: [t-9]}, {pick: 1, from: {tags: [x]}}]\nnever-together: [[t-8, t-0]]"
    )
    assert ["unknown-question", "unknown-tag", "unknown-question"] == [code for code, *_ in found]


def test_a_rubric_and_a_section_that_disagree_are_reported():
    found = reported("- {id: e-1, essay: Discuss., rubric: {Reasons: 4}}", "sections: [{questions: [e-1], points: 5}]")
    assert [("points-differ", 4, 39, "the rubric of 'e-1' gives 4 points, this section 5")] == found


def test_forms_are_named_by_letters():
    assert ["A", "Z", "AA", "AZ", "BA", "ALL"] == [form_letter(index) for index in (0, 25, 26, 51, 52, 999)]
