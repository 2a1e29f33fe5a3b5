"""Keys: what is right, each paired with the response that it is the key to."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from quizgen.item.responses import Blanks, Choices, Entry, Extended, Pairs, Sequence
from quizgen.markup import Text


@dataclass(frozen=True, slots=True)
class Right:
    """The places in the author's list of the right options, and what is said of each option, in the list's order."""

    options: frozenset[int]
    feedback: tuple[Text | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Accepted:
    """The accepted texts, the first of which is shown; for numbers the bounds within which an answer is right."""

    texts: tuple[Text, ...]
    low: Decimal | None = None
    high: Decimal | None = None
    tolerance: str = ""


@dataclass(frozen=True, slots=True)
class Filled:
    """The accepted texts of each gap, in the order of the gaps."""

    gaps: tuple[tuple[Text, ...], ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """For each left side the place in the author's list of its right side."""

    partners: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Ordered:
    """The places in the author's list of the steps, in the right order."""

    steps: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of a rubric: what earns how many *points*; *levels* describes the steps, most points first."""

    text: Text
    points: Decimal
    levels: tuple[tuple[Decimal, Text], ...] = ()


@dataclass(frozen=True, slots=True)
class Model:
    """A model answer, which may be wanting, and the rubric by which others are judged."""

    answer: Text | None
    criteria: tuple[Criterion, ...] = ()


# Responses and keys are paired in one union of tuples, since two separate unions don't narrow together in a `match`.
Answered: TypeAlias = (
    tuple[Choices, Right]
    | tuple[Entry, Accepted]
    | tuple[Blanks, Filled]
    | tuple[Pairs, Joined]
    | tuple[Sequence, Ordered]
    | tuple[Extended, Model]
)
