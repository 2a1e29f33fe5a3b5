"""Options are written alike, and what all of them begin with goes to the stem."""

import pytest

from tests.mend.make import question


def choice(stem, answer, distractors, more=""):
    return f"id: q-1\nmultiple-choice: {stem}\nanswer: {answer}\ndistractors: {distractors}\nrationale: R{more}"


@pytest.mark.parametrize(
    ("stem", "joined"),
    [
        ("Ice floats on water …", "Ice floats on water because it is …"),
        ("Ice floats on water ____.", "Ice floats on water because it is ____."),
        ("'Ice is lighter than:'", "'Ice is lighter than because it is:'"),
        ("'Ice floats, and'", "'Ice floats, and because it is'"),
    ],
)
def test_a_lead_is_joined_to_a_stem_that_an_option_completes(stem, joined):
    written = choice(stem, "because it is light", "[because it is cold, because it is '#1']")
    after = choice(joined, "light", "[cold, 'because it is #1']").replace("'because it is #1'", "'#1'")
    assert after == question(written.replace("because it is '#1'", "'because it is #1'"))


def test_feedback_and_order_go_along():
    more = "\nfeedback: {because it is light: Yes.}\norder: [because it is cold]"
    distractors = "\n  because it is cold: No.\n  because it is hard:  # none"
    written = choice("Ice floats …", "because it is light", distractors, more)
    after = written.replace("because it is ", "").replace("floats …", "floats because it is …")
    assert after == question(written)


def test_a_lead_that_begins_with_a_verb_is_joined_to_its_subject():
    written = choice("Silencing an opinion", "would rob the living", "[would rob the dead, would rob the rich]")
    after = choice("Silencing an opinion would rob the", "living", "[dead, rich]")
    assert after == question(written)


@pytest.mark.parametrize(
    ("stem", "options"),
    [
        ("Why does ice float?", ["because it is light", "because it is cold", "because it is hard"]),
        ("What holds of ice is that", ["because it is light", "because it is cold", "because it is hard"]),
        ("The reason", ["because it is light", "because it is cold", "because it is hard"]),
        ("Ice floats …", ["Because it is light", "Because it is cold", "Because it is hard"]),
        ("Ice floats …", ["because it is light", "because it is cold", "because it is hard", "none of the above"]),
        ("Ice sinks …", ["if it is not light", "if it is not cold", "if it is not hard"]),
        ("Ice floats …", ["because *it is* light", "because *it is* cold", "because *it is* hard"]),
    ],
)
def test_a_lead_that_can_not_be_joined_for_certain_stays(stem, options):
    written = choice(stem, options[0], "[" + ", ".join(options[1:]) + "]")
    assert written == question(written)


def test_an_article_stays_with_its_word():
    written = choice("The sun …", "is made of a gas", "[is made of a metal, is made of a rock]")
    after = choice("The sun is made of …", "a gas", "[a metal, a rock]")
    assert after == question(written)


@pytest.mark.parametrize(
    ("key", "others", "after"),
    [
        ("oxygen, bound", "[Hormones, Most glucose]", "Oxygen, bound"),
        ("The gas", "[hormones, most glucose]", "the gas"),
        ("Oxygen, bound.", "[Hormones, Most glucose]", "Oxygen, bound"),
        ("'Oxygen'", "[Hormones., Glucose.]", "'Oxygen.'"),
        ("Oxygen", "[hormones, most glucose]", "Oxygen"),  # may be a name
        ("pH of blood", "[Hormones, Most glucose]", "pH of blood"),
    ],
)
def test_the_right_option_is_written_as_the_others_are(key, others, after):
    assert choice("What do cells carry?", after, others) == question(choice("What do cells carry?", key, others))
