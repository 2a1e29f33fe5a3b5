"""A negation is made bold, and an article fits every option."""

import pytest

from tests.mend.make import question


def choice(stem, answer="Nitrogen", distractors="[Neon, Argon, Krypton]"):
    return f"id: q-1\nmultiple-choice: {stem}\nanswer: {answer}\ndistractors: {distractors}\nrationale: R"


@pytest.mark.parametrize(
    ("stem", "after"),
    [
        ("Which of these is not a noble gas?", "Which of these is **not** a noble gas?"),
        ("'Which of these isn''t a noble gas?'", "'Which of these **isn''t** a noble gas?'"),
        ('"Which is \\"not\\", or not, noble?"', '"Which is \\"not\\", or not, noble?"'),
        (
            "|\n  If it is not so, which of these\n  is not noble?",
            "|\n  If it is not so, which of these\n  is **not** noble?",
        ),
        ("Which of these is **not** noble?", "Which of these is **not** noble?"),
        ("Which of these is NOT noble?", "Which of these is NOT noble?"),
    ],
)
def test_the_negation_of_a_stem_is_made_bold(stem, after):
    assert choice(after) == question(choice(stem))


@pytest.mark.parametrize(
    ("stem", "after"),
    [
        ("It is called an", "It is called a/an"),
        ("'It is called an:'", "'It is called a/an:'"),
        ("It is called a ____.", "It is called a/an ____."),
    ],
)
def test_an_article_at_the_end_of_a_stem_fits_every_option(stem, after):
    options = "omnivore", "[carnivore, decomposer, parasite]"
    assert choice(after, *options) == question(choice(stem, *options))
