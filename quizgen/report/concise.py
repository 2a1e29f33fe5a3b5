"""The report of one line a problem, as editors and `grep` take it."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.diagnostics import Diagnostic
from quizgen.report.colours import BOLD, OF_SEVERITY, paint
from quizgen.report.shown import show


def write_report(diagnostics: Sequence[Diagnostic], *, colour: bool = False) -> str:
    """Write `path:line:column: error[code] message`."""
    told = []
    for each in diagnostics:
        line, column = each.place.source.line_and_column(each.place.start)
        where = paint(f"{show(each.place.path)}:{line}:{column}:", BOLD, colour=colour)
        what = paint(f"{each.severity}[{each.code}]", OF_SEVERITY[each.severity], colour=colour)
        told.append(f"{where} {what} {show(each.message)}\n")
    return "".join(told)
