"""Shapes: what kind of thing an option is (a number, a date, code, a clause), read from how it is written."""

from __future__ import annotations

import re

from quizgen.checks.words import CUT
from quizgen.lazy import LazyPattern

_WORD = re.compile(r"\w+")
_CODE_SIGNS = LazyPattern(
    r"[{}<>\\|^~≤≥≠∈∑∫√]|==|!=|:=|::|->|=>|\+=|&&|\w\((?!s\)|es\))|\)\s*[;.({\[]|;\s*$|\w=\S|\s=\s|\[\s*\w+\s*\]"
    r"|\w\.\w+\(|\$[A-Za-z_]|#[a-z]|(?<!\S)--?[a-z][\w-]*|(?<!\S)[~.]?/\w|\w/\w+/|\b[a-z]+_[a-z_]+\b"
    r"|\b\d+\.\d+\.\d+|@\w|\b(?:SELECT|INSERT INTO|UPDATE|DELETE|CREATE|ALTER|DROP|FROM|WHERE|GRANT)\b"
    r"|^(?:sudo|git|docker|kubectl|chmod|npm|pip|apt-get) ",
    re.MULTILINE,
)
# without any of these no text has a sign of code: nearly all texts, and told in a tenth of the time
_MAY_BE_CODE = re.compile(
    r"[^\w\s,.'’\"“”?!%-]|_|(?:^|\s)-|[A-Z]{4}|\d\.\d+\.|^(?:sudo|git|docker|kubectl|chmod|npm|pip|apt-get) ",
    re.MULTILINE,
)


def words_of(words: str) -> list[str]:
    """Give the words of a text, in small letters."""
    return _WORD.findall(words.lower())


def looks_like_code(words: str) -> bool:
    """Tell whether a text without marks of code is code or a formula all the same: it holds signs that prose hasn't."""
    if not _MAY_BE_CODE.search(words):
        return False
    return CUT in words or bool(_CODE_SIGNS.search(words))
