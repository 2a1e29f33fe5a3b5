"""Notes are named for good, tagged and put into subdecks by what their questions say of themselves."""

import pytest
from quizgen.targets.anki.notes import bank_tag, make_notes, make_tag

from tests.targets.anki.building import EVERY_KIND, deck_of

SOURCES = "sources: {mill: {author: J. S. Mill, title: On Liberty}, taylor: {author: Harriet Taylor, title: Letters}}\n"


def notes_of(questions, **given):
    return make_notes(deck_of(questions, **given), {})


def note_of(question, **given):
    (note,) = notes_of(f"- id: q-1\n  {question}", **given)
    return note


def fields_of(note):
    return dict(zip(note.note_type.field_names, note.fields, strict=True))


def test_a_note_is_named_by_bank_and_question_alone():
    first = note_of("flashcard: f\n  answer: a")
    other = note_of("multiple-choice: Other\n  answer: b\n  distractors: [c]\n  tags: [t]", title="U", subdecks="kinds")
    assert first.guid == other.guid


def test_the_name_of_a_note_is_the_one_of_the_first_release():
    assert "737d7e52aeb76d82ebb1" == note_of("flashcard: f\n  answer: a").guid


def test_no_two_notes_have_one_name():
    guids = [note.guid for note in notes_of(EVERY_KIND)]
    assert len(guids) == len(set(guids))


def test_parts_of_an_argument_share_a_note():
    note = note_of("argument: a\n  grounds: g\n  counter: {Hawks: c}\n  reply: r\n  hedge: h")
    assert ["Grounds", "Counter", "Reply", "Hedge"] == [note.note_type.cards[place].name for place in note.cards]


def test_a_cloze_has_a_card_for_each_group():
    assert (0, 4) == note_of("cloze: '{{a}} {{c5::b}} {{c5::c}}'").cards


def test_a_table_stands_in_its_field_with_the_gaps_live():
    typed = "cloze: |\n    | a | b |\n    | - | -: |\n    | {{c2::c\\|d}} | \\{x\\} |"
    expected = '<tr><td>{{c2::c}}</td><td style="text-align: right">&#123;x&#125;</td></tr>'
    assert expected in note_of(typed).fields[0]


def test_words_from_right_to_left_have_their_direction():
    assert '<span dir="rtl">שלום.</span>' == note_of("flashcard: שלום.\n  answer: a").fields[0]


def test_tags_are_hierarchical():
    note = note_of("flashcard: f\n  answer: a\n  tags: [two words, a::b]\n  level: apply\n  difficulty: 3")
    assert (
        "quizgen::b-1::a::b",
        "quizgen::b-1::two-words",
        "quizgen::difficulty::3",
        "quizgen::kind::flashcard",
        "quizgen::level::apply",
    ) == note.tags


@pytest.mark.parametrize("bank", ["kind", "level", "difficulty", "withdrawn"])
def test_a_bank_called_as_a_branch_of_tags_has_a_branch_of_its_own(bank):
    assert f"quizgen::{bank}_" == bank_tag(bank)


@pytest.mark.parametrize(
    ("topic", "tag"),
    [("a b", "q::a-b"), ("a\N{IDEOGRAPHIC SPACE}b", "q::a-b"), ('"a"', "q::a"), ("::a::::b", "q::a::b"), ("\x1f", "q")],
)
def test_anki_takes_every_tag_as_it_is(topic, tag):
    assert tag == make_tag("q", topic)


@pytest.mark.parametrize(
    ("subdecks", "name"),
    [("none", "A::B"), ("kinds", "A::B::flashcard"), ("levels", "A::B::2 understand"), ("sections", "A::B")],
)
def test_cards_are_spread_over_subdecks(subdecks, name):
    assert name == note_of("flashcard: f\n  answer: a\n  level: understand", title="A:: B", subdecks=subdecks).deck


def test_notes_are_due_in_the_order_of_the_bank():
    assert list(range(1, 17)) == [note.due for note in notes_of(EVERY_KIND)]


def test_several_voices_are_told_apart():
    fields = fields_of(
        note_of('flashcard: f\n  answer: a\n  evidence: [mill p1 "one", taylor p2-p3 "two"]', head=SOURCES)
    )
    assert "J. S. Mill, <cite>On Liberty</cite>; Harriet Taylor, <cite>Letters</cite>" == fields["Source"]
    assert (
        "<p>J. S. Mill · paragraph 1 · <q>one</q></p>\n<p>Harriet Taylor · paragraphs 2–3 · <q>two</q></p>"
        == fields["Evidence"]
    )


def test_a_place_that_a_question_leans_on_names_its_source():
    (note,) = notes_of(
        "- {id: q-1, passage: {locator: mill p15}, questions: [{id: q-2, true-false: t, answer: true}]}", head=SOURCES
    )
    assert "J. S. Mill · <cite>On Liberty</cite>" in fields_of(note)["Stimulus"].replace(", <", " · <")
    assert "paragraph 15" in fields_of(note)["Stimulus"]


def test_verdicts_are_in_the_language_of_the_bank():
    fields = fields_of(note_of("true-false: t\n  answer: false", head="language: de\n"))
    assert ("Falsch", "de") == (fields["Verdict"], fields["Lang"])


def test_what_is_for_instructors_stays_out():
    note = note_of("flashcard: f\n  answer: a\n  instructor: secret")
    assert "secret" not in "".join(note.fields)


def test_options_in_their_own_order_are_pinned():
    note = note_of("multiple-choice: m\n  answer: '20'\n  distractors: ['30', '10']")
    assert "<li data-pin>10</li>\n<li data-pin>20</li>\n<li data-pin>30</li>" == fields_of(note)["Options"]


def test_the_place_of_the_right_option_is_not_always_the_first():
    notes = notes_of(
        "\n".join(f"- {{id: q-{n}, multiple-choice: m, answer: ant, distractors: [bee, cat]}}" for n in range(9))
    )
    assert {True, False} == {fields_of(note)["Options"].startswith("<li>ant") for note in notes}
