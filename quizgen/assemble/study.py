"""What a deck holds as study material beside its cards: a map of the argument, a timeline, a glossary.

Made from the same questions as the cards, so that nothing has to be written twice. Tags say what belongs where:
`timeline` on questions that give dates, `glossary` on those that give a term and its meaning. The map is made of all
claims of the deck that support each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quizgen.assemble.quiz import Deck
from quizgen.item import (
    Accepted,
    Asked,
    Blanks,
    Choices,
    Entry,
    Extended,
    Filled,
    Identity,
    Joined,
    Look,
    Model,
    Ordered,
    Pairs,
    Right,
    Sequence,
)
from quizgen.markup import Text, write_plain
from quizgen.questions.ladders import sort_value

TIMELINE, GLOSSARY = "timeline", "glossary"  # tags
_YEARS = range(1, 3000)  # a number by itself is a year


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of the argument map; *voice* is who makes it, empty where that is the source's author."""

    asked: Asked
    text: Text
    voice: str = ""

    @property
    def identity(self) -> Identity:
        """The question that makes the claim."""
        return self.asked.identity


@dataclass(frozen=True, slots=True)
class ArgumentMap:
    """Claims in the order of the banks, and which supports which: (supporting, supported) by place in *claims*."""

    claims: tuple[Claim, ...]
    supports: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Entered:
    """A line of a timeline or glossary: its *head* (a date, a term), and what is said of it."""

    head: Text
    text: Text
    asked: Asked


@dataclass(frozen=True, slots=True)
class Study:
    """The study material of a deck."""

    arguments: ArgumentMap
    timeline: tuple[Entered, ...]
    glossary: tuple[Entered, ...]

    @property
    def asked(self) -> tuple[Asked, ...]:
        """The questions that it is made of."""
        entered = (each.asked for each in (*self.timeline, *self.glossary))
        return (*(claim.asked for claim in self.arguments.claims), *entered)

    @property
    def texts(self) -> tuple[Text, ...]:
        """All that is printed of it."""
        entered = (text for each in (*self.timeline, *self.glossary) for text in (each.head, each.text))
        return (*(claim.text for claim in self.arguments.claims), *entered)

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to be made of it."""
        return not (self.arguments.claims or self.timeline or self.glossary)


def make_study(deck: Deck) -> Study:
    """Collect what of a deck belongs on a map, a timeline and a glossary; withdrawn questions are left out."""
    asked = [each for each in deck.asked if not each.about.withdrawn]
    return Study(map_arguments(deck, asked), _timeline(asked), _glossary(asked))


def map_arguments(deck: Deck, asked: Iterable[Asked]) -> ArgumentMap:
    """Link the claims that support each other; what supports nothing and is supported by nothing is left out."""
    first: dict[Identity, Asked] = {}
    for each in asked:
        first.setdefault(Identity(each.identity.bank, each.identity.question), each)
    links = [
        (Identity(bank.id, str(question.id)), Identity(bank.id, str(served)))
        for bank in deck.banks
        for question in bank.every_question()
        for served in question.linked
    ]
    known = [(lower, upper) for lower, upper in links if lower in first and upper in first and lower != upper]
    linked = {each for link in known for each in link}
    places = {identity: place for place, identity in enumerate(each for each in first if each in linked)}
    claims = tuple(Claim(first[each], first[each].item.stem, first[each].item.voice) for each in places)
    return ArgumentMap(claims, tuple(dict.fromkeys((places[lower], places[upper]) for lower, upper in known)))


def _timeline(asked: Iterable[Asked]) -> tuple[Entered, ...]:
    dated: dict[tuple[str, str], tuple[tuple[float, float, float], Entered]] = {}
    for entered in _tagged(asked, TIMELINE):
        for head, text in ((entered.head, entered.text), (entered.text, entered.head)):
            day = _day(head)
            if day is not None:
                dated.setdefault((_plain(head), _plain(text)), (day, Entered(head, text, entered.asked)))
                break
    return tuple(entered for _, entered in sorted(dated.values(), key=lambda found: found[0]))


def _glossary(asked: Iterable[Asked]) -> tuple[Entered, ...]:
    terms: dict[str, Entered] = {}
    for entered in _tagged(asked, GLOSSARY):
        asks = _plain(entered.head).endswith("?")
        one = Entered(entered.text, entered.head, entered.asked) if asks else entered
        terms.setdefault(_plain(one.head).casefold(), one)
    return tuple(terms[term] for term in sorted(terms))


def _tagged(asked: Iterable[Asked], tag: str) -> Iterator[Entered]:
    seen = set()
    for each in asked:
        # the other parts of a question turn it round
        if tag in each.about.tags and each.identity.name not in seen:
            seen.add(each.identity.name)
            yield from _entries(each)


def _entries(asked: Asked) -> Iterator[Entered]:
    """Give the pairs that a question teaches: its own, or its stem with its answer."""
    match asked.answered:
        case (Pairs(left, right), Joined(partners)):
            texts = {option.place_in_list: option.text for option in right}
            for text, partner in zip(left, partners, strict=True):
                yield Entered(text, texts[partner], asked)
        case (Entry(), Accepted(texts)):
            yield Entered(asked.item.stem, texts[0], asked)
        case (Choices(options, _, Look.LIST), Right(right)) if len(right) == 1:
            yield Entered(asked.item.stem, options[min(right)].text, asked)
        case (Choices(), Right()) | (Blanks(), Filled()) | (Sequence(), Ordered()) | (Extended(), Model()):
            return


def _day(text: Text) -> tuple[float, float, float] | None:
    """Read a text as a date: year, month, day, zero where they are not told; the month of a season is its middle."""
    value = sort_value(_plain(text))
    if value is None:
        return None
    sort, first, month, day = value
    if sort == "date" and first:
        return first, month, day
    return (first, 0, 0) if sort == "number" and first in _YEARS and _plain(text).strip().isdigit() else None


def _plain(text: Text) -> str:
    return write_plain(text.blocks)
