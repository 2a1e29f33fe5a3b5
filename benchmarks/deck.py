"""How long decks take against bare genanki writing notes of the same texts: `python benchmarks/deck.py`.

Aims: a package in at most 1.0 times genanki's CPU seconds for 10,000 notes, under 150 MB, in a straight line up to 100,000
notes and 500 subdecks. Each side makes its notes of the texts and writes them; what it imports is there before, since
quizgen has needed it to read banks. Memory is that of the whole process.
"""

import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from measure import Figure, print_table

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
TIME = 1_760_000_000
FIELDS = 5


def texts_of(number):
    """Make the texts of a note: five short fields, as in most decks."""
    return [f"Field {place} of note {number}: whom, according to Mill, does silencing rob?" for place in range(FIELDS)]


def write_by_genanki(count, subdecks, out):
    """Write notes as its documentation says, with a note type of their own five fields."""
    import genanki

    model = genanki.Model(
        1_607_392_319,
        "Five fields",
        fields=[{"name": f"F{place}"} for place in range(FIELDS)],
        templates=[{"name": "Card", "qfmt": "{{F0}}", "afmt": "{{FrontSide}}<hr id=answer>{{F1}}{{F2}}{{F3}}{{F4}}"}],
    )
    decks = [genanki.Deck(2_059_400_110 + number, f"Deck {number}") for number in range(subdecks)]
    for number in range(count):
        note = genanki.Note(model=model, fields=texts_of(number), guid=genanki.guid_for("bank", number), tags=["a::b"])
        decks[number % subdecks].add_note(note)
    genanki.Package(decks).write_to_file(out)


def notes_of(count, subdecks):
    """Make notes with all fourteen fields of their type, five of which hold a text."""
    from quizgen.item import Identity
    from quizgen.release.identities import make_guid
    from quizgen.targets.anki.note_types import FLASHCARD
    from quizgen.targets.anki.notes import DeckNote

    names = FLASHCARD.field_names
    filled = [names.index(name) for name in ("Front", "Back", "Explanation", "Evidence", "Source")]
    empty = [""] * len(names)
    for number in range(count):
        fields = list(empty)
        for place, text in zip(filled, texts_of(number), strict=True):
            fields[place] = text
        identity = Identity("bank", f"q-{number}")
        fields[names.index("ID")] = identity.name
        yield DeckNote(
            identity, make_guid(identity), FLASHCARD, tuple(fields), ("a::b",), f"T::{number % subdecks}", (0,), number
        )


def write_by_quizgen(count, subdecks, out, *, lock=None):
    """Write the package; with a *lock*, compare it note by note with what was released, and write the update too."""
    from quizgen.release import DeckMemory, read_deck_lock
    from quizgen.release import compare as compare_release
    from quizgen.targets.anki.card_templates import CardTemplates
    from quizgen.targets.anki.package import write_package
    from quizgen.targets.anki.plan import state_of_note
    from quizgen.targets.anki.update import write_update

    notes = tuple(notes_of(count, subdecks))
    if lock is not None:
        before, _ = read_deck_lock(str(lock), lock.read_bytes())
        _, timed = compare_release(DeckMemory(before), tuple(map(state_of_note, notes)), (), now=TIME)
        notes = tuple(replace(note, changed=state.time) for note, state in zip(notes, timed, strict=True))
        Path(f"{out}.txt").write_bytes(write_update(notes))
    templates = CardTemplates((ROOT / "templates",))
    Path(out).write_bytes(
        write_package(notes, title="T", description="", templates=templates, media={}, timestamp=TIME)
    )


def make_lock(count, subdecks, path):
    """Write what would be remembered of a first release."""
    from quizgen.release import DeckMemory, write_deck_lock
    from quizgen.release import compare as compare_release
    from quizgen.targets.anki.plan import state_of_note

    changes, _ = compare_release(DeckMemory(), tuple(map(state_of_note, notes_of(count, subdecks))), (), now=TIME)
    path.write_bytes(write_deck_lock(changes.lock))


def measure(count, subdecks, folder, *, runs):
    lock, out = folder / f"{count}.lock.yaml", str(folder / "deck.apkg")
    # by another process: the peak of this one would be taken for that of each that it starts
    subprocess.run([sys.executable, __file__, "lock", str(count), str(subdecks), str(lock)], check=True)
    given = {
        "bare genanki": ["genanki"],
        "quizgen, the .apkg": ["quizgen"],
        "quizgen, lock and both files": ["quizgen", str(lock)],
    }
    figures = {name: [] for name in given}
    for turn in range(runs + 1):
        for name, (who, *rest) in given.items():
            command = [sys.executable, __file__, who, str(count), str(subdecks), out, *rest]
            told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
            if turn or runs == 1:
                figures[name].append(Figure(*map(float, told)))
    print(f"\n{count:,} notes in {subdecks} {'deck' if subdecks == 1 else 'decks'}")
    print_table(figures, "bare genanki")


def work(who, count, subdecks, out, lock=None):
    """Write one package, and print what it took: CPU seconds, and the peak of memory in MB."""
    import genanki  # noqa: F401

    if who == "quizgen":
        import quizgen.targets.anki.package
        import quizgen.targets.anki.plan  # noqa: F401
    started = time.process_time()
    if who == "genanki":
        write_by_genanki(int(count), int(subdecks), out)
    else:
        write_by_quizgen(int(count), int(subdecks), out, lock=Path(lock) if lock else None)
    seconds = time.process_time() - started
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    if len(sys.argv) == 1:
        with tempfile.TemporaryDirectory() as name:
            for count, subdecks, runs in ((1_000, 1, 5), (10_000, 1, 5), (10_000, 500, 3), (100_000, 1, 1)):
                measure(count, subdecks, Path(name), runs=runs)
    elif sys.argv[1] == "lock":
        make_lock(int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
    else:
        work(*sys.argv[1:])
