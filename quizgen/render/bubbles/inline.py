"""Bubbles beside the options of a paper itself: their places are those at which they were set, form by form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from quizgen.assemble.quiz import Form, Quiz
from quizgen.render.bubbles.frame import RADIUS, UNIT, Box, Bubble, Frame, margins_of
from quizgen.render.bubbles.sheets import Label, SheetPage
from quizgen.render.bubbles.slots import Shape, Slot, slots_of
from quizgen.render.geometry import POINTS, page_of
from quizgen.render.words import Words, words_of


@dataclass(frozen=True, slots=True)
class InlineSheets:
    """The pages of a quiz's papers as sheets; *find* sets a form and gives what stands where, as its template told."""

    frame: Frame
    slots: Mapping[str, tuple[Slot, ...]]
    pages: int
    find: Callable[[str], list[dict[str, Any]]]
    found: dict[str, tuple[SheetPage, ...]] = field(default_factory=dict)  # which several files are made from

    @property
    def is_one(self) -> bool:
        """No two forms have their options at the same heights."""
        return False

    @property
    def alike(self) -> tuple[tuple[str, ...], ...]:
        """The letters of forms, each by itself."""
        return tuple((letter,) for letter in self.slots)

    def pages_of(self, letter: str, _slots: tuple[Slot, ...] | None = None) -> tuple[SheetPage, ...]:
        """Give the pages of a form's paper, as they are set."""
        if letter not in self.found:
            self.found[letter] = _read_pages(self.find(letter), self.slots[letter], self.frame, self.pages)
        return self.found[letter]


def make_inline(quiz: Quiz, pages: int, find: Callable[[str], list[dict[str, Any]]]) -> InlineSheets:
    """Take the papers of a quiz, of so many *pages*, as their own sheets."""
    frame = margins_of(page_of(quiz.paper), [form.letter for form in quiz.forms])
    words = words_of(quiz.language)
    return InlineSheets(frame, {form.letter: _slots(form, words) for form in quiz.forms}, pages, find)


def _slots(form: Form, words: Words) -> tuple[Slot, ...]:
    # a number is written on the paper, where it has its line
    found = slots_of(form, words)
    return tuple(Slot(slot.number, Shape.NOTE) if slot.shape is Shape.DIGITS else slot for slot in found)


def _read_pages(
    told: Sequence[dict[str, Any]], slots: tuple[Slot, ...], frame: Frame, pages: int
) -> tuple[SheetPage, ...]:
    # with a template of one's own, or what is too tall, a form may have a page more than was reckoned
    last = max((each["page"] for each in told), default=1)
    bubbles: dict[int, list[Bubble]] = {number: [] for number in range(1, max(last, pages) + 1)}
    boxes: dict[int, list[Box]] = {number: [] for number in bubbles}
    for each in told:
        x, y = _measure(each["x"]), _measure(each["y"])
        if "holds" in each:
            boxes[each["page"]].append(Box(each["holds"], x, y, _measure(each["width"]), _measure(each["height"])))
        else:
            at = x + RADIUS, y + RADIUS
            bubbles[each["page"]].append(Bubble(each["question"], each["row"], each["letter"], *at))
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
