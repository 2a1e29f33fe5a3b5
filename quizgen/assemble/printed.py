"""A quiz as it was printed, read from its manifest, so that it can be made again exactly."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from quizgen.diagnostics import Diagnostic, Place, SourceText, error

_FORMAT = 1


class _Read(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)


class PrintedItem(_Read):
    """An item as it stood on a form; *shown* and *options* are in the order of the form."""

    number: int
    id: str
    kind: str
    points: Decimal
    credit: str
    stem: str
    answer: tuple[str, ...]
    shown: tuple[int, ...] = ()
    options: tuple[str, ...] = ()
    text: str = ""


class PrintedSection(_Read):
    """A section as it was printed."""

    title: str
    instructions: str
    points: Decimal
    choose: int | None = None
    items: tuple[PrintedItem, ...]


class PrintedForm(_Read):
    """A form as it was printed."""

    form: str
    sections: tuple[PrintedSection, ...]


class PrintedQuiz(_Read):
    """A quiz as it was printed, with each of its forms."""

    manifest: Annotated[int, Field(ge=_FORMAT, le=_FORMAT)]
    quiz: str
    title: str
    instructions: str
    time: str
    seed: str
    forms: Annotated[tuple[PrintedForm, ...], Field(min_length=1)]


def read_printed(path: str, content: bytes) -> tuple[PrintedQuiz | None, tuple[Diagnostic, ...]]:
    """Read a manifest; one that is none, or damaged, is told of at its first line."""
    place = Place(SourceText(path, ""), 0, 0)
    mend = "name the manifest that stands beside the printed papers, NAME.manifest.json"
    try:
        given = json.loads(content)
        # as Python: JSON has lists only, and points are numbers in it
        return PrintedQuiz.model_validate(given, strict=False), ()
    except ValidationError as problem:
        first = problem.errors()[0]
        where = ".".join(map(str, first["loc"]))
        message = f"this is no manifest of a quiz: '{where}' is wrong or missing" if where else "this is no manifest"
        return None, (error("not-a-manifest", place, message, help=mend),)
    except (ValueError, RecursionError):
        return None, (error("not-a-manifest", place, "this is no manifest of a quiz", help=mend),)
