"""The keys of all forms as a table for spreadsheets and programs: CSV after RFC 4180, in UTF-8."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from quizgen.assemble.quiz import Deck, Quiz
from quizgen.diagnostics import Diagnostic
from quizgen.render.cells import answer_cell, answer_text, plain_number
from quizgen.render.key_views import name_question
from quizgen.render.words import words_of
from quizgen.targets import Job, Made, Supplies

SUBJECT = "quiz"
COLUMNS = ("form", "number", "section", "id", "kind", "letters", "text", "points")

_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)*")
_LIVE = ("=", "+", "-", "@", "\t", "\r")


def plan_files(subject: Quiz | Deck, supplies: Supplies) -> tuple[tuple[Job, ...], tuple[Diagnostic, ...]]:  # noqa: ARG001
    """Plan the table of a quiz's keys; all of a key can be expressed in it."""
    assert isinstance(subject, Quiz)
    quiz = subject
    return (Job(f"{quiz.id}/{quiz.id}.keys.csv", lambda: Made(write_keys(quiz))),), ()


def write_keys(quiz: Quiz) -> bytes:
    """Write a line for each question of each form: what is right on it, in short and in words."""
    out = io.StringIO(newline="")
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(COLUMNS)
    table.writerows([disarm_cell(cell) for cell in row] for row in _rows(quiz))
    return out.getvalue().encode()


def disarm_cell(cell: str) -> str:
    """Keep a spreadsheet from taking a cell for a formula, with an apostrophe in front; numbers stay as they are."""
    return f"'{cell}" if cell.startswith(_LIVE) and not _NUMBER.fullmatch(cell) else cell


def _rows(quiz: Quiz) -> Iterator[tuple[str, ...]]:
    words = words_of(quiz.language)
    for form in quiz.forms:
        for section in form.sections:
            for placed in section.items:
                item = placed.item
                asked = quiz.asked[item.identity]
                yield (
                    form.letter,
                    str(placed.number),
                    section.title,
                    name_question(item.identity, quiz),
                    item.kind,
                    answer_cell(placed, asked, words),
                    answer_text(placed, asked, words),
                    plain_number(item.points),
                )
