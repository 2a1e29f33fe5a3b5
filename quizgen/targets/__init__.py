"""The documents that quizgen makes, one module a target, and the registry that names them.

A target is a module with a constant `SUBJECT`, "quiz" or "deck", and a function `plan_files(subject, supplies)` that
gives the files it would make as jobs, and a diagnostic for all that it can't express. Adding one touches that module
and its line below.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from quizgen.assemble.quiz import Deck, Quiz
from quizgen.bank import Bank
from quizgen.diagnostics import Diagnostic
from quizgen.typefaces import FontFiles

if TYPE_CHECKING:
    from quizgen.release import DeckMemory
    from quizgen.roster import Bundle, Order

TARGETS: dict[str, str] = {
    "pdf": "quizgen.targets.pdf",
    "html": "quizgen.targets.html",
    "csv": "quizgen.targets.csv",
    "anki": "quizgen.targets.anki",
    "handout": "quizgen.targets.handout",
}
DEFAULT_TARGETS = ("pdf", "csv", "anki")

# what a bank itself can be written as: a module with `write_bank(bank) -> bytes`
EXPORTS: dict[str, str] = {
    "json": "quizgen.targets.json",
}


class Former(Protocol):
    """What an earlier build made, for targets that name what they make a file of."""

    def recall(self, key: str) -> bytes | None:
        """Give the file that was made of just this, if it is still there."""


@dataclass(frozen=True, slots=True)
class Supplies:
    """What targets need from outside: all state comes in here.

    *templates* are folders of templates, the user's before the shipped ones. *media* are the pictures that texts
    and items name, by bank id and the address as typed. *timestamp* is in seconds since 1970. *locks* are what is
    remembered of decks, by deck id. *fonts* are those that quizzes bring along, by a quiz's shelf. *workshop*
    is an empty folder that lasts as long as files are made, for what several of them are made of.
    *order* is for whom papers are made besides. *former* is what an earlier build left, where it may be used again.
    """

    templates: tuple[Path, ...]
    timestamp: int
    media: Mapping[tuple[str, str], bytes] = field(default_factory=dict)
    locks: Mapping[str, DeckMemory] = field(default_factory=dict)
    fonts: Mapping[str, FontFiles] = field(default_factory=dict)
    workshop: Path | None = None
    order: Order | None = None
    former: Former | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """A file's bytes, with what could not be expressed in it.

    *key* names all that it was made of but the time, if the file may be used again while that is the same.
    """

    content: bytes
    diagnostics: tuple[Diagnostic, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """One file to be made: its name inside the output folder, with `/` between folders, and how to make it.

    *pages* is how many a paper has that is to be printed; 0 for other files, and where it isn't known.
    *bundle* says which persons' papers it holds, None for what is made for the quiz; those of many are for the printer.
    What *is_heavy* takes more memory the more forms there are, and is made before others have filled it.
    Jobs of one build run in several threads, so *make* shares nothing that changes.
    """

    name: str
    make: Callable[[], Made]
    pages: int = 0
    bundle: Bundle | None = None
    is_for_printer: bool = False
    is_heavy: bool = False


class Target(Protocol):
    """What a target's module offers."""

    SUBJECT: str

    def plan_files(self, subject: Quiz | Deck, supplies: Supplies) -> tuple[tuple[Job, ...], tuple[Diagnostic, ...]]:
        """Say which files would be made of *subject*, and what of it can't be expressed."""


class Export(Protocol):
    """What the module of a format for banks offers."""

    def write_bank(self, bank: Bank) -> bytes:
        """Write a bank in this format."""


def find_export(name: str) -> Export:
    """Load the module of a format for banks."""
    module: Export = import_module(EXPORTS[name])
    return module


def find_target(name: str) -> Target:
    """Load the module of a target; nothing heavy loads before it is used."""
    module: Target = import_module(TARGETS[name])
    return module
