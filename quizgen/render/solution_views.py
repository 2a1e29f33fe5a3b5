"""What is right, as the templates of keys are given it: one class for each response, named by its *shape*."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar, TypeAlias, assert_never

from quizgen.assemble.quiz import Placed
from quizgen.item import (
    Accepted,
    Asked,
    Blanks,
    Choices,
    Criterion,
    Entry,
    Extended,
    Filled,
    Joined,
    Look,
    Model,
    Option,
    Ordered,
    Pairs,
    Right,
    Sequence,
)
from quizgen.markup import Text
from quizgen.render.cells import plain_number, shown_letters
from quizgen.render.labels import label_points
from quizgen.render.response_views import in_order, verdicts
from quizgen.render.words import Words
from quizgen.render.writing import Writing

if TYPE_CHECKING:
    from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class MarkedOption:
    """An option with its letter on this form, whether it is right, and what is said of it; None where nothing is.

    *letter* is empty on a key for all forms.
    """

    letter: str
    text: Markup
    is_right: bool
    feedback: Markup | None


@dataclass(frozen=True, slots=True)
class ChoicesSolution:
    """All options in the order shown, and those of them that are *right*."""

    shape: ClassVar[str] = "choices"
    options: tuple[MarkedOption, ...]
    right: tuple[MarkedOption, ...]


@dataclass(frozen=True, slots=True)
class VerdictSolution:
    """Both verdicts, true first, and the *right* one."""

    shape: ClassVar[str] = "verdict"
    options: tuple[MarkedOption, ...]
    right: tuple[MarkedOption, ...]


@dataclass(frozen=True, slots=True)
class EntrySolution:
    """The answer shown, other accepted texts, the unit, and in words the bounds and tolerance of a number."""

    shape: ClassVar[str] = "entry"
    answer: Markup
    accepted: tuple[Markup, ...]
    unit: Markup | None
    bounds: str | None
    tolerance: str | None


@dataclass(frozen=True, slots=True)
class GapSolution:
    """A gap's number, from 1, the text that fills it, and other accepted ones."""

    number: int
    answer: Markup
    accepted: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class BlanksSolution:
    """The stem with its gaps *filled*, and each gap by itself."""

    shape: ClassVar[str] = "blanks"
    filled: Markup
    gaps: tuple[GapSolution, ...]


@dataclass(frozen=True, slots=True)
class PairSolution:
    """A left side with the letter and text of its partner; *letter* is empty on a key for all forms."""

    number: int
    left: Markup
    letter: str
    right: Markup


@dataclass(frozen=True, slots=True)
class PairsSolution:
    """Each left side with its partner, and the right sides that have none."""

    shape: ClassVar[str] = "pairs"
    pairs: tuple[PairSolution, ...]
    spare: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class SequenceSolution:
    """The steps in their right order, with the *letters* that they have on this form; none where it gives them none."""

    shape: ClassVar[str] = "sequence"
    steps: tuple[Markup, ...]
    letters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LevelView:
    """One step of a criterion: how many points for what."""

    points: Decimal
    points_label: str
    text: Markup


@dataclass(frozen=True, slots=True)
class CriterionView:
    """One line of a rubric; *levels* are its steps, most points first."""

    text: Markup
    points: Decimal
    points_label: str
    levels: tuple[LevelView, ...]


@dataclass(frozen=True, slots=True)
class ExtendedSolution:
    """A model answer, None where there is none, and the rubric."""

    shape: ClassVar[str] = "extended"
    answer: Markup | None
    criteria: tuple[CriterionView, ...]


SolutionView: TypeAlias = (
    ChoicesSolution
    | VerdictSolution
    | EntrySolution
    | BlanksSolution
    | PairsSolution
    | SequenceSolution
    | ExtendedSolution
)


def view_solution(
    placed: Placed, asked: Asked, words: Words, writing: Writing, *, lettered: bool, steps_lettered: bool = False
) -> SolutionView:
    """Say what is right, with the letters of this form where *lettered*; only for answer sheets steps have some."""
    letters = shown_letters(placed.shown) if lettered else {}
    return _Solver(placed, asked, words, writing, letters, steps_lettered and lettered).solve()


@dataclass(frozen=True, slots=True)
class _Solver:
    placed: Placed
    asked: Asked
    words: Words
    writing: Writing
    letters: Mapping[int, str]
    steps_lettered: bool

    def solve(self) -> SolutionView:  # noqa: PLR0911  one for each response
        match self.asked.answered:
            case (Choices(_, _, Look.VERDICT), Right(right, feedback)):
                told = enumerate(verdicts(self.words, self.writing))
                marked = tuple(
                    MarkedOption(letter, text, place in right, self.feedback(place, feedback))
                    for place, (letter, text) in told
                )
                return VerdictSolution(marked, tuple(option for option in marked if option.is_right))
            case (Choices(options), Right(right, feedback)):
                marked = tuple(self.mark(option, right, feedback) for option in in_order(options, self.placed.shown))
                return ChoicesSolution(marked, tuple(option for option in marked if option.is_right))
            case (Entry(_, unit), Accepted() as key):
                return self.entry(unit, key)
            case (Blanks(), Filled(gaps)):
                return self.blanks(gaps)
            case (Pairs(left, right_sides), Joined(partners)):
                return self.pairs(left, right_sides, partners)
            case (Sequence(steps), Ordered(order)):
                letters = tuple(self.letters[place].lower() for place in order) if self.steps_lettered else ()
                return SequenceSolution(tuple(self.text(step.text) for step in in_order(steps, order)), letters)
            case (Extended(), Model(answer, criteria)):
                return ExtendedSolution(
                    self.text(answer) if answer else None, tuple(self.criterion(each) for each in criteria)
                )
            case _:
                assert_never(self.asked.answered)

    def text(self, text: Text) -> Markup:
        return self.writing.text(text, self.asked.identity.bank)

    def feedback(self, place: int, feedback: tuple[Text | None, ...]) -> Markup | None:
        said = feedback[place] if place < len(feedback) else None
        return self.text(said) if said else None

    def mark(self, option: Option, right: frozenset[int], feedback: tuple[Text | None, ...]) -> MarkedOption:
        place = option.place_in_list
        letter = self.letters.get(place, "")
        return MarkedOption(letter, self.text(option.text), place in right, self.feedback(place, feedback))

    def entry(self, unit: str, key: Accepted) -> EntrySolution:
        bounds = None
        if key.low is not None and key.high is not None and key.low != key.high:
            bounds = self.words.bounds.format(low=plain_number(key.low), high=plain_number(key.high))
            bounds = f"{bounds} {unit}".rstrip()
        return EntrySolution(
            answer=self.text(key.texts[0]),
            accepted=tuple(self.text(text) for text in key.texts[1:]),
            unit=self.writing.plain(unit) if unit else None,
            bounds=bounds,
            tolerance=self.words.tolerance.format(key.tolerance) if key.tolerance else None,
        )

    def blanks(self, gaps: tuple[tuple[Text, ...], ...]) -> BlanksSolution:
        written = tuple(tuple(self.text(text) for text in gap) for gap in gaps)
        answers = tuple(gap[0] for gap in written)
        filled = self.writing.text(self.asked.item.stem, self.asked.identity.bank, answers)
        return BlanksSolution(
            filled, tuple(GapSolution(number, gap[0], gap[1:]) for number, gap in enumerate(written, 1))
        )

    def pairs(self, left: tuple[Text, ...], right: tuple[Option, ...], partners: tuple[int, ...]) -> PairsSolution:
        sides = {option.place_in_list: self.text(option.text) for option in right}
        joined = enumerate(zip(left, partners, strict=True), 1)
        return PairsSolution(
            pairs=tuple(
                PairSolution(number, self.text(text), self.letters.get(place, "").lower(), sides[place])
                for number, (text, place) in joined
            ),
            spare=tuple(sides[place] for place in self.placed.shown if place not in partners),
        )

    def criterion(self, criterion: Criterion) -> CriterionView:
        levels = tuple(
            LevelView(points, label_points(points, self.words), self.text(text)) for points, text in criterion.levels
        )
        label = label_points(criterion.points, self.words)
        return CriterionView(self.text(criterion.text), criterion.points, label, levels)
