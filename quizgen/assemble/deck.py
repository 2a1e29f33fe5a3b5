"""From a deck file and its banks to a deck: what its cards are made from, in the order in which they are learned."""

from __future__ import annotations

from quizgen.assemble.blueprint import DeckProperties
from quizgen.assemble.filters import FilterProperties, find_question, look_up, unknown_question
from quizgen.assemble.quiz import Deck, Quiz
from quizgen.bank import Bank
from quizgen.diagnostics import Diagnostic, Place, error
from quizgen.item import Asked, Use
from quizgen.schema import validate
from quizgen.source_yaml import Document
from quizgen.source_yaml import Mapping as YamlMapping


def assemble_deck(
    document: Document, banks: tuple[Bank, ...], *, others: dict[str, Quiz] | None = None
) -> tuple[Deck | None, tuple[Diagnostic, ...]]:
    """Make the deck that a file describes, or say everything that keeps it from being made.

    Withdrawn questions stay in: a card that a student has can only be withdrawn by telling so on it.
    """
    if not isinstance(document.root, YamlMapping):
        return None, (error("no-deck", Place(document.source, 0, 0), "the file holds no deck"),)
    properties, found = validate(DeckProperties, document.root, what="a deck")
    if properties is None:
        return None, found
    chosen, problems = _choose(properties, banks, others or {})
    if problems:
        return None, problems
    if not chosen:
        mend = "widen 'from', or look whether the questions are kept for exams"
        return None, (error("empty-deck", properties.deck.place, "no question becomes a card", help=mend),)
    deck = Deck(str(properties.deck), properties.title, properties.subdecks, chosen, banks, properties.deck.place)
    return deck, ()


def _choose(
    properties: DeckProperties, banks: tuple[Bank, ...], others: dict[str, Quiz]
) -> tuple[tuple[Asked, ...], tuple[Diagnostic, ...]]:
    held = {name: frozenset(identity.name for identity in quiz.asked) for name, quiz in others.items()}
    wanted, problems = look_up(properties.from_ or FilterProperties(), banks, held)
    unwanted, more = look_up(properties.not_ or FilterProperties(), banks, held)
    found = [*problems, *more]
    pool = [
        asked
        for bank in banks
        for asked in bank.asked
        if asked.about.use is not Use.EXAM and not asked.about.draft and wanted.takes(asked)
    ]
    if properties.not_ is not None:
        pool = [asked for asked in pool if not unwanted.takes(asked)]
    if not properties.questions:
        return tuple(pool), tuple(found)
    order: dict[str, int] = {}
    for named in properties.questions:
        matches = find_question(named, banks)
        if not matches:
            found.append(unknown_question(named, banks))
        for name in matches:
            order.setdefault(name, len(order))
    listed = [asked for asked in pool if asked.identity.name in order]
    return tuple(sorted(listed, key=lambda asked: order[asked.identity.name])), tuple(found)
