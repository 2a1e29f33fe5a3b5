"""Packages are the same bytes for the same input, and hold what notes name and no more."""

import json
import sqlite3
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from quizgen.targets.anki.card_templates import CardTemplates
from quizgen.targets.anki.notes import make_notes
from quizgen.targets.anki.package import write_package

from tests.targets.anki.building import (
    EVERY_KIND,
    PICTURE,
    TEMPLATES,
    TIME,
    deck_of,
    files_of,
    import_package,
    notes_by_id,
    opened,
    supplies,
    write_deck,
)

MEDIA = {("b-1", "map.png"): PICTURE, ("b-1", "unused.png"): PICTURE + b"\0"}


def rows_of(package, query):
    connection = sqlite3.connect(":memory:")
    connection.deserialize(files_of(package)["collection.anki2"])
    rows = connection.execute(query).fetchall()
    connection.close()
    return rows


def package_of(notes):
    return write_package(
        notes, title="T", description="", templates=CardTemplates((TEMPLATES,)), media={}, timestamp=TIME
    )


def test_the_same_deck_gives_the_same_bytes():
    assert write_deck(deck_of(EVERY_KIND), supplies(MEDIA)) == write_deck(deck_of(EVERY_KIND), supplies(MEDIA))


def test_the_archive_is_deflated_and_tells_no_time():
    with zipfile.ZipFile(BytesIO(write_deck(deck_of(EVERY_KIND)))) as archive:
        entries = archive.infolist()
    assert {(1980, 1, 1, 0, 0, 0)} == {each.date_time for each in entries}
    assert {zipfile.ZIP_DEFLATED} == {each.compress_type for each in entries}


def test_only_pictures_that_notes_name_go_along():
    files = files_of(write_deck(deck_of(EVERY_KIND), supplies(MEDIA)))
    assert {"collection.anki2", "media", "0"} == set(files)
    (name,) = json.loads(files["media"]).values()
    assert (True, PICTURE) == (name.startswith("map-"), files["0"])


def test_a_note_without_a_time_of_its_own_gets_that_of_the_build():
    assert [(TIME,)] == rows_of(write_deck(deck_of(EVERY_KIND)), "SELECT DISTINCT mod FROM notes")


def test_a_note_can_have_a_time_of_its_own():
    first, second = make_notes(
        deck_of("- {id: q-1, flashcard: f, answer: a}\n- {id: q-2, flashcard: g, answer: b}"), {}
    )
    package = package_of((replace(first, changed=5), second))
    assert [(5,), (TIME,)] == rows_of(package, "SELECT mod FROM notes ORDER BY id")
    assert [(5,), (TIME,)] == rows_of(package, "SELECT mod FROM cards ORDER BY id")


def test_notes_of_one_time_are_left_alone_by_a_later_deck(tmp_path):
    deck = deck_of("- {id: q-1, flashcard: f, answer: a}\n- {id: q-2, flashcard: g, answer: b}")
    first, second = (replace(each, changed=TIME) for each in make_notes(deck, {}))
    with opened(tmp_path) as collection:
        import_package(collection, tmp_path, package_of((first, second)))
        mine = notes_by_id(collection)["q-1"]
        mine["My Notes"] = "mine"
        collection.update_note(mine)
        counts = import_package(collection, tmp_path, package_of((first, replace(second, changed=TIME + 5))))
        assert {"new": 0, "updated": 1, "duplicate": 1, "conflicting": 0} == counts
        assert "mine" == notes_by_id(collection)["q-1"]["My Notes"]


def test_a_build_of_1970_can_be_imported(tmp_path):
    package = write_deck(deck_of(EVERY_KIND), supplies(timestamp=0))
    with opened(tmp_path) as collection:
        assert 16 == import_package(collection, tmp_path, package)["new"]


def test_notes_are_sorted_by_their_questions_id(tmp_path):
    with opened(tmp_path) as collection:
        import_package(collection, tmp_path, write_deck(deck_of(EVERY_KIND)))
        types = {note.note_type()["name"]: note.note_type() for note in notes_by_id(collection).values()}
        assert {"ID"} == {each["flds"][each["sortf"]]["name"] for each in types.values()}


def test_ids_of_fields_and_cards_arrive_with_the_deck(tmp_path):
    with opened(tmp_path) as collection:
        import_package(collection, tmp_path, write_deck(deck_of(EVERY_KIND)))
        found = collection.models.by_name("Quizgen Cloze")
    note = next(each for each in make_notes(deck_of(EVERY_KIND), {}) if each.note_type.name == "Quizgen Cloze")
    assert [number for _, number in note.note_type.fields] == [each["id"] for each in found["flds"]]
    assert [card.id for card in note.note_type.cards] == [each["id"] for each in found["tmpls"]]


@pytest.mark.parametrize("words", ["T (CC0)", "Source: J. S. Mill, On Liberty", "Your schedule stays", ".update.txt"])
def test_the_deck_says_what_it_is_and_how_it_is_kept_up_to_date(tmp_path, words):
    head = "license: CC0\nsources: {mill: {author: J. S. Mill, title: On Liberty}}\n"
    package = write_deck(deck_of("- {id: q-1, flashcard: f, answer: a}", title="A::B", subdecks="kinds", head=head))
    with opened(tmp_path) as collection:
        import_package(collection, tmp_path, package)
        assert words in collection.decks.by_name("A::B")["desc"]
