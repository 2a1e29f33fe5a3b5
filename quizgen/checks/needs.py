"""Rules on what questions should have beside their keys: a reason, and a place in the source."""

# ruff: noqa: D401  docstrings of rules are what `explain` prints

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from quizgen.bank import Bank
from quizgen.checks.frame import Finding, check
from quizgen.diagnostics import Severity, counted
from quizgen.item import (
    Accepted,
    Asked,
    Blanks,
    Choices,
    Entry,
    Extended,
    Filled,
    Joined,
    Model,
    Ordered,
    Pairs,
    Right,
)
from quizgen.item import Sequence as Steps

_ENOUGH = 5  # questions of which none has it: a habit, which is told once


@check("missing-rationale", Severity.WARNING)
def missing_rationale(bank: Bank) -> Iterator[Finding]:
    """A multiple-choice, multiple-response or true-false doesn't say why its key is right.

    A letter on the key settles no argument. The rationale is what an instructor reads when a student objects and what
    the student learns from when the paper comes back, and writing it is the best test of the key: an author who can't
    say why it is right has found a bad item. The NBME item-writing guide and Haladyna, Downing & Rodriguez (2002) ask
    for a review of each key.

    What `feedback` says of the right option counts. Where no such question of a bank has one, it is said once, at the
    head of the bank.

    Bad:
        true-false: Mercury is the planet nearest to the sun.
        answer: true

    Good:
        true-false: Mercury is the planet nearest to the sun.
        answer: true
        rationale: Its orbit lies inside that of Venus, at 0.39 times the distance of the earth.
    """
    chosen = [each for each in bank.asked if not each.about.withdrawn and isinstance(each.answered[0], Choices)]
    lacking = [each for each in chosen if not _is_explained(each)]
    many = f"none of the {len(lacking)} questions with options or verdicts says why its key is right"
    mend = "add 'rationale: …': what in the source, or in the subject, makes this right and the rest wrong"
    if len(lacking) == len(chosen) and len(lacking) >= _ENOUGH:
        yield Finding(bank.place, many, mend)
        return
    for asked in lacking:
        question = asked.identity.question
        yield Finding(asked.place, f"nothing says why the key of {question} is right", mend, question)


def _is_explained(asked: Asked) -> bool:
    match asked.answered:
        case (Choices(), Right(right, feedback)):
            return asked.commentary.rationale is not None or any(
                said is not None and place in right for place, said in enumerate(feedback)
            )
        case _:
            return True


@check("missing-evidence", Severity.WARNING)
def missing_evidence(bank: Bank) -> Iterator[Finding]:
    """A question on facts doesn't say where its source says so, in a bank that names sources.

    A key that nobody can look up is believed or not. A paragraph and a phrase let an instructor judge an objection in
    a minute, a learner read on, and quizgen prove that the source says it at all: rules on wording find bad craft,
    never a false key.

    Essays, arguments and questions on a passage of the bank's own are left alone, and banks that name no source. Where
    no question of a bank has evidence, it is said once, at the head of the bank.

    Bad:
        - id: capital
          short-answer: What is the capital of Australia?
          answer: Canberra
          evidence: p2 "the seat of government"
        - id: largest-city
          short-answer: What is the largest city of Australia?
          answer: Sydney

    Good:
        - id: capital
          short-answer: What is the capital of Australia?
          answer: Canberra
          evidence: p2 "the seat of government"
        - id: largest-city
          short-answer: What is the largest city of Australia?
          answer: Sydney
          evidence: p3 "most populous"
    """
    if not bank.sources:
        return
    factual = [each for each in bank.asked if _is_factual(each)]
    lacking = [each for each in factual if not each.commentary.citations]
    mend = "add 'evidence: …': the paragraph, and a short phrase from it that shows the key to be right"
    if len(lacking) == len(factual) and len(lacking) >= _ENOUGH:
        yield Finding(bank.place, f"none of {counted(len(lacking), 'question')} says where its source says so", mend)
        return
    for question, places in _by_question(lacking).items():
        yield Finding(places[0].place, f"{question} doesn't say where its source says so", mend, question)


def _by_question(asked: Sequence[Asked]) -> dict[str, list[Asked]]:
    made: dict[str, list[Asked]] = {}
    for each in asked:
        made.setdefault(each.identity.question, []).append(each)
    return made


def _is_factual(asked: Asked) -> bool:
    stimulus = asked.item.stimulus
    if asked.about.withdrawn or (stimulus is not None and stimulus.locator is None):
        return False
    match asked.answered:
        case (Extended(), Model()):
            return False
        case (
            (Choices(), Right())
            | (Entry(), Accepted())
            | (Blanks(), Filled())
            | (Pairs(), Joined())
            | (Steps(), Ordered())
        ):
            return True
        case _:
            assert_never(asked.answered)
