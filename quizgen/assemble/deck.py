"""From a deck file and its banks to a deck: what its cards are made from, in the order in which they are learned."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from quizgen.assemble.blueprint import DeckProperties, named_banks
from quizgen.assemble.catalogue import find_fit, list_askable, list_questions, report_repeated
from quizgen.assemble.filters import FilterProperties, find_contradiction, look_up
from quizgen.assemble.quiz import Deck, Preset, Quiz
from quizgen.assemble.reading import check_banks, read_properties
from quizgen.bank import Bank
from quizgen.diagnostics import Diagnostic, error, in_order
from quizgen.item import Asked, Use
from quizgen.schema import key_place, validate
from quizgen.source_yaml import Document, Listing, Scalar
from quizgen.source_yaml import Mapping as YamlMapping


def assemble_deck(
    document: Document, banks: tuple[Bank, ...], *, others: Mapping[str, Quiz] | None = None
) -> tuple[Deck | None, tuple[Diagnostic, ...]]:
    """Make the deck that a file describes, or say everything that keeps it from being made.

    Its questions come in the order in which the deck names them, then in the order of the banks. Withdrawn questions
    stay in: a card that a student has can only be withdrawn by telling so on it. Without any bank, nothing is said of
    what would have to be in it.
    """
    properties, root, found = read_properties(DeckProperties, document, what="deck")
    if root is None:
        return None, tuple(found)
    banks, problems = check_banks(named_banks(document), banks)
    found += problems
    if not banks:
        return None, in_order(found)
    wish = _Wish(properties.from_, properties.not_, properties.questions) if properties else _wish_as_far_as_read(root)
    chosen, problems = _choose(wish, root, banks, others or {})
    found += problems
    if properties is None:
        return None, in_order(found)
    if not found and not chosen:
        mend = "widen 'from', or look whether the questions are kept for exams"
        found.append(error("empty-deck", properties.deck.place, "no question becomes a card", help=mend))
    if found:
        return None, in_order(found)
    lock = root.find("lock")
    deck = Deck(
        id=str(properties.deck),
        title=properties.title,
        subdecks=properties.subdecks,
        asked=chosen,
        banks=banks,
        place=properties.deck.place,
        lock=lock if isinstance(lock, Scalar) and lock.strip() else None,
        recalls=properties.multiple_choice == "recall",
        preset=Preset(properties.preset.new_cards, properties.preset.retention) if properties.preset else None,
    )
    return deck, ()


def why_not_on_cards(asked: Asked) -> str:
    """Say why a question can't become a card; nothing where it can."""
    if asked.about.draft:
        return "it is a draft"
    return "it is kept for exams" if asked.about.use is Use.EXAM else ""


class _Wish(NamedTuple):
    """What a deck takes: filters, and questions by name."""

    from_: FilterProperties | None
    not_: FilterProperties | None
    questions: tuple[Scalar, ...]


def _wish_as_far_as_read(root: YamlMapping) -> _Wish:
    """Read of a deck that is not in order what is, so that all that is wrong with it is reported at once."""
    filters = [
        validate(FilterProperties, node)[0] if isinstance(node := root.find(name), YamlMapping) else None
        for name in ("from", "not")
    ]
    named = root.find("questions")
    names = (each for each in (named if isinstance(named, Listing) else [named]) if isinstance(each, Scalar))
    return _Wish(filters[0], filters[1], tuple(name for name in names if name.strip()))


def _choose(
    wish: _Wish, root: YamlMapping, banks: tuple[Bank, ...], others: Mapping[str, Quiz]
) -> tuple[tuple[Asked, ...], list[Diagnostic]]:
    catalogue = list_questions(banks)
    askable, barred = list_askable(banks, why_not_on_cards)
    held = {name: frozenset(identity.name for identity in quiz.asked) for name, quiz in others.items()}
    wanted, problems = look_up(wish.from_, catalogue, held)
    unwanted, more = look_up(wish.not_, catalogue, held)
    found = [*problems, *more, *find_contradiction(root, wanted, unwanted)]
    # named questions alone make a deck; beside `from` they come first
    takes_from_all = wish.from_ is not None or not wish.questions
    if wish.not_ is not None and not takes_from_all:
        message = "a deck with 'questions' and 'not' has no 'from'"
        mend = "take 'not' away, since it leaves out nothing that is named, or add 'from:'"
        found.append(error("missing-property", key_place(root, "not"), message, help=mend))
    named: dict[str, Scalar] = {}
    for each in wish.questions:
        names, problems = find_fit(each, catalogue, askable, barred, where="in a deck")
        found.extend(problems)
        again = next((name for name in names if name in named), None)
        if again is not None:
            found.append(report_repeated(each, named[again], where="in this deck"))
        named |= {name: each for name in names if name not in named}
    taken = [name for name, parts in askable.items() if wanted.takes(parts[0]) and not unwanted.touches(parts[0])]
    order = dict.fromkeys((*named, *(taken if takes_from_all else ())))
    return tuple(asked for name in order for asked in askable[name]), found
