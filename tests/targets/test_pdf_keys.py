"""Items of a worked key on its pages: short ones whole, long ones to their end."""

import re

from tests.make import quiz_of
from tests.targets.reading import pages_of
from tests.targets.test_pdf import documents


def test_short_items_of_a_key_are_not_torn():
    # some have a line more, so that pages end at many places of an item
    questions = "\n".join(
        f"- {{id: t-{number}, true-false: Statement {number}s., answer: true,"
        f" {'note: N., ' if number % 7 in (0, 1, 3) else ''}rationale: W., instructor: Last {number}t.}}"
        for number in range(120)
    )
    pages = pages_of(documents(quiz_of(questions, "sections: [{pick: 120}]"))["z-1-A.key.pdf"])
    assert len(pages) > 5
    for page in pages:
        assert sorted(re.findall(r"Statement (\d+)s", page)) == sorted(re.findall(r"Last (\d+)t", page))


def test_a_long_item_of_a_key_goes_on_to_the_next_page():
    answer = "A model answer goes on and on. " * 300
    question = f"- {{id: q-1, essay: Discuss it., words: 900, model-answer: '{answer}END', rubric: {{All: 2}}}}"
    pages = pages_of(documents(quiz_of(question, "sections: [{pick: 1}]"))["z-1-A.key.pdf"])
    assert len(pages) > 1
    assert 300 == sum(page.count("goes") for page in pages)
    assert "END" in pages[-1]
