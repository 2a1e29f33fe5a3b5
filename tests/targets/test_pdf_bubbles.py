"""Answer sheets: which files there are, what readers of scans are told, and what the papers say for their sake."""

import io
import json
from collections import Counter
from dataclasses import replace

import pytest
from pypdf import PdfReader
from quizgen.render.bubbles.frame import frame_of
from quizgen.render.bubbles.layout import lay_out
from quizgen.render.bubbles.sheets import Sheets
from quizgen.render.bubbles.slots import allot, slots_of
from quizgen.render.geometry import page_of
from quizgen.render.words import words_of
from quizgen.targets.csv import write_keys
from quizgen.targets.omr import plan_templates
from quizgen.targets.pdf import plan_files

from tests.make import assemble, choices, quiz_of, true_false
from tests.targets.reading import lines_of, pages_of
from tests.targets.scanning import files_of, geometry_of
from tests.targets.test_pdf import SUPPLIES, documents

STEPS = "- {id: o-1, ordering: Order them., sequence: [first, second, third]}"
MASS = "- {id: n-1, numeric: What is its molar mass?, answer: 180, unit: g/mol}"
PAIRS = "- {id: p-1, matching: Match them., pairs: {a1: b1, a2: b2, a3: b3, a4: b4, a5: b5, a6: b6, a7: b7}}"


def _quiz(questions, where="own", *, pick, forms=2):
    return quiz_of(questions, f"forms: {forms}\npaper: {{answer-sheet: {where}}}\nsections: [{{pick: {pick}}}]")


def _pages(quiz):
    return {job.name.partition("/")[2]: job.pages for job in plan_files(quiz, SUPPLIES)[0] if job.pages}


def test_without_being_asked_for_there_is_no_sheet():
    quiz = _quiz(choices(3), "false", pick=3)
    assert {} == {name: content for name, content in files_of(quiz).items() if "sheet" in name or "omr" in name}


@pytest.mark.parametrize("where", ["last", "true"])
def test_a_sheet_behind_a_paper_counts_among_its_pages(where):
    quiz = _quiz(choices(3), where, pick=3)
    assert {"z-1-A.pdf": 2, "z-1-B.pdf": 2} == _pages(quiz)
    assert pages_of(documents(quiz)["z-1-A.pdf"])[-1].startswith("Answer sheet Z Form A")


def test_a_sheet_of_its_own_counts_by_itself():
    quiz = _quiz(choices(130), pick=130)
    assert {"z-1-A.sheet.pdf": 2, "z-1-B.sheet.pdf": 2} == {
        name: pages for name, pages in _pages(quiz).items() if "sheet" in name
    }


def test_forms_share_a_geometry_whatever_order_their_rows_are_in():
    quiz = _quiz(choices(6) + "\n" + true_false(6), pick=12, forms=4)
    layouts = geometry_of(quiz)["layouts"]
    assert ["A", "B", "C", "D"] == sorted(form for layout in layouts for form in layout["forms"])
    places = [{(each["x"], each["y"]) for page in layout["pages"] for each in page["bubbles"]} for layout in layouts]
    assert 12 * 4 == len(set.union(*places))
    assert ["page-1"] == sorted({name.split("/")[1] for name in files_of(quiz) if ".omr/" in name})


def test_forms_have_geometries_of_their_own_where_one_would_stand_half_empty():
    quiz = _quiz(choices(6) + "\n" + PAIRS, pick=7)
    assert [["A"], ["B"]] == [layout["forms"] for layout in geometry_of(quiz)["layouts"]]
    assert ["A-page-1", "B-page-1"] == sorted({name.split("/")[1] for name in files_of(quiz) if ".omr/" in name})


def test_readers_are_told_how_each_question_is_marked():
    quiz = quiz_of(
        f"{STEPS}\n- {{id: e-1, essay: Discuss it., words: 100, rubric: {{Reasons: 2}}}}\n"
        "- {id: r-1, multiple-response: Which?, answer: [a, b], distractors: [c]}\n"
        "- {id: n-1, numeric: How many?, answer: 3}\n",
        "paper: {answer-sheet: own}\nshuffle: {questions: none}\nsections: [{pick: 4}]",
    )
    ((page,),) = (layout["pages"] for layout in geometry_of(quiz)["layouts"])
    assert [
        {"number": 1, "marked": "rows", "several": False, "rows": ["a", "b", "c"]},
        {"number": 2, "marked": "on the paper", "several": False},
        {"number": 3, "marked": "rows", "several": True},
        {"number": 4, "marked": "digits", "several": False},
    ] == page["questions"]


def test_steps_have_letters_on_the_paper_where_a_sheet_asks_for_them():
    with_sheet, without = (documents(_quiz(STEPS, where, pick=1))["z-1-A.pdf"] for where in ("own", "false"))
    assert "a. " in pages_of(with_sheet)[0]
    assert "a. " not in pages_of(without)[0]


def test_templates_hold_every_bubble_in_the_columns_that_results_have():
    quiz = _quiz(choices(2) + "\n" + STEPS, pick=3, forms=1)
    template = json.loads(files_of(quiz)["z-1.omr/page-1/template.json"])
    numbers = {placed.item.identity.question: placed.number for placed in quiz.forms[0].items}
    steps = [f"q{numbers['o-1']}_{row}" for row in (1, 2, 3)]
    single = [f"q{numbers[name]}" for name in ("m-0", "m-1")]
    assert sorted(["form", "id", *steps, *single]) == sorted(template["outputColumns"])
    assert {"id": [f"id_{place}" for place in range(1, 11)]} == template["customLabels"]
    assert [1860, 2730] == template["pageDimensions"]


def test_a_template_measures_from_the_first_corner_mark():
    quiz = _quiz(choices(1), pick=1, forms=1)
    ((page,),) = (layout["pages"] for layout in geometry_of(quiz)["layouts"])
    template = json.loads(files_of(quiz)["z-1.omr/page-1/template.json"])
    first = page["bubbles"][0]
    mark = page["marks"][0]
    corner = [round(10 * (first[axis] - first["radius"] - mark[axis])) for axis in "xy"]
    assert corner == template["fieldBlocks"]["q1"]["origin"]


@pytest.mark.parametrize("where", ["own", "inline"])
def test_bubbles_for_verdicts_have_the_letters_that_keys_have(where):
    quiz = quiz_of(true_false(1), f"paper: {{answer-sheet: {where}}}\nsections: [{{pick: 1}}]", head="language: de\n")
    (layout,) = geometry_of(quiz)["layouts"]
    assert ["R", "F"] == [each["letter"] for each in layout["pages"][0]["bubbles"]]
    assert ",R,Richtig," in write_keys(quiz).decode()


def test_forms_share_no_template_where_a_number_is_digits_on_one_and_rows_on_the_other():
    quiz = _quiz("- {id: n-1, numeric: How many?, answer: 3}\n" + choices(1), pick=2, forms=1)
    (slots,) = (slots_of(form, words_of(quiz.language)) for form in quiz.forms)
    swapped = tuple(replace(slot, number=number) for number, slot in enumerate(reversed(slots), 1))
    frame = frame_of(page_of(quiz.paper), ["A", "B"])
    layout = lay_out(allot([slots, swapped]), frame)
    sheets = Sheets(frame, {"A": layout, "B": layout}, {"A": slots, "B": swapped})
    assert ["A-page-1", "B-page-1"] == sorted({name.split("/")[0] for name, _ in plan_templates(sheets)})


def test_a_wrong_place_for_a_sheet_is_told():
    _, problems = assemble(choices(1), "paper: {answer-sheet: first}\nsections: [{pick: 1}]")
    assert [("unknown-value", "4:23", "'first' is none of last, own, inline, true, false")] == [
        (each.code, f"{each.place.line}:{each.place.column}", each.message) for each in problems
    ]


def test_papers_with_bubbles_tell_where_these_are_for_each_way_in_which_they_are_set():
    quiz = quiz_of(choices(3), "paper: {answer-sheet: inline, large-print: 18pt}\nsections: [{pick: 3}]")
    names = [name for name in files_of(quiz) if name.endswith((".sheet.json", "template.json"))]
    assert [
        "z-1.large.omr/A-page-1/template.json",
        "z-1.large.sheet.json",
        "z-1.omr/A-page-1/template.json",
        "z-1.sheet.json",
    ] == sorted(names)
    assert {"z-1-A.pdf": 1, "z-1-A.large.pdf": 1} == _pages(quiz)


def test_papers_with_bubbles_have_them_for_all_but_what_is_written():
    questions = f"{STEPS}\n{PAIRS}\n{choices(1)}\n- {{id: n-1, numeric: How many?, answer: 3}}"
    quiz = _quiz(questions, "inline", pick=4, forms=1)
    ((page,),) = (layout["pages"] for layout in geometry_of(quiz)["layouts"])
    counts = Counter(each["question"] for each in page["bubbles"])
    wanted = {"o-1": 9, "p-1": 49, "m-0": 4, "n-1": 0}
    assert {placed.number: wanted[placed.item.identity.question] for placed in quiz.forms[0].items} == {
        question["number"]: counts[question["number"]] for question in page["questions"]
    }
    assert 100 == len(page["id"])


@pytest.mark.parametrize("look", ["font-size: 18pt", "columns: 2", "font-size: 9pt"])
def test_the_bubbles_of_a_matching_stand_in_one_line_each_and_on_one_page(look):
    pairs = ", ".join(f"left {number}: right {number}" for number in range(12))
    question = f"- {{id: p-1, matching: Match them., pairs: {{{pairs}}}, extra: [right 12]}}"
    quiz = quiz_of(question, f"paper: {{answer-sheet: inline, {look}}}\nsections: [{{pick: 1}}]")
    pages = [page for layout in geometry_of(quiz)["layouts"] for page in layout["pages"]]
    lines = {(page["page"], each["row"], each["y"]) for page in pages for each in page["bubbles"]}
    assert 12 == len(lines)
    assert 1 == len({page for page, _, _ in lines})


def test_options_that_stand_unevenly_are_read_one_by_one():
    long = "an option that is far too long for a line of its own, so that the next stands further down " * 2
    question = f"- {{id: m-0, multiple-choice: Which?, answer: a, distractors: ['{long}', c, d]}}"
    template = json.loads(files_of(_quiz(question, "inline", pick=1, forms=1))["z-1.omr/A-page-1/template.json"])
    blocks = [block["bubbleValues"] for name, block in template["fieldBlocks"].items() if name.startswith("q1")]
    assert ["A", "B", "C", "D"] == [letter for values in blocks for letter in values]
    assert len(template["customLabels"]["q1"]) == len(blocks) > 1


def test_a_paper_says_how_its_bubbles_are_filled_in_and_asks_for_no_id_twice():
    (page,) = pages_of(documents(_quiz(STEPS, "inline", pick=1))["z-1-A.pdf"])
    said = ["Fill in bubbles fully", "Fill in the place of each in the right order."]
    assert [] == [each for each in said if each not in page]
    assert 1 == page.count("ID")


@pytest.mark.parametrize(("where", "pages"), [("own", [0]), ("last", [0]), ("inline", []), ("false", [])])
def test_a_paper_says_where_answers_are_marked_if_that_is_elsewhere(where, pages):
    said = pages_of(documents(_quiz(STEPS, where, pick=1))["z-1-A.pdf"])
    assert pages == [place for place, page in enumerate(said) if "Mark your answers on the answer sheet." in page]


@pytest.mark.parametrize(("question", "count"), [(MASS, 1), (STEPS, 0)])
def test_a_sheet_says_how_a_number_is_entered_if_it_asks_for_one(question, count):
    (sheet,) = pages_of(documents(_quiz(question, pick=1))["z-1-A.sheet.pdf"])
    assert count == sheet.count("Write a number into its boxes, one sign in each")


def test_a_unit_stands_beside_the_boxes_of_its_number():
    (sheet,) = pages_of(documents(_quiz(MASS, pick=1))["z-1-A.sheet.pdf"])
    assert 1 == sheet.count("g/mol")


def test_a_unit_moves_no_bubble():
    bare = MASS.replace(", unit: g/mol", "")
    assert geometry_of(_quiz(bare, pick=1))["layouts"] == geometry_of(_quiz(MASS, pick=1))["layouts"]


def test_the_head_of_a_sheet_is_as_large_behind_large_print():
    made = documents(quiz_of(STEPS, "paper: {answer-sheet: last, large-print: 18pt}\nsections: [{pick: 1}]"))
    assert _head_of_sheet(made["z-1-A.pdf"]) == _head_of_sheet(made["z-1-A.large.pdf"])


def _head_of_sheet(content):
    lines = lines_of(content)
    return [(height, text) for page, height, _, text in lines if page == lines[-1][0] and "Form A" in text][:1]


def test_every_page_of_a_sheet_says_in_words_what_it_shows():
    content = documents(_quiz(choices(130), pick=130, forms=1))["z-1-A.sheet.pdf"]
    assert 2 == len(_alternatives(content))
    assert "questions 1 to 120" in _alternatives(content)[0]


def _alternatives(content):
    reader = PdfReader(io.BytesIO(content))
    found = []

    def walk(element):
        element = element.get_object() if hasattr(element, "get_object") else element
        if isinstance(element, dict):
            if element.get("/S") == "/Figure" and "/Alt" in element:
                found.append(str(element["/Alt"]))
            children = element.get("/K", [])
            for child in children if isinstance(children, list) else [children]:
                walk(child)

    walk(reader.trailer["/Root"]["/StructTreeRoot"])
    return found
