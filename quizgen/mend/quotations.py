"""Paragraphs of phrases, where the text at hand shows that a phrase stands in one place only."""

# ruff: noqa: D401  docstrings of mends are what `explain` prints

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.evidence import SourceDocument, normalise
from quizgen.mend.case import Case, Change
from quizgen.mend.texts import Swap
from quizgen.source_yaml import Scalar

_PARAGRAPHS = re.compile(r"(?:[a-z0-9-]{2,40}\s+)?(?P<paragraphs>p\d{1,5}(?:\s*[-–]\s*p?\d{1,5})?)")
_WITHOUT = re.compile(r"(?:(?P<source>[a-z0-9-]{2,40})\s+)?(?=[\"“])")
_PHRASE = re.compile(r'"([^"]+)"|“([^”]+)”')
_FEWEST_WORDS = 2  # a single word as evidence is as likely something else


def mend_paragraph(case: Case) -> tuple[Change, ...]:
    """The paragraph is written in which the phrases stand, if it is one and no other."""
    scalar = case.tree.text_at(case.diagnostic.place)
    question = case.question
    if scalar is None or question is None or case.bank is None:
        return ()
    citation = next((each for each in question.evidence if each.place == scalar.place), None)
    found = _PARAGRAPHS.match(scalar.strip())
    if citation is None or found is None:
        return ()
    document = case.texts.get(citation.source or case.bank.default_source)
    number = _only_paragraph(document, [each.typed for each in citation.phrases])
    shift = len(scalar) - len(scalar.lstrip())
    start, end = (each + shift for each in found.span("paragraphs"))
    return _changes(case, scalar, Swap(start, end, f"p{number}")) if number else ()


def mend_missing_paragraph(case: Case) -> tuple[Change, ...]:
    """The paragraph is written before the phrases, if they stand in one and no other.

    The text has to be at hand: `--text ID=FILE`.
    """
    scalar = case.tree.text_at(case.diagnostic.place)
    if scalar is None or case.bank is None:
        return ()
    without = _WITHOUT.match(scalar)
    if without:
        phrases = [one or other for one, other in _PHRASE.findall(scalar)]
        document = case.texts.get(without["source"] or case.bank.default_source)
        number = _only_paragraph(document, phrases)
        return _changes(case, scalar, Swap(without.end(), without.end(), f"p{number} ")) if number else ()
    if scalar.style not in ("'", '"') or '"' in scalar or len(scalar.split()) < _FEWEST_WORDS:
        return ()
    # the quotation marks that the author typed were YAML's
    number = _only_paragraph(case.texts.get(case.bank.default_source), [str(scalar)])
    if not number:
        return ()
    ends = Swap(0, 0, f'p{number} "'), Swap(len(scalar), len(scalar), '"')
    return _changes(case, scalar, *ends)


def _only_paragraph(document: SourceDocument | None, phrases: Sequence[str]) -> int | None:
    """Find the one paragraph that holds all the phrases, each of which stands nowhere else."""
    if document is None or not phrases:
        return None
    wanted = [normalise(phrase) for phrase in phrases]
    texts = {each.number: normalise(each.text) for each in document.paragraphs}
    standing = [[number for number, text in texts.items() if phrase in text] for phrase in wanted]
    if not all(wanted) or any(numbers != standing[0] for numbers in standing) or len(standing[0]) != 1:
        return None
    return standing[0][0]


def _changes(case: Case, scalar: Scalar, *swaps: Swap) -> tuple[Change, ...]:
    change = case.tree.swap(scalar, swaps)
    return (change,) if change else ()
