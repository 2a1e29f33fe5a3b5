"""Which questions stand in which section: those that it names, and those that the search picks for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby

from quizgen.assemble.blueprint import QuizProperties, SectionProperties
from quizgen.assemble.filters import Criteria, find_question, look_up, unknown_question
from quizgen.assemble.order import keyed_hash
from quizgen.assemble.quiz import Quiz, Section
from quizgen.assemble.select import BUDGET, Cell, Shortage, Unit, select_units
from quizgen.bank import Bank
from quizgen.diagnostics import Diagnostic, Place, counted, error
from quizgen.item import Asked, Extended, Model, Use
from quizgen.schema import key_place
from quizgen.source_yaml import Mapping as YamlMapping
from quizgen.source_yaml import Scalar


def pick_sections(
    properties: QuizProperties, banks: tuple[Bank, ...], others: Mapping[str, Quiz], seed: str
) -> tuple[tuple[Section, ...], tuple[Diagnostic, ...]]:
    """Fill the sections of a quiz, or say everything that keeps them from being filled."""
    return _Picker(properties, banks, others, seed).sections()


def what_stays_together(asked: tuple[Asked, ...]) -> list[tuple[Asked, ...]]:
    """Part questions into sets that lean on one stimulus, and single questions."""

    def key(each: Asked) -> tuple[str, str]:
        stimulus = each.item.stimulus
        return (
            each.identity.bank,
            f"passage {stimulus.question}" if stimulus else f"question {each.identity.question}",
        )

    return [tuple(block) for _, block in groupby(asked, key)]


@dataclass(slots=True)
class _Picker:
    """One quiz on its way from names and filters to questions; what is wrong is collected, not raised."""

    properties: QuizProperties
    banks: tuple[Bank, ...]
    others: Mapping[str, Quiz]
    seed: str

    def sections(self) -> tuple[tuple[Section, ...], tuple[Diagnostic, ...]]:
        by_name = _askable(self.banks)
        fixed, found = self.fixed(by_name)
        criteria, problems = self.criteria()
        found += problems
        groups, problems = self.groups(fixed)
        found += problems
        if found:
            return (), tuple(found)
        taken = frozenset(name for names in fixed for name in names)
        cells = self.cells()
        units = self.units(by_name, criteria, cells, taken, groups)
        chosen, shortages, ended = select_units(cells, units)
        if chosen is None:
            return (), self.short(shortages, ended=ended)
        picked = [
            [name for names, at in chosen.items() if at == index for name in names] for index in range(len(fixed))
        ]
        made = [self.section(index, fixed[index], picked[index], by_name) for index in range(len(fixed))]
        return tuple(section for section, _ in made), tuple(each for _, problems in made for each in problems)

    def fixed(self, by_name: Mapping[str, Asked]) -> tuple[list[tuple[str, ...]], list[Diagnostic]]:
        """Look up the questions that sections name."""
        found: list[Diagnostic] = []
        made = []
        seen: dict[str, Scalar] = {}
        for section, _ in self.properties.sections:
            names: list[str] = []
            for named in section.questions:
                matches = find_question(named, self.banks)
                if not matches:
                    found.append(unknown_question(named, self.banks))
                for name in matches:
                    found.extend(self.unfit(named, name, by_name, seen))
                    seen.setdefault(name, named)
                names.extend(name for name in matches if name in by_name)
            made.append(tuple(names))
        return made, found

    def unfit(
        self, named: Scalar, name: str, by_name: Mapping[str, Asked], seen: Mapping[str, Scalar]
    ) -> list[Diagnostic]:
        if name in seen:
            mend = f"it is named first in line {seen[name].place.line}"
            return [error("repeated-question", named.place, f"'{named}' stands twice on this quiz", help=mend)]
        if name not in by_name:
            reason = _why_not(name, self.banks)
            return [
                error("unfit-question", named.place, f"'{named}' can't stand on a paper: {reason}", help="name another")
            ]
        return []

    def criteria(self) -> tuple[list[tuple[Criteria | None, Criteria | None]], list[Diagnostic]]:
        held = {name: frozenset(identity.name for identity in quiz.asked) for name, quiz in self.others.items()}
        made = []
        found: list[Diagnostic] = []
        for section, _ in self.properties.sections:
            pair = []
            for given in (section.from_, section.not_):
                looked_up = look_up(given, self.banks, held) if given is not None else (None, ())
                pair.append(looked_up[0])
                found.extend(looked_up[1])
            made.append((pair[0], pair[1]))
        return made, found

    def groups(self, fixed: Sequence[tuple[str, ...]]) -> tuple[list[list[frozenset[str]]], list[Diagnostic]]:
        """Look up the questions that must not meet: for each group the names that each of its members means."""
        on_paper = {name for names in fixed for name in names}
        found: list[Diagnostic] = []
        made = []
        for group in self.properties.never_together:
            members = []
            for named in group:
                matches = frozenset(find_question(named, self.banks))
                if not matches:
                    found.append(unknown_question(named, self.banks))
                members.append(matches)
            meeting = [named for named, member in zip(group, members, strict=True) if member & on_paper]
            if len(meeting) > 1:
                message = f"'{meeting[0]}' and '{meeting[1]}' must not meet, yet sections name both"
                found.append(error("never-together-broken", meeting[1].place, message, help="take one of them out"))
            made.append(members)
        return made, found

    def cells(self) -> tuple[Cell, ...]:
        return tuple(
            Cell(index, level, wanted)
            for index, (section, _) in enumerate(self.properties.sections)
            for level, wanted in section.pick
        )

    def units(
        self,
        by_name: Mapping[str, Asked],
        criteria: Sequence[tuple[Criteria | None, Criteria | None]],
        cells: tuple[Cell, ...],
        taken: frozenset[str],
        groups: Sequence[Sequence[frozenset[str]]],
    ) -> list[Unit]:
        made = []
        for block in what_stays_together(tuple(by_name.values())):
            names = tuple(asked.identity.name for asked in block)
            quarrels = _quarrels(names, groups)
            barred = any(
                any(other & taken for at, other in enumerate(groups[group]) if at != member)
                for group, member in quarrels
            )
            if not barred and not taken.intersection(names):
                places = _places(block, criteria, cells)
                rank = keyed_hash(self.seed, self.properties.quiz, names[0])
                made.append(Unit(names, rank, places, quarrels))
        return made

    def section(
        self, index: int, fixed: Sequence[str], picked: Sequence[str], by_name: Mapping[str, Asked]
    ) -> tuple[Section, tuple[Diagnostic, ...]]:
        properties, node = self.properties.sections[index]
        order = list(by_name)
        names = (*fixed, *sorted(picked, key=order.index))
        asked = tuple(_worth(by_name[name], properties.points) for name in names)
        instructions = properties.instructions.typed if properties.instructions else ""
        section = Section(properties.title or "", instructions, asked, properties.choose)
        return section, tuple(_section_problems(properties, node, asked))

    def short(self, shortages: Sequence[Shortage], *, ended: bool) -> tuple[Diagnostic, ...]:
        found = [self.shortage(each) for each in shortages]
        if found:
            return tuple(found)
        place = self.properties.quiz.place
        if not ended:
            message = (
                f"no selection was found among the first {BUDGET} ways of placing sets and 'never-together' groups"
            )
            return (error("blueprint-short", place, message, help="widen a filter, or pick fewer"),)
        message = "sets that stay together and 'never-together' leave no way to meet every 'pick' exactly"
        return (error("blueprint-short", place, message, help="widen a filter, or pick another number"),)

    def shortage(self, shortage: Shortage) -> Diagnostic:
        cell = shortage.cell
        section, node = self.properties.sections[cell.section]
        name = f"section '{section.title}'" if section.title else f"section {cell.section + 1}"
        row = node.find("pick")
        place = row.place if row is not None else node.place
        if isinstance(row, YamlMapping) and cell.level is not None:
            place = key_place(row, cell.level)
        what = counted(cell.wanted, "question") + (f" of level '{cell.level}'" if cell.level else "")
        if shortage.fit < cell.wanted:
            message = f"{name} wants {what}, and {shortage.fit} fit" + ("s" if shortage.fit == 1 else "")
        else:
            left = cell.wanted - shortage.lacks
            message = f"{name} wants {what}, and {left} {'is' if left == 1 else 'are'} left by the other sections"
        mend = f"{shortage.lacks} {'is' if shortage.lacks == 1 else 'are'} lacking: widen 'from', or pick fewer"
        return error("blueprint-short", place, message, help=mend)


def _askable(banks: tuple[Bank, ...]) -> dict[str, Asked]:
    """Give what papers may ask, by name, in the order of the banks: the first part of each question."""
    found: dict[str, Asked] = {}
    for bank in banks:
        for asked in bank.asked:
            about = asked.about
            if about.use is not Use.STUDY and not about.draft and not about.withdrawn:
                found.setdefault(asked.identity.name, asked)
    return found


def _why_not(name: str, banks: tuple[Bank, ...]) -> str:
    asked = next((each for bank in banks for each in bank.asked if each.identity.name == name), None)
    if asked is None:
        return "it asks nothing by itself"
    if asked.about.withdrawn:
        return "it is withdrawn"
    return "it is a draft" if asked.about.draft else "it is for study"


def _quarrels(names: tuple[str, ...], groups: Sequence[Sequence[frozenset[str]]]) -> tuple[tuple[int, int], ...]:
    return tuple(
        (index, position)
        for index, group in enumerate(groups)
        for position, member in enumerate(group)
        if member.intersection(names)
    )


def _places(
    block: tuple[Asked, ...], criteria: Sequence[tuple[Criteria | None, Criteria | None]], cells: tuple[Cell, ...]
) -> tuple[tuple[int, tuple[tuple[int, int], ...]], ...]:
    made = []
    for section, (wanted, unwanted) in enumerate(criteria):
        fits = all(
            (wanted is None or wanted.takes(asked)) and (unwanted is None or not unwanted.takes(asked))
            for asked in block
        )
        if not fits:
            continue
        demand: dict[int, int] = {}
        for asked in block:
            at = next(
                (
                    index
                    for index, cell in enumerate(cells)
                    if cell.section == section and cell.level in (None, asked.about.level)
                ),
                None,
            )
            if at is None:
                break
            demand[at] = demand.get(at, 0) + 1
        else:
            made.append((section, tuple(demand.items())))
    return tuple(made)


def _worth(asked: Asked, points: Decimal | None) -> Asked:
    return asked if points is None else replace(asked, item=replace(asked.item, points=points))


def _section_problems(properties: SectionProperties, node: YamlMapping, asked: tuple[Asked, ...]) -> list[Diagnostic]:
    found = []
    if not asked:
        mend = "say how many with 'pick:', or name 'questions:'"
        found.append(error("empty-section", node.place, "the section has no questions", help=mend))
    for each in asked:
        match each.answered:
            case (Extended(), Model(_, criteria)) if criteria:
                total = sum((criterion.points for criterion in criteria), Decimal(0))
                if properties.points is not None and total != properties.points:
                    of = f"the rubric of '{each.identity.question}'"
                    message = f"{of} gives {total} points, this section {properties.points}"
                    found.append(error("points-differ", _at(node, "points"), message, help="take 'points:' away here"))
            case _:
                pass
    choose = properties.choose
    if choose is not None and len({each.item.points for each in asked}) > 1:
        message = "items to choose from are worth different points"
        found.append(error("points-differ", _at(node, "choose"), message, help="give the section 'points:'"))
    if choose is not None and choose > len(asked) > 0:
        message = f"{choose} are to be chosen of {len(asked)}"
        found.append(error("choose-too-many", _at(node, "choose"), message, help="choose fewer, or add questions"))
    return found


def _at(node: YamlMapping, name: str) -> Place:
    value = node.find(name)
    return value.place if value is not None else node.place
