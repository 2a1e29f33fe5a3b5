"""Reads the head of quiz and deck files, and holds the banks that they were given against the names that they have."""

from __future__ import annotations

from typing import TypeVar

from quizgen.bank import Bank
from quizgen.diagnostics import Diagnostic, Place, error
from quizgen.schema import Shaped, validate
from quizgen.source_yaml import Document, Mapping, Scalar

Shape = TypeVar("Shape", bound=Shaped)


def read_properties(
    model: type[Shape], document: Document, *, what: str
) -> tuple[Shape | None, Mapping | None, list[Diagnostic]]:
    """Read a file's properties, beside them its root; or say what is wrong, but not again what its YAML told already.

    No properties are given of a file that was not read to its end: it would make another quiz than is meant.
    """
    root = document.root
    if not isinstance(root, Mapping):
        if document.diagnostics:
            return None, None, []
        place, mend = Place(document.source, 0, 0), f"begin it with '{what}: …' and 'title: …'"
        message = f"the file holds no {what}"
        none = error("no-quiz", place, message, help=mend)
        return None, None, [none if what == "quiz" else error("no-deck", place, message, help=mend)]
    properties, found = validate(model, root, what=f"a {what}")
    lines = {each.place.line for each in document.diagnostics}
    echoes = {"empty-value", "missing-property"} if document.broken else set()
    news = [each for each in found if each.place.line not in lines and each.code not in echoes]
    return (None if document.broken else properties), root, news


def check_banks(named: tuple[Scalar, ...], banks: tuple[Bank, ...]) -> tuple[tuple[Bank, ...], list[Diagnostic]]:
    """Give each bank once, and report those that are named twice or have another's id.

    *banks* were read from the files *named*; there may be fewer, where some could not be read.
    """
    found: list[Diagnostic] = []
    typed: dict[str, Scalar] = {}
    unique: dict[str, Bank] = {}
    places = named if len(named) == len(banks) else ()
    for name in named if not places else ():
        if name in typed:
            found.append(_twice(name, typed[name]))
        typed.setdefault(str(name), name)
    first: dict[str, Scalar] = {}
    for name, bank in zip(places, banks, strict=False):
        known = unique.get(bank.id)
        if known is not None and known.text.path == bank.text.path:
            found.append(_twice(name, first[bank.id]))
        elif known is not None:
            message = f"'{name}' and '{first[bank.id]}' are both called '{bank.id}'"
            found.append(error("duplicate-name", name.place, message, help="give one of the banks another name"))
        first.setdefault(bank.id, name)
        unique.setdefault(bank.id, bank)
    for bank in banks:
        unique.setdefault(bank.id, bank)
    return tuple(unique.values()), found


def _twice(name: Scalar, first: Scalar) -> Diagnostic:
    mend = f"it is named first in line {first.place.line}; take this one away"
    return error("repeated-bank", name.place, f"'{name}' is named twice", help=mend)
