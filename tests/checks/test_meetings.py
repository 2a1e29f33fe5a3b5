import pytest
from quizgen.assemble.deck import assemble_deck
from quizgen.checks import check_quiz, check_together
from quizgen.source_yaml import read_yaml

from tests.checks.corpus.meetings import GIVEN_AWAY, NOT_GIVEN_AWAY
from tests.make import bank_of, quiz_of

ALL = "sections: [{pick: 2}]"


def given_away(questions, quiz=ALL):
    return [
        (each.place.line, each.place.column, each.question, each.message)
        for each in check_quiz(quiz_of(questions, quiz))
        if each.code == "gives-away"
    ]


def two(stem, key, other, more=""):
    return (
        f"- id: q-1\n  short-answer: |\n    {stem}\n  answer: |\n    {key}\n{more}"
        f"- id: q-2\n  true-false: |\n    {other}\n  answer: true\n"
    )


@pytest.mark.parametrize(("stem", "key", "other"), GIVEN_AWAY)
def test_a_key_that_stands_in_another_stem_is_seen(stem, key, other):
    assert 1 == len(given_away(two(stem, key, other)))


@pytest.mark.parametrize(("stem", "key", "other"), NOT_GIVEN_AWAY)
def test_words_that_stand_in_both_by_chance_are_left_alone(stem, key, other):
    assert [] == given_away(two(stem, key, other))


def test_it_is_reported_at_the_text_that_gives_away_and_names_both():
    message = "the stem of q-2 gives away the key of q-1, 'human race', on the forms of z-1"
    assert [(10, 17, "q-2", message)] == given_away(two(*GIVEN_AWAY[0]))


def test_an_option_may_give_a_key_away():
    questions = (
        "- {id: q-1, short-answer: Whom does the silencing of an opinion rob for Mill?, answer: The human race}\n"
        "- {id: q-2, multiple-choice: Why is silencing an opinion wrong for Mill?, answer: It robs the human race,"
        " distractors: [It is rude, It costs money]}"
    )
    assert ["an option of q-2"] == [each[3][:16] for each in given_away(questions)]


TWO_OF_CHOICE = """
- {id: q-1, multiple-choice: Which marsupial of Tasmania is the largest that eats meat?, answer: Spotted devil,
   distractors: [Wombat, Koala]}
- {id: q-2, multiple-choice: Which marsupial of Tasmania was the largest that ate meat?, answer: %s, distractors: [%s, Koala]}
"""


def test_a_distractor_that_is_the_key_of_another_item_gives_nothing_away():
    assert [] == given_away(TWO_OF_CHOICE % ("Striped tiger", "Spotted devil"))


def test_a_key_that_is_the_key_of_another_item_gives_it_away():
    assert 1 == len(given_away(TWO_OF_CHOICE % ("Spotted devil", "Striped tiger")))


def test_it_is_silenced_on_the_question_that_gives_away():
    questions = two(*GIVEN_AWAY[0]) + "  ignore: {gives-away: it is meant to}\n"
    assert [] == given_away(questions)


def test_questions_that_never_meet_are_left_alone():
    questions = two(*GIVEN_AWAY[0]) + "- {id: q-3, short-answer: Who?, answer: A}\n"
    assert [] == given_away(questions, "sections: [{pick: 2}]\nnever-together: [[q-1, q-2]]")


def test_words_that_stand_all_over_the_quiz_do_not_count_as_shared():
    others = "".join(
        f"- {{id: x-{at}, short-answer: Does Mill argue {at} that silencing an opinion robs?, answer: A}}\n"
        for at in range(8)
    )
    assert [] == given_away(two(*GIVEN_AWAY[0]) + others, "sections: [{pick: 10}]")


BANK = """
- {id: q-1, short-answer: Who?, answer: A}
- {id: q-2, short-answer: Whom?, answer: B}
- {id: q-3, short-answer: Whose?, answer: C, use: exam}
"""


def together(bank=BANK, quiz="", deck=""):
    made = quiz_of(bank, f"sections: [{{pick: 3}}]\n{quiz}")
    content = f"deck: d-1\ntitle: D\nbanks: [bank.yaml]\n{deck}"
    cards, problems = assemble_deck(read_yaml("deck.yaml", content.encode()), (bank_of(bank),))
    assert () == problems
    return [
        (each.code, each.place.path, each.place.line, each.place.column, each.message)
        for each in check_together([made], [cards])
    ]


def test_questions_of_a_quiz_that_stand_in_a_deck_are_told_at_the_quiz():
    message = "2 questions of z-1 stand in the deck d-1 too: q-1, q-2"
    assert [("exam-item-in-deck", "quiz.yaml", 1, 7, message)] == together()


def test_a_quiz_for_practice_may_share_its_questions():
    assert [] == together(quiz="practice: true")


def test_a_deck_without_them_is_left_alone():
    assert [] == together(bank=BANK + "- {id: q-4, flashcard: F, answer: A}\n", deck="from: {kind: flashcard}")


def test_a_question_that_silences_it_is_not_counted():
    bank = BANK.replace("answer: A}", "answer: A, ignore: {exam-item-in-deck: told in class}}")
    assert ["1 question of z-1 stands in the deck d-1 too: q-2"] == [each[4] for each in together(bank=bank)]


def test_many_questions_are_not_all_named():
    bank = "\n".join(f"- {{id: q-{at}, short-answer: Who {at}?, answer: A}}" for at in range(9))
    made = quiz_of(bank, "sections: [{pick: 9}]")
    cards, _ = assemble_deck(read_yaml("d.yaml", b"deck: d-1\ntitle: D\nbanks: [bank.yaml]\n"), (bank_of(bank),))
    (each,) = check_together([made], [cards])
    assert each.message.endswith("q-0, q-1, q-2, q-3, q-4 and 4 more")
