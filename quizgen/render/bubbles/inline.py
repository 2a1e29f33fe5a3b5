"""Bubbles beside the options of a paper itself: their places are those at which they were set, form by form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from quizgen.assemble.quiz import Form, Quiz
from quizgen.render.bubbles.frame import UNIT, Box, Bubble, Frame, margins_of
from quizgen.render.bubbles.sheets import Label, SheetPage
from quizgen.render.bubbles.slots import Shape, Slot, slots_of
from quizgen.render.geometry import POINTS, page_of
from quizgen.render.words import Words, words_of


@dataclass(frozen=True, slots=True)
class InlineSheets:
    """The pages of a quiz's papers as sheets; *find* sets a form and gives what stands where, as its template told.

    So many pages are *planned*; 0 where no plan is known.
    """

    frame: Frame
    slots: Mapping[str, tuple[Slot, ...]]
    planned: int
    find: Callable[[str], Mapping[str, Any]]
    told: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    found: dict[str, tuple[SheetPage, ...]] = field(default_factory=dict)  # which several files are made from

    @property
    def is_one(self) -> bool:
        """No two forms have their options at the same heights."""
        return False

    @property
    def pages(self) -> int:
        """How many pages the papers have; without a plan, what the longest of them was seen to have."""
        return self.planned or max(self._tell(letter).get("pages", 0) for letter in self.slots)

    @property
    def alike(self) -> tuple[tuple[str, ...], ...]:
        """The letters of forms, each by itself."""
        return tuple((letter,) for letter in self.slots)

    def pages_of(self, letter: str, _slots: tuple[Slot, ...] | None = None) -> tuple[SheetPage, ...]:
        """Give the pages of a form's paper, as they are set."""
        if letter not in self.found:
            self.found[letter] = _read_pages(self._tell(letter), self.slots[letter], self.frame, self.pages)
        return self.found[letter]

    def _tell(self, letter: str) -> Mapping[str, Any]:
        if letter not in self.told:
            self.told[letter] = self.find(letter)
        return self.told[letter]


def make_inline(quiz: Quiz, pages: int, find: Callable[[str], Mapping[str, Any]]) -> InlineSheets:
    """Take the papers of a quiz, of so many *pages* by their plan, as their own sheets."""
    frame = margins_of(page_of(quiz.paper), [form.letter for form in quiz.forms])
    words = words_of(quiz.language)
    return InlineSheets(frame, {form.letter: _slots(form, words) for form in quiz.forms}, pages, find)


def _slots(form: Form, words: Words) -> tuple[Slot, ...]:
    # a number is written on the paper, where it has its line
    found = slots_of(form, words)
    return tuple(Slot(slot.number, Shape.NOTE) if slot.shape is Shape.DIGITS else slot for slot in found)


def _read_pages(told: Mapping[str, Any], slots: tuple[Slot, ...], frame: Frame, pages: int) -> tuple[SheetPage, ...]:
    # a template of one's own may set more pages than were planned
    every = range(1, max(pages, told.get("pages", 0)) + 1)
    bubbles: dict[int, list[Bubble]] = {number: [] for number in every}
    boxes: dict[int, list[Box]] = {number: [] for number in bubbles}
    for each in told.get("bubbles", ()):
        x, y = _measure(each["x"]), _measure(each["y"])
        if "holds" in each:
            boxes[each["page"]].append(Box(each["holds"], x, y, _measure(each["width"]), _measure(each["height"])))
        else:
            radius = _measure(each["radius"])
            at = x + radius, y + radius
            bubbles[each["page"]].append(Bubble(each["question"], each["row"], each["letter"], *at, radius))
    homes = _homes(slots, bubbles)
    return tuple(
        SheetPage(
            number,
            replace(
                frame,
                id_bubbles=tuple(each for each in bubbles[number] if not each.question),
                id_boxes=tuple(boxes[number]),
            ),
            tuple(each for each in bubbles[number] if each.question),
            tuple(Label(slot.number, "", 0, 0) for slot in slots if number in homes[slot.number]),
            (),
            (),
            (),
        )
        for number in bubbles
    )


def _homes(slots: tuple[Slot, ...], bubbles: Mapping[int, list[Bubble]]) -> dict[int, set[int]]:
    """Say on which pages each number is marked; one without bubbles counts to the page of the one before."""
    found: dict[int, set[int]] = {}
    last = 1
    for slot in slots:
        pages = {page for page, held in bubbles.items() if any(each.question == slot.number for each in held)}
        found[slot.number] = pages or {last}
        last = max(found[slot.number])
    return found


def _measure(points: float) -> int:
    return round(points / POINTS * UNIT)
