"""The table of specifications of a quiz: what each cell wants, has, and could still have a second time.

Made of a blueprint whether it can be met or not: a shortage is what its reader looks for. Pure, like all of assembling.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from quizgen.assemble.blueprint import Blueprint, QuizProperties, named_banks
from quizgen.assemble.pick import Opened, open_blueprint
from quizgen.assemble.pool import Pool
from quizgen.assemble.quiz import Quiz
from quizgen.assemble.reading import check_banks, read_properties
from quizgen.assemble.select import Unit, fill_cells, select_units
from quizgen.bank import Bank
from quizgen.evidence import LockedParagraph
from quizgen.item import Asked
from quizgen.questions.base import LEVELS
from quizgen.source_yaml import Document

_LARGEST_GROUP = 4  # paragraphs: a heading may cover a whole essay, which tells nothing


@dataclass(frozen=True, slots=True)
class Row:
    """One level of a section, or the whole of it where *level* is None.

    *wants* is None where the blueprint leaves the level open. *fits* is how many questions the filters take,
    *has* how many stand on the quiz, *left* how many of those that fit stand nowhere on it. *again* is how many a
    second quiz by the same blueprint could draw without repeating any, None where nothing is picked.
    """

    level: str | None
    wants: int | None
    fits: int
    has: int
    left: int
    again: int | None

    @property
    def is_short(self) -> bool:
        """Tell whether it has fewer than it wants."""
        return self.wants is not None and self.has < self.wants


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """A section's rows, the whole first.

    *points* is what its items are worth before `choose` takes some away, *named* how many the file names itself.
    """

    name: str
    points: Decimal
    named: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class ParagraphGroup:
    """A few paragraphs of a source that stand under one heading, and how many questions lean on them.

    *has* counts those on the quiz, *fits* those that a paper may ask at all.
    """

    source: str
    title: str
    first: int
    last: int
    has: int
    fits: int


@dataclass(frozen=True, slots=True)
class Specification:
    """What a blueprint wants and has; *is_met* when every cell has what it wants, so that the quiz can be made."""

    id: str
    title: str
    forms: int
    sections: tuple[SectionPlan, ...]
    paragraphs: tuple[ParagraphGroup, ...]
    is_met: bool


def specify_quiz(
    document: Document, banks: tuple[Bank, ...], *, others: Mapping[str, Quiz] | None = None
) -> Specification | None:
    """Hold a quiz file's blueprint against its banks; None where the file or its filters can't be read.

    What keeps it from being read is told by assembling the quiz, and not again here.
    """
    properties, _, found = read_properties(QuizProperties, document, what="quiz")
    if properties is None or found or not banks:
        return None
    banks, _ = check_banks(named_banks(document), banks)
    blueprint = Blueprint(properties.sections, properties.never_together, properties.quiz.place)
    opened = open_blueprint(blueprint, banks, others or {})
    if opened.found:
        return None
    pool = opened.pool
    units = pool.units(quiz=str(properties.quiz), seed=properties.seed or str(properties.quiz))
    first, is_met = _draw(pool, units)
    drawn = {*pool.fixed, *(name for names in first for name in names)}
    # what this quiz fixes is not on a second one, and so keeps no rival away from it
    unnamed = replace(pool, fixed=frozenset())
    rest = [unit for unit in unnamed.units(quiz=str(properties.quiz), seed="") if drawn.isdisjoint(unit.names)]
    second, _ = _draw(unnamed, rest)
    return Specification(
        str(properties.quiz),
        properties.title,
        properties.forms,
        tuple(_section(opened, index, first, second, drawn) for index in range(len(blueprint.parts))),
        _paragraphs(banks, pool, drawn),
        is_met,
    )


def _draw(pool: Pool, units: Sequence[Unit]) -> tuple[list[list[str]], bool]:
    """Draw for each cell what it wants, or as much as there is; and whether all of it was there.

    Where sets or rivals keep all cells from being met at once, each is filled as far as it would be without them.
    """
    cells = pool.cells()
    chosen, _ = select_units(cells, units)
    if chosen is not None:
        made: list[list[str]] = [[] for _ in cells]
        place = {unit.names: dict(unit.places) for unit in units}
        for names, section in chosen.items():
            for name, cell in zip(names, place[names][section], strict=True):
                made[cell].append(name)
        return made, True
    parted = [
        Unit((name,), unit.rank, tuple((section, (counted[index],)) for section, counted in unit.places))
        for unit in sorted(units, key=lambda unit: unit.rank)
        if unit.can_be_taken
        for index, name in enumerate(unit.names)
    ]
    filled = fill_cells(parted, [cell.wanted for cell in cells])
    return [[name for unit in taken for name in unit.names] for taken in filled], False


def _section(
    opened: Opened, index: int, first: Sequence[Sequence[str]], second: Sequence[Sequence[str]], drawn: set[str]
) -> SectionPlan:
    pool = opened.pool
    part = pool.parts[index]
    cells = [(number, cell) for number, cell in enumerate(pool.cells()) if cell.section == index]
    here = [*opened.fixed[index], *(name for number, _ in cells for name in first[number])]
    again = [name for number, _ in cells for name in second[number]]
    fitting = _fitting(pool, index) if cells else ()
    has, fits, left, more = (
        Counter(pool.by_name[name].about.level for name in names)
        for names in (here, fitting, (name for name in fitting if name not in drawn), again)
    )
    fixed = Counter(pool.by_name[name].about.level for name in opened.fixed[index])
    wants = {cell.level: cell.wanted + fixed[cell.level] for _, cell in cells if cell.level is not None}
    total = len(opened.fixed[index]) + sum(cell.wanted for _, cell in cells)
    whole = Row(None, total, fits.total(), has.total(), left.total(), more.total() if cells else None)
    rows = [
        Row(level, wants.get(level), fits[level], has[level], left[level], more[level] if cells else None)
        for level in (*LEVELS, "")
        if level in wants or has[level] or (fits[level] and not wants)
    ]
    own = part.properties.points
    points = sum((pool.by_name[name].item.points if own is None else own for name in here), Decimal(0))
    return SectionPlan(
        part.properties.title or f"Section {part.number}", points, len(opened.fixed[index]), (whole, *rows)
    )


def _fitting(pool: Pool, index: int) -> tuple[str, ...]:
    wanted, unwanted = pool.filters[index]
    levels = {cell.level for cell in pool.cells() if cell.section == index}
    return tuple(
        name
        for name, asked in pool.by_name.items()
        if wanted.takes(asked) and not unwanted.touches(asked) and not levels.isdisjoint({None, asked.about.level})
    )


def _paragraphs(banks: Iterable[Bank], pool: Pool, drawn: set[str]) -> tuple[ParagraphGroup, ...]:
    """Count questions by the headings of each source, or by its single paragraphs where no lock tells of headings."""
    cited: dict[str, dict[str, set[int]]] = {}
    for bank in banks:
        for name, asked in pool.by_name.items():
            if asked.identity.bank == bank.id:
                _cite(cited, name, asked, bank.default_source)
    made: dict[tuple[str, int, int], ParagraphGroup] = {}
    for source in (source for bank in banks for source in bank.sources):
        lean = cited.get(source.id, {})
        for title, first, last in _headings(source.lock.paragraphs if source.lock else (), lean):
            span = set(range(first, last + 1))
            names = [name for name, numbers in lean.items() if numbers & span]
            group = ParagraphGroup(source.id, title, first, last, sum(name in drawn for name in names), len(names))
            made.setdefault((source.id, first, last), group)
    return tuple(made.values())


def _cite(cited: dict[str, dict[str, set[int]]], name: str, asked: Asked, default: str) -> None:
    for citation in asked.commentary.citations:
        numbers = cited.setdefault(citation.source or default, {}).setdefault(name, set())
        numbers.update(range(citation.first, citation.last + 1))


def _headings(locked: Sequence[LockedParagraph], lean: Mapping[str, set[int]]) -> list[tuple[str, int, int]]:
    """Part a source's paragraphs into groups of a few that stand under one heading."""
    last = len(locked) or max((number for numbers in lean.values() for number in numbers), default=0)
    groups: list[tuple[str, int, int]] = []
    for number in range(1, last + 1):
        title = locked[number - 1].section if locked else ""
        if groups and groups[-1][0] == title and number - groups[-1][1] < _LARGEST_GROUP:
            groups[-1] = (title, groups[-1][1], number)
        else:
            groups.append((title, number, number))
    return groups
