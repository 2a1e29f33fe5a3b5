"""Near duplicates: questions that ask the same in slightly other words.

Each stem is compared only with those that share one of its rarest words, so that time grows with the number of
questions and not with its square.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator
from itertools import chain, combinations
from sys import intern
from typing import TypeAlias

from quizgen.bank import Bank
from quizgen.checks.frame import Finding, check
from quizgen.checks.keys import compared_key, key_texts, key_words
from quizgen.checks.vocabulary import words_in
from quizgen.checks.words import fold, plain
from quizgen.diagnostics import Severity, counted
from quizgen.item import Asked, Use
from quizgen.markup import Code, CodeBlock, Math, walk

_LIKE_STEMS = 90  # of 100
_LIKE_KEYS = 85
_WORTH_A_LOOK = 70  # less than that of the sorted words, and no order makes them like
_RAREST = 4  # words of a stem by which others are found
_LARGEST = 50  # questions that share a rare word; of a word that more have, pairs are looked at
_TOKEN = re.compile(r"\w+")
_LETTER = re.compile(r"[^\W\d_]")
_Key: TypeAlias = tuple[str, int] | tuple[str, int, int]
_DENIALS = words_in(
    "not never no nor neither none except excluding without least t cannot false incorrect untrue wrong nicht kein"
    " keine pas jamais nunca"
)
# of a pair of these, one stem has the one and the other the other: left and right, first and second
_CONTRASTS = words_in(
    "left right first second third fourth last next previous former latter north south east west northern southern"
    " eastern western upper lower inner outer top bottom front back anterior posterior dorsal ventral proximal distal"
    " medial lateral superior inferior increase increases increased decrease decreases decreased rise rises rose fall"
    " falls fell raise raises lowers high low higher highest lowest maximum minimum largest smallest longest shortest"
    " most fewest more less fewer before after early late earlier later earliest latest oldest youngest old new male"
    " female mother father son daughter men women king queen husband wife positive negative acid base acidic basic"
    " hot cold warm cool buy sell buyer seller supply demand import imports export exports gain gains loss losses"
    " win won lose lost winner loser victory defeat open closed active passive internal external direct indirect public"
    " private plaintiff defendant flexes extends flexion extension arteries veins artery vein systole diastole"
    " sympathetic parasympathetic prokaryotes eukaryotes singular plural noun verb past present future cause causes"
    " effect effects advantage advantages disadvantage disadvantages strength weakness same different with without"
)


@check("near-duplicate-question", Severity.WARNING)
def near_duplicate_question(bank: Bank) -> Iterator[Finding]:
    """Two questions of a kind ask the same in slightly other words, and have the same key or nearly so.

    Drawn into one quiz, the second gives its points for the first, and in a deck it wastes reviews. It mostly comes
    from two authors, or from one who forgot; reworded on purpose, the two belong into `never-together` of quizzes.

    Stems count as like from 90 of 100 (case, punctuation and the order of words don't count), keys from 85. Left alone
    are keys that are numbers, true or false; stems that differ in a number, a name, a negation or a word and its
    opposite; questions about different passages or pictures; pairs of which one is kept for exams and the other for
    study. At least 99 of 100 are found that were planted among 10,000 questions, and of 45 findings that were read
    among 14,700 public ones none was wrong.

    Bad:
        - id: capital
          short-answer: Which city has been the capital of Australia since 1927?
          answer: Canberra
        - id: capital-again
          short-answer: Which city has been capital of Australia since 1927?
          answer: Canberra

    Good:
        - id: capital
          short-answer: Which city has been the capital of Australia since 1927?
          answer: Canberra
        - id: largest-city
          short-answer: Which is the largest city of Australia?
          answer: Sydney
    """
    subjects = [each for each in bank.asked if not each.about.withdrawn and not each.identity.part]
    stems = [_Stem([*map(intern, _TOKEN.findall(plain(each.item.stem).casefold()))]) for each in subjects]
    keys = _block_keys([each.item.kind for each in subjects], stems)
    size = Counter(key for chosen in keys for key in chosen)
    blocks: dict[_Key, list[int]] = {key: [] for key, count in size.items() if 1 < count <= _LARGEST}
    for at, chosen in enumerate(keys):
        near = [blocks[key] for key in chosen if key in blocks]
        others = sorted({other for block in near for other in block})
        if others:
            yield from _compare(subjects, stems, at, others)
        for block in near:
            block.append(at)
    alone = sum(1 for chosen in keys if chosen and all(size[key] > _LARGEST for key in chosen))
    if alone:
        yield _not_compared(bank, alone)


class _Stem:
    """The words of a stem, and the two lines by which it is compared, made once."""

    __slots__ = ("_line", "_sorted", "words")

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self._line = self._sorted = ""

    @property
    def line(self) -> str:
        self._line = self._line or " ".join(self.words)
        return self._line

    @property
    def in_order(self) -> str:
        self._sorted = self._sorted or " ".join(sorted(self.words))
        return self._sorted


def _block_keys(kinds: list[str], stems: list[_Stem]) -> list[list[_Key]]:
    """Name the blocks that each stem is in: its rarest words, and pairs of those that many have."""
    frequency = Counter(chain.from_iterable(set(stem.words) for stem in stems))
    # numbers for the words, the rarest first: they sort faster, and words as rare stand in one order everywhere
    order = {word: at for at, word in enumerate(sorted(frequency, key=lambda word: (frequency[word], word)))}
    rarest = [sorted(map(order.__getitem__, set(stem.words)))[:_RAREST] for stem in stems]
    size = Counter((kind, word) for kind, chosen in zip(kinds, rarest, strict=True) for word in chosen)
    keys: list[list[_Key]] = []
    for kind, chosen in zip(kinds, rarest, strict=True):
        common = sorted(word for word in chosen if size[kind, word] > _LARGEST)
        rare = [(kind, word) for word in chosen if size[kind, word] <= _LARGEST]
        keys.append([*rare, *((kind, first, second) for first, second in combinations(common, 2))])
    return keys


def _not_compared(bank: Bank, count: int) -> Finding:
    return Finding(
        bank.place,
        f"{counted(count, 'question')} could not be looked through for near duplicates: "
        f"more than {_LARGEST} stems each are made of the same words",
        "say in each stem what it is about",
    )


def _compare(subjects: list[Asked], stems: list[_Stem], at: int, others: list[int]) -> Iterator[Finding]:
    """Report the first of the earlier questions that asks the same."""
    asked = subjects[at]
    for other in _like(stems, at, others):
        if _ask_the_same(subjects[other], asked, stems[other], stems[at]):
            first, question = subjects[other].identity.question, asked.identity.question
            yield Finding(
                asked.item.stem.place,
                f"{question} asks nearly the same as {first} in line {subjects[other].item.stem.place.line}, "
                "with the same key",
                f"remove one of the two, or keep them apart in quizzes: never-together: [[{first}, {question}]]",
                question,
            )
            return


def _like(stems: list[_Stem], at: int, others: list[int]) -> list[int]:
    from rapidfuzz.fuzz import ratio  # heavy, and small banks have no two stems with a rare word in common
    from rapidfuzz.process import extract

    lines = [stems[other].in_order for other in others]
    near = extract(stems[at].in_order, lines, scorer=ratio, score_cutoff=_WORTH_A_LOOK, limit=None)
    # words in another order, or a letter in a word that then sorts elsewhere
    return sorted(
        others[place]
        for _, like, place in near
        if like >= _LIKE_STEMS or ratio(stems[others[place]].line, stems[at].line) >= _LIKE_STEMS
    )


def _ask_the_same(first: Asked, second: Asked, stem: _Stem, other: _Stem) -> bool:
    if first.identity.question == second.identity.question or not _may_meet(first, second):
        return False
    if _differ_in_a_word(stem.words, other.words) or _swap_words(stem.words, other.words):
        return False
    if _differ_in_names(plain(first.item.stem), plain(second.item.stem)) or not _have_like_keys(first, second):
        return False
    same_stem = fold(first.item.stem).rstrip(" ?!…") == fold(second.item.stem).rstrip(" ?!…")
    # that is an error with a code of its own
    return not (same_stem and compared_key(first.answered) == compared_key(second.answered))


def _have_like_keys(first: Asked, second: Asked) -> bool:
    from rapidfuzz.fuzz import ratio

    key, other = key_words(first.answered).casefold(), key_words(second.answered).casefold()
    if not _LETTER.search(key) or ratio(key, other, score_cutoff=_LIKE_KEYS) < _LIKE_KEYS:
        return False
    if " " not in key and key.strip(" .").rstrip("s") != other.strip(" .").rstrip("s"):
        return False  # of single words, likeness says little
    symbols, others = _symbols(first), _symbols(second)
    if symbols and others and symbols != others:
        return False  # `u` and `U`, $x^2$ and $x^3$: in code and math each sign counts
    return not _differ_in_a_word(_TOKEN.findall(key), _TOKEN.findall(other))


def _symbols(asked: Asked) -> list[str]:
    """Give all code and math of a stem and its key, in order."""
    texts = [text for text in (asked.item.stem, *key_texts(asked.answered)) if not text.is_plain]
    nodes = (node for text in texts for node in walk(text.blocks))
    return [
        node.latex if isinstance(node, Math) else node.text
        for node in nodes
        if isinstance(node, Code | CodeBlock | Math)
    ]


def _may_meet(first: Asked, second: Asked) -> bool:
    return _setting(first) == _setting(second) and {first.about.use, second.about.use} != {Use.EXAM, Use.STUDY}


def _setting(asked: Asked) -> Hashable:
    item = asked.item
    stimulus = item.stimulus.question if item.stimulus else ""
    return stimulus, item.picture.file.typed if item.picture else ""


def _differ_in_a_word(first: list[str], second: list[str]) -> bool:
    """Tell whether a number or a negation stands in only one of the two, or each has a word that the other opposes."""
    apart = set(first).symmetric_difference(second)
    if any(word[0].isdigit() or word in _DENIALS for word in apart):
        return True
    return bool(apart & _CONTRASTS & {*first}) and bool(apart & _CONTRASTS & {*second})


def _swap_words(first: list[str], second: list[str]) -> bool:
    """Tell whether two words have changed places: "from heart to lungs", "from lungs to heart"."""
    if len(first) != len(second):
        return False
    apart = [at for at, (word, other) in enumerate(zip(first, second, strict=True)) if word != other]
    if len(apart) != 2 or apart[1] - apart[0] < 2 or sorted(first) != sorted(second):  # noqa: PLR2004
        return False
    return first[apart[0] + 1 : apart[1]] not in (["and"], ["or"])


def _differ_in_names(first: str, second: str) -> bool:
    """Tell whether each has a name that the other lacks: "the capital of France", "the capital of Finland"."""
    names, others = _names(first), _names(second)
    return bool(names - others and others - names)


def _names(stem: str) -> set[str]:
    return {word.casefold() for word in _TOKEN.findall(stem)[1:] if word[0].isupper()}
