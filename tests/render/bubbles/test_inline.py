"""Papers as their own sheets: every page that was set is one."""

from quizgen.render.bubbles.inline import make_inline

from tests.make import quiz_of

QUESTION = "- {id: q-1, true-false: So it is., answer: true}"


def told_on(page):
    return {"question": 1, "row": 1, "letter": "T", "page": page, "x": 100, "y": 100}


def test_a_paper_that_is_longer_than_was_reckoned_is_whole():
    sheets = make_inline(quiz_of(QUESTION, "sections: [{pick: 1}]"), 1, lambda letter: [told_on(1), told_on(3)])
    assert [(1, 1), (2, 0), (3, 1)] == [(page.number, len(page.bubbles)) for page in sheets.pages_of("A")]
