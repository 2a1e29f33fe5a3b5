"""A deck's lock is read as it was written, or refused."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quizgen.release import read_deck_lock, write_deck_lock
from quizgen.source_yaml import read_yaml

from tests.release.make import EMPTY, lock, note

TWO = lock(
    note("two", "<b>Front</b>\nin lines", 'Back: "quoted"', cards=(0, 4), media=("a-1.png",), tags=("quizgen::t", "u")),
    note("one", "Front \u2028 – ü", part="p"),
)


def problems_of(content):
    lock, problems = read_deck_lock("decks/d.lock.yaml", content)
    assert lock is None
    return [(each.code, each.place.line, each.place.column, each.message) for each in problems]


def test_a_lock_is_read_as_it_was_written():
    read, problems = read_deck_lock("d.lock.yaml", write_deck_lock(TWO))
    assert ((), TWO.notes) == (problems, read.notes)
    assert [(7, "Kind", "look", 100)] == [(each.id, each.name, each.hash, each.time) for each in read.types]


def test_an_empty_lock_is_read_as_it_was_written():
    assert (EMPTY, ()) == read_deck_lock("d.lock.yaml", write_deck_lock(EMPTY))


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=4), st.text(alphabet="-:\n{}[] a", max_size=9)
)
def test_any_fields_and_tags_come_back(fields, deck):
    made = lock(note("q", *fields, tags=tuple(fields), deck=deck), note("r", deck=deck))
    assert made.notes == read_deck_lock("d.lock.yaml", write_deck_lock(made))[0].notes


def test_a_lock_is_sound_yaml():
    document = read_yaml("d.lock.yaml", write_deck_lock(TWO))
    assert () == document.diagnostics
    assert ["one", "two"] == [each.find("id").partition("/")[2] for each in document.root.find("notes")]


def test_notes_stand_in_the_order_of_their_names_whatever_the_deck_s():
    assert write_deck_lock(lock(note("a"), note("b"))) == write_deck_lock(lock(note("b"), note("a")))


def test_a_changed_note_changes_its_own_lines_and_the_check():
    before, after = (write_deck_lock(lock(note("a", text), note("b", "x"))).splitlines() for text in ("old", "new"))
    assert 3 == len([1 for old, new in zip(before, after, strict=True) if old != new])


def test_line_endings_of_another_system_do_no_harm():
    assert TWO.notes == read_deck_lock("d.lock.yaml", write_deck_lock(TWO).replace(b"\n", b"\r\n"))[0].notes


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content.replace(b"Front", b"Fronts", 1),
        lambda content: content[:-40],
        lambda content: content + b"- {}\n",
        lambda content: content.replace(b'"time": 100', b'"time": 101', 1),
        lambda content: content.replace(b"Front", b"\xff", 1),
    ],
    ids=["edited", "cut off", "longer", "another time", "not UTF-8"],
)
def test_a_lock_that_was_changed_is_refused(spoil):
    message = "this deck's lock isn't as quizgen wrote it: it was edited, merged or cut off"
    assert [("deck-lock-damaged", 1, 1, message)] == problems_of(spoil(write_deck_lock(TWO)))


@pytest.mark.parametrize("content", [b"", b"deck: d", b"deck-lock: 1\nnotes: []\n", b"check: 1\n"])
def test_another_file_is_refused(content):
    assert [("deck-lock-damaged", 1, 1, "this is no deck's lock")] == problems_of(content)


def test_a_newer_form_is_refused():
    content = write_deck_lock(TWO).replace(b"deck-lock: 1", b"deck-lock: 2")
    message = "this deck's lock was written by a newer quizgen, in form 2"
    assert [("deck-lock-damaged", 1, 1, message)] == problems_of(content)


@pytest.mark.parametrize(
    "body",
    [
        "notes: {}\n",
        "note-types:\n- 1\nnotes: []\n",
        "note-types: []\nnotes:\n- {}\n",
        'note-types: []\nnotes:\n- "a"\n',
    ],
)
def test_what_quizgen_does_not_write_is_refused_even_with_a_check_that_fits(body):
    head = "deck-lock: 1\n"
    check = hashlib.sha256(f"{head}{body}".encode()).hexdigest()
    message = "this deck's lock holds what quizgen doesn't write"
    assert [("deck-lock-damaged", 1, 1, message)] == problems_of(f"{head}check: {check}\n{body}".encode())


@given(st.binary())
def test_any_bytes_are_read_or_refused(content):
    lock, problems = read_deck_lock("d.lock.yaml", content)
    assert (lock is None) == bool(problems)
