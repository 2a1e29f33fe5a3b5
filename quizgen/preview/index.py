"""The first page of a preview: all problems, and below them the documents of each quiz.

Owns how problems look in a browser; the documents themselves come as their target makes them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from quizgen.diagnostics import Diagnostic
from quizgen.render.environment import html_environment, shipped_templates
from quizgen.report import summarise
from quizgen.report.shown import excerpt, show, show_lines

DOCUMENTS = "/documents/"  # where documents stand on the server
_MAX_EXCERPT = 120  # characters of a line, around the caret
_MOST = 200  # problems shown; nobody mends more at a time


@dataclass(frozen=True, slots=True)
class Document:
    """A document of a quiz as its target made it; *is_old* if it is from before the errors that there are now."""

    title: str
    quiz: str
    name: str
    content: bytes
    is_old: bool = False


@dataclass(frozen=True, slots=True)
class _Problem:
    """A problem as the page shows it."""

    where: str
    severity: str
    code: str
    message: str
    help: str
    number: int
    line: str
    caret: str


@dataclass(frozen=True, slots=True)
class _Link:
    """A document as the page names it."""

    address: str
    name: str
    is_old: bool


def write_index(documents: Mapping[str, Document], found: Sequence[Diagnostic]) -> bytes:
    """Write the page that lists what is wrong and leads to the documents."""
    groups = [
        (title, quiz, [_Link(f"{DOCUMENTS}{name}", each.name, each.is_old) for name, each in group])
        for (title, quiz), group in groupby(documents.items(), lambda named: (named[1].title, named[1].quiz))
    ]
    # the preview's own page, which a project's templates have no part in
    page = html_environment((shipped_templates(),)).get_template("preview/index.html.j2")
    made = page.render(
        summary=summarise(found),
        problems=[_shown(each) for each in found[:_MOST]],
        more=max(0, len(found) - _MOST),
        quizzes=groups,
    )
    return made.encode()


def _shown(each: Diagnostic) -> _Problem:
    line, column = each.place.source.line_and_column(each.place.start)
    text, caret = excerpt(each.place.source.line(line), column, _MAX_EXCERPT)
    where = f"{show(each.place.path)}:{line}:{column}"
    mend = "\n".join(show_lines(each.help)) if each.help else ""
    return _Problem(where, each.severity.value, each.code, show(each.message), mend, line, text, " " * caret)
