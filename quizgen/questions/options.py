"""Options of choices: how they are read, and which of them must keep their place.

The position of the key is never authored. Options that have an order of their own (`ladders`) stand in it, "none of the
above" and the like stand last, and `order:` names others that do.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Protocol

from pydantic import WithJsonSchema

from quizgen.diagnostics import error
from quizgen.item import Asked, Choices, Option, Right, Setting
from quizgen.markup import Text
from quizgen.questions.base import Prompted, as_text, make_asked
from quizgen.questions.ladders import climb
from quizgen.questions.specials import may_hold_specials, speaks_of_others
from quizgen.schema import TEXT_SCHEMA, Read, all_of, described, mapping, nested, problem
from quizgen.source_yaml import Listing, Mapping, Scalar

_FIRST_RANK_OF_SPECIALS = 1_000_000


class OptionTexts(tuple[Text, ...]):  # noqa: SLOT001
    """The texts of options, with the feedback of those that have one."""

    feedback: dict[str, Text]


def as_distractors(value: Any) -> OptionTexts:
    """Read wrong options: a list, or a mapping from each to its feedback."""
    if isinstance(value, Mapping):
        given = mapping(value)
        made = OptionTexts(all_of(as_text, list(given)))
        described_ones = [key for key, each in given.items() if not (isinstance(each, Scalar) and not each.strip())]
        said = all_of(as_text, [given[key] for key in described_ones])
        made.feedback = {str(key): text for key, text in zip(described_ones, said, strict=True)}
        return made
    if isinstance(value, Listing) and value:
        made = OptionTexts(all_of(_option, list(value)))
        made.feedback = {}
        return made
    raise problem("wrong-shape", "a list of distractors is wanted here", "put each on its own line, after '- '")


def _option(value: Any) -> Text:
    if isinstance(value, Mapping) and len(value) == 1:
        key = next(iter(value))
        raise problem(
            "wrong-shape",
            f"'{key}: …' is a name with a value, not a text",
            f"for feedback write the distractors without '- '; for a text with a colon write '{key}: …' in quotes",
            key.place,
        )
    return as_text(value)


def as_feedback(value: Any) -> dict[str, Text]:
    """Read what is said of options: a mapping from an option's text to its feedback."""
    given = mapping(value, example="'option: what is said of it' on lines of their own")
    said = all_of(as_text, list(given.values()))
    return {str(key): text for key, text in zip(given, said, strict=True)}


# a distractor may have no feedback while others have
_DISTRACTORS_SCHEMA: dict[str, Any] = {
    "type": "object",
    "additionalProperties": {"type": [*TEXT_SCHEMA["type"], "null"]},
    "minProperties": 1,
}
_FEEDBACK_SCHEMA: dict[str, Any] = {"type": "object", "additionalProperties": TEXT_SCHEMA, "minProperties": 1}
Distractors = Annotated[
    OptionTexts,
    Read(as_distractors),
    WithJsonSchema({"anyOf": [{"type": "array", "items": TEXT_SCHEMA, "minItems": 1}, _DISTRACTORS_SCHEMA]}),
]
Feedback = Annotated[dict[str, Text], Read(as_feedback), WithJsonSchema(_FEEDBACK_SCHEMA)]


def distractors_property() -> Any:
    """Declare the wrong options."""
    return described("The wrong options: a list, or a mapping from each to its feedback.")


def is_special(text: Text) -> bool:
    """Tell whether an option speaks of the others ("none of the above") and so must stand last."""
    typed = text.typed
    # `None` in code is a value
    return may_hold_specials(typed.lower()) and "`" not in typed and speaks_of_others(text.plain)


def rank_options(texts: Sequence[Text], order: Sequence[Text]) -> tuple[Option, ...]:
    """Say which options may stand anywhere, and in which order the others stand behind them."""
    may_be_special = may_hold_specials("\n".join([text.typed for text in texts]).lower())  # nearly all hold none
    special = [may_be_special and is_special(text) for text in texts]
    common = [text for text, speaks_of_others in zip(texts, special, strict=True) if not speaks_of_others]
    rank_of = {} if order else climb(common)
    if not (rank_of or order or any(special)):
        return tuple(Option(place, text) for place, text in enumerate(texts))
    named = {text.typed: position for position, text in enumerate(order)}

    def rank(place: int, text: Text) -> int | None:
        if text.typed in named:
            return 2 * _FIRST_RANK_OF_SPECIALS + named[text.typed]
        if special[place]:
            return _FIRST_RANK_OF_SPECIALS + place
        return rank_of.get(text.typed)

    return tuple(Option(place, text, rank(place, text)) for place, text in enumerate(texts))


def check_order(order: Sequence[Text], texts: Sequence[Text]) -> None:
    """Insist that `order:` names options only."""
    known = {text.typed for text in texts}
    wrong = [text for text in order if text.typed not in known]
    if wrong:
        raise nested(
            tuple(
                error("unknown-option", text.place, f"'{text.typed}' is no option", help="name it as it stands there")
                for text in wrong
            )
        )


def check_feedback(feedback: dict[str, Text], texts: Sequence[Text]) -> None:
    """Insist that feedback is given to options only."""
    known = {text.typed for text in texts}
    wrong = [(typed, text) for typed, text in feedback.items() if typed not in known]
    if wrong:
        raise nested(
            tuple(
                error("unknown-option", text.place, f"'{typed}' is no option", help="name it as it stands there")
                for typed, text in wrong
            )
        )


class _Optional(Protocol):
    @property
    def distractors(self) -> OptionTexts: ...

    @property
    def feedback(self) -> dict[str, Text]: ...

    @property
    def order(self) -> tuple[Text, ...]: ...


def make_choices(question: Any, setting: Setting, right: Sequence[Text], *, several: bool) -> tuple[Asked, ...]:
    """Ask to choose among a question's options, of which the first are the *right* ones."""
    choice: _Optional = question
    asked: Prompted = question
    texts = (*right, *choice.distractors)
    said = {**choice.distractors.feedback, **choice.feedback}
    choices = Choices(rank_options(texts, choice.order), several=several)
    key = Right(frozenset(range(len(right))), tuple(said.get(text.typed) for text in texts))
    return (make_asked(asked, setting, (choices, key)),)
