"""What changed gets a newer time, what did not keeps its own, and the author is told which is which."""

import pytest
from quizgen.release import WITHDRAWN_TAG, DeckMemory, FieldChange, Move, compare, tell_changes

from tests.release.make import EMPTY, kind, lock, note

BEFORE = lock(note("a", "front", "back"), note("b", "other"), time=100)


def changes_of(*notes, before=BEFORE, now=200, look="look"):
    return compare(DeckMemory(before), notes, (kind(look),), now=now)[0]


def times_of(*notes, before=BEFORE, now=200):
    return [each.time for each in compare(DeckMemory(before), notes, (kind(),), now=now)[1]]


def test_all_of_a_first_release_gets_its_time():
    assert [200, 200] == times_of(note("a"), note("b"), before=None)


def test_what_did_not_change_keeps_its_time_and_what_did_gets_the_new_one():
    assert [100, 200] == times_of(note("a", "front", "back"), note("b", "another"))


def test_new_notes_get_the_time_of_the_release():
    assert [200] == times_of(note("c"))


@pytest.mark.parametrize("now", [50, 100])
def test_a_time_never_goes_back(now):
    assert [101] == times_of(note("b", "another"), now=now)


def test_changed_tags_are_a_change():
    assert (FieldChange("b-1/b", ("tags",)),) == changes_of(note("b", "other", tags=("t",))).changed


def test_changed_fields_are_named():
    assert (FieldChange("b-1/a", ("Front", "My Notes")),) == changes_of(note("a", "new", "back", "", "x")).changed


def test_a_field_at_the_end_that_is_empty_is_no_change():
    assert ((), 1) == ((made := changes_of(note("a", "front", "back", "", ""))).changed, made.unchanged)


def test_another_deck_or_order_is_no_change_of_the_note():
    moved = changes_of(note("b", "other", deck="E"), note("a", "front", "back", deck="E"))
    assert ((), 2, (Move("D", "E", 2),)) == (moved.changed, moved.unchanged, moved.moved)


def test_a_renamed_question_is_the_same_note():
    made = changes_of(note("z", "front", "back", guid="guid-b-1-a"))
    assert ((("b-1/a", "b-1/z"),), (), 1) == (made.renamed, made.added, made.unchanged)


def test_a_withdrawal_is_told_once():
    gone = note("a", "front", "back", "Withdrawn", tags=(WITHDRAWN_TAG,))
    first = changes_of(gone)
    assert (("b-1/a",), ()) == (first.withdrawn, first.changed)
    assert ((), 1) == ((again := changes_of(gone, before=first.lock)).withdrawn, again.unchanged)


def test_lost_cards_are_told():
    before = lock(note("a", cards=(0, 2, 3)))
    assert (("b-1/a", (2, 3)),) == changes_of(note("a", cards=(0, 5)), before=before).emptied


def test_a_note_of_another_type_would_conflict():
    assert ["b-1/a"] == [each.name for each in changes_of(note("a", note_type=8)).conflicting]


def test_a_note_type_is_newer_only_if_it_changed():
    same, other = changes_of(look="look"), changes_of(look="new look")
    assert [((), 100), (("Kind",), 200)] == [(made.types, made.lock.types[0].time) for made in (same, other)]


def test_a_note_type_that_was_never_released_is_told():
    assert ("Kind",) == compare(DeckMemory(EMPTY), (note("a"),), (kind(),), now=200)[0].new_types


def test_a_note_type_that_no_note_has_is_remembered():
    made, _ = compare(DeckMemory(BEFORE), (), (), now=200)
    assert [7] == [each.id for each in made.lock.types]


def test_the_same_release_again_changes_nothing():
    notes = (note("a", "new"), note("c"))
    first = changes_of(*notes)
    again, _ = compare(DeckMemory(first.lock), notes, (kind(),), now=300)
    assert (2, first.lock) == (again.unchanged, again.lock)


def test_the_report_tells_all_of_it():
    before = lock(
        note("a", "front"), note("b", cards=(0, 1)), note("c"), note("d"), note("e", deck="Old"), note("f"), time=1
    )
    made = changes_of(
        note("a", "new", tags=("t",)),
        note("b"),
        note("z", guid="guid-b-1-c"),
        note("d", "", "", "Withdrawn", tags=(WITHDRAWN_TAG,)),
        note("e", deck="New"),
        note("f", note_type=8),
        note("g"),
        before=before,
        look="new",
    )
    assert """\
d-1: 7 notes
  added: 1
    b-1/g
  changed: 1 (who imports the .apkg loses what they wrote on these; the .update.txt keeps it)
    b-1/a: Front, tags
  renamed: 1
    b-1/c is now b-1/z
  withdrawn: 1 (students find them by the search tag:quizgen::withdrawn)
    b-1/d
  unchanged: 4
  would conflict: 1 (their note type is another)
    b-1/f
  cards gone: 1 (students keep them until Tools > Empty Cards)
    b-1/b: card 2
  note types changed: 1 (their looks come with the .apkg)
    Kind
  decks renamed: 1 (cards that students have stay where they are)
    Old is now New, for 1 note""" == tell_changes("d-1", made)


def test_the_report_on_a_first_release_is_short():
    assert "d-1: the first release, of 1 note" == tell_changes("d-1", changes_of(note("a"), before=None))


def changes_beside(others, *notes, own=None, now=300, look="look"):
    return compare(DeckMemory(own, others), notes, (kind(look),), now=now)


def test_what_another_deck_brought_already_has_the_time_that_it_had_there():
    _, (same, other) = changes_beside((BEFORE,), note("a", "front", "back"), note("b", "another"))
    assert (100, 300) == (same.time, other.time)


def test_a_change_that_another_deck_brought_first_has_its_time():
    newer = lock(note("a", "new"), time=200)
    _, (same,) = changes_beside((lock(note("a", "older"), time=50), newer), note("a", "new"), own=BEFORE)
    assert 200 == same.time


def test_a_change_back_to_what_another_deck_brought_earlier_is_new_all_the_same():
    earlier = lock(note("a", "old"), time=50)
    _, (again,) = changes_beside((earlier,), note("a", "old"), own=BEFORE)
    assert 300 == again.time


def test_what_another_deck_shows_otherwise_makes_nothing_new():
    other = lock(note("a", "otherwise"), time=200)
    _, (same,) = changes_beside((other,), note("a", "front", "back"), own=BEFORE)
    assert 100 == same.time


def test_a_note_type_that_another_deck_brought_has_the_time_that_it_had_there():
    made, _ = changes_beside((BEFORE,), note("a"))
    assert [100] == [each.time for each in made.lock.types]
