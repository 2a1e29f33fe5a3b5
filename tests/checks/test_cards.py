import pytest
from quizgen.checks import check_bank

from tests.checks.corpus.answers import LISTS, NO_LISTS, ONE_FACT, SEVERAL_FACTS
from tests.checks.corpus.cards import CARDS
from tests.checks.corpus.fronts import NOT_YES_NO, YES_NO
from tests.checks.find import found
from tests.make import bank_of


def card(front, answer):
    lines = "\n".join("  " + line for line in answer.split("\n"))
    return f"flashcard: |\n  {front}\nanswer: |\n{lines}\n"


def codes_of(front, answer):
    bank = bank_of("- id: q-x\n" + "".join(f"  {line}\n" for line in card(front, answer).splitlines()))
    return {each.code for each in check_bank(bank, {})}


@pytest.mark.parametrize(("front", "answer"), YES_NO)
def test_a_front_that_yes_or_no_answers_is_seen(front, answer):
    assert "yes-no-card" in codes_of(front, answer)


@pytest.mark.parametrize(("front", "answer"), NOT_YES_NO)
def test_a_front_that_asks_for_something_is_left_alone(front, answer):
    assert "yes-no-card" not in codes_of(front, answer)


@pytest.mark.parametrize(("front", "answer"), SEVERAL_FACTS)
def test_an_answer_of_several_facts_is_seen(front, answer):
    assert "several-facts" in codes_of(front, answer)


@pytest.mark.parametrize(("front", "answer"), ONE_FACT)
def test_an_answer_of_one_fact_is_left_alone(front, answer):
    assert set() == codes_of(front, answer) & {"several-facts", "enumeration"}


@pytest.mark.parametrize(("front", "answer"), LISTS)
def test_an_answer_that_is_a_list_is_seen(front, answer):
    assert {"enumeration"} == codes_of(front, answer) - {"undefined-acronym"}


@pytest.mark.parametrize(("front", "answer"), NO_LISTS)
def test_commas_that_make_no_list_are_left_alone(front, answer):
    assert "enumeration" not in codes_of(front, answer)


@pytest.mark.parametrize(("code", "front", "answer"), CARDS)
def test_a_card_gets_its_code_and_no_other(code, front, answer):
    assert ({code} if code else set()) == codes_of(front, answer) & {"yes-no-card", "several-facts", "enumeration"}


def test_a_front_that_yes_or_no_answers_is_reported_at_the_front():
    assert [(5, 16, "yes or no answers this front")] == found("flashcard: Is it so?\nanswer: Yes", "yes-no-card")


def test_several_sentences_are_reported_at_the_answer_with_what_may_move_to_the_note():
    bank = bank_of("- {id: q-x, flashcard: What is a tort?, answer: A civil wrong. The remedy is damages.}")
    (each,) = check_bank(bank, {})
    assert (4, 51) == (each.place.line, each.place.column)
    assert "this answer is 2 sentences: 'A civil wrong.' is learned with the rest" == each.message
    assert "keep what answers the front, and move the rest to 'note': 'The remedy is damages.'" == each.help


def test_a_long_answer_is_told_where_its_rest_belongs():
    bank = bank_of(f"- {{id: q-x, flashcard: F?, answer: {' '.join(['word'] * 16)}}}")
    (each,) = check_bank(bank, {})
    assert "this answer has 16 words, more than one fact is likely to need" == each.message
    assert "'note'" in each.help


def test_fifteen_words_are_not_too_long():
    assert set() == codes_of("F?", " ".join(["word"] * 15))


def test_the_members_of_a_list_are_counted():
    assert [(6, 13, "the whole answer is a list of 4")] == found(
        "flashcard: Which vitamins?\nanswer: A, D, E and K", "enumeration"
    )


@pytest.mark.parametrize(
    "question",
    [
        "short-answer: Is it so?\nanswer: Yes",
        "true-false: Is it so?\nanswer: true",
        "multiple-choice: Is it so?\nanswer: Yes, it is\ndistractors: [No way, Maybe]",
        "flashcard: Is it so?\nanswer: Yes\nwithdrawn: wrong",
    ],
)
def test_only_cards_that_are_still_asked_are_looked_at(question):
    assert [] == found(question, "yes-no-card")


def test_the_card_that_is_turned_round_is_no_second_front():
    assert [] == found("flashcard: Term\nanswer: Is it so?\nreverse: true", "yes-no-card")


def fronts(*questions):
    bank = bank_of("\n".join(f"- {each}" for each in questions))
    return [(each.question, each.message) for each in check_bank(bank, {}) if each.code == "ambiguous-front"]


def test_two_cards_with_one_front_and_two_answers_are_ambiguous():
    message = "q-2 and q-1 in line 4 have the same front and different answers"
    assert [("q-2", message)] == fronts(
        "{id: q-1, flashcard: Which city comes first?, answer: Rome}",
        "{id: q-2, flashcard: which city comes first, answer: Bonn}",
    )


def test_cards_that_are_turned_round_are_ambiguous_when_they_share_their_answer():
    message = "q-2 and q-1 in line 4 have the same front when they are turned round and different answers"
    assert [("q-2", message)] == fronts(
        "{id: q-1, flashcard: Capital of France, answer: Paris, reverse: true}",
        "{id: q-2, flashcard: City on the Seine, answer: Paris, reverse: true}",
    )


def test_clozes_with_the_same_rest_are_ambiguous():
    assert ["q-2"] == [
        question
        for question, _ in fronts(
            '{id: q-1, cloze: "The capital is {{Bonn}}."}', '{id: q-2, cloze: "The capital is {{Berlin}}."}'
        )
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("flashcard: Who won at Waterloo?, answer: Wellington", "flashcard: Who lost at Waterloo?, answer: Napoleon"),
        ("flashcard: Who won?, answer: Wellington", "flashcard: Who won?, answer: Blücher, withdrawn: wrong"),
        ("flashcard: Who won?, answer: Wellington", "flashcard: Who won?, answer: Blücher, draft: true"),
        ("short-answer: Who won?, answer: Wellington", "short-answer: Who won?, answer: Blücher, use: exam"),
        ("short-answer: Who won?, answer: [Wellington, Duke]", "flashcard: Who won?, answer: Duke"),
        ('cloze: "It is {{Bonn::capital}}."', 'cloze: "It is {{Rhine::river}}."'),
        ("flashcard: Who won?, answer: W, image: {file: a.png, alt: a}",
         "flashcard: Who won?, answer: N, image: {file: b.png, alt: b}"),
        ("true-false: Rome won., answer: true", "true-false: Rome won., answer: false"),
    ],
)  # fmt: skip
def test_fronts_that_can_be_told_apart_or_are_no_cards_are_left_alone(first, second):
    assert [] == fronts(f"{{id: q-1, {first}}}", f"{{id: q-2, {second}}}")
