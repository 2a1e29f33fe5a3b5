"""What each item wants of an answer sheet: rows of bubbles with their letters, columns of digits, or a word."""

from __future__ import annotations

from collections.abc import Sequence as Ordered
from dataclasses import dataclass, field
from enum import StrEnum
from typing import assert_never

from quizgen.assemble.quiz import Form, Placed
from quizgen.item import Blanks, Choices, Entry, Extended, Look, Manner, Pairs, Sequence
from quizgen.render.cells import option_letter
from quizgen.render.words import Words

DIGITS = tuple("0123456789")
NUMBER_COLUMNS = 7  # the first of which may hold a minus, the others the mark of decimals
MINUS = "-"


class Shape(StrEnum):
    """How an answer is marked: in rows of bubbles, in columns of digits, or on the paper itself."""

    ROWS = "rows"
    DIGITS = "digits"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Row:
    """Bubbles beside each other, or below each other in a column of digits; *label* tells it from its item's others."""

    label: str
    letters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """What stands on the sheet for the item of a *number*; *several* of a row's bubbles may be filled.

    A *unit* moves no bubble, so that slots of different ones are the same to readers.
    """

    number: int
    shape: Shape
    rows: tuple[Row, ...] = ()
    several: bool = False
    unit: str = field(default="", compare=False)


def slots_of(form: Form, words: Words) -> tuple[Slot, ...]:
    """Give what each item of a form wants of the sheet, in the order of their numbers; *words* are the quiz's."""
    return tuple(_slot(placed, words) for placed in form.items)


def _slot(placed: Placed, words: Words) -> Slot:
    number = placed.number
    match placed.item.response:
        case Choices(_, _, Look.VERDICT):
            return Slot(number, Shape.ROWS, (Row("", words.verdicts),))
        case Choices(options, several):
            return Slot(number, Shape.ROWS, (Row("", _letters(len(options))),), several)
        case Pairs(left, right):
            letters = tuple(letter.lower() for letter in _letters(len(right)))
            return Slot(number, Shape.ROWS, tuple(Row(str(place), letters) for place in range(1, len(left) + 1)))
        case Sequence(steps):
            places = tuple(str(place) for place in range(1, len(steps) + 1))
            return Slot(number, Shape.ROWS, tuple(Row(letter.lower(), places) for letter in _letters(len(steps))))
        case Entry(Manner.NUMBER, unit):
            signs = (MINUS, *(words.decimal_mark,) * (NUMBER_COLUMNS - 1))
            columns = tuple(Row(str(n), (sign, *DIGITS)) for n, sign in enumerate(signs, 1))
            return Slot(number, Shape.DIGITS, columns, unit=unit)
        case Entry() | Blanks() | Extended():
            return Slot(number, Shape.NOTE)
        case _:
            assert_never(placed.item.response)


def _letters(count: int) -> tuple[str, ...]:
    return tuple(option_letter(place) for place in range(count))


@dataclass(frozen=True, slots=True)
class Allotment:
    """The room that the items of one number need on all forms: *rows* of at most *columns* bubbles; *digits* too."""

    number: int
    rows: int
    columns: int
    digits: bool = False


def allot(forms: Ordered[tuple[Slot, ...]]) -> tuple[Allotment, ...]:
    """Give the room that each number needs so that what any of these forms has there finds place."""
    return tuple(_widest(slots) for slots in zip(*forms, strict=True))


def _widest(slots: tuple[Slot, ...]) -> Allotment:
    rows = [slot for slot in slots if slot.shape is Shape.ROWS]
    return Allotment(
        slots[0].number,
        max((len(slot.rows) for slot in rows), default=1),
        max((len(row.letters) for slot in rows for row in slot.rows), default=0),
        any(slot.shape is Shape.DIGITS for slot in slots),
    )
