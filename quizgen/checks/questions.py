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
_STATEMENTS = LazyPattern(r"(?:^|\s)\(?(?:I|i|1)[.)]\s.{1,500}?\s\(?(?:II|ii|2)[.)]\s.*", re.DOTALL)
_SENTENCE_END = LazyPattern(r"[.?!:]\s+")
# what leads in to a question and asks nothing
_RHETORICAL = LazyPattern(
    r"\W*(?:have you ever|did you know|do you (?:know|like|love|remember|want|think you)|ever wonder|can you imagine)\b"
    r"|.*,\s*(?:right|eh|huh|isn['’]?t it|aren['’]?t they|no)$",
    re.IGNORECASE | re.DOTALL,
)
# characters: between two questions, of the second question, behind it
_SHORT = 30  # a second question of so few characters may be put in any way
_LONGEST = 2000  # characters of a stem that are looked at, from its end
_LONGEST_REMARK, _LONGEST_QUESTION, _LONGEST_REST = 25, 200, 60
_AUX = (
    r"(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|isn|aren|don|doesn"
    r"|didn)\b"
)
_QUESTION = LazyPattern(rf"\b(?:which|what|who|whom|whose|when|where|why|how)\b|^\W*{_AUX}", re.IGNORECASE)
_OPENS = LazyPattern(
    r"[\s\"'“(]*(?:(?:and|or|but|then|also|in|at|to|for|of|by|with|on|from|under|during|about)\s+){0,2}"
    rf"(?:which|what|who|whom|whose|when|where|why|how|if|{_AUX})",
    re.IGNORECASE,
)
_SPEAKER = LazyPattern(r"(?:^|\s)[A-Z][a-z]{0,12}:\s")
_EXCLAIMS = LazyPattern(
    r"(?:^|[.?!]\s)\s*(?:really|right|huh|well|ok|okay|yes|no|true|sure|surprised|ready|confused)$", re.IGNORECASE
)
_AND_WHY = LazyPattern(
    r"(?<!\bhow)(?<!\bwhen)(?<!\bwhere)(?<!\bwhat)(?<!\bwho),?(?<!\s)\s+and\s+(?P<why>why)(?=\s*\?|\s+(?:not|is|are|was|were|do|does"
    r"|did|should|would|can|could|has|have|must|might)\b)",
    re.IGNORECASE,
)
_WHAT_AND_WHY = LazyPattern(
    r"\b(?:of|about|on|for|explains?|describes?|shows?)\s+(?:what|who|when|where|how)\b[^,?]{0,80}\s+and\s+why$",
    re.IGNORECASE,
)
_ASKS = LazyPattern(
    r"\b(?:which|what|who|whom|whose|where|when|how|is|are|was|do|does|did|should|would|can)\b", re.IGNORECASE
)
_TITLE = LazyPattern(r"[*_]([^*_\n]{1,200}\?)[*_]")


def find_second_question(stem: Text) -> tuple[int, int] | None:
    """Find where in a stem's words a second question is asked, or nothing."""
    words = prose(stem)
    skipped = max(len(words) - _LONGEST, 0)
    found = _find(words[skipped:], stem.typed[-2 * _LONGEST :])
    return (found[0] + skipped, found[1] + skipped) if found else None


def _find(words: str, typed: str) -> tuple[int, int] | None:
    bare = without_quotations(words, keep_length=True)
    for title in _TITLE.finditer(typed):
        bare = bare.replace(title[1], CUT * len(title[1]))
    bare = blank(blank(bare, _IN_BRACKETS.pattern), _STATEMENTS.pattern)
    if _SPEECH.search(bare) and len(_SPEECH.pattern.findall(bare)) > 1:
        bare = blank(bare, _SPEECH.pattern)
    if "__" not in bare and "..." not in bare and len(_SPEAKER.pattern.findall(bare)) <= 1:
        marks = [
            mark
            for mark in _MARK.finditer(bare)
            if "!" not in mark[0] and not _EXCLAIMS.pattern.search(bare, 0, mark.start())
        ]
        if len(marks) > 1 and _are_together(bare, marks[-2], marks[-1]):
            return marks[-1].span()
    why = _AND_WHY.search(bare)
    if (
        why
        and not _WHAT_AND_WHY.search(bare[: why.end()])
        and "?" in bare[why.start() :]
        and _ASKS.search(bare[: why.start()])
    ):
        return why.span("why")
    return None


def _are_together(words: str, first: re.Match[str], last: re.Match[str]) -> bool:
    """Tell two questions of an author from those in a text that is quoted before the one that is asked."""
    between = words[first.end() : last.start()]
    told_to = max(map(between.rfind, (". ", "! ", ": ")), default=-1) + 1
    told, second = between[:told_to], between[told_to:]
    start = max((found.end() for found in _SENTENCE_END.pattern.finditer(words, 0, first.start())), default=0)
    return (
        len(between) <= _LONGEST_QUESTION
        and len(told.strip()) <= _LONGEST_REMARK
        and len(words[last.end() :].strip()) <= _LONGEST_REST
        and bool(_QUESTION.search(words[start : first.start()]))
        and (len(second) < _SHORT or bool(_OPENS.match(second)))
        and not _RHETORICAL.match(words[start : first.start()])
    )
