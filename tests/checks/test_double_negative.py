import pytest
from quizgen.checks.negation import find_denial, find_negation

from tests.checks.find import choices, found

NEGATIVE = [
    ("Which of these is NOT a cause of the war?", "NOT"),
    ("Which of the following is not true of mitochondria?", "not"),
    ("Which of these isn't a mammal?", "isn't"),
    ("Who did not sign the accord?", "not"),
    ("What did Sigal not mention?", "not"),
    ("Which response to the embargo did Sigal not mention?", "not"),
    ("According to Sigal, which claim did the North not make?", "not"),
    ("Which country has never tested a missile?", "never"),
    ("Which of these cannot be inferred?", "cannot"),
    ("All of the following are causes EXCEPT:", "EXCEPT"),
    ("All of these are true of enzymes except", "except"),
    ("Each of the following drugs lowers blood pressure except which one?", "except"),
    ("Which statement about Kant is false?", "false"),
    ("Which of the following statements is incorrect?", "incorrect"),
    ("Which is the incorrect statement?", "incorrect"),
    ("Enzymes do not:", "not"),
    ("Mammals never", "never"),
    ("A patient has a fever. Which drug should not be given to a patient who has asthma?", "not"),
    ("Which of the following, if true, would not weaken the argument?", "not"),
    ("When should aspirin NOT be given?", "NOT"),
    ("Which is the LEAST likely cause?", "LEAST"),
]
NOT_NEGATIVE = [
    "Which planet has been visited at least once?",
    "Which law states that energy can not be created?",
    "What happens if the enzyme is not present?",
    "What happens if the enzyme is NOT present?",
    "Why did Kim not accept the offer?",
    "Which animals that do not fly are birds?",
    "Which people, who do not vote, are counted?",
    "Because it does not burn, the gas is used. What is the gas?",
    "The plant did not grow. What is the cause?",
    "The reaction does not start by itself. Which of these starts it?",
    "Which treaty did the Senate vote not to ratify?",
    "What does “not guilty” mean in this court?",
    "What is meant by 'not in my back yard'?",
    "Which proverb says it best: whether or not one tries?",
    "Which drug acts not only on the heart but on the lungs?",
    "Which of these is a false positive?",
    "What is the least common multiple of 4 and 6?",
    "Which method of least squares is used?",
    "If oxygen is not present, the cell will",
    "Cells which do not divide are called",
    "What is `not True` in Python?",
    "Which gas is colorless and does not burn?",
    "Which knot is used in climbing?",
]


@pytest.mark.parametrize(("stem", "word"), NEGATIVE)
def test_a_stem_that_asks_for_what_is_not_so_is_negative(stem, word):
    assert word == find_negation(stem).word


@pytest.mark.parametrize("stem", NOT_NEGATIVE)
def test_a_negation_that_the_question_does_not_hang_on_is_none(stem):
    assert find_negation(stem.replace("`not True`", "\N{OBJECT REPLACEMENT CHARACTER}")) is None


@pytest.mark.parametrize(
    "option",
    [
        "It does not divide",
        "They don't divide",
        "It never ends",
        "It cannot fly",
        "It has no nucleus",
        "Neither a nor b",
    ],
)
def test_an_option_that_denies_something_is_seen(option):
    assert find_denial(option)


@pytest.mark.parametrize(
    "option",
    [
        "A knot", "Notwithstanding the law", "No", "Not guilty", "Not only heat but light", "No. 5", "A nose", "Nobel",
        "A touch-me-not plant", "A not-for-profit firm", "Do not resuscitate", "It takes no longer than a day", "Nevertheless it moves",
        "The phrase “we shall not be moved”",
    ],
)  # fmt: skip
def test_an_option_that_denies_nothing_is_left_alone(option):
    assert not find_denial(option)


def test_it_is_reported_at_the_option():
    question = choices("Which of these is NOT true?", "It has a nucleus", "It carries oxygen", "It does not divide")
    message = "the stem asks with 'NOT', and 'It does not divide' denies something too"
    assert [(12, 9, message)] == found(question, "double-negative")


def test_further_options_that_deny_something_are_counted():
    question = choices("Which is not true?", "It burns", "It does not divide", "It never ends", "It can't fly")
    assert [", and so do 2 more"] == [each[2][-18:] for each in found(question, "double-negative")]


def test_a_strong_not_counts_as_one_in_capitals():
    question = choices("When should it **not** be given?", "At night", "When it is not needed")
    assert 1 == len(found(question, "double-negative"))


@pytest.mark.parametrize(
    "question",
    [
        choices("Which of these is true?", "It does not divide", "It divides"),
        choices("Which of these is NOT true?", "It divides", "It grows", "None of these"),
        choices("Which expression is not true?", "`not False or x`", "`not x`"),
        choices("Which is the LEAST likely cause?", "It does not burn", "It burns"),
        "short-answer: Which of these is NOT true?\nanswer: It does not divide",
    ],
)
def test_it_takes_both_a_negative_stem_and_an_option_that_denies(question):
    assert [] == found(question, "double-negative")
