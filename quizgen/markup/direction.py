"""Direction: whether a text runs from right to left, as Arabic and Hebrew do."""

from __future__ import annotations

import unicodedata

_LEFTWARD = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"})


def is_leftward_language(code: str) -> bool:
    """Tell whether a language is written from right to left, by the first part of its BCP 47 tag."""
    return code in _LEFTWARD


def runs_leftward(text: str) -> bool:
    """Tell whether a text runs from right to left, by the first of its characters that has a direction.

    As `dir="auto"` does in HTML: https://www.unicode.org/reports/tr9/#P2
    """
    if text.isascii():
        return False
    directions = (unicodedata.bidirectional(each) for each in text)
    return next((each for each in directions if each in {"L", "R", "AL"}), "L") != "L"
