"""The rules, all in one place: a new one is listed here, below what it looks at."""

from __future__ import annotations

from typing import Any

from quizgen.assemble.quiz import Quiz
from quizgen.bank import Bank
from quizgen.checks import banks, cards, clozes, options, proofs, silences, stems
from quizgen.checks.frame import Asking, Check, Proof

OF_ASKED: tuple[Check[Asking], ...] = (
    stems.double_negative,
    options.options_refer_to_options,
    options.duplicate_options,
    options.key_among_distractors,
    options.true_false_as_options,
    cards.yes_no_card,
    cards.several_facts,
    cards.enumeration,
    clozes.cloze_giveaway,
    clozes.cloze_too_much,
    clozes.cloze_small_word,
)
OF_BANKS: tuple[Check[Bank], ...] = (banks.duplicate_question, cards.ambiguous_front)
OF_QUIZZES: tuple[Check[Quiz], ...] = ()
OF_PROOFS: tuple[Check[Proof], ...] = (
    proofs.unknown_paragraph,
    proofs.quote_not_found,
    proofs.lock_stale,
    proofs.unverified_quote,
)
OF_SILENCES: tuple[Check[silences.Silence], ...] = (silences.unused_ignore,)

CHECKS: dict[str, Check[Any]] = {
    each.code: each for group in (OF_ASKED, OF_BANKS, OF_QUIZZES, OF_PROOFS, OF_SILENCES) for each in group
}
