"""Where the answers to each number stand: columns of rows, balanced on each page, as many pages as needed.

A layout is made from allotments alone, so that forms which share them share it to the hundredth of a millimetre.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quizgen.render.bubbles.frame import LINE, PITCH, RADIUS, Frame
from quizgen.render.bubbles.slots import DIGITS, NUMBER_COLUMNS, Allotment

GROUP = 5  # rows between hairlines
GROUP_GAP = 240
_WIDE_GAP = 480  # beside what has several rows
DIGITS_BELOW = 760  # the boxes to write a number in
_MOST_ABREAST = 12  # bubbles in a line; rows of more are broken evenly
_DIGIT, _LABEL_GAP = 175, 300  # what a character of a number takes, and the room behind it
_NOTE = 2400  # what words take instead of bubbles
_GUTTER, _WIDEST_GUTTER = 750, 3000
_MOST_COLUMNS = 5


@dataclass(frozen=True, slots=True)
class Spot:
    """Where rows of a number stand: from row *first*, counted from 0, so many *rows*, from (x, y) down on a *page*."""

    allotment: Allotment
    first: int
    rows: int
    page: int = 1
    x: int = 0
    y: int = 0

    @property
    def height(self) -> int:
        """How much room it takes."""
        if self.allotment.digits:
            return max(DIGITS_BELOW + (1 + len(DIGITS)) * LINE, self._rows)
        return self._rows

    @property
    def _rows(self) -> int:
        return self.rows * lines_of(self.allotment) * LINE

    @property
    def stands_apart(self) -> bool:
        """Whether it is set off from its neighbours by a hairline of its own."""
        return self.height > LINE


@dataclass(frozen=True, slots=True)
class Hairline:
    """A line between groups of rows."""

    page: int
    x: int
    y: int
    width: int


@dataclass(frozen=True, slots=True)
class Layout:
    """All spots and hairlines; *label* is how much room numbers have at the left of bubbles."""

    spots: tuple[Spot, ...]
    hairlines: tuple[Hairline, ...]
    pages: int
    label: int


def lines_of(allotment: Allotment) -> int:
    """Say in how many lines a row stands."""
    return max(1, -(-allotment.columns // _MOST_ABREAST))


def abreast(allotment: Allotment) -> int:
    """Say how many bubbles of a row stand beside each other at most."""
    return -(-allotment.columns // lines_of(allotment))


def lay_out(allotments: Sequence[Allotment], frame: Frame) -> Layout:
    """Find the place of each number on as few pages as the frame allows."""
    label = max(map(_label, allotments), default=0)
    wide = label + max(map(_width, allotments), default=0)
    across = frame.right - frame.left
    columns = max(1, min(_MOST_COLUMNS, (across + _GUTTER) // (wide + _GUTTER)))
    room = frame.bottom - frame.answers
    pages = list(_pages(list(_pieces(allotments, room)), columns, room))
    used = max(map(len, pages), default=1)
    step = min((across - wide) // (used - 1), wide + _WIDEST_GUTTER) if used > 1 else 0
    spots: list[Spot] = []
    hairlines: list[Hairline] = []
    for number, page in enumerate(pages, start=1):
        for place, column in enumerate(page):
            x = frame.left + place * step
            spots += [replace(spot, page=number, x=x, y=frame.answers + spot.y) for spot in column]
            hairlines += [Hairline(number, x, frame.answers + y, wide) for y in _hairlines(column)]
    return Layout(tuple(spots), tuple(hairlines), len(pages), label)


def _label(allotment: Allotment) -> int:
    # a row's name stands behind its number, and a stop between them
    characters = len(str(allotment.number)) + (1 + len(str(allotment.rows)) if allotment.rows > 1 else 0)
    return characters * _DIGIT + _LABEL_GAP


def _width(allotment: Allotment) -> int:
    count = max(abreast(allotment), NUMBER_COLUMNS if allotment.digits else 0)
    return max((count - 1) * PITCH + 2 * RADIUS, 0 if count else _NOTE)


def _pieces(allotments: Sequence[Allotment], room: int) -> Iterator[Spot]:
    """Give what is kept together: all rows of a number, or as many as a column holds."""
    for allotment in allotments:
        most = max(1, room // (lines_of(allotment) * LINE))
        for first in range(0, allotment.rows, most):
            yield Spot(allotment, first, min(most, allotment.rows - first))


def _pages(pieces: list[Spot], columns: int, room: int) -> Iterator[list[list[Spot]]]:
    """Fill pages; the columns of the last one are as even as whole groups of rows allow."""
    group = GROUP * LINE + GROUP_GAP
    tallest = max((piece.height for piece in pieces), default=0)
    limits = [groups * group - GROUP_GAP for groups in range(1, (room + GROUP_GAP) // group + 1)]
    limits = [limit for limit in limits if limit >= tallest] or [room]
    while pieces:
        filled = _fill(pieces, limits[-1])
        if len(filled) <= columns:
            yield next(tried for limit in limits if len(tried := _fill(pieces, limit)) <= columns)
            return
        yield filled[:columns]
        pieces = pieces[sum(map(len, filled[:columns])) :]


def _fill(pieces: Sequence[Spot], limit: int) -> list[list[Spot]]:
    columns: list[list[Spot]] = []
    used = rows = 0
    for piece in pieces:
        last = columns[-1][-1] if columns else None
        gap = _gap(last, piece, rows) if last else 0
        if not columns or used + gap + piece.height > limit:
            columns.append([])
            used = rows = gap = 0
        rows = 1 if gap else rows + 1
        columns[-1].append(replace(piece, y=used + gap))
        used += gap + piece.height
    return columns


def _gap(above: Spot, below: Spot, rows: int) -> int:
    if above.stands_apart or below.stands_apart:
        return _WIDE_GAP
    return GROUP_GAP if rows >= GROUP else 0


def _hairlines(column: Sequence[Spot]) -> Iterator[int]:
    for above, below in pairwise(column):
        if below.y > above.y + above.height:
            yield (above.y + above.height + below.y) // 2
