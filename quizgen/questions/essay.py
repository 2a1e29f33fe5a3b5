"""Essay: an answer at length, judged by a rubric."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import WithJsonSchema, model_validator

from quizgen.item import Asked, Criterion, Extended, Model, Setting
from quizgen.questions.base import Prompted, make_asked, prompt
from quizgen.schema import (
    POINTS_SCHEMA,
    TEXT_SCHEMA,
    Prose,
    Read,
    all_of,
    as_points,
    as_text,
    described,
    mapping,
    problem,
    scalar,
)
from quizgen.source_yaml import Mapping, Node, Scalar

_WORDS = re.compile(r"(\d{1,5})(?:\s*(?:-|\N{EN DASH}|to)\s*(\d{1,5}))?")


def as_words(value: Any) -> tuple[int, int]:
    """Read how long an answer is: `300-500`, or `400`."""
    typed = scalar(value)
    found = _WORDS.fullmatch(typed.strip())
    if not found or int(found[1]) > int(found[2] or found[1]):
        raise problem("wrong-words", f"'{typed}' is no number of words", "write it as 300-500")
    return int(found[1]), int(found[2] or found[1])


def as_rubric(value: Any) -> tuple[Criterion, ...]:
    """Read criteria, each with its points or with the levels that earn them."""
    given = mapping(value, example="'criterion: points' on lines of their own")
    return all_of(lambda key: _criterion(key, given[key]), list(given))


def _criterion(key: Scalar, value: Node) -> Criterion:
    if not isinstance(value, Mapping):
        return Criterion(as_text(key), all_of(as_points, [value])[0])
    levels = tuple(zip(all_of(as_points, list(value)), all_of(as_text, list(value.values())), strict=True))
    if not levels:
        raise problem(
            "empty-value", "the criterion has no levels", "write points, or 'points: description' lines", key.place
        )
    levels = tuple(sorted(levels, key=lambda level: -level[0]))
    return Criterion(as_text(key), levels[0][0], levels)


_WORDS_SCHEMA: dict[str, Any] = {
    "type": ["integer", "string"],
    "minimum": 0,
    "maximum": 99999,
    "pattern": r"^\s*[0-9]{1,5}(\s*(-|–|to)\s*[0-9]{1,5})?\s*$",
}
_LEVELS_SCHEMA: dict[str, Any] = {
    "type": "object",
    "propertyNames": {"pattern": POINTS_SCHEMA["pattern"]},
    "additionalProperties": TEXT_SCHEMA,
    "minProperties": 1,
}


class Kind(Prompted):
    """A question answered at length."""

    prompt: Prose = prompt("essay", "The task: what to discuss and by what it will be judged.")
    model_answer: Prose | None = described("An answer that earns all points.", default=None)
    words: Annotated[tuple[int, int], Read(as_words), WithJsonSchema(_WORDS_SCHEMA)] | None = described(
        "How many words are wanted.", example="300-500", default=None
    )
    rubric: Annotated[
        tuple[Criterion, ...],
        Read(as_rubric),
        WithJsonSchema(
            {
                "type": "object",
                "additionalProperties": {"anyOf": [POINTS_SCHEMA, _LEVELS_SCHEMA]},
                "minProperties": 1,
            }
        ),
    ] = described("Criteria, each with its points, or with described levels.", default=())

    @model_validator(mode="after")
    def _points_are_those_of_the_rubric(self) -> Any:
        if self.rubric and self.points is not None and self.points != self._total:
            raise problem(
                "points-differ",
                f"the rubric gives {self._total} in all, and 'points' says {self.points}",
                "take 'points:' away, or change what the criteria give",
                self.rubric[0].text.place,
            )
        return self

    @property
    def _total(self) -> Decimal:
        return sum((criterion.points for criterion in self.rubric), Decimal(0))

    def worth(self, setting: Setting) -> Decimal:
        """Say how many points an answer earns: the rubric's sum, where there is one."""
        return self._total if self.rubric else super().worth(setting)


def reduce(question: Kind, setting: Setting) -> tuple[Asked, ...]:
    """Ask for an answer at length."""
    return (make_asked(question, setting, (Extended(question.words), Model(question.model_answer, question.rubric))),)
