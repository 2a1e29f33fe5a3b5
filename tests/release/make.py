"""Makes what is remembered of decks, for tests."""

from quizgen.release import DeckLock, DeckMemory, NoteState, TypeState, compare, hash_note

TYPE = 7
FIELDS = ("Front", "Back", "Notice", "My Notes")


def note(question, *fields, bank="b-1", guid="", **given):
    """Make a note of a question, with a name of its own."""
    made = {
        "guid": guid or f"guid-{bank}-{question}",
        "bank": bank,
        "question": question,
        "part": "",
        "note_type": TYPE,
        "deck": "D",
        "cards": (0,),
        "media": (),
        "tags": (),
        "fields": fields,
    } | given
    return NoteState(**made, hash=hash_note(made["fields"], made["tags"]))


def kind(look="look"):
    return TypeState(TYPE, "Kind", look, FIELDS)


def lock(*notes, look="look", time=100):
    """Make a lock in which everything was released at one time."""
    return compare(DeckMemory(), notes, (kind(look),), now=time)[0].lock


EMPTY = DeckLock((), ())
