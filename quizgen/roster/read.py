"""From the bytes of a CSV file to persons; everything that is wrong with it is told at once."""

from __future__ import annotations

import codecs
from unicodedata import normalize

from quizgen.diagnostics import Diagnostic, Place, Severity, error, has_errors, in_order
from quizgen.roster.columns import Columns, read_columns, read_flag, read_time
from quizgen.roster.person import Person, Print
from quizgen.roster.rows import Cell, Table, read_rows
from quizgen.source_yaml.characters import decode
from quizgen.source_yaml.values import MAX_FILE

_MOST_REPORTED = 200  # problems; who sees more of them has another file in hand than was meant
_MOST_NAMED = 10
_LONGEST = 200  # characters of a name, an id or a group: what the head of a page can hold
_INVISIBLE = dict.fromkeys(
    map(ord, "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")
)


def read_roster(
    path: str, content: bytes, forms: tuple[str, ...]
) -> tuple[tuple[Person, ...] | None, tuple[Diagnostic, ...]]:
    """Read a roster for a quiz with *forms*; None where anything is wrong with it.

    Messages call the file *path*. Without an error, what is said are warnings.
    """
    characters = decode(path, _as_utf8(content))
    found = list(characters.diagnostics)
    if has_errors(found):
        return None, in_order(found)
    table = read_rows(characters.source)
    found += table.diagnostics
    rows = _without_end(table.rows)
    if not rows:
        return None, (*found, _no_person(table))
    columns, problems = read_columns(table, rows[0])
    found += problems
    if has_errors(found):
        return None, _cut(in_order(found))
    reader = _Reader(table, columns, forms, len(rows[0]))
    persons = [person for row in rows[1:] if (person := reader.person(row)) is not None]
    found += reader.found
    found += _alike(persons)
    if not rows[1:]:
        found.append(_no_person(table))
    if has_errors(found):
        return None, _cut(in_order(found))
    return tuple(persons), _cut(in_order(found))


def _as_utf8(content: bytes) -> bytes:
    """Turn what Excel saves as "Unicode text", UTF-16 with its mark, into UTF-8; all else is told for what it is."""
    is_marked = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not is_marked or content.startswith(codecs.BOM_UTF32_LE) or len(content) > MAX_FILE:
        return content
    try:
        return content.decode("utf-16").encode()
    except UnicodeError:
        return content


def _without_end(rows: tuple[tuple[Cell, ...], ...]) -> tuple[tuple[Cell, ...], ...]:
    """Leave out the empty rows at the end, which spreadsheets write and nobody sees, and those at the beginning."""
    full = [at for at, row in enumerate(rows) if any(cell.text for cell in row)]
    return rows[full[0] : full[-1] + 1] if full else ()


def _no_person(table: Table) -> Diagnostic:
    place = Place(table.source, 0, 0)
    mend = "write the titles of the columns on its first line, name,id, and a line for each person below"
    return error("no-person", place, "nobody is on this roster", help=mend)


def _cut(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    if len(found) <= _MOST_REPORTED:
        return found
    last = found[_MOST_REPORTED]
    severity = Severity.ERROR if has_errors(found) else Severity.WARNING
    message = f"there are {len(found) - _MOST_REPORTED} more problems like these"
    more = Diagnostic("too-many-mistakes", severity, last.place, message)
    return (*found[:_MOST_REPORTED], more)


class _Reader:
    """Makes a person of each row, and gathers what is wrong with them."""

    def __init__(self, table: Table, columns: Columns, forms: tuple[str, ...], width: int) -> None:
        self.table = table
        self.columns = columns
        self.forms = {form.casefold(): form for form in forms}
        self.width = width
        self.found: list[Diagnostic] = []

    def person(self, row: tuple[Cell, ...]) -> Person | None:
        table = self.table
        place = Place(table.source, row[0].start, row[-1].end)
        if not any(cell.text for cell in row):
            self.found.append(error("empty-row", place, "this row is empty", help="delete it"))
            return None
        self._check_width(row)
        name, id_ = self._name(row), self._text(row, "id")
        if not name and not id_:
            mend = "write a name or an id, or delete the row"
            self.found.append(error("nameless-person", place, "this row names nobody", help=mend))
            return None
        return Person(
            name=name,
            id=id_,
            place=place,
            group=self._text(row, "group"),
            form=self._form(row),
            extra_time=self._extra_time(row),
            print=self._print(row),
            more=tuple((title, row[at].text) for at, title in self.columns.others if at < len(row) and row[at].text),
        )

    def _check_width(self, row: tuple[Cell, ...]) -> None:
        beyond = [cell for cell in row[self.width :] if cell.text]
        if beyond:
            message = f"this row has {len(row)} fields, and there are {self.width} columns"
            mend = 'quote what holds a delimiter, as in "Lovelace, Ada"'
            self.found.append(error("too-many-fields", self.table.place(beyond[0]), message, help=mend))

    def _cell(self, row: tuple[Cell, ...], column: str) -> Cell | None:
        at = self.columns.known.get(column)
        return row[at] if at is not None and at < len(row) else None

    def _text(self, row: tuple[Cell, ...], column: str) -> str:
        cell = self._cell(row, column)
        if cell is None:
            return ""
        # marks of direction and the like have no shape, and would turn round what stands beside them
        text = normalize("NFC", cell.text.translate(_INVISIBLE)).strip()
        if len(text) > _LONGEST:
            message = f"this {column} has {len(text):,} characters, and {_LONGEST} are the most"
            mend = "shorten it; is a closing quote missing?"
            self.found.append(error("text-too-long", self.table.place(cell), message, help=mend))
        return text

    def _name(self, row: tuple[Cell, ...]) -> str:
        parts = (self._text(row, column) for column in ("first name", "last name"))
        return self._text(row, "name") or " ".join(filter(None, parts))

    def _form(self, row: tuple[Cell, ...]) -> str:
        cell = self._cell(row, "form")
        if cell is None or not cell.text:
            return ""
        form = self.forms.get(cell.text.casefold())
        if form is None:
            message = f"there is no form '{cell.text[:40]}' of this quiz"
            forms = tuple(self.forms.values())
            listed = ", ".join(forms) if len(forms) <= _MOST_NAMED else f"{forms[0]} to {forms[-1]}"
            mend = f"write one of {listed}, or leave it empty for quizgen to choose"
            self.found.append(error("unknown-form", self.table.place(cell), message, help=mend))
        return form or ""

    def _extra_time(self, row: tuple[Cell, ...]) -> str:
        cell = self._cell(row, "extra time")
        time, problems = read_time(self.table, cell) if cell else ("", ())
        self.found += problems
        return time

    def _flag(self, row: tuple[Cell, ...], column: str) -> bool:
        cell = self._cell(row, column)
        holds, problems = read_flag(self.table, cell, column) if cell else (False, ())
        self.found += problems
        return holds

    def _print(self, row: tuple[Cell, ...]) -> Print:
        match self._flag(row, "large print"), self._flag(row, "legible"):
            case True, True:
                return "large-legible"
            case True, False:
                return "large"
            case False, True:
                return "legible"
            case _:
                return ""


def _alike(persons: list[Person]) -> list[Diagnostic]:
    """Report ids that stand there twice, in whatever case, and names that nothing else tells apart."""
    found: list[Diagnostic] = []
    seen: dict[tuple[bool, str], Person] = {}
    for person in persons:
        key = (bool(person.id), person.called.casefold())
        first = seen.setdefault(key, person)
        if first is person:
            continue
        what = "id" if person.id else "name"
        message = f"the {what} '{person.called[:40]}' stands on line {first.place.line} already"
        mend = "delete one of the rows, or mend its id" if person.id else "add an id to each, to tell them apart"
        found.append(error("duplicate-person", person.place, message, help=mend))
    return found
