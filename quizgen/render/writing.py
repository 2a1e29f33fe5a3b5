"""How authors' texts are written in the markup at hand, so that views are made alike for every markup."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from markupsafe import Markup, escape

from quizgen.markup import Gap, Text, allow_breaks, typst_literal, write_html, write_typst

NamePicture = Callable[[str, str], str]
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Memory:
    """What was made of things that stand on many forms, by the things themselves, so that none is written twice."""

    made: dict[int, tuple[object, Any]] = field(default_factory=dict)

    def recall(self, thing: object, make: Callable[[], Thing]) -> Thing:
        """Give what was made of this very object before, else make it."""
        found = self.made.get(id(thing))
        if found is None:
            # the object is kept beside what was made of it, so that no other can come to bear its number
            found = self.made[id(thing)] = (thing, make())
        made: Thing = found[1]
        return made


class Writing(Protocol):
    """One markup: how a text, a plain string and a picture's name are written in it, and what was made of both."""

    @property
    def memory(self) -> Memory:
        """What was made before."""

    def text(self, text: Text, bank: str, gaps: tuple[Markup, ...] = ()) -> Markup:
        """Write an author's text of a *bank*; *gaps* fill its gaps, which stay empty without."""

    def plain(self, text: str) -> Markup:
        """Write characters that have no markup of their own."""

    def picture(self, address: str, bank: str) -> Markup:
        """Write the name by which the output finds a picture of a *bank*."""


@dataclass(frozen=True, slots=True)
class HtmlWriting:
    """HTML; *name_picture* gives the URL of a bank's picture: `name_picture(bank, address)`."""

    name_picture: NamePicture
    memory: Memory = field(default_factory=Memory)

    def text(self, text: Text, bank: str, gaps: tuple[Markup, ...] = ()) -> Markup:
        """Write a text as HTML; what fills a gap stands in `<mark class="filled">`."""

        def picture(address: str) -> str:
            return self.name_picture(bank, address)

        def fill(gap: Gap) -> Markup:
            return Markup('<mark class="filled">{}</mark>').format(gaps[gap.index])

        if gaps:
            return write_html(text.blocks, gap=fill, picture=picture)
        return self.memory.recall(text, lambda: write_html(text.blocks, picture=picture))

    def plain(self, text: str) -> Markup:
        """Escape a string."""
        return escape(text)

    def picture(self, address: str, bank: str) -> Markup:
        """Give a picture's URL, escaped for an attribute."""
        return escape(self.name_picture(bank, address))


@dataclass(frozen=True, slots=True)
class TypstWriting:
    """Typst expressions; *name_picture* gives the virtual file of a bank's picture: `name_picture(bank, address)`.

    *is_leftward* says that the document runs from right to left.
    """

    name_picture: NamePicture
    is_leftward: bool = False
    memory: Memory = field(default_factory=Memory)

    def text(self, text: Text, bank: str, gaps: tuple[Markup, ...] = ()) -> Markup:
        """Write a text as one expression; what fills a gap stands in a call of `filled` from the library."""

        def picture(address: str) -> str:
            return self.name_picture(bank, address)

        def fill(gap: Gap) -> str:
            return f"filled({gaps[gap.index]})"

        if gaps:
            return write_typst(text.blocks, gap=fill, picture=picture, is_leftward=self.is_leftward)
        # a text belongs to one bank, so that its pictures are named alike wherever it stands
        return self.memory.recall(text, lambda: write_typst(text.blocks, picture=picture, is_leftward=self.is_leftward))

    def plain(self, text: str) -> Markup:
        """Write a string literal, in which endless words may break."""
        return typst_literal(allow_breaks(text))

    def picture(self, address: str, bank: str) -> Markup:
        """Write a picture's virtual file as a literal."""
        return typst_literal(self.name_picture(bank, address))
