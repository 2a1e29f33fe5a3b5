"""A bank as JSON holds what was typed, and what is right in one shape for all kinds."""

import json

import pytest
from quizgen.targets.json import write_bank

from tests.make import bank_of

SOURCES = "license: CC0\nsources: {mill: {author: J. S. Mill, title: On Liberty, published: 1859, url: 'https://example.org/'}}\n"


def exported(questions):
    return json.loads(write_bank(bank_of(questions, head=SOURCES)))


@pytest.mark.parametrize(
    ("question", "answer", "distractors"),
    [
        ("{flashcard: f, answer: a}", ["a"], []),
        ("{cloze: 'a {{b|c::hint}} and {{d}}'}", ["b|c", "d"], []),
        ("{multiple-choice: m, answer: No, distractors: [1.10, 007]}", ["No"], ["1.10", "007"]),
        ("{multiple-response: m, answer: [a, b], distractors: {c: why}}", ["a", "b"], ["c"]),
        ("{true-false: t, answer: false}", ["false"], []),
        ("{short-answer: s, answer: [12:30, half past]}", ["12:30", "half past"], []),
        ("{numeric: n, answer: '37,000', tolerance: 5%}", ["37,000"], []),
        ("{matching: m, pairs: {a: b, c: d}, extra: [e]}", ["a = b", "c = d"], []),
        ("{ordering: o, sequence: [x, y]}", ["x", "y"], []),
        ("{essay: e, model-answer: A long answer.}", ["A long answer."], []),
        ("{essay: e}", [], []),
        ("{argument: a, grounds: g, counter: {Hawks: h}}", [], []),
        ("{passage: p, questions: [{id: q-2, flashcard: f, answer: a}]}", [], []),
    ],
)
def test_what_is_right_is_a_list_of_texts(question, answer, distractors):
    exported_question = exported(f"- {{id: q-1, {question[1:]}")[0]
    assert (answer, distractors) == (exported_question["answer"], exported_question["distractors"])


def test_authored_properties_stand_under_their_own_names_as_typed():
    (question,) = exported(
        "- id: q-1\n  multiple-choice: How *much*?\n  answer: 2e5\n  distractors: {1_000: too few}\n  points: 2.5\n"
        "  difficulty: 3\n  tags: [a, b]\n  draft: false\n  as-of: 2026-01-01\n"
    )
    authored = {name: question[name] for name in ("multiple-choice", "points", "difficulty", "tags", "draft", "as-of")}
    assert {
        "multiple-choice": "How *much*?",
        "points": 2.5,
        "difficulty": 3,
        "tags": ["a", "b"],
        "draft": False,
        "as-of": "2026-01-01",
    } == authored
    assert {"1_000": "too few"} == question["feedback"]


def test_evidence_names_source_paragraph_and_quote():
    (question,) = exported(
        '- id: q-1\n  flashcard: f\n  answer: a\n  evidence: [p1-p2, \'mill p3 "one mind" "two"\']\n'
    )
    assert [
        {"source": "mill", "paragraph": "p1-p2", "quote": ""},
        {"source": "mill", "paragraph": "p3", "quote": "one mind"},
        {"source": "mill", "paragraph": "p3", "quote": "two"},
    ] == question["evidence"]


def test_every_question_says_which_bank_it_is_from():
    (question,) = exported("- {id: q-1, flashcard: f, answer: a}")
    source = {"author": "J. S. Mill", "title": "On Liberty", "published": "1859", "url": "https://example.org/"}
    assert {"id": "b-1", "title": "T", "license": "CC0", "sources": {"mill": source}} == question["bank"]


def test_inner_questions_follow_their_passage_and_name_it():
    passage, inner, after = exported(
        "- {id: q-1, passage: A text., questions: [{id: q-2, flashcard: f, answer: a}]}\n- {id: q-3, true-false: t, answer: true}"
    )
    assert ("A text.", "q-1", False) == (passage["stem"], inner["passage"], "passage" in after)
    assert "questions" not in passage
