"""What is right, in few plain characters: as the matrix of keys, its CSV and the manifest show it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import assert_never

from quizgen.assemble.quiz import Placed
from quizgen.item import (
    Accepted,
    Asked,
    Blanks,
    Choices,
    Entry,
    Extended,
    Filled,
    Joined,
    Look,
    Model,
    Option,
    Ordered,
    Pairs,
    Right,
    Sequence,
)
from quizgen.markup import Text, write_plain
from quizgen.render.words import Words

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def option_letter(place: int) -> str:
    """Give the letter of what is shown at a *place*, from 0: A to Z, then AA, AB and so on."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, len(_ALPHABET))
        letters = _ALPHABET[rest] + letters
    return letters


def plain_number(number: Decimal) -> str:
    """Write a number without an exponent or idle zeros: `2`, `0.5`, `1000`."""
    written = f"{number:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def plain_text(text: Text) -> str:
    """Give a text's words on one line."""
    return " ".join(write_plain(text.blocks).split())


def shown_letters(shown: tuple[int, ...]) -> Mapping[int, str]:
    """Give for each place in the author's list its letter on this form."""
    return {place: option_letter(position) for position, place in enumerate(shown)}


def step_numbers(shown: tuple[int, ...], order: tuple[int, ...]) -> tuple[int, ...]:
    """Give the numbers to be written into the boxes of a sequence, in the order in which its steps are shown."""
    return tuple(order.index(place) + 1 for place in shown)


def entry_text(key: Accepted) -> str:
    """Give what an entry shows for its answer: the first text, with the tolerance."""
    first = plain_text(key.texts[0])
    return f"{first} ± {key.tolerance}" if key.tolerance else first


def answer_cell(placed: Placed, asked: Asked, words: Words) -> str:  # noqa: PLR0911  one for each response
    """Say what is right on this form as the matrix of keys shows it, in the words of the quiz.

    `B`, `ACD`, `T` or `F`, `49 ± 1`, the first accepted text, gaps joined by ` / `, `1c 2a 3b`, `3-1-2` (the numbers
    for the boxes, in the order shown), `rubric`; in German `R` or `F`, `Bewertung`.
    """
    match asked.answered:
        case (Choices(_, _, Look.VERDICT), Right(right)):
            return words.verdicts[0 if 0 in right else 1]
        case (Choices(), Right(right)):
            letters = [letter for place, letter in shown_letters(placed.shown).items() if place in right]
            return ("" if all(len(letter) == 1 for letter in letters) else " ").join(letters)
        case (Entry(), Accepted() as key):
            return entry_text(key)
        case (Blanks(), Filled(gaps)):
            return " / ".join(plain_text(gap[0]) for gap in gaps)
        case (Pairs(), Joined(partners)):
            letter = shown_letters(placed.shown)
            return " ".join(f"{number}{letter[place].lower()}" for number, place in enumerate(partners, 1))
        case (Sequence(), Ordered(order)):
            return "-".join(map(str, step_numbers(placed.shown, order)))
        case (Extended(), Model()):
            return words.by_rubric
        case _:
            assert_never(asked.answered)


def answer_text(placed: Placed, asked: Asked, words: Words) -> str:  # noqa: PLR0911  one for each response
    """Say in plain words what is right, options in the order shown.

    Options are joined by `; `, accepted variants by ` | `, gaps by ` / `, steps by ` → `; pairs read `left = right`.
    """
    match asked.answered:
        case (Choices(_, _, Look.VERDICT), Right(right)):
            return words.true if 0 in right else words.false
        case (Choices(options), Right(right)):
            texts = _texts_by_place(options)
            return "; ".join(texts[place] for place in placed.shown if place in right)
        case (Entry(_, unit), Accepted(texts) as key):
            number = f"{entry_text(key)} {unit}".rstrip()
            return " | ".join((number, *map(plain_text, texts[1:])))
        case (Blanks(), Filled(gaps)):
            return " / ".join(" | ".join(map(plain_text, gap)) for gap in gaps)
        case (Pairs(left, right_sides), Joined(partners)):
            texts = _texts_by_place(right_sides)
            joined = zip(left, partners, strict=True)
            return "; ".join(f"{plain_text(text)} = {texts[place]}" for text, place in joined)
        case (Sequence(steps), Ordered(order)):
            texts = _texts_by_place(steps)
            return " → ".join(texts[place] for place in order)
        case (Extended(), Model(answer, criteria)):
            rubric = "; ".join(f"{plain_text(each.text)} ({plain_number(each.points)})" for each in criteria)
            return plain_text(answer) if answer else rubric
        case _:
            assert_never(asked.answered)


def _texts_by_place(options: Iterable[Option]) -> Mapping[int, str]:
    return {option.place_in_list: plain_text(option.text) for option in options}
