"""Releases in the real Anki: what a student has earned and written survives them, and what an author mends arrives."""

import dataclasses

import pytest
from quizgen.targets.anki import note_types
from quizgen.targets.anki.card_templates import CardTemplates
from quizgen.targets.anki.notes import make_notes
from quizgen.targets.anki.package import write_package

from tests.targets.anki.building import (
    EVERY_KIND,
    PICTURE,
    TEMPLATES,
    TIME,
    deck_of,
    import_package,
    notes_by_id,
    opened,
    supplies,
    write_files,
)
from tests.targets.anki.releasing import import_update, package_of, release, schedules, study, write_notes

LATER = TIME + 10**8  # later than the clock of any student who writes into a note in these tests
MEDIA = {("b-1", "map.png"): PICTURE}
ALL = 16
CHANGED = EVERY_KIND.replace("The human race", "All mankind").replace("Whales are fish.", "All whales are fish.")


def imported(**counts):
    return {"new": 0, "updated": 0, "duplicate": 0, "conflicting": 0} | counts


@pytest.fixture
def student(tmp_path):
    """A collection with the first release, in which every card was studied and two notes were written into."""
    with opened(tmp_path) as collection:
        package, _ = package_of(EVERY_KIND, time=TIME, media=MEDIA)
        assert imported(new=ALL) == import_package(collection, tmp_path, package)
        for place, card in enumerate(collection.find_cards("")):
            study(collection, card, days=place + 1)
        for name in ("fact", "one"):
            write_notes(collection, notes_by_id(collection)[name], f"mine on {name}", "my-tag")
        yield collection


def second_release(questions=CHANGED):
    _, lock = package_of(EVERY_KIND, time=TIME, media=MEDIA)
    return release(questions, lock, time=LATER, media=MEDIA)


def test_the_same_release_again_is_all_duplicate(student, tmp_path):
    package, lock = package_of(EVERY_KIND, time=TIME, media=MEDIA)
    again, _ = package_of(EVERY_KIND, lock, time=LATER, media=MEDIA)
    assert [imported(duplicate=ALL)] * 2 == [import_package(student, tmp_path, each) for each in (package, again)]


def test_only_changed_notes_are_rewritten(student, tmp_path):
    package = second_release()[0]["d-1.apkg"]
    assert imported(updated=2, duplicate=ALL - 2) == import_package(student, tmp_path, package)
    notes = notes_by_id(student)
    assert ("All mankind", "All whales are fish.") == (notes["fact"]["Back"], notes["judged"]["Statement"])


def test_every_card_keeps_its_schedule(student, tmp_path):
    before = schedules(student)
    import_package(student, tmp_path, second_release()[0]["d-1.apkg"])
    assert before == schedules(student)


def test_what_a_student_wrote_on_an_unchanged_note_stays(student, tmp_path):
    import_package(student, tmp_path, second_release()[0]["d-1.apkg"])
    note = notes_by_id(student)["one"]
    assert ("mine on one", True) == (note["My Notes"], "my-tag" in note.tags)


def test_a_changed_note_is_replaced_whole_by_the_package(student, tmp_path):
    import_package(student, tmp_path, second_release()[0]["d-1.apkg"])
    note = notes_by_id(student)["fact"]
    assert ("", False) == (note["My Notes"], "my-tag" in note.tags)


def test_a_changed_note_keeps_what_a_student_wrote_with_the_update_file(student, tmp_path):
    before = schedules(student)
    log = import_update(student, tmp_path, second_release()[0]["d-1.update.txt"])
    assert imported(updated=2, duplicate=ALL - 2) == log
    note = notes_by_id(student)["fact"]
    assert ("All mankind", "mine on fact", True) == (note["Back"], note["My Notes"], "my-tag" in note.tags)
    assert before == schedules(student)


def test_the_update_file_of_the_same_release_changes_nothing(student, tmp_path):
    files, _ = release(EVERY_KIND, time=TIME, media=MEDIA)
    before = dict(student.db.execute("SELECT guid, flds FROM notes"))
    assert imported(duplicate=ALL) == import_update(student, tmp_path, files["d-1.update.txt"])
    assert before == dict(student.db.execute("SELECT guid, flds FROM notes"))


def test_the_update_file_brings_new_notes_into_their_deck(student, tmp_path):
    files, _ = second_release(EVERY_KIND + "\n- {id: new-one, cloze: 'a {{c2::b}}'}")
    assert imported(new=1, duplicate=ALL) == import_update(student, tmp_path, files["d-1.update.txt"])
    (card,) = notes_by_id(student)["new-one"].cards()
    assert ("T", 1) == (student.decks.name(card.did), card.ord)


def test_notes_of_a_new_type_come_with_the_package_alone(tmp_path):
    one, both = (
        "- {id: a-1, flashcard: f, answer: a}",
        "- {id: a-1, flashcard: f, answer: a}\n- {id: b-1, cloze: '{{c}} d'}",
    )
    package, lock = package_of(one, time=TIME)
    files, _ = release(both, lock, time=LATER)
    with opened(tmp_path) as collection:
        import_package(collection, tmp_path, package)
        assert imported(duplicate=1) == import_update(collection, tmp_path, files["d-1.update.txt"])
        assert imported(new=1, duplicate=1) == import_package(collection, tmp_path, files["d-1.apkg"])


def test_a_package_after_an_update_file_finds_the_notes(student, tmp_path):
    files, _ = second_release()
    import_update(student, tmp_path, files["d-1.update.txt"])
    log = import_package(student, tmp_path, files["d-1.apkg"])
    assert (0, 0, ALL) == (log["new"], log["conflicting"], log["updated"] + log["duplicate"])


def test_a_renamed_question_is_the_same_card(student, tmp_path):
    before = schedules(student)
    renamed = EVERY_KIND.replace("- id: one\n", "- id: the-one\n  was: one\n")
    assert imported(duplicate=ALL) == import_package(student, tmp_path, second_release(renamed)[0]["d-1.apkg"])
    assert before == schedules(student)


def test_a_withdrawal_reaches_the_card(student, tmp_path):
    gone = EVERY_KIND.replace("- id: judged\n", "- id: judged\n  withdrawn: it was wrong\n")
    import_package(student, tmp_path, second_release(gone)[0]["d-1.apkg"])
    (card,) = student.find_cards("tag:quizgen::withdrawn ID:b-1/judged")
    assert "Withdrawn: it was wrong" in student.get_card(card).render_output().answer_text


def test_a_renamed_deck_leaves_cards_where_they_are_and_puts_new_ones_into_the_new_deck(student, tmp_path):
    _, lock = package_of(EVERY_KIND, time=TIME, media=MEDIA)
    more = EVERY_KIND + "\n- {id: new-one, flashcard: f, answer: a}"
    package, _ = package_of(more, lock, time=LATER, media=MEDIA, title="Renamed")
    import_package(student, tmp_path, package)
    notes = notes_by_id(student)
    decks = {name: student.decks.name(notes[name].cards()[0].did) for name in ("fact", "new-one")}
    assert {"fact": "T", "new-one": "Renamed"} == decks


def test_a_changed_picture_arrives(student, tmp_path):
    _, lock = package_of(EVERY_KIND, time=TIME, media=MEDIA)
    package, _ = package_of(EVERY_KIND, lock, time=LATER, media={("b-1", "map.png"): PICTURE + b"\1"})
    before = notes_by_id(student)["seen"]["Front"]
    assert imported(updated=1, duplicate=ALL - 1) == import_package(student, tmp_path, package)
    assert before != notes_by_id(student)["seen"]["Front"]


def test_new_looks_arrive_without_touching_a_note(student, tmp_path):
    _, lock = package_of(EVERY_KIND, time=TIME, media=MEDIA)
    (tmp_path / "anki").mkdir()
    (tmp_path / "anki" / "style.css").write_text(".card { color: red; }")
    supplied = supplies(MEDIA, timestamp=LATER, templates=(tmp_path, TEMPLATES), lock=lock)
    package = write_files(deck_of(EVERY_KIND), supplied)["d-1.apkg"]
    assert imported(duplicate=ALL) == import_package(student, tmp_path, package)
    assert "color: red" in student.models.by_name("Quizgen Choice")["css"]


def test_a_renamed_field_keeps_its_values_and_takes_new_ones(student, tmp_path):
    """Fields are known by their ids, so a spare one can get a name and be filled."""
    fields = tuple((name.replace("Spare 1", "Context"), number) for name, number in note_types.FLASHCARD.fields)
    renamed = dataclasses.replace(note_types.FLASHCARD, fields=fields)
    place = renamed.field_names.index("Context")

    def later(note):
        if note.note_type is not note_types.FLASHCARD:
            return dataclasses.replace(note, changed=TIME)
        filled = (*note.fields[:place], "the context", *note.fields[place + 1 :])
        return dataclasses.replace(note, note_type=renamed, fields=filled, changed=LATER)

    notes = tuple(map(later, make_notes(deck_of(EVERY_KIND), {})))
    before = schedules(student)
    package = write_package(
        notes, title="T", description="", templates=CardTemplates((TEMPLATES,)), media={}, timestamp=LATER
    )
    log = import_package(student, tmp_path, package)
    assert (0, 0) == (log["new"], log["conflicting"])
    note = notes_by_id(student)["fact"]
    assert ("the context", "The human race") == (note["Context"], note["Back"])
    assert before == schedules(student)
