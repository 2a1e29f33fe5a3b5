"""Questions in a stem: whether it asks more than one thing."""

from __future__ import annotations

import re

from quizgen.checks.words import CUT, blank, prose, without_quotations
from quizgen.lazy import LazyPattern
from quizgen.markup import Text

# a mark that ends a question: not a lone sign, not one inside a title or a formula
_MARK = LazyPattern(
    r"(?<=[\w\"”'’)\]_])[?!]*\?[?!]*(?=[\"”'’)\]]*(?:\s*$|\s+[A-Z\d\"“'‘(\[_\N{OBJECT REPLACEMENT CHARACTER}]))"
)
_IN_BRACKETS = LazyPattern(r"\([^()]{0,300}\)|\[[^\[\]]{0,300}\]")
_SPEECH = LazyPattern(r"(?:^|\n)\s*(?:[A-Z][\w ]{0,20}:|[-–—])\s[^\n]*", re.MULTILINE)
_SPEAKER = LazyPattern(r"(?:^|\s)[A-Z][a-z]{0,12}:\s")
_EXCLAIMS = LazyPattern(
    r"(?:^|[.?!]\s)\s*(?:really|right|huh|well|ok|okay|yes|no|true|sure|surprised|ready|confused)$", re.IGNORECASE
)
_AND_WHY = LazyPattern(
    r"(?<!\bhow)(?<!\bwhen)(?<!\bwhere)(?<!\bwhat)(?<!\bwho),?\s+and\s+(?P<why>why)(?=\s*\?|\s+(?:not|is|are|was|were|do|does"
    r"|did|should|would|can|could|has|have|must|might)\b)",
    re.IGNORECASE,
)
_ASKS = LazyPattern(
    r"\b(?:which|what|who|whom|whose|where|when|how|is|are|was|do|does|did|should|would|can)\b", re.IGNORECASE
)
_TITLE = LazyPattern(r"[*_]([^*_\n]{1,200}\?)[*_]")


def find_second_question(stem: Text) -> tuple[int, int] | None:
    """Find where in a stem's words a second question is asked, or nothing."""
    words = prose(stem)
    bare = without_quotations(words, keep_length=True)
    for title in _TITLE.finditer(stem.typed):
        bare = bare.replace(title[1], CUT * len(title[1]))
    bare = blank(bare, _IN_BRACKETS.pattern)
    if _SPEECH.search(bare) and len(_SPEECH.pattern.findall(bare)) > 1:
        bare = blank(bare, _SPEECH.pattern)
    if "__" not in bare and "..." not in bare and len(_SPEAKER.pattern.findall(bare)) <= 1:
        marks = [mark for mark in _MARK.finditer(bare) if not _EXCLAIMS.pattern.search(bare, 0, mark.start())]
        if len(marks) > 1:
            return marks[1].span()
    why = _AND_WHY.search(bare)
    if why and "?" in bare[why.start() :] and _ASKS.search(bare[: why.start()]):
        return why.span("why")
    return None
