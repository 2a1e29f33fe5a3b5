"""Direction: whether a text runs from right to left, as Arabic and Hebrew do."""

from __future__ import annotations

import unicodedata


def runs_leftward(text: str) -> bool:
    """Tell whether a text runs from right to left, by the first of its characters that has a direction.

    As `dir="auto"` does in HTML: https://www.unicode.org/reports/tr9/#P2
    """
    if text.isascii():
        return False
    directions = (unicodedata.bidirectional(each) for each in text)
    return next((each for each in directions if each in {"L", "R", "AL"}), "L") != "L"
