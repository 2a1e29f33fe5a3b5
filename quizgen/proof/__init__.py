"""The proof of a print: finished PDFs are read back and held against the quiz that they were made from.

It knows what has to stand on a paper and a key, and nothing of how they are set.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from quizgen.assemble.quiz import Form, Quiz
from quizgen.diagnostics import Diagnostic, Place, error
from quizgen.proof.copies import CopyProver
from quizgen.proof.documents import Proof, describe, general_faults, make_proof
from quizgen.proof.keys import faults_of_key, faults_of_matrix
from quizgen.proof.papers import Fault, faults_of_paper, faults_of_secrets, faults_of_sheet
from quizgen.proof.printout import Printout, UnreadablePrint, read_printout

__all__ = ["CopyProver", "Printout", "Proof", "UnreadablePrint", "prove_quiz", "read_printout"]


def prove_quiz(quiz: Quiz, printouts: Mapping[str, Printout], tall: Collection[Place] = ()) -> Proof:
    """Hold the PDFs of a quiz, by their names in its folder, against its forms.

    *tall* are the stems of questions that are known to be taller than a page.
    """
    forms = {form.letter: form for form in quiz.forms}
    documents: list[dict[str, Any]] = []
    diagnostics: list[Diagnostic] = []
    for name, printout in sorted(printouts.items()):
        faults = [*general_faults(quiz, printout), *_own_faults(name, quiz, forms, printout, tall)]
        diagnostics += [_tell(name, quiz, *fault) for fault in faults]
        documents.append(describe(name, printout, len(faults)))
    diagnostics += _uneven(quiz, printouts)
    return make_proof(quiz, documents, diagnostics)


def _own_faults(
    name: str, quiz: Quiz, forms: Mapping[str, Form], printout: Printout, tall: Collection[Place]
) -> list[Fault]:
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
    return faults_of_paper(form, quiz, printout, tall) if ending in {"", "large", "legible"} else []


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
