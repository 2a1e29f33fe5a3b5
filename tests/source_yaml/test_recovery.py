"""Reading goes on at the next question."""

import gc

import pytest
from quizgen.source_yaml import read_yaml

BANK = """\
bank: b
title: T
questions:
  - id: one
    flashcard: Who?
    answer: X
  - id: two
    flashcard: What?
    answer: {bad}
  - id: three
    flashcard: Where?
    answer: Z
"""
BAD = [
    "a: b",
    '"never closed',
    "'tis",
    "[a, b",
    "{a: b",
    "*x*",
    "@x",
    "| x",
    '"a" b',
    "\n  x",
    "[" * 70,
    "\tx: y: z",
    "}",
]


def ids(document):
    return [str(question["id"]) for question in document.root["questions"]]


@pytest.mark.parametrize("bad", BAD)
def test_one_bad_question_hides_no_other(bad):
    document = read_yaml("b.yaml", BANK.replace("{bad}", bad).encode())
    assert ["one", "three"] == ids(document)
    assert ["bank", "title", "questions"] == list(document.root)
    assert ("two",) == document.broken_ids
    assert [7] == [place.line for place in document.broken]
    assert document.diagnostics


@pytest.mark.parametrize("bad", BAD)
def test_places_of_good_questions_stay_right(bad):
    document = read_yaml("b.yaml", BANK.replace("{bad}", bad).encode())
    for question in document.root["questions"]:
        for name, text in question.items():
            for scalar in (name, text):
                assert scalar == document.source.text[scalar.place.start : scalar.place.end]


def test_every_bad_question_is_reported():
    bank = "questions:\n" + "".join(f"  - id: q{n}\n    answer: x{': y' * (n % 3 == 0)}\n" for n in range(300))
    document = read_yaml("b.yaml", bank.encode())
    assert [n * 2 + 3 for n in range(0, 300, 3)] == [each.place.line for each in document.diagnostics]
    assert [f"q{n}" for n in range(300) if n % 3] == ids(document)
    assert tuple(f"q{n}" for n in range(0, 300, 3)) == document.broken_ids


def test_a_quote_left_open_does_not_run_on_to_one_in_another_question():
    bank = 'questions:\n  - id: a\n    answer: "x\n  - id: b\n    answer: y"\n  - id: c\n'
    document = read_yaml("b.yaml", bank.encode())
    assert [("yaml-syntax", 3, 13)] == [(d.code, d.place.line, d.place.column) for d in document.diagnostics]
    assert ["b", "c"] == ids(document)


@pytest.mark.parametrize(("indent", "margin"), [("", ""), ("  ", ""), ("  ", "  ")])
def test_lists_may_be_indented_or_not(indent, margin):
    bank = f"{margin}title: x\n{margin}questions:\n{margin}{indent}- id: a\n{margin}{indent}- id: b: c\n{margin}license: y\n"
    document = read_yaml("b.yaml", bank.encode())
    assert {"title": "x", "questions": [{"id": "a"}], "license": "y"} == document.root


def test_a_file_that_is_a_list_loses_only_its_bad_items():
    assert [{"id": "a"}, {"id": "c"}] == read_yaml("b.yaml", b"- id: a\n- id: b: c\n- id: c\n").root


def test_a_bad_property_at_the_top_hides_no_other():
    document = read_yaml("b.yaml", b"title: a: b\nsources: {x: [y}\nlicense: z\nsections:\n  - pick: 1\n")
    assert {"license": "z", "sections": [{"pick": "1"}]} == document.root
    assert [1, 2] == [each.place.line for each in document.diagnostics]


def test_ids_of_questions_inside_a_broken_passage_are_known():
    bank = "questions:\n  - id: p\n    passage: a: b\n    questions:\n      - id: q\n      - flashcard: x\n        id: 'r'\n"
    assert ("p", "q", "r") == read_yaml("b.yaml", bank.encode()).broken_ids


def test_a_misplaced_item_is_reported_and_kept():
    document = read_yaml("b.yaml", b"questions:\n  - id: a\n   - id: b\n  - id: c\n")
    assert ["a", "b", "c"] == ids(document)
    assert () == document.broken


def test_a_property_twice_is_found_across_parts():
    document = read_yaml("b.yaml", b"title: x\nbroken: a: b\ntitle: y\n")
    assert {"title": "x"} == document.root
    assert [("yaml-syntax", 2), ("duplicate-property", 3)] == [(d.code, d.place.line) for d in document.diagnostics]


def test_the_first_of_two_properties_counts():
    document = read_yaml("b.yaml", b"title: x\ntitle: y\ntitle: z\n")
    assert {"title": "x"} == document.root
    assert [2, 3] == [each.place.line for each in document.diagnostics]


def test_of_a_second_document_nothing_is_read():
    document = read_yaml("b.yaml", b"---\na: b\nc: d: e\n---\nf: g: h\n")
    assert {"a": "b"} == document.root
    assert [("yaml-syntax", 3), ("second-document", 4)] == [(d.code, d.place.line) for d in document.diagnostics]


@pytest.mark.parametrize("was_enabled", [True, False])
def test_the_garbage_collector_is_left_as_it_was(was_enabled):
    (gc.enable if was_enabled else gc.disable)()
    read_yaml("b.yaml", b"a: b: c\n")
    now = gc.isenabled()
    gc.enable()
    assert was_enabled == now


def test_a_fault_in_a_question_names_the_question():
    bank = b"title: a: b\nquestions:\n  - id: p\n    passage: x\n    questions:\n      - id: q\n        essay: a: b\n  - id: r\n"
    faults = read_yaml("b.yaml", bank).diagnostics
    assert [(1, ""), (7, "q")] == [(each.place.line, each.question) for each in faults]
