"""True-false: a statement to judge."""

from __future__ import annotations

from quizgen.diagnostics import Place
from quizgen.item import Asked, Choices, Look, Option, Right, Setting
from quizgen.markup import Text
from quizgen.questions.base import Prompted, make_asked, prompt
from quizgen.schema import Flag, Prose, described


class Kind(Prompted):
    """A statement that is true or false."""

    prompt: Prose = prompt("true-false", "A statement, true or false as a whole.")
    answer: Flag = described("true or false", example="false")


def verdicts(place: Place) -> tuple[Option, Option]:
    """Give the two verdicts, which always stand in this order."""
    return Option(0, Text("True", place), 0), Option(1, Text("False", place), 1)


def reduce(question: Kind, setting: Setting) -> tuple[Asked, ...]:
    """Ask for the verdict."""
    choices = Choices(verdicts(question.place_of("answer")), look=Look.VERDICT)
    return (make_asked(question, setting, (choices, Right(frozenset({0 if question.answer else 1})))),)
