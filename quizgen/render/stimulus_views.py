"""What sets of questions lean on, and pictures, as templates are given them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from quizgen.item import Citation, Evidence, Picture, Stimulus
from quizgen.markup import Paragraph, Text, break_lines, runs_leftward
from quizgen.render.words import Words
from quizgen.render.writing import Writing

if TYPE_CHECKING:
    from markupsafe import Markup

_WIDTH = re.compile(r"(\d+(?:\.\d+)?)\s*(mm|cm|%)")


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture: the *name* by which the output finds it, what it shows, and its width where its author says so.

    *width_unit* is mm, cm or % (of the text's width).
    """

    name: Markup
    alt: Markup
    width: Decimal | None
    width_unit: str


@dataclass(frozen=True, slots=True)
class LocatorView:
    """A place in a source: what is known of it, None for the rest; *opening* is the paragraph's first words.

    *paragraphs* is `paragraph 6` or `paragraphs 6–7`.
    """

    author: Markup | None
    title: Markup | None
    section: Markup | None
    paragraphs: str
    opening: Markup | None


@dataclass(frozen=True, slots=True)
class LineView:
    """A line of a text, with its *number*, which only some show; one that *opens* begins a paragraph.

    A table stands in the place of a line, and has no number of its own.
    """

    number: int
    shows: bool
    opens: bool
    text: Markup


@dataclass(frozen=True, slots=True)
class StimulusView:
    """What the questions of a group lean on: the *heading* names them.

    *shape* is `text`, `lines`, `locator` or `picture`; *is_leftward* tells whether a text runs from right to left. The
    *paragraphs* of a text are what it holds, one by one.
    """

    shape: str
    heading: str
    text: Markup | None = None
    locator: LocatorView | None = None
    picture: PictureView | None = None
    lines: tuple[LineView, ...] = ()
    is_leftward: bool | None = None
    paragraphs: tuple[Markup, ...] = ()


def view_picture(picture: Picture, bank: str, writing: Writing) -> PictureView:
    """Make what templates are given of a *bank*'s picture."""
    width, unit = width_of(picture) or (None, "")
    return PictureView(
        name=writing.picture(picture.file.typed, bank),
        alt=writing.plain(picture.alt),
        width=width,
        width_unit=unit,
    )


def width_of(picture: Picture) -> tuple[Decimal, str] | None:
    """Give a picture's width with its unit: mm, cm or %; None where its author says nothing of it."""
    found = _WIDTH.fullmatch(picture.width)
    return (Decimal(found[1]), found[2]) if found else None


def view_stimulus(
    stimulus: Stimulus,
    bank: str,
    numbers: tuple[int, int],
    place: Evidence | None,
    words: Words,
    writing: Writing,
) -> StimulusView:
    """Make what templates are given of a stimulus for the questions of these *numbers*, first and last.

    *place* says what is known of the place that a locator points to.
    """
    first, last = numbers
    several = first != last
    to = words.with_next if last == first + 1 else words.up_to

    def heading(one: str, many: str) -> str:
        return (many if several else one).format(first=first, to=to, last=last)

    if stimulus.picture is not None:
        picture = view_picture(stimulus.picture, bank, writing)
        return StimulusView("picture", heading(words.one_picture, words.pictures), picture=picture)
    if stimulus.locator is not None:
        locator = _view_locator(place or Evidence(stimulus.locator), words, writing)
        return StimulusView("locator", heading(words.one_place, words.places), locator=locator)
    typed = stimulus.text
    is_leftward = runs_leftward(typed.plain) if typed else None
    if typed is not None and stimulus.is_numbered:
        lines = writing.memory.recall(stimulus, lambda: tuple(_view_lines(typed, bank, writing)))
        return StimulusView("lines", heading(words.one_text, words.texts), lines=lines, is_leftward=is_leftward)
    text = writing.text(typed, bank) if typed else None
    parts = writing.memory.recall(stimulus, lambda: _view_parts(typed, bank, writing))
    named = heading(words.one_text, words.texts)
    return StimulusView("text", named, text=text, is_leftward=is_leftward, paragraphs=parts)


_MEASURE = 44  # characters, which fit half a page, a column of two, and a page in large print
_EVERY = 5


def _view_parts(text: Text | None, bank: str, writing: Writing) -> tuple[Markup, ...]:
    if text is None:
        return ()
    return tuple(writing.text(Text(text.typed, text.place, (block,)), bank) for block in text.blocks)


def _view_lines(text: Text, bank: str, writing: Writing) -> Iterator[LineView]:
    number = 0
    for line in break_lines(text.blocks, _MEASURE):
        number += line.table is None
        shown = line.table or Paragraph(line.children)
        written = writing.text(Text(text.typed, text.place, (shown,)), bank)
        yield LineView(number, line.table is None and number % _EVERY == 0, line.opens, written)


def label_paragraphs(citation: Citation, words: Words) -> str:
    """Name the cited paragraphs: `paragraph 6`, `paragraphs 6–7`."""
    if citation.first == citation.last:
        return f"{words.paragraph} {citation.first}"
    return f"{words.paragraphs} {citation.first}–{citation.last}"


def _view_locator(place: Evidence, words: Words, writing: Writing) -> LocatorView:
    def known(text: str) -> Markup | None:
        return writing.plain(text) if text else None

    return LocatorView(
        author=known(place.voice),
        title=known(place.title),
        section=known(place.section),
        paragraphs=label_paragraphs(place.citation, words),
        opening=known(place.opening),
    )
