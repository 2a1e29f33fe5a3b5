"""What the template of an answer sheet is given: places in hundredths of a millimetre, and words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from quizgen.render.bubbles.code import code_text, draw_code
from quizgen.render.bubbles.frame import RADIUS, Box, Bubble, Frame
from quizgen.render.bubbles.sheets import Label, SheetPage, Sheets
from quizgen.render.words import Words
from quizgen.render.writing import Writing

if TYPE_CHECKING:
    from markupsafe import Markup

Spot: TypeAlias = tuple[int, int, str]
"""A place with what is written there."""
Rectangle: TypeAlias = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class BubblesView:
    """A page of an answer sheet.

    *hollow* bubbles are to be filled, *full* ones are printed so, *ids* are those of the id with their columns.
    *numbers* end at their places, *notes* begin there; *boxes* end with their column of the id, or 0; *fields* are
    lines to write on, with what belongs there; *units* say what numbers count.
    *code* is a drawing, *alt* says what all this shows.
    """

    label: str
    hollow: tuple[Spot, ...]
    ids: tuple[tuple[int, int, str, int], ...]
    full: tuple[Spot, ...]
    numbers: tuple[Spot, ...]
    notes: tuple[tuple[int, int], ...]
    units: tuple[tuple[int, int, int, int, str], ...]
    boxes: tuple[tuple[int, int, int, int, int], ...]
    fields: tuple[tuple[int, int, int, int, str, str], ...]
    hairlines: tuple[tuple[int, int, int], ...]
    marks: tuple[Rectangle, ...]
    code: str
    code_at: Rectangle
    id_at: tuple[int, int]
    form_at: tuple[int, int] | None
    alt: str


@dataclass(frozen=True, slots=True)
class SheetView:
    """The answer sheet of a form, with the measures that all its pages share."""

    title: Markup
    form: str
    pages: tuple[BubblesView, ...]
    words: Words
    left: int
    right: int
    top: int
    bottom: int
    hint: int
    answers: int


def bubbles_view(form: str, title: str, code: str, sheets: Sheets, words: Words, writing: Writing) -> SheetView:
    """Make what the template of an answer sheet is given, for the form of this letter."""
    frame = sheets.frame
    pages = sheets.pages_of(form)
    return SheetView(
        title=writing.plain(title),
        form=form,
        pages=tuple(_page(page, form, code, sheets, words) for page in pages),
        words=words,
        left=frame.left,
        right=frame.right,
        top=frame.top,
        bottom=frame.height - frame.bottom,
        hint=frame.hint,
        answers=frame.answers,
    )


@dataclass(frozen=True, slots=True)
class MarginsView:
    """What stands around each page of a paper with bubbles beside its options: a drawing in *codes* for each page."""

    marks: tuple[Rectangle, ...]
    codes: tuple[str, ...]
    code_at: Rectangle
    hollow: tuple[Spot, ...]
    full: tuple[Spot, ...]
    form_at: tuple[int, int] | None
    words: Words


def margins_view(form: str, code: str, frame: Frame, pages: int, words: Words) -> MarginsView:
    """Make what the template of a paper with bubbles is given besides its view, for the form of this letter."""
    return MarginsView(
        marks=_marks(frame),
        codes=tuple(draw_code(code_text(code, form, page)) for page in range(1, pages + 1)),
        code_at=_rectangle(frame.code),
        hollow=tuple(_spot(each) for each in frame.forms if each.letter != form),
        full=tuple(_spot(each) for each in frame.forms if each.letter == form),
        form_at=frame.form_word,
        words=words,
    )


def _page(page: SheetPage, form: str, code: str, sheets: Sheets, words: Words) -> BubblesView:
    frame = sheets.frame
    others = tuple(each for each in frame.forms if each.letter != form)
    names = {"name": words.name, "class": words.class_, "date": words.date}
    numbers = [label.number for label in page.labels]
    return BubblesView(
        label=f"{page.number} {words.of} {sheets.pages}" if sheets.pages > 1 else "",
        hollow=tuple(map(_spot, (*page.bubbles, *others))),
        ids=tuple((*_spot(each), each.row) for each in frame.id_bubbles),
        full=tuple(_spot(each) for each in frame.forms if each.letter == form),
        numbers=tuple((label.x, label.y, _named(label)) for label in page.labels),
        notes=tuple((note.x, note.y) for note in page.notes),
        units=tuple((*_rectangle(unit), unit.holds) for unit in page.units),
        boxes=(
            *((*_rectangle(box), column) for column, box in enumerate(frame.id_boxes, start=1)),
            *((*_rectangle(box), 0) for box in page.boxes),
        ),
        fields=tuple((*_rectangle(field), names[field.holds], field.holds) for field in frame.fields),
        hairlines=tuple((line.x, line.y, line.width) for line in page.hairlines),
        marks=_marks(frame),
        code=draw_code(code_text(code, form, page.number)),
        code_at=_rectangle(frame.code),
        id_at=(frame.id_boxes[0].x, frame.top + RADIUS // 2),
        form_at=frame.form_word,
        alt=words.sheet_shows.format(first=min(numbers), last=max(numbers)),
    )


def _marks(frame: Frame) -> tuple[Rectangle, ...]:
    return tuple(map(_rectangle, (*frame.marks, frame.turn)))


def _named(label: Label) -> str:
    return f"{label.number}.{label.row}" if label.row else str(label.number)


def _spot(bubble: Bubble) -> Spot:
    return bubble.x, bubble.y, bubble.letter


def _rectangle(box: Box) -> Rectangle:
    return box.x, box.y, box.width, box.height
