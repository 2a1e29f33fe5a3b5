"""Rules on what a stem asks: negation, several questions at once, and stems that lean on other items."""

# ruff: noqa: D401  docstrings of rules are what `explain` prints

from __future__ import annotations

from collections.abc import Iterator

from quizgen.checks.frame import Asking, Finding, check
from quizgen.checks.hinges import find_hinge
from quizgen.checks.negation import Negation, find_denial
from quizgen.checks.questions import find_second_question
from quizgen.checks.spots import spot
from quizgen.checks.words import shortened
from quizgen.diagnostics import Severity
from quizgen.item import Choices, Entry, Look


@check("negative-stem", Severity.WARNING)
def negative_stem(asking: Asking) -> Iterator[Finding]:
    """The stem asks which option is not so: which … not, except, least likely, never, incorrect, false.

    Students overlook the negation, and who finds the exception has not shown that he knows the rule: he may know
    three facts and not the fourth, or nothing but the odd one. Stems should be worded positively (Haladyna, Downing
    & Rodriguez 2002, H17; the NBME item-writing guide; Tarrant 2009; Moore 2023).

    A *not* inside a subordinate clause, in what is told before the question or in quotation marks doesn't make a
    stem negative, nor do "why … not", "at least once", "not only" and "true or false". Where it matters that
    something must not be done, as in safety and law, the negation is the point: silence it and say so. On 18,000
    public items, on which it was also tuned, 4 of some 350 findings that were read were wrong.

    Bad:
        multiple-choice: Which of these is NOT a noble gas?
        answer: Nitrogen
        distractors: [Neon, Argon, Krypton]

    Good:
        multiple-response: Which of these are noble gases?
        answer: [Neon, Argon, Krypton]
        distractors: [Nitrogen]
    """
    negation = asking.negation
    if negation is None or not asking.options:
        return
    yield Finding(
        spot(asking.asked.item.stem, negation.start, negation.end),
        f"the stem asks with '{_as_written(asking, negation)}' for what is not so",
        "ask for what is so: word it positively, or let several right answers be ticked with multiple-response",
    )


def _as_written(asking: Asking, negation: Negation) -> str:
    """Give the word as the file has it: a strong one comes in capitals to the rules alone."""
    written = asking.stem[negation.start : negation.end]
    return written if written.casefold() == negation.word.casefold() else negation.word


@check("negative-not-emphasised", Severity.WARNING)
def negative_not_emphasised(asking: Asking) -> Iterator[Finding]:
    """The stem is negative, and the word that makes it so is neither strong nor in capitals.

    A small *not* is read over in haste, and a student who overlooks it loses the points without being ignorant. If
    a stem has to be negative, the word should stand out (Haladyna, Downing & Rodriguez 2002, H17; NBME). Better
    still is a positive stem: what negative-stem says holds here too.

    Bad:
        multiple-choice: Which of these is not a noble gas?
        answer: Nitrogen
        distractors: [Neon, Argon, Krypton]

    Good:
        multiple-choice: Which of these is **not** a noble gas?
        answer: Nitrogen
        distractors: [Neon, Argon, Krypton]
    """
    negation = asking.negation
    if negation is None or negation.is_loud or not asking.options:
        return
    yield Finding(
        spot(asking.asked.item.stem, negation.start, negation.end),
        f"'{negation.word}' makes this stem negative and does not stand out",
        f"make it strong: **{negation.word}**",
    )


@check("double-negative", Severity.ERROR)
def double_negative(asking: Asking) -> Iterator[Finding]:
    """The stem asks for what is not so, and an option denies something.

    The student has to work out that it is not the case that something does not happen; many who know the subject
    get lost on the way, and the item then measures patience. Stems and options should be worded positively
    (Haladyna, Downing & Rodriguez 2002, H17 and H27); the NBME item-writing guide advises the same.

    A *not* inside a subordinate clause of the stem doesn't make it negative, nor do "at least once" and what stands
    in quotation marks. Stems with LEAST are left alone.

    Bad:
        multiple-choice: Which of these is NOT true of mature red blood cells in humans?
        answer: They have a nucleus
        distractors: [They carry oxygen, They do not divide, They hold hemoglobin]

    Good:
        multiple-choice: Which of these do mature red blood cells in humans lack?
        answer: A nucleus
        distractors: [Hemoglobin, A membrane, Cytoplasm]
    """
    negation = asking.negation
    if negation is None or not asking.options or negation.word.casefold() == "least":
        return
    denying = [option for option in asking.options if not option.is_special and find_denial(option.words)]
    if not denying:
        return
    first = denying[0]
    more = f", and so {'does' if len(denying) == 2 else 'do'} {len(denying) - 1} more" if len(denying) > 1 else ""  # noqa: PLR2004
    asks = _as_written(asking, negation)
    yield Finding(
        first.text.place,
        f"the stem asks with '{asks}', and '{shortened(first.plain)}' denies something too{more}",
        "ask for what is so, or word this option without its negation",
    )


@check("two-questions", Severity.WARNING)
def two_questions(asking: Asking) -> Iterator[Finding]:
    """The stem asks two questions: it has two question marks, or asks what and why.

    Who knows one answer and not the other can't show it, and nobody can tell afterwards which of them was missed.
    An item should test a single thing (Haladyna, Downing & Rodriguez 2002, H1; Moore 2023).

    Question marks in code, formulas, addresses, quotations, titles in italics, dialogues and texts told before the
    question don't count, nor do lead-ins such as "Did you know …?". Essays are left alone. In a pilot 7 of 12
    findings were wrong before code and quotations were cut out. On 18,000 public items it reports 9.

    Bad:
        short-answer: Who wrote the Leviathan? In which year was it published?
        answer: Thomas Hobbes, 1651

    Good:
        short-answer: Who wrote the Leviathan?
        answer: Thomas Hobbes
    """
    typed = asking.asked.item.stem.typed
    if "?" not in typed or (typed.find("?") == typed.rfind("?") and "why" not in typed):
        return
    match asking.asked.answered:
        case (Choices(look=Look.LIST), _) | (Entry(), _):
            pass
        case _:
            return
    second = find_second_question(asking.asked.item.stem) if asking.is_english else None
    if second is None:
        return
    yield Finding(
        spot(asking.asked.item.stem, *second),
        "the stem asks two questions",
        "ask one, and make another question of the other",
    )


@check("hinged", Severity.WARNING)
def hinged(asking: Asking) -> Iterator[Finding]:
    """The stem leans on another item: "the previous question", "your answer to question 3".

    Who misses the first misses the second too. Questions are also drawn and shuffled for each form, so the previous
    one is another on every paper, and may be missing. Items should be independent of one another (Haladyna, Downing
    & Rodriguez 2002, H4; NBME).

    What several questions lean on belongs in a passage, which keeps them together; its inner questions may well
    speak of the passage above.

    Bad:
        multiple-choice: If the mass in the previous question is doubled, what happens to the period?
        answer: It stays the same
        distractors: [It doubles, It halves, It grows by the root of two]

    Good:
        multiple-choice: If the mass of a simple pendulum is doubled, what happens to its period?
        answer: It stays the same
        distractors: [It doubles, It halves, It grows by the root of two]
    """
    if not asking.is_english:
        return
    item = asking.asked.item
    found = find_hinge(item.stem, has_stimulus=item.stimulus is not None or item.picture is not None)
    if found is None:
        return
    yield Finding(
        spot(item.stem, *found[1]),
        f"'{found[0]}' leans on another item",
        "say here all that is needed, or put what several questions lean on into a passage",
    )
