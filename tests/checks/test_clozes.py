import pytest
from quizgen.checks import check_bank

from tests.checks.corpus import clozes
from tests.checks.find import found
from tests.make import bank_of


def codes_of(text, more="", head=""):
    return {each.code for each in check_bank(bank_of(f"- id: q-x\n  cloze: |\n    {text}\n{more}", head=head), {})}


@pytest.mark.parametrize("text", clozes.GIVEN_AWAY)
def test_a_gap_that_is_given_away_is_seen(text):
    assert "cloze-giveaway" in codes_of(text)


@pytest.mark.parametrize("text", clozes.NOT_GIVEN_AWAY)
def test_a_gap_that_something_like_it_stands_beside_is_left_alone(text):
    assert "cloze-giveaway" not in codes_of(text)


@pytest.mark.parametrize("text", clozes.TOO_MUCH)
def test_a_cloze_that_hides_too_much_is_seen(text):
    assert "cloze-too-much" in codes_of(text)


@pytest.mark.parametrize("text", [*clozes.NOT_TOO_MUCH, *clozes.NOT_GIVEN_AWAY])
def test_a_cloze_that_leaves_enough_is_left_alone(text):
    assert "cloze-too-much" not in codes_of(text)


@pytest.mark.parametrize("text", clozes.SMALL)
def test_gaps_that_hide_only_small_words_are_seen(text):
    assert "cloze-small-word" in codes_of(text)


@pytest.mark.parametrize("text", [*clozes.NOT_SMALL, *clozes.NOT_TOO_MUCH])
def test_gaps_that_hide_more_than_small_words_are_left_alone(text):
    assert "cloze-small-word" not in codes_of(text)


def test_small_words_are_known_in_english_only():
    assert "cloze-small-word" not in codes_of("Er wartet {{on}} ihn.", head="language: de\n")


def test_a_gap_that_is_given_away_is_reported_at_the_text():
    message = "the gap hides 'judge', which still stands in the sentence"
    assert [(5, 12, message)] == found('cloze: "The {{judge}} decides, as a judge must."', "cloze-giveaway")


def test_the_hint_of_the_question_is_looked_at():
    message = "the gap hides 'judge', which still stands in the hint"
    assert [message] == [
        each[2] for each in found("cloze: The {{judge}} decides.\nhint: Not the jury, the judge.", "cloze-giveaway")
    ]


def test_the_note_is_shown_after_answering_and_gives_nothing_away():
    assert [] == found("cloze: The {{judge}} decides.\nnote: The judge sits alone.", "cloze-giveaway")


def test_gaps_that_hide_the_same_are_told_to_share_a_number():
    bank = bank_of("- {id: q-x, cloze: '{{Kant}} thought, and {{Kant}} wrote in the town of Königsberg.'}")
    (each,) = check_bank(bank, {})
    assert "give both one number, so that they hide together: {{c1::Kant}}" == each.help


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (clozes.TOO_MUCH[2], "this cloze has 5 gaps, more than 4"),
        (clozes.TOO_MUCH[4], "one gap hides 9 words: 'no one may be judge in his own cause'"),
        (clozes.TOO_MUCH[1], "the gaps hide 4 of the 5 words"),
    ],
)
def test_it_says_what_is_too_much(text, message):
    assert [message] == [each[2] for each in found(f"cloze: |\n  {text}", "cloze-too-much")]


def test_a_withdrawn_cloze_is_left_alone():
    assert [] == found('cloze: "The {{judge}} decides, as a judge must."\nwithdrawn: wrong', "cloze-giveaway")
