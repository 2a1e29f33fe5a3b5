"""Hints on how clearly a stem asks."""

import pytest
from quizgen.checks import check_bank

from tests.checks.find import codes_of_line, found
from tests.make import bank_of


@pytest.mark.parametrize(
    ("line", "fires"),
    [
        ("The ____ is the part of a plant cell that makes sugar. | chloroplast | nucleus | vacuole", True),
        ("Energy in an ecosystem ______ at each higher level. | decreases | increases | stays", True),
        ("The part of a plant cell that makes sugar is the ____. | chloroplast | nucleus | vacuole", False),
        ("Which part makes sugar? | chloroplast | nucleus | vacuole", False),
        ("Choose the verb that completes the sentence: She ____ to school. | goes | go | going", False),
    ],
)
def test_a_blank_in_mid_stem(line, fires):
    assert fires == ("blank-not-last" in codes_of_line(line))


@pytest.mark.parametrize(
    ("line", "fires"),
    [
        ("Which of the following is true? | Mitochondria make ATP | Ribosomes store water | Nuclei make sugar", True),
        ("Which statement is correct? | It rains | It snows | It hails", True),
        ("Select the true statement | It rains | It snows | It hails", True),
        ("Which of the following is true of mitochondria? | They make ATP | They store water | They copy DNA", False),
        ("What is true love called in Greek? | agape | eros | philia", False),
        ("Which answer is right for a right-angled triangle? | a | b | c", False),
    ],
)
def test_a_stem_that_asks_nothing_by_itself(line, fires):
    assert fires == ("unfocused-stem" in codes_of_line(line))


def test_a_stem_on_a_passage_may_be_short():
    bank = bank_of(
        "- id: p-1\n  passage: A text on cells.\n  questions:\n"
        "    - {id: q-1, multiple-choice: Which is true?, answer: It grows, distractors: [It rests, It dies]}"
    )
    assert "unfocused-stem" not in {each.code for each in check_bank(bank, {})}


@pytest.mark.parametrize(("words", "fires"), [(60, False), (61, True)])
def test_a_stem_of_more_than_sixty_words(words, fires):
    stem = " ".join(["word"] * (words - 1)) + " word?"
    assert fires == ("long-stem" in codes_of_line(f"{stem} | a | b | c"))


@pytest.mark.parametrize(("words", "told"), [(25, []), (26, [(5, 16, "the stem has 26 words")])])
def test_a_card_of_more_than_twenty_five_words(words, told):
    stem = " ".join(["word"] * (words - 1)) + " word?"
    assert told == found(f"flashcard: {stem}\nanswer: b", "long-stem")


@pytest.mark.parametrize(
    ("question", "fires"),
    [
        ("flashcard: Who is currently king?\nanswer: Charles", True),
        ("flashcard: What happened last year?\nanswer: much", True),
        ("flashcard: Who is currently king?\nanswer: Charles\nas-of: 2024", False),
        ("flashcard: In which unit is current measured?\nanswer: ampere", False),
        ("flashcard: Through what does a strong current flow?\nanswer: a wire", False),
        ("flashcard: What did he recently, in 1998, call it?\nanswer: a bid", False),
        ("flashcard: Which talks had recently resumed by November 1998?\nanswer: some", False),
        ("flashcard: Which talks have resumed recently?\nanswer: some", True),
        ("flashcard: Who was king in 1900?\nanswer: nobody", False),
    ],
)
def test_a_stem_that_speaks_of_now(question, fires):
    assert fires == bool(found(question, "undated-now"))


@pytest.mark.parametrize(
    ("questions", "told"),
    [
        ("- {id: q-1, flashcard: When was the OPCW founded?, answer: '1997'}", ["'OPCW' is spelled out nowhere in the bank"]),
        ("- {id: q-1, flashcard: What does a QZR (quick zone relay) do?, answer: relay}", []),
        ("- {id: q-1, flashcard: What does a QZR do?, answer: It is a quick zone relay}", []),
        ("- {id: q-1, flashcard: When was NASA founded?, answer: '1958'}", []),
        ("- {id: q-1, flashcard: What does the MOVE command do?, answer: move things}", []),
        ("- {id: q-1, flashcard: What is `QZR` for?, answer: nothing}", []),
        ("- {id: q-1, flashcard: What is the QZR?, answer: a}\n- {id: q-2, flashcard: Why the QZR?, answer: b}",
         ["'QZR' is spelled out nowhere in the bank"]),
    ],
)  # fmt: skip
def test_an_acronym_that_is_never_spelled_out_is_told_once(questions, told):
    assert told == [each.message for each in check_bank(bank_of(questions), {}) if each.code == "undefined-acronym"]


def test_stems_in_another_language_get_no_hints_on_words():
    bank = bank_of("- {id: q-1, flashcard: Wer ist today König?, answer: keiner}", head="language: de\n")
    assert "undated-now" not in {each.code for each in check_bank(bank, {})}
