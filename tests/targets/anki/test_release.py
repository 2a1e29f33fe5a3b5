"""Releases of one deck: what they remember, and what the author is told."""

import dataclasses

import pytest
from quizgen.assemble.quiz import Deck
from quizgen.release import DeckMemory, check_identities
from quizgen.targets.anki import plan_files
from quizgen.targets.anki.plan import plan_deck

from tests.make import bank_of
from tests.targets.anki.building import EVERY_KIND, PICTURE, TIME, deck_of, lock_name, supplies, write_files
from tests.targets.anki.releasing import release

CARDS = """
- {id: a-1, flashcard: f, answer: a}
- {id: b-1, flashcard: g, answer: b}
"""
LATER = TIME + 1000
MEDIA = {("b-1", "map.png"): PICTURE}


def plan_of(questions, lock=None, *, time=LATER, media=None, **given):
    return plan_deck(deck_of(questions, **given), supplies(media, timestamp=time, lock=lock))


def lock_of(questions, media=None, **given):
    return release(questions, time=TIME, media=media, **given)[1]


def deck_of_banks(*banks, lock=True):
    asked = tuple(each for bank in banks for each in bank.asked)
    place = banks[0].place
    return Deck("d-1", "T", "none", asked, banks, place, lock_name(place) if lock else None)


def bank_called(name, questions):
    bank = bank_of(questions)
    asked = tuple(
        dataclasses.replace(
            each, item=dataclasses.replace(each.item, identity=dataclasses.replace(each.identity, bank=name))
        )
        for each in bank.asked
    )
    return dataclasses.replace(bank, id=name, asked=asked)


def times(planned):
    return {note.identity.question: note.changed for note in planned.notes}


def test_unchanged_notes_keep_their_time_and_changed_ones_get_the_new_one():
    planned = plan_of(CARDS.replace("answer: b", "answer: c"), lock_of(CARDS))
    assert {"a-1": TIME, "b-1": LATER} == times(planned)


def test_an_unchanged_deck_is_the_same_bytes_at_any_later_time():
    first, lock = release(EVERY_KIND, time=TIME, media=MEDIA)
    again, same = release(EVERY_KIND, lock, time=LATER, media=MEDIA)
    assert (first, lock) == (again, same)


def test_a_build_gives_the_bytes_that_the_release_before_it_gave():
    changed, before = EVERY_KIND.replace("The human race", "All mankind"), lock_of(EVERY_KIND, MEDIA)
    released, after = release(changed, before, time=LATER, media=MEDIA)
    assert released == write_files(deck_of(changed), supplies(MEDIA, timestamp=LATER + 5, lock=after))


def test_another_order_and_another_deck_change_no_note():
    planned = plan_of("\n".join(reversed(CARDS.strip().splitlines())), lock_of(CARDS), title="New")
    assert ({"a-1": TIME, "b-1": TIME}, 2) == (times(planned), planned.changes.unchanged)


@pytest.mark.parametrize(("style", "expected"), [("", TIME), (".card { color: red; }", LATER)])
def test_note_types_are_newer_only_when_their_looks_are(tmp_path, style, expected):
    from tests.targets.anki.building import TEMPLATES

    if style:
        (tmp_path / "anki").mkdir()
        (tmp_path / "anki" / "style.css").write_text(style)
    supplied = supplies(timestamp=LATER, templates=(tmp_path, TEMPLATES), lock=lock_of(CARDS))
    planned = plan_deck(deck_of(CARDS), supplied)
    assert ({expected}, 2) == (set(planned.type_times.values()), planned.changes.unchanged)


def test_options_keep_their_order_under_another_id():
    choice = "- {id: a-1, multiple-choice: Which?, answer: a, distractors: [b, c, d, e, f]}"
    planned = plan_of(choice.replace("a-1", "new-name, was: a-1"), lock_of(choice))
    assert 1 == planned.changes.unchanged


@pytest.mark.parametrize("was", ["a-1", "b-1/a-1"])
def test_a_renamed_question_keeps_its_name_in_anki_and_is_left_alone(was):
    before = lock_of(CARDS)
    planned = plan_of(CARDS.replace("id: a-1", f"id: new-name, was: {was}"), before)
    assert {each.guid for each in before.notes} == {note.guid for note in planned.notes}
    assert (("b-1/a-1", "b-1/new-name"),) == planned.changes.renamed
    assert 2 == planned.changes.unchanged


def test_a_question_keeps_its_name_when_was_is_taken_away_after_a_release():
    first = lock_of(CARDS)
    second = plan_of(CARDS.replace("id: a-1", "id: new-name, was: a-1"), first).changes.lock
    planned = plan_of(CARDS.replace("id: a-1", "id: new-name"), second)
    assert {each.guid for each in first.notes} == {note.guid for note in planned.notes}


@pytest.mark.parametrize("was", ["new-name", "a-1"])
def test_a_question_can_be_renamed_twice(was):
    first = lock_of(CARDS)
    second = plan_of(CARDS.replace("id: a-1", "id: new-name, was: a-1"), first).changes.lock
    questions = CARDS.replace("id: a-1", f"id: newest, was: {was}")
    assert {each.guid for each in first.notes} == {note.guid for note in plan_of(questions, second).notes}
    assert () == check_identities(deck_of(questions), DeckMemory(second))


def test_without_a_lock_was_gives_the_name_of_the_former_id():
    (before,) = plan_of("- {id: a-1, flashcard: f, answer: a}").notes
    (after,) = plan_of("- {id: new-name, was: a-1, flashcard: f, answer: a}").notes
    assert before.guid == after.guid


def test_a_question_can_move_to_another_bank():
    question = "- {id: a-1, flashcard: f, answer: a, tags: [t]}"
    stays = bank_called("old", "- {id: z-1, flashcard: z, answer: z}")
    old = bank_called("old", f"{question}\n- {{id: z-1, flashcard: z, answer: z}}")
    new = bank_called("new", question.replace("id: a-1", "id: a-2, was: old/a-1"))
    before = plan_deck(deck_of_banks(old), supplies()).changes.lock
    deck = deck_of_banks(stays, new)
    planned = plan_deck(deck, supplies(timestamp=LATER, lock=before))
    assert ((("old/a-1", "new/a-2"),), 2) == (planned.changes.renamed, planned.changes.unchanged)
    assert () == check_identities(deck, DeckMemory(before))


def test_a_withdrawn_question_is_made_from_its_bank():
    planned = plan_of(CARDS.replace("answer: b", "answer: b, withdrawn: it was wrong"), lock_of(CARDS))
    note = planned.notes[1]
    assert (("b-1/b-1",), LATER) == (planned.changes.withdrawn, note.changed)
    assert "Withdrawn: it was wrong" == note.fields[note.note_type.field_names.index("Notice")]


def test_the_banner_of_a_withdrawn_question_speaks_the_language_of_its_bank():
    deck = deck_of("- {id: a-1, flashcard: f, answer: a, withdrawn: es war falsch}", head="language: de\n")
    (note,) = plan_deck(deck, supplies()).notes
    assert "Zurückgezogen: es war falsch" == note.fields[note.note_type.field_names.index("Notice")]


def test_a_question_whose_bank_left_is_made_from_the_lock():
    left = bank_called("left", "- {id: z-1, cloze: 'a {{b}} {{c4::d}}', tags: [t]}")
    stays = bank_called("stays", "- {id: a-1, flashcard: f, answer: a}")
    before = plan_deck(deck_of_banks(stays, left), supplies()).changes.lock
    planned = plan_deck(deck_of_banks(stays), supplies(timestamp=LATER, lock=before))
    note = planned.notes[1]
    assert ("left/z-1", (0, 3), 2, LATER) == (note.identity.name, note.cards, note.due, note.changed)
    assert "Withdrawn: no longer part of this deck" == note.fields[note.note_type.field_names.index("Notice")]
    assert "quizgen::withdrawn" in note.tags
    assert ("left/z-1",) == planned.changes.withdrawn
    again = plan_deck(deck_of_banks(stays), supplies(timestamp=LATER + 5, lock=planned.changes.lock))
    assert (2, planned.changes.lock) == (again.changes.unchanged, again.changes.lock)


def test_what_the_deck_no_longer_takes_is_withdrawn_and_comes_back():
    before, deck = lock_of(CARDS), deck_of(CARDS)
    smaller = dataclasses.replace(deck, asked=deck.asked[:1])
    gone = plan_deck(smaller, supplies(timestamp=LATER, lock=before)).changes
    assert ("b-1/b-1",) == gone.withdrawn
    back = plan_of(CARDS, gone.lock, time=LATER + 5)
    assert {"a-1": TIME, "b-1": LATER + 5} == times(back)


def test_a_draft_stays_as_it_was_released():
    deck = deck_of(CARDS.replace("answer: b", "answer: better, draft: true"))
    planned = plan_deck(dataclasses.replace(deck, asked=deck.asked[:1]), supplies(timestamp=LATER, lock=lock_of(CARDS)))
    assert ({"a-1": TIME, "b-1": TIME}, 2) == (times(planned), planned.changes.unchanged)


def test_a_picture_that_is_only_in_the_lock_is_missed():
    seen = "- {id: seen, flashcard: '![a map](map.png)', answer: a}\n"
    before, deck = lock_of(seen + CARDS, MEDIA), deck_of(seen + CARDS)
    smaller = dataclasses.replace(deck, asked=deck.asked[1:])
    assert () == plan_deck(smaller, supplies(MEDIA, lock=before)).diagnostics
    (found,) = plan_deck(smaller, supplies(lock=before)).diagnostics
    assert ("picture-gone", "'b-1/seen' is made from the deck's lock, without its picture") == (
        found.code,
        found.message,
    )


def test_another_note_type_under_a_released_id_is_an_error_at_the_question():
    (found,) = plan_of(CARDS.replace("flashcard: g", "short-answer: g"), lock_of(CARDS)).diagnostics
    assert ("changed-note-type", 6, 10, "b-1") == (found.code, found.place.line, found.place.column, found.question)


def test_a_choice_may_get_a_second_right_option():
    one = "- {id: a-1, multiple-choice: Which?, answer: a, distractors: [b, c]}"
    several = "- {id: a-1, multiple-response: Which?, answer: [a, b], distractors: [c]}"
    planned = plan_of(several, lock_of(one))
    assert ((), 1) == (planned.diagnostics, len(planned.changes.changed))


def test_removed_cloze_numbers_are_told():
    planned = plan_of("- {id: a-1, cloze: 'a {{c1::b}} c'}", lock_of("- {id: a-1, cloze: 'a {{c1::b}} {{c2::c}}'}"))
    assert (("b-1/a-1", (1,)),) == planned.changes.emptied


def test_a_deck_without_a_lock_is_made_with_a_warning_that_says_what_it_costs():
    jobs, (found,) = plan_files(deck_of_banks(bank_of(CARDS), lock=False), supplies())
    assert ["d-1.apkg", "d-1.update.txt"] == [job.name for job in jobs]
    assert ("unlocked-deck", "warning", 1, 7) == (found.code, found.severity, found.place.line, found.place.column)
    assert "loses what they wrote there" in found.message


def test_a_build_of_what_was_not_released_says_so():
    changed = CARDS.replace("answer: b", "answer: c") + "- {id: c-1, flashcard: h, answer: c}"
    _, (found,) = plan_files(deck_of(changed), supplies(timestamp=LATER, lock=lock_of(CARDS)))
    assert ("unreleased-changes", "2 notes of this deck are newer than its last release") == (found.code, found.message)


def test_a_build_of_what_was_released_is_silent():
    assert () == plan_files(deck_of(CARDS), supplies(timestamp=LATER, lock=lock_of(CARDS)))[1]


def test_a_lock_with_notes_of_an_unknown_type_is_refused():
    before = lock_of(CARDS)
    strange = dataclasses.replace(before, notes=tuple(dataclasses.replace(each, note_type=1) for each in before.notes))
    deck = dataclasses.replace(deck_of(CARDS), asked=deck_of(CARDS).asked[:1])
    assert "deck-lock-damaged" in {
        each.code for each in plan_deck(deck, supplies(timestamp=LATER, lock=strange)).diagnostics
    }
