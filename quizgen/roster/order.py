"""What is ordered of the printer: the copies that one run makes of one quiz, and spare ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.roster.person import PRINTS, Copy, Person, Print
from quizgen.roster.share import Share


@dataclass(frozen=True, slots=True)
class Bundle:
    """Copies of one form in one print that are printed one after the other; *spare* ones without a name at the end."""

    form: str
    print: Print
    number: int
    copies: tuple[Copy, ...]
    spare: int = 0


@dataclass(frozen=True, slots=True)
class Order:
    """The copies of a *quiz* that this *share* makes; *spare* is how many more there are of each form.

    *persons* are all of the roster, since nothing that is made may hang on how they are shared out.
    """

    quiz: str
    copies: tuple[Copy, ...]
    share: Share
    persons: tuple[Person, ...] = ()
    spare: int = 0

    @property
    def prints(self) -> tuple[Print, ...]:
        """How papers have to be set for the persons of this share."""
        held = {copy.person.print for copy in self.copies}
        return tuple(each for each in PRINTS if each in held)

    @property
    def spares(self) -> int:
        """How many spare copies of each form this share makes: they are the last one's."""
        return self.spare if self.share.number == self.share.parts else 0


def bundle(order: Order, forms: Sequence[str], kind: Print, most: int) -> Iterator[Bundle]:
    """Put the copies of each form in one print into bundles of at most so many, group by group."""
    rank: dict[str, int] = {}
    for copy in order.copies:
        rank.setdefault(copy.person.group.casefold(), len(rank))
    spare = order.spares if kind == "" else 0
    for form in forms:
        wanted = (copy for copy in order.copies if copy.form == form and copy.person.print == kind)
        copies = sorted(wanted, key=lambda copy: rank[copy.person.group.casefold()])
        total = len(copies) + spare
        for number, start in enumerate(range(0, total, most), 1):
            part = tuple(copies[start : start + most])
            yield Bundle(form, kind, number, part, min(most, total - start) - len(part))
