"""Ordering: steps to be put into their order."""

from __future__ import annotations

from typing import Annotated, Any

from quizgen.diagnostics import error
from quizgen.item import Asked, Option, Ordered, Sequence, Setting
from quizgen.markup import Text
from quizgen.questions.base import Prompted, make_asked, prompt
from quizgen.schema import TEXT_SCHEMA, Prose, Read, all_of, as_text, described, json_list, listing, nested, problem


def _as_sequence(value: Any) -> tuple[Text, ...]:
    given = listing(value, of="steps")
    if len(given) < 2:  # noqa: PLR2004
        raise problem("too-few-steps", "one step has no order", "write two steps or more")
    steps = all_of(as_text, list(given))
    again = [text for place, text in enumerate(steps) if text in steps[:place]]
    if again:
        raise nested(
            tuple(
                error("duplicate-options", text.place, f"'{text.typed}' stands twice", help="tell the steps apart")
                for text in again
            )
        )
    return steps


class Kind(Prompted):
    """Steps, written in their right order and shown in another."""

    prompt: Prose = prompt("ordering", "What is to be put in which order.")
    sequence: Annotated[tuple[Text, ...], Read(_as_sequence), json_list(TEXT_SCHEMA, least=2)] = described(
        "The steps, in the right order."
    )


def reduce(question: Kind, setting: Setting) -> tuple[Asked, ...]:
    """Ask for the order of the steps."""
    steps = tuple(Option(place, text) for place, text in enumerate(question.sequence))
    return (make_asked(question, setting, (Sequence(steps), Ordered(tuple(range(len(steps)))))),)
