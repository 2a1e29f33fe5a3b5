"""The documents of a quiz in one markup: which there are, and what they are called.

The names are fixed, since others rely on them; a target says only how each document is made.
"""

from __future__ import annotations

from functools import partial
from typing import Protocol

from quizgen.assemble.quiz import Form, Quiz
from quizgen.targets import Job, Made


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
    matrix = Job(f"{stem}.keys.{ending}", maker.matrix)
    # the matrix is by far the largest: it is made early, before others have filled the memory
    return (*papers[:1], matrix, *papers[1:], *keys)
