"""Which questions a quiz takes, and what is said where it can't have them."""

import pytest
from quizgen.assemble.forms import assemble_quiz
from quizgen.source_yaml import read_yaml

from tests.assemble.reports import helps, passage, reported
from tests.make import bank_of, choices, quiz_of, true_false


def taken(quiz):
    return {identity.question for identity in quiz.asked}


def test_a_row_of_the_table_picks_by_level():
    questions = f"{true_false(5, level='remember')}\n{choices(5).replace('}', ', level: analyze}')}"
    quiz = quiz_of(questions, "sections: [{pick: {remember: 2, analyze: 3}}]")
    assert ["analyze"] * 3 + ["remember"] * 2 == sorted(asked.about.level for asked in quiz.asked.values())


def test_sections_repeat_no_question_of_each_other():
    quiz = quiz_of(true_false(9), "sections: [{pick: 3}, {questions: [t-0]}, {pick: 5}]")
    assert 9 == len(taken(quiz))


def test_a_section_may_name_questions_and_pick_others():
    quiz = quiz_of(true_false(9), "shuffle: {questions: none}\nsections: [{questions: [t-7, t-2], pick: 3}]")
    held = [asked.identity.question for asked in quiz.sections[0].asked]
    assert (["t-7", "t-2"], sorted(held[2:]), 5) == (held[:2], held[2:], len(set(held)))


def test_a_set_is_taken_whole_and_its_questions_count():
    questions = f"{true_false(1)}\n{passage('p-1', 'i-0', 'i-1')}\n{passage('p-2', 'j-0', 'j-1', 'j-2')}"
    wholes = [taken(quiz_of(questions, f"seed: {seed}\nsections: [{{pick: 3}}]")) for seed in range(20)]
    assert {frozenset({"t-0", "i-0", "i-1"}), frozenset({"j-0", "j-1", "j-2"})} == set(map(frozenset, wholes))


def test_a_named_set_stands_there_whole():
    quiz = quiz_of(passage("p-1", "i-0", "i-1"), "sections: [{questions: [p-1]}]")
    assert {"i-0", "i-1"} == taken(quiz)


def test_of_a_named_set_what_is_withdrawn_stays_away():
    questions = "- {id: p-1, passage: T, questions: [{id: i-0, true-false: a, answer: true, withdrawn: old}, {id: i-1, true-false: b, answer: true}]}"
    assert {"i-1"} == taken(quiz_of(questions, "sections: [{questions: [p-1]}]"))


@pytest.mark.parametrize("seed", range(20))
def test_rivals_never_meet(seed):
    quiz = quiz_of(true_false(6), f"seed: {seed}\nsections: [{{pick: 4}}]\nnever-together: [[t-0, t-1, b-1/t-2]]")
    assert 1 == len({"t-0", "t-1", "t-2"} & taken(quiz))


def test_rivals_never_meet_across_sections():
    quiz = quiz_of(true_false(3), "sections: [{pick: 1}, {pick: 1}]\nnever-together: [[t-0, t-1]]")
    assert "t-2" in taken(quiz)


def test_a_named_question_keeps_its_rivals_out():
    quiz = quiz_of(true_false(4), "sections: [{questions: [t-0]}, {pick: 2}]\nnever-together: [[t-0, t-1]]")
    assert {"t-0", "t-2", "t-3"} == taken(quiz)


def test_a_set_is_the_rival_of_what_its_questions_are():
    questions = f"{true_false(2)}\n{passage('p-1', 'i-0', 'i-1')}"
    quiz = quiz_of(questions, "sections: [{questions: [t-0]}, {pick: 1}]\nnever-together: [[t-0, i-1]]")
    assert {"t-0", "t-1"} == taken(quiz)


def test_questions_of_several_banks_are_told_apart_by_their_bank():
    first, second = bank_of(true_false(2)), bank_of(true_false(2), path="other.yaml")
    second = _called(second, "c-1")
    content = b"quiz: z-1\ntitle: Z\nbanks: [bank.yaml, other.yaml]\nsections: [{questions: [c-1/t-0, b-1/t-1]}]"
    quiz, found = assemble_quiz(read_yaml("quiz.yaml", content), (first, second))
    assert (["b-1/t-1", "c-1/t-0"], ()) == (sorted(identity.name for identity in quiz.asked), found)


def _called(bank, name):
    content = bank.text.text.replace("bank: b-1", f"bank: {name}").encode()
    from quizgen.bank import read_bank

    return read_bank(read_yaml(bank.text.path, content), {})[0]


def of_banks(head, *banks):
    """Give what is reported of a quiz whose fourth line is this, with code, column, message and help."""
    content = f"quiz: z-1\ntitle: Z\n{head}\nsections: [{{questions: [t-0]}}]\n"
    quiz, found = assemble_quiz(read_yaml("quiz.yaml", content.encode()), banks)
    assert (quiz is None) == bool(found)
    return [(each.code, each.place.line, each.place.column, each.message, each.help) for each in found]


def test_a_name_that_two_banks_have_is_reported():
    first, second = bank_of(true_false(2)), _called(bank_of(true_false(2), path="other.yaml"), "c-1")
    assert [("ambiguous-question", 4, 25, "several banks have a 't-0'", "write 'b-1/t-0' or 'c-1/t-0'")] == of_banks(
        "banks: [bank.yaml, other.yaml]", first, second
    )


@pytest.mark.parametrize("second", ["bank.yaml", "./bank.yaml"])
def test_a_bank_that_is_named_twice_is_reported(second):
    bank = bank_of(true_false(2))
    assert [
        ("repeated-bank", 3, 20, f"'{second}' is named twice", "it is named first in line 3; take this one away")
    ] == of_banks(f"banks: [bank.yaml, {second}]", bank, bank)


def test_a_bank_that_is_named_twice_is_reported_when_another_is_not_found():
    bank = bank_of(true_false(2))
    assert ["repeated-bank"] == [code for code, *_ in of_banks("banks: [a.yaml, no.yaml, a.yaml]", bank, bank)]


def test_two_banks_of_one_name_are_reported():
    first, second = bank_of(true_false(2)), bank_of(true_false(2), path="other.yaml")
    message = "'other.yaml' and 'bank.yaml' are both called 'b-1'"
    assert [("duplicate-name", 3, 20, message, "give one of the banks another name")] == of_banks(
        "banks: [bank.yaml, other.yaml]", first, second
    )


@pytest.mark.parametrize(
    ("state", "reason"),
    [("use: study", "it is for study"), ("draft: true", "it is a draft"), ("withdrawn: old", "it is withdrawn")],
)
def test_what_is_not_for_papers_is_neither_picked_nor_named(state, reason):
    question = f"- {{id: t-0, true-false: a, answer: true, {state}}}"
    assert [("blueprint-short", 4, 19, "section 1 wants 1 question, and 0 fit")] == reported(
        question, "sections: [{pick: 1}]"
    )
    assert [("unfit-question", 4, 25, f"'t-0' can't stand on a paper: {reason}")] == reported(
        question, "sections: [{questions: [t-0]}]"
    )


def test_flashcards_are_for_study_unless_they_say_otherwise():
    questions = "- {id: f-1, flashcard: a, answer: b}\n- {id: f-2, flashcard: c, answer: d, use: exam}"
    assert {"f-2"} == taken(quiz_of(questions, "sections: [{pick: 1}]"))


@pytest.mark.parametrize(
    ("quiz", "expected"),
    [
        (
            "sections: [{title: Part A, pick: 10}]",
            ("blueprint-short", 4, 34, "section 'Part A' wants 10 questions, and 4 fit"),
        ),
        (
            "sections: [{pick: {remember: 1, analyze: 3}}]",
            ("blueprint-short", 4, 33, "section 1 wants 3 questions of level 'analyze', and 0 fit"),
        ),
        (
            "sections: [{pick: 3}, {title: B, pick: 3}]",
            ("blueprint-short", 4, 40, "section 'B' wants 3 questions, and 1 is left by the other sections"),
        ),
        (
            "sections: [{pick: 4}]\nnever-together: [[t-0, t-1]]",
            ("blueprint-short", 4, 19, "section 1 wants 4 questions, which 'never-together' doesn't allow"),
        ),
        ("sections: [{questions: [t-9]}]", ("unknown-question", 4, 25, "there is no question 't-9' in the banks")),
        ("sections: [{questions: [t-1, t-1]}]", ("repeated-question", 4, 30, "'t-1' stands twice on this quiz")),
        (
            "sections: [{questions: [t-1]}, {questions: b-1/t-1}]",
            ("repeated-question", 4, 44, "'b-1/t-1' stands twice on this quiz"),
        ),
        ("sections: [{title: Empty}]", ("empty-section", 4, 12, "the section has no questions")),
        ("sections: [{from: {tags: dates}}]", ("empty-section", 4, 12, "the section has no questions")),
        (
            "sections: [{questions: [t-0], not: {tags: dates}}]",
            ("missing-property", 4, 31, "section 1 has 'not' and no 'pick'"),
        ),
        (
            "sections: [{pick: {analyze: 1, remember: 1}, from: {level: remember}}]",
            ("contradictory-filter", 4, 20, "'pick' wants level 'analyze', and 'from' leaves it out"),
        ),
        (
            "sections: [{pick: {remember: 1}, not: {level: remember}}]",
            ("contradictory-filter", 4, 20, "'pick' wants level 'remember', and 'not' leaves it out"),
        ),
        ("sections: [{pick: 0}]", ("not-a-count", 4, 19, "'0' is not a whole number from 1")),
        ("sections: [pick]", ("wrong-shape", 4, 12, "a section is wanted here")),
        ("sections: [{pick: 1}]\nforms: 5000", ("too-many-forms", 5, 8, "5000 forms are more than 1000")),
        ("sections: [{pick: 2, choose: 3}]", ("choose-too-many", 4, 30, "3 are to be chosen of 2")),
        (
            "sections: [{questions: [t-0, t-1]}]\nnever-together: [[t-0, t-1]]",
            ("never-together-broken", 5, 24, "'t-0' and 't-1' must not meet, yet sections name both"),
        ),
        (
            "sections: [{pick: 1}]\nnever-together: [t-0, t-1]",
            ("wrong-shape", 5, 18, "a list of two questions or more is wanted here"),
        ),
        (
            "sections: [{pick: 1}]\nnever-together: [[t-0, t-1, t-0]]",
            ("repeated-question", 5, 29, "'t-0' stands twice among questions that must not meet"),
        ),
        ("sections: [{pick: 1}]\npaper: {size: a3}", ("unknown-value", 5, 15, "'a3' is none of a4, letter")),
        ("sections: [{pick: 1}]\nsead: x", ("unknown-property", 5, 1, "unknown property 'sead' of a quiz")),
    ],
)
def test_what_is_wrong_with_a_blueprint_is_reported_at_its_place(quiz, expected):
    assert expected == reported(true_false(4, level="remember", tags="[dates]"), quiz)[0]


def test_all_that_is_wrong_is_reported_at_once():
    quiz = (
        "sead: x\n"
        "sections:\n"
        "  - {questions: [t-9, t-1, t-1], choose: 9}\n"
        "  - {pick: 1, from: {tags: [x]}, colour: red}\n"
        "  - {pick: 1, from: {tags: [y]}}\n"
        "  - {pick: 7, from: {kind: true-false}}\n"
        "  - {title: Nothing}\n"
        "never-together: [[t-8, t-0], t-1]"
    )
    assert [
        ("unknown-property", 4),
        ("unknown-question", 6),
        ("repeated-question", 6),
        ("choose-too-many", 6),
        ("unknown-property", 7),
        ("unknown-tag", 8),
        ("blueprint-short", 9),
        ("empty-section", 10),
        ("unknown-question", 11),
        ("wrong-shape", 11),
    ] == [(code, line) for code, line, *_ in reported(true_false(4), quiz)]


@pytest.mark.parametrize(
    ("names", "mend"), [("t-0, t-0", "line 4"), ("p-1, i-1", "line 4, as 'p-1'")], ids=["alike", "by its set"]
)
def test_where_a_question_is_named_first_is_told(names, mend):
    questions = f"{true_false(1)}\n{passage('p-1', 'i-0', 'i-1')}"
    assert [f"it is named first in {mend}"] == helps(questions, f"sections: [{{questions: [{names}]}}]")


def test_a_former_name_is_told():
    assert ["it is called 'new' now"] == helps(
        "- {id: new, was: old, true-false: a, answer: true}", "sections: [{questions: [old]}]"
    )


def test_what_other_filters_would_bring_is_told():
    questions = f"{true_false(4, tags='[dates]')}\n- {{id: m-0, numeric: How many?, answer: 3, tags: [dates, war]}}"
    quiz = "sections: [{pick: 3, from: {kind: numeric, tags: dates}, not: {tags: war}}]"
    assert [
        "3 are lacking: pick fewer, or change the filters (4 fit without 'kind' of 'from', 1 fit without 'tags' of 'not')"
    ] == helps(questions, quiz)


def test_without_filters_more_questions_are_asked_for():
    assert ["1 is lacking: pick fewer, or add questions to the banks"] == helps(true_false(2), "sections: [{pick: 3}]")


def test_a_number_that_no_set_fits_is_told_with_those_that_do():
    questions = f"{passage('p-1', 'i-0', 'i-1', 'i-2')}\n{passage('p-2', 'j-0', 'j-1', 'j-2')}"
    quiz = "sections: [{pick: 4}]"
    message = "section 1 wants 4 questions, which sets that stay together don't allow"
    assert [("blueprint-short", 4, 19, message)] == reported(questions, quiz)
    assert ["write 3 or 6 here"] == helps(questions, quiz)


def test_sets_and_rivals_that_no_near_number_fits_are_reported_at_their_section():
    names = [[f"i-{part}{number}" for number in range(9)] for part in "abcd"]
    questions = "\n".join(passage(f"p-{inner[0][2]}", *inner) for inner in names)
    quiz = "sections: [{pick: 14}, {pick: 14}]\nnever-together: [[i-a0, i-b0]]"
    message = "sets that stay together and 'never-together' don't allow that section {} is filled as 'pick' says"
    assert [("blueprint-short", 4, 19, message.format(1)), ("blueprint-short", 4, 31, message.format(2))] == reported(
        questions, quiz
    )


def test_sections_that_sets_allow_one_by_one_and_not_together_are_reported_at_the_quiz():
    names = [[f"i-{part}{number}" for number in range(9)] for part in "ab"]
    questions = "\n".join([*(passage(f"p-{inner[0][2]}", *inner) for inner in names), true_false(8)])
    quiz = "sections: [{pick: 17}, {pick: 9, from: {kind: passage}}]\nnever-together: [[i-a0, i-b0]]"
    message = "sets that stay together and 'never-together' don't allow that every 'pick' is met at once"
    assert [("blueprint-short", 1, 7, message)] == reported(questions, quiz)


def test_a_section_that_sets_never_fit_is_found_however_many_there_are():
    # sets of even numbers for an odd one, beside another section that makes the whole search long
    names = [[f"i-{at}-{number}" for number in range(2 + at % 2 * 2)] for at in range(300)]
    questions = "\n".join(passage(f"p-{at}", *inner, tags=f"[t{at % 7}]") for at, inner in enumerate(names))
    more = ", ".join(f"{{pick: 12, from: {{tags: t{at}}}}}" for at in range(6))
    message = "section 1 wants 11 questions, which sets that stay together don't allow"
    assert [("blueprint-short", 4, 19, message)] == reported(questions, f"sections: [{{pick: 11}}, {more}]")
    assert ["write 10 or 12 here"] == helps(questions, f"sections: [{{pick: 11}}, {more}]")


def test_a_search_that_was_given_up_says_so():
    # nine sets of which each has a rival in the next, for eight sections that want an odd number of them
    sets = [
        passage(f"p-{number}", *(f"i-{number}-{part}" for part in range(2 + number % 3 * 2))) for number in range(90)
    ]
    chain = ", ".join(
        f"[i-{number}-0, i-{number + 1}-0, i-{number * 7 % 90}-1]"
        for number in range(89)
        if number != number * 7 % 90 and number + 1 != number * 7 % 90
    )
    sections = ", ".join("{pick: 21}" for _ in range(8))
    found = reported("\n".join(sets), f"sections: [{sections}]\nnever-together: [{chain}]")
    message = "no selection was found among the first 20000 ways of placing sets and 'never-together' groups"
    assert [("blueprint-short", 1, 7, message)] == found


def test_a_rubric_and_a_section_that_disagree_are_reported():
    found = reported("- {id: e-1, essay: Discuss., rubric: {Reasons: 4}}", "sections: [{questions: [e-1], points: 5}]")
    assert [("points-differ", 4, 39, "the rubric of 'e-1' gives 4 points, this section 5")] == found


def test_a_rubric_of_a_picked_essay_is_held_against_its_section_too():
    found = reported("- {id: e-1, essay: Discuss., rubric: {Reasons: 0.5}}", "sections: [{pick: 1, points: 5}]")
    assert [("points-differ", 4, 30, "the rubric of 'e-1' gives 0.5 points, this section 5")] == found


def test_a_rubric_may_agree_with_its_section():
    quiz = quiz_of("- {id: e-1, essay: Discuss., rubric: {Reasons: 4}}", "sections: [{questions: [e-1], points: 4}]")
    assert {"e-1"} == taken(quiz)


@pytest.mark.parametrize("how", ["questions: [t-0, s-1]", "pick: 2"])
def test_items_to_choose_from_have_to_be_worth_the_same(how):
    questions = f"{true_false(1)}\n- {{id: s-1, short-answer: What?, answer: a, points: 3}}"
    found = reported(questions, f"sections: [{{{how}, choose: 1}}]")
    assert [("points-differ", "items to choose from are worth different points")] == [
        (code, message) for code, _, _, message in found
    ]


def test_a_section_that_could_not_be_read_hides_no_other_mistake():
    content = (
        b"quiz: z-1\ntitle: Z\nbanks: [bank.yaml]\nsections:\n  - title: a: b\n    pick: 1\n  - questions: [t-9]\n"
    )
    document = read_yaml("quiz.yaml", content)
    quiz, found = assemble_quiz(document, (bank_of(true_false(1)),))
    assert (None, [("unknown-question", 7)]) == (quiz, [(each.code, each.place.line) for each in found])
    assert [5] == [each.place.line for each in document.diagnostics]


@pytest.mark.parametrize("content", [b"quiz: z-1\ntitle: Z\nbanks: [b\nsections: [{pick: 1}]\n", b"\t- a: b: c\n"])
def test_what_the_yaml_told_is_not_told_again(content):
    document = read_yaml("quiz.yaml", content)
    assert ((None, ()), True) == (assemble_quiz(document, ()), bool(document.diagnostics))
