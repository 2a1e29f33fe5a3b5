"""What is proved of any document of a quiz, and the report of all of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from quizgen.assemble.quiz import Quiz
from quizgen.diagnostics import Diagnostic
from quizgen.proof.papers import Fault
from quizgen.proof.printout import Printout, squeeze


@dataclass(frozen=True, slots=True)
class Proof:
    """What came out: *report* as JSON, and a diagnostic for each thing that is wrong."""

    report: bytes
    diagnostics: tuple[Diagnostic, ...]


def make_proof(quiz: Quiz, documents: Sequence[dict[str, Any]], diagnostics: Sequence[Diagnostic]) -> Proof:
    """Make the proof of a quiz's documents, each as `describe` told of it."""
    report = {
        "proof": 1,
        "quiz": quiz.id,
        "sound": not diagnostics,
        "documents": documents,
        "problems": [each.message for each in diagnostics],
    }
    return Proof((json.dumps(report, ensure_ascii=False, indent=1) + "\n").encode(), tuple(diagnostics))


def general_faults(quiz: Quiz, printout: Printout) -> list[Fault]:
    """Say what is wrong with a document of a quiz, whatever it holds: its tags, title, language and fonts."""
    found: list[Fault] = []
    if not printout.is_tagged or not printout.is_accessible:
        found.append((None, "is not tagged as PDF/UA-1"))
    if squeeze(printout.title) != squeeze(quiz.title):
        found.append((None, f"is titled '{printout.title}'"))
    if printout.language.partition("-")[0].lower() != quiz.language.partition("-")[0].lower():
        found.append((None, f"says that its language is '{printout.language}'"))
    found += [(None, f"doesn't hold its font {font}") for font in printout.loose_fonts]
    return found


def describe(name: str, printout: Printout, faults: int) -> dict[str, Any]:
    """Say of a document what a report tells of each."""
    return {
        "file": name,
        "pages": len(printout.pages),
        "tagged": printout.is_tagged,
        "accessible": printout.is_accessible,
        "fonts-embedded": not printout.loose_fonts,
        "faults": faults,
    }
