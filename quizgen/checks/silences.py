"""Silences: what authors have silenced on their questions, and which of that silences nothing.

Rules can be silenced with `ignore: {code: reason}`; what makes a file unreadable can't.
"""

# ruff: noqa: D401  docstrings of rules are what `explain` prints

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quizgen.bank import Bank
from quizgen.checks.frame import Finding, check
from quizgen.diagnostics import Diagnostic, Place, Severity, did_you_mean
from quizgen.schema import key_place
from quizgen.source_yaml import Mapping


@dataclass(frozen=True)
class Silence:
    """A code that a question silences, at the code's place.

    *known* are the rules that can be silenced, *barred* those that can't.
    """

    code: str
    place: Place
    question: str
    known: frozenset[str]
    barred: frozenset[str]


@check("unused-ignore", Severity.WARNING)
def unused_ignore(silence: Silence) -> Iterator[Finding]:
    """A silence silences nothing: the question doesn't break that rule, or there is no such rule.

    Once a question is mended, what excused it should go: else the same flaw comes back unseen. Errors of the schema
    and of YAML can't be silenced at all.

    Bad:
        short-answer: What is the capital of Australia?
        answer: Canberra
        ignore: {double-negative: "the stem quotes a law"}

    Good:
        short-answer: What is the capital of Australia?
        answer: Canberra
    """
    from quizgen.checks.explanations import EXPLANATIONS

    if silence.code in silence.known:
        message, mend = f"'{silence.code}' is silenced here and finds nothing", "take it out of 'ignore'"
    elif silence.code in EXPLANATIONS or silence.code in silence.barred:
        message, mend = f"'{silence.code}' can't be silenced", "take it out of 'ignore', and mend what it reports"
    else:
        message = f"there is no rule '{silence.code}' that could be silenced"
        mend = did_you_mean(silence.code, tuple(sorted(silence.known))) or "take it out of 'ignore'"
    yield Finding(silence.place, message, mend, silence.question)


def apply_silences(
    bank: Bank,
    found: Iterable[Diagnostic],
    *,
    rules: frozenset[str],
    barred: frozenset[str],
    not_judged: frozenset[str],
) -> tuple[tuple[Diagnostic, ...], tuple[Silence, ...]]:
    """Take out what questions silence, and give the silences that silenced nothing.

    *rules* are the codes that can be silenced, *barred* those of rules that can't; for those *not_judged*, whether they
    apply isn't known here.
    """
    silenced = {(str(question.id), code) for question in bank.every_question() for code in question.ignore}
    if not silenced:
        return tuple(found), ()
    kept, used = [], set()
    for diagnostic in found:
        silence = (diagnostic.question, diagnostic.code)
        if silence in silenced:
            used.add(silence)
        else:
            kept.append(diagnostic)
    unused = tuple(
        Silence(code, _place(question.authored.find("ignore"), code, question.place), str(question.id), rules, barred)
        for question in bank.every_question()
        for code in question.ignore
        if (str(question.id), code) not in used and (code not in not_judged or code in barred)
    )
    return tuple(kept), unused


def _place(ignored: object, code: str, otherwise: Place) -> Place:
    return key_place(ignored, code) if isinstance(ignored, Mapping) else otherwise
