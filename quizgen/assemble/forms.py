"""From a quiz file and its banks to a quiz: questions picked by the blueprint, and put on forms."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import islice
from typing import TypeAlias

from quizgen.assemble.balance import Balance
from quizgen.assemble.blueprint import (
    MOST_FORMS,
    Blueprint,
    QuizProperties,
    Shuffling,
    named_banks,
    read_what_can_be_read,
)
from quizgen.assemble.order import block_name, form_letter, in_keyed_order, shown_order, what_stays_together
from quizgen.assemble.paper_properties import paper_of
from quizgen.assemble.pick import pick_sections
from quizgen.assemble.quiz import Form, Placed, PlacedSection, Quiz, Section
from quizgen.assemble.reading import check_banks, read_properties
from quizgen.bank import Bank
from quizgen.diagnostics import Diagnostic, error, in_order
from quizgen.item import Asked, Identity
from quizgen.source_yaml import Document

_TRIES = 20  # to put a form into another order than all before it, which small quizzes may not have

_Arrangement: TypeAlias = tuple[tuple[tuple[Asked, tuple[int, ...]], ...], ...]  # by section, with the orders shown


def assemble_quiz(
    document: Document,
    banks: tuple[Bank, ...],
    *,
    others: Mapping[str, Quiz] | None = None,
    forms: int | None = None,
    seed: str | None = None,
) -> tuple[Quiz | None, tuple[Diagnostic, ...]]:
    """Make the quiz that a file describes, with all its forms, or say everything that keeps it from being made.

    *banks* are those that `named_banks` names, *others* the quizzes that `named_quizzes` names, as typed. *forms* and
    *seed* stand in for the file's own. Without any bank, nothing is said of what would have to be in it.
    """
    properties, root, found = read_properties(QuizProperties, document, what="quiz")
    if root is None:
        return None, tuple(found)
    banks, of_banks = check_banks(named_banks(document), banks)
    found += of_banks
    if not banks:
        return None, in_order(found)
    if properties is None:
        _, problems = pick_sections(read_what_can_be_read(root), banks, others or {}, quiz="", seed="")
        return None, in_order([*found, *problems])
    number = properties.forms if forms is None else forms
    if not 1 <= number <= MOST_FORMS:
        message = f"{number} forms are not from 1 to {MOST_FORMS}"
        found.append(error("too-many-forms", properties.quiz.place, message, help=f"ask for {MOST_FORMS} or fewer"))
    seed = seed or properties.seed or str(properties.quiz)
    blueprint = Blueprint(properties.sections, properties.never_together, properties.quiz.place)
    sections, problems = pick_sections(blueprint, banks, others or {}, quiz=str(properties.quiz), seed=seed)
    found += problems
    if found:
        return None, in_order(found)
    return _make_quiz(properties, banks, sections, seed, number), ()


def _make_quiz(
    properties: QuizProperties, banks: tuple[Bank, ...], sections: tuple[Section, ...], seed: str, forms: int
) -> Quiz:
    asked: dict[Identity, Asked] = {each.identity: each for section in sections for each in section.asked}
    return Quiz(
        id=str(properties.quiz),
        title=properties.title,
        language=properties.language or banks[0].language,
        instructions=properties.instructions,
        time=_told_time(properties.time or ""),
        seed=seed,
        keys=properties.keys,
        paper=paper_of(properties.paper),
        sections=sections,
        forms=_make_forms(sections, properties.shuffle, seed, forms),
        asked=asked,
        banks=banks,
        place=properties.quiz.place,
        practice=properties.practice,
    )


def _make_forms(sections: tuple[Section, ...], shuffle: Shuffling, seed: str, number: int) -> tuple[Form, ...]:
    """Put the sections into an order for each form, another for each as far as they have as many."""
    made = []
    seen: set[tuple[tuple[Identity, tuple[int, ...]], ...]] = set()
    balance = Balance(seed) if shuffle.balance and shuffle.options else None
    for letter in map(form_letter, range(number)):
        arrangement = _arrange(sections, shuffle, seed, balance, letter)
        for salt in range(1, _TRIES + 1):
            if _fingerprint(arrangement) not in seen or not (shuffle.options or shuffle.questions != "none"):
                break
            arrangement = _arrange(sections, shuffle, seed, balance, letter, salt)
        seen.add(_fingerprint(arrangement))
        if balance is not None:
            balance.remember([each for section in arrangement for each in section])
        made.append(_form(letter, sections, arrangement))
    return tuple(made)


def _fingerprint(arrangement: _Arrangement) -> tuple[tuple[Identity, tuple[int, ...]], ...]:
    return tuple((asked.identity, shown) for section in arrangement for asked, shown in section)


def _arrange(
    sections: tuple[Section, ...], shuffle: Shuffling, seed: str, balance: Balance | None, *form: object
) -> _Arrangement:
    of_options = (seed, *form) if shuffle.options else (seed, "")
    made = []
    for section in sections:
        blocks = what_stays_together(section.asked)
        if shuffle.questions == "within-section":
            blocks = in_keyed_order(blocks, lambda block: block_name(block[0]), seed, *form)
        made.append(tuple((asked, shown_order(asked.item, *of_options)) for block in blocks for asked in block))
    if balance is None:
        return tuple(made)
    line = iter(balance.arrange([each for section in made for each in section], str(form[0])))
    return tuple(tuple(islice(line, len(section))) for section in made)


def _form(letter: str, sections: tuple[Section, ...], arrangement: _Arrangement) -> Form:
    number = 0
    made = []
    for section, arranged in zip(sections, arrangement, strict=True):
        placed = tuple(
            Placed(position, asked.item, shown) for position, (asked, shown) in enumerate(arranged, start=number + 1)
        )
        number += len(placed)
        made.append(PlacedSection(section.title, section.instructions, placed, _points(section), section.choose))
    return Form(letter, tuple(made))


def _points(section: Section) -> Decimal:
    if section.choose is not None and section.asked:
        return section.choose * section.asked[0].item.points
    return sum((asked.item.points for asked in section.asked), Decimal(0))


def _told_time(typed: str) -> str:
    """Give the time as papers tell it: a number alone counts minutes."""
    return f"{typed} min" if typed.isdecimal() else str(typed)
