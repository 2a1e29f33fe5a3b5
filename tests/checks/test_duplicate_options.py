import pytest

from tests.checks.find import choices, found

STEM = "Which of these is it?"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nucleus", "nucleus"),
        ("Nucleus", "nucleus"),
        ("Nucleus", "nucleus."),
        ("The human race", "the human race"),
        ("The Human Race", "the human race"),
        ("The human race", "“The human race”"),
        ("It's the law", "It’s the law"),
        ("In June, 1998", "In June 1998"),
        ("cell  wall", "cell wall"),
        ("*nucleus*", "nucleus"),
        ("f", "f"),
        ("-1", "-1"),
        ("$x^2$", "$x^2$"),
    ],
)
def test_options_equal_but_for_case_and_punctuation_are_duplicates(one, other):
    assert 1 == len(found(choices(STEM, "Ribosome", one, other), "duplicate-options"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("f", "F"),
        ("-1", "1"),
        ("1.5", "15"),
        ("5 mg", "5 Mg"),
        ("Aa and bb", "AA and Bb"),
        ("AIDS", "aids"),
        ("the US army", "the us army"),
        ("$x$", "$X$"),
        ("`String`", "`string`"),
        ("x²y", "x2y"),
        ("allele A is dominant", "allele a is dominant"),
        ("He left?", "He left"),
        ("ein man-eating shark", "ein man eating shark"),
    ],
)
def test_options_whose_characters_matter_differ(one, other):
    assert [] == found(choices(STEM, "Ribosome", one, other), "duplicate-options")


@pytest.mark.parametrize(
    "stem",
    ["Which is spelled correctly?", "Which sentence has its commas right?", "What does the program print?"],
)
def test_stems_that_ask_about_characters_have_options_that_differ_in_them_only(stem):
    assert [] == found(choices(stem, "Ribosome", "Nucleus", "nucleus"), "duplicate-options")


def test_even_there_equal_options_are_duplicates():
    question = choices("Which is spelled correctly?", "Ribosome", "Nucleus", "Nucleus")
    assert 1 == len(found(question, "duplicate-options"))


def test_several_pairs_that_differ_in_case_are_meant():
    question = choices(STEM, "True north", "true north", "False north", "false north")
    assert [] == found(question, "duplicate-options") + found(question, "key-among-distractors")


def test_it_is_reported_at_the_later_option():
    question = choices(STEM, "Ribosome", "Nucleus", "nucleus.")
    assert [(12, 9, "'Nucleus' and 'nucleus.' say the same")] == found(question, "duplicate-options")


def test_a_response_with_two_equal_keys_has_duplicates():
    question = "multiple-response: Which are primes?\nanswer: [two, three, Three]\ndistractors: [four]"
    assert [(6, 26, "'three' and 'Three' say the same")] == found(question, "duplicate-options")


def test_equal_right_sides_of_a_matching_are_duplicates():
    question = "matching: Match.\npairs:\n  Canberra: Australia\n  Wellington: New Zealand\nextra: [australia]"
    assert [(9, 13, "'Australia' and 'australia' say the same")] == found(question, "duplicate-options")


def test_equal_steps_of_an_ordering_are_duplicates():
    question = "ordering: Put in order.\nsequence: [The offer, The launch, the offer]"
    assert [(6, 39, "'The offer' and 'the offer' say the same")] == found(question, "duplicate-options")


def test_a_key_among_distractors_is_reported_at_the_distractor():
    question = choices(STEM, "Mitochondrion", "Ribosome", "mitochondrion")
    message = "'mitochondrion' is both the answer and a distractor of q-x"
    assert [(12, 9, message)] == found(question, "key-among-distractors")


def test_a_key_among_distractors_is_no_duplicate_besides():
    assert [] == found(choices(STEM, "Nucleus", "Ribosome", "nucleus"), "duplicate-options")


def test_distractors_that_differ_from_the_key_are_left_alone():
    assert [] == found(choices(STEM, "f", "F", "g"), "key-among-distractors")


def test_options_that_speak_of_all_others_are_left_out():
    question = choices(STEM, "Nucleus", "None of the above", "none of the above.")
    assert [] == found(question, "duplicate-options")


def test_an_apostrophe_in_a_sentence_to_be_completed_is_what_is_asked():
    question = choices("The ____ barked all night.", "dog", "dogs", "dogs'")
    assert [] == found(question, "duplicate-options")
