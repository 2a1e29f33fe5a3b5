"""The code of a printed quiz: the same on all that is printed of it, another where its papers are others."""

import json
import re

from quizgen.render.print_code import print_code
from quizgen.targets.manifest import write_manifest

from tests.make import choices, quiz_of


def code(lines="sections: [{pick: 4}]", questions=None):
    return print_code(quiz_of(questions or choices(4), lines))


def test_a_code_is_short_and_read_without_doubt():
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{6}", code())


def test_the_manifest_bears_the_code():
    quiz = quiz_of(choices(2), "sections: [{pick: 2}]")
    assert print_code(quiz) == json.loads(b"".join(write_manifest(quiz, {}, program="0")))["code"]


def test_the_same_quiz_has_the_same_code():
    assert code() == code()


def test_another_order_has_another_code():
    assert code() != code("seed: another\nsections: [{pick: 4}]")


def test_another_key_has_the_same_code():
    statement = "- {{id: t-1, true-false: So it is., answer: {}}}"
    true, false = (code("sections: [{pick: 1}]", statement.format(each)) for each in ("true", "false"))
    assert true == false
