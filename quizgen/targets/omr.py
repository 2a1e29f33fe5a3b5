"""Answer sheets as OMRChecker reads them: a folder a page, with template, settings and a picture of a corner mark.

Its template measures in pixels between the centres of the four marks, at which it cuts scans.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import Any

from quizgen.render.bubbles.frame import MARK, RADIUS, UNIT, Box, Bubble, Frame
from quizgen.render.bubbles.sheets import SheetPage
from quizgen.render.bubbles.slots import Shape, Slot
from quizgen.targets.geometry import AnySheets

_SCALE = 10  # pixels in a millimetre
_MARGIN = 200  # of white around the mark in its picture, without which it would be one black field
_SCAN = 1240  # pixels, the width that scans are brought to: about 150 dpi
_SLACK = 10  # hundredths of a millimetre that bubbles in line may be out of it
_MARK_NAME = "mark.png"


def plan_templates(sheets: AnySheets) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Give the files of all pages with their names inside the folder: one set for all forms, where they allow it."""
    common = _agree(list(sheets.slots.values())) if sheets.is_one else None
    sets = (
        [("", next(iter(sheets.slots)), common)]
        if common
        else [(f"{each[0]}-", each[0], None) for each in sheets.alike]
    )
    for name, letter, slots in sets:
        for page in range(sheets.pages):
            folder = f"{name}page-{page + 1}"
            yield f"{folder}/template.json", partial(_write_template, sheets, letter, slots, page)
            yield f"{folder}/config.json", partial(_json, _settings(sheets.frame))
            yield f"{folder}/{_MARK_NAME}", _draw_mark


def _write_template(sheets: AnySheets, letter: str, slots: tuple[Slot, ...] | None, page: int) -> bytes:
    digits = {slot.number for slot in slots or sheets.slots[letter] if slot.shape is Shape.DIGITS}
    return _json(_template(sheets.pages_of(letter, slots)[page], digits))


def _agree(forms: list[tuple[Slot, ...]]) -> tuple[Slot, ...] | None:
    """Find slots that serve all forms; None where a number is marked by letters on one and by digits on another."""
    found = []
    for slots in zip(*forms, strict=True):
        marked = [slot for slot in slots if slot.shape is not Shape.NOTE]
        if len({(slot.shape, _are_places(slot)) for slot in marked}) > 1:
            return None
        found.append(_widest(marked) if marked else slots[0])
    return tuple(found)


def _are_places(slot: Slot) -> bool:
    return any(letter.isdigit() for row in slot.rows for letter in row.letters)


def _widest(slots: list[Slot]) -> Slot:
    """Make one that has bubbles wherever any of these has; its letters count places, so that `T` is read as `A`."""
    tallest = max(slots, key=lambda slot: len(slot.rows))
    if tallest.shape is Shape.DIGITS:
        return tallest
    letters = max((row.letters for slot in slots for row in slot.rows), key=len)
    return replace(tallest, rows=tuple(replace(row, letters=letters) for row in tallest.rows))


@dataclass(frozen=True, slots=True)
class _Field:
    """Bubbles in a line of which one is read, and the column of results that it is put into, perhaps with others."""

    name: str
    column: str
    bubbles: tuple[Bubble, ...]


def _template(page: SheetPage, digits: Container[int]) -> dict[str, Any]:
    frame = page.frame
    fields = [*_fields(page.bubbles, digits), *_joined("id", (("id", each) for each in _by_row(frame.id_bubbles)))]
    if frame.forms:
        fields.append(_Field("form", "form", frame.forms))
    columns: dict[str, list[str]] = {}
    for field in fields:
        columns.setdefault(field.column, []).append(field.name)
    first, *_, last = frame.marks
    return {
        "pageDimensions": [_pixels(last.x - first.x), _pixels(last.y - first.y)],
        "bubbleDimensions": [_pixels(2 * RADIUS), _pixels(2 * RADIUS)],
        "preProcessors": [
            {
                "name": "CropOnMarkers",
                "options": {
                    "relativePath": _MARK_NAME,
                    "sheetToMarkerWidthRatio": frame.width // (MARK + 2 * _MARGIN),
                    # no smaller, or filled bubbles would be taken for marks
                    "marker_rescale_range": [85, 110],
                    "marker_rescale_steps": 5,
                    "apply_erode_subtract": False,
                },
            }
        ],
        "fieldBlocks": {field.name: _block(field, first) for field in fields},
        "customLabels": {column: names for column, names in columns.items() if names != [column]},
        "outputColumns": sorted(columns, key=lambda column: (column[0] == "q", column == "id")),
    }


def _by_row(bubbles: Iterable[Bubble]) -> Iterator[tuple[Bubble, ...]]:
    for _, row in groupby(bubbles, key=lambda bubble: (bubble.question, bubble.row)):
        yield tuple(row)


def _fields(bubbles: tuple[Bubble, ...], digits: Container[int]) -> Iterator[_Field]:
    for number, asked in groupby(bubbles, key=lambda bubble: bubble.question):
        rows = list(_by_row(asked))
        name = f"q{number}"
        if number in digits:
            yield from _joined(name, ((name, row) for row in rows))
            continue
        for row in rows:
            named = name if len(rows) == 1 and row[0].row == 1 else f"{name}_{row[0].row}"
            lines = list(_lines(row))
            if len(lines) == 1:
                yield _Field(named, named, row)
            else:
                yield from _joined(named, ((f"{named}w", line) for line in lines))


def _lines(row: tuple[Bubble, ...]) -> Iterator[tuple[Bubble, ...]]:
    """Part a row into lines that a template can describe: each bubble as far from the one before as the others."""
    line: list[Bubble] = []
    for bubble in row:
        if line and not (_is_straight(line[-1], bubble) and _is_even(line[:2], (line[-1], bubble))):
            yield tuple(line)
            line = []
        line.append(bubble)
    yield tuple(line)


def _is_straight(one: Bubble, other: Bubble) -> bool:
    return min(abs(other.x - one.x), abs(other.y - one.y)) <= _SLACK


def _is_even(first: Sequence[Bubble], last: Sequence[Bubble]) -> bool:
    if len(first) == 1:
        return True
    steps = [(other.x - one.x, other.y - one.y) for one, other in (first, last)]
    return all(abs(one - other) <= _SLACK for one, other in zip(*steps, strict=True))


def _joined(column: str, parts: Iterable[tuple[str, tuple[Bubble, ...]]]) -> Iterator[_Field]:
    for place, (stem, bubbles) in enumerate(parts, start=1):
        yield _Field(f"{stem}_{place}" if stem == column else f"{stem}{place}", column, bubbles)


def _block(field: _Field, mark: Box) -> dict[str, Any]:
    first, *others = field.bubbles
    second = others[0] if others else first
    middle = mark.x + mark.width // 2, mark.y + mark.height // 2
    return {
        "origin": [_pixels(first.x - first.radius - middle[0]), _pixels(first.y - first.radius - middle[1])],
        "direction": "vertical" if second.y > first.y else "horizontal",
        "bubbleValues": [bubble.letter for bubble in field.bubbles],
        "bubblesGap": _pixels(second.x - first.x + second.y - first.y),
        "labelsGap": 0,
        **({"bubbleDimensions": [_pixels(2 * first.radius)] * 2} if first.radius != RADIUS else {}),
        "fieldLabels": [field.name],
    }


def _settings(frame: Frame) -> dict[str, Any]:
    return {"dimensions": {"processing_width": _SCAN, "processing_height": round(_SCAN * frame.height / frame.width)}}


def _pixels(measure: int) -> int:
    return round(measure * _SCALE / UNIT)


def _json(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _draw_mark() -> bytes:
    """Draw a corner mark on white as PNG, in shades of grey."""
    side, margin = _pixels(MARK), _pixels(_MARGIN)
    wide = side + 2 * margin
    white = b"\0" + b"\xff" * wide
    dark = b"\0" + b"\xff" * margin + b"\0" * side + b"\xff" * margin
    rows = white * margin + dark * side + white * margin
    head = struct.pack(">IIBBBBB", wide, wide, 8, 0, 0, 0, 0)
    # not compressed, since another zlib would give other bytes
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 0)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks
    )
