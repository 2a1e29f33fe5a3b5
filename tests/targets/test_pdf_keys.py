"""Keys on their pages: short items whole, long ones to their end, and the matrix on one page."""

import re

import pytest
from quizgen.targets.pdf import plan_files

from tests.make import choices, quiz_of, true_false
from tests.targets.reading import pages_of
from tests.targets.test_pdf import SUPPLIES, documents


def test_short_items_of_a_key_are_not_torn():
    # some have a line more, so that pages end at many places of an item
    questions = "\n".join(
        f"- {{id: t-{number}, true-false: Statement {number}s., answer: true,"
        f" {'note: N., ' if number % 7 in (0, 1, 3) else ''}rationale: W., instructor: Last {number}t.}}"
        for number in range(120)
    )
    pages = pages_of(documents(quiz_of(questions, "sections: [{pick: 120}]"))["z-1-A.key.pdf"])
    assert len(pages) > 5
    for page in pages:
        assert sorted(re.findall(r"Statement (\d+)s", page)) == sorted(re.findall(r"Last (\d+)t", page))


def test_a_long_item_of_a_key_goes_on_to_the_next_page():
    answer = "A model answer goes on and on. " * 300
    question = f"- {{id: q-1, essay: Discuss it., words: 900, model-answer: '{answer}END', rubric: {{All: 2}}}}"
    pages = pages_of(documents(quiz_of(question, "sections: [{pick: 1}]"))["z-1-A.key.pdf"])
    assert len(pages) > 1
    assert 300 == sum(page.count("goes") for page in pages)
    assert "END" in pages[-1]


def matrix_of(questions, count, forms):
    """Give the pages of the matrix alone."""
    quiz = quiz_of(questions, f"forms: {forms}\nkeys: once\nsections: [{{pick: {count}}}]")
    (matrix,) = [job for job in plan_files(quiz, SUPPLIES)[0] if job.name.endswith(".keys.pdf")]
    return pages_of(matrix.make().content)


@pytest.mark.parametrize(("forms", "count"), [(1, 20), (4, 100), (8, 150), (12, 50)])
def test_the_matrix_of_a_common_exam_is_one_page(forms, count):
    (page,) = matrix_of(choices(count), count, forms)
    cells = re.findall(r"\b[A-D]\b", page)
    # a letter for each cell, and those of the forms' names, once a block
    assert len(cells) >= forms * count
    assert all(re.search(rf"\b{number}\b", page) for number in range(1, count + 1))


def test_a_matrix_that_fits_no_page_goes_on_to_the_next():
    pages = matrix_of(true_false(150), 150, 26)
    assert len(pages) > 1
    assert 26 * 150 == sum(len(re.findall(r"\bT\b", page)) for page in pages) - 1  # less the form called T
