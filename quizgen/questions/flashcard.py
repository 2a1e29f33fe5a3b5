"""Flashcard: a front to answer from memory, and, where wanted, a second card the other way."""

from __future__ import annotations

from typing import ClassVar

from quizgen.item import Accepted, Asked, Entry, Manner, Setting, Use
from quizgen.questions.base import Prompted, make_asked, prompt
from quizgen.schema import Flag, Prose, described


class Kind(Prompted):
    """A card with a front and an answer."""

    default_use: ClassVar[Use] = Use.STUDY

    prompt: Prose = prompt("flashcard", "The front: one question with one answer.")
    answer: Prose = described("The back: short; the rest belongs in 'note'.", example="The human race")
    reverse: Flag = described("Whether there is a second card, from answer to front.", default=False)


def reduce(question: Kind, setting: Setting) -> tuple[Asked, ...]:
    """Ask for the answer, and the other way where the author wants that too."""
    entry = Entry(Manner.RECALL)
    asked = make_asked(question, setting, (entry, Accepted((question.answer,))))
    if not question.reverse:
        return (asked,)
    turned = make_asked(question, setting, (entry, Accepted((question.prompt,))), stem=question.answer, part="reverse")
    return (asked, turned)
