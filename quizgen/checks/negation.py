"""Negation: whether a stem asks for what is not so, and whether an option denies something.

It looks at English only, and rather misses one than sees one that isn't there.
"""

from __future__ import annotations

import re

from quizgen.checks.words import without_quotations

# a text without any of these is looked at no further: most texts
_HINTS = (
    "not",
    "n't",
    "n’t",
    "never",
    "except",
    "exclud",
    "least",
    "correct",
    "accurate",
    "true",
    "false",
    "no ",
    "nor ",
)
_SENTENCE = re.compile(r"(?<=[.?!:])\s+(?=[A-Z\"'“(\[])|\n+")
_ASIDE = re.compile(r",\s*(?:if|when|as|where|though|although|according|given|in|for)\b[^,?]{0,200},\s", re.IGNORECASE)
_ASKS = re.compile(r"\b(?:which|what|who|whom|whose)\b|\bof (?:the following|these)\b", re.IGNORECASE)
_ASKS_WIDELY = re.compile(
    r"\b(?:which|what|who|whom|whose|where|when|how)\b|\bof (?:the following|these)\b", re.IGNORECASE
)
_CLAUSE = re.compile(
    r"\b(?:that|if|because|who|whom|whose|when|whenever|where|whereas|while|although|though|unless|since|whether|until"
    r"|after|before|so|but|and|or|why|how|which)\b|[;\N{EM DASH}]|\bto\s*$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"\b(?:in|of|at|for|by|from|with|on|to|under|through|during|and)$", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|cannot|never)\b|\w+n['’]t\b|\bcan['’]t\b", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|be|been|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|ought)"
    r"(?:\s+[\w'’-]+){0,5}\s*$",
    re.IGNORECASE,
)
_IDIOM = re.compile(
    r"\bnot only\b|\b(?:whether|or|if|why) not\b|\bwhy\b[^,;?]{0,200}\bnot\b|\bnot (?:until|to mention|so much)\b"
    r"|-not\b|\bnot-"
    r"|\bas often as not\b|\bnot least\b|\bnever mind\b"
    r"|\bnot\s+(?:guilty|applicable)\b|\bdo not resuscitate\b",
    re.IGNORECASE,
)
_EXCEPT = re.compile(
    r"\b(?:all|any|each|every|both|following|these|those|they|one)\b.{0,400}\b(?P<word>except|excluding)\b"
    r"|\b(?P<last>except|excluding)\b(?:\s+(?:for\s+)?(?:which|one|what)\b.{0,100})?\W*$",
    re.IGNORECASE | re.DOTALL,
)
_LOUD_EXCEPT = re.compile(r"\bEXCEPT\b")
_FALSE = re.compile(
    r"\b(?:is|are|be)\s+(?:\w+\s+)?(?P<word>false|incorrect|untrue|inaccurate)\b(?=\s*[?:.…_]*\s*$|\s+(?:about|regarding"
    r"|concerning|of|with|for|according|in)\b)"
    r"|\b(?:the|which|what|an?|one)\s+(?P<named>false|incorrect|untrue|inaccurate)"
    r"\s+(?:statement|answer|option|claim|sentence)",
    re.IGNORECASE,
)
_LEAST = re.compile(r"(?<!\bat )(?<!\bAt )\b(?:LEAST|least)\b(?!\s+(?:one|two|three|once|squares|common))")
_LONGEST = 1000  # characters of a question that are looked at, from its end
_FINISHED = re.compile(r"[.!?]\s*$")
_DENIES = re.compile(
    r"\b(?:not|cannot|never|neither|nor)\b|\w+n['’]t\b|(?<=\S)\s+\bno\b(?!\.)(?!\s+(?:one|doubt|longer|more|less)\b)",
    re.IGNORECASE,
)


def find_negation(stem: str) -> str:
    """Name the word by which a stem asks for what is not so, or nothing. *stem* has its strong words in capitals.

    A *not* inside a subordinate clause, or in what is told before the question, is none.
    """
    if not _may_deny(stem):
        return ""
    sentences = [each for each in _SENTENCE.split(without_quotations(stem)) if each.strip()]
    asking = [each for each in sentences if each.rstrip().endswith("?")] or sentences[-1:]
    for sentence in asking:
        found = _in_sentence(_ASIDE.sub(" ", sentence[-_LONGEST:]))
        if found:
            return found
    return ""


def _may_deny(words: str) -> bool:
    lowered = words.lower()
    return any(hint in lowered for hint in _HINTS)


def _in_sentence(sentence: str) -> str:
    bare = _IDIOM.sub(" ", sentence)
    found = _LOUD_EXCEPT.search(bare)
    if found:
        return found[0]
    found = _EXCEPT.search(bare)
    if found:
        return str(found["word"] or found["last"])
    found = _FALSE.search(bare)
    if found:
        return str(found["word"] or found["named"])
    for word in _NOT.finditer(bare):
        if _asks_by(bare, word):
            return "not" if word[0].lower().endswith(("n't", "n’t")) else word[0]
    least = _LEAST.search(bare)
    return least[0] if least and _ASKS.search(bare[: least.start()]) else ""


def _asks_by(sentence: str, word: re.Match[str]) -> bool:
    """Tell whether what is asked hangs on this *not*."""
    before = sentence[: word.start()]
    loud = word[0].isupper()
    words = (_ASKS_WIDELY if loud else _ASKS).finditer(before)
    asks = next((each for each in words if _opens_question(sentence, each)), None)
    if asks is None:
        return _is_left_open(sentence, word)
    between = before[asks.end() :]
    if asks[0].lower().startswith("of "):
        between = between.removeprefix(" following")
    if _CLAUSE.search(between):
        return False
    if word[0].lower() == "not" and not loud:
        rest = sentence[word.end() :].lstrip()
        return bool(_AUXILIARY.search(before)) and not rest.startswith("to ")
    return True


def _opens_question(sentence: str, word: re.Match[str]) -> bool:
    """Tell a "which" that asks from one that begins a relative clause."""
    before = sentence[: word.start()].rstrip()
    if not before or word[0].lower().startswith("of ") or _PREPOSITION.search(before):
        return True
    return before.endswith((",", ":")) and sentence.rstrip().endswith("?")


def _is_left_open(sentence: str, word: re.Match[str]) -> bool:
    """Tell whether a stem that an option is to complete denies what completes it: "Enzymes do not:"."""
    before = sentence[: word.start()]
    if _FINISHED.search(sentence) or _CLAUSE.search(before):
        return False
    return word[0] != "not" or bool(_AUXILIARY.search(before.rsplit(",", 1)[-1]))


def find_denial(option: str) -> str:
    """Name the word by which an option denies something, or nothing."""
    if not _may_deny(option):
        return ""
    found = _DENIES.search(_IDIOM.sub(" ", without_quotations(option)))
    return found[0].strip() if found else ""
