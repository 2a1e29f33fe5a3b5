"""The report for programs: a list with an object for each problem."""

from __future__ import annotations

import json
from collections.abc import Sequence

from quizgen.diagnostics import Diagnostic


def write_report(diagnostics: Sequence[Diagnostic], *, colour: bool = False) -> str:
    """Write `{code, severity, path, line, column, question, message, help}` for each; line and column count from 1."""
    del colour  # programs read this
    # ASCII, so that it stays JSON whatever the encoding of the output
    return json.dumps([_problem(each) for each in diagnostics], indent=2) + "\n"


def _problem(each: Diagnostic) -> dict[str, str | int]:
    line, column = each.place.source.line_and_column(each.place.start)
    return {
        "code": each.code,
        "severity": each.severity.value,
        "path": each.place.path,
        "line": line,
        "column": column,
        "question": each.question,
        "message": each.message,
        "help": each.help,
    }
