"""A bank as a whole: its head, ids across its questions, sources and references."""

from decimal import Decimal

from quizgen.bank import named_locks, read_bank
from quizgen.source_yaml import read_yaml

from tests.make import bank_of, read

SOURCES = "sources: {mill: {author: J. S. Mill, title: On Liberty, by: {p1: the editors}}}\n"


def reported(questions, head=""):
    return [(each.code, each.place.line, each.place.column, each.message) for each in read(questions, head=head)[1]]


def test_a_bank_gives_its_questions_what_they_leave_out():
    bank = bank_of("- {id: q-1, true-false: So., answer: true}", head="defaults: {points: 2.5}\nlanguage: de\n")
    assert (Decimal("2.5"), "de", "b-1/q-1") == (
        bank.asked[0].item.points,
        bank.asked[0].item.language,
        bank.asked[0].identity.name,
    )


def test_evidence_is_shown_with_the_voice_of_its_paragraph():
    bank = bank_of("- {id: q-1, true-false: So., answer: true, evidence: [p1, 'mill p2 \"one mind\"']}", head=SOURCES)
    shown = [
        (each.voice, each.title, each.citation.source, each.citation.paragraphs)
        for each in bank.asked[0].commentary.evidence
    ]
    assert [("the editors", "On Liberty", "mill", "p1"), ("J. S. Mill", "On Liberty", "mill", "p2")] == shown


def test_an_id_that_stands_twice_is_reported_where_it_stands_again():
    found = reported("- {id: q-1, flashcard: a, answer: b}\n- {id: q-1, flashcard: c, answer: d}")
    assert [("duplicate-id", 5, 10, "the id 'q-1' stands twice")] == found


def test_an_inner_question_s_id_counts_too():
    found = reported(
        "- {id: q-1, flashcard: a, answer: b}\n- {id: q-2, passage: p, questions: [{id: q-1, flashcard: c, answer: d}]}"
    )
    assert [("duplicate-id", 5, 44, "the id 'q-1' stands twice")] == found


def test_a_former_id_is_no_longer_used():
    found = reported("- {id: q-1, flashcard: a, answer: b}\n- {id: q-2, flashcard: c, answer: d, was: q-1}")
    assert [("duplicate-id", 5, 45, "'q-1' is the id of another question here")] == found


def test_a_reference_to_no_question_is_reported():
    found = reported(
        "- {id: q-1, argument: a, grounds: g, supports: [q-2, tehsis]}\n- {id: q-2, argument: thesis, grounds: g}"
    )
    assert [("unknown-question", 4, 56, "there is no question 'tehsis' in this bank")] == found


def test_a_reference_to_a_question_with_an_error_is_no_second_error():
    found = reported("- {id: q-1, argument: a, grounds: g, supports: q-2}\n- {id: q-2, argument: thesis, colour: red}")
    assert ["unknown-property"] == [code for code, *_ in found]


def test_evidence_from_a_source_that_the_bank_does_not_name_is_reported():
    found = reported("- {id: q-1, flashcard: a, answer: b, evidence: mlil p1}", head=SOURCES)
    assert [("unknown-source", 5, 50, "the bank names no source 'mlil'")] == found


def test_every_question_with_an_error_is_reported_and_the_others_are_read():
    bank, found = read(
        "- {id: q-1, flashcard: a}\n- {id: q-2, flashcard: c, answer: d}\n- just a text\n- {id: q-3, numeric: n, answer: x}"
    )
    assert ["missing-property", "wrong-shape", "not-a-number"] == [each.code for each in found]
    assert ["q-2"] == [str(question.id) for question in bank.questions]
    assert frozenset({"q-1", "q-2", "q-3"}) == bank.known_ids


def test_a_file_without_a_mapping_is_no_bank():
    bank, found = read_bank(read_yaml("x.yaml", b"- a\n"), {})
    assert (None, ["no-bank"]) == (bank, [each.code for each in found])


def test_the_locks_of_sources_are_named_before_the_bank_is_read():
    document = read_yaml("b.yaml", b"bank: b\nsources: {mill: {lock: ../mill.lock.yaml}, kant: {author: K}, x: 3}\n")
    assert (("mill", "../mill.lock.yaml"),) == named_locks(document)
