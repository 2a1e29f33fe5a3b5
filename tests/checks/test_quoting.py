import pytest
from quizgen.bank import read_bank
from quizgen.checks import check_bank
from quizgen.evidence import make_lock, read_source
from quizgen.source_yaml import read_yaml

WORDS = " ".join(f"w{at}" for at in range(100))
TEXT = (
    f"---\nid: mill\ntitle: T\n---\nThe offer of June and the offer of July, {WORDS}.\n\nOffers were made, {WORDS}.\n"
)


def found(evidence, code, *, text=TEXT, with_text=True, source="{title: T}", lock=False):
    document, problems = read_source("mill.md", text.encode())
    assert () == problems
    questions = "".join(
        f"  - {{id: q-{at}, essay: Why {at}?, evidence: '{each}'}}\n" for at, each in enumerate(evidence)
    )
    content = f"bank: b-1\ntitle: T\nsources:\n  mill: {source}\nquestions:\n{questions}"
    locks = {"mill": make_lock(document, ())} if lock else {}
    bank, problems = read_bank(read_yaml("b.yaml", content.encode()), locks)
    assert () == problems
    return [
        (each.place.line, each.place.column, each.question, each.message)
        for each in check_bank(bank, {"mill": document} if with_text else {})
        if each.code == code
    ]


def phrase(count, first=0):
    return " ".join(f"w{at}" for at in range(first, first + count))


def test_a_phrase_that_stands_twice_in_its_paragraph_is_seen():
    assert [(6, 40, "q-0", "'the offer of' stands 2 times in p1")] == found(['p1 "the offer of"'], "quote-not-unique")


@pytest.mark.parametrize("evidence", ['p1 "the offer of June"', 'p2 "offer"', 'p2 "offers"', "p1"])
def test_a_phrase_that_shows_one_place_is_left_alone(evidence):
    assert [] == found([evidence], "quote-not-unique")


def test_a_phrase_that_stands_in_two_of_the_cited_paragraphs_is_not_unique():
    assert 1 == len(found(['p1-p2 "w1 w2"'], "quote-not-unique"))


def test_without_the_text_nothing_is_said_of_places():
    assert [] == found(['p1 "the offer of"'], "quote-not-unique", with_text=False)


def test_a_phrase_of_more_than_twelve_words_is_seen_without_the_text():
    ((line, column, question, message),) = found([f'p1 "{phrase(13)}"'], "quote-too-long", with_text=False)
    assert (6, 40, "q-0") == (line, column, question)
    assert message.startswith("this phrase has 13 words: 'w0 w1")


def test_a_phrase_of_twelve_words_is_short_enough():
    assert [] == found([f'p1 "{phrase(12)}"'], "quote-too-long")


@pytest.mark.parametrize(("with_text", "lock"), [(True, False), (False, True)])
def test_phrases_that_are_more_than_a_quarter_of_the_source_are_seen(with_text, lock):
    evidence = [f'p1 "{phrase(11, first)}"' for first in range(0, 55, 11)]
    message = "the phrases quoted from mill have 55 words, 26 % of its 212"
    assert [(4, 3, "", message)] == found(evidence, "quote-too-long", with_text=with_text, lock=lock)


def test_a_phrase_that_is_quoted_again_counts_once():
    assert [] == found([f'p1 "{phrase(11)}"'] * 6, "quote-too-long")


@pytest.mark.parametrize("rights", ["public-domain", "In the public domain since 1943", "CC0 1.0"])
def test_a_text_that_is_free_may_be_quoted_at_length(rights):
    assert [] == found([f'p1 "{phrase(13)}"'], "quote-too-long", source=f"{{title: T, rights: {rights}}}")


def test_the_text_may_say_that_it_is_free():
    free = TEXT.replace("title: T\n", "title: T\nrights: public-domain\n")
    assert [] == found([f'p1 "{phrase(13)}"'], "quote-too-long", text=free)
    assert [] == found([f'p1 "{phrase(13)}"'], "quote-too-long", text=free, with_text=False, lock=True)


def test_other_rights_lift_nothing():
    assert 1 == len(found([f'p1 "{phrase(13)}"'], "quote-too-long", source="{title: T, rights: Copyright 1998}"))
