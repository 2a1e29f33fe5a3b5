"""Short-answer: a word or a few, of which several wordings may be right."""

from __future__ import annotations

from quizgen.item import Accepted, Asked, Entry, Manner, Setting
from quizgen.questions.base import Prompted, make_asked, prompt
from quizgen.schema import OneOrMoreTexts, Prose, described


class Kind(Prompted):
    """A question answered in a few words."""

    prompt: Prose = prompt("short-answer", "The question.")
    answer: OneOrMoreTexts = described(
        "The accepted texts; the first is shown. Case, outer spaces and a final stop don't count.", example="Beijing"
    )


def reduce(question: Kind, setting: Setting) -> tuple[Asked, ...]:
    """Ask for a text."""
    return (make_asked(question, setting, (Entry(Manner.TEXT), Accepted(question.answer))),)
