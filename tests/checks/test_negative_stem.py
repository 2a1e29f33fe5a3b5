import pytest
from quizgen.checks import check_bank
from quizgen.checks.negation import find_negation

from tests.checks.corpus.negative import fires, silent
from tests.checks.find import choices, found
from tests.make import bank_of

OPTIONS = ("Neon", "Argon", "Krypton")


@pytest.mark.parametrize(("stem", "word"), list(fires()))
def test_a_stem_that_asks_for_what_is_not_so_is_negative(stem, word):
    assert word == getattr(find_negation(stem), "word", None)


@pytest.mark.parametrize("stem", silent())
def test_a_stem_that_holds_a_negation_and_asks_for_what_is_so_is_none(stem):
    assert find_negation(stem) is None


def test_it_is_reported_at_the_word():
    question = choices("Not long ago it was found. Which of these is not a gas?", *OPTIONS)
    assert [(6, 52, "the stem asks with 'not' for what is not so")] == found(question, "negative-stem")


def test_a_small_word_is_reported_as_not_emphasised_too():
    question = choices("Which of these is not a gas?", *OPTIONS)
    message = "'not' makes this stem negative and does not stand out"
    assert [(6, 25, message)] == found(question, "negative-not-emphasised")


@pytest.mark.parametrize("word", ["NOT", "**not**", "__not__", "***not***"])
def test_a_word_in_capitals_or_strong_stands_out(word):
    question = choices(f"Which of these is {word} a gas?", *OPTIONS)
    assert [] == found(question, "negative-not-emphasised")
    assert 1 == len(found(question, "negative-stem"))


def test_an_emphasised_word_does_not_stand_out():
    assert 1 == len(found(choices("Which of these is *not* a gas?", *OPTIONS), "negative-not-emphasised"))


@pytest.mark.parametrize(
    "question",
    [
        "true-false: Which of these is not a gas?\nanswer: true",
        "short-answer: Which of these is not a gas?\nanswer: Iron",
        "flashcard: Which noble gas is not found in air?\nanswer: Radon",
    ],
)
@pytest.mark.parametrize("code", ["negative-stem", "negative-not-emphasised"])
def test_it_speaks_of_what_has_options_to_choose_from(question, code):
    assert [] == found(question, code)


def test_a_multiple_response_has_options_too():
    question = "multiple-response: Which of these are not gases?\nanswer: [Iron, Lead]\ndistractors: [Neon]"
    assert 1 == len(found(question, "negative-stem"))


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("multiple-choice: Which of these `not x` is not a gas?", (5, 48)),
        ("multiple-choice: 'Which of these isn''t a gas?'", (5, 38)),
        ('multiple-choice: "Which “not” of these is\n  not a \\"gas\\"?"', (6, 7)),
    ],
)
def test_the_place_is_found_among_quotes_and_code(line, place):
    question = f"{line}\nanswer: Neon\ndistractors: [Argon, Krypton]"
    assert [place] == [each[:2] for each in found(question, "negative-stem")]


def test_where_the_word_is_written_by_escapes_the_whole_stem_is_the_place():
    question = 'multiple-choice: "Which of these is n\\u006ft a gas?"\nanswer: Neon\ndistractors: [Argon, Krypton]'
    assert [22] == [place[1] for place in found(question, "negative-stem")]


@pytest.mark.parametrize("language", ["de", "nl", "fr-CA"])
@pytest.mark.parametrize("code", ["negative-stem", "negative-not-emphasised", "double-negative"])
def test_banks_in_other_languages_are_left_alone(language, code):
    question = (
        "- {id: q-1, multiple-choice: Which of these is not a gas?, answer: It is not, distractors: [It does not]}"
    )
    bank = bank_of(question, head=f"language: {language}\n")
    assert [] == [each.code for each in check_bank(bank, {}) if each.code == code]


def test_a_strong_word_is_told_as_the_file_has_it():
    question = choices("Which of these is **not** a gas?", *OPTIONS)
    assert [(6, 27, "the stem asks with 'not' for what is not so")] == found(question, "negative-stem")
