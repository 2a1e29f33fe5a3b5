"""Pictures that are to be wider than a paper has room for."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from quizgen.assemble.quiz import Quiz
from quizgen.diagnostics import Diagnostic, Severity
from quizgen.item import Picture
from quizgen.render.geometry import POINTS, page_of
from quizgen.render.stimulus_views import width_of

_MILLIMETRES = {"mm": 1.0, "cm": 10.0}


def too_wide(quiz: Quiz) -> Iterator[Diagnostic]:
    """Report pictures that are set narrower than they ask for, since they would run off the page, each once."""
    room = page_of(quiz.paper).column_width(quiz.paper.columns) / POINTS
    column = "column" if quiz.paper.columns > 1 else "page"
    told = set()
    for placed in quiz.forms[0].items:
        stimulus = placed.item.stimulus
        for picture in filter(None, (placed.item.picture, stimulus.picture if stimulus else None)):
            wanted = _width(picture)
            if wanted > room and picture not in told:
                told.add(picture)
                yield Diagnostic(
                    "too-wide",
                    Severity.WARNING,
                    picture.file.place,
                    f"a {column} of '{quiz.id}' has room for {room:.0f} mm, and this picture asks for {wanted:.0f} mm",
                    help=f"give it a width of {room // 10:.0f} cm or less, or '100%'",
                    question=placed.item.identity.question,
                )


def _width(picture: Picture) -> float:
    """Say how many millimetres wide a picture is to be; 0 where that hangs on the page."""
    number, unit = width_of(picture) or (Decimal(0), "")
    return float(number) * _MILLIMETRES.get(unit, 0)
