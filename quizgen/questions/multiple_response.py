"""Multiple-response: tick all options that are right."""

from __future__ import annotations

from typing import Any

from pydantic import model_validator

from quizgen.item import Asked, Setting
from quizgen.questions.base import Prompted, prompt
from quizgen.questions.options import (
    Distractors,
    Feedback,
    check_feedback,
    check_order,
    distractors_property,
    make_choices,
)
from quizgen.schema import OneOrMoreTexts, Prose, Texts, described


class Kind(Prompted):
    """A stem with several right options and distractors."""

    prompt: Prose = prompt("multiple-response", "The stem.")
    answer: OneOrMoreTexts = described("The right options, a list.")
    distractors: Distractors = distractors_property()
    feedback: Feedback = described("What is said of an option, right ones too.", default={})
    order: Texts = described("Options that stand last, in this order.", default=())

    @model_validator(mode="after")
    def _names_options(self) -> Any:
        texts = (*self.answer, *self.distractors)
        check_order(self.order, texts)
        check_feedback(self.feedback, texts)
        return self


def reduce(question: Kind, setting: Setting) -> tuple[Asked, ...]:
    """Ask to tick every right option."""
    return make_choices(question, setting, question.answer, several=True)
