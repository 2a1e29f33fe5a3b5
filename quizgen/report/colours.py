"""Colours of a terminal, written by hand: a library for them would take longer to load than a check to run."""

from __future__ import annotations

from quizgen.diagnostics import Severity

BOLD = "1"
HELP = "36"
OF_SEVERITY = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.HINT: "1;36"}


def paint(text: str, code: str, *, colour: bool) -> str:
    """Put a text between the codes of a colour, where colours are wanted."""
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text
