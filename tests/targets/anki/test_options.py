"""What a deck file says beside its questions: recall, presets; and a part of a deck, as learners of mistakes get it."""

from dataclasses import replace
from decimal import Decimal

import pytest
from quizgen.assemble.narrow import narrow_decks, read_names
from quizgen.assemble.quiz import Preset

from tests.targets.anki.building import deck_of, import_package, notes_by_id, opened, write_deck, write_files

CHOICES = """\
- {id: one, multiple-choice: What is 1 + 1?, answer: two, distractors: {three: Too many., one: Too few.}}
- {id: several, multiple-response: Which are even?, answer: [two, four], distractors: [three, five]}
- {id: plain, flashcard: What is 2 + 2?, answer: four}
- {id: set, passage: A text., questions: [{id: inner, true-false: It is so., answer: true}]}
"""


@pytest.fixture
def recalled(tmp_path):
    """A collection into which a deck was imported that asks to recall."""
    with opened(tmp_path) as collection:
        import_package(collection, tmp_path, write_deck(replace(deck_of(CHOICES), recalls=True)))
        yield collection


def test_a_recalled_choice_shows_no_option_before_its_answer(recalled):
    rendered = notes_by_id(recalled)["one"].cards()[0].render_output()
    assert ("three" in rendered.question_text, "two" in rendered.question_text) == (False, False)
    assert '<div class="answer">two</div>' in rendered.answer_text


def test_what_has_several_right_options_is_chosen_all_the_same(recalled):
    assert "three" in notes_by_id(recalled)["several"].cards()[0].render_output().question_text


def preset_of(collection):
    return collection.decks.config_dict_for_deck_id(collection.decks.id_for_name("T"))


@pytest.mark.parametrize(("takes_over", "expected"), [(True, ("T", 7, 0.85)), (False, ("Default", 20, 0.9))])
def test_a_preset_is_taken_over_by_those_who_ask_for_it(tmp_path, takes_over, expected):
    deck = replace(deck_of(CHOICES), preset=Preset(7, Decimal("0.85")))
    with opened(tmp_path) as collection:
        import_package(collection, tmp_path, write_deck(deck), with_deck_configs=takes_over)
        preset = preset_of(collection)
    assert expected == (preset["name"], preset["new"]["perDay"], round(preset["desiredRetention"], 3))


def only(*lines, questions=CHOICES):
    return narrow_decks((deck_of(questions),), read_names("wrong.txt", "\n".join(lines).encode()))


def test_a_part_of_a_deck_adds_nothing_to_a_collection_that_has_the_whole(tmp_path):
    (part,), _ = only("one", "b-1/plain")
    with opened(tmp_path) as collection:
        import_package(collection, tmp_path, write_deck(deck_of(CHOICES)))
        counts = import_package(collection, tmp_path, write_files(part)["d-1.only.apkg"])
    assert {"new": 0, "updated": 0, "duplicate": 2, "conflicting": 0} == counts


def test_a_part_of_a_deck_holds_what_is_named_and_no_more(tmp_path):
    (part,), _ = only("# what went wrong", "", "one  # twice", "set")
    with opened(tmp_path) as collection:
        import_package(collection, tmp_path, write_files(part)["d-1.only.apkg"])
        assert {"one", "inner"} == set(notes_by_id(collection))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("twoo", ("unknown-question", 2, 3, "there is no question 'twoo' in the banks")),
        ("exam", ("unfit-question", 2, 3, "'exam' is in no deck")),
    ],
)
def test_a_name_that_makes_no_card_is_told_at_its_line(line, expected):
    questions = CHOICES + "- {id: exam, true-false: Kept., answer: true, use: exam}\n"
    _, (found,) = only("one", f"  {line}", questions=questions)
    assert expected == (found.code, found.place.line, found.place.column, found.message)


def test_a_deck_of_which_nothing_is_named_is_left_out():
    decks, found = narrow_decks((deck_of(CHOICES),), ())
    assert ((), ()) == (decks, found)
