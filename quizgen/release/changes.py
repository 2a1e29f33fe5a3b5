"""What a release changes, as its author is told before anything is written."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.release.state import DeckLock, NoteState


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A note whose content changed, with the names of the fields in which it did; `tags` stands for its tags."""

    name: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """Notes that are put into another deck than before, which Anki does to none that a student has."""

    before: str
    after: str
    count: int


@dataclass(frozen=True, slots=True)
class Changes:
    """What is new since the last release, and *lock*, what is to be remembered of this one.

    A note that is *withdrawn* now is not among those *changed*. *conflicting* are notes that Anki won't bring up to
    date, since their note type is another. *emptied* are notes that have lost cards, which stay with students.
    *renamed* pairs former names with new ones.
    """

    lock: DeckLock
    is_first: bool = False
    added: tuple[str, ...] = ()
    changed: tuple[FieldChange, ...] = ()
    unchanged: int = 0
    withdrawn: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    conflicting: tuple[NoteState, ...] = ()
    emptied: tuple[tuple[str, tuple[int, ...]], ...] = ()
    moved: tuple[Move, ...] = ()
    types: tuple[str, ...] = ()
    new_types: tuple[str, ...] = ()
