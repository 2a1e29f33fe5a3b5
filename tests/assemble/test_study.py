"""What a deck holds for a handout: its claims, dates and terms."""

import pytest
from quizgen.assemble.study import make_study
from quizgen.markup import write_plain

from tests.assemble.reports import deck_of

CLAIMS = """\
- {id: top, argument: The whole., grounds: Its parts.}
- {id: one, argument: One part., grounds: A reason., supports: [top]}
- {id: two, argument: Another part., grounds: A reason., supports: [one, top], by: Hawks}
- {id: alone, argument: Nothing to do with it., grounds: A reason.}
"""


def study_of(questions, deck=""):
    made, found = deck_of(questions, deck)
    assert () == found
    return make_study(made)


def lines(entries):
    return [(write_plain(each.head.blocks), write_plain(each.text.blocks)) for each in entries]


def test_claims_that_support_each_other_are_on_the_map_and_no_others():
    found = study_of(CLAIMS).arguments
    assert ["top", "one", "two"] == [claim.identity.question for claim in found.claims]
    assert ((1, 0), (2, 1), (2, 0)) == found.supports


def test_a_claim_carries_the_voice_of_whoever_makes_it():
    assert ["", "", "Hawks"] == [claim.voice for claim in study_of(CLAIMS).arguments.claims]


def test_a_claim_that_the_deck_leaves_out_is_off_the_map():
    found = study_of(CLAIMS, "not: {questions: one}").arguments
    assert (["top", "two"], ((1, 0),)) == ([claim.identity.question for claim in found.claims], found.supports)


def test_dates_are_put_in_order_whatever_they_tell():
    pairs = "{'June 16, 1998': e, '1992': a, October 1996: d, spring of 1994: b, June 1994: c}"
    found = study_of(f"- {{id: m-1, matching: Match., pairs: {pairs}, tags: [timeline]}}")
    assert ["1992", "spring of 1994", "June 1994", "October 1996", "June 16, 1998"] == [
        head for head, _ in lines(found.timeline)
    ]


def test_a_date_on_the_right_stands_at_the_head():
    found = study_of(
        "- {id: m-1, matching: Match., pairs: {The launch: August 1998, The start: May 1993}, tags: [timeline]}"
    )
    assert [("May 1993", "The start"), ("August 1998", "The launch")] == lines(found.timeline)


def test_a_pair_without_a_date_is_no_line_of_the_timeline():
    found = study_of("- {id: m-1, matching: Match., pairs: {Nunn: a senator, May 1993: a test}, tags: [timeline]}")
    assert [("May 1993", "a test")] == lines(found.timeline)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("flashcard: KEDO, answer: a consortium", ("KEDO", "a consortium")),
        ("flashcard: Which body was it?, answer: KEDO", ("KEDO", "Which body was it?")),
        ("short-answer: Which body was it?, answer: [KEDO, kedo]", ("KEDO", "Which body was it?")),
        ("multiple-choice: Which was it?, answer: KEDO, distractors: [IAEA, NATO]", ("KEDO", "Which was it?")),
    ],
)
def test_a_term_stands_at_the_head_of_its_line(question, expected):
    assert [expected] == lines(study_of(f"- {{id: g-1, {question}, tags: [glossary]}}").glossary)


def test_terms_stand_in_the_order_of_the_alphabet_each_once():
    pairs = "{yongbyon: a place, KEDO: a body}"
    again = "- {id: m-2, flashcard: kedo, answer: again, tags: [glossary]}"
    found = study_of(f"- {{id: m-1, matching: Match., pairs: {pairs}, tags: [glossary]}}\n{again}")
    assert ["KEDO", "yongbyon"] == [head for head, _ in lines(found.glossary)]


def test_a_card_that_goes_both_ways_gives_one_line():
    found = study_of("- {id: g-1, flashcard: KEDO, answer: a body, reverse: true, tags: [glossary]}")
    assert [("KEDO", "a body")] == lines(found.glossary)


def test_what_is_withdrawn_is_left_out():
    found = study_of("- {id: g-1, flashcard: KEDO, answer: a body, withdrawn: gone, tags: [glossary]}")
    assert found.is_empty
