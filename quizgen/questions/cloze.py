"""Cloze: a text with gaps."""

from __future__ import annotations

from typing import Annotated, Any

from quizgen.diagnostics import error
from quizgen.item import Asked, Blanks, Filled, Setting
from quizgen.markup import GapAnswer, Text, parse_gaps
from quizgen.questions.base import Prompted, make_asked, prompt
from quizgen.schema import Read, json_text, nested, scalar


def _as_cloze(value: Any) -> Text:
    typed = scalar(value)
    text = Text(str(typed), typed.place)
    problems = parse_gaps(text)[2]
    if problems:
        raise nested(
            tuple(error(each.code, each.place_in(typed.place), each.message, help=each.help) for each in problems)
        )
    return text


class Kind(Prompted):
    """A text in which `{{gaps}}` are to be filled."""

    prompt: Annotated[Text, Read(_as_cloze), json_text()] = prompt(
        "cloze", "A text with gaps: {{text}}, {{text::hint}}, or {{c2::text::hint}} where the number matters."
    )


def _groups(answers: tuple[GapAnswer, ...]) -> tuple[int, ...]:
    # gaps without a number take the lowest that no author's number takes, in the order of the text
    taken = {answer.number for answer in answers if answer.number is not None}
    free = (number for number in range(1, 2 * len(answers) + 1000) if number not in taken)
    return tuple(answer.number if answer.number is not None else next(free) for answer in answers)


def reduce(question: Kind, setting: Setting) -> tuple[Asked, ...]:
    """Ask for all gaps at once; cards ask for each group of them on its own."""
    stem, answers, _ = parse_gaps(question.prompt)
    key = Filled(tuple(answer.accepted for answer in answers))
    return (make_asked(question, setting, (Blanks(_groups(answers)), key), stem=stem),)
