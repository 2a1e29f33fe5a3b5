"""Negation: whether a stem asks for what is not so, and whether an option denies something.

It looks at English only, and rather misses one than sees one that isn't there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from quizgen.checks.falsehood import find_falsehood
from quizgen.checks.lead_ins import ADVERB, ASKS, ASKS_WIDELY, AUX, BIDS, CLAUSE, DIRECT, first_asking, is_finished
from quizgen.checks.words import blank, without_quotations
from quizgen.lazy import LazyPattern

_SENTENCE = LazyPattern(
    r"(?:(?<=[.?!:])|(?<=[.?!][\"”')]))(?<!\b[A-Z]\.)(?<!\bDr\.)(?<!\bMr\.)(?<!\bMrs\.)(?<!\bSt\.)(?<!\bvs\.)"
    r"(?<!\bNo\.)(?<!\bi\.e\.)(?<!\be\.g\.)"
    r"\s+(?=[A-Z\"'“(\[])|\n+"
)
_ENUMERATED = LazyPattern(r"(?:^|\s)\(?(?:I|i|1|a|A)[.):]\s.{1,500}?\s\(?(?:II|ii|2|b|B)[.):]\s", re.DOTALL)
_REMARK = LazyPattern(r"\((?=[^()]{0,200}\))(?=[^()\s]+\s+[^()\s]+\s)(?!(?:NOT|EXCEPT)\b)[^()]{0,200}\)")
_ASIDE = LazyPattern(
    r",\s*(?:if|when|as|where|though|although|according|given|in|for|while|unlike)\b[^,?]{0,200},\s"
    r"|,[^,?]{1,80},(?=\s+not\b)",
    re.IGNORECASE,
)
_ONE_OUT = LazyPattern(
    r"\W*(?:only )?one of (?:these|the following|those)\b"
    r"|\W*(?:all|each|any|these|those)\b.{0,200}\bexcept (?:for )?one\W*$",
    re.IGNORECASE | re.DOTALL,
)
_INVERTED = LazyPattern(
    r"\b(?:do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)"
    r"(?:\s+(?!(?:as|be|been|in|on|at|for|by|from|with|about|to|have|has|is|are|that)\b)[\w'’.-]+){1,6}\s*$"
    r"|\b(?:is|are|was|were)\s+(?:it|he|she|they|this|these|(?:the|[A-Z][\w'’-]*)(?:\s+(?!of\b|for\b)[\w'’-]+){0,2})\s*$",
    re.IGNORECASE,
)
_ONE_OF_THEM = LazyPattern(
    r"\bof (?:the following|these)(?:\s+[\w'’-]+){0,3}\s+(?:is|are)\s+(?:an?|the|one)\s+(?:[\w'’-]+\s+){0,4}$",
    re.IGNORECASE,
)
_THE_ONE_THAT = LazyPattern(
    r"\s+(?:one\s+)?(?:of (?:the following|these)\s+)?(?:\w+\s+){0,2}(?:is|are)\s+(?:the|an?|one)\b[^,]{0,60}"
    r"\b(?:that|which|who)\s+[^,]{0,40}$",
    re.IGNORECASE,
)
# a relative clause that is over when the *not* comes: "which of these towns that were founded in 1850 is not …"
_THEIR_CLAUSE = LazyPattern(
    r"\bof (?:the following|these)\s+(?:[\w'’-]+\s+){1,4}(?:that|which|who)\s+(?:have|has|had|are|is|were|was|do|does"
    r"|did|can)\s+(?!not\b)[^,?]{3,120}\s(?:is|are|was|were|does|do|did|has|have|can)\s*$",
    re.IGNORECASE,
)
_LOUD_MAY_FOLLOW = frozenset(["that", "which", "who"])
_HAPPENS = LazyPattern(r"\s+(?:happens|happened|(?:will|would) happen)\b", re.IGNORECASE)
_ASK_FOR_SURE = frozenset(["which", "what", "who", "whom", "whose"])
_JOINED = LazyPattern(rf"\b(?:and|or)\s+(?:{AUX}\s+)?(?:{ADVERB}\s+)*$", re.IGNORECASE)
_NOT = LazyPattern(r"\b(?:not|cannot|never)\b|\b\w+n['’]t\b|\bcan['’]t\b", re.IGNORECASE)
_IDIOM = LazyPattern(
    r"\bnot (?:only|just|merely|simply)\b|\b(?:whether|or|if|why) not\b|\bwhy\b[^,;?]{0,200}\bnot\b"
    r"|\bnot (?:until|to mention|so much|unlike|uncommon\w*|all|every|everyone)\b|-not\b|\bnot-"
    r"|\bas often as not\b|\bnot least\b|\bnever mind\b|\blast but not\b|\bnever-"
    r"|\bnot guilty\b|^\W*not applicable\b|\bdo not resuscitate\b",
    re.IGNORECASE,
)
_EXCEPT = LazyPattern(
    r"\b(?P<last>except|excluding)\b(?:\s+(?:for|in|on|to|by|with|that))?"
    r"(?:\s+(?:for\s+)?(?:which|one|what)\b.{0,100})?\W*$"
    r"|\b(?:with|is|are)\s+the\s+(?P<exception>exception)(?:\s+of)?(?:\s+which\b.{0,60})?\W*$"
    r"|^\W*(?:all|any|each|every|both|the following|these)\b.{0,400}"
    r"\b(?P<but>but)(?:\s+(?:for|one|which|which one))?\W*$"
    r"|^\W*(?:all|any|each|every|both)\b(?:\s+one)?(?:\s+of)?\s+(?:the following|these|those)\b.{0,400}"
    r"\b(?P<word>except|excluding)\b",
    re.IGNORECASE | re.DOTALL,
)
_LOUD_EXCEPT = LazyPattern(r"\b(?:EXCEPT|EXCLUDING)\b")
_LEAST = LazyPattern(
    r"\bLEAST\b|(?<!\b[Aa]t )\b[Ll]east(?=\s+(?i:likely|probable|probably|appropriate\w*|suitable|accurate\w*"
    r"|consistent|useful"
    r"|helpful|effective\w*|important|relevant|related|associated|similar|supported|plausible|compatible|desirable"
    r"|reliable|valid|true|typical|characteristic|well|applicable|representative|preferred|correct|indicated|able|apt"
    r"|susceptible|affected|concerned|beneficial|responsible|convincing|compelling|relevant|influential"
    r"|advisable|acceptable|attributable|descriptive|closely|directly|explains?|describes?|supports?|weakens?"
    r"|strengthens?|justif\w+|resembles?|contributes?|illustrates?)\b)"
)
_LEAST_IDIOM = LazyPattern(r"(?<=\bAT )LEAST|LEAST(?=\s+(?:ONE|TWO|THREE|COMMON|SQUARES|SIGNIFICANT)\b)")
_LONGEST = 1000  # characters of a question that are looked at, from its end
_OTHER_CLAUSE = LazyPattern(
    r",|\b(?:because|since|due to|owing to|so|but|unless|until|if|when|while|although|therefore|hence|thus|in order to"
    r"|as a result)\b",
    re.IGNORECASE,
)
_WHICH_ONE = LazyPattern(r"\W*which (?:one|ones|of them|is it)\W*", re.IGNORECASE)
_REASON_AT_END = LazyPattern(
    r"\b(?:because|since)(?![^\W_])(?:\s+(?:it|they|he|she|its|their|the \w+))?[\s_.:…]*$", re.IGNORECASE
)
_EXERCISE = LazyPattern(r"[\W_\d]*(?:I|he|she|we|you|they|it|my|your|his|her|our|their)\b", re.IGNORECASE)
_DENIES = LazyPattern(
    r"\b(?:not|cannot|never|neither|nor)\b|\w+n['’]t\b|(?<=\S)\s+\bno\b(?!\.)(?!\s+(?:one|doubt|longer|more|less)\b)",
    re.IGNORECASE,
)


class Negation(NamedTuple):
    """The word by which a stem asks for what is not so, and where in the stem's words it stands."""

    word: str
    start: int
    end: int

    @property
    def is_loud(self) -> bool:
        """Whether the word stands in capitals, as strong words do here too."""
        return self.word.isupper()


def find_negation(stem: str) -> Negation | None:
    """Find the word by which a stem asks for what is not so. *stem* has its strong words in capitals.

    A *not* inside a subordinate clause, or in what is told before the question, is none.
    """
    lowered = stem.lower()
    # most stems hold none of these and are looked at no further
    if not (
        "not" in lowered
        or "n't" in lowered
        or "n’t" in lowered
        or "never" in lowered
        or "except" in lowered
        or "exclud" in lowered
        or "least" in lowered
        or "incorrect" in lowered
        or "false" in lowered
        or "wrong" in lowered
        or "untrue" in lowered
        or "inaccura" in lowered
        or " but" in lowered
    ):
        return None
    bare = blank(blank(without_quotations(stem, keep_length=True), _IDIOM.pattern), _REMARK.pattern)
    for start, end in _asking(bare):
        begin = max(start, end - _LONGEST)
        found = _in_sentence(blank(bare[begin:end], _ASIDE.pattern))
        if found:
            return Negation(stem[begin + found[0] : begin + found[1]], begin + found[0], begin + found[1])
    return None


def _asking(stem: str) -> Iterator[tuple[int, int]]:
    """Give the spans of the sentences that ask: questions, what is to be chosen, what is left open at the end."""
    spans, start = [], 0
    for gap in _SENTENCE.finditer(stem):
        spans.append((start, gap.start()))
        start = gap.end()
    spans = [span for span in (*spans, (start, len(stem))) if stem[span[0] : span[1]].strip()]
    questions = [span for span in spans if stem[span[0] : span[1]].rstrip(" \"”')").endswith("?")]
    for span, after in zip(spans, (*spans, None)[1:], strict=True):
        if after and _WHICH_ONE.fullmatch(stem[after[0] : after[1]]):
            # "… is NOT one of the following. Which one?" leaves open what the next sentence asks for
            yield span[0], span[0] + len(stem[span[0] : span[1]].rstrip(" ."))
        sentence = stem[span[0] : span[1]]
        is_left = span == spans[-1] and not (questions and is_finished(sentence)) and not _ENUMERATED.search(stem)
        if (
            span in questions
            or is_left
            or BIDS.match(sentence)
            or (not questions and _asks_without_a_mark(sentence))
            or _ONE_OUT.match(sentence)
        ):
            yield span


def _asks_without_a_mark(sentence: str) -> bool:
    found = ASKS.search(sentence)
    opens = found is not None and not sentence[: found.start()].strip(" (\"'“")
    return opens or bool(_LOUD_EXCEPT.search(sentence) or _EXCEPT.search(sentence))


def _in_sentence(sentence: str) -> tuple[int, int] | None:
    found = _LOUD_EXCEPT.search(sentence)
    if found:
        return found.span()
    found = _EXCEPT.search(sentence)
    if found:
        return found.span(found.lastgroup or 0)
    false = find_falsehood(sentence)
    if false:
        return false
    for found in _NOT.finditer(sentence):
        if _asks_by(sentence, found):
            return found.span()
    for found in _LEAST.finditer(sentence):
        if _LEAST_IDIOM.pattern.match(sentence, found.start()):
            continue
        asks = ASKS_WIDELY.search(sentence)
        if asks or not is_finished(sentence) or BIDS.match(sentence):
            return found.span()
    return None


def _asks_by(sentence: str, word: re.Match[str]) -> bool:
    """Tell whether what is asked hangs on this *not*."""
    before = sentence[: word.start()]
    bids = BIDS.match(sentence)
    if bids and bids.end() <= word.start():
        return _bids_by(before[bids.end() :], word[0])
    words = ASKS_WIDELY if word[0].isupper() else ASKS
    asks = first_asking(sentence, word.start(), words)
    if asks and asks[0].lower() not in _ASK_FOR_SURE:
        asks = next(filter(_after_comma, words.pattern.finditer(before, asks.end())), asks)
    if asks is None:
        return _is_left_open(sentence, word)
    between = before[asks.end() :]
    if _JOINED.search(between) or (asks[0].lower() == "what" and _HAPPENS.match(between)):
        return False
    clause = CLAUSE.search(between)
    if clause:
        # an author who stresses it in "which is the one that …" asks for it all the same
        stressed = word[0].isupper() and bool(_THE_ONE_THAT.match(between))
        return stressed or bool(_THEIR_CLAUSE.search(before) and DIRECT.search(before))
    asks_for_thing = asks[0].lower() in _ASK_FOR_SURE or asks[0][:2].lower() == "of"
    if (word[0] != "not" and (word[0] != "NOT" or asks_for_thing)) or DIRECT.search(before):
        return True
    # "at what distance does it not slide?"
    is_told = asks[0].lower() == "what" and before[: asks.start()].rstrip().lower().endswith("at")
    is_infinitive = sentence[word.end() :].lstrip().startswith("to ")
    return not is_told and not is_infinitive and bool(_INVERTED.search(between) or _ONE_OF_THEM.search(before))


def _after_comma(word: re.Match[str]) -> bool:
    """Tell the "which" of "of these, which is not" and "when it rains, which is not"."""
    return word[0].lower() in _ASK_FOR_SURE and word.string[: word.start()].rstrip().endswith(",")


def _bids_by(between: str, word: str) -> bool:
    """Tell "choose the word that is not a noun" from "choose the reason why it does not float"."""
    heads = re.fullmatch(
        r"(?:\s+(?!for\b|why\b|how\b|if\b|when\b|best\b|because\b|meaning\b)[\w'’-]+){1,8}\s*", between, re.IGNORECASE
    )
    return bool(heads) and (word.lower() != "not" or bool(DIRECT.search(between)))


def _is_left_open(sentence: str, word: re.Match[str]) -> bool:
    """Tell whether a stem that an option is to complete denies what completes it: "Enzymes do not:"."""
    before, rest = sentence[: word.start()], sentence[word.end() :]
    if is_finished(sentence) or _EXERCISE.match(sentence):
        return False
    clause = CLAUSE.search(before)
    if _REASON_AT_END.search(rest):
        return False  # what is to be found is why it isn't so
    if word[0].isupper():
        return clause is None or clause[0] in _LOUD_MAY_FOLLOW
    if clause or _OTHER_CLAUSE.search(rest):
        return False
    return word[0] != "not" or bool(DIRECT.search(before.rsplit(",", 1)[-1]))


def find_denial(option: str) -> str:
    """Name the word by which an option denies something, or nothing."""
    lowered = option.lower()
    if not ("no" in lowered or "n't" in lowered or "n’t" in lowered or "never" in lowered):
        return ""
    found = _DENIES.search(_IDIOM.pattern.sub(" ", without_quotations(option)))
    return found[0].strip() if found else ""
