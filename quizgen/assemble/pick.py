"""Which questions stand in which section: those that it names, and those that the search picks for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from quizgen.assemble.blueprint import Blueprint, Part
from quizgen.assemble.catalogue import Catalogue, find_fit, list_askable, list_questions, report_repeated
from quizgen.assemble.filters import Criteria, find_contradiction, look_up
from quizgen.assemble.pool import Pool
from quizgen.assemble.quiz import Quiz, Section
from quizgen.assemble.rivals import find_rivals
from quizgen.assemble.sections import check_levels, check_section, check_worth
from quizgen.assemble.select import select_units
from quizgen.assemble.shortage import find_shortages, report_shortage, report_unmet
from quizgen.bank import Bank
from quizgen.diagnostics import Diagnostic
from quizgen.item import Asked, Use
from quizgen.source_yaml import Scalar


@dataclass(frozen=True, slots=True)
class Opened:
    """A blueprint whose names have been looked up: what may be picked, and what each section fixes.

    *found* is what is wrong with it before anything is picked, *unsound* the sections whose filters are not read as
    they are meant.
    """

    pool: Pool
    fixed: tuple[tuple[str, ...], ...]
    found: tuple[Diagnostic, ...]
    unsound: frozenset[int]


def open_blueprint(blueprint: Blueprint, banks: tuple[Bank, ...], others: Mapping[str, Quiz]) -> Opened:
    """Look up what a blueprint names among its banks."""
    catalogue = list_questions(banks)
    askable, barred = list_askable(banks, why_not_on_paper)
    # papers ask the first part of a question; the others are for cards
    by_name = {name: parts[0] for name, parts in askable.items()}
    fixed, found = _fixed(blueprint.parts, catalogue, by_name, barred)
    filters, unsound = _filters(blueprint.parts, catalogue, others)
    named = frozenset(name for names in fixed for name in names)
    rivals, problems = find_rivals(blueprint.never_together, catalogue, set(named))
    found += [*problems, *(each for problems in unsound.values() for each in problems)]
    for part, names in zip(blueprint.parts, fixed, strict=True):
        found += check_section(part, [by_name[name] for name in names])
    pool = Pool(blueprint.parts, by_name, filters, rivals, named)
    return Opened(pool, tuple(fixed), tuple(found), frozenset(unsound))


def pick_sections(
    blueprint: Blueprint, banks: tuple[Bank, ...], others: Mapping[str, Quiz], *, quiz: str, seed: str
) -> tuple[tuple[Section, ...], tuple[Diagnostic, ...]]:
    """Fill the sections of a quiz, or say everything that keeps them from being filled."""
    opened = open_blueprint(blueprint, banks, others)
    pool = opened.pool
    units = pool.units(quiz=quiz, seed=seed)
    if opened.found or blueprint.is_torn:
        # what other sections lack is no news while these are not read as they are meant
        short = find_shortages(pool.cells(), units)
        certain = [each for each in short if each.is_certain and each.cell.section not in opened.unsound]
        return (), (*opened.found, *(report_shortage(pool, each) for each in certain))
    chosen, ended = select_units(pool.cells(), units)
    if chosen is None:
        return (), report_unmet(pool, units, blueprint.place, ended=ended)
    position = {name: index for index, name in enumerate(pool.by_name)}
    picked: list[list[str]] = [[] for _ in blueprint.parts]
    for names, section in chosen.items():
        picked[section].extend(names)
    made = [
        _section(part, [pool.by_name[name] for name in (*names, *sorted(more, key=position.__getitem__))])
        for part, names, more in zip(blueprint.parts, opened.fixed, picked, strict=True)
    ]
    problems = [each for part, one in zip(blueprint.parts, made, strict=True) for each in check_worth(part, one.asked)]
    return ((), tuple(problems)) if problems else (tuple(made), ())


def why_not_on_paper(asked: Asked) -> str:
    """Say why a question can't stand on a paper; nothing where it can."""
    if asked.about.withdrawn:
        return "it is withdrawn"
    if asked.about.draft:
        return "it is a draft"
    return "it is for study" if asked.about.use is Use.STUDY else ""


def _fixed(
    parts: Sequence[Part], catalogue: Catalogue, by_name: Mapping[str, Asked], barred: Mapping[str, str]
) -> tuple[list[tuple[str, ...]], list[Diagnostic]]:
    """Look up the questions that sections name."""
    found: list[Diagnostic] = []
    made = []
    seen: dict[str, Scalar] = {}
    for part in parts:
        fixed: list[str] = []
        for named in part.properties.questions:
            names, problems = find_fit(named, catalogue, by_name, barred, where="on a paper")
            found += problems
            again = next((name for name in names if name in seen), None)
            if again is not None:
                found.append(report_repeated(named, seen[again], where="on this quiz"))
            fixed += [name for name in names if name not in seen]
            seen |= {name: named for name in names if name not in seen}
        made.append(tuple(fixed))
    return made, found


def _filters(
    parts: Sequence[Part], catalogue: Catalogue, others: Mapping[str, Quiz]
) -> tuple[list[tuple[Criteria, Criteria]], dict[int, tuple[Diagnostic, ...]]]:
    """Look up what each section's filters name; what is wrong with them, by the section's index."""
    held = {name: frozenset(identity.name for identity in quiz.asked) for name, quiz in others.items()}
    made = []
    unsound: dict[int, tuple[Diagnostic, ...]] = {}
    for index, part in enumerate(parts):
        wanted, problems = look_up(part.properties.from_, catalogue, held)
        unwanted, more = look_up(part.properties.not_, catalogue, held)
        made.append((wanted, unwanted))
        found = (*problems, *more, *find_contradiction(part.node, wanted, unwanted), *check_levels(part))
        if found:
            unsound[index] = found
    return made, unsound


def _section(part: Part, asked: Sequence[Asked]) -> Section:
    given = part.properties
    return Section(
        given.title or "", given.instructions, tuple(_worth(each, given.points) for each in asked), given.choose
    )


def _worth(asked: Asked, points: Decimal | None) -> Asked:
    return asked if points is None else replace(asked, item=replace(asked.item, points=points))
