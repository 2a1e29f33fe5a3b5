"""Stems of words: what "prices", "priced" and "pricing" share. English only."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from quizgen.checks.shape import words_of

if TYPE_CHECKING:
    from collections.abc import Callable

_STOP_WORDS = frozenset(
    """
    a about above after again against all also although am an and any are as at be because been before being below
    between both but by called can cause caused causes could did do does doing down due during each either else ever
    every example few following for from further get had has have having he her here hers him his how i if in into
    is it its itself just known least less like likely made main make makes many may means might more most much must
    name named neither no nor not number of off often on once one only or other others our out over own part person
    place reason same shall she should since so some such than that the their them then there these they thing
    things this those three through to too two type under until up upon us use used using usually very was we well
    were what when where whether which while who whom whose why will with within without word words would year years
    you your
    """.split()  # noqa: SIM905  a list of quoted words is hard to read
)


@cache
def _stemmer() -> Callable[[str], str]:
    import snowballstemmer

    # the words of a bank repeat: each is stemmed once
    return cache(snowballstemmer.stemmer("english").stemWord)


def stems_of(words: str) -> dict[str, str]:
    """Give the stems of a text's words less the stop words, each with the first word that has it."""
    stem = _stemmer()
    found: dict[str, str] = {}
    for word in words_of(words):
        if word not in _STOP_WORDS and word.isalpha():
            found.setdefault(stem(word), word)
    return found
