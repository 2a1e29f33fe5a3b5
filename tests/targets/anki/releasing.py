"""Releases decks one after the other, as `quizgen release` does, and lets a student take them in."""

from quizgen.targets.anki.plan import plan_deck

from tests.targets.anki.building import deck_of, import_package, supplies, write_files


def release(questions, lock=None, *, time, media=None, **given):
    """Release a deck of all questions, and give its files by name with what is to be remembered of it."""
    deck = deck_of(questions, **given)
    supplied = supplies(media, timestamp=time, lock=lock)
    planned = plan_deck(deck, supplied)
    assert () == planned.diagnostics
    lock = planned.changes.lock
    return write_files(deck, supplies(media, timestamp=time, lock=lock)), lock


def package_of(questions, lock=None, *, time, **given):
    """Release a deck and give its package, and what is to be remembered of it."""
    files, after = release(questions, lock, time=time, **given)
    return files["d-1.apkg"], after


def import_update(collection, folder, content):
    """Import an `.update.txt` as Anki's dialog would, with all that its head says, and give how many went where."""
    from anki.collection import ImportCsvRequest

    path = folder / "d-1.update.txt"
    path.write_bytes(content)
    metadata = collection.get_csv_metadata(str(path), None)
    log = collection.import_csv(ImportCsvRequest(path=str(path), metadata=metadata)).log
    return {name: len(getattr(log, name)) for name in ("new", "updated", "duplicate", "conflicting")}


def study(collection, card_id, days=9):
    """Give a card a schedule."""
    collection.sched.set_due_date([card_id], str(days))


def schedules(collection):
    """Give what a student has earned, by the name of the note and the place of the card."""
    rows = collection.db.all(
        "SELECT n.guid, c.ord, c.type, c.queue, c.due, c.ivl, c.reps, c.did FROM cards c JOIN notes n ON n.id = c.nid"
    )
    return {(guid, place): tuple(rest) for guid, place, *rest in rows}


def write_notes(collection, note, text, tag):
    """Write into a note what only a student writes."""
    note["My Notes"] = text
    note.tags.append(tag)
    collection.update_note(note)


__all__ = [
    "import_package",
    "import_update",
    "package_of",
    "release",
    "schedules",
    "study",
    "write_notes",
]
