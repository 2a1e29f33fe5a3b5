"""The copies that one run makes: all of a roster's, or the share of one of several runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.roster.allot import allot_forms
from quizgen.roster.names import name_files
from quizgen.roster.person import Copy, Person


@dataclass(frozen=True, slots=True)
class Share:
    """Part *number* of *parts*, counted from 1."""

    number: int = 1
    parts: int = 1

    @property
    def is_whole(self) -> bool:
        """Whether there is no other part."""
        return self.parts == 1

    @property
    def is_first(self) -> bool:
        """Whether this is the part that makes what belongs to no person."""
        return self.number == 1

    @property
    def name(self) -> str:
        """What stands in the names of files that each part makes for itself; empty for the whole."""
        return "" if self.is_whole else f"part-{self.number}-of-{self.parts}"

    def of(self, number: int) -> slice:
        """Say which of so many things belong to this part: those that follow each other."""
        return slice((self.number - 1) * number // self.parts, self.number * number // self.parts)


def make_copies(
    persons: Sequence[Person], forms: Sequence[str], *, quiz: str, seed: str, share: Share
) -> tuple[Copy, ...]:
    """Give every person of a share a form and a file, as they would have them in any other share."""
    allotted = allot_forms(persons, forms, seed)
    files = name_files(persons, quiz)
    mine = share.of(len(persons))
    return tuple(
        Copy(person, form, file) for person, form, file in zip(persons[mine], allotted[mine], files[mine], strict=True)
    )
