"""The tree that an author's text is parsed to: blocks that hold runs of inline content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Run:
    """Plain characters, printed as they stand."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed content."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """Strongly stressed content."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Characters of a program or command, set in a fixed width."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Content that leads to an http, https or mailto address."""

    address: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Image:
    """A picture inside the project; *alt* says in words what it shows."""

    address: str
    alt: str


@dataclass(frozen=True, slots=True)
class Sound:
    """A recording inside the project; *alt* says in words what is heard, for paper and for those who can't hear it."""

    address: str
    alt: str


@dataclass(frozen=True, slots=True)
class Math:
    """A formula in LaTeX."""

    latex: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A break that the author asked for."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A hole that the test taker fills. It holds no text of what belongs there; *index* counts gaps from 0."""

    index: int
    hint: str = ""


Inline: TypeAlias = Run | Emphasis | Strong | Code | Link | Image | Sound | Math | LineBreak | Gap


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of inline content."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list without an order."""

    items: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A list whose numbers begin at *start*."""

    items: tuple[tuple[Block, ...], ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines of a program; *language* may be empty."""

    text: str
    language: str = ""


Align: TypeAlias = Literal["", "left", "center", "right"]
Cell: TypeAlias = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells below a head; *aligned* says for each column how its cells stand, empty where nothing is said."""

    aligned: tuple[Align, ...]
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def names_rows(self) -> bool:
        """Whether the first cell of each row names it: then the head has nothing above those names."""
        return not self.head[0]


Block: TypeAlias = Paragraph | BulletList | NumberedList | CodeBlock | Table


def walk(nodes: tuple[Block | Inline, ...]) -> Iterator[Block | Inline]:
    """Visit every node below and including *nodes*, in reading order."""
    for node in nodes:
        yield node
        match node:
            case Paragraph(children) | Emphasis(children) | Strong(children) | Link(_, children):
                yield from walk(children)
            case BulletList(items) | NumberedList(items):
                for blocks in items:
                    yield from walk(blocks)
            case Table(_, head, rows):
                for cell in chain(head, *rows):
                    yield from walk(cell)
            case _:
                pass
