"""Argument: one step of reasoning, and what it rests on, concedes and answers."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Annotated, Any, ClassVar

from pydantic import WithJsonSchema

from quizgen.item import Asked, Extended, Model, Setting, Use
from quizgen.markup import Text
from quizgen.questions.base import Prompted, make_asked, prompt
from quizgen.schema import (
    IDENTIFIER_SCHEMA,
    TEXT_SCHEMA,
    Line,
    OneOrMoreTexts,
    Prose,
    Read,
    as_identifier,
    as_text,
    described,
    json_list,
    one_or_several,
    problem,
)
from quizgen.source_yaml import Mapping, Scalar

# what is asked about a claim, by language; others are asked in English
_ENGLISH = MappingProxyType(
    {
        "grounds": "On what grounds?",
        "concession": "What is conceded?",
        "counter": "What is held against it?",
        "counter-of": "What do those who differ hold ({})?",
        "reply": "What is the reply?",
        "reply-alone": "What is replied to objections?",
        "hedge": "How far is it asserted?",
    }
)
_GERMAN = MappingProxyType(
    {
        "grounds": "Mit welcher Begründung?",
        "concession": "Was wird eingeräumt?",
        "counter": "Was wird dagegen vorgebracht?",
        "counter-of": "Was wenden andere dagegen ein ({})?",
        "reply": "Was wird darauf erwidert?",
        "reply-alone": "Was wird auf Einwände erwidert?",
        "hedge": "Wie weit wird es behauptet?",
    }
)
_QUESTIONS = {"de": _GERMAN}


def _as_counter(value: Any) -> tuple[Text, Text | None]:
    if isinstance(value, Mapping):
        if len(value) != 1:
            raise problem("wrong-shape", "a counter names one holder", "write 'counter: {Hawks: what they hold}'")
        holder, objection = next(iter(value.items()))
        return as_text(objection), as_text(holder)
    return as_text(value), None


class Kind(Prompted):
    """A claim with its grounds, and what may be said against it."""

    default_use: ClassVar[Use] = Use.STUDY

    prompt: Prose = prompt("argument", "The claim, as its author makes it.")
    grounds: OneOrMoreTexts = described("What the claim rests on.", default=())
    concession: Prose | None = described("What the author grants to the other side.", default=None)
    counter: (
        Annotated[
            tuple[Text, Text | None],
            Read(_as_counter),
            WithJsonSchema(
                {
                    "anyOf": [
                        TEXT_SCHEMA,
                        {
                            "type": "object",
                            "additionalProperties": TEXT_SCHEMA,
                            "maxProperties": 1,
                            "minProperties": 1,
                        },
                    ]
                }
            ),
        ]
        | None
    ) = described("What is held against it: a text, or {Hawks: what they hold}.", default=None)
    reply: Prose | None = described("What the author answers to that.", default=None)
    hedge: Prose | None = described("How far the author commits to the claim.", default=None)
    supports: Annotated[
        tuple[Scalar, ...], Read(one_or_several(as_identifier)), json_list(IDENTIFIER_SCHEMA, or_one=True)
    ] = described("The ids of the claims that this one serves.", default=())
    by: Line | None = described("Who claims it, by default the source's author.", default=None)

    @property
    def linked(self) -> tuple[Scalar, ...]:
        """The claims that this one serves."""
        return self.supports


def reduce(question: Kind, setting: Setting) -> tuple[Asked, ...]:
    """Ask for each part that the author gives: first for the grounds."""
    asked = []
    for part, direction, stem, answer in _parts(question, setting.language):
        key = Model(answer)
        made = make_asked(question, setting, (Extended(), key), stem=stem, part=part, direction=direction)
        asked.append(replace(made, item=replace(made.item, voice=question.by or "")))
    return tuple(asked)


def _parts(question: Kind, language: str) -> list[tuple[str, str, Text, Text]]:
    claim = question.prompt
    asks = _QUESTIONS.get(language.partition("-")[0].lower(), _ENGLISH)
    found = []
    if question.grounds:
        found.append(("grounds", asks["grounds"], claim, _joined(question.grounds)))
    if question.concession:
        found.append(("concession", asks["concession"], claim, question.concession))
    if question.counter:
        objection, holder = question.counter
        direction = asks["counter-of"].replace("{}", holder.typed) if holder else asks["counter"]
        found.append(("counter", direction, claim, objection))
        if question.reply:
            found.append(("reply", asks["reply"], objection, question.reply))
    elif question.reply:
        found.append(("reply", asks["reply-alone"], claim, question.reply))
    if question.hedge:
        found.append(("hedge", asks["hedge"], claim, question.hedge))
    return found


def _joined(texts: tuple[Text, ...]) -> Text:
    if len(texts) == 1:
        return texts[0]
    return Text("\n".join(f"- {text.typed}" for text in texts), texts[0].place)
