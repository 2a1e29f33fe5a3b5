"""OMRChecker's templates: that program takes them, finds every bubble by them, and reads what is filled in."""

import json

import numpy as np
import pytest

from tests.make import choices, quiz_of
from tests.targets.scanning import bubbles_of, files_of, fill, pictures_of, scan
from tests.targets.template_reading import faults_of, read_scan, spots_of
from tests.targets.test_scanning import EVERY_KIND

WIDE = (
    "- {id: w-1, matching: Match them., pairs: {"
    + ", ".join(f"left {n}: right {n}" for n in range(12))
    + "}}\n- {id: w-2, multiple-choice: Which?, answer: a, distractors: ["
    + ", ".join(f"wrong {n}" for n in range(13))
    + "]}"
)
PLACES = [
    "answer-sheet: own",
    "answer-sheet: last, size: letter",
    "answer-sheet: inline",
    "answer-sheet: inline, size: letter, theme: compact, columns: 2",
    "answer-sheet: inline, theme: exam, font-size: 14pt",
]
# what each paper is called in files, whose page is read
PAPERS = [
    ("answer-sheet: own", "z-1-B.sheet.pdf", "z-1"),
    ("answer-sheet: last, size: letter", "z-1-B.pdf", "z-1"),
    ("answer-sheet: inline, columns: 2", "z-1-B.pdf", "z-1"),
    ("answer-sheet: inline, large-print: 18pt", "z-1-B.large.pdf", "z-1.large"),
]


def _quiz(paper, forms=2):
    questions = f"{EVERY_KIND}\n{choices(8)}\n{WIDE}"
    lines = f"forms: {forms}\npaper: {{{paper}}}\nshuffle: {{questions: none}}\nsections: [{{pick: 18}}]"
    return quiz_of(questions, lines)


def _folders(files, name):
    """Give the files of each folder of templates by their names in it."""
    found = {}
    for path, content in files.items():
        parts = path.split("/")
        if parts[0] == f"{name}.omr":
            found.setdefault(parts[1], {})[parts[2]] = content
    return found


def _folder_of(folders, form, page):
    return folders.get(f"{form}-page-{page}") or folders[f"page-{page}"]


@pytest.mark.parametrize("paper", PLACES)
def test_no_template_has_anything_that_omrchecker_refuses(paper):
    folders = _folders(files_of(_quiz(paper)), "z-1")
    faults = {name: faults_of(json.loads(folder["template.json"])) for name, folder in folders.items()}
    assert [] == [(name, fault) for name, found in faults.items() for fault in found]


@pytest.mark.parametrize("paper", PLACES)
def test_a_template_has_every_bubble_of_the_geometry_at_its_place(paper):
    files = files_of(_quiz(paper))
    folders = _folders(files, "z-1")
    lost = []
    for layout in json.loads(files["z-1.sheet.json"])["layouts"]:
        for page in layout["pages"]:
            template = json.loads(_folder_of(folders, layout["forms"][0], page["page"])["template.json"])
            mark = page["marks"][0]
            spots = [(spot.x / 10 + mark["x"], spot.y / 10 + mark["y"]) for spot in spots_of(template)]
            bubbles = [*page["form"], *page["id"], *page["bubbles"]]
            lost += [each for each in bubbles if min(abs(x - each["x"]) + abs(y - each["y"]) for x, y in spots) > 0.4]
    assert [] == lost


@pytest.mark.parametrize(("paper", "name", "sheet"), PAPERS)
def test_scans_are_read_by_the_template_alone(paper, name, sheet):
    generator = np.random.default_rng(9)
    quiz = _quiz(paper)
    files = files_of(quiz)
    layouts = json.loads(files[f"{sheet}.sheet.json"])["layouts"]
    (layout,) = (each for each in layouts if "B" in each["forms"])
    pictures = pictures_of(quiz, name)[-len(layout["pages"]) :]
    wanted = {page["page"]: {"form": "B"} for page in layout["pages"]}
    rows = {page["page"]: {each["number"]: each for each in page["questions"]} for page in layout["pages"]}
    for page, what, bubble in bubbles_of(layout):
        column = _column(what, rows[page])
        if generator.random() < 0.15:
            fill(pictures[page - 1], bubble, generator)
            wanted[page][column] = wanted[page].get(column, "") + what[-1]
    folders = _folders(files, sheet)
    for page, picture in enumerate(pictures, start=1):
        read = read_scan(scan(picture, generator, degrees=-2.0), _folder_of(folders, "B", page))
        assert wanted[page] == {column: value for column, value in read.items() if value}, page


def test_forms_share_no_template_where_places_are_numbers_on_one_and_letters_on_the_other():
    ordering = "- {id: o-1, ordering: Order them., sequence: [first, second, third, fourth]}\n"
    matching = "- {id: p-1, matching: Match them., pairs: {a1: b1, a2: b2, a3: b3, a4: b4}}"
    lines = "forms: 2\npaper: {answer-sheet: own}\nsections: [{pick: 2}]"
    assert ["A-page-1", "B-page-1"] == sorted(_folders(files_of(quiz_of(ordering + matching, lines)), "z-1"))


def _column(what, questions):
    if what[0] == "id":
        return "id"
    question = questions[what[0]]
    if "rows" not in question or question["marked"] == "digits":
        return f"q{what[0]}"
    return f"q{what[0]}_{what[1]}"
