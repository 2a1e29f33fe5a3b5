"""What is right, in plain texts as their authors typed them: for exports, manifests and comparisons."""

from __future__ import annotations

from typing import assert_never

from quizgen.item.keys import Accepted, Answered, Filled, Joined, Model, Ordered, Right
from quizgen.item.responses import Blanks, Choices, Entry, Extended, Look, Pairs, Sequence
from quizgen.markup import Text


def answer_texts(answered: Answered) -> tuple[str, ...]:  # noqa: PLR0911  one for each response
    """Say what is right, as typed: accepted texts, right options, gaps, `left = right`, the sequence, true or false."""
    match answered:
        case (Choices(options, _, Look.VERDICT), Right(right)):
            return tuple(
                "true" if option.place_in_list == 0 else "false" for option in options if option.place_in_list in right
            )
        case (Choices(options), Right(right)):
            return tuple(option.text.typed for option in options if option.place_in_list in right)
        case (Entry(), Accepted(texts)):
            return tuple(text.typed for text in texts)
        case (Blanks(), Filled(gaps)):
            return tuple(_variants(gap) for gap in gaps)
        case (Pairs(left, right_sides), Joined(partners)):
            partner = {option.place_in_list: option.text.typed for option in right_sides}
            return tuple(f"{text.typed} = {partner[place]}" for text, place in zip(left, partners, strict=True))
        case (Sequence(steps), Ordered(order)):
            step = {option.place_in_list: option.text.typed for option in steps}
            return tuple(step[place] for place in order)
        case (Extended(), Model(answer)):
            return (answer.typed,) if answer else ()
        case _:
            assert_never(answered)


def _variants(gap: tuple[Text, ...]) -> str:
    return "|".join(text.typed for text in gap)
