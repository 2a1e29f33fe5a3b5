"""What a check is, and what checks look at.

Owns the shapes; the rules themselves stand in modules of their own, and `rules` lists them. Everything here is pure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from inspect import cleandoc
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from quizgen.bank import Bank
from quizgen.checks.labels import find_references, may_refer
from quizgen.checks.negation import Negation, find_negation
from quizgen.checks.words import plain, prose, sketch
from quizgen.diagnostics import Diagnostic, Place, Severity
from quizgen.evidence import Source, SourceDocument
from quizgen.item import Asked, Choices, Citation, Look, Option, Right
from quizgen.lazy import lazy
from quizgen.markup import Text
from quizgen.questions.options import is_special
from quizgen.questions.specials import may_hold_specials

if TYPE_CHECKING:
    from quizgen.assemble.quiz import Deck, Quiz

Subject = TypeVar("Subject")


class Finding(NamedTuple):
    """What a check has found: where, in which words, and the mend; *question* is the id of the question concerned."""

    place: Place
    message: str
    help: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class Check(Generic[Subject]):
    """One rule: its code, how sure it is, and the function that finds what breaks it.

    *explanation* is the function's docstring: what, why, a bad and a good example.
    """

    code: str
    severity: Severity
    find: Callable[[Subject], Iterator[Finding]]
    explanation: str = field(repr=False)

    def run(self, subject: Subject, question: str = "") -> Iterator[Diagnostic]:
        """Report what *subject* breaks; *question* is its question's id, where it has one."""
        for found in self.find(subject):
            yield self.report(found, question)

    def report(self, found: Finding, question: str) -> Diagnostic:
        """Make a diagnostic of what was found."""
        concerned = found.question or question
        return Diagnostic(self.code, self.severity, found.place, found.message, found.help, concerned)


def check(code: str, severity: Severity) -> Callable[[Callable[[Subject], Iterator[Finding]]], Check[Subject]]:
    """Make a check of a function. It still has to be listed in `rules`."""

    def made(find: Callable[[Subject], Iterator[Finding]]) -> Check[Subject]:
        return Check(code, severity, find, cleandoc(find.__doc__ or ""))

    return made


@dataclass(frozen=True)
class Offered:
    """An option as checks see it: *plain* is all that is read of it, *words* is that without code, math, addresses."""

    text: Text
    is_key: bool

    @lazy
    def plain(self) -> str:
        """All that is read."""
        return plain(self.text).strip()

    @lazy
    def words(self) -> str:
        """What rules on words look at."""
        return prose(self.text).strip()

    @lazy
    def is_special(self) -> bool:
        """Whether it speaks of all the others ("none of the above"), and so is left out of comparisons."""
        return is_special(self.text)


@dataclass(frozen=True)
class Asking:
    """One thing that a question asks, with what several rules need of it, worked out on first use.

    *language* is its bank's, as a BCP 47 tag.
    """

    asked: Asked
    language: str = "en"

    @lazy
    def is_english(self) -> bool:
        """Whether rules on English words have anything to say."""
        return self.language.partition("-")[0].casefold() == "en"

    @lazy
    def stem(self) -> str:
        """The stem's words, without code, math and addresses."""
        return prose(self.asked.item.stem)

    @lazy
    def negation(self) -> Negation | None:
        """The word by which the stem asks for what is not so, in capitals where it is strong; English only."""
        return find_negation(prose(self.asked.item.stem, loud=True)) if self.is_english else None

    @lazy
    def options(self) -> tuple[Offered, ...]:
        """The options of a list to choose from, in the author's order; empty for whatever is answered otherwise."""
        match self.asked.answered:
            case (Choices(options, _, Look.LIST), Right(right)):
                return tuple(Offered(option.text, option.place_in_list in right) for option in options)
            case _:
                return ()

    @lazy
    def typed_options(self) -> str:
        """All options as typed, in small letters, one a line: what rules look at first, since it takes little time."""
        return "\n".join([option.text.typed for option in self.options]).lower()

    @lazy
    def may_hold_specials(self) -> bool:
        """Whether some option may speak of all the others; most questions have none."""
        return may_hold_specials(self.typed_options)

    @lazy
    def references(self) -> tuple[int, ...]:
        """Which options, by their place from 0, name others or numbered statements by their labels."""
        if not may_refer(self.typed_options):
            return ()
        return find_references(self.stem, [option.words for option in self.options])

    @lazy
    def compared(self) -> tuple[Offered, ...]:
        """The options that can be compared with one another: all but those that speak of others."""
        if not self.references and not self.may_hold_specials:
            return self.options
        return tuple(
            option
            for place, option in enumerate(self.options)
            if place not in self.references and not option.is_special
        )

    @lazy
    def lone_key(self) -> Offered | None:
        """The one right option; None where several are right, or where it speaks of the others."""
        keys = [option for option in self.options if option.is_key]
        return keys[0] if len(keys) == 1 and any(option is keys[0] for option in self.compared) else None

    @lazy
    def has_like_options(self) -> bool:
        """Whether some options are so much alike that they may say the same; most questions have none."""
        return len({sketch(option.text) for option in self.options}) < len(self.options)


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation, and the id of the question that it stands in."""

    citation: Citation
    question: str


@dataclass(frozen=True, slots=True)
class Proof:
    """A source of a bank, all that the bank cites of it, and its text, where that is at hand."""

    bank: Bank
    source: Source
    document: SourceDocument | None
    citations: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """All quizzes and decks that are read or built at once."""

    quizzes: tuple[Quiz, ...]
    decks: tuple[Deck, ...]


def places_of(options: tuple[Option, ...]) -> tuple[Offered, ...]:
    """Show the steps of a sequence or the right sides of pairs as options, none of which is a key."""
    return tuple(Offered(option.text, is_key=False) for option in options)
