"""The note types never change: students' schedules hang on them."""

import json
from pathlib import Path

import pytest
from quizgen.targets.anki.note_types import NOTE_TYPES
from quizgen.targets.anki.notes import make_notes

from tests.targets.anki.building import TEMPLATES, deck_of

FROZEN = Path(__file__).with_name("note_types.json")
TAIL = ("Explanation", "Hint", "Evidence", "Source", "Lang", "ID", "Spare 1", "Spare 2", "My Notes")
LARGEST_EXACT_FLOAT = 2**53


def test_the_note_types_are_those_of_the_first_release(renew_goldens):
    schemas = {
        note_type.name: {
            "id": note_type.id,
            "cloze": note_type.is_cloze,
            "fields": [f"{number} {name}" for name, number in note_type.fields],
            "cards": [f"{card.id} {card.name}" for card in note_type.cards],
        }
        for note_type in NOTE_TYPES
    }
    if renew_goldens and not FROZEN.exists():  # a released schema is never renewed
        FROZEN.write_text(json.dumps(schemas, indent=1) + "\n", encoding="utf-8")
    assert json.loads(FROZEN.read_text(encoding="utf-8")) == schemas


@pytest.mark.parametrize("note_type", NOTE_TYPES, ids=lambda each: each.name)
def test_every_note_type_ends_in_the_common_fields(note_type):
    assert TAIL == note_type.field_names[-len(TAIL) :]


def test_no_id_stands_twice_and_all_are_exact_as_floats():
    ids = [each.id for each in NOTE_TYPES]
    ids += [number for each in NOTE_TYPES for _, number in each.fields]
    ids += [card.id for each in NOTE_TYPES for card in each.cards]
    assert len(ids) == len(set(ids))
    assert max(ids) < LARGEST_EXACT_FLOAT


@pytest.mark.parametrize(
    ("question", "note_type"),
    [
        ("{flashcard: f, answer: a}", "Quizgen Flashcard"),
        ("{multiple-choice: m, answer: a, distractors: [b]}", "Quizgen Choice"),
        ("{multiple-response: m, answer: [a], distractors: [b]}", "Quizgen Choice"),
        ("{true-false: t, answer: true}", "Quizgen True False"),
        ("{short-answer: s, answer: a}", "Quizgen Type In"),
        ("{numeric: n, answer: 5}", "Quizgen Type In"),
        ("{cloze: 'a {{b}}'}", "Quizgen Cloze"),
        ("{matching: m, pairs: {a: b, c: d}}", "Quizgen Match"),
        ("{ordering: o, sequence: [x, y]}", "Quizgen Order"),
        ("{essay: e}", "Quizgen Argument"),
        ("{argument: a, grounds: g}", "Quizgen Argument"),
    ],
)
def test_a_kind_of_question_has_its_note_type(question, note_type):
    (note,) = make_notes(deck_of(f"- {{id: q-1, {question[1:]}"), {})
    assert note_type == note.note_type.name


@pytest.mark.parametrize("note_type", NOTE_TYPES, ids=lambda each: each.name)
def test_cards_name_only_fields_of_their_type(note_type):
    for card in note_type.cards:
        assert card.needs in note_type.field_names
        assert (TEMPLATES / "anki" / card.folder / "front.html").is_file()
