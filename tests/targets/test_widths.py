"""What is wider than a column is told, and set so that it stays in it."""

import io
from itertools import cycle, islice

import pytest
from pypdf import PdfReader
from quizgen.load import load_project
from quizgen.render.environment import shipped_templates
from quizgen.targets import Supplies
from quizgen.targets.pdf import plan_files

from tests.make import quiz_of
from tests.targets.reading import pages_of
from tests.targets.test_pdf import SUPPLIES

BANK = "bank: bank\ntitle: T\nquestions:\n- {{id: q-1, true-false: So., answer: true, image: {{file: p.svg, alt: A square., width: {}}}}}\n"
QUIZ = "quiz: quiz\ntitle: Q\nbanks: [../banks/bank.yaml]\npaper: {{columns: {}}}\nsections: [{{pick: 1}}]\n"
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 10" width="100" height="10"><rect width="100" height="10"/></svg>'


def planned(folder, width, columns):
    for name, content in (
        ("banks/bank.yaml", BANK.format(width)),
        ("banks/p.svg", SQUARE),
        ("quizzes/quiz.yaml", QUIZ.format(columns)),
    ):
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")
    project = load_project([folder])
    return plan_files(project.quizzes[0], Supplies((shipped_templates(),), 0, project.media))


@pytest.mark.parametrize(("width", "columns", "room"), [("30 cm", 1, 168), ("169 mm", 1, 168), ("8.5 cm", 2, 80)])
def test_a_picture_wider_than_a_column_is_told_where_it_is_named(tmp_path, width, columns, room):
    (found,) = planned(tmp_path, width, columns)[1]
    assert ("too-wide", 4, 58) == (found.code, found.place.line, found.place.column)
    assert f"has room for {room} mm" in found.message


@pytest.mark.parametrize(("width", "columns"), [("168 mm", 1), ("100%", 2), ("7.9 cm", 2)])
def test_one_that_fits_is_not(tmp_path, width, columns):
    assert () == planned(tmp_path, width, columns)[1]


def test_one_that_asks_for_more_than_a_page_leaves_none_empty(tmp_path):
    jobs, _ = planned(tmp_path, "80 cm", 1)
    assert 1 == len(pages_of(jobs[0].make().content))


@pytest.mark.parametrize(("letters", "is_smaller"), [(6, False), (78, True)])
def test_a_formula_wider_than_a_column_is_made_smaller(letters, is_smaller):
    formula = rf"$\frac{{{'+'.join(islice(cycle('abcdefgh'), letters))}}}{{z}}$"
    quiz = quiz_of(
        f"- {{id: q-1, true-false: 'Is {formula} so?', answer: true}}", "paper: {columns: 2}\nsections: [{pick: 1}]"
    )
    jobs, _ = plan_files(quiz, SUPPLIES)
    signs = []

    def note(text, outer, inner, _font, _size):
        if "+" in text:
            signs.append((outer[0], outer[0] * inner[4] + outer[4]))

    PdfReader(io.BytesIO(jobs[0].make().content)).pages[0].extract_text(visitor_text=note)
    widest = 105 * 72 / 25.4  # the middle of the page
    assert (True, is_smaller) == (max(left for _, left in signs) < widest, min(scale for scale, _ in signs) < 1)
