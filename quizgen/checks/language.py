"""Items about language itself: options that look alike, or hold small words, are what they test."""

from __future__ import annotations

import re

from quizgen.lazy import LazyPattern

_ABOUT_LANGUAGE = LazyPattern(
    r"\b(?:gramma\w*|sentences?|phrased|verbs?|tenses?|adverbs?|adjectives?|prepositions?|pronouns?|conjunctions?"
    r"|nouns?"
    r"|articles? (?:is|are|goes|fits)|synonyms?|antonyms?"
    r"|translat(?:e[sd]?|ing)|translations? (?:of|for)|(?:right|correct|best) translations?"
    r"|reported speech|indirect speech|direct speech"
    r"|voice|narration|errors?|conditional|plural|singular|clauses?|idioms?|proverbs?|vocabulary"
    r"|interpretation of|punctuat\w*|spell\w*|spelt|apostrophes?|hyphen\w*|commas?|capitali[sz]\w*|worded|wording"
    r"|word order"
    r"|fill in|best completes|correctly completes|complete the|correct form|correct word|rewrit\w*|paraphras\w*"
    r"|how do you say|means? the same|opposite of|correctly written|written correctly|typo|frequency)\b",
    re.IGNORECASE,
)
# some of these stands in every stem that is about language; few others hold any
_ROOTS = (
    "gramma", "sentence", "phrase", "verb", "tense", "adjective", "preposition", "pronoun", "conjunction", "noun",
    "article", "synonym", "antonym", "translat", "speech", "voice", "conditional", "plural", "singular", "clause",
    "idiom", "vocabulary", "punctuat", "spel", "apostrophe", "hyphen", "comma", "capitali", "word", "fill in",
    "complete", "correct form", "rewrit", "paraphras", "how do you say", "mean", "opposite of", "written", "typo",
    "frequency",
)  # fmt: skip
_BLANK = re.compile(r"_{2,}|\.{4,}|…{2,}|\[blank\]|\( {1,9}\)", re.IGNORECASE)


_ASKS_FOR_WORDS = LazyPattern(
    r"\b(?:quot\w+|lyrics?|songs?|albums?|singles?|tagline|slogan|motto|sayings?|anthem|titles?|titled|episodes?|poems?"
    r"|lines? (?:from|of|with|in)|last line|first line|catch ?phrase|nicknames?)\b",
    re.IGNORECASE,
)


def asks_for_words(stem: str) -> bool:
    """Tell whether a stem asks for what someone said or sang, or for a title: options are then given as they are."""
    return bool(_ASKS_FOR_WORDS.search(stem))


def is_about_language(stem: str) -> bool:
    """Tell whether a stem asks for wording, spelling or grammar."""
    lowered = stem.lower()
    return any([root in lowered for root in _ROOTS]) and bool(_ABOUT_LANGUAGE.search(stem))  # noqa: C419  half the time


def has_inner_blank(stem: str) -> bool:
    """Tell whether a stem has a blank with words on both sides, as items on grammar have; one at its end is none."""
    blank = _BLANK.search(stem)
    return blank is not None and bool(stem[blank.end() :].strip(" _.?!…:)\"'”’"))
