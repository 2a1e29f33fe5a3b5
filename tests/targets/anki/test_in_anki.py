"""The decks in the real Anki: imported as a student does it, and every card looked at on both sides."""

import re

import pytest

from tests.targets.anki.building import (
    EVERY_KIND,
    PICTURE,
    TIME,
    deck_of,
    import_package,
    notes_by_id,
    opened,
    supplies,
    write_deck,
)

MEDIA = {("b-1", "map.png"): PICTURE}


@pytest.fixture(scope="module")
def student(tmp_path_factory):
    """A collection into which a deck of every kind was imported."""
    folder = tmp_path_factory.mktemp("student")
    with opened(folder) as collection:
        counts = import_package(collection, folder, write_deck(deck_of(EVERY_KIND), supplies(MEDIA)))
        assert {"new": 16, "updated": 0, "duplicate": 0, "conflicting": 0} == counts
        yield collection


def cards_of(collection, question):
    return {card.template()["name"]: card for card in notes_by_id(collection)[question].cards()}


def sides_of(card):
    rendered = card.render_output()
    return rendered.question_text, rendered.answer_text


def words_in(html):
    without_code = re.sub(r"<(script|style)\b.*?</\1>", "", html, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]*>", " ", without_code).split())


def every_card(collection):
    return [collection.get_card(each) for each in collection.find_cards("")]


def test_every_side_of_every_card_says_something(student):
    assert [] == [card.note()["ID"] for card in every_card(student) for side in sides_of(card) if not words_in(side)]


def test_no_side_of_any_card_shows_a_fault_of_its_template(student):
    sides = [side for card in every_card(student) for side in sides_of(card)]
    assert [] == [
        side for side in sides if re.search(r"\{\{|template has a problem|invalid template|card is blank", side)
    ]


def test_backs_say_more_than_fronts(student):
    for card in every_card(student):
        front, back = map(words_in, sides_of(card))
        assert front != back, card.note()["ID"]


def test_the_database_is_sound(student):
    _, is_sound = student.fix_integrity()
    assert is_sound


@pytest.mark.parametrize(
    ("question", "cards"),
    [
        ("fact", ["Recall", "Reverse"]),
        ("one", ["Choose"]),
        ("judged", ["Judge"]),
        ("typed", ["Type"]),
        ("joined", ["Match"]),
        ("sorted", ["Order"]),
        ("written", ["Outline"]),
        ("bare", ["Outline"]),
        ("step", ["Grounds", "Concession", "Counter", "Reply", "Hedge"]),
        ("serving", ["Reply"]),
    ],
)
def test_a_note_has_the_cards_that_its_question_fills(student, question, cards):
    assert cards == list(cards_of(student, question))


def test_gaps_of_one_number_make_one_card(student):
    assert [0, 2] == sorted(card.ord for card in notes_by_id(student)["gaps"].cards())


def test_the_front_of_a_choice_doesnt_tell_the_right_options(student):
    front, back = sides_of(cards_of(student, "several")["Choose"])
    items = re.findall(r"<li[^>]*>", front)
    assert ["<li>", "<li>", "<li>", "<li>", "<li data-pin>"] == items
    assert re.findall(r"<li class=\"(\w+)\"", back).count("right") == 2


def test_options_stand_alike_on_both_sides(student):
    front, back = sides_of(cards_of(student, "several")["Choose"])
    assert re.findall(r"<li[^>]*>(\w[^<]*)<", front) == re.findall(r"<span class=\"option\">([^<]*)<", back)


def test_feedback_stands_with_its_option(student):
    back = words_in(sides_of(cards_of(student, "one")["Choose"])[1])
    assert "4 Two twos. 9 Three threes. A prime has two divisors." in back


def test_hints_open_before_answering_and_notes_come_after(student):
    front, back = map(words_in, sides_of(cards_of(student, "fact")["Recall"]))
    assert "Hint Not one person only." in front
    assert "Posterity too." not in front
    assert "Posterity too." in back


def test_steps_are_shown_in_another_order_and_answered_in_theirs(student):
    front, back = map(words_in, sides_of(cards_of(student, "sorted")["Order"]))
    assert "seed sprout tree" not in front
    assert "seed sprout tree" in back


def test_pairs_stand_side_by_side_on_the_back(student):
    back = words_in(sides_of(cards_of(student, "joined")["Match"])[1])
    assert "France Paris Spain Madrid Italy Rome" in back
    assert "Lisbon" in back


def test_a_reply_is_asked_for_with_the_objection(student):
    front, back = map(words_in, sides_of(cards_of(student, "step")["Reply"]))
    assert "A deal would pay. Against it It invites threats. What is the reply?" in front
    assert "Threats are bargaining." in back


def test_a_claim_names_who_makes_it(student):
    assert words_in(sides_of(cards_of(student, "step")["Grounds"])[0]).startswith("The envoy A deal would pay.")


def test_a_step_says_which_claim_it_serves(student):
    assert "A deal would pay." in words_in(sides_of(cards_of(student, "serving")["Reply"])[1])


def test_an_outline_card_shows_model_answer_and_rubric(student):
    front, back = map(words_in, sides_of(cards_of(student, "written")["Outline"]))
    assert "300 to 500 words" in front
    assert "A good one. thesis 4 evidence 3 full 3 partly 1" in back


def test_a_passage_stands_on_the_cards_that_lean_on_it(student):
    assert all("A text to lean on." in words_in(side) for side in sides_of(cards_of(student, "inner")["Choose"]))


def test_a_withdrawn_question_says_so_on_both_sides(student):
    assert all(
        "Withdrawn: the source was wrong" in words_in(side) for side in sides_of(cards_of(student, "gone")["Recall"])
    )
    assert "quizgen::withdrawn" in notes_by_id(student)["gone"].tags


def test_pictures_come_with_the_deck(student):
    (name,) = set(re.findall(r"<img src=\"([^\"]+)\"", notes_by_id(student)["seen"]["Front"]))
    assert student.media.have(name)


def test_new_cards_stand_in_the_order_of_the_bank(student):
    due = {question: note.cards()[0].due for question, note in notes_by_id(student).items()}
    assert list(range(1, 17)) == [due[name] for name in re.findall(r"- id: (\w+)", EVERY_KIND) if name != "set"]


def test_variants_and_bounds_stand_on_the_back_alone(student):
    typed, counted = cards_of(student, "typed")["Type"], cards_of(student, "counted")["Type"]
    assert "Peking" not in sides_of(typed)[0]
    assert "Beijing Also accepted: Peking" in words_in(sides_of(typed)[1])
    assert "Right from 35,150 to 38,850" in words_in(sides_of(counted)[1])
    assert "37,000 men" in words_in(sides_of(counted)[1])


def test_variants_of_a_gap_stand_below_it(student):
    front, back = sides_of(notes_by_id(student)["gaps"].cards()[0])
    assert "Also accepted" not in front
    assert "colour (Also accepted: color)" in words_in(back)


def test_no_script_but_ours_is_on_a_card(student):
    for card in every_card(student):
        for side in sides_of(card):
            scripts = re.findall(r"<script[^>]*>\s*//([^.]*)", side)
            assert set(scripts) <= {" Shuffles lists anew each day"}
            assert not re.search(r"\son\w+=|javascript:|https?:", side)


def test_a_second_import_leaves_everything_as_it_is(tmp_path):
    package = write_deck(deck_of(EVERY_KIND))
    with opened(tmp_path) as collection:
        import_package(collection, tmp_path, package)
        assert {"new": 0, "updated": 0, "duplicate": 16, "conflicting": 0} == import_package(
            collection, tmp_path, package
        )


def test_a_later_deck_brings_new_texts_and_keeps_the_schedule(tmp_path):
    later = write_deck(deck_of(EVERY_KIND.replace("The human race", "All mankind")), supplies(timestamp=TIME + 10))
    with opened(tmp_path) as collection:
        import_package(collection, tmp_path, write_deck(deck_of(EVERY_KIND)))
        card = cards_of(collection, "fact")["Recall"]
        collection.sched.set_due_date([card.id], "9")
        due = collection.get_card(card.id).due
        assert {"new": 0, "updated": 16, "duplicate": 0, "conflicting": 0} == import_package(
            collection, tmp_path, later
        )
        assert "All mankind" == notes_by_id(collection)["fact"]["Back"]
        assert due == collection.get_card(card.id).due
