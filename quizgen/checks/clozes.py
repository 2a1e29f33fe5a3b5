"""Rules on clozes: what their gaps hide, and what gives it away."""

# ruff: noqa: D401  docstrings of rules are what `explain` prints

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.checks.frame import Asking, Finding, check
from quizgen.checks.sentences import count_words
from quizgen.checks.vocabulary import SMALL_WORDS
from quizgen.checks.words import plain, prose, shortened
from quizgen.diagnostics import Severity
from quizgen.item import Blanks, Filled
from quizgen.markup import Gap, Text, walk

_MOST_SHARE = 0.4
_MOST_GAPS = 4
_MOST_LOOKED_AT = 50  # gaps of one text: more than a few are told anyway
_LONGEST_GAP = 6
_LEAST_HIDDEN = 4  # words: two or three of five are no flood
_LEAST_LETTERS = 3
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


def _gaps(asking: Asking) -> tuple[tuple[Text, ...], ...]:
    match asking.asked.answered:
        case (Blanks(), Filled(gaps)) if not asking.asked.about.withdrawn:
            return gaps
        case _:
            return ()


@check("cloze-giveaway", Severity.WARNING)
def cloze_giveaway(asking: Asking) -> Iterator[Finding]:
    """What a gap hides still stands in the sentence, or in a hint.

    Whoever has to fill the gap only looks for a word to copy; nothing is fetched from memory, and an item on paper
    measures reading. Hints are looked at too: the gap's own and the question's `hint`, not the `note`, which is shown
    after answering. Gaps that hide the same word are given away by one another on cards, unless they have one number.

    Small words, numbers of one or two digits, and a word that differs in its capital ("May" and "may") are left alone.

    Bad:
        cloze: The {{mitochondrion}} makes most of a cell's ATP, and a muscle cell needs more than one mitochondrion.

    Good:
        cloze: The {{mitochondrion}} makes most of a cell's ATP, and a muscle cell needs more than one of it.
    """
    gaps = _gaps(asking)
    if not gaps:
        return
    item = asking.asked.item
    hints = {node.index: node.hint for node in walk(item.stem.blocks) if isinstance(node, Gap)}
    before = asking.stem.split("_____")
    seen: dict[str, int] = {}
    for index, accepted in enumerate(gaps[:_MOST_LOOKED_AT]):
        hidden = [each for each in (prose(text).strip() for text in accepted) if _can_be_given_away(each)]
        if hidden and _opens_sentence("".join(before[index : index + 1]), index):
            hidden = [each if each.isupper() else each[0].lower() + each[1:] for each in hidden]
        for words in hidden:
            where = _where_it_stands(words, asking.stem, hints.get(index, ""), item.hint)
            if where:
                message = f"the gap hides '{shortened(_shown(words, accepted))}', which still stands in {where}"
                yield Finding(item.stem.place, message, "word the rest without it, or hide another word")
                break
        else:
            yield from _repeated(asking, gaps, index, seen)


def _opens_sentence(before: str, index: int) -> bool:
    before = before.rstrip(" \"'“‘(")
    return (not before and index == 0) or before.endswith((".", "?", "!", ":"))


def _shown(words: str, accepted: tuple[Text, ...]) -> str:
    return next((each for each in (prose(text).strip() for text in accepted) if each.lower() == words.lower()), words)


def _repeated(
    asking: Asking, gaps: tuple[tuple[Text, ...], ...], index: int, seen: dict[str, int]
) -> Iterator[Finding]:
    response = asking.asked.item.response
    words = prose(gaps[index][0]).strip()
    first = seen.setdefault(words.casefold(), index)
    if first == index or not _can_be_given_away(words) or not isinstance(response, Blanks):
        return
    if response.groups[first] != response.groups[index]:
        yield Finding(
            asking.asked.item.stem.place,
            f"two gaps hide '{shortened(words)}', and on cards each is shown while the other is asked for",
            f"give both one number, so that they hide together: {{{{c1::{shortened(words)}}}}}",
        )


def _can_be_given_away(words: str) -> bool:
    found = _WORD.findall(words)
    return any(
        len(each) >= _LEAST_LETTERS and each.casefold() not in SMALL_WORDS and not (each.isdigit() and len(each) < 3)  # noqa: PLR2004
        for each in found
    )


def _where_it_stands(words: str, stem: str, own_hint: str, hint: Text | None) -> str:
    if _stands_in(words, stem):
        return "the sentence"
    if _stands_in(words, own_hint):
        return "its hint"
    return "the hint" if hint is not None and _stands_in(words, plain(hint)) else ""


def _stands_in(words: str, text: str) -> bool:
    if words.casefold() not in text.casefold():
        return False
    pattern = re.compile(rf"(?<![\w-]){re.escape(words)}(?:s|es|['’]s)?(?![\w-])", re.IGNORECASE)
    return any(_is_same(words, found[0]) for found in pattern.finditer(text))


def _is_same(hidden: str, found: str) -> bool:
    # a name and a common word: "May" and "may", "US" and "us"
    return " " in hidden or not (hidden[:1].isupper() and found[:1].islower())


@check("cloze-too-much", Severity.WARNING)
def cloze_too_much(asking: Asking) -> Iterator[Finding]:
    """A cloze hides over 40 % of its words, or has more than 4 gaps, or one gap hides more than 6 words.

    What is left has to point to one answer. Where too much is gone, several answers fit, and the sentence is learned by
    its shape; a long gap asks for a wording rather than a fact. Cards are to be precise and to hold little (Matuschak's
    properties of a good prompt; Wozniak's 20 rules, 4 and 5).

    Short sentences in which fewer than 4 words are hidden are left alone.

    Bad:
        cloze: "{{Mill}} {{argues}} in {{On Liberty}} for {{freedom of opinion}}."

    Good:
        cloze: In On Liberty {{Mill}} argues for freedom of opinion against governments and against public opinion.
    """
    gaps = _gaps(asking)
    if not gaps:
        return
    counts = [max(count_words(prose(gap[0])), 1) for gap in gaps]
    left = count_words(asking.stem.replace("_____", " "))
    longest = max(range(len(gaps)), key=counts.__getitem__)
    if len(gaps) > _MOST_GAPS:
        message = f"this cloze has {len(gaps)} gaps, more than {_MOST_GAPS}"
    elif counts[longest] > _LONGEST_GAP:
        message = f"one gap hides {counts[longest]} words: '{shortened(plain(gaps[longest][0]), 40)}'"
    elif sum(counts) >= _LEAST_HIDDEN and sum(counts) > _MOST_SHARE * (sum(counts) + left):
        message = f"the gaps hide {sum(counts)} of the {sum(counts) + left} words"
    else:
        return
    mend = "hide the word that carries the fact, and make further clozes for further facts"
    yield Finding(asking.asked.item.stem.place, message, mend)


@check("cloze-small-word", Severity.HINT)
def cloze_small_word(asking: Asking) -> Iterator[Finding]:
    """The gaps of a cloze hide nothing but small words.

    Whether a sentence has "of" or "in" is seldom the fact that is to be learned. Hide the word that carries it.
    Teachers of languages want such gaps, so it is a hint. It knows English words only.

    Bad:
        cloze: The heart of a whale weighs {{as}} much {{as}} a small car.

    Good:
        cloze: The heart of a whale weighs as much as {{a small car}}.
    """
    gaps = _gaps(asking)
    if not gaps or not asking.asked.item.language.startswith("en"):
        return
    if all(_is_small(text) for gap in gaps for text in gap[:1]):
        yield Finding(
            asking.asked.item.stem.place, "only small words are hidden here", "hide the word that carries the fact"
        )


def _is_small(text: Text) -> bool:
    words = _WORD.findall(prose(text))
    return bool(words) and all(word.casefold() in SMALL_WORDS for word in words)
