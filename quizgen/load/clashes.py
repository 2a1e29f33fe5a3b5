"""Names that two banks, quizzes or decks share, and names that no output can have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.bank import Bank
from quizgen.diagnostics import Diagnostic, Place, error
from quizgen.paths import check_output_name
from quizgen.source_yaml import Scalar

if TYPE_CHECKING:
    from quizgen.assemble.quiz import Deck, Quiz


def find_clashes(banks: tuple[Bank, ...], quizzes: tuple[Quiz, ...], decks: tuple[Deck, ...]) -> list[Diagnostic]:
    """Report the names that can't stand beside each other in one output folder."""
    found: list[Diagnostic] = []
    for what, subjects in (("the quiz", quizzes), ("the deck", decks)):
        for subject in subjects:
            name = Scalar(subject.id)
            name.place = subject.place
            found.extend(check_output_name(name, what=what))
    named: list[tuple[str, tuple[Bank | Quiz | Deck, ...]]] = [("bank", banks), ("quiz", quizzes), ("deck", decks)]
    for what, group in named:
        first: dict[str, Place] = {}
        for each in group:
            known = first.setdefault(each.id.casefold(), each.place)
            if known is not each.place:
                message = f"two {'quizzes' if what == 'quiz' else what + 's'} are called '{each.id}'"
                mend = f"the other is in {known.path}; give one of them another name"
                found.append(error("duplicate-name", each.place, message, help=mend))
    return found
