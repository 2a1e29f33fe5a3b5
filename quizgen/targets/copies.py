"""Papers for the persons of a roster: a file for each, and bundles of them for the printer.

A form's paper is written and planned once; persons change what stands at the head of its pages, and nothing else. So
Typst sets it again from what it remembers, as long as copies of one form are made one after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial
from typing import Protocol

from quizgen.assemble.quiz import Form, Quiz
from quizgen.paths import PERSONS
from quizgen.render.copy_views import CopyView, copy_view
from quizgen.render.words import words_of
from quizgen.roster import Bundle, Order, Print, bundle
from quizgen.targets import Job, Made

_MOST_PAGES = 100  # of a bundle: Typst needs more than a megabyte for each
_PAGES = 4  # a paper's, where that isn't known


class Press(Protocol):
    """What sets papers in one way."""

    @property
    def count(self) -> int:
        """How many pages each paper has; 0 where that isn't known."""

    def source(self, form: Form) -> str:
        """Write the paper of a form."""

    def copies(self, source: Callable[[], str], copies: tuple[CopyView, ...]) -> Made:
        """Set what `source` wrote once for each of several persons."""


def plan_copies(quiz: Quiz, order: Order, presses: Mapping[Print, Press]) -> tuple[Job, ...]:
    """Plan a paper for each person, and behind those of each bundle the bundle."""
    return tuple(
        job
        for print_, press in presses.items()
        if print_ in order.prints or (order.spares and not print_)
        for job in _jobs(quiz, order, print_, press)
    )


def _jobs(quiz: Quiz, order: Order, print_: Print, press: Press) -> Iterator[Job]:
    words = words_of(quiz.language)
    sides = (press.count or _PAGES) + 1 & ~1  # each copy begins on a sheet of its own
    sources = {form.letter: cache(partial(press.source, form)) for form in quiz.forms}

    def make(copies: Bundle) -> Made:
        views = (*(copy_view(copy, words, quiz.time) for copy in copies.copies), *[CopyView()] * copies.spare)
        return press.copies(sources[copies.form], views)

    for each in bundle(order, tuple(sources), print_, max(1, _MOST_PAGES // sides)):
        for copy in each.copies:
            own = replace(each, copies=(copy,), spare=0)
            yield Job(f"{quiz.id}/{PERSONS}/{copy.file}.pdf", partial(make, own), press.count, own)
        yield Job(_bundle_name(quiz, order, each), partial(make, each), press.count, each, is_for_printer=True)


def _bundle_name(quiz: Quiz, order: Order, bundle: Bundle) -> str:
    parts = (f"{quiz.id}-{bundle.form}", bundle.print, order.share.name, "persons")
    counted = "" if bundle.number == 1 else f"-{bundle.number}"
    return f"{quiz.id}/{'.'.join(filter(None, parts))}{counted}.pdf"
