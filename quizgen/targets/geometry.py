"""What readers of scanned answer sheets are told: where every bubble stands, as JSON of our own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from quizgen.render.bubbles.code import code_text
from quizgen.render.bubbles.frame import UNIT, Box, Bubble
from quizgen.render.bubbles.inline import InlineSheets
from quizgen.render.bubbles.sheets import SheetPage, Sheets
from quizgen.render.bubbles.slots import Shape, Slot
from quizgen.targets.lines import write_lines

FORMAT = 1
AnySheets: TypeAlias = Sheets | InlineSheets
"""Answer sheets by themselves, or papers that are their own."""

_MARKED = {Shape.ROWS: "rows", Shape.DIGITS: "digits", Shape.NOTE: "on the paper"}


def write_geometry(quiz: str, code: str, sheets: AnySheets) -> bytes:
    """Write where everything stands on the sheets of a quiz: forms that have the same there share a layout."""
    frame = sheets.frame
    told = {
        "sheet": FORMAT,
        "quiz": quiz,
        "code": code,
        "unit": "mm",
        "origin": "top left corner of the page",
        "page": {"width": frame.width / UNIT, "height": frame.height / UNIT},
        "layouts": [_layout(forms, code, sheets) for forms in sheets.alike],
    }
    return b"".join(write_lines(told))


def _layout(forms: Sequence[str], code: str, sheets: AnySheets) -> dict[str, Any]:
    pages = sheets.pages_of(forms[0])
    slots = {slot.number: slot for slot in sheets.slots[forms[0]]}
    return {"forms": list(forms), "pages": [_page(page, code, slots) for page in pages]}


def _page(page: SheetPage, code: str, slots: Mapping[int, Slot]) -> dict[str, Any]:
    frame = page.frame
    numbers = dict.fromkeys(label.number for label in page.labels)
    return {
        "page": page.number,
        "marks": [
            {"corner": mark.holds, "x": _mm(mark.x + mark.width // 2), "y": _mm(mark.y + mark.height // 2),
             "side": _mm(mark.width)}
            for mark in frame.marks
        ],
        "turn": _rectangle(frame.turn),
        "qr": {**_rectangle(frame.code), "text": code_text(code, "{form}", page.number)},
        "boxes": [{"holds": box.holds, **_rectangle(box)} for box in (*frame.fields, *frame.id_boxes, *page.boxes)],
        "form": [{"letter": bubble.letter, **_circle(bubble)} for bubble in frame.forms],
        "id": [{"column": each.row, "letter": each.letter, **_circle(each)} for each in frame.id_bubbles],
        "questions": [_question(slots[number]) for number in numbers],
        "bubbles": [
            {"question": each.question, "row": each.row, "letter": each.letter, **_circle(each)}
            for each in page.bubbles
        ],
    }  # fmt: skip


def _question(slot: Slot) -> dict[str, Any]:
    rows = [row.label for row in slot.rows] if slot.shape is Shape.ROWS and len(slot.rows) > 1 else []
    return {
        "number": slot.number,
        "marked": _MARKED[slot.shape],
        "several": slot.several,
        **({"rows": rows} if rows else {}),
    }


def _circle(bubble: Bubble) -> dict[str, float]:
    return {"x": _mm(bubble.x), "y": _mm(bubble.y), "radius": _mm(bubble.radius)}


def _rectangle(box: Box) -> dict[str, float]:
    return {"x": _mm(box.x), "y": _mm(box.y), "width": _mm(box.width), "height": _mm(box.height)}


def _mm(measure: int) -> float:
    return measure / UNIT
