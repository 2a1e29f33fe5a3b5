"""What a test taker sees, and the keys beside it.

A question of any kind reduces itself to `Asked`s: an `Item`, which holds no key, and the key that fits its response.
What follows a question after it (papers, cards, platforms) knows these few responses and no kinds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from quizgen.diagnostics import Place
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


class Credit(StrEnum):
    """How points are given for an answer that is right in part."""

    PARTS = "parts"
    WHOLE = "whole"


class Use(StrEnum):
    """What a question is kept for."""

    EXAM = "exam"
    STUDY = "study"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Option:
    """One of the things to choose from or to put in order.

    *place_in_list* is where its author wrote it, from 0: the name by which keys and orders speak of it. *rank* is None
    for an option that may stand anywhere; the others stand behind those, by their rank.
    """

    place_in_list: int
    text: Text
    rank: int | None = None


# --- responses: how an item is answered ---


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


# --- keys: what is right ---


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


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a source says so, as the author cited it.

    *source* is the id of the source, empty where the bank's default is meant. Paragraphs count from 1.
    """

    source: str
    first: int
    last: int
    phrases: tuple[Text, ...]
    place: Place

    @property
    def paragraphs(self) -> str:
        """The cited paragraphs as authors write them: `p6` or `p6-p7`."""
        return f"p{self.first}" if self.first == self.last else f"p{self.first}-p{self.last}"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A citation with what its source says of itself, as it is shown to instructors and learners.

    *voice* is the author, or whoever speaks in that paragraph; *opening* is the paragraph's first three words.
    """

    citation: Citation
    voice: str = ""
    title: str = ""
    section: str = ""
    opening: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of an item: the *file* as its author named it, what it shows in words, its width as typed."""

    file: Text
    alt: str
    width: str = ""


@dataclass(frozen=True, slots=True)
class Stimulus:
    """What several items lean on: a *text* of one's own, a place in the source (*locator*), or a *picture*."""

    question: str
    text: Text | None = None
    locator: Citation | None = None
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Space:
    """Room to answer in: *amount* of *unit* (`lines`, `cm`, `page`), plain, in a box or squared."""

    amount: Decimal
    unit: str
    look: str = "lines"


@dataclass(frozen=True, slots=True, order=True)
class Identity:
    """The name of an Asked for good: bank, question, and the part of the question, empty where it has one only."""

    bank: str
    question: str
    part: str = ""

    @property
    def name(self) -> str:
        """`bank/question`, as it is named from outside."""
        return f"{self.bank}/{self.question}"


@dataclass(frozen=True, slots=True)
class Item:
    """What a test taker sees before answering. Nothing in here tells the key to a reader of the texts.

    *voice* is who says what the stem says, empty where that is the author of the source.
    """

    identity: Identity
    kind: str
    language: str
    stem: Text
    response: Response
    points: Decimal
    credit: Credit = Credit.PARTS
    direction: str = ""
    stimulus: Stimulus | None = None
    picture: Picture | None = None
    hint: Text | None = None
    space: Space | None = None
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Commentary:
    """What is said after answering; *instructor* is for keys alone."""

    rationale: Text | None = None
    note: Text | None = None
    instructor: Text | None = None
    citations: tuple[Citation, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class About:
    """What questions are chosen by, and the state they are in."""

    level: str = ""
    difficulty: int | None = None
    tags: tuple[str, ...] = ()
    use: Use = Use.BOTH
    draft: bool = False
    withdrawn: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """An item with its key and all that is said about it: the one object that every output is made from.

    *answered* pairs the item's own response with its key, for an exhaustive `match`.
    """

    item: Item
    answered: Answered
    place: Place
    commentary: Commentary = field(default_factory=Commentary)
    about: About = field(default_factory=About)

    @property
    def identity(self) -> Identity:
        """The name of this Asked."""
        return self.item.identity


@dataclass(frozen=True, slots=True)
class Setting:
    """What a question takes from the bank, or the passage, that it stands in."""

    bank: str
    language: str = "en"
    points: Decimal = Decimal(1)
    stimulus: Stimulus | None = None
    citations: tuple[Citation, ...] = ()
    level: str = ""
    tags: tuple[str, ...] = ()
    use: Use | None = None
    draft: bool = False
    withdrawn: str = ""
