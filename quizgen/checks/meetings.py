"""Rules on questions that meet: on one form, or in a quiz and a deck."""

# ruff: noqa: D401  docstrings of rules are what `explain` prints

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizgen.checks.frame import Finding, Together, check
from quizgen.checks.keys import key_texts
from quizgen.checks.vocabulary import SMALL_WORDS
from quizgen.checks.words import prose, shortened
from quizgen.diagnostics import Severity, counted
from quizgen.item import Asked, Blanks, Choices, Entry, Look, Right
from quizgen.markup import Text

if TYPE_CHECKING:
    from quizgen.assemble.quiz import Quiz

_TOKEN = re.compile(r"\w+")
_LEAST_KEY = 2  # words
_MORE_THAN_KEY = 3  # words of a distractor beside a key
_LEAST_SHARED = 3  # content words
_EVERYWHERE = 4  # a word of more than a quarter of the items is what the quiz is about
_MANY_ITEMS = 8
_MOST_NAMED = 5
_ENDING = 4  # letters of a word that count when it is compared with another form of itself
_ENDINGS = ("ing", "ed", "es", "s", "ly")


@dataclass(frozen=True)
class _Item:
    """An item as it is looked through: the texts that are read, in words, and the words that stem and key are about.

    Of the options each stands with how many words more than a key it has to have: none where it is right itself.
    """

    asked: Asked
    texts: tuple[tuple[Text, tuple[str, ...], int], ...]
    content: frozenset[str] = field(repr=False)

    @property
    def question(self) -> str:
        return self.asked.identity.question


@check("gives-away", Severity.WARNING)
def gives_away(quiz: Quiz) -> Iterator[Finding]:
    """The key of one item stands in the stem or an option of another on the same form.

    Who doesn't know the answer finds it a page further on, and the item then measures reading the paper. Items should
    be independent of one another (Haladyna, Downing & Rodriguez 2002, H8 and H28). The mend is in the quiz:
    `never-together` lets it take one of the two, and picks another in the place of the second.

    It looks at keys of two words and more, and only where stems and keys of the two items share three content words
    beside that key, of those that don't stand all over the quiz: without that, half of what it told was noise. A
    distractor that is nothing but the other's key is left alone. Of 27 findings among public trivia questions, 400 at a
    time, 3 were wrong.

    Bad, on one form:
        - id: robbed
          short-answer: Whom, for Mill, does the silencing of an opinion rob?
          answer: The human race
        - id: evil
          true-false: To silence an opinion is, for Mill, to rob the human race.
          answer: true

    Good:
        never-together: [[robbed, evil]]
    """
    items = [_item(asked) for asked in quiz.asked.values()]
    common = _words_of_many(items)
    keys = _keys_by_opening(items)
    told: set[frozenset[str]] = set()
    for item in items:
        for text, words, more in item.texts:
            for owner, key in _keys_in(words, keys):
                if len(words) < len(key) + more:
                    continue  # a distractor that is another item's key tells nothing of it
                pair = frozenset({item.question, owner.question})
                shared = (item.content & owner.content) - common - _content(key)
                if len(pair) == 1 or pair in told or len(shared) < _LEAST_SHARED:
                    continue
                told.add(pair)
                yield _given_away(quiz, owner, item, text, key)


def _given_away(quiz: Quiz, owner: _Item, item: _Item, text: Text, key: tuple[str, ...]) -> Finding:
    where = "the stem" if text is item.asked.item.stem else "an option"
    return Finding(
        text.place,
        f"{where} of {item.question} gives away the key of {owner.question}, '{shortened(' '.join(key), 40)}', "
        f"on the forms of {quiz.id}",
        f"let the quiz take one of them: never-together: [[{owner.question}, {item.question}]]",
        item.question,
    )


def _item(asked: Asked) -> _Item:
    stem = _words(asked.item.stem)
    texts = [(asked.item.stem, stem, 0)]
    match asked.answered:
        case (Choices(options, _, Look.LIST), Right(right)):
            texts += [
                (option.text, _words(option.text), 0 if option.place_in_list in right else _MORE_THAN_KEY)
                for option in options
            ]
        case _:
            pass
    keys = [word for text in key_texts(asked.answered) for word in _words(text)]
    return _Item(asked, tuple(texts), _content([*stem, *keys]))


def _words(text: Text) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(prose(text).casefold()))


def _content(words: Iterable[str]) -> frozenset[str]:
    return frozenset(_stem(word) for word in words if word not in SMALL_WORDS and len(word) > 2)  # noqa: PLR2004


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _ENDING:
            return word[: -len(ending)].rstrip("e")
    return word.rstrip("e") if len(word) > _ENDING else word


def _words_of_many(items: list[_Item]) -> frozenset[str]:
    if len(items) < _MANY_ITEMS:
        return frozenset()
    count = Counter(word for item in items for word in item.content)
    return frozenset(word for word, uses in count.items() if uses * _EVERYWHERE > len(items))


_Keys = dict[tuple[str, str], list[tuple[_Item, tuple[str, ...]]]]


def _keys_by_opening(items: list[_Item]) -> _Keys:
    """List the keys that can be given away, by their first two words."""
    found: _Keys = defaultdict(list)
    for item in items:
        match item.asked.answered[0]:
            case Choices() | Entry() | Blanks():
                for text in key_texts(item.asked.answered):
                    words = _bare(_words(text))
                    if len(words) >= _LEAST_KEY and any(word not in SMALL_WORDS for word in words):
                        found[words[0], words[1]].append((item, words))
            case _:
                pass
    return found


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    return words[1:] if len(words) > _LEAST_KEY and words[0] in {"a", "an", "the"} else words


def _keys_in(words: tuple[str, ...], keys: _Keys) -> Iterator[tuple[_Item, tuple[str, ...]]]:
    for at in range(len(words) - 1):
        for owner, key in keys.get((words[at], words[at + 1]), ()):
            if words[at : at + len(key)] == key:
                yield owner, key


@check("exam-item-in-deck", Severity.WARNING)
def exam_item_in_deck(together: Together) -> Iterator[Finding]:
    """A question stands both in a quiz and in a deck, from which cards and study pages are made.

    Students who learn the deck learn the exam, key and all; what the paper then measures is who had the deck. Keep the
    questions of an exam out of decks with `use: exam`, or by the deck's `not: {quizzes: [midterm.yaml]}`.

    A reading check or a mock exam asks what has been studied, and should: `practice: true` in the quiz says so, and
    nothing is told.

    Bad:
        quiz: midterm            takes the questions tagged 'dates'
        deck: all-cards          takes every question

    Good:
        deck: all-cards
        not: {quizzes: [midterm.yaml]}
    """
    silenced = _silenced(together)
    for quiz in together.quizzes:
        if quiz.practice:
            continue
        names = {identity.name: identity.question for identity in quiz.asked}
        for deck in together.decks:
            held = {asked.identity.name for asked in deck.asked}
            both = [question for name, question in names.items() if name in held and name not in silenced]
            if not both:
                continue
            more = f" and {len(both) - _MOST_NAMED} more" if len(both) > _MOST_NAMED else ""
            stand = "stands" if len(both) == 1 else "stand"
            yield Finding(
                quiz.place,
                f"{counted(len(both), 'question')} of {quiz.id} {stand} in the deck {deck.id} too: "
                f"{', '.join(both[:_MOST_NAMED])}{more}",
                "keep them out with 'use: exam', or with 'not: {quizzes: [FILE]}' in the deck; "
                "if the quiz is for practice, say so in it: 'practice: true'",
            )


def _silenced(together: Together) -> frozenset[str]:
    return frozenset(
        f"{bank.id}/{question.id}"
        for quiz in together.quizzes
        for bank in quiz.banks
        for question in bank.every_question()
        if "exam-item-in-deck" in question.ignore
    )
