"""A quiz and its forms, as they are printed and graded.

A `Placed` item holds no key: papers are made from forms alone, keys from forms and the quiz's `asked`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from quizgen.bank import Bank
from quizgen.diagnostics import Place
from quizgen.item import Asked, Identity, Item
from quizgen.markup import Text
from quizgen.source_yaml import Scalar

THEME = ""
"""Stands among families for those of the theme."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture at the head of papers: its *file* as typed, beside the quiz file, and its *height* in millimetres."""

    file: Text
    alt: str
    height: Decimal


@dataclass(frozen=True, slots=True)
class Paper:
    """How a paper is set: *size* is `a4` or `letter`; *font_size* and that of a *large_print* are in points.

    *theme* names its type and look, *colour* is the ink of its titles, `#173f73`; *legible* asks for each form a second
    time, as those read it who find reading hard. *fonts* go before those of the theme, as typed: families or files.
    *families* are what was found under those names; `THEME` among them stands for those of the theme, which else come
    last. *answer_sheet* is where bubbles stand: `last`, on the last page of a paper, `own`, in a file of their own,
    `inline`, beside the options; or nowhere, where it is empty.
    """

    size: str = "a4"
    columns: int = 1
    font_size: Decimal = Decimal(11)
    header: str = ""
    large_print: Decimal | None = None
    theme: str = "classic"
    colour: str = "#000000"
    legible: bool = False
    logo: Logo | None = None
    fonts: tuple[Scalar, ...] = ()
    families: tuple[str, ...] = ()
    answer_sheet: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a quiz before it is shuffled: what was picked for it, in the order of the blueprint or the banks.

    *choose* is how many of the items are to be answered, None for all. Items that share a stimulus stand together.
    """

    title: str
    instructions: Text | None
    asked: tuple[Asked, ...]
    choose: int | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """An item on a form.

    *shown* are the places in the author's list of what stands first, second, … on this form: of the options of choices,
    the right sides of pairs, the steps of a sequence; empty for other responses.
    """

    number: int
    item: Item
    shown: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedSection:
    """A section of a form; *points* is what can be earned in it, with *choose* taken into account."""

    title: str
    instructions: Text | None
    items: tuple[Placed, ...]
    points: Decimal
    choose: int | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """One ordered form of a quiz; *letter* is A, B, … (AA after Z)."""

    letter: str
    sections: tuple[PlacedSection, ...]

    @property
    def items(self) -> tuple[Placed, ...]:
        """All items, in the order of the paper."""
        return tuple(placed for section in self.sections for placed in section.items)

    @property
    def points(self) -> Decimal:
        """What can be earned in all."""
        return sum((section.points for section in self.sections), Decimal(0))


@dataclass(frozen=True, slots=True)
class Quiz:
    """A quiz whose blueprint was met, with all its forms and, apart from them, what each item asks with its key."""

    id: str
    title: str
    language: str
    instructions: Text | None
    time: str
    seed: str
    keys: str  # each-form | once
    paper: Paper
    sections: tuple[Section, ...]
    forms: tuple[Form, ...]
    asked: Mapping[Identity, Asked]
    banks: tuple[Bank, ...]
    place: Place = field(repr=False)
    practice: bool = False  # so that its questions may stand in decks

    @property
    def shelf(self) -> str:
        """What its own files lie under among those of banks, whose ids hold no colon."""
        return f"quiz:{self.id}"


@dataclass(frozen=True, slots=True)
class Preset:
    """Options of Anki that go along with a deck; None for what stays as the student has it."""

    new_cards: int | None = None
    retention: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck: what its notes are made from, in the order in which new cards are to be learned.

    *asked* holds every part of each question, parts of one question side by side. *subdecks* says how cards are spread:
    `none`, `sections` (of the source), `kinds` or `levels`. *lock* names the file that remembers what was released, as
    typed; None where the deck has none. With *recalls* a multiple-choice shows no options. *only* are the names of the
    questions that are wanted of it, None for all: what is left is a part of the deck, and no other deck.
    """

    id: str
    title: str
    subdecks: str
    asked: tuple[Asked, ...]
    banks: tuple[Bank, ...]
    place: Place = field(repr=False)
    lock: Scalar | None = None
    recalls: bool = False
    preset: Preset | None = None
    only: frozenset[str] | None = None

    @property
    def file_name(self) -> str:
        """What its files are called: a part of a deck must not stand for the whole."""
        return self.id if self.only is None else f"{self.id}.only"

    @property
    def lock_place(self) -> Place:
        """Where the deck names its lock, or itself where it has none."""
        return self.lock.place if self.lock is not None else self.place
