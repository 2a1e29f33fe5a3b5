"""How an item is answered, as templates are given it: one class for each response, named by its *shape*.

Made from items alone, so that nothing in here tells a key.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from math import ceil
from typing import TYPE_CHECKING, ClassVar, TypeAlias, assert_never

from quizgen.assemble.quiz import Placed
from quizgen.item import Blanks, Choices, Credit, Entry, Extended, Item, Look, Manner, Option, Pairs, Sequence
from quizgen.markup import seen_length
from quizgen.render.cells import option_letter
from quizgen.render.words import Words
from quizgen.render.writing import Writing

if TYPE_CHECKING:
    from markupsafe import Markup

_WORDS_A_LINE = 10
_LINES_OF_AN_ESSAY = 15
_LINES_OF_A_TEXT = 2
_FIRST_LINES, _FEWEST_APART = 4, 4
_EM_A_CHARACTER, _LETTER, _BOX_AND_LETTER = 0.48, 1.9, 3.3


@dataclass(frozen=True, slots=True)
class OptionView:
    """Something to choose from, with its letter on this form."""

    letter: str
    text: Markup


@dataclass(frozen=True, slots=True)
class ChoicesView:
    """Options with letters, of which one is to be ticked, or *several*; *longest* is the longest one's characters."""

    shape: ClassVar[str] = "choices"
    options: tuple[OptionView, ...]
    several: bool
    longest: int

    @property
    def need(self) -> int:
        """About how many em the widest one takes, with its letter and box: whole ones, so that many need the same."""
        return ceil(self.longest * _EM_A_CHARACTER + (_BOX_AND_LETTER if self.several else _LETTER))

    @property
    def half(self) -> int:
        """How many rows there are in two columns."""
        return -(-len(self.options) // 2)


@dataclass(frozen=True, slots=True)
class VerdictView:
    """A verdict on the stem: true or false, with the letters of these words."""

    shape: ClassVar[str] = "verdict"
    options: tuple[OptionView, ...]


@dataclass(frozen=True, slots=True)
class EntryView:
    """A short answer to be written, in front of its *unit* where there is one."""

    shape: ClassVar[str] = "entry"
    unit: Markup | None
    is_number: bool


@dataclass(frozen=True, slots=True)
class BlanksView:
    """Gaps in the stem to be filled, *count* of them."""

    shape: ClassVar[str] = "blanks"
    count: int


@dataclass(frozen=True, slots=True)
class LeftView:
    """A left side of pairs, with its number."""

    number: int
    text: Markup


@dataclass(frozen=True, slots=True)
class PairsView:
    """Numbered left sides to be joined with lettered right sides; *longest* is the longest side's characters."""

    shape: ClassVar[str] = "pairs"
    left: tuple[LeftView, ...]
    right: tuple[OptionView, ...]
    longest: int


@dataclass(frozen=True, slots=True)
class SequenceView:
    """Steps whose boxes are to be numbered, with the letters by which an answer sheet names them."""

    shape: ClassVar[str] = "sequence"
    steps: tuple[Markup, ...]

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters of the steps, in their order."""
        return tuple(option_letter(place).lower() for place in range(len(self.steps)))


@dataclass(frozen=True, slots=True)
class ExtendedView:
    """An answer to be written at length, of *least* to *most* words where its author says so."""

    shape: ClassVar[str] = "extended"
    least: int | None
    most: int | None


ResponseView: TypeAlias = ChoicesView | VerdictView | EntryView | BlanksView | PairsView | SequenceView | ExtendedView


@dataclass(frozen=True, slots=True)
class SpaceView:
    """Room to answer in: *look* is `ruled`, `plain`, `box` or `squared`; *amount* counts `lines`, `cm` or `page`s."""

    look: str
    amount: Decimal
    unit: str

    @property
    def lines(self) -> int:
        """How many lines, 0 where the room is measured otherwise."""
        return int(self.amount.to_integral_value(ROUND_CEILING)) if self.unit == "lines" else 0

    @property
    def more(self) -> int:
        """How many of its ruled lines may stand in other columns than the first ones, which follow the question."""
        many = self.look == "ruled" and self.lines > _FIRST_LINES + _FEWEST_APART
        return self.lines - _FIRST_LINES if many else 0

    @property
    def first(self) -> Decimal:
        """How much room follows the question at once."""
        return Decimal(_FIRST_LINES) if self.more else self.amount


def view_response(placed: Placed, words: Words, writing: Writing) -> ResponseView:  # noqa: PLR0911  one for each
    """Say how an item is answered on this form."""
    item = placed.item
    bank = item.identity.bank
    match item.response:
        case Choices(_, _, Look.VERDICT):
            return VerdictView(tuple(OptionView(*verdict) for verdict in verdicts(words, writing)))
        case Choices(options, several):
            listed = in_order(options, placed.shown)
            return ChoicesView(_lettered(listed, bank, writing), several, _longest(listed))
        case Entry(manner, unit):
            return EntryView(writing.plain(unit) if unit else None, is_number=manner is Manner.NUMBER)
        case Blanks(groups):
            return BlanksView(len(groups))
        case Pairs(left, right):
            listed = in_order(right, placed.shown)
            numbered = tuple(LeftView(number, writing.text(text, bank)) for number, text in enumerate(left, 1))
            longest = max(_longest(listed), *(seen_length(text.blocks) for text in left))
            return PairsView(numbered, _lettered(listed, bank, writing, small=True), longest)
        case Sequence(steps):
            return SequenceView(tuple(writing.text(step.text, bank) for step in in_order(steps, placed.shown)))
        case Extended(bounds):
            return ExtendedView(*(bounds or (None, None)))
        case _:
            assert_never(item.response)


def verdicts(words: Words, writing: Writing) -> tuple[tuple[str, Markup], tuple[str, Markup]]:
    """Give the two verdicts, each with its letter, in the order of their places in the author's list."""
    true, false = words.verdicts
    return (true, writing.plain(words.true)), (false, writing.plain(words.false))


def in_order(options: tuple[Option, ...], shown: tuple[int, ...]) -> tuple[Option, ...]:
    """Put options in the order that a form shows."""
    by_place = {option.place_in_list: option for option in options}
    return tuple(by_place[place] for place in shown)


def _lettered(
    options: tuple[Option, ...], bank: str, writing: Writing, *, small: bool = False
) -> tuple[OptionView, ...]:
    letters = (option_letter(position) for position in range(len(options)))
    return tuple(
        OptionView(letter.lower() if small else letter, writing.text(option.text, bank))
        for letter, option in zip(letters, options, strict=True)
    )


def _longest(options: tuple[Option, ...]) -> int:
    return max(seen_length(option.text.blocks) for option in options)


def direct(item: Item, words: Words) -> str:  # noqa: PLR0911  one for each response
    """Say what is to be done: the item's own direction, else what its response asks for; empty where the stem does."""
    if item.direction:
        return item.direction
    match item.response:
        case Choices(_, several, look):
            single = words.judge if look is Look.VERDICT else words.choose_one
            return words.choose_several if several else single
        case Blanks(groups):
            return words.fill_gap if len(groups) == 1 else words.fill_gaps
        case Pairs(left, right):
            reused = f" {words.match_again}" if len(right) < len(left) else ""
            return words.match + (f" {words.match_spare}" if len(right) > len(left) else reused)
        case Sequence():
            return words.arrange
        case Extended((least, most)):
            return words.write_about.format(most) if least == most else words.write_between.format(least, most)
        case Entry() | Extended():
            return ""
        case _:
            assert_never(item.response)


def direct_credit(item: Item, words: Words) -> str:
    """Say how parts of an answer earn points, where a test taker has to know: empty where nothing hangs on it."""
    match item.response:
        case Choices(several=True):
            return words.all_or_nothing if item.credit is Credit.WHOLE else words.wrong_costs
        case Blanks((_, _, *_)) | Pairs() | Sequence():
            return words.all_or_nothing if item.credit is Credit.WHOLE else ""
        case _:
            return ""


def view_space(item: Item) -> SpaceView | None:
    """Say how much room an item gets: its author's, else what its response wants, about ten words a line."""
    if item.space is not None:
        unit = {"line": "lines"}.get(item.space.unit, item.space.unit)
        plain = "ruled" if unit == "lines" else "plain"
        return SpaceView(plain if item.space.look == "lines" else item.space.look, item.space.amount, unit)
    match item.response:
        case Extended(words):
            lines = -(-words[1] // _WORDS_A_LINE) if words else _LINES_OF_AN_ESSAY
        case Entry(Manner.NUMBER):
            lines = 1
        case Entry():
            lines = _LINES_OF_A_TEXT
        case _:
            return None
    return SpaceView("ruled", Decimal(lines), "lines")
