"""Numbers and ids that an answer sheet has no columns for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from quizgen.assemble.quiz import Quiz
from quizgen.diagnostics import Diagnostic, Severity, counted
from quizgen.item import Accepted
from quizgen.render.bubbles.frame import ID_COLUMNS, can_be_bubbled
from quizgen.render.bubbles.slots import NUMBER_COLUMNS
from quizgen.render.cells import plain_number
from quizgen.roster import Person


def too_long(quiz: Quiz) -> Iterator[Diagnostic]:
    """Report the numbers of which none that is right can be bubbled, at their answers."""
    for placed in quiz.forms[0].items:
        identity = placed.item.identity
        _, key = quiz.asked[identity].answered
        if not isinstance(key, Accepted) or key.low is None or key.high is None:
            continue
        if not _fits(key.low, key.high):
            yield Diagnostic(
                "too-long-for-sheet",
                Severity.WARNING,
                key.texts[0].place,
                f"the answer sheet has {NUMBER_COLUMNS} columns for a number, and no right answer is as short",
                help="give a tolerance or another unit, or mark this one by hand",
                question=identity.question,
            )


def unmarked_ids(persons: Sequence[Person]) -> Iterator[Diagnostic]:
    """Report, once for a roster, that the grid of ids stays empty on some persons' sheets, at the first of them."""
    given = [person for person in persons if person.id]
    unmarked = [person for person in given if not can_be_bubbled(person.id)]
    if unmarked:
        has = "has" if len(unmarked) == 1 else "have"
        yield Diagnostic(
            "unmarked-id",
            Severity.WARNING,
            unmarked[0].place,
            f"{len(unmarked)} of {counted(len(given), 'id')} {has} letters or other signs, or over {ID_COLUMNS} digits:"
            " answer sheets have no bubbles for such ones",
            help="give ids in digits, or tell these sheets by the names on them, since no reader of scans can",
        )


def _fits(low: Decimal, high: Decimal) -> bool:
    """Tell whether a number within the bounds needs no more signs than there are columns."""
    middle = (low + high) / 2
    steps = [Decimal(1).scaleb(-places) for places in range(NUMBER_COLUMNS)]
    rounded = (
        number.quantize(step, rounding=way)
        for number, way in ((low, ROUND_CEILING), (middle, ROUND_HALF_EVEN), (high, ROUND_FLOOR))
        if abs(number) < Decimal(10) ** NUMBER_COLUMNS
        for step in steps
    )
    return any(low <= number <= high and len(plain_number(number)) <= NUMBER_COLUMNS for number in rounded)
