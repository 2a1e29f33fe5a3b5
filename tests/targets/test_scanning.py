"""Answer sheets are read back from pictures of them, by the geometry that was written beside them and nothing else."""

import cv2
import numpy as np
import pytest

from tests.make import choices, quiz_of
from tests.targets.scanning import bubbles_of, fill, geometry_of, pictures_of, read_sheet, scan, straighten
from tests.targets.test_copies import person

EVERY_KIND = """\
- {id: c-1, multiple-choice: Which?, answer: a, distractors: [b, c, d, e, f, g]}
- {id: r-1, multiple-response: Which ones?, answer: [a, b], distractors: [c, d]}
- {id: v-1, true-false: It is so., answer: true}
- {id: n-1, numeric: How many?, answer: 12}
- {id: p-1, matching: Match them., pairs: {left 1: right 1, left 2: right 2, left 3: right 3}, extra: [right 4]}
- {id: o-1, ordering: Order them., sequence: [first, second, third, fourth]}
- {id: e-1, essay: Discuss it., words: 100, rubric: {Reasons: 2}}
- {id: s-1, short-answer: Who?, answer: somebody}
"""


def _quiz(paper="answer-sheet: own", questions=EVERY_KIND, count=8, forms=2):
    return quiz_of(questions, f"forms: {forms}\npaper: {{{paper}}}\nsections: [{{pick: {count}}}]")


def _layout(geometry, form):
    (layout,) = (each for each in geometry["layouts"] if form in each["forms"])
    return layout


def _filled_at_random(pictures, layout, generator, share):
    """Fill some bubbles in, and say which."""
    wanted = set()
    for page, what, bubble in bubbles_of(layout):
        if generator.random() < share:
            fill(pictures[page - 1], bubble, generator)
            wanted.add(what)
    return wanted


@pytest.mark.parametrize("size", ["a4", "letter"])
@pytest.mark.parametrize("degrees", [2.0, -2.0, 182.0])
def test_all_answers_and_the_id_are_read_from_a_turned_and_noisy_scan(size, degrees):
    generator = np.random.default_rng(4)
    quiz = _quiz(f"answer-sheet: own, size: {size}")
    geometry = geometry_of(quiz)
    layout = _layout(geometry, "B")
    pictures = pictures_of(quiz, "z-1-B.sheet.pdf")
    wanted = _filled_at_random(pictures, layout, generator, 0.3)
    scans = [scan(picture, generator, degrees=degrees) for picture in pictures]
    assert (wanted, "B") == read_sheet(scans, layout, geometry["page"])


def test_a_sheet_of_many_pages_is_read_back():
    generator = np.random.default_rng(5)
    quiz = _quiz(questions=choices(150), count=150)
    geometry = geometry_of(quiz)
    pictures = pictures_of(quiz, "z-1-A.sheet.pdf")
    wanted = _filled_at_random(pictures, _layout(geometry, "A"), generator, 0.25)
    scans = [scan(picture, generator) for picture in pictures]
    assert 2 == len(scans)
    assert (wanted, "A") == read_sheet(scans, _layout(geometry, "A"), geometry["page"])


def test_the_sheet_behind_a_paper_is_the_same():
    generator = np.random.default_rng(6)
    quiz = _quiz("answer-sheet: last, size: letter, columns: 2, legible: true")
    geometry = geometry_of(quiz)
    for name in ("z-1-A.pdf", "z-1-A.legible.pdf"):
        last = pictures_of(quiz, name)[-1:]
        wanted = _filled_at_random(last, _layout(geometry, "A"), generator, 0.25)
        assert (wanted, "A") == read_sheet([scan(last[0], generator)], _layout(geometry, "A"), geometry["page"]), name


@pytest.mark.parametrize(
    "paper", ["size: a4", "size: letter, columns: 2, font-size: 9pt", "theme: modern, font-size: 14pt"]
)
def test_bubbles_beside_the_options_are_read_from_the_papers_themselves(paper):
    generator = np.random.default_rng(8)
    quiz = _quiz(f"answer-sheet: inline, {paper}", questions=f"{EVERY_KIND}\n{choices(12)}", count=20)
    geometry = geometry_of(quiz)
    layout = _layout(geometry, "B")
    pictures = pictures_of(quiz, "z-1-B.pdf")
    wanted = _filled_at_random(pictures, layout, generator, 0.3)
    assert (wanted, "B") == read_sheet([scan(each, generator) for each in pictures], layout, geometry["page"])
    assert [page["page"] for page in layout["pages"]] == list(range(1, len(pictures) + 1))


def test_bubbles_beside_large_type_are_larger_and_read_from_the_paper():
    generator = np.random.default_rng(9)
    quiz = _quiz("answer-sheet: inline, large-print: 18pt")
    usual, large = geometry_of(quiz), geometry_of(quiz, "z-1.large.sheet.json")
    layout = _layout(large, "A")
    sizes = [{bubble["radius"] for *_, bubble in bubbles_of(_layout(each, "A"))} for each in (usual, large)]
    assert [{2.0}, {2.92}] == sizes
    pictures = pictures_of(quiz, "z-1-A.large.pdf")
    wanted = _filled_at_random(pictures, layout, generator, 0.3)
    assert (wanted, "A") == read_sheet([scan(each, generator) for each in pictures], layout, large["page"])


@pytest.mark.parametrize(
    ("paper", "sheet"), [("answer-sheet: last", 1), ("answer-sheet: own", 1), ("answer-sheet: inline", 0)]
)
def test_a_persons_own_copy_has_the_id_filled_in_and_all_else_where_it_is_on_the_forms(paper, sheet):
    generator = np.random.default_rng(10)
    quiz = _quiz(paper, questions=choices(4), count=4)
    geometry = geometry_of(quiz)
    layout = _layout(geometry, "B")
    pages = pictures_of(quiz, "persons/z-1-0471.pdf", person("Ada", "0471", form="B"))
    pictures = pages[sheet:]
    printed = {("id", column, digit) for column, digit in enumerate("0471", start=1)}
    wanted = set()
    for page, what, bubble in bubbles_of(layout):
        if what[0] != "id" and generator.random() < 0.3:
            fill(pictures[page - 1], bubble, generator)
            wanted.add(what)
    scans = [scan(each, generator) for each in pictures]
    assert (printed | wanted, "B") == read_sheet(scans, layout, geometry["page"])


def test_the_square_code_tells_print_form_and_page():
    quiz = _quiz()
    geometry = geometry_of(quiz)
    page = _layout(geometry, "B")["pages"][0]
    scanned = scan(pictures_of(quiz, "z-1-B.sheet.pdf")[0], np.random.default_rng(7))
    straight = straighten(scanned, page, geometry["page"])
    said, _, _ = cv2.QRCodeDetector().detectAndDecode(straight[: straight.shape[0] // 4])
    assert f"{geometry['code']}-B-1" == said
    assert page["qr"]["text"].format(form="B") == said
