"""Rules on what gives keys away over many items: their length, and their place on a form."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from quizgen.bank import Bank
from quizgen.checks.frame import Finding, check
from quizgen.diagnostics import Severity
from quizgen.item import Asked, Choices, Look, Right
from quizgen.questions.options import is_special

if TYPE_CHECKING:
    from quizgen.assemble.quiz import Form, Quiz

_LEAST_ITEMS = 20
_UNLIKELY = 0.01
_LONG_RUN = 5


@check("longest-key-bias", Severity.WARNING)
def longest_key_bias(bank: Bank) -> Iterator[Finding]:
    """Over the whole bank, the key is the longest option more often than chance would have it.

    Authors qualify what is right and leave what is wrong short. Students learn to tick the longest option, and who
    does so gets more than his share without knowing anything; each single item may look harmless. Options should be of
    about one length (Haladyna, Downing & Rodriguez 2002, H24).

    It is told for 20 items and more, when chance would have as many long keys in fewer than 1 of 100 banks (a binomial
    tail). Options that speak of the others ("none of the above") don't count, nor do ties.

    Bad, of a bank with 40 multiple-choice:
        the key is the longest option of 24

    Good:
        the key is the longest option of 11
    """
    longest, chances = 0, []
    for asked in bank.asked:
        if asked.about.withdrawn:
            continue
        lengths = _lengths(asked)
        if len(lengths) > 1:
            key, others = lengths[0], lengths[1:]
            longest += key > max(others)
            chances.append(1 / len(lengths))
    count = len(chances)
    if count < _LEAST_ITEMS or _tail(longest, count, sum(chances) / count) >= _UNLIKELY:
        return
    yield Finding(
        bank.place,
        f"the key is the longest option of {longest} of {count} items; by chance it would be of about "
        f"{round(sum(chances))}",
        "shorten keys, moving what qualifies them to the rationale, or give distractors what they lack in detail",
    )


def _lengths(asked: Asked) -> list[int]:
    """Measure the options of a question with one right answer, the key first."""
    match asked.answered:
        case (Choices(options, False, Look.LIST), Right(right)):
            # only an option with a rank can be one that speaks of the others
            common = [each for each in options if each.rank is None or not is_special(each.text)]
            keys = [each for each in common if each.place_in_list in right]
            if len(keys) != 1:
                return []
            return [len(keys[0].text.plain), *(len(each.text.plain) for each in common if each is not keys[0])]
        case _:
            return []


def _tail(successes: int, count: int, chance: float) -> float:
    """Say how likely so many successes or more are, of *count* tries with that *chance* each."""
    if successes <= count * chance:
        return 1.0
    logarithms = (math.log(chance), math.log1p(-chance), math.lgamma(count + 1))
    return sum(
        math.exp(
            logarithms[2]
            - math.lgamma(k + 1)
            - math.lgamma(count - k + 1)
            + k * logarithms[0]
            + (count - k) * logarithms[1]
        )
        for k in range(successes, count + 1)
    )


@check("key-position-bias", Severity.WARNING)
def key_position_bias(quiz: Quiz) -> Iterator[Finding]:
    """On a form, keys stand at one letter too often, or at the same letter five times running.

    A student who has guessed the pattern needs to know less; one who sees five times C doubts what he knows and changes
    right answers. The place of the key should vary by chance (Haladyna, Downing & Rodriguez 2002, H21).

    Letters are told for 20 items and more, when chance would deal them as unevenly on fewer than 1 of 100 forms (a
    chi-square tail). Options with an order of their own (numbers, dates) count, since students see their letters too.

    Bad, of a form with 24 items:
        14 of the keys are C

    Good:
        seed: another-one
    """
    from quizgen.assemble.order import form_letter  # only quizzes need it

    for form in quiz.forms:
        places = _key_places(quiz, form)
        letters = [form_letter(place) for place, _ in places]
        run = max(((len(list(same)), letter) for letter, same in groupby(letters)), default=(0, ""))
        uneven = len(places) >= _LEAST_ITEMS and _chi_square_tail(places) < _UNLIKELY
        if not uneven and run[0] < _LONG_RUN:
            continue
        if uneven:
            letter, count = Counter(letters).most_common(1)[0]
            what = f"{count} of {len(letters)} keys are {letter}"
        else:
            what = f"{run[0]} keys running are {run[1]}"
        yield Finding(
            quiz.place,
            f"on form {form.letter} of {quiz.id} {what}",
            "give the quiz another 'seed:', or leave more options unordered, so that they can be shuffled",
        )


def _key_places(quiz: Quiz, form: Form) -> list[tuple[int, int]]:
    """Give the place of the key among its options, and how many there are, in the order of the form."""
    found = []
    for placed in form.items:
        match quiz.asked[placed.item.identity].answered:
            case (Choices(options, False, Look.LIST), Right(right)):
                found.append((placed.shown.index(next(iter(right))), len(options)))
            case _:
                pass
    return found


def _chi_square_tail(places: Sequence[tuple[int, int]]) -> float:
    """Say how likely it is that chance deals the places of keys as unevenly, or more so."""
    most = max(count for _, count in places)
    expected = [sum(1 / count for _, count in places if place < count) for place in range(most)]
    seen = Counter(place for place, _ in places)
    statistic = sum((seen[place] - wanted) ** 2 / wanted for place, wanted in enumerate(expected))
    return _upper_gamma((most - 1) / 2, statistic / 2)


def _upper_gamma(shape: float, value: float) -> float:
    """Give the regularised upper incomplete gamma function for whole and half shapes, by its recurrence."""
    if value <= 0:
        return 1.0
    at = shape % 1 or 1.0
    total = math.erfc(math.sqrt(value)) if at == 0.5 else math.exp(-value)  # noqa: PLR2004
    while at < shape:
        total += math.exp(at * math.log(value) - value - math.lgamma(at + 1))
        at += 1
    return min(total, 1.0)
