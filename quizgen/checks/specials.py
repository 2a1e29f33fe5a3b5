"""Rules on how many options there are, and on options that speak of all the others."""

# ruff: noqa: D401  docstrings of rules are what `explain` prints

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from quizgen.checks.frame import Asking, Finding, Offered, check
from quizgen.checks.words import has_symbols, shortened
from quizgen.diagnostics import Severity
from quizgen.lazy import LazyPattern
from quizgen.questions.specials import is_bare_quantity, speaks_of_all, speaks_of_none

# beside these "all", "none" and "all three" are numbers: all, half or none of the patients
_QUANTITY = LazyPattern(
    r"(?:only |about |exactly |at least |at most |more than |less than )*(?:one|two|three|four|five|six|half|some|most"
    r"|many|few|several|a few|a little|a lot|both|neither|not (?:any|either)|(?:any|either)(?: one)?"
    r"|\d+(?:\.\d+)?%?)(?: of (?:them|these|those|it|the \w+))?",
    re.IGNORECASE,
)
_MAY_BE_QUANTITY = LazyPattern(
    r"(?:all|none|both|neither|not any|(?:either|any)(?: one)?)"
    r"(?: (?:of (?:them|these|those)|two|three|four|five|six|\d))?",
    re.IGNORECASE,
)
_CHOOSES_AMONG = re.compile(
    r"\b(?:of|among|from) (?:the following|these|those|the above)\b|\bfollowing\b", re.IGNORECASE
)
_SAID = (
    "no option says something of its own",
    "only one option says something of its own",
    "only two options say something of their own",
)
_FEWEST, _MOST, _MOST_OF_SEVERAL = 3, 6, 8


@check("all-of-the-above", Severity.WARNING)
def all_of_the_above(asking: Asking) -> Iterator[Finding]:
    """An option says that all the others are right.

    A student who knows two of the options to be right needn't know the rest, and one who knows a single one to be wrong
    can strike out this one too: the item tests less than it seems to. Haladyna, Downing & Rodriguez (2002, H26) and the
    NBME item-writing guide advise against it; Tarrant & Ware (2009) count it among the flaws of nursing exams.

    Every wording counts ("all of these are correct", "all three", "both of them"). Where all is a number among others
    (all, half or none of the patients) it is left alone, and so are banks that aren't in English.

    Bad:
        multiple-choice: Which of these carry heat from one place to another?
        answer: All of the above
        distractors: [Radiation, Conduction, Convection]

    Good:
        multiple-response: Which of these carry heat from one place to another?
        answer: [Radiation, Conduction, Convection]
        distractors: [Refraction]
    """
    for option in _speaking(asking, speaks_of_all, ("all", "both")):
        yield Finding(
            option.text.place,
            f"'{shortened(option.plain)}' is right only if all the others are: two that are known give it away",
            "take it out, or make it a multiple-response",
        )


@check("none-of-the-above", Severity.WARNING)
def none_of_the_above(asking: Asking) -> Iterator[Finding]:
    """An option says that none of the others is right.

    Where it is the key, the item shows that a student knows what is wrong, not that he knows what is right; where it
    never is, students soon strike it out. Haladyna, Downing & Rodriguez (2002, H25) advise to use it with care, the
    NBME item-writing guide not at all.

    Every wording counts ("none of these", "neither of them is correct"). Where none is a number among others it is left
    alone, and so is `None` in code, and banks that aren't in English.

    Bad:
        multiple-choice: Which of these metals is liquid at room temperature?
        answer: Mercury
        distractors: [Zinc, Lead, None of these]

    Good:
        multiple-choice: Which of these metals is liquid at room temperature?
        answer: Mercury
        distractors: [Zinc, Lead, Tin]
    """
    for option in _speaking(asking, speaks_of_none, ("none", "neither")):
        yield Finding(
            option.text.place,
            f"'{shortened(option.plain)}' asks what is wrong, and shows of no student what he knows to be right",
            "take it out: three good options are enough",
        )


def _speaking(asking: Asking, speaks: Callable[[str], bool], bare: tuple[str, ...]) -> list[Offered]:
    """Find the options that speak of all the others, *bare* ones where the stem lets choose among what is listed."""
    if not asking.may_hold_specials or not asking.is_english:
        return []
    found = [
        option
        for option in asking.options
        if not has_symbols(option.text)
        and (speaks(option.plain) or _stands_for_others(asking, option, bare))
        and not (_may_be_quantity(option) and _has_quantities(asking, option))
    ]
    return found[:1]


def _stands_for_others(asking: Asking, option: Offered, bare: tuple[str, ...]) -> bool:
    """Tell whether a bare "all" or "none" speaks of the others: the stem lets choose among what is listed."""
    if not is_bare_quantity(option.plain) or option.plain.strip(" .").casefold() not in bare or asking.references:
        return False
    return bool(_CHOOSES_AMONG.search(asking.stem))


def _may_be_quantity(option: Offered) -> bool:
    return bool(_MAY_BE_QUANTITY.fullmatch(option.plain.strip(" .")))


def _has_quantities(asking: Asking, besides: Offered) -> bool:
    others = [option for option in asking.options if option is not besides and not is_bare_quantity(option.plain)]
    found = [option.plain.strip(" .") for option in others if _QUANTITY.fullmatch(option.plain.strip(" ."))]
    # "none of them" beside 51 and 57 is none of these numbers; beside "two of them" it is a number
    return any(not each.isdecimal() or is_bare_quantity(besides.plain) for each in found)


@check("too-few-options", Severity.WARNING)
def too_few_options(asking: Asking) -> Iterator[Finding]:
    """A choice has fewer than three options that say something of their own.

    Of two options every second guess is right. Three are enough where a third good distractor can't be found
    (Haladyna, Downing & Rodriguez 2002, H18; Rodriguez 2005), and a statement to be judged is a true-false.
    "All of the above" and options that name others don't count.

    Bad:
        multiple-choice: Which blood vessels carry blood away from the heart?
        answer: Arteries
        distractors: [Veins]

    Good:
        multiple-choice: Which blood vessels carry blood away from the heart?
        answer: Arteries
        distractors: [Veins, Capillaries]
    """
    if not asking.options or len(asking.compared) >= _FEWEST or _are_verdicts(asking):
        return
    # "both" beside two others is an answer of its own, and so is "none of them" beside "some of them"
    numbers = [option for option in asking.options if option.is_special and _is_number_or_pair(asking, option)]
    count = len(asking.compared) + len(numbers)
    if asking.references or count >= _FEWEST:
        return
    yield Finding(
        asking.options[0].text.place,
        _SAID[count],
        "add a distractor that some student will believe, or make it a true-false",
    )


def _is_number_or_pair(asking: Asking, option: Offered) -> bool:
    return is_bare_quantity(option.plain) or (_may_be_quantity(option) and _has_quantities(asking, option))


def _are_verdicts(asking: Asking) -> bool:
    # those are reported as true-false-as-options, or are what a program yields
    return {option.plain.strip(" .").casefold() for option in asking.options} == {"true", "false"}


@check("too-many-options", Severity.WARNING)
def too_many_options(asking: Asking) -> Iterator[Finding]:
    """A choice has more than six options (more than eight where several are right).

    Few items have more than three distractors that anyone chooses; the rest only take time to read and to write
    (Haladyna, Downing & Rodriguez 2002, H18). Many things to be told apart make a better matching.
    "All of the above" and options that name others don't count.

    Bad:
        multiple-choice: Which planet has the shortest year?
        answer: Mercury
        distractors: [Venus, Earth, Mars, Jupiter, Saturn, Uranus]

    Good:
        multiple-choice: Which planet has the shortest year?
        answer: Mercury
        distractors: [Venus, Mars, Neptune]
    """
    if len(asking.options) <= _MOST:
        return
    several = sum(option.is_key for option in asking.options) > 1
    most = _MOST_OF_SEVERAL if several else _MOST
    if len(asking.compared) > most:
        yield Finding(
            asking.compared[most].text.place,
            f"{len(asking.compared)} options are more than students read with care",
            f"keep the key and the distractors that some students believe: {most} options at most",
        )
