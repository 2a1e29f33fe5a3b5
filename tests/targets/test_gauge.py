"""Papers are measured once for all forms: as many pages on each, and what is too tall is told at its place."""

import re

import pytest
from quizgen.targets.pdf import plan_files

from tests.make import quiz_of
from tests.targets.reading import pages_of
from tests.targets.test_pdf import SUPPLIES, documents

TALL = "- {id: q-1, multiple-choice: 'A stem. %s', answer: one, distractors: [two, three]}" % ("word " * 900)
MIXED = "\n".join(
    f"- {{id: q-{number}, multiple-choice: '{'Long stem. ' * (number % 7 * 9 + 1)}', answer: right {number},"
    f" distractors: [{'wrong ' * (number % 5 + 1)}, off]}}"
    for number in range(24)
)


def told(questions, lines="sections: [{pick: 1}]"):
    problems = plan_files(quiz_of(questions, lines), SUPPLIES)[1]
    return [(each.code, each.severity, each.place.line, each.place.column, each.message) for each in problems]


def test_a_question_taller_than_a_page_is_told_at_its_place():
    expected = "on the paper of 'z-1' this question is 1.2 pages tall, so that it is torn"
    assert [("too-tall", "warning", 4, 32, expected)] == told(TALL)


def test_large_print_is_measured_by_itself():
    tall = TALL.replace("word " * 900, "word " * 500)
    (found,) = told(tall, "paper: {large-print: 20pt}\nsections: [{pick: 1}]")
    assert found[4].startswith("on the large print of 'z-1' this question is")


@pytest.mark.parametrize("columns", [1, 2])
def test_all_forms_have_as_many_pages(columns):
    quiz = quiz_of(MIXED, f"forms: 8\npaper: {{columns: {columns}, font-size: 13pt}}\nsections: [{{pick: 24}}]")
    made = documents(quiz)
    pages = {name: len(pages_of(content)) for name, content in made.items() if re.fullmatch(r"z-1-.\.pdf", name)}
    assert 8 == len(pages)
    assert 1 == len(set(pages.values())), pages


def test_papers_have_the_pages_that_were_planned_for_them():
    quiz = quiz_of(MIXED, "forms: 2\nsections: [{pick: 24}]")
    essays = "\n".join(f"- {{id: e-{number}, essay: Discuss it., space: 30 lines}}" for number in range(4))
    written = quiz_of(essays, "sections: [{pick: 4}]")
    for each in (quiz, written):
        paper = plan_files(each, SUPPLIES)[0][0].make.func.__self__
        assert paper.pages.pages == len(pages_of(documents(each)["z-1-A.pdf"]))
