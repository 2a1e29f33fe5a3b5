import pytest
from quizgen.bank import read_bank
from quizgen.checks import check_bank
from quizgen.evidence import read_source
from quizgen.source_yaml import read_yaml

TEXT = """---
id: mill
title: T
---
The delegates met in Geneva on two occasions, and 37,000 soldiers were counted that year, or 2.5 percent.

The second round brought nothing but words, and everybody went home before the month of May was over.

Nobody who had been there spoke of negotiations again.

The accord was signed by both parties after long talks in the capital of a third and neutral country.
"""


def found(question, code, *, with_text=True):
    content = f"bank: b-1\ntitle: T\nsources:\n  mill: {{title: T}}\nquestions:\n  - id: q-x\n    {question}\n"
    bank, problems = read_bank(read_yaml("b.yaml", content.encode()), {})
    assert () == problems
    texts = {"mill": read_source("mill.md", TEXT.encode())[0]} if with_text else {}
    return [
        (each.place.line, each.place.column, each.question, each.message)
        for each in check_bank(bank, texts)
        if each.code == code
    ]


def answered(kind, answer, evidence="p2"):
    return f"{kind}: Which?\n    answer: {answer}\n    evidence: {evidence}"


@pytest.mark.parametrize(
    ("kind", "answer"),
    [("short-answer", "Vienna"), ("short-answer", "[Vienna, the Hofburg]"), ("numeric", "41,000"), ("numeric", "12")],
)
def test_an_answer_of_which_no_word_stands_there_is_seen(kind, answer):
    assert 1 == len(found(answered(kind, answer), "answer-not-in-evidence"))


@pytest.mark.parametrize(
    ("kind", "answer", "evidence"),
    [
        ("short-answer", "Geneva", "p1"),
        ("short-answer", "Geneva", "p2"),
        ("short-answer", "[Vienna, Geneva]", "p1"),
        ("short-answer", "Negotiating", "p4"),
        ("numeric", "37000", "p1"),
        ("numeric", "37,000", "p1"),
        ("numeric", "2", "p1"),
        ("numeric", "2.50", "p1"),
        ("short-answer", "Vienna", "p9"),
    ],
)
def test_an_answer_that_stands_there_or_beside_it_is_left_alone(kind, answer, evidence):
    assert [] == found(answered(kind, answer, evidence), "answer-not-in-evidence")


@pytest.mark.parametrize("level", ["apply", "analyze", "evaluate", "create"])
def test_an_answer_that_is_to_be_worked_out_is_left_alone(level):
    assert [] == found(answered("numeric", "41,000") + f"\n    level: {level}", "answer-not-in-evidence")


def test_each_gap_is_looked_for():
    message = "no word of 'Vienna' stands in p1 of mill or beside it"
    question = 'cloze: "They met in {{Vienna}} and {{Geneva}}."\n    evidence: p1'
    assert [(7, 12, "q-x", message)] == found(question, "answer-not-in-evidence")


def test_other_answers_and_banks_without_the_text_are_left_alone():
    assert [] == found(answered("flashcard", "Vienna"), "answer-not-in-evidence")
    assert [] == found("short-answer: Which?\n    answer: Vienna", "answer-not-in-evidence")
    assert [] == found(answered("short-answer", "Vienna"), "answer-not-in-evidence", with_text=False)


def test_eight_words_of_the_source_in_a_true_statement_are_seen():
    question = "true-false: It is so that the accord was signed by both parties after long talks.\n    answer: true"
    message = "'the accord was signed by both parties after' stands so in p4 of mill"
    assert [(7, 17, "q-x", message)] == found(question, "copied-verbatim")


def test_eight_words_of_the_source_in_a_key_are_seen():
    key = "Everybody went home, before the month of May"
    question = f"multiple-choice: What?\n    answer: {key}\n    distractors: [War broke out, Talks went on]"
    assert [(8, 13)] == [each[:2] for each in found(question, "copied-verbatim")]


@pytest.mark.parametrize(
    "question",
    [
        "true-false: The accord was signed by both parties after long talks.\n    answer: false",
        "true-false: The accord was signed by both parties in spring.\n    answer: true",
        "multiple-choice: A?\n    answer: B\n    distractors: [The accord was signed by both parties after talks, C]",
        "short-answer: What?\n    answer: The accord was signed by both parties after long talks",
    ],
)
def test_false_statements_distractors_and_seven_words_are_left_alone(question):
    assert [] == found(question, "copied-verbatim")


def test_without_the_text_nothing_is_called_copied():
    question = "true-false: The accord was signed by both parties after long talks.\n    answer: true"
    assert [] == found(question, "copied-verbatim", with_text=False)
