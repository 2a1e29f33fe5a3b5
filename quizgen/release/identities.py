"""The names by which notes are known for good, whatever their questions are called meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from quizgen.bank import Bank
from quizgen.item import Identity
from quizgen.release.state import DeckMemory

_GUID_LENGTH = 20


def make_guid(identity: Identity) -> str:
    """Name a note for good, by its bank and question alone: texts, files and decks may change.

    *part* goes in only where a part has a note of its own.
    """
    part = (identity.part,) if identity.part else ()
    named = "\x1f".join(("quizgen", identity.bank, identity.question, *part))
    return sha256(named.encode()).hexdigest()[:_GUID_LENGTH]


@dataclass(frozen=True, slots=True)
class Identities:
    """Finds the names of notes: as they were released, or else by the id that a question has, or had before.

    *former* gives for a question what `was:` calls it.
    """

    released: Mapping[Identity, str] = field(default_factory=dict)
    former: Mapping[Identity, Identity] = field(default_factory=dict)

    @staticmethod
    def of(banks: Iterable[Bank], memory: DeckMemory) -> Identities:
        """Find what is known of the questions of some banks; a deck's own lock goes before those of others."""
        locks = (*memory.others, *((memory.own,) if memory.own else ()))
        released = {note.identity: note.guid for lock in locks for note in lock.notes}
        former = {}
        for bank in banks:
            for question in bank.every_question():
                if question.was:
                    place, _, id_ = question.was.rpartition("/")
                    former[Identity(bank.id, str(question.id))] = Identity(place or bank.id, id_)
        return Identities(released, former)

    def guid_of(self, identity: Identity) -> str:
        """Give a note's name.

        What was released goes before what `was:` says, which an author may take away once it is remembered.
        """
        known = self.released.get(identity)
        if known is not None:
            return known
        before = self.former.get(Identity(identity.bank, identity.question))
        if before is None:
            return make_guid(identity)
        named = Identity(before.bank, before.question, identity.part)
        return self.released.get(named) or make_guid(named)
