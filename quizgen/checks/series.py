"""Series: how many members a text lists, when it is nothing but a list.

It looks at commas, semicolons, numbers and list marks. Commas stand in prose, titles, dates and places far more often
than in lists, so it rather misses a list than takes prose for one.
"""

from __future__ import annotations

import re
from itertools import pairwise

from quizgen.checks.vocabulary import words_in
from quizgen.checks.words import CUT, prose
from quizgen.lazy import LazyPattern
from quizgen.markup import BulletList, NumberedList, Text, walk
from quizgen.markup import Emphasis as Stressed

_LAST = LazyPattern(r",?\s{1,3}(?:and|&|und|et|y|e)\s|,\s?&")
_NUMBERED = re.compile(r"(?:^|[\s;,])\(?(?:[1-9]|[a-h]|[ivx]{1,4})[.)]\s+(?=\S)")
_PARENTHESES = re.compile(r"\([^()]{0,200}\)")
_INNER_COMMA = re.compile(r"(?<=\d),(?=\d{3}\b)")
_YEAR = re.compile(r"\d{3,4}(?:\s*(?:BC|BCE|AD|CE))?")
_DAY = re.compile(
    r"(?:[A-Z][a-z]+\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\.? [A-Z][a-z]+\.?|[A-Z][a-z]+day)$"
)
_GOES_ON = words_in(
    "so which who whom whose because but although though when where while if since thus then not as with without by in"
    " on at for from to into through until unless after before than that hence therefore whereas unlike like via per"
    " namely especially including rather also even just only too yet still both either neither having being"
)
_FINITE = words_in(
    "is are was were am has have had does do did can could will would shall should may might must isn't aren't wasn't"
    " weren't doesn't don't didn't hasn't won't can't cannot became becomes become makes made gave gives took takes"
    " causes caused leads led holds held says said thinks thought believes believed argues argued wanted wants needs"
    " needed means meant uses used shows showed goes went comes came gets got keeps kept lets provides allows requires"
    " produces contains consists includes seems remains occurs happens"
)
_SUBJECTS = words_in("it he she they we i you there this that these those its his her their")
_PROGRAM = re.compile(r"[{}=\\]|::|->|\w\(\w")
_OR = re.compile(r",?\s(?:or|oder|ou)\s[^,]{1,60}$", re.IGNORECASE)  # one of several is meant, not all of them
_ASKS = re.compile(
    r"\?|\b(?:what|which|who|whom|whose|when|where|why|how|name|list|wer|was|welche[rsmn]?|wie|warum|qui|que|quel\w*)\b",
    re.IGNORECASE,
)
_ASKS_FOR_ONE = LazyPattern(
    r"\b(?:titles?|novel|book|film|movie|play|song|album|poem|band|group|firm|company|law firm|motto|slogan"
    r"|phrase|proverb"
    r"|quotation|quote|saying|called|known as|name of|abbreviat\w*|acronym|stands? for|initials|date|when|address"
    r"|where|born|city|place|why|how)\b",
    re.IGNORECASE,
)
_ASKS_FOR_SEVERAL = LazyPattern(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[2-9]|1[0-2]|several|list|enumerate|all)\b"
    r"|\bname (?:the|some|all)\b|\b(?:what|which|who) (?:are|were)\b|\bconsists? of\b|\bmade (?:up )?of\b"
    r"|\bingredients|components|parts|elements of|parts of|members of|examples of\b"
    # a plural: "which bases", "layers of the skin"
    r"|\b(?:which|what|name)\s+(?:[\w-]+\s+)?[a-z]{3,}[^\W_suia]s\b"
    r"|^\W*(?:[\w-]+\s+){0,2}[a-z]{3,}[^\W_suia]s\s+(?:of|in|for|with|by)\b",
    re.IGNORECASE,
)
_LONGEST = 5  # words of a member between commas
_LONGEST_APART = 12  # between semicolons
_LONGEST_APART_OF_ONE = 3  # where the front doesn't ask for several: longer ones are clauses of one answer
_LEAST = 3


def count_members(text: Text, front: str) -> int:
    """Count what a text lists, if the whole of it is a list; *front* is what it answers. 0 where it is none."""
    match text.blocks:
        case (BulletList(items),) | (NumberedList(items),):
            return len(items)
        case (_,):
            pass
        case _:
            return 0
    if any(isinstance(node, Stressed) for node in walk(text.blocks[:1])) and "," not in text.typed.strip("*_."):
        return 0
    return _count(prose(text).strip(), front)


def _count(words: str, front: str) -> int:
    if _is_enclosed(words) or CUT in words or _PROGRAM.search(words) or _OR.search(words):
        return 0
    marked = [each for each in _NUMBERED.split(words) if each.strip(" ,;")]
    if len(marked) >= _LEAST and _NUMBERED.match(words):
        return len(marked)
    several = bool(_ASKS_FOR_SEVERAL.search(front))
    if not several and not _ASKS.search(front):
        return 0  # a term: what stands below it explains it, in near synonyms or in several senses
    bare = _INNER_COMMA.sub("", _PARENTHESES.sub("", words)).strip()
    if ";" in bare:
        parts = [part.strip() for part in bare.rstrip(".").split(";") if part.strip()]
        longest = _LONGEST_APART if several else _LONGEST_APART_OF_ONE
        short = all(len(part.split()) <= longest for part in parts)
        return len(parts) if len(parts) >= _LEAST and short else 0
    if "," not in bare or re.search(r"[.!?:]\s+\S|\s[–—-]\s|:", bare):
        return 0
    return _between_commas(bare, front, several=several)


def _is_enclosed(words: str) -> bool:
    pairs = {"(": ")", "[": "]", "{": "}", '"': '"', "“": "”", "«": "»", "‘": "’", "'": "'"}
    return len(words) > 1 and pairs.get(words[0]) == words.rstrip(".")[-1:]


def _between_commas(words: str, front: str, *, several: bool) -> int:
    sentence = words.endswith(".")
    head, has_last, last = _split_last(words.rstrip("."))
    parts = [part.strip() for part in head.split(",")]
    parts = [part for part in [*parts, last.strip()] if part] if has_last else [part for part in parts if part]
    if len(parts) < _LEAST or any(len(part.split()) > _LONGEST for part in parts):
        return 0
    if not has_last and not several:
        return 0
    if not several and (sentence or _ASKS_FOR_ONE.search(front)):
        return 0
    if _is_prose(parts) or _is_date_or_place(parts) or (not several and _is_apposition(parts)):
        return 0
    return len(parts)


def _split_last(words: str) -> tuple[str, bool, str]:
    """Part a text at the "and" before its last member."""
    comma = words.rfind(",")
    ends = [found for found in _LAST.finditer(words) if found.start() >= comma]
    if not ends:
        return words, False, ""
    return words[: ends[0].start()], True, words[ends[0].end() :]


def _is_prose(parts: list[str]) -> bool:
    firsts = [part.split()[0].lower() for part in parts]
    every = [word.lower() for part in parts for word in part.split()]
    if firsts[0] in _SUBJECTS or any(word in _FINITE for word in every):
        return True
    if any(part.split()[0] in _GOES_ON and word != firsts[0] for part, word in zip(parts[1:], firsts[1:], strict=True)):
        return True
    doing = [" " in part and word.endswith("ing") for part, word in zip(parts, firsts, strict=True)]
    return any(doing[1:]) and not doing[0] and not all(doing[1:])


def _is_date_or_place(parts: list[str]) -> bool:
    return any(_YEAR.fullmatch(second) and _DAY.search(first) for first, second in pairwise(parts))


def _is_apposition(parts: list[str]) -> bool:
    """Tell "Kim Il Sung, founder and first leader": a name, and what it is."""
    first = parts[0].split()
    named = len(first) > 1 and all(word[:1].isupper() for word in first)
    described = all(part[:1].islower() for part in parts[1:])
    article = any(part.split()[0].lower() in {"a", "an", "the"} for part in parts[1:-1]) and first[0].lower() not in {
        "a", "an", "the",
    }  # fmt: skip
    return (named and described) or article
