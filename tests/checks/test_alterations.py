import pytest
from quizgen.checks import check_bank

from tests.make import bank_of

FOLDED = [
    "essay: Compare the treaties as to\n  - their parties\n  - their terms",
    "essay: Compare\n  - parties",
    "essay: Compare these two\n  * parties\n  * terms",
    "essay: Compare these two\n  • parties\n  • terms",
    "essay: Do it in this order\n  1. read\n  2. write",
    "essay: Do it in this order\n  1) read\n  2) write",
    "essay: Why?\nnote: Think of\n  - the parties\n  - the terms",
    "matching: M\npairs:\n  A: What\n    - one\n    - two\n  B: b",
]
NOT_FOLDED = [
    "essay: |\n  Compare\n  - parties\n  - terms",
    "essay: >\n  Compare\n  - parties\n  - terms",
    "essay: |-\n  Compare\n\n  1. parties\n  2. terms",
    "essay: Compare the treaties of 1648 and of 1815 as to what their parties had wished for\n  - and as to what they got",
    "essay: Compare the treaties\n  of 1648 and of 1815",
    "essay: It is 5 - 3, is it not, and so on\n  1848. That is the year",
    'essay: "Compare\n  - parties\n  - terms"',
    "ordering: Put in order\nsequence:\n  - one\n  - two",
    "multiple-choice: Which\ndistractors:\n- one\n- two\nanswer: x",
    "essay: Why?\nevidence:\n  - p1\n  - p2",
]


def found(question, code, more=""):
    lines = "".join(f"  {line}\n" for line in question.split("\n"))
    bank = bank_of(f"- id: q-x\n{lines}{more}", head="sources: {mill: {title: T}}\n")
    return [
        (each.place.line, each.place.column, each.question, each.message)
        for each in check_bank(bank, {})
        if each.code == code
    ]


@pytest.mark.parametrize("question", FOLDED)
def test_a_list_below_a_plain_text_is_seen(question):
    assert 1 == len(found(question, "folded-list"))


@pytest.mark.parametrize("question", NOT_FOLDED)
def test_lists_that_stay_lists_and_wrapped_texts_are_left_alone(question):
    assert [] == found(question, "folded-list")


def test_it_is_reported_at_the_text_that_is_joined():
    message = "YAML joins the list in this text to one line: 'Compare - parties - terms'"
    assert [(6, 12, "q-x", message)] == found("essay: Compare\n  - parties\n  - terms", "folded-list")


def test_a_list_that_is_meant_to_be_joined_is_silenced_on_its_question():
    question = "essay: Compare\n  - parties\n  - terms\nignore: {folded-list: it is one line}"
    assert [] == found(question, "folded-list")


STRIPPED = ['short-answer: "All mankind minus one"', "short-answer: 'All mankind minus one'"]
KEPT = [
    'short-answer: "Mill: who was he?"', 'short-answer: "Forum #22 is what?"', 'short-answer: "{{a}} or b"',
    'short-answer: "Mankind"', "short-answer: “All mankind minus one”", "short-answer: All mankind minus one",
    'short-answer: |\n  "All mankind minus one"', 'short-answer: "- a dash first"', 'short-answer: "12 000"',
]  # fmt: skip
OTHERS = "- {id: q-1, short-answer: Who was he, answer: B}\n- {id: q-2, short-answer: Who else, answer: B}\n"


@pytest.mark.parametrize("question", STRIPPED)
def test_quotation_marks_round_the_whole_of_a_text_are_seen(question):
    message = "YAML takes away the quotation marks round 'All mankind minus one'"
    assert [(6, 19, "q-x", message)] == found(f"{question}\nanswer: A", "stripped-quotes", OTHERS)


@pytest.mark.parametrize("question", KEPT)
def test_quotes_that_yaml_needs_and_marks_that_it_keeps_are_left_alone(question):
    assert [] == found(f"{question}\nanswer: A", "stripped-quotes", OTHERS)


def test_quotes_that_are_a_habit_are_left_alone():
    question = 'short-answer: "Who was he then?"\nanswer: "John Mill"'
    assert [] == found(question, "stripped-quotes", OTHERS)


def test_names_of_places_and_labels_are_no_texts():
    assert [] == found(
        "short-answer: Who?\nanswer: A\nevidence: \"p1\"\ntags: ['two words']", "stripped-quotes", OTHERS
    )
