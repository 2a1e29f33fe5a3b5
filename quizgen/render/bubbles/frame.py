"""The frame of every page of an answer sheet: marks, code, form, id and lines to write on, by the size of its paper.

All measures in this package are hundredths of a millimetre from the top left corner of the page, as whole numbers, so
that what is drawn and what is told to readers can't differ by a rounding.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.render.bubbles.slots import DIGITS
from quizgen.render.geometry import Page

UNIT = 100  # in a millimetre
RADIUS = 200  # of a bubble; beside large type they are larger
PITCH = 540  # from bubble to bubble, side by side
LINE = 560  # from row to row
ID_COLUMNS = 10
MOST_FORMS = 15  # that have a bubble each; more are told apart by the code alone

MARK = 500  # the side of a corner mark
_MARK_INSET = 1200  # of its centre from both edges, where printers still print
_TURN = (800, 200)  # the bar beside the first mark: how far from its centre, how wide

_CODE_SIDE = 2000
_SMALL_CODE, _MARGIN_MIDDLE = 1400, 1250  # in the margin above a paper
_FORM_BELOW = 1430  # there too: readers that cut scans at the marks see nothing above their middles
_ID_LINE = 500
_ID_PITCH = 520
_FORM_WORD = 1700  # what the word takes in front of their bubbles
_FORMS_BELOW, _HINT_BELOW = 5150, 6050  # the top margin
_BOX = (_ID_PITCH, 640)
_HEAD_GAP = 900  # between the parts of the head
ANSWERS_BELOW = 7200  # the top margin
_FOOT = 200


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its top left corner, and what is written into it."""

    holds: str
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Bubble:
    """A bubble by its centre: which *row* of which *question* (0 for what is no question's), and its letter."""

    question: int
    row: int
    letter: str
    x: int
    y: int
    radius: int = RADIUS


@dataclass(frozen=True, slots=True)
class Frame:
    """Where everything stands that is the same on every page of a size, and the room for answers between it."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    marks: tuple[Box, ...]
    turn: Box
    code: Box
    fields: tuple[Box, ...]
    id_boxes: tuple[Box, ...]
    id_bubbles: tuple[Bubble, ...]
    forms: tuple[Bubble, ...]

    @property
    def form_word(self) -> tuple[int, int] | None:
        """Where the word begins that stands before the forms; None where these have no bubbles."""
        return (self.forms[0].x - _FORM_WORD, self.forms[0].y) if self.forms else None

    @property
    def hint(self) -> int:
        """The height at which it stands how bubbles are filled in."""
        return self.top + _HINT_BELOW

    @property
    def answers(self) -> int:
        """Where the room for answers begins."""
        return self.top + ANSWERS_BELOW


def can_be_bubbled(id_: str) -> bool:
    """Tell whether the grid of ids has a bubble for each character of an id."""
    return id_.isascii() and id_.isdigit() and len(id_) <= ID_COLUMNS


def margins_of(page: Page, forms: Sequence[str]) -> Frame:
    """Lay out what stands around the text of every page of a paper that has bubbles beside its options."""
    width, height = round(page.width * UNIT), round(page.height * UNIT)
    left, right = round(page.side * UNIT), width - round(page.side * UNIT)
    code = Box("code", right - _SMALL_CODE, _MARGIN_MIDDLE - _SMALL_CODE // 2, _SMALL_CODE, _SMALL_CODE)
    return Frame(
        width,
        height,
        left,
        right,
        round(page.top * UNIT),
        height - round(page.bottom * UNIT),
        marks=_marks(width, height),
        turn=_turn(),
        code=code,
        fields=(),
        id_boxes=(),
        id_bubbles=(),
        forms=_form_bubbles(forms, left + _FORM_WORD + 400, _FORM_BELOW),
    )


def frame_of(page: Page, forms: Sequence[str]) -> Frame:
    """Lay out the frame on a page, with bubbles for the letters of *forms* where there are not too many."""
    width, height = round(page.width * UNIT), round(page.height * UNIT)
    left, top = round(page.side * UNIT), round(page.top * UNIT)
    right, bottom = width - left, height - round(page.bottom * UNIT) - _FOOT
    grid = right - 2 * RADIUS - (ID_COLUMNS - 1) * _ID_PITCH
    code = Box("code", grid - _HEAD_GAP - _CODE_SIDE, top, _CODE_SIDE, _CODE_SIDE)
    columns = [grid + RADIUS + column * _ID_PITCH for column in range(ID_COLUMNS)]
    boxes_at, first = top + 450, top + 450 + _BOX[1] + 350
    return Frame(
        width,
        height,
        left,
        right,
        top,
        bottom,
        marks=_marks(width, height),
        turn=_turn(),
        code=code,
        fields=_fields(left, code.x + code.width, top),
        id_boxes=tuple(
            Box(f"id {number}", x - _BOX[0] // 2, boxes_at, *_BOX) for number, x in enumerate(columns, start=1)
        ),
        id_bubbles=tuple(
            Bubble(0, number, digit, x, first + place * _ID_LINE)
            for number, x in enumerate(columns, start=1)
            for place, digit in enumerate(DIGITS)
        ),
        forms=_form_bubbles(forms, left + _FORM_WORD, top + _FORMS_BELOW),
    )


def _turn() -> Box:
    return Box("turn", _MARK_INSET + _TURN[0], _MARK_INSET - MARK // 2, _TURN[1], MARK)


def _marks(width: int, height: int) -> tuple[Box, ...]:
    corners = {"top left": (0, 0), "top right": (1, 0), "bottom left": (0, 1), "bottom right": (1, 1)}
    first = _MARK_INSET - MARK // 2
    x, y = (first, width - first - MARK), (first, height - first - MARK)
    return tuple(Box(name, x[across], y[down], MARK, MARK) for name, (across, down) in corners.items())


def _fields(left: int, right: int, top: int) -> tuple[Box, ...]:
    tall, gap = 750, 600
    half = (right - left - gap) // 2
    first, second = top + 2600, top + 3750
    return (
        Box("name", left, first, right - left, tall),
        Box("class", left, second, half, tall),
        Box("date", right - half, second, half, tall),
    )


def _form_bubbles(forms: Sequence[str], x: int, y: int) -> tuple[Bubble, ...]:
    if len(forms) > MOST_FORMS:
        return ()
    return tuple(Bubble(0, 0, letter, x + place * PITCH, y) for place, letter in enumerate(forms))
