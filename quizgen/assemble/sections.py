"""What can be wrong with a section by itself: nothing in it, filters without effect, points that don't fit."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from quizgen.assemble.blueprint import Part
from quizgen.diagnostics import Diagnostic, Place, counted, error
from quizgen.item import Asked, Extended, Model
from quizgen.schema import key_place


def check_section(part: Part, fixed: Sequence[Asked]) -> list[Diagnostic]:
    """Report what is wrong with a section before anything is picked for it; *fixed* are the questions it names."""
    given = part.properties
    if not given.pick and not given.questions:
        mend = "say how many with 'pick:', or name 'questions:'"
        return [error("empty-section", part.node.place, "the section has no questions", help=mend)]
    found = _rubrics(part, fixed)
    filters = [name for name in ("from", "not") if part.node.find(name) is not None]
    if filters and not given.pick:
        message = f"{part.name} has '{filters[0]}' and no 'pick'"
        mend = "say how many with 'pick:', or take the filter away"
        found.append(error("missing-property", key_place(part.node, filters[0]), message, help=mend))
    total = len(fixed) + sum(number for _, number in given.pick)
    if given.choose is not None and given.choose > total > 0:
        message = f"{given.choose} are to be chosen of {total}"
        found.append(error("choose-too-many", _at(part, "choose"), message, help="choose fewer, or add questions"))
    return found if given.pick else [*found, *_unequal(part, fixed)]


def check_worth(part: Part, asked: Sequence[Asked]) -> list[Diagnostic]:
    """Report points that don't fit in a section that has been filled."""
    return [*_rubrics(part, asked), *_unequal(part, asked)] if part.properties.pick else []


def check_levels(part: Part) -> list[Diagnostic]:
    """Report levels of a row of the table that the section's own filters leave out."""
    taken = part.properties.from_.level if part.properties.from_ else ()
    barred = part.properties.not_.level if part.properties.not_ else ()
    found = []
    for level in (level for level, _ in part.properties.pick if level):
        if (taken and level not in taken) or level in barred:
            by = "not" if level in barred else "from"
            message = f"'pick' wants level '{level}', and '{by}' leaves it out"
            mend = f"take 'level' out of '{by}', since 'pick' names the levels"
            row = part.node.find("pick")
            place = key_place(row, level) if isinstance(row, dict) else part.node.place
            found.append(error("contradictory-filter", place, message, help=mend))
    return found


def _rubrics(part: Part, asked: Sequence[Asked]) -> list[Diagnostic]:
    points = part.properties.points
    found = []
    for each in asked if points is not None else ():
        match each.answered:
            case (Extended(), Model(_, criteria)) if criteria:
                total = sum((criterion.points for criterion in criteria), Decimal(0))
                if total != points:
                    message = f"the rubric of '{each.identity.question}' gives {_pointed(total)}, this section {points}"
                    found.append(error("points-differ", _at(part, "points"), message, help="take 'points:' away here"))
            case _:
                pass
    return found


def _unequal(part: Part, asked: Sequence[Asked]) -> list[Diagnostic]:
    given = part.properties
    worths = {each.item.points if given.points is None else given.points for each in asked}
    if given.choose is None or len(worths) < 2:  # noqa: PLR2004
        return []
    message = "items to choose from are worth different points"
    return [error("points-differ", _at(part, "choose"), message, help="give the section 'points:'")]


def _pointed(points: Decimal) -> str:
    return counted(int(points), "point") if points == int(points) else f"{points} points"


def _at(part: Part, name: str) -> Place:
    value = part.node.find(name)
    return value.place if value is not None else part.node.place
