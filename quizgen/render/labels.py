"""Short labels of papers and keys: points, languages and questions as typesetters know them."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from hashlib import sha256

from quizgen.item import Identity
from quizgen.render.cells import plain_number
from quizgen.render.words import Words

_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?![A-Za-z0-9])")


def label_points(points: Decimal, words: Words) -> str:
    """Say how many points: `1 point`, `2 points`, `0.5 points`."""
    if points == 1:
        return words.one_point
    return words.points.format(plain_number(points).replace(".", words.decimal_mark))


def language_code(language: str) -> str:
    """Give the first part of a BCP 47 tag, two or three letters; `en` where it has none."""
    found = _LANGUAGE.match(language)
    return found[1].lower() if found else "en"


@lru_cache(maxsize=4096)
def mark_question(identity: Identity) -> str:
    """Name a question by digits that are the same on every form and tell nobody anything: ids stand on no paper."""
    return sha256(repr(identity).encode()).hexdigest()[:12]
