"""Hints on how clearly a stem asks: where its blank is, how long it is, what it takes for known."""

# ruff: noqa: D401  docstrings of rules are what `explain` prints

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.bank import Bank
from quizgen.checks.frame import Asking, Finding, check
from quizgen.checks.language import has_inner_blank, is_about_language
from quizgen.checks.words import prose
from quizgen.diagnostics import Severity
from quizgen.item import Asked, Choices, Entry, Look, Manner
from quizgen.lazy import LazyPattern

_MOST_WORDS_TO_CHOOSE, _MOST_WORDS_OF_A_CARD = 60, 25
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_UNFOCUSED = LazyPattern(
    r"\W*(?:(?:which|what)(?:\s+one)?(?:\s+of\s+(?:the\s+following|these|those))?(?:\s+(?:statements?|options?|answers?"
    r"|claims?|sentences?))?\s+(?:is|are)\s+(?:true|correct|right|false|incorrect|wrong|valid|accurate)"
    r"|(?:choose|select|pick|mark|identify)\s+(?:the\s+)?(?:true|correct|right|best|false|incorrect|wrong)"
    r"(?:\s+(?:one|answer|option|statement|sentence))?)\W*",
    re.IGNORECASE,
)
_NOW = LazyPattern(
    r"\b(?:today|nowadays|currently|recently|presently|at present|at the moment|these days|so far this year"
    r"|(?:last|this|next) (?:year|month|week|decade|century)|in recent years|to date|until now|up to now|the latest)\b",
    re.IGNORECASE,
)
_NOW_ROOTS = ("oday", "nowaday", "current", "recent", "present", "moment", "these days", "year", "month", "week",
              "decade", "century", "to date", "now", "latest")  # fmt: skip
_HISTORICAL = LazyPattern(
    r"\b(?:electric|alternating|direct|ocean|eddy|leakage|induced|strong|cold|warm)\s+current"
    r"|\bcurrent\s+(?:flow|in the"
    r"|density|source|account|ratio|assets?)\b|\b(?:in|of|by)(?: [a-z]+)?(?: \d{1,2},)? (?:1[5-9]|20)\d\d\b",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"(?<![\w.-])[A-Z]{3,6}s?(?![\w.-])")
_BRACKETED = re.compile(r"\(([A-Z]{2,7})s?\)|\b([A-Z]{2,7})s?\s*\(")
# what readers of any subject know, units and words in capitals for their weight
_COMMON = frozenset(
    ["USA", "UK", "UN", "EU", "US", "NATO", "NASA", "FBI", "CIA", "BBC", "CNN", "DNA", "RNA", "HIV", "AIDS", "TV", "PC",
     "PDF", "URL", "WWW", "HTML", "HTTP", "HTTPS", "GPS", "USB", "CPU", "GPU", "RAM", "ROM", "LED", "LCD", "DVD", "CEO",
     "VIP", "FAQ", "DIY", "ATM", "PIN", "SMS", "UFO", "MRI", "BMI", "SOS", "UNESCO", "UNICEF", "FIFA", "IBM", "YMCA",
     "USSR", "GDP", "VAT", "PHD", "MBA", "BCE", "UTC", "GMT", "ASAP", "RSVP", "NOT", "EXCEPT", "LEAST", "MOST", "BEST",
     "FALSE", "TRUE", "ALL", "NONE", "ONE", "TWO", "AND", "NEVER", "ONLY", "FIRST", "LAST", "ALWAYS", "III", "VII",
     "VIII", "XII", "XIII", "XIV", "XVI", "MUST", "CANNOT", "WRONG", "SAME", "MAIN", "JSON", "XML", "SQL", "CSS", "API",
     "SVG", "YAML"]
)  # fmt: skip


@check("blank-not-last", Severity.HINT)
def blank_not_last(asking: Asking) -> Iterator[Finding]:
    """The blank of a multiple-choice stands in mid-stem, so that the stem has to be read again with each option.

    A blank at the end lets the stem be read once, and a question is better still (Haladyna, Downing & Rodriguez 2002,
    H14, H16; the NBME item-writing guide). In language teaching a blank in the middle is what is practised: such stems
    are left alone where they can be told.

    Bad:
        multiple-choice: The _____ is the part of a plant cell that makes sugar.
        answer: chloroplast
        distractors: [nucleus, vacuole, cell wall]

    Good:
        multiple-choice: Which part of a plant cell makes sugar?
        answer: The chloroplast
        distractors: [The nucleus, The vacuole, The cell wall]
    """
    if asking.options and has_inner_blank(asking.stem) and not is_about_language(asking.stem):
        yield Finding(
            asking.asked.item.stem.place,
            "the blank stands in mid-stem",
            "ask a question, or put the blank at the end",
        )


@check("unfocused-stem", Severity.HINT)
def unfocused_stem(asking: Asking) -> Iterator[Finding]:
    """The stem asks nothing by itself: the options have to be read to know what is asked.

    "Which of these is true?" puts four true-false items under one number. A stem should hold the central idea, so that
    a student can answer before looking at the options (Haladyna, Downing & Rodriguez 2002, H14, H15; the NBME's
    cover-the-options rule). Right in about one of three cases: a stem that a passage or picture goes with may be short.

    Bad:
        multiple-choice: Which of the following is true?
        answer: Mitochondria make ATP
        distractors: [Ribosomes store water, Nuclei make sugar, Vacuoles copy DNA]

    Good:
        multiple-choice: Which part of a cell makes most of its ATP?
        answer: The mitochondria
        distractors: [The ribosomes, The nucleus, The vacuoles]
    """
    item = asking.asked.item
    if not asking.options or not asking.is_english or item.stimulus is not None or item.picture is not None:
        return
    if _UNFOCUSED.fullmatch(asking.stem.strip()):
        yield Finding(
            item.stem.place,
            "the options have to be read to know what is asked",
            "say in the stem what the options are about, and ask for one thing",
        )


@check("long-stem", Severity.HINT)
def long_stem(asking: Asking) -> Iterator[Finding]:
    """The stem is long: over 60 words with options to choose from, over 25 on a card.

    What isn't needed to answer costs reading time and tests reading (Haladyna, Downing & Rodriguez 2002, H15; Wozniak's
    rules 4 and 9 for cards). A scenario may need its words.

    Bad:
        flashcard: |
          As we saw when we spoke of the plays that Shakespeare wrote for the Globe in the years around 1600, of which
          the most famous is about a prince, in which country is that play, Hamlet, set?
        answer: Denmark

    Good:
        flashcard: In which country is Hamlet set?
        answer: Denmark
    """
    most = _most_words(asking.asked)
    if most and len(asking.asked.item.stem.typed) > 4 * most:  # no shorter text has so many words
        words = len(_WORD.findall(asking.stem))
        if words > most:
            yield Finding(
                asking.asked.item.stem.place,
                f"the stem has {words} words",
                f"cut what isn't needed to answer, to {most} words or so, or move a scenario into a passage",
            )


def _most_words(asked: Asked) -> int:
    match asked.item.response:
        case Choices(look=Look.LIST):
            return _MOST_WORDS_TO_CHOOSE
        case Entry(manner=Manner.RECALL):
            return _MOST_WORDS_OF_A_CARD
        case _:
            return 0


@check("undated-now", Severity.HINT)
def undated_now(bank: Bank) -> Iterator[Finding]:
    """A stem speaks of now (today, currently, last year) and has no `as-of`: the key will be wrong one day.

    A card is met years later. Name the year, or say with `as-of:` when this was so (Haladyna, Downing & Rodriguez 2002,
    H7: items should not hang on when they are read). The present tense of history is meant by none of these words.

    Bad:
        flashcard: Who is currently secretary-general of the United Nations?
        answer: António Guterres

    Good:
        flashcard: Who was secretary-general of the United Nations in 2020?
        answer: António Guterres
    """
    if bank.language.partition("-")[0].casefold() != "en":
        return
    dated = {str(question.id) for question in bank.every_question() if question.as_of}
    for asked in bank.asked:
        typed = asked.item.stem.typed.lower()
        if asked.identity.part or not any([root in typed for root in _NOW_ROOTS]):  # noqa: C419  half the time
            continue
        stem = prose(asked.item.stem)
        found = _NOW.search(stem)
        if found and not _HISTORICAL.search(stem) and asked.identity.question not in dated:
            yield Finding(
                asked.item.stem.place,
                f"'{found[0]}' hangs on when this is read",
                "name the year, or add 'as-of: …' with the day on which it was so",
                asked.identity.question,
            )


@check("undefined-acronym", Severity.HINT)
def undefined_acronym(bank: Bank) -> Iterator[Finding]:
    """A stem holds an acronym that is spelled out nowhere in the bank.

    Whoever knows the matter but not the letters is lost, and on a card met alone nothing explains them (Haladyna,
    Downing & Rodriguez 2002, H13; Matuschak's "focused and precise"). Common ones are left alone, and so is one whose
    letters begin the words of any text of the bank, or that stands in brackets behind them.

    Bad:
        flashcard: In which year was the OPCW founded?
        answer: "1997"

    Good:
        flashcard: In which year was the Organisation for the Prohibition of Chemical Weapons (OPCW) founded?
        answer: "1997"
    """
    seen: set[str] = set()
    known: _Known | None = None
    for asked in bank.asked:
        if asked.identity.part or not _ACRONYM.search(asked.item.stem.typed):
            continue
        for acronym in _ACRONYM.findall(prose(asked.item.stem)):
            bare = acronym.rstrip("sS")
            if bare in _COMMON or acronym in _COMMON or bare in seen:
                continue
            seen.add(bare)
            known = known or _read_known(bank.text.text)
            if not known.explains(bare):
                yield Finding(
                    asked.item.stem.place,
                    f"'{bare}' is spelled out nowhere in the bank",
                    f"write it out once, with the letters in brackets: … ({bare})",
                    asked.identity.question,
                )


@dataclass(frozen=True, slots=True)
class _Known:
    """What a bank's text says of acronyms: the first letters of its words, its words in small letters, its brackets."""

    initials: str
    words: frozenset[str]
    bracketed: frozenset[str]

    def explains(self, acronym: str) -> bool:
        # a word that is written in small letters elsewhere was put in capitals for its weight
        return acronym.lower() in self.initials or acronym in self.bracketed or acronym.lower() in self.words


def _read_known(text: str) -> _Known:
    words = _WORD.findall(text)
    # acronyms leave out small words
    initials = "".join(word[0].lower() for word in words if word.lower() not in {"of", "the", "and", "for"})
    return _Known(initials, frozenset(words), frozenset(pair for found in _BRACKETED.findall(text) for pair in found))
