import pytest
from quizgen.checks import biases, check_bank, check_quiz

from tests.make import bank_of, quiz_of


def items(count, long_keys, distractors="[some words, more words, few]"):
    return "\n".join(
        f"- {{id: q-{at}, multiple-choice: Which {at}?, answer: {'a rather long key' if at < long_keys else 'key'}, "
        f"distractors: {distractors}}}"
        for at in range(count)
    )


def found_in(questions):
    return [
        (each.place.line, each.place.column, each.message)
        for each in check_bank(bank_of(questions), {})
        if each.code == "longest-key-bias"
    ]


def test_keys_that_are_too_often_the_longest_are_seen_at_the_head_of_the_bank():
    message = "the key is the longest option of 16 of 24 items; by chance it would be of about 6"
    assert [(1, 7, message)] == found_in(items(24, 16))


@pytest.mark.parametrize(("count", "long_keys"), [(24, 6), (24, 10), (19, 19), (40, 0)])
def test_what_chance_may_do_and_few_items_are_left_alone(count, long_keys):
    assert [] == found_in(items(count, long_keys))


def test_options_that_speak_of_the_others_do_not_count():
    assert 1 == len(found_in(items(24, 20, "[some words, few, none of these statements]")))


def test_ties_do_not_count():
    assert [] == found_in(items(24, 24, "[a rather long one, few]"))


@pytest.mark.parametrize(
    ("successes", "count", "chance", "expected"),
    [(6, 24, 0.25, 1.0), (12, 24, 0.25, 0.0071997), (20, 20, 0.5, 2**-20), (8, 20, 0.25, 0.101812)],
)
def test_the_tail_is_the_binomial_one(successes, count, chance, expected):
    assert expected == pytest.approx(biases._tail(successes, count, chance), rel=1e-3)


@pytest.mark.parametrize(
    ("shape", "value", "expected"),
    [(1.5, 5.67, 0.0100), (0.5, 1.9207, 0.05), (1, 2.9957, 0.05), (2, 6.638, 0.01), (1.5, 0, 1.0), (2.5, 5.535, 0.05)],
)
def test_the_gamma_tail_is_the_one_in_tables_of_chi_square(shape, value, expected):
    assert expected == pytest.approx(biases._upper_gamma(shape, value), abs=2e-4)


def positions(letters, options=4):
    """Make a quiz whose keys stand at these letters."""
    questions = []
    for at, letter in enumerate(letters):
        place = ord(letter) - ord("A")
        values = [f"{number} kg" for number in range(1, options + 1)]
        key = values.pop(place)
        questions.append(
            f"- {{id: q-{at:02}, multiple-choice: How much {at}?, answer: {key}, distractors: [{', '.join(values)}]}}"
        )
    names = ", ".join(f"q-{at:02}" for at in range(len(letters)))
    sections = f"sections: [{{questions: [{names}]}}]\nshuffle: {{questions: none}}"
    return quiz_of("\n".join(questions), sections)


def found_on(quiz):
    return [
        (each.place.line, each.place.column, each.message)
        for each in check_quiz(quiz)
        if each.code == "key-position-bias"
    ]


def test_letters_that_are_too_uneven_are_seen():
    assert [(1, 7, "on form A of z-1 15 of 24 keys are C")] == found_on(positions("CCACCBCCDCCACCBCCDCCADBC"))


def test_a_run_of_five_is_seen_on_a_short_form_too():
    assert [(1, 7, "on form A of z-1 5 keys running are B")] == found_on(positions("ABBBBBCD"))


@pytest.mark.parametrize("letters", ["ABCDABCDABCDABCDABCDABCD", "AABBCCDDAABCDDCBABCDCBAD", "CCCC", "BBBBABBBB", ""])
def test_letters_that_chance_may_deal_are_left_alone(letters):
    assert [] == found_on(positions(letters)) if letters else True
