"""Reading the properties of quiz and deck files."""

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quizgen.assemble.blueprint import named_banks, named_quizzes
from quizgen.assemble.deck import assemble_deck
from quizgen.assemble.forms import assemble_quiz
from quizgen.diagnostics import Diagnostic
from quizgen.source_yaml import read_yaml

from tests.assemble.reports import passage, reported
from tests.make import bank_of, choices, quiz_of, true_false


def document(content):
    return read_yaml("quiz.yaml", content.encode())


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("banks: [a.yaml, b.yaml]", [("a.yaml", 1, 9), ("b.yaml", 1, 17)]),
        ("title: T\nbanks: a.yaml", [("a.yaml", 2, 8)]),
        ("banks: [a.yaml, {b: c}, [d]]", [("a.yaml", 1, 9)]),
        ("banks:", []),
        ("title: T", []),
        ("- a", []),
        ("", []),
    ],
)
def test_the_banks_that_a_file_names_are_known_before_it_is_read(content, expected):
    assert expected == [(name, name.place.line, name.place.column) for name in named_banks(document(content))]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("sections: [{pick: 1, not: {quizzes: [a.yaml, b.yaml]}}, {not: {quizzes: a.yaml}}]", ["a.yaml", "b.yaml"]),
        ("sections: [{from: {quizzes: c.yaml}}]", ["c.yaml"]),
        ("not: {quizzes: d.yaml}", ["d.yaml"]),
        ("sections: [{not: [quizzes]}, a, [b]]", []),
        ("sections: {not: {quizzes: e.yaml}}", []),
        ("- a", []),
        ("", []),
    ],
)
def test_the_quizzes_that_filters_name_are_known_before_the_file_is_read(content, expected):
    assert expected == list(named_quizzes(document(content)))


def test_what_a_quiz_says_of_its_papers_is_kept():
    paper = "paper: {size: letter, columns: 2, font-size: 10.5pt, large-print: 18, header: HIST 204}"
    quiz = quiz_of(true_false(1), f"time: 50 min\ninstructions: Go *on*.\nkeys: once\n{paper}\nsections: [{{pick: 1}}]")
    assert ("50 min", "Go *on*.", "once") == (quiz.time, quiz.instructions.typed, quiz.keys)
    made = quiz.paper
    assert ("letter", 2, Decimal("10.5"), Decimal(18), "HIST 204") == (
        made.size,
        made.columns,
        made.font_size,
        made.large_print,
        made.header,
    )


@pytest.mark.parametrize("size", ["large", "5pt", "40pt", "11 px", "111pt"])
def test_a_size_of_type_has_its_bounds(size):
    message = f"'{size}' is no size of type"
    assert [("wrong-font-size", 4, 20, message)] == reported(
        true_false(1), f"paper: {{font-size: {size}}}\nsections: [{{pick: 1}}]"
    )


def test_a_section_keeps_its_title_and_what_is_to_be_done():
    quiz = quiz_of(true_false(1), "sections: [{title: Part A, instructions: Tick., pick: 1}]")
    assert [("Part A", "Tick.")] == [(each.title, each.instructions.typed) for each in quiz.forms[0].sections]


@pytest.mark.parametrize(("assemble", "code"), [(assemble_quiz, "no-quiz"), (assemble_deck, "no-deck")])
@pytest.mark.parametrize("content", ["- a", "a"])
def test_what_is_no_mapping_is_reported(assemble, code, content):
    _, found = assemble(document(content), ())
    assert [(code, 1, 1)] == [(each.code, each.place.line, each.place.column) for each in found]


QUESTIONS = f"{true_false(3, tags='[a]')}\n{choices(2)}\n{passage('p-1', 'i-0', 'i-1')}"
NAMES = [
    "t-0",
    "b-1/m-1",
    "p-1",
    "i-0",
    "x-9",
    "c-1/t-0",
    "",
    "/",
    "2",
    "1-16",
    "p2",
    "true-false",
    "analyze",
    "a",
    "z" * 30,
]
PROPERTIES = [
    *("title", "pick", "from", "not", "points", "choose", "questions", "kind", "level", "tags", "difficulty"),
    *("paragraphs", "quizzes", "options", "remember", "analyze", "size", "columns", "font-size", "nothing"),
    *("sections", "never-together", "shuffle", "forms", "seed", "paper", "banks", "keys", "subdecks", "lock"),
]
VALUES = st.recursive(
    st.sampled_from(NAMES) | st.integers(-1, 5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(PROPERTIES), inner, max_size=4),
    max_leaves=12,
)


@given(
    st.dictionaries(st.sampled_from(PROPERTIES), VALUES, max_size=5),
    st.lists(st.dictionaries(st.sampled_from(PROPERTIES[:7]), VALUES, max_size=4), min_size=1, max_size=3),
    st.sampled_from([(assemble_quiz, "quiz"), (assemble_deck, "deck")]),
)
@settings(max_examples=300, deadline=None)
def test_whatever_a_file_holds_is_assembled_or_reported(head, sections, subject):
    assemble, word = subject
    content = {word: "z-1", "title": "Z", "banks": ["b.yaml"], "sections": sections, **head}
    made, found = assemble(document(json.dumps(content)), (bank_of(QUESTIONS),))
    assert (made is None) == bool(found)
    assert all(isinstance(each, Diagnostic) and each.place.path == "quiz.yaml" for each in found)
