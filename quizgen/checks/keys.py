"""Keys as rules compare them."""

from __future__ import annotations

from collections.abc import Hashable
from typing import assert_never

from quizgen.checks.words import fold, plain
from quizgen.item import (
    Accepted,
    Answered,
    Blanks,
    Choices,
    Entry,
    Extended,
    Filled,
    Joined,
    Look,
    Manner,
    Model,
    Ordered,
    Pairs,
    Right,
    Sequence,
)
from quizgen.markup import Text


def compared_key(answered: Answered) -> Hashable:
    """Give what is right, so that it is equal where two keys say the same."""
    match answered:
        case (Choices(options), Right(right)):
            return frozenset(fold(option.text) for option in options if option.place_in_list in right)
        case (Entry(_, unit), Accepted(texts, low, high)):
            return unit, low, high, fold(texts[0]) if low is None else ""
        case (Blanks(), Filled(gaps)):
            return tuple(_folded(gap) for gap in gaps)
        case (Pairs(left, right_sides), Joined(partners)):
            partner = {option.place_in_list: fold(option.text) for option in right_sides}
            return frozenset((fold(text), partner[place]) for text, place in zip(left, partners, strict=True))
        case (Sequence(steps), Ordered(order)):
            step = {option.place_in_list: fold(option.text) for option in steps}
            return tuple(step[place] for place in order)
        case (Extended(), Model(answer)):
            return fold(answer) if answer else ""
        case _:
            assert_never(answered)


def _folded(texts: tuple[Text, ...]) -> frozenset[str]:
    return frozenset(fold(text) for text in texts)


def key_texts(answered: Answered) -> tuple[Text, ...]:
    """Give the texts that are right, none for verdicts and for what is written at length.

    Of accepted variants only the first, of options, gaps, partners and steps all.
    """
    match answered:
        case (Choices(options, _, look), Right(right)):
            texts = tuple(option.text for option in options if option.place_in_list in right)
            return texts if look is Look.LIST else ()
        case (Entry(manner), Accepted(texts)):
            return texts[:1] if manner is not Manner.NUMBER else ()
        case (Blanks(), Filled(gaps)):
            return tuple(gap[0] for gap in gaps)
        case (Pairs(left, right_sides), Joined(partners)):
            partner = {option.place_in_list: option.text for option in right_sides}
            return tuple(text for side, place in zip(left, partners, strict=True) for text in (side, partner[place]))
        case (Sequence(steps), Ordered(order)):
            step = {option.place_in_list: option.text for option in steps}
            return tuple(step[place] for place in order)
        case (Extended(), Model()):
            return ()
        case _:
            assert_never(answered)


def key_words(answered: Answered) -> str:
    """Give the words of a key on one line, nothing for verdicts, numbers and what is written at length."""
    return " ".join(plain(text).strip() for text in key_texts(answered))
