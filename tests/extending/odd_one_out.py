"""A kind of question from outside: name the one of several things that does not belong with the others."""

from quizgen.item import Choices, Option, Right
from quizgen.questions.base import Prompted, make_asked, prompt
from quizgen.schema import Prose, Texts, described


class Kind(Prompted):
    """Several things, one of which is odd."""

    prompt: Prose = prompt("odd-one-out", "What the things have in common.")
    odd: Prose = described("The one that does not belong.")
    others: Texts = described("Those that do.")


def reduce(question, setting):
    texts = (question.odd, *question.others)
    options = tuple(Option(place, text) for place, text in enumerate(texts))
    answered = (Choices(options), Right(frozenset({0}), tuple(None for _ in texts)))
    return (make_asked(question, setting, answered, direction="Tick the odd one."),)
