"""Which files are read, and what is said where one can't be."""

from __future__ import annotations

from pathlib import Path

from quizgen.diagnostics import Diagnostic, Place, SourceText, error
from quizgen.paths import Refusal, list_files
from quizgen.source_yaml import Scalar


def find_files(path: Path) -> tuple[Path, ...]:
    """List the files that may hold banks, quizzes and decks: the file given, or all below a folder."""
    if not path.is_dir():
        return (path,)
    found = (each for pattern in ("**/*.yaml", "**/*.yml") for each in list_files(path, pattern))
    return tuple(sorted(each for each in found if _is_ours(each.relative_to(path))))


def _is_ours(inside: Path) -> bool:
    hidden = any(part.startswith(".") for part in inside.parts)
    return not hidden and not inside.name.endswith((".lock.yaml", ".lock.yml"))


def refused(named: Scalar, refusal: Refusal, what: str, question: str = "") -> Diagnostic:
    """Say at its name that a file can't be read; *what* is what it would have been ("lock")."""
    message = f"{what} '{named}' {refusal.reason}"
    return error(refusal.code, named.place, message, help=refusal.help, question=question)


def refused_file(path: Path, refusal: Refusal, what: str) -> Diagnostic:
    """Say the same of a file that was named on the command line or found in a folder."""
    place = Place(SourceText(str(path), ""), 0, 0)
    return error(refusal.code, place, f"the {what} {refusal.reason}", help=refusal.help)
