"""Hinges: where a stem leans on another item, which may stand elsewhere on a form, or nowhere."""

from __future__ import annotations

import re

from quizgen.checks.words import prose, without_quotations
from quizgen.lazy import LazyPattern
from quizgen.markup import Text

# the cheapest that finds all of what is looked for below
_NEAR = LazyPattern(
    r"(?:question|item|problem|exercise)s?\s*\(?(?:no\.?|number|nr\.?|#)?\s*\(?#?\d|\bpart\s+\(?[a-e1-5]\b"
    r"|\b(?:last|next|prior|above)\s+(?:two\s+|three\s+|few\s+)?(?:question|item|problem|exercise|answer|vignette)"
)
_NUMBER = r"(?:no\.?\s*|number\s+|nr\.?\s*|#\s*)?\(?#?\d{1,3}\b"
_THING = r"(?:questions?|items?|problems?|exercises?|answers?|vignettes?)"
_BEFORE = r"(?:previous|preceding|prior|foregoing|last|next|above|following)"
_LEADS = (
    r"\b(?:in|from|to|of|for|by|see|refer to|refer back to|referring to|recall|using|with|as in|according to|based on"
    r"|consider|continue|continuing|continued from|re-?read|unlike)"
)
_HINGE = LazyPattern(
    # in the previous question, the answer to the last item
    rf"{_LEADS}\s+(?:the|your|that)\s+(?:two\s+|three\s+)?(?:previous|preceding|prior|foregoing|last|next)\s+(?:two\s+|three\s+|few\s+)?{_THING}\b"
    rf"|\b(?:the|your)\s+(?:previous|preceding|foregoing|next)\s+(?:two\s+|three\s+|few\s+)?{_THING}['’]?s?\s*(?:[,:(]|above|asked|if\b|$)"
    # question above
    r"|\bthe\s+(?:question|item|exercise)s?\s+(?:just\s+)?above\b|\b(?:the|your)\s+above\s+(?:question|item|exercise|answer)s?\b"
    # in question 3
    rf"|{_LEADS}\s+(?:the\s+)?(?:questions?|items?|problems?|exercises?|q\.?)\s*{_NUMBER}"
    r"(?!\s*(?:of|on)\s+(?:the|a|an|this|hilbert)\b|%|\s*(?:hours?|minutes?|times?|days?)\b)"
    rf"|\b(?:questions?|items?)\s+{_NUMBER}\s*(?:-|–|—|to|and|through|&)\s*{_NUMBER}"
    r"\s+(?:refer|are based|relate|concern|pertain|use|below)\b"
    # your answer to part b
    rf"|\byour\s+(?:answer|response|solution|result|choice|calculation)s?\s+(?:to|in|from|for|of)\s+(?:the\s+)?(?:{_BEFORE}\s+)?"
    rf"(?:(?:{_THING}|parts?\b)(?:\s*{_NUMBER})?|(?:number|no\.|#)\s*\d)"
    r"|\byour\s+(?:previous|last|earlier|preceding|prior)\s+(?:answer|response|choice|calculation)s?\b|\byour\s+answers?\s+above\b"
    r"|\b(?:based on|given|using|considering)\s+your\s+(?:answer|response|calculation)s?\b(?!\s+(?:to|in)\b)"
    r"|\b(?:in|from|to)\s+part\s+\(?[a-e1-5]\)?(?=[\s,.?]|$)(?!\s+of\b)",
    re.IGNORECASE,
)
# what may also stand earlier in the same stem
_NEAR_HINGE = LazyPattern(
    r"\b(?:the|this|that)\s+(?:previous|preceding|above|foregoing)\s+(?:problem|scenario|situation|example|vignette)\b"
    r"|\b(?:the|this)\s+(?:problem|scenario|situation|example|vignette)\s+(?:described\s+|given\s+)?above\b"
    r"|\bthe\s+(?:previous|preceding|above)(?:ly|-)?(?:\s+described)?\s+(?:patient|client|case)\b",
    re.IGNORECASE,
)
# where these words are what the question is about
_ABOUT_QUESTIONS = LazyPattern(
    r"\b(?:surveys?|questionnaires?|interview\w*|respondents?|polls?|motions?|moved?|moving|parliament\w*|robert['’]s"
    r"|census|ballot|form|referend\w+|exam(?:s|ination)?|test[- ]takers?|forum|chat\w*|scale|inventory|index"
    r"|lists?|arrays?)\b",
    re.IGNORECASE,
)
_SENTENCE_END = LazyPattern(r"[.?!]\s")


_LONGEST = 5000  # characters of a stem that are looked at


def find_hinge(stem: Text, *, has_stimulus: bool) -> tuple[str, tuple[int, int]] | None:
    """Find the words by which a stem leans on another item, and where they stand among the stem's words.

    With *has_stimulus* the stem has a passage or picture of its own that it may speak of.
    """
    if not _may_lean(stem.typed.lower()):
        return None
    words = prose(stem)[:_LONGEST]
    bare = without_quotations(words, keep_length=True)
    found = _HINGE.search(bare)
    if found and not _ABOUT_QUESTIONS.search(bare):
        return _told(words, found)
    near = None if has_stimulus else _NEAR_HINGE.search(bare)
    if near and not _SENTENCE_END.pattern.search(bare, 0, near.start()) and "\n" not in bare[: near.start()].strip():
        return _told(words, near)
    return None


def _may_lean(typed: str) -> bool:
    # most stems hold none of these and are looked at no further
    if "previous" in typed or "preceding" in typed or "foregoing" in typed or " above" in typed or "your " in typed:
        return True
    is_named = "question" in typed or "item" in typed or "problem" in typed or "exercise" in typed
    is_part = "part a" in typed or "part b" in typed or "part c" in typed or "part (" in typed
    return (is_named or is_part) and _NEAR.search(typed) is not None


def _told(words: str, found: re.Match[str]) -> tuple[str, tuple[int, int]]:
    start, end = found.span()
    kept = words[start:end].rstrip(" ,:(")
    return " ".join(kept.split()), (start, start + len(kept))
