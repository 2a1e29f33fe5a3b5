"""What is taller than a page runs on alike everywhere, so that all forms have the pages that were planned for them."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from quizgen.render.geometry import POINTS, page_of
from quizgen.render.pages import Tear
from quizgen.targets.gauge import plan_pages
from quizgen.targets.pdf import plan_files
from quizgen.targets.tears import see_tears

from tests.make import choices, quiz_of
from tests.targets.reading import pages_of
from tests.targets.scanning import geometry_of
from tests.targets.test_pdf import SUPPLIES

LONG = [f"{name} {'word ' * count}" for name, count in (("one", 60), ("two", 95), ("three", 41), ("four", 120))]
TALL = (
    f"- {{id: t-1, multiple-choice: 'A tall $\\frac{{1}}{{2}}$ stem. {'Words of it. ' * 40}',"
    f" answer: {LONG[0]}, distractors: {json.dumps(LONG[1:])}}}\n"
    f"- {{id: t-2, essay: '{'Tell it. ' * 190}', space: 30 lines}}\n"
)
PASSAGE = (
    f"- id: s-1\n  passage: '{'A sentence of a passage. ' * 160}'\n  questions:\n"
    "    - {id: s-2, true-false: It says so., answer: true}\n"
)
QUIZ = "forms: 4\npaper: {%s}\nsections: [{title: A part, pick: %s}]"


def _papers(quiz, supplies=SUPPLIES):
    """Plan the papers of a quiz, whose questions may be too tall."""
    return [job for job in plan_files(quiz, supplies)[0] if job.name.removesuffix(".pdf")[:-1] == "z-1/z-1-"]


def _first_paper(quiz):
    return pages_of(_papers(quiz)[0].make().content)


def _pages(quiz):
    """Give how many pages were planned for each form, and how many it has."""
    papers = _papers(quiz)
    return [job.pages for job in papers], [len(pages_of(job.make().content)) for job in papers]


@pytest.mark.parametrize(
    "paper",
    [
        "columns: 1, font-size: 32pt",
        "columns: 2, font-size: 32pt",
        "answer-sheet: inline, font-size: 20pt",
        "answer-sheet: inline, font-size: 28pt",
        "size: letter, font-size: 24pt",
    ],
)
def test_all_forms_with_tall_questions_have_the_pages_that_were_planned(paper):
    planned, made = _pages(quiz_of(TALL + choices(3), QUIZ % (paper, 5)))
    assert planned == made
    assert (4, 1) == (len(made), len(set(made)))


@st.composite
def long_quizzes(draw):
    """Draw a quiz some of whose questions and passages are taller than a page of large type."""
    texts = st.sampled_from([3, 30, 120, 300]).map(lambda count: " ".join(["word", "longer", "(if)"] * (count // 3)))
    lines = []
    for number in range(draw(st.integers(1, 5))):
        stem, options = f"Stem {number}. {draw(texts)}", [f"option {place} {draw(texts)}" for place in range(4)]
        asked = draw(st.sampled_from(["choice", "steps", "pairs", "essay", "passage"]))
        lines.append(f"- {{id: q-{number}, " + {
            "choice": f"multiple-choice: {json.dumps(stem)}, answer: {options[0]}, distractors: {json.dumps(options[1:])}",
            "steps": f"ordering: {json.dumps(stem)}, sequence: {json.dumps(options)}",
            "pairs": f"matching: {json.dumps(stem)}, pairs: {json.dumps({f'left {n}': each for n, each in enumerate(options)})}",
            "essay": f"essay: {json.dumps(stem)}, space: 25 lines",
            "passage": f"passage: {json.dumps(stem)}, questions: [{{id: i-{number}, true-false: So., answer: true}}]",
        }[asked] + "}")  # fmt: skip
    paper = f"font-size: {draw(st.sampled_from([18, 24, 30]))}pt, columns: {draw(st.integers(1, 2))}"
    sheet = draw(st.sampled_from(["false", "inline"]))
    return "\n".join(lines), QUIZ % (f"{paper}, answer-sheet: {sheet}", len(lines))


# a smaller example would take minutes to find, and tell no more
@settings(
    max_examples=12,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=True,
)
@given(long_quizzes())
def test_whatever_is_too_tall_all_forms_have_the_pages_that_were_planned(drawn):
    planned, made = _pages(quiz_of(*drawn))
    assert planned == made


def test_columns_from_right_to_left_run_on_as_planned():
    planned, made = _pages(quiz_of(TALL + choices(3), QUIZ % ("columns: 2, font-size: 24pt", 5), head="language: he\n"))
    assert planned == made


def test_options_in_another_order_are_torn_elsewhere():
    quiz = quiz_of(TALL + choices(3), QUIZ % ("font-size: 24pt", 5))
    plan = plan_files(quiz, SUPPLIES)[0][0].make.func.__self__.pages
    orders = {placed.shown for form in quiz.forms for placed in form.items if placed.item.identity.question == "t-1"}
    assert orders == {shown for (_, identity), shown in plan.measured.tears if identity.question == "t-1"}


def test_a_passage_taller_than_a_page_begins_below_the_head():
    pages = _first_paper(quiz_of(PASSAGE, QUIZ % ("font-size: 24pt", 1)))
    assert "A part" in pages[0]
    assert "A sentence" in pages[0]


def test_what_follows_a_tall_passage_stands_on_the_page_where_it_ends():
    pages = _first_paper(quiz_of(PASSAGE, QUIZ % ("font-size: 24pt", 1)))
    assert (True, True) == ("A sentence" in pages[-1], "It says so" in pages[-1])


def test_what_stands_around_a_passage_counts_at_each_of_its_cuts():
    words = " ".join(["word", "longer", "(if)"] * 40)
    questions = (
        f"- {{id: s-1, passage: 'Stem 1. {words}', questions: [{{id: s-2, true-false: So., answer: true}}]}}\n"
        "- {id: e-1, essay: 'Stem 0. word longer (if)', space: 25 lines}\n"
    )
    planned, made = _pages(quiz_of(questions, QUIZ % ("font-size: 30pt, answer-sheet: inline", 2)))
    assert planned == made


LEANING = (
    "- id: s-1\n  passage: A short one.\n  questions:\n"
    f"    - {{id: s-2, short-answer: '{'Much to say. ' * 160}', answer: So}}\n"
)


def _first_press(quiz):
    return _papers(quiz)[0].make.func.__self__


def test_what_precedes_a_torn_question_is_not_drawn_along_to_the_next_column():
    press = _first_press(quiz_of(LEANING, QUIZ % ("font-size: 24pt", 1)))
    source = press.source(press.quiz.forms[0])
    assert ["sticky: false"] * 2 == re.findall(r"sticky: \w+", source)


def test_a_torn_question_of_which_no_line_finds_room_where_it_was_to_begin_ends_a_column_more():
    press = _first_press(quiz_of(LEANING, QUIZ % ("font-size: 24pt", 1)))
    forms, paper = press.quiz.forms, press.quiz.paper
    top = page_of(paper).top * POINTS
    edges = [(1, 60, top)] * 7 + [(2, 60, top), (3, 60, top + 40), (3, 60, top + 40)]  # of five parts
    guessed = plan_pages(forms, replace(press.pages.measured, tears={}), paper)
    seen = see_tears(guessed, forms, paper, lambda form, plan: edges, is_leftward=False)
    assert [[Tear(2, 40.0)]] == [list(tears.values()) for tears in seen.measured.tears.values()]


def _told(quiz):
    return {
        form: [(each["question"], each["letter"]) for page in layout["pages"] for each in page["bubbles"]]
        for layout in geometry_of(quiz)["layouts"]
        for form in layout["forms"]
    }


def test_bubbles_of_a_tall_question_are_told_on_the_pages_that_they_stand_on():
    quiz = quiz_of(TALL, QUIZ % ("answer-sheet: inline, font-size: 28pt", 2))
    pages = {len(layout["pages"]) for layout in geometry_of(quiz)["layouts"]}
    assert {len(_first_paper(quiz))} == pages
    number = next(placed.number for placed in quiz.forms[0].items if placed.shown)
    assert [(number, letter) for letter in "ABCD"] == _told(quiz)["A"]


def test_a_template_with_parts_of_its_own_tells_where_bubbles_stand_on_all_of_its_pages(tmp_path):
    own = tmp_path / "typst" / "paper.typ.j2"
    own.parent.mkdir()
    own.write_text(
        '{% extends "builtin/typst/paper.typ.j2" %}{% block answer_sheet %}#piece[Ours]\n#pagebreak()\nMore{% endblock %}'
    )
    quiz = quiz_of(choices(40), "paper: {answer-sheet: inline}\nsections: [{pick: 40}]")
    jobs, _ = plan_files(quiz, replace(SUPPLIES, templates=(tmp_path, *SUPPLIES.templates)))
    (told,) = (json.loads(job.make().content) for job in jobs if job.name.endswith(".sheet.json"))
    (paper,) = (pages_of(job.make().content) for job in jobs if job.name.endswith("z-1-A.pdf"))
    assert (160, len(paper)) == (
        sum(len(page["bubbles"]) for page in told["layouts"][0]["pages"]),
        len(told["layouts"][0]["pages"]),
    )
