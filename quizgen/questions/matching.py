"""Matching: left sides, each with its partner among the right sides."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import WithJsonSchema, model_validator

from quizgen.diagnostics import error
from quizgen.item import Asked, Joined, Pairs, Setting
from quizgen.markup import Text
from quizgen.questions.base import Prompted, make_asked, prompt
from quizgen.questions.options import rank_options
from quizgen.schema import TEXT_SCHEMA, Prose, Read, Texts, all_of, as_text, described, mapping, nested, problem


def _as_pairs(value: Any) -> tuple[tuple[Text, Text], ...]:
    given = mapping(value, example="'left side: right side' on lines of their own")
    if len(given) < 2:  # noqa: PLR2004
        raise problem("too-few-pairs", "one pair leaves nothing to match", "write two pairs or more")
    left = all_of(as_text, list(given))
    right = all_of(as_text, list(given.values()))
    return tuple(zip(left, right, strict=True))


class Kind(Prompted):
    """Two columns to be joined."""

    prompt: Prose = prompt("matching", "What is to be matched with what.")
    pairs: Annotated[
        tuple[tuple[Text, Text], ...],
        Read(_as_pairs),
        WithJsonSchema({"type": "object", "additionalProperties": TEXT_SCHEMA, "minProperties": 2}),
    ] = described("A mapping from left to right sides; equal right sides stand once.")
    extra: Texts = described("Right sides without a partner.", default=())

    @model_validator(mode="after")
    def _extras_have_no_partner(self) -> Any:
        partners = {right.typed for _, right in self.pairs}
        wrong = [text for text in self.extra if text.typed in partners]
        if wrong:
            raise nested(
                tuple(
                    error(
                        "duplicate-options", text.place, f"'{text.typed}' has a partner", help="take it out of 'extra'"
                    )
                    for text in wrong
                )
            )
        return self


def reduce(question: Kind, setting: Setting) -> tuple[Asked, ...]:
    """Ask for the partner of each left side."""
    right = tuple(dict.fromkeys((*(partner for _, partner in question.pairs), *question.extra)))
    key = Joined(tuple(right.index(partner) for _, partner in question.pairs))
    pairs = Pairs(tuple(left for left, _ in question.pairs), rank_options(right, ()))
    return (make_asked(question, setting, (pairs, key)),)
