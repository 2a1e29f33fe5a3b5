"""Papers as their own sheets: every page that was set is one."""

from quizgen.render.bubbles.inline import make_inline

from tests.make import quiz_of

QUESTION = "- {id: q-1, true-false: So it is., answer: true}"


def told_on(page):
    return {"question": 1, "row": 1, "letter": "T", "page": page, "x": 100, "y": 100, "radius": 5.7}


def sheets(planned, *pages):
    told = {"pages": 3, "bubbles": [told_on(page) for page in pages]}
    return make_inline(quiz_of(QUESTION, "sections: [{pick: 1}]"), planned, lambda letter: told)


def test_a_paper_that_is_longer_than_was_reckoned_is_whole():
    found = sheets(1, 1, 3).pages_of("A")
    assert [(1, 1), (2, 0), (3, 1)] == [(page.number, len(page.bubbles)) for page in found]


def test_a_page_without_bubbles_is_one_too():
    assert [1, 0, 0] == [len(page.bubbles) for page in sheets(1, 1).pages_of("A")]


def test_without_a_plan_there_are_the_pages_that_were_set():
    assert 3 == sheets(0, 1).pages
