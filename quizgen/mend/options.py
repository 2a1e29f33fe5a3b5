"""Options that are written unlike each other, or that all begin alike. Which of them is right stays as it is."""

# ruff: noqa: D401  docstrings of mends are what `explain` prints

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.checks.negation import find_denial
from quizgen.markup import Text
from quizgen.mend.case import Case, Change
from quizgen.mend.texts import Swap
from quizgen.questions.options import is_special
from quizgen.source_yaml import Listing, Mapping, Node, Scalar

_FEWEST_WORDS = 3
_MARKUP = re.compile(r"[*_`$\[\]<>\\{}|~]")
# how a stem ends that an option is to complete: with dots or a gap, or with a word that can't be the last
_TAIL = re.compile(r"(?P<body>.*[^\W_][,’'\")]?)(?P<tail>\s*(?:…|\.{3,}|_{2,}\.?)\s*)", re.DOTALL)
_OPEN = re.compile(
    r"(?P<body>.*\b(?:is|are|was|were|be|been|has|have|had|can|could|will|would|should|may|might|must|does|do|did|that"
    r"|because|when|if|since|while|although|to|of|by|with|for|from|in|on|at|as|than|and|or))(?P<tail>\s*:?\s*)",
    re.DOTALL | re.IGNORECASE,
)
# and any other, where what follows is its verb
_SUBJECT = re.compile(r"(?P<body>.*[^\W_][’'\")]?)(?P<tail>\s*:?\s*)", re.DOTALL)
_VERBS = frozenset(
    {"is", "are", "was", "were", "has", "have", "had", "can", "could", "will", "would", "should", "may", "might",
     "must", "does", "do", "did"}
)  # fmt: skip
_ASKS = re.compile(r"\b(?:which|what|who|whom|whose|why|how|choose|select|identify|name)\b", re.IGNORECASE)
_ARTICLES = ("a", "an")
# words that never need their capital inside a sentence
_SMALL_WORDS = frozenset(
    {"A", "An", "The", "It", "They", "He", "She", "We", "Because", "By", "To", "In", "On", "At", "From", "With", "That",
     "When", "If", "Both", "All", "Some", "No", "Only", "There", "This", "These", "His", "Her", "Its", "Their"}
)  # fmt: skip


def mend_lead(case: Case) -> tuple[Change, ...]:
    """The words with which all options begin go to the end of the stem, if that is a sentence to be completed."""
    node = _choice(case)
    stem = node.find(case.question.kind) if node is not None and case.question is not None else None
    if node is None or not isinstance(stem, Scalar):
        return ()
    options = _options(node)
    lead = _lead(options)
    end = _TAIL.fullmatch(stem) or _OPEN.fullmatch(stem)
    if lead and end is None and lead.split()[0] in _VERBS:
        end = _SUBJECT.fullmatch(stem)
    if not lead or not end or _ASKS.search(stem) or _MARKUP.search(lead):
        return ()
    if not lead[0].islower() or find_denial(f"It {lead}"):
        return ()  # a name, or the first word of a sentence; a stem is not to become a negative one
    if any(is_special(Text(option[len(lead) + 1 :], option.place)) for option in options):
        return ()
    at = end.end("body")
    swaps = {id(stem): (stem, Swap(at, at, f" {lead}"))}
    swaps |= {id(each): (each, Swap(0, len(lead) + 1, "")) for option in options for each in _named(node, option)}
    return _changes(case, swaps)


def mend_format(case: Case) -> tuple[Change, ...]:
    """The right option is written as all others are: with a capital or without, with a full stop or without.

    A capital is taken only from words that are no names.
    """
    node = _choice(case)
    key = case.tree.text_at(case.diagnostic.place)
    if node is None or key is None or node.find("answer") is not key or not key.strip():
        return ()
    others = [each for each in _options(node) if each is not key and not is_special(Text(str(each), each.place))]
    swap = _capital(key, others) or _stop(key, others)
    if swap is None or not others:
        return ()
    return _changes(case, {id(each): (each, swap) for each in _named(node, key)})


def _capital(key: Scalar, others: list[Scalar]) -> Swap | None:
    first = key.split()[0].strip(",;:")
    if all(each[:1].isupper() for each in others) and first.isalpha() and first.islower() and len(first) > 1:
        return Swap(0, 1, key[0].upper())
    if all(each[:1].islower() for each in others) and first in _SMALL_WORDS:
        return Swap(0, 1, key[0].lower())
    return None


def _stop(key: Scalar, others: list[Scalar]) -> Swap | None:
    end = len(key.rstrip())
    stops = [each.rstrip().endswith(".") for each in others]
    if all(stops) and (key[end - 1].isalnum() or key[end - 1] == ")"):
        return Swap(end, end, ".")
    if not any(stops) and key[end - 1] == "." and key[end - 2 : end - 1].isalnum():
        return Swap(end - 1, end, "")
    return None


def _choice(case: Case) -> Mapping | None:
    question = case.question
    if question is None or question.kind not in ("multiple-choice", "multiple-response"):
        return None
    return question.authored


def _options(node: Mapping) -> list[Scalar]:
    found: list[Scalar] = []
    for name in ("answer", "distractors"):
        found += _texts(node.find(name))
    return found


def _texts(node: Node | None) -> list[Scalar]:
    """Give the texts that a property holds: one, those of a list, or the names of a mapping."""
    if isinstance(node, Scalar):
        return [node]
    return [each for each in node if isinstance(each, Scalar)] if isinstance(node, Listing | Mapping) else []


def _named(node: Mapping, option: Scalar) -> Iterator[Scalar]:
    """Give every place where a question has this option: itself, and where its feedback or its order name it."""
    for name in ("answer", "distractors", "feedback", "order"):
        yield from (each for each in _texts(node.find(name)) if each == option)


def _lead(options: list[Scalar]) -> str:
    """Give the words that all options begin with and that a sentence may be parted after."""
    split = [option.split(" ") for option in options]
    words: list[str] = []
    for same in zip(*split, strict=False):
        if len(set(same)) > 1 or not same[0].strip():
            break
        words.append(same[0])
    # something has to be left of every option, and an article stays with its word
    most = min((len(each) for each in split), default=0) - 1
    words = words[:most]
    if len(words) < _FEWEST_WORDS:
        return ""
    while words and (words[-1].lower() in _ARTICLES or not words[-1][-1].isalnum()):
        words.pop()
    lead = " ".join(words)
    return "" if "\n" in lead else lead


def _changes(case: Case, swaps: dict[int, tuple[Scalar, Swap]]) -> tuple[Change, ...]:
    """Make all of the changes, or none."""
    made = [case.tree.swap(scalar, [swap]) for scalar, swap in swaps.values()]
    return tuple(each for each in made if each) if all(made) else ()
