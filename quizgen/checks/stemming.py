"""Stems of words: what "prices", "priced" and "pricing" share. English only."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from quizgen.checks.shape import words_of
from quizgen.checks.vocabulary import SMALL_WORDS, words_in

if TYPE_CHECKING:
    from collections.abc import Callable

_STOP_WORDS = SMALL_WORDS | words_in(
    "above after again against although because before below between called cause caused causes doing due during"
    " either else ever every example few following further get having hers him itself known least less like likely"
    " made main make makes many means much name named neither nor number often one others part person place reason"
    " since them thing things three through two type until upon us use used using usually well whether while within"
    " without word words year years"
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
