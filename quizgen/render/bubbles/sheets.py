"""The answer sheet of each form: one geometry, from which it is drawn, and which readers are told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from quizgen.assemble.quiz import Form, Quiz
from quizgen.render.bubbles.frame import LINE, PITCH, RADIUS, Box, Bubble, Frame, frame_of
from quizgen.render.bubbles.layout import DIGITS_BELOW, Hairline, Layout, Spot, abreast, lay_out, lines_of
from quizgen.render.bubbles.slots import NUMBER_COLUMNS, Shape, Slot, allot, slots_of
from quizgen.render.geometry import page_of_sheet
from quizgen.render.words import words_of

_MOST_WASTE = 1.25  # of room, for the sake of one geometry for all forms
_DIGIT_BOX = (PITCH, 620)
_UNIT_GAP = 100  # on both sides of a unit


@dataclass(frozen=True, slots=True)
class Label:
    """A number, and its row where it has several: it ends at *x*, at the height *y* of its bubbles' centres."""

    number: int
    row: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class SheetPage:
    """A page of a form's sheet; *notes* are the numbers that are answered on the paper.

    *units* stand beside the boxes of numbers, as wide as there is room.
    """

    number: int
    frame: Frame
    bubbles: tuple[Bubble, ...]
    labels: tuple[Label, ...]
    boxes: tuple[Box, ...]
    notes: tuple[Label, ...]
    hairlines: tuple[Hairline, ...]
    units: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheets:
    """The sheets of a quiz's forms, by their letters; *layouts* are shared by forms where that wastes little."""

    frame: Frame
    layouts: Mapping[str, Layout]
    slots: Mapping[str, tuple[Slot, ...]]

    @property
    def pages(self) -> int:
        """How many pages each form's sheet has."""
        return max(layout.pages for layout in self.layouts.values())

    @property
    def is_one(self) -> bool:
        """Whether all forms share one layout."""
        return len({id(layout) for layout in self.layouts.values()}) == 1

    @property
    def alike(self) -> tuple[tuple[str, ...], ...]:
        """The letters of forms that have the same bubbles at the same places, together."""
        groups: dict[tuple[int, tuple[Slot, ...]], list[str]] = {}
        for letter, layout in self.layouts.items():
            groups.setdefault((id(layout), self.slots[letter]), []).append(letter)
        return tuple(map(tuple, groups.values()))

    def pages_of(self, letter: str, slots: tuple[Slot, ...] | None = None) -> tuple[SheetPage, ...]:
        """Give the pages of a form's sheet, or what they would be with other *slots* in its layout."""
        layout = self.layouts[letter]
        named = {slot.number: slot for slot in slots or self.slots[letter]}
        return tuple(_page(number, self.frame, layout, named) for number in range(1, layout.pages + 1))


def make_sheets(quiz: Quiz) -> Sheets:
    """Lay out the sheets of a quiz: alike for all forms, unless that would leave much room empty."""
    words = words_of(quiz.language)
    slots = {form.letter: slots_of(form, words) for form in quiz.forms}
    frame = frame_of(page_of_sheet(quiz.paper), [form.letter for form in quiz.forms])
    return Sheets(frame, _layouts(quiz.forms, slots, frame), slots)


def _layouts(forms: tuple[Form, ...], slots: Mapping[str, tuple[Slot, ...]], frame: Frame) -> dict[str, Layout]:
    common = lay_out(allot(list(slots.values())), frame)
    alike = dict.fromkeys((form.letter for form in forms), common)
    own = {letter: lay_out(allot([each]), frame) for letter, each in slots.items()}
    # forms of other numbers of pages would be worse than empty room
    if len({layout.pages for layout in own.values()}) > 1:
        return alike
    taken = max(_room(layout) for layout in own.values())
    return alike if common.pages == next(iter(own.values())).pages and _room(common) <= _MOST_WASTE * taken else own


def _room(layout: Layout) -> int:
    return sum(spot.height for spot in layout.spots)


def _page(number: int, frame: Frame, layout: Layout, slots: Mapping[int, Slot]) -> SheetPage:
    bubbles: list[Bubble] = []
    labels: list[Label] = []
    boxes: list[Box] = []
    notes: list[Label] = []
    units: list[Box] = []
    for spot in layout.spots:
        if spot.page != number:
            continue
        slot = slots[spot.allotment.number]
        at, first = spot.x + layout.label, spot.y + LINE // 2
        match slot.shape:
            case Shape.ROWS:
                rows = _rows(spot, slot, at)
                bubbles += rows
                labels += _labels(slot, at - RADIUS, rows)
            case _ if spot.first:
                pass  # further room that another form has need of
            case Shape.DIGITS:
                bubbles += _digits(spot, slot, at)
                boxes += _digit_boxes(spot, slot, at)
                units += _unit(spot, slot, at, layout, frame)
                labels.append(Label(slot.number, "", at - RADIUS, spot.y + _DIGIT_BOX[1] // 2))
            case Shape.NOTE:
                labels.append(Label(slot.number, "", at - RADIUS, first))
                notes.append(Label(slot.number, "", at, first))
    hairlines = tuple(line for line in layout.hairlines if line.page == number)
    return SheetPage(number, frame, tuple(bubbles), tuple(labels), tuple(boxes), tuple(notes), hairlines, tuple(units))


def _rows(spot: Spot, slot: Slot, at: int) -> list[Bubble]:
    wide, lines = abreast(spot.allotment), lines_of(spot.allotment)
    made = []
    for row, named in enumerate(slot.rows[spot.first : spot.first + spot.rows]):
        for place, letter in enumerate(named.letters):
            line, column = divmod(place, wide)
            y = spot.y + LINE // 2 + (row * lines + line) * LINE
            made.append(Bubble(slot.number, spot.first + row + 1, letter, at + RADIUS + column * PITCH, y))
    return made


def _labels(slot: Slot, x: int, bubbles: list[Bubble]) -> list[Label]:
    heights: dict[int, int] = {}
    for bubble in bubbles:
        heights.setdefault(bubble.row, bubble.y)
    return [Label(slot.number, slot.rows[row - 1].label, x, y) for row, y in heights.items()]


def _digits(spot: Spot, slot: Slot, at: int) -> list[Bubble]:
    top = spot.y + DIGITS_BELOW + LINE // 2
    return [
        Bubble(slot.number, column + 1, letter, at + RADIUS + column * PITCH, top + place * LINE)
        for column, row in enumerate(slot.rows)
        for place, letter in enumerate(row.letters)
    ]


def _digit_boxes(spot: Spot, slot: Slot, at: int) -> list[Box]:
    wide, tall = _DIGIT_BOX
    return [
        Box(f"{slot.number} {column + 1}", at + RADIUS + column * PITCH - wide // 2, spot.y, wide, tall)
        for column in range(len(slot.rows))
    ]


def _unit(spot: Spot, slot: Slot, at: int, layout: Layout, frame: Frame) -> list[Box]:
    """Give a unit what room there is between the boxes of its number and the next column, or the edge."""
    if not slot.unit:
        return []
    others = (other.x for other in layout.spots if other.page == spot.page and other.x > spot.x)
    x = at + RADIUS + (NUMBER_COLUMNS - 1) * PITCH + _DIGIT_BOX[0] // 2 + _UNIT_GAP
    return [Box(slot.unit, x, spot.y, min(others, default=frame.right) - _UNIT_GAP - x, _DIGIT_BOX[1])]
