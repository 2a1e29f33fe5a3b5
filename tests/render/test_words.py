"""Fixed words, and labels made of them."""

import string
from dataclasses import fields

import pytest
from quizgen.render.labels import language_code
from quizgen.render.words import OTHERS, Words, run_on, words_of


def gaps_of(text):
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("name", [field.name for field in fields(Words)])
def test_every_language_fills_in_the_same(name, language):
    assert gaps_of(getattr(words_of("en"), name)) == gaps_of(getattr(words_of(language), name))


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_all_sentences_of_its_own(language):
    names = [field.name for field in fields(Words) if getattr(words_of("en"), field.name).count(" ") > 1]
    assert [] == [name for name in names if getattr(words_of("en"), name) == getattr(words_of(language), name)]


@pytest.mark.parametrize("language", ["en", *OTHERS])
def test_the_letters_for_true_and_false_differ(language):
    true, false = words_of(language).verdicts
    assert true.isupper()
    assert false.isupper()
    assert true != false


@pytest.mark.parametrize("language", ["de", "de-AT", "DE"])
def test_a_language_with_a_region_has_its_words(language):
    assert "Seite" == words_of(language).page


@pytest.mark.parametrize("language", ["tlh", "", "den"])
def test_other_languages_get_english_words(language):
    assert "Page" == words_of(language).page


@pytest.mark.parametrize(
    ("tag", "code"),
    [("en", "en"), ("de-AT", "de"), ("ZH-Hant", "zh"), ("gsw", "gsw"), ("english", "en"), ("#x", "en"), ("", "en")],
)
def test_typesetters_get_the_first_part_of_a_tag(tag, code):
    assert code == language_code(tag)


def test_english_words_in_a_paper_that_runs_leftward_keep_their_numbers_and_stops():
    words = words_of("he")
    assert ("\u2066{} points\u2069", "\u2066Choose one.\u2069") == (words.points, words.choose_one)
    assert ("Page", ".") == (words.page, words.decimal_mark)  # a label, and what stands within numbers


def test_english_sentences_that_follow_each_other_are_one_run():
    words = words_of("ar")
    assert "\u2066Choose one. All or nothing.\u2069" == run_on(f"{words.choose_one} {words.all_or_nothing}")
    assert "Choose one. All or nothing." == run_on("Choose one. All or nothing.")
