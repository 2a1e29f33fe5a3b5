"""Hints on how options are written: one that looks unlike the rest."""

# ruff: noqa: D401  docstrings of rules are what `explain` prints

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from quizgen.checks.frame import Asking, Finding, Offered, check
from quizgen.checks.shape import looks_like_code, words_of
from quizgen.checks.words import has_symbols, shortened
from quizgen.diagnostics import Severity
from quizgen.lazy import LazyPattern
from quizgen.questions.ladders import sort_value

_FEWEST = 3
_STOP_OF_WORD = re.compile(r"(?:\b(?:etc|inc|ltd|co|jr|sr|st|vs|al|no|ca|[a-z])|\.\w|\.)\.$", re.IGNORECASE)
_VERB = LazyPattern(
    r"\b(?:is|are|was|were|has|have|had|can|could|will|would|should|may|might|must|does|do|did|\w{3,}(?:es|ed))\b",
    re.IGNORECASE,
)
_LEAST_OF_A_CLAUSE, _MOST_OF_A_NAME = 6, 3


@check("odd-format", Severity.HINT)
def odd_format(asking: Asking) -> Iterator[Finding]:
    """The key alone begins with a capital, or alone ends with a full stop, or alone does without.

    It was copied from a source or written at another time than the distractors, and students notice. Options should be
    alike in form (Haladyna, Downing & Rodriguez 2002, H23).

    An acronym or a name may need its capital: read before you change it.

    Bad:
        multiple-choice: What do red blood cells carry?
        answer: Oxygen, bound to hemoglobin.
        distractors: [Hormones of the thyroid, Most of the glucose, Antibodies]

    Good:
        multiple-choice: What do red blood cells carry?
        answer: Oxygen, bound to hemoglobin
        distractors: [Hormones of the thyroid, Most of the glucose, Antibodies]
    """
    key = asking.lone_key
    if key is None or len(asking.compared) < _FEWEST or any(has_symbols(option.text) for option in asking.compared):
        return
    others = [option for option in asking.compared if option is not key]
    told = _odd_capital(key, others) or _odd_stop(key, others)
    if told:
        yield Finding(key.text.place, told, "write all options alike")


def _odd_capital(key: Offered, others: Sequence[Offered]) -> str:
    begins = [option.plain[:1] for option in (key, *others)]
    if not all(sign.isalpha() for sign in begins):
        return ""
    first = key.plain.split(maxsplit=1)[0]
    if len(first) == 1 or first[1:] != first[1:].lower():
        return ""  # an acronym, a gene
    capital = begins[0].isupper()
    if any(sign.isupper() == capital for sign in begins[1:]):
        return ""
    if not capital and any(
        len(option.plain.split(maxsplit=1)[0]) > 1 and option.plain[:2].isupper() for option in others
    ):
        return ""
    return f"the answer '{shortened(key.plain)}' alone begins {'with a capital' if capital else 'with a small letter'}"


def _odd_stop(key: Offered, others: Sequence[Offered]) -> str:
    ends = [option.plain.endswith(".") and not _STOP_OF_WORD.search(option.plain) for option in (key, *others)]
    if any(end == ends[0] for end in ends[1:]) or (not ends[0] and key.plain.endswith((".", "?", "!"))):
        return ""
    return f"the answer '{shortened(key.plain)}' alone ends {'with' if ends[0] else 'without'} a full stop"


@check("option-type-mix", Severity.HINT)
def option_type_mix(asking: Asking) -> Iterator[Finding]:
    """One option is another kind of thing than all the rest: a date among numbers, a clause among names.

    Students pick it or strike it out for its kind, without knowing the subject. Options should be alike in content and
    in grammar (Haladyna, Downing & Rodriguez 2002, H23).

    Bad:
        multiple-choice: How far is the moon from the earth?
        answer: 384,000 km
        distractors: ["150,000 km", Nobody knows, "1,500,000 km"]

    Good:
        multiple-choice: How far is the moon from the earth?
        answer: 384,000 km
        distractors: ["38,400 km", "150,000 km", "1,500,000 km"]
    """
    options = asking.compared
    if len(options) < _FEWEST:
        return
    kinds = []
    for option in options:
        kinds.append(_kind(option))
        if not kinds[-1]:
            return
    counted = Counter(kinds).most_common()
    if len(counted) != 2 or counted[1][1] != 1:  # noqa: PLR2004
        return
    usual, odd = counted[0][0], counted[1][0]
    option = options[kinds.index(odd)]
    yield Finding(
        option.text.place,
        f"'{shortened(option.plain)}' is {odd}, and every other option is {usual}",
        "make it the same kind of thing as the rest",
    )


def _kind(option: Offered) -> str:
    """Say what kind of thing an option is; nothing where that can't be told from its form."""
    value = sort_value(option.plain)
    if value is not None:
        return "a date" if value[0] == "date" else "a number"
    words = words_of(option.words)
    if len(words) <= _MOST_OF_A_NAME:
        kind = "" if any(word[0].isdigit() for word in words) else "a name or a few words"
    else:
        kind = "a clause" if len(words) >= _LEAST_OF_A_CLAUSE and _VERB.search(option.words) else ""
    return "" if kind and (has_symbols(option.text) or looks_like_code(option.words)) else kind
