"""Where right answers stand: their letters evenly spread on each form, and unlike those of the other forms.

A form is first put into the order of its hashes. Then, item by item, the right option changes places with the one at
the letter that suits the form best: a letter that is still owed, not the fourth of a run, and seldom what other forms
show at the same place. All of it hangs on ids and places, never on texts, so that rewording moves nothing. Items whose
options have an order of their own, or several right ones, stay as they are and are counted in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from quizgen.assemble.order import keyed_hash
from quizgen.item import Asked, Choices, Look, Right

LONGEST_RUN = 3  # equal letters one after the other
_NEIGHBOURS = 4  # forms that lie on desks side by side, whose likeness counts most
_SWEEPS = 6
_OF_RUN, _OF_SPREAD, _OF_NEIGHBOUR = 1000.0, 6.0, 4.0  # what is worse, against one likeness to a form further off

Shown = tuple[int, ...]
Line = Sequence[tuple[Asked, Shown]]


@dataclass(slots=True)
class Balance:
    """Remembers the letters of the forms made so far, place by place."""

    seed: str
    _all: list[Counter[int]] = field(default_factory=list)
    _near: list[list[int | None]] = field(default_factory=list)
    _forms: int = 0

    def arrange(self, line: Line, form: str) -> tuple[tuple[Asked, Shown], ...]:
        """Move right answers of a form's items, given with the orders shown; *form* is its letter."""
        slots = [_slot(asked, shown) for asked, shown in line]
        letters = [slot.letter if slot else None for slot in slots]
        order = sorted(
            (place for place, slot in enumerate(slots) if slot and len(slot.letters) > 1),
            key=lambda place: keyed_hash(self.seed, form, "balance", line[place][0].identity.name),
        )
        if order:
            chance = {place: keyed_hash(self.seed, form, "letter", line[place][0].identity.name) for place in order}
            letters = self._settle(letters, [slot.letters if slot else () for slot in slots], order, chance)
        return tuple(
            (asked, _moved(shown, slot.letter, letter) if slot and letter is not None else shown)
            for (asked, shown), slot, letter in zip(line, slots, letters, strict=True)
        )

    def _settle(
        self,
        letters: list[int | None],
        allowed: Sequence[Sequence[int]],
        order: Sequence[int],
        chance: Mapping[int, bytes],
    ) -> list[int | None]:
        """Give each item in *order* its best letter beside the others', over and over until none would move."""
        owed = _owed(allowed, letters, order)
        counts = Counter(
            letter for place, letter in enumerate(letters) if letter is not None and place not in set(order)
        )
        settled: list[int | None] = [None if place in set(order) else letter for place, letter in enumerate(letters)]
        likeness = self._likeness(len(letters))
        for place, drawn in chance.items():
            # else forms that lie further apart than neighbours would come out alike, by the same ties
            for letter in allowed[place]:
                likeness[place][letter] = likeness[place].get(letter, 0.0) + drawn[letter % len(drawn)] / 256
        for _ in range(_SWEEPS):
            moved = False
            for turn, place in enumerate(order):
                old = settled[place]
                if old is not None:
                    counts[old] -= 1
                first = turn % len(allowed[place])
                # which of two equal letters wins must not always be the first
                choices = (*allowed[place][first:], *allowed[place][:first])
                best = min(choices, key=lambda letter, place=place: (  # type: ignore[misc]
                    _OF_RUN * _extends_run(settled, place, letter)
                    + _OF_SPREAD * (2 * (counts[letter] - owed[letter]) + 1)
                    + likeness[place].get(letter, 0.0)
                ))  # fmt: skip
                settled[place] = best
                counts[best] += 1
                moved |= best != old
            if not moved:
                break
        _trade(settled, allowed, order, likeness)
        return settled

    def _likeness(self, places: int) -> list[dict[int, float]]:
        """Say for each place how often the forms so far show each letter there, those nearby more than once."""
        made = []
        one = _NEIGHBOURS / max(self._forms, _NEIGHBOURS)
        for place in range(places):
            told = {letter: count * one for letter, count in self._all[place].items()} if place < len(self._all) else {}
            for near in self._near:
                letter = near[place] if place < len(near) else None
                if letter is not None:
                    told[letter] = told.get(letter, 0.0) + _OF_NEIGHBOUR
            made.append(told)
        return made

    def remember(self, line: Line) -> None:
        """Take a form, as it was arranged in the end, for one that those to come shall be unlike."""
        letters = [right_place(asked, shown) for asked, shown in line]
        while len(self._all) < len(letters):
            self._all.append(Counter())
        for place, letter in enumerate(letters):
            if letter is not None:
                self._all[place][letter] += 1
        self._forms += 1
        # in groups of four, A to D, E to H, …: were each form kept apart from the last few, every fifth would be alike
        self._near = [letters] if self._forms % _NEIGHBOURS == 0 else [*self._near, letters]


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where an item's right option stands, and where it may."""

    letter: int
    letters: tuple[int, ...]


def right_place(asked: Asked, shown: Shown) -> int | None:
    """Say at which place, from 0, the one right option of a list stands; None where there is no such option."""
    match asked.answered:
        case (Choices(_, False, Look.LIST), Right(right)) if len(right) == 1:
            return shown.index(min(right))
        case _:
            return None


def _slot(asked: Asked, shown: Shown) -> _Slot | None:
    letter = right_place(asked, shown)
    match asked.answered:
        case (Choices(options), Right()) if letter is not None:
            free = {option.place_in_list for option in options if option.rank is None}
            if shown[letter] not in free:
                return _Slot(letter, (letter,))
            return _Slot(letter, tuple(place for place, option in enumerate(shown) if option in free))
        case _:
            return None


def _owed(allowed: Sequence[Sequence[int]], letters: Sequence[int | None], order: Iterable[int]) -> dict[int, float]:
    """Say how often each letter would stand on a form if all were spread as evenly as the numbers of options allow."""
    movable = set(order)
    owed: dict[int, float] = {}
    for place, letter in enumerate(letters):
        for each in allowed[place] if place in movable else ():
            owed[each] = owed.get(each, 0.0) + 1 / len(allowed[place])
        if letter is not None and place not in movable:
            owed.setdefault(letter, 0.0)
    return owed


def _trade(
    letters: list[int | None],
    allowed: Sequence[Sequence[int]],
    order: Sequence[int],
    likeness: Sequence[dict[int, float]],
) -> None:
    """Let two items trade their letters where that makes the form less like the others: the spread stays as it is."""
    for one, other in combinations(order, 2):
        mine, theirs = letters[one], letters[other]
        if mine is None or theirs is None or mine not in allowed[other] or theirs not in allowed[one]:
            continue
        now = likeness[one].get(mine, 0.0) + likeness[other].get(theirs, 0.0)
        then = likeness[one].get(theirs, 0.0) + likeness[other].get(mine, 0.0)
        if then < now:
            letters[one], letters[other] = theirs, mine
            if _extends_run(letters, one, theirs) or _extends_run(letters, other, mine):
                letters[one], letters[other] = mine, theirs


def _extends_run(letters: Sequence[int | None], place: int, letter: int) -> bool:
    run = 1
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(letters) and letters[at] == letter:
            run += 1
            at += step
    return run > LONGEST_RUN


def _moved(shown: Shown, at: int, to: int) -> Shown:
    changed = list(shown)
    changed[at], changed[to] = changed[to], changed[at]
    return tuple(changed)
