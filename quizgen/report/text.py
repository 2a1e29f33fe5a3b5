"""The report for people at a terminal: where, what, the line with a caret below it, and the mend."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.diagnostics import Diagnostic
from quizgen.report.colours import BOLD, HELP, OF_SEVERITY, paint
from quizgen.report.shown import excerpt, show, show_lines
from quizgen.report.summary import summarise

MAX_EXCERPT = 200  # characters of a line, around the caret
_NUMBER = 5  # columns of a line's number


def write_report(diagnostics: Sequence[Diagnostic], *, colour: bool = False) -> str:
    """Write each problem with an excerpt of its line, an empty line between them, and a summary; nothing for none."""
    if not diagnostics:
        return ""
    told = ["\n".join(_problem(each, colour=colour)) for each in diagnostics]
    return "\n\n".join([*told, summarise(diagnostics)]) + "\n"


def _problem(each: Diagnostic, *, colour: bool) -> list[str]:
    place = each.place
    line, column = place.source.line_and_column(place.start)
    where = paint(f"{show(place.path)}:{line}:{column}:", BOLD, colour=colour)
    what = paint(f"{each.severity}[{each.code}]", OF_SEVERITY[each.severity], colour=colour)
    told = [f"{where} {what}: {show(each.message)}"]
    if place.source.text:
        shown, caret = excerpt(place.source.line(line), column, MAX_EXCERPT)
        gutter = max(_NUMBER, len(str(line)))
        told.append(f"{line:>{gutter}} | {shown}".rstrip())
        told.append(f"{'':>{gutter}} | {' ' * caret}{paint('^', OF_SEVERITY[each.severity], colour=colour)}")
    if each.help:
        first, *rest = show_lines(each.help)
        told.append(f"  {paint('help:', HELP, colour=colour)} {first}")
        told += [f"        {more}" for more in rest]
    return told
