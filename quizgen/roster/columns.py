"""What the columns of a roster are called, and what their values mean."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from quizgen.diagnostics import Diagnostic, Place, Severity, did_you_mean, error
from quizgen.roster.rows import Cell, Table

# each column with all names that it goes by, spelled as `_spelled` spells them; the first is what messages call it
COLUMNS: dict[str, tuple[str, ...]] = {
    "name": ("name", "full name", "student", "student name"),
    "first name": ("first name", "given name"),
    "last name": ("last name", "family name", "surname"),
    "id": ("id", "id number", "student id", "student number", "number"),
    "group": ("group", "class", "section"),
    "form": ("form",),
    "extra time": ("extra time",),
    "large print": ("large print", "large"),
    "legible": ("legible", "high legibility"),
}
_KNOWN = {name: column for column, names in COLUMNS.items() for name in names}
_NAMES = ("name", "first name", "last name", "id")
_YES = frozenset({"yes", "y", "true", "1", "x", "ja", "✓"})
_NO = frozenset({"", "no", "n", "false", "0", "nein", "-", "–"})
_TIME = re.compile(r"\+?\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*(%|percent|min|mins|minutes?|x|×|times)\.?", re.IGNORECASE)
_TIMES = re.compile(r"[x×]\s*(\d(?:[.,]\d{1,2})?)", re.IGNORECASE)
_MOST_TIMES = 10


class Columns(NamedTuple):
    """Where each known column stands in a row, and the places and titles of the others."""

    known: dict[str, int]
    others: tuple[tuple[int, str], ...]


def read_columns(table: Table, head: tuple[Cell, ...]) -> tuple[Columns, tuple[Diagnostic, ...]]:
    """Read the first row of a roster; what is unknown is told and kept."""
    known: dict[str, int] = {}
    titles: dict[str, int] = {}
    others: list[tuple[int, str]] = []
    found: list[Diagnostic] = []
    for at, cell in enumerate(head):
        column = _KNOWN.get(_spelled(cell.text))
        title = column or cell.text.casefold()
        if not title:
            continue  # a delimiter at the end of each line makes an empty column; what stands in it is reported there
        if title in titles:
            mend = f"keep one of them; the first is column {titles[title] + 1}"
            found.append(error("duplicate-column", table.place(cell), f"two columns are the {title}", help=mend))
            continue
        titles[title] = at
        if column:
            known[column] = at
        else:
            others.append((at, cell.text))
            found.append(_unknown(table.place(cell), cell.text))
    if not known.keys() & set(_NAMES):
        place = Place(table.source, head[0].start, head[-1].end)
        mend = "begin the first line with the titles of the columns, such as: name,id,group"
        found.append(error("missing-column", place, "no column is called name or id", help=mend))
    return Columns(known, tuple(others)), tuple(found)


def _spelled(title: str) -> str:
    return " ".join(re.split(r"[\s_-]+", title.strip().casefold()))


def _unknown(place: Place, title: str) -> Diagnostic:
    nearest = did_you_mean(_spelled(title), tuple(_KNOWN))
    mend = nearest or f"columns that mean something are {', '.join(COLUMNS)}"
    message = f"the column '{title[:40]}' means nothing to a roster; it is kept in the manifest"
    return Diagnostic("unknown-column", Severity.WARNING, place, message, help=mend)


def read_flag(table: Table, cell: Cell, column: str) -> tuple[bool, tuple[Diagnostic, ...]]:
    """Read whether something holds for a person; an empty cell says no."""
    typed = cell.text.casefold()
    if typed in _YES or typed in _NO:
        return typed in _YES, ()
    message = f"{column} is '{cell.text[:40]}', which is neither yes nor no"
    return False, (error("not-a-flag", table.place(cell), message, help="write yes, or leave it empty"),)


def read_time(table: Table, cell: Cell) -> tuple[str, tuple[Diagnostic, ...]]:
    """Read a person's extra time, `25 %`, `15 min` or `1.5x`, and give it as it stands on paper; empty for none."""
    if cell.text.casefold() in _NO:
        return "", ()
    found = _TIME.fullmatch(cell.text)
    times = _TIMES.fullmatch(cell.text)
    if times or (found and found[2].casefold() in {"x", "×", "times"}):
        factor = Decimal((times or found or [""])[1].replace(",", "."))
        if 1 < factor <= _MOST_TIMES:
            return f"{_plain((factor - 1) * 100)} %", ()
    elif found:
        amount = Decimal(found[1].replace(",", "."))
        if amount > 0:
            return f"{_plain(amount)} {'%' if found[2].casefold() in {'%', 'percent'} else 'min'}", ()
        return "", ()
    message = f"extra time is '{cell.text[:40]}'"
    mend = "write a share or minutes, such as 25 % or 15 min; 1.5x is half as much again"
    return "", (error("not-an-extra-time", table.place(cell), message, help=mend),)


def _plain(number: Decimal) -> str:
    return format(number.normalize(), "f")
