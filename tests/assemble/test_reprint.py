"""A printed quiz made again by its manifest, and what is told of texts that have changed since."""

import json

import pytest
from quizgen.assemble.printed import read_printed
from quizgen.assemble.reprint import reprint_quiz
from quizgen.source_yaml import read_yaml
from quizgen.targets.manifest import write_manifest

from tests.make import bank_of, quiz_of

QUESTIONS = """\
- {id: m-1, multiple-choice: Which one?, answer: red, distractors: [green, blue, grey]}
- {id: m-2, multiple-choice: Which other?, answer: up, distractors: [down, left, right]}
- {id: v-1, true-false: It is so., answer: true}
- {id: o-1, ordering: Order them., sequence: [first, second, third]}
- {id: p-1, matching: Match them., pairs: {a: one, b: two}, extra: [three]}
- {id: c-1, cloze: 'The {{launch}} came.', use: exam}
- {id: set-1, passage: A text., questions: [{id: set-2, true-false: It leans., answer: false}]}
"""
QUIZ = """\
forms: 3
time: 50 min
instructions: Answer *all*.
sections: [{title: Part A, pick: 4, points: 2}, {pick: 3, instructions: Now these., choose: 2, points: 1}]
"""


def manifest_of(questions=QUESTIONS, quiz=QUIZ):
    return b"".join(write_manifest(quiz_of(questions, quiz), {}, program="0"))


def again(questions, quiz=QUIZ):
    """Print the quiz of QUESTIONS, then make it again of other questions."""
    printed, found = read_printed("z.manifest.json", manifest_of())
    assert () == found
    document = read_yaml("quiz.yaml", f"quiz: z-1\ntitle: Z\nbanks: [bank.yaml]\n{quiz}".encode())
    return reprint_quiz(document, (bank_of(questions),), printed)


def told(questions):
    _, found = again(questions)
    return [(each.code, f"{each.place.line}:{each.place.column}", each.message, each.help) for each in found]


def test_a_quiz_made_again_has_the_manifest_of_the_printed_one():
    quiz, found = again(QUESTIONS)
    assert ((), manifest_of()) == (found, b"".join(write_manifest(quiz, {}, program="0")))


def test_another_blueprint_and_seed_change_nothing_of_what_was_printed():
    quiz, _ = again(QUESTIONS, "forms: 1\nseed: other\nsections: [{pick: 1}]\n")
    assert manifest_of() == b"".join(write_manifest(quiz, {}, program="0"))


def test_questions_and_distractors_added_since_change_nothing():
    more = QUESTIONS.replace("grey]", "grey, black]") + "- {id: m-3, true-false: New., answer: true}\n"
    quiz, found = again(more)
    assert ((), manifest_of()) == (found, b"".join(write_manifest(quiz, {}, program="0")))


def test_distractors_in_another_order_stand_where_they_were_printed():
    quiz, _ = again(QUESTIONS.replace("[green, blue, grey]", "[grey, green, blue]"))
    before, after = (json.loads(each) for each in (manifest_of(), b"".join(write_manifest(quiz, {}, program="0"))))

    def options(manifest):
        return [
            item.get("options") for form in manifest["forms"] for part in form["sections"] for item in part["items"]
        ]

    assert options(before) == options(after)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "Which one?",
            "Which of them?",
            ("4:32", "the stem of 'm-1' has changed since it was printed", "it read: Which one?"),
        ),
        ("blue", "navy", ("4:78", "an option of 'm-1' has changed since it was printed", "it read: blue")),
        (
            "A text.",
            "Another text.",
            ("10:26", "the passage of 'set-2' has changed since it was printed", "it read: A text."),
        ),
        (
            "answer: up, distractors: [down",
            "answer: down, distractors: [up",
            ("5:54", "the answer of 'm-2' has changed since it was printed", "it read: up"),
        ),
        ("second", "next", ("7:56", "an option of 'o-1' has changed since it was printed", "it read: second")),
        ("three]", "both]", ("8:71", "an option of 'p-1' has changed since it was printed", "it read: three")),
        (
            "so., answer: true",
            "so., answer: false",
            ("6:27", "the answer of 'v-1' has changed since it was printed", "it read: true"),
        ),
    ],
)
def test_a_text_that_has_changed_is_told_with_what_was_printed(old, new, expected):
    assert [("printed-text-changed", *expected)] == told(QUESTIONS.replace(old, new))


def test_a_question_that_was_renamed_is_known_by_was():
    assert [] == told(QUESTIONS.replace("id: m-2", "id: m-9, was: m-2"))


def test_a_question_that_is_gone_is_told_at_the_quiz():
    gone = QUESTIONS.replace(QUESTIONS.splitlines()[1] + "\n", "")
    assert [
        ("printed-question-gone", "1:7", "'b-1/m-2' was printed and is in no bank",
         "take it back, or write 'was: b-1/m-2' on the question that it has become")
    ] == told(gone)  # fmt: skip


def test_a_question_of_another_kind_cannot_stand_for_the_printed_one():
    assert ["'v-1' was printed as true-false and is short-answer now"] == [
        message for _, _, message, _ in told(QUESTIONS.replace("v-1, true-false", "v-1, short-answer"))
    ]


def test_options_that_are_gone_are_told():
    assert ["'m-1' was printed with 4 options, and some of them are gone"] == [
        message for _, _, message, _ in told(QUESTIONS.replace(", grey]", "]"))
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"not json", "this is no manifest of a quiz"),
        (b"[1]", "this is no manifest"),
        (b"{}", "this is no manifest of a quiz: 'manifest' is wrong or missing"),
        (b"[" * 100_000, "this is no manifest of a quiz"),
        (
            manifest_of().replace(b'"stem"', b'"root"'),
            "this is no manifest of a quiz: 'forms.0.sections.0.items.0.stem' is wrong or missing",
        ),
    ],
    ids=["text", "list", "empty", "deep", "without stems"],
)
def test_what_is_no_manifest_is_told(content, message):
    printed, (found,) = read_printed("x.json", content)
    assert (None, "not-a-manifest", 1, message) == (printed, found.code, found.place.line, found.message)


CHANGED = "this manifest was changed since it was written: "
ITEMS = ("forms", 0, "sections", 0, "items")


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("forms", 1, "form"), "A", f"{CHANGED}two of its forms have one letter"),
        (("forms", 0, "form"), "../x", "this is no manifest of a quiz: 'forms.0.form' is wrong or missing"),
        (("title",), "x" * 1001, "this is no manifest of a quiz: 'title' is wrong or missing"),
        (("time",), "1\0 min", "this is no manifest of a quiz: 'time' is wrong or missing"),
        (("instructions",), "\ud800", "this is no manifest of a quiz: 'instructions' is wrong or missing"),
        ((*ITEMS, 0, "number"), 7, f"{CHANGED}the items of form A aren't numbered one by one"),
        ((*ITEMS, 0, "points"), -1, "this is no manifest of a quiz: 'forms.0.sections.0.items.0.points' is wrong or missing"),
        ((*ITEMS, 0, "points"), 3, f"{CHANGED}form B holds other items than form A"),
        ((*ITEMS,), [], f"{CHANGED}the items of form A aren't numbered one by one"),
        (("forms", 0, "sections"), [], f"{CHANGED}form A has no items"),
    ],
)  # fmt: skip
def test_a_manifest_that_agrees_with_no_print_is_told(path, value, message):
    manifest = json.loads(manifest_of())
    part = manifest
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    printed, (found,) = read_printed("x.json", json.dumps(manifest).encode())
    assert (None, "not-a-manifest", 1, message) == (printed, found.code, found.place.line, found.message)


def test_a_manifest_with_another_letter_is_told():
    manifest = json.loads(manifest_of())
    items = [item for section in manifest["forms"][1]["sections"] for item in section["items"]]
    (item,) = (item for item in items if item["id"] == "b-1/m-1")
    right = item["letters"]
    item["letters"] = "D" if right != "D" else "A"
    message = f"{CHANGED}what is right of item {item['number']} on form B doesn't stand at '{item['letters']}'"
    _, (found,) = read_printed("x.json", json.dumps(manifest).encode())
    assert ("not-a-manifest", message) == (found.code, found.message)


def test_options_that_changed_their_letters_on_one_form_are_told():
    manifest = json.loads(manifest_of())
    items = [item for section in manifest["forms"][1]["sections"] for item in section["items"]]
    (item,) = (item for item in items if item["id"] == "b-1/m-1")
    item.update(shown=item["shown"][::-1], options=item["options"][::-1])
    _, (found,) = read_printed("x.json", json.dumps(manifest).encode())
    assert f"on form B doesn't stand at '{item['letters']}'" in found.message


@pytest.mark.parametrize("shown", [[0, 0, 1, 2], [0, 1, 2]])
def test_a_manifest_whose_options_are_not_each_shown_once_is_told(shown):
    manifest = json.loads(manifest_of())
    for form in manifest["forms"]:
        (item,) = (item for section in form["sections"] for item in section["items"] if item["id"] == "b-1/m-1")
        item.update(shown=shown, options=["red", "green", "blue", "grey"])
    printed, (found,) = read_printed("x.json", json.dumps(manifest).encode())
    assert printed is None
    assert "of form A doesn't show each of its options once" in found.message


def test_an_option_that_was_not_printed_cannot_be_right_now():
    changed = "answer: green, distractors: [red, blue, grey]"
    assert ["the answer of 'm-1' has changed since it was printed"] == [
        message
        for _, _, message, _ in told(QUESTIONS.replace("answer: red, distractors: [green, blue, grey]", changed))
    ]
    changed = "answer: mauve, distractors: [red, green, blue, grey]"
    assert ["'m-1' was printed without what is right now"] == [
        message
        for _, _, message, _ in told(QUESTIONS.replace("answer: red, distractors: [green, blue, grey]", changed))
    ]


def test_instructions_of_a_manifest_that_hold_a_broken_formula_are_told():
    changed = json.loads(manifest_of())
    changed["instructions"] = r"All of $\frac{1$."
    printed, _ = read_printed("z.manifest.json", json.dumps(changed).encode())
    document = read_yaml("quiz.yaml", f"quiz: z-1\ntitle: Z\nbanks: [bank.yaml]\n{QUIZ}".encode())
    quiz, (found,) = reprint_quiz(document, (bank_of(QUESTIONS),), printed)
    assert (None, "not-a-manifest", 1) == (quiz, found.code, found.place.line)
