"""What the crib and the marking sheets are given: where each question stands, and how essays earn points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.assemble.quiz import Placed, Quiz
from quizgen.item import Extended, Model
from quizgen.markup import Text, open_text
from quizgen.render.cells import plain_number
from quizgen.render.key_views import name_question
from quizgen.render.labels import label_points, language_code
from quizgen.render.print_code import print_code
from quizgen.render.words import Words, words_of
from quizgen.render.writing import Writing

if TYPE_CHECKING:
    from markupsafe import Markup

_MOST_FORMS = 12
_LONGEST_STEM = 70  # characters by which a question is known again


@dataclass(frozen=True, slots=True)
class SheetView:
    """What heads every sheet that is made for a quiz as a whole."""

    title: Markup
    language_code: str
    size: str
    theme: str
    colour: str
    fonts: tuple[str, ...]
    words: Words
    code: str


@dataclass(frozen=True, slots=True)
class CribRow:
    """A question: its id, how its stem begins, what it earns, and its number on each form; *places* names these."""

    id: Markup
    opening: Markup
    points: str
    numbers: tuple[str, ...]
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CribView:
    """Where each question stands on each form, so that one can be voided on all.

    With more forms than a page has room for it is no table: it *is_listed*, with a line for each question.
    """

    forms: tuple[str, ...]
    rows: tuple[CribRow, ...]
    is_listed: bool


@dataclass(frozen=True, slots=True)
class MarkingCriterion:
    """What earns points in an essay, and its *levels*: how many points for what, most first."""

    text: Markup
    points: str
    levels: tuple[tuple[str, Markup], ...]


@dataclass(frozen=True, slots=True)
class MarkingView:
    """A sheet to mark one essay on: its question, its criteria with their points, and where it stands on each form."""

    stem: Markup
    id: Markup
    places: str
    points_label: str
    points: str
    criteria: tuple[MarkingCriterion, ...]


def sheet_view(quiz: Quiz, writing: Writing) -> SheetView:
    """Make what every sheet for a quiz is given."""
    return SheetView(
        title=writing.plain(quiz.title),
        language_code=language_code(quiz.language),
        size=quiz.paper.size,
        theme=quiz.paper.theme,
        colour=quiz.paper.colour,
        fonts=quiz.paper.families,
        words=words_of(quiz.language),
        code=writing.memory.recall(quiz.forms, lambda: print_code(quiz)),
    )


def crib_view(quiz: Quiz, writing: Writing) -> CribView:
    """Make what the template of the crib is given: a row for each question, in the order of the first form."""
    places = {form.letter: {placed.item.identity: placed.number for placed in form.items} for form in quiz.forms}

    def row(placed: Placed) -> CribRow:
        identity = placed.item.identity
        numbers = tuple(str(numbers[identity]) for numbers in places.values())
        return CribRow(
            id=writing.plain(name_question(identity, quiz)),
            opening=writing.text(_opening(quiz.asked[identity].item.stem), identity.bank),
            points=plain_number(placed.item.points),
            numbers=numbers,
            places=tuple(f"{letter}\u00a0{number}" for letter, number in zip(places, numbers, strict=True)),
        )

    return CribView(tuple(places), tuple(map(row, quiz.forms[0].items)), is_listed=len(places) > _MOST_FORMS)


def _opening(stem: Text) -> Text:
    return Text(stem.typed, stem.place, open_text(stem.blocks, _LONGEST_STEM))


def has_essays(quiz: Quiz) -> bool:
    """Tell whether anything of a quiz is answered at length."""
    return any(isinstance(placed.item.response, Extended) for placed in quiz.forms[0].items)


def marking_views(quiz: Quiz, writing: Writing) -> tuple[MarkingView, ...]:
    """Make what the template of marking sheets is given, one for each question that is answered at length."""
    words = words_of(quiz.language)
    made: list[MarkingView] = []
    for placed in quiz.forms[0].items:
        item, asked = placed.item, quiz.asked[placed.item.identity]
        key = asked.answered[1]
        if not isinstance(key, Model):
            continue
        criteria = tuple(
            MarkingCriterion(
                text=writing.text(each.text, item.identity.bank),
                points=plain_number(each.points),
                levels=tuple(
                    (plain_number(points), writing.text(text, item.identity.bank)) for points, text in each.levels
                ),
            )
            for each in key.criteria
        )
        numbers = (
            (form.letter, other.number)
            for form in quiz.forms
            for other in form.items
            if other.item.identity == item.identity
        )
        made.append(
            MarkingView(
                stem=writing.text(item.stem, item.identity.bank),
                id=writing.plain(name_question(item.identity, quiz)),
                places=" · ".join(f"{words.form} {letter}: {number}" for letter, number in numbers),
                points_label=label_points(item.points, words),
                points=plain_number(item.points),
                criteria=criteria,
            )
        )
    return tuple(made)
