"""A quiz as it was printed, read from its manifest, so that it can be made again exactly."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from string import ascii_uppercase
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from quizgen.diagnostics import Diagnostic, Place, SourceText, error
from quizgen.source_yaml.characters import CONTROL

_FORMAT = 1
_LETTERS = re.compile("[A-Z]{1,26}")  # `2-1-3` and `1c 2a` are those of other kinds


def _printable(text: str) -> str:
    if CONTROL.search(text):
        raise ValueError
    return text


_Text = Annotated[str, Field(max_length=100_000), AfterValidator(_printable)]
_Line = Annotated[str, Field(max_length=1000), AfterValidator(_printable)]
_Points = Annotated[Decimal, Field(ge=0, le=1_000_000)]


class _Read(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)


class PrintedItem(_Read):
    """An item as it stood on a form; *shown* and *options* are in the order of the form, *letters* as on its key."""

    number: int
    id: str
    kind: str
    points: _Points
    credit: str
    stem: str
    answer: tuple[str, ...]
    shown: tuple[Annotated[int, Field(ge=0)], ...] = ()
    options: tuple[str, ...] = ()
    letters: str = ""
    text: str = ""

    @property
    def whole(self) -> tuple[object, ...]:
        """What it is on each form, in whatever order its options stand there."""
        options = tuple(sorted(zip(self.options, self.shown, strict=False)))
        return self.id, self.kind, self.points, self.credit, self.stem, self.answer, options, self.text


class PrintedSection(_Read):
    """A section as it was printed."""

    title: _Line
    instructions: _Text
    points: _Points
    choose: Annotated[int, Field(ge=1)] | None = None
    items: tuple[PrintedItem, ...]


class PrintedForm(_Read):
    """A form as it was printed."""

    form: Annotated[str, Field(pattern="^[A-Z]{1,3}$")]
    sections: tuple[PrintedSection, ...]

    @property
    def items(self) -> tuple[PrintedItem, ...]:
        """Its items, in their order."""
        return tuple(item for section in self.sections for item in section.items)


class PrintedQuiz(_Read):
    """A quiz as it was printed, with each of its forms."""

    manifest: Annotated[int, Field(ge=_FORMAT, le=_FORMAT)]
    quiz: str
    title: _Line
    instructions: _Text
    time: _Line
    seed: _Text
    forms: Annotated[tuple[PrintedForm, ...], Field(min_length=1)]


def read_printed(path: str, content: bytes) -> tuple[PrintedQuiz | None, tuple[Diagnostic, ...]]:
    """Read a manifest; one that is none, or damaged, is told of at its first line."""
    place = Place(SourceText(path, ""), 0, 0)
    mend = "name the manifest that stands beside the printed papers, NAME.manifest.json"
    try:
        given = json.loads(content)
        # as Python: JSON has lists only, and points are numbers in it
        printed = PrintedQuiz.model_validate(given, strict=False)
    except ValidationError as problem:
        first = problem.errors()[0]
        where = ".".join(map(str, first["loc"]))
        message = f"this is no manifest of a quiz: '{where}' is wrong or missing" if where else "this is no manifest"
        return None, (error("not-a-manifest", place, message, help=mend),)
    except (ValueError, RecursionError):
        return None, (error("not-a-manifest", place, "this is no manifest of a quiz", help=mend),)
    wrong = next(_contradictions(printed), "")
    if wrong:
        message = f"this manifest was changed since it was written: {wrong}"
        return None, (error("not-a-manifest", place, message, help="take the one that quizgen wrote"),)
    return printed, ()


def _contradictions(printed: PrintedQuiz) -> Iterator[str]:
    """Say what in a manifest can't be as a build writes it."""
    if len({form.form for form in printed.forms}) < len(printed.forms):
        yield "two of its forms have one letter"
    first = printed.forms[0]
    for form in printed.forms:
        named = f"form {form.form}"
        if not form.items:
            yield f"{named} has no items"
        if [item.number for item in form.items] != list(range(1, len(form.items) + 1)):
            yield f"the items of {named} aren't numbered one by one"
        if len({item.id for item in form.items}) < len(form.items):
            yield f"{named} has an item twice"
        if _sections(form) != _sections(first):
            yield f"{named} holds other items than form {first.form}"
        for item in form.items:
            if len(set(item.shown)) < len(item.shown) or len(item.shown) != len(item.options):
                yield f"item {item.number} of {named} doesn't show each of its options once"
            elif _other_letters(item):
                yield f"what is right of item {item.number} on {named} doesn't stand at '{item.letters}'"


def _other_letters(item: PrintedItem) -> bool:
    """Tell whether a choice among options has other letters than those at which what is right was printed."""
    if not (item.options and _LETTERS.fullmatch(item.letters) and set(item.answer) <= set(item.options)):
        return False
    # where there are more than 26 options, what is right may be behind Z, and is not judged
    letters = [letter for letter, text in zip(ascii_uppercase, item.options, strict=False) if text in item.answer]
    return len(letters) == len(item.answer) and item.letters != "".join(letters)


def _sections(form: PrintedForm) -> list[tuple[object, ...]]:
    """Give what a form has in common with the others: its sections, with their items in any order."""
    return [
        (each.title, each.instructions, each.points, each.choose, {item.id: item.whole for item in each.items})
        for each in form.sections
    ]
