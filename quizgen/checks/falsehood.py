"""Falsehood: whether a stem asks for what is false, incorrect or wrong."""

from __future__ import annotations

import re

from quizgen.checks.lead_ins import ADVERB, ASKS, AUX, BIDS, CLAUSE, DIRECT, first_asking, is_finished
from quizgen.lazy import LazyPattern

_WRONG = (
    r"(?:(?P<word>false|incorrect|untrue|inaccurate|wrong)"
    r"|(?P<not>not) (?:necessarily |entirely |always )?(?:true|correct|accurate))"
)
_STOPS = (
    r"(?=\W*(?:$|[(\[])"
    r"|\s+(?:about|regarding|concerning|of|(?:with|in)\s+(?:respect|regards?|reference)|for|according|when|if|as)\b)"
)
_FALSE = LazyPattern(
    rf"\b(?:is|are|be|was|were)\s+(?:{ADVERB}\s+)?{_WRONG}\b{_STOPS}"
    r"|\b(?:is|be)\s+(?P<to>false|incorrect|wrong)(?=\s+to (?:say|assume|conclude|state|claim|infer)\b)"
    r"|\b(?:the|which|what|an?|one)\s+(?P<named>false|incorrect|untrue|inaccurate|wrong)"
    r"\s+(?:statements?|answers?|options?|claims?|sentences?|pairs?|pairing|match(?:es)?|matching|ones?|combinations?"
    r"|choices?|alternatives?|spelling|assertions?|assumptions?|descriptions?|conclusions?"
    r"|ways?|methods?|syntax|uses?|usage|examples?|order|definitions?)\b"
    r"|\b(?:is|are|was|were|been|be)\s+(?P<how>incorrectly|wrongly)\s+\w+(?=\W*$)"
    r"|\b(?:\w+ed|written|put|set)\s+(?P<last>incorrectly|wrongly)(?=\W*$)",
    re.IGNORECASE,
)
_ABOUT_STATEMENTS = LazyPattern(
    r"(?:\s+one)?(?:\s+of (?:the following|these))?"
    r"\s+(?:statements?|descriptions?|claims?|facts?|sentences?|assertions?)\b",
    re.IGNORECASE,
)
_ANY_AUX = LazyPattern(rf"\b{AUX}\b", re.IGNORECASE)
_REASON = LazyPattern(r"\b(?:if|because|why|when)\b", re.IGNORECASE)
_OR = LazyPattern(r"\b(?:or|true and)\s+$", re.IGNORECASE)


def find_falsehood(sentence: str) -> tuple[int, int] | None:
    """Find the word by which a sentence asks for what is false, or nothing."""
    for found in _FALSE.finditer(sentence):
        if _asks_for_wrong(sentence, found):
            return found.span(found.lastgroup or 0)
    return None


def _asks_for_wrong(sentence: str, found: re.Match[str]) -> bool:
    """Tell whether a false statement is asked for, not told of."""
    kind = found.lastgroup or ""
    at = found.start(kind)
    bids, asks = BIDS.match(sentence), first_asking(sentence, at, ASKS)
    if _OR.search(sentence[:at]):
        return False
    if bids:
        return not _REASON.search(sentence[bids.end() : at])
    if asks is None:
        # "The incorrect statement is:"
        return kind == "named" and not sentence[: found.start()].strip() and not is_finished(sentence)
    return _wrong_is_asked(asks[0].lower(), sentence[asks.end() : found.start()], found, kind)


def _wrong_is_asked(asks: str, between: str, found: re.Match[str], kind: str) -> bool:
    if asks in {"what", "who", "where", "when"}:
        if kind in {"how", "last"} or found[kind].lower() == "wrong":
            return False
        if kind == "named":
            return found[0].lower().startswith("the") and len(between.split()) <= 1
    if kind == "named" and found[0][:2].lower() in {"a ", "an"}:
        return bool(DIRECT.search(between))
    statements = _ABOUT_STATEMENTS.match(between)
    if statements:
        rest = between[statements.end() :].split()
        return not _ANY_AUX.search(" ".join(rest[:-1] if rest and _ANY_AUX.fullmatch(rest[-1]) else rest))
    return not CLAUSE.search(between)
