import pytest
from quizgen.checks import check_bank

from tests.checks.corpus.pairs import NEARLY_THE_SAME, NOT_THE_SAME
from tests.make import bank_of

LIKE = (
    "Which city has been the capital of Australia since 1927?",
    "Which city has been capital of Australia since 1927?",
)


def question(number, stem, answer, more=""):
    return f"- id: q-{number}\n  short-answer: |\n    {stem}\n  answer: |\n    {answer}\n{more}"


def found(*questions):
    bank = bank_of("".join(questions))
    return [(each.question, each.message) for each in check_bank(bank, {}) if each.code == "near-duplicate-question"]


def pair(first, second, answer, other_answer=None, more=("", "")):
    return found(question(1, first, answer, more[0]), question(2, second, other_answer or answer, more[1]))


@pytest.mark.parametrize(("first", "second", "answer"), NEARLY_THE_SAME)
def test_questions_that_ask_nearly_the_same_are_seen(first, second, answer):
    assert ["q-2"] == [each for each, _ in pair(first, second, answer)]


@pytest.mark.parametrize(("first", "second", "answer"), NOT_THE_SAME)
def test_questions_that_only_look_alike_are_left_alone(first, second, answer):
    assert [] == pair(first, second, answer)


def test_it_is_reported_at_the_second_stem_with_both_ids():
    bank = bank_of(question(1, LIKE[0], "Canberra") + question(2, LIKE[1], "Canberra"))
    (each,) = check_bank(bank, {})
    assert (10, 19) == (each.place.line, each.place.column)
    assert "q-2 asks nearly the same as q-1 in line 5, with the same key" == each.message
    assert each.help.endswith("never-together: [[q-1, q-2]]")


@pytest.mark.parametrize(
    ("first", "second", "answer", "other"),
    [
        (
            "In visual mode, which key makes the selection lowercase?",
            "In visual mode, which key makes the selection uppercase?",
            "`u`",
            "`U`",
        ),
        (
            "Which command opens a new line below the current line?",
            "Which command opens a new line above the current line?",
            "`o`",
            "`O`",
        ),
        (
            "Which header of C declares the function `qsort`?",
            "Which header of C declares the function `qsort_r`?",
            "`stdlib.h`",
            "`stdlib.h`",
        ),
        (
            "How is the prefix of a variable trimmed as little as can be?",
            "How is the prefix of a variable trimmed as much as can be?",
            "`${x#y}`",
            "`${x##y}`",
        ),
    ],
)
def test_in_code_each_sign_counts(first, second, answer, other):
    assert [] == pair(first, second, answer, other)


def test_keys_that_are_nearly_the_same_count_as_the_same():
    assert 1 == len(pair(*LIKE, "Canberra, in the south-east", "Canberra in the southeast"))


@pytest.mark.parametrize(
    ("answer", "other"),
    [
        ("Canberra", "Sydney"),
        ("1927", "1927"),
        ("$x$ of 5", "$x$ of 7"),
        ("It is so", "It is not so"),
        ("Oxidation", "Oxidization"),
    ],
)
def test_other_keys_and_keys_that_are_numbers_are_left_alone(answer, other):
    assert [] == pair(*LIKE, answer, other)


@pytest.mark.parametrize(
    "more",
    [
        ("  use: exam\n", "  use: study\n"),
        ("", "  withdrawn: wrong\n"),
        ("", "  image: {file: a.png, alt: a}\n"),
    ],
)
def test_questions_that_never_meet_are_left_alone(more):
    assert [] == pair(*LIKE, "Canberra", more=more)


def test_questions_of_two_kinds_are_left_alone():
    card = question(2, LIKE[1], "Canberra").replace("short-answer", "flashcard")
    assert [] == found(question(1, LIKE[0], "Canberra"), card)


def test_a_plain_duplicate_is_not_told_twice():
    assert [] == pair(LIKE[0], LIKE[0].lower(), "Canberra")


def test_a_third_one_like_the_others_is_reported_once():
    third = question(3, LIKE[0].replace("Which", "What"), "Canberra")
    assert ["q-2", "q-3"] == [
        each for each, _ in found(question(1, LIKE[0], "Canberra"), question(2, LIKE[1], "Canberra"), third)
    ]


def test_pairs_of_words_find_what_no_rare_word_does():
    words = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta"]
    stems = [
        f"Does {first} meet {second} before {third} does" for first in words for second in words for third in words
    ]
    questions = [question(at, stem, f"Only {stem[::-1]}") for at, stem in enumerate(stems)]
    like = question(len(stems), "Does alpha meet beta before the gamma does", f"Only {stems[8][::-1]}")
    assert f"q-{len(stems)}" in [each for each, _ in found(*questions, like)]


def test_stems_that_too_many_share_are_said_not_to_be_compared():
    questions = [question(at, "Why is it so", f"Reason {chr(97 + at % 26)}{chr(97 + at // 26)}") for at in range(60)]
    message = "60 questions could not be looked through for near duplicates: more than 50 stems each are made of the same words"
    assert [("", message)] == found(*questions)
