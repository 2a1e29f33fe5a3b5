"""The documents of a quiz in one markup: which there are, and what they are called.

The names are fixed, since others rely on them; a target says only how each document is made.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Protocol

from quizgen.assemble.quiz import Form, Paper, Quiz
from quizgen.targets import Job, Made

if TYPE_CHECKING:
    from quizgen.roster import Print


class Maker(Protocol):
    """How a target makes the documents of one quiz; its methods run in several threads."""

    def paper(self, form: Form) -> Made:
        """Make the paper of a form."""

    def key(self, form: Form) -> Made:
        """Make the worked key of a form."""

    def common_key(self) -> Made:
        """Make the one worked key of all forms."""

    def matrix(self) -> Made:
        """Make the matrix of keys."""


_LEGIBLE_SIZE, _LARGE_SIZE = Decimal(14), Decimal(18)


def prints_of(paper: Paper) -> Iterator[Print]:
    """Say how else each form is set, in the same order, whoever it is for."""
    if paper.large_print is not None:
        yield "large"
    if paper.legible:
        yield "legible"


def papers_of(paper: Paper, wanted: tuple[Print, ...] = ()) -> Iterator[tuple[Print, Paper]]:
    """Say how papers are set: as the quiz has them, as it asks for besides, and as persons need them."""
    large = paper.large_print or _LARGE_SIZE
    ways: dict[Print, Paper] = {
        "": paper,
        "large": replace(paper, font_size=large, columns=1),
        "legible": replace(paper, font_size=max(paper.font_size, _LEGIBLE_SIZE), columns=1, theme="legible"),
        "large-legible": replace(paper, font_size=max(large, _LEGIBLE_SIZE), columns=1, theme="legible"),
    }
    for each in dict.fromkeys(("", *prints_of(paper), *wanted)):
        yield each, ways[each]


def plan_documents(quiz: Quiz, maker: Maker, ending: str, *, pages: int = 0) -> tuple[Job, ...]:
    """Plan a paper and a worked key for each form (or one key, `keys: once`), and the matrix of keys.

    *pages* is how many each paper has, 0 where that isn't known.
    """
    stem = f"{quiz.id}/{quiz.id}"
    papers = [Job(f"{stem}-{form.letter}.{ending}", partial(maker.paper, form), pages) for form in quiz.forms]
    if quiz.keys == "once":
        keys = [Job(f"{stem}.key.{ending}", maker.common_key)]
    else:
        keys = [Job(f"{stem}-{form.letter}.key.{ending}", partial(maker.key, form)) for form in quiz.forms]
    matrix = Job(f"{stem}.keys.{ending}", maker.matrix, is_heavy=True)
    return (*papers[:1], matrix, *papers[1:], *keys)
