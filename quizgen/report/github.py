"""The report as workflow commands of GitHub Actions, which shows them at the lines of a pull request."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.diagnostics import Diagnostic, Severity
from quizgen.report.shown import show, show_lines

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def write_report(diagnostics: Sequence[Diagnostic], *, colour: bool = False) -> str:
    """Write `::error file=…,line=…,col=…,title=…::message` for each."""
    del colour  # a service reads this
    return "".join(_command(each) + "\n" for each in diagnostics)


def _command(each: Diagnostic) -> str:
    line, column = each.place.source.line_and_column(each.place.start)
    properties = {"file": show(each.place.path), "line": str(line), "col": str(column), "title": each.code}
    told = show(each.message)
    if each.help:
        told += "\nhelp: " + "\n".join(show_lines(each.help))
    named = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[each.severity]} {named}::{_message(told)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
