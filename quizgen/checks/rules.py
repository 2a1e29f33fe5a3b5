"""The rules, all in one place: a new one is listed here, below what it looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quizgen.bank import Bank
from quizgen.checks import (
    alterations,
    articles,
    banks,
    biases,
    cards,
    clarity,
    clozes,
    coverage,
    cues,
    duplicates,
    echoes,
    likeness,
    meetings,
    needs,
    options,
    proofs,
    quoting,
    ranges,
    shapes,
    silences,
    specials,
    stems,
    wordings,
)
from quizgen.checks.frame import Asking, Check, Proof, Together

if TYPE_CHECKING:
    from quizgen.assemble.quiz import Quiz

OF_ASKED: tuple[Check[Asking], ...] = (
    stems.negative_stem,
    stems.negative_not_emphasised,
    stems.double_negative,
    stems.two_questions,
    stems.hinged,
    articles.article_cue,
    options.options_refer_to_options,
    options.duplicate_options,
    options.key_among_distractors,
    options.true_false_as_options,
    specials.all_of_the_above,
    specials.none_of_the_above,
    specials.too_few_options,
    specials.too_many_options,
    likeness.near_duplicate_options,
    likeness.repeated_lead,
    cues.longest_option_is_key,
    cues.absolute_cue,
    cues.vague_frequency,
    ranges.overlapping_ranges,
    echoes.clang,
    echoes.convergence,
    shapes.odd_format,
    shapes.option_type_mix,
    clarity.blank_not_last,
    clarity.unfocused_stem,
    clarity.long_stem,
)
# these look at what is answered from memory and at gaps alone, and so are spared all other questions
OF_CARDS: tuple[Check[Asking], ...] = (cards.yes_no_card, cards.several_facts, cards.enumeration)
OF_CLOZES: tuple[Check[Asking], ...] = (clozes.cloze_giveaway, clozes.cloze_too_much, clozes.cloze_small_word)
OF_BANKS: tuple[Check[Bank], ...] = (
    banks.duplicate_question,
    duplicates.near_duplicate_question,
    cards.ambiguous_front,
    needs.missing_rationale,
    needs.missing_evidence,
    biases.longest_key_bias,
    coverage.level_skew,
    clarity.undated_now,
    clarity.undefined_acronym,
    alterations.folded_list,
    alterations.stripped_quotes,
)
OF_QUIZZES: tuple[Check[Quiz], ...] = (meetings.gives_away, biases.key_position_bias)
OF_PROJECTS: tuple[Check[Together], ...] = (meetings.exam_item_in_deck,)
OF_PROOFS: tuple[Check[Proof], ...] = (
    proofs.unknown_paragraph,
    proofs.quote_not_found,
    proofs.lock_stale,
    proofs.unverified_quote,
    quoting.quote_too_long,
    quoting.quote_not_unique,
    wordings.answer_not_in_evidence,
    wordings.copied_verbatim,
    coverage.uncovered_paragraphs,
    coverage.overused_paragraph,
)
OF_SILENCES: tuple[Check[silences.Silence], ...] = (silences.unused_ignore,)

CHECKS: dict[str, Check[Any]] = {
    each.code: each
    for group in (OF_ASKED, OF_CARDS, OF_CLOZES, OF_BANKS, OF_QUIZZES, OF_PROJECTS, OF_PROOFS, OF_SILENCES)
    for each in group
}
