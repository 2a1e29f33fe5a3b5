"""Which questions become cards, in which order."""

import pytest
from quizgen.assemble.deck import assemble_deck
from quizgen.source_yaml import read_yaml

from tests.assemble.reports import cards, deck_of, passage
from tests.make import choices, quiz_of, true_false

CARDS = "- {id: f-0, flashcard: a, answer: b, reverse: true}\n- {id: f-1, flashcard: c, answer: d}"


def reported(questions, deck, **options):
    made, found = deck_of(questions, deck, **options)
    assert (made is None) == bool(found)
    return [(each.code, each.place.line, each.place.column, each.message) for each in found]


def test_everything_becomes_cards_in_the_order_of_the_bank_with_parts_side_by_side():
    assert ["t-0", "t-1", "f-0", "f-0 reverse", "f-1"] == cards(f"{true_false(2)}\n{CARDS}", "")


@pytest.mark.parametrize(
    ("deck", "expected"),
    [
        ("from: {kind: true-false}", ["t-0", "t-1"]),
        ("not: {kind: true-false}", ["m-0", "m-1"]),
        ("questions: [m-1, t-0]", ["m-1", "t-0"]),
        ("questions: [m-1]\nfrom: {kind: true-false}", ["m-1", "t-0", "t-1"]),
        ("questions: [t-1]\nfrom: {kind: true-false}", ["t-1", "t-0"]),
        ("questions: [m-1]\nfrom: {kind: true-false}\nnot: {questions: t-0}", ["m-1", "t-1"]),
    ],
)
def test_a_deck_takes_what_it_names_and_then_what_it_takes_from_the_banks(deck, expected):
    assert expected == cards(f"{true_false(2)}\n{choices(2)}", deck)


def test_a_named_set_becomes_cards_whole():
    assert ["i-0", "i-1"] == cards(passage("p-1", "i-0", "i-1"), "questions: p-1")


def test_questions_for_exams_and_drafts_become_no_cards_and_withdrawn_ones_stay():
    states = ["use: exam", "draft: true", "withdrawn: old", "use: study"]
    questions = "\n".join(
        f"- {{id: t-{at}, true-false: S{at}., answer: true, {state}}}" for at, state in enumerate(states)
    )
    assert ["t-2", "t-3"] == cards(questions, "")


def test_a_whole_quiz_can_be_left_out():
    quiz = quiz_of(true_false(3), "sections: [{questions: [t-1]}]")
    assert ["t-0", "t-2"] == cards(true_false(3), "not: {quizzes: q.yaml}", others={"q.yaml": quiz})


def test_the_lock_is_the_deck_s():
    made, _ = deck_of(true_false(1), "lock: d-1.lock.yaml\nsubdecks: kinds")
    assert ("d-1.lock.yaml", "kinds") == (made.lock, made.subdecks)


@pytest.mark.parametrize(
    ("deck", "expected"),
    [
        ("from: {kind: essay}", ("empty-deck", 1, 7, "no question becomes a card")),
        ("questions: [t-9]", ("unknown-question", 4, 13, "there is no question 't-9' in the banks")),
        ("questions: [t-0, t-0]", ("repeated-question", 4, 18, "'t-0' stands twice in this deck")),
        ("questions: [x-1]", ("unfit-question", 4, 13, "'x-1' can't stand in a deck: it is kept for exams")),
        ("questions: [y-1]", ("unfit-question", 4, 13, "'y-1' can't stand in a deck: it is a draft")),
        (
            "questions: [t-0]\nnot: {kind: essay}",
            ("missing-property", 5, 1, "a deck with 'questions' and 'not' has no 'from'"),
        ),
        (
            "from: {kind: essay}\nnot: {kind: essay}",
            ("contradictory-filter", 5, 7, "'kind' of 'not' leaves out all that 'kind' of 'from' takes"),
        ),
        ("subdecks: levles", ("unknown-value", 4, 11, "'levles' is none of none, sections, kinds, levels")),
    ],
)
def test_what_is_wrong_with_a_deck_is_reported_at_its_place(deck, expected):
    more = "- {id: x-1, true-false: a, answer: true, use: exam}\n- {id: y-1, true-false: b, answer: true, draft: true}"
    assert [expected] == reported(f"{true_false(2)}\n{more}", deck)


def test_all_that_is_wrong_is_reported_at_once():
    deck = "colour: red\nfrom: {tags: x}\nnot: {kind: esay}\nquestions: [t-7]"
    assert ["unknown-property", "unknown-tag", "unknown-value", "unknown-question"] == [
        code for code, *_ in reported(true_false(2), deck)
    ]


def test_what_the_yaml_told_is_not_told_again():
    document = read_yaml("deck.yaml", b"deck: d-1\ntitle: a: b\nbanks: [b.yaml]\n")
    assert ((None, ()), True) == (assemble_deck(document, ()), bool(document.diagnostics))
