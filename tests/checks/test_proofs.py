import textwrap
from dataclasses import replace

from quizgen.bank import read_bank
from quizgen.checks import check_bank
from quizgen.evidence import make_lock, read_source
from quizgen.source_yaml import read_yaml

TEXT = """---
id: sigal
title: For Sale
---
# The offer

The North has tested its missile just once, in a launch of May 1993, and it has not deployed it since that day at all,
whatever reports said.

## The answer

Washington did not reply, and the offer lapsed. It could be had for a price of "some" three hundred million dollars,
paid over years and in kind.
"""
FOUND = 'evidence: p1 "tested its missile just once"'


def text_of(text=TEXT):
    document, problems = read_source("sigal.md", text.encode())
    assert () == problems
    return document


def bank_of(*evidence, lock=None, source="{title: For Sale}"):
    questions = "".join(
        f"  - id: q{at}\n    short-answer: What {at}?\n    answer: X\n" + textwrap.indent(each, "    ") + "\n"
        for at, each in enumerate(evidence, 1)
    )
    content = f"bank: b-1\ntitle: T\nsources:\n  sigal: {source}\nquestions:\n{questions}"
    bank, problems = read_bank(read_yaml("bank.yaml", content.encode()), {"sigal": lock} if lock else {})
    assert () == problems
    return bank


PROVED = {"unknown-paragraph", "quote-not-found", "lock-stale", "unverified-quote"}


def found(bank, texts=None):
    return [
        (each.code, each.place.line, each.place.column, each.question, each.message, each.help)
        for each in check_bank(bank, texts or {})
        if each.code in PROVED
    ]


def test_a_phrase_that_stands_there_is_proved():
    assert [] == found(bank_of(FOUND), {"sigal": text_of()})


def test_quotes_dashes_case_and_line_breaks_do_not_count():
    evidence = ('evidence: p1 "AT  ALL, Whatever"', 'evidence: p2 “A price of "some" three hundred”')
    assert [] == found(bank_of(*evidence), {"sigal": text_of()})


def test_another_word_is_shown_as_a_difference_with_the_nearest_place():
    bank = bank_of('evidence: p1 "tested its missile just twice"')
    assert [
        (
            "quote-not-found",
            9,
            15,
            "q1",
            "'tested its missile just twice' does not stand in p1 of sigal",
            "p1 reads: tested its missile just [once]\nyou quote: tested its missile just [twice]",
        )
    ] == found(bank, {"sigal": text_of()})


def test_an_added_not_is_never_accepted():
    bank = bank_of('evidence: p2 "Washington did reply"')
    assert ["p2 reads: Washington did [not] reply\nyou quote: Washington did reply"] == [
        each[5] for each in found(bank, {"sigal": text_of()})
    ]


def test_a_phrase_that_differs_in_a_sign_alone_has_the_sign_shown():
    bank = bank_of('evidence: p1 "at all whatever reports said"')
    assert ["p1 reads: at [all,] whatever reports said\nyou quote: at [all] whatever reports said"] == [
        each[5] for each in found(bank, {"sigal": text_of()})
    ]


def test_a_phrase_of_another_paragraph_is_said_to_stand_there():
    bank = bank_of('evidence: p1 "the offer lapsed"')
    assert ["it stands in p2"] == [each[5] for each in found(bank, {"sigal": text_of()})]


def test_a_phrase_like_nothing_in_the_text_gets_no_nearest_place():
    bank = bank_of('evidence: p1 "zygotic quixotry puzzled Xerxes"')
    mend = "nothing like it stands in the text; look the place up again"
    assert [mend] == [each[5] for each in found(bank, {"sigal": text_of()})]


def test_a_paragraph_beyond_the_text_is_unknown():
    bank = bank_of('evidence: p99 "tested just once"')
    assert [("unknown-paragraph", 9, 15, "q1", "there is no p99 in sigal, which has 2 paragraphs")] == [
        each[:5] for each in found(bank, {"sigal": text_of()})
    ]


def test_the_last_paragraph_of_the_text_is_known():
    assert [] == found(bank_of('evidence: p1-p2 "the offer lapsed"'), {"sigal": text_of()})


def test_a_lock_alone_tells_unknown_paragraphs():
    lock = make_lock(text_of(), ())
    assert ["unknown-paragraph"] == [each[0] for each in found(bank_of("evidence: p3", lock=lock))]


def test_a_place_that_a_passage_shows_is_looked_up_too():
    content = (
        "bank: b-1\ntitle: T\nsources:\n  sigal: {title: For Sale}\nquestions:\n  - id: pp\n    passage: {locator: p9}\n"
        "    questions:\n      - id: q1\n        true-false: So.\n        answer: true\n"
    )
    bank, _ = read_bank(read_yaml("bank.yaml", content.encode()), {})
    assert [("unknown-paragraph", 7, 24, "pp")] == [each[:4] for each in found(bank, {"sigal": text_of()})]


def test_without_text_a_phrase_of_the_lock_is_proved():
    lock = make_lock(text_of(), bank_of(FOUND).citations_of("sigal"))
    assert [] == found(bank_of(FOUND, lock=lock))


def test_without_text_a_phrase_not_in_the_lock_is_unverified():
    lock = make_lock(text_of(), bank_of(FOUND).citations_of("sigal"))
    bank = bank_of(FOUND, 'evidence: p1 "in a launch"', lock=lock)
    message = "'in a launch' is not among the phrases that the lock of sigal proves"
    assert [("unverified-quote", 13, 15, "q2", message)] == [each[:5] for each in found(bank)]


def test_without_text_and_lock_it_is_said_once_at_the_source():
    message = "nothing proves the 2 phrases quoted from sigal: there is no lock, and no text at hand"
    bank = bank_of(FOUND, 'evidence: p1 "in a launch"')
    assert [("unverified-quote", 4, 3, "", message)] == [each[:5] for each in found(bank)]


def test_a_source_that_nothing_is_quoted_from_needs_no_proof():
    assert [] == found(bank_of("evidence: p1"))


def test_a_lock_that_is_named_and_was_not_read_is_reported_by_reading_alone():
    assert [] == found(bank_of(FOUND, source="{title: For Sale, lock: sigal.lock.yaml}"))


def test_a_text_that_its_lock_was_made_from_is_not_stale():
    lock = make_lock(text_of(), bank_of(FOUND).citations_of("sigal"))
    assert [] == found(bank_of(FOUND, lock=lock), {"sigal": text_of()})


def test_a_text_that_was_edited_is_stale_with_the_paragraphs_named():
    lock = make_lock(text_of(), ())
    edited = text_of(TEXT.replace("May 1993", "May 1994"))
    message = "the text of sigal is not what its lock proved: p1 differs"
    assert [("lock-stale", 4, 3, "", message)] == [
        each[:5] for each in found(bank_of(FOUND, lock=lock), {"sigal": edited})
    ]


def test_a_text_with_other_paragraphs_is_stale_with_their_numbers():
    lock = replace(make_lock(text_of(), ()), paragraphs=make_lock(text_of(), ()).paragraphs[:1])
    message = "the text of sigal has 2 paragraphs, its lock 1"
    assert [message] == [each[4] for each in found(bank_of(FOUND, lock=lock), {"sigal": text_of()})]
