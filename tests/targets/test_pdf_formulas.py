"""Formulas on papers and keys: tall as they are, they keep to their rows and columns and clear of each other."""

import io
import re
from itertools import pairwise

import pytest
from pypdf import PdfReader

from tests.make import quiz_of
from tests.targets.test_pdf import documents


def places_of(content, pattern):
    """Give each text of the first page that matches, with its place in points from the left and from below."""
    found = []

    def note(text, matrix, *_):
        if re.fullmatch(pattern, text.strip()):
            found.append((text.strip(), round(matrix[4]), round(matrix[5])))

    PdfReader(io.BytesIO(content)).pages[0].extract_text(visitor_text=note)
    return found


def paper_with(question):
    return documents(quiz_of(question, "sections: [{pick: 1}]"))["z-1-A.pdf"]


def test_options_with_formulas_stay_in_their_row():
    order = "order: [$7$, '$\\frac{1}{2}$', '$\\frac{2}{3}$', '$\\frac{3}{4}$']"
    question = (
        "- {id: q-1, multiple-choice: Which?, answer: '$\\frac{1}{2}$',"
        f" distractors: ['$\\frac{{2}}{{3}}$', '$\\frac{{3}}{{4}}$', $7$], {order}}}"
    )
    letters, lefts, heights = zip(*places_of(paper_with(question), r"[A-D]\."), strict=True)
    assert (("A.", "B.", "C.", "D."), 4, 1) == (letters, len(set(lefts)), len(set(heights)))


@pytest.mark.parametrize("kind", ["multiple-choice", "multiple-response"])
def test_options_of_unlike_heights_fill_two_columns_in_even_shares(kind):
    answer = "'tall $\\frac{1}{2}$ and as wide as others'"
    question = (
        f"- {{id: q-1, {kind}: Which?, answer: {answer if kind == 'multiple-choice' else f'[{answer}]'},"
        " distractors: [plain and of that same width, another of that same width, and one more of that width]}"
    )
    places = places_of(paper_with(question), r"[A-D]\.")
    columns = {left: [letter for letter, where, _ in places if where == left] for _, left, _ in places}
    rows = {below: [letter for letter, _, height in places if height == below] for _, _, below in places}
    assert [["A.", "B."], ["C.", "D."]] == list(columns.values())
    assert [["A.", "C."], ["B.", "D."]] == list(rows.values())


LONG = "a long option that fills more than half of a line"
STACKED = {
    "options": "multiple-choice: Q, answer: 'X $\\frac{7}{8}$', distractors: ['X $\\frac{7}{81}$', 'X $\\frac{7}{82}$']",
    "steps": "ordering: Q, sequence: ['$\\frac{7}{8}$', '$\\frac{7}{81}$', '$\\frac{7}{82}$']",
    "sides": "matching: Q, pairs: {'$\\frac{7}{8}$': x, '$\\frac{7}{81}$': y, '$\\frac{7}{82}$': z}",
}


@pytest.mark.parametrize("question", STACKED.values(), ids=STACKED)
@pytest.mark.parametrize("name", ["z-1-A.pdf", "z-1-A.key.pdf"])
def test_formulas_on_lines_that_follow_each_other_do_not_meet(question, name):
    made = documents(quiz_of(f"- {{id: q-1, {question.replace('X', LONG)}}}", "sections: [{pick: 1}]"))
    heights = sorted(below for _, _, below in places_of(made[name], "[78]"))
    assert 6 == len(heights)
    # digits are 7 points tall
    assert min(upper - lower for lower, upper in pairwise(heights)) >= 10
