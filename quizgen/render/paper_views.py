"""What the templates of papers are given: converted values only, made from a form alone, which holds no key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from quizgen.assemble.quiz import Form, Paper, Placed, PlacedSection, Quiz
from quizgen.evidence import describe_evidence
from quizgen.item import Evidence, Extended, Space
from quizgen.markup import Image, Math, Paragraph, Text, walk
from quizgen.render.cells import plain_number
from quizgen.render.geometry import Page, page_of
from quizgen.render.labels import label_points, language_code, mark_question
from quizgen.render.pages import ANYWHERE, Stand
from quizgen.render.print_code import print_code
from quizgen.render.response_views import ResponseView, SpaceView, direct, direct_credit, view_response, view_space
from quizgen.render.stimulus_views import PictureView, StimulusView, view_picture, view_stimulus
from quizgen.render.words import Words, run_on, words_of
from quizgen.render.writing import Writing

if TYPE_CHECKING:
    from markupsafe import Markup


_MOST_SCORES, _LONGEST_NAME = 6, 12  # of boxes beside each other, and of characters above one

Fit: TypeAlias = Mapping[str, bool | float]
"""How a response was found to fit into a column's width, as a gauge told it."""


@dataclass(frozen=True, slots=True)
class LinesView:
    """Lines to write on, as many as stand together in one column, and how many columns end before them."""

    count: int
    starts: int = 0


@dataclass(frozen=True, slots=True)
class ItemView:
    """A question as it is printed. *direction* and *space* are None where nothing is to be said or left free.

    *mark* names it for Typst, the same on every form and on its key.
    *stand* says where it stands on its page, *fit* how its response does, None before that is known; *lines* are those
    of its space that may stand apart from it. A stem that *is_tall* holds a formula or picture, so that its first line
    may be higher than others.
    """

    number: int
    mark: str
    points: Decimal
    points_label: str
    direction: Markup | None
    stem: Markup
    picture: PictureView | None
    response: ResponseView
    space: SpaceView | None
    language: Markup
    language_code: str
    is_tall: bool
    lines: tuple[LinesView, ...] = ()
    stand: Stand = ANYWHERE
    fit: Fit | None = None


@dataclass(frozen=True, slots=True)
class GroupView:
    """Questions that stand together: one, or those that lean on one *stimulus*, which has its *stand* and *fit*."""

    stimulus: StimulusView | None
    items: tuple[ItemView, ...]
    stand: Stand = ANYWHERE
    fit: Fit | None = None


@dataclass(frozen=True, slots=True)
class RoomView:
    """Where a chosen question is answered: how much *space*, and which of its *lines* may stand apart."""

    space: SpaceView
    lines: tuple[LinesView, ...] = ()
    stand: Stand = ANYWHERE


@dataclass(frozen=True, slots=True)
class SectionView:
    """A part of a paper; *choose_label* says how many of its questions to answer, None where all are.

    *rooms* is where those are answered at length that are chosen: the questions themselves then have no space.
    """

    title: Markup | None
    instructions: Markup | None
    choose_label: str | None
    points: Decimal
    points_label: str
    groups: tuple[GroupView, ...]
    rooms: tuple[RoomView, ...] = ()
    stand: Stand = ANYWHERE

    @property
    def is_headed(self) -> bool:
        """Whether anything stands above its questions."""
        return any(said is not None for said in (self.title, self.instructions, self.choose_label))


@dataclass(frozen=True, slots=True)
class ScoreView:
    """A box for the points earned in a section, or in all, with what it is called and what can be earned."""

    label: Markup
    points_label: str


@dataclass(frozen=True, slots=True)
class LogoView:
    """A picture at the head of a paper: how the output finds it, what it shows, and its *height* in millimetres."""

    name: Markup
    alt: Markup
    height: Decimal


@dataclass(frozen=True, slots=True)
class PaperView:
    """A form as it is printed. *language* is a BCP 47 tag, *language_code* its first part; *size* is `a4` or `letter`.

    *page* gives its measures. *font_size* is in points. *lines* are what the head leaves room for, *scores* its boxes,
    *code* stands on all that is printed of this quiz. *stand* is that of its head, *finish* of what a template puts at
    the end; *blank_pages* make a paper as long as the other forms. *answer_sheet* is where bubbles stand, for which
    what is to be ordered needs letters. *words* holds the fixed words in the quiz's language.
    """

    title: Markup
    header: Markup | None
    logo: LogoView | None
    form: str
    instructions: Markup | None
    time: Markup | None
    points: Decimal
    points_label: str
    language: Markup
    language_code: str
    size: str
    page: Page
    columns: int
    font_size: Decimal
    theme: str
    colour: str
    fonts: tuple[str, ...]
    words: Words
    sections: tuple[SectionView, ...]
    lines: tuple[str, ...]
    scores: tuple[ScoreView, ...]
    code: str
    stand: Stand = ANYWHERE
    finish: Stand = ANYWHERE
    blank_pages: int = 0
    answer_sheet: str = ""

    @property
    def is_inline(self) -> bool:
        """Whether bubbles stand beside its options."""
        return self.answer_sheet == "inline"

    @property
    def has_sheet(self) -> bool:
        """Whether its answers are marked on a page of bubbles."""
        return self.answer_sheet in ("own", "last")


@dataclass(frozen=True, slots=True)
class Head:
    """What a paper needs of its quiz besides the form: no key is in here.

    *places* says where the locators of sets point to, by bank and id of the passage.
    """

    title: str
    language: str
    instructions: Text | None
    time: str
    paper: Paper
    shelf: str
    code: str
    places: Mapping[tuple[str, str], Evidence]


def head_of(quiz: Quiz) -> Head:
    """Take what papers need from a quiz, and leave its keys behind."""
    return Head(
        quiz.title,
        quiz.language,
        quiz.instructions,
        quiz.time,
        quiz.paper,
        quiz.shelf,
        print_code(quiz),
        places_of(quiz),
    )


def places_of(quiz: Quiz) -> Mapping[tuple[str, str], Evidence]:
    """Describe the places in sources that sets of a quiz lean on, by bank and id of the passage."""
    banks = {bank.id: bank for bank in quiz.banks}
    places: dict[tuple[str, str], Evidence] = {}
    for form in quiz.forms[:1]:  # the others show the same questions
        for placed in form.items:
            bank, stimulus = banks.get(placed.item.identity.bank), placed.item.stimulus
            if bank is not None and stimulus is not None and stimulus.locator is not None:
                found = describe_evidence(stimulus.locator, bank.source(stimulus.locator.source))
                places[bank.id, stimulus.question] = found
    return places


def paper_view(form: Form, head: Head, writing: Writing, *, bubbled: bool = True) -> PaperView:
    """Make what the template of a paper is given, from a form and what stands at its head.

    One that isn't *bubbled* has boxes and lines also where the quiz asks for bubbles beside its options.
    """
    is_inline = bubbled and head.paper.answer_sheet == "inline"
    words = _words(head, is_inline=is_inline)
    return PaperView(
        title=writing.plain(head.title),
        header=optional(head.paper.header, writing),
        logo=_view_logo(head, writing),
        form=form.letter,
        instructions=_instructions(head.instructions, writing),
        time=optional(head.time, writing),
        points=form.points,
        points_label=label_points(form.points, words),
        language=writing.plain(head.language),
        language_code=language_code(head.language),
        size=head.paper.size,
        page=page_of(head.paper),
        columns=head.paper.columns,
        font_size=head.paper.font_size,
        theme=head.paper.theme,
        colour=head.paper.colour,
        fonts=head.paper.families,
        words=words,
        sections=tuple(_view_section(section, head, words, writing) for section in form.sections),
        lines=_lines(words, is_inline=is_inline),
        scores=_view_scores(form, words, writing),
        code=head.code,
        answer_sheet=head.paper.answer_sheet,
    )


def _view_logo(head: Head, writing: Writing) -> LogoView | None:
    logo = head.paper.logo
    if logo is None:
        return None
    return LogoView(writing.picture(logo.file.typed, head.shelf), writing.plain(logo.alt), logo.height)


def _words(head: Head, *, is_inline: bool) -> Words:
    words = words_of(head.language)
    if is_inline:
        return replace(words, match=words.match_bubbles, arrange=words.arrange_bubbles)
    return words


def _lines(words: Words, *, is_inline: bool) -> tuple[str, ...]:
    if is_inline:
        return (words.name, words.class_, words.date)  # the id has a grid
    return (words.name, words.class_, words.name_id, words.date)


def _view_scores(form: Form, words: Words, writing: Writing) -> tuple[ScoreView, ...]:
    total = ScoreView(writing.plain(words.total), _number(form.points, words))
    if not 1 < len(form.sections) <= _MOST_SCORES:
        return (total,)
    named = ((section.title or str(place), section.points) for place, section in enumerate(form.sections, 1))
    return (*(ScoreView(writing.plain(_short_title(title)), _number(points, words)) for title, points in named), total)


def _number(points: Decimal, words: Words) -> str:
    return plain_number(points).replace(".", words.decimal_mark)


def _short_title(title: str) -> str:
    """Give the part of a title that names it, `Part A` of `Part A. What the essay says`, no longer than a box takes."""
    name = re.split(r"[.:–—]\s", title)[0]
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def optional(text: str, writing: Writing) -> Markup | None:
    """Write a plain string, or give None where there is none."""
    return writing.plain(text) if text else None


def _instructions(text: Text | None, writing: Writing) -> Markup | None:
    # of no bank: instructions hold no pictures
    return writing.text(text, "") if text else None


def label_choice(section: PlacedSection, words: Words) -> str | None:
    """Say how many of a section's questions are to be answered; None where all are."""
    if section.choose is None:
        return None
    return words.choose_items.format(chosen=section.choose, all=len(section.items))


def _view_section(section: PlacedSection, head: Head, words: Words, writing: Writing) -> SectionView:
    rooms = shared_rooms(section)
    if rooms:
        plain = tuple(replace(placed, item=replace(placed.item, space=_NO_SPACE)) for placed in section.items)
        section = replace(section, items=plain)
    groups = groupby(section.items, stimulus_of)
    return SectionView(
        title=optional(section.title, writing),
        instructions=_instructions(section.instructions, writing),
        choose_label=label_choice(section, words),
        points=section.points,
        points_label=label_points(section.points, words),
        groups=tuple(
            group for key, placed in groups for group in _view_groups(key, tuple(placed), head, words, writing)
        ),
        rooms=tuple(RoomView(space, view_lines(space)) for space in rooms),
    )


def has_head(section: PlacedSection) -> bool:
    """Tell whether anything stands above a section's questions."""
    return bool(section.title) or section.instructions is not None or section.choose is not None


_NO_SPACE = Space(Decimal(0), "lines")


def shared_rooms(section: PlacedSection) -> tuple[SpaceView, ...]:
    """Give the room for the chosen ones among questions answered at length, of which the others need none."""
    if section.choose is None or not all(isinstance(each.item.response, Extended) for each in section.items):
        return ()
    spaces = [space for each in section.items if (space := view_space(each.item)) is not None]
    largest = max(spaces, key=_tall_in_cm)
    look = min((space.look for space in spaces), key=_LOOKS.index)
    if look == largest.look:
        return (largest,) * section.choose
    if look == "ruled":
        lines = (_tall_in_cm(largest) / _CM["lines"]).to_integral_value(ROUND_CEILING)
        return (SpaceView(look, lines, "lines"),) * section.choose
    return (replace(largest, look=look),) * section.choose


_LOOKS = ("ruled", "squared", "box", "plain")  # who asks for lines needs them, and any answer can stand on them
_CM = {"lines": Decimal("0.78"), "cm": Decimal(1), "page": Decimal("19.4")}


def _tall_in_cm(space: SpaceView) -> Decimal:
    return space.amount * _CM[space.unit]


def stimulus_of(placed: Placed) -> tuple[str, str] | None:
    """Name what a question leans on, by bank and id; None where it stands alone."""
    stimulus = placed.item.stimulus
    return (placed.item.identity.bank, stimulus.question) if stimulus else None


def _view_groups(
    key: tuple[str, str] | None, placed: tuple[Placed, ...], head: Head, words: Words, writing: Writing
) -> tuple[GroupView, ...]:
    items = tuple(_view_item(each, words, writing) for each in placed)
    stimulus = placed[0].item.stimulus
    if key is None or stimulus is None:
        return tuple(GroupView(None, (item,)) for item in items)
    numbers = (placed[0].number, placed[-1].number)
    shown = view_stimulus(stimulus, key[0], numbers, head.places.get(key), words, writing)
    return (GroupView(shown, items),)


def _view_item(placed: Placed, words: Words, writing: Writing) -> ItemView:
    item = placed.item
    bank = item.identity.bank
    space = view_space(item) if item.space is not _NO_SPACE else None
    return ItemView(
        number=placed.number,
        mark=mark_question(item.identity),
        points=item.points,
        points_label=label_points(item.points, words),
        direction=optional(run_on(f"{direct(item, words)} {direct_credit(item, words)}".strip()), writing),
        stem=writing.text(item.stem, bank),
        picture=view_picture(item.picture, bank, writing) if item.picture else None,
        response=view_response(placed, words, writing),
        space=space,
        language=writing.plain(item.language),
        language_code=language_code(item.language),
        is_tall=is_tall(item.stem),
        lines=view_lines(space),
    )


def is_tall(text: Text) -> bool:
    """Tell whether a text begins with a paragraph that holds anything that may be higher than its letters."""
    match text.blocks:
        case (Paragraph() as first, *_):
            return any(isinstance(node, Math | Image) for node in walk((first,)))
        case _:
            return False  # what stands beside a list or a table would have a line for itself


def view_lines(space: SpaceView | None) -> tuple[LinesView, ...]:
    """Give the lines of a space that may stand apart from what it belongs to, all in one column as yet."""
    return (LinesView(space.more),) if space is not None and space.more else ()
