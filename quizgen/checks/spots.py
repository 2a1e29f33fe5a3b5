"""Spots: where in an author's file a word of a text stands.

A text's words are not its source: quotes, escapes, folded lines, emphasis and code lie between. A spot is looked for by
counting, and where the counts disagree the whole text is the place.
"""

from __future__ import annotations

import re

from quizgen.checks.words import blank, prose
from quizgen.diagnostics import Place
from quizgen.markup import Text

_NO_PROSE = re.compile(r"```.*?```|`[^`]*`|\$[^\s$][^$]*\$|\]\([^)]*\)", re.DOTALL)


def spot(text: Text, start: int, end: int) -> Place:
    """Give the place in the file of what stands from *start* to *end* in the words of a text, as `prose` gives them."""
    words = prose(text)
    pattern = _pattern(words[start:end])
    before = sum(1 for _ in pattern.finditer(words, 0, start))
    inside = sum(1 for _ in pattern.finditer(words))
    source = text.place.source.text[text.place.start : text.place.end]
    for shown in (source, blank(source, _NO_PROSE)):
        found = list(pattern.finditer(shown))
        if len(found) == inside > before:
            first = text.place.start + found[before].start()
            return Place(text.place.source, first, text.place.start + found[before].end())
    return text.place


def _pattern(words: str) -> re.Pattern[str]:
    pieces = (re.escape(piece).replace("'", "''?") for piece in words.split())  # quoted YAML doubles an apostrophe
    first = r"(?<!\w)" if words[:1].isalnum() else ""
    last = r"(?!\w)" if words[-1:].isalnum() else ""
    return re.compile(first + r"\s+".join(pieces) + last, re.IGNORECASE)
