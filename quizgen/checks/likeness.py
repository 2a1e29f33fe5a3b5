"""Rules on what options have in common: wordings that say the same, and beginnings that all share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from quizgen.checks.frame import Asking, Finding, Offered, check
from quizgen.checks.language import asks_for_words, has_inner_blank, is_about_language
from quizgen.checks.shape import looks_like_code
from quizgen.checks.vocabulary import words_in
from quizgen.checks.words import fold, shortened
from quizgen.diagnostics import Severity
from quizgen.lazy import LazyPattern

_SPOKEN = re.compile(r"\w+(?:['’]\w+)*")
_EMPTY = frozenset({"a", "an", "the", "its", "their", "it", "that", "very", "also", "just", "there"})
_SAME_BE = {"are": "is", "were": "was", "have": "has"}
_BE = frozenset({*_SAME_BE, *_SAME_BE.values()})
_ENDINGS = frozenset(
    frozenset(pair.split("/"))
    for pair in words_in("/s /es /d /ed /ing s/d s/ed s/ing d/ing ed/ing e/ing es/ing es/ed y/ies y/ied ies/ied")
)
_LEAST_IN_COMMON = 3  # letters of words that differ in their endings alone
_LONGEST = 2000  # characters of an option that is compared
_SIMILAR = 78  # of 100; those below say something else, or say it in other words
_ORDER_COUNTS = LazyPattern(
    r"\b(?:order|sequence|respectively|first|last|steps?|stages?|chronolog\w*|rank\w*|from|then|followed|left|top|title"
    r"|names?|each|(?:and|,) (?:where|when|who|what|which|in what|how)|blanks?|statements?)\b|_{2,}.*_{2,}",
    re.IGNORECASE,
)
_GAP = LazyPattern(r"_{2,}|\.{3,}|…")
_ADDRESS = re.compile(r"://|\w@\w")
_FEWEST_WORDS_IN_A_GAP = 5  # fewer are forms of a word, or words in another order, that a gap asks for
_LIST = re.compile(r"\s*(?:,\s*and|,\s*or|,|\band\b|\bor\b|&|;)\s*", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:and|or)\b|&", re.IGNORECASE)


@check("near-duplicate-options", Severity.WARNING)
def near_duplicate_options(asking: Asking) -> Iterator[Finding]:
    """Two options say the same in almost the same words.

    They differ in an article, in singular and plural, in the form of a verb, or in the order of a list. As both can't
    be the one right answer, students strike out both, or ask what the difference is meant to be. Options should be
    independent of one another (Haladyna, Downing & Rodriguez 2002, H22).

    Options that differ in another word, a number or a negation are left alone however long they are: small differences
    are often what an item is about. So are items on grammar and wording, short options for a gap, code, addresses,
    options of which three have the same words in other orders, and banks that aren't in English. It is rare: one
    report on 10,000 public items was left, and it was right.

    Bad:
        multiple-choice: Why does a ship of steel float?
        answer: It displaces its own weight of water
        distractors:
          - The surface of water carries it
          - The surface of the water carries it
          - Steel is lighter than water

    Good:
        multiple-choice: Why does a ship of steel float?
        answer: It displaces its own weight of water
        distractors: [The surface of the water carries it, Steel is lighter than water]
    """
    pairs = _close_pairs(asking)
    if len(pairs) != 1 or is_about_language(asking.stem) or has_inner_blank(asking.stem):
        return  # several pairs are differences on purpose
    first, second = pairs[0]
    if _GAP.search(asking.stem) and len(first.words.split()) < _FEWEST_WORDS_IN_A_GAP:
        return
    if _is_one_of_many_orders(asking, first):
        return
    yield Finding(
        second.text.place,
        f"'{shortened(second.plain)}' says almost the same as '{shortened(first.plain)}'",
        "remove one of the two, or make plain what tells them apart",
    )


def _close_pairs(asking: Asking) -> list[tuple[Offered, Offered]]:
    if not asking.is_english or len(asking.options) <= 1:
        return []
    from rapidfuzz.fuzz import ratio

    texts = asking.typed_options.split("\n")
    if len(texts) != len(asking.options):  # some run over several lines
        texts = [option.text.typed.lower() for option in asking.options]
    compared = {id(option) for option in asking.compared}
    return [
        (one, other)
        for (one, first), (other, second) in combinations(zip(asking.options, texts, strict=True), 2)
        if len(first) <= _LONGEST
        and (
            (ratio(first, second, score_cutoff=_SIMILAR) and _begin_alike(first, second))
            or _are_anagrams(first, second)
        )
        and id(one) in compared
        and id(other) in compared
        and _say_the_same(asking.stem, one, other)
    ]


def _is_one_of_many_orders(asking: Asking, one: Offered) -> bool:
    """Tell whether three options or more have the same words in other orders: the order is then what is asked."""
    words = sorted(_spoken(one.words))
    return sum(sorted(_spoken(option.words)) == words for option in asking.options) > 2  # noqa: PLR2004


def _begin_alike(first: str, second: str) -> bool:
    """Tell quickly whether the words of two texts may be the same in other forms."""
    rest = set(first.split()) ^ set(second.split())
    return len({word[:_LEAST_IN_COMMON] for word in rest - _EMPTY - _BE}) * 2 <= len(rest)


def _are_anagrams(first: str, second: str) -> bool:
    return len(first) == len(second) and ("," in first or " and " in first) and sorted(first) == sorted(second)


def _say_the_same(stem: str, one: Offered, other: Offered) -> bool:
    if looks_like_code(one.words) or looks_like_code(other.words) or fold(one.text) == fold(other.text):
        return False
    if _ADDRESS.search(one.text.typed) or _ADDRESS.search(other.text.typed):
        return False  # equal ones are errors
    first, second = _content(one.words), _content(other.words)
    if len(first) == len(second) and first and all(map(_are_one_word, first, second)):
        # words that differ in capitals alone, or in nothing but signs, may be what is asked
        return _spoken(one.words) != _spoken(other.words) and not _may_be_names(first, second)
    return not _ORDER_COUNTS.search(stem) and _is_one_list(one.words, other.words)


def _may_be_names(first: list[str], second: list[str]) -> bool:
    """Tell whether words that differ may be names (Alien and Aliens, St. John and St. Johns)."""
    differing = [at for at, (one, other) in enumerate(zip(first, second, strict=True)) if one.lower() != other.lower()]
    in_small_letters = [at for at, word in enumerate(first) if word[0].islower() and second[at][0].islower()]
    return any(at not in in_small_letters and (at or not in_small_letters) for at in differing)


def _spoken(words: str) -> list[str]:
    return [word.lower() for word in _SPOKEN.findall(words)]


def _content(words: str) -> list[str]:
    found = _SPOKEN.findall(words)
    # a capital A inside a text is a name (vitamin A), no article
    return [word for at, word in enumerate(found) if word.lower() not in _EMPTY or (word == "A" and at)]


def _are_one_word(one: str, other: str) -> bool:
    one, other = one.lower(), other.lower()
    if one == other or _SAME_BE.get(one, one) == _SAME_BE.get(other, other):
        return True
    common = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        common += 1
    if common < _LEAST_IN_COMMON or not (one + other).isalpha():
        return False
    return frozenset((one[common:], other[common:])) in _ENDINGS


def _is_one_list(one: str, other: str) -> bool:
    """Tell whether two texts list the same things in another order."""
    first, second = (
        [part.lower().strip(" .") for part in _LIST.split(words) if part.strip(" .")] for words in (one, other)
    )
    if any(character.isdigit() for character in one) or not _JOINED.search(one):
        return False  # coordinates, dates, verdicts on one statement after the other
    return len(first) > 1 and first != second and sorted(first) == sorted(second)


@check("repeated-lead", Severity.WARNING)
def repeated_lead(asking: Asking) -> Iterator[Finding]:
    """All options begin with the same three words or more.

    What all options say belongs in the stem: students then read it once, and see at once in what the options differ
    (Haladyna, Downing & Rodriguez 2002, H15 and H16).

    Names that begin alike (the Treaty of Paris, the Treaty of Ghent) are left alone, and so are options that cross two
    things with two others, quotations, code, items on grammar, and leads with numbers. Of
    30 reports on public items, five were wrong.

    Bad:
        multiple-choice: Why does ice float on water?
        answer: Because it is less dense
        distractors: [Because it is colder, Because it is harder]

    Good:
        multiple-choice: Ice floats on water because it is …
        answer: less dense
        distractors: [colder, harder]
    """
    lead = common_lead(asking)
    if lead:
        yield Finding(
            asking.compared[0].text.place,
            f"all options begin with '{shortened(lead)}'",
            "move it to the end of the stem",
        )


_NAMES_BEGIN = LazyPattern(r"(?:the )?\w+ (?:of|at|in|for|on|to|under)(?: the| a)?", re.IGNORECASE)
_LEAST_LEAD, _FEWEST_OPTIONS = 3, 3


def common_lead(asking: Asking) -> str:
    """Give the words with which all options of a question begin, as the first has them; nothing where that may be."""
    options = asking.compared
    if len(options) < _FEWEST_OPTIONS or options[0].text.typed[:5].lower() != options[1].text.typed[:5].lower():
        return ""
    split = [option.words.split() for option in options]
    count = 0
    for same in zip(*(map(str.lower, words) for words in split), strict=False):
        if len(set(same)) > 1:
            break
        count += 1
    lead, rests = split[0][:count], [words[count:] for words in split]
    if count < _LEAST_LEAD or not all(rests) or any(looks_like_code(option.words) for option in options):
        return ""
    if any(character.isdigit() for character in "".join(lead)) or _are_names(lead, rests) or _are_crossed(rests):
        return ""
    return "" if is_about_language(asking.stem) or asks_for_words(asking.stem) else " ".join(lead)


def _are_crossed(rests: list[list[str]]) -> bool:
    """Tell whether four options cross two things with two others: up and fast, down and fast."""
    return sorted(Counter(rest[0].lower() for rest in rests).values()) == [2, 2]


def _are_names(lead: list[str], rests: list[list[str]]) -> bool:
    """Tell whether the options are names that begin alike ("the Treaty of", "Battle of the")."""
    # a word of the rest that is more than an article
    heads = [next((word for word in rest if word.lower() not in _EMPTY), "") for rest in rests]
    if not all(head[:1].isupper() for head in heads):
        return False
    return any(word[:1].isupper() for word in lead[1:]) or bool(_NAMES_BEGIN.fullmatch(" ".join(lead)))
