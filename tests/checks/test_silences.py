from quizgen.checks import check_bank, explain

from tests.make import bank_of

DUPLICATE = "- id: q1\n  multiple-choice: Which?\n  answer: One\n  distractors: [Two, two]\n  rationale: R\n"


def found(questions):
    return [
        (each.code, each.place.line, each.place.column, each.message, each.help)
        for each in check_bank(bank_of(questions), {})
    ]


def test_a_short_word_in_two_cases_is_left_alone():
    assert [] == found(DUPLICATE)


def test_a_rule_is_silenced_on_its_question_alone():
    question = "- id: {}\n  multiple-choice: Which?\n  answer: One\n  distractors: [Three, three]\n  rationale: R\n"
    silenced = question.format("q1") + "  ignore: {duplicate-options: both are meant}\n"
    other = question.format("q2").replace("Which", "Who")
    assert [("duplicate-options", 13)] == [each[:2] for each in found(silenced + other)]


def test_a_silence_that_silences_nothing_is_reported_at_its_code():
    message = "'double-negative' is silenced here and finds nothing"
    assert [("unused-ignore", 9, 14, message, "take it out of 'ignore'")] == found(
        DUPLICATE + "  ignore: {double-negative: not so}\n"
    )


def test_a_code_that_is_no_rule_gets_the_nearest_one():
    message = "there is no rule 'double-negativ' that could be silenced"
    assert [("unused-ignore", 9, 14, message, "did you mean 'double-negative'?")] == found(
        DUPLICATE + "  ignore: {double-negativ: not so}\n"
    )


def test_errors_of_the_schema_cannot_be_silenced():
    message = "'unknown-property' can't be silenced"
    assert [message] == [each[3] for each in found(DUPLICATE + "  ignore: {unknown-property: x}\n")]


def test_rules_that_need_a_text_are_not_called_unused_without_one():
    assert [] == found(DUPLICATE + "  ignore: {quote-not-found: another edition}\n")


def test_a_silence_cannot_silence_itself():
    assert ["unused-ignore"] == [each[0] for each in found(DUPLICATE + "  ignore: {unused-ignore: x}\n")]


def test_a_rule_on_a_whole_bank_cannot_be_silenced_on_a_question():
    message = "'longest-key-bias' can't be silenced"
    assert [message] == [each[3] for each in found(DUPLICATE + "  ignore: {longest-key-bias: x}\n")]
    assert "--ignore longest-key-bias" in explain("longest-key-bias")
    assert "ignore: {" not in explain("longest-key-bias")


def test_inner_questions_silence_for_themselves():
    inner = "    - id: {}\n      multiple-choice: Which {}?\n      answer: One\n      distractors: [Three, three]\n      rationale: R\n"
    questions = "- id: pp\n  passage: A text.\n  questions:\n" + inner.format("q1", 1)
    assert [] == found(questions + "      ignore: {duplicate-options: both are meant}\n")
