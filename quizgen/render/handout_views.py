"""What the templates of handouts are given: a map, a timeline and a glossary to be completed, and their keys.

What is missing on the pages to be completed hangs on a keyed hash, so that a handout comes out the same each time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from quizgen.assemble.order import form_letter, in_keyed_order
from quizgen.assemble.quiz import Deck
from quizgen.assemble.study import ArgumentMap, Entered, Study
from quizgen.item import Asked, Citation
from quizgen.markup import Text, write_plain
from quizgen.render.argument_layout import Drawing, draw_map
from quizgen.render.labels import language_code
from quizgen.render.words import Words, words_of
from quizgen.render.writing import Writing

if TYPE_CHECKING:
    from markupsafe import Markup

_SHARE_SHOWN = 0.6  # of the claims, on the map to be completed: enough to find one's way
_FEWEST_TO_PLACE = 3
_TALLEST = 16  # boxes above each other that can be read on a4


@dataclass(frozen=True, slots=True)
class BoxView:
    """A claim on the map. *letter* is empty where the claim is shown from the first; places are shares of the map."""

    text: Markup
    voice: Markup | None
    letter: str
    paragraphs: str
    column: int
    middle: Decimal


@dataclass(frozen=True, slots=True)
class MapView:
    """The argument map: its boxes, and lines as lists of (column, middle). *missing* are the claims to be placed."""

    boxes: tuple[BoxView, ...]
    lines: tuple[tuple[tuple[int, Decimal], ...], ...]
    columns: int
    height: Decimal
    size: str
    missing: tuple[BoxView, ...]


@dataclass(frozen=True, slots=True)
class EntryView:
    """A line of the timeline or glossary; *letter* names it among those to be placed, empty where none are."""

    head: Markup
    text: Markup
    letter: str
    paragraphs: str


@dataclass(frozen=True, slots=True)
class HandoutView:
    """A handout; a part that the deck has nothing for is None or empty. *to_place* are a timeline's lines by letter."""

    title: Markup
    subtitle: Markup | None
    language_code: str
    words: Words
    map: MapView | None
    timeline: tuple[EntryView, ...]
    to_place: tuple[EntryView, ...]
    glossary: tuple[EntryView, ...]


def handout_view(deck: Deck, study: Study, writing: Writing) -> HandoutView:
    """Convert a deck's study material for its template."""
    language = deck.banks[0].language
    words = words_of(language)
    letters = _letters(deck.id, [entered.head.typed + entered.text.typed for entered in study.timeline])
    timeline = tuple(_entry(entered, letter, writing) for entered, letter in zip(study.timeline, letters, strict=True))
    return HandoutView(
        title=writing.plain(deck.title.split("::")[-1].strip()),
        subtitle=_subtitle(deck, writing),
        language_code=language_code(language),
        words=words,
        map=_map(deck, study.arguments, writing) if study.arguments.claims else None,
        timeline=timeline,
        to_place=tuple(sorted(timeline, key=lambda entry: (len(entry.letter), entry.letter))),
        glossary=tuple(_entry(entered, "", writing) for entered in study.glossary),
    )


def _subtitle(deck: Deck, writing: Writing) -> Markup | None:
    """Name the sources that the handout is about."""
    named = []
    for source in (source for bank in deck.banks for source in bank.sources):
        own = source.particulars
        locked = source.lock.particulars if source.lock else own
        parts = (own.author or locked.author, own.title or locked.title, own.published or locked.published)
        named.append(", ".join(part for part in parts if part))
    told = "; ".join(dict.fromkeys(filter(None, named)))
    return writing.plain(told) if told else None


def _map(deck: Deck, arguments: ArgumentMap, writing: Writing) -> MapView:
    drawing = draw_map(arguments)
    missing = _missing(deck.id, arguments, drawing)
    letters = dict(zip(missing, _letters(deck.id, [str(place) for place in missing]), strict=True))
    boxes = tuple(
        BoxView(
            text=writing.text(claim.text, claim.identity.bank),
            voice=writing.plain(claim.voice) if claim.voice else None,
            letter=letters.get(box.claim, ""),
            paragraphs=_paragraphs(claim.asked),
            column=box.column,
            middle=_share(box.middle, drawing.height),
        )
        for box in sorted(drawing.boxes, key=lambda box: (box.column, box.middle))
        for claim in (arguments.claims[box.claim],)
    )
    lines = tuple(tuple((column, _share(middle, drawing.height)) for column, middle in line) for line in drawing.lines)
    asked = sorted((box for box in boxes if box.letter), key=lambda box: (len(box.letter), box.letter))
    size = "a4" if drawing.height <= _TALLEST else "a3"
    return MapView(boxes, lines, drawing.columns, _share(drawing.height, 1), size, tuple(asked))


def _missing(deck: str, arguments: ArgumentMap, drawing: Drawing) -> list[int]:
    """Choose the claims to be placed.

    Not those in the first column, from which the map is read, and none of so few that their places would tell them.
    """
    first = {box.claim for box in drawing.boxes if box.column == 0}
    places = [place for place in range(len(arguments.claims)) if place not in first]
    chosen = in_keyed_order(places, lambda place: arguments.claims[place].identity.name, "handout", deck)
    number = round(len(places) * (1 - _SHARE_SHOWN))
    return sorted(chosen[:number]) if number >= _FEWEST_TO_PLACE else []


def _letters(deck: str, names: Sequence[str]) -> list[str]:
    """Give each of several things a letter, in an order that doesn't tell their own."""
    shuffled = in_keyed_order(range(len(names)), lambda place: names[place], "letters", deck)
    letter = {place: form_letter(position).lower() for position, place in enumerate(shuffled)}
    return [letter[place] for place in range(len(names))]


def _entry(entered: Entered, letter: str, writing: Writing) -> EntryView:
    bank = entered.asked.identity.bank
    citations = entered.asked.commentary.citations
    # of a question that cites several places, the one whose phrase speaks of this line; else none
    named = _bare(entered.head)
    own = citations if len(citations) == 1 else [each for each in citations if _speaks_of(each, named)]
    places = ", ".join(dict.fromkeys(citation.paragraphs for citation in own))
    return EntryView(writing.text(entered.head, bank), writing.text(entered.text, bank), letter, places)


def _speaks_of(citation: Citation, named: str) -> bool:
    phrases = [_bare(phrase) for phrase in citation.phrases]
    return any(named in phrase or phrase in named for phrase in phrases)


def _bare(text: Text) -> str:
    return write_plain(text.blocks).casefold().strip()


def _paragraphs(asked: Asked) -> str:
    return ", ".join(dict.fromkeys(citation.paragraphs for citation in asked.commentary.citations))


def _share(part: float, whole: float) -> Decimal:
    """Give a share without the tail of a binary fraction, so that every machine writes the same."""
    return round(Decimal(part / whole), 4)
