"""Items, what is said about them, and the whole that every output is made from."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from quizgen.diagnostics import Place
from quizgen.item.keys import Answered
from quizgen.item.responses import Response
from quizgen.markup import Text


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
    """What several items lean on: a *text* of one's own, a place in the source (*locator*), or a *picture*.

    The lines of a text that *is_numbered* are broken by us and bear numbers, so that items can name them.
    """

    question: str
    text: Text | None = None
    locator: Citation | None = None
    picture: Picture | None = None
    is_numbered: bool = False


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
