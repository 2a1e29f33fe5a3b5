"""The proof of a print: finished PDFs are read back and held against the quiz that they were made from.

It knows what has to stand on a paper and a key, and nothing of how they are set.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from quizgen.assemble.quiz import Form, Quiz
from quizgen.diagnostics import Diagnostic, error
from quizgen.proof.keys import faults_of_key, faults_of_matrix
from quizgen.proof.papers import Fault, faults_of_paper, faults_of_secrets, faults_of_sheet
from quizgen.proof.printout import Printout, read_printout, squeeze

__all__ = ["Printout", "Proof", "prove_quiz", "read_printout"]


@dataclass(frozen=True, slots=True)
class Proof:
    """What came out: *report* as JSON, and a diagnostic for each thing that is wrong."""

    report: bytes
    diagnostics: tuple[Diagnostic, ...]


def prove_quiz(quiz: Quiz, printouts: Mapping[str, Printout]) -> Proof:
    """Hold the PDFs of a quiz, by their names in its folder, against its forms."""
    forms = {form.letter: form for form in quiz.forms}
    documents: list[dict[str, Any]] = []
    diagnostics: list[Diagnostic] = []
    for name, printout in sorted(printouts.items()):
        faults = [*_general_faults(quiz, printout), *_own_faults(name, quiz, forms, printout)]
        diagnostics += [_tell(name, quiz, *fault) for fault in faults]
        documents.append(_describe(name, printout, faults))
    diagnostics += _uneven(quiz, printouts)
    report = {
        "proof": 1,
        "quiz": quiz.id,
        "sound": not diagnostics,
        "documents": documents,
        "problems": [each.message for each in diagnostics],
    }
    return Proof((json.dumps(report, ensure_ascii=False, indent=1) + "\n").encode(), tuple(diagnostics))


def _own_faults(name: str, quiz: Quiz, forms: Mapping[str, Form], printout: Printout) -> list[Fault]:
    """Choose by its name what a document has to hold; *name* is without its folder."""
    inner = name.removeprefix(quiz.id).removesuffix(".pdf")
    if inner == ".keys":
        return faults_of_matrix(quiz, printout)
    letter, _, ending = inner.removeprefix("-").partition(".")
    form = forms.get(letter)
    if form is None:
        return []
    if ending == "key":
        return faults_of_key(form, quiz, printout)
    if ending == "sheet":
        return [*faults_of_sheet(form, quiz, printout), *faults_of_secrets(quiz, printout)]
    return faults_of_paper(form, quiz, printout) if ending in {"", "large", "legible"} else []


def _general_faults(quiz: Quiz, printout: Printout) -> list[Fault]:
    found: list[Fault] = []
    if not printout.is_tagged or not printout.is_accessible:
        found.append((None, "is not tagged as PDF/UA-1"))
    if squeeze(printout.title) != squeeze(quiz.title):
        found.append((None, f"is titled '{printout.title}'"))
    if printout.language.partition("-")[0].lower() != quiz.language.partition("-")[0].lower():
        found.append((None, f"says that its language is '{printout.language}'"))
    found += [(None, f"doesn't hold its font {font}") for font in printout.loose_fonts]
    return found


def _uneven(quiz: Quiz, printouts: Mapping[str, Printout]) -> list[Diagnostic]:
    """Report papers of one kind whose numbers of pages differ: those who hand them out count on one number."""
    counts: dict[str, dict[int, list[str]]] = {}
    for form in quiz.forms:
        for ending in ("", ".large", ".legible", ".sheet"):
            printout = printouts.get(f"{quiz.id}-{form.letter}{ending}.pdf")
            if printout is not None:
                counts.setdefault(ending, {}).setdefault(len(printout.pages), []).append(form.letter)
    return [
        _tell(f"{quiz.id}{ending}", quiz, None, "differs in its pages from form to form: " + "; ".join(
            f"{', '.join(letters)} {pages}" for pages, letters in sorted(by_pages.items())
        ))
        for ending, by_pages in counts.items()
        if len(by_pages) > 1
    ]  # fmt: skip


def _tell(name: str, quiz: Quiz, placed: Any, what: str) -> Diagnostic:
    mend = "look at your own templates; if you have none, report it with the bank and the quiz"
    if placed is None:
        return error("print-differs", quiz.place, f"{name} {what}", help=mend)
    message = f"{name}: item {placed.number}, '{placed.item.identity.question}', {what}"
    return error("print-differs", placed.item.stem.place, message, help=mend, question=placed.item.identity.question)


def _describe(name: str, printout: Printout, faults: list[Fault]) -> dict[str, Any]:
    return {
        "file": name,
        "pages": len(printout.pages),
        "tagged": printout.is_tagged,
        "accessible": printout.is_accessible,
        "fonts-embedded": not printout.loose_fonts,
        "faults": len(faults),
    }
