"""Lead-ins: what of a stem asks or bids, what only tells, and where a clause begins.

The shared parts of what `negation` and `falsehood` look for. English only.
"""

from __future__ import annotations

import re

from quizgen.lazy import LazyPattern

ASKS = LazyPattern(
    r"\b(?:which|what|who|whom|whose)\b|(?<!many )(?<!two )(?<!three )(?<!four )\bof (?:the following|these)\b"
    r"|^\W*(?:when|where)(?=\s+(?:do|does|did|can|could|should|would|must|may)\b)",
    re.IGNORECASE,
)
ASKS_WIDELY = LazyPattern(
    r"\b(?:which|what|who|whom|whose|where|when|how)\b|\bof (?:the following|these)\b", re.IGNORECASE
)
BIDS = LazyPattern(
    r"\W*(?:please\s+)?(?:choose|select|identify|pick(?: out)?|mark|find|indicate|name|circle|tick|spot"
    r"|determine|state)\b"
    r"(?!\s+(?:all|two|three|any)\b)",
    re.IGNORECASE,
)
CLAUSE = LazyPattern(
    r"\b(?:that|if|because|who|whom|whose|when|whenever|where|whereas|while|although|though|unless|since|whether|until"
    r"|after|before|so|but|why|how|which|what happens|what happened|what (?:will|would) happen"
    r"|(?:reasons?|explanations?|evidence|facts?|probability|chances?|likelihood|odds)\s+(?:the|an?|he|she|it|they|this"
    r"|some|many|most|[A-Z]\w+)"
    r"|(?:said|says|stated|states|claimed|claims|believed|believes|thought|argued|felt|knew|assumed)\s+(?:he|she|they|it|the)"
    r"|I|(?:meaning|declaring|ruling|holding|showing|proving|implying|suggesting|indicating|stating|finding|arguing)"
    r"(?=\s+(?:the|an?|this|these|those|some|many|most|[A-Z]\w+)\b))\b|[;\N{EM DASH}]|\bto\s*$|,\s+as\b",
    re.IGNORECASE,
)
AUX = (
    r"(?:is|are|was|were|be|been|being|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|ought"
    r"|need)"
)
ADVERB = r"(?:\w+ly|most|also|still|yet|always|often|therefore|thus)"
DIRECT = LazyPattern(rf"\b{AUX}(?:\s+{ADVERB}){{0,3}}\s*$", re.IGNORECASE)
_INVERTS = LazyPattern(
    r"\s+(?:\w+\s+){1,4}(?:can|could|does|do|did|should|would|will|must|may)\s+(?!not\b|be\b)\w+", re.IGNORECASE
)
_PREPOSITION = LazyPattern(r"\b(?:in|of|at|for|by|from|with|on|to|under|through|during|and)$", re.IGNORECASE)
_FINISHED = LazyPattern(r"[.!?][\"”')\]]*\s*$")
_BLANK_AT_END = LazyPattern(r"(?:_{2,}|\.{3}|…)[\"”')\]]*\s*[.?!]?\s*$")


def first_asking(sentence: str, end: int, words: LazyPattern) -> re.Match[str] | None:
    """Find the first of *words*, before *end*, that opens a question."""
    return next((each for each in words.pattern.finditer(sentence, 0, end) if _opens_question(sentence, each)), None)


def _opens_question(sentence: str, word: re.Match[str]) -> bool:
    """Tell a "which" that asks from one that begins a relative clause."""
    before = sentence[: word.start()].rstrip(" \"“'(*")
    if not before or word[0].lower().startswith("of ") or _PREPOSITION.search(before):
        return True
    if _INVERTS.match(sentence[word.end() :]):
        return True  # "in this system which size can you not reach?"
    return before.endswith((",", ":", ".", ";", "?")) and _is_question(sentence)


def _is_question(sentence: str) -> bool:
    return sentence.rstrip(" \"”')").endswith("?")


def is_finished(sentence: str) -> bool:
    """Tell a whole sentence from one that an option is to complete."""
    return bool(_FINISHED.search(sentence)) and not _BLANK_AT_END.search(sentence)
