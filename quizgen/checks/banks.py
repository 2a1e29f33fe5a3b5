"""Rules on a bank as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator

from quizgen.bank import Bank
from quizgen.checks.frame import Finding, check
from quizgen.checks.keys import compared_key
from quizgen.checks.words import fold, sketch
from quizgen.diagnostics import Severity
from quizgen.item import Asked, Use

_ENOUGH = 2


@check("duplicate-question", Severity.ERROR)
def duplicate_question(bank: Bank) -> Iterator[Finding]:
    """Two questions of a kind ask the same and have the same key; case and punctuation don't count.

    Drawn into one quiz, the second gives its points for the first; in a deck it wastes reviews. It mostly comes from
    copying a question to change it later.

    Questions about different passages or pictures are left alone, and so are withdrawn ones, and pairs of which one is
    kept for exams and the other for study.

    Bad:
        - id: capital
          short-answer: What is the capital of Australia?
          answer: Canberra
        - id: capital-again
          short-answer: What is the capital of Australia
          answer: canberra

    Good:
        - id: capital
          short-answer: What is the capital of Australia?
          answer: Canberra
        - id: largest-city
          short-answer: What is the largest city of Australia?
          answer: Sydney
    """
    first: dict[Hashable, list[Asked]] = {}
    reported: set[str] = set()
    for asked in _with_like_stems(bank):
        same = first.setdefault(_what_is_asked(asked), [])
        other = next((each for each in same if _meet(each, asked)), None)
        question = asked.identity.question
        if other is not None and question not in reported:
            reported.add(question)
            yield Finding(
                asked.item.stem.place,
                f"{question} asks the same as {other.identity.question} in line {other.item.stem.place.line}, "
                "with the same key",
                "remove one of the two, or ask for something else",
                question,
            )
        # two of each use are enough for others to meet; more would be looked through again and again
        alike = {each.identity.question for each in same if each.about.use is asked.about.use}
        if len(alike) < _ENOUGH and question not in alike:
            same.append(asked)


def _with_like_stems(bank: Bank) -> Iterator[Asked]:
    """Give what is asked in words like those of another question, in the author's order."""
    asked = [each for each in bank.asked if not each.about.withdrawn]
    sketches = [sketch(each.item.stem) for each in asked]
    count = Counter(sketches)
    return (each for each, drawn in zip(asked, sketches, strict=True) if count[drawn] > 1)


def _meet(first: Asked, second: Asked) -> bool:
    apart = {first.about.use, second.about.use} == {Use.EXAM, Use.STUDY}
    return first.identity.question != second.identity.question and not apart


def _what_is_asked(asked: Asked) -> Hashable:
    item = asked.item
    stimulus = item.stimulus.question if item.stimulus else ""
    picture = item.picture.file.typed if item.picture else ""
    stem = fold(item.stem).rstrip(" ?!…")
    return item.kind, stem, item.direction, stimulus, picture, compared_key(asked.answered)
