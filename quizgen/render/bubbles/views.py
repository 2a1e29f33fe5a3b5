"""What the template of an answer sheet is given: places in hundredths of a millimetre, and words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from quizgen.render.bubbles.code import code_text, draw_code
from quizgen.render.bubbles.frame import RADIUS, Box, Bubble
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

    *hollow* bubbles are to be filled, *full* ones are printed so. *numbers* end at their places, *notes* begin there;
    *fields* are lines to write on, with what belongs there. *code* is a drawing, *alt* says what all this shows.
    """

    label: str
    hollow: tuple[Spot, ...]
    full: tuple[Spot, ...]
    numbers: tuple[Spot, ...]
    notes: tuple[tuple[int, int], ...]
    boxes: tuple[Rectangle, ...]
    fields: tuple[tuple[int, int, int, int, str], ...]
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
    hint: int
    answers: int
    radius: int


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
        hint=frame.hint,
        answers=frame.answers,
        radius=RADIUS,
    )


def _page(page: SheetPage, form: str, code: str, sheets: Sheets, words: Words) -> BubblesView:
    frame = sheets.frame
    others = tuple(each for each in frame.forms if each.letter != form)
    names = {"name": words.name, "class": words.class_, "date": words.date}
    numbers = [label.number for label in page.labels]
    return BubblesView(
        label=f"{page.number} {words.of} {sheets.pages}" if sheets.pages > 1 else "",
        hollow=tuple(map(_spot, (*frame.id_bubbles, *page.bubbles, *others))),
        full=tuple(_spot(each) for each in frame.forms if each.letter == form),
        numbers=tuple((label.x, label.y, _named(label)) for label in page.labels),
        notes=tuple((note.x, note.y) for note in page.notes),
        boxes=tuple(map(_rectangle, (*frame.id_boxes, *page.boxes))),
        fields=tuple((*_rectangle(field), names[field.holds]) for field in frame.fields),
        hairlines=tuple((line.x, line.y, line.width) for line in page.hairlines),
        marks=tuple(map(_rectangle, (*frame.marks, frame.turn))),
        code=draw_code(code_text(code, form, page.number)),
        code_at=_rectangle(frame.code),
        id_at=(frame.id_boxes[0].x, frame.top + RADIUS // 2),
        form_at=(frame.left, frame.forms[0].y) if frame.forms else None,
        alt=words.sheet_shows.format(first=min(numbers), last=max(numbers)),
    )


def _named(label: Label) -> str:
    return f"{label.number}.{label.row}" if label.row else str(label.number)


def _spot(bubble: Bubble) -> Spot:
    return bubble.x, bubble.y, bubble.letter


def _rectangle(box: Box) -> Rectangle:
    return box.x, box.y, box.width, box.height
