"""Questions without an id get one."""

import pytest

from tests.mend.make import HEAD, mend, mended, question


@pytest.mark.parametrize(
    ("prompt", "made"),
    [
        ("flashcard: Whom, for Mill, does silencing an opinion rob?\nanswer: A", "mill-silencing-opinion-rob"),
        ("cloze: The sky is {{blue}} by day.", "sky-day"),
        ("essay: 自由とは何か\nmodel-answer: A", "essay"),
        ("flashcard: Why?\nanswer: A", "why"),
        ("flashcard: Où est né l'abbé?\nanswer: A", "ou-est-ne-labbe"),
        ("flashcard: A?\nanswer: A", "flashcard"),
    ],
)
def test_an_id_is_made_of_the_telling_words_of_the_prompt(prompt, made):
    assert f"id: {made}\n{prompt}" == question(prompt)


def test_ids_differ_from_each_other_and_from_those_that_are_there():
    bank = (
        HEAD
        + "  - {flashcard: Who?, answer: A}\n  - id: who\n    flashcard: Whom?\n    answer: A\n  - flashcard: Who?\n    answer: B\n"
    )
    after = bank.replace("{flash", "{id: who-2, flash").replace("- flashcard: Who?", "- id: who-3\n    flashcard: Who?")
    assert after == mended(bank)


def test_inner_questions_get_ids_too():
    written = "id: p-1\npassage: A text.\nquestions:\n- flashcard: Who wrote it?\n  answer: A"
    assert written.replace("- flash", "- id: wrote\n  flash") == question(written)


@pytest.mark.parametrize(("wrong", "right"), [("Bad One", "bad-one"), ("bad_one", "bad-one"), ("'É 1'", "e-1")])
def test_an_id_that_can_not_be_is_spelled_as_ids_are(wrong, right):
    assert f"id: {right}\nflashcard: F?\nanswer: A" == question(f"id: {wrong}\nflashcard: F?\nanswer: A")


def test_an_id_with_a_sign_in_it_is_left():
    assert "id: a]b\nflashcard: F?\nanswer: A" == question("id: a]b\nflashcard: F?\nanswer: A")


def test_a_wrong_id_whose_right_form_is_taken_is_left():
    bank = HEAD + "  - {id: a-b, flashcard: F?, answer: A}\n  - {id: A B, flashcard: G?, answer: A}\n"
    assert () == mend(bank.encode()).files


def test_a_wrong_id_that_others_name_is_left():
    bank = HEAD + "  - {id: A B, argument: Claim}\n  - {id: c-d, argument: Claim, supports: [A B]}\n"
    assert () == mend(bank.encode()).files
