"""The rest of an answer goes to the note."""

import pytest

from tests.mend.make import question


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("answer: The human race. It robs posterity.", "answer: The human race.\nnote: It robs posterity."),
        (
            "answer: 'Mill. It''s so: yes.'  # a comment\ntags: [a]",
            "answer: 'Mill.'  # a comment\nnote: \"It's so: yes.\"\ntags: [a]",
        ),
        ("answer: |\n  Mill.  He says so.\nnote: See p. 3", "answer: |\n  Mill.\nnote: See p. 3. He says so."),
        ('note: "Read \\"it\\"."\nanswer: Mill. He says so.', 'note: "Read \\"it\\". He says so."\nanswer: Mill.'),
    ],
)
def test_the_first_sentence_of_an_answer_stays(written, after):
    prompt = "id: q-1\nflashcard: Who wrote it?\n"
    assert prompt + after == question(prompt + written)


def test_in_braces_the_note_stands_behind_the_answer():
    assert "{id: q-1, flashcard: Who?, answer: Mill., note: He says so.}" == question(
        "{id: q-1, flashcard: Who?, answer: Mill. He says so.}"
    )


@pytest.mark.parametrize(
    "answer",
    ["'*Mill. He* says so.'", "1. Solid 2. Liquid", "Why? He says so.", "|\n  - Solid. Yes.\n  - Liquid. No."],
)
def test_what_may_not_be_two_sentences_stays(answer):
    written = f"id: q-1\nflashcard: What is it?\nanswer: {answer}"
    assert written == question(written)
