"""What reading YAML yields: values that know their places, and the limits that they keep.

Owns the types only; it reads nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from quizgen.diagnostics import Diagnostic, Place, SourceText

MAX_DEPTH = 64  # lists and maps inside one another
MAX_TEXT = 100_000  # characters of one scalar
MAX_FILE = 64 * 1024 * 1024  # bytes
SPAN_BITS = 32  # of the end of a span, below its start
SPAN_END = (1 << SPAN_BITS) - 1
MAX_MISTAKES = 1000  # in one file; with more it isn't what it was taken for


class Scalar(str):
    """A text as typed, after YAML's own unquoting and folding.

    *style* is YAML's: '' plain, "'" or '"' quoted, '|' literal, '>' folded. *place* spans the source, quotes included,
    and for '|' and '>' from that sign to the last character of the text.
    """

    __slots__ = ("source", "span", "style")
    source: SourceText
    span: int  # start and end in one number: a bank has hundreds of thousands of texts, and a Place each is heavy
    style: str

    @property
    def place(self) -> Place:
        """Where the text stands."""
        return Place(self.source, self.span >> SPAN_BITS, self.span & SPAN_END)

    @place.setter
    def place(self, place: Place) -> None:
        self.source, self.span = place.source, place.start << SPAN_BITS | place.end


class Listing(list["Node"]):
    """A YAML sequence; *place* spans all of it, from its first dash or bracket to the end of its last item."""

    __slots__ = ("place",)
    place: Place


class Mapping(dict[Scalar, "Node"]):
    """A YAML mapping in the author's order; *place* spans all of it, and each key is a Scalar with its own place."""

    __slots__ = ("place",)
    place: Place

    def find(self, name: str) -> Node | None:
        """Give the value of a property, by its name alone."""
        return self.get(name)  # type: ignore[call-overload, no-any-return]  # a Scalar is found by its text


Node: TypeAlias = Scalar | Listing | Mapping


@dataclass(frozen=True, slots=True)
class Document:
    """What was read of one file: the root, where there is one, and all that is wrong with its YAML.

    *broken* are the spans of what could not be read and is left out of *root*: items of top-level lists, or whole
    top-level properties. *broken_ids* are the ids that seem to stand in them, so that nobody calls them missing.
    """

    source: SourceText
    root: Node | None
    diagnostics: tuple[Diagnostic, ...]
    broken: tuple[Place, ...] = ()
    broken_ids: tuple[str, ...] = ()
