"""Papers are measured once for all forms: as many pages on each, and what is too tall is told at its place."""

import io
import re
from dataclasses import replace

import pytest
from pypdf import PdfReader
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

ONE = "sections: [{pick: 1}]"


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


@pytest.mark.parametrize(
    ("columns", "severity", "pages"), [(1, "warning", 1.2), (2, "error", 1.2)], ids=["running on", "across columns"]
)
def test_a_head_taller_than_a_page_is_told_at_the_quiz(columns, severity, pages):
    lines = f"instructions: '{'Read all of it. ' * 470}'\npaper: {{columns: {columns}}}\nsections: [{{pick: 1}}]"
    expected = f"on the paper of 'z-1' title and instructions are {pages} pages tall"
    assert [("too-tall", severity, 1, 7, expected)] == told("- {id: q-1, true-false: So., answer: true}", lines)


def test_instructions_longer_than_a_page_run_on():
    lines = f"instructions: '{'Read all of it. ' * 470}THE END'\nsections: [{{pick: 1}}]"
    jobs, _ = plan_files(quiz_of("- {id: q-1, true-false: So., answer: true}", lines), SUPPLIES)
    pages = pages_of(jobs[0].make().content)
    assert (2, True) == (len(pages), "THE END" in pages[1])


def test_a_section_s_instructions_longer_than_a_page_run_on():
    lines = f"sections: [{{title: A, instructions: '{'Read all of it. ' * 560}THE END', pick: 1}}]"
    jobs, _ = plan_files(quiz_of("- {id: q-1, true-false: So., answer: true}", lines), SUPPLIES)
    assert "THE END" in " ".join(pages_of(jobs[0].make().content))


def size_of(title):
    quiz = replace(quiz_of("- {id: q-1, true-false: So., answer: true}", ONE), title=title)
    sizes = []
    page = PdfReader(io.BytesIO(plan_files(quiz, SUPPLIES)[0][0].make().content)).pages[0]
    page.extract_text(visitor_text=lambda text, _, matrix, __, size: sizes.append((text, matrix[0] * size)))
    return max(size for text, size in sizes if "title" in text)


def test_a_long_title_is_set_smaller():
    assert round(size_of("A title") * 0.6, 3) == round(size_of("A title that goes on " * 14), 3)


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
