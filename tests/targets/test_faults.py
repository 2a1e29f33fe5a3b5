"""Pictures and templates that can't be used: told at their place, never as a bug of ours."""

import pytest
from jinja2 import TemplateError
from quizgen.render.environment import shipped_templates
from quizgen.targets import Supplies, pdf

from tests.make import quiz_of

PICTURE = b"\x89PNG\r\n\x1a\n cut off"
PLAIN = "- {id: q-1, true-false: So., answer: true}"


def problems_of(questions=PLAIN, *, templates=(), media=None):
    """Give what is told of form A's paper."""
    quiz = quiz_of(questions, "sections: [{pick: 1}]")
    made = pdf.plan_files(quiz, Supplies((*templates, shipped_templates()), 0, media or {}))[0][0].make()
    assert (b"" == made.content) is bool(made.diagnostics)
    return [(each.code, each.place.path, each.place.line, each.place.column, each.message) for each in made.diagnostics]


@pytest.mark.parametrize(
    ("question", "column"),
    [
        ("- {id: q-1, true-false: So., answer: true, image: {file: map.png, alt: a map}}", 60),
        ("- {id: q-1, true-false: '![a map](map.png)', answer: true}", 27),
    ],
    ids=["of an item", "in a text"],
)
def test_a_damaged_picture_is_told_where_it_is_named(question, column):
    expected = ("damaged-picture", "bank.yaml", 4, column, "'map.png' can't be read as a picture")
    assert [expected] == problems_of(question, media={("b-1", "map.png"): PICTURE})


def test_a_damaged_picture_that_no_document_shows_hinders_none():
    assert [] == problems_of(media={("b-1", "map.png"): PICTURE, ("other", "map.png"): PICTURE})


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        ("\n{{ paper.heading }}", 2, "has no attribute 'heading'"),
        ("\n\n{% if %}", 3, "Expected an expression"),
        ("\n{{ paper }}", 2, "a Typst template can't print a PaperView"),
        ("{% extends 'nowhere.j2' %}", 1, "nowhere.j2"),
        ("\n\n#nonsense()", 3, "unknown variable: nonsense"),
        ("\n{{ 1 // 0 }}", 2, "by zero"),
        ("\n{{ 1 + 'x' }}", 2, "unsupported operand"),
        ("\n{% for each in range(10 ** 9) %}x{% endfor %}", 2, "Range too big"),
        ("\n{{ 'x' * 10 ** 10 }}", 2, "too large a number for '*'"),
        ("\n{{ 2 ** 1000000 }}", 2, "too large a number for '**'"),
        ('\n\n#import "@preview/cetz:0.2.0"', 3, "nothing is fetched, not '@preview/cetz:0.2.0' either"),
        ("nothing of a paper", 1, "missing document title"),
    ],
    ids=[
        "unknown name",
        "syntax",
        "whole view",
        "nothing to extend",
        "Typst",
        "arithmetic",
        "kinds",
        "loop",
        "size",
        "power",
        "package",
        "another document",
    ],
)
def test_a_fault_of_an_own_template_is_told_at_its_line(tmp_path, content, line, message):
    own = tmp_path / "typst" / "paper.typ.j2"
    own.parent.mkdir()
    own.write_text(content)
    ((code, path, *place, told),) = problems_of(templates=(tmp_path,))
    assert ("template-fault", str(own), [line, 1]) == (code, path, place)
    assert told.startswith("this template can't be used: ")
    assert message in told


EXTENDING = '{% extends "builtin/typst/paper.typ.j2" %}\n'


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        ("{% block masthead %}\n\n#nonsense({{ paper.title }})\n{% endblock %}", 4, "unknown variable: nonsense"),
        ("{% block masthead %}\n#let twice(x) = x + 1\n#twice({{ paper.title }})\n{% endblock %}", 3, "cannot add"),
        ("{% block footer %}\n#let foot(told) = told.pages\n{% endblock %}", 3, "pages"),
        ("{% block options %}\nchoice(\n  {{ item.number }},\n)\n{% endblock %}", 3, "unknown variable: choice"),
        ("{% block facts %}\n#block[\n  Good luck\n{% endblock %}", 3, "unclosed delimiter"),
    ],
    ids=["in a block", "in a function", "in the footer", "over lines", "not closed"],
)
def test_a_fault_in_a_block_of_one_s_own_is_told_at_its_line(tmp_path, content, line, message):
    own = tmp_path / "typst" / "paper.typ.j2"
    own.parent.mkdir()
    own.write_text(EXTENDING + content)
    question = "- {id: q-1, multiple-choice: Which?, answer: one, distractors: [two, three]}"
    ((code, path, found, _, told),) = problems_of(question, templates=(tmp_path,))
    assert ("template-fault", str(own), line) == (code, path, found)
    assert message in told


def test_a_fault_in_a_library_of_one_s_own_is_told_at_its_line(tmp_path):
    own = tmp_path / "typst"
    own.mkdir()
    (own / "paper.typ.j2").write_text(EXTENDING + '{% block facts %}\n#import "ours.typ": *\n#greet()\n{% endblock %}')
    (own / "ours.typ").write_text("// what greets\n\n#let greet() = nobody\n")
    ((code, path, line, _, told),) = problems_of(templates=(tmp_path,))
    assert ("template-fault", str(own / "ours.typ"), 3) == (code, path, line)
    assert "unknown variable: nobody" in told


def test_a_package_that_a_library_of_one_s_own_imports_is_told_at_its_line(tmp_path):
    own = tmp_path / "typst"
    own.mkdir()
    (own / "paper.typ.j2").write_text(EXTENDING + '{% block facts %}\n#import "ours.typ": *\n{% endblock %}')
    (own / "ours.typ").write_text('\n#import "@preview/cetz:0.2.0": *\n')
    ((code, path, line, _, told),) = problems_of(templates=(tmp_path,))
    assert ("template-fault", str(own / "ours.typ"), 2) == (code, path, line)
    assert "nothing is fetched" in told


def test_a_fault_of_a_shipped_template_stays_a_fault_of_ours(monkeypatch):
    def fail(*_, **__):
        raise TemplateError("ours")

    monkeypatch.setattr(pdf, "set_document", fail)
    with pytest.raises(TemplateError, match="ours"):
        problems_of()
