"""Words of a stem that its rules have found: a negation that is made bold, an article that gives the answer away."""

# ruff: noqa: D401  docstrings of mends are what `explain` prints

from __future__ import annotations

import re

from quizgen.mend.case import Case, Change
from quizgen.mend.texts import Swap, offsets_of
from quizgen.source_yaml import Scalar

_REST_OF_WORD = re.compile(r"[\w'’]*")
_BEGIN_OF_WORD = re.compile(r"[\w'’]*$")


def mend_emphasis(case: Case) -> tuple[Change, ...]:
    """The word by which the stem asks for what is not so is made bold."""
    found = _word(case)
    if found is None:
        return ()
    scalar, start, end = found
    # a contraction as a whole
    begin = _BEGIN_OF_WORD.search(scalar, max(start - 30, 0), start)
    rest = _REST_OF_WORD.match(scalar, end)
    start, end = begin.start() if begin else start, rest.end() if rest else end
    if "*" in scalar[max(start - 1, 0) : end + 1] or scalar[end : end + 1] == "_":
        return ()
    return _swapped(case, scalar, Swap(start, end, f"**{scalar[start:end]}**"))


def mend_article(case: Case) -> tuple[Change, ...]:
    """The article at the end of the stem becomes "a/an"."""
    found = _word(case)
    if found is None or found[0][found[1] : found[2]].lower() not in ("a", "an"):
        return ()
    scalar, start, end = found
    return _swapped(case, scalar, Swap(start, end, f"{scalar[start]}/an"))


def _word(case: Case) -> tuple[Scalar, int, int] | None:
    """Find the text in which a rule has found a word, and from where to where in its value the word stands."""
    place = case.diagnostic.place
    scalar = case.tree.text_before(place.start)
    if scalar is None or place.start >= scalar.place.end or place[1:] == scalar.place[1:]:
        return None  # the rule didn't find the word in the source
    offsets = offsets_of(scalar)
    if offsets is None or place.start not in offsets or place.end not in offsets:
        return None
    return scalar, offsets.index(place.start), offsets.index(place.end)


def _swapped(case: Case, scalar: Scalar, swap: Swap) -> tuple[Change, ...]:
    change = case.tree.swap(scalar, [swap])
    return (change,) if change else ()
