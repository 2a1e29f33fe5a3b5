"""Rules on questions, banks, quizzes and evidence, and the words in which every code is explained.

A rule is a short function in one of the modules here, made a `Check` by `@check(code, severity)` and listed in `rules`;
its docstring is what `explain` prints. Codes of reading have no function: `explanations` describes them. All of it is
pure: texts and locks come in as arguments.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from quizgen.bank import Bank
from quizgen.checks.frame import Asking, Check, Cited, Finding, Proof, Subject, Together, check
from quizgen.checks.rules import (
    CHECKS,
    OF_ASKED,
    OF_BANKS,
    OF_CARDS,
    OF_CLOZES,
    OF_PROJECTS,
    OF_PROOFS,
    OF_QUIZZES,
    OF_SILENCES,
)
from quizgen.checks.silences import apply_silences
from quizgen.diagnostics import Diagnostic, Severity, in_order
from quizgen.evidence import SourceDocument
from quizgen.item import Blanks, Citation, Entry

if TYPE_CHECKING:
    from quizgen.assemble.quiz import Deck, Quiz

HINTS = frozenset(each.code for each in CHECKS.values() if each.severity is Severity.HINT)
# these speak of a bank, a form or a source as a whole, so that no question could silence them
_OF_NO_QUESTION = frozenset(
    {"key-position-bias", "level-skew", "lock-stale", "longest-key-bias", "overused-paragraph", "uncovered-paragraphs"}
)
_SILENCEABLE = frozenset(CHECKS) - {each.code for each in OF_SILENCES} - _OF_NO_QUESTION
_BARRED = frozenset(CHECKS) - _SILENCEABLE
# whether these apply depends on the quiz, or on whether a text is at hand
_NOT_JUDGED_BY_BANK = frozenset(each.code for group in (OF_QUIZZES, OF_PROJECTS, OF_PROOFS) for each in group)


def check_bank(
    bank: Bank, texts: Mapping[str, SourceDocument], *, hints: Collection[str] = HINTS
) -> tuple[Diagnostic, ...]:
    """Report what a bank's questions break; *texts* are the sources' at hand, by id.

    Of the rules that give *hints* only those named are run: they are looked for only where someone reads them. What a
    question silences is left out, and silences that silence nothing are reported.
    """
    of_every = _those_to_run(OF_ASKED, hints)
    of_some = {
        Entry: (*of_every, *_those_to_run(OF_CARDS, hints)),
        Blanks: (*of_every, *_those_to_run(OF_CLOZES, hints)),
    }
    diagnostics = [
        *(
            rule.report(found, asked.identity.question)
            for asked in bank.asked
            for asking in (Asking(asked, bank.language),)
            for rule in of_some.get(type(asked.item.response), of_every)
            for found in rule.find(asking)
        ),
        *(diagnostic for rule in _those_to_run(OF_BANKS, hints) for diagnostic in rule.run(bank)),
        *(
            diagnostic
            for proof in _proofs(bank, texts)
            for rule in _those_to_run(OF_PROOFS, hints)
            for diagnostic in rule.run(proof)
        ),
    ]
    not_judged = _NOT_JUDGED_BY_BANK | HINTS.difference(hints)
    kept, unused = apply_silences(bank, diagnostics, rules=_SILENCEABLE, barred=_BARRED, not_judged=not_judged)
    told = (diagnostic for silence in unused for rule in OF_SILENCES for diagnostic in rule.run(silence))
    return in_order((*kept, *told))


def _those_to_run(rules: tuple[Check[Subject], ...], hints: Collection[str]) -> tuple[Check[Subject], ...]:
    return tuple(rule for rule in rules if rule.severity is not Severity.HINT or rule.code in hints)


def wanted_hints(*, select: Iterable[str] = (), ignore: Iterable[str] = (), hints: bool = False) -> frozenset[str]:
    """Name the hints that someone will read, so that no others need be looked for; see `chosen`."""
    return (HINTS if hints else HINTS.intersection(select)).difference(ignore)


def check_quiz(quiz: Quiz) -> tuple[Diagnostic, ...]:
    """Report what the forms of a quiz break, hints and all; what a question silences is left out."""
    ignored = {
        (str(question.id), code)
        for bank in quiz.banks
        for question in bank.every_question()
        for code in question.ignore
    }
    found = (diagnostic for rule in OF_QUIZZES for diagnostic in rule.run(quiz))
    return in_order(tuple(each for each in found if (each.question, each.code) not in ignored))


def check_together(quizzes: Iterable[Quiz], decks: Iterable[Deck]) -> tuple[Diagnostic, ...]:
    """Report what quizzes and decks of one project break beside each other; what a question silences is left out."""
    together = Together(tuple(quizzes), tuple(decks))
    return in_order(tuple(diagnostic for rule in OF_PROJECTS for diagnostic in rule.run(together)))


def _proofs(bank: Bank, texts: Mapping[str, SourceDocument]) -> Iterator[Proof]:
    cited: dict[str, list[Cited]] = {source.id: [] for source in bank.sources}
    for citation, question in _citations(bank):
        # reading has reported those of unknown sources
        cited.get(citation.source or bank.default_source, []).append(Cited(citation, question))
    for source in bank.sources:
        yield Proof(bank, source, texts.get(source.id), tuple(cited[source.id]))


def _citations(bank: Bank) -> tuple[tuple[Citation, str], ...]:
    """Give every citation once, with the question that it stands in: evidence, and the places that passages show."""
    found: dict[Citation, str] = {}
    for question in bank.every_question():
        for citation in question.evidence:
            found.setdefault(citation, str(question.id))
    for asked in bank.asked:
        stimulus = asked.item.stimulus
        if stimulus is not None and stimulus.locator is not None:
            found.setdefault(stimulus.locator, stimulus.question)
    return tuple(found.items())


def chosen(
    diagnostics: Iterable[Diagnostic], *, select: Iterable[str] = (), ignore: Iterable[str] = (), hints: bool = False
) -> tuple[Diagnostic, ...]:
    """Choose what is reported: of the rules only those to *select*, none to *ignore*, and hints where they are wanted.

    What reading has found is always reported: it can't be silenced. A hint that is selected by name is wanted.
    """
    selected, ignored = frozenset(select), frozenset(ignore)

    def is_chosen(diagnostic: Diagnostic) -> bool:
        code = diagnostic.code
        if code not in CHECKS:
            return hints or diagnostic.severity is not Severity.HINT
        if code in ignored or (selected and code not in selected):
            return False
        return hints or code in selected or diagnostic.severity is not Severity.HINT

    return tuple(each for each in diagnostics if is_chosen(each))


def codes() -> tuple[str, ...]:
    """List every code that can be reported, in the order of the alphabet."""
    from quizgen.checks.explanations import EXPLANATIONS

    return tuple(sorted({*CHECKS, *EXPLANATIONS}))


def explain(code: str) -> str:
    """Say what a code means: what, why, a bad and a good example, how to silence it.

    Raises KeyError for a code that is not among `codes()`.
    """
    rule = CHECKS.get(code)
    if rule is None:
        from quizgen.checks.explanations import EXPLANATIONS

        return f"{code} (error)\n\n{EXPLANATIONS[code]}\n\nIt can't be silenced; it has to be mended."
    return f"{code} ({rule.severity})\n\n{rule.explanation}\n\n{_how_to_silence(code)}"


def _how_to_silence(code: str) -> str:
    if code not in _SILENCEABLE:
        return f"It can't be silenced on a question; 'quizgen check --ignore {code}' leaves it out."
    return (
        "Silence it on a question, with the reason:\n"
        f'    ignore: {{{code}: "why this question is right as it stands"}}\n'
        f"'quizgen check --ignore {code}' leaves it out altogether."
    )


__all__ = [
    "CHECKS",
    "HINTS",
    "Check",
    "Finding",
    "check",
    "check_bank",
    "check_quiz",
    "check_together",
    "chosen",
    "codes",
    "explain",
    "wanted_hints",
]
