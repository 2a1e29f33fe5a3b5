"""A person on a roster, and the copy of a paper that is made for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from quizgen.diagnostics import Place

Print: TypeAlias = Literal["", "large", "legible", "large-legible"]
"""How a form is set again for those who read it so: the name that stands in its file's, empty for the plain paper."""

PRINTS: tuple[Print, ...] = ("", "large", "legible", "large-legible")


@dataclass(frozen=True, slots=True)
class Person:
    """A row of a roster; what it leaves open is empty.

    *extra_time* is written as on paper, `25 %` or `15 min`. *more* are the columns that mean nothing to quizgen.
    """

    name: str
    id: str
    place: Place = field(repr=False)
    group: str = ""
    form: str = ""
    extra_time: str = ""
    print: Print = ""
    more: tuple[tuple[str, str], ...] = ()

    @property
    def called(self) -> str:
        """What tells this person from others: the id, or the name where there is none."""
        return self.id or self.name


@dataclass(frozen=True, slots=True)
class Copy:
    """A paper for a person: the letter of its *form*, and the *file* that it becomes, without folder and ending."""

    person: Person
    form: str
    file: str
