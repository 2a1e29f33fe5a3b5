"""The parts of a paper in the order in which its template sets them: named, measured, and given their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TypeAlias

from quizgen.assemble.quiz import Form
from quizgen.render.pages import ANYWHERE, Part, Stand, Start, Tear
from quizgen.render.paper_views import (
    Fit,
    GroupView,
    ItemView,
    LinesView,
    PaperView,
    RoomView,
    SectionView,
    has_head,
    shared_rooms,
    stimulus_of,
    view_lines,
)
from quizgen.render.response_views import SpaceView, view_space

Name: TypeAlias = tuple[object, ...]
"""What is the same part on every form: the head, a section by its place, a passage, a question, lines, a room."""

HEAD: Name = ("head",)
FINISH: Name = ("finish",)


@dataclass(frozen=True, slots=True)
class Measured:
    """What a gauge told of the parts of a quiz's papers, which are as high on each form, and how responses fit.

    How a part is torn hangs on the order that a response is *shown* in too: *tears* are told for each.
    """

    parts: Mapping[Name, Part]
    fits: Mapping[Name, Fit]
    tears: Mapping[tuple[Name, tuple[int, ...]], Mapping[Start, Tear]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Named:
    """A part of a form's paper: whether it *keeps* to what follows it, and of how many *lines* to write on it is.

    Of a question it says in which order its response is *shown*.
    """

    name: Name
    keeps: bool = False
    lines: int = 0
    shown: tuple[int, ...] = ()


def name_parts(form: Form) -> Iterator[Named]:
    """Name the parts of a form's paper in their order."""
    yield Named(HEAD)
    for place, section in enumerate(form.sections):
        if has_head(section):
            yield Named(("section", place), keeps=True)
        rooms = shared_rooms(section)
        for stimulus, items in groupby(section.items, stimulus_of):
            if stimulus is not None:
                yield Named(("stimulus", *stimulus), keeps=True)
            for placed in items:
                name = ("item", placed.item.identity)
                yield Named(name, shown=placed.shown)
                yield from _lines(name, None if rooms else view_space(placed.item))
        for number, space in enumerate(rooms):
            yield Named(("room", place, number))
            yield from _lines(("room", place, number), space)
    yield Named(FINISH)


def _lines(name: Name, space: SpaceView | None) -> Iterator[Named]:
    for lines in view_lines(space):
        yield Named((*name, "lines"), lines=lines.count)


def parts_of(form: Form, measured: Measured) -> tuple[Part, ...]:
    """Give the parts of a form's paper in their order."""
    parts = ((each, measured.parts[each.name]) for each in name_parts(form))
    if not measured.tears:
        return tuple(part for _, part in parts)
    return tuple(replace(part, tears=measured.tears.get((each.name, each.shown), {})) for each, part in parts)


def settle(view: PaperView, form: Form, stands: Sequence[Stand], measured: Measured, *, blank: int = 0) -> PaperView:
    """Say in a paper's view where each part stands, how responses fit, and how many blank pages follow."""
    names = [each.name for each in name_parts(form)]
    found = _Settling(iter(list(zip(names, stands, strict=True))[1:]), measured)
    sections = tuple(found.section(section) for section in view.sections)
    return replace(view, sections=sections, stand=stands[0], finish=stands[-1], blank_pages=blank)


@dataclass(frozen=True, slots=True)
class _Settling:
    left: Iterator[tuple[Name, Stand]]
    measured: Measured

    def section(self, section: SectionView) -> SectionView:
        stand = next(self.left)[1] if section.is_headed else ANYWHERE
        groups = tuple(self.group(group) for group in section.groups)
        return replace(section, stand=stand, groups=groups, rooms=tuple(self.room(room) for room in section.rooms))

    def group(self, group: GroupView) -> GroupView:
        if group.stimulus is not None:
            name, stand = next(self.left)
            group = replace(group, stand=stand, fit=self.measured.fits.get(name))
        return replace(group, items=tuple(self.item(item) for item in group.items))

    def item(self, item: ItemView) -> ItemView:
        name, stand = next(self.left)
        return replace(item, stand=stand, fit=self.measured.fits.get(name), lines=self.lines(item.lines))

    def room(self, room: RoomView) -> RoomView:
        return replace(room, stand=next(self.left)[1], lines=self.lines(room.lines))

    def lines(self, lines: tuple[LinesView, ...]) -> tuple[LinesView, ...]:
        if not lines:
            return ()
        stand = next(self.left)[1]
        return tuple(LinesView(count, starts=stand.starts or int(place > 0)) for place, count in enumerate(stand.lines))
