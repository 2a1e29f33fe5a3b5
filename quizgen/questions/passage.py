"""Passage: a stimulus, and the questions that lean on it and stay together."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from pydantic import WithJsonSchema

from quizgen.diagnostics import Diagnostic
from quizgen.item import Asked, Setting, Stimulus, Use
from quizgen.questions.base import CITATION_SCHEMA, Question, as_citation, as_picture, as_text, prompt
from quizgen.schema import PART, TEXT_SCHEMA, Flag, Read, described, listing, nested, problem
from quizgen.source_yaml import Mapping


def _as_stimulus(value: Any) -> Stimulus:
    if not isinstance(value, Mapping):
        return Stimulus("", text=as_text(value))
    if set(value) == {"locator"}:
        return Stimulus("", locator=as_citation(value["locator"]))  # type: ignore[index]
    if set(value) == {"image"}:
        return Stimulus("", picture=as_picture(value["image"]))  # type: ignore[index]
    raise problem(
        "wrong-shape", "a passage is a text, {locator: p15} or {image: {file: …, alt: …}}", "write one of these"
    )


def _as_questions(value: Any) -> tuple[Question, ...]:
    from quizgen.questions import read_question

    made: list[Question] = []
    found: list[Diagnostic] = []
    for node in listing(value):
        question, diagnostics = read_question(node)
        found.extend(diagnostics)
        if question is not None:
            made.append(question)
    if found:
        raise nested(tuple(found))
    return tuple(made)


class Kind(Question):
    """A text, place or picture with the questions about it."""

    prompt: Annotated[
        Stimulus,
        Read(_as_stimulus),
        WithJsonSchema(
            {
                "anyOf": [
                    TEXT_SCHEMA,
                    {
                        "type": "object",
                        "properties": {"locator": CITATION_SCHEMA, "image": {}},
                        "additionalProperties": False,
                        "minProperties": 1,
                        "maxProperties": 1,
                    },
                ]
            }
        ),
    ] = prompt("passage", "The stimulus: a text of one's own, {locator: p15}, or {image: …}.")
    questions: Annotated[
        tuple[Question, ...],
        Read(_as_questions),
        WithJsonSchema({"type": "array", "minItems": 1, "items": {PART: "question"}}),
    ] = described("The questions about it; they stay together, in this order.")

    line_numbers: Flag = described("true: lines bear numbers, the same on every paper and page.", default=False)

    @property
    def inner(self) -> tuple[Question, ...]:
        """The questions about the stimulus."""
        return self.questions


def reduce(question: Kind, setting: Setting) -> tuple[Asked, ...]:
    """Ask the inner questions, which inherit evidence, level and tags, and the state and use of their passage."""
    from quizgen.questions import reduce_question

    stimulus: Stimulus = replace(question.prompt, question=str(question.id), is_numbered=question.line_numbers)
    within = replace(
        setting,
        stimulus=stimulus,
        citations=question.evidence or ((stimulus.locator,) if stimulus.locator else ()),
        level=question.level or setting.level,
        tags=(*setting.tags, *question.tags),
        use=Use(question.use) if question.use else setting.use,
        draft=question.draft,
        withdrawn=question.withdrawn or "",
    )
    return tuple(asked for each in question.questions for asked in reduce_question(each, within))
