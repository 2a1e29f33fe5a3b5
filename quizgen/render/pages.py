"""Where a paper's columns and pages begin, so that nothing is torn and all forms of a quiz have as many pages.

Works on the heights that a gauge of the paper told, in points, and on nothing else: it knows neither texts nor markup.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import ceil
from typing import TypeAlias

SLACK = 0.5  # points; what roundings may add up to in a column
_STEPS = 12  # halvings in search of the lowest columns; finer ones move nothing
_LOWEST = 0.3  # columns that are filled to less than this look forgotten
_FEWEST_LINES = 3  # that stand by themselves in a last column
_LAST_LINES = -2  # the place of lines to write on that end a paper: behind them is only what a template adds
_FEWEST_WITH_LINES = 3  # parts of a paper that ends so
_PARTED = 2  # columns that hold some of the lines
_LONG = 1 / 3  # of a column, from which on a passage is parted rather than that much room left empty:
_WASTE = 0.2  # of a column
_SECOND = 2  # the chain of parts that follows the head
_LEAST_BEGUN = 0.25  # of a column that must be left below the head for what runs on in the next one to begin there

Cut: TypeAlias = tuple[float, float]
"""Where a part may run on in the next column: how much of its height stands before, and how much behind, in points."""

Start: TypeAlias = tuple[int, float]
"""Where something begins: in which column, all behind the first page's being one, and how far down, in points."""


@dataclass(frozen=True, slots=True)
class Tear:
    """How a part runs on that no column holds: over the ends of how many *columns*, and what it *takes* of the last."""

    columns: int
    takes: float


@dataclass(frozen=True, slots=True)
class Part:
    """Something on a paper that has a height; *above* is its distance from what it follows.

    One that *keeps* stands with what follows it. One of several *lines* may be parted between any two of them, a long
    one at its *cuts*. Of one without these that no column holds, *tears* say how it was seen to run on from where it
    began; its height alone doesn't tell.
    """

    height: float
    above: float = 0.0
    keeps: bool = False
    lines: int = 0
    cuts: tuple[Cut, ...] = ()
    tears: Mapping[Start, Tear] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Stand:
    """How a part stands: how many columns end before it (it *starts* one).

    Two end where it is higher than the rest of the first page below its head. For lines, how many stand in each column.
    A long part may be *parted* at its cuts, and what no column holds is *torn* from where it begins. What *leads* to
    that stands above it.
    """

    starts: int = 0
    lines: tuple[int, ...] = ()
    torn: Start | None = None
    parted: bool = False
    leads: bool = False

    @property
    def whole(self) -> bool:
        """Whether it stands in one column."""
        return self.torn is None and not self.parted

    @property
    def keeps(self) -> bool:
        """Whether it may be drawn along to the next column by what follows, which the plan says of none that leads."""
        return self.whole and not self.leads


ANYWHERE = Stand()
"""Where a part stands that follows the one before it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The room for text on pages; *taken* is how much of the first one a head across its columns takes."""

    height: float
    columns: int = 1
    taken: float = 0.0

    def room(self, column: int) -> float:
        """How high a column is, counted from 0 through all pages."""
        return self.height - SLACK - (self.taken if column < self.columns else 0.0)


@dataclass(frozen=True, slots=True)
class Filled:
    """A paper whose parts found their places, and how many pages they take."""

    stands: tuple[Stand, ...]
    pages: int


def fill_pages(parts: Sequence[Part], sheet: Sheet, share: float = 1.0) -> Filled:
    """Put parts into columns one after the other, each filled to at most a *share* of its height.

    The lines at the end stay with their question where that takes no more pages than a last one with a few of them.
    """
    filled = _fill(parts, sheet, share)
    if len(parts) < _FEWEST_WITH_LINES or len(filled.stands[_LAST_LINES].lines) < _PARTED:
        return filled
    *others, asked, lines, finish = parts
    together = _fill([*others, replace(asked, keeps=True), lines, finish], sheet, share)
    is_whole = len(together.stands[_LAST_LINES].lines) < _PARTED
    return together if is_whole and together.pages == filled.pages else filled


def _fill(parts: Sequence[Part], sheet: Sheet, share: float) -> Filled:
    stands: list[Stand] = []
    filling = _Filling(sheet, share)
    for chain in _chains(parts, sheet):
        stands += filling.add(chain)
    return Filled(tuple(stands), ceil((filling.column + 1) / sheet.columns))


def fill_alike(papers: Mapping[str, Sequence[Part]], sheet: Sheet) -> dict[str, Filled]:
    """Fill the pages of several papers so that all have as many: what would have fewer is spread evenly over more.

    Where a paper has too few parts for that, it has fewer pages all the same.
    """
    made = {name: fill_pages(parts, sheet) for name, parts in papers.items()}
    most = max((each.pages for each in made.values()), default=0)
    return {
        name: each if each.pages == most else _spread(papers[name], sheet, most, each) for name, each in made.items()
    }


def _spread(parts: Sequence[Part], sheet: Sheet, pages: int, filled: Filled) -> Filled:
    low, high = _LOWEST, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        tried = fill_pages(parts, sheet, middle)
        low, high = (middle, high) if tried.pages > pages else (low, middle)
        if filled.pages < tried.pages <= pages:
            filled = tried
    return filled


def _chains(parts: Sequence[Part], sheet: Sheet) -> Iterator[list[Part]]:
    """Give parts with those that they keep to; what would be higher than a column is let go, unless it is torn."""
    chain: list[Part] = []
    for part in parts:
        is_torn = is_too_tall(part, sheet)
        is_free = bool(chain) and (chain[-1].cuts if is_torn else _height([*chain, part]) > sheet.height - SLACK)
        if is_free and not part.cuts:
            yield chain
            chain = []
        chain.append(part)
        if is_torn or not part.keeps:
            yield chain
            chain = []
    if chain:
        yield chain


def _height(chain: Sequence[Part]) -> float:
    return sum(part.height + part.above for part in chain) - chain[0].above


@dataclass(slots=True)
class _Filling:
    sheet: Sheet
    share: float
    column: int = 0
    used: float = 0.0
    placed: int = 0  # how many chains of parts stand

    def room(self) -> float:
        return self.sheet.room(self.column)

    def next(self) -> None:
        self.column += 1
        self.used = 0.0

    def add(self, chain: list[Part]) -> Iterator[Stand]:
        self.placed += 1
        if len(chain) == 1 and chain[0].lines:
            return iter((self._add_lines(chain[0]),))
        return self._add_torn(chain) if is_too_tall(chain[-1], self.sheet) else self._add_whole(chain)

    def _add_whole(self, chain: list[Part]) -> Iterator[Stand]:
        height = _height(chain)
        starts = 0
        place, cut = self._find_cut(chain)
        if cut is None and self.used and height and self.used + chain[0].above + height > self.room() * self.share:
            self.next()
            starts += 1
            place, cut = self._find_cut(chain)
        while cut is None and height > self.room() and self.column < self.sheet.columns and self.sheet.taken:
            self.next()  # the columns below the head are lower than others
            starts += 1
            place, cut = self._find_cut(chain)
        if cut is not None:
            yield from (Stand(0 if number else starts, parted=number == place) for number in range(place + 1))
            self._run_on(chain[: place + 1], cut)
            if rest := chain[place + 1 :]:
                yield from self.add(rest)
            return
        self.used += height + (chain[0].above if self.used else 0.0)
        yield Stand(starts)
        for part in chain[1:]:
            yield Stand(lines=(part.lines,) if part.lines else ())

    def _add_torn(self, chain: list[Part]) -> Iterator[Stand]:
        """Let the last part of a chain run through columns, from where it begins on all forms: so that it ends alike.

        That is the head of a column, or below what it is kept to there, or below that and the head of the paper.
        """
        *kept, torn = chain
        before = _height(chain) - torn.height
        starts = 0
        while not self._may_begin(chain[0].above + before):
            self.next()
            starts += 1
        down = self.used + (chain[0].above if self.used else 0.0) + before
        start = min(self.column, self.sheet.columns), round(down, 1)
        tear = torn.tears.get(start) or self._guess(down + torn.height)
        self.column += tear.columns
        self.used = tear.takes
        for place in range(len(kept)):
            yield Stand(starts if place == 0 else 0, leads=True)
        yield Stand(0 if kept else starts, torn=start)

    def _may_begin(self, above: float) -> bool:
        is_enough = self.room() - self.used - above >= self.sheet.height * _LEAST_BEGUN
        if self.used:
            return is_enough and self.column == 0 and self.placed == _SECOND
        return is_enough or not self.sheet.taken or self.column >= self.sheet.columns

    def _guess(self, height: float) -> Tear:
        columns = 0
        while height > (room := self.sheet.room(self.column + columns)):
            height -= room
            columns += 1
        return Tear(columns, height)

    def _find_cut(self, chain: list[Part]) -> tuple[int, Cut | None]:
        """Find which part of a chain to part, and where: a long one that would leave much of this column empty.

        It may also be parted from what follows it, at its end.
        """
        place = next((place for place, part in enumerate(chain) if part.cuts), 0)
        long = chain[place]
        left = self.room() - self.used - (chain[0].above if self.used else 0.0)
        is_long = long.cuts and long.height > self.sheet.height * _LONG
        if not is_long or _height(chain) <= left or left < self.sheet.height * _WASTE:
            return place, None
        left -= _height(chain[: place + 1]) - long.height
        return place, max((cut for cut in (*long.cuts, (long.height, 0.0)) if cut[0] <= left), default=None)

    def _run_on(self, chain: list[Part], cut: Cut) -> None:
        """Fill columns with the last part of a chain, parted at a cut, and at others where none holds the rest."""
        rest = cut[1]
        if not rest:
            self.used += _height(chain) + (chain[0].above if self.used else 0.0)
            return
        self.next()
        while rest > self.room() and (
            found := [after for _, after in chain[-1].cuts if 0 < rest - after <= self.room()]
        ):
            self.next()
            rest = min(found)
        self.used = rest

    def _add_lines(self, part: Part) -> Stand:
        """Let lines run through columns, as many in each as it holds."""
        line = part.height / part.lines
        rest, chunks, starts = part.lines, list[int](), 0
        while rest:
            held = min(rest, int((self.room() - self.used) / line))
            if held <= 0 and self.used:
                starts += not chunks
                self.next()
                continue
            held = max(1, held)
            if 0 < rest - held < _FEWEST_LINES < rest:
                held = rest - _FEWEST_LINES  # some go along with those that would stand alone
            chunks.append(held)
            rest -= held
            self.used += held * line
            if rest:
                self.next()
        return Stand(starts, lines=tuple(chunks))


def is_too_tall(part: Part, sheet: Sheet) -> bool:
    """Tell whether a part stands in no column as a whole."""
    return not part.lines and not part.cuts and part.height > sheet.height - SLACK
