"""No text makes the rules take long: every search in them is bounded."""

import time
from dataclasses import replace

import pytest
from quizgen.checks import alterations, cards
from quizgen.checks.frame import Asking
from quizgen.checks.hinges import find_hinge
from quizgen.checks.labels import find_references
from quizgen.checks.negation import find_denial, find_negation
from quizgen.checks.questions import find_second_question
from quizgen.checks.ranges import _read
from quizgen.checks.rules import OF_ASKED, OF_CLOZES
from quizgen.checks.sentences import count_words, split_sentences
from quizgen.checks.series import count_members
from quizgen.checks.shape import looks_like_code
from quizgen.checks.words import fold, prose, without_quotations
from quizgen.diagnostics import Place, SourceText
from quizgen.markup import Text
from quizgen.questions.specials import speaks_of_others

from tests.make import bank_of

HOSTILE = [
    "why " * 25_000, "which is not " * 7_000, "all " * 25_000 + "except", "“" * 100_000, '"' * 99_999, " '" * 50_000,
    ", if " * 20_000 + "not", "except " * 14_000, "A, " * 33_000, "a." * 49_000 + "@", "(A) " * 25_000, "I. " * 33_000,
    "is false " * 11_000, "not\n" * 25_000, "not" + " " * 99_000 + "x", "www." * 25_000, "A, " * 30 + "x", "A and " * 16 + "x",
    "A," * 49 + "x", "n't " * 25_000, "not only " * 11_000, "Which? " * 14_000, "What is it, right? " * 5_000, "I. a II. " * 11_000, "your answer to " * 6_600, "in the last " * 8_000, "of these x that are " * 5_000 + "is not", "(a b " * 20_000 + "not",
]  # fmt: skip


HOSTILE_CARDS = [
    "Is it? " * 14_000, "." * 99_000, ". " * 49_000 + "A", "a" + " " * 99_000 + "b", "(" * 99_000, " and " * 19_000,
    "which " + "a" * 99_000, "In " + "x, " * 30_000 + "is it?", "a, b and " * 11_000, "1. a " * 19_000, "\n" * 49_000 + "A",
    "e.g. A " * 14_000, "A; " * 33_000, "“" * 99_000, "yes or no " * 9_000, "\n  - a" * 14_000, "x: y\n  - a\n" * 8_000,
]  # fmt: skip


@pytest.mark.parametrize("text", [*HOSTILE, *HOSTILE_CARDS], ids=lambda text: text[:12].strip())
def test_a_card_of_the_longest_kind_takes_no_longer_than_a_second(text):
    parsed = Text(text, Place(SourceText("a.yaml", "x"), 0, 1))
    assert parsed.blocks
    start = time.process_time()
    split_sentences(text)
    count_words(text)
    count_members(parsed, text)
    cards._is_answered_by_verdict(text, text)
    list(alterations._suspects(text))
    assert 1 > time.process_time() - start


@pytest.mark.parametrize("gap", ["{{a}} ", "{{word}} ", "word {{word}} ", "{{A b}}. "])
def test_a_cloze_of_as_many_gaps_as_there_may_be_takes_no_longer_than_two_seconds(gap):
    bank = bank_of(f"- id: q-x\n  cloze: |\n    {gap * 499}\n")
    asking = Asking(bank.asked[0])
    start = time.process_time()
    for rule in OF_CLOZES:
        list(rule.find(asking))
    assert 2 > time.process_time() - start


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12].strip())
def test_a_text_of_the_longest_kind_takes_no_longer_than_a_second(text):
    parsed = Text(text, Place(SourceText("a.yaml", "x"), 0, 1))
    assert parsed.blocks  # before the clock starts
    start = time.process_time()
    find_negation(text)
    find_denial(text)
    find_references(text, [text, "A and B", text])
    without_quotations(text)
    find_hinge(parsed, has_stimulus=False)
    find_second_question(parsed)
    fold(parsed)
    prose(parsed)
    speaks_of_others(text)
    looks_like_code(text)
    _read(text)
    assert 1 > time.process_time() - start


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12].strip())
def test_options_of_the_longest_kind_take_no_longer_than_two_seconds(text):
    asked = bank_of("- {id: q-x, multiple-choice: Which?, answer: a1, distractors: [always b2, often c3]}").asked[0]
    place = Place(SourceText("a.yaml", "x"), 0, 1)
    options = tuple(
        replace(option, text=Text(text[at:], place)) for at, option in enumerate(asked.item.response.options)
    )
    response = replace(asked.item.response, options=options)
    asking = Asking(replace(asked, item=replace(asked.item, response=response)))
    start = time.process_time()
    for rule in OF_ASKED:
        list(rule.find(asking))
    assert 2 > time.process_time() - start
