"""What `from` and `not` take."""

import pytest

from tests.assemble.reports import passage, reported
from tests.make import assemble, quiz_of, true_false

SOURCE = "sources: {mill: {author: Mill}}\n"
TWO_SOURCES = "sources: {mill: {author: Mill}, bentham: {author: Bentham}}\n"
QUESTIONS = (
    "- {id: t-0, true-false: a, answer: true, tags: [dates], difficulty: 1, evidence: p1}\n"
    "- {id: t-1, true-false: b, answer: true, level: understand, difficulty: 2, evidence: p4}\n"
    "- {id: m-1, multiple-choice: c, answer: x, distractors: [y], tags: [Dates, more], difficulty: 4, evidence: p2-p5}"
)
ALL = {"t-0", "t-1", "m-1"}
CASES = [
    ("kind: true-false", {"t-0", "t-1"}),
    ("kind: [multiple-choice, numeric]", {"m-1"}),
    ("tags: [dates]", {"t-0", "m-1"}),
    ("tags: [more, dates]", {"t-0", "m-1"}),
    ("level: understand", {"t-1"}),
    ("difficulty: 2-4", {"t-1", "m-1"}),
    ("difficulty: [1, 4]", {"t-0", "m-1"}),
    ("difficulty: 2", {"t-1"}),
    ("paragraphs: 1-3", {"t-0", "m-1"}),
    ("paragraphs: p1-p3", {"t-0", "m-1"}),
    ("paragraphs: p1–3", {"t-0", "m-1"}),
    ("paragraphs: mill p4", {"t-1", "m-1"}),
    ("paragraphs: [1, 9]", {"t-0"}),
    ("questions: [t-1, b-1/m-1]", {"t-1", "m-1"}),
    ("questions: t-1", {"t-1"}),
]


def taken(questions, quiz, head=""):
    return {identity.question for identity in quiz_of(questions, quiz, head=head).asked}


# sets have no order, so they name no test: workers must find the same ones
@pytest.mark.parametrize(
    ("wanted", "expected"),
    [*CASES, ("tags: dates, difficulty: 1", {"t-0"})],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_from_takes_what_meets_all_that_it_asks(wanted, expected):
    assert expected == taken(QUESTIONS, f"sections: [{{pick: {len(expected)}, from: {{{wanted}}}}}]", SOURCE)


@pytest.mark.parametrize(
    ("unwanted", "left_out"),
    [*CASES, ("level: understand, difficulty: 1", {"t-0", "t-1"})],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_not_leaves_out_what_meets_any_of_what_it_names(unwanted, left_out):
    rest = ALL - left_out
    assert rest == taken(QUESTIONS, f"sections: [{{pick: {len(rest)}, not: {{{unwanted}}}}}]", SOURCE)


def test_from_takes_no_more_than_it_asks():
    found = reported(QUESTIONS, "sections: [{pick: 2, from: {tags: dates, difficulty: 1}}]", SOURCE)
    assert [("blueprint-short", 4, 19, "section 1 wants 2 questions, and 1 fits")] == found


def test_tags_are_compared_whatever_their_case_and_encoding():
    questions = "- {id: t-0, true-false: a, answer: true, tags: [Café]}\n- {id: t-1, true-false: b, answer: true}"
    assert {"t-0"} == taken(questions, "sections: [{pick: 1, from: {tags: cafe\N{COMBINING ACUTE ACCENT}}}]")


def test_paragraphs_are_those_of_the_default_source_unless_another_is_named():
    questions = (
        "- {id: t-0, true-false: a, answer: true, evidence: p1}\n"
        "- {id: t-1, true-false: b, answer: true, evidence: bentham p1}"
    )
    head = f"{TWO_SOURCES}defaults: {{source: mill}}\n"
    quizzes = ("sections: [{pick: 1, from: {paragraphs: 1}}]", "sections: [{pick: 1, from: {paragraphs: bentham 1-3}}]")
    assert [{"t-0"}, {"t-1"}] == [taken(questions, quiz, head) for quiz in quizzes]


def test_sets_are_a_kind_and_so_are_the_questions_in_them():
    questions = f"{true_false(3)}\n{passage('p-1', 'i-0', 'i-1')}"
    assert {"i-0", "i-1"} == taken(questions, "sections: [{pick: 2, from: {kind: passage}}]")
    assert {"t-0", "t-1", "t-2"} == taken(questions, "sections: [{pick: 3, not: {kind: passage}}]")
    assert 5 == len(taken(questions, "sections: [{pick: 5, from: {kind: true-false}}]"))


def test_a_set_is_taken_only_when_all_its_questions_fit():
    questions = "- {id: p-1, passage: T, questions: [{id: i-0, true-false: a, answer: true, level: apply}, {id: i-1, true-false: b, answer: true}]}"
    found = reported(questions, "sections: [{pick: 1, from: {level: apply}}]")
    assert [("blueprint-short", 4, 19, "section 1 wants 1 question, and 0 fit")] == found


def test_another_quiz_can_be_left_out_whole():
    first = quiz_of(true_false(10), "sections: [{pick: 4}]")
    second = quiz_of(
        true_false(10), "sections: [{pick: 6, not: {quizzes: [first.yaml]}}]", others={"first.yaml": first}
    )
    assert not set(first.asked) & set(second.asked)


def test_another_quiz_can_be_taken_from():
    first = quiz_of(true_false(10), "sections: [{pick: 4}]")
    second = quiz_of(true_false(10), "sections: [{pick: 4, from: {quizzes: first.yaml}}]", others={"first.yaml": first})
    assert set(first.asked) == set(second.asked)


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        (
            "from: {kind: essays}",
            (
                "unknown-value",
                35,
                "'essays' is none of flashcard, cloze, multiple-choice, multiple-response, true-false, short-answer, numeric, matching, ordering, essay, argument, passage",
                "did you mean 'essay'?",
            ),
        ),
        (
            "not: {level: [analyse]}",
            (
                "unknown-value",
                36,
                "'analyse' is none of remember, understand, apply, analyze, evaluate, create",
                "did you mean 'analyze'?",
            ),
        ),
        (
            "from: {tags: [date]}",
            ("unknown-tag", 36, "no question has the tag 'date'", "did you mean 'dates'?"),
        ),
        (
            "from: {difficulty: 4-6}",
            ("wrong-span", 41, "'4-6' is no difficulty or span of them", "write it as 3 or 2-4, from 1 to 5"),
        ),
        (
            "from: {paragraphs: 0}",
            ("wrong-span", 41, "'0' is no number or span of paragraphs", "write it as 3, 1-16 or p1-p16"),
        ),
        (
            "from: {paragraphs: [1, 9-2]}",
            ("wrong-span", 45, "'9-2' is no number or span of paragraphs", "write it as 3, 1-16 or p1-p16"),
        ),
        (
            "from: {paragraphs: mil p3}",
            ("unknown-source", 41, "the banks have no source 'mil'", "did you mean 'mill'?"),
        ),
        (
            "not: {questions: [t-0, t-9]}",
            ("unknown-question", 45, "there is no question 't-9' in the banks", "did you mean 't-1'?"),
        ),
        (
            "not: {questions: [c-1/t-0]}",
            ("unknown-question", 40, "there is no question 'c-1/t-0' in the banks", "did you mean 'b-1'?"),
        ),
        (
            "from: {kinds: essay}",
            ("unknown-property", 29, "unknown property 'kinds' of a filter", "did you mean 'kind'?"),
        ),
        (
            "from: {tags: dates}, not: {tags: [dates, more]}",
            (
                "contradictory-filter",
                49,
                "'tags' of 'not' leaves out all that 'tags' of 'from' takes",
                "take something out of one of the two",
            ),
        ),
        (
            "from: {paragraphs: 2-3}, not: {paragraphs: 1-9}",
            (
                "contradictory-filter",
                53,
                "'paragraphs' of 'not' leaves out all that 'paragraphs' of 'from' takes",
                "take something out of one of the two",
            ),
        ),
    ],
)
def test_what_is_wrong_with_a_filter_is_reported_at_its_place(wrong, expected):
    _, found = assemble(QUESTIONS, f"sections: [{{pick: 1, {wrong}}}]", head=SOURCE)
    assert [(each.code, each.place.line, each.place.column, each.message, each.help) for each in found] == [
        (expected[0], 4, *expected[1:])
    ]


def test_a_filter_that_takes_a_part_away_is_no_contradiction():
    questions = QUESTIONS.replace("more", "last")
    assert {"t-0"} == taken(questions, "sections: [{pick: 1, from: {tags: dates}, not: {tags: last}}]", SOURCE)


def test_paragraphs_without_their_source_are_reported_where_there_are_two():
    questions = "- {id: t-0, true-false: a, answer: true, evidence: mill p1}"
    found = reported(questions, "sections: [{pick: 1, from: {paragraphs: 1-3}}]", TWO_SOURCES)
    message = "the bank 'b-1' has several sources, and none of them is its default"
    assert [("unknown-source", 4, 41, message)] == found


def test_an_endless_list_of_spans_is_no_matter():
    spans = ", ".join(f"{number}-99999" for number in range(1, 3000))
    assert {"t-0"} == taken(
        true_false(1, evidence="p7"), f"sections: [{{pick: 1, from: {{paragraphs: [{spans}]}}}}]", SOURCE
    )
