import pytest
from quizgen.checks import check_bank

from tests.make import bank_of

SOURCE = "sources: {mill: {title: On Liberty, rights: public-domain}}\n"


def found(questions, code, head=""):
    bank = bank_of(questions, head=head)
    return [
        (each.place.line, each.place.column, each.question, each.message)
        for each in check_bank(bank, {})
        if each.code == code
    ]


@pytest.mark.parametrize(
    "question",
    [
        "{id: q-1, true-false: It is so., answer: true}",
        "{id: q-1, multiple-choice: Which?, answer: A, distractors: {B: No., C: No.}}",
        "{id: q-1, multiple-response: Which?, answer: [A, B], distractors: [C]}",
    ],
)
def test_a_choice_without_a_reason_is_seen(question):
    message = "nothing says why the key of q-1 is right"
    assert [(4, 10, "q-1", message)] == found(f"- {question}", "missing-rationale")


@pytest.mark.parametrize(
    "question",
    [
        "{id: q-1, true-false: It is so., answer: true, rationale: Because.}",
        "{id: q-1, multiple-choice: Which?, answer: A, distractors: [B, C], feedback: {A: Because.}}",
        "{id: q-1, true-false: It is so., answer: true, withdrawn: wrong}",
        "{id: q-1, short-answer: Which?, answer: A}",
        "{id: q-1, essay: Why?}",
        "{id: q-1, flashcard: Which?, answer: A}",
    ],
)
def test_a_reason_in_any_form_is_enough_and_other_kinds_need_none(question):
    assert [] == found(f"- {question}", "missing-rationale")


def test_a_bank_without_any_reason_is_told_once():
    questions = "\n".join(f"- {{id: q-{at}, true-false: Claim {at}., answer: true}}" for at in range(5))
    message = "none of the 5 questions with options or verdicts says why its key is right"
    assert [(1, 7, "", message)] == found(questions, "missing-rationale")


def test_a_few_questions_without_a_reason_are_told_each():
    questions = "\n".join(f"- {{id: q-{at}, true-false: Claim {at}., answer: true}}" for at in range(4))
    assert 4 == len(found(questions, "missing-rationale"))


def test_a_question_on_facts_without_evidence_is_seen():
    message = "q-1 doesn't say where its source says so"
    assert [(5, 10, "q-1", message)] == found("- {id: q-1, short-answer: Who?, answer: A}", "missing-evidence", SOURCE)


@pytest.mark.parametrize(
    "question",
    [
        "- {id: q-1, short-answer: Who?, answer: A, evidence: p1}",
        "- {id: q-1, essay: Why?}",
        "- {id: q-1, argument: It is so., grounds: It is.}",
        "- {id: q-1, short-answer: Who?, answer: A, withdrawn: wrong}",
        "- {id: pp, passage: Words., questions: [{id: q-1, short-answer: Who?, answer: A}]}",
        "- {id: pp, passage: {locator: p1}, evidence: p1, questions: [{id: q-1, short-answer: Who?, answer: A}]}",
    ],
)
def test_what_has_evidence_or_needs_none_is_left_alone(question):
    assert [] == found(question, "missing-evidence", SOURCE)


def test_a_bank_without_sources_needs_no_evidence():
    assert [] == found("- {id: q-1, short-answer: Who?, answer: A}", "missing-evidence")


def test_a_bank_without_any_evidence_is_told_once():
    questions = "\n".join(f"- {{id: q-{at}, short-answer: Who {at}?, answer: A}}" for at in range(5))
    assert [(1, 7, "", "none of 5 questions says where its source says so")] == found(
        questions, "missing-evidence", SOURCE
    )


def test_a_card_that_is_turned_round_is_told_once():
    assert 1 == len(found("- {id: q-1, flashcard: Who?, answer: A, reverse: true}", "missing-evidence", SOURCE))
