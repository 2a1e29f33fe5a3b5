"""Hints on what the key shares with the stem or with the distractors, and gives it away."""

# ruff: noqa: D401  docstrings of rules are what `explain` prints

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from quizgen.checks.frame import Asking, Finding, check
from quizgen.checks.language import is_about_language
from quizgen.checks.shape import looks_like_code
from quizgen.checks.stemming import stems_of
from quizgen.checks.words import shortened
from quizgen.diagnostics import Severity

_FEWEST = 3
_LEAST_LETTERS = 5  # shorter words are seldom rare
_PART = re.compile(r"\s*(?:,\s*(?:and|or|but)\s+|[,;+/]|\b(?:and|but|with|or)\b)\s*", re.IGNORECASE)


@check("clang", Severity.HINT)
def clang(asking: Asking) -> Iterator[Finding]:
    """The key alone repeats a word of the stem.

    Students who don't know the subject choose the option that sounds like the question (Haladyna, Downing & Rodriguez
    2002, H28: clang associations). Words in another form count ("melts", "melting"), small and common ones don't.

    Often the word can't be avoided: where it was measured, between one half and all of the reports were right.

    Bad:
        multiple-choice: What takes up the heat while ice melts?
        answer: The melting itself
        distractors: [The air around it, A rise in temperature]

    Good:
        multiple-choice: What takes up the heat while ice melts?
        answer: The change of state
        distractors: [The air around it, A rise in temperature]
    """
    key = asking.lone_key
    if key is None or len(asking.compared) < _FEWEST or not asking.is_english:
        return
    of_stem = stems_of(asking.stem)
    shared = {stem: word for stem, word in stems_of(key.words).items() if stem in of_stem}
    for option in asking.compared:
        if shared and option is not key:
            others = stems_of(option.words)
            shared = {stem: word for stem, word in shared.items() if stem not in others}
    word = next((word for word in shared.values() if len(word) >= _LEAST_LETTERS), "")
    if word and not is_about_language(asking.stem):
        yield Finding(
            key.text.place,
            f"of all options the answer alone repeats '{word}' of the stem",
            "word one of the two otherwise, or let a distractor repeat it too",
        )


@check("convergence", Severity.HINT)
def convergence(asking: Asking) -> Iterator[Finding]:
    """Options are made of parts, and the key shares most of them with the others.

    Authors vary the key to make distractors, so the option that has most in common with the rest is the key, and
    students know it (the NBME item-writing guide, on convergence strategy; Haladyna, Downing & Rodriguez 2002, H28).

    Bad:
        multiple-choice: Of what does a water molecule consist?
        answer: Hydrogen and oxygen
        distractors: [Hydrogen and carbon, Nitrogen and oxygen, Helium and oxygen]

    Good:
        multiple-choice: Of what does a water molecule consist?
        answer: Hydrogen and oxygen
        distractors: [Hydrogen and carbon, Nitrogen and oxygen, Nitrogen and carbon]
    """
    key = asking.lone_key
    options = asking.compared
    if key is None or len(options) <= _FEWEST:
        return
    parts = []
    for option in options:
        parts.append(frozenset(part.casefold().strip(" .") for part in _PART.split(option.words)) - {""})
        if len(parts[-1]) < 2:  # noqa: PLR2004  most options are one part, and end it here
            return
    if any(looks_like_code(option.words) for option in options):
        return
    count = Counter(part for each in parts for part in each)
    shared = [sum(count[part] - 1 for part in each) for each in parts]
    place = next(place for place, option in enumerate(options) if option is key)
    if all(count[part] > 1 for part in parts[place]) and shared[place] > max(
        [score for other, score in enumerate(shared) if other != place]
    ):
        yield Finding(
            key.text.place,
            f"'{shortened(key.plain)}' shares more of its parts with the other options than any of them",
            "let distractors share parts with one another as well",
        )
