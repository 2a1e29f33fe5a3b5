"""Rules on the options of choices."""

# ruff: noqa: D401  docstrings of rules are what `explain` prints

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from quizgen.checks.frame import Asking, Finding, Offered, check, places_of
from quizgen.checks.language import has_inner_blank
from quizgen.checks.words import fold, has_symbols, shortened
from quizgen.diagnostics import Severity
from quizgen.item import Pairs
from quizgen.item import Sequence as Steps

# where the stem asks about the characters themselves, options may well differ in nothing else
_ABOUT_CHARACTERS = re.compile(
    r"\b(?:punctuat\w*|capitali[sz]\w*|capitals?|spell\w*|spelt|commas?|apostrophes?|hyphen\w*|quotation marks?"
    r"|accents?|(?:upper|lower)[- ]?case|case[- ]sensitive|typed|outputs?|prints?|printed|displayed|symbols?"
    r"|abbreviat\w*|notation|identifiers?|variable names?|keywords?|literals?|sentences?"
    r"|(?:correctly|properly) written|written (?:correctly|properly))\b",
    re.IGNORECASE,
)
_VERDICTS = tuple(
    frozenset(pair.split())
    for pair in ("true false", "correct incorrect", "right wrong", "wahr falsch", "richtig falsch", "vrai faux",
                 "verdadero falso", "vero falso", "waar onwaar", "correcto incorrecto")
)  # fmt: skip
_ASKS_FOR_VALUE = re.compile(r"\b(?:evaluate\w*|output|prints?|returns?|value of|result of)\b", re.IGNORECASE)


@check("options-refer-to-options", Severity.ERROR)
def options_refer_to_options(asking: Asking) -> Iterator[Finding]:
    """An option names others by their letters or numbers.

    Options are shuffled for every form, so "both A and C" names other options on each paper, and may name itself.
    Combinations of numbered statements ("I and III only") test how well a student eliminates combinations more than
    what he knows; Haladyna, Downing & Rodriguez (2002, H9) advise against them.

    Letters that name what the question is about (vitamins A and C, alleles) are left alone, and so are bare numbers
    that are the answer.

    Bad:
        multiple-choice: Which gases make up most of dry air?
        answer: Both A and B
        distractors: [Nitrogen, Oxygen, Argon]

    Good:
        multiple-response: Which gases make up most of dry air?
        answer: [Nitrogen, Oxygen]
        distractors: [Argon, Carbon dioxide]
    """
    places = asking.references
    if not places:
        return
    first = asking.options[places[0]]
    more = f", and so {'does' if len(places) == 2 else 'do'} {len(places) - 1} more" if len(places) > 1 else ""  # noqa: PLR2004
    yield Finding(
        first.text.place,
        f"'{shortened(first.plain)}' names options or statements by their labels{more}",
        "options are shuffled: say in words what it stands for, or use multiple-response",
    )


@check("duplicate-options", Severity.ERROR)
def duplicate_options(asking: Asking) -> Iterator[Finding]:
    """Two options say the same: they are equal, or differ in case and punctuation alone.

    A student who knows the subject sees at once that neither can be the one right answer, and a duplicate leaves one
    option less to think about. Options should be independent of one another and not overlap (Haladyna, Downing &
    Rodriguez 2002, H22).

    Where case or punctuation may be the point, options that differ in them are left alone: short symbols (f and F,
    -1 and 1), code and math, a lone acronym, stems that ask about spelling, capitals or punctuation, exercises with a
    gap in their sentence, and questions with more than one such pair.

    Bad:
        multiple-choice: Where does most of a plant's photosynthesis take place?
        answer: Chloroplast
        distractors: [Nucleus, Ribosome, nucleus.]

    Good:
        multiple-choice: Where does most of a plant's photosynthesis take place?
        answer: Chloroplast
        distractors: [Nucleus, Ribosome, Vacuole]
    """
    for first, second in _equal_options(asking):
        if first.is_key == second.is_key:
            yield _duplicate(first, second)
    for first, second in _equal_pairs(asking.stem, _other_options(asking)):
        yield _duplicate(first, second)


def _duplicate(first: Offered, second: Offered) -> Finding:
    same = f"'{shortened(second.plain)}' stands twice"
    if first.plain != second.plain:
        same = f"'{shortened(first.plain)}' and '{shortened(second.plain)}' say the same"
    return Finding(second.text.place, same, "remove one of the two, or tell them apart")


def _other_options(asking: Asking) -> tuple[Offered, ...]:
    match asking.asked.item.response:
        case Pairs(_, right):
            return places_of(right)
        case Steps(steps):
            return places_of(steps)
        case _:
            return ()


@check("key-among-distractors", Severity.ERROR)
def key_among_distractors(asking: Asking) -> Iterator[Finding]:
    """A right option stands among the distractors too, word for word or but for case and punctuation.

    A student who ticks the one is right and who ticks the other is wrong, though both say the same; on paper the key
    then names one of two equal lines. There must be one right answer (Haladyna, Downing & Rodriguez 2002, H19).

    The same things are left alone as by duplicate-options.

    Bad:
        multiple-choice: Which organelle makes most of a cell's ATP?
        answer: Mitochondrion
        distractors: [Ribosome, mitochondrion, Nucleus]

    Good:
        multiple-choice: Which organelle makes most of a cell's ATP?
        answer: Mitochondrion
        distractors: [Ribosome, Lysosome, Nucleus]
    """
    for first, second in _equal_options(asking):
        if first.is_key != second.is_key:
            wrong = second if first.is_key else first
            yield Finding(
                wrong.text.place,
                f"'{shortened(wrong.plain)}' is both the answer and a distractor of {asking.asked.identity.question}",
                "remove it, or use multiple-response if two answers are right",
            )


def _equal_options(asking: Asking) -> list[tuple[Offered, Offered]]:
    return _equal_pairs(asking.stem, asking.options) if asking.has_like_options else []


def _equal_pairs(stem: str, options: Sequence[Offered]) -> list[tuple[Offered, Offered]]:
    """Pair the options that say the same; those that differ in case or punctuation only where that can't be meant."""
    common = [option for option in options if not option.is_special]
    folded = [fold(option.text) for option in common]
    if len(set(folded)) == len(folded):
        return []
    pairs = [
        (first, second)
        for (first, one), (second, other) in combinations(zip(common, folded, strict=True), 2)
        if one == other
    ]
    alike = [pair for pair in pairs if pair[0].plain == pair[1].plain]
    differing = [pair for pair in pairs if pair[0].plain != pair[1].plain]
    if len(differing) > 1 or _ABOUT_CHARACTERS.search(stem) or has_inner_blank(stem):
        return alike
    return [*alike, *differing]


@check("true-false-as-options", Severity.ERROR)
def true_false_as_options(asking: Asking) -> Iterator[Finding]:
    """The options are "true" and "false".

    As `true-false` the verdicts stand in one order on every form, the answer sheet and the other outputs know how the
    item is judged, and its chance of one half is reckoned with. As options they would be shuffled.

    A third option ("not given"), and verdicts that a program or formula yields, are left alone.

    Bad:
        multiple-choice: Mercury is the planet nearest to the sun.
        answer: "True"
        distractors: ["False"]

    Good:
        true-false: Mercury is the planet nearest to the sun.
        answer: true
    """
    options = asking.options
    if len(options) != 2 or any(has_symbols(option.text) for option in options):  # noqa: PLR2004
        return
    words = frozenset(option.plain.strip(" .").casefold() for option in options)
    as_letters = {option.plain.strip(" .") for option in options} == {"T", "F"} and not asking.stem.rstrip().endswith(
        "?"
    )
    if words not in _VERDICTS and not as_letters:
        return
    if has_symbols(asking.asked.item.stem) and _ASKS_FOR_VALUE.search(asking.stem):
        return
    key = next((option for option in options if option.is_key), options[0])
    yield Finding(
        key.text.place,
        f"'{options[0].plain}' and '{options[1].plain}' are the only options",
        "make it a statement: 'true-false: …' with 'answer: true' or 'answer: false'",
    )
