"""The rows of a CSV file, each field with its place: what Python's own reader doesn't tell.

Owns delimiters and quotes (RFC 4180). It never raises: a quote that isn't closed is a diagnostic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from quizgen.diagnostics import Diagnostic, Place, SourceText, error

DELIMITERS = (",", ";", "\t")
_QUOTED = re.compile(r'"([^"]*(?:""[^"]*)*)"')
# with empty fields behind it where Excel has saved it again
_NAMED = re.compile(r'[\r\n]*"?sep=([^\w\s"]|\t)"?\1*[ ]*(?:\r?\n|$)', re.IGNORECASE)
_WHITE = re.compile(r"\s+")


class Cell(NamedTuple):
    """A field of a row: its text, with white space as single spaces, and where it stands in the file."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """What a CSV file holds: its rows, of which blank ones have empty cells only, and what is wrong with its quotes."""

    source: SourceText
    rows: tuple[tuple[Cell, ...], ...]
    diagnostics: tuple[Diagnostic, ...]

    def place(self, cell: Cell) -> Place:
        """Give a cell's place in the file."""
        return Place(self.source, cell.start, cell.end)


def read_rows(source: SourceText) -> Table:
    """Part a text into rows and fields, at the delimiter that its first row shows.

    A line `sep=;` before it, as Excel writes and wants it, names the delimiter and is no row.
    """
    found: list[Diagnostic] = []
    named = _NAMED.match(source.text)
    delimiter = named[1] if named else _delimiter(source.text)
    rows = tuple(_rows(source, delimiter, found, start=named.end() if named else 0))
    return Table(source, rows, tuple(found))


def _delimiter(text: str) -> str:
    """Choose the delimiter that stands most often in the first line that holds anything, outside of quotes."""
    first = _QUOTED.sub("", text.lstrip("\r\n")).partition("\n")[0]
    return max(DELIMITERS, key=first.count)


def _rows(source: SourceText, delimiter: str, found: list[Diagnostic], *, start: int) -> Iterator[tuple[Cell, ...]]:
    plain = re.compile(rf"[^{re.escape(delimiter)}\r\n]*")
    text, at, row = source.text, start, list[Cell]()
    while at < len(text) or row:
        cell, at = _cell(source, at, plain, found)
        row.append(cell)
        if text.startswith(delimiter, at):
            at += 1
            continue
        at += 2 if text.startswith("\r\n", at) else 1
        yield tuple(row)
        row = []


def _cell(source: SourceText, start: int, plain: re.Pattern[str], found: list[Diagnostic]) -> tuple[Cell, int]:
    text = source.text
    begun = start + len(text[start : start + 100]) - len(text[start : start + 100].lstrip(" "))
    if not text.startswith('"', begun):
        match = plain.match(text, start)
        end = match.end() if match else start
        return _trimmed(text[start:end], start), end
    quoted = _QUOTED.match(text, begun)
    if quoted is None:
        mend = "close it, or write two quotes for one that is meant"
        found.append(error("unclosed-quote", Place(source, begun, begun + 1), "a quote is opened here only", help=mend))
        return Cell("", begun, len(text)), len(text)
    after = plain.match(text, quoted.end())
    rest = after[0] if after else ""
    if rest.strip():
        place = Place(source, quoted.end(), quoted.end() + len(rest))
        mend = "quote the whole field, and write two quotes for one that is meant"
        found.append(error("unclosed-quote", place, "something stands behind a closing quote", help=mend))
    words = _WHITE.sub(" ", quoted[1].replace('""', '"')).strip()
    return Cell(words, quoted.start(), quoted.end()), quoted.end() + len(rest)


def _trimmed(typed: str, start: int) -> Cell:
    words = typed.strip()
    at = start + (typed.index(words) if words else 0)
    return Cell(_WHITE.sub(" ", words), at, at + len(words))
