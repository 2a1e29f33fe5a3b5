"""Lines of passages bear the same numbers on a paper, on its large print and on its page for browsers."""

import re
from textwrap import wrap

import pytest
from quizgen.targets import html
from quizgen.targets.pdf import plan_files

from tests.make import quiz_of
from tests.targets.reading import lines_of, pages_of, squeeze
from tests.targets.test_pdf import SUPPLIES, documents

WORDS = " ".join(f"w{number:03}" for number in range(100))
SET = f"- {{id: s-1, line-numbers: true, passage: {WORDS}, questions: [{{id: q-1, true-false: t, answer: true}}]}}"
QUIZ = "paper: {large-print: 24pt}\nsections: [{pick: 1}]"


def test_every_fifth_line_bears_its_number():
    made = documents(quiz_of(SET, QUIZ))
    for name in ("z-1-A.pdf", "z-1-A.large.pdf", "z-1-A.key.pdf"):
        assert "5w036w037" in squeeze(" ".join(pages_of(made[name]))), name


def test_the_page_for_browsers_has_the_same_lines():
    page = html.plan_files(quiz_of(SET, QUIZ), SUPPLIES)[0][0].make().content.decode()
    assert ["w036", "w081"] == re.findall(r'data-number="\d+">(w\d+)', page)


PROSE = (
    "The object of this essay is to assert one very simple principle, as entitled to govern the dealings of society"
    " with the individual in the way of compulsion and control, whether the means used be physical force in the form of"
    " legal penalties, or the moral coercion of public opinion, warranting interference with the liberty of anyone."
)
BROKEN = wrap(PROSE, 44)
ESSAY = f"- {{id: s-1, line-numbers: true, passage: '{PROSE}', questions: [{{id: q-1, true-false: t, answer: true}}]}}"


def _lines(paper, name):
    made = documents(quiz_of(ESSAY, f"paper: {{{paper}}}\nsections: [{{pick: 1}}]"))
    return [re.sub(r"^\d+ ?(?=[a-z])", "", text) for *_, text in lines_of(made[f"z-1-A.{name}pdf"])]


@pytest.mark.parametrize(
    ("paper", "name"),
    [
        ("large-print: 20pt", "large."),
        ("columns: 2", ""),
        ("columns: 2, theme: exam", ""),
        ("legible: true", "legible."),
    ],
)
def test_no_line_is_turned_over(paper, name):
    assert set(BROKEN) <= set(_lines(paper, name))


def test_lines_stand_in_two_columns_where_both_find_room():
    half = len(BROKEN) // 2 + len(BROKEN) % 2
    assert [f"{BROKEN[0]} {BROKEN[half]}"] == [line for line in _lines("size: a4", "") if line.startswith(BROKEN[0])]


LONG = " ".join(f"w{number:03}" for number in range(450))


@pytest.mark.parametrize("is_numbered", [True, False], ids=["numbered lines", "running text"])
def test_a_long_passage_runs_on_rather_than_leaving_a_page_empty(is_numbered):
    passage = f"line-numbers: {str(is_numbered).lower()}, passage: {LONG}"
    bank = (
        "- {id: a-1, essay: Tell., space: 12 lines}\n"
        f"- {{id: s-1, {passage}, questions: [{{id: q-1, true-false: t, answer: true}}]}}\n"
    )
    made = documents(quiz_of(bank, "paper: {font-size: 18pt}\nsections: [{questions: [a-1, s-1]}]"))
    pages = pages_of(made["z-1-A.pdf"])
    assert 3 == len(pages)
    assert "Tell." in pages[0]
    assert "w000" in pages[0]


@pytest.mark.parametrize("size", [10, 11, 12, 13, 14])
def test_what_follows_a_long_passage_stands_where_it_was_planned(size):
    bank = (
        f"- id: s-1\n  line-numbers: true\n  passage: |\n    {LONG}\n\n    {LONG}\n\n    {LONG}\n"
        "  questions: [{id: q-1, true-false: t, answer: true}, {id: e-1, essay: Tell., space: 13 lines}]\n"
    )
    lines = f"paper: {{font-size: {size}pt, theme: modern}}\nsections: [{{title: A part, pick: 2}}]"
    paper = plan_files(quiz_of(bank, lines), SUPPLIES)[0][0]
    assert paper.pages == len(pages_of(paper.make().content))
