import pytest
from quizgen.checks import check_bank
from quizgen.checks.sounds import Sound, sound_of

from tests.checks.corpus.articles import cues, fits
from tests.checks.find import choices, found
from tests.make import bank_of

VOWELS = [
    "hour",
    "honest",
    "heir",
    "heirloom",
    "apple",
    "MRI",
    "X-ray",
    "8",
    "11",
    "18",
    "8-bit",
    "80%",
    "11,000",
    "18th",
    "FBI",
    "HIV",
    "LED",
    "NGO",
    "RNA",
    "mRNA",
    "iPhone",
    "onerous",
    "umbrella",
    "unimportant",
    "unidentified",
    "uninsured",
    "HTML",
    "SSD",
    "F",
    "A",
    "n-type",
    "α-helix",
    "ATM",
    "ulcer",
    "urn",
    "H2O",
    "éclair",
    "utmost",
    "EU",
    "HMO",
    "honorable",
    "800",
    "ytterbium",
    "isotope",
    "$8",
    "SOS",
    "IPO",
    "STDs",
]
CONSONANTS = [
    "unique",
    "European",
    "one-time",
    "U.S.",
    "NASA",
    "UFO",
    "ewe",
    "eulogy",
    "ubiquitous",
    "10",
    "1",
    "100",
    "110",
    "180",
    "unit",
    "university",
    "uranium",
    "USB",
    "URL",
    "once",
    "usual",
    "utility",
    "ukulele",
    "eukaryote",
    "horse",
    "year",
    "yes",
    "hypothesis",
    "p53",
    "pH",
    "u-turn",
    "T-cell",
    "β-sheet",
    "RAM",
    "LAN",
    "UN",
    "UK",
    "BIOS",
    "CPU",
    "GDP",
    "user",
    "ureter",
    "Ewing",
    "Utah",
    "unicorn",
    "unimodal",
    "unary",
    "NATO",
    "DNA",
    "B12",
    "PDF",
    "YMCA",
]
UNKNOWN = ("herb", "SQL", "historic", "NaCl", "II", "IV", "FAQ", "NaOH", "", "…", "1800")


@pytest.mark.parametrize("word", VOWELS)
def test_a_word_that_begins_with_the_sound_of_a_vowel(word):
    assert Sound.VOWEL is sound_of(word)


@pytest.mark.parametrize("word", CONSONANTS)
def test_a_word_that_begins_with_the_sound_of_a_consonant(word):
    assert Sound.CONSONANT is sound_of(word)


@pytest.mark.parametrize("word", UNKNOWN)
def test_a_word_that_is_said_in_both_ways_or_unknown_is_not_judged(word):
    assert Sound.UNKNOWN is sound_of(word)


@pytest.mark.parametrize(("stem", "options"), cues())
def test_an_article_that_rules_options_out_is_reported(stem, options):
    assert 1 == len(found(choices(stem, *options), "article-cue"))


@pytest.mark.parametrize(("stem", "options"), fits())
def test_an_article_that_all_options_can_follow_is_left_alone(stem, options):
    assert [] == found(choices(stem, *options), "article-cue")


def test_it_is_reported_at_the_article():
    question = choices("As a rule, an animal with a shell is a", "snail", "oyster", "ape")
    message = "'a' rules options out by their sound: 'oyster' does not follow it, nor does 1 more"
    assert [(6, 44, message)] == found(question, "article-cue")


def test_an_article_before_a_blank_is_found_too():
    question = "multiple-choice: A bond between ions is an ____ bond.\nanswer: ionic\ndistractors: [covalent, metallic]"
    assert [(5, 45)] == [each[:2] for each in found(question, "article-cue")]


def test_banks_in_other_languages_are_left_alone():
    question = "- {id: q-1, multiple-choice: Ich gehe zu a, answer: Oma, distractors: [Hund]}"
    bank = bank_of(question, head="language: de\n")
    assert [] == [each for each in check_bank(bank, {}) if each.code == "article-cue"]
