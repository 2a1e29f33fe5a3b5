"""Responses: how an item is answered. Few of them serve all kinds of questions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from quizgen.markup import Text


class Manner(StrEnum):
    """How an entry is made and judged: from memory and judged by oneself, as a text, or as a number."""

    RECALL = "recall"
    TEXT = "text"
    NUMBER = "number"


class Look(StrEnum):
    """How choices are presented: as a list with letters, or as a verdict on the stem."""

    LIST = "list"
    VERDICT = "verdict"


@dataclass(frozen=True, slots=True)
class Option:
    """One of the things to choose from or to put in order.

    *place_in_list* is where its author wrote it, from 0: the name by which keys and orders speak of it. *rank* is None
    for an option that may stand anywhere; the others stand behind those, by their rank.
    """

    place_in_list: int
    text: Text
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """Tick one option, or *several*."""

    options: tuple[Option, ...]
    several: bool = False
    look: Look = Look.LIST


@dataclass(frozen=True, slots=True)
class Entry:
    """Write, type or say a short answer; *unit* stands behind it."""

    manner: Manner
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Blanks:
    """Fill the gaps of the stem; *groups* names for each of them the gaps that hide together on a card."""

    groups: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Give each left side its partner among the right sides, of which there may be more."""

    left: tuple[Text, ...]
    right: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Sequence:
    """Put the steps into their order."""

    steps: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Extended:
    """Write at length; *words* bounds the length where the author does."""

    words: tuple[int, int] | None = None


Response: TypeAlias = Choices | Entry | Blanks | Pairs | Sequence | Extended
