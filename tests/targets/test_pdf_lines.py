"""Lines of passages bear the same numbers on a paper, on its large print and on its page for browsers."""

import re

from quizgen.targets import html

from tests.make import quiz_of
from tests.targets.reading import pages_of, squeeze
from tests.targets.test_pdf import SUPPLIES, documents

WORDS = " ".join(f"w{number:03}" for number in range(100))
SET = f"- {{id: s-1, line-numbers: true, passage: {WORDS}, questions: [{{id: q-1, true-false: t, answer: true}}]}}"
QUIZ = "paper: {large-print: 24pt}\nsections: [{pick: 1}]"


def test_every_fifth_line_bears_its_number():
    made = documents(quiz_of(SET, QUIZ))
    for name in ("z-1-A.pdf", "z-1-A.large.pdf", "z-1-A.key.pdf"):
        assert "5w052w053" in squeeze(" ".join(pages_of(made[name]))), name


def test_the_page_for_browsers_has_the_same_lines():
    page = html.plan_files(quiz_of(SET, QUIZ), SUPPLIES)[0][0].make().content.decode()
    assert ["w052"] == re.findall(r'data-number="\d+">(w\d+)', page)
