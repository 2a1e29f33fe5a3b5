import pytest

from tests.checks.find import choices, found

CODE = "options-refer-to-options"
THREE = ("Paris", "London", "Rome")
STATEMENTS = "Consider: I. Ice floats. II. Iron floats. III. Oil floats. Which is right?"

REFERRING = [
    choices("Which cities are meant?", "Both A and C", *THREE),
    choices("Which cities are meant?", "both a and b", *THREE),
    choices("Which cities are meant?", "A and B", *THREE),
    choices("Which cities are meant?", "A and B only", *THREE),
    choices("Which cities are meant?", "(a) and (b)", *THREE),
    choices("Which cities are meant?", "A & C", *THREE),
    choices("Which cities are meant?", "A, B, and C", *THREE),
    choices("Which cities are meant?", "A, B and C are correct.", *THREE),
    choices("Which cities are meant?", "A and B, but not C", *THREE),
    choices("Which cities are meant?", "Neither A nor B", *THREE),
    choices("Which cities are meant?", "Either A or B", *THREE),
    choices("Which cities are meant?", "Options A and C", *THREE),
    choices("Which cities are meant?", "Both answers 1 and 2", *THREE),
    choices("Which cities are meant?", "1 and 2", *THREE),
    choices("Which cities are meant?", "All of the above except A and B", *THREE),
    choices("Which cities are meant?", "All except “B”", *THREE),
    choices("Which cities are meant?", "Two of the above", *THREE),
    choices("Which cities are meant?", "Both of the first two", *THREE),
    choices("Which cities are meant?", "The first and third options", *THREE),
    choices("Which cities are meant?", "More than one of the above", *THREE),
    choices("A patient has a cough. Which type of drug helps?", "Both A and B", *THREE),
    choices("Welche Städte sind gemeint?", "Sowohl A und B", *THREE),
    choices(STATEMENTS, "I and III only", "I only", "II only", "I, II and III"),
    choices(STATEMENTS, "I and III", "I and II", "II and III", "None of these"),
    choices(
        "(1) Ice floats. (2) Iron floats. (3) Oil floats. (4) Lead floats. True are", "1, 3", "1, 3, 4", "2", "2 and 4"
    ),
    choices("Which of the statements above are true?", "I and III only", "I only", "II only"),
    choices("Which of the following is correct?", "1 and 2 only", "2 only", "3 only"),
    choices("Which of statements I and II is true?", "I only", "II only", "Both I and II", "Neither I nor II"),
]
NOT_REFERRING = [
    choices("Which vitamins are antioxidants?", "A and C", "B and D", "D and K", "B and K"),
    choices("Which vitamins does a carrot hold most of?", "A and C", "Only minerals", "Folate", "Thiamine alone"),
    choices("Which antigens does blood of group AB carry?", "Both A and B", "Neither", "A alone", "B alone"),
    choices("Which allele is dominant?", "Both A and B", "A", "B", "Neither"),
    choices("Two tanks, A and B, hold water. Which is deeper?", "Both A and B", "Tank A is deeper", "Tank B is deeper"),
    choices("Which forms of hepatitis spread by food?", "A and E", "B and C", "Only the acute ones", "All viral ones"),
    choices("Which are the roots of the equation?", "1, 3, 4", "2, 3, 5", "1, 2, 6", "2, 4, 6"),
    choices("Which are primes?", "2 and 3", "4 and 6", "8 and 9"),
    choices("In which years was he in office?", "1993 and 1994", "1995 and 1996", "1997 and 1998"),
    choices("Which point lies on the line?", "(1, 3)", "(2, 5)", "(3, 8)"),
    choices("Which cranial nerves move the eye?", "III, IV and VI", "I and II", "V and VII"),
    choices("Which cranial nerves move the eye?", "III, IV and VI only", "I and II only", "V and VII only"),
    choices("Which notes make up a third on C?", "C and E", "C and F", "C and G"),
    choices("Put the steps in order: (1) Wash. (2) Cut. (3) Cook.", "1, 2, 3", "2, 1, 3", "3, 2, 1"),
    choices("Which Boolean expression is it?", "A and B", "A or B", "not A", "A xor B"),
    choices("Which expression is true?", "`a and b`", "`a or b`", "it depends", "neither one is"),
    choices("Which grade did she get?", "A", "B", "C"),
    choices("Which World Wars were fought in Europe?", "World Wars I and II", "World War I alone", "Neither"),
    choices("Which plan is cheapest?", "Option A", "Option B", "Option C"),
    choices("What does the firm grant?", "Stock options", "Both cash and shares", "Shares only"),
    choices("Which is the largest?", "A cell", "I do not know", "An atom"),
    choices("Which of the following is correct?", "All of the above", *THREE),
    choices("Which of the following is correct?", "None of these", *THREE),
]


@pytest.mark.parametrize("question", REFERRING)
def test_options_that_name_others_or_combine_statements_are_reported_once(question):
    assert 1 == len(found(question, CODE))


@pytest.mark.parametrize("question", NOT_REFERRING)
def test_letters_and_numbers_that_are_the_answer_are_left_alone(question):
    assert [] == found(question, CODE)


def test_it_is_reported_at_the_first_such_option_and_counts_the_others():
    question = choices(STATEMENTS, "I and III only", "I only", "II and III only")
    message = "'I and III only' names options or statements by their labels, and so do 2 more"
    assert [(7, 13, message)] == found(question, CODE)
