"""What a new release of a deck changes for those who have an older one.

Owns the memory of a deck: which notes were released, when each last changed, and what it held. All of it is pure: what
is remembered comes in, and what is to be remembered next goes out. It knows no target: notes come in as what they hold.
"""

from quizgen.release.changes import Changes, FieldChange, Move
from quizgen.release.compare import compare
from quizgen.release.identities import Identities
from quizgen.release.lockfile import read_deck_lock, write_deck_lock
from quizgen.release.missing import Leaver, check_identities, find_leavers
from quizgen.release.state import WITHDRAWN_TAG, DeckLock, DeckMemory, NoteState, TypeState, hash_note
from quizgen.release.tell import tell_changes

__all__ = [
    "WITHDRAWN_TAG",
    "Changes",
    "DeckLock",
    "DeckMemory",
    "FieldChange",
    "Identities",
    "Leaver",
    "Move",
    "NoteState",
    "TypeState",
    "check_identities",
    "compare",
    "find_leavers",
    "hash_note",
    "read_deck_lock",
    "tell_changes",
    "write_deck_lock",
]
