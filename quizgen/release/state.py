"""What is remembered of a deck: its notes and note types as students have them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from quizgen.item import Identity

WITHDRAWN_TAG = "quizgen::withdrawn"
_HASH_DIGITS = 32


@dataclass(frozen=True, slots=True)
class NoteState:
    """A note as it was released, with all that it takes to make it again.

    *bank*, *question* and *part* are the names it went by then; *guid* is the name that Anki knows it by, for good.
    *hash* is that of its content: while it stays the same, students' notes are left alone.
    *fields* stand in the order of its type, without the empty ones at the end. *cards* are the places of its cards; for
    a cloze they are one less than its numbers. *time* is when its content last changed, in seconds since 1970.
    """

    guid: str
    bank: str
    question: str
    part: str
    note_type: int
    deck: str
    cards: tuple[int, ...]
    media: tuple[str, ...]
    tags: tuple[str, ...]
    fields: tuple[str, ...]
    hash: str
    time: int = 0

    def at(self, time: int) -> NoteState:
        """Give the same with another time; `replace` takes four times as long, and decks hold thousands."""
        return NoteState(
            self.guid,
            self.bank,
            self.question,
            self.part,
            self.note_type,
            self.deck,
            self.cards,
            self.media,
            self.tags,
            self.fields,
            self.hash,
            time,
        )

    @property
    def name(self) -> str:
        """`bank/question`, and the part where the question has several notes."""
        return f"{self.bank}/{self.question}" + (f" ({self.part})" if self.part else "")

    @property
    def identity(self) -> Identity:
        """The name by which its question goes."""
        return Identity(self.bank, self.question, self.part)

    @property
    def is_withdrawn(self) -> bool:
        """Whether students were told that it is no longer asked."""
        return WITHDRAWN_TAG in self.tags


@dataclass(frozen=True, slots=True)
class TypeState:
    """A note type as it was released: *hash* is that of its looks and the names of its fields."""

    id: int
    name: str
    hash: str
    fields: tuple[str, ...] = ()
    time: int = 0


@dataclass(frozen=True, slots=True)
class DeckLock:
    """What is remembered of a deck: notes in the order of their names, note types in that of their ids."""

    notes: tuple[NoteState, ...]
    types: tuple[TypeState, ...]

    @property
    def time(self) -> int:
        """When any of it last changed."""
        return max((each.time for group in (self.notes, self.types) for each in group), default=0)

    @property
    def decks(self) -> tuple[str, ...]:
        """The names of the decks that its notes were put into."""
        return tuple(sorted({note.deck for note in self.notes}))


@dataclass(frozen=True, slots=True)
class DeckMemory:
    """What is remembered when a deck is made: its *own* lock, None before its first release, and those of *others*.

    A question may be in several decks and is one note to those who have them all. So what another deck has brought to
    them need not be brought again.
    """

    own: DeckLock | None = None
    others: tuple[DeckLock, ...] = ()


def hash_note(fields: Iterable[str], tags: Iterable[str]) -> str:
    """Name the content of a note: equal hashes mean that nothing is to be brought to students.

    Empty fields at the end don't count, so that a note type may gain one.
    """
    content = "\x1f".join(fields).rstrip("\x1f")
    return sha256(f"{content}\x1e{' '.join(tags)}".encode()).hexdigest()[:_HASH_DIGITS]
