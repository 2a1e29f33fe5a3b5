"""A part of a deck: only the questions that a list names, such as those that a learner got wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.assemble.catalogue import list_questions
from quizgen.assemble.quiz import Deck
from quizgen.diagnostics import Diagnostic, Place, SourceText, error
from quizgen.source_yaml import Scalar


def read_names(path: str, content: bytes) -> tuple[Scalar, ...]:
    """Read a list of questions: an id or `bank/id` a line; empty lines and what follows a `#` don't count."""
    source = SourceText(path, content.decode("utf-8-sig", errors="replace"))
    found = []
    start = 0
    for line in source.text.splitlines(keepends=True):
        typed = line.partition("#")[0].strip()
        if typed:
            name = Scalar(typed)
            at = start + line.index(typed)
            name.place, name.style = Place(source, at, at + len(typed)), ""
            found.append(name)
        start += len(line)
    return tuple(found)


def narrow_decks(decks: Sequence[Deck], names: Sequence[Scalar]) -> tuple[tuple[Deck, ...], tuple[Diagnostic, ...]]:
    """Leave of each deck the questions that are named, and no deck of which none is; report names that mean nothing.

    Of a passage its questions are meant.
    """
    found: list[Diagnostic] = []
    meant: dict[str, Scalar] = {}
    held = {asked.identity.name for deck in decks for asked in deck.asked}
    banks = tuple({bank.id: bank for deck in decks for bank in deck.banks}.values())
    catalogue = list_questions(banks)
    for name in names:
        wanted, problems = catalogue.find(name)
        found += problems
        if wanted and held.isdisjoint(wanted):
            mend = "take the line out; what is kept for exams, or left out of a deck, makes no card"
            found.append(error("unfit-question", name.place, f"'{name}' is in no deck", help=mend))
        meant |= dict.fromkeys(wanted, name)
    narrowed = (
        replace(deck, only=frozenset(meant))
        for deck in decks
        if any(asked.identity.name in meant for asked in deck.asked)
    )
    return tuple(narrowed), tuple(found)
